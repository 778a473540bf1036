/**
 * hash() of numbers, tuples and frozensets. Numbers hash to their value modulo the prime 2**61-1, so that equal
 * numbers of different types agree; a tuple's hash is an xxHash variant over the items' hashes, a frozenset's an
 * order-free mix. Results are canonical integers in the signed 64-bit range, never -1. 64-bit arithmetic runs on
 * pairs of 32-bit words. Counterparts: Python/pyhash.c, Objects/tupleobject.c, Objects/setobject.c.
 */
import { integerMantissa, powerOfTwo } from './doubleBits.ts';
import type { Integer } from './integers.ts';

const prime = (1n << 61n) - 1n;

/** The signed 64-bit integer of two words; -1 becomes -2, which hash() reserves for errors. */
export function hashFromWords(high: number, low: number): Integer {
  high |= 0;
  if (high >= -2097152 && high < 2097152) {
    const value = high * 4294967296 + (low >>> 0);
    if (value !== -9007199254740992) return value === -1 ? -2 : value;
  }
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** The upper word of a hash, signed. */
export function highWordOfHash(hash: Integer): number {
  return typeof hash === 'number' ? Math.floor(hash / 4294967296) | 0 : Number(BigInt.asIntN(32, hash >> 32n));
}

/** The lower word of a hash, as a signed 32-bit number. */
export function lowWordOfHash(hash: Integer): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

export function hashInteger(value: Integer): Integer {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const rest = value % prime;
  if (rest <= 9007199254740991n && rest >= -9007199254740991n) return rest === -1n ? -2 : Number(rest);
  return rest;
}

/** hash() of a double that is not nan (whose hash comes from its object's identity). */
export function hashDouble(x: number): Integer {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x + 0;
  if (!Number.isFinite(x)) return x > 0 ? 314159 : -314159;
  // Multiplying by a power of two modulo 2**61-1 rotates the 61 bits.
  const { mantissa, exponent } = integerMantissa(x);
  const m = Number(mantissa);
  const turn = ((exponent % 61) + 61) % 61;
  const cut = powerOfTwo(61 - turn);
  const wrapped = Math.floor(m / cut);
  const kept = (m - wrapped * cut) * powerOfTwo(turn);
  const keptHigh = Math.floor(kept / 4294967296);
  const wrappedHigh = Math.floor(wrapped / 4294967296);
  const high = keptHigh + wrappedHigh;
  const low = kept - keptHigh * 4294967296 + (wrapped - wrappedHigh * 4294967296);
  if (x > 0) return hashFromWords(high, low);
  return hashFromWords(low === 0 ? -high : ~high, -low | 0);
}

/** hash(complex), from the hashes of both parts. */
export function hashComplex(real: Integer, imaginary: Integer): Integer {
  multiply(highWordOfHash(imaginary), lowWordOfHash(imaginary), 0, 1000003);
  const low = (productLow >>> 0) + (lowWordOfHash(real) >>> 0);
  return hashFromWords((productHigh + highWordOfHash(real) + (low > 0xffffffff ? 1 : 0)) | 0, low | 0);
}

let productHigh = 0;
let productLow = 0;

/** The lower 64 bits of a product of 64-bit words, into productHigh and productLow. */
function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): void {
  const a0 = aLow & 0xffff,
    a1 = aLow >>> 16,
    b0 = bLow & 0xffff,
    b1 = bLow >>> 16;
  const low = a0 * b0;
  const middle = a0 * b1 + a1 * b0 + (low >>> 16);
  productLow = ((middle & 0xffff) << 16) | (low & 0xffff);
  productHigh = (a1 * b1 + Math.floor(middle / 65536) + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
}

/** hash(tuple), from the hashes of its items. */
export function hashTuple(hashes: readonly Integer[]): Integer {
  // The primes 1, 2 and 5 of xxHash64.
  let high = 0x27d4eb2f,
    low = 0x165667c5;
  for (let i = 0; i < hashes.length; i++) {
    const lane = hashes[i]!;
    multiply(highWordOfHash(lane), lowWordOfHash(lane), 0xc2b2ae3d | 0, 0x27d4eb4f);
    const sum = (low >>> 0) + (productLow >>> 0);
    const sumHigh = (high + productHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
    const sumLow = sum | 0;
    multiply((sumHigh << 31) | (sumLow >>> 1), (sumLow << 31) | (sumHigh >>> 1), 0x9e3779b1 | 0, 0x85ebca87 | 0);
    high = productHigh;
    low = productLow;
  }
  const sum = (low >>> 0) + ((hashes.length ^ 0x165667c5 ^ 3527539) >>> 0);
  high = (high + 0x27d4eb2f + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = sum | 0;
  return high === -1 && low === -1 ? 1546275796 : hashFromWords(high, low);
}

/** hash(frozenset), from the hashes of its items in any order. */
export function hashFrozenset(hashes: readonly Integer[]): Integer {
  let high = 0,
    low = 0;
  for (let i = 0; i < hashes.length; i++) {
    const h = highWordOfHash(hashes[i]!),
      l = lowWordOfHash(hashes[i]!);
    multiply(h ^ ((h << 16) | (l >>> 16)), l ^ 89869747 ^ (l << 16), 0, 3644798167 | 0);
    high ^= productHigh;
    low ^= productLow;
  }
  multiply(0, hashes.length + 1, 0, 1927868237);
  high ^= productHigh;
  low ^= productLow;
  const high11 = high >>> 11,
    low11 = (low >>> 11) | (high << 21),
    high25 = high >>> 25,
    low25 = (low >>> 25) | (high << 7);
  multiply(high ^ high11 ^ high25, low ^ low11 ^ low25, 0, 69069);
  const sum = (productLow >>> 0) + 907133923;
  high = (productHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = sum | 0;
  return high === -1 && low === -1 ? 590923713 : hashFromWords(high, low);
}
