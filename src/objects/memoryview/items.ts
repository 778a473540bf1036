// Reading and writing what a memory view shows: items, slices, nested lists.

import { BUFFER_FULL_RO, closeBuffer, openBuffer } from '../../runtime/buffer.ts';
import { asDouble, asIndex, isIndexable } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { PySlice, sliceIndices } from '../../runtime/layout/slice.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { exceptionOf, indexError, typeError, valueError, dealtWith } from '../../runtime/raise.ts';
import { Ellipsis } from '../../runtime/singletons.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import type { ItemKind } from '../nativeItems.ts';
import { copyBuffer } from '../bytesMethods/byteValues.ts';
import { type Loan, type PyMemoryView, viewOf } from './view.ts';

/** The item at a byte offset of the memory. */
export function readItem(v: PyMemoryView, at: number): Value {
  return v.itemKind().read(v.view, at, true);
}

/** Byte offset of index `key` in dimension `d`. */
function offsetIn(v: PyMemoryView, d: number, key: Value): number {
  const n = asIndex(key);
  if (typeof n === 'bigint') throw indexError(`cannot fit '${typeName(key)}' into an index-sized integer`);
  v.check();
  const size = v.shape[d] as number;
  const i = n < 0 ? n + size : n;
  if (i < 0 || i >= size) throw indexError(`index out of bounds on dimension ${d + 1}`);
  return i * (v.strides[d] as number);
}

function multiOffset(v: PyMemoryView, key: PyTuple): number {
  const ndim = v.shape.length;
  if (key.items.length < ndim) throw exceptionOf('NotImplementedError', 'sub-views are not implemented');
  if (key.items.length > ndim) throw typeError(`cannot index ${ndim}-dimension view with ${key.items.length}-element tuple`);
  let at = v.offset;
  key.items.forEach((k, d) => (at += offsetIn(v, d, k)));
  return at;
}

const allIndices = (key: Value): key is PyTuple => key instanceof PyTuple && key.items.every(isIndexable);
const allSlices = (key: Value): boolean => key instanceof PyTuple && key.items.length > 0 && key.items.every((k) => k instanceof PySlice);

export function getViewItem(self: PyMemoryView, key: Value): Value {
  self.check();
  if (self.shape.length === 0) {
    if (key instanceof PyTuple && key.items.length === 0) return readItem(self, self.offset);
    if (key === Ellipsis) return viewOf(self.loan as Loan, self);
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (isIndexable(key)) {
    self.itemKind();
    if (self.shape.length !== 1) throw exceptionOf('NotImplementedError', 'multi-dimensional sub-views are not implemented');
    return readItem(self, self.offset + offsetIn(self, 0, key));
  }
  if (key instanceof PySlice) return sliceView(self, key);
  if (allIndices(key)) return readItem(self, multiOffset(self, key));
  if (allSlices(key)) throw exceptionOf('NotImplementedError', 'multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

/** A view of a part of the first dimension. */
function sliceView(self: PyMemoryView, key: PySlice): PyMemoryView {
  // The part keeps the memory lent when the indices' Python code releases the whole.
  const part = viewOf(self.loan as Loan, self);
  const { start, step, length } = sliceIndices(key, self.shape[0] as number);
  const stride = self.strides[0] as number;
  part.offset = self.offset + start * stride;
  part.shape = [length, ...self.shape.slice(1)];
  part.strides = [stride * step, ...self.strides.slice(1)];
  return part;
}

/** Writes a value as an item, with memoryview's own complaints. */
export function writeItem(self: PyMemoryView, at: () => number, value: Value): void {
  const kind = self.itemKind();
  const badType = (): Error => typeError(`memoryview: invalid type for format '${kind.code}'`) as unknown as Error;
  const badValue = (): Error => valueError(`memoryview: invalid value for format '${kind.code}'`) as unknown as Error;
  if (kind.class === 'char') {
    if (!(value instanceof PyBytes)) throw badType();
    if (value.data.length !== 1) throw badValue();
    kind.writeInt(self.view, at(), value.data[0] as number, true);
    return;
  }
  if (kind.class === 'bool') {
    const b = truth(value);
    self.check();
    kind.writeInt(self.view, at(), b ? 1 : 0, true);
    return;
  }
  let n: number | bigint;
  try {
    n = kind.class === 'float' ? asDouble(value) : asIndex(value);
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.TypeError)) throw badType();
    throw thrown;
  }
  self.check();
  if (kind.class === 'float') {
    if (!kind.writeFloat(self.view, at(), n as number, true)) throw exceptionOf('OverflowError', `float too large to pack with ${kind.code} format`);
    return;
  }
  writeInt(self, kind, at(), n, badValue);
}

function writeInt(self: PyMemoryView, kind: ItemKind, at: number, n: number | bigint, badValue: () => Error): void {
  if (n < kind.min || n > kind.max) throw badValue();
  kind.writeInt(self.view, at, n, true);
}

export function setViewItem(self: PyMemoryView, key: Value, value: Value): void {
  self.check();
  if (self.readonly) throw typeError('cannot modify read-only memory');
  if (self.shape.length === 0) {
    if (key === Ellipsis || (key instanceof PyTuple && key.items.length === 0)) {
      writeItem(self, () => self.offset, value);
      return;
    }
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (isIndexable(key)) {
    if (self.shape.length > 1) throw exceptionOf('NotImplementedError', 'sub-views are not implemented');
    self.itemKind();
    const at = self.offset + offsetIn(self, 0, key);
    writeItem(self, () => at, value);
  } else if (key instanceof PySlice) setSlice(self, key, value);
  else if (allIndices(key)) {
    const at = multiOffset(self, key);
    writeItem(self, () => at, value);
  } else if (allSlices(key)) throw exceptionOf('NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1');
  else throw typeError('memoryview: invalid slice key');
}

const plainFormat = (format: string): string => (format[0] === '@' ? format.slice(1) : format);

function setSlice(self: PyMemoryView, key: PySlice, value: Value): void {
  if (self.shape.length > 1) throw exceptionOf('NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1');
  const source = openBuffer(value, BUFFER_FULL_RO);
  try {
    const { start, step, length } = sliceIndices(key, self.shape[0] as number);
    self.check();
    if (
      source.shape.length !== 1 ||
      plainFormat(source.format) !== plainFormat(self.format) ||
      source.itemsize !== self.itemsize ||
      source.shape[0] !== length
    ) {
      throw valueError('memoryview assignment: lvalue and rvalue have different structures');
    }
    const data = copyBuffer(source);
    const stride = (self.strides[0] as number) * step;
    const at = self.offset + start * (self.strides[0] as number);
    if (stride === self.itemsize) self.memory.set(data, at);
    else for (let i = 0; i < length; i++) self.memory.set(data.subarray(i * self.itemsize, (i + 1) * self.itemsize), at + i * stride);
  } finally {
    closeBuffer(source);
  }
}

/** `tolist()`. */
export function itemsOf(self: PyMemoryView): Value {
  self.check();
  const kind = self.itemKind();
  const walk = (d: number, at: number): Value => {
    if (d === self.shape.length) return kind.read(self.view, at, true);
    const items: Value[] = [];
    for (let i = 0; i < (self.shape[d] as number); i++) items.push(walk(d + 1, at + i * (self.strides[d] as number)));
    return listFrom(items);
  };
  return walk(0, self.offset);
}
