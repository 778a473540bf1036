/**
 * Arithmetic and text of integers of any size. An integer is a number when it is a safe integer (never -0), else a
 * bigint; `narrow` makes a bigint canonical. Functions that say "bigint" work on raw bigints, so that a caller in
 * the middle of a computation need not narrow. Counterpart: Objects/longobject.c. Nothing here raises a Python
 * error: impossible arguments are the caller's to refuse.
 */
import { integerMantissa, powerOfTwo } from './doubleBits.ts';

export type Integer = number | bigint;

const maxSafe = 9007199254740991n;

export function narrow(value: bigint): Integer {
  return value <= maxSafe && value >= -maxSafe ? Number(value) : value;
}

/** Number of bits of |value| (int.bit_length). */
export function bitLength(value: Integer): number {
  if (typeof value === 'number') {
    const magnitude = Math.abs(value);
    if (magnitude < 4294967296) return 32 - Math.clz32(magnitude);
    return 64 - Math.clz32(Math.floor(magnitude / 4294967296));
  }
  return bigBitLength(value);
}

function bigBitLength(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  return digits === '0' ? 0 : digits.length * 4 - leadingZeroBits[parseInt(digits[0]!, 16)]!;
}

const leadingZeroBits = [4, 3, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0];

/** Number of one bits of |value|. */
export function bitCount(value: Integer): number {
  if (typeof value === 'number') {
    const magnitude = Math.abs(value);
    return ones32(magnitude >>> 0) + ones32(Math.floor(magnitude / 4294967296));
  }
  const digits = (value < 0n ? -value : value).toString(16);
  let count = 0;
  for (let i = digits.length; i > 0; i -= 8) count += ones32(parseInt(digits.slice(Math.max(0, i - 8), i), 16));
  return count;
}

function ones32(v: number): number {
  v -= (v >>> 1) & 0x55555555;
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Floor division of bigints; b is not zero. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a < 0n !== b < 0n && q * b !== a ? q - 1n : q;
}

/** The remainder with the divisor's sign; b is not zero. */
export function floorModulo(a: bigint, b: bigint): bigint {
  const r = a % b;
  return r !== 0n && r < 0n !== b < 0n ? r + b : r;
}

/** The remainder with the divisor's sign for safe integers, never -0. */
export function floorModuloNumber(a: number, b: number): number {
  const r = a % b;
  return r !== 0 && r < 0 !== b < 0 ? r + b : r + 0;
}

/**
 * Floor division of safe integers. The quotient of doubles may round up to an integer it does not reach, hence by
 * way of the exact remainder.
 */
export function floorDivideNumber(a: number, b: number): number {
  const r = a % b;
  const q = (a - r) / b;
  return (r !== 0 && r < 0 !== b < 0 ? q - 1 : q) + 0;
}

export function greatestCommonDivisor(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') return numberGcd(a, b);
  let x = BigInt(a);
  let y = BigInt(b);
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  while (y > maxSafe) [x, y] = [y, x % y];
  if (y === 0n) return narrow(x);
  return numberGcd(Number(y), Number(x % y));
}

function numberGcd(a: number, b: number): number {
  a = Math.abs(a);
  b = Math.abs(b);
  while (b !== 0) {
    const r = a % b;
    a = b;
    b = r;
  }
  return a;
}

/** floor(sqrt(value)) for value >= 0. */
export function integerSquareRoot(value: Integer): Integer {
  if (typeof value === 'number') {
    const root = Math.floor(Math.sqrt(value));
    return root * root > value ? root - 1 : root;
  }
  return narrow(bigSquareRoot(value));
}

/** Doubles the precision of the root at each step, so that the last division dominates (as math.isqrt does). */
function bigSquareRoot(n: bigint): bigint {
  const c = (bigBitLength(n) - 1) >> 1;
  let a = 1n;
  let d = 0;
  for (let s = 32 - Math.clz32(c) - 1; s >= 0; s--) {
    const e = d;
    d = c >> s;
    a = (a << BigInt(d - e - 1)) + (n >> BigInt(2 * c - e - d + 1)) / a;
  }
  return a * a > n ? a - 1n : a;
}

/** value ** exponent for exponent >= 0. */
export function integerPower(base: Integer, exponent: Integer): Integer {
  if (typeof base === 'number' && typeof exponent === 'number') {
    if (exponent === 0) return 1;
    if (exponent === 1 || base === 1 || base === 0) return base;
    if (exponent === 2) {
      const square = base * base;
      if (square <= Number.MAX_SAFE_INTEGER) return square;
    } else if (exponent <= 52) {
      let result = 1;
      let power = base;
      for (let e = exponent; ; power *= power) {
        if ((e & 1) === 1) result *= power;
        if ((e >>= 1) === 0) break;
      }
      if (Math.abs(result) <= Number.MAX_SAFE_INTEGER) return result;
    }
  }
  return narrow(BigInt(base) ** BigInt(exponent));
}

/** base ** exponent mod modulus, with the modulus's sign, for exponent >= 0 and modulus != 0. */
export function powerModulo(base: Integer, exponent: Integer, modulus: Integer): Integer {
  if (typeof modulus === 'number' && typeof exponent === 'number' && typeof base === 'number' && Math.abs(modulus) <= 94906265) {
    return smallPowerModulo(base, exponent, modulus);
  }
  const m = BigInt(modulus);
  const positive = m < 0n ? -m : m;
  let r = bigPowerModulo(floorModulo(BigInt(base), positive), BigInt(exponent), positive);
  if (m < 0n && r !== 0n) r += m;
  return narrow(r);
}

