// The functions of one complex number. Counterpart: Modules/cmathmodule.c; the formulas are Kahan's
// (Branch Cuts for Complex Elementary Functions), with scaling where an intermediate result would overflow.

import { ldexp } from '../../base/doubleBits.ts';
import { cosh as realCosh, exp as realExp, log as realLog, log1p, sinh as realSinh, tanh as realTanh } from '../../base/libm.ts';
import { asinh as realAsinh, atan2, cos as realCos, sin as realSin, tan as realTan } from '../../base/libmTrig.ts';
import { vectorNorm } from '../../base/mathFunctions.ts';
import type { Complex } from '../../runtime/complexArithmetic.ts';
import { domainError, rangeError } from '../math/real.ts';
import {
  type SpecialTable,
  acosValues,
  acoshValues,
  asinhValues,
  atanhValues,
  coshValues,
  expValues,
  logValues,
  sinhValues,
  specialValue,
  sqrtValues,
  tanhValues,
} from './specialValues.ts';

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = Math.log(LARGE);
const TINY = 2.2250738585072014e-308;
const SQRT_TINY = Math.sqrt(TINY);

export const z = (real: number, imag: number): Complex => ({ real, imag });
export const hypot = (x: number, y: number): number => vectorNorm([x, y]);
export const copySign = (size: number, sign: number): number => (sign < 0 || Object.is(sign, -0) ? -Math.abs(size) : Math.abs(size));
const finite = (x: number): boolean => x - x === 0;

/** The tabulated value where a part is not finite. */
export function special(values: SpecialTable, real: number, imag: number): Complex | undefined {
  if (finite(real) && finite(imag)) return undefined;
  const found = specialValue(values, real, imag);
  if (found === 'domain') throw domainError();
  return found === undefined ? undefined : z(found[0], found[1]);
}

function checked(real: number, imag: number): Complex {
  if (real === Infinity || real === -Infinity || imag === Infinity || imag === -Infinity) throw rangeError();
  return z(real, imag);
}

/** log of the modulus of a number near the largest double, plus log 2. */
const logOfHuge = (a: Complex): number => realLog(hypot(a.real / 2, a.imag / 2)) + Math.LN2 * 2;
const isHuge = (a: Complex): boolean => Math.abs(a.real) > LARGE || Math.abs(a.imag) > LARGE;

