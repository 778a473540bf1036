// Bytes to text under any encoding: what bytes.decode, str(bytes, encoding) and text files use.
// Counterpart: PyUnicode_FromEncodedObject, PyUnicode_Decode.

import { BUFFER_SIMPLE, withBuffer } from '../../runtime/buffer.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import type { Text } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { checkNames } from './devMode.ts';
import { lookupTextCodec, runCodec } from './registry.ts';
import { standardCodec } from './standard.ts';

/** Decodes bytes; throws. */
export function decodeBytes(data: Uint8Array, encoding = 'utf-8', errors = 'strict'): Text {
  checkNames(encoding, errors);
  const standard = standardCodec(encoding);
  if (standard !== undefined) return standard.decode(data, errors, true).text;
  return decodeObject(new PyBytes(data), encoding, errors);
}

function decodeObject(v: Value, encoding: string, errors: string): Text {
  const r = runCodec(lookupTextCodec(encoding, 'codecs.decode()'), 1, v, errors, encoding);
  if (isStr(r)) return r;
  throw typeError(`'${encoding}' decoder returned '${typeName(r)}' instead of 'str'; use codecs.decode() to decode to arbitrary types`);
}

/** Decodes a bytes-like object. */
export function decodeValue(v: Value, encoding = 'utf-8', errors = 'strict'): Text {
  checkNames(encoding, errors);
  const standard = standardCodec(encoding);
  if (standard === undefined) return withBuffer(v, BUFFER_SIMPLE, (data) => decodeObject(new PyBytes(data.slice()), encoding, errors));
  return withBuffer(v, BUFFER_SIMPLE, (data) => standard.decode(data, errors, true).text);
}
