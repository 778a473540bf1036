// The type bytearray. Methods shared with bytes are in bytesMethods/. Counterpart: Objects/bytearrayobject.c.
//
// While buffers are open (`exports`) the length cannot change; the layout checks that at each change.

import { type Buffer, type BufferExporter, isBytesLike } from '../runtime/buffer.ts';
import { callMethod } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { asBytes, asSsize } from '../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { hintMethod, isIterator, iterate, iteratorMethods } from '../runtime/iterate.ts';
import { PyByteArray, PyBytes } from '../runtime/layout/bytes.ts';
import { PySlice, sliceIndices } from '../runtime/layout/slice.ts';
import { isStr } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { quoteBytes } from '../runtime/quote.ts';
import { indexError, memoryError, typeError, valueError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import {
  ByteArrayIterator,
  byteIndex,
  byteIteratorMethods,
  bytesStr,
  compareBytes,
  concatBytes,
  equalBytes,
  repeatBytes,
  sliceOfBytes,
  textToEncode,
  warnBytesCompare,
} from './bytes.ts';
import { byteOf, bytesFromIterable, bytesFromSource, copyBytesLike } from './bytesMethods/byteValues.ts';
import { formatBytes } from './bytesMethods/bytesDialect.ts';
import { commonByteMethods, containsBytes, makeByteTranslation, whileLent } from './bytesMethods/commonMethods.ts';
import { fromHex } from './bytesMethods/hex.ts';
import { latin1Text } from './codecs/byteSink.ts';
import { encodeText } from './codecs/encode.ts';
import { bufferMethods } from './memoryview.ts';
import { noInstances } from './noInstances.ts';

function initialize(self: PyByteArray, source: Value | undefined, encoding: string | undefined, errors: string | undefined): void {
  if (self.length > 0) self.resize(0);
  const text = textToEncode(source, encoding, errors);
  if (text !== undefined) self.replaceAll(encodeText(text, encoding, errors ?? 'strict').data.slice());
  else if (source !== undefined) fill(self, source);
}

/** Fills an empty bytearray; what an iterator gives is added one by one, as the iterator can see. */
function fill(self: PyByteArray, source: Value): void {
  if (!isIterator(source)) {
    self.replaceAll(bytesFromSource(source, 'bytearray'));
    return;
  }
  try {
    iterate(source, (item) => self.push(byteOf(item)));
  } catch (thrown) {
    self.resize(0);
    throw thrown;
  }
}

function getItem(self: PyByteArray, key: Value): Value {
  if (!(key instanceof PySlice)) {
    const i =
      typeof key === 'number' && key >= 0 && key < self.length && Number.isInteger(key)
        ? key
        : byteIndex(key, self.length, 'bytearray', 'bytearray index out of range');
    return self.data[i] as number;
  }
  const { start, step, length } = sliceIndices(key, self.length);
  return new PyByteArray(sliceOfBytes(self.data, start, step, length));
}

/** The bytes that are assigned to a slice. */
function assigned(self: PyByteArray, value: Value): Uint8Array {
  if (value === self) return self.data.slice();
  if (isBytesLike(value)) return copyBytesLike(value);
  const cannot = (): Error => typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)') as unknown as Error;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || isStr(value)) throw cannot();
  return bytesFromIterable(value, 'byte must be in range(0, 256)', cannot, false);
}

function setSlice(self: PyByteArray, key: PySlice, value: Value): void {
  const data = assigned(self, value);
  const { start, stop, step, length } = sliceIndices(key, self.length);
  if (step === 1) {
    self.splice(start, Math.max(start, stop), data);
    return;
  }
  if (data.length === 0) {
    deleteSlice(self, key);
    return;
  }
  if (data.length !== length) throw valueError(`attempt to assign bytes of size ${data.length} to extended slice of size ${length}`);
  const target = self.data;
  for (let i = 0, at = start; i < length; i++, at += step) target[at] = data[i] as number;
}

function deleteSlice(self: PyByteArray, key: PySlice): void {
  const { start, step, length } = sliceIndices(key, self.length);
  if (length === 0) return;
  if (step === 1) {
    self.splice(start, start + length, EMPTY);
    return;
  }
  self.checkResizable();
  const dropped = new Set<number>();
  for (let i = 0, at = start; i < length; i++, at += step) dropped.add(at);
  self.replaceAll(self.data.filter((_, i) => !dropped.has(i)));
}

