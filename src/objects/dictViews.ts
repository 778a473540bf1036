// `dict.keys()`, `.items()`, `.values()`. Counterpart: the view objects of Objects/dictobject.c.

import { contains } from '../runtime/subscript.ts';
import { sameItem } from '../runtime/containment.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { iterate } from '../runtime/iterate.ts';
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
import { PySet, SetTable } from '../runtime/layout/set.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { callSpecial } from '../runtime/special.ts';
import { joinText, repr } from '../runtime/text.ts';
import { lengthValue } from '../runtime/truth.ts';
import { PyObject, type Value, isObject } from '../runtime/value.ts';
import type { CompareOp } from '../runtime/compare.ts';
import { newMappingProxy } from './mappingProxy.ts';
import { compareLengths } from './sequenceText.ts';
import { differenceUpdate, symmetricUpdate, updateSet } from './set/operations.ts';

export abstract class DictView extends PyObject {
  /** Not named `dict`: that is where `__dict__` lies. */
  readonly over: PyDict;

  constructor(dict: PyDict = new PyDict()) {
    super();
    this.over = own(dict);
  }

  abstract iterator(): DictIterator;

  override releaseChildren(): void {
    release(this.over);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.over);
  }
}

/** The views that behave as sets. */
export abstract class DictSetView extends DictView {
  abstract contains(v: Value): boolean;
}

export class DictKeys extends DictSetView {
  iterator(): DictIterator {
    return new DictKeyIterator(this.over);
  }

  contains(v: Value): boolean {
    return this.over.has(v);
  }
}

export class DictItems extends DictSetView {
  iterator(): DictIterator {
    return new DictItemIterator(this.over);
  }

  contains(v: Value): boolean {
    if (!(v instanceof PyTuple) || v.items.length !== 2) return false;
    const found = this.over.get(v.items[0] as Value);
    return found !== undefined && sameItem(found, v.items[1] as Value);
  }
}

export class DictValues extends DictView {
  iterator(): DictIterator {
    return new DictValueIterator(this.over);
  }
}

function reprView(self: DictView): Value {
  return guardedRepr(self, '...', () => {
    const parts: Value[] = [`${self.type.name}([`];
    iterate(self.iterator(), (item) => {
      if (parts.length > 1) parts.push(', ');
      parts.push(repr(item));
    });
    parts.push('])');
    return joinText(parts);
  });
}

function lengthOf(v: Value): number {
  return v instanceof SetTable ? v.size : v instanceof DictView ? v.over.size : lengthValue(callSpecial(v, '__len__') ?? 0);
}

/** Is every item of `a` in `b`? */
function allIn(a: Value, b: Value): boolean {
  let all = true;
  iterate(a, (item) => {
    all = contains(b, item);
    return all;
  });
  return all;
}

function compareViews(op: CompareOp, a: DictSetView, b: Value): Value {
  if (!(b instanceof SetTable) && !(b instanceof DictSetView)) return NotImplemented;
  const m = lengthOf(a);
  const n = lengthOf(b);
  switch (op) {
    case 'eq':
      return m === n && allIn(a, b);
    case 'ne':
      return !(m === n && allIn(a, b));
    case 'lt':
    case 'le':
      return compareLengths(op, m, n) && allIn(a, b);
    default:
      return compareLengths(op, m, n) && allIn(b, a);
  }
}

/** A fresh set of the values of an iterable, counted once by the caller. */
function ownedSet(v: Value): PySet {
  const set = own(new PySet());
  try {
    updateSet(set, v instanceof DictKeys ? v.over : v);
  } catch (thrown) {
    release(set);
    throw thrown;
  }
  return set;
}

/** A set of `a`'s values, changed by `change`. */
function combined(a: Value, change: (set: PySet) => void): Value {
  const set = ownedSet(a);
  try {
    change(set);
  } catch (thrown) {
    release(set);
    throw thrown;
  }
  return unown(set);
}

