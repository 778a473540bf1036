// The layout of slices, and what a slice means for a sequence of a given length. Counterpart: Objects/sliceobject.c.

import { asIndex, asSliceIndex } from '../convert.ts';
import { valueError } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { BareObject, type Value } from '../value.ts';
import { int } from './numbers.ts';

export class PySlice extends BareObject {
  /** Own one count each. */
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  /** Counts its borrowed arguments. */
  constructor(start: Value = null, stop: Value = null, step: Value = null) {
    super();
    this.rc = 0;
    this.start = own(start);
    this.stop = own(stop);
    this.step = own(step);
  }

  override releaseChildren(): void {
    release(this.step);
    release(this.start);
    release(this.stop);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.start);
    visit(this.stop);
    visit(this.step);
  }
}

export interface SliceIndices {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** How many items the slice selects. */
  readonly length: number;
}

interface Unpacked {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** `PySlice_Unpack`: the numbers of a slice; may call `__index__`. Throws. */
export function unpackSlice(s: PySlice): Unpacked {
  const step = s.step === null ? 1 : Math.max(asSliceIndex(s.step), -LAST);
  if (step === 0) throw valueError('slice step cannot be zero');
  const start = s.start === null ? (step < 0 ? LAST : 0) : asSliceIndex(s.start);
  const stop = s.stop === null ? (step < 0 ? -LAST : LAST) : asSliceIndex(s.stop);
  return { start, stop, step };
}

/** `PySlice_AdjustIndices`. */
export function adjustIndices(length: number, { start, stop, step }: Unpacked): SliceIndices {
  if (start < 0) {
    start += length;
    if (start < 0) start = step < 0 ? -1 : 0;
  } else if (start >= length) start = step < 0 ? length - 1 : length;
  if (stop < 0) {
    stop += length;
    if (stop < 0) stop = step < 0 ? -1 : 0;
  } else if (stop >= length) stop = step < 0 ? length - 1 : length;
  let count = 0;
  if (step < 0) {
    if (stop < start) count = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) count = Math.floor((stop - start - 1) / step) + 1;
  return { start, stop, step, length: count };
}

/** What a slice selects of a sequence of `length` items. Throws. */
export function sliceIndices(s: PySlice, length: number): SliceIndices {
  return adjustIndices(length, unpackSlice(s));
}

type Integer = number | bigint;

const asSlicePart = (v: Value): bigint => BigInt(asIndex(v, 'slice indices must be integers or None or have an __index__ method'));

/** `PySlice_GetLongIndices`: with ints of any size. */
export function longIndices(s: PySlice, length: bigint): [Integer, Integer, Integer] {
  if (length < 0n) throw valueError('length should not be negative');
  const step = s.step === null ? 1n : asSlicePart(s.step);
  if (step === 0n) throw valueError('slice step cannot be zero');
  const lower = step < 0n ? -1n : 0n;
  const upper = step < 0n ? length - 1n : length;
  const clip = (v: Value, fallback: bigint): bigint => {
    if (v === null) return fallback;
    let n = asSlicePart(v);
    if (n < 0n) n += length;
    return n < lower ? lower : n > upper ? upper : n;
  };
  const start = clip(s.start, step < 0n ? upper : lower);
  const stop = clip(s.stop, step < 0n ? lower : upper);
  return [int(start), int(stop), int(step)];
}
