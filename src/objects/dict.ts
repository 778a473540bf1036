// `dict` and its iterators. Counterpart: Objects/dictobject.c.

import { invokeFoundS } from '../runtime/special.ts';
import { invoke, call } from '../runtime/call.ts';
import { sameItem } from '../runtime/containment.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { hintMethod, iterate, iteratorMethods } from '../runtime/iterate.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import {
  DictItemIterator,
  type DictIterator,
  DictKeyIterator,
  DictReverseItemIterator,
  DictReverseKeyIterator,
  DictReverseValueIterator,
  DictValueIterator,
} from '../runtime/layout/dictIterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { SetTable } from '../runtime/layout/set.ts';
import { keyError } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { setItem } from '../runtime/subscript.ts';
import { special } from '../runtime/special.ts';
import { joinText, repr } from '../runtime/text.ts';
import type { Constructor, PyType } from '../runtime/typeObject.ts';
import { END, type Result, type Value, isObject } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { mergeDict, updateDict } from './dict/update.ts';
import { DictItems, DictKeys, DictValues } from './dictViews.ts';
import { reduceIter } from './iterators.ts';
import { argumentCount } from './positionalOnly.ts';

/** `d[key]` of a dict or a subclass, `__missing__` included; S-aware for `__missing__`. */
export function dictGetS(self: PyDict, key: Value): Result {
  const v = self.get(key);
  if (v !== undefined) return v;
  if (self.constructor !== PyDict && self.type.lookup('__missing__') !== undefined) {
    const m = special(self, '__missing__');
    if (typeof m === 'function') return m.argc === 2 ? m(0, self, key) : invoke(m, self, key);
    if (m !== undefined) return invokeFoundS(m, self, key);
  }
  throw keyError(key);
}

function update(self: PyDict, args: readonly Value[], kwargs: PyDict, name: string): void {
  argumentCount(name, args, 0, 1);
  if (args.length > 0) updateDict(self, args[0] as Value);
  if (kwargs.size > 0) mergeDict(self, kwargs);
}

function reprDict(self: PyDict): Value {
  if (self.size === 0) return '{}';
  return guardedRepr(self, '{...}', () => {
    const parts: Value[] = ['{'];
    const it = own(new DictItemIterator(self));
    try {
      for (let pair = it.nx(); pair !== END && typeof pair !== 'symbol'; pair = it.nx()) {
        own(pair);
        try {
          const [key, value] = (pair as PyTuple).items as [Value, Value];
          if (parts.length > 1) parts.push(', ');
          parts.push(repr(key), ': ', repr(value));
        } finally {
          release(pair);
        }
      }
    } finally {
      release(it);
    }
    parts.push('}');
    return joinText(parts);
  });
}

/** Same keys with equal values. */
export function equalDicts(a: PyDict, b: PyDict): boolean {
  if (a.size !== b.size) return false;
  for (const entry of a.entries()) {
    if (entry.v === undefined) continue;
    const key = own(entry.key);
    const value = own(entry.v);
    try {
      const other = b.get(key);
      if (other === undefined || !sameItem(value, other)) return false;
    } finally {
      release(value);
      release(key);
    }
  }
  return true;
}

/** A fresh dict with the same items. */
export function copyDict(d: PyDict): PyDict {
  const copy = new PyDict();
  copy.copyFrom(d);
  return copy;
}

function merged(a: Value, b: Value): Value {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const r = own(copyDict(a));
  try {
    updateDict(r, b);
  } catch (thrown) {
    release(r);
    throw thrown;
  }
  return unown(r);
}

