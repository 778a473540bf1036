// The basic operations: add, multiply, divide, remainders, fused multiply-add, square root.

import {
  CLAMPED,
  type Cx,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  Dec,
  INVALID_OPERATION,
  NAN,
  countDigits,
  finish,
  finishDec,
  infinity,
  invalid,
  nanResult,
  pow10,
  zero,
} from './number.ts';

export function add(a: Dec, b: Dec, cx: Cx): Dec {
  if (!a.isFinite || !b.isFinite) {
    const nan = nanResult(cx, a, b);
    if (nan !== undefined) return nan;
    if (a.kind === 'inf') return b.kind === 'inf' && a.neg !== b.neg ? invalid(cx) : a;
    return b;
  }
  return addFinite(a, b, cx);
}

function addFinite(a: Dec, b: Dec, cx: Cx): Dec {
  if (a.coef === 0n || b.coef === 0n) return addZero(a, b, cx);
  let x = a.coef;
  let y = b.coef;
  let exp = a.exp;
  if (a.exp > b.exp) {
    const tiny = tinyAfter(a, b, cx);
    exp = tiny === undefined ? b.exp : tiny;
    if (tiny !== undefined) y = 1n;
    x *= pow10(a.exp - exp);
  } else if (a.exp < b.exp) {
    const tiny = tinyAfter(b, a, cx);
    exp = tiny === undefined ? a.exp : tiny;
    if (tiny !== undefined) x = 1n;
    y *= pow10(b.exp - exp);
  }
  const sum = (a.neg ? -x : x) + (b.neg ? -y : y);
  if (sum === 0n) return finish(cx.rounding === 'ROUND_FLOOR', 0n, exp, cx);
  return sum < 0n ? finish(true, -sum, exp, cx) : finish(false, sum, exp, cx);
}

/** Where `small` lies so far below `big` that it only decides the rounding: the exponent of a 1 that does the same. */
function tinyAfter(big: Dec, small: Dec, cx: Cx): number | undefined {
  const exp = big.exp + Math.min(-1, big.digits - cx.prec - 2);
  return small.adjusted < exp ? exp : undefined;
}

function addZero(a: Dec, b: Dec, cx: Cx): Dec {
  const exp = Math.min(a.exp, b.exp);
  if (a.coef === 0n && b.coef === 0n) {
    const neg = a.neg === b.neg ? a.neg : cx.rounding === 'ROUND_FLOOR';
    return finish(neg, 0n, exp, cx);
  }
  const v = a.coef === 0n ? b : a;
  // Zeros are appended as far as the precision can show them.
  const e = Math.max(exp, v.exp - cx.prec - 1);
  return e < v.exp ? finish(v.neg, v.coef * pow10(v.exp - e), e, cx) : finish(v.neg, v.coef, v.exp, cx);
}

export const negated = (a: Dec): Dec => a.withSign(!a.neg);

export function subtract(a: Dec, b: Dec, cx: Cx): Dec {
  return add(a, b.isNan ? b : negated(b), cx);
}

/** `+a`: rounded, and -0 becomes 0 but for ROUND_FLOOR. */
export function plus(a: Dec, cx: Cx): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  if (a.isZero && a.neg && cx.rounding !== 'ROUND_FLOOR') return finish(false, 0n, a.exp, cx);
  return finishDec(a, cx);
}

export function minus(a: Dec, cx: Cx): Dec {
  if (a.isNan) return nanResult(cx, a) as Dec;
  if (a.isZero) return finish(!a.neg && cx.rounding === 'ROUND_FLOOR', 0n, a.exp, cx);
  return finishDec(negated(a), cx);
}

export function abs(a: Dec, cx: Cx): Dec {
  return a.isNan ? (nanResult(cx, a) as Dec) : finishDec(a.withSign(false), cx);
}

export function multiply(a: Dec, b: Dec, cx: Cx): Dec {
  const neg = a.neg !== b.neg;
  if (!a.isFinite || !b.isFinite) {
    const nan = nanResult(cx, a, b);
    if (nan !== undefined) return nan;
    return a.isZero || b.isZero ? invalid(cx) : infinity(neg);
  }
  return finish(neg, a.coef * b.coef, a.exp + b.exp, cx);
}

