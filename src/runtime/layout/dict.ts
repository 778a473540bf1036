// The layout of dicts (DESIGN.md section 3): a HashTable whose values are the items' values.
//
// An ordinary dict keeps bare values. A dict used as globals hands out cells (`cell`): a DictEntry then stands in
// the table in place of the value and stays valid when the name is deleted and set again.
// A subclass may keep str items elsewhere (runtime/instanceDict.ts): then `detached` is true, and everything here
// that is not a private detail goes through the overridable methods.
// Invariants: the table owns one count of each key and value; a deleted entry has `v === undefined`.
// Counterpart: Objects/dictobject.c.

import { OrderedTable, TableWalk } from '../../base/orderedTable.ts';
import { noteDeath, track, tracks } from '../gc/nursery.ts';
import { die, own, release, unown } from '../refcount.ts';
import { type PyObject, type Value, isObject } from '../value.ts';
import { ABSENT, HashTable } from './hashTable.ts';
import { hasSurrogates, isStr, str, surrogates, textOf } from './str.ts';

/** A cell of a globals dict; also how `entries` shows an item of any dict. */
export class DictEntry {
  /** The key as first inserted. */
  key: Value;
  v: Value | undefined;
  readonly dict: PyDict;

  constructor(key: Value, v: Value | undefined, dict: PyDict) {
    this.key = key;
    this.v = v;
    this.dict = dict;
  }
}

/** A globals cell, which emitted code holds; `b` is the cell of the same name in the builtins these globals see. */
export class GlobalCell extends DictEntry {
  readonly b: { readonly v: Value | undefined };

  constructor(key: Value, v: Value | undefined, dict: PyDict) {
    super(key, v, dict);
    this.b = globalsHook.builtinsCell(dict, key as string);
  }
}

/** Installed by namespace.ts, which knows where builtins are. */
export const globalsHook: { builtinsCell: (globals: PyDict, name: string) => { readonly v: Value | undefined } } = {
  builtinsCell: () => NO_BUILTIN,
};
/** The builtins cell of a name in the builtins themselves. */
export const NO_BUILTIN: { readonly v: Value | undefined } = { v: undefined };

type Stored = Value | DictEntry;

function ownValue(v: Stored): void {
  if (typeof v === 'object' && v !== null) (v as PyObject).rc++;
}

function valueOf(slot: Stored | undefined): Value | undefined {
  return slot instanceof DictEntry ? slot.v : slot;
}

export class PyDict extends HashTable<Stored> {
  /** Cells handed out for names, also of deleted ones. */
  private cells: Map<string, DictEntry> | null;

  constructor() {
    super();
    // Two places, one of them for exact dicts alone: see BareObject.
    if (new.target === PyDict) {
      this.rc = 0;
      this.map = new OrderedTable();
      this.first = null;
      this.tuples = null;
      this.index = null;
      this.foreign = null;
      this.version = 0;
      this.cells = null;
    } else {
      this.rc = 0;
      this.map = new OrderedTable();
      this.first = null;
      this.tuples = null;
      this.index = null;
      this.foreign = null;
      this.version = 0;
      this.cells = null;
    }
    track(this);
  }

  get role(): string {
    return 'dict key';
  }

  /** Are str items kept outside the table? */
  get detached(): boolean {
    return false;
  }

  /** The value of a str key that needs no Python code to be found; borrowed. */
  getStr(name: string): Value | undefined {
    const v = this.map.get(name);
    return this.cells === null ? (v as Value | undefined) : valueOf(v);
  }

  /** Sets a str item, counting the value. A foreign key that equals the name is not looked for. */
  setStr(name: string, value: Value): void {
    if (isObject(value)) value.rc++;
    const at = this.map.place(name);
    if (at === 0) {
      this.addStr(name, value);
      return;
    }
    const old = this.map.valueAt(at);
    if (this.cells !== null && old instanceof DictEntry) {
      const v = old.v;
      old.v = value;
      this.releaseHeld(v);
      return;
    }
    this.map.setAt(at, value);
    if (isObject(old)) this.releaseHeld(old as Value);
  }

