// A map in insertion order that small tables, copies and walks are cheap with; keys compare as in a JavaScript Map.
//
// The entries lie one after the other in one array: after a head, key, value, key, value … An entry is known by its
// place, the index of its key; 0 means absent. A deleted entry stays as a hole (`undefined` twice) until an insertion
// finds that there are more holes than entries. Few entries are searched one by one; more have an index: places by
// open addressing where all keys are 32-bit integers, else a Map. The index of a copy is made at its first look-up.
// When the array is exchanged, its head leads to the one that follows it, so that walks find where they are.
// Counterpart: the split of Objects/dictobject.c into entries and indices.

/** Of tables without entries; never changed. */
const NONE: unknown[] = [null];
/** Arrays up to this length are searched from the front: eight entries. */
const SCANNED = 17;
/** Holes that nobody minds. */
const SPARE_HOLES = 8;
const DELETED = -1;

export class OrderedTable<V> {
  /** Read by walks; `items[place]` is a key, `items[place + 1]` its value. */
  items: unknown[];
  size: number;
  /** No entry lies in front of this place. */
  private start: number;
  /** Integer keys: 0 or a place for each slot; a power of two long. */
  private ints: number[] | null;
  /** Slots of `ints` that are not 0. */
  private used: number;
  private places: Map<unknown, number> | null;

  constructor() {
    this.items = NONE;
    this.size = 0;
    this.start = 1;
    this.ints = null;
    this.used = 0;
    this.places = null;
  }

  place(key: unknown): number {
    const { ints, places, items } = this;
    if (ints !== null) return typeof key === 'number' && (key | 0) === key ? findInt(ints, items, key) : 0;
    if (places !== null) {
      const at = places.get(key);
      return at === undefined ? 0 : at;
    }
    if (items.length <= SCANNED) return typeof key === 'string' ? scanText(items, key) : scan(items, key);
    this.makeIndex();
    return this.place(key);
  }

  get(key: unknown): V | undefined {
    const at = this.place(key);
    return at === 0 ? undefined : (this.items[at + 1] as V);
  }

  has(key: unknown): boolean {
    return this.place(key) !== 0;
  }

  valueAt(place: number): V {
    return this.items[place + 1] as V;
  }

  setAt(place: number, value: V): void {
    this.items[place + 1] = value;
  }

  set(key: unknown, value: V): void {
    const at = this.place(key);
    if (at === 0) this.append(key, value);
    else this.items[at + 1] = value;
  }

  /** Adds a key that is not there. */
  append(key: unknown, value: V): void {
    if (this.items === NONE) {
      this.items = [null, key, value];
      this.size = 1;
      return;
    }
    if (this.items.length - 1 > 4 * (this.size + SPARE_HOLES)) this.compact();
    const { items } = this;
    const at = items.length;
    items.push(key, value);
    this.size++;
    if (this.places !== null) this.places.set(key, at);
    else if (this.ints !== null) {
      if (typeof key === 'number' && (key | 0) === key) this.enterInt(this.ints, key, at);
      else this.makeIndex();
    }
  }

  private enterInt(ints: number[], key: number, at: number): void {
    if (++this.used * 8 > ints.length * 5) this.makeIndex();
    else putInt(ints, key, at);
  }

  delete(key: unknown): boolean {
    const at = this.place(key);
    if (at === 0) return false;
    this.deleteAt(at);
    return true;
  }

  deleteAt(place: number): void {
    const { items } = this;
    if (this.places !== null) this.places.delete(items[place]);
    else if (this.ints !== null) dropInt(this.ints, items, items[place] as number);
    items[place] = undefined;
    items[place + 1] = undefined;
    this.size--;
    if (place === this.start) this.start = place + 2;
  }

  /** The place of the first entry, 0 where there is none. */
  first(): number {
    const { items } = this;
    let at = this.start;
    while (at < items.length && items[at + 1] === undefined) at += 2;
    this.start = at;
    return at < items.length ? at : 0;
  }

  /** The place of the last entry, 0 where there is none. Holes behind it are given up: for those who will delete it. */
  last(): number {
    const { items } = this;
    let n = items.length;
    while (n > 1 && items[n - 1] === undefined) n -= 2;
    while (items.length > n) items.pop();
    if (this.start > n) this.start = n;
    return n > 1 ? n - 2 : 0;
  }

  clear(): void {
    if (this.items === NONE) return;
    this.items[0] = NONE;
    this.items = NONE;
    this.size = 0;
    this.start = 1;
    this.ints = null;
    this.places = null;
  }

  /** Makes this empty table the same as another. */
  copyFrom(other: OrderedTable<V>): void {
    if (other.size === 0) return;
    const whole = other.items.length === 1 + 2 * other.size;
    this.items = whole ? other.items.slice() : dense(other.items);
    this.items[0] = null;
    this.size = other.size;
    this.start = 1;
    this.places = null;
    this.ints = null;
    if (whole && other.ints !== null) {
      this.ints = other.ints.slice();
      this.used = other.used;
    }
  }

  private compact(): void {
    const items = this.size === 0 ? [null] : dense(this.items);
    this.items[0] = items;
    this.items = items;
    this.start = 1;
    this.places = null;
    this.ints = null;
  }

