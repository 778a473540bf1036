// `o[i]`, `o[i] = v`, `del o[i]`, `i in o`: fast paths through the layouts, then the special methods.
//
// The names with S are S-aware and are what emitted code calls; operands belong to the caller, are counted up
// while Python code runs and plainly down afterwards. The others run under nosuspend and throw.
// Counterpart: PyObject_GetItem, PySequence_Contains in Objects/abstract.c.

import { getattrOptional } from './attribute.ts';
import { callS, then, unwrap } from './call.ts';
import { sameItem } from './containment.ts';
import { genericAliasHook } from './genericAlias.ts';
import { getIter, iterateS, ownedCopy } from './iterate.ts';
import { PyByteArray, PyBytes } from './layout/bytes.ts';
import { PyDict } from './layout/dict.ts';
import { PyList } from './layout/list.ts';
import { PyFrozenSet, PySet, type SetTable } from './layout/set.ts';
import { PySlice, adjustIndices } from './layout/slice.ts';
import { PyTuple } from './layout/tuple.ts';
import { convertThrown, isThrown, raise, typeError } from './raise.ts';
import { discard, own, release, releaseKeeping, unown } from './refcount.ts';
import { vm } from './state.ts';
import { truth } from './truth.ts';
import { callHeld, callWithOne, callWithTwo } from './callHeld.ts';
import { typeName, typeOf } from './typeOf.ts';
import { PyType } from './typeObject.ts';
import { type PyObject, type Result, S, type Value, isObject } from './value.ts';
import { exceptions, types } from './wellKnown.ts';

/** `o[i]`. */
export function getItemS(o: Value, i: Value): Result {
  if (typeof o === 'object' && o !== null) {
    switch (o.constructor) {
      case PyList:
      case PyTuple:
        if (typeof i === 'number') {
          const { items } = o as PyList | PyTuple;
          const v = items[i < 0 ? i + items.length : i];
          if (v !== undefined) return v;
          // Raised, not thrown: a JavaScript throw takes ten times as long.
          if (Number.isInteger(i))
            return raise(exceptions.IndexError, o.constructor === PyList ? 'list index out of range' : 'tuple index out of range');
        }
        break;
      case PyDict:
        return getDictItem(o as PyDict, i);
      case PyBytes:
        if (typeof i === 'number') {
          const { data } = o as PyBytes;
          const v = data[i < 0 ? i + data.length : i];
          if (v !== undefined) return v;
        }
        break;
      case PyByteArray:
        if (typeof i === 'number') {
          const v = (o as PyByteArray).at(i);
          if (v !== undefined) return v;
        }
        break;
      default:
    }
  } else if (typeof o === 'string' && typeof i === 'number') {
    const c = o[i < 0 ? i + o.length : i];
    if (c !== undefined) return c;
  }
  const m = typeOf(o).proto.$__getitem__;
  if (m !== undefined && m.argc === 2) return callWithOne(m, o, i);
  const r = callHeld(o, '__getitem__', [i]);
  return r === undefined ? notSubscriptable(o, i) : r;
}

function getDictItem(d: PyDict, key: Value): Result {
  if (typeof key === 'string') {
    const v = d.getStr(key);
    if (v !== undefined) return v;
  }
  d.rc++;
  own(key);
  try {
    const v = d.get(key);
    return v === undefined ? raise(exceptions.KeyError, key) : v;
  } catch (thrown) {
    return convertThrown(thrown);
  } finally {
    unown(key);
    d.rc--;
  }
}

