// Items and slices of arrays: reading, storing, deleting, repeating.

import { repeatCount } from '../../objects/sequenceText.ts';
import { asIndex, isIndexable } from '../../runtime/convert.ts';
import { PySlice, sliceIndices } from '../../runtime/layout/slice.ts';
import { indexError, memoryError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { PyArray } from './layout.ts';
import { like } from './make.ts';

function indexOf(a: PyArray, key: Value, message: string): number {
  if (!isIndexable(key)) throw typeError('array indices must be integers');
  const index = asIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeName(key)}' into an index-sized integer`);
  const i = index < 0 ? index + a.length : index;
  if (i < 0 || i >= a.length) throw indexError(message);
  return i;
}

function sliceBytes(a: PyArray, start: number, step: number, length: number): Uint8Array {
  const { size } = a.item;
  const { bytes } = a;
  if (step === 1) return bytes.slice(start * size, (start + length) * size);
  const out = new Uint8Array(length * size);
  for (let i = 0, at = start; i < length; i++, at += step) out.set(bytes.subarray(at * size, (at + 1) * size), i * size);
  return out;
}

export function getItem(a: PyArray, key: Value): Value {
  if (typeof key === 'number' && key >= 0 && key < a.length && Number.isInteger(key)) return a.get(key);
  if (!(key instanceof PySlice)) return a.get(indexOf(a, key, 'array index out of range'));
  const { start, step, length } = sliceIndices(key, a.length);
  return like(a, sliceBytes(a, start, step, length));
}

export function setItem(a: PyArray, key: Value, value: Value): void {
  if (!(key instanceof PySlice)) {
    a.set(indexOf(a, key, 'array assignment index out of range'), value);
    return;
  }
  if (!(value instanceof PyArray)) throw typeError(`can only assign array (not "${typeName(value)}") to array slice`);
  if (value.item !== a.item) throw typeError('bad argument type for built-in operation');
  const data = value.bytes.slice();
  const { start, stop, step, length } = sliceIndices(key, a.length);
  if (step === 1) {
    a.splice(start, Math.max(start, stop), data);
    return;
  }
  if (value.length === 0) deleteSlice(a, key);
  else if (value.length !== length) throw valueError(`attempt to assign array of size ${value.length} to extended slice of size ${length}`);
  else {
    const { size } = a.item;
    for (let i = 0, at = start; i < length; i++, at += step) a.bytes.set(data.subarray(i * size, (i + 1) * size), at * size);
  }
}

function deleteSlice(a: PyArray, key: PySlice): void {
  const { start, step, length } = sliceIndices(key, a.length);
  if (length === 0) return;
  a.checkResizable();
  const { size } = a.item;
  if (step === 1) {
    a.splice(start, start + length, new Uint8Array(0));
    return;
  }
  const dropped = new Set<number>();
  for (let i = 0, at = start; i < length; i++, at += step) dropped.add(at);
  a.storage.replaceAll(a.bytes.filter((_, i) => !dropped.has(Math.floor(i / size))));
}

export function deleteItem(a: PyArray, key: Value): void {
  if (key instanceof PySlice) {
    deleteSlice(a, key);
    return;
  }
  const i = indexOf(a, key, 'array assignment index out of range');
  a.splice(i, i + 1, new Uint8Array(0));
}

export function repeated(a: PyArray, value: Value): Uint8Array {
  const count = repeatCount(value);
  if (count === undefined) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  const { bytes } = a;
  if (bytes.length * count > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(bytes.length * count);
  if (bytes.length > 0) for (let at = 0; at < out.length; at += bytes.length) out.set(bytes, at);
  return out;
}
