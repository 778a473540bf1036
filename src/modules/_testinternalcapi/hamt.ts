// The type `hamt`, through which tests of CPython reach the persistent table of contexts. Counterpart: hamt in Python/hamt.c.

import { same } from '../../runtime/compare.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { track, tracks } from '../../runtime/gc/nursery.ts';
import { hash } from '../../runtime/hashing.ts';
import { iteratorMethods } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { keyError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { END, PyObject, type Value } from '../../runtime/value.ts';
import { Entry, Node, assoc, entriesOf, find, foldHash, without } from '../_contextvars/hamt.ts';

export class PyHamt extends PyObject {
  /** Owned. */
  readonly root: Node;
  private counted = -1;

  constructor(root = new Node()) {
    super();
    this.root = own(root);
    track(this);
  }

  get size(): number {
    if (this.counted < 0) this.counted = [...entriesOf(this.root)].length;
    return this.counted;
  }

  lookup(key: Value): Value | undefined {
    return find(this.root, foldHash(hash(key)), key, same)?.value;
  }

  override releaseChildren(): void {
    release(this.root);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.root);
  }
}
tracks(PyHamt);

/** Keys, values or items: sized, and its own iterator. */
export class PyHamtIterator extends PyIterator {
  private readonly of: PyHamt;
  private readonly entries: readonly Entry[];
  private readonly part: (entry: Entry) => Value;
  private at = 0;

  constructor(of = new PyHamt(), part: (entry: Entry) => Value = (e) => e.key) {
    super();
    this.rc = 0;
    this.of = own(of);
    this.entries = [...entriesOf(of.root)];
    this.part = part;
    track(this);
  }

  get size(): number {
    return this.entries.length;
  }

  nx(): Next {
    const entry = this.entries[this.at];
    if (entry === undefined) return END;
    this.at++;
    return this.part(entry);
  }

  override releaseChildren(): void {
    release(this.of);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.of);
  }
}
tracks(PyHamtIterator as never);

const part =
  (f: (entry: Entry) => Value) =>
  (self: PyHamt): Value =>
    new PyHamtIterator(self, f);
const keys = part((e) => e.key);

function set(self: PyHamt, key: Value, value: Value): PyHamt {
  const entry = new Entry(foldHash(hash(key)), key, value);
  try {
    const root = assoc(self.root, entry, same);
    return root === self.root ? self : new PyHamt(root);
  } finally {
    discard(entry);
  }
}

function equalTables(a: PyHamt, b: Value): Value {
  if (!(b instanceof PyHamt)) return NotImplemented;
  if (a.root === b.root) return true;
  if (a.size !== b.size) return false;
  for (const { key, value } of entriesOf(a.root)) {
    const other = b.lookup(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

export const hamtDecl = (): TypeDecl<PyHamt> =>
  defineType<PyHamt>({
    name: 'hamt',
    ctor: PyHamt,
    hasWeakrefs: true,
    attributes: { __hash__: null },
    construct: methods<Value>()({ 'hamt(cls)': () => new PyHamt() }),
    methods: methods<PyHamt>()({
      'set(self, key, value, /)': set,
      'get(self, key, default=None, /)': (self, key, fallback) => {
        const v = self.lookup(key);
        return v === undefined ? fallback : v;
      },
      'delete(self, key, /)': (self, key) => {
        const root = without(self.root, foldHash(hash(key)), key, same);
        return root === self.root ? self : new PyHamt(root);
      },
      'keys(self, /)': keys,
      'values(self, /)': part((e) => e.value),
      'items(self, /)': part((e) => tupleOf(e.key, e.value)),
      '__iter__(self, /)': keys,
      '__len__(self, /)': (self) => self.size,
      '__contains__(self, key, /)': (self, key) => self.lookup(key) !== undefined,
      '__getitem__(self, key, /)': (self, key) => {
        const v = self.lookup(key);
        if (v === undefined) throw keyError(key);
        return v;
      },
      '__eq__(self, value, /)': equalTables,
      '__ne__(self, value, /)': (self, other) => {
        const r = equalTables(self, other);
        return r === NotImplemented ? r : r !== true;
      },
    }),
  });

export const hamtIteratorDecl = (): TypeDecl<PyHamtIterator> =>
  defineType<PyHamtIterator>({
    name: 'hamt_iterator',
    ctor: PyHamtIterator as never,
    methods: { ...iteratorMethods, ...methods<PyHamtIterator>()({ '__len__(self, /)': (self) => self.size }) },
  });
