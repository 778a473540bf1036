// The module cmath. Counterpart: Modules/cmathmodule.c.

import { atan2, cos as realCos, sin as realSin } from '../base/libmTrig.ts';
import { asComplex } from '../objects/complex/construct.ts';
import { type Complex, divComplex } from '../runtime/complexArithmetic.ts';
import { asDouble } from '../runtime/convert.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyComplex, float } from '../runtime/layout/numbers.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { valueError } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';
import {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atanh,
  copySign,
  cos,
  cosh,
  exp,
  hypot,
  log,
  log10,
  sin,
  sinh,
  special,
  sqrt,
  tan,
  tanh,
  z,
} from './cmath/elementary.ts';
import { rectValues } from './cmath/specialValues.ts';
import { cmathDocs } from './math/docs.ts';
import { finite, rangeError } from './math/real.ts';

const boxed = (a: Complex): PyComplex => new PyComplex(a.real, a.imag);
const unary =
  (f: (a: Complex) => Complex) =>
  (v: Value): Value =>
    boxed(f(asComplex(v)));

function logOf(v: Value, base: Value | undefined): Value {
  const top = log(asComplex(v));
  return base === undefined ? boxed(top) : divComplex(top, log(asComplex(base)));
}

const infinite = (x: number): boolean => x === Infinity || x === -Infinity;

function modulus(a: Complex): number {
  if (infinite(a.real) || infinite(a.imag)) return Infinity;
  const r = hypot(a.real, a.imag);
  if (infinite(r)) throw rangeError();
  return r;
}

function rect(r: number, phi: number): Complex {
  if (infinite(r) && finite(phi) && phi !== 0) {
    const real = copySign(Infinity, realCos(phi));
    const imag = copySign(Infinity, realSin(phi));
    return r > 0 ? z(real, imag) : z(-real, -imag);
  }
  const known = special(rectValues, r, phi);
  if (known !== undefined) return known;
  return phi === 0 ? z(r, r * phi) : z(r * realCos(phi), r * realSin(phi));
}

function isClose(a: Complex, b: Complex, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError('tolerances must be non-negative');
  if (a.real === b.real && a.imag === b.imag) return true;
  if (infinite(a.real) || infinite(a.imag) || infinite(b.real) || infinite(b.imag)) return false;
  const difference = hypot(a.real - b.real, a.imag - b.imag);
  return difference <= relative * hypot(b.real, b.imag) || difference <= relative * hypot(a.real, a.imag) || difference <= absolute;
}

export const cmathModule = defineModule({
  name: 'cmath',
  doc: 'Functions of complex numbers.',
  functions: functions({
    'acos(z, /)': unary(acos),
    'acosh(z, /)': unary(acosh),
    'asin(z, /)': unary(asin),
    'asinh(z, /)': unary(asinh),
    'atan(z, /)': unary(atan),
    'atanh(z, /)': unary(atanh),
    'cos(z, /)': unary(cos),
    'cosh(z, /)': unary(cosh),
    'exp(z, /)': unary(exp),
    'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': (a, b, relative, absolute) =>
      isClose(asComplex(a), asComplex(b), asDouble(relative), asDouble(absolute)),
    'isfinite(z, /)': (v) => {
      const a = asComplex(v);
      return finite(a.real) && finite(a.imag);
    },
    'isinf(z, /)': (v) => {
      const a = asComplex(v);
      return infinite(a.real) || infinite(a.imag);
    },
    'isnan(z, /)': (v) => {
      const a = asComplex(v);
      return a.real !== a.real || a.imag !== a.imag;
    },
    'log(z, base=?, /)': logOf,
    'log10(z, /)': unary(log10),
    'phase(z, /)': (v) => {
      const a = asComplex(v);
      return float(atan2(a.imag, a.real));
    },
    'polar(z, /)': (v) => {
      const a = asComplex(v);
      return tupleOf(float(modulus(a)), float(atan2(a.imag, a.real)));
    },
    'rect(r: double, phi: double, /)': (r, phi) => boxed(rect(r, phi)),
    'sin(z, /)': unary(sin),
    'sinh(z, /)': unary(sinh),
    'sqrt(z, /)': unary(sqrt),
    'tan(z, /)': unary(tan),
    'tanh(z, /)': unary(tanh),
  }),
  docs: cmathDocs,
  values: () => ({
    pi: Math.PI,
    e: Math.E,
    tau: 2 * Math.PI,
    inf: Infinity,
    infj: new PyComplex(0, Infinity),
    nan: NaN,
    nanj: new PyComplex(0, NaN),
  }),
});
