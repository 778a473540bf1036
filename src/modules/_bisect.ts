// The module _bisect. Counterpart: Modules/_bisectmodule.c.

import { callMethod } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { less } from '../runtime/compare.ts';
import { asIndex, asSsize } from '../runtime/convert.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyList } from '../runtime/layout/list.ts';
import { indexError, isThrown, typeError, valueError } from '../runtime/raise.ts';
import { discard, own, release, unown } from '../runtime/refcount.ts';
import { callSpecial } from '../runtime/special.ts';
import { getItem } from '../runtime/subscript.ts';
import { lengthValue } from '../runtime/truth.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';

function lengthOf(a: Value): number {
  if (a instanceof PyList && !a.type.heap) return a.items.length;
  const n = callSpecial(a, '__len__');
  if (n === undefined) throw typeError(`object of type '${typeName(a)}' has no len()`);
  return lengthValue(n);
}

function upperBound(a: Value, hi: Value): number {
  if (hi === null) return lengthOf(a);
  try {
    return asSsize(asIndex(hi));
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.TypeError) || (typeof hi === 'object' && hi.type.lookup('__index__') !== undefined)) throw thrown;
    discard(thrown);
    throw typeError(`argument should be integer or None, not '${typeName(hi)}'`);
  }
}

/** Runs `f` with the item (its key, where there is a key function) held. */
function withKey<R>(a: Value, i: number, key: Value, f: (k: Value) => R): R {
  let item: Value | undefined;
  if (a instanceof PyList && !a.type.heap) {
    item = a.items[i];
    if (item === undefined) throw indexError('list index out of range');
  } else item = getItem(a, i);
  own(item);
  try {
    if (key === null) return f(item);
    const k = own(call(key, item));
    try {
      return f(k);
    } finally {
      release(k);
    }
  } finally {
    release(item);
  }
}

/** Where `x` goes: after equal items (`right`) or before them. */
function search(a: Value, x: Value, lo: number, hi: Value, key: Value, right: boolean): number {
  if (lo < 0) throw valueError('lo must be non-negative');
  let low = lo;
  let high = upperBound(a, hi);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const before = withKey(a, middle, key, (k) => (right ? !less(x, k) : less(k, x)));
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insort(a: Value, x: Value, lo: number, hi: Value, key: Value, right: boolean): null {
  const k = key === null ? x : call(key, x);
  own(k);
  let i: number;
  try {
    i = search(a, k, lo, hi, key, right);
  } finally {
    if (key === null) unown(k);
    else release(k);
  }
  if (a instanceof PyList && !a.type.heap) a.items.splice(i, 0, own(x));
  else discard(callMethod(a, 'insert', i, x));
  return null;
}

export const bisectModule = defineModule({
  name: '_bisect',
  doc: 'Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n',
  functions: functions({
    'bisect_right(a, x, lo: ssize=0, hi=None, *, key=None)': (a, x, lo, hi, key) => search(a, x, lo, hi, key, true),
    'bisect_left(a, x, lo: ssize=0, hi=None, *, key=None)': (a, x, lo, hi, key) => search(a, x, lo, hi, key, false),
    'insort_right(a, x, lo: ssize=0, hi=None, *, key=None)': (a, x, lo, hi, key) => insort(a, x, lo, hi, key, true),
    'insort_left(a, x, lo: ssize=0, hi=None, *, key=None)': (a, x, lo, hi, key) => insort(a, x, lo, hi, key, false),
  }),
});
