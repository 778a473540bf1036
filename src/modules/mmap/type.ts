// The type mmap.mmap. Counterpart: mmap_object_methods in Modules/mmapmodule.c.

import type { Host, Int64 } from '../../contract/host.ts';
import type { HostMemory, MemoryMap } from '../../contract/host/memory.ts';
import { asBytes, asCInt, asIndex, asSsize, isIndexable } from '../../runtime/convert.ts';
import { type AnyTable, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import { ListIterator } from '../../runtime/layout/iterator.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { int } from '../../runtime/layout/numbers.ts';
import { PySlice, sliceIndices } from '../../runtime/layout/slice.ts';
import { str } from '../../runtime/layout/str.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { indexError, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { asOffset } from '../posix/numbers.ts';
import { makeMap } from './construct.ts';
import { PyMmap } from './mapping.ts';

const ACCESS_NAMES = ['ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY'];

function index(self: PyMmap, v: Value): number {
  const { length } = self;
  const i = Number(asIndex(v));
  void self.bytes;
  const at = i < 0 ? i + length : i;
  if (at < 0 || at >= length) throw indexError('mmap index out of range');
  return at;
}

/** Conversions run Python code, which may close the map: its memory is looked up after them. */
function getItem(self: PyMmap, key: Value): Value {
  const { length } = self;
  if (key instanceof PySlice) {
    const { start, step, length: count } = sliceIndices(key, length);
    const data = self.bytes;
    if (step === 1) return bytes(data.slice(start, start + count));
    return bytes(Uint8Array.from({ length: count }, (_, i) => data[start + i * step] as number));
  }
  if (!isIndexable(key)) throw typeError('mmap indices must be integers');
  const at = index(self, key);
  return self.bytes[at] as number;
}

function setItem(self: PyMmap, key: Value, value: Value): void {
  self.checkWritable();
  if (key instanceof PySlice) {
    const source = asBytes(value).slice();
    const { start, step, length: count } = sliceIndices(key, self.length);
    const data = self.bytes;
    if (source.length !== count) throw indexError('mmap slice assignment is wrong size');
    for (let i = 0; i < count; i++) data[start + i * step] = source[i] as number;
    return;
  }
  if (!isIndexable(key)) throw typeError('mmap indices must be integers');
  const at = index(self, key);
  if (!isIndexable(value)) throw typeError('mmap item value must be an int');
  const n = asIndex(value);
  if (n < 0 || n > 255) throw valueError('mmap item value must be in range(0, 256)');
  const data = self.bytes;
  if (at >= data.length) throw indexError('mmap index out of range');
  data[at] = Number(n);
}

function find(self: PyMmap, view: Value, startV: Value, endV: Value, backwards: boolean): number {
  const wanted = asBytes(view);
  const { length } = self;
  const clip = (v: Value, otherwise: number): number => {
    if (v === null) return otherwise;
    const n = asSsize(v);
    return Math.min(Math.max(n < 0 ? n + length : n, 0), length);
  };
  const from = clip(startV, self.position);
  const to = clip(endV, length);
  const data = self.bytes;
  const last = to - wanted.length;
  const matches = (at: number): boolean => wanted.every((c, i) => data[at + i] === c);
  if (backwards) {
    for (let at = last; at >= from; at--) if (matches(at)) return at;
    return -1;
  }
  for (let at = from; at <= last; at++) {
    if (wanted.length > 0) {
      at = data.indexOf(wanted[0] as number, at);
      if (at < 0 || at > last) return -1;
    }
    if (matches(at)) return at;
  }
  return -1;
}

/** `offset, length` of a part, as flush takes it. */
function flush(host: Host, self: PyMmap, offset: number, size: number): void {
  const { length } = self;
  if (size < 0 || offset < 0 || length - offset < size) throw valueError('flush values out of range');
  const { MS_SYNC = 4 } = host.constants;
  if (self.writable && self.access !== 3) checkStatus(host, (self.map as MemoryMap).flush(offset, size, MS_SYNC));
}

function resize(host: Host, self: PyMmap, size: number): void {
  const { MAP_SHARED = 1 } = host.constants;
  void self.bytes;
  self.checkResizable();
  if (size < 0) throw valueError('new size out of range');
  if (self.fd === -1 && (self.flags & MAP_SHARED) !== 0 && size > self.length) throw valueError("mmap: can't expand a shared anonymous mapping");
  if (self.fd !== -1) checkStatus(host, host.files.ftruncate(self.fd, int(BigInt(self.offset) + BigInt(size))));
  checkStatus(host, (self.map as MemoryMap).resize(size));
}

function seek(self: PyMmap, distance: number, whence: number): number {
  const { length } = self;
  const base = [0, self.position, length][whence];
  if (base === undefined) throw valueError('unknown seek type');
  const to = base + distance;
  if (to < 0 || to > length) throw valueError('seek out of range');
  self.position = to;
  return to;
}

function madvise(host: Host, self: PyMmap, option: number, startV: Value, lengthV: Value): void {
  const { length } = self;
  const start = asSsize(startV);
  const size = lengthV === null ? length : asSsize(lengthV);
  if (start < 0 || start >= length) throw valueError('madvise start out of bounds');
  if (size < 0) throw valueError('madvise length invalid');
  if (start + size > Number.MAX_SAFE_INTEGER) throw overflowError('madvise length too large');
  checkStatus(host, (self.map as MemoryMap).madvise(start, Math.min(size, length - start), option));
}

const streamMethods: AnyTable = methods<PyMmap>()({
  'read(self, n=None, /)': (self, n) => {
    void self.bytes;
    if (n !== null && !isIndexable(n)) throw typeError(`argument should be integer or None, not '${typeName(n)}'`);
    const count = n === null ? -1 : asSsize(n);
    return bytes(self.take(count < 0 ? Infinity : count));
  },
  'read_byte(self, /)': (self) => {
    const c = self.bytes[self.position];
    if (c === undefined) throw valueError('read byte out of range');
    self.position++;
    return c;
  },
  'readline(self, /)': (self) => {
    const end = self.bytes.indexOf(10, self.position);
    return bytes(self.take(end < 0 ? Infinity : end + 1 - self.position));
  },
  'write(self, bytes, /)': (self, v) => {
    const source = asBytes(v);
    self.checkWritable();
    if (self.position > self.length || self.length - self.position < source.length) throw valueError('data out of range');
    self.bytes.set(source, self.position);
    self.position += source.length;
    return source.length;
  },
  'write_byte(self, byte, /)': (self, v) => {
    const n = asIndex(v);
    if (n < 0) throw overflowError('unsigned byte integer is less than minimum');
    if (n > 255) throw overflowError('unsigned byte integer is greater than maximum');
    self.checkWritable();
    if (self.position >= self.length) throw valueError('write byte out of range');
    self.bytes[self.position++] = Number(n);
  },
  'seek(self, pos: ssize, whence: cint=0, /)': seek,
  'seekable(self, /)': () => true,
  'tell(self, /)': (self) => {
    void self.bytes;
    return self.position;
  },
  'find(self, view, start=None, end=None, /)': (self, view, start, end) => find(self, view, start, end, false),
  'rfind(self, view, start=None, end=None, /)': (self, view, start, end) => find(self, view, start, end, true),
  'move(self, dest: ssize, src: ssize, count: ssize, /)': (self, dest, source, count) => {
    self.checkWritable();
    const { length } = self;
    if (dest < 0 || source < 0 || count < 0 || length - dest < count || length - source < count) {
      throw valueError('source, destination, or count out of range');
    }
    self.bytes.copyWithin(dest, source, source + count);
  },
});

/** Indexing gives numbers, iteration bytes of length 1: CPython's sequence and mapping protocols differ so. */
const oneByte = (c: number): Value => bytes(Uint8Array.of(c));

function mapMethods(host: Host): AnyTable {
  return methods<PyMmap>()({
    'close(self, /)': (self) => self.close(),
    'flush(self, offset: ssize=0, size=None, /)': (self, offset, size) => flush(host, self, offset, size === null ? self.length : asSsize(size)),
    'madvise(self, option: cint, start=0, length=None, /)': (self, option, start, length) => madvise(host, self, option, start, length),
    'resize(self, newsize: ssize, /)': (self, size) => resize(host, self, size),
    'size(self, /)': (self): Int64 => {
      void self.bytes;
      const s = host.files.fstat(self.fd);
      if (typeof s === 'number') throw osError(host, s);
      return s.size;
    },
    '__len__(self, /)': (self) => self.length,
    '__getitem__(self, key, /)': getItem,
    '__setitem__(self, key, value, /)': setItem,
    '__delitem__(self, key, /)': (self) => {
      self.checkWritable();
      throw typeError("mmap object doesn't support item deletion");
    },
    '__iter__(self, /)': (self) => new ListIterator(listFrom(Array.from(self.bytes, oneByte))),
    '__contains__(self, key, /)': (self, key) => key instanceof PyBytes && key.data.length === 1 && self.bytes.includes(key.data[0] as number),
    '__enter__(self, /)': (self) => {
      void self.bytes;
      return self;
    },
    '__exit__(self, /, *args)': (self) => self.close(),
    '__repr__(self, /)': (self) => {
      const name = self.type.module === 'builtins' ? self.type.name : `${self.type.module}.${self.type.name}`;
      if (self.map === null) return str(`<${name} closed=True>`);
      return str(`<${name} closed=False, access=${ACCESS_NAMES[self.access]}, length=${self.length}, pos=${self.position}, offset=${self.offset}>`);
    },
    '__sizeof__(self, /)': () => 104,
  });
}

const optionalInt = (v: Value | undefined): number | undefined => (v === undefined ? undefined : asCInt(v));

export const mmapDecl = (host: Host, memory: HostMemory): TypeDecl<PyMmap> =>
  defineType<PyMmap>({
    name: 'mmap',
    module: 'mmap',
    ctor: PyMmap,
    hasWeakrefs: true,
    construct: methods<PyType>()({
      'mmap(cls, fileno: cint, length: ssize, flags=?, prot=?, access: cint=0, offset=0, *, trackfd: bool=True)': (
        cls,
        fd,
        length,
        flags,
        protection,
        access,
        offset,
        trackFd,
      ) =>
        makeMap(host, memory, cls, {
          fd,
          length,
          flags: optionalInt(flags),
          protection: optionalInt(protection),
          access,
          offset: asOffset(offset),
          trackFd,
        }),
    }),
    methods: { ...streamMethods, ...mapMethods(host) },
    getset: { closed: { get: (self) => self.map === null } },
    doc: 'mmap(fileno, length[, flags[, prot[, access[, offset[, trackfd]]]]])\n\nMaps length bytes from the file specified by the file descriptor fileno,\nand returns a mmap object. To map anonymous memory, pass -1 as the fileno.',
  });
