// Number theory: factorials, binomials, gcd, integer square roots. Counterpart: Modules/mathmodule.c, mathintegermodule.c.

import { combinations, factorial, permutations } from '../../base/combinatorics.ts';
import { type Integer, greatestCommonDivisor, integerSquareRoot, narrow } from '../../base/integers.ts';
import { asIndex } from '../../runtime/convert.ts';
import { overflowError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';

const MAX_LONG = 9223372036854775807n;

export function factorialOf(v: Value): Integer {
  const n = asIndex(v);
  if (n > MAX_LONG) throw overflowError(`factorial() argument should not exceed ${MAX_LONG}`);
  if (n < 0) throw valueError('factorial() not defined for negative values');
  return factorial(Number(n));
}

export function comb(a: Value, b: Value): Integer {
  const n = asIndex(a);
  const k = asIndex(b);
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
  if (typeof n === 'bigint') {
    const rest = n - BigInt(k);
    if (rest > MAX_LONG && k > MAX_LONG) throw overflowError(`min(n - k, k) must not exceed ${MAX_LONG}`);
  }
  return combinations(n, k);
}

export function perm(a: Value, b: Value): Integer {
  if (b === null) return factorialOf(a);
  const n = asIndex(a);
  const k = asIndex(b);
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
  if (k > n) return 0;
  if (k > MAX_LONG) throw overflowError(`k must not exceed ${MAX_LONG}`);
  return permutations(n, Number(k));
}

export function isqrt(v: Value): Integer {
  const n = asIndex(v);
  if (n < 0) throw valueError('isqrt() argument must be nonnegative');
  return integerSquareRoot(n);
}

export function gcd(values: readonly Value[]): Integer {
  let r: Integer = 0;
  for (const v of values) r = greatestCommonDivisor(r, asIndex(v));
  return r;
}

export function lcm(values: readonly Value[]): Integer {
  let r: Integer = 1;
  for (const v of values) {
    const n = asIndex(v);
    if (r === 0) continue;
    if (n === 0) {
      r = 0;
      continue;
    }
    const product: bigint = (BigInt(r) / BigInt(greatestCommonDivisor(r, n))) * BigInt(n);
    r = narrow(product < 0n ? -product : product);
  }
  return r;
}
