// Names of files between text and the system's bytes, in the encoding that start-up has chosen; what cannot be decoded
// passes as lone surrogates. Counterpart: PyUnicode_EncodeFSDefault, PyUnicode_DecodeFSDefault in Objects/unicodeobject.c.

import { config } from '../../runtime/config.ts';
import type { PyStr } from '../../runtime/layout/str.ts';
import type { Text } from '../../runtime/strings.ts';
import { decodeBytes } from './decode.ts';
import { encodeText } from './encode.ts';
import { encodeUtf8 } from './utf8.ts';

export const isUtf8FileSystem = (): boolean => config.fileSystemEncoding === 'utf-8';

/** Throws UnicodeEncodeError. */
export function encodeFileName(name: Text): Uint8Array {
  return isUtf8FileSystem() ? encodeUtf8(name, 'surrogateescape') : encodeText(name, config.fileSystemEncoding, 'surrogateescape').data;
}

export function decodeFileName(name: Uint8Array): string | PyStr {
  return decodeBytes(name, config.fileSystemEncoding, 'surrogateescape');
}
