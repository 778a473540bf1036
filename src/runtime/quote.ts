// `repr` of text and of bytes: quotes and escapes as CPython chooses them.
// Counterpart: unicode_repr in Objects/unicodeobject.c, PyBytes_Repr.

import { isPrintable } from '../base/unicode/characters.ts';
import { str, textOf } from './layout/str.ts';
import { latin1Text } from './latin1.ts';
import { type Text, plainOf, pointsOf } from './strings.ts';

const SIMPLE = /^[ !#-&(-[\]-~]*$/;

/** Digits for `\x`, `\u`, `\U`. */
export function hexEscape(c: number): string {
  if (c < 0x100) return `\\x${c.toString(16).padStart(2, '0')}`;
  if (c < 0x10000) return `\\u${c.toString(16).padStart(4, '0')}`;
  return `\\U${c.toString(16).padStart(8, '0')}`;
}

/** Short escapes by code point. */
export const NAMED: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

/** Single quotes, unless the text has some and no double ones. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'";
}

function escapePoint(c: number, quote: string, ascii: boolean): string {
  const named = NAMED[c];
  if (named !== undefined) return named;
  if (c < 127) {
    if (c < 32) return hexEscape(c);
    const character = String.fromCharCode(c);
    return character === quote ? `\\${character}` : character;
  }
  return ascii || !isPrintable(c) ? hexEscape(c) : String.fromCodePoint(c);
}

/** `repr` of a str. */
export function quoteText(s: Text): Text {
  const text = textOf(s);
  if (SIMPLE.test(text)) return `'${text}'`;
  return str(quoted(s, text, false));
}

/** `ascii` of a str. */
export function quoteAscii(s: Text): string {
  const text = textOf(s);
  if (SIMPLE.test(text)) return `'${text}'`;
  return quoted(s, text, true);
}

// controls are what is escaped
const SPECIAL = /[\x00-\x1f\\\x7f-\uffff]/g;
// controls are what is escaped
const SPECIAL_SINGLE = /[\x00-\x1f\\\x7f-\uffff']/g;

/** The engine keeps all matches at once, and dies of too many: long text goes through in parts. */
const PART = 1 << 24;

/** Replaces the characters that `special` finds. */
function replaceEach(text: string, special: RegExp, by: (c: string) => string): string {
  if (text.length <= PART) return text.replace(special, by);
  let out = '';
  for (let i = 0; i < text.length; i += PART) out += text.slice(i, i + PART).replace(special, by);
  return out;
}

function quoted(s: Text, text: string, ascii: boolean): string {
  const quote = quoteFor(text);
  const plain = plainOf(s);
  // A quote that is the other kind needs no escape; with both kinds the single one is escaped.
  if (plain !== undefined) {
    const special = quote === "'" ? SPECIAL_SINGLE : SPECIAL;
    return quote + replaceEach(plain, special, (c) => escapePoint(c.charCodeAt(0), quote, ascii)) + quote;
  }
  let out = quote;
  const points = pointsOf(s);
  for (let i = 0; i < points.length; i++) out += escapePoint(points[i] as number, quote, ascii);
  return out + quote;
}

/** Escapes what is not ASCII in the repr of something; ASCII alone is given back as it is. */
export function escapeNonAscii(s: Text): Text {
  const text = textOf(s);
  // the whole of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return s;
  let out = '';
  const points = pointsOf(s);
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    out += c < 128 ? String.fromCharCode(c) : hexEscape(c);
  }
  return out;
}

/** `repr` of bytes, without prefix; the quote is `"` when only `'` occurs. bytearray escapes `'` even then. */
export function quoteBytes(data: Uint8Array, alwaysEscapeSingle = false): string {
  const text = latin1Text(data);
  const quote = quoteFor(text);
  const special = quote === "'" || alwaysEscapeSingle ? SPECIAL_SINGLE : SPECIAL;
  return quote + replaceEach(text, special, (c) => (c === "'" ? "\\'" : escapePoint(c.charCodeAt(0), quote, true))) + quote;
}
