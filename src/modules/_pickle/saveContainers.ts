// Saving tuples, lists, dicts and sets. Python code that runs meanwhile may change them: items are counted while they
// are saved, and every batch looks at the container anew. Counterpart: save_tuple, save_list, batch_list,
// batch_dict_exact, save_set, save_frozenset in Modules/_pickle.c.

import { fullTypeName } from '../../objects/str/fullTypeName.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { getIter } from '../../runtime/iterate.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import type { PyFrozenSet, PySet, SetTable } from '../../runtime/layout/set.ts';
import { textOf } from '../../runtime/layout/str.ts';
import type { PyTuple } from '../../runtime/layout/tuple.ts';
import { noted, runtimeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { guardFast } from './fastMode.ts';
import {
  ADDITEMS,
  APPEND,
  APPENDS,
  BATCH_SIZE,
  DICT,
  EMPTY_DICT,
  EMPTY_LIST,
  EMPTY_SET,
  EMPTY_TUPLE,
  FROZENSET,
  LIST,
  MARK,
  POP,
  POP_MARK,
  SETITEM,
  SETITEMS,
  TUPLE,
  TUPLE1,
} from './opcodes.ts';
import type { Pickling } from './pickling.ts';
import { saveCall } from './saveBytes.ts';
import { saveItems, savePairs } from './saveIterated.ts';

/** Saves one item; an exception hears where it lies. */
export function saveItem(p: Pickling, container: PyObject, item: Value, index: number): void {
  own(item);
  try {
    p.save(item);
  } catch (thrown) {
    throw noted(thrown, () => `when serializing ${fullTypeName(container)} item ${index}`);
  } finally {
    release(item);
  }
}

export function savePair(p: Pickling, container: PyObject, key: Value, value: Value): void {
  own(key);
  own(value);
  try {
    p.save(key);
    try {
      p.save(value);
    } catch (thrown) {
      throw noted(thrown, () => `when serializing ${fullTypeName(container)} item ${textOf(repr(key))}`);
    }
  } finally {
    release(key);
    release(value);
  }
}

function saveElement(p: Pickling, container: PyObject, item: Value): void {
  own(item);
  try {
    p.save(item);
  } catch (thrown) {
    throw noted(thrown, () => `when serializing ${fullTypeName(container)} element`);
  } finally {
    release(item);
  }
}

/**
 * A tuple that contains itself has been saved by its own items: then what they put on the stack is dropped, and
 * the one in the memo taken.
 */
export function saveTuple(p: Pickling, t: PyTuple): void {
  const { out } = p;
  const n = t.items.length;
  if (n === 0) {
    if (p.bin === 0) out.latin1('(t');
    else out.byte(EMPTY_TUPLE);
    return;
  }
  const short = n <= 3 && p.proto >= 2;
  if (!short) out.byte(MARK);
  for (let i = 0; i < n; i++) saveItem(p, t, t.items[i] as Value, i);
  if (p.memo.get(t) === undefined) {
    out.byte(short ? TUPLE1 + n - 1 : TUPLE);
    p.memoize(t);
    return;
  }
  if (short || p.bin === 0) for (let i = short ? 0 : -1; i < n; i++) out.byte(POP);
  else out.byte(POP_MARK);
  p.getMemo(t);
}

/** What opens an empty list or dict. */
function open(p: Pickling, binary: number, plain: number): void {
  if (p.bin !== 0) p.out.byte(binary);
  else {
    p.out.byte(MARK);
    p.out.byte(plain);
  }
}

export function saveList(p: Pickling, list: PyList): void {
  guardFast(p, list, () => {
    open(p, EMPTY_LIST, LIST);
    p.memoize(list);
    if (list.items.length === 0) return;
    if (p.proto > 0) saveListItems(p, list);
    else saveItems(p, getIter(list), list);
  });
}

function saveListItems(p: Pickling, list: PyList): void {
  const { out } = p;
  if (list.items.length === 1) {
    saveItem(p, list, list.items[0] as Value, 0);
    out.byte(APPEND);
    return;
  }
  let i = 0;
  do {
    out.byte(MARK);
    for (let batch = 0; batch < BATCH_SIZE && i < list.items.length; batch++, i++) saveItem(p, list, list.items[i] as Value, i);
    out.byte(APPENDS);
  } while (i < list.items.length);
}

export function saveDict(p: Pickling, d: PyDict): void {
  guardFast(p, d, () => {
    open(p, EMPTY_DICT, DICT);
    p.memoize(d);
    if (d.size === 0) return;
    if (p.proto > 0) saveDictItems(p, d);
    else saveItemsView(p, d);
  });
}

function saveItemsView(p: Pickling, d: PyDict): void {
  const items = own(callMethod(d, 'items'));
  try {
    savePairs(p, getIter(items), d);
  } finally {
    release(items);
  }
}

/** A batch that is full is followed by another one, be it empty. */
function saveDictItems(p: Pickling, d: PyDict): void {
  const { out } = p;
  const { size } = d;
  const keys = (d.detached ? d.keyArray().values() : d.liveKeys()) as Iterator<unknown>;
  const single = size === 1;
  let batch: number;
  do {
    batch = 0;
    if (!single) out.byte(MARK);
    while (batch < BATCH_SIZE) {
      const { value: stored, done } = keys.next();
      if (done === true) break;
      const value = d.detached ? d.get(stored as Value) : d.valueAt(stored);
      if (value === undefined) continue;
      savePair(p, d, d.detached ? (stored as Value) : d.keyAt(stored), value);
      batch++;
      if (single) break;
    }
    out.byte(single ? SETITEM : SETITEMS);
    if (!single && d.size !== size) throw runtimeError('dictionary changed size during iteration');
  } while (batch === BATCH_SIZE);
}

/** As a call of `set` or `frozenset` with a list. */
function saveSetCall(p: Pickling, s: SetTable, type: Value): void {
  saveCall(p, s, type, listOf(s));
}

function listOf(s: SetTable): PyList {
  const items = s.keyArray();
  for (const item of items) own(item);
  return new PyList(items);
}

export function saveSet(p: Pickling, s: PySet): void {
  const { out } = p;
  if (p.proto < 4) {
    saveSetCall(p, s, types.set);
    return;
  }
  out.byte(EMPTY_SET);
  p.memoize(s);
  const { size } = s;
  if (size === 0) return;
  const items = s.keyArray();
  let i = 0;
  let batch: number;
  do {
    out.byte(MARK);
    for (batch = 0; batch < BATCH_SIZE && i < items.length && s.size === size; batch++, i++) saveElement(p, s, items[i] as Value);
    out.byte(ADDITEMS);
    if (s.size !== size) throw runtimeError('set changed size during iteration');
  } while (batch === BATCH_SIZE);
}

export function saveFrozenSet(p: Pickling, s: PyFrozenSet): void {
  const { out } = p;
  if (p.proto < 4) {
    guardFast(p, s, () => saveSetCall(p, s, types.frozenset));
    return;
  }
  guardFast(p, s, () => {
    out.byte(MARK);
    for (const item of s.keyArray()) saveElement(p, s, item);
    if (p.memo.get(s) !== undefined) {
      out.byte(POP_MARK);
      p.getMemo(s);
      return;
    }
    out.byte(FROZENSET);
    p.memoize(s);
  });
}
