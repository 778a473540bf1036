// `list`. Counterpart: Objects/listobject.c.

import { addItem, extendListS } from '../runtime/extendList.ts';
import { countItem, indexOfItem } from '../runtime/containment.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { collectS, ownedCopy, toOwnedArray } from '../runtime/iterate.ts';
import { ListIterator, ListReverseIterator } from '../runtime/layout/iterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PySlice, sliceIndices } from '../runtime/layout/slice.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { indexError, memoryError, typeError, valueError, dealtWith } from '../runtime/raise.ts';
import { own, release, releaseAll, unown } from '../runtime/refcount.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { type Result, type Value, isObject } from '../runtime/value.ts';
import { exceptions, types } from '../runtime/wellKnown.ts';
import { sortList } from './list/sort.ts';
import { argumentCount, noKeywords } from './positionalOnly.ts';
import { cannotRepeat, compareItems, repeatCount, reprItems, sequenceIndex } from './sequenceText.ts';
import { then, thenValue } from '../runtime/call.ts';
import { MAX_ITEMS, noteItems } from '../runtime/limits.ts';

/** Repeated so often, an item is written in one go, though the engine then takes the array for one with holes. */
const LONG = 4096;
/** More than this the engine would not lay out as an array. */
const TOO_LONG = 2 ** 24;

/** `items * n` as a fresh array with counts. Throws MemoryError. */
export function repeatItems(items: readonly Value[], n: number): Value[] {
  if (items.length * n > MAX_ITEMS) throw memoryError();
  if (n <= 0 || items.length === 0) return [];
  noteItems(items.length * n);
  for (let k = 0; k < items.length; k++) {
    const v = items[k];
    if (typeof v === 'object' && v !== null) v.rc += n;
  }
  if (items.length === 1 && n >= LONG && n <= TOO_LONG) return new Array<Value>(n).fill(items[0] as Value);
  // Joined doubled again and again: the engine copies whole arrays at once.
  const length = items.length * n;
  let fresh = items.slice();
  while (fresh.length * 2 <= length) fresh = fresh.concat(fresh);
  return fresh.length === length ? fresh : fresh.concat(fresh.slice(0, length - fresh.length));
}

/** The items that a slice selects, as a fresh array with counts. */
export function sliceItems(items: readonly Value[], slice: PySlice): Value[] {
  const { start, step, length } = sliceIndices(slice, items.length);
  return selectItems(items, start, step, length);
}

function selectItems(items: readonly Value[], start: number, step: number, length: number): Value[] {
  if (step === 1) return ownedCopy(items.slice(start, start + length));
  const fresh: Value[] = [];
  for (let i = 0, k = start; i < length; i++, k += step) fresh.push(own(items[k] as Value));
  return fresh;
}

/** Replaces `count` items at `start`; takes `fresh`. The old ones are released last to first. */
function splice(list: PyList, start: number, count: number, fresh: readonly Value[]): void {
  let old: Value[];
  if (fresh.length < 5000) old = list.items.splice(start, count, ...fresh);
  else {
    const tail = list.items.slice(start + count);
    old = list.items.slice(start, start + count);
    list.items.length = start;
    list.items = list.items.concat(fresh, tail);
  }
  list.rc++;
  releaseAll(old);
  list.rc--;
}

/** `list[start:stop] = v`, with numbers adjusted already. */
export function assignSlice(list: PyList, slice: PySlice, v: Value): void {
  const fresh = v === list ? ownedCopy(list.items) : assignable(v);
  try {
    const { start, stop, step, length } = sliceIndices(slice, list.items.length);
    if (step === 1) {
      splice(list, start, Math.max(stop - start, 0), fresh.splice(0));
      return;
    }
    if (fresh.length !== length) throw valueError(`attempt to assign sequence of size ${fresh.length} to extended slice of size ${length}`);
    assignExtended(list, fresh, start, step);
  } catch (thrown) {
    releaseAll(fresh);
    throw thrown;
  }
}

