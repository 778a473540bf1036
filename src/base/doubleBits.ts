/**
 * The bits of an IEEE 754 double: taking apart (frexp, mantissa and exponent), putting together (ldexp), neighbours.
 * All results are exact or rounded once, half to even. The typed views assume a little-endian machine, as every
 * JavaScript engine's host is.
 */

const cell = new Float64Array(1);
const words = new Uint32Array(cell.buffer);

/** The upper 32 bits: sign, 11 exponent bits, 20 mantissa bits. */
export function highWord(x: number): number {
  cell[0] = x;
  return words[1]!;
}

export function lowWord(x: number): number {
  cell[0] = x;
  return words[0]!;
}

export function fromWords(high: number, low: number): number {
  words[1] = high;
  words[0] = low;
  return cell[0]!;
}

/** True for -1.0, -0.0, -inf and nan with the sign bit. */
export function signBit(x: number): boolean {
  cell[0] = x;
  return words[1]! >>> 31 === 1;
}

/** 2**n, exact, for n in -1074..1023; 0 below and infinity above. */
export function powerOfTwo(n: number): number {
  if (n >= -1022) return n > 1023 ? Infinity : fromWords((n + 1023) << 20, 0);
  if (n < -1074) return 0;
  return fromWords((n + 1023 + 64) << 20, 0) * 5.421010862427522e-20;
}

/** The e with 2**(e-1) <= |x| < 2**e, for finite x != 0 (the exponent of frexp). */
export function binaryExponent(x: number): number {
  const field = (highWord(x) >>> 20) & 0x7ff;
  if (field !== 0) return field - 1022;
  return ((highWord(x * 18014398509481984) >>> 20) & 0x7ff) - 1022 - 54;
}

/** [m, e] with x == m * 2**e and 0.5 <= |m| < 1; zero, infinities and nan come back with e 0. */
export function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const e = binaryExponent(x);
  return [ldexp(x, -e), e];
}

/** x * 2**e, rounded once; e may be any integer-valued number. */
export function ldexp(x: number, e: number): number {
  if (e >= -1022 && e <= 1023) return x * powerOfTwo(e);
  if (x === 0 || !Number.isFinite(x)) return x;
  if (e > 0) {
    if (e > 2100) return x > 0 ? Infinity : -Infinity;
    return x * 8.98846567431158e307 * (e > 2046 ? 8.98846567431158e307 : 1) * powerOfTwo(e > 2046 ? e - 2046 : e - 1023);
  }
  if (e < -2200) return x > 0 ? 0 : -0;
  // Normalised first, so that only the last product can round.
  const own = binaryExponent(x);
  const mantissa = own < -1021 ? x * powerOfTwo(200) * powerOfTwo(-own - 200) : x * powerOfTwo(-own);
  const total = own + e;
  if (total < -1080) return x > 0 ? 0 : -0;
  if (total >= -1021) return mantissa * powerOfTwo(total);
  return mantissa * powerOfTwo(-1022) * powerOfTwo(total + 1022);
}

/** |x| == mantissa * 2**exponent with an integer mantissa below 2**53, for finite x. */
export function integerMantissa(x: number): { mantissa: bigint; exponent: number } {
  cell[0] = x;
  const high = words[1]!;
  const field = (high >>> 20) & 0x7ff;
  const top = (high & 0xfffff) | (field === 0 ? 0 : 0x100000);
  return { mantissa: BigInt(top * 4294967296 + words[0]!), exponent: (field === 0 ? 1 : field) - 1075 };
}

/** The next double above x (math.nextafter towards +inf). */
export function nextUp(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  if (x === Infinity || Number.isNaN(x)) return x;
  cell[0] = x;
  if (x > 0) {
    if (++words[0]! === 4294967296 || words[0] === 0) words[1]!++;
  } else {
    const low = words[0]!;
    words[0] = low - 1;
    if (low === 0) words[1]!--;
  }
  return cell[0]!;
}

export function nextDown(x: number): number {
  return -nextUp(-x);
}
