/**
 * Elementary functions in fixed point with bigints, 160 bits behind the point: they fill the tables of libm.ts once,
 * on first use, with values that are right to the last bit of a pair of doubles. Not for speed.
 */
import { integerMantissa } from './doubleBits.ts';
import { scaledToDouble } from './integers.ts';

export const fixedBits = 160;
const one = 1n << BigInt(fixedBits);
const shift = BigInt(fixedBits);

/** The quotient of integers as a fixed-point number. */
export function fixedRatio(numerator: bigint, denominator: bigint): bigint {
  return (numerator << shift) / denominator;
}

/** A fixed-point number as a pair of doubles, high part first. */
export function fixedToPair(value: bigint): [number, number] {
  const high = scaledToDouble(value, -fixedBits);
  return [high, scaledToDouble(value - doubleToFixed(high), -fixedBits)];
}

/** A double as a fixed-point number; bits below the last place are cut. */
export function doubleToFixed(x: number): bigint {
  if (x === 0) return 0n;
  const { mantissa, exponent } = integerMantissa(x);
  const places = BigInt(exponent + fixedBits);
  const magnitude = places >= 0n ? mantissa << places : mantissa >> -places;
  return x < 0 ? -magnitude : magnitude;
}

/** atanh (alternate false) or atan (true) of a small fixed-point number by its series. */
function arcSeries(z: bigint, alternate: boolean): bigint {
  const square = (z * z) >> shift;
  let power = z < 0n ? -z : z;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += alternate && (n & 2n) !== 0n ? -(power / n) : power / n;
    power = (power * square) >> shift;
  }
  return z < 0n ? -sum : sum;
}

/** ln(numerator / denominator); quick only near 1. */
export function fixedLog(numerator: bigint, denominator: bigint): bigint {
  return 2n * arcSeries(fixedRatio(numerator - denominator, numerator + denominator), false);
}

/** atan(numerator / denominator) for a small ratio. */
export function fixedArcTangent(numerator: bigint, denominator: bigint): bigint {
  return arcSeries(fixedRatio(numerator, denominator), true);
}

/** e**z for a fixed-point z of moderate size. */
export function fixedExp(z: bigint): bigint {
  let term = one;
  let sum = one;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * z) / (n << shift);
    sum += term;
  }
  return sum;
}

/** [sin z, cos z] */
export function fixedSineCosine(z: bigint): [bigint, bigint] {
  let term = one;
  const sums: [bigint, bigint] = [0n, one];
  for (let n = 1; term !== 0n; n++) {
    term = (term * z) / (BigInt(n) << shift);
    const at = n & 1 ? 0 : 1;
    sums[at] += n & 2 ? -term : term;
  }
  return sums;
}

export const fixedLn2 = fixedLog(4n, 3n) + fixedLog(3n, 2n);

/** pi with the given number of bits behind the point (Machin's formula). */
export function fixedPi(bits: number): bigint {
  const scale = 1n << BigInt(bits + 16);
  const arc = (n: bigint): bigint => {
    let sum = 0n;
    let power = scale / n;
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += k & 2n ? -(power / k) : power / k;
      power /= n * n;
    }
    return sum;
  };
  return (16n * arc(5n) - 4n * arc(239n)) >> 16n;
}