function assignExtended(list: PyList, fresh: Value[], start: number, step: number): void {
  const old: Value[] = [];
  for (let i = 0, k = start; i < fresh.length; i++, k += step) {
    old.push(list.items[k] as Value);
    list.items[k] = fresh[i] as Value;
  }
  fresh.length = 0;
  list.rc++;
  for (const o of old) release(o);
  list.rc--;
}

function assignable(v: Value): Value[] {
  try {
    return toOwnedArray(v);
  } catch (thrown) {
    if (typeOf(v).lookup('__iter__') !== undefined || !dealtWith(thrown, exceptions.TypeError)) throw thrown;
    throw typeError('must assign iterable to extended slice');
  }
}

export function deleteSlice(list: PyList, slice: PySlice): void {
  const { start, stop, step, length } = sliceIndices(slice, list.items.length);
  if (length <= 0) return;
  if (step === 1) {
    splice(list, start, stop - start, []);
    return;
  }
  const { items } = list;
  const dead = new Set<number>();
  for (let i = 0, k = start; i < length; i++, k += step) dead.add(k);
  const old = items.filter((_, k) => dead.has(k));
  list.items = items.filter((_, k) => !dead.has(k));
  list.rc++;
  for (const o of old) release(o);
  list.rc--;
}

export function listGet(list: PyList, key: Value): Value {
  if (key instanceof PySlice) return new PyList(sliceItems(list.items, key));
  let i = sequenceIndex(key, 'list');
  if (i < 0) i += list.items.length;
  const v = list.items[i];
  if (v === undefined) throw indexError('list index out of range');
  return v;
}

/** `list[key] = v`, `undefined` deletes. */
export function listSet(list: PyList, key: Value, v: Value | undefined): void {
  if (key instanceof PySlice) {
    if (v === undefined) deleteSlice(list, key);
    else assignSlice(list, key, v);
    return;
  }
  let i = sequenceIndex(key, 'list');
  if (i < 0) i += list.items.length;
  if (i < 0 || i >= list.items.length) throw indexError('list assignment index out of range');
  if (v === undefined) {
    splice(list, i, 1, []);
    return;
  }
  const old = list.items[i] as Value;
  list.items[i] = own(v);
  if (isObject(old)) {
    list.rc++;
    release(old);
    list.rc--;
  }
}

function initS(self: PyList, args: readonly Value[], kwargs: PyDict): Result {
  if (kwargs.size > 0 && typeOf(self).lookup('__new__') === types.list.lookup('__new__')) noKeywords('list', kwargs);
  argumentCount('list', args, 0, 1);
  if (self.items.length > 0) clear(self);
  const [source] = args;
  if (source === undefined) return null;
  return extendListS(self, source);
}

function clear(self: PyList): void {
  const old = self.items;
  self.items = [];
  self.rc++;
  releaseAll(old);
  self.rc--;
}

function pop(self: PyList, index: number): Value {
  const { items } = self;
  if (items.length === 0) throw indexError('pop from empty list');
  const i = index < 0 ? index + items.length : index;
  if (i === items.length - 1) return unown(items.pop() as Value);
  if (i < 0 || i >= items.length) throw indexError('pop index out of range');
  if (i === 0) return unown(items.shift() as Value);
  return unown(items.splice(i, 1)[0] as Value);
}

function insert(self: PyList, index: number, v: Value): void {
  const n = self.items.length;
  const i = index < 0 ? Math.max(index + n, 0) : Math.min(index, n);
  if (i === n) addItem(self, v);
  else self.items.splice(i, 0, own(v));
}

function find(self: PyList, value: Value, start: number, stop: number): number {
  const n = self.items.length;
  const i = indexOfItem(self, value, start < 0 ? Math.max(start + n, 0) : start, stop < 0 ? Math.max(stop + n, 0) : stop);
  if (i < 0) throw valueError('list.index(x): x not in list');
  return i;
}

