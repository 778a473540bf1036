// Events of object lifetimes for those who watch: tools, `-X lifetimes=FILE`, lessons (docs/lifetimes.md).
//
// Off, they cost nothing that can be measured: a test of one field where an object dies, none where counts change or
// objects are made. Allocation is seen through the nursery's limit, so it is told of what the collector notes (lists,
// dicts, sets, instances, functions, generators, exceptions, classes), not of tuples, numbers or text. The listener gets
// borrowed objects, must not change counts, and must run no Python code. No counterpart in CPython.

import { nursery } from './gc/nursery.ts';
import type { PyObject } from './value.ts';

export type LifetimeEvent =
  | { readonly kind: 'allocation'; readonly object: PyObject }
  | { readonly kind: 'count'; readonly object: PyObject; readonly from: number; readonly to: number }
  | { readonly kind: 'finalizer'; readonly object: PyObject }
  /** `object` is the weak reference whose callback is going to run. */
  | { readonly kind: 'weakref_callback'; readonly object: PyObject }
  /** `cause`: its count reached zero, or the collector found it in a cycle. The object's content is still there. */
  | { readonly kind: 'death'; readonly object: PyObject; readonly cause: 'count' | 'cycle' }
  /** Containers looked at, freed, and moved to the generation above. */
  | { readonly kind: 'collection'; readonly generation: number; readonly examined: number; readonly freed: number; readonly promoted: number };

export type LifetimeListener = (event: LifetimeEvent) => void;

/** Who listens; null when nobody does. Read by death and by the collector. */
export const lifetimes: { listener: LifetimeListener | null } = { listener: null };

/** Tells `listener` of every event from now on; gives the function that ends that. One listener at a time. */
export function listen(listener: LifetimeListener): () => void {
  if (lifetimes.listener !== null) throw new Error('lifetime events have a listener already');
  lifetimes.listener = listener;
  const stop = listenToNursery(listener);
  return () => {
    stop();
    lifetimes.listener = null;
  };
}

/** With a limit of zero the nursery calls `full` for every object; the real one runs when its own limit is reached. */
function listenToNursery(listener: LifetimeListener): () => void {
  const { full } = nursery;
  let { limit } = nursery;
  nursery.limit = 0;
  nursery.full = () => {
    listener({ kind: 'allocation', object: nursery.items.at(-1) as PyObject });
    if (nursery.items.length <= limit) return;
    full();
    limit = nursery.limit;
    nursery.limit = 0;
  };
  return () => {
    nursery.full = full;
    nursery.limit = limit;
  };
}

/**
 * Tells of every change of one object's count; gives the function that ends that. The field becomes an accessor of this
 * object alone, so other objects stay as fast as they were.
 */
export function watchCount(object: PyObject, listener: LifetimeListener): () => void {
  let count = object.rc;
  Object.defineProperty(object, 'rc', {
    configurable: true,
    enumerable: true,
    get: () => count,
    set: (to: number) => {
      const from = count;
      count = to;
      if (from !== to) listener({ kind: 'count', object, from, to });
    },
  });
  return () => {
    Object.defineProperty(object, 'rc', { configurable: true, enumerable: true, writable: true, value: count });
  };
}
