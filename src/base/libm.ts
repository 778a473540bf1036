/**
 * Exponentials, logarithms and powers that agree with glibc. The engine's own (fdlibm's) are off by one in the last
 * place for several arguments in a hundred; glibc's are rounded correctly but for one in some hundreds or thousands.
 * So these evaluate with pairs of doubles to some 70 bits and round once. Domain and overflow errors are the
 * caller's: as in C the results are nan and infinities. Trigonometry is in libmTrig.ts.
 */
import { binaryExponent, fromWords, highWord, ldexp, lowWord, powerOfTwo } from './doubleBits.ts';
import { add, multiply, pair, productError, quickSum, sum } from './doubleDouble.ts';
import { fixedBits, fixedExp, fixedLn2, fixedLog, fixedRatio, fixedToPair } from './fixedPoint.ts';

/** ln 2 in three parts; the products of the first two with an exponent or 64 times one are exact. */
const [ln2High, ln2Middle, ln2Low] = splitConstant(fixedLn2);
export const ln2Pair = fixedToPair(fixedLn2);

/** A constant below 1 as two pieces of 32 bits and the rest. */
function splitConstant(value: bigint): [number, number, number] {
  const firstCut = BigInt(fixedBits - 32);
  const secondCut = BigInt(fixedBits - 64);
  const first = (value >> firstCut) << firstCut;
  const second = ((value - first) >> secondCut) << secondCut;
  return [fixedToPair(first)[0], fixedToPair(second)[0], fixedToPair(value - first - second)[0]];
}

let expTable: Float64Array | undefined;

/** 2**(j/64) in pairs. */
function makeExpTable(): Float64Array {
  const table = new Float64Array(128);
  for (let j = 0; j < 64; j++) table.set(fixedToPair(fixedExp((fixedLn2 * BigInt(j)) / 64n)), 2 * j);
  return (expTable = table);
}

/** e**(x + xl) for |x| below some 1500 into pair, times 2**-result. */
function expPair(x: number, xl: number): number {
  const table = expTable ?? makeExpTable();
  const n = Math.round(x * 92.33248261893324);
  const scaled = n / 64;
  sum(x - scaled * ln2High, -scaled * ln2Middle);
  quickSum(pair[0]!, pair[1]! + (xl - scaled * ln2Low));
  return expReduced(table, n, pair[0]!, pair[1]!);
}

/** 2**(n/64) * e**(r + rl) for small r. */
function expReduced(table: Float64Array, n: number, r: number, rl: number): number {
  const p = r * r;
  const e = productError(r, r, p) + 2 * r * rl;
  const rest = r * p * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))));
  sum(r, p / 2);
  const t = pair[0]!;
  const tl = pair[1]! + (rl + e / 2 + rest);
  const j = n & 63;
  const a = table[2 * j]!;
  const al = table[2 * j + 1]!;
  const q = a * t;
  const ql = productError(a, t, q) + (a * tl + al * t);
  sum(a, q);
  quickSum(pair[0]!, pair[1]! + (ql + al));
  return (n - j) / 64;
}

/** (high + low) * 2**e rounded once, also below the normal range; the pair is positive. */
export function scalePair(high: number, low: number, e: number): number {
  if ((e >= -1000 && high >= 0.5) || e + binaryExponent(high) >= -1021) return ldexp(high + low, e);
  // The anchor's last place is the last place of the subnormal result.
  const anchor = powerOfTwo(52 - 1074 - e);
  const s = anchor + high;
  const result = s + (high - (s - anchor) + low);
  return ldexp(result - anchor, e);
}

export function exp(x: number): number {
  if (!(x < 709.79)) return x >= 709.79 ? Infinity : x;
  if (x < -745.2) return 0;
  if (x > -1e-17 && x < 1e-17) return 1;
  const e = expPair(x, 0);
  return scalePair(pair[0]!, pair[1]!, e);
}

export function exp2(x: number): number {
  if (Number.isInteger(x)) return powerOfTwo(x);
  if (!(x < 1024)) return x >= 1024 ? Infinity : x;
  if (x < -1075.5) return 0;
  const table = expTable ?? makeExpTable();
  const n = Math.round(x * 64);
  multiply(x - n / 64, 0, ln2Pair[0], ln2Pair[1]);
  const e = expReduced(table, n, pair[0]!, pair[1]!);
  return scalePair(pair[0]!, pair[1]!, e);
}

let logTable: Float64Array | undefined;

/** For c = i/128 around 1: a short t near 1/c, then -ln t in a pair. */
function makeLogTable(): Float64Array {
  const table = new Float64Array(3 * 192);
  for (let i = 88; i < 192; i++) {
    const short = Math.round((128 / i) * 1024);
    table[3 * i] = short / 1024;
    table.set(fixedToPair(-fixedLog(BigInt(short), 1024n)), 3 * i + 1);
  }
  return (logTable = table);
}

const [thirdHigh, thirdLow] = fixedToPair(fixedRatio(1n, 3n));

