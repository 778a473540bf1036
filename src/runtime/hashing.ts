// Hashes and key equality of dicts and sets. Counterpart: PyObject_Hash, Objects/dictobject.c.

import { PyFloat, PyInt } from './layout/numbers.ts';
import { PyStr } from './layout/str.ts';
import { typeError } from './raise.ts';
import { callSpecial } from './special.ts';
import { typeName, typeOf } from './typeOf.ts';
import type { Value } from './value.ts';
import { equal } from './compare.ts';
import { types } from './wellKnown.ts';

export interface HashKey {
  /** JavaScript's Map compares `key` as Python compares the original. */
  readonly plain: boolean;
  readonly key: unknown;
  readonly hash: unknown;
}

/** Installed by the number and string types: hash of a JavaScript primitive as Python's `hash()`. */
export const hashHook: { primitive: (v: Value) => number | bigint } = { primitive: () => 0 };

/** How a key is looked up. Throws TypeError for unhashable ones. */
export function hashKey(key: Value): HashKey {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return new PlainKey(key);
    case 'boolean':
      return new PlainKey(key ? 1 : 0);
    default:
  }
  if (key === null) return new PlainKey(null);
  if (key.constructor === PyFloat) return new PlainKey((key as PyFloat).value + 0);
  if (key.constructor === PyStr) return new PlainKey((key as PyStr).text);
  const type = typeOf(key);
  if (type.inherits('__hash__', types.object) && type.inherits('__eq__', types.object)) return new PlainKey(key);
  if (key instanceof PyStr && type.inherits('__hash__', types.str) && type.inherits('__eq__', types.str)) return new PlainKey(key.text);
  if (key instanceof PyInt && type.inherits('__hash__', types.int) && type.inherits('__eq__', types.int)) return new PlainKey(key.value);
  return { plain: false, key, hash: hash(key) };
}

class PlainKey implements HashKey {
  readonly plain = true;
  readonly key: unknown;

  constructor(key: unknown) {
    this.key = key;
  }

  get hash(): unknown {
    return hash(this.key as Value);
  }
}

export function keysEqual(a: Value, b: Value): boolean {
  return a === b || equal(a, b);
}

/** `hash(v)`. Throws TypeError for unhashable values. */
export function hash(v: Value): number | bigint {
  if (typeof v !== 'object' || v === null) return hashHook.primitive(v);
  const type = typeOf(v);
  const h = type.lookup('__hash__');
  if (h === undefined || h === null) throw typeError(`unhashable type: '${typeName(v)}'`);
  const r = callSpecial(v, '__hash__');
  const n = typeof r === 'boolean' ? Number(r) : r instanceof PyInt ? r.value : r;
  if (typeof n === 'bigint') return foldHash(n);
  if (typeof n !== 'number' || !Number.isInteger(n)) throw typeError('__hash__ method should return an integer');
  return n === -1 ? -2 : n;
}

/** A hash outside 64 bits is reduced as CPython reduces an int. */
function foldHash(n: bigint): number | bigint {
  if (BigInt.asIntN(64, n) === n) return n;
  return hashHook.primitive(n);
}

