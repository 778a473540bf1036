// Operations on strings of either representation (layout/str.ts) that the runtime and the types share.
//
// "Plain" text has one UTF-16 unit per character, so JavaScript's own operations are right for it; "wide" text
// has characters beyond U+FFFF or lone surrogates and is worked on as code points. Counterpart: Objects/unicodeobject.c.

import { PyStr, str, strOfPoints, textOf } from './layout/str.ts';
import { memoryError, overflowError } from './raise.ts';

export type Text = string | PyStr;

/** The text when each character is one unit, else undefined. */
export function plainOf(s: Text): string | undefined {
  return typeof s === 'string' ? s : s.points === null ? s.text : undefined;
}

/** The code points; shared with the string, not to be changed. */
export function pointsOf(s: Text): Uint32Array {
  if (typeof s !== 'string') {
    if (s.points !== null) return s.points;
    return unitsOf(s.text);
  }
  return unitsOf(s);
}

function unitsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) points[i] = text.charCodeAt(i);
  return points;
}

/** Does this wide string have surrogates that are characters of their own? Then its UTF-16 text is ambiguous. */
export function hasLoneSurrogate(points: Uint32Array): boolean {
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    if (c >= 0xd800 && c <= 0xdfff) return true;
  }
  return false;
}

export function concat(a: Text, b: Text): Text {
  const x = plainOf(a);
  const y = plainOf(b);
  if (x !== undefined && y !== undefined) {
    if (x.length + y.length > MAX_TEXT) throw memoryError();
    return x + y;
  }
  const p = pointsOf(a);
  const q = pointsOf(b);
  const points = new Uint32Array(p.length + q.length);
  points.set(p);
  points.set(q, p.length);
  return new PyStr(textOf(a) + textOf(b), points);
}

/** Longest JavaScript string of V8. */
export const MAX_TEXT = 0x1fffffe8;

/** The concatenation of all parts. */
export function concatAll(parts: readonly Text[], separator: Text = ''): Text {
  if (separator === '') {
    let text = '';
    let i = 0;
    for (; i < parts.length; i++) {
      const p = parts[i] as Text;
      if (typeof p !== 'string') break;
      text += p;
    }
    if (i === parts.length) return text;
  }
  let wide = plainOf(separator) === undefined;
  for (let i = 0; !wide && i < parts.length; i++) {
    const p = parts[i] as Text;
    if (typeof p !== 'string') wide = p.points !== null;
  }
  const texts = parts.every((p) => typeof p === 'string') ? (parts as readonly string[]) : parts.map(textOf);
  const text = texts.join(textOf(separator));
  if (!wide) return text;
  if (!parts.some((p) => typeof p !== 'string' && p.points !== null && hasLoneSurrogate(p.points)) && !isLone(separator)) return str(text);
  return strOfPoints(joinPoints(parts, separator));
}

function isLone(s: Text): boolean {
  return typeof s !== 'string' && s.points !== null && hasLoneSurrogate(s.points);
}

function joinPoints(parts: readonly Text[], separator: Text): Uint32Array {
  const all = parts.map(pointsOf);
  const between = pointsOf(separator);
  let n = Math.max(0, parts.length - 1) * between.length;
  for (const p of all) n += p.length;
  const points = new Uint32Array(n);
  let at = 0;
  all.forEach((p, i) => {
    if (i > 0) {
      points.set(between, at);
      at += between.length;
    }
    points.set(p, at);
    at += p.length;
  });
  return points;
}

/** Characters `[from, to)`; the bounds must lie inside. */
export function sliceText(s: Text, from: number, to: number): Text {
  const plain = plainOf(s);
  if (plain !== undefined) return from >= to ? '' : plain.slice(from, to);
  return from >= to ? '' : sliceWide(textOf(s), pointsOf(s), from, to);
}

/** A part of wide text: cut out of the UTF-16 form, which the code points tell the place in. */
function sliceWide(text: string, points: Uint32Array, from: number, to: number): Text {
  let start = from;
  for (let i = 0; i < from; i++) if ((points[i] as number) > 0xffff) start++;
  let length = to - from;
  let wide = false;
  for (let i = from; i < to; i++) {
    const c = points[i] as number;
    if (c > 0xffff) {
      length++;
      wide = true;
    } else if (c >= 0xd800 && c <= 0xdfff) wide = true;
  }
  const part = text.slice(start, start + length);
  return wide ? new PyStr(part, points.slice(from, to)) : part;
}

/** The character at an index inside. */
export function charAt(s: Text, i: number): Text {
  const plain = plainOf(s);
  return plain !== undefined ? plain.charAt(i) : charOf(pointsOf(s)[i] as number);
}

/** The str of one code point. */
export function charOf(point: number): Text {
  if (point > 0xffff || (point >= 0xd800 && point <= 0xdfff)) return new PyStr(String.fromCodePoint(point), Uint32Array.of(point));
  return String.fromCharCode(point);
}

/** The code point of a str of length one, else undefined. */
export function ordOf(s: Text): number | undefined {
  const plain = plainOf(s);
  if (plain !== undefined) return plain.length === 1 ? plain.charCodeAt(0) : undefined;
  const points = pointsOf(s);
  return points.length === 1 ? (points[0] as number) : undefined;
}

export function repeatText(s: Text, count: number): Text {
  if (count <= 0) return '';
  const plain = plainOf(s);
  const length = plain === undefined ? pointsOf(s).length : plain.length;
  if (length === 0) return '';
  if (length > 1 && length * count >= 2 ** 63) throw overflowError('repeated string is too long');
  if (length * count > MAX_TEXT) throw memoryError();
  if (plain !== undefined) return count === 1 ? plain : plain.repeat(count);
  const one = pointsOf(s);
  const points = new Uint32Array(length * count);
  for (let i = 0; i < count; i++) points.set(one, i * length);
  return new PyStr(textOf(s).repeat(count), points);
}

export function equalText(a: Text, b: Text): boolean {
  const x = textOf(a);
  if (x !== textOf(b)) return false;
  if (typeof a === 'string' || typeof b === 'string' || a.points === null || b.points === null) return true;
  const p = a.points;
  const q = b.points;
  if (p.length !== q.length) return false;
  for (let i = 0; i < p.length; i++) if (p[i] !== q[i]) return false;
  return true;
}

/** Order by code points: negative, zero, positive. */
export function compareText(a: Text, b: Text): number {
  const x = plainOf(a);
  const y = plainOf(b);
  if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
  const p = pointsOf(a);
  const q = pointsOf(b);
  const n = Math.min(p.length, q.length);
  for (let i = 0; i < n; i++) if (p[i] !== q[i]) return (p[i] as number) - (q[i] as number);
  return p.length - q.length;
}
