// The layout of sets and frozensets: a HashTable without values, and the order in which CPython iterates.
//
// `order` is made when the order is first asked for, or when a key is deleted, and kept in step until a key with
// a hash that differs from run to run comes in (`unordered`): then insertion order serves. Counterpart: Objects/setobject.c.

import { OrderedTable, TableWalk } from '../../base/orderedTable.ts';
import { noteDeath, track, tracks } from '../gc/nursery.ts';
import { fixedHash } from '../hashing.ts';
import { convertThrown, runtimeError } from '../raise.ts';
import { own, release, unown } from '../refcount.ts';
import { END, type Value, isObject } from '../value.ts';
import { ABSENT, HashTable } from './hashTable.ts';
import { type Next, PyIterator } from './iterator.ts';
import { SetOrder } from './setOrder.ts';

/** Keys that are stored as they are and found without a hash of ours. */
function isPlain(key: Value): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}

export abstract class SetTable extends HashTable<null> {
  private order: SetOrder | null;
  private unordered: boolean;
  /** Of frozensets: computed once. */
  cachedHash: number | bigint | undefined;
  /** Have all items of this frozenset hashes that are the same in every run? Remembered by hashing.ts. */
  itemsFixed: boolean | undefined;

  constructor() {
    super();
    this.rc = 0;
    this.map = new OrderedTable();
    this.first = null;
    this.tuples = null;
    this.index = null;
    this.foreign = null;
    this.version = 0;
    this.order = null;
    this.unordered = false;
    this.cachedHash = undefined;
    this.itemsFixed = undefined;
  }

  get role(): string {
    return 'set element';
  }

  has(key: Value): boolean {
    if (typeof key === 'number' || typeof key === 'string') {
      if (this.map.has(key)) return true;
      if (this.foreign === null) return false;
    }
    return this.locate(key) !== ABSENT;
  }

  /** Adds a key, counting it; false when it was there. */
  add(key: Value): boolean {
    if ((typeof key === 'number' || typeof key === 'string') && this.index === null) {
      if (this.map.place(key) !== 0) return false;
      this.map.append(key, null);
      this.version++;
      if (this.order !== null && !this.order.add(key)) this.giveUpOrder();
      return true;
    }
    return this.locate(key) === ABSENT && this.put(key);
  }

  /** Adds a key of another set, whose `__hash__` is not called again; numbers and strings need no hash at all. */
  addOf(other: SetTable, stored: unknown): boolean {
    const key = other.keyOf(stored);
    return isPlain(key) ? this.add(key) : this.addHashed(key, other.hashOfStored(stored));
  }

  hasOf(other: SetTable, stored: unknown): boolean {
    const key = other.keyOf(stored);
    return isPlain(key) ? this.has(key) : this.locateHashed(key, other.hashOfStored(stored)) !== ABSENT;
  }

  removeOf(other: SetTable, stored: unknown): boolean {
    const key = other.keyOf(stored);
    return isPlain(key) ? this.remove(key) : this.removeLocated(this.locateHashed(key, other.hashOfStored(stored)));
  }

  addHashed(key: Value, h: number | bigint): boolean {
    return this.locateHashed(key, h) === ABSENT && this.put(key);
  }

  private put(key: Value): true {
    const stored = this.insert(key, null);
    if (this.order !== null && !this.order.add(stored)) this.giveUpOrder();
    return true;
  }

  private giveUpOrder(): void {
    this.order = null;
    this.unordered = true;
  }

  /** Takes a key out; false when absent. The key is released. */
  remove(key: Value): boolean {
    return this.removeLocated(this.locate(key));
  }

  private removeLocated(stored: unknown): boolean {
    if (stored === ABSENT) return false;
    const taken = this.takeStored(stored);
    if (isObject(taken)) {
      this.rc++;
      release(taken);
      this.rc--;
    }
    return true;
  }

  private takeStored(stored: unknown): Value {
    this.ordered()?.remove(stored);
    return this.extract(stored);
  }

  /** Takes out the key that CPython's `pop` takes, unowned; undefined when empty. */
  pop(): Value | undefined {
    if (this.map.size === 0) return undefined;
    const order = this.ordered();
    return unown(this.extract(order === null ? this.map.items[this.map.first()] : order.takeNext()));
  }

  /** The hash of a stored key if it is the same in every run: numbers', and what a `__hash__` of the program gave. */
  steadyHash(stored: unknown): number | bigint | undefined {
    return this.foreign?.get(stored) ?? fixedHash(stored);
  }

  /** The emulated table, or null where insertion order serves. */
  ordered(): SetOrder | null {
    if (this.order !== null || this.unordered) return this.order;
    const order = new SetOrder(this);
    for (const stored of this.map.keys()) {
      if (order.add(stored)) continue;
      this.unordered = true;
      return null;
    }
    return (this.order = order);
  }