  private addStr(name: string, value: Value): void {
    const cell = this.cells?.get(name);
    if (cell !== undefined) cell.v = value;
    if (surrogates.seen && hasSurrogates(name)) {
      const key = str(name);
      this.locate(key);
      this.insert(key, cell ?? value);
    } else if (this.index === null) {
      this.map.append(name, cell ?? value);
      this.version++;
    } else {
      this.locate(name);
      this.insert(name, cell ?? value);
    }
  }

  /** Adds a name that is not there to an ordinary dict; takes the count of the value. */
  addName(name: string, value: Value): void {
    if (surrogates.seen && hasSurrogates(name)) {
      this.addStr(name, value);
      return;
    }
    this.map.append(name, value);
    this.version++;
  }

  /** Deletes a str key; false when absent. */
  deleteStr(name: string): boolean {
    const slot = this.map.get(name);
    if (slot === undefined) return false;
    const key = this.extract(name);
    const v = this.vacate(slot);
    release(key);
    this.releaseHeld(v);
    return true;
  }

  /** Empties the slot of a deleted item. */
  private vacate(slot: Stored): Value | undefined {
    if (!(slot instanceof DictEntry)) return slot;
    const { v } = slot;
    slot.v = undefined;
    return v;
  }

  /** Releases a value whose death may drop this very dict. */
  private releaseHeld(v: Value | undefined): void {
    if (isObject(v) && --v.rc === 0) {
      this.rc++;
      die(v);
      this.rc--;
    }
  }

  /** The value of a key, borrowed; undefined when absent. May run `__hash__` and `__eq__`; throws what they raise. */
  get(key: Value): Value | undefined {
    if (typeof key === 'string') {
      const v = this.getStr(key);
      if (v !== undefined || this.foreign === null) return v;
    } else if (typeof key === 'number') {
      const v = this.map.get(key) as Value | undefined;
      if (v !== undefined || this.foreign === null) return v;
    }
    const stored = this.locate(key);
    return stored === ABSENT ? undefined : valueOf(this.map.get(stored));
  }

  /** As `get`, where the caller knows the key's hash. */
  getHashed(key: Value, h: number | bigint): Value | undefined {
    if (typeof key === 'string') return this.get(key);
    const stored = this.locateHashed(key, h);
    return stored === ABSENT ? undefined : valueOf(this.map.get(stored));
  }

  /** The value of the tuple of these items, borrowed, where it is found without Python code; moved to the end if wanted. */
  getItems(items: readonly Value[], move: boolean): Value | undefined {
    const stored = this.tupleOfItems(items);
    if (stored === undefined) return undefined;
    if (move) this.moveBack(stored);
    return this.map.get(stored) as Value;
  }

  has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  /** Sets an item, counting key and value; a present key is kept. */
  set(key: Value, value: Value): void {
    if (this.index === null) {
      if (typeof key === 'string') {
        this.setStr(key, value);
        return;
      }
      if (typeof key === 'number') {
        this.setNumber(key, value);
        return;
      }
    }
    this.store(this.locate(key), key, value);
  }

  private setNumber(key: number, value: Value): void {
    if (isObject(value)) value.rc++;
    const at = this.map.place(key);
    if (at === 0) {
      this.map.append(key, value);
      this.version++;
      return;
    }
    const old = this.map.valueAt(at) as Value;
    this.map.setAt(at, value);
    if (isObject(old)) this.releaseHeld(old);
  }

  /** As `set`, where the caller knows the key's hash: `__hash__` is not called. */
  setHashed(key: Value, h: number | bigint, value: Value): void {
    if (typeof key === 'string') this.set(key, value);
    else this.store(this.locateHashed(key, h), key, value);
  }

