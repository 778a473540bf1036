// exp, ln, log10 and power. Correctly rounded (half-even) for exp, ln and log10: computed in binary fixed point with
// guard digits, and again with more while the rounding is in doubt.

import { divide, halfEven, multiply, subtract } from './arithmetic.ts';
import { order, orderMagnitude } from './compare.ts';
import { smallInteger } from './exponent.ts';
import {
  type Cx,
  Dec,
  INEXACT,
  ONE,
  ROUNDED,
  countDigits,
  dropDigits,
  finish,
  finishDec,
  fromNumber,
  infinity,
  invalid,
  maxContext,
  nanResult,
  pow10,
  zero,
} from './number.ts';

const LOG2_10 = Math.log2(10);

/** Bits of a non-negative integer. */
function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const hex = n.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] as string, 16)));
}

/** atanh(1/n) with `bits` fraction bits. */
function atanhInverse(n: bigint, bits: number): bigint {
  let power = (1n << BigInt(bits)) / n;
  const square = n * n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= square;
    sum += power / k;
  }
  return sum;
}

const ln10Cache = { bits: 0, value: 0n };

/** ln(10) with `bits` fraction bits. */
function ln10(bits: number): bigint {
  if (ln10Cache.bits < bits) {
    const b = bits + 32;
    ln10Cache.value = 46n * atanhInverse(31n, b) + 34n * atanhInverse(49n, b) + 20n * atanhInverse(161n, b);
    ln10Cache.bits = b;
  }
  return ln10Cache.value >> BigInt(ln10Cache.bits - bits);
}

/** e**r for |r| < 3, with `bits` fraction bits, a few of them wrong. */
function expFixed(r: bigint, bits: number): bigint {
  const halvings = Math.floor(Math.sqrt(bits)) + 4;
  const b = BigInt(bits + 2 * halvings);
  const x = (r << BigInt(2 * halvings)) >> BigInt(halvings);
  const one = 1n << b;
  let sum = one;
  let term = one;
  for (let k = 1n; ; k++) {
    term = ((term * x) >> b) / k;
    if (term === 0n || term === -1n) break;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) >> b;
  return sum >> BigInt(2 * halvings);
}

/** ln(m) for m in about [0.3, 3.3], both with `bits` fraction bits; the last bits are wrong. */
function lnFixed(m: bigint, bits: number): bigint {
  const b = bits + 16;
  const x = m << 16n;
  let y = fromDouble(Math.log(Number(m >> BigInt(Math.max(0, bits - 60))) / 2 ** Math.min(bits, 60)), b);
  for (let right = 48; ; right *= 3) {
    // Halley's step triples the bits that are right.
    const e = expFixed(y, b);
    y += ((2n * (x - e)) << BigInt(b)) / (x + e);
    if (right * 3 > b) return y >> 16n;
  }
}

function fromDouble(x: number, bits: number): bigint {
  return (BigInt(Math.round(x * 2 ** 60)) << BigInt(Math.max(0, bits - 60))) >> BigInt(Math.max(0, 60 - bits));
}

/** coef * 10**exp with `bits` fraction bits, rounded down. */
function toFixed(coef: bigint, exp: number, bits: number): bigint {
  return exp >= 0 ? (coef * pow10(exp)) << BigInt(bits) : (coef << BigInt(bits)) / pow10(-exp);
}

/** A result before rounding: a coefficient whose last digits may be off by `ERROR`. */
interface Approximation {
  readonly neg: boolean;
  readonly coef: bigint;
  readonly exp: number;
}

const ERROR = 4n;

/** A fixed-point value as a decimal of about `digits` digits. */
function fromFixed(v: bigint, bits: number, digits: number): Approximation {
  const neg = v < 0n;
  const magnitude = neg ? -v : v;
  const scale = digits - Math.floor((bitLength(magnitude) - bits) / LOG2_10);
  const coef = scale >= 0 ? (magnitude * pow10(scale)) >> BigInt(bits) : (magnitude >> BigInt(bits)) / pow10(-scale);
  return { neg, coef, exp: -scale };
}

/** Rounds what `compute(digits)` gives to the precision, half-even; always inexact. */
function settle(cx: Cx, compute: (digits: number) => Approximation): Dec {
  cx.status |= INEXACT | ROUNDED;
  for (let extra = 4; ; extra *= 2) {
    const a = compute(cx.prec + extra);
    const digits = countDigits(a.coef);
    const shift = digits - cx.prec;
    const low = dropDigits(a.coef - ERROR, digits, shift, false, 'ROUND_HALF_EVEN').coef;
    const high = dropDigits(a.coef + ERROR, digits, shift, false, 'ROUND_HALF_EVEN').coef;
    if (low !== high) continue;
    const { coef } = dropDigits(a.coef, digits, shift, false, 'ROUND_HALF_EVEN');
    // A digit behind keeps the result inexact where it is rounded again below the normal range.
    return halfEven(cx, () => finish(a.neg, coef, a.exp + shift, cx));
  }
}

