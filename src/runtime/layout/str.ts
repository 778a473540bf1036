// Strings that are not JavaScript primitives: text with a surrogate code unit, and subclasses of str.
//
// `text` is the UTF-16 form. `points` holds the code points when `text` has surrogates, else null, so
// length and indexing are exact and O(1) either way. Counterpart: Include/cpython/unicodeobject.h.

import { BareObject, type Value } from '../value.ts';

/**
 * Has this process met text beyond the first 65,536 characters? Names come as plain text; only then are they asked
 * whether they need the boxed form where they become keys.
 */
export const surrogates = { seen: false };

export class PyStr extends BareObject {
  text: string;
  points: Uint32Array | null;

  constructor(text = '', points: Uint32Array | null = null) {
    super();
    this.rc = 0;
    surrogates.seen = true;
    this.text = text;
    this.points = points;
  }
}

const SURROGATE = /[\ud800-\udfff]/;

export function hasSurrogates(text: string): boolean {
  return SURROGATE.test(text);
}

/** The code points of UTF-16 text; well-formed pairs join, lone surrogates stay. */
export function codePointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i) as number;
    if (c > 0xffff) i++;
    points[n++] = c;
  }
  return points.subarray(0, n);
}

/** Units written at once by `textOfPoints`. */
const CHUNK = 4096;
const units = new Uint16Array(CHUNK + 1);

/** UTF-16 text of code points. */
export function textOfPoints(points: ArrayLike<number>): string {
  const total = points.length;
  if (total === 1) return String.fromCodePoint(points[0] as number);
  let text = '';
  let n = 0;
  for (let i = 0; i < total; i++) {
    const c = points[i] as number;
    if (c > 0xffff) {
      units[n++] = 0xd7c0 + (c >> 10);
      units[n++] = 0xdc00 + (c & 0x3ff);
    } else units[n++] = c;
    if (n >= CHUNK) {
      text += String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
      n = 0;
    }
  }
  return text + String.fromCharCode.apply(null, units.subarray(0, n) as unknown as number[]);
}

/** The Python str of UTF-16 text. */
export function str(text: string): string | PyStr {
  return SURROGATE.test(text) ? new PyStr(text, codePointsOf(text)) : text;
}

/** The Python str of code points (surrogates allowed, each one a character). */
export function strOfPoints(points: ArrayLike<number>): string | PyStr {
  const text = textOfPoints(points);
  return SURROGATE.test(text) ? new PyStr(text, Uint32Array.from(points)) : text;
}

export function isStr(v: Value | undefined): v is string | PyStr {
  return typeof v === 'string' || v instanceof PyStr;
}

/** UTF-16 text of a str. */
export function textOf(s: string | PyStr): string {
  return typeof s === 'string' ? s : s.text;
}

/** Number of code points. */
export function strLength(s: string | PyStr): number {
  return typeof s === 'string' ? s.length : s.points === null ? s.text.length : s.points.length;
}

/** A str of exactly type str with the same text. */
export function exactStr(s: string | PyStr): string | PyStr {
  return typeof s === 'string' ? s : s.points === null ? s.text : s.constructor === PyStr ? s : new PyStr(s.text, s.points);
}
