// `timedelta(days, seconds, …)`: the sum of all parts in microseconds, fractions rounded once, half to even.
// Counterpart: accum and delta_new in Modules/_datetimemodule.c.

import type { Integer } from '../../base/integers.ts';
import { addInts, modInts, mulInts } from '../../runtime/integerArithmetic.ts';
import { floatValue, int, intValue } from '../../runtime/layout/numbers.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { fromMicroseconds } from './delta.ts';
import type { PyTimeDelta } from './layout.ts';

const SECOND = 1_000_000;

/** The int that a double without a fraction is. */
function wholeInt(x: number): Integer {
  if (Number.isSafeInteger(x)) return x + 0;
  if (Number.isNaN(x)) throw valueError('cannot convert float NaN to integer');
  if (x - x !== 0) throw overflowError('cannot convert float infinity to integer');
  return int(BigInt(x));
}

/** A sum under way: whole microseconds, and what fractions left over. */
interface Sum {
  whole: Integer;
  rest: number;
}

function addPart(sum: Sum, name: string, v: Value | undefined, factor: number): void {
  if (v === undefined) return;
  const n = intValue(v);
  if (n !== undefined) {
    sum.whole = addInts(sum.whole, mulInts(n, factor));
    return;
  }
  const x = floatValue(v);
  if (x === undefined) throw typeError(`unsupported type for timedelta ${name} component: ${typeName(v)}`);
  const whole = Math.trunc(x);
  sum.whole = addInts(sum.whole, mulInts(wholeInt(whole), factor));
  // The fraction of a part is exact; only its product with the factor may be rounded.
  const part = (x - whole) * factor;
  const wholePart = Math.trunc(part);
  sum.whole = addInts(sum.whole, wholeInt(wholePart));
  sum.rest += part - wholePart;
}

/** Halves away from zero, as C's `round`. */
function roundAway(x: number): number {
  const whole = Math.trunc(x);
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
}

/** The sum, its fraction rounded so that a half gives an even number of microseconds in all. */
function rounded({ whole, rest }: Sum): Integer {
  if (rest === 0) return whole;
  let extra = roundAway(rest);
  if (Math.abs(extra - rest) === 0.5) {
    const odd = modInts(whole, 2) as number;
    extra = 2 * roundAway((rest + odd) * 0.5) - odd;
  }
  return addInts(whole, extra + 0);
}

export function construct(
  cls: PyType,
  days: Value | undefined,
  seconds: Value | undefined,
  microseconds: Value | undefined,
  milliseconds: Value | undefined,
  minutes: Value | undefined,
  hours: Value | undefined,
  weeks: Value | undefined,
): PyTimeDelta {
  const sum: Sum = { whole: 0, rest: 0 };
  addPart(sum, 'microseconds', microseconds, 1);
  addPart(sum, 'milliseconds', milliseconds, 1000);
  addPart(sum, 'seconds', seconds, SECOND);
  addPart(sum, 'minutes', minutes, 60 * SECOND);
  addPart(sum, 'hours', hours, 3600 * SECOND);
  addPart(sum, 'days', days, 86400 * SECOND);
  addPart(sum, 'weeks', weeks, 7 * 86400 * SECOND);
  return fromMicroseconds(rounded(sum), cls);
}
