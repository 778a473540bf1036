// Loading tuples, lists, dicts and sets, and filling them. Counterpart: load_counted_tuple, do_append, do_setitems,
// load_additems in Modules/_pickle.c.

import { getattr, getattrOptional } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyFrozenSet, PySet } from '../../runtime/layout/set.ts';
import { PyTuple, emptyTuple } from '../../runtime/layout/tuple.ts';
import { discard, own, release, releaseAll } from '../../runtime/refcount.ts';
import { setItem } from '../../runtime/subscript.ts';
import type { Value } from '../../runtime/value.ts';
import { unpicklingError } from './errors.ts';
import type { Unpickling } from './unpickling.ts';

export function shortTuple(u: Unpickling, n: number): void {
  const { stack } = u;
  const at = stack.length - n;
  if (at < u.fence) throw u.underflow();
  if (n === 0) u.push(emptyTuple);
  else if (n === 1) stack[at] = counted(new PyTuple([stack[at] as Value]));
  else pushTaken(u, at);
}

function counted<T extends { rc: number }>(o: T): T {
  o.rc++;
  return o;
}

function pushTaken(u: Unpickling, at: number): void {
  u.push(new PyTuple(u.takeFrom(at)));
}

export function loadTuple(u: Unpickling): void {
  const at = u.popMark();
  if (at === u.stack.length) u.push(emptyTuple);
  else pushTaken(u, at);
}

export function loadList(u: Unpickling): void {
  u.push(new PyList(u.takeFrom(u.popMark())));
}

export function loadDict(u: Unpickling): void {
  const at = u.popMark();
  if ((u.stack.length - at) % 2 !== 0) throw unpicklingError('odd number of items for DICT');
  const d = new PyDict();
  fillDict(d, u.takeFrom(at));
  u.push(d);
}

/** Sets items from keys and values by turns, of which it takes the counts. */
function fillDict(d: PyDict, items: Value[]): void {
  own(d);
  try {
    for (let i = 0; i < items.length; i += 2) d.set(items[i] as Value, items[i + 1] as Value);
  } finally {
    releaseAll(items);
    d.rc--;
  }
}

export function loadFrozenSet(u: Unpickling): void {
  const items = u.takeFrom(u.popMark());
  const s = new PyFrozenSet();
  addAll(s, items);
  u.push(s);
}

function addAll(s: PySet | PyFrozenSet, items: Value[]): void {
  own(s);
  try {
    for (const item of items) s.add(item);
  } finally {
    releaseAll(items);
    s.rc--;
  }
}

/** Where the container lies whose items begin at `at`. */
function containerBelow(u: Unpickling, at: number): Value {
  if (at > u.stack.length || at <= u.fence) throw u.underflow();
  return u.stack[at - 1] as Value;
}

export function loadAppend(u: Unpickling): void {
  append(u, u.stack.length - 1);
}

export function loadAppends(u: Unpickling): void {
  append(u, u.popMark());
}

function append(u: Unpickling, at: number): void {
  const list = containerBelow(u, at);
  if (list instanceof PyList && list.constructor === PyList) {
    const { stack } = u;
    for (let i = at; i < stack.length; i++) list.items.push(stack[i] as Value);
    stack.length = at;
    return;
  }
  const extend = getattrOptional(list, 'extend');
  if (extend !== undefined) {
    own(extend);
    const items = own(new PyList(u.takeFrom(at)));
    try {
      discard(call(extend, items));
    } finally {
      release(items);
      release(extend);
    }
  } else callEach(getattr(list, 'append'), u.takeFrom(at));
}

/** Calls `f` with every value, of which it takes the counts. */
function callEach(f: Value, items: Value[]): void {
  own(f);
  try {
    for (const item of items) discard(call(f, item));
  } finally {
    releaseAll(items);
    release(f);
  }
}

export function loadSetItem(u: Unpickling): void {
  setItems(u, u.stack.length - 2);
}

export function loadSetItems(u: Unpickling): void {
  setItems(u, u.popMark());
}

function setItems(u: Unpickling, at: number): void {
  const d = containerBelow(u, at);
  if ((u.stack.length - at) % 2 !== 0) throw unpicklingError('odd number of items for SETITEMS');
  const items = u.takeFrom(at);
  if (d instanceof PyDict && d.constructor === PyDict) {
    fillDict(d, items);
    return;
  }
  try {
    for (let i = 0; i < items.length; i += 2) setItem(d, items[i] as Value, items[i + 1] as Value);
  } finally {
    releaseAll(items);
  }
}

export function loadAddItems(u: Unpickling): void {
  const at = u.popMark();
  const s = containerBelow(u, at);
  if (s instanceof PySet) addAll(s, u.takeFrom(at));
  else callEach(getattr(s, 'add'), u.takeFrom(at));
}