  private makeIndex(): void {
    const { items } = this;
    this.ints = null;
    this.places = null;
    if (!this.onlyInts()) {
      const places = new Map<unknown, number>();
      for (let at = 1; at < items.length; at += 2) if (items[at + 1] !== undefined) places.set(items[at], at);
      this.places = places;
      return;
    }
    let length = 32;
    while (length < this.size * 3) length *= 2;
    const ints = new Array<number>(length).fill(0);
    for (let at = 1; at < items.length; at += 2) if (items[at + 1] !== undefined) putInt(ints, items[at] as number, at);
    this.ints = ints;
    this.used = this.size;
  }

  private onlyInts(): boolean {
    const { items } = this;
    for (let at = 1; at < items.length; at += 2) {
      const key = items[at];
      if ((typeof key !== 'number' || (key | 0) !== key) && items[at + 1] !== undefined) return false;
    }
    return true;
  }

  forEach(f: (value: V, key: unknown) => void): void {
    const { items } = this;
    for (let at = 1; at < items.length; at += 2) {
      const value = items[at + 1];
      if (value !== undefined) f(value as V, items[at]);
    }
  }

  /** The keys as they are now. */
  keyList(): unknown[] {
    const keys: unknown[] = [];
    const { items } = this;
    for (let at = 1; at < items.length; at += 2) if (items[at + 1] !== undefined) keys.push(items[at]);
    return keys;
  }

  /** The keys; changes made meanwhile show up. */
  keys(): TableKeys {
    return new TableKeys(this);
  }
}

/** A walk over the places of a table that may change meanwhile. */
export class TableWalk {
  private items: unknown[];
  private at: number;

  constructor(table: OrderedTable<unknown>) {
    this.items = table.items;
    this.at = 1;
  }

  /** The place of the next entry, 0 at the end. */
  next(table: OrderedTable<unknown>): number {
    if (this.items !== table.items) this.follow();
    const { items } = this;
    let { at } = this;
    while (at < items.length && items[at + 1] === undefined) at += 2;
    this.at = at + 2;
    if (at < items.length) return at;
    this.at = at;
    return 0;
  }

  /** The array was exchanged, once or several times. */
  private follow(): void {
    for (let next = this.items[0] as unknown[] | null; next !== null; next = next[0] as unknown[] | null) {
      let at = 1;
      if (next !== NONE) for (let i = 1; i < this.at; i += 2) if (this.items[i + 1] !== undefined) at += 2;
      this.at = at;
      this.items = next;
    }
  }
}

export class TableKeys implements IterableIterator<unknown> {
  private readonly table: OrderedTable<unknown>;
  private readonly walk: TableWalk;

  constructor(table: OrderedTable<unknown>) {
    this.table = table;
    this.walk = new TableWalk(table);
  }

  next(): IteratorResult<unknown> {
    const at = this.walk.next(this.table);
    return at === 0 ? { value: undefined, done: true } : { value: this.table.items[at], done: false };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** A copy without holes. */
function dense(items: readonly unknown[]): unknown[] {
  const copy: unknown[] = [null];
  for (let at = 1; at < items.length; at += 2) {
    const value = items[at + 1];
    if (value !== undefined) copy.push(items[at], value);
  }
  return copy;
}

// The type is asked for first, so that the engine knows what the comparison compares.
function scanText(items: readonly unknown[], key: string): number {
  for (let at = 1; at < items.length; at += 2) {
    const k = items[at];
    if (typeof k === 'string' && k === key) return at;
  }
  return 0;
}

function scan(items: readonly unknown[], key: unknown): number {
  if (typeof key === 'number') return scanNumber(items, key);
  for (let at = 1; at < items.length; at += 2) if (items[at] === key) return at;
  return 0;
}

function scanNumber(items: readonly unknown[], key: number): number {
  for (let at = 1; at < items.length; at += 2) {
    const k = items[at];
    if (typeof k === 'number' && (k === key || (k !== k && key !== key))) return at;
  }
  return 0;
}

function findInt(ints: readonly number[], items: readonly unknown[], key: number): number {
  const mask = ints.length - 1;
  let rest = key >>> 0;
  for (let i = key & mask; ; ) {
    const at = ints[i] as number;
    if (at === 0) return 0;
    if (at !== DELETED && items[at] === key) return at;
    rest >>>= 5;
    i = (i * 5 + rest + 1) & mask;
  }
}

function putInt(ints: number[], key: number, at: number): void {
  const mask = ints.length - 1;
  let rest = key >>> 0;
  let i = key & mask;
  while (ints[i] !== 0) {
    rest >>>= 5;
    i = (i * 5 + rest + 1) & mask;
  }
  ints[i] = at;
}

function dropInt(ints: number[], items: readonly unknown[], key: number): void {
  const mask = ints.length - 1;
  let rest = key >>> 0;
  let i = key & mask;
  for (let at = ints[i] as number; at === DELETED || items[at] !== key; at = ints[i] as number) {
    rest >>>= 5;
    i = (i * 5 + rest + 1) & mask;
  }
  ints[i] = DELETED;
}
