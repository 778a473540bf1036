// The bytes that constructors, `extend` and slice assignment take from any value.
// Counterpart: PyBytes_FromObject, bytearray___init___impl.

import { BUFFER_FULL_RO, type Buffer, bufferLength, closeBuffer, isBytesLike, isContiguous, openBuffer } from '../../runtime/buffer.ts';
import { asIndex } from '../../runtime/convert.ts';
import { getIter, iterate, lengthHint } from '../../runtime/iterate.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { memoryError, overflowError, typeError, valueError, dealtWith } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { ByteSink } from '../codecs/byteSink.ts';

/** One byte from an int. */
export function byteOf(v: Value, message = 'byte must be in range(0, 256)'): number {
  const n = typeof v === 'number' && Number.isInteger(v) ? v : asIndex(v);
  if (n < 0 || n > 255) throw valueError(message);
  return Number(n);
}

/** A copy of the bytes of any buffer, in C order. */
export function copyBuffer(b: Buffer): Uint8Array {
  const size = bufferLength(b);
  if (isContiguous(b.shape, b.strides, b.itemsize, 'C')) return b.memory.slice(b.offset, b.offset + size);
  const out = new Uint8Array(size);
  let at = 0;
  const walk = (dimension: number, offset: number): void => {
    if (dimension === b.shape.length) {
      for (let k = 0; k < b.itemsize; k++) out[at++] = b.memory[offset + k] as number;
      return;
    }
    for (let i = 0; i < (b.shape[dimension] as number); i++) walk(dimension + 1, offset + i * (b.strides[dimension] as number));
  };
  walk(0, b.offset);
  return out;
}

/** A copy of the bytes of a bytes-like object. */
export function copyBytesLike(v: Value): Uint8Array {
  if ((v instanceof PyBytes || v instanceof PyByteArray) && !v.type.heap) return v.data.slice();
  const b = openBuffer(v, BUFFER_FULL_RO);
  try {
    return copyBuffer(b);
  } finally {
    closeBuffer(b);
  }
}

/** The bytes of plain ints in range; undefined where anything else is among them. */
function bytesOfInts(items: readonly Value[]): Uint8Array | undefined {
  const out = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const n = items[i];
    if (typeof n !== 'number' || (n & 255) !== n) return undefined;
    out[i] = n;
  }
  return out;
}

/**
 * The bytes that an iterable of ints gives; `cannot` is thrown where `v` is no iterable. `hinted`: it is asked for its length,
 * so that what `__len__` raises shows.
 */
export function bytesFromIterable(v: Value, rangeMessage: string, cannot: () => Error, hinted: boolean): Uint8Array {
  if (v instanceof PyList || v instanceof PyTuple) {
    const quick = bytesOfInts(v.items);
    if (quick !== undefined) return quick;
  }
  let it: Value;
  try {
    it = getIter(v);
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.TypeError)) throw cannot();
    throw thrown;
  }
  own(it);
  try {
    if (hinted) lengthHint(v);
    const sink = new ByteSink(64);
    iterate(it, (item) => {
      sink.push(byteOf(item, rangeMessage));
    });
    return sink.take();
  } finally {
    release(it);
  }
}

/** `bytes(source)` and `bytearray(source)` for a source that is no str and has no `__bytes__`. */
export function bytesFromSource(v: Value, kind: 'bytes' | 'bytearray'): Uint8Array {
  const size = sizeFrom(v);
  if (size !== undefined) return new Uint8Array(size);
  if (isBytesLike(v)) return copyBytesLike(v);
  const cannot = (): Error => typeError(`cannot convert '${typeName(v)}' object to ${kind}`) as unknown as Error;
  if (isStr(v)) throw cannot();
  const isBytes = kind === 'bytes';
  return bytesFromIterable(v, isBytes ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)', cannot, isBytes);
}

/** The count of zero bytes that an int asks for; undefined where `v` is no int. */
function sizeFrom(v: Value): number | undefined {
  let n = intValue(v);
  if (n === undefined) {
    if (!hasSpecial(v, '__index__')) return undefined;
    try {
      n = asIndex(v);
    } catch (thrown) {
      if (dealtWith(thrown, exceptions.TypeError)) return undefined;
      throw thrown;
    }
  }
  if (n > 9223372036854775807n || n < -9223372036854775808n) throw overflowError(`cannot fit '${typeName(v)}' into an index-sized integer`);
  if (n < 0) throw valueError('negative count');
  if (n > 0x7fffffff) throw memoryError();
  return Number(n);
}
