// The module math. Counterpart: Modules/mathmodule.c.

import { frexp, ldexp as scale, signBit } from '../base/doubleBits.ts';
import { erf, erfc } from '../base/errorFunction.ts';
import { doubleToInteger } from '../base/integers.ts';
import { cbrt, cosh, exp, exp2, expm1, log1p, pow, sinh, tanh } from '../base/libm.ts';
import { acos, acosh, asin, asinh, atan, atan2, atanh, cos, sin, tan } from '../base/libmTrig.ts';
import { fma, gamma, lgamma, nextAfter, remainder, ulp } from '../base/mathFunctions.ts';
import { asDouble, asIndex } from '../runtime/convert.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyFloat, float, intValue } from '../runtime/layout/numbers.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { overflowError, typeError, valueError } from '../runtime/raise.ts';
import { callSpecial } from '../runtime/special.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';
import { truncate } from '../objects/int/construct.ts';
import { mathDocs } from './math/docs.ts';
import { comb, factorialOf, gcd, isqrt, lcm, perm } from './math/integral.ts';
import { log10Of, log2Of, logOf } from './math/logarithms.ts';
import { binary, domainError, double, finite, rangeError, unary } from './math/real.ts';
import { dist, fsum, hypot, prod, sumprod } from './math/sums.ts';

const NOT_POLE = 'a noninteger or positive integer';

function copySign(x: number, y: number): number {
  return signBit(y) ? -Math.abs(x) : Math.abs(x);
}

function fmod(x: number, y: number): number {
  return x % y;
}

function powOf(a: Value, b: Value): Value {
  const x = double(a);
  const y = double(b);
  const r = pow(x, y);
  if (finite(r) || !finite(x) || !finite(y)) return float(r);
  if (r !== r || x === 0) throw domainError();
  throw rangeError();
}

function remainderOf(x: number, y: number): number {
  return finite(x) && y !== 0 ? remainder(x, y) : x !== x || y !== y ? x + y : NaN;
}

function fmaOf(a: Value, b: Value, c: Value): Value {
  const x = double(a);
  const y = double(b);
  const z = double(c);
  const r = fma(x, y, z);
  if (r !== r && x === x && y === y && z === z) throw valueError('invalid operation in fma');
  if ((r === Infinity || r === -Infinity) && finite(x) && finite(y) && finite(z)) throw overflowError('overflow in fma');
  return float(r);
}

function ldexp(a: Value, b: Value): Value {
  const x = double(a);
  const e = intValue(b);
  if (e === undefined) throw typeError('Expected an int as second argument to ldexp.');
  if (x === 0 || !finite(x)) return float(x);
  const r = scale(x, Math.max(-1e6, Math.min(1e6, Number(e))));
  if (!finite(r)) throw rangeError();
  return float(r);
}

function modf(v: Value): Value {
  const x = double(v);
  if (x !== x) return tupleOf(x, x);
  const whole = Math.trunc(x);
  return tupleOf(float(copySign(finite(x) ? x - whole : 0, x)), float(whole));
}

/** `floor` and `ceil`: the method of the type, else of the double. */
function rounded(method: string, round: (x: number) => number): (v: Value) => Value {
  return (v) => {
    if (typeof v === 'number' && finite(v)) return Number.isInteger(v) ? v : doubleToInteger(round(v));
    if (!isExactFloat(v)) {
      const r = callSpecial(v, method);
      if (r !== undefined) return r;
    }
    const x = asDouble(v);
    return finite(x) ? doubleToInteger(round(x)) : truncate(x);
  };
}

function isExactFloat(v: Value): boolean {
  return typeof v === 'number' ? !Number.isInteger(v) : typeof v === 'object' && v !== null && v.constructor === PyFloat;
}

function trunc(v: Value): Value {
  const r = callSpecial(v, '__trunc__');
  if (r === undefined) throw typeError(`type ${typeName(v)} doesn't define __trunc__ method`);
  return r;
}

/** Are two doubles close, relative to the larger or absolutely? */
function isClose(a: number, b: number, relative: Value, absolute: Value): boolean {
  const rel = double(relative);
  const abs = double(absolute);
  if (rel < 0 || abs < 0) throw valueError('tolerances must be non-negative');
  if (a === b) return true;
  if (!finite(a) || !finite(b)) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(rel * b) || difference <= Math.abs(rel * a) || difference <= abs;
}

