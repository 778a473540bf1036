/*
 * Moving values between JavaScript and C memory: strings with NUL, 64-bit integers, vectors of pointers.
 * Typed arrays in Node never live in V8's moving heap, so their addresses hold as long as they are reachable.
 */
import type { Int64, Path } from '../../contract/host.ts';
import { declare, koffi } from './native.ts';

const c = declare({ memcpy: 'uint64_t (void *, uint64_t, size_t)', strlen: 'size_t (uint64_t)' });
const encoder = new TextEncoder();
const decoder = new TextDecoder('latin1');

let first: Uint8Array = new Uint8Array(8192);
let second: Uint8Array = new Uint8Array(8192);

/** The path with its NUL in a buffer that the next call of this function overwrites. */
export function cPath(path: Path): Uint8Array {
  const size = path.length * 3 + 1;
  if (size > first.length) first = new Uint8Array(size);
  first[encodeInto(path, first)] = 0;
  return first;
}

/** As `cPath`, in another buffer: for calls with two names. */
export function cPath2(path: Path): Uint8Array {
  const size = path.length * 3 + 1;
  if (size > second.length) second = new Uint8Array(size);
  second[encodeInto(path, second)] = 0;
  return second;
}

function encodeInto(path: Path, into: Uint8Array): number {
  if (typeof path !== 'string') {
    into.set(path);
    return path.length;
  }
  for (let i = 0; i < path.length; i++) {
    const unit = path.charCodeAt(i);
    if (unit > 127) return encoder.encodeInto(path, into).written;
    into[i] = unit;
  }
  return path.length;
}

/** A copy of its own. */
export function pathBytes(path: Path): Uint8Array {
  return typeof path === 'string' ? encoder.encode(path) : path;
}

/** The bytes up to the first NUL, as a copy. */
export function upToNul(bytes: Uint8Array, start = 0): Uint8Array {
  const end = bytes.indexOf(0, start);
  return bytes.slice(start, end < 0 ? bytes.length : end);
}

/** Bytes as text, one character each. */
export function latin1(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Foreign memory, copied. */
export function copyFrom(address: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  if (length > 0) c.memcpy(bytes, address, length);
  return bytes;
}

/** The C string at an address, copied; empty for a null pointer. */
export function cString(address: number): Uint8Array {
  return address === 0 ? new Uint8Array(0) : copyFrom(address, c.strlen(address));
}

/** The NULL-ended array of C strings at an address. */
export function cStrings(address: number): Uint8Array[] {
  const strings: Uint8Array[] = [];
  if (address === 0) return strings;
  for (let at = address; ; at += 8) {
    const pointer = pointerAt(at);
    if (pointer === 0) return strings;
    strings.push(cString(pointer));
  }
}

export function pointerAt(address: number): number {
  return uint64(new DataView(copyFrom(address, 8).buffer), 0) as number;
}

export function addressOf(bytes: ArrayBufferView): number {
  return bytes.byteLength === 0 ? 0 : Number(koffi.address(bytes));
}

export function int64(view: DataView, offset: number): Int64 {
  const high = view.getInt32(offset + 4, true);
  if (high >= -0x1fffff && high <= 0x1fffff) return high * 0x100000000 + view.getUint32(offset, true);
  return view.getBigInt64(offset, true);
}

export function uint64(view: DataView, offset: number): Int64 {
  const high = view.getUint32(offset + 4, true);
  if (high <= 0x1fffff) return high * 0x100000000 + view.getUint32(offset, true);
  return view.getBigUint64(offset, true);
}

export function setInt64(view: DataView, offset: number, value: Int64): void {
  view.setBigInt64(offset, BigInt(value), true);
}

/** A NULL-ended `char *[]` and its strings in one block, pointers first. */
export function stringVector(strings: readonly Path[]): Uint8Array {
  const encoded = strings.map(pathBytes);
  const table = (strings.length + 1) * 8;
  const block = new Uint8Array(encoded.reduce((sum, text) => sum + text.length + 1, table));
  const view = new DataView(block.buffer);
  const base = addressOf(block);
  let at = table;
  encoded.forEach((text, index) => {
    setInt64(view, index * 8, base + at);
    block.set(text, at);
    at += text.length + 1;
  });
  return block;
}

/** A `struct iovec[]` over the buffers, which must stay reachable during the call. */
export function ioVector(buffers: readonly Uint8Array[]): Uint8Array {
  const vector = new Uint8Array(buffers.length * 16);
  const view = new DataView(vector.buffer);
  buffers.forEach((buffer, index) => {
    setInt64(view, index * 16, addressOf(buffer));
    setInt64(view, index * 16 + 8, buffer.length);
  });
  return vector;
}

/** A `struct timespec` from nanoseconds. */
export function timespec(ns: number | bigint): Uint8Array {
  const total = BigInt(ns);
  return timespecOf(total / 1_000_000_000n, Number(total % 1_000_000_000n));
}

export function timespecOf(seconds: Int64, ns: number): Uint8Array {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  setInt64(view, 0, seconds);
  setInt64(view, 8, ns);
  return bytes;
}
