// The arguments of the process as bytes say them: what is no UTF-8 becomes lone surrogates (PEP 383).
// Counterpart: Py_DecodeLocale in Python/fileutils.c.

import { utf8Text } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';
import { codePointsOf } from '../runtime/layout/str.ts';
import { decodeBytes } from '../objects/codecs/decode.ts';
import { readFile } from '../embed/libraryCode.ts';

/** A JavaScript text in which bytes that are no UTF-8 are lone surrogates. */
export function escapedText(data: Uint8Array): string {
  const text = decodeBytes(data, 'utf-8', 'surrogateescape');
  if (typeof text === 'string') return text;
  return Array.from(text.points ?? codePointsOf(text.text), (point) => String.fromCodePoint(point)).join('');
}

/** `decoded` is what the engine made of the arguments; it loses bytes that it cannot decode. */
export function commandArguments(host: Host, decoded: readonly string[]): readonly string[] {
  if (!decoded.some((arg) => arg.includes('\ufffd'))) return decoded;
  const data = readFile(host, '/proc/self/cmdline');
  if (data === undefined) return decoded;
  const parts: Uint8Array[] = [];
  for (let start = 0; start < data.length; ) {
    const end = data.indexOf(0, start);
    parts.push(data.subarray(start, end < 0 ? data.length : end));
    start = end < 0 ? data.length : end + 1;
  }
  const given = parts.slice(parts.length - decoded.length);
  return given.length === decoded.length && given.every((part, i) => utf8Text(part) === decoded[i]) ? given.map(escapedText) : decoded;
}
