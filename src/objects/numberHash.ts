// Hashes of the primitives that are numbers or None: equal numbers of all types agree. Counterpart: Python/pyhash.c.
// Installed when this file is imported; what is no number goes to the hook that was there before (str).

import { hashComplex, hashDouble, hashInteger } from '../base/hashing.ts';
import type { Integer } from '../base/integers.ts';
import { hashHook } from '../runtime/hashing.ts';

/** CPython hashes nan by its object's identity; a nan here has none. */
const NAN_HASH = 0;
const NONE_HASH = 4238894112;

export function doubleHash(x: number): Integer {
  return x === x ? hashDouble(x) : NAN_HASH;
}

export function complexHash(real: number, imag: number): Integer {
  return hashComplex(doubleHash(real), doubleHash(imag));
}

const otherHash = hashHook.primitive;
hashHook.primitive = (v) => {
  switch (typeof v) {
    case 'number':
      return Number.isInteger(v) ? hashInteger(v) : doubleHash(v);
    case 'bigint':
      return hashInteger(v);
    case 'boolean':
      return v ? 1 : 0;
    default:
      return v === null ? NONE_HASH : otherHash(v);
  }
};
