// Functions of many numbers: sums, products, distances. Counterpart: Modules/mathmodule.c.

import { exactSum, sumOfProducts, vectorNorm } from '../../base/mathFunctions.ts';
import { doubleOfInt } from '../../runtime/floatArithmetic.ts';
import { addInts, mulInts } from '../../runtime/integerArithmetic.ts';
import type { Integer } from '../../base/integers.ts';
import { iterate, withItems } from '../../runtime/iterate.ts';
import { float, exactFloat } from '../../runtime/layout/numbers.ts';
import { operate } from '../../runtime/operatorDispatch.ts';
import { add, mul } from '../../runtime/operators.ts';
import { overflowError, valueError } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { double } from './real.ts';

export function fsum(v: Value): Value {
  const doubles: number[] = [];
  iterate(v, (item) => {
    doubles.push(double(item));
  });
  const r = exactSum(doubles);
  if (r === 'overflow') throw overflowError('intermediate overflow in fsum');
  if (r === 'mixed') throw valueError('-inf + inf in fsum');
  return float(r);
}

export function hypot(values: readonly Value[]): Value {
  return float(vectorNorm(values.map(double)));
}

export function dist(p: Value, q: Value): Value {
  return withItems(p, (a) =>
    withItems(q, (b) => {
      if (a.length !== b.length) throw valueError('both points must have the same number of dimensions');
      return float(vectorNorm(a.map((x, i) => double(x) - double(b[i] as Value))));
    }),
  );
}

export function prod(v: Value, start: Value): Value {
  let result = own(start);
  try {
    iterate(v, (item) => {
      const next = own(operate(mul, result, item));
      release(result);
      result = next;
    });
  } catch (thrown) {
    release(result);
    throw thrown;
  }
  return unown(result);
}

const isExactInt = (v: Value): v is Integer => typeof v === 'bigint' || Number.isInteger(v);

/** A pair of which at least one is a float and both fit doubles; undefined for others. */
function doublePair(a: Value, b: Value): readonly [number, number] | undefined {
  const x = exactFloat(a);
  const y = exactFloat(b);
  if (x === undefined && y === undefined) return undefined;
  const real = (v: Value): number | undefined => (isExactInt(v) ? Number(v) : typeof v === 'boolean' ? Number(v) : undefined);
  const p = x ?? real(a);
  const q = y ?? real(b);
  if (p === undefined || q === undefined) return undefined;
  return p - p === 0 && q - q === 0 ? [p, q] : undefined;
}

/** `math.sumprod(p, q)`: ints exactly, then floats in extended precision, then whatever `*` and `+` do. */
export function sumprod(p: Value, q: Value): Value {
  return withItems(p, (a) =>
    withItems(q, (b) => {
      let i = 0;
      let total: Value = 0;
      for (; i < a.length && i < b.length; i++) {
        const x = a[i] as Value;
        const y = b[i] as Value;
        if (!isExactInt(x) || !isExactInt(y)) break;
        total = addInts(total as Integer, mulInts(x, y));
      }
      const [sum, next] = sumOfDoubles(a, b, i);
      if (next > i) total = float(doubleOfInt(total as Integer) + sum);
      const result = sumRest(a, b, next, total);
      if (a.length !== b.length) throw valueError('Inputs are not the same length');
      return result;
    }),
  );
}

/** The sum of the products from `start` on as far as they are floats, and where that ends. */
function sumOfDoubles(a: readonly Value[], b: readonly Value[], start: number): [number, number] {
  const xs: number[] = [];
  const ys: number[] = [];
  let i = start;
  for (; i < a.length && i < b.length; i++) {
    const pair = doublePair(a[i] as Value, b[i] as Value);
    if (pair === undefined || !Number.isFinite(pair[0] * pair[1])) break;
    xs.push(pair[0]);
    ys.push(pair[1]);
  }
  const sum = sumOfProducts(xs, ys);
  return Number.isFinite(sum) ? [sum, i] : [0, start];
}

function sumRest(a: readonly Value[], b: readonly Value[], start: number, first: Value): Value {
  let total = own(first);
  try {
    for (let i = start; i < a.length && i < b.length; i++) {
      const product = own(operate(mul, a[i] as Value, b[i] as Value));
      try {
        const next = own(operate(add, total, product));
        release(total);
        total = next;
      } finally {
        release(product);
      }
    }
  } catch (thrown) {
    release(total);
    throw thrown;
  }
  return unown(total);
}
