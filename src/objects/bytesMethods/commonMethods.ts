// Methods that bytes and bytearray have in common, once for both. Results are of the receiver's native type.
//
// Arguments are converted before the receiver's memory is looked at: converting may run Python code that resizes it.
// Counterpart: Objects/stringlib/transmogrify.h, Objects/bytes_methods.c.

import { isBytesLike } from '../../runtime/buffer.ts';
import { asBytes, asIndex, asSliceIndex, isIndexable } from '../../runtime/convert.ts';
import { methods } from '../../runtime/defineType.ts';
import { copyBytes, isAsciiData } from '../../runtime/latin1.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { PyList, listFrom } from '../../runtime/layout/list.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { memoryError, overflowError, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { decodeBytes } from '../codecs/decode.ts';
import { then } from '../../runtime/call.ts';
import { joinS } from '../joinable.ts';
import { rangeEnd, rangeStart } from '../str/range.ts';
import {
  allBytesAlpha,
  allBytesAlphanumeric,
  allBytesDigit,
  allBytesSpace,
  bytesAreLower,
  bytesAreTitle,
  bytesAreUpper,
  capitalizeBytes,
  lowerBytes,
  swapBytesCase,
  titleBytes,
  upperBytes,
} from './byteCase.ts';
import { countBytes, findBytes, hasByteAffix, replaceBytes, rfindBytes } from './byteSearch.ts';
import { rsplitBytes, rsplitSpaces, splitByteLines, splitBytes, splitSpaces, stripBytes } from './byteSplit.ts';
import { hexText } from './hex.ts';

export type ByteString = PyBytes | PyByteArray;

/** A fresh object of the receiver's native type; takes the array over. */
export function like(self: ByteString, data: Uint8Array): ByteString {
  return self instanceof PyBytes ? new PyBytes(data) : new PyByteArray(data);
}

/** The receiver itself where it is an exact bytes object, else a copy. */
export function unchanged(self: ByteString): ByteString {
  return self.constructor === PyBytes ? self : like(self, self.data.slice());
}

/** A part of the receiver's memory as an object of its own. */
function part(self: ByteString, data: Uint8Array): ByteString {
  return data.length === self.data.length ? unchanged(self) : like(self, data.slice());
}

/** The list of the pieces that flat ranges tell. */
function parts(self: ByteString, ranges: readonly number[]): PyList {
  const { data } = self;
  const pieces: Value[] = [];
  for (let i = 0; i < ranges.length; i += 2) pieces.push(like(self, copyBytes(data, ranges[i] as number, ranges[i + 1] as number)));
  return listFrom(pieces);
}

const ONE_BYTE: readonly Uint8Array[] = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));

/** A byte or a bytes-like object to search for; never to be changed. */
function searchArgument(v: Value): Uint8Array {
  const byte = typeof v === 'number' ? ONE_BYTE[v] : undefined;
  if (byte !== undefined) return byte;
  if (isBytesLike(v)) return asBytes(v);
  if (!isIndexable(v)) throw typeError(`argument should be integer or bytes-like object, not '${typeName(v)}'`);
  const n = asIndex(v);
  if (n < 0 || n > 255) throw valueError('byte must be in range(0, 256)');
  return ONE_BYTE[Number(n)] as Uint8Array;
}

/** Runs `f`, which may run Python code, while the receiver cannot change its length. */
export function whileLent<T>(self: ByteString, f: () => T): T {
  if (self instanceof PyBytes) return f();
  self.exports++;
  try {
    return f();
  } finally {
    self.exports--;
  }
}

type Search = (data: Uint8Array, needle: Uint8Array, from: number, to: number) => number;

function search(self: ByteString, sub: Value, start: Value, end: Value, how: Search): number {
  const from = start === null ? 0 : asSliceIndex(start);
  const to = end === null ? Number.MAX_SAFE_INTEGER : asSliceIndex(end);
  const needle = typeof sub === 'number' ? searchArgument(sub) : whileLent(self, () => searchArgument(sub));
  const { data } = self;
  return how(data, needle, rangeStart(from, data.length), rangeEnd(to, data.length));
}

