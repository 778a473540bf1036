/**
 * The functions of the module math that CPython computes itself, in its own steps so that results agree to the last
 * bit: gamma, lgamma, hypot and dist, fsum, sumprod; and those that are exact by definition: fma, remainder,
 * nextafter, ulp. Domain and overflow errors are the caller's: results are nan and infinities as C's.
 * Counterpart: Modules/mathmodule.c.
 */
import { integerMantissa, ldexp, nextUp, powerOfTwo } from './doubleBits.ts';
import { add, pair, productError, sum } from './doubleDouble.ts';
import { scaledToDouble } from './integers.ts';
import { exp, log, pow } from './libm.ts';
import { cos, sin } from './libmTrig.ts';

/** Lanczos' approximation with g = 6.0246800407767296 and 13 terms: a rational function of x. */
const lanczosG = 6.02468004077673;
const lanczosGMinusHalf = 5.52468004077673;
const lanczosTop = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216, 248874557.86205417,
  31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157935, 2.5066282746310002,
];
const lanczosBottom = [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];
const smallFactorials = [1];
for (let n = 1; n < 23; n++) smallFactorials.push(smallFactorials[n - 1]! * n);

function lanczosSum(x: number): number {
  let top = 0;
  let bottom = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      top = top * x + lanczosTop[i]!;
      bottom = bottom * x + lanczosBottom[i]!;
    }
  } else {
    for (let i = 0; i < 13; i++) {
      top = top / x + lanczosTop[i]!;
      bottom = bottom / x + lanczosBottom[i]!;
    }
  }
  return top / bottom;
}

/** sin(pi x), finite x. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const octant = Math.round(2 * y);
  let r: number;
  if (octant === 0) r = sin(Math.PI * y);
  else if (octant === 1) r = cos(Math.PI * (y - 0.5));
  else if (octant === 2) r = sin(Math.PI * (1 - y));
  else if (octant === 3) r = -cos(Math.PI * (y - 1.5));
  else r = sin(Math.PI * (y - 2));
  return x < 0 ? -r : r;
}

/** math.gamma: nan at the poles (but ±inf at ±0), inf when too large. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 ? x : NaN;
  if (x === 0) return 1 / x;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return smallFactorials[x - 1]!;
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = a + lanczosGMinusHalf;
  // The rounding error of y, which the power would magnify.
  let z: number;
  if (a > lanczosGMinusHalf) {
    const q = y - a;
    z = q - lanczosGMinusHalf;
  } else {
    const q = y - lanczosGMinusHalf;
    z = q - a;
  }
  z = (z * lanczosG) / y;
  let r: number;
  if (x < 0) {
    r = ((-Math.PI / sinPi(a) / a) * exp(y)) / lanczosSum(a);
    r -= z * r;
    if (a < 140) return r / pow(y, a - 0.5);
    const root = pow(y, a / 2 - 0.25);
    return r / root / root;
  }
  r = lanczosSum(a) / exp(y);
  r += z * r;
  if (a < 140) return r * pow(y, a - 0.5);
  const root = pow(y, a / 2 - 0.25);
  return r * root * root;
}

/** math.lgamma: inf at the poles. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (x === Math.floor(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -log(a);
  let r = log(lanczosSum(a)) - lanczosG;
  r += (a - 0.5) * (log(a + lanczosG - 0.5) - 1);
  if (x < 0) r = 1.1447298858494002 - log(Math.abs(sinPi(a))) - log(a) - r;
  return Number.isFinite(r) ? r : Infinity;
}

/** The Euclidean norm; infinities win over nan. */
export function vectorNorm(coordinates: readonly number[]): number {
  let largest = 0;
  let nan = false;
  for (const x of coordinates) {
    const a = Math.abs(x);
    if (a === Infinity) return Infinity;
    if (Number.isNaN(a)) nan = true;
    else if (a > largest) largest = a;
  }
  if (nan) return NaN;
  if (largest === 0 || coordinates.length === 1) return largest;
  if (largest < 2.2250738585072014e-308) return powerOfTwo(-600) * vectorNorm(coordinates.map((x) => ldexp(x, 600)));
  const scale = -Math.floor(Math.log2(largest)) - 1;
  let high = 0;
  let low = 0;
  for (const x of coordinates) {
    const a = ldexp(x, scale);
    const p = a * a;
    add(high, low, p, productError(a, a, p));
    high = pair[0]!;
    low = pair[1]!;
  }
  const root = Math.sqrt(high);
  const square = root * root;
  const rest = high - square - productError(root, root, square) + low;
  return ldexp(root + rest / (2 * root), -scale);
}

