// Identity or equality, as containers look for values (PyObject_RichCompareBool with Py_EQ).

import { compareBool } from './compare.ts';
import { own, release } from './refcount.ts';
import type { Value } from './value.ts';

/** `a is b or a == b`; both are held while `__eq__` runs. Throws. */
export function sameItem(a: Value, b: Value): boolean {
  if (a === b) return true;
  const t = typeof a;
  if (t === typeof b) {
    if (t === 'string') return false;
    if (t === 'number') return a !== a && b !== b;
  }
  if (t !== 'object' && typeof b !== 'object') return compareBool('eq', a, b);
  own(a);
  own(b);
  try {
    return compareBool('eq', a, b);
  } finally {
    release(b);
    release(a);
  }
}

/** Position of the first equal item, -1 when there is none. The array may change while `__eq__` runs. */
export function indexOfItem(holder: { readonly items: readonly Value[] }, value: Value, start = 0, stop = Number.POSITIVE_INFINITY): number {
  for (let i = start; i < holder.items.length && i < stop; i++) if (sameItem(holder.items[i] as Value, value)) return i;
  return -1;
}

export function countItem(holder: { readonly items: readonly Value[] }, value: Value): number {
  let n = 0;
  for (let i = 0; i < holder.items.length; i++) if (sameItem(holder.items[i] as Value, value)) n++;
  return n;
}
