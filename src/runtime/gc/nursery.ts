// Where young containers are noted for the cycle collector (DESIGN.md section 7).
//
// Constructors of objects that can be changed to refer to themselves call `track`: lists, dicts, sets, instances,
// functions, generators, exceptions, classes. Every cycle goes through one of them; immutable containers are found
// from there. The nursery holds what was made since the last collection, the dead of it until the next sweep.
// Counterpart: _PyObject_GC_Link in Python/gc.c.

import type { PyObject } from '../value.ts';

export const nursery = {
  items: [] as PyObject[],
  /** Of the items in front, this many were without an owner when the nursery was last emptied. */
  floating: 0,
  /** Emptied when there are this many. */
  limit: 4000,
  /** Installed by the collector. */
  full: (): void => {},
  /** Items that large containers held which died since `sweep` last ran. */
  deadWeight: 0,
  /** Installed by the collector: takes the dead out of the nursery and the young generation. */
  sweep: (): void => {},
};

/** A container with fewer items may wait for the sweep when it is dead. */
const LARGE = 32;
export const MAX_DEAD_WEIGHT = 40_000;

/** What dies as the youngest, or while one younger lives, need not wait for the sweep: it would keep its content in memory. */
export function forgetYoungest(o: PyObject): void {
  const { items } = nursery;
  const last = items.length - 1;
  if (last <= nursery.floating) return;
  if (items[last] === o) items.pop();
  else if (items[last - 1] === o && last - 1 > nursery.floating) items[last - 1] = items.pop() as PyObject;
}

/** A container with `n` items died: the memory of large ones must not wait until the nursery is full. */
export function noteDeath(n: number): void {
  if (n < LARGE) return;
  nursery.deadWeight += n;
  if (nursery.deadWeight > MAX_DEAD_WEIGHT) {
    nursery.deadWeight = 0;
    nursery.sweep();
  }
}

/** Says of a class that its constructor calls `track`. */
export function tracks(Class: { readonly prototype: PyObject }): void {
  Object.defineProperty(Class.prototype, 'gcTracked', { value: true });
}

/** Notes a new container. */
export function track(o: PyObject): void {
  if (nursery.items.push(o) > nursery.limit) nursery.full();
}
