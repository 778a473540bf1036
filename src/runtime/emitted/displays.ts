// Displays, comprehensions and unpacking in emitted code (contract/abi.ts, "displays"). Counterpart: BUILD_*, LIST_*,
// SET_*, DICT_* in Python/bytecodes.c.

import { then, thenValue } from '../call.ts';
import { getattrOptional } from '../attribute.ts';
import { extendListS } from '../extendList.ts';
import { iterateS } from '../iterate.ts';
import { PyDict } from '../layout/dict.ts';
import { PyList } from '../layout/list.ts';
import { PySet, SetTable } from '../layout/set.ts';
import { PySlice } from '../layout/slice.ts';
import { str, textOf } from '../layout/str.ts';
import { PyTuple, emptyTuple } from '../layout/tuple.ts';
import { MAX_ITEMS } from '../limits.ts';
import { clearInFlight, convertThrown, inFlightIs, raise, typeError } from '../raise.ts';
import { discard, own, release, releaseAll, unown } from '../refcount.ts';
import { joinText, str_ } from '../text.ts';
import { calleeText } from './stars.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { type Result, S, type Value, isObject } from '../value.ts';
import { exceptions } from '../wellKnown.ts';

export const mklist = (items: Value[]): Value => new PyList(items);
export const mktuple = (items: Value[]): Value => (items.length === 0 ? emptyTuple : new PyTuple(items));

/** Takes its arguments. */
export function mkslice(a: Value, b: Value, c: Value): Value {
  const s = new PySlice(a, b, c);
  unown(a);
  unown(b);
  unown(c);
  return s;
}

/** A display of constants alone is built from a frozenset, which changes the order of iteration. */
export function mkset(items: Value[]): Result {
  const set = own(new PySet());
  try {
    if (items.length >= 3 && items.every(isConstant)) {
      const constants = new PySet();
      for (const v of items) constants.add(v);
      set.merge(constants);
      constants.clear();
    } else for (const v of items) set.add(v);
  } catch (thrown) {
    const r: Result = convertThrown(thrown);
    releaseAll(items);
    release(set);
    return r;
  }
  releaseAll(items);
  return unown(set);
}

function isConstant(v: Value): boolean {
  return !isObject(v) || v.type.name === 'float' || (v.constructor === PyTuple && (v as PyTuple).items.every(isConstant));
}

export function mkdict(pairs: Value[]): Result {
  const d = own(new PyDict());
  let i = 0;
  try {
    for (; i < pairs.length; i += 2) d.set(pairs[i] as Value, pairs[i + 1] as Value);
  } catch (thrown) {
    const r: Result = convertThrown(thrown);
    release(d);
    releaseAll(pairs);
    return r;
  }
  releaseAll(pairs);
  return unown(d);
}

export function lappend(list: Value, v: Value, held: boolean): void {
  if (!held && typeof v === 'object' && v !== null) v.rc++;
  (list as PyList).items.push(v);
}

export function lroom(list: Value): Result {
  return (list as PyList).items.length < MAX_ITEMS ? null : raise(exceptions.MemoryError);
}

/** The pieces of an f-string. */
export function joinstr(parts: Value[]): Result {
  try {
    return joinText(parts);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** `[*v]` and the arguments of calls with stars. */
export function lextend(list: Value, v: Value): Result {
  return then(extendListS(list as PyList, v), (r) => (r === S ? notIterable(v) : r));
}

function notIterable(v: Value): Result {
  const type = typeOf(v);
  if (!inFlightIs(exceptions.TypeError) || type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined) return S;
  clearInFlight();
  return raise(exceptions.TypeError, str(`Value after * must be an iterable, not ${typeName(v)}`));
}

export function sadd(set: Value, v: Value): Result {
  try {
    (set as SetTable).add(v);
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

export function condset(set: Value, v: Value): Result {
  return set instanceof PySet ? sadd(set, v) : raise(exceptions.TypeError, str(`'${typeName(set)}' object is not a set`));
}

export function supdate(set: Value, v: Value): Result {
  try {
    if (v instanceof SetTable) {
      (set as SetTable).merge(v);
      return null;
    }
  } catch (thrown) {
    return convertThrown(thrown);
  }
  return iterateS(
    v,
    (key) => sadd(set, key),
    () => null,
  );
}

export function dset(dict: Value, key: Value, v: Value): Result {
  try {
    (dict as PyDict).set(key, v);
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** What `{**v}` and `f(**v)` do with mappings; installed by objects/dict. Throws. */
export const mappingHook: {
  update: (target: PyDict, source: Value) => void;
  each: (source: Value, put: (key: Value, value: Value) => void) => void;
} = {
  update: (target, source) => (source as PyDict).forEach((key, v) => target.set(key, v)),
  each: (source, put) => (source as PyDict).forEach((key, v) => put(key, v)),
};

const isMapping = (v: Value): boolean => v instanceof PyDict || hasKeys(v);

function hasKeys(v: Value): boolean {
  const keys = getattrOptional(v, 'keys');
  if (keys === undefined) return false;
  discard(keys);
  return true;
}

/** Mappings whose look-ups may suspend are copied in a way that may. */
export interface SnapshotMapping {
  snapshotS(): Result;
}
export function isSnapshotMapping(v: Value): v is Value & SnapshotMapping {
  return isObject(v) && (v as unknown as Partial<SnapshotMapping>).snapshotS !== undefined;
}

export function dupdate(dict: Value, v: Value): Result {
  if (isSnapshotMapping(v)) return thenValue(v.snapshotS(), (copy) => dupdate(dict, copy));
  try {
    if (!isMapping(v)) throw typeError(`'${typeName(v)}' object is not a mapping`);
    mappingHook.update(dict as PyDict, v);
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** `f(**v)`: names that are there already, and keys that are no strings, are errors. */
export function dmerge(dict: Value, v: Value, callee: Value): Result {
  const target = dict as PyDict;
  if (target.size === 0 && isObject(v) && v.constructor === PyDict) {
    target.copyFrom(v as PyDict);
    return null;
  }
  try {
    if (!isMapping(v)) throw typeError(`${calleeText(callee)} argument after ** must be a mapping, not ${typeName(v)}`);
    own(v);
    try {
      mappingHook.each(v, (key, value) => mergeKeyword(target, key, value, callee));
    } finally {
      unown(v);
    }
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function mergeKeyword(target: PyDict, key: Value, value: Value, callee: Value): void {
  if (target.has(key)) throw typeError(`${calleeText(callee)} got multiple values for keyword argument '${textOf(str_(key))}'`);
  target.set(key, value);
}

/** The list is fresh and gives its array away. */
export function listtotuple(list: Value): Value {
  const { items } = list as PyList;
  (list as PyList).items = [];
  discard(list);
  return mktuple(items);
}
