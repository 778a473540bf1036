// `==` of memory views: by items, whatever their formats. Counterpart: memory_richcompare.

import { BUFFER_FULL_RO, type Buffer, closeBuffer, isBytesLike, openBuffer } from '../../runtime/buffer.ts';
import { equal } from '../../runtime/compare.ts';
import { dealtWith } from '../../runtime/raise.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { NATIVE_ITEMS } from '../nativeItems.ts';
import { copyBuffer } from '../bytesMethods/byteValues.ts';
import { PyMemoryView } from './view.ts';

/** Reads one item of a buffer; installed for formats that only struct knows. */
export const structReaderHook: { reader: (format: string) => ((data: Uint8Array) => Value) | undefined } = { reader: () => undefined };

type Reader = (data: Uint8Array, at: number) => Value;

function readerOf(b: Buffer): Reader | undefined {
  const kind = NATIVE_ITEMS.get(b.format[0] === '@' ? b.format.slice(1) : b.format);
  if (kind !== undefined) return (data, at) => kind.read(new DataView(data.buffer, data.byteOffset), at, true);
  const read = structReaderHook.reader(b.format);
  return read === undefined ? undefined : (data, at) => read(data.subarray(at, at + b.itemsize));
}

export function equalViews(self: PyMemoryView, other: Value): Value {
  if (self.released) return self === other;
  if (other instanceof PyMemoryView && other.released) return false;
  if (!isBytesLike(other)) return NotImplemented;
  let b: Buffer;
  try {
    b = openBuffer(other, BUFFER_FULL_RO);
  } catch (thrown) {
    if (!dealtWith(thrown, exceptions.Exception)) throw thrown;
    return NotImplemented;
  }
  try {
    return equalBuffers(self, b);
  } finally {
    closeBuffer(b);
  }
}

function equalBuffers(a: Buffer, b: Buffer): boolean {
  const sameShape = a.shape.length === b.shape.length && a.shape.every((n, i) => n === b.shape[i]);
  if (!sameShape) return false;
  const x = copyBuffer(a);
  const y = copyBuffer(b);
  const readA = readerOf(a);
  const readB = readerOf(b);
  if (readA === undefined || readB === undefined) return false;
  if (a.format === b.format && 'bBhHiIlLqQnNc'.includes(a.format)) return x.length === y.length && x.every((c, i) => c === y[i]);
  const n = a.shape.reduce((p, d) => p * d, 1);
  for (let i = 0; i < n; i++) if (!equal(readA(x, i * a.itemsize), readB(y, i * b.itemsize))) return false;
  return true;
}
