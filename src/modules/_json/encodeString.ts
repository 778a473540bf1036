// JSON texts of strings. Counterpart: ascii_escape_unicode and escape_unicode in Modules/_json.c.

import { type PyStr, isStr, strOfPoints } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

// control characters are what JSON escapes.
const SPECIAL = /["\\\x00-\x1f]/;
// as above.
const SPECIAL_ALL = /["\\\x00-\x1f]/g;
const SPECIAL_ASCII = /[^ !#-[\]-~]/;
const SPECIAL_ASCII_ALL = /[^ !#-[\]-~]/g;
const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f', '\b': '\\b' };

function escape(c: string): string {
  return SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Only ASCII: characters beyond U+FFFF become two escapes. */
export function encodeAscii(s: string | PyStr): string {
  const text = typeof s === 'string' ? s : s.text;
  return SPECIAL_ASCII.test(text) ? `"${text.replace(SPECIAL_ASCII_ALL, escape)}"` : `"${text}"`;
}

/** Escapes only what JSON demands. */
export function encodePlain(s: string | PyStr): string | PyStr {
  if (typeof s === 'string' || s.points === null) {
    const text = typeof s === 'string' ? s : s.text;
    return SPECIAL.test(text) ? `"${text.replace(SPECIAL_ALL, escape)}"` : `"${text}"`;
  }
  const points = [34];
  for (const c of s.points) {
    if (c === 34 || c === 92 || c < 32) for (const unit of escape(String.fromCharCode(c))) points.push(unit.charCodeAt(0));
    else points.push(c);
  }
  points.push(34);
  return strOfPoints(points);
}

/** The argument of the two functions. */
export function stringArgument(v: Value): string | PyStr {
  if (!isStr(v)) throw typeError(`first argument must be a string, not ${typeName(v)}`);
  return v;
}
