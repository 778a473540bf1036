/**
 * Factorials, binomials and falling factorials as exact integers. Products are taken by halves, so that bigints of
 * like size meet. Counterpart: math.factorial, math.comb, math.perm in Modules/mathmodule.c.
 */
import { narrow, type Integer } from './integers.ts';

/** The product of the integers low, low+1, ..., high. */
function rangeProduct(low: bigint, high: bigint): bigint {
  if (high - low < 16n) {
    let product = low;
    for (let i = low + 1n; i <= high; i++) product *= i;
    return product;
  }
  const middle = (low + high) >> 1n;
  return rangeProduct(low, middle) * rangeProduct(middle + 1n, high);
}

/** n! for n >= 0 that the caller has bounded. */
export function factorial(n: number): Integer {
  if (n < 2) return 1;
  if (n <= 18) {
    let product = 2;
    for (let i = 3; i <= n; i++) product *= i;
    return product;
  }
  return narrow(rangeProduct(2n, BigInt(n)));
}

/** n (n-1) ... (n-k+1) for 0 <= k. */
export function permutations(n: Integer, k: number): Integer {
  if (k > n) return 0;
  if (k === 0) return 1;
  const top = BigInt(n);
  return narrow(rangeProduct(top - BigInt(k) + 1n, top));
}

/** The binomial coefficient for n >= 0 and k >= 0, min(k, n-k) within what fits a number. */
export function combinations(n: Integer, k: Integer): Integer {
  if (k > n) return 0;
  const top = BigInt(n);
  let count = BigInt(k);
  if (top - count < count) count = top - count;
  if (count === 0n) return 1;
  if (typeof n === 'number') {
    let result = 1;
    const limit = Number(count);
    let i = 1;
    for (; i <= limit; i++) {
      const next = result * (n - limit + i);
      if (next > Number.MAX_SAFE_INTEGER) break;
      result = next / i;
    }
    if (i > limit) return result;
  }
  return narrow(splitBinomial(top, count));
}

/** C(n, k) = C(n, j) * C(n-j, k-j) / C(k, j) with j half of k. */
function splitBinomial(n: bigint, k: bigint): bigint {
  if (k <= 20n) {
    let result = n;
    for (let i = 1n; i < k; i++) result = (result * (n - i)) / (i + 1n);
    return k === 0n ? 1n : result;
  }
  const j = k >> 1n;
  return (splitBinomial(n, j) * splitBinomial(n - j, k - j)) / splitBinomial(k, j);
}
