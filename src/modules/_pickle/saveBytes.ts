// Saving bytes and bytearrays. Counterpart: save_bytes, save_bytearray in Modules/_pickle.c.

import { latin1Text } from '../../runtime/latin1.ts';
import { type PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { overflowError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { header32, header64, header8 } from './headers.ts';
import { BINBYTES, BINBYTES8, BYTEARRAY8, SHORT_BINBYTES } from './opcodes.ts';
import type { Pickling } from './pickling.ts';
import { codecsEncode } from './registries.ts';
import { saveReduce } from './saveReduced.ts';

/** Before protocol 3 by way of text, so that Python 2 makes a str of it. */
export function saveBytes(p: Pickling, v: PyBytes): void {
  if (p.proto >= 3) saveBytesData(p, v, v.data);
  else if (v.data.length === 0) saveCall(p, v, types.bytes);
  else saveCall(p, v, codecsEncode(), latin1Text(v.data), 'latin1');
}

export function saveByteArray(p: Pickling, v: PyByteArray): void {
  if (p.proto >= 5) saveByteArrayData(p, v, v.data);
  else if (v.length === 0) saveCall(p, v, types.bytearray);
  else saveCall(p, v, types.bytearray, new PyBytes(v.data.slice()));
}

/** As the call that makes an equal object. */
export function saveCall(p: Pickling, v: PyObject, f: Value, ...args: Value[]): void {
  const reduced = new PyTuple([own(f), own(tupleOf(...args))]);
  own(reduced);
  try {
    saveReduce(p, reduced, v);
  } finally {
    release(reduced);
  }
}

/** The content of `v` as bytes. */
export function saveBytesData(p: Pickling, v: PyObject, data: Uint8Array): void {
  p.out.blob(bytesHeader(data.length, p.proto), data, () => v);
  p.memoize(v);
}

function bytesHeader(n: number, proto: number): Uint8Array {
  if (n <= 0xff) return header8(SHORT_BINBYTES, n);
  if (n <= 0xffffffff) return header32(BINBYTES, n);
  if (proto >= 4) return header64(BINBYTES8, n);
  throw overflowError('serializing a bytes object larger than 4 GiB requires pickle protocol 4 or higher');
}

/** The content of `v` as a bytearray. */
export function saveByteArrayData(p: Pickling, v: PyObject, data: Uint8Array): void {
  p.out.blob(header64(BYTEARRAY8, data.length), data, () => v);
  p.memoize(v);
}
