// Operations on exponents and digits: quantize, rounding to integers, neighbours, shifts, the logical operations.

import { order } from './compare.ts';
import {
  type Cx,
  DIVISION_BY_ZERO,
  Dec,
  INEXACT,
  ROUNDED,
  type Rounding,
  CLAMPED,
  SUBNORMAL,
  UNDERFLOW,
  dropDigits,
  finish,
  finishDec,
  fromNumber,
  infinity,
  invalid,
  nanResult,
  countDigits,
  pow10,
  zero,
} from './number.ts';

export function quantize(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  if (!a.isFinite || !b.isFinite) return a.kind === b.kind ? a : invalid(cx);
  const { exp } = b;
  if (exp > cx.emax || exp < cx.etiny) return invalid(cx);
  if (a.coef === 0n) return finish(a.neg, 0n, exp, cx);
  if (a.adjusted > cx.emax || a.adjusted - exp + 1 > cx.prec) return invalid(cx);
  let coef = a.coef;
  if (a.exp >= exp) coef *= pow10(a.exp - exp);
  else {
    const r = dropDigits(a.coef, a.digits, exp - a.exp, a.neg, cx.rounding);
    const digits = countDigits(r.coef);
    if (digits > cx.prec || exp + digits - 1 > cx.emax) return invalid(cx);
    cx.status |= r.inexact ? ROUNDED | INEXACT : ROUNDED;
    coef = r.coef;
  }
  return finish(a.neg, coef, exp, cx);
}

/** Rounded to an integer; `exact` notes what is lost. */
export function toIntegral(a: Dec, cx: Cx, rounding: Rounding, exact: boolean): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  if (!a.isFinite || a.exp >= 0) return a;
  if (a.coef === 0n) return zero(a.neg, 0);
  const r = dropDigits(a.coef, a.digits, -a.exp, a.neg, rounding);
  if (exact) cx.status |= r.inexact ? ROUNDED | INEXACT : ROUNDED;
  return new Dec(a.neg, r.coef, 0);
}

/** Without trailing zeros. */
export function normalize(a: Dec, cx: Cx): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  const r = finishDec(a, cx);
  if (!r.isFinite) return r;
  if (r.coef === 0n) return zero(r.neg, 0);
  const top = cx.clamp ? cx.etop : cx.emax;
  let { coef, exp } = r;
  while (exp < top && coef % 10n === 0n) {
    coef /= 10n;
    exp++;
  }
  return new Dec(r.neg, coef, exp);
}

export function logb(a: Dec, cx: Cx): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  if (a.kind === 'inf') return infinity(false);
  if (a.coef === 0n) {
    cx.status |= DIVISION_BY_ZERO;
    return infinity(true);
  }
  const n = fromNumber(a.adjusted);
  return finish(n.neg, n.coef, 0, cx);
}

/** The value of an integral finite number up to 2**53, else undefined. */
export function smallInteger(a: Dec): number | undefined {
  if (!a.isFinite) return undefined;
  if (a.coef === 0n) return 0;
  if (a.adjusted > 17) return a.exp >= 0 || a.coef % pow10(Math.min(-a.exp, a.digits)) === 0n ? (a.neg ? -Infinity : Infinity) : undefined;
  let n = a.coef;
  if (a.exp >= 0) n *= pow10(a.exp);
  else {
    if (-a.exp > a.digits) return undefined;
    const p = pow10(-a.exp);
    if (n % p !== 0n) return undefined;
    n /= p;
  }
  return a.neg ? -Number(n) : Number(n);
}

export function scaleb(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const n = b.exp === 0 ? smallInteger(b) : undefined;
  if (n === undefined || Math.abs(n) > 2 * (cx.emax + cx.prec)) return invalid(cx);
  return a.kind === 'inf' ? a : finish(a.neg, a.coef, a.exp + n, cx);
}

/** The count of places for shift and rotate. */
function places(b: Dec, cx: Cx): number | undefined {
  const n = b.exp === 0 ? smallInteger(b) : undefined;
  return n === undefined || Math.abs(n) > cx.prec ? undefined : n;
}

export function shift(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const n = places(b, cx);
  if (n === undefined) return invalid(cx);
  if (a.kind === 'inf') return a;
  const kept = a.coef % pow10(cx.prec);
  return new Dec(a.neg, n >= 0 ? (kept * pow10(n)) % pow10(cx.prec) : kept / pow10(-n), a.exp);
}

