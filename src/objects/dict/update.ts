// `dict.update` and what shares it: the constructor, `|=`, `**` displays. Counterpart: dict_merge and
// PyDict_MergeFromSeq2 in Objects/dictobject.c.

import { getattrOptional, getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { getIter, iterate, nextOf, toOwnedArray } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { mappingHook } from '../../runtime/emitted/displays.ts';
import { getItem } from '../../runtime/subscript.ts';
import { addNote, isThrown, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release, releaseAll } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { END, type Value, isObject } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';

/** `target.update(source)`. Throws. */
export function updateDict(target: PyDict, source: Value): void {
  if (isObject(source) && (source.constructor === PyDict || (source instanceof PyDict && ownIteration(source)))) {
    mergeDict(target, source as PyDict);
    return;
  }
  const keys = getattrOptional(source, 'keys');
  if (keys === undefined) mergePairs(target, source);
  else {
    discard(keys);
    mergeMapping(target, source);
  }
}

/** Is a dict subclass iterated as a dict? */
function ownIteration(d: PyDict): boolean {
  return d.type.lookup('__iter__') === types.dict.lookup('__iter__');
}

/** The items of a dict, without calling `__hash__`. Throws when `__eq__` changes the source meanwhile. */
export function mergeDict(target: PyDict, source: PyDict): void {
  if (target === source || source.size === 0) return;
  if (target.size === 0) {
    target.copyFrom(source);
    return;
  }
  const { size } = source;
  if (source.detached || target.detached) {
    for (const key of source.keyArray()) target.set(key, source.get(key) as Value);
    return;
  }
  if (!source.hasForeign && !target.hasForeign) {
    mergePlain(target, source);
    return;
  }
  for (const stored of [...source.liveKeys()]) {
    const key = own(source.keyAt(stored));
    const value = own(source.valueAt(stored));
    try {
      target.setHashed(key, source.hashOfStored(stored), value);
    } finally {
      release(value);
      release(key);
    }
    if (source.size !== size) throw runtimeError('dict mutated during update');
  }
}

/** Where no key runs Python code; the death of an old value may. */
function mergePlain(target: PyDict, source: PyDict): void {
  const { size } = source;
  const walk = source.walk();
  for (let at = source.step(walk); at !== 0; at = source.step(walk)) {
    const key = own(source.keyAtPlace(at));
    const value = own(source.valueAtPlace(at));
    try {
      target.set(key, value);
    } finally {
      release(value);
      release(key);
    }
    if (source.size !== size) throw runtimeError('dict mutated during update');
  }
}

/** A mapping with `keys()` and `__getitem__`. */
export function mergeMapping(target: PyDict, source: Value): void {
  eachMapped(source, (key, value) => target.set(key, value));
}

/** Gives each item of a mapping to `put`, which may throw; those of a dict without calling its methods. */
function eachItem(source: Value, put: (key: Value, value: Value) => void): void {
  if (!(source instanceof PyDict) || (source.constructor !== PyDict && !ownIteration(source))) {
    eachMapped(source, put);
    return;
  }
  for (const key of source.keyArray()) put(key, source.get(key) as Value);
}

function eachMapped(source: Value, put: (key: Value, value: Value) => void): void {
  const method = own(getattr(source, 'keys'));
  let keys: Value;
  try {
    keys = own(call(method));
  } finally {
    release(method);
  }
  try {
    iterate(iterableKeys(source, keys), (key) => {
      const value = own(getItem(source, key));
      try {
        put(key, value);
      } finally {
        release(value);
      }
    });
  } finally {
    release(keys);
  }
}

function iterableKeys(source: Value, keys: Value): Value {
  if (isObject(keys) && keys.type.lookup('__iter__') !== undefined) return keys;
  if (typeof keys === 'string' || (isObject(keys) && keys.type.lookup('__getitem__') !== undefined)) return keys;
  throw typeError(`${typeName(source)}.keys() returned a non-iterable (type ${typeName(keys)})`);
}

/** An iterable of pairs. */
function mergePairs(target: PyDict, source: Value): void {
  const it = own(getIter(source));
  try {
    let i = 0;
    for (let item = nextOf(it); item !== END; item = nextOf(it), i++) {
      own(item);
      try {
        mergePair(target, item, i);
      } finally {
        release(item);
      }
    }
  } finally {
    release(it);
  }
}

function mergePair(target: PyDict, item: Value, i: number): void {
  const pair = pairOf(item, i);
  try {
    if (pair.length !== 2) throw valueError(`dictionary update sequence element #${i} has length ${pair.length}; 2 is required`);
    target.set(pair[0] as Value, pair[1] as Value);
  } finally {
    releaseAll(pair);
  }
}

function pairOf(item: Value, i: number): Value[] {
  try {
    return toOwnedArray(item);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.TypeError)) throw thrown;
    const iterable = isObject(item) && item.type.lookup('__iter__') !== undefined;
    const error = iterable ? thrown : typeError('object is not iterable');
    if (!iterable) discard(thrown);
    addNote(error, `Cannot convert dictionary update sequence element #${i} to a sequence`);
    throw error;
  }
}

mappingHook.update = updateDict;
mappingHook.each = eachItem;
