import { expect, test } from 'vitest';
import { combinations, factorial, permutations } from '../../../src/base/combinatorics.ts';
import * as errorFunction from '../../../src/base/errorFunction.ts';
import { narrow } from '../../../src/base/integers.ts';
import * as libm from '../../../src/base/libm.ts';
import * as trigonometry from '../../../src/base/libmTrig.ts';
import * as functions from '../../../src/base/mathFunctions.ts';
import { double } from './hexDouble.ts';
import expected from './math.json' with { type: 'json' };

const table = expected as unknown as Record<string, string[][]>;
const all: Record<string, unknown> = {
  ...libm,
  ...trigonometry,
  ...functions,
  ...errorFunction,
  nextafter: functions.nextAfter,
  hypot: (x: number, y: number) => functions.vectorNorm([x, y]),
};
/** glibc does not round these correctly in one case among some hundreds: so many units in the last place may differ. */
const tolerant = new Set('exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh gamma lgamma pow atan2'.split(' '));

/** ValueError and OverflowError stand for C's nan and infinities, which the module math turns into errors. */
function same(name: string, got: number, wanted: string): boolean {
  if (wanted === 'ValueError') return !Number.isFinite(got);
  if (wanted === 'OverflowError') return !Number.isFinite(got);
  const value = double(wanted);
  if (Object.is(got, value)) return true;
  return tolerant.has(name) && value !== 0 && Math.abs(got - value) <= 2 * functions.ulp(value);
}

for (const name of 'exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh cbrt gamma lgamma erf erfc ulp pow atan2 hypot remainder nextafter fma'.split(
  ' ',
)) {
  test(name, () => {
    const fn = all[name] as (...numbers: number[]) => number;
    const wrong: unknown[] = [];
    let inexact = 0;
    for (const row of table[name]!) {
      const got = fn(...row.slice(0, -1).map(double));
      const wanted = row.at(-1)!;
      if (!same(name, got, wanted)) wrong.push([row, got]);
      else if (!wanted.endsWith('Error') && !Object.is(got, double(wanted))) inexact++;
    }
    expect(wrong).toEqual([]);
    expect(inexact).toBeLessThanOrEqual(2);
  });
}

test('sums and norms', () => {
  for (const [list, wanted] of table['fsum'] as unknown as [string[], string][]) {
    const got = functions.exactSum(list.map(double));
    expect([list, got]).toEqual([list, wanted === 'OverflowError' ? 'overflow' : wanted === 'ValueError' ? 'mixed' : double(wanted)]);
  }
  for (const [list, wanted] of table['norm'] as unknown as [string[], string][])
    expect([list, functions.vectorNorm(list.map(double))]).toEqual([list, double(wanted)]);
  for (const [p, q, wanted] of table['sumprod'] as unknown as [string[], string[], string][]) {
    expect([p, q, functions.sumOfProducts(p.map(double), q.map(double))]).toEqual([p, q, double(wanted)]);
  }
  for (const [from, to, steps, wanted] of table['steps'] as unknown as [string, string, number, string][]) {
    expect([from, to, steps, functions.nextAfter(double(from), double(to), steps)]).toEqual([from, to, steps, double(wanted)]);
  }
});

test('combinatorics', () => {
  for (const [n, k, comb, perm] of table['comb'] as unknown as [number, number, string, string][]) {
    expect([n, k, combinations(n, k), permutations(n, k)]).toEqual([n, k, narrow(BigInt(comb)), narrow(BigInt(perm))]);
  }
  for (const [n, wanted] of table['factorial'] as unknown as [number, string][]) expect(factorial(n)).toBe(narrow(BigInt(wanted)));
});