export function rotate(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const given = places(b, cx);
  if (given === undefined) return invalid(cx);
  if (a.kind === 'inf') return a;
  const n = given < 0 ? given + cx.prec : given;
  const kept = a.coef % pow10(cx.prec);
  const low = pow10(cx.prec - n);
  return new Dec(a.neg, (kept % low) * pow10(n) + kept / low, a.exp);
}

/** A step away by the least amount that the context can show. */
function step(a: Dec, cx: Cx, up: boolean): Dec {
  const rounding: Rounding = up ? 'ROUND_CEILING' : 'ROUND_FLOOR';
  const w = cx.derive({ rounding, clamp: 0 });
  const r = finishDec(a, w);
  if (!r.isFinite || order(r, a) !== 0) return r;
  const tiny = new Dec(!up, 1n, w.etiny - 1);
  return stepBy(r, tiny, w);
}

function stepBy(a: Dec, tiny: Dec, w: Cx): Dec {
  if (a.coef === 0n) return new Dec(tiny.neg, 1n, w.etiny);
  // Full precision makes the last place the least amount.
  const exp = Math.max(w.etiny, a.exp - (w.prec - a.digits));
  const coef = a.coef * pow10(a.exp - exp);
  if (a.neg === tiny.neg) return finish(a.neg, coef + 1n, exp, w);
  if (coef === pow10(w.prec - 1) && exp > w.etiny) return finish(a.neg, coef * 10n - 1n, exp - 1, w);
  return finish(a.neg, coef - 1n, exp, w);
}

export function nextPlus(a: Dec, cx: Cx): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  if (a.kind === 'inf') return a.neg ? new Dec(true, pow10(cx.prec) - 1n, cx.etop) : a;
  return step(a, cx, true);
}

export function nextMinus(a: Dec, cx: Cx): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  if (a.kind === 'inf') return a.neg ? a : new Dec(false, pow10(cx.prec) - 1n, cx.etop);
  return step(a, cx, false);
}

export function nextToward(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const c = order(a, b);
  if (c === 0) return a.withSign(b.neg);
  const r = c < 0 ? nextPlus(a, cx) : nextMinus(a, cx);
  if (r.kind === 'inf') finish(r.neg, 1n, cx.emax + 1, cx);
  else if (r.adjusted < cx.emin) {
    // A step between subnormal numbers is inexact by definition.
    cx.status |= UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED;
    if (r.coef === 0n) cx.status |= CLAMPED;
  }
  return r;
}

/** The digits of a logical operand as a binary number, as many as the precision has; or undefined. */
function logical(a: Dec, cx: Cx): bigint | undefined {
  if (!a.isFinite || a.neg || a.exp !== 0) return undefined;
  const text = a.coef.toString();
  return /^[01]+$/.test(text) ? BigInt(`0b${text.slice(-cx.prec)}`) : undefined;
}

const fromBits = (n: bigint): Dec => new Dec(false, BigInt(n.toString(2)), 0);

export function logicalOperation(a: Dec, b: Dec, cx: Cx, f: (x: bigint, y: bigint) => bigint): Dec {
  const x = logical(a, cx);
  const y = logical(b, cx);
  return x === undefined || y === undefined ? invalid(cx) : fromBits(f(x, y));
}

export function logicalInvert(a: Dec, cx: Cx): Dec {
  const x = logical(a, cx);
  return x === undefined ? invalid(cx) : fromBits(x ^ ((1n << BigInt(cx.prec)) - 1n));
}

export const isSubnormal = (a: Dec, cx: Cx): boolean => a.isFinite && a.coef !== 0n && a.adjusted < cx.emin;
export const isNormal = (a: Dec, cx: Cx): boolean => a.isFinite && a.coef !== 0n && a.adjusted >= cx.emin;

export function sameQuantum(a: Dec, b: Dec): boolean {
  if (a.isNan || b.isNan) return a.isNan && b.isNan;
  return a.kind === b.kind && (a.kind === 'inf' || a.exp === b.exp);
}

export function numberClass(a: Dec, cx: Cx): string {
  if (a.isNan) return a.kind === 'snan' ? 'sNaN' : 'NaN';
  const sign = a.neg ? '-' : '+';
  if (a.kind === 'inf') return `${sign}Infinity`;
  return sign + (a.coef === 0n ? 'Zero' : isSubnormal(a, cx) ? 'Subnormal' : 'Normal');
}
