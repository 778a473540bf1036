// The table under dicts and sets: base/orderedTable.ts on normalised keys (runtime/hashing.ts).
//
// The stored form of a key is: its normal form; for tuples the first equal tuple itself, found through its
// structure (`tuples`); for foreign keys the key itself, found through its Python hash (`index`).
// Where the stored form is not the key that was inserted, `first` remembers that key.
// `index` holds every stored key by hash from the moment that the first foreign key is inserted or looked up.
// Invariants: the table owns one count of every key; `foreign` has exactly the foreign keys with their hashes,
// so no `__hash__` is ever called again for a key in the table. Values are the business of the subclasses.
// Counterpart: the lookup functions of Objects/dictobject.c and Objects/setobject.c.

import type { OrderedTable } from '../../base/orderedTable.ts';
import { equal } from '../compare.ts';
import { equalHeld } from '../containment.ts';
import { FOREIGN, TUPLE, hash, itemsKey, normalize, tupleKey } from '../hashing.ts';
import { forget, isThrown, typeError } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { BareObject, type PyObject, type Value, isObject } from '../value.ts';
import { exceptions } from '../wellKnown.ts';
import type { PyBaseException } from './exception.ts';
import { isStr, textOf } from './str.ts';
import type { PyTuple } from './tuple.ts';
import { typeName } from '../typeOf.ts';

/** The answer of `locate` for absent keys; `probe` then says how to insert the key. */
export const ABSENT: unique symbol = Symbol('ABSENT');

type Hash = number | bigint;

/** What the last unsuccessful `locate` found out; valid until the next Python code or `locate`. */
const probe: { stored: unknown; structure: number | string | undefined; hash: Hash | undefined; foreign: boolean } = {
  stored: undefined,
  structure: undefined,
  hash: undefined,
  foreign: false,
};

function miss(stored: unknown, structure: number | string | undefined, h: Hash | undefined, foreign: boolean): typeof ABSENT {
  probe.stored = stored;
  probe.structure = structure;
  probe.hash = h;
  probe.foreign = foreign;
  return ABSENT;
}

/** The constructors of dicts and sets fill the fields in, each for itself (see BareObject): empty, null, version 0. */
export abstract class HashTable<V> extends BareObject {
  /** Stored key to value. */
  declare protected map: OrderedTable<V>;
  declare protected first: Map<unknown, Value> | null;
  declare protected tuples: Map<number | string, PyTuple> | null;
  declare protected index: Map<Hash, unknown[]> | null;
  declare protected foreign: Map<unknown, Hash> | null;
  /** Changes with every insertion and deletion of a key. */
  declare version: number;

  /** For error texts: `dict key` or `set element`. */
  abstract get role(): string;

  get size(): number {
    return this.map.size;
  }

  /** The key as first inserted. */
  protected keyOf(stored: unknown): Value {
    if (this.first === null) return stored as Value;
    const key = this.first.get(stored);
    return key === undefined ? (stored as Value) : key;
  }

  /** The keys in order, as stored. */
  storedKeys(): IterableIterator<unknown> {
    return this.map.keys();
  }

  /** The stored form of a key in the table, or ABSENT. May run `__hash__` (once) and `__eq__`; throws what they raise. */
  locate(key: Value): unknown {
    const n = normalize(key);
    if (n === FOREIGN) return this.locateForeign(key, this.hashOf(key));
    if (n === TUPLE) return this.locateTuple(key as PyTuple);
    if (this.map.has(n)) return n;
    if (this.foreign === null) return miss(n, undefined, undefined, false);
    const found = this.search(key, hash(key));
    return found === ABSENT ? miss(n, undefined, undefined, false) : found;
  }

  private locateTuple(t: PyTuple): unknown {
    const structure = tupleKey(t);
    if (structure === undefined) return this.locateForeign(t, this.hashOf(t));
    const found = this.tuples?.get(structure);
    if (found !== undefined) return found;
    if (this.foreign !== null) {
      const other = this.search(t, hash(t));
      if (other !== ABSENT) return other;
    }
    return miss(t, structure, undefined, false);
  }

  /** The stored tuple of these items; undefined where Python code would have to be asked, or where there is none. */
  protected tupleOfItems(items: readonly Value[]): PyTuple | undefined {
    if (this.tuples === null || this.foreign !== null) return undefined;
    const structure = itemsKey(items);
    return structure === undefined ? undefined : this.tuples.get(structure);
  }

  private locateForeign(key: Value, h: Hash): unknown {
    const found = this.map.size === 0 ? ABSENT : this.search(key, h);
    return found === ABSENT ? miss(key, undefined, h, true) : found;
  }

  /** As `locate`, with the hash already known. */
  protected locateHashed(key: Value, h: Hash): unknown {
    const n = normalize(key);
    return n === FOREIGN || (n === TUPLE && tupleKey(key as PyTuple) === undefined) ? this.locateForeign(key, h) : this.locate(key);
  }

  /** Are there keys that may equal a str though they are none? */
  get hasForeign(): boolean {
    return this.foreign !== null;
  }