function smallPowerModulo(base: number, exponent: number, modulus: number): number {
  const m = Math.abs(modulus);
  let power = (base % m) + 0;
  if (power < 0) power += m;
  let result = 1 % m;
  for (let e = exponent; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = (result * power) % m;
    power = (power * power) % m;
  }
  return modulus < 0 && result !== 0 ? result - m : result;
}

function bigPowerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 1n) return 0n;
  const bits = exponent.toString(2);
  if (bits.length < 64) {
    let result = 1n;
    for (let i = 0; i < bits.length; i++) {
      result = (result * result) % modulus;
      if (bits[i] === '1') result = (result * base) % modulus;
    }
    return result;
  }
  return windowedPower(base, bits, modulus);
}

/** Sliding windows of up to five bits: odd powers are tabulated, squarings dominate. */
function windowedPower(base: bigint, bits: string, modulus: bigint): bigint {
  const square = (base * base) % modulus;
  const odd: bigint[] = [base];
  for (let i = 1; i < 16; i++) odd.push((odd[i - 1]! * square) % modulus);
  let result = 1n;
  for (let i = 0; i < bits.length; ) {
    if (bits[i] === '0') {
      result = (result * result) % modulus;
      i++;
      continue;
    }
    let end = Math.min(i + 5, bits.length);
    while (bits[end - 1] === '0') end--;
    for (let k = i; k < end; k++) result = (result * result) % modulus;
    result = (result * odd[parseInt(bits.slice(i, end), 2) >> 1]!) % modulus;
    i = end;
  }
  return result;
}

/** The inverse of a modulo n (0 <= result < |n| up to n's sign as CPython's), or undefined when there is none. */
export function inverseModulo(a: Integer, n: Integer): Integer | undefined {
  const modulus = BigInt(n);
  let [r0, r1] = [modulus < 0n ? -modulus : modulus, floorModulo(BigInt(a), modulus < 0n ? -modulus : modulus)];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  return r0 === 1n ? narrow(floorModulo(t0, modulus)) : undefined;
}

/** Left shift by a count that the caller has bounded. */
export function shiftLeft(value: Integer, count: number): Integer {
  if (typeof value === 'number') {
    if (count < 1024) {
      const product = value * powerOfTwo(count);
      if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return product;
    }
    if (value === 0) return 0;
  }
  return narrow(BigInt(value) << BigInt(count));
}

/** Arithmetic (floor) right shift; the count may be as large as it likes. */
export function shiftRight(value: Integer, count: Integer): Integer {
  if (typeof value === 'number') {
    if (count >= 54) return value < 0 ? -1 : 0;
    return Math.floor(value / powerOfTwo(Number(count))) + 0;
  }
  if (count > 2 ** 40) return value < 0n ? -1 : 0;
  return narrow(value >> BigInt(count));
}

/** mantissa * 2**exponent rounded half to even; ±Infinity when too large. */
export function scaledToDouble(mantissa: bigint, exponent: number): number {
  const negative = mantissa < 0n;
  const m = negative ? -mantissa : mantissa;
  if (m === 0n) return 0;
  const top = bigBitLength(m) + exponent;
  if (top > 1024) return negative ? -Infinity : Infinity;
  if (top < -1075) return negative ? -0 : 0;
  const last = Math.max(top - 53, -1074);
  const drop = last - exponent;
  let kept: bigint;
  if (drop <= 0) kept = m << BigInt(-drop);
  else {
    kept = m >> BigInt(drop);
    const rest = m - (kept << BigInt(drop));
    const half = 1n << BigInt(drop - 1);
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  }
  const result = Number(kept) * powerOfTwo(last);
  return negative ? -result : result;
}

/** a / b rounded half to even, for b != 0; ±Infinity when too large for a double (0 / -1 is -0, as CPython's). */
export function trueDivide(a: Integer, b: Integer): number {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const x = BigInt(a);
  const y = BigInt(b);
  const negative = x < 0n !== y < 0n;
  const n = x < 0n ? -x : x;
  const d = y < 0n ? -y : y;
  const sign = negative ? -1 : 1;
  if (n === 0n) return sign * 0;
  const size = bigBitLength(n) - bigBitLength(d);
  if (size > 1025) return sign * Infinity;
  if (size < -1090) return sign * 0;
  const shift = Math.max(0, 66 - size);
  const scaled = n << BigInt(shift);
  let q = scaled / d;
  if (q * d !== scaled) q = (q << 1n) | 1n;
  else q <<= 1n;
  return sign * scaledToDouble(q, -shift - 1);
}

/** The value rounded half to even, or undefined when it is too large for a double. */
export function integerToDouble(value: Integer): number | undefined {
  if (typeof value === 'number') return value;
  const x = Number(value);
  return Number.isFinite(x) ? x : undefined;
}

/** Truncates a finite double towards zero. */
export function doubleToInteger(x: number): Integer {
  const whole = Math.trunc(x) + 0;
  return Math.abs(whole) <= Number.MAX_SAFE_INTEGER ? whole : BigInt(whole);
}

/** -1, 0 or 1 as the integer is below, equal to or above the double, exactly; undefined for nan. */
export function compareWithDouble(value: Integer, x: number): number | undefined {
  if (Number.isNaN(x)) return undefined;
  return value < x ? -1 : value > x ? 1 : 0;
}

/** Exact ratio of a finite double in lowest terms with a positive denominator (float.as_integer_ratio). */
export function doubleToRatio(x: number): [Integer, Integer] {
  if (Number.isInteger(x)) return [doubleToInteger(x), 1];
  let { mantissa, exponent } = integerMantissa(x);
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  return [narrow(x < 0 ? -mantissa : mantissa), narrow(1n << BigInt(-exponent))];
}
