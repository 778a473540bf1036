// The layout of tuples. The type with its methods is objects/tuple.ts; the runtime needs tuples for
// arguments, bases and exceptions. Counterpart: Include/cpython/tupleobject.h.

import { own, release, releaseAll } from '../refcount.ts';
import { IMMORTAL } from '../singletons.ts';
import { markSequence } from './sequence.ts';
import { BareObject, isObject, PyObject, type Value } from '../value.ts';

export class PyTuple extends BareObject {
  /** Owns one count of every item; never changed after construction (but see `nextPair`). */
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

  /** A collection in CPython stops tracking tuples that hold nothing tracked. */
  collectedAs(): number {
    return this.constructor !== PyTuple || this.items.some((v) => isObject(v) && v.traverse !== PyObject.prototype.traverse) ? 1 : 0;
  }

  override traverse(visit: (child: Value) => void): void {
    for (let i = this.items.length - 1; i >= 0; i--) visit(this.items[i] as Value);
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

/** For the result of an iterator: a tuple that it fills anew at each step. Owned by the iterator. */
export function resultTuple(length: number): PyTuple {
  return own(new PyTuple(new Array<Value>(length).fill(null)));
}

/**
 * The next pair of an iterator whose result tuple is `result`: that tuple again, unless somebody else holds it. What was given
 * last is therefore alive until the next step, as in CPython (enum_next, dictiter_iternextitem). Takes over the counts.
 */
export function nextPair(result: PyTuple, a: Value, b: Value): PyTuple {
  if (result.rc !== 1) return new PyTuple([a, b]);
  const items = result.items as Value[];
  const oldA = items[0];
  const oldB = items[1];
  items[0] = a;
  items[1] = b;
  result.rc++;
  release(oldA);
  release(oldB);
  result.rc--;
  return result;
}

/** Item `i` of a result tuple that is being filled, held by the caller; `v` is borrowed or floating. */
export function replaceItem(result: PyTuple, i: number, v: Value): void {
  const items = result.items as Value[];
  const old = items[i];
  items[i] = own(v);
  release(old);
}
