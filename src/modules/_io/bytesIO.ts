// `_io.BytesIO`: a binary stream over memory. Counterpart: Modules/_io/bytesio.c.
//
// The content is `store[0 .. size)`. While `shared` a bytes object shows the same memory, which must then be copied before
// a change. While `exports` is above zero (`getbuffer`) the size cannot change.

import { type Buffer, closeBuffer, contiguousBytes, isBytesLike, simpleBuffer } from '../../runtime/buffer.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { asBytes, asIndex, asSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { dictOf } from '../../runtime/instance.ts';
import { type Next, type PyIterator, iterate, nextResult } from '../../runtime/iterate.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { bufferError, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, PyObject, type Value } from '../../runtime/value.ts';
import { memoryViewOf } from '../../objects/memoryview.ts';
import { PyBufferedIOBase, sizeOf } from './abstractBases.ts';
import { openTarget } from './bufferArgument.ts';
import { closedError } from './ioBase.ts';
import { LineIterator } from './lineIterator.ts';

const EMPTY = new Uint8Array(0);
const NEWLINE = 10;

export class PyBytesIO extends PyBufferedIOBase {
  store: Uint8Array | null = EMPTY;
  size = 0;
  pos = 0;
  shared = true;
  exports = 0;
  /** The exact position where `pos` cannot hold it. */
  far: bigint | null = null;

  /** What `for` drives. */
  driver(): PyIterator | undefined {
    return this.constructor === PyBytesIO ? new LineIterator(this, nextLine) : undefined;
  }
}

/** The content with room for `size` bytes, free to be changed. */
function writable(self: PyBytesIO, size: number): Uint8Array {
  const store = self.store as Uint8Array;
  if (!self.shared && size <= store.length) return store;
  const capacity = size <= self.size ? self.size : Math.max(size + (size >> 3) + 16, self.shared ? 0 : Math.min(store.length * 2, size * 2));
  const fresh = new Uint8Array(capacity);
  fresh.set(store.subarray(0, self.size));
  self.store = fresh;
  self.shared = false;
  return fresh;
}

/** `far` where that is the position, which a number cannot tell exactly. */
export function exactPosition(pos: number, far: bigint | null): number | bigint {
  return far !== null && Number(far) === pos ? far : pos;
}

/** A position or distance: an index-sized int. */
export function asPosition(v: Value): number | bigint {
  const n = asIndex(v);
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n) throw overflowError(`cannot fit '${typeName(v)}' into an index-sized integer`);
  return n;
}

function check(self: PyBytesIO): Uint8Array {
  if (self.store === null) throw closedError();
  return self.store;
}

