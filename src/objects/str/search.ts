// Searching in text: find, rfind, count, contains, startswith, replace.
//
// Plain text uses the engine's own search; wide text is searched as code points.
// Counterpart: Objects/stringlib/find.h, count.h, replace.h.

import { deservesTwoWay, twoWayFind, unitsOfText } from '../../base/twoWay.ts';
import { str, strLength, strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { memoryError } from '../../runtime/raise.ts';
import { MAX_TEXT, type Text, hasLoneSurrogate, concatAll, plainOf, pointsOf } from '../../runtime/strings.ts';

/** Index of `needle` in `[from, to)` of the points, or -1. */
export function findPoints(points: Uint32Array, needle: Uint32Array, from: number, to: number): number {
  const n = needle.length;
  if (n === 0) return from <= to ? from : -1;
  if (deservesTwoWay(to - from, n)) return twoWayFind(points, needle, from, to);
  const last = to - n;
  const first = needle[0] as number;
  for (let i = points.indexOf(first, from); i >= 0 && i <= last; i = points.indexOf(first, i + 1)) {
    if (matches(points, needle, i)) return i;
  }
  return -1;
}

function rfindPoints(points: Uint32Array, needle: Uint32Array, from: number, to: number): number {
  const n = needle.length;
  if (n === 0) return from <= to ? to : -1;
  for (let i = to - n; i >= from; i--) if (points[i] === needle[0] && matches(points, needle, i)) return i;
  return -1;
}

function matches(points: Uint32Array, needle: Uint32Array, at: number): boolean {
  for (let k = 1; k < needle.length; k++) if (points[at + k] !== needle[k]) return false;
  return true;
}

/** Index of the first occurrence within `[from, to)`, or -1; `to` is at most the length. */
export function find(s: Text, sub: Text, from: number, to: number): number {
  const text = plainOf(s);
  const needle = plainOf(sub);
  if (text !== undefined) {
    if (needle === undefined || from > to) return -1;
    if (deservesTwoWay(to - from, needle.length)) return twoWayFind(unitsOfText(text), unitsOfText(needle), from, to);
    if (to === text.length) return text.indexOf(needle, from);
    const i = text.slice(from, to).indexOf(needle);
    return i < 0 ? -1 : i + from;
  }
  return from > to ? -1 : findPoints(pointsOf(s), pointsOf(sub), from, to);
}

export function rfind(s: Text, sub: Text, from: number, to: number): number {
  const text = plainOf(s);
  const needle = plainOf(sub);
  if (text !== undefined) {
    if (needle === undefined || from > to) return -1;
    const part = from === 0 && to === text.length ? text : text.slice(from, to);
    const i = part.lastIndexOf(needle);
    return i < 0 ? -1 : i + from;
  }
  return from > to ? -1 : rfindPoints(pointsOf(s), pointsOf(sub), from, to);
}

export function containsText(s: Text, sub: Text): boolean {
  if (typeof s === 'string' && typeof sub === 'string') return s.includes(sub);
  return find(s, sub, 0, strLength(s)) >= 0;
}

function countUnits(units: Uint16Array, needle: Uint16Array, from: number, to: number): number {
  let n = 0;
  for (let i = twoWayFind(units, needle, from, to); i >= 0; i = twoWayFind(units, needle, i + needle.length, to)) n++;
  return n;
}

/** Occurrences that do not overlap. */
export function count(s: Text, sub: Text, from: number, to: number): number {
  const length = strLength(sub);
  if (from > to) return 0;
  if (length === 0) return to - from + 1;
  let n = 0;
  const text = plainOf(s);
  const needle = plainOf(sub);
  if (text !== undefined) {
    if (needle === undefined) return 0;
    if (deservesTwoWay(to - from, needle.length)) return countUnits(unitsOfText(text), unitsOfText(needle), from, to);
    const part = from === 0 && to === text.length ? text : text.slice(from, to);
    for (let i = part.indexOf(needle); i >= 0; i = part.indexOf(needle, i + length)) n++;
    return n;
  }
  const points = pointsOf(s);
  const wanted = pointsOf(sub);
  for (let i = findPoints(points, wanted, from, to); i >= 0; i = findPoints(points, wanted, i + length, to)) n++;
  return n;
}

/** Does `[from, to)` begin (or end) with `affix`? */
export function hasAffix(s: Text, affix: Text, from: number, to: number, atEnd: boolean): boolean {
  const n = strLength(affix);
  if (from > to || n > to - from) return false;
  const at = atEnd ? to - n : from;
  const text = plainOf(s);
  const wanted = plainOf(affix);
  if (text !== undefined) return wanted !== undefined && text.startsWith(wanted, at);
  if (n === 0) return true;
  const points = pointsOf(s);
  const wide = pointsOf(affix);
  return points[at] === wide[0] && matches(points, wide, at);
}

/** At most `max` occurrences replaced; all when negative. Gives `s` itself when nothing changes. */
export function replace(s: Text, old: Text, by: Text, max: number): Text {
  if (max === 0) return s;
  const text = plainOf(s);
  const from = plainOf(old);
  const to = plainOf(by);
  if (text !== undefined && from !== undefined && to !== undefined) return replacePlain(text, from, to, max);
  if (text !== undefined && from === undefined) return s;
  return replaceWide(s, old, by, max);
}

function replacePlain(text: string, old: string, by: string, max: number): string {
  if (old === by) return text;
  if (by.length > old.length) checkGrowth(text, old, by);
  if (old === '') return replaceEmpty(text, by, max < 0 ? text.length + 1 : Math.min(max, text.length + 1));
  if (max < 0 || max > text.length) return by.includes('$') ? text.replaceAll(old, () => by) : text.replaceAll(old, by);
  let out = '';
  let at = 0;
  for (let n = 0; n < max; n++) {
    const i = text.indexOf(old, at);
    if (i < 0) break;
    out += text.slice(at, i) + by;
    at = i + old.length;
  }
  return at === 0 ? text : out + text.slice(at);
}

/** Puts `by` before each of the first `n` places between characters, the end included. */
function replaceEmpty(text: string, by: string, n: number): string {
  if (n > text.length) return by + text.split('').join(by) + (text === '' ? '' : by);
  return (
    by +
    text
      .slice(0, n - 1)
      .split('')
      .map((c) => c + by)
      .join('') +
    text.slice(n - 1)
  );
}

function checkGrowth(text: string, old: string, by: string): void {
  const n = old === '' ? text.length + 1 : Math.floor(text.length / old.length);
  if (text.length + n * by.length <= MAX_TEXT) return;
  const exact = count(text, old, 0, text.length);
  if (text.length + exact * (by.length - old.length) > MAX_TEXT) throw memoryError();
}

function replaceWide(s: Text, old: Text, by: Text, max: number): Text {
  const points = pointsOf(s);
  const wanted = pointsOf(old);
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  if (wanted.length === 0) return replaceWideEmpty(points, by, limit);
  if (max < 0 && !hasLoneSurrogate(points) && !hasLoneSurrogate(wanted) && !hasLoneSurrogate(pointsOf(by))) {
    return str(textOf(s).replaceAll(textOf(old), () => textOf(by)));
  }
  const pieces: Text[] = [];
  let at = 0;
  let n = 0;
  for (let i = findPoints(points, wanted, 0, points.length); i >= 0 && n < limit; i = findPoints(points, wanted, at, points.length)) {
    pieces.push(strOfPoints(points.subarray(at, i)), by);
    at = i + wanted.length;
    n++;
  }
  if (n === 0) return s;
  pieces.push(strOfPoints(points.subarray(at)));
  return concatAll(pieces);
}

function replaceWideEmpty(points: Uint32Array, by: Text, limit: number): Text {
  const pieces: Text[] = [];
  const n = Math.min(limit, points.length + 1);
  for (let i = 0; i < n; i++) {
    pieces.push(by);
    if (i < points.length) pieces.push(strOfPoints(points.subarray(i, i + 1)));
  }
  if (n < points.length) pieces.push(strOfPoints(points.subarray(n)));
  return concatAll(pieces);
}
