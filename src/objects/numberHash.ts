// Hashes of the primitives that are numbers or None: equal numbers of all types agree. Counterpart: Python/pyhash.c.
// Installed when this file is imported; what is no number goes to the hook that was there before (str).

import { hashComplex, hashDouble, hashInteger } from '../base/hashing.ts';
import type { Integer } from '../base/integers.ts';
import { hashHook } from '../runtime/hashing.ts';
import { idOf } from '../runtime/identity.ts';
import type { PyComplex } from '../runtime/layout/numbers.ts';
import type { Value } from '../runtime/value.ts';

const NONE_HASH = 4238894112;

/** The hash of a double that is the value, or a part, of `owner`: nan hashes as its object's identity. */
export function doubleHash(x: number, owner: Value): Integer {
  return x === x ? hashDouble(x) : Math.floor(idOf(owner) / 16);
}

export function complexHash(z: PyComplex): Integer {
  return hashComplex(doubleHash(z.real, z), doubleHash(z.imag, z));
}

const otherHash = hashHook.primitive;
hashHook.primitive = (v) => {
  switch (typeof v) {
    case 'number':
      return Number.isInteger(v) ? hashInteger(v) : doubleHash(v, v);
    case 'bigint':
      return hashInteger(v);
    case 'boolean':
      return v ? 1 : 0;
    default:
      return v === null ? NONE_HASH : otherHash(v);
  }
};