/** The exact sum of the numbers, rounded once. 'overflow' and 'mixed' (inf and -inf) name fsum's two errors. */
export function exactSum(numbers: Iterable<number>): number | 'overflow' | 'mixed' {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const x of numbers) {
    if (!Number.isFinite(x)) {
      special += x;
      if (!Number.isNaN(x)) infinities += x;
      continue;
    }
    let y = x;
    let kept = 0;
    for (let i = 0; i < partials.length; i++) {
      sum(y, partials[i]!);
      if (!Number.isFinite(pair[0]!)) return 'overflow';
      y = pair[0]!;
      if (pair[1] !== 0) partials[kept++] = pair[1]!;
    }
    partials.length = kept;
    if (y !== 0) partials.push(y);
  }
  if (special !== 0) return Number.isNaN(infinities) ? 'mixed' : special;
  return roundPartials(partials);
}

/** Sums non-overlapping partials from the largest; a tie is decided by the sign of the rest. */
function roundPartials(partials: readonly number[]): number {
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n]!;
  let low = 0;
  while (n > 0 && low === 0) {
    sum(high, partials[--n]!);
    high = pair[0]!;
    low = pair[1]!;
  }
  if (n > 0 && low !== 0 && low < 0 === partials[n - 1]! < 0) {
    const twice = 2 * low;
    const next = high + twice;
    if (twice === next - high) high = next;
  }
  return high;
}

/** sum(p * q) over floats in triple-length arithmetic, as math.sumprod; the arrays have one length. */
export function sumOfProducts(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let high = 0,
    middle = 0,
    low = 0;
  for (let i = 0; i < p.length; i++) {
    const product = p[i]! * q[i]!;
    const error = exactProductError(p[i]!, q[i]!, product);
    sum(high, product);
    high = pair[0]!;
    const e1 = pair[1]!;
    sum(middle, error);
    const m = pair[0]!;
    const e2 = pair[1]!;
    sum(m, e1);
    middle = pair[0]!;
    low += e2 + pair[1]!;
  }
  sum(high, middle);
  const first = pair[0]!;
  const second = pair[1]!;
  sum(second, low);
  return first + pair[0]!;
}

/** The rounding error of p = a * b also where splitting would overflow. */
function exactProductError(a: number, b: number, p: number): number {
  if (Math.abs(a) < 1e290 && Math.abs(b) < 1e290 && Math.abs(p) < 1e290 && (Math.abs(p) > 1e-270 || p === 0)) return productError(a, b, p);
  return Number.isFinite(p) ? fma(a, b, -p) : p - p;
}

/** x * y + z rounded once. */
export function fma(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return x * y + z;
  if (!Number.isFinite(z)) return z;
  const a = integerMantissa(x);
  const b = integerMantissa(y);
  const c = integerMantissa(z);
  let m = a.mantissa * b.mantissa;
  let e = a.exponent + b.exponent;
  if (x < 0 !== y < 0) m = -m;
  let n = z < 0 ? -c.mantissa : c.mantissa;
  if (z === 0) return scaledToDouble(m, e);
  const distance = e - c.exponent;
  if (distance > 0) {
    if (distance > 200) {
      // Far below the product: a sticky bit stands for z.
      n = z < 0 ? -1n : 1n;
      m <<= 100n;
      e -= 100;
    } else {
      m <<= BigInt(distance);
      e = c.exponent;
    }
  } else if (distance < -300) {
    m = m < 0n ? -1n : 1n;
    n <<= 100n;
    e = c.exponent - 100;
  } else n <<= BigInt(-distance);
  return scaledToDouble(m + n, e);
}

/** IEEE 754 remainder: x - n*y with n the integer nearest to x/y, ties to even; the caller refuses inf and y = 0. */
export function remainder(x: number, y: number): number {
  if (!Number.isFinite(y)) return Number.isNaN(y) || Number.isNaN(x) ? NaN : x;
  const a = Math.abs(x);
  const b = Math.abs(y);
  const m = a % b;
  const c = b - m;
  let r: number;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (a - m)) % b);
  return x < 0 || Object.is(x, -0) ? -r : r;
}

/** The neighbour of x towards y, or that many steps on (never past y). */
export function nextAfter(x: number, y: number, steps = 1): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y || steps === 0) return steps === 0 ? x : y;
  if (steps === 1) return x < y ? nextUp(x) : -nextUp(-x);
  const from = ordinal(x);
  const to = ordinal(y);
  const target = from < to ? from + BigInt(steps) : from - BigInt(steps);
  if (from < to ? target >= to : target <= to) return y;
  if (target === 0n) return from > 0n ? 0 : -0;
  return fromOrdinal(target);
}

/** Doubles counted from zero in their order. */
function ordinal(x: number): bigint {
  const words = new BigInt64Array(Float64Array.of(Math.abs(x)).buffer);
  return x < 0 ? -words[0]! : words[0]!;
}

function fromOrdinal(n: bigint): number {
  const x = new Float64Array(BigInt64Array.of(n < 0n ? -n : n).buffer)[0]!;
  return n < 0n ? -x : x;
}

/** The value of the last place of x. */
export function ulp(x: number): number {
  const a = Math.abs(x);
  if (!(a < Infinity)) return a;
  const up = nextUp(a);
  return up === Infinity ? a - -nextUp(-a) : up - a;
}
