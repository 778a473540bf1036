// Arithmetic of floats on plain doubles, with Python's errors. Throws. Counterpart: Objects/floatobject.c.

import { pow } from '../base/libm.ts';
import { newException, overflowError, zeroDivision } from './raise.ts';
import { exceptions } from './wellKnown.ts';
import type { Integer } from '../base/integers.ts';
import { floatValue, intValue } from './layout/numbers.ts';
import type { Value } from './value.ts';

/** An int as a double, rounded half to even. */
export function doubleOfInt(n: Integer): number {
  if (typeof n === 'number') return n;
  const d = Number(n);
  if (d - d !== 0) throw overflowError('int too large to convert to float');
  return d;
}

export function divDoubles(x: number, y: number): number {
  if (y === 0) throw zeroDivision('division by zero');
  return x / y;
}

/** Zero with the sign of `y`. */
function zeroLike(y: number): number {
  return y < 0 || Object.is(y, -0) ? -0 : 0;
}

export function modDoubles(x: number, y: number): number {
  if (y === 0) throw zeroDivision('division by zero');
  const m = x % y;
  if (m === 0) return zeroLike(y);
  return y < 0 !== m < 0 ? m + y : m;
}

export function floorDivDoubles(x: number, y: number): number {
  if (y === 0) throw zeroDivision('division by zero');
  const m = x % y;
  let q = (x - m) / y;
  if (m !== 0 && y < 0 !== m < 0) q -= 1;
  if (q === 0) return zeroLike(x / y);
  const floor = Math.floor(q);
  return q - floor > 0.5 ? floor + 1 : floor;
}

/** C's ERANGE as Python raises it from the operators. */
export function rangeError(): Error {
  return newException(exceptions.OverflowError, 34, 'Numerical result out of range') as unknown as Error;
}

/** `x ** y`; undefined where the result is complex. */
export function powDoubles(x: number, y: number): number | undefined {
  if (x === 0 && y < 0 && y > -Infinity) throw zeroDivision('zero to a negative power');
  if (x < 0 && y !== Math.floor(y) && x - x === 0 && y === y) return undefined;
  const r = pow(x, y);
  if (r - r !== 0 && x - x === 0 && y - y === 0) throw rangeError();
  return r;
}

/** The double of a float or an int; undefined for other types. */
export function realValue(v: Value): number | undefined {
  const i = intValue(v);
  return i === undefined ? floatValue(v) : doubleOfInt(i);
}
