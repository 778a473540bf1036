// The layout of ranges: canonical ints, and the length computed once. Counterpart: Objects/rangeobject.c.

import { BareObject } from '../value.ts';
import { int } from './numbers.ts';

type Int = number | bigint;

export class PyRange extends BareObject {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  readonly length: Int;

  constructor(start: Int = 0, stop: Int = 0, step: Int = 1) {
    super();
    this.rc = 0;
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = rangeLength(start, stop, step);
  }
}

function rangeLength(start: Int, stop: Int, step: Int): Int {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const span = step > 0 ? stop - start : start - stop;
    if (span <= 0) return 0;
    if (Number.isSafeInteger(span)) return Math.floor((span - 1) / Math.abs(step)) + 1;
  }
  const by = BigInt(step);
  const span = by > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  return span <= 0n ? 0 : int((span - 1n) / (by > 0n ? by : -by) + 1n);
}