/** Classes are asked for `__class_getitem__`. */
function notSubscriptable(o: Value, i: Value): Result {
  if (!(o instanceof PyType)) return convertThrown(typeError(`'${typeName(o)}' object is not subscriptable`));
  try {
    if (o === types.type) return genericAliasHook.make(o, i);
    const m = getattrOptional(o, '__class_getitem__');
    if (m === undefined || m === null) throw typeError(`type '${o.name}' is not subscriptable`);
    own(m);
    return then(callS(m, i), (r) => {
      releaseKeeping(m, r);
      return r;
    });
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** `o[i] = v`. */
export function setItemS(o: Value, i: Value, v: Value): Result {
  if (isObject(o)) {
    const list: PyObject = o;
    if (o.constructor === PyList && typeof i === 'number') {
      const { items } = list as PyList;
      const k = i < 0 ? i + items.length : i;
      const old = items[k];
      if (old !== undefined) {
        items[k] = v;
        if (typeof v === 'object' && v !== null) v.rc++;
        if (typeof old === 'object' && old !== null) {
          list.rc++;
          release(old);
          list.rc--;
        }
        return null;
      }
    } else if (o.constructor === PyDict) return setDictItem(o as PyDict, i, v);
    else if (o.constructor === PyByteArray && typeof i === 'number' && (o as unknown as PyByteArray).setAt(i, v)) return null;
  }
  const m = typeOf(o).proto.$__setitem__;
  if (m !== undefined && m.argc === 3) return discardResult(callWithTwo(m, o, i, v));
  const r = callHeld(o, '__setitem__', [i, v]);
  if (r === undefined) return convertThrown(typeError(`'${typeName(o)}' object does not support item assignment`));
  return discardResult(r);
}

function setDictItem(d: PyDict, key: Value, v: Value): Result {
  if (typeof key !== 'object' || key === null) {
    d.rc++;
    try {
      d.set(key, v);
      return null;
    } catch (thrown) {
      return convertThrown(thrown);
    } finally {
      d.rc--;
    }
  }
  d.rc++;
  key.rc++;
  own(v);
  try {
    d.set(key, v);
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  } finally {
    unown(v);
    key.rc--;
    d.rc--;
  }
}

/** A statement's call: its result is dropped. */
function discardResult(r: Result): Result {
  if (r === null) return null;
  return then(r, (v) => {
    if (v === S) return S;
    discard(v);
    return null;
  });
}

/** `del o[i]`. */
export function delItemS(o: Value, i: Value): Result {
  if (isObject(o) && o.constructor === PyDict) return delDictItem(o as PyDict, i);
  const r = callHeld(o, '__delitem__', [i]);
  if (r !== undefined) return discardResult(r);
  const sequence = isObject(o) && !(o instanceof PyType) && (o.type.heap || typeOf(o).lookup('__len__') !== undefined);
  const verb = sequence || typeof o === 'string' ? "doesn't" : 'does not';
  return convertThrown(typeError(`'${typeName(o)}' object ${verb} support item deletion`));
}

function delDictItem(d: PyDict, key: Value): Result {
  d.rc++;
  own(key);
  try {
    const v = d.take(key);
    if (v === undefined) return raise(exceptions.KeyError, key);
    if (isObject(v)) release(own(v));
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  } finally {
    unown(key);
    d.rc--;
  }
}

/** `o[a:b]`. */
export function getSliceS(o: Value, a: Value, b: Value): Result {
  if (isBound(a) && isBound(b)) {
    const r = quickSlice(o, a, b);
    if (r !== undefined) return r;
  }
  if (typeof o === 'string' && isSmallIndex(a) && isSmallIndex(b)) return o.slice(a ?? 0, b ?? undefined);
  return withSlice(a, b, (slice) => getItemS(o, slice));
}

/** None or an int, for which JavaScript's `slice` means what Python's slices mean. */
function isSmallIndex(v: Value): v is number | null {
  return v === null || (typeof v === 'number' && Number.isInteger(v));
}

export function setSliceS(o: Value, a: Value, b: Value, v: Value): Result {
  return withSlice(a, b, (slice) => setItemS(o, slice, v));
}

const isBound = (v: Value): v is number | null => v === null || (typeof v === 'number' && Number.isInteger(v));

/** Slices of exact lists and strings without surrogates, with plain bounds. */
function quickSlice(o: Value, a: number | null, b: number | null): Value | undefined {
  const start = a ?? 0;
  const stop = b ?? Number.MAX_SAFE_INTEGER;
  if (typeof o === 'string') {
    const { start: from, length } = adjustIndices(o.length, { start, stop, step: 1 });
    return o.slice(from, from + length);
  }
  if (!isObject(o)) return undefined;
  if (o.constructor === PyList) {
    const { items } = o as PyList;
    const { start: from, length } = adjustIndices(items.length, { start, stop, step: 1 });
    return new PyList(ownedCopy(items.slice(from, from + length)));
  }
  return undefined;
}

/** The bounds stay the caller's, who releases them in CPython's order. */
function withSlice(a: Value, b: Value, use: (slice: PySlice) => Result): Result {
  own(a);
  own(b);
  const slice = own(new PySlice(a, b, null));
  return then(use(slice), (v) => {
    releaseKeeping(slice, v);
    unown(a);
    unown(b);
    return v;
  });
}

/** `item in container`; true, false or S. */
export function containsS(container: Value, item: Value): Result {
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item);
  if (isObject(container)) {
    switch (container.constructor) {
      case PyDict:
        return containsDict(container as PyDict, item);
      case PyList:
      case PyTuple:
        return containsItem(container as PyList | PyTuple, item);
      case PySet:
      case PyFrozenSet:
        if (typeof item !== 'object' || item === null) return (container as unknown as SetTable).has(item);
        break;
      default:
    }
  }
  if (isObject(container) && container.type.heap && container.type.lookup('__contains__') === null) return searchS(container, item);
  const m = typeOf(container).proto.$__contains__;
  const r = m !== undefined && m.argc === 2 ? callWithOne(m, container, item) : callHeld(container, '__contains__', [item]);
  if (r === true || r === false) return r;
  if (r === undefined) return searchS(container, item);
  return then(r, testResult);
}

function testResult(r: Result): Result {
  if (r === S) return S;
  try {
    const t = truth(r);
    discard(r);
    return t;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function containsDict(d: PyDict, key: Value): Result {
  if (typeof key === 'string' && d.getStr(key) !== undefined) return true;
  d.rc++;
  own(key);
  try {
    return d.has(key);
  } catch (thrown) {
    return convertThrown(thrown);
  } finally {
    unown(key);
    d.rc--;
  }
}

function containsItem(holder: PyList | PyTuple, item: Value): Result {
  holder.rc++;
  own(item);
  try {
    for (let i = 0; i < holder.items.length; i++) if (sameItem(holder.items[i] as Value, item)) return true;
    return false;
  } catch (thrown) {
    return convertThrown(thrown);
  } finally {
    unown(item);
    holder.rc--;
  }
}

/** Containers without `__contains__` are iterated. */
function searchS(container: Value, item: Value): Result {
  const type = typeOf(container);
  if (type.lookup('__contains__') === null) return convertThrown(typeError(`'${type.name}' object is not a container`));
  try {
    const it = own(getIter(container));
    let found = false;
    return then(
      iterateS(
        it,
        (v) => {
          found = sameItem(v, item);
          return !found;
        },
        () => null,
      ),
      (r) => {
        release(it);
        return r === S ? S : found;
      },
    );
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.TypeError) || type.lookup('__iter__') != null) return convertThrown(thrown);
    discard(thrown);
    return convertThrown(typeError(`argument of type '${type.name}' is not a container or iterable`));
  }
}

function throwing(f: () => Result): Value {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = f();
  } finally {
    vm.nosuspend--;
  }
  return unwrap(r);
}

/** `o[i]`; throws. */
export const getItem = (o: Value, i: Value): Value => throwing(() => getItemS(o, i));
export function setItem(o: Value, i: Value, v: Value): void {
  throwing(() => setItemS(o, i, v));
}
export function delItem(o: Value, i: Value): void {
  throwing(() => delItemS(o, i));
}
/** `item in container`; throws. */
export const contains = (container: Value, item: Value): boolean => throwing(() => containsS(container, item)) === true;
