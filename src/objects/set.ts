// `set`, `frozenset` and their iterator. Counterpart: Objects/setobject.c.

import { hashFrozenset } from '../base/hashing.ts';
import { callMethod } from '../runtime/attribute.ts';
import { then } from '../runtime/call.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { hintMethod, iteratorMethods } from '../runtime/iterate.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyFrozenSet, PySet, SetIterator, SetTable } from '../runtime/layout/set.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { keyError } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { joinText, repr } from '../runtime/text.ts';
import { typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { type Result, S, type Value, isObject } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { reduceIter } from './iterators.ts';
import { argumentCount, noKeywords } from './positionalOnly.ts';
import {
  copySet,
  difference,
  differenceUpdate,
  intersection,
  isDisjoint,
  isSubset,
  isSuperset,
  symmetricDifference,
  symmetricUpdate,
  updateSet,
  updateSetS,
  withKey,
} from './set/operations.ts';

function reprSet(self: SetTable): Value {
  const { name } = typeOf(self);
  if (self.size === 0) return `${name}()`;
  return guardedRepr(self, `${name}(...)`, () => {
    const plain = self.constructor === PySet;
    const parts: Value[] = [plain ? '{' : `${name}({`];
    const keys = self.keyArray().map(own);
    try {
      keys.forEach((key, i) => {
        if (i > 0) parts.push(', ');
        parts.push(repr(key));
      });
    } finally {
      for (const key of keys) release(key);
    }
    parts.push(plain ? '}' : '})');
    return joinText(parts);
  });
}

function frozenHash(self: SetTable): number | bigint {
  return (self.cachedHash ??= hashFrozenset(self.storedArray().map((stored) => self.hashOfStored(stored))));
}

function equalSets(a: SetTable, b: SetTable): boolean {
  if (a.size !== b.size) return false;
  if (a.cachedHash !== undefined && b.cachedHash !== undefined && a.cachedHash !== b.cachedHash) return false;
  return isSubset(a, b);
}

/** The operators accept sets only. */
function operator(f: (a: SetTable, b: SetTable) => Value): (a: Value, b: Value) => Value {
  return (a, b) => (a instanceof SetTable && b instanceof SetTable ? f(a, b) : NotImplemented);
}

function union(a: SetTable, others: readonly Value[]): SetTable {
  const result = own(copySet(a));
  try {
    for (const other of others) if (other !== a) updateSet(result, other);
  } catch (thrown) {
    release(result);
    throw thrown;
  }
  return unown(result);
}

/** Folds a two-place operation over many operands; intermediate results are dropped. */
function fold(self: SetTable, others: readonly Value[], f: (a: SetTable, b: Value) => SetTable): SetTable {
  if (others.length === 0) return copySet(self);
  let result = f(self, others[0] as Value);
  for (const other of others.slice(1)) {
    const before = own(result);
    try {
      result = f(before, other);
    } finally {
      release(before);
    }
  }
  return result;
}

const subtract = operator(difference);
const intersect = operator(intersection);
const exclude = operator(symmetricDifference);
const unite = operator((a, b) => union(a, [b]));

const sharedMethods = methods<SetTable>()({
  '__repr__(self, /)': reprSet,
  '__len__(self, /)': (self) => self.size,
  '__iter__(self, /)': (self) => new SetIterator(self),
  '__contains__(self, object, /)': (self, key) => withKey(key, (k) => self.has(k)),
  '__eq__(self, value, /)': operator(equalSets),
  '__ne__(self, value, /)': operator((a, b) => !equalSets(a, b)),
  '__le__(self, value, /)': operator(isSubset),
  '__lt__(self, value, /)': operator((a, b) => a.size < b.size && isSubset(a, b)),
  '__ge__(self, value, /)': operator((a, b) => isSubset(b, a)),
  '__gt__(self, value, /)': operator((a, b) => b.size < a.size && isSubset(b, a)),
  '__sub__(self, value, /)': subtract,
  '__rsub__(self, value, /)': (self, v) => subtract(v, self),
  '__and__(self, value, /)': intersect,
  '__rand__(self, value, /)': (self, v) => intersect(v, self),
  '__xor__(self, value, /)': exclude,
  '__rxor__(self, value, /)': (self, v) => exclude(v, self),
  '__or__(self, value, /)': unite,
  '__ror__(self, value, /)': (self, v) => unite(v, self),
  '__reduce__(self, /)': (self) => {
    const keys = own(new PyList(self.keyArray().map(own)));
    const args = own(tupleOf(keys));
    const state = own(callMethod(self, '__getstate__'));
    const r = tupleOf(typeOf(self), args, state);
    for (const v of [state, args, keys]) release(v);
    return r;
  },
  '__sizeof__(self, /)': (self) => 200 + (self.tableSize > 8 ? 16 * self.tableSize : 0),
  'difference(self, /, *others)': (self, others) => fold(self, others, difference),
  'intersection(self, /, *others)': (self, others) => fold(self, others, intersection),
  'isdisjoint(self, other, /)': isDisjoint,
  'issubset(self, other, /)': isSubset,
  'issuperset(self, other, /)': isSuperset,
  'symmetric_difference(self, other, /)': symmetricDifference,
  'union(self, /, *others)': union,
});

function initS(self: SetTable, args: readonly Value[], kwargs: PyDict): Result {
  if (kwargs.size > 0) noKeywords(typeOf(self) === types.set ? 'set' : typeOf(self).name, kwargs);
  argumentCount('set', args, 0, 1);
  if (self.size > 0) self.clear();
  return args.length === 0 ? null : updateSetS(self, args[0] as Value);
}

/** The in-place operators accept sets only. */
function inPlace(f: (self: SetTable, other: SetTable) => void): (self: SetTable, v: Value) => Value {
  return (self, v) => {
    if (!(v instanceof SetTable)) return NotImplemented;
    f(self, v);
    return self;
  };
}

function intersectionUpdate(self: SetTable, others: readonly Value[]): void {
  const fresh = own(fold(self, others, intersection));
  self.adoptFrom(fresh);
  release(fresh);
}

export const setType = defineType<SetTable>({
  name: 'set',
  ctor: PySet,
  hasWeakrefs: true,
  doc: 'Build an unordered collection of unique elements.',
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  attributes: { __hash__: null },
  classMethods: classGetItem,
  methods: {
    ...sharedMethods,
    ...methods<SetTable>()({
      '__init__(self, *args, **kwargs)': initS,
      '__isub__(self, value, /)': inPlace(differenceUpdate),
      '__iand__(self, value, /)': inPlace((self, v) => intersectionUpdate(self, [v])),
      '__ixor__(self, value, /)': inPlace(symmetricUpdate),
      '__ior__(self, value, /)': inPlace(updateSet),
      'add(self, object, /)': (self, key) => {
        self.add(key);
      },
      'clear(self, /)': (self) => self.clear(),
      'copy(self, /)': copySet,
      'discard(self, object, /)': (self, key) => {
        withKey(key, (k) => self.remove(k));
      },
      'difference_update(self, /, *others)': (self, others) => {
        for (const other of others) differenceUpdate(self, other);
      },
      'intersection_update(self, /, *others)': intersectionUpdate,
      'pop(self, /)': (self) => {
        const v = self.pop();
        if (v === undefined) throw keyError('pop from an empty set');
        return v;
      },
      'remove(self, object, /)': (self, key) => {
        if (!withKey(key, (k) => self.remove(k))) throw keyError(key);
      },
      'symmetric_difference_update(self, other, /)': (self, other) => symmetricUpdate(self, other),
      'update(self, /, *others)': (self, others) => {
        for (const other of others) updateSet(self, other);
      },
    }),
  },
});

function constructFrozen(cls: PyType, args: readonly Value[], kwargs: PyDict): Result {
  if (kwargs.size > 0 && (cls === types.frozenset || cls.lookup('__init__') === types.frozenset.lookup('__init__'))) noKeywords('frozenset', kwargs);
  argumentCount('frozenset', args, 0, 1);
  const [source] = args;
  if (cls === types.frozenset && isObject(source) && source.constructor === PyFrozenSet) return source;
  const set = own(cls.allocate() as SetTable);
  if (source === undefined) return unown(set);
  let r: Result;
  try {
    r = updateSetS(set, source);
  } catch (thrown) {
    release(set);
    throw thrown;
  }
  return then(r, (v) => {
    if (v !== S) return unown(set);
    release(set);
    return S;
  });
}

export const frozensetType = defineType<SetTable>({
  name: 'frozenset',
  ctor: PyFrozenSet,
  hasWeakrefs: true,
  doc: 'Build an immutable unordered collection of unique elements.',
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': constructFrozen }),
  classMethods: classGetItem,
  methods: {
    ...sharedMethods,
    ...methods<SetTable>()({
      '__hash__(self, /)': frozenHash,
      'copy(self, /)': (self) => (self.constructor === PyFrozenSet ? self : copySet(self)),
    }),
  },
});

export const setIteratorType = defineType<SetIterator>({
  name: 'set_iterator',
  ctor: SetIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...hintMethod,
    ...methods<SetIterator>()({
      '__reduce__(self, /)': (self) => reduceIter(new PyList(self.rest().map(own))),
      '__sizeof__(self, /)': () => 48,
    }),
  },
});
