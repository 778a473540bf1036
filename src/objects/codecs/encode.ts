// Text to bytes under any encoding: what str.encode, bytes(text, encoding) and text files use.
// Counterpart: PyUnicode_AsEncodedString.

import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { typeError } from '../../runtime/raise.ts';
import type { Text } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { warn } from '../../runtime/warn.ts';
import { checkNames } from './devMode.ts';
import { lookupTextCodec, runCodec } from './registry.ts';
import { standardCodec } from './standard.ts';

/** `text.encode(encoding, errors)`; the result is floating. Throws. */
export function encodeText(s: Text, encoding = 'utf-8', errors = 'strict'): PyBytes {
  checkNames(encoding, errors);
  const standard = standardCodec(encoding);
  if (standard !== undefined) return new PyBytes(standard.encode(s, errors));
  const r = runCodec(lookupTextCodec(encoding, 'codecs.encode()'), 0, s, errors, encoding);
  if (r instanceof PyBytes) return r;
  if (r instanceof PyByteArray) {
    warn('RuntimeWarning', `encoder ${encoding} returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types`);
    return new PyBytes(r.data.slice());
  }
  throw typeError(`'${encoding}' encoder returned '${typeName(r)}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`);
}
