// `list.sort` and what `sorted` shares with it. Counterpart: list_sort_impl in Objects/listobject.c.
//
// The list is emptied while it is sorted. Key calls are S-aware; comparisons run under nosuspend. Comparators
// are chosen as CPython's are: all numbers, all strings, all tuples, else `<`.

import { ranks, sortedRows } from '../../base/columnSort.ts';
import { type Less, sortRuns } from '../../base/sortRuns.ts';
import { callS, then } from '../../runtime/call.ts';
import { less } from '../../runtime/compare.ts';
import { sameItem } from '../../runtime/containment.ts';
import { PyFloat } from '../../runtime/layout/numbers.ts';
import type { PyList } from '../../runtime/layout/list.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { convertThrown, raise, takeInFlight, setInFlight } from '../../runtime/raise.ts';
import { own, release, releaseAll } from '../../runtime/refcount.ts';
import { vm } from '../../runtime/state.ts';
import { type Result, S, type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

/** A comparator for keys, specialised where all have one kind. */
function comparator(keys: readonly Value[]): Less<Value> {
  if (keys.every((k) => typeof k === 'string')) return (a, b) => (a as string) < (b as string);
  if (keys.every((k) => typeof k === 'number' || typeof k === 'bigint')) return (a, b) => (a as number) < (b as number);
  if (keys.every((k) => isObject(k) && k.constructor === PyTuple)) return tupleLess;
  return less;
}

function tupleLess(a: Value, b: Value): boolean {
  const x = (a as PyTuple).items;
  const y = (b as PyTuple).items;
  const n = Math.min(x.length, y.length);
  for (let i = 0; i < n; i++) {
    const p = x[i] as Value;
    const q = y[i] as Value;
    if (p === q) continue;
    const t = typeof p;
    if (t === typeof q && (t === 'string' || t === 'number') && p === p && q === q) return (p as number) < (q as number);
    if (!sameItem(p, q)) return less(p, q);
  }
  return x.length < y.length;
}

/** The doubles behind keys that are all floats or small ints, for the fastest way; undefined otherwise. */
function doubles(keys: readonly Value[]): Float64Array | undefined {
  const values = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const k = keys[i];
    const x = typeof k === 'number' ? k : isObject(k) && k.constructor === PyFloat ? (k as PyFloat).value : Number.NaN;
    if (x !== x) return undefined;
    values[i] = x;
  }
  return values;
}

/** Fewer keys are sorted by comparing them. */
const MANY = 24;
const MAX_COLUMNS = 8;

/** Columns that order the keys as `<` does, where all keys are numbers, strings, or tuples alike of these; else undefined. */
function columnsOf(keys: readonly Value[]): Float64Array[] | undefined {
  const first = keys[0];
  if (!isObject(first) || first.constructor !== PyTuple) {
    const column = columnOf(keys);
    return column === undefined ? undefined : [column];
  }
  const width = (first as PyTuple).items.length;
  if (width === 0 || width > MAX_COLUMNS || !keys.every((k) => isObject(k) && k.constructor === PyTuple && (k as PyTuple).items.length === width)) {
    return undefined;
  }
  const columns: Float64Array[] = [];
  for (let c = 0; c < width; c++) {
    const column = columnOf(keys.map((k) => (k as PyTuple).items[c] as Value));
    if (column === undefined) return undefined;
    columns.push(column);
  }
  return columns;
}

function columnOf(keys: readonly Value[]): Float64Array | undefined {
  if (typeof keys[0] !== 'string') return doubles(keys);
  return keys.every((k) => typeof k === 'string') ? ranks(keys as readonly string[]) : undefined;
}

/** Sorts `values` in place by `keys`, which may be the values. Throws what `<` raises. */
function sortAlong(values: Value[], keys: Value[]): void {
  const columns = keys.length < MANY ? undefined : columnsOf(keys);
  if (columns === undefined) {
    sortRuns(keys, comparator(keys), keys === values ? undefined : values);
    return;
  }
  const rows = sortedRows(columns);
  const before = values.slice();
  for (let i = 0; i < rows.length; i++) values[i] = before[rows[i] as number] as Value;
}

/** Sorts values in place by themselves. Throws what `<` raises. */
export function sortValues(values: Value[], reverse: boolean): void {
  if (reverse) values.reverse();
  const numbers = typeof values[0] === 'number' ? doubles(values) : undefined;
  if (numbers !== undefined && values.every((v) => typeof v === 'number')) {
    numbers.sort();
    for (let i = 0; i < values.length; i++) values[i] = numbers[i] as number;
  } else sortAlong(values, values);
  if (reverse) values.reverse();
}

function sortByKeys(values: Value[], keys: Value[], reverse: boolean): void {
  const order = reverse ? keys.toReversed() : keys.slice();
  if (reverse) values.reverse();
  try {
    sortAlong(values, order);
  } finally {
    if (reverse) values.reverse();
  }
}

/** S-aware: the keys of `values` (which the caller owns) in a fresh array with counts, given to `f`. */
function keysS(values: readonly Value[], key: Value, f: (keys: Value[]) => Result): Result {
  const keys: Value[] = [];
  const step = (r: Result): Result => {
    for (;;) {
      if (r === S) {
        if (vm.exc === null) return then(S, step);
        releaseAll(keys);
        return S;
      }
      keys.push(own(r));
      if (keys.length === values.length) return f(keys);
      const v = values[keys.length] as Value;
      r = isObject(key) && key.argc === 1 ? key.js(0, v) : callS(key, v);
    }
  };
  return values.length === 0 ? f(keys) : step(callS(key, values[0] as Value));
}

/** An empty array that notes every change, also those that are undone. */
function watched(watch: { touched: boolean }): Value[] {
  return new Proxy<Value[]>([], {
    set(target, key, value): boolean {
      watch.touched = true;
      return Reflect.set(target, key, value);
    },
  });
}

/** `list.sort(key=key, reverse=reverse)`; S-aware. */
export function sortList(list: PyList, key: Value, reverse: boolean): Result {
  const values = list.items;
  const watch = { touched: false };
  list.items = watched(watch);
  const finish = (r: Result): Result => {
    const modified = watch.touched || list.items.length > 0;
    const strays = list.items;
    list.items = values;
    let result = r;
    if (modified && r !== S) result = raise(exceptions.ValueError, 'list modified during sort');
    releaseAll([...strays]);
    return result;
  };
  if (key === null) return finish(attempt(() => sortValues(values, reverse)));
  const sorted = keysS(values, key, (keys) => {
    const r = attempt(() => sortByKeys(values, keys, reverse));
    releasePreserving(keys);
    return r;
  });
  return then(sorted, finish);
}

function attempt(f: () => void): Result {
  try {
    f();
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** Releases keys while an exception may be in flight. */
function releasePreserving(keys: Value[]): void {
  const flying = vm.exc === null ? null : takeInFlight();
  releaseAll(keys);
  if (flying !== null) {
    setInFlight(flying);
    release(flying);
  }
}
