// The layout of tuples. The type with its methods is objects/tuple.ts; the runtime needs tuples for
// arguments, bases and exceptions. Counterpart: Include/cpython/tupleobject.h.

import { own, release, releaseAll } from '../refcount.ts';
import { IMMORTAL } from '../singletons.ts';
import { markSequence } from './sequence.ts';
import { BareObject, type Value } from '../value.ts';

export class PyTuple extends BareObject {
  /** Owns one count of every item; never changed after construction. */
  readonly items: readonly Value[];

  /** Takes over the counts of `items`. */
  constructor(items: readonly Value[] = []) {
    super();
    // Two places, one of them for exact tuples alone: see BareObject.
    if (new.target === PyTuple) {
      this.rc = 0;
      this.items = items;
    } else {
      this.rc = 0;
      this.items = items;
    }
  }

  override releaseChildren(): void {
    releaseAll(this.items);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const item of this.items) visit(item);
  }
}

markSequence(PyTuple);

/** The empty tuple is one object. */
export const emptyTuple = new PyTuple([]);
emptyTuple.rc = IMMORTAL;

/** A fresh tuple of borrowed values. */
export function tupleOf(...values: readonly Value[]): PyTuple {
  for (const v of values) own(v);
  return new PyTuple(values);
}

/** A fresh tuple of the borrowed values of an array, which must not be changed afterwards. */
export function tupleFrom(values: readonly Value[]): PyTuple {
  for (let i = 0; i < values.length; i++) own(values[i]);
  return new PyTuple(values);
}

/**
 * The next pair of an iterator that keeps its last one (counted): where nobody else has that, it is filled anew, as CPython
 * does in zip and enumerate. Takes the counts of `a` and `b`; the result is owned by the iterator.
 */
export function nextPair(last: PyTuple | null, a: Value, b: Value): PyTuple {
  if (last === null || last.rc !== 1) {
    const fresh = new PyTuple([a, b]);
    fresh.rc = 1;
    if (last !== null) release(last);
    return fresh;
  }
  const items = last.items as Value[];
  const [x, y] = [items[0] as Value, items[1] as Value];
  items[0] = a;
  items[1] = b;
  last.rc++;
  if (typeof x === 'object' && x !== null) release(x);
  if (typeof y === 'object' && y !== null) release(y);
  last.rc--;
  return last;
}
