// Taking text apart: split, rsplit, splitlines, partition, strip.
// Counterpart: Objects/stringlib/split.h, partition.h, unicode_strip.

import { isLineBreak, isSpace } from '../../base/unicode/characters.ts';
import { spaceEnd, spaceStart, splitAtSpace, splitAtSpaceFromRight, splitLines as splitPlainLines } from '../../base/unicode/text.ts';
import { exactStr, str, strLength, textOf } from '../../runtime/layout/str.ts';
import { type Text, hasLoneSurrogate, plainOf, pointsOf, sliceText } from '../../runtime/strings.ts';
import { find, findPoints, rfind } from './search.ts';

/** `split` at runs of whitespace; `max` negative for no limit. */
export function splitWhitespace(s: Text, max: number): Text[] {
  const text = plainOf(s);
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  if (text !== undefined) return splitAtSpace(text, max < 0 ? -1 : max);
  const points = pointsOf(s);
  if (!hasLoneSurrogate(points)) return splitAtSpace(textOf(s), max < 0 ? -1 : max).map(str);
  const out: Text[] = [];
  const n = points.length;
  let i = 0;
  for (;;) {
    while (i < n && isSpace(points[i] as number)) i++;
    if (i === n) return out;
    if (out.length >= limit) {
      out.push(sliceText(s, i, n));
      return out;
    }
    const start = i;
    while (i < n && !isSpace(points[i] as number)) i++;
    out.push(sliceText(s, start, i));
  }
}

export function rsplitWhitespace(s: Text, max: number): Text[] {
  const text = plainOf(s);
  if (text !== undefined) return splitAtSpaceFromRight(text, max < 0 ? -1 : max);
  if (max < 0) return splitWhitespace(s, max);
  const points = pointsOf(s);
  const out: Text[] = [];
  let i = points.length;
  for (;;) {
    while (i > 0 && isSpace(points[i - 1] as number)) i--;
    if (i === 0) break;
    const end = i;
    if (out.length >= max) {
      out.push(sliceText(s, 0, end));
      break;
    }
    while (i > 0 && !isSpace(points[i - 1] as number)) i--;
    out.push(sliceText(s, i, end));
  }
  return out.reverse();
}

/** `split` at a separator that is not empty. */
export function splitAt(s: Text, separator: Text, max: number): Text[] {
  const text = plainOf(s);
  const sep = plainOf(separator);
  if (text !== undefined) {
    if (sep === undefined || max === 0) return [text];
    return splitPlainAt(text, sep, max < 0 ? text.length : max);
  }
  const points = pointsOf(s);
  if (max < 0 && !hasLoneSurrogate(points) && !hasLoneSurrogate(pointsOf(separator))) return textOf(s).split(textOf(separator)).map(str);
  const wanted = pointsOf(separator);
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  const out: Text[] = [];
  let at = 0;
  while (out.length < limit) {
    const i = findPoints(points, wanted, at, points.length);
    if (i < 0) break;
    out.push(sliceText(s, at, i));
    at = i + wanted.length;
  }
  out.push(at === 0 ? exactStr(s) : sliceText(s, at, points.length));
  return out;
}

/** The engine's own `split` leaves optimized code for every piece. */
function splitPlainAt(text: string, sep: string, max: number): string[] {
  const out: string[] = [];
  let at = 0;
  while (out.length < max) {
    const i = text.indexOf(sep, at);
    if (i < 0) break;
    out.push(text.slice(at, i));
    at = i + sep.length;
  }
  out.push(text.slice(at));
  return out;
}

export function rsplitAt(s: Text, separator: Text, max: number): Text[] {
  const limit = max < 0 ? Number.POSITIVE_INFINITY : max;
  const n = strLength(separator);
  const out: Text[] = [];
  let end = strLength(s);
  while (out.length < limit) {
    const i = rfind(s, separator, 0, end);
    if (i < 0) break;
    out.push(sliceText(s, i + n, end));
    end = i;
  }
  out.push(sliceText(s, 0, end));
  return out.reverse();
}

/** Three parts around the first (or last) occurrence. */
export function partition(s: Text, separator: Text, last: boolean): [Text, Text, Text] {
  const length = strLength(s);
  const i = last ? rfind(s, separator, 0, length) : find(s, separator, 0, length);
  if (i < 0) return last ? ['', '', exactStr(s)] : [exactStr(s), '', ''];
  return [sliceText(s, 0, i), exactStr(separator), sliceText(s, i + strLength(separator), length)];
}

export function splitLines(s: Text, keepEnds: boolean): Text[] {
  const text = plainOf(s);
  if (text !== undefined) return splitPlainLines(text, keepEnds);
  const out: Text[] = [];
  const points = pointsOf(s);
  if (!hasLoneSurrogate(points)) return splitPlainLines(textOf(s), keepEnds).map(str);
  const n = points.length;
  for (let i = 0; i < n; ) {
    const start = i;
    while (i < n && !isLineBreak(points[i] as number)) i++;
    let end = i;
    if (i < n) i += points[i] === 13 && points[i + 1] === 10 ? 2 : 1;
    if (keepEnds) end = i;
    out.push(sliceText(s, start, end));
  }
  return out;
}

/** Whether to strip at the left, the right, or both. */
export type Sides = 'left' | 'right' | 'both';

/** `strip` of whitespace (`chars` undefined) or of a set of characters. */
export function strip(s: Text, chars: Text | undefined, sides: Sides): Text {
  const text = plainOf(s);
  if (text !== undefined && chars === undefined) return stripPlain(text, sides);
  const plainChars = chars === undefined ? undefined : plainOf(chars);
  if (text !== undefined && plainChars !== undefined) return stripChars(text, plainChars, sides);
  const points = pointsOf(s);
  const set = chars === undefined ? undefined : new Set(pointsOf(chars));
  const drop = (c: number): boolean => (set === undefined ? isSpace(c) : set.has(c));
  let from = 0;
  let to = points.length;
  if (sides !== 'right') while (from < to && drop(points[from] as number)) from++;
  if (sides !== 'left') while (to > from && drop(points[to - 1] as number)) to--;
  return from === 0 && to === points.length ? exactStr(s) : sliceText(s, from, to);
}

function stripPlain(text: string, sides: Sides): string {
  const from = sides === 'right' ? 0 : spaceStart(text);
  const to = sides === 'left' ? text.length : spaceEnd(text, from);
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function stripChars(text: string, chars: string, sides: Sides): string {
  let from = 0;
  let to = text.length;
  if (sides !== 'right') while (from < to && chars.includes(text.charAt(from))) from++;
  if (sides !== 'left') while (to > from && chars.includes(text.charAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}
