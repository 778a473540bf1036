// The codecs unicode_escape and raw_unicode_escape.
// Counterpart: _PyUnicode_DecodeUnicodeEscapeInternal, PyUnicode_AsRawUnicodeEscapeString.

import { lookupName } from '../../base/unicode/names.ts';
import { strOfPoints } from '../../runtime/layout/str.ts';
import { hexEscape, NAMED } from '../../runtime/quote.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { warn } from '../../runtime/warn.ts';
import { latin1Bytes } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { decodeFault } from './faults.ts';

export function encodeUnicodeEscape(s: Text): Uint8Array {
  let out = '';
  for (const c of pointsOf(s)) out += NAMED[c] ?? (c >= 32 && c < 127 ? String.fromCharCode(c) : hexEscape(c));
  return latin1Bytes(out);
}

export function encodeRawUnicodeEscape(s: Text): Uint8Array {
  let out = '';
  for (const c of pointsOf(s)) out += c < 256 ? String.fromCharCode(c) : hexEscape(c);
  return latin1Bytes(out);
}

function hexValue(c: number | undefined): number {
  if (c === undefined) return -1;
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

const SIMPLE: Readonly<Record<number, number>> = {
  0x5c: 0x5c,
  0x27: 0x27,
  0x22: 0x22,
  0x62: 8,
  0x66: 12,
  0x74: 9,
  0x6e: 10,
  0x72: 13,
  0x76: 11,
  0x61: 7,
};

const HEX: Readonly<Record<number, readonly [number, string]>> = {
  0x78: [2, 'truncated \\xXX escape'],
  0x75: [4, 'truncated \\uXXXX escape'],
  0x55: [8, 'truncated \\UXXXXXXXX escape'],
};

/** What an escape means: code points, or a fault up to `end`; `end` is behind the escape. */
interface Escape {
  readonly points: readonly number[];
  readonly end: number;
  readonly fault: string | undefined;
  /** The input ended inside the escape. */
  readonly incomplete: boolean;
}

const meaning = (points: readonly number[], end: number): Escape => ({ points, end, fault: undefined, incomplete: false });
const faulty = (fault: string, end: number, incomplete: boolean): Escape => ({ points: [], end, fault, incomplete });

function hexDigits(data: Uint8Array, from: number, count: number, message: string, tooLarge: string): Escape {
  let c = 0;
  for (let k = 0; k < count; k++) {
    const value = hexValue(data[from + k]);
    if (value < 0) return faulty(message, from + k, from + k >= data.length);
    c = c * 16 + value;
  }
  return c > 0x10ffff ? faulty(tooLarge, from + count, false) : meaning([c], from + count);
}

function namedCharacter(data: Uint8Array, from: number): Escape {
  const malformed = 'malformed \\N character escape';
  if (from >= data.length) return faulty(malformed, from, true);
  if (data[from] !== 0x7b) return faulty(malformed, from, false);
  const close = data.indexOf(0x7d, from + 1);
  if (close < 0) return faulty(malformed, data.length, true);
  if (close === from + 1) return faulty(malformed, from + 1, false);
  const found = lookupName(String.fromCharCode(...data.subarray(from + 1, close)));
  const c = found?.codePointAt(0);
  return c === undefined || found !== String.fromCodePoint(c) ? faulty('unknown Unicode character name', close + 1, false) : meaning([c], close + 1);
}

/** Reads the escape whose backslash is at `i`. `warnings` collects what deserves one. */
function readEscape(data: Uint8Array, i: number, warnings: string[]): Escape {
  const c = data[i + 1];
  if (c === undefined) return faulty('\\ at end of string', i + 1, true);
  if (c === 10) return meaning([], i + 2);
  const simple = SIMPLE[c];
  if (simple !== undefined) return meaning([simple], i + 2);
  const hex = HEX[c];
  if (hex !== undefined) return hexDigits(data, i + 2, hex[0], hex[1], 'illegal Unicode character');
  if (c === 0x4e) return namedCharacter(data, i + 2);
  if (c < 48 || c > 55) {
    warnings.push(String.fromCharCode(c));
    return meaning([0x5c, c], i + 2);
  }
  let value = c - 48;
  let end = i + 2;
  for (; end < i + 4 && (data[end] as number) >= 48 && (data[end] as number) <= 55; end++) value = value * 8 + (data[end] as number) - 48;
  if (value > 0o377) warnings.push(String.fromCharCode(...data.subarray(i + 1, end)));
  return meaning([value], end);
}

function warnOf(first: string | undefined): void {
  if (first === undefined) return;
  const what = first.length > 1 ? 'octal escape sequence' : 'escape sequence';
  warn('DeprecationWarning', `"\\${first}" is an invalid ${what}. Such sequences will not work in the future. `);
}

function decodeEscapes(
  input: Uint8Array,
  errors: string,
  final: boolean,
  name: string,
  read: (data: Uint8Array, i: number, warnings: string[]) => Escape | undefined,
): Decoded {
  let data = input;
  const out: number[] = [];
  const warnings: string[] = [];
  let i = 0;
  while (i < data.length) {
    const c = data[i] as number;
    const escape = c === 0x5c ? read(data, i, warnings) : undefined;
    if (escape === undefined) {
      out.push(c);
      i++;
    } else if (escape.fault === undefined) {
      out.push(...escape.points);
      i = escape.end;
    } else {
      if (escape.incomplete && !final) break;
      const answer = decodeFault(name, data, i, escape.end, escape.fault, errors);
      for (let k = 0; k < answer.points.length; k++) out.push(answer.points[k] as number);
      i = answer.position;
      data = answer.data;
    }
  }
  warnOf(warnings[0]);
  return { text: strOfPoints(out), consumed: i };
}

export function decodeUnicodeEscape(data: Uint8Array, errors: string, final: boolean): Decoded {
  return decodeEscapes(data, errors, final, 'unicodeescape', readEscape);
}

export function decodeRawUnicodeEscape(data: Uint8Array, errors: string, final: boolean): Decoded {
  return decodeEscapes(data, errors, final, 'rawunicodeescape', (d, i) => {
    const c = d[i + 1];
    if (c === undefined) return final ? undefined : faulty('', i + 1, true);
    const hex = c === 0x75 || c === 0x55 ? HEX[c] : undefined;
    if (hex === undefined) return meaning([0x5c, c], i + 2);
    return hexDigits(d, i + 2, hex[0], hex[1], '\\Uxxxxxxxx out of range');
  });
}
