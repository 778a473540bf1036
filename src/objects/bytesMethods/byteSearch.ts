// Searching in bytes: find, rfind, count, affixes, replace. Counterpart: Objects/bytes_methods.c, stringlib/fastsearch.h.

import { deservesTwoWay, twoWayFind } from '../../base/twoWay.ts';
import { memoryError } from '../../runtime/raise.ts';

function matches(data: Uint8Array, needle: Uint8Array, at: number): boolean {
  for (let k = 1; k < needle.length; k++) if (data[at + k] !== needle[k]) return false;
  return true;
}

/** So many places are looked at before the engine's search is called, which costs as much as that. */
const NEAR = 16;

function findByte(data: Uint8Array, byte: number, from: number, to: number): number {
  const near = Math.min(from + NEAR, to);
  for (let i = from; i < near; i++) if (data[i] === byte) return i;
  if (near >= to) return -1;
  const i = data.indexOf(byte, near);
  return i < to ? i : -1;
}

function countByte(data: Uint8Array, byte: number, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (data[i] === byte) n++;
  return n;
}

/** Index of `needle` within `[from, to)`, or -1; `to` is at most the length. */
export function findBytes(data: Uint8Array, needle: Uint8Array, from: number, to: number): number {
  const n = needle.length;
  if (n === 0) return from <= to ? from : -1;
  const last = to - n;
  if (from > last) return -1;
  if (n === 1) return findByte(data, needle[0] as number, from, to);
  if (deservesTwoWay(to - from, n)) return twoWayFind(data, needle, from, to);
  const first = needle[0] as number;
  for (let i = data.indexOf(first, from); i >= 0 && i <= last; i = data.indexOf(first, i + 1)) {
    if (matches(data, needle, i)) return i;
  }
  return -1;
}

export function rfindBytes(data: Uint8Array, needle: Uint8Array, from: number, to: number): number {
  const n = needle.length;
  if (n === 0) return from <= to ? to : -1;
  const first = needle[0] as number;
  for (let i = to - n; i >= from; i--) if (data[i] === first && matches(data, needle, i)) return i;
  return -1;
}

/** Occurrences that do not overlap, at most `max`. */
export function countBytes(data: Uint8Array, needle: Uint8Array, from: number, to: number, max = Number.POSITIVE_INFINITY): number {
  if (from > to) return 0;
  if (needle.length === 0) return Math.min(to - from + 1, max);
  if (needle.length === 1) return Math.min(countByte(data, needle[0] as number, from, to), max);
  let n = 0;
  for (let i = findBytes(data, needle, from, to); i >= 0 && n < max; i = findBytes(data, needle, i + needle.length, to)) n++;
  return n;
}

/** Does `[from, to)` begin (or end) with `affix`? */
export function hasByteAffix(data: Uint8Array, affix: Uint8Array, from: number, to: number, atEnd: boolean): boolean {
  if (from > to || affix.length > to - from) return false;
  const at = atEnd ? to - affix.length : from;
  return affix.length === 0 || (data[at] === affix[0] && matches(data, affix, at));
}

/** A fresh array with at most `max` occurrences replaced (all when negative), or undefined when there is none. */
export function replaceBytes(data: Uint8Array, old: Uint8Array, by: Uint8Array, max: number): Uint8Array | undefined {
  const n = countBytes(data, old, 0, data.length, max < 0 ? Number.POSITIVE_INFINITY : max);
  if (n === 0) return undefined;
  const length = data.length + n * (by.length - old.length);
  if (length > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(length);
  let at = 0;
  let to = 0;
  for (let k = 0; k < n; k++) {
    if (old.length === 0) {
      out.set(by, to);
      to += by.length;
      if (at < data.length) out[to++] = data[at++] as number;
      continue;
    }
    const i = findBytes(data, old, at, data.length);
    out.set(data.subarray(at, i), to);
    to += i - at;
    out.set(by, to);
    to += by.length;
    at = i + old.length;
  }
  out.set(data.subarray(at), to);
  return out;
}