  /** The hash of a foreign key, with CPython's error text for unhashable ones. */
  private hashOf(key: Value): Hash {
    try {
      return hash(key);
    } catch (thrown) {
      if (!isThrown(thrown, exceptions.TypeError) || thrown.type !== exceptions.TypeError) throw thrown;
      const reason = reasonOf(thrown);
      forget(thrown);
      throw typeError(`cannot use '${typeName(key)}' as a ${this.role} (${reason})`);
    }
  }

  /** Compares a key with the keys of the same hash; starts again when a comparison took away what was compared. */
  private search(key: Value, h: Hash): unknown {
    again: for (;;) {
      const bucket = this.hashIndex().get(h);
      if (bucket === undefined) return ABSENT;
      for (let i = 0; i < bucket.length; i++) {
        const stored = bucket[i];
        const candidate = this.keyOf(stored);
        if (candidate === key) return stored;
        const { version } = this;
        const same = this.matches(candidate, key);
        if (this.version !== version && !(this.index?.get(h) === bucket && bucket[i] === stored)) continue again;
        if (same) return stored;
      }
      return ABSENT;
    }
  }

  private matches(candidate: Value, key: Value): boolean {
    if (!isObject(candidate)) return equal(candidate, key);
    candidate.rc++;
    try {
      return equalHeld(candidate, key);
    } finally {
      release(candidate);
    }
  }

  private hashIndex(): Map<Hash, unknown[]> {
    if (this.index === null) {
      this.index = new Map();
      for (const stored of this.map.keys()) this.enter(stored, this.foreign?.get(stored) ?? hash(this.keyOf(stored)));
    }
    return this.index;
  }

  private enter(stored: unknown, h: Hash): void {
    const index = this.index as Map<Hash, unknown[]>;
    const bucket = index.get(h);
    if (bucket === undefined) index.set(h, [stored]);
    else bucket.push(stored);
  }

  /** Inserts the key (counted here) that the last `locate` missed; gives its stored form. */
  protected insert(key: Value, value: V): unknown {
    const { stored, structure, foreign, hash: h } = probe;
    if (structure !== undefined) (this.tuples ??= new Map()).set(structure, key as PyTuple);
    else if (foreign) {
      this.hashIndex();
      (this.foreign ??= new Map()).set(stored, h as Hash);
    }
    if (isObject(key)) key.rc++;
    if (stored !== key) (this.first ??= new Map()).set(stored, key);
    this.map.append(stored, value);
    if (this.index !== null) this.enter(stored, foreign ? (h as Hash) : hash(key));
    this.version++;
    return stored;
  }

  /** Takes a stored key out; its count passes to the caller. */
  protected extract(stored: unknown): Value {
    const key = this.keyOf(stored);
    if (this.index !== null) this.unindex(stored, key);
    this.map.delete(stored);
    if (this.first !== null && this.first.delete(stored) && this.first.size === 0) this.first = null;
    if (this.tuples !== null && this.foreign?.has(stored) !== true && normalize(key) === TUPLE) {
      const structure = tupleKey(key as PyTuple);
      if (structure !== undefined) this.tuples.delete(structure);
    }
    if (this.foreign !== null && this.foreign.delete(stored) && this.foreign.size === 0) {
      this.foreign = null;
      this.index = null;
    }
    this.version++;
    return key;
  }

  private unindex(stored: unknown, key: Value): void {
    const index = this.index as Map<Hash, unknown[]>;
    const h = this.foreign?.get(stored) ?? hash(key);
    const bucket = index.get(h);
    if (bucket === undefined) return;
    if (bucket.length === 1) index.delete(h);
    else bucket.splice(bucket.indexOf(stored), 1);
  }

  /** The hash of a stored key, without calling `__hash__` again. */
  hashOfStored(stored: unknown): Hash {
    return this.foreign?.get(stored) ?? hash(this.keyOf(stored));
  }

  /** Forgets everything without touching counts. */
  protected forget(): void {
    this.map.clear();
    this.first = null;
    this.tuples = null;
    this.index = null;
    this.foreign = null;
    this.version++;
  }

  /** Makes this empty table the same as another, counting the keys; `value` gives each value, counted where need be. */
  protected copyTable(other: HashTable<V>, value?: (v: V) => V): void {
    const { map } = this;
    if (value === undefined) map.copyFrom(other.map);
    else other.map.forEach((v, stored) => map.append(stored, value(v)));
    if (other.first === null) map.forEach(ownKey);
    else for (const stored of map.keys()) own(other.keyOf(stored));
    this.first = other.first === null ? null : new Map(other.first);
    this.tuples = other.tuples === null ? null : new Map(other.tuples);
    this.foreign = other.foreign === null ? null : new Map(other.foreign);
    if (other.foreign !== null && other.index !== null) {
      this.index = new Map();
      for (const [h, bucket] of other.index) this.index.set(h, bucket.slice());
    } else this.index = null;
    this.version++;
  }
}

function ownKey(_: unknown, key: unknown): void {
  if (typeof key === 'object' && key !== null) (key as PyObject).rc++;
}

/** The message of an exception raised by `hash`. */
function reasonOf(e: PyBaseException): string {
  const v = e.args.items[0];
  return isStr(v) ? textOf(v) : '';
}