const EMPTY = new Uint8Array(0);

function setItem(self: PyByteArray, key: Value, value: Value): void {
  if (key instanceof PySlice) {
    setSlice(self, key, value);
    return;
  }
  byteIndex(key, self.length, 'bytearray', 'bytearray index out of range');
  const byte = byteOf(value);
  self.data[byteIndex(key, self.length, 'bytearray', 'bytearray index out of range')] = byte;
}

function deleteItem(self: PyByteArray, key: Value): void {
  if (key instanceof PySlice) {
    deleteSlice(self, key);
    return;
  }
  const i = byteIndex(key, self.length, 'bytearray', 'bytearray index out of range');
  self.splice(i, i + 1, EMPTY);
}

function extend(self: PyByteArray, value: Value): void {
  if (isBytesLike(value)) {
    const end = self.length;
    const more = copyBytesLike(value);
    const at = Math.min(end, self.length);
    if (more.length > 0) self.splice(at, at, more);
    return;
  }
  if (isStr(value)) throw typeError(`expected iterable of integers; got: '${typeName(value)}'`);
  const more = bytesFromIterable(
    value,
    'byte must be in range(0, 256)',
    () => typeError(`can't extend bytearray with ${typeName(value)}`) as unknown as Error,
    true,
  );
  if (more.length > 0) self.splice(self.length, self.length, more);
}

function pop(self: PyByteArray, index: number): number {
  if (self.length === 0) throw indexError('pop from empty bytearray');
  const i = index < 0 ? index + self.length : index;
  if (i < 0 || i >= self.length) throw indexError('pop index out of range');
  if (i === self.length - 1) return self.popLast();
  const byte = self.data[i] as number;
  self.splice(i, i + 1, EMPTY);
  return byte;
}

function insert(self: PyByteArray, index: Value, item: Value): void {
  const at = asSsize(index);
  const byte = byteOf(item);
  const n = self.length;
  const i = at < 0 ? Math.max(0, at + n) : Math.min(at, n);
  self.splice(i, i, Uint8Array.of(byte));
}

function remove(self: PyByteArray, value: Value): void {
  const byte = byteOf(value);
  const i = self.data.indexOf(byte);
  if (i < 0) throw valueError('value not found in bytearray');
  self.splice(i, i + 1, EMPTY);
}

function repr(self: PyByteArray): string {
  return `${typeOf(self).name}(b${quoteBytes(self.data, true)})`;
}

/** Pickling: the content as Latin-1 text for old protocols, as bytes from 3 on. */
function reduce(self: PyByteArray, protocol: number): Value {
  const { data } = self;
  const args = data.length === 0 ? tupleOf() : protocol < 3 ? tupleOf(latin1Text(data), 'latin-1') : tupleOf(new PyBytes(data.slice()));
  return tupleOf(typeOf(self), args, callMethod(self, '__getstate__'));
}

function compared(test: (order: number) => boolean): (self: PyByteArray, value: Value) => Value {
  return (self, value) => (isBytesLike(value) ? test(compareBytes(self.data, asBytes(value))) : NotImplemented);
}