function concat(self: PyList, other: Value): Value {
  if (!(other instanceof PyList)) throw typeError(`can only concatenate list (not "${typeName(other)}") to list`);
  return new PyList(ownedCopy(self.items.concat(other.items)));
}

function repeat(self: PyList, n: Value): Value {
  const count = repeatCount(n);
  if (count === undefined) throw cannotRepeat(n);
  return new PyList(repeatItems(self.items, count));
}

function repeatInPlace(self: PyList, n: Value): Value {
  const count = repeatCount(n);
  if (count === undefined) throw cannotRepeat(n);
  if (count === 0) clear(self);
  else self.items = self.items.concat(repeatItems(self.items, count - 1));
  return self;
}

const isList = (v: Value): v is PyList => v instanceof PyList;

export const listType = defineType<PyList>({
  name: 'list',
  ctor: PyList,
  doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  classMethods: classGetItem,
  attributes: { __hash__: null },
  methods: methods<PyList>()({
    '__init__(self, *args, **kwargs)': initS,
    '__repr__(self, /)': (self) => (self.items.length === 0 ? '[]' : guardedRepr(self, '[...]', () => reprItems(self, '[', ']'))),
    '__len__(self, /)': (self) => self.items.length,
    '__iter__(self, /)': (self) => new ListIterator(self),
    '__reversed__(self, /)': (self) => new ListReverseIterator(self),
    '__getitem__(self, index, /)': listGet,
    '__setitem__(self, key, value, /)': (self, key, value) => listSet(self, key, value),
    '__delitem__(self, key, /)': (self, key) => listSet(self, key, undefined),
    '__contains__(self, key, /)': (self, key) => indexOfItem(self, key) >= 0,
    '__add__(self, value, /)': concat,
    '__mul__(self, value, /)': repeat,
    '__rmul__(self, value, /)': repeat,
    '__iadd__(self, value, /)': (self, value) => thenValue(extendListS(self, value), () => self),
    '__imul__(self, value, /)': repeatInPlace,
    '__eq__(self, value, /)': (self, v) => (isList(v) ? compareItems('eq', self, v) : NotImplemented),
    '__ne__(self, value, /)': (self, v) => (isList(v) ? compareItems('ne', self, v) : NotImplemented),
    '__lt__(self, value, /)': (self, v) => (isList(v) ? compareItems('lt', self, v) : NotImplemented),
    '__le__(self, value, /)': (self, v) => (isList(v) ? compareItems('le', self, v) : NotImplemented),
    '__gt__(self, value, /)': (self, v) => (isList(v) ? compareItems('gt', self, v) : NotImplemented),
    '__ge__(self, value, /)': (self, v) => (isList(v) ? compareItems('ge', self, v) : NotImplemented),
    '__sizeof__(self, /)': (self) => 40 + 8 * self.items.length,
    'append(self, object, /)': addItem,
    'clear(self, /)': clear,
    'copy(self, /)': (self) => new PyList(ownedCopy(self.items)),
    'count(self, value, /)': (self, value) => countItem(self, value),
    'extend(self, iterable, /)': extendListS,
    'index(self, value, start: bound=0, stop: bound=sys.maxsize, /)': find,
    'insert(self, index: ssize, object, /)': insert,
    'pop(self, index: ssize=-1, /)': pop,
    'remove(self, value, /)': (self, value) => {
      const i = indexOfItem(self, value);
      if (i < 0) throw valueError('list.remove(x): x not in list');
      splice(self, i, 1, []);
    },
    'reverse(self, /)': (self) => {
      self.items.reverse();
    },
    'sort(self, /, *, key=None, reverse: bool=False)': sortList,
  }),
});

/** `sorted(iterable, key=key, reverse=reverse)`; S-aware. */
export function sortedS(iterable: Value, key: Value, reverse: boolean): Result {
  return collectS(iterable, (items) => {
    const list = new PyList(items);
    list.rc = 1;
    return then(sortList(list, key, reverse), (r) => {
      if (typeof r === 'symbol') {
        release(list);
        return r;
      }
      return unown(list);
    });
  });
}