function checkExports(self: PyBytesIO): void {
  if (self.exports > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
}

/** Takes over the memory. */
function setContent(self: PyBytesIO, data: Uint8Array): void {
  self.store = data;
  self.size = data.length;
  self.shared = true;
  self.pos = 0;
}

function initialize(self: PyBytesIO, initial: Value): void {
  checkExports(self);
  setContent(self, EMPTY);
  if (initial === null) return;
  if (initial instanceof PyBytes) setContent(self, initial.data);
  else {
    writeBytes(self, initial);
    self.pos = 0;
  }
}

function writeBytes(self: PyBytesIO, b: Value): number {
  check(self);
  checkExports(self);
  if (!isBytesLike(b)) throw typeError(`a bytes-like object is required, not '${typeName(b)}'`);
  const data = asBytes(b);
  const n = data.length;
  check(self);
  checkExports(self);
  if (n === 0) return 0;
  const end = self.pos + n;
  if (end > Number.MAX_SAFE_INTEGER) throw overflowError('new position too large');
  const store = writable(self, Math.max(end, self.size));
  if (self.pos > self.size) store.fill(0, self.size, self.pos);
  store.set(data, self.pos);
  self.pos = end;
  if (end > self.size) self.size = end;
  return n;
}

/** The next `n` bytes, or all. */
function take(self: PyBytesIO, n: number): PyBytes {
  const store = check(self);
  const left = Math.max(0, self.size - self.pos);
  const length = n < 0 || n > left ? left : n;
  const from = self.pos;
  if (length === 0) return new PyBytes();
  self.pos += length;
  if (from === 0 && length === store.length) {
    self.shared = true;
    return new PyBytes(store);
  }
  return new PyBytes(store.slice(from, from + length));
}

function lineLength(self: PyBytesIO, limit: number): number {
  const store = check(self);
  const left = Math.max(0, self.size - self.pos);
  const at = store.indexOf(NEWLINE, self.pos);
  const n = at >= 0 && at < self.size ? at + 1 - self.pos : left;
  return limit >= 0 && limit < n ? limit : n;
}

function readline(self: PyBytesIO, limit: number): PyBytes {
  return take(self, lineLength(self, limit));
}

function nextLine(self: PyBytesIO): Next {
  check(self);
  const n = lineLength(self, -1);
  return n === 0 ? END : take(self, n);
}

function readlines(self: PyBytesIO, size: Value): Value {
  check(self);
  let limit = 0;
  if (size !== null) {
    if (!isInt(size)) throw typeError(`integer argument expected, got '${typeName(size)}'`);
    limit = asSsize(size);
  }
  const lines: Value[] = [];
  let total = 0;
  for (let n = lineLength(self, -1); n > 0; n = lineLength(self, -1)) {
    lines.push(own(take(self, n)));
    total += n;
    if (limit > 0 && total >= limit) break;
  }
  return new PyList(lines);
}

function readinto(self: PyBytesIO, buffer: Value): number {
  const b = openTarget(buffer, 'readinto() argument');
  try {
    const store = check(self);
    const into = contiguousBytes(b);
    const n = Math.min(into.length, Math.max(0, self.size - self.pos));
    into.set(store.subarray(self.pos, self.pos + n));
    self.pos += n;
    return n;
  } finally {
    closeBuffer(b);
  }
}

function getvalue(self: PyBytesIO): PyBytes {
  const store = check(self);
  if (self.size !== store.length) {
    if (self.exports > 0) return new PyBytes(store.slice(0, self.size));
    self.store = store.slice(0, self.size);
  }
  if (self.exports > 0) return new PyBytes(store.slice());
  self.shared = true;
  return new PyBytes(self.store as Uint8Array);
}

function seek(self: PyBytesIO, given: Value, whence: number): number | bigint {
  const pos = asPosition(given);
  check(self);
  if (pos < 0 && whence === 0) throw valueError(`negative seek value ${pos}`);
  if (whence < 0 || whence > 2) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  const base = whence === 0 ? 0 : whence === 1 ? exactPosition(self.pos, self.far) : self.size;
  const target = BigInt(pos) + BigInt(base);
  if (BigInt.asIntN(64, target) !== target) throw overflowError('new position too large');
  self.pos = Math.max(0, Number(target));
  self.far = Number.isSafeInteger(self.pos) ? null : target;
  return exactPosition(self.pos, self.far);
}

function truncate(self: PyBytesIO, size: Value): number {
  check(self);
  checkExports(self);
  const n = size === null ? self.pos : sizeOf(size);
  check(self);
  checkExports(self);
  if (n < 0) throw valueError(`negative size value ${n}`);
  if (n < self.size) {
    const store = self.store as Uint8Array;
    if (self.shared || n < store.length / 2) {
      self.store = store.slice(0, n);
      self.shared = false;
    }
    self.size = n;
  }
  return n;
}

function setState(self: PyBytesIO, state: Value): void {
  check(self);
  if (!(state instanceof PyTuple) || state.items.length < 3) {
    throw typeError(`${self.type.heap ? self.type.name : `_io.${self.type.name}`}.__setstate__ argument should be 3-tuple, got ${typeName(state)}`);
  }
  checkExports(self);
  const [content, pos, dict] = state.items as [Value, Value, Value];
  initialize(self, null);
  if (!isBytesLike(content)) throw typeError(`a bytes-like object is required, not '${typeName(content)}'`);
  writeBytes(self, content);
  if (!isInt(pos)) throw typeError(`second item of state must be an integer, not ${typeName(pos)}`);
  const at = asSsize(pos);
  if (at < 0) throw valueError('position value cannot be negative');
  self.pos = at;
  restoreDict(self, dict, 'third');
}

/** Updates the attributes from the last item of a state. */
export function restoreDict(self: PyObject, dict: Value, which: string): void {
  if (dict === null) return;
  if (!(dict instanceof PyDict)) throw typeError(`${which} item of state should be a dict, got a ${typeName(dict)}`);
  callMethod(dictOf(self), 'update', dict);
}

/** A copy of the attributes, or None when there are none. */
export function savedDict(self: PyObject): Value {
  const dict = dictOf(self);
  return dict.size === 0 ? null : callMethod(dict, 'copy');
}

/** What `getbuffer` views: lends the content and locks its size. */
export class PyBytesIOBuffer extends PyObject {
  source: PyBytesIO | null = null;

  getBuffer(flags: number): Buffer {
    const source = this.source as PyBytesIO;
    const store = writable(source, source.size);
    source.exports++;
    return simpleBuffer(this, store.subarray(0, source.size), false, flags);
  }

  releaseBuffer(): void {
    (this.source as PyBytesIO).exports--;
  }

  override releaseChildren(): void {
    release(this.source);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.source);
  }
}

