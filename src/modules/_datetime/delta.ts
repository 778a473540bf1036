// Arithmetic of durations. Microseconds are counted in numbers up to 285 years, beyond in bigints.
// Results are always of the exact class. Counterpart: delta_add … delta_divmod in Modules/_datetimemodule.c.

import type { Integer } from '../../base/integers.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { asCInt } from '../../runtime/convert.ts';
import { addInts, floorDivInts, modInts, mulInts } from '../../runtime/integerArithmetic.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { overflowError, typeError, valueError, zeroDivision } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { PyTimeDelta, datetimeTypes, zeroDelta } from './layout.ts';

const MAX_DAYS = 999999999;
/** Days whose microseconds are a safe integer. */
const SAFE_DAYS = 104249;
const SECONDS_A_DAY = 86400;
export const MICROSECONDS_A_SECOND = 1_000_000;
const MICROSECONDS_A_DAY = 86_400_000_000;

/** An instance of `cls` with fields in their ranges. Throws OverflowError for too many days. */
export function makeDelta(cls: PyType, days: number, seconds: number, microseconds: number): PyTimeDelta {
  if (days > MAX_DAYS || days < -MAX_DAYS) throw overflowError(`days=${days}; must have magnitude <= ${MAX_DAYS}`);
  if (cls === datetimeTypes.timedelta) {
    return days === 0 && seconds === 0 && microseconds === 0 ? zeroDelta : new PyTimeDelta(days, seconds, microseconds);
  }
  const d = cls.allocate() as PyTimeDelta;
  d.days = days;
  d.seconds = seconds;
  d.microseconds = microseconds;
  return d;
}

/** A timedelta whose seconds and microseconds may be out of their ranges. */
export function delta(days: number, seconds: number, microseconds: number): PyTimeDelta {
  let d = days;
  let s = seconds;
  let us = microseconds;
  if (us < 0 || us >= MICROSECONDS_A_SECOND) {
    const carry = Math.floor(us / MICROSECONDS_A_SECOND);
    us -= carry * MICROSECONDS_A_SECOND;
    s += carry;
  }
  if (s < 0 || s >= SECONDS_A_DAY) {
    const carry = Math.floor(s / SECONDS_A_DAY);
    s -= carry * SECONDS_A_DAY;
    d += carry;
  }
  return makeDelta(datetimeTypes.timedelta, d, s, us);
}

export function microsecondsOf(d: PyTimeDelta): Integer {
  const { days } = d;
  if (days > -SAFE_DAYS && days < SAFE_DAYS) return (days * SECONDS_A_DAY + d.seconds) * MICROSECONDS_A_SECOND + d.microseconds;
  return addInts(mulInts(days, MICROSECONDS_A_DAY), d.seconds * MICROSECONDS_A_SECOND + d.microseconds);
}

/** The duration of so many microseconds. */
export function fromMicroseconds(us: Integer, cls: PyType = datetimeTypes.timedelta): PyTimeDelta {
  const days = asCInt(floorDivInts(us, MICROSECONDS_A_DAY));
  const rest = modInts(us, MICROSECONDS_A_DAY) as number;
  const seconds = Math.floor(rest / MICROSECONDS_A_SECOND);
  return makeDelta(cls, days, seconds, rest - seconds * MICROSECONDS_A_SECOND);
}

export function addDeltas(a: PyTimeDelta, b: PyTimeDelta): PyTimeDelta {
  return delta(a.days + b.days, a.seconds + b.seconds, a.microseconds + b.microseconds);
}

export function subtractDeltas(a: PyTimeDelta, b: PyTimeDelta): PyTimeDelta {
  return delta(a.days - b.days, a.seconds - b.seconds, a.microseconds - b.microseconds);
}

export function negated(d: PyTimeDelta): PyTimeDelta {
  return delta(-d.days, -d.seconds, -d.microseconds);
}

/** Negative, zero or positive, as `a` is shorter, equal or longer. */
export function compareDeltas(a: PyTimeDelta, b: PyTimeDelta): number {
  return a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;
}

export const isZeroDelta = (d: PyTimeDelta): boolean => d.days === 0 && d.seconds === 0 && d.microseconds === 0;

/** Is it strictly between minus and plus one day, as offsets from UTC must be? */
export function isOffset(d: PyTimeDelta): boolean {
  return d.days === 0 || (d.days === -1 && (d.seconds !== 0 || d.microseconds !== 0));
}

/** a/b to the nearest int, halves to the even one. Throws ZeroDivisionError. */
export function divideNearest(a: Integer, b: Integer): Integer {
  if (b === 0) throw zeroDivision('division by zero');
  const quotient = floorDivInts(a, b);
  const twice = mulInts(2, modInts(a, b));
  const beyond = b > 0 ? twice > b : twice < b;
  return beyond || (twice === b && modInts(quotient, 2) === 1) ? addInts(quotient, 1) : quotient;
}

/** The ratio that a float says it is. */
function ratioOf(x: Value): readonly [Integer, Integer] {
  const pair = callMethod(x, 'as_integer_ratio');
  if (!(pair instanceof PyTuple)) throw typeError(`unexpected return type from as_integer_ratio(): expected tuple, not '${typeName(pair)}'`);
  if (pair.items.length !== 2) throw valueError('as_integer_ratio() must return a 2-tuple');
  const [n, d] = pair.items.map(intValue);
  discard(pair);
  if (n === undefined || d === undefined) throw typeError('as_integer_ratio() must return ints');
  return [n, d];
}

/** Times a float, or through one. */
export function scaled(d: PyTimeDelta, factor: Value, divide: boolean): PyTimeDelta {
  const [n, m] = ratioOf(factor);
  return fromMicroseconds(divideNearest(mulInts(microsecondsOf(d), divide ? m : n), divide ? n : m));
}
