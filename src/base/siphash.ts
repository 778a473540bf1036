/**
 * SipHash-1-3 with 64-bit result over bytes and strings, keyed as PYTHONHASHSEED does. 64-bit words are pairs of
 * 32-bit numbers; a result is a canonical integer in the signed 64-bit range and never -1, as hash() has it.
 * Counterpart: Python/pyhash.c and the seeding in Python/bootstrap_hash.c.
 */
import { hashFromWords } from './hashing.ts';
import type { Integer } from './integers.ts';

/** k0 low, k0 high, k1 low, k1 high. */
export type SipKey = Int32Array;

/** The key of PYTHONHASHSEED=seed (0..4294967295); 0 is the zero key. */
export function seededKey(seed: number): SipKey {
  if (seed === 0) return new Int32Array(4);
  const bytes = new Uint8Array(16);
  let x = seed | 0;
  for (let i = 0; i < 16; i++) {
    x = (Math.imul(x, 214013) + 2531011) | 0;
    bytes[i] = (x >>> 16) & 0xff;
  }
  return keyFromBytes(bytes);
}

/** The key that 16 random bytes make. */
export function keyFromBytes(bytes: Uint8Array): SipKey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  return Int32Array.of(view.getInt32(0, true), view.getInt32(4, true), view.getInt32(8, true), view.getInt32(12, true));
}

/** hash(bytes) */
export function hashBytes(bytes: Uint8Array, key: SipKey): Integer {
  return bytes.length === 0 ? 0 : sipHash(bytes, bytes.length, key);
}

let scratch = new Uint8Array(256);
let scratch16 = new Uint16Array(scratch.buffer);
let scratch32 = new Uint32Array(scratch.buffer);

function reserve(bytes: number): void {
  if (scratch.length >= bytes) return;
  scratch = new Uint8Array((bytes + 1023) & ~1023);
  scratch16 = new Uint16Array(scratch.buffer);
  scratch32 = new Uint32Array(scratch.buffer);
}

/** hash(str) of a string without surrogate code units: over 1-byte units when all are below 256, else 2-byte units. */
export function hashString(text: string, key: SipKey): Integer {
  const n = text.length;
  if (n === 0) return 0;
  reserve(2 * n);
  let all = 0;
  for (let i = 0; i < n; i++) {
    const unit = text.charCodeAt(i);
    all |= unit;
    scratch[i] = unit;
  }
  if (all < 256) return sipHash(scratch, n, key);
  for (let i = 0; i < n; i++) scratch16[i] = text.charCodeAt(i);
  return sipHash(scratch, 2 * n, key);
}

/** hash(str) of code points, in units of 1, 2 or 4 bytes as the largest demands. */
export function hashCodePoints(points: ArrayLike<number>, key: SipKey): Integer {
  const n = points.length;
  if (n === 0) return 0;
  reserve(4 * n);
  let all = 0;
  for (let i = 0; i < n; i++) all |= points[i]!;
  const width = all < 0x100 ? 1 : all < 0x10000 ? 2 : 4;
  const units = width === 1 ? scratch : width === 2 ? scratch16 : scratch32;
  for (let i = 0; i < n; i++) units[i] = points[i]!;
  return sipHash(scratch, width * n, key);
}

/**
 * One turn of the loop is a word of the message, the last padded with zeros and the length, or the finalisation
 * with its three rounds.
 */
function sipHash(bytes: Uint8Array, length: number, key: SipKey): Integer {
  const k0l = key[0]!,
    k0h = key[1]!,
    k1l = key[2]!,
    k1h = key[3]!;
  let v0l = k0l ^ 0x70736575,
    v0h = k0h ^ 0x736f6d65;
  let v1l = k1l ^ 0x6e646f6d,
    v1h = k1h ^ 0x646f7261;
  let v2l = k0l ^ 0x6e657261,
    v2h = k0h ^ 0x6c796765;
  let v3l = k1l ^ 0x79746573,
    v3h = k1h ^ 0x74656462;
  const whole = length >>> 3;
  for (let block = 0; block <= whole + 1; block++) {
    const at = block * 8;
    let ml = 0,
      mh = 0,
      rounds = 1;
    if (block < whole) {
      ml = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      mh = bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24);
    } else if (block === whole) {
      for (let i = length - 1; i >= at + 4; i--) mh = (mh << 8) | bytes[i]!;
      for (let i = Math.min(length, at + 4) - 1; i >= at; i--) ml = (ml << 8) | bytes[i]!;
      mh |= length << 24;
    } else {
      v2l ^= 0xff;
      rounds = 3;
    }
    v3l ^= ml;
    v3h ^= mh;
    for (; rounds > 0; rounds--) {
      let s = (v0l >>> 0) + (v1l >>> 0);
      v0h = (v0h + v1h + (s > 0xffffffff ? 1 : 0)) | 0;
      v0l = s | 0;
      let t = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
      v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
      v1l = t;
      t = v0l;
      v0l = v0h;
      v0h = t;
      s = (v2l >>> 0) + (v3l >>> 0);
      v2h = (v2h + v3h + (s > 0xffffffff ? 1 : 0)) | 0;
      v2l = s | 0;
      t = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
      v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
      v3l = t;
      s = (v0l >>> 0) + (v3l >>> 0);
      v0h = (v0h + v3h + (s > 0xffffffff ? 1 : 0)) | 0;
      v0l = s | 0;
      t = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
      v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
      v3l = t;
      s = (v2l >>> 0) + (v1l >>> 0);
      v2h = (v2h + v1h + (s > 0xffffffff ? 1 : 0)) | 0;
      v2l = s | 0;
      t = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
      v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
      v1l = t;
      t = v2l;
      v2l = v2h;
      v2h = t;
    }
    v0l ^= ml;
    v0h ^= mh;
  }
  return hashFromWords(v0h ^ v1h ^ v2h ^ v3h, v0l ^ v1l ^ v2l ^ v3l);
}