function pop(self: PyDict, key: Value, fallback: Value | undefined): Value {
  const v = self.size === 0 ? undefined : self.take(key);
  if (v !== undefined) return v;
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

function popItem(self: PyDict): Value {
  const item = self.takeEnd(true);
  if (item === undefined) throw keyError('popitem(): dictionary is empty');
  return new PyTuple([item.key, item.value]);
}

/** `fromkeys`: through `__setitem__` where the class makes something else than a plain dict. */
function fromKeys(cls: PyType, iterable: Value, value: Value): Value {
  const made = cls === types.dict ? new PyDict() : call(cls);
  own(made);
  try {
    if (isObject(made) && made.constructor === PyDict) fillKeys(made as PyDict, iterable, value);
    else iterate(iterable, (key) => setItem(made, key, value));
  } catch (thrown) {
    release(made);
    throw thrown;
  }
  return unown(made);
}

function fillKeys(d: PyDict, iterable: Value, value: Value): void {
  if (isObject(iterable) && iterable.constructor === PyDict) for (const key of (iterable as PyDict).keyArray()) d.set(key, value);
  else if (iterable instanceof SetTable) {
    for (const stored of iterable.storedArray()) d.setHashed(iterable.keyAt(stored), iterable.hashOfStored(stored), value);
  } else iterate(iterable, (key) => d.set(key, value));
}

/** Size in bytes on a 64-bit CPython, without the collector's header. */
export function dictSize(d: PyDict): number {
  const n = d.size;
  if (n === 0) return 48;
  let log = 3;
  while (Math.floor((2 ** log * 2) / 3) < n) log++;
  const usable = Math.floor((2 ** log * 2) / 3);
  let entry = 16;
  d.forEach((key) => {
    if (typeof key !== 'string') entry = 24;
  });
  const indexBytes = log < 8 ? 1 : log < 16 ? 2 : 4;
  return 48 + 32 + 2 ** log * indexBytes + usable * entry;
}

const isDict = (v: Value): v is PyDict => v instanceof PyDict;

export const dictType = defineType<PyDict>({
  name: 'dict',
  ctor: PyDict,
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  attributes: { __hash__: null },
  classMethods: { ...classGetItem, ...methods<PyType>()({ 'fromkeys(cls, iterable, value=None, /)': fromKeys }) },
  methods: methods<PyDict>()({
    '__init__(self, *args, **kwargs)': (self, args, kwargs) => update(self, args, kwargs, 'dict'),
    '__repr__(self, /)': reprDict,
    '__len__(self, /)': (self) => self.size,
    '__iter__(self, /)': (self) => new DictKeyIterator(self),
    '__reversed__(self, /)': (self) => new DictReverseKeyIterator(self),
    '__getitem__(self, key, /)': dictGetS,
    '__setitem__(self, key, value, /)': (self, key, value) => self.set(key, value),
    '__delitem__(self, key, /)': (self, key) => {
      const v = self.take(key);
      if (v === undefined) throw keyError(key);
      self.rc++;
      release(own(v));
      self.rc--;
    },
    '__contains__(self, key, /)': (self, key) => self.has(key),
    '__eq__(self, value, /)': (self, v) => (isDict(v) ? equalDicts(self, v) : NotImplemented),
    '__ne__(self, value, /)': (self, v) => (isDict(v) ? !equalDicts(self, v) : NotImplemented),
    '__or__(self, value, /)': (self, v) => merged(self, v),
    '__ror__(self, value, /)': (self, v) => merged(v, self),
    '__ior__(self, value, /)': (self, v) => {
      updateDict(self, v);
      return self;
    },
    '__sizeof__(self, /)': dictSize,
    'clear(self, /)': (self) => self.clear(),
    'copy(self, /)': copyDict,
    'get(self, key, default=None, /)': (self, key, fallback) => {
      const v = self.get(key);
      return v === undefined ? fallback : v;
    },
    'items(self, /)': (self) => new DictItems(self),
    'keys(self, /)': (self) => new DictKeys(self),
    'values(self, /)': (self) => new DictValues(self),
    'pop(self, key, default=?, /)': pop,
    'popitem(self, /)': popItem,
    'setdefault(self, key, default=None, /)': (self, key, value) => self.setDefault(key, value),
    'update(self, *args, **kwargs)': (self, args, kwargs) => update(self, args, kwargs, 'update'),
  }),
});

function iteratorType(name: string, ctor: Constructor) {
  return defineType<DictIterator>({
    name,
    ctor,
    final: true,
    methods: {
      ...iteratorMethods,
      ...hintMethod,
      ...methods<DictIterator>()({ '__reduce__(self, /)': reduceIterator, '__sizeof__(self, /)': () => 56 }),
    },
  });
}

/** What is left, as a list; the iterator stays where it is. */
function reduceIterator(self: DictIterator): Value {
  return reduceIter(new PyList(self.rest().map(own)));
}

export const dictKeyIteratorType = iteratorType('dict_keyiterator', DictKeyIterator);
export const dictValueIteratorType = iteratorType('dict_valueiterator', DictValueIterator);
export const dictItemIteratorType = iteratorType('dict_itemiterator', DictItemIterator);
export const dictReverseKeyIteratorType = iteratorType('dict_reversekeyiterator', DictReverseKeyIterator);
export const dictReverseValueIteratorType = iteratorType('dict_reversevalueiterator', DictReverseValueIterator);
export const dictReverseItemIteratorType = iteratorType('dict_reverseitemiterator', DictReverseItemIterator);