export function fma(a: Dec, b: Dec, c: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  // A signalling NaN behind a quiet one still signals.
  if (nan !== undefined) return a.kind === 'snan' || b.kind === 'snan' ? nan : add(nan, c, cx);
  const neg = a.neg !== b.neg;
  if (!a.isFinite || !b.isFinite) return a.isZero || b.isZero ? invalid(cx) : add(infinity(neg), c, cx);
  return add(new Dec(neg, a.coef * b.coef, a.exp + b.exp), c, cx);
}

export function divide(a: Dec, b: Dec, cx: Cx): Dec {
  const neg = a.neg !== b.neg;
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'inf') return b.kind === 'inf' ? invalid(cx) : infinity(neg);
  if (b.kind === 'inf') {
    cx.status |= CLAMPED;
    return zero(neg, cx.etiny);
  }
  if (b.coef === 0n) {
    if (a.coef === 0n) return invalid(cx, DIVISION_UNDEFINED);
    cx.status |= DIVISION_BY_ZERO;
    return infinity(neg);
  }
  if (a.coef === 0n) return finish(neg, 0n, a.exp - b.exp, cx);
  return divideFinite(neg, a, b, cx);
}

/** One digit more than the precision, the last one standing for all that is lost; exact quotients get the ideal exponent. */
function divideFinite(neg: boolean, a: Dec, b: Dec, cx: Cx): Dec {
  const ideal = a.exp - b.exp;
  const shift = b.digits - a.digits + cx.prec + 1;
  let exp = ideal - shift;
  const x = shift > 0 ? a.coef * pow10(shift) : a.coef;
  const y = shift < 0 ? b.coef * pow10(-shift) : b.coef;
  let q = x / y;
  if (q * y !== x) {
    if (q % 5n === 0n) q += 1n;
  } else {
    while (exp < ideal && q % 10n === 0n) {
      q /= 10n;
      exp++;
    }
  }
  return finish(neg, q, exp, cx);
}

interface Division {
  readonly quotient: bigint;
  readonly remainder: bigint;
  readonly exp: number;
}

/** Integer division of finite numbers, `b` not zero; undefined where the quotient does not fit the precision. */
function integerDivision(a: Dec, b: Dec, cx: Cx): Division | undefined {
  const ideal = Math.min(a.exp, b.exp);
  const distance = a.adjusted - b.adjusted;
  if (a.coef === 0n) return { quotient: 0n, remainder: 0n, exp: ideal };
  if (distance < 0) {
    // Zeros are appended to the remainder as far as the precision can show them.
    const exp = Math.max(ideal, a.exp - cx.prec - 1);
    return { quotient: 0n, remainder: a.coef * pow10(a.exp - exp), exp };
  }
  if (distance > cx.prec) return undefined;
  const x = a.coef * pow10(a.exp - ideal);
  const y = b.coef * pow10(b.exp - ideal);
  const quotient = x / y;
  if (countDigits(quotient) > cx.prec) return undefined;
  return { quotient, remainder: x - quotient * y, exp: ideal };
}

export function divideInteger(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const neg = a.neg !== b.neg;
  if (a.kind === 'inf') return b.kind === 'inf' ? invalid(cx) : infinity(neg);
  if (b.kind === 'inf') return zero(neg, 0);
  if (b.coef === 0n) {
    if (a.coef === 0n) return invalid(cx, DIVISION_UNDEFINED);
    cx.status |= DIVISION_BY_ZERO;
    return infinity(neg);
  }
  const d = integerDivision(a, b, cx);
  return d === undefined ? invalid(cx, DIVISION_IMPOSSIBLE) : finish(neg, d.quotient, 0, cx);
}

export function remainder(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'inf') return invalid(cx);
  if (b.kind === 'inf') return finishDec(a, cx);
  if (b.coef === 0n) return invalid(cx, a.coef === 0n ? DIVISION_UNDEFINED : INVALID_OPERATION);
  const d = integerDivision(a, b, cx);
  return d === undefined ? invalid(cx, DIVISION_IMPOSSIBLE) : finish(a.neg, d.remainder, d.exp, cx);
}