/** ln x into pair, for finite x > 0; good to some 2**-78 of the result. */
function logPair(x: number): void {
  const table = logTable ?? makeLogTable();
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    k = -54;
  }
  const high = highWord(x);
  k += (high >>> 20) - 1023;
  let m = fromWords((high & 0xfffff) | 0x3ff00000, lowWord(x));
  if (m > 1.4142) {
    m /= 2;
    k++;
  }
  const i = Math.round(m * 128);
  const t = table[3 * i]!;
  const p = m * t;
  sum(p - 1, productError(m, t, p));
  const r = pair[0]!;
  const rl = pair[1]!;
  // ln(1+r) = r - r*r/2 + r*r*(r/3 - r*r/4 + ...): the cubic term still needs a pair.
  const s = r * r;
  const sl = productError(r, r, s) + 2 * r * rl;
  const tail = -s * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9 - r * (1 / 10 - r / 11)))))));
  const q = r * thirdHigh;
  const f = q - 0.5;
  const fl = -0.5 - f + q + (productError(r, thirdHigh, q) + (r * thirdLow + rl * thirdHigh) + tail);
  const u = s * f;
  const ul = productError(s, f, u) + (s * fl + sl * f);
  let h = r + u;
  let l = r - h + u + (ul + rl);
  if (i !== 128) {
    const c = table[3 * i + 1]!;
    const sum = c + h;
    l = c - sum + h + (l + table[3 * i + 2]!);
    h = sum;
  }
  if (k !== 0) {
    const c = k * ln2High;
    const sum = c + h;
    l = c - sum + h + (k * ln2Middle + (l + k * ln2Low));
    h = sum;
  }
  quickSum(h, l);
}

/** ln(x + xl) into pair, for xl at most half a unit in the last place of x. */
export function logOfPair(x: number, xl: number): void {
  logPair(x);
  if (xl === 0) return;
  const z = xl / x;
  add(pair[0]!, pair[1]!, z, -0.5 * z * z);
}

export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return Math.log(x);
  if (x === 1) return 0;
  logPair(x);
  return pair[0]! + pair[1]!;
}

const inverseLn2 = fixedToPair((1n << 320n) / fixedLn2);

export function log2(x: number): number {
  if (!(x > 0 && x < Infinity)) return Math.log2(x);
  const e = (highWord(x) >>> 20) - 1023;
  if (x === powerOfTwo(e)) return e;
  logPair(x);
  multiply(pair[0]!, pair[1]!, inverseLn2[0], inverseLn2[1]);
  return pair[0]! + pair[1]!;
}

/** By way of log, in the steps of fdlibm and glibc, whose rounding it shares. */
export function log10(x: number): number {
  if (!(x > 0 && x < Infinity)) return Math.log10(x);
  const k = binaryExponent(x) - 1;
  const y = k < 0 ? k + 1 : k;
  const z = y * 3.694239077158931e-13 + 0.4342944819032518 * log(ldexp(x, -y));
  return z + y * 0.30102999566361177;
}

/** x ** y as C's pow. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1) return x;
  if (y === 0 || x === 1) return 1;
  if (!(x > 0 && x < Infinity && y - y === 0)) return specialPower(x, y);
  if (y === -1) return 1 / x;
  if (y === 0.5) return Math.sqrt(x);
  return positivePower(x, y);
}

function specialPower(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === -1 && !Number.isFinite(y)) return 1;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (!Number.isInteger(y)) return NaN;
  const magnitude = pow(-x, y);
  return y % 2 === 0 ? magnitude : -magnitude;
}

function positivePower(x: number, y: number): number {
  logPair(x);
  const l = pair[0]!;
  const product = l * y;
  if (!(product < 710)) return Infinity;
  if (product < -746) return 0;
  if (product > -1e-17 && product < 1e-17) return 1 + product;
  let error: number;
  if (y < 1e200 && y > -1e200) error = productError(l, y, product);
  // Veltkamp's splitting would overflow.
  else error = productError(l * hugeScale, y / hugeScale, product);
  const e = expPair(product, error + pair[1]! * y);
  return scalePair(pair[0]!, pair[1]!, e);
}

const hugeScale = powerOfTwo(600);

const rootScale = [0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948732, 1.5874010519681996];

/** One Halley step from a polynomial start: glibc's cbrt errs by up to 4 units in the last place, so this must too. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const a = Math.abs(x);
  const e = binaryExponent(a);
  const m = ldexp(a, -e);
  const start =
    0.35489576504391984 +
    (1.508191937815849 -
      (2.114994941673713 - (2.4469312256353444 - (1.8346927748361308 - (0.7849323449766392 - 0.14526389938548637 * m) * m) * m) * m) * m) *
      m;
  const cube = start * start * start;
  const root = ((start * (cube + 2 * m)) / (2 * cube + m)) * rootScale[2 + (e % 3)]!;
  return ldexp(x < 0 ? -root : root, Math.trunc(e / 3));
}

/** As fdlibm's and glibc's, which go through exp and expm1. */
export function cosh(x: number): number {
  const a = Math.abs(x);
  if (a < 0.34657359027997264) {
    const t = Math.expm1(a);
    const w = 1 + t;
    return a < 2.8e-17 ? w : 1 + (t * t) / (w + w);
  }
  if (a < 22) {
    const t = exp(a);
    return 0.5 * t + 0.5 / t;
  }
  return hugeHalfExp(a, 0.5);
}

export function sinh(x: number): number {
  const a = Math.abs(x);
  const h = x < 0 ? -0.5 : 0.5;
  if (a < 22) {
    if (a < 3.8e-9) return x;
    const t = Math.expm1(a);
    if (a < 1) return h * (2 * t - (t * t) / (t + 1));
    return h * (t + t / (t + 1));
  }
  return hugeHalfExp(a, h);
}

/** h * e**a without overflow before its time. */
function hugeHalfExp(a: number, h: number): number {
  if (a < 709.78) return h * exp(a);
  if (Number.isNaN(a)) return NaN;
  const w = exp(0.5 * a);
  return h * w * w;
}

export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a < 2.8e-17) return x;
  let z: number;
  if (a >= 22) z = 1;
  else if (a >= 1) z = 1 - 2 / (Math.expm1(2 * a) + 2);
  else {
    const t = Math.expm1(-2 * a);
    z = -t / (t + 2);
  }
  return Number.isNaN(x) ? x : x < 0 ? -z : z;
}

export const expm1 = Math.expm1;
export const log1p = Math.log1p;