/** `&`: the values of the second operand that are in the first; a longer set changes places with a view. */
function intersect(a: Value, b: Value): Value {
  let [view, other] = a instanceof DictSetView ? [a, b] : [b, a];
  if (other instanceof DictSetView && lengthOf(other) > lengthOf(view)) [view, other] = [other, view];
  if (other instanceof SetTable && isObject(other) && lengthOf(other) > lengthOf(view) && view instanceof DictSetView) {
    const set = other;
    return filtered(view, (item) => set.has(item));
  }
  const container = view;
  return filtered(other, (item) => contains(container, item));
}

function filtered(source: Value, test: (item: Value) => boolean): Value {
  const set = own(new PySet());
  try {
    iterate(source, (item) => {
      if (test(item)) set.add(item);
    });
  } catch (thrown) {
    release(set);
    throw thrown;
  }
  return unown(set);
}

function isDisjoint(self: DictSetView, other: Value): boolean {
  if (self === other) return self.over.size === 0;
  let [container, source]: [Value, Value] = [self, other];
  if ((other instanceof SetTable || other instanceof DictSetView) && lengthOf(other) > lengthOf(self)) [container, source] = [other, self];
  let disjoint = true;
  iterate(source, (item) => {
    disjoint = !contains(container, item);
    return disjoint;
  });
  return disjoint;
}

const viewMethods = methods<DictView>()({
  '__repr__(self, /)': reprView,
  '__len__(self, /)': (self) => self.over.size,
  '__iter__(self, /)': (self) => self.iterator(),
});

const setViewMethods = methods<DictSetView>()({
  '__contains__(self, key, /)': (self, key) => self.contains(key),
  '__eq__(self, value, /)': (self, v) => compareViews('eq', self, v),
  '__ne__(self, value, /)': (self, v) => compareViews('ne', self, v),
  '__lt__(self, value, /)': (self, v) => compareViews('lt', self, v),
  '__le__(self, value, /)': (self, v) => compareViews('le', self, v),
  '__gt__(self, value, /)': (self, v) => compareViews('gt', self, v),
  '__ge__(self, value, /)': (self, v) => compareViews('ge', self, v),
  '__sub__(self, value, /)': (self, v) => combined(self, (set) => differenceUpdate(set, v)),
  '__rsub__(self, value, /)': (self, v) => combined(v, (set) => differenceUpdate(set, self)),
  '__and__(self, value, /)': (self, v) => intersect(self, v),
  '__rand__(self, value, /)': (self, v) => intersect(v, self),
  '__xor__(self, value, /)': (self, v) => combined(self, (set) => symmetricUpdate(set, v)),
  '__rxor__(self, value, /)': (self, v) => combined(v, (set) => symmetricUpdate(set, self)),
  '__or__(self, value, /)': (self, v) => combined(self, (set) => updateSet(set, v)),
  '__ror__(self, value, /)': (self, v) => combined(v, (set) => updateSet(set, self)),
  'isdisjoint(self, object, /)': isDisjoint,
});

const mapping = { mapping: { get: (self: DictView) => newMappingProxy(self.over) } };

export const dictKeysType = defineType<DictKeys>({
  name: 'dict_keys',
  ctor: DictKeys,
  final: true,
  attributes: { __hash__: null },
  getset: mapping,
  methods: {
    ...viewMethods,
    ...setViewMethods,
    ...methods<DictKeys>()({ '__reversed__(self, /)': (self) => new DictReverseKeyIterator(self.over) }),
  },
});

export const dictItemsType = defineType<DictItems>({
  name: 'dict_items',
  ctor: DictItems,
  final: true,
  attributes: { __hash__: null },
  getset: mapping,
  methods: {
    ...viewMethods,
    ...setViewMethods,
    ...methods<DictItems>()({ '__reversed__(self, /)': (self) => new DictReverseItemIterator(self.over) }),
  },
});

export const dictValuesType = defineType<DictValues>({
  name: 'dict_values',
  ctor: DictValues,
  final: true,
  getset: mapping,
  methods: {
    ...viewMethods,
    ...methods<DictValues>()({ '__reversed__(self, /)': (self) => new DictReverseValueIterator(self.over) }),
  },
});
