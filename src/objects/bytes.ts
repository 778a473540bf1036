// The type bytes. Methods shared with bytearray are in bytesMethods/. Counterpart: Objects/bytesobject.c.

import { type Buffer, type BufferExporter, callBytes, isBytesLike, simpleBuffer } from '../runtime/buffer.ts';
import { call } from '../runtime/call.ts';
import { config } from '../runtime/config.ts';
import { asBytes, asIndex, isIndexable } from '../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { PyIterator, hintMethod, iteratorMethods } from '../runtime/iterate.ts';
import type { Next } from '../runtime/layout/iterator.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { PySlice, sliceIndices } from '../runtime/layout/slice.ts';
import { isStr } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { builtinsModule } from '../runtime/namespace.ts';
import { quoteBytes } from '../runtime/quote.ts';
import { exceptionOf, indexError, memoryError, typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import type { Text } from '../runtime/strings.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { warn } from '../runtime/warn.ts';
import { formatBytes } from './bytesMethods/bytesDialect.ts';
import { bytesFromSource } from './bytesMethods/byteValues.ts';
import { type ByteString, commonByteMethods, containsBytes, makeByteTranslation } from './bytesMethods/commonMethods.ts';
import { fromHex } from './bytesMethods/hex.ts';
import { encodeText } from './codecs/encode.ts';
import { bufferMethods } from './memoryview.ts';
import { noInstances } from './noInstances.ts';
import { hashData } from './str/hashText.ts';
import { repeatCount } from './sequenceText.ts';

/** An instance of `cls` with this content. */
function instanceOf(cls: PyType, data: Uint8Array): Value {
  if (cls === types.bytes) return new PyBytes(data);
  const o = cls.allocate() as PyBytes;
  o.data = data;
  return o;
}

/** Checks `encoding` and `errors` against the source; the text to encode, or undefined. */
export function textToEncode(source: Value | undefined, encoding: string | undefined, errors: string | undefined): Text | undefined {
  if (encoding !== undefined) {
    if (source === undefined || !isStr(source)) throw typeError('encoding without a string argument');
    return source;
  }
  const isText = source !== undefined && isStr(source);
  if (isText) throw typeError('string argument without an encoding');
  if (errors !== undefined) throw typeError('errors without a string argument');
  return undefined;
}

function construct(cls: PyType, source: Value | undefined, encoding: string | undefined, errors: string | undefined): Value {
  if (source !== undefined && encoding === undefined && errors === undefined) {
    if (source instanceof PyBytes && source.constructor === PyBytes) return cls === types.bytes ? source : instanceOf(cls, source.data);
    const r = callBytes(source);
    if (r !== undefined) return cls === types.bytes ? r : instanceOf(cls, r.data);
  }
  const text = textToEncode(source, encoding, errors);
  if (text !== undefined) return instanceOf(cls, encodeText(text, encoding, errors ?? 'strict').data);
  if (source === undefined) return instanceOf(cls, new Uint8Array(0));
  return instanceOf(cls, bytesFromSource(source, 'bytes'));
}

/** An index into `length` bytes, or a slice's selection of them. */
export function byteIndex(key: Value, length: number, name: string, message: string): number {
  if (typeof key === 'number' && key >= 0 && key < length && Number.isInteger(key)) return key;
  if (!isIndexable(key)) throw typeError(`${name} indices must be integers or slices, not ${typeName(key)}`);
  const index = asIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeName(key)}' into an index-sized integer`);
  const i = index < 0 ? index + length : index;
  if (i < 0 || i >= length) throw indexError(message);
  return i;
}

/** A copy of what a slice selects. */
export function sliceOfBytes(data: Uint8Array, start: number, step: number, length: number): Uint8Array {
  if (step === 1) return data.slice(start, start + length);
  const out = new Uint8Array(length);
  for (let i = 0, at = start; i < length; i++, at += step) out[i] = data[at] as number;
  return out;
}

function getItem(self: PyBytes, key: Value): Value {
  if (!(key instanceof PySlice)) return self.data[byteIndex(key, self.data.length, 'byte', 'index out of range')] as number;
  const { start, step, length } = sliceIndices(key, self.data.length);
  if (step === 1 && length === self.data.length && self.constructor === PyBytes) return self;
  return new PyBytes(sliceOfBytes(self.data, start, step, length));
}

