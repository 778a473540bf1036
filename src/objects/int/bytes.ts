// `int.to_bytes` and `int.from_bytes`. Counterpart: Objects/longobject.c.

import { bytesToInteger, integerToBytes } from '../../base/integerText.ts';
import type { Integer } from '../../base/integers.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { call } from '../../runtime/call.ts';
import { asBytes } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial, hasSpecial } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

function isLittle(byteorder: string): boolean {
  if (byteorder === 'little') return true;
  if (byteorder === 'big') return false;
  throw valueError("byteorder must be either 'little' or 'big'");
}

export function toBytes(value: Integer, length: number, byteorder: string, signed: boolean): PyBytes {
  const little = isLittle(byteorder);
  if (length < 0) throw valueError('length argument must be non-negative');
  if (value < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  const data = integerToBytes(value, length, little, signed);
  if (data === undefined) throw overflowError('int too big to convert');
  return new PyBytes(data);
}

export function fromBytes(cls: PyType, bytes: Value, byteorder: string, signed: boolean): Value {
  const little = isLittle(byteorder);
  const value = bytesToInteger(bytesOf(bytes), little, signed);
  return cls === types.int ? value : call(cls, value);
}

/** As `PyObject_Bytes`: `__bytes__`, buffers, iterables of ints. */
function bytesOf(v: Value): Uint8Array {
  if (v instanceof PyBytes && v.type === types.bytes) return asBytes(v);
  const own = callSpecial(v, '__bytes__');
  if (own !== undefined) {
    if (own instanceof PyBytes) return asBytes(own);
    throw typeError(`__bytes__ returned non-bytes (type ${typeName(own)})`);
  }
  if (isBytesLike(v)) return asBytes(v);
  const iterable = hasSpecial(v, '__iter__') || hasSpecial(v, '__getitem__');
  if (isStr(v) || !iterable) throw typeError(`cannot convert '${typeName(v)}' object to bytes`);
  return asBytes(call(types.bytes, v));
}