  /** Slots of CPython's table, for `__sizeof__`. */
  get tableSize(): number {
    const order = this.ordered();
    if (order !== null) return order.slots.length;
    let size = 8;
    for (let n = 5; n <= this.map.size; n = Math.ceil(((size - 1) * 3) / 5)) while (size <= n * 4) size *= 2;
    return size;
  }

  /** Adds all of another set, without calling `__hash__` or, into an empty set, `__eq__`. */
  merge(other: SetTable): void {
    if (other === this || other.size === 0) return;
    const mine = this.ordered();
    const theirs = mine === null ? null : other.ordered();
    const whole = theirs !== null && mine !== null && mine.adopt(theirs);
    if (mine !== null && theirs === null) this.giveUpOrder();
    if (this.map.size === 0 && (whole || mine === null || theirs === null)) {
      this.order = null;
      this.copyTable(other);
      this.order = whole ? mine : null;
      return;
    }
    for (const stored of theirs === null ? other.map.keyList() : theirs.keys()) this.addOf(other, stored);
  }

  /** As CPython makes room before it adds the keys of a dict, or of a set display of constants. */
  reserve(n: number): void {
    this.ordered()?.reserve(n);
  }

  /** After many deletions, as CPython tidies up in `difference_update`. */
  shed(): void {
    this.order?.shed();
  }

  clear(): void {
    const dead = this.keyArray();
    this.forget();
    this.order = null;
    this.unordered = false;
    this.rc++;
    for (const key of dead) release(key);
    this.rc--;
  }

  /** Exchanges the content with another set. */
  adoptFrom(fresh: SetTable): void {
    const dead = this.keyArray();
    this.forget();
    this.copyTable(fresh);
    this.order = fresh.order;
    if (this.order !== null) this.order.owner = this;
    this.unordered = fresh.unordered;
    fresh.order = null;
    for (const key of dead) release(key);
  }

  /** The keys in iteration order, borrowed, in a fresh array. */
  keyArray(): Value[] {
    const keys: Value[] = [];
    const order = this.ordered();
    for (const stored of order === null ? this.map.keyList() : order.keys()) keys.push(this.keyOf(stored));
    return keys;
  }

  /** The keys in iteration order as stored, in a fresh array. */
  storedArray(): unknown[] {
    const order = this.ordered();
    return order === null ? this.map.keyList() : order.keys();
  }

  keyAt(stored: unknown): Value {
    return this.keyOf(stored);
  }

  /** For iterators, where insertion order serves: the table as it is, live. */
  walk(): TableWalk {
    return new TableWalk(this.map);
  }

  /** The next stored key of a walk over this set; ABSENT at the end. */
  step(walk: TableWalk): unknown {
    const at = walk.next(this.map);
    return at === 0 ? ABSENT : this.map.items[at];
  }

  override releaseChildren(): void {
    const order = this.foreign === null ? this.order : this.ordered();
    for (const stored of order === null ? this.map.keyList() : order.keys()) release(this.keyOf(stored));
    noteDeath(this.map.size);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const stored of this.map.keys()) visit(this.keyOf(stored));
  }
}

export class PySet extends SetTable {
  constructor() {
    super();
    track(this);
  }
}
tracks(PySet);
export class PyFrozenSet extends SetTable {}

export function isAnySet(v: Value): v is SetTable {
  return v instanceof SetTable;
}

export class SetIterator extends PyIterator {
  set: SetTable | null;
  private readonly size: number;
  private readonly live: TableWalk | null;
  private at = 0;
  left: number;

  constructor(set: SetTable = new PySet()) {
    super();
    this.rc = 0;
    this.set = own(set);
    this.size = set.size;
    this.left = this.size;
    this.live = set.ordered() === null ? set.walk() : null;
  }

  nx(): Next {
    const { set } = this;
    if (set === null) return END;
    if (set.size !== this.size) {
      this.left = 0;
      return convertThrown(runtimeError('Set changed size during iteration'));
    }
    let stored: unknown;
    if (this.live === null) {
      const found = set.ordered()?.nextFrom(this.at);
      if (found === undefined) return this.finish(set);
      this.at = found.at + 1;
      stored = found.stored;
    } else {
      stored = set.step(this.live);
      if (stored === ABSENT) return this.finish(set);
    }
    this.left--;
    return set.keyAt(stored);
  }

  /** What is left, borrowed; the iterator does not move. */
  rest(): Value[] {
    return this.set === null ? [] : this.set.keyArray().slice(this.size - this.left);
  }

  private finish(set: SetTable): Next {
    this.set = null;
    release(set);
    return END;
  }

  override hint(): number {
    return this.set === null || this.set.size !== this.size ? 0 : this.left;
  }

  override releaseChildren(): void {
    release(this.set);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.set);
  }
}
