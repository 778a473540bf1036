// `collections.OrderedDict`: a dict whose order may be changed and counts in comparisons. Counterpart: Objects/odictobject.c.

import { callMethod } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { compareBool } from '../../runtime/compare.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { iterate, iteratorMethods } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import type { DictIterator } from '../../runtime/layout/dictIterator.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { emptyTuple, PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, keyError, runtimeError, typeError } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { getItem, setItem } from '../../runtime/subscript.ts';
import { joinText, repr } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, type Value } from '../../runtime/value.ts';
import { copyDict, dictSize, equalDicts } from '../../objects/dict.ts';
import { updateDict } from '../../objects/dict/update.ts';
import { DictItems, DictKeys, DictValues } from '../../objects/dictViews.ts';
import { reduceIter } from '../../objects/iterators.ts';

export class PyOrderedDict extends PyDict {}

const isExact = (d: PyDict): boolean => d.constructor === PyOrderedDict;

type Shown = 'keys' | 'values' | 'items';

/** Knows its next key in advance, as CPython's iterator does. */
export class OrderedDictIterator extends PyIterator {
  over: PyDict | null;
  private readonly shown: Shown;
  private readonly keys: Iterator<unknown>;
  private current: IteratorResult<unknown>;
  private readonly version: number;
  private readonly size: number;

  constructor(over: PyDict = new PyOrderedDict(), shown: Shown = 'keys', reverse = false) {
    super();
    this.rc = 0;
    this.over = own(over);
    this.shown = shown;
    this.keys = reverse ? [...over.liveKeys()].reverse()[Symbol.iterator]() : over.liveKeys();
    this.version = over.version;
    this.size = over.size;
    this.current = this.keys.next();
  }

  nx(): Next {
    const { over, current } = this;
    if (over === null) return END;
    if (current.done === true) {
      this.over = null;
      release(over);
      return END;
    }
    if (over.version !== this.version) return convertThrown(runtimeError('OrderedDict mutated during iteration'));
    if (over.size !== this.size) return convertThrown(runtimeError('OrderedDict changed size during iteration'));
    this.current = this.keys.next();
    return this.item(over, current.value);
  }

  private item(over: PyDict, stored: unknown): Value {
    const key = over.keyAt(stored);
    if (this.shown === 'keys') return key;
    const value = isExact(over) ? over.valueAt(stored) : getItem(over, key);
    return this.shown === 'values' ? value : new PyTuple([own(key), own(value)]);
  }

  /** What is left, for pickling. */
  rest(): Value[] {
    if (this.over === null) return [];
    const copy = new OrderedDictIterator(this.over, this.shown);
    const items: Value[] = [];
    while (copy.current.done !== true && copy.current.value !== this.current.value) copy.current = copy.keys.next();
    if (this.current.done !== true) for (let v = copy.nx(); v !== END && typeof v !== 'symbol'; v = copy.nx()) items.push(own(v));
    release(own(copy));
    return items;
  }

  override releaseChildren(): void {
    release(this.over);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.over);
  }
}

export class OrderedKeys extends DictKeys {
  override iterator(): DictIterator {
    return new OrderedDictIterator(this.over, 'keys') as unknown as DictIterator;
  }
}
export class OrderedItems extends DictItems {
  override iterator(): DictIterator {
    return new OrderedDictIterator(this.over, 'items') as unknown as DictIterator;
  }
}
export class OrderedValues extends DictValues {
  override iterator(): DictIterator {
    return new OrderedDictIterator(this.over, 'values') as unknown as DictIterator;
  }
}

/** `MutableMapping.update` through `__setitem__`, which subclasses override. */
function update(self: PyDict, args: readonly Value[], kwargs: PyDict): void {
  if (args.length > 1) throw typeError(`expected at most 1 argument, got ${args.length}`);
  if (isExact(self)) {
    if (args.length > 0) updateDict(self, args[0] as Value);
    kwargs.forEach((key, v) => self.set(key, v));
    return;
  }
  const [source] = args;
  if (source !== undefined) {
    const items = own(new PyDict());
    try {
      updateDict(items, source);
      setAll(self, items);
    } finally {
      release(items);
    }
  }
  setAll(self, kwargs);
}

function setAll(self: PyDict, items: PyDict): void {
  for (const key of items.keyArray()) setItem(self, key, items.get(key) as Value);
}

function sameOrder(a: PyDict, b: PyDict): boolean {
  const x = a.keyArray();
  const y = b.keyArray();
  return x.length === y.length && x.every((key, i) => compareBool('eq', key, y[i] as Value));
}

function equal(self: PyDict, other: Value): Value {
  if (!(other instanceof PyDict)) return NotImplemented;
  return equalDicts(self, other) && (!(other instanceof PyOrderedDict) || sameOrder(self, other));
}

function copy(self: PyDict): Value {
  if (self.constructor === PyOrderedDict) {
    const fresh = new PyOrderedDict();
    fresh.copyFrom(self);
    return fresh;
  }
  const fresh = own(call(typeOf(self)));
  try {
    for (const key of self.keyArray()) setItem(fresh, key, getItem(self, key));
  } catch (thrown) {
    release(fresh);
    throw thrown;
  }
  return unown(fresh);
}