function searchOrFail(self: ByteString, sub: Value, start: Value, end: Value, how: Search): number {
  const i = search(self, sub, start, end, how);
  if (i < 0) throw valueError('subsection not found');
  return i;
}

function affix(self: ByteString, v: Value, start: Value, end: Value, name: 'startswith' | 'endswith'): boolean {
  const from = start === null ? 0 : asSliceIndex(start);
  const to = end === null ? Number.MAX_SAFE_INTEGER : asSliceIndex(end);
  const test = (item: Value): boolean => {
    const wanted = whileLent(self, () => asBytes(item));
    const { data } = self;
    return hasByteAffix(data, wanted, rangeStart(from, data.length), rangeEnd(to, data.length), name === 'endswith');
  };
  if (v instanceof PyTuple) return v.items.some(test);
  if (!isBytesLike(v)) throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${typeName(v)}`);
  return test(v);
}

function split(self: ByteString, sep: Value, max: number, fromRight: boolean): PyList {
  if (sep === null) return parts(self, fromRight ? rsplitSpaces(self.data, max) : splitSpaces(self.data, max));
  const separator = whileLent(self, () => asBytes(sep));
  if (separator.length === 0) throw valueError('empty separator');
  return parts(self, fromRight ? rsplitBytes(self.data, separator, max) : splitBytes(self.data, separator, max));
}

function partition(self: ByteString, sep: Value, last: boolean): PyTuple {
  const separator = whileLent(self, () => asBytes(sep));
  if (separator.length === 0) throw valueError('empty separator');
  const { data } = self;
  const i = (last ? rfindBytes : findBytes)(data, separator, 0, data.length);
  const empty = (): ByteString => like(self, new Uint8Array(0));
  if (i < 0) return last ? tupleOf(empty(), empty(), unchanged(self)) : tupleOf(unchanged(self), empty(), empty());
  const middle = self instanceof PyBytes && sep instanceof PyBytes && sep.constructor === PyBytes ? sep : like(self, separator.slice());
  return tupleOf(like(self, data.slice(0, i)), middle, like(self, data.slice(i + separator.length)));
}

function strip(self: ByteString, v: Value, left: boolean, right: boolean): ByteString {
  const chars = v === null ? undefined : whileLent(self, () => asBytes(v));
  return part(self, stripBytes(self.data, chars, left, right));
}

function fillByte(v: Value, name: string): number {
  if (!(v instanceof PyBytes || v instanceof PyByteArray))
    throw typeError(`${name}() argument 2 must be a byte string of length 1, not ${v === null ? 'None' : typeName(v)}`);
  if (v.data.length !== 1) {
    const kind = v instanceof PyBytes ? 'bytes' : 'bytearray';
    throw typeError(`${name}(): argument 2 must be a byte string of length 1, not a ${kind} object of length ${v.data.length}`);
  }
  return v.data[0] as number;
}

function padded(self: ByteString, left: number, right: number, fill: number): ByteString {
  const a = Math.max(0, left);
  const b = Math.max(0, right);
  if (a === 0 && b === 0) return unchanged(self);
  const { data } = self;
  if (a + b + data.length > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(a + b + data.length).fill(fill);
  out.set(data, a);
  return like(self, out);
}

function center(self: ByteString, width: number, v: Value | undefined): ByteString {
  const fill = v === undefined ? 32 : fillByte(v, 'center');
  const missing = width - self.data.length;
  if (missing <= 0) return unchanged(self);
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return padded(self, left, missing - left, fill);
}

function zfill(self: ByteString, width: number): ByteString {
  const missing = width - self.data.length;
  if (missing <= 0) return unchanged(self);
  const out = padded(self, missing, 0, 48);
  const sign = out.data[missing];
  if (sign === 43 || sign === 45) {
    out.data[0] = sign;
    out.data[missing] = 48;
  }
  return out;
}

function expandTabs(self: ByteString, size: number): ByteString {
  const { data } = self;
  const out: number[] = [];
  let column = 0;
  for (const c of data) {
    if (c === 9) {
      const by = size > 0 ? size - (column % size) : 0;
      if (out.length + by > 0x7fffffff) throw overflowError('result too long');
      for (let k = 0; k < by; k++) out.push(32);
      column += by;
    } else {
      out.push(c);
      column = c === 10 || c === 13 ? 0 : column + 1;
    }
  }
  return like(self, Uint8Array.from(out));
}

function translate(self: ByteString, table: Value, deleted: Value | undefined): ByteString {
  const map = table === null ? undefined : asBytes(table);
  if (map !== undefined && map.length !== 256) throw valueError('translation table must be 256 characters long');
  const drop = deleted === undefined ? undefined : asBytes(deleted);
  const { data } = self;
  const dropped = new Uint8Array(256);
  for (const c of drop ?? []) dropped[c] = 1;
  const out0 = new Uint8Array(data.length);
  let n = 0;
  for (let i = 0; i < data.length; i++) {
    const c = data[i] as number;
    if (dropped[c] === 0) out0[n++] = map === undefined ? c : (map[c] as number);
  }
  const out = n === data.length ? out0 : out0.slice(0, n);
  return like(self, out);
}

export function makeByteTranslation(from: Value, to: Value): PyBytes {
  const a = asBytes(from);
  const b = asBytes(to);
  if (a.length !== b.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) table[a[i] as number] = b[i] as number;
  return new PyBytes(table);
}

/** `size` gives the length that the joined sequence has by now. */
function joinItems(self: ByteString, items: readonly Value[], size: () => number = () => items.length): ByteString {
  if (items.length === 1 && self instanceof PyBytes && items[0] instanceof PyBytes && items[0].constructor === PyBytes) return items[0];
  const separator = self.data;
  const count = items.length;
  const pieces: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const item = items[i] as Value;
    if (!isBytesLike(item)) throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`);
    pieces.push(asBytes(item));
    if (size() !== count) throw runtimeError('sequence changed size during iteration');
  }
  let length = Math.max(0, pieces.length - 1) * separator.length;
  for (const p of pieces) length += p.length;
  if (length > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(length);
  let at = 0;
  pieces.forEach((p, i) => {
    if (i > 0) {
      out.set(separator, at);
      at += separator.length;
    }
    out.set(p, at);
    at += p.length;
  });
  return like(self, out);
}