export function sqrt(a: Complex): Complex {
  const known = special(sqrtValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (a.real === 0 && a.imag === 0) return z(0, a.imag);
  let x = Math.abs(a.real);
  const y = Math.abs(a.imag);
  let s: number;
  if (x < TINY && y < TINY) {
    x = ldexp(x, 53);
    s = ldexp(Math.sqrt(x + hypot(x, ldexp(y, 53))), -27);
  } else {
    x /= 8;
    s = 2 * Math.sqrt(x + hypot(x, y / 8));
  }
  const d = y / (2 * s);
  return a.real >= 0 ? z(s, copySign(d, a.imag)) : z(d, copySign(s, a.imag));
}

export function acos(a: Complex): Complex {
  const known = special(acosValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (isHuge(a)) {
    const imag = a.real < 0 ? -copySign(logOfHuge(a), a.imag) : copySign(logOfHuge(a), -a.imag);
    return z(atan2(Math.abs(a.imag), a.real), imag);
  }
  const s1 = sqrt(z(1 - a.real, -a.imag));
  const s2 = sqrt(z(1 + a.real, a.imag));
  return z(2 * atan2(s1.real, s2.real), realAsinh(s2.real * s1.imag - s2.imag * s1.real));
}

export function acosh(a: Complex): Complex {
  const known = special(acoshValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (isHuge(a)) return z(logOfHuge(a), atan2(a.imag, a.real));
  const s1 = sqrt(z(a.real - 1, a.imag));
  const s2 = sqrt(z(a.real + 1, a.imag));
  return z(realAsinh(s1.real * s2.real + s1.imag * s2.imag), 2 * atan2(s1.imag, s2.real));
}

export function asinh(a: Complex): Complex {
  const known = special(asinhValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (isHuge(a)) {
    const real = copySign(1, a.imag) > 0 ? copySign(logOfHuge(a), a.real) : -copySign(logOfHuge(a), -a.real);
    return z(real, atan2(a.imag, Math.abs(a.real)));
  }
  const s1 = sqrt(z(1 + a.imag, -a.real));
  const s2 = sqrt(z(1 - a.imag, a.real));
  return z(realAsinh(s1.real * s2.imag - s2.real * s1.imag), atan2(a.imag, s1.real * s2.real - s1.imag * s2.imag));
}

export function atanh(a: Complex): Complex {
  const known = special(atanhValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (copySign(1, a.real) < 0) {
    const r = atanh(z(-a.real, -a.imag));
    return z(-r.real, -r.imag);
  }
  const y = Math.abs(a.imag);
  if (a.real > SQRT_LARGE || y > SQRT_LARGE) {
    const h = hypot(a.real / 2, a.imag / 2);
    return z(a.real / 4 / h / h, -copySign(Math.PI / 2, -a.imag));
  }
  if (a.real === 1 && y < SQRT_TINY) {
    if (y === 0) throw domainError();
    return z(-realLog(Math.sqrt(y) / Math.sqrt(hypot(y, 2))), copySign(atan2(2, -y) / 2, a.imag));
  }
  const below = 1 - a.real;
  return z(log1p((4 * a.real) / (below * below + y * y)) / 4, -atan2(-2 * a.imag, below * (1 + a.real) - y * y) / 2);
}

/** `-i f(i a)`: the circular function that belongs to a hyperbolic one. */
const rotated =
  (f: (a: Complex) => Complex) =>
  (a: Complex): Complex => {
    const r = f(z(-a.imag, a.real));
    return z(r.imag, -r.real);
  };
export const asin = rotated(asinh);
export const atan = rotated(atanh);
export const sin = rotated(sinh);
export const tan = rotated(tanh);
export const cos = (a: Complex): Complex => cosh(z(-a.imag, a.real));

/** Does the real part alone decide the size, and the imaginary part only the direction? */
const directed = (a: Complex): boolean => (a.real === Infinity || a.real === -Infinity) && finite(a.imag) && a.imag !== 0;

export function cosh(a: Complex): Complex {
  if (directed(a)) return z(copySign(Infinity, realCos(a.imag)), copySign(Infinity, a.real) * copySign(1, realSin(a.imag)));
  const known = special(coshValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (Math.abs(a.real) > LOG_LARGE) {
    const x = a.real - copySign(1, a.real);
    return checked(realCos(a.imag) * realCosh(x) * Math.E, realSin(a.imag) * realSinh(x) * Math.E);
  }
  return checked(realCos(a.imag) * realCosh(a.real), realSin(a.imag) * realSinh(a.real));
}

export function sinh(a: Complex): Complex {
  if (directed(a)) return z(copySign(Infinity, a.real) * copySign(1, realCos(a.imag)), copySign(Infinity, realSin(a.imag)));
  const known = special(sinhValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (Math.abs(a.real) > LOG_LARGE) {
    const x = a.real - copySign(1, a.real);
    return checked(realCos(a.imag) * realSinh(x) * Math.E, realSin(a.imag) * realCosh(x) * Math.E);
  }
  return checked(realCos(a.imag) * realSinh(a.real), realSin(a.imag) * realCosh(a.real));
}

export function tanh(a: Complex): Complex {
  if (directed(a)) return z(copySign(1, a.real), copySign(0, 2 * realSin(a.imag) * realCos(a.imag)));
  const known = special(tanhValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (Math.abs(a.real) > LOG_LARGE) {
    return z(copySign(1, a.real), 4 * realSin(a.imag) * realCos(a.imag) * realExp(-2 * Math.abs(a.real)));
  }
  const x = realTanh(a.real);
  const y = realTan(a.imag);
  const c = 1 / realCosh(a.real);
  const xy = x * y;
  const denominator = 1 + xy * xy;
  return z((x * (1 + y * y)) / denominator, (y / denominator) * c * c);
}

export function exp(a: Complex): Complex {
  if (directed(a)) {
    const size = a.real > 0 ? Infinity : 0;
    return z(copySign(size, realCos(a.imag)), copySign(size, realSin(a.imag)));
  }
  const known = special(expValues, a.real, a.imag);
  if (known !== undefined) return known;
  if (a.real > LOG_LARGE) {
    const l = realExp(a.real - 1);
    return checked(l * realCos(a.imag) * Math.E, l * realSin(a.imag) * Math.E);
  }
  const l = realExp(a.real);
  return checked(l * realCos(a.imag), l * realSin(a.imag));
}

export function log(a: Complex): Complex {
  const known = special(logValues, a.real, a.imag);
  if (known !== undefined) return known;
  return z(logOfModulus(Math.abs(a.real), Math.abs(a.imag)), atan2(a.imag, a.real));
}

function logOfModulus(x: number, y: number): number {
  if (x > LARGE || y > LARGE) return realLog(hypot(x / 2, y / 2)) + Math.LN2;
  if (x < TINY && y < TINY) {
    if (x === 0 && y === 0) throw domainError();
    return realLog(hypot(ldexp(x, 53), ldexp(y, 53))) - 53 * Math.LN2;
  }
  const h = hypot(x, y);
  if (h < 0.71 || h > 1.73) return realLog(h);
  // Near the unit circle the logarithm is small against the rounding error of h.
  const larger = Math.max(x, y);
  const smaller = Math.min(x, y);
  return log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
}

export function log10(a: Complex): Complex {
  const r = log(a);
  return z(r.real / Math.LN10, r.imag / Math.LN10);
}