function merged(self: PyDict, a: Value, b: Value): Value {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const fresh = own(call(typeOf(self), a)) as PyDict;
  try {
    update(fresh, [b], new PyDict());
  } catch (thrown) {
    release(fresh);
    throw thrown;
  }
  return unown(fresh);
}

function popItem(self: PyDict, last: Value): Value {
  const item = self.takeEnd(truth(last));
  if (item === undefined) throw keyError('dictionary is empty');
  return new PyTuple([item.key, item.value]);
}

function fromKeys(cls: PyType, iterable: Value, value: Value): Value {
  const fresh = own(call(cls));
  try {
    iterate(iterable, (key) => setItem(fresh, key, value));
  } catch (thrown) {
    release(fresh);
    throw thrown;
  }
  return unown(fresh);
}

function reduce(self: PyDict): Value {
  const state = own(callMethod(self, '__getstate__'));
  const items = own(callMethod(self, 'items'));
  const it = own(callMethod(items, '__iter__'));
  const r = tupleOf(typeOf(self), emptyTuple, state, null, it);
  for (const v of [it, items, state]) release(v);
  return r;
}

export const orderedDictDecl = () =>
  defineType<PyOrderedDict>({
    name: 'OrderedDict',
    module: 'collections',
    ctor: PyOrderedDict,
    hasDict: true,
    hasWeakrefs: true,
    doc: 'Dictionary that remembers insertion order',
    attributes: { __hash__: null },
    classMethods: methods<PyType>()({ 'fromkeys(cls, /, iterable, value=None)': fromKeys }),
    methods: methods<PyOrderedDict>()({
      '__init__(self, *args, **kwargs)': (self, args, kwargs) => update(self, args, kwargs),
      '__repr__(self, /)': (self) => {
        const { name } = typeOf(self);
        if (self.size === 0) return `${name}()`;
        return guardedRepr(self, '...', () => {
          const items = own(copyDict(self));
          try {
            return joinText([name, '(', repr(items), ')']);
          } finally {
            release(items);
          }
        });
      },
      '__iter__(self, /)': (self) => new OrderedDictIterator(self),
      '__reversed__(self, /)': (self) => new OrderedDictIterator(self, 'keys', true),
      '__setitem__(self, key, value, /)': (self, key, value) => self.set(key, value),
      '__delitem__(self, key, /)': (self, key) => {
        const v = self.take(key);
        if (v === undefined) throw keyError(key);
        release(own(v));
      },
      '__eq__(self, value, /)': equal,
      '__ne__(self, value, /)': (self, v) => {
        const r = equal(self, v);
        return typeof r === 'boolean' ? !r : r;
      },
      '__or__(self, value, /)': (self, v) => merged(self, self, v),
      '__ror__(self, value, /)': (self, v) => merged(self, v, self),
      '__ior__(self, value, /)': (self, v) => {
        update(self, [v], new PyDict());
        return self;
      },
      '__reduce__(self, /)': reduce,
      '__sizeof__(self, /)': (self) => (self.size === 0 ? 112 : dictSize(self) + 64 + 56 * self.size + 8 * Math.max(8, self.size)),
      'clear(self, /)': (self) => self.clear(),
      'copy(self, /)': copy,
      'items(self, /)': (self) => new OrderedItems(self),
      'keys(self, /)': (self) => new OrderedKeys(self),
      'values(self, /)': (self) => new OrderedValues(self),
      'move_to_end(self, /, key, last=True)': (self, key, last) => {
        if (!self.moveToEnd(key, truth(last))) throw keyError(key);
      },
      'pop(self, /, key, default=?)': (self, key, fallback) => {
        const v = self.take(key);
        if (v !== undefined) return v;
        if (fallback === undefined) throw keyError(key);
        return fallback;
      },
      'popitem(self, /, last=True)': popItem,
      'setdefault(self, /, key, default=None)': (self, key, value) => {
        if (self.constructor === PyOrderedDict) return self.setDefault(key, value);
        const v = self.get(key);
        if (v !== undefined) return getItem(self, key);
        setItem(self, key, value);
        return value;
      },
      'update(self, *args, **kwargs)': (self, args, kwargs) => update(self, args, kwargs),
    }),
  });

export const orderedIteratorDecl = () =>
  defineType<OrderedDictIterator>({
    name: 'odict_iterator',
    ctor: OrderedDictIterator,
    final: true,
    methods: {
      ...iteratorMethods,
      ...methods<OrderedDictIterator>()({ '__reduce__(self, /)': (self) => reduceIter(new PyList(self.rest())) }),
    },
  });

function viewDecl(name: string, ctor: typeof OrderedKeys | typeof OrderedItems | typeof OrderedValues, shown: Shown) {
  return defineType<OrderedKeys>({
    name,
    ctor,
    final: true,
    methods: methods<OrderedKeys>()({ '__reversed__(self, /)': (self) => new OrderedDictIterator(self.over, shown, true) }),
  });
}
export const orderedViews = () => [
  { decl: viewDecl('odict_keys', OrderedKeys, 'keys'), base: Object.getPrototypeOf(OrderedKeys.prototype).type as PyType },
  { decl: viewDecl('odict_items', OrderedItems, 'items'), base: Object.getPrototypeOf(OrderedItems.prototype).type as PyType },
  { decl: viewDecl('odict_values', OrderedValues, 'values'), base: Object.getPrototypeOf(OrderedValues.prototype).type as PyType },
];
