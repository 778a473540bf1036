// The layout of dicts: an insertion-ordered table with Python's key equality (DESIGN.md section 3).
//
// Keys that JavaScript compares as Python does (strings, ints, non-integral floats, None, objects with
// identity hash) are keys of a JavaScript Map after normalising (True -> 1, 1.0 -> 1); any other hashable is
// found through its Python hash and `==`. The entry remembers the key that came first.
// A dict used as globals hands out its entries as cells (`cell`), which stay valid when a name is deleted and set again.
// Invariants: an entry owns one count of its key and of its value; a deleted entry has `v === undefined`.
// Counterpart: Objects/dictobject.c.

import { hashKey, keysEqual } from '../hashing.ts';
import { own, release, unown } from '../refcount.ts';
import { convertThrown, runtimeError } from '../raise.ts';
import { END, PyObject, type Value } from '../value.ts';
import { type Next, PyIterator } from './iterator.ts';

/** One item; in a globals dict it is the cell that emitted code holds. */
export class DictEntry {
  /** The key as first inserted. */
  key: Value;
  v: Value | undefined;
  /** The dict that the entry belongs to, where it is a globals cell. */
  readonly dict: PyDict;

  constructor(key: Value, v: Value | undefined, dict: PyDict) {
    this.key = key;
    this.v = v;
    this.dict = dict;
  }
}

export class PyDict extends PyObject {
  /** Normalised key, or the entry itself for keys compared through Python, to entry. */
  protected readonly table = new Map<unknown, DictEntry>();
  /** Python hash to the entries compared through Python. */
  protected buckets: Map<unknown, DictEntry[]> | null = null;
  /** Cells handed out for names, also of deleted ones. */
  private cells: Map<string, DictEntry> | null = null;
  /** Changes with every insertion and deletion of a key. */
  version = 0;

  get size(): number {
    return this.table.size;
  }

  /** The value of a str key that needs no Python code to be found; borrowed. */
  getStr(name: string): Value | undefined {
    return this.table.get(name)?.v;
  }

  setStr(name: string, value: Value): void {
    this.put(name, name, value);
  }

  /** Deletes a str key; false when absent. */
  deleteStr(name: string): boolean {
    const entry = this.table.get(name);
    if (entry === undefined) return false;
    this.remove(name, entry);
    release(entry.key);
    const v = entry.v;
    entry.v = undefined;
    release(v);
    return true;
  }

  /** The value of a key, borrowed; undefined when absent. May run `__hash__` and `__eq__`; throws what they raise. */
  get(key: Value): Value | undefined {
    return typeof key === 'string' && this.buckets === null ? this.table.get(key)?.v : this.find(key)?.v;
  }

  has(key: Value): boolean {
    return this.find(key) !== undefined;
  }

  /** Sets an item, counting key and value. */
  set(key: Value, value: Value): void {
    const k = hashKey(key);
    if (k.plain && this.buckets === null) {
      this.put(k.key, key, value);
      return;
    }
    const entry = this.find(key);
    if (entry !== undefined) {
      const old = entry.v;
      entry.v = own(value);
      release(old);
      return;
    }
    if (k.plain) {
      this.put(k.key, key, value);
      return;
    }
    const fresh = new DictEntry(own(key), own(value), this);
    this.buckets ??= new Map();
    const bucket = this.buckets.get(k.hash);
    if (bucket === undefined) this.buckets.set(k.hash, [fresh]);
    else bucket.push(fresh);
    this.table.set(fresh, fresh);
    this.version++;
  }

  /** Takes an item out and gives its value, unowned; undefined when absent. */
  take(key: Value): Value | undefined {
    const entry = this.find(key);
    if (entry === undefined) return undefined;
    return this.takeEntry(entry);
  }

  takeEntry(entry: DictEntry): Value {
    const k = hashKey(entry.key);
    this.remove(k.plain ? k.key : entry, entry);
    if (!k.plain && this.buckets !== null) {
      const bucket = this.buckets.get(k.hash) ?? [];
      const at = bucket.indexOf(entry);
      if (at >= 0) bucket.splice(at, 1);
      if (bucket.length === 0) this.buckets.delete(k.hash);
      if (this.buckets.size === 0) this.buckets = null;
    }
    const v = entry.v as Value;
    entry.v = undefined;
    release(entry.key);
    return unown(v);
  }

  clear(): void {
    const entries = [...this.table.values()];
    this.table.clear();
    this.buckets = null;
    this.version++;
    for (const e of entries) {
      const v = e.v;
      e.v = undefined;
      release(e.key);
      release(v);
    }
  }

  /** The entries in insertion order; the caller watches `version` where Python code runs in between. */
  entries(): IterableIterator<DictEntry> {
    return this.table.values();
  }

  /** The cell of a global name; made unbound where the name is not set yet. */
  cell(name: string): DictEntry {
    this.cells ??= new Map();
    let cell = this.cells.get(name);
    if (cell === undefined) {
      cell = this.table.get(name) ?? new DictEntry(name, undefined, this);
      this.cells.set(name, cell);
    }
    return cell;
  }

  find(key: Value): DictEntry | undefined {
    const k = hashKey(key);
    if (k.plain) {
      const entry = this.table.get(k.key);
      if (entry !== undefined || this.buckets === null) return entry;
    }
    if (this.buckets === null) return k.plain ? undefined : this.findPlain(key, k.hash);
    for (const entry of this.buckets.get(k.hash) ?? []) if (keysEqual(entry.key, key)) return entry;
    return k.plain ? undefined : this.findPlain(key, k.hash);
  }

  /** A key compared through Python may equal a plain one of the same hash. */
  private findPlain(key: Value, hash: unknown): DictEntry | undefined {
    for (const entry of this.table.values()) {
      const k = hashKey(entry.key);
      if (k.plain && k.hash === hash && keysEqual(entry.key, key)) return entry;
    }
    return undefined;
  }

  private put(normal: unknown, key: Value, value: Value): void {
    const entry = this.table.get(normal);
    if (entry !== undefined) {
      const old = entry.v;
      entry.v = own(value);
      release(old);
      return;
    }
    const cell = this.cells === null || typeof normal !== 'string' ? undefined : this.cells.get(normal);
    const fresh = cell ?? new DictEntry(key, undefined, this);
    fresh.key = own(key);
    fresh.v = own(value);
    this.table.set(normal, fresh);
    this.version++;
  }

  private remove(normal: unknown, entry: DictEntry): void {
    this.table.delete(normal);
    if (this.cells !== null && typeof normal === 'string') this.cells.set(normal, entry);
    this.version++;
  }

  override releaseChildren(): void {
    for (const e of this.table.values()) {
      release(e.key);
      release(e.v);
    }
  }

  override traverse(visit: (child: Value) => void): void {
    for (const e of this.table.values()) {
      visit(e.key);
      if (e.v !== undefined) visit(e.v);
    }
  }
}

/** Iterates the keys of a dict. */
export class DictKeyIterator extends PyIterator {
  dict: PyDict | null;
  private readonly source: IterableIterator<DictEntry>;
  private readonly size: number;

  constructor(dict: PyDict = new PyDict()) {
    super();
    this.dict = own(dict);
    this.source = dict.entries();
    this.size = dict.size;
  }

  nx(): Next {
    const { dict } = this;
    if (dict === null) return END;
    if (dict.size !== this.size) return convertThrown(runtimeError('dictionary changed size during iteration'));
    const item = this.source.next();
    if (!item.done) return item.value.key;
    this.dict = null;
    release(dict);
    return END;
  }

  override releaseChildren(): void {
    release(this.dict);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.dict);
  }
}
