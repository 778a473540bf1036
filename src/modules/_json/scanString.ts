// JSON strings: from behind the opening quote to behind the closing one. Counterpart: scanstring_unicode in
// Modules/_json.c.

import { type PyStr, str, strOfPoints } from '../../runtime/layout/str.ts';
import type { Source } from './source.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const HEX = /^[0-9a-fA-F]{4}$/;

/** Where `scanString` ended: behind the closing quote. */
export const scanned = { end: 0 };

/** The string whose content starts at `begin`; throws JSONDecodeError. The end is left in `scanned`. */
export function scanString(s: Source, begin: number, strict: boolean): string | PyStr {
  const end = plainEnd(s, begin, begin, strict);
  if (s.units.charCodeAt(end) === QUOTE) {
    scanned.end = end + 1;
    return s.slice(begin, end);
  }
  return s.points === null ? scanEscaped(s, begin, end, strict) : scanWide(s, begin, end, strict);
}

/** The index of the next quote or backslash. */
function plainEnd(s: Source, begin: number, from: number, strict: boolean): number {
  const { units } = s;
  for (let i = from; ; i++) {
    const c = units.charCodeAt(i);
    if (c === QUOTE || c === BACKSLASH) return i;
    // At the end of the text the code is NaN.
    if (c >= 32) continue;
    if (c !== c) throw s.error('Unterminated string starting at', begin - 1);
    if (strict) throw s.error('Invalid control character at', i);
  }
}

function scanEscaped(s: Source, begin: number, firstEscape: number, strict: boolean): string | PyStr {
  let text = s.units.slice(begin, firstEscape);
  let i = firstEscape;
  while (s.units.charCodeAt(i) === BACKSLASH) {
    text += escaped(s, begin, i);
    const next = plainEnd(s, begin, scanned.end, strict);
    if (next > scanned.end) text += s.units.slice(scanned.end, next);
    i = next;
  }
  scanned.end = i + 1;
  return str(text);
}

function scanWide(s: Source, begin: number, firstEscape: number, strict: boolean): string | PyStr {
  const points = [...(s.points as Uint32Array).subarray(begin, firstEscape)];
  let i = firstEscape;
  while (s.units.charCodeAt(i) === BACKSLASH) {
    points.push(escaped(s, begin, i).codePointAt(0) as number);
    const next = plainEnd(s, begin, scanned.end, strict);
    for (let k = scanned.end; k < next; k++) points.push((s.points as Uint32Array)[k] as number);
    i = next;
  }
  scanned.end = i + 1;
  return strOfPoints(points);
}

/** The character that the escape at `at` means; its end is left in `scanned`. */
function escaped(s: Source, begin: number, at: number): string {
  const { units } = s;
  if (at + 1 >= units.length) throw s.error('Unterminated string starting at', begin - 1);
  const c = units[at + 1] as string;
  if (c !== 'u') {
    const plain = ESCAPES[c];
    if (plain === undefined) throw s.error('Invalid \\escape', at);
    scanned.end = at + 2;
    return plain;
  }
  const code = hexEscape(s, at);
  scanned.end = at + 6;
  if (code < 0xd800 || code > 0xdbff || units.charCodeAt(at + 6) !== BACKSLASH || units[at + 7] !== 'u') return String.fromCharCode(code);
  // A low half that is none is read again as an escape of its own.
  const low = hexEscape(s, at + 6);
  if (low < 0xdc00 || low > 0xdfff) return String.fromCharCode(code);
  scanned.end = at + 12;
  return String.fromCharCode(code, low);
}

/** The four digits of the `\u` escape at `at`. */
function hexEscape(s: Source, at: number): number {
  const digits = s.units.slice(at + 2, at + 6);
  if (!HEX.test(digits)) throw s.error('Invalid \\uXXXX escape', at + 1);
  return Number.parseInt(digits, 16);
}