/** e**(coef * 10**exp), about `digits` digits. */
function expApproximation(x: Dec, digits: number): Approximation {
  const integerBits = Math.max(0, Math.ceil((x.adjusted + 1) * LOG2_10));
  const bits = Math.ceil(digits * LOG2_10) + 16;
  const wide = bits + integerBits + 8;
  const fixed = toFixed(x.coef, x.exp, wide);
  return expFromFixed(x.neg ? -fixed : fixed, wide, bits, digits);
}

/** e**v, `v` with `wide` fraction bits, of which `bits` matter once multiples of ln 10 are taken out. */
function expFromFixed(v: bigint, wide: number, bits: number, digits: number): Approximation {
  const l = ln10(wide);
  let k = v / l;
  if (v < 0n) k -= 1n;
  const r = (v - k * l) >> BigInt(wide - bits);
  const e = fromFixed(expFixed(r, bits), bits, digits);
  return { neg: false, coef: e.coef, exp: e.exp + Number(k) };
}

export function exp(a: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a);
  if (nan !== undefined) return nan;
  if (a.kind === 'inf') return a.neg ? zero(false, 0) : a;
  if (a.coef === 0n) return ONE;
  if (a.adjusted > String(Math.max(cx.emax, -cx.etiny) * 3).length) return halfEven(cx, () => outOfRange(a.neg, cx));
  if (a.adjusted < -cx.prec - 1) {
    cx.status |= INEXACT | ROUNDED;
    return new Dec(false, pow10(cx.prec - 1), 1 - cx.prec);
  }
  return settle(cx, (digits) => expApproximation(a, digits));
}

/** Far too large, or so small that nothing is left. */
function outOfRange(tiny: boolean, cx: Cx, neg = false): Dec {
  return finish(neg, 1n, tiny ? cx.etiny - 1 : cx.emax + 1, cx);
}

/** ln(coef * 10**exp) as a fixed-point number, right to about `digits` digits. */
function lnApproximationFixed(x: Dec, digits: number): { v: bigint; bits: number } {
  let t = x.adjusted;
  // The mantissa shall lie around 1.
  if (x.coef >= 3n * pow10(x.digits - 1)) t += 1;
  const near = t === 0 ? cancellation(x) : 0;
  const bits = Math.ceil((digits + near) * LOG2_10) + 24;
  const m = toFixed(x.coef, x.exp - t, bits);
  return { v: lnFixed(m, bits) + BigInt(t) * ln10(bits), bits };
}

/** How many leading digits x - 1 lacks. */
function cancellation(x: Dec): number {
  const p = pow10(Math.max(0, -x.exp));
  const difference = x.coef > p ? x.coef - p : p - x.coef;
  return Math.max(0, -x.exp - countDigits(difference) + 1);
}

export function ln(a: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a);
  if (nan !== undefined) return nan;
  if (a.isZero) return infinity(true);
  if (a.neg) return invalid(cx);
  if (a.kind === 'inf') return a;
  if (order(a, ONE) === 0) return zero(false, 0);
  return settle(cx, (digits) => {
    const { v, bits } = lnApproximationFixed(a, digits + 2);
    return fromFixed(v, bits, digits);
  });
}

export function log10(a: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a);
  if (nan !== undefined) return nan;
  if (a.isZero) return infinity(true);
  if (a.neg) return invalid(cx);
  if (a.kind === 'inf') return a;
  if (a.coef === pow10(a.digits - 1)) {
    const n = fromNumber(a.adjusted);
    return halfEven(cx, () => finish(n.neg, n.coef, 0, cx));
  }
  return settle(cx, (digits) => {
    const { v, bits } = lnApproximationFixed(a, digits + 4);
    return fromFixed((v << BigInt(bits)) / ln10(bits), bits, digits);
  });
}

const isInteger = (a: Dec): boolean => a.isFinite && smallInteger(a) !== undefined;

function isOdd(a: Dec): boolean {
  if (a.exp > 0 || a.coef === 0n) return false;
  return -a.exp < a.digits && (a.coef / pow10(-a.exp)) % 2n === 1n;
}

