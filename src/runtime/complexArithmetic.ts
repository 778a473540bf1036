// Arithmetic of complex numbers on pairs of doubles, with the mixed real and complex rules of 3.14 and the
// treatment of infinities of C's Annex G. Throws. Counterpart: Objects/complexobject.c.

import { exp, log, pow } from '../base/libm.ts';
import { atan2, cos, sin } from '../base/libmTrig.ts';
import { vectorNorm } from '../base/mathFunctions.ts';
import { type PyComplex, complex } from './layout/numbers.ts';
import { exceptionOf, overflowError, zeroDivision } from './raise.ts';

export interface Complex {
  readonly real: number;
  readonly imag: number;
}

const infinite = (x: number): boolean => x === Infinity || x === -Infinity;
const finite = (x: number): boolean => x - x === 0;
const copySign = (size: number, sign: number): number => (sign < 0 || Object.is(sign, -0) ? -size : size);
/** 1 for an infinity, else 0, with the sign of x. */
const unit = (x: number): number => copySign(infinite(x) ? 1 : 0, x);
const withoutNan = (x: number): number => (x !== x ? 0 : x);

export function addComplex(a: Complex, b: Complex): PyComplex {
  return complex(a.real + b.real, a.imag + b.imag);
}

export function subComplex(a: Complex, b: Complex): PyComplex {
  return complex(a.real - b.real, a.imag - b.imag);
}

export function mulComplex(a: Complex, b: Complex): PyComplex {
  const ac = a.real * b.real;
  const bd = a.imag * b.imag;
  const ad = a.real * b.imag;
  const bc = a.imag * b.real;
  const real = ac - bd;
  const imag = ad + bc;
  if (real === real || imag === imag) return complex(real, imag);
  const aInfinite = infinite(a.real) || infinite(a.imag);
  const bInfinite = infinite(b.real) || infinite(b.imag);
  if (!aInfinite && !bInfinite && !infinite(ac) && !infinite(bd) && !infinite(ad) && !infinite(bc)) return complex(real, imag);
  const p = aInfinite ? unit(a.real) : withoutNan(a.real);
  const q = aInfinite ? unit(a.imag) : withoutNan(a.imag);
  const r = bInfinite ? unit(b.real) : withoutNan(b.real);
  const s = bInfinite ? unit(b.imag) : withoutNan(b.imag);
  return complex(Infinity * (p * r - q * s), Infinity * (p * s + q * r));
}

export function divComplex(a: Complex, b: Complex): PyComplex {
  const c = Math.abs(b.real);
  const d = Math.abs(b.imag);
  let real = NaN;
  let imag = NaN;
  if (c >= d) {
    if (c === 0) throw zeroDivision('division by zero');
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = (a.real + a.imag * ratio) / denominator;
    imag = (a.imag - a.real * ratio) / denominator;
  } else if (d >= c) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = (a.real * ratio + a.imag) / denominator;
    imag = (a.imag * ratio - a.real) / denominator;
  }
  if (real === real || imag === imag) return complex(real, imag);
  if ((infinite(a.real) || infinite(a.imag)) && finite(b.real) && finite(b.imag)) {
    const x = unit(a.real);
    const y = unit(a.imag);
    return complex(Infinity * (x * b.real + y * b.imag), Infinity * (y * b.real - x * b.imag));
  }
  if ((infinite(b.real) || infinite(b.imag)) && finite(a.real) && finite(a.imag)) {
    const x = unit(b.real);
    const y = unit(b.imag);
    return complex(0 * (a.real * x + a.imag * y), 0 * (a.imag * x - a.real * y));
  }
  return complex(real, imag);
}

/** A real number divided by a complex one. */
export function divReal(a: number, b: Complex): PyComplex {
  const c = Math.abs(b.real);
  const d = Math.abs(b.imag);
  let real = NaN;
  let imag = NaN;
  if (c >= d) {
    if (c === 0) throw zeroDivision('division by zero');
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    real = a / denominator;
    imag = (-a * ratio) / denominator;
  } else if (d >= c) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    real = (a * ratio) / denominator;
    imag = -a / denominator;
  }
  if (real !== real && imag !== imag && finite(a) && (infinite(b.real) || infinite(b.imag))) {
    return complex(0 * (a * unit(b.real)), 0 * (-a * unit(b.imag)));
  }
  return complex(real, imag);
}

const ONE: Complex = { real: 1, imag: 0 };

export function powComplex(a: Complex, b: Complex): PyComplex {
  const small = b.imag === 0 && b.real === Math.floor(b.real) && Math.abs(b.real) <= 100;
  const r = small ? integralPower(a, b.real) : generalPower(a, b);
  if (infinite(r.real) || infinite(r.imag)) throw overflowError('complex exponentiation');
  return r;
}

function integralPower(a: Complex, n: number): PyComplex {
  if (n > 0) return repeatedPower(a, n);
  const below = repeatedPower(a, -n);
  if (below.real === 0 && below.imag === 0) throw zeroDivision('zero to a negative or complex power');
  return divComplex(ONE, below);
}

function repeatedPower(a: Complex, n: number): PyComplex {
  let r = complex(1, 0);
  let p: Complex = a;
  for (let mask = 1; n >= mask; mask <<= 1) {
    if (n & mask) r = mulComplex(r, p);
    p = mulComplex(p, p);
  }
  return r;
}

function generalPower(a: Complex, b: Complex): PyComplex {
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw zeroDivision('zero to a negative or complex power');
    return complex(0, 0);
  }
  const size = vectorNorm([a.real, a.imag]);
  const angle = atan2(a.imag, a.real);
  let length = pow(size, b.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= exp(-angle * b.imag);
    phase += b.imag * log(size);
  }
  // C's cosine of an infinity is a domain error, which CPython takes for this one.
  if (infinite(phase)) throw zeroDivision('zero to a negative or complex power');
  return complex(length * cos(phase), length * sin(phase));
}

/** `abs(z)`. */
export function absComplex(z: Complex): number {
  if (infinite(z.real) || infinite(z.imag)) return Infinity;
  if (z.real !== z.real || z.imag !== z.imag) return NaN;
  const r = vectorNorm([z.real, z.imag]);
  if (!finite(r)) throw exceptionOf('OverflowError', 'absolute value too large');
  return r;
}