function join(self: ByteString, iterable: Value): Result {
  if (iterable instanceof PyList && iterable.constructor === PyList) return joinItems(self, iterable.items, () => iterable.items.length);
  if (iterable instanceof PyTuple) return joinItems(self, iterable.items);
  if (self instanceof PyBytes) return joinS(iterable, (items) => joinItems(self, items));
  // The separator keeps its length while the items are made.
  self.exports++;
  return then(
    joinS(iterable, (items) => joinItems(self, items)),
    (r) => {
      self.exports--;
      return r;
    },
  );
}

function withoutAffix(self: ByteString, v: Value, atEnd: boolean): ByteString {
  const wanted = asBytes(v);
  const { data } = self;
  const n = data.length;
  if (!hasByteAffix(data, wanted, 0, n, atEnd)) return unchanged(self);
  return part(self, atEnd ? data.subarray(0, n - wanted.length) : data.subarray(wanted.length));
}

const searches = methods<ByteString>()({
  'find(self, sub, start=None, end=None, /)': (self, sub, start, end) => search(self, sub, start, end, findBytes),
  'rfind(self, sub, start=None, end=None, /)': (self, sub, start, end) => search(self, sub, start, end, rfindBytes),
  'index(self, sub, start=None, end=None, /)': (self, sub, start, end) => searchOrFail(self, sub, start, end, findBytes),
  'rindex(self, sub, start=None, end=None, /)': (self, sub, start, end) => searchOrFail(self, sub, start, end, rfindBytes),
  'count(self, sub, start=None, end=None, /)': (self, sub, start, end) => search(self, sub, start, end, countBytes),
  'startswith(self, prefix, start=None, end=None, /)': (self, prefix, start, end) => affix(self, prefix, start, end, 'startswith'),
  'endswith(self, suffix, start=None, end=None, /)': (self, suffix, start, end) => affix(self, suffix, start, end, 'endswith'),
  'replace(self, old: bytes, new: bytes, count: ssize=-1, /)': (self, old, by, max) => {
    const data = replaceBytes(self.data, old, by, max);
    return data === undefined ? unchanged(self) : like(self, data);
  },
  'removeprefix(self, prefix, /)': (self, prefix) => withoutAffix(self, prefix, false),
  'removesuffix(self, suffix, /)': (self, suffix) => withoutAffix(self, suffix, true),
});

