// Where young containers are noted for the cycle collector (DESIGN.md section 7).
//
// Constructors of objects that can be changed to refer to themselves call `track`: lists, dicts, sets, instances,
// functions, generators, exceptions, classes. Every cycle goes through one of them; immutable containers are found
// from there. The nursery holds what was made since the last collection, the dead of it until the next sweep.
// Counterpart: _PyObject_GC_Link in Python/gc.c.

import type { PyObject } from '../value.ts';

export const nursery = {
  items: [] as PyObject[],
  /** Emptied when there are this many. */
  limit: 4000,
  /** Installed by the collector. */
  full: (): void => {},
};

/** Says of a class that its constructor calls `track`. */
export function tracks(Class: { readonly prototype: PyObject }): void {
  Object.defineProperty(Class.prototype, 'gcTracked', { value: true });
}

/** Notes a new container. */
export function track(o: PyObject): void {
  if (nursery.items.push(o) > nursery.limit) nursery.full();
}