function getbuffer(self: PyBytesIO): Value {
  check(self);
  const exporter = new PyBytesIOBuffer();
  exporter.source = own(self);
  return memoryViewOf(exporter);
}

export const bytesIOBufferType: TypeDecl<PyBytesIOBuffer> = defineType<PyBytesIOBuffer>({
  name: '_BytesIOBuffer',
  module: '_io',
  ctor: PyBytesIOBuffer,
  final: true,
});

const yes = (self: PyBytesIO): boolean => {
  check(self);
  return true;
};

export const bytesIOType: TypeDecl<PyBytesIO> = defineType<PyBytesIO>({
  name: 'BytesIO',
  module: '_io',
  ctor: PyBytesIO,
  doc: 'Buffered I/O implementation using an in-memory bytes buffer.',
  construct: methods<PyType>()({ 'BytesIO(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyBytesIO>()({
    '__iter__(self, /)': (self) => {
      check(self);
      return self;
    },
    '__next__(self, /)': (self) => nextResult(nextLine(self)),
    'readable(self, /)': yes,
    'seekable(self, /)': yes,
    'writable(self, /)': yes,
    'close(self, /)': (self) => {
      checkExports(self);
      self.store = null;
    },
    'flush(self, /)': (self) => void check(self),
    'isatty(self, /)': (self) => {
      check(self);
      return false;
    },
    'tell(self, /)': (self) => {
      check(self);
      return exactPosition(self.pos, self.far);
    },
    'write(self, b, /)': writeBytes,
    'writelines(self, lines, /)': (self, lines) => {
      check(self);
      iterate(lines, (line) => void writeBytes(self, line));
    },
    'read1(self, size=-1, /)': (self, size) => take(self, sizeOf(size)),
    'readinto(self, buffer, /)': readinto,
    'readline(self, size=-1, /)': (self, size) => readline(self, sizeOf(size)),
    'readlines(self, size=None, /)': readlines,
    'read(self, size=-1, /)': (self, size) => take(self, sizeOf(size)),
    'getbuffer(self, /)': getbuffer,
    'getvalue(self, /)': getvalue,
    'seek(self, pos, whence: cint=0, /)': seek,
    'truncate(self, size=None, /)': truncate,
    '__getstate__(self, /)': (self) => {
      check(self);
      return tupleOf(getvalue(self), self.pos, savedDict(self));
    },
    '__setstate__(self, object, /)': setState,
    '__sizeof__(self, /)': (self) => 64 + (self.store === null || self.size === 0 ? 0 : 33 + self.size),
  }),
  getset: { closed: { get: (self) => self.store === null } },
});
export const bytesIOInit = methods<PyBytesIO>()({ 'BytesIO(self, initial_bytes=None)': initialize });