const pieces = methods<ByteString>()({
  'split(self, /, sep=None, maxsplit: ssize=-1)': (self, sep, max) => split(self, sep, max, false),
  'rsplit(self, /, sep=None, maxsplit: ssize=-1)': (self, sep, max) => split(self, sep, max, true),
  'splitlines(self, /, keepends: bool=False)': (self, keepends) => parts(self, splitByteLines(self.data, keepends)),
  'partition(self, sep, /)': (self, sep) => partition(self, sep, false),
  'rpartition(self, sep, /)': (self, sep) => partition(self, sep, true),
  'strip(self, bytes=None, /)': (self, chars) => strip(self, chars, true, true),
  'lstrip(self, bytes=None, /)': (self, chars) => strip(self, chars, true, false),
  'rstrip(self, bytes=None, /)': (self, chars) => strip(self, chars, false, true),
  'join(self, iterable_of_bytes, /)': join,
  'center(self, width: ssize, fillchar=?, /)': center,
  'ljust(self, width: ssize, fillchar=?, /)': (self, width, fill) =>
    padded(self, 0, width - self.data.length, fill === undefined ? 32 : fillByte(fill, 'ljust')),
  'rjust(self, width: ssize, fillchar=?, /)': (self, width, fill) =>
    padded(self, width - self.data.length, 0, fill === undefined ? 32 : fillByte(fill, 'rjust')),
  'zfill(self, width: ssize, /)': zfill,
  'expandtabs(self, /, tabsize: cint=8)': expandTabs,
  'translate(self, table, /, delete=?)': translate,
  "decode(self, /, encoding: str='utf-8', errors: str='strict')": (self, encoding, errors) => decodeBytes(self.data, encoding, errors),
  'hex(self, /, sep=?, bytes_per_sep: cint=1)': (self, sep, perGroup) => whileLent(self, () => hexText(self.data, sep, perGroup)),
});

const cases = methods<ByteString>()({
  'capitalize(self, /)': (self) => like(self, capitalizeBytes(self.data)),
  'lower(self, /)': (self) => like(self, lowerBytes(self.data)),
  'swapcase(self, /)': (self) => like(self, swapBytesCase(self.data)),
  'title(self, /)': (self) => like(self, titleBytes(self.data)),
  'upper(self, /)': (self) => like(self, upperBytes(self.data)),
  'isalnum(self, /)': (self) => allBytesAlphanumeric(self.data),
  'isalpha(self, /)': (self) => allBytesAlpha(self.data),
  'isascii(self, /)': (self) => isAsciiData(self.data),
  'isdigit(self, /)': (self) => allBytesDigit(self.data),
  'islower(self, /)': (self) => bytesAreLower(self.data),
  'isspace(self, /)': (self) => allBytesSpace(self.data),
  'istitle(self, /)': (self) => bytesAreTitle(self.data),
  'isupper(self, /)': (self) => bytesAreUpper(self.data),
});

export const commonByteMethods = { ...searches, ...pieces, ...cases };

/** Does `data` contain the byte or the bytes-like object? The `in` of both types. */
export function containsBytes(self: ByteString, key: Value): boolean {
  if (!isIndexable(key)) {
    const wanted = whileLent(self, () => asBytes(key));
    return findBytes(self.data, wanted, 0, self.data.length) >= 0;
  }
  const n = whileLent(self, () => asIndex(key));
  if (n < 0 || n > 255) throw valueError('byte must be in range(0, 256)');
  return self.data.includes(Number(n));
}