function nextafter(x: number, y: number, steps: Value): Value {
  if (steps === null) return float(nextAfter(x, y));
  const n = asIndex(steps);
  if (n < 0) throw valueError('steps must be a non-negative integer');
  return float(nextAfter(x, y, Math.min(Number(n), 2 ** 64)));
}

export const mathModule = defineModule({
  name: 'math',
  doc: 'Functions of real numbers as the C standard defines them.',
  functions: functions({
    'acos(x, /)': unary(acos, 'a number in range from -1 up to 1'),
    'acosh(x, /)': unary(acosh, 'argument value not less than 1'),
    'asin(x, /)': unary(asin, 'a number in range from -1 up to 1'),
    'asinh(x, /)': unary(asinh),
    'atan(x, /)': unary(atan),
    'atan2(y, x, /)': binary(atan2),
    'atanh(x, /)': unary(atanh, 'a number between -1 and 1'),
    'cbrt(x, /)': unary(cbrt),
    'ceil(x, /)': rounded('__ceil__', Math.ceil),
    'comb(n, k, /)': comb,
    'copysign(x, y, /)': binary(copySign),
    'cos(x, /)': unary(cos, 'a finite input'),
    'cosh(x, /)': unary(cosh, '', true),
    'degrees(x, /)': (v) => float(double(v) * (180 / Math.PI)),
    'dist(p, q, /)': dist,
    'erf(x, /)': unary(erf),
    'erfc(x, /)': unary(erfc),
    'exp(x, /)': unary(exp, '', true),
    'exp2(x, /)': unary(exp2, '', true),
    'expm1(x, /)': unary(expm1, '', true),
    'fabs(x, /)': (v) => float(Math.abs(double(v))),
    'factorial(n, /)': factorialOf,
    'floor(x, /)': rounded('__floor__', Math.floor),
    'fma(x, y, z, /)': fmaOf,
    'fmod(x, y, /)': binary(fmod),
    'frexp(x, /)': (v) => {
      const [m, e] = frexp(double(v));
      return tupleOf(float(m), e);
    },
    'fsum(seq, /)': fsum,
    'gamma(x, /)': unary((x) => (x === 0 ? NaN : gamma(x)), NOT_POLE, true),
    'gcd(*integers)': gcd,
    'hypot(*coordinates)': hypot,
    'isclose(a: double, b: double, *, rel_tol=1e-09, abs_tol=0.0)': isClose,
    'isfinite(x, /)': (v) => finite(double(v)),
    'isinf(x, /)': (v) => Math.abs(double(v)) === Infinity,
    'isnan(x, /)': (v) => Number.isNaN(double(v)),
    'isqrt(n, /)': isqrt,
    'lcm(*integers)': lcm,
    'ldexp(x, i, /)': ldexp,
    'lgamma(x, /)': unary((x) => (x <= 0 && Number.isInteger(x) ? NaN : lgamma(x)), NOT_POLE, true),
    'log(x, base=?-, /)': logOf,
    'log10(x, /)': log10Of,
    'log1p(x, /)': unary((x) => (x === -1 ? NaN : log1p(x)), 'argument value > -1'),
    'log2(x, /)': log2Of,
    'modf(x, /)': modf,
    'nextafter(x: double, y: double, /, *, steps=None)': nextafter,
    'perm(n, k=None, /)': perm,
    'pow(x, y, /)': powOf,
    'prod(iterable, /, *, start=1)': prod,
    'radians(x, /)': (v) => float(double(v) * (Math.PI / 180)),
    'remainder(x, y, /)': binary(remainderOf),
    'sin(x, /)': unary(sin, 'a finite input'),
    'sinh(x, /)': unary(sinh, '', true),
    'sqrt(x, /)': unary(Math.sqrt, 'a nonnegative input'),
    'sumprod(p, q, /)': sumprod,
    'tan(x, /)': unary(tan, 'a finite input'),
    'tanh(x, /)': unary(tanh),
    'trunc(x, /)': trunc,
    'ulp(x, /)': (v) => float(ulp(double(v))),
  }),
  docs: mathDocs,
  values: () => ({ pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Infinity, nan: NaN }),
});