const operators = methods<PyByteArray>()({
  '__init__(self, source=?, encoding: str=?, errors: str=?)': initialize,
  '__repr__(self, /)': repr,
  '__str__(self, /)': (self) => bytesStr(self, repr(self)),
  '__len__(self, /)': (self) => self.length,
  '__iter__(self, /)': (self) => new ByteArrayIterator(self),
  '__getitem__(self, key, /)': getItem,
  '__setitem__(self, key, value, /)': setItem,
  '__delitem__(self, key, /)': deleteItem,
  '__contains__(self, key, /)': containsBytes,
  '__add__(self, value, /)': (self, value) => new PyByteArray(concatBytes(self, value)),
  '__mul__(self, value, /)': (self, value) => new PyByteArray(repeatBytes(self.data, value)),
  '__rmul__(self, value, /)': (self, value) => new PyByteArray(repeatBytes(self.data, value)),
  '__iadd__(self, value, /)': (self, value) => {
    if (!isBytesLike(value)) throw typeError(`can't concat ${typeName(value)} to ${typeName(self)}`);
    extend(self, value);
    return self;
  },
  '__imul__(self, value, /)': (self, value) => {
    const data = repeatBytes(self.data, value);
    self.replaceAll(data);
    return self;
  },
  '__mod__(self, value, /)': (self, value) => new PyByteArray(whileLent(self, () => formatBytes(self.data, value))),
  '__rmod__(self, value, /)': (self, value) => (value instanceof PyByteArray ? new PyByteArray(formatBytes(value.data, self)) : NotImplemented),
  '__eq__(self, value, /)': (self, value) => {
    if (isBytesLike(value)) return equalBytes(self.data, asBytes(value));
    warnBytesCompare(value);
    return NotImplemented;
  },
  '__ne__(self, value, /)': (self, value) => {
    if (isBytesLike(value)) return !equalBytes(self.data, asBytes(value));
    warnBytesCompare(value);
    return NotImplemented;
  },
  '__lt__(self, value, /)': compared((c) => c < 0),
  '__le__(self, value, /)': compared((c) => c <= 0),
  '__gt__(self, value, /)': compared((c) => c > 0),
  '__ge__(self, value, /)': compared((c) => c >= 0),
});

const changes = methods<PyByteArray>()({
  'append(self, item, /)': (self, item) => self.push(byteOf(item)),
  'clear(self, /)': (self) => self.resize(0),
  'copy(self, /)': (self) => new PyByteArray(self.data.slice()),
  'extend(self, iterable_of_ints, /)': extend,
  'insert(self, index, item, /)': insert,
  'pop(self, index: ssize=-1, /)': pop,
  'remove(self, value, /)': remove,
  'reverse(self, /)': (self) => {
    self.data.reverse();
  },
  'resize(self, size: ssize, /)': (self, size) => {
    if (size < 0) throw valueError(`Can only resize to positive sizes, got ${size}`);
    if (size > 0x7fffffff) throw memoryError();
    self.resize(size);
  },
  '__alloc__(self, /)': (self) => (self.store.length === 0 ? 0 : Math.max(self.store.length, self.length + 1)),
  '__reduce__(self, /)': (self) => reduce(self, 2),
  '__reduce_ex__(self, proto: cint=0, /)': (self, proto) => reduce(self, proto),
  '__sizeof__(self, /)': (self) => 56 + (self.store.length === 0 ? 0 : Math.max(self.store.length, self.length + 1)),
});

export const bytearrayIteratorType: TypeDecl<ByteArrayIterator> = defineType<ByteArrayIterator>({
  name: 'bytearray_iterator',
  construct: noInstances('bytearray_iterator'),
  ctor: ByteArrayIterator,
  final: true,
  methods: { ...iteratorMethods, ...hintMethod, ...byteIteratorMethods },
});

export const bytearrayType: TypeDecl<PyByteArray> = defineType<PyByteArray>({
  name: 'bytearray',
  ctor: PyByteArray,
  doc: 'bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> bytearray\nbytearray(int) -> that many zeros\nbytearray() -> an empty one\n\nA sequence of numbers from 0 to 255 that can be changed.',
  construct: methods<PyType>()({ 'bytearray(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  classMethods: methods<PyType>()({
    'fromhex(cls, string, /)': (cls, text) => {
      const data = fromHex(text);
      return cls === types.bytearray ? new PyByteArray(data) : call(cls, new PyBytes(data));
    },
  }),
  staticMethods: methods<never>()({ 'maketrans(frm, to, /)': (from, to) => makeByteTranslation(from, to) }),
  attributes: { __hash__: null },
  methods: { ...commonByteMethods, ...bufferMethods, ...operators, ...changes },
});

/** bytearray lends its memory and keeps its length meanwhile. */
Object.assign(PyByteArray.prototype, {
  getBuffer(this: PyByteArray): Buffer {
    this.exports++;
    return { obj: this, memory: this.store, offset: this.start, readonly: false, format: 'B', itemsize: 1, shape: [this.length], strides: [1] };
  },
  releaseBuffer(this: PyByteArray): void {
    this.exports--;
  },
} satisfies Pick<BufferExporter, 'getBuffer' | 'releaseBuffer'> & ThisType<PyByteArray>);
