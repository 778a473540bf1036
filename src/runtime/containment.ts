// Identity or equality, as containers look for values (PyObject_RichCompareBool with Py_EQ).

import { compareBool } from './compare.ts';
import { unwrap } from './call.ts';
import { discard, own, release } from './refcount.ts';
import { NotImplemented } from './singletons.ts';
import { vm } from './state.ts';
import { truth } from './truth.ts';
import { type MethodCode, type PyObject, type Result, S, type Value, isObject } from './value.ts';

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
    return equalHeld(a, b);
  } finally {
    release(b);
    release(a);
  }
}

/** `a == b` of two values that are held; shorter where both are of one class that defines `__eq__`. */
export function equalHeld(a: Value, b: Value): boolean {
  if (isObject(a) && isObject(b) && a.type === b.type) {
    const m = (a as PyObject & { $__eq__?: MethodCode }).$__eq__;
    if (typeof m === 'function' && m.argc === 2) {
      let r = callEq(m, a, b);
      if (r === true || r === false) return r;
      if (r === NotImplemented) r = callEq(m, b, a);
      if (r === NotImplemented) return a === b;
      const t = truth(r);
      discard(r);
      return t;
    }
  }
  return compareBool('eq', a, b);
}

function callEq(m: MethodCode, a: PyObject, b: PyObject): Value {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = m(0, a, b);
  } finally {
    vm.nosuspend--;
  }
  return unwrap(r);
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
