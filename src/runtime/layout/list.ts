// The layout of lists. The type with its methods is objects/list.ts. Counterpart: Include/cpython/listobject.h.

import { noteDeath, track, tracks } from '../gc/nursery.ts';
import { releaseAll } from '../refcount.ts';
import { markSequence } from './sequence.ts';
import { BareObject, type Value } from '../value.ts';

export class PyList extends BareObject {
  /** Owns one count of every item. The array may be exchanged (clear, sort): never keep it across Python code. */
  items: Value[];

  /** Takes over the counts of `items`. */
  constructor(items: Value[] = []) {
    super();
    // Two places, one of them for exact lists alone: see BareObject.
    if (new.target === PyList) {
      this.rc = 0;
      this.items = items;
    } else {
      this.rc = 0;
      this.items = items;
    }
    track(this);
  }

  override releaseChildren(): void {
    releaseAll(this.items);
    noteDeath(this.items.length);
  }

  override traverse(visit: (child: Value) => void): void {
    for (let i = this.items.length - 1; i >= 0; i--) visit(this.items[i] as Value);
  }
}

tracks(PyList);
/** Emitted code stores items in place where this is 1: in exact lists. */
Object.defineProperty(PyList.prototype, 'lst', { value: 1 });
markSequence(PyList);

/** A fresh list of the borrowed values of an array, which the list takes as its own. */
export function listFrom(values: Value[]): PyList {
  for (const v of values) if (typeof v === 'object' && v !== null) v.rc++;
  return new PyList(values);
}