export function repeatBytes(data: Uint8Array, value: Value): Uint8Array {
  const count = repeatCount(value);
  if (count === undefined) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  const length = data.length * count;
  if (length > 9223372036854775807) throw exceptionOf('OverflowError', 'repeated bytes are too long');
  if (length > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(length);
  if (data.length === 1) return out.fill(data[0] as number);
  for (let at = 0; at < length; at += data.length) out.set(data, at);
  return out;
}

/** `a + b` of two byte strings, or of a byte string and a buffer. */
export function concatBytes(self: ByteString, value: Value): Uint8Array {
  if (!isBytesLike(value)) throw typeError(`can't concat ${typeName(value)} to ${typeName(self)}`);
  const other = asBytes(value);
  const { data } = self;
  const out = new Uint8Array(data.length + other.length);
  out.set(data);
  out.set(other, data.length);
  return out;
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Warns about `bytes == str` and `bytes == int` under `-b`. */
export function warnBytesCompare(other: Value): void {
  if (config.bytesWarning === 0) return;
  if (isStr(other)) warn('BytesWarning', 'Comparison between bytes and string');
  else if (intValue(other) !== undefined) warn('BytesWarning', 'Comparison between bytes and int');
}

function compared(test: (order: number) => boolean): (self: PyBytes, value: Value) => Value {
  return (self, value) => (value instanceof PyBytes ? test(compareBytes(self.data, value.data)) : NotImplemented);
}

/** `str(b)`: the repr, with a warning under `-b`. */
export function bytesStr(self: ByteString, prefix: string): string {
  if (config.bytesWarning > 0) warn('BytesWarning', `str() on a ${typeName(self)} instance`);
  return prefix;
}

/** Iterates over the bytes of bytes, bytearray. */
export class BytesIterator extends PyIterator {
  source: ByteString | null;
  index = 0;

  constructor(source: ByteString | null = null) {
    super();
    this.rc = 0;
    this.source = own(source);
  }

  nx(): Next {
    const s = this.source;
    if (s === null) return END;
    if (this.index < s.data.length) return s.data[this.index++] as number;
    this.source = null;
    release(s);
    return END;
  }

  override hint(): number {
    return this.source === null ? 0 : Math.max(0, this.source.data.length - this.index);
  }

  override releaseChildren(): void {
    release(this.source);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.source);
  }
}
export class ByteArrayIterator extends BytesIterator {}

/** Pickling support of the iterators. */
export const byteIteratorMethods = methods<BytesIterator>()({
  '__reduce__(self, /)': (self) => {
    const iter = builtinsModule.dict.getStr('iter') as Value;
    if (self.source === null) return tupleOf(iter, tupleOf(self instanceof ByteArrayIterator ? tupleOf() : new PyBytes()));
    return tupleOf(iter, tupleOf(self.source), self.index);
  },
  '__setstate__(self, state: ssize, /)': (self, state) => {
    if (self.source !== null) self.index = Math.max(0, Math.min(state, self.source.data.length));
  },
});

export const bytesIteratorType: TypeDecl<BytesIterator> = defineType<BytesIterator>({
  name: 'bytes_iterator',
  construct: noInstances('bytes_iterator'),
  ctor: BytesIterator,
  final: true,
  methods: { ...iteratorMethods, ...hintMethod, ...byteIteratorMethods },
});

export const bytesType: TypeDecl<PyBytes> = defineType<PyBytes>({
  name: 'bytes',
  ctor: PyBytes,
  doc: 'bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> bytes\nbytes(int) -> bytes of that many zeros\nbytes() -> no bytes\n\nAn immutable sequence of numbers from 0 to 255.',
  construct: methods<PyType>()({ 'bytes(cls, source=?, encoding: str=?, errors: str=?)': construct }),
  classMethods: methods<PyType>()({
    'fromhex(cls, string, /)': (cls, text) => {
      const data = new PyBytes(fromHex(text));
      return cls === types.bytes ? data : call(cls, data);
    },
  }),
  staticMethods: methods<never>()({ 'maketrans(frm, to, /)': (from, to) => makeByteTranslation(from, to) }),
  methods: {
    ...commonByteMethods,
    ...bufferMethods,
    ...methods<PyBytes>()({
      '__repr__(self, /)': (self) => `b${quoteBytes(self.data)}`,
      '__str__(self, /)': (self) => bytesStr(self, `b${quoteBytes(self.data)}`),
      '__hash__(self, /)': (self) => (self.hashValue ??= hashData(self.data)),
      '__len__(self, /)': (self) => self.data.length,
      '__iter__(self, /)': (self) => new BytesIterator(self),
      '__getitem__(self, key, /)': getItem,
      '__contains__(self, key, /)': containsBytes,
      '__add__(self, value, /)': (self, value) => {
        if (value instanceof PyBytes && self.data.length === 0 && value.constructor === PyBytes) return value;
        if (value instanceof PyBytes && value.data.length === 0 && self.constructor === PyBytes) return self;
        return new PyBytes(concatBytes(self, value));
      },
      '__mul__(self, value, /)': (self, value) => (value === 1 && self.constructor === PyBytes ? self : new PyBytes(repeatBytes(self.data, value))),
      '__rmul__(self, value, /)': (self, value) => (value === 1 && self.constructor === PyBytes ? self : new PyBytes(repeatBytes(self.data, value))),
      '__mod__(self, value, /)': (self, value) => new PyBytes(formatBytes(self.data, value)),
      '__rmod__(self, value, /)': (self, value) => (value instanceof PyBytes ? new PyBytes(formatBytes(value.data, self)) : NotImplemented),
      '__eq__(self, value, /)': (self, value) => {
        if (value instanceof PyBytes) return equalBytes(self.data, value.data);
        warnBytesCompare(value);
        return NotImplemented;
      },
      '__ne__(self, value, /)': (self, value) => {
        if (value instanceof PyBytes) return !equalBytes(self.data, value.data);
        warnBytesCompare(value);
        return NotImplemented;
      },
      '__lt__(self, value, /)': compared((c) => c < 0),
      '__le__(self, value, /)': compared((c) => c <= 0),
      '__gt__(self, value, /)': compared((c) => c > 0),
      '__ge__(self, value, /)': compared((c) => c >= 0),
      '__bytes__(self, /)': (self) => (self.constructor === PyBytes ? self : new PyBytes(self.data)),
      '__getnewargs__(self, /)': (self) => tupleOf(new PyBytes(self.data)),
      '__sizeof__(self, /)': (self) => 33 + self.data.length,
    }),
  },
});

/** bytes lends its memory for reading. */
Object.assign(PyBytes.prototype, {
  getBuffer(this: PyBytes, flags: number): Buffer {
    return simpleBuffer(this, this.data, true, flags);
  },
  releaseBuffer(): void {},
} satisfies Pick<BufferExporter, 'getBuffer' | 'releaseBuffer'> & ThisType<PyBytes>);