export function power(a: Dec, b: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const whole = b.kind === 'inf' || isInteger(b);
  const neg = a.neg && b.isFinite && whole && isOdd(b);
  if (b.isZero) return a.isZero ? invalid(cx) : ONE;
  if (a.isZero) return b.neg ? infinity(neg) : zero(neg, 0);
  if (a.neg && !whole) return invalid(cx);
  if (a.kind === 'inf') return b.neg ? zero(neg, 0) : infinity(neg);
  const c = orderMagnitude(a, ONE);
  if (b.kind === 'inf') {
    if (a.neg && c === 0) return onePadded(false, cx, true);
    if (c === 0) return onePadded(false, cx, true);
    return c < 0 === b.neg ? infinity(false) : zero(false, 0);
  }
  if (c === 0) return powerOfOne(a, b, neg, whole, cx);
  const grows = c > 0 !== b.neg;
  const bound = grows ? cx.emax : -cx.etiny;
  if (String(bound).length < leastMagnitude(a) + b.adjusted) return outOfRange(!grows, cx, neg);
  return whole ? integerPower(a, b, neg, cx) : realPower(a.withSign(false), b, cx);
}

/** A lower bound of log10 of |log10 a|. */
function leastMagnitude(a: Dec): number {
  const t = a.adjusted;
  if (t > 0) return String(t).length - 1;
  if (t < -1) return String(-t - 1).length - 1;
  // |ln a| is at least 1 - a, or (a - 1) / a.
  const w = maxContext();
  w.prec = 10;
  const x = a.withSign(false);
  const distance = subtract(x, ONE, w).withSign(false);
  return (t === 0 ? divide(distance, x, w) : distance).adjusted;
}

/** 1 with all places; only for inexact exponents. */
function onePadded(neg: boolean, cx: Cx, inexact: boolean): Dec {
  cx.status |= inexact ? INEXACT | ROUNDED : ROUNDED;
  return new Dec(neg, pow10(cx.prec - 1), 1 - cx.prec);
}

function powerOfOne(a: Dec, b: Dec, neg: boolean, whole: boolean, cx: Cx): Dec {
  if (!whole) return onePadded(false, cx, true);
  if (b.neg) return new Dec(neg, 1n, 0);
  const n = Math.min(smallInteger(b) as number, cx.prec);
  const e = a.exp * n;
  if (e < 1 - cx.prec) return onePadded(neg, cx, false);
  return new Dec(neg, pow10(Math.max(0, -e)), Math.min(0, e));
}

/**
 * By squaring, with digits to spare, in the context's own range: what underflows on the way has underflowed.
 * Rounded half-even; the exact result of an exact computation is rounded as the context says.
 */
function integerPower(a: Dec, b: Dec, neg: boolean, cx: Cx): Dec {
  const n = integerOf(b);
  const w = cx.derive({ prec: cx.prec + 4 + countDigits(n), rounding: 'ROUND_HALF_EVEN', clamp: 0 });
  let result = ONE;
  let square = a.withSign(false);
  if (b.neg) square = divide(ONE, square, w);
  for (let k = n; ; ) {
    if (k & 1n) result = multiply(result, square, w);
    k >>= 1n;
    if (k === 0n || !result.isFinite || result.isZero) break;
    square = multiply(square, square, w);
    if (!square.isFinite || square.isZero) {
      result = multiply(result, square, w);
      break;
    }
  }
  cx.status |= w.status;
  return result.isFinite ? finishDec(result.withSign(neg), cx) : outOfRange(false, cx, neg);
}

/** Some guard digits more than the precision, rounded as the context says; always inexact. */
function realPower(a: Dec, b: Dec, cx: Cx): Dec {
  const digits = cx.prec + 27;
  // y * ln(x) needs the digits of its integer part too.
  const { v, bits } = lnApproximationFixed(a, digits + Math.max(0, b.adjusted) + 22);
  const product = b.exp >= 0 ? v * b.coef * pow10(b.exp) : (v * b.coef) / pow10(-b.exp);
  const useful = Math.ceil(digits * LOG2_10) + 16;
  const r = expFromFixed(b.neg ? -product : product, bits, Math.min(bits, useful), digits);
  cx.status |= INEXACT | ROUNDED;
  const nearest = dropDigits(r.coef, countDigits(r.coef), 4, false, 'ROUND_HALF_EVEN').coef;
  return finish(false, nearest, r.exp + 4, cx);
}

/** a**b modulo m, for integers. */
export function powerModulo(a: Dec, b: Dec, m: Dec, cx: Cx): Dec {
  const nan = nanResult(cx, a, b, m);
  if (nan !== undefined) return nan;
  if (!isInteger(a) || !isInteger(b) || !isInteger(m) || (b.neg && !b.isZero) || m.isZero) return invalid(cx);
  if (m.adjusted >= cx.prec) return invalid(cx);
  if (a.isZero && b.isZero) return invalid(cx);
  const modulus = integerOf(m);
  const neg = a.neg && isOdd(b);
  let base = integerOf(a) % modulus;
  let result = 1n % modulus;
  for (let e = integerOf(b); e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return new Dec(neg, result, 0);
}

/** The absolute value of an integral number. */
export function integerOf(a: Dec): bigint {
  return a.exp >= 0 ? a.coef * pow10(a.exp) : a.coef / pow10(-a.exp);
}
