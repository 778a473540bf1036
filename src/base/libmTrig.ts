/**
 * Trigonometric functions, their inverses and the inverse hyperbolic ones, agreeing with glibc as libm.ts does:
 * evaluated to some 70 bits and rounded once. Infinite arguments give nan; the errors are the caller's.
 */
import { integerMantissa } from './doubleBits.ts';
import { add, divide, pair, productError, quickSum, squareRoot, sum } from './doubleDouble.ts';
import { fixedArcTangent, fixedBits, fixedPi, fixedSineCosine, fixedToPair } from './fixedPoint.ts';
import { ln2Pair, logOfPair } from './libm.ts';

/** pi/2 in 33-bit pieces (the products with integers below 2**20 are exact) and a rest. */
const half1 = 1.5707963267341256,
  half2 = 6.077100506303966e-11,
  half3 = 2.0222662487111665e-21,
  half4 = 8.4784276603689e-32;
const halfPi = fixedToPair(fixedPi(fixedBits) >> 1n);

let sineTable: Float64Array | undefined;

/** sin and cos of j/64 in pairs. */
function makeSineTable(): Float64Array {
  const table = new Float64Array(4 * 54);
  for (let j = 0; j < 54; j++) {
    const [s, c] = fixedSineCosine(BigInt(j) << BigInt(fixedBits - 6));
    table.set(fixedToPair(s), 4 * j);
    table.set(fixedToPair(c), 4 * j + 2);
  }
  return (sineTable = table);
}

/** x minus its nearest multiple of pi/2 into pair; the multiple modulo 4 is the result. */
function reduce(x: number): number {
  const a = Math.abs(x);
  if (a <= 0.7853981633974483) {
    pair[0] = x;
    pair[1] = 0;
    return 0;
  }
  if (a > 1e6) return reduceHuge(x);
  const k = Math.round(x * 0.6366197723675814);
  sum(x, -k * half1);
  const e1 = pair[1]!;
  sum(pair[0]!, -k * half2);
  const e2 = pair[1]!;
  sum(pair[0]!, -k * half3);
  const r = pair[0]!;
  const e3 = pair[1]!;
  sum(e1, e2);
  quickSum(r, pair[0]! + (e3 - k * half4 + pair[1]!));
  return k & 3;
}

let piDigits: bigint | undefined;

function reduceHuge(x: number): number {
  const { mantissa, exponent } = integerMantissa(x);
  // Enough of pi that the remainder has some 120 good bits even in the worst case.
  const bits = 1300;
  piDigits ??= fixedPi(bits);
  const places = 280;
  const numerator = exponent >= 0 ? mantissa << BigInt(exponent + places) : mantissa << BigInt(places + exponent);
  const half = piDigits >> 1n;
  let quotient = (numerator << BigInt(bits)) / (half << BigInt(places));
  let rest = (numerator << BigInt(bits - places)) - quotient * half;
  if (2n * rest > half) {
    quotient += 1n;
    rest -= half;
  }
  const [high, low] = fixedToPair(rest >> BigInt(bits - fixedBits));
  pair[0] = x < 0 ? -high : high;
  pair[1] = x < 0 ? -low : low;
  const k = Number(quotient & 3n);
  return x < 0 ? -k & 3 : k;
}

/** sin (cosine false) or cos of the reduced argument r + rl into pair. */
function kernel(r: number, rl: number, cosine: boolean): void {
  const table = sineTable ?? makeSineTable();
  const negative = r < 0;
  if (negative) {
    r = -r;
    rl = -rl;
  }
  const j = Math.round(r * 64);
  const d = r - j / 64;
  const q = d * d;
  const s = q * d * (-1 / 6 + q * (1 / 120 + q * (-1 / 5040 + q / 362880)));
  if (j === 0 && !cosine) {
    quickSum(d, rl + s);
  } else {
    // cos d = 1 - v exactly enough; sin d = d + w.
    const ql = productError(d, d, q) + 2 * d * rl;
    const tail = q * q * (1 / 24 - q * (1 / 720 - q / 40320));
    sum(-0.5 * q, 0);
    const v = pair[0]!;
    const vl = tail - 0.5 * ql;
    const w = rl + s;
    const at = 4 * j;
    const a = table[cosine ? at + 2 : at]!;
    const al = table[cosine ? at + 3 : at + 1]!;
    const b = cosine ? -table[at]! : table[at + 2]!;
    const bl = cosine ? -table[at + 1]! : table[at + 3]!;
    const p = b * d;
    const pl = productError(b, d, p) + bl * d + b * w;
    sum(a, p);
    const main = pair[0]!;
    const e = pair[1]!;
    sum(main, a * v);
    quickSum(pair[0]!, pair[1]! + (e + pl + al + (a * vl + productError(a, v, a * v))));
  }
  if (negative && !cosine) {
    pair[0] = -pair[0]!;
    pair[1] = -pair[1]!;
  }
}

