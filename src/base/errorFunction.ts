/**
 * erf and erfc, rounded correctly as glibc's are. Around the nearest multiple c of 1/16 the integral of e**(-t*t) is
 * a Taylor series summed in pairs of doubles; its values at the multiples come from bigint series, each made when
 * first needed.
 */
import { integerMantissa, powerOfTwo } from './doubleBits.ts';
import { add, divide, multiply, pair } from './doubleDouble.ts';
import { fixedPi } from './fixedPoint.ts';
import { integerSquareRoot, scaledToDouble } from './integers.ts';
import { scalePair } from './libm.ts';

interface Anchor {
  /** erf(c), high and low. */
  readonly erf: readonly [number, number];
  /** erfc(c) * 2**scale. */
  readonly erfc: readonly [number, number];
  /** 2/sqrt(pi) * e**(-c*c) * 2**scale. */
  readonly slope: readonly [number, number];
  readonly scale: number;
}

const anchors: (Anchor | undefined)[] = [];

function makeAnchor(j: number): Anchor {
  const square = (j * j) / 256;
  // Absolute precision in spite of the cancellation that the alternating series suffers.
  const bits = Math.ceil(190 + 1.4427 * square * 1.01);
  const one = 1n << BigInt(bits);
  const scale = Math.ceil(square * 1.4427);
  const c2 = BigInt(j * j);
  let term = one;
  let exponential = 0n;
  let series = 0n;
  for (let n = 0n; term !== 0n; n++) {
    if (n & 1n) {
      exponential -= term;
      series -= term / (2n * n + 1n);
    } else {
      exponential += term;
      series += term / (2n * n + 1n);
    }
    term = (term * c2) / (256n * (n + 1n));
  }
  const rootPi = BigInt(integerSquareRoot(fixedPi(bits) << BigInt(bits)));
  const factor = (2n * one * one) / rootPi;
  const erf = (factor * series * BigInt(j)) / (one * 16n);
  return (anchors[j] = {
    erf: toPair(erf, bits),
    erfc: toPair(one - erf, bits - scale),
    slope: toPair((factor * exponential) / one, bits - scale),
    scale,
  });
}

/** value * 2**-bits as a pair. */
function toPair(value: bigint, bits: number): [number, number] {
  const high = scaledToDouble(value, -bits);
  if (high === 0) return [0, 0];
  const { mantissa, exponent } = integerMantissa(high);
  return [high, scaledToDouble(value - (mantissa << BigInt(exponent + bits)), -bits)];
}

/** The integral of e**(-t*t + c*c) from c to c + d into pair. */
function integrate(c: number, d: number): void {
  let previous = 0,
    previousLow = 0;
  let term = d,
    termLow = 0;
  let total = d,
    totalLow = 0;
  // term is t(n) d**(n+1), where the coefficients obey (n+1) t(n+1) = -2 (c t(n) + t(n-1)).
  for (let n = 0; n < 60; n++) {
    multiply(term, termLow, c, 0);
    const a = pair[0]!;
    const al = pair[1]!;
    multiply(previous, previousLow, d, 0);
    add(a, al, pair[0]!, pair[1]!);
    multiply(pair[0]!, pair[1]!, -2 * d, 0);
    divide(pair[0]!, pair[1]!, n + 1, 0);
    previous = term;
    previousLow = termLow;
    term = pair[0]!;
    termLow = pair[1]!;
    divide(term, termLow, n + 2, 0);
    add(total, totalLow, pair[0]!, pair[1]!);
    total = pair[0]!;
    totalLow = pair[1]!;
    if (Math.abs(term) + Math.abs(previous) < 1e-24 * Math.abs(total)) break;
  }
}

export function erf(x: number): number {
  const a = Math.abs(x);
  if (!(a < 6)) return Number.isNaN(x) ? x : Math.sign(x);
  if (a < 1e-250) return x < 0 ? -tinyErf(a) : tinyErf(x);
  const j = Math.round(a * 16);
  const anchor = anchors[j] ?? makeAnchor(j);
  const shrink = powerOfTwo(-anchor.scale);
  integrate(j / 16, a - j / 16);
  multiply(pair[0]!, pair[1]!, anchor.slope[0] * shrink, anchor.slope[1] * shrink);
  if (j !== 0) add(anchor.erf[0], anchor.erf[1], pair[0]!, pair[1]!);
  const value = pair[0]! + pair[1]!;
  return x < 0 ? -value : value;
}

/** x * 2/sqrt(pi) rounded once also where it is subnormal. */
function tinyErf(x: number): number {
  if (x === 0) return x;
  multiply(x * powerOfTwo(900), 0, 1.1283791670955126, 1.533545961316588e-17);
  return scalePair(pair[0]!, pair[1]!, -900);
}

export function erfc(x: number): number {
  if (!(x < 27.3)) return Number.isNaN(x) ? x : 0;
  if (x < -6) return 2;
  const a = Math.abs(x);
  if (a < 1e-20) return 1;
  const j = Math.round(a * 16);
  const anchor = anchors[j] ?? makeAnchor(j);
  integrate(j / 16, a - j / 16);
  multiply(pair[0]!, pair[1]!, anchor.slope[0], anchor.slope[1]);
  add(anchor.erfc[0], anchor.erfc[1], -pair[0]!, -pair[1]!);
  if (x > 0) return scalePair(pair[0]!, pair[1]!, -anchor.scale);
  const shrink = powerOfTwo(-anchor.scale);
  add(2, 0, -pair[0]! * shrink, -pair[1]! * shrink);
  return pair[0]! + pair[1]!;
}
