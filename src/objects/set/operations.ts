// The operations of sets and frozensets, in the order in which CPython does them. Counterpart: Objects/setobject.c.
//
// What is given as "other" is any iterable. Fresh results are floating.

import { iterate, iterateS } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyFrozenSet, PySet, SetTable } from '../../runtime/layout/set.ts';
import { isThrown } from '../../runtime/raise.ts';
import { discard, own, release, unown } from '../../runtime/refcount.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

/** An empty set of the base type of `like`. */
export function emptyLike(like: SetTable): SetTable {
  return like instanceof PyFrozenSet ? new PyFrozenSet() : new PySet();
}

/** Runs `f` on a fresh set, which is dropped when it throws. */
function building(set: SetTable, f: (set: SetTable) => void): SetTable {
  own(set);
  try {
    f(set);
  } catch (thrown) {
    release(set);
    throw thrown;
  }
  return unown(set);
}

export function copySet(set: SetTable): SetTable {
  const copy = emptyLike(set);
  copy.merge(set);
  return copy;
}

/** A fresh set of `like`'s base type with the values of an iterable. Throws. */
export function setOf(v: Value, like: SetTable): SetTable {
  return building(emptyLike(like), (set) => updateSet(set, v));
}

/** `set.update(v)`. Throws. */
export function updateSet(set: SetTable, v: Value): void {
  if (v instanceof SetTable) set.merge(v);
  else if (v instanceof PyDict && v.constructor === PyDict) addDict(set, v);
  else {
    iterate(v, (key) => {
      set.add(key);
    });
  }
}

function addDict(set: SetTable, d: PyDict): void {
  set.reserve(d.size);
  for (const stored of [...d.liveKeys()]) set.addHashed(d.keyAt(stored), d.hashOfStored(stored));
}

/** As `updateSet`, S-aware over the iteration. */
export function updateSetS(set: SetTable, v: Value): Result {
  if (v instanceof SetTable || (v instanceof PyDict && v.constructor === PyDict)) {
    updateSet(set, v);
    return null;
  }
  return iterateS(
    v,
    (key) => {
      set.add(key);
      return null;
    },
    () => null,
  );
}

/** Looks for a key; an unhashable set is looked for as the frozenset of its values. */
export function withKey<R>(key: Value, f: (key: Value) => R): R {
  try {
    return f(key);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.TypeError) || !(key instanceof PySet)) throw thrown;
    discard(thrown);
  }
  const frozen = own(new PyFrozenSet());
  frozen.merge(key);
  try {
    return f(frozen);
  } finally {
    release(frozen);
  }
}

export function intersection(set: SetTable, other: Value): SetTable {
  if (set === other) return copySet(set);
  return building(emptyLike(set), (result) => {
    if (other instanceof SetTable) {
      const [small, large] = other.size > set.size ? [set, other] : [other, set];
      for (const stored of small.storedArray()) {
        if (large.hasOf(small, stored)) result.addOf(small, stored);
      }
    } else {
      iterate(other, (key) => {
        if (set.has(key)) result.add(key);
      });
    }
  });
}

export function difference(set: SetTable, other: Value): SetTable {
  const dict = other instanceof PyDict && other.constructor === PyDict ? other : null;
  if (!(other instanceof SetTable) && dict === null) return copyAndSubtract(set, other);
  const size = other instanceof SetTable ? other.size : (dict as PyDict).size;
  if (Math.floor(set.size / 4) > size) return copyAndSubtract(set, other);
  return building(emptyLike(set), (result) => {
    for (const stored of set.storedArray()) {
      const found =
        other instanceof SetTable ? other.hasOf(set, stored) : (dict as PyDict).getHashed(set.keyAt(stored), set.hashOfStored(stored)) !== undefined;
      if (!found) result.addOf(set, stored);
    }
  });
}

function copyAndSubtract(set: SetTable, other: Value): SetTable {
  return building(copySet(set), (result) => differenceUpdate(result, other));
}

/** `set.difference_update(other)`. Throws. */
export function differenceUpdate(set: SetTable, other: Value): void {
  if (set === other) {
    set.clear();
    return;
  }
  if (other instanceof SetTable) {
    for (const stored of other.storedArray()) set.removeOf(other, stored);
  } else {
    iterate(other, (key) => {
      set.remove(key);
    });
  }
  set.shed();
}

/** `set.symmetric_difference_update(other)`. Throws. */
export function symmetricUpdate(set: SetTable, other: Value): void {
  if (set === other) {
    set.clear();
    return;
  }
  const source = other instanceof SetTable ? other : setOf(other, set);
  own(source);
  try {
    for (const stored of source.storedArray()) {
      if (!set.removeOf(source, stored)) set.addOf(source, stored);
    }
  } finally {
    if (source === other) unown(source);
    else release(source);
  }
}

export function symmetricDifference(set: SetTable, other: Value): SetTable {
  return building(setOf(other, set), (result) => symmetricUpdate(result, set));
}

export function isSubset(set: SetTable, other: Value): boolean {
  if (!(other instanceof SetTable)) {
    const common = own(intersection(set, other));
    const { size } = common;
    release(common);
    return size === set.size;
  }
  if (set.size > other.size) return false;
  for (const stored of set.storedArray()) if (!other.hasOf(set, stored)) return false;
  return true;
}

export function isSuperset(set: SetTable, other: Value): boolean {
  if (other instanceof SetTable) return isSubset(other, set);
  let all = true;
  iterate(other, (key) => {
    all = set.has(key);
    return all;
  });
  return all;
}

export function isDisjoint(set: SetTable, other: Value): boolean {
  if (set === other) return set.size === 0;
  if (other instanceof SetTable) {
    const [small, large] = other.size > set.size ? [set, other] : [other, set];
    for (const stored of small.storedArray()) if (large.hasOf(small, stored)) return false;
    return true;
  }
  let disjoint = true;
  iterate(other, (key) => {
    disjoint = !set.has(key);
    return disjoint;
  });
  return disjoint;
}
