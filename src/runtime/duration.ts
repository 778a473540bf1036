// Times and time-outs given by Python: seconds as an int or a float, to nanoseconds. Counterpart: Python/pytime.c.

import { asIndex, isIndexable } from './convert.ts';
import { floatValue, int } from './layout/numbers.ts';
import { overflowError, typeError, valueError } from './raise.ts';
import { typeName } from './typeOf.ts';
import type { Value } from './value.ts';

export type Rounding = 'up' | 'floor' | 'even';

const OUT_OF_RANGE = 'timestamp out of range for C PyTime_t';

function rounded(x: number, rounding: Rounding): number {
  if (rounding === 'floor') return Math.floor(x);
  if (rounding === 'up') return x >= 0 ? Math.ceil(x) : Math.floor(x);
  const down = Math.floor(x);
  const rest = x - down;
  if (rest !== 0.5) return Math.round(x);
  return down % 2 === 0 ? down : down + 1;
}

/** Nanoseconds of a value in seconds; `up` is for time-outs (away from zero). Throws. */
export function asNanoseconds(v: Value, rounding: Rounding = 'up'): number | bigint {
  const x = floatValue(v);
  if (x !== undefined) {
    if (Number.isNaN(x)) throw valueError('Invalid value NaN (not a number)');
    const ns = rounded(x * 1e9, rounding);
    if (!(ns >= -(2 ** 63) && ns < 2 ** 63)) throw overflowError(OUT_OF_RANGE);
    return Number.isSafeInteger(ns) ? ns + 0 : BigInt(ns);
  }
  if (!isIndexable(v)) {
    throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer or float`);
  }
  const n = asIndex(v);
  const ns = BigInt(n) * 1_000_000_000n;
  if (ns >= 1n << 63n || ns < -(1n << 63n)) throw overflowError(OUT_OF_RANGE);
  return int(ns);
}

const fault = (): Error => overflowError('timestamp out of range for platform time_t') as unknown as Error;

/** Whole seconds of a time stamp, rounded down. Throws. */
export function asTimestamp(v: Value): number | bigint {
  const x = floatValue(v);
  if (x !== undefined) {
    if (Number.isNaN(x)) throw valueError('Invalid value NaN (not a number)');
    const whole = Math.floor(x);
    if (!(whole >= -(2 ** 63) && whole < 2 ** 63)) throw fault();
    return int(BigInt(whole));
  }
  const n = asIndex(v);
  if (n > 9223372036854775807n || n < -9223372036854775808n) throw fault();
  return n;
}

/** A time stamp as whole seconds and microseconds from 0 to 999999, rounded half to even. Throws. */
export function asTimeval(v: Value): { readonly seconds: number | bigint; readonly microseconds: number } {
  const x = floatValue(v);
  if (x === undefined) {
    if (!isIndexable(v)) throw typeError(`argument must be int or float, not ${typeName(v)}`);
    return { seconds: asTimestamp(v), microseconds: 0 };
  }
  if (Number.isNaN(x)) throw valueError('Invalid value NaN (not a number)');
  let whole = Math.trunc(x);
  let microseconds = rounded((x - whole) * 1e6, 'even');
  if (microseconds >= 1e6) {
    microseconds -= 1e6;
    whole++;
  } else if (microseconds < 0) {
    microseconds += 1e6;
    whole--;
  }
  if (!(whole >= -(2 ** 63) && whole < 2 ** 63)) throw fault();
  return { seconds: Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole), microseconds: microseconds + 0 };
}
