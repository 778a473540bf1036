// Logarithms, of ints of any size too. Counterpart: loghelper in Modules/mathmodule.c.

import { log, log10, log2 } from '../../base/libm.ts';
import { type Integer, bitLength } from '../../base/integers.ts';
import { scaledToDouble } from '../../base/integers.ts';
import { float, intValue } from '../../runtime/layout/numbers.ts';
import { valueError, zeroDivision } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { double, unexpected } from './real.ts';

function ofInt(f: (x: number) => number, n: Integer): number {
  if (n <= 0) throw valueError('expected a positive input');
  const x = Number(n);
  if (x - x === 0) return f(x);
  const e = bitLength(n);
  return f(scaledToDouble(n as bigint, -e)) + f(2) * e;
}

function logarithm(f: (x: number) => number, v: Value): number {
  const n = intValue(v);
  if (n !== undefined) return ofInt(f, n);
  const x = double(v);
  if (x <= 0) throw unexpected('a positive input', x);
  return f(x);
}

/** `math.log(x)`, `math.log(x, base)`. */
export function logOf(v: Value, base: Value | undefined): Value {
  const top = logarithm(log, v);
  if (base === undefined) return float(top);
  const bottom = logarithm(log, base);
  if (bottom === 0) throw zeroDivision('division by zero');
  return float(top / bottom);
}

export const log2Of = (v: Value): Value => float(logarithm(log2, v));
export const log10Of = (v: Value): Value => float(logarithm(log10, v));