export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x < 1e-8 && x > -1e-8) return x;
  const k = reduce(x);
  kernel(pair[0]!, pair[1]!, (k & 1) === 1);
  const value = pair[0]! + pair[1]!;
  return k >= 2 ? -value : value;
}

export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const k = reduce(x);
  kernel(pair[0]!, pair[1]!, (k & 1) === 0);
  const value = pair[0]! + pair[1]!;
  return k === 1 || k === 2 ? -value : value;
}

export function tan(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x < 1e-8 && x > -1e-8) return x;
  const k = reduce(x);
  const r = pair[0]!;
  const rl = pair[1]!;
  kernel(r, rl, false);
  const s = pair[0]!;
  const sl = pair[1]!;
  kernel(r, rl, true);
  if ((k & 1) === 0) divide(s, sl, pair[0]!, pair[1]!);
  else divide(-pair[0]!, -pair[1]!, s, sl);
  return pair[0]! + pair[1]!;
}

let arcTable: Float64Array | undefined;

/** atan(j/64) in pairs, by the addition theorem from one entry to the next. */
function makeArcTable(): Float64Array {
  const table = new Float64Array(2 * 66);
  let value = 0n;
  for (let j = 0; j < 66; j++) {
    if (j > 0) value += fixedArcTangent(64n, BigInt(4096 + j * (j - 1)));
    table.set(fixedToPair(value), 2 * j);
  }
  return (arcTable = table);
}

/** atan((n + nl) / (d + dl)) for positive operands of moderate size into pair. */
function arcPair(n: number, nl: number, d: number, dl: number): void {
  const table = arcTable ?? makeArcTable();
  const swap = n > d;
  if (swap) [n, nl, d, dl] = [d, dl, n, nl];
  const j = Math.round((n / d) * 64);
  if (j === 0) divide(n, nl, d, dl);
  else {
    const c = j / 64;
    const p = c * d;
    add(n, nl, -p, -productError(c, d, p) - c * dl);
    const t = pair[0]!;
    const tl = pair[1]!;
    const q = c * n;
    add(d, dl, q, productError(c, n, q) + c * nl);
    divide(t, tl, pair[0]!, pair[1]!);
  }
  const z = pair[0]!;
  const zl = pair[1]!;
  const s = z * z;
  const tail = s * z * (-1 / 3 + s * (1 / 5 + s * (-1 / 7 + s * (1 / 9 - s / 11))));
  if (j === 0) quickSum(z, zl + tail);
  else {
    sum(table[2 * j]!, z);
    quickSum(pair[0]!, pair[1]! + (table[2 * j + 1]! + (zl + tail)));
  }
  if (swap) add(halfPi[0], halfPi[1], -pair[0]!, -pair[1]!);
}

export function atan(x: number): number {
  const a = Math.abs(x);
  if (!(a < 1e17)) return Number.isNaN(a) ? x : x > 0 ? halfPi[0] : -halfPi[0];
  if (a < 1e-8) return x;
  arcPair(a, 0, 1, 0);
  const value = pair[0]! + pair[1]!;
  return x < 0 ? -value : value;
}