export function divmod(a: Dec, b: Dec, cx: Cx): readonly [Dec, Dec] {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return [nan, nan];
  const neg = a.neg !== b.neg;
  if (a.kind === 'inf') {
    invalid(cx);
    return [b.kind === 'inf' ? NAN : infinity(neg), NAN];
  }
  if (b.kind === 'inf') return [zero(neg, 0), finishDec(a, cx)];
  if (b.coef === 0n) {
    if (a.coef === 0n) {
      invalid(cx, DIVISION_UNDEFINED);
      return [NAN, NAN];
    }
    cx.status |= DIVISION_BY_ZERO | INVALID_OPERATION;
    return [infinity(neg), NAN];
  }
  const d = integerDivision(a, b, cx);
  if (d === undefined) {
    invalid(cx, DIVISION_IMPOSSIBLE);
    return [NAN, NAN];
  }
  return [finish(neg, d.quotient, 0, cx), finish(a.neg, d.remainder, d.exp, cx)];
}

export function remainderNear(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  if (a.kind === 'inf') return invalid(cx);
  if (b.kind === 'inf') return finishDec(a, cx);
  if (b.coef === 0n) return invalid(cx, a.coef === 0n ? DIVISION_UNDEFINED : INVALID_OPERATION);
  const exp = Math.min(a.exp, b.exp);
  if (a.coef === 0n) return finish(a.neg, 0n, exp, cx);
  const distance = a.adjusted - b.adjusted;
  if (distance >= cx.prec + 1) return invalid(cx, DIVISION_IMPOSSIBLE);
  if (distance <= -2) {
    const e = Math.max(exp, a.exp - cx.prec - 1);
    return finish(a.neg, a.coef * pow10(a.exp - e), e, cx);
  }
  const x = a.coef * pow10(a.exp - exp);
  const y = b.coef * pow10(b.exp - exp);
  let q = x / y;
  let r = x - q * y;
  if (2n * r + (q & 1n) > y) {
    r -= y;
    q += 1n;
  }
  if (countDigits(q) > cx.prec) return invalid(cx, DIVISION_IMPOSSIBLE);
  return r < 0n ? finish(!a.neg, -r, exp, cx) : finish(a.neg, r, exp, cx);
}

/** The integer part of the square root. */
export function integerSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  const bits = n.toString(16).length * 4;
  let x = 1n << BigInt((bits + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

export function sqrt(a: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a);
  if (nan !== undefined) return nan;
  if (a.isZero) return finish(a.neg, 0n, Math.floor(a.exp / 2), cx);
  if (a.neg) return invalid(cx);
  if (a.kind === 'inf') return a;
  const prec = cx.prec + 1;
  const odd = Math.abs(a.exp % 2) === 1;
  let exp = odd ? (a.exp - 1) / 2 : a.exp / 2;
  let c = odd ? a.coef * 10n : a.coef;
  const length = odd ? (a.digits >> 1) + 1 : (a.digits + 1) >> 1;
  // The root shall have `prec` digits.
  const shift = prec - length;
  let exact = true;
  if (shift >= 0) c *= pow10(2 * shift);
  else {
    const p = pow10(-2 * shift);
    const kept = c / p;
    exact = kept * p === c;
    c = kept;
  }
  exp -= shift;
  let root = integerSqrt(c);
  exact &&= root * root === c;
  if (exact) {
    // Back to the ideal exponent, as far as zeros allow.
    if (shift >= 0) root /= pow10(shift);
    else root *= pow10(-shift);
    exp += shift;
  } else if (root % 5n === 0n) root += 1n;
  return halfEven(cx, () => finish(false, root, exp, cx));
}

/** Runs with half-even rounding whatever the context says; the status goes to the context. */
export function halfEven<T>(cx: Cx, f: () => T): T {
  const { rounding } = cx;
  cx.rounding = 'ROUND_HALF_EVEN';
  try {
    return f();
  } finally {
    cx.rounding = rounding;
  }
}
