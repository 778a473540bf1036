// The encodings that need no Python code: by name, for the fast ways of encode.ts and decode.ts.
// Counterpart: the shortcuts in PyUnicode_AsEncodedString, PyUnicode_Decode.

import type { Text } from '../../runtime/strings.ts';
import type { Decoded } from './decoded.ts';
import { decodeAscii, decodeLatin1, encodeAscii, encodeLatin1 } from './singleByte.ts';
import { decodeUnits, encodeUnits } from './utf16.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

export interface StandardCodec {
  readonly encode: (s: Text, errors: string) => Uint8Array;
  readonly decode: (data: Uint8Array, errors: string, final: boolean) => Decoded;
}

const utf8: StandardCodec = { encode: encodeUtf8, decode: decodeUtf8 };
const latin1: StandardCodec = { encode: encodeLatin1, decode: (data) => decodeLatin1(data) };
const ascii: StandardCodec = { encode: encodeAscii, decode: (data, errors) => decodeAscii(data, errors) };
const units = (width: 2 | 4): StandardCodec => ({
  encode: (s, errors) => encodeUnits(s, errors, width, 0),
  decode: (data, errors, final) => decodeUnits(data, errors, width, 0, final),
});
const utf16 = units(2);
const utf32 = units(4);

const BY_NAME = new Map<string, StandardCodec>([
  ['utf8', utf8],
  ['utf_8', utf8],
  ['utf16', utf16],
  ['utf_16', utf16],
  ['utf32', utf32],
  ['utf_32', utf32],
  ['ascii', ascii],
  ['us_ascii', ascii],
  ['latin1', latin1],
  ['latin_1', latin1],
  ['iso_8859_1', latin1],
  ['iso8859_1', latin1],
]);

/** The codec behind an encoding name in one of its usual spellings, else undefined. */
export function standardCodec(encoding: string): StandardCodec | undefined {
  if (encoding === 'utf-8') return utf8;
  return BY_NAME.get(encoding.toLowerCase().replace(/-/g, '_'));
}