/** As C's atan2, which agrees with the engine's on zeros and infinities. */
export function atan2(y: number, x: number): number {
  const n = Math.abs(y);
  const d = Math.abs(x);
  if (!(n > 0 && n < Infinity && d > 0 && d < Infinity)) return Math.atan2(y, x);
  const ratio = n / d;
  if (x > 0 && ratio < 1e-9) return y / x;
  if (ratio > 1e35 || ratio < 1e-35) {
    if (ratio >= 1) return y > 0 ? halfPi[0] : -halfPi[0];
    if (x < 0) return y > 0 ? Math.PI : -Math.PI;
  }
  const scale = d > 1e150 || n > 1e150 ? 1e-200 : d < 1e-150 || n < 1e-150 ? 1e150 : 1;
  if (scale === 1) arcPair(n, 0, d, 0);
  else {
    // The power of two nearest to the scale, so that scaling is exact.
    const power = scale < 1 ? 2 ** -664 : 2 ** 500;
    arcPair(n * power, 0, d * power, 0);
  }
  if (x < 0) add(2 * halfPi[0], 2 * halfPi[1], -pair[0]!, -pair[1]!);
  const value = pair[0]! + pair[1]!;
  return y < 0 ? -value : value;
}

/** sqrt(1 - x*x) into pair. */
function cofactor(x: number): void {
  const p = x * x;
  const pl = productError(x, x, p);
  sum(1, -p);
  quickSum(pair[0]!, pair[1]! - pl);
  squareRoot(pair[0]!, pair[1]!);
}

export function asin(x: number): number {
  const a = Math.abs(x);
  if (!(a < 1)) return a === 1 ? x * halfPi[0] : NaN;
  if (a < 1e-8) return x;
  cofactor(x);
  arcPair(a, 0, pair[0]!, pair[1]!);
  const value = pair[0]! + pair[1]!;
  return x < 0 ? -value : value;
}

export function acos(x: number): number {
  const a = Math.abs(x);
  if (!(a < 1)) return x === 1 ? 0 : x === -1 ? 2 * halfPi[0] : NaN;
  if (a < 1e-30) return halfPi[0];
  cofactor(x);
  arcPair(pair[0]!, pair[1]!, a, 0);
  if (x < 0) add(2 * halfPi[0], 2 * halfPi[1], -pair[0]!, -pair[1]!);
  return pair[0]! + pair[1]!;
}

/** ln(x + sqrt(x*x + 1)) */
export function asinh(x: number): number {
  const a = Math.abs(x);
  if (!(a < Infinity) || a < 1e-8) return x;
  let value: number;
  if (a < 0.01) {
    const s = x * x;
    value = a + a * s * (-1 / 6 + s * (3 / 40 + s * (-15 / 336 + s * (105 / 3456 - s * (945 / 42240)))));
  } else {
    if (a > 1e10) {
      logOfPair(a, 0);
      add(pair[0]!, pair[1]!, ln2Pair[0], ln2Pair[1]);
    } else {
      const p = a * a;
      sum(p, 1);
      quickSum(pair[0]!, pair[1]! + productError(a, a, p));
      squareRoot(pair[0]!, pair[1]!);
      add(pair[0]!, pair[1]!, a, 0);
      logOfPair(pair[0]!, pair[1]!);
    }
    value = pair[0]! + pair[1]!;
  }
  return x < 0 ? -value : value;
}

export function acosh(x: number): number {
  if (!(x > 1 && x < Infinity)) return x === 1 ? 0 : x === Infinity ? x : NaN;
  if (x > 1e10) {
    logOfPair(x, 0);
    add(pair[0]!, pair[1]!, ln2Pair[0], ln2Pair[1]);
    return pair[0]! + pair[1]!;
  }
  const p = x * x;
  sum(p, -1);
  quickSum(pair[0]!, pair[1]! + productError(x, x, p));
  squareRoot(pair[0]!, pair[1]!);
  add(pair[0]!, pair[1]!, x, 0);
  logOfPair(pair[0]!, pair[1]!);
  return pair[0]! + pair[1]!;
}

export function atanh(x: number): number {
  const a = Math.abs(x);
  if (!(a < 1)) return a === 1 ? x * Infinity : NaN;
  if (a < 1e-8) return x;
  let value: number;
  if (a < 0.01) {
    const s = x * x;
    value = a + a * s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s * (1 / 9 + s * (1 / 11 + s / 13)))));
  } else {
    sum(1, a);
    const n = pair[0]!;
    const nl = pair[1]!;
    sum(1, -a);
    divide(n, nl, pair[0]!, pair[1]!);
    logOfPair(pair[0]!, pair[1]!);
    value = (pair[0]! + pair[1]!) / 2;
  }
  return x < 0 ? -value : value;
}