  private store(stored: unknown, key: Value, value: Value): void {
    if (isObject(value)) value.rc++;
    if (stored === ABSENT) {
      this.add(key, value);
      return;
    }
    const old = this.map.get(stored) as Stored;
    if (old instanceof DictEntry) {
      const v = old.v;
      old.v = value;
      this.releaseHeld(v);
      return;
    }
    this.map.set(stored, value);
    this.releaseHeld(old);
  }

  /** Inserts the key that the last `locate` missed; takes the value. */
  private add(key: Value, value: Value): void {
    const cell = this.cells === null || !isStr(key) ? undefined : this.cells.get(textOf(key));
    if (cell !== undefined) cell.v = value;
    this.insert(key, cell ?? value);
  }

  /** The value of the key, which is set to `value` first where it is absent; borrowed. Hashes once. */
  setDefault(key: Value, value: Value): Value {
    if (this.detached) {
      const v = this.get(key);
      if (v !== undefined) return v;
      this.set(key, value);
      return value;
    }
    const stored = this.locate(key);
    if (stored !== ABSENT) return valueOf(this.map.get(stored)) as Value;
    this.add(key, own(value));
    return value;
  }

  /** Takes an item out and gives its value, unowned; undefined when absent. The key is released. */
  take(key: Value): Value | undefined {
    const stored = this.locate(key);
    return stored === ABSENT ? undefined : this.takeStored(stored);
  }

  private takeStored(stored: unknown): Value {
    const slot = this.map.get(stored) as Stored;
    const key = this.extract(stored);
    const v = this.vacate(slot) as Value;
    if (isObject(key) && --key.rc === 0) {
      own(v);
      die(key);
      unown(v);
      return v;
    }
    return unown(v);
  }

  takeEntry(entry: DictEntry): Value {
    return this.take(entry.key) as Value;
  }

  /** Takes the last item out, or the first; both values pass to the caller, counted. */
  takeEnd(last: boolean): { key: Value; value: Value } | undefined {
    if (this.detached) {
      let found: DictEntry | undefined;
      for (const e of this.entries()) {
        found = e;
        if (!last) break;
      }
      if (found === undefined) return undefined;
      const { key } = found;
      own(key);
      return { key, value: own(this.take(key) as Value) };
    }
    const at = last ? this.map.last() : this.map.first();
    if (at === 0) return undefined;
    const slot = this.map.valueAt(at);
    const key = this.extract(this.map.items[at]);
    return { key, value: this.vacate(slot) as Value };
  }

  /** Moves an existing key to either end. False when it is absent. */
  moveToEnd(key: Value, last: boolean): boolean {
    const stored = this.locate(key);
    if (stored === ABSENT) return false;
    this.moveStored(stored, last);
    return true;
  }

  /** For dicts that nobody iterates: no change that a look-up under way would have to start again for. */
  moveHashedToEnd(key: Value, h: number | bigint): void {
    const stored = this.locateHashed(key, h);
    if (stored === ABSENT) return;
    this.moveBack(stored);
  }

  private moveBack(stored: unknown): void {
    const at = this.map.place(stored);
    const slot = this.map.valueAt(at);
    this.map.deleteAt(at);
    this.map.append(stored, slot);
  }

  private moveStored(stored: unknown, last: boolean): void {
    if (last) this.moveBack(stored);
    else {
      const first = this.map.get(stored) as Stored;
      const stay = this.map.keyList().filter((k) => k !== stored);
      const slots = stay.map((k) => this.map.get(k) as Stored);
      this.map.clear();
      this.map.append(stored, first);
      stay.forEach((k, i) => this.map.append(k, slots[i] as Stored));
    }
    this.version++;
  }

  clear(): void {
    const dead: (Value | undefined)[] = [];
    this.map.forEach((slot, stored) => dead.push(this.keyOf(stored), this.vacate(slot)));
    this.forget();
    this.rc++;
    for (const v of dead) release(v);
    this.rc--;
  }

