// A persistent hash table: setting and deleting give a new table that shares most of the old one. Contexts keep their
// bindings in one, so copying a context costs nothing and setting a variable little.
//
// A hash trie of five bits a level. Nodes and entries are counted objects, because versions share them: a node owns its
// items, an entry its key and value. Keys of one and the same hash lie in a `Collision`.
// Counterpart: Python/hamt.c.

import { discard, own, release, unown } from '../../runtime/refcount.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

/** How keys are compared; may throw. */
export type SameKey = (a: Value, b: Value) => boolean;

const BITS = 5;

export class Entry extends PyObject {
  readonly hash: number;
  readonly key: Value;
  readonly value: Value;

  constructor(hash: number, key: Value, value: Value) {
    super();
    this.hash = hash;
    this.key = own(key);
    this.value = own(value);
  }

  override releaseChildren(): void {
    release(this.value);
    release(this.key);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.key);
    visit(this.value);
  }
}

abstract class Branch<Item extends PyObject> extends PyObject {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    super();
    this.items = items;
    for (const item of items) own(item);
  }

  override releaseChildren(): void {
    for (const item of this.items) release(item);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const item of this.items) visit(item);
  }
}

type Item = Entry | Node | Collision;

/** `map` has a bit for each of the 32 places that is taken; `items` holds those, in order. */
export class Node extends Branch<Item> {
  readonly map: number;

  constructor(map = 0, items: readonly Item[] = []) {
    super(items);
    this.map = map;
  }
}

/** Entries of equal hash; at least two. */
class Collision extends Branch<Entry> {
  readonly hash: number;

  constructor(hash: number, items: readonly Entry[]) {
    super(items);
    this.hash = hash;
  }
}

/** Not Python types of their own: death and the collector ask for one. */
for (const ctor of [Entry, Node, Collision]) Object.defineProperty(ctor.prototype, 'type', { get: () => types.object, configurable: true });

const bitOf = (hash: number, shift: number): number => 1 << ((hash >>> shift) & 31);

function indexOf(map: number, bit: number): number {
  let n = 0;
  for (let below = map & (bit - 1); below !== 0; below &= below - 1) n++;
  return n;
}

/** The entry of a key. */
export function find(root: Node, hash: number, key: Value, same: SameKey): Entry | undefined {
  let node = root;
  for (let shift = 0; ; shift += BITS) {
    const bit = bitOf(hash, shift);
    if ((node.map & bit) === 0) return undefined;
    const item = node.items[indexOf(node.map, bit)] as Item;
    if (item instanceof Node) {
      node = item;
      continue;
    }
    const candidates = item instanceof Entry ? [item] : item.items;
    return candidates.find((e) => e.hash === hash && same(e.key, key));
  }
}

/** A table with the entry; the very same one when the key has that value already. Floating where new. */
export function assoc(root: Node, entry: Entry, same: SameKey): Node {
  return assocAt(root, 0, entry, same);
}

function assocAt(node: Node, shift: number, entry: Entry, same: SameKey): Node {
  const bit = bitOf(entry.hash, shift);
  const at = indexOf(node.map, bit);
  if ((node.map & bit) === 0) return new Node(node.map | bit, [...node.items.slice(0, at), entry, ...node.items.slice(at)]);
  const old = node.items[at] as Item;
  const fresh = combine(old, shift, entry, same);
  return fresh === old ? node : new Node(node.map, node.items.with(at, fresh));
}

/** What takes the place of an item that the entry meets. */
function combine(old: Item, shift: number, entry: Entry, same: SameKey): Item {
  if (old instanceof Node) return assocAt(old, shift + BITS, entry, same);
  if (old.hash !== entry.hash) return join(old, entry, shift + BITS);
  const entries = old instanceof Entry ? [old] : old.items;
  const at = entries.findIndex((e) => same(e.key, entry.key));
  if (at < 0) return new Collision(entry.hash, [...entries, entry]);
  const known = entries[at] as Entry;
  if (known.value === entry.value) return old;
  const replaced = new Entry(entry.hash, known.key, entry.value);
  return old instanceof Entry ? replaced : new Collision(entry.hash, entries.with(at, replaced));
}

/** The branch where two hashes part. */
function join(a: Entry | Collision, b: Entry, shift: number): Node {
  const [x, y] = [bitOf(a.hash, shift), bitOf(b.hash, shift)];
  if (x === y) return new Node(x, [join(a, b, shift + BITS)]);
  return new Node(x | y, x >>> 0 < y >>> 0 ? [a, b] : [b, a]);
}

/** A table without the key; the very same one when it is not there. Floating where new. */
export function without(root: Node, hash: number, key: Value, same: SameKey): Node {
  return withoutAt(root, 0, hash, key, same);
}

function withoutAt(node: Node, shift: number, hash: number, key: Value, same: SameKey): Node {
  const bit = bitOf(hash, shift);
  if ((node.map & bit) === 0) return node;
  const at = indexOf(node.map, bit);
  const old = node.items[at] as Item;
  const left = remainder(old, shift, hash, key, same);
  if (left === old) return node;
  return left === null ? new Node(node.map & ~bit, node.items.toSpliced(at, 1)) : new Node(node.map, node.items.with(at, left));
}

/** What stays of an item without the key: null for nothing; a single entry moves up. */
function remainder(old: Item, shift: number, hash: number, key: Value, same: SameKey): Item | null {
  if (old instanceof Node) {
    const left = withoutAt(old, shift + BITS, hash, key, same);
    if (left === old || left.items.length > 1) return left;
    const only = left.items[0];
    if (only instanceof Node) return left;
    own(only);
    discard(left);
    return unown(only) ?? null;
  }
  if (old.hash !== hash) return old;
  const entries = old instanceof Entry ? [old] : old.items;
  const at = entries.findIndex((e) => same(e.key, key));
  if (at < 0) return old;
  const rest = entries.toSpliced(at, 1);
  return rest.length === 0 ? null : rest.length === 1 ? (rest[0] as Entry) : new Collision(hash, rest);
}

/** The entries, in the order of the trie. */
export function* entriesOf(node: Node | Collision): Generator<Entry> {
  for (const item of node.items) {
    if (item instanceof Entry) yield item;
    else yield* entriesOf(item);
  }
}

/** The 32 bits of a Python hash that the trie goes by. */
export function foldHash(hash: number | bigint): number {
  if (typeof hash === 'number') return hash ^ Math.floor(hash / 2 ** 32);
  const h = BigInt(hash);
  return Number(BigInt.asIntN(32, h ^ (BigInt.asUintN(64, h) >> 32n)));
}
