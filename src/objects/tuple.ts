// `tuple`. Counterpart: Objects/tupleobject.c.

import { countItem, indexOfItem } from '../runtime/containment.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { hashItems } from '../runtime/hashing.ts';
import { collectS, ownedCopy } from '../runtime/iterate.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { TupleIterator } from '../runtime/layout/iterator.ts';
import { PySlice, sliceIndices } from '../runtime/layout/slice.ts';
import { PyTuple, emptyTuple } from '../runtime/layout/tuple.ts';
import { indexError, typeError, valueError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { type Result, type Value, isObject } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { repeatItems, sliceItems } from './list.ts';
import { argumentCount, noKeywordsWithoutInit } from './positionalOnly.ts';
import { cannotRepeat, compareItems, repeatCount, reprItems, sequenceIndex } from './sequenceText.ts';

/** A tuple that takes counted items. */
export function newTuple(items: readonly Value[]): PyTuple {
  return items.length === 0 ? emptyTuple : new PyTuple(items);
}

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Result {
  noKeywordsWithoutInit('tuple', cls, kwargs);
  argumentCount('tuple', args, 0, 1);
  const [source] = args;
  if (cls === types.tuple && isObject(source) && source.constructor === PyTuple) return source;
  if (source === undefined) return instanceOf(cls, []);
  return collectS(source, (items) => instanceOf(cls, items), Infinity, false);
}

function instanceOf(cls: PyType, items: Value[]): Value {
  if (cls === types.tuple) return newTuple(items);
  const t = cls.allocate() as PyTuple;
  (t as { items: readonly Value[] }).items = items;
  return t;
}

export function tupleGet(self: PyTuple, key: Value): Value {
  if (key instanceof PySlice) {
    if (self.constructor === PyTuple && sliceIndices(key, self.items.length).length === self.items.length && key.step === null) return self;
    return newTuple(sliceItems(self.items, key));
  }
  let i = sequenceIndex(key, 'tuple');
  if (i < 0) i += self.items.length;
  const v = self.items[i];
  if (v === undefined) throw indexError('tuple index out of range');
  return v;
}

function concat(self: PyTuple, other: Value): Value {
  if (!(other instanceof PyTuple)) throw typeError(`can only concatenate tuple (not "${typeName(other)}") to tuple`);
  if (other.items.length === 0 && self.constructor === PyTuple) return self;
  if (self.items.length === 0 && other.constructor === PyTuple) return other;
  return newTuple(ownedCopy(self.items.concat(other.items)));
}

function repeat(self: PyTuple, n: Value): Value {
  const count = repeatCount(n);
  if (count === undefined) throw cannotRepeat(n);
  if (self.constructor === PyTuple && (count === 1 || self.items.length === 0)) return self;
  return newTuple(repeatItems(self.items, count));
}

function reprTuple(self: PyTuple): Value {
  if (self.items.length === 0) return '()';
  return guardedRepr(self, '(...)', () => reprItems(self, '(', self.items.length === 1 ? ',)' : ')'));
}

function find(self: PyTuple, value: Value, start: number, stop: number): number {
  const n = self.items.length;
  const i = indexOfItem(self, value, start < 0 ? Math.max(start + n, 0) : start, stop < 0 ? Math.max(stop + n, 0) : stop);
  if (i < 0) throw valueError('tuple.index(x): x not in tuple');
  return i;
}

const isTuple = (v: Value): v is PyTuple => v instanceof PyTuple;

export const tupleType = defineType<PyTuple>({
  name: 'tuple',
  ctor: PyTuple,
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': construct }),
  classMethods: classGetItem,
  methods: methods<PyTuple>()({
    '__repr__(self, /)': reprTuple,
    '__hash__(self, /)': hashItems,
    '__len__(self, /)': (self) => self.items.length,
    '__iter__(self, /)': (self) => new TupleIterator(self),
    '__getitem__(self, key, /)': tupleGet,
    '__contains__(self, key, /)': (self, key) => indexOfItem(self, key) >= 0,
    '__add__(self, value, /)': concat,
    '__mul__(self, value, /)': repeat,
    '__rmul__(self, value, /)': repeat,
    '__eq__(self, value, /)': (self, v) => (isTuple(v) ? compareItems('eq', self, v) : NotImplemented),
    '__ne__(self, value, /)': (self, v) => (isTuple(v) ? compareItems('ne', self, v) : NotImplemented),
    '__lt__(self, value, /)': (self, v) => (isTuple(v) ? compareItems('lt', self, v) : NotImplemented),
    '__le__(self, value, /)': (self, v) => (isTuple(v) ? compareItems('le', self, v) : NotImplemented),
    '__gt__(self, value, /)': (self, v) => (isTuple(v) ? compareItems('gt', self, v) : NotImplemented),
    '__ge__(self, value, /)': (self, v) => (isTuple(v) ? compareItems('ge', self, v) : NotImplemented),
    '__sizeof__(self, /)': (self) => 32 + 8 * self.items.length,
    '__getnewargs__(self, /)': (self) => {
      const copy = new PyTuple(ownedCopy(self.items));
      return new PyTuple([own(copy)]);
    },
    'count(self, value, /)': (self, value) => countItem(self, value),
    'index(self, value, start: bound=0, stop: bound=sys.maxsize, /)': find,
  }),
});