  /** The items in order, as they are now, with changes made meanwhile showing up; not for hot paths. */
  *entries(): IterableIterator<DictEntry> {
    for (const stored of this.map.keys()) {
      const slot = this.map.get(stored) as Stored;
      yield slot instanceof DictEntry ? slot : new DictEntry(this.keyOf(stored), slot, this);
    }
  }

  /** Calls `f` with every item; `f` must run no Python code that could change the dict. */
  forEach(f: (key: Value, value: Value) => void): void {
    if (this.detached) {
      for (const e of this.entries()) if (e.v !== undefined) f(e.key, e.v);
    } else this.map.forEach((slot, stored) => f(this.keyOf(stored), valueOf(slot) as Value));
  }

  /** The keys, borrowed, in a fresh array. */
  keyArray(): Value[] {
    const keys: Value[] = [];
    this.forEach((key) => keys.push(key));
    return keys;
  }

  /** Makes this empty dict the same as `other`, counting keys and values; hashes nothing. */
  copyFrom(other: PyDict): void {
    if (other.detached || this.detached || this.cells !== null) other.forEach((key, v) => this.set(key, v));
    else if (other.cells !== null) this.copyTable(other, (slot) => own(valueOf(slot) as Value));
    else {
      this.copyTable(other);
      this.map.forEach(ownValue);
    }
  }

  /** The cell of a global name; made unbound where the name is not set yet. */
  cell(name: string): DictEntry {
    this.cells ??= new Map();
    let cell = this.cells.get(name);
    if (cell === undefined) {
      const slot = this.map.get(name);
      cell = new GlobalCell(name, slot as Value | undefined, this);
      if (slot !== undefined) this.map.set(name, cell);
      this.cells.set(name, cell);
    }
    return cell;
  }

  /** The item of a key: a live cell in a globals dict, else a description of the moment. */
  find(key: Value): DictEntry | undefined {
    const stored = this.locate(key);
    if (stored === ABSENT) return undefined;
    const slot = this.map.get(stored) as Stored;
    return slot instanceof DictEntry ? slot : new DictEntry(this.keyOf(stored), slot, this);
  }

  override releaseChildren(): void {
    const { items, size } = this.map;
    for (let at = 1; at < items.length; at += 2) {
      const slot = items[at + 1] as Stored | undefined;
      if (slot === undefined) continue;
      release(this.first === null ? (items[at] as Value) : this.keyOf(items[at]));
      release(this.cells === null ? (slot as Value) : valueOf(slot));
    }
    noteDeath(size);
  }

  override traverse(visit: (child: Value) => void): void {
    this.map.forEach((slot, stored) => {
      visit(this.keyOf(stored));
      const v = valueOf(slot);
      if (v !== undefined) visit(v);
    });
  }

  /** For iterators: the table as it is, live. Only where not `detached`. */
  liveKeys(): IterableIterator<unknown> {
    return this.map.keys();
  }

  /** As `liveKeys`, by places. */
  walk(): TableWalk {
    return new TableWalk(this.map);
  }

  /** The place of the next item of a walk, 0 at the end. */
  step(walk: TableWalk): number {
    return walk.next(this.map);
  }

  keyAtPlace(at: number): Value {
    return this.first === null ? (this.map.items[at] as Value) : this.keyOf(this.map.items[at]);
  }

  valueAtPlace(at: number): Value {
    const slot = this.map.valueAt(at);
    return this.cells === null ? (slot as Value) : (valueOf(slot) as Value);
  }

  /** Has the table this stored key still? A reversed iterator walks keys that may have gone. */
  hasStored(stored: unknown): boolean {
    return this.detached ? this.has(stored as Value) : this.map.has(stored);
  }

  keyAt(stored: unknown): Value {
    return this.keyOf(stored);
  }

  valueAt(stored: unknown): Value {
    return valueOf(this.map.get(stored)) as Value;
  }
}

tracks(PyDict);
