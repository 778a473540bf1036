// `collections.deque`: a ring buffer. Counterpart: dequeobject in Modules/_collectionsmodule.c.

import { callMethod } from '../../runtime/attribute.ts';
import { call, thenValue } from '../../runtime/call.ts';
import { type CompareOp, compareBool } from '../../runtime/compare.ts';
import { sameItem } from '../../runtime/containment.ts';
import { asSsize } from '../../runtime/convert.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { getIter, hintMethod, iterateS, iteratorMethods, nextOf } from '../../runtime/iterate.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { emptyTuple, PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, indexError, memoryError, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { track, tracks } from '../../runtime/gc/nursery.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { joinText, repr } from '../../runtime/text.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, PyObject, type Result, type Value, isObject } from '../../runtime/value.ts';
import { bindDeque } from './dequeArguments.ts';
import { cannotRepeat, compareLengths, repeatCount } from '../../objects/sequenceText.ts';

export class PyDeque extends PyObject {
  /** Power-of-two ring; `undefined` where free. */
  private ring: (Value | undefined)[] = new Array(8).fill(undefined);
  private head = 0;
  length = 0;
  /** -1: unbounded. */
  maxlen = -1;
  /** Changes whenever the deque does. */
  state = 0;

  constructor() {
    super();
    track(this);
  }

  at(i: number): Value {
    return this.ring[(this.head + i) & (this.ring.length - 1)] as Value;
  }

  /** Replaces an item, giving the old one with its count. */
  put(i: number, v: Value): Value {
    const k = (this.head + i) & (this.ring.length - 1);
    const old = this.ring[k] as Value;
    this.ring[k] = v;
    return old;
  }

  private grow(): void {
    const { ring, length } = this;
    const bigger = new Array<Value | undefined>(ring.length * 2).fill(undefined);
    for (let i = 0; i < length; i++) bigger[i] = this.at(i);
    this.ring = bigger;
    this.head = 0;
  }

  /** Takes `v`; drops from the left what is too much. */
  push(v: Value): void {
    this.state++;
    if (this.length === this.ring.length) this.grow();
    this.ring[(this.head + this.length++) & (this.ring.length - 1)] = v;
    if (this.maxlen >= 0 && this.length > this.maxlen) this.dropEnd(this.takeLeft());
  }

  pushLeft(v: Value): void {
    this.state++;
    if (this.length === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = v;
    this.length++;
    if (this.maxlen >= 0 && this.length > this.maxlen) this.dropEnd(this.takeRight());
  }

  private dropEnd(v: Value): void {
    this.rc++;
    release(v);
    this.rc--;
  }

  /** The leftmost item with its count; the deque is not empty. */
  takeLeft(): Value {
    const v = this.ring[this.head] as Value;
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.length--;
    this.state++;
    return v;
  }

  takeRight(): Value {
    const k = (this.head + --this.length) & (this.ring.length - 1);
    const v = this.ring[k] as Value;
    this.ring[k] = undefined;
    this.state++;
    return v;
  }

  toArray(): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < this.length; i++) items.push(this.at(i));
    return items;
  }

  /** Takes counted items in place of all; the old ones are the caller's. */
  exchange(items: readonly Value[]): Value[] {
    const old = this.toArray();
    let size = 8;
    while (size < items.length) size *= 2;
    this.ring = [...items, ...new Array<undefined>(size - items.length).fill(undefined)];
    this.head = 0;
    this.length = items.length;
    this.state++;
    return old;
  }

  rotate(n: number): void {
    const { length } = this;
    if (length <= 1) return;
    const by = ((n % length) + length) % length;
    if (by <= length / 2) for (let i = 0; i < by; i++) this.moveLeft(this.takeRight());
    else for (let i = by; i < length; i++) this.moveRight(this.takeLeft());
    this.state++;
  }

  private moveLeft(v: Value): void {
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = v;
    this.length++;
  }

  private moveRight(v: Value): void {
    this.ring[(this.head + this.length++) & (this.ring.length - 1)] = v;
  }

  override releaseChildren(): void {
    for (let i = 0; i < this.length; i++) release(this.at(i));
  }

  override traverse(visit: (child: Value) => void): void {
    for (let i = 0; i < this.length; i++) visit(this.at(i));
  }
}
tracks(PyDeque);

function clear(d: PyDeque): void {
  const old = d.exchange([]);
  d.rc++;
  for (const v of old) release(v);
  d.rc--;
}

function extendS(d: PyDeque, v: Value, add: (d: PyDeque, v: Value) => void): Result {
  if (v === d) {
    for (const item of d.toArray()) add(d, own(item));
    return null;
  }
  return iterateS(
    v,
    (item) => {
      add(d, own(item));
      return null;
    },
    () => null,
  );
}
const right = (d: PyDeque, v: Value): void => d.push(v);
const left = (d: PyDeque, v: Value): void => d.pushLeft(v);

function initS(self: PyDeque, args: readonly Value[], kwargs: PyDict): Result {
  const { iterable, maxlen } = bindDeque(args, kwargs);
  self.maxlen = maxlen;
  if (self.length > 0) clear(self);
  return iterable === undefined ? null : extendS(self, iterable, right);
}

/** A deque of the same type with the same items. */
export function copyDeque(d: PyDeque): Value {
  if (typeOf(d).heap) return d.maxlen < 0 ? call(typeOf(d), d) : call(typeOf(d), d, d.maxlen);
  const copy = typeOf(d).allocate() as PyDeque;
  copy.maxlen = d.maxlen;
  copy.exchange(d.toArray().map(own));
  return copy;
}

/** An index in range. Other types TypeError. */
function position(d: PyDeque, key: Value): number {
  if (
    (isObject(key) && key.type.lookup('__index__') === undefined) ||
    typeof key === 'string' ||
    key === null ||
    (typeof key === 'number' && !Number.isInteger(key))
  ) {
    throw typeError(`sequence index must be integer, not '${typeName(key)}'`);
  }
  let i = asSsize(key);
  if (i < 0) i += d.length;
  if (i < 0 || i >= d.length) throw indexError('deque index out of range');
  return i;
}

/** Position of the first equal item from `start` to `stop`, -1 when there is none. */
function search(d: PyDeque, value: Value, start: number, stop: number, error: (text: string) => unknown): number {
  const { state } = d;
  for (let i = start; i < stop; i++) {
    const found = sameItem(d.at(i), value);
    if (d.state !== state) throw error('deque mutated during iteration');
    if (found) return i;
  }
  return -1;
}

function removeAt(d: PyDeque, i: number): void {
  const items = d.toArray();
  const [dead] = items.splice(i, 1);
  d.exchange(items);
  d.rc++;
  release(dead);
  d.rc--;
}

function insert(d: PyDeque, index: number, v: Value): void {
  if (d.maxlen >= 0 && d.length >= d.maxlen) throw indexError('deque already at its maximum size');
  if (index >= d.length) d.push(own(v));
  else if (index <= -d.length || index === 0) d.pushLeft(own(v));
  else {
    const items = d.toArray();
    items.splice(index < 0 ? index + items.length : index, 0, own(v));
    d.exchange(items);
  }
}

function clip(i: number, n: number): number {
  return i < 0 ? Math.max(0, i + n) : Math.min(i, n);
}

function multiply(d: PyDeque, n: Value): Value {
  if (repeatCount(n) === undefined) throw cannotRepeat(n);
  return multiplyInPlace(own(copyDeque(d)) as PyDeque, n, true);
}

function multiplyInPlace(d: PyDeque, n: Value, fresh = false): Value {
  const count = repeatCount(n);
  if (count === undefined) throw cannotRepeat(n);
  const items = d.toArray();
  if (count === 0 || items.length === 0) clear(d);
  else {
    if (items.length * count > 2 ** 31) throw memoryError();
    for (let k = 1; k < count; k++) for (const v of items) d.push(own(v));
  }
  return fresh ? unown(d) : d;
}

function compareDeques(op: CompareOp, a: PyDeque, b: Value): Value {
  if (!(b instanceof PyDeque)) return NotImplemented;
  if ((op === 'eq' || op === 'ne') && a === b) return op === 'eq';
  if ((op === 'eq' || op === 'ne') && a.length !== b.length) return op === 'ne';
  const x = own(new DequeIterator(a));
  const y = own(new DequeIterator(b));
  try {
    for (;;) {
      const p = nextOf(x);
      const q = nextOf(y);
      if (p === END || q === END) return compareLengths(op, p === END ? 0 : 1, q === END ? 0 : 1);
      own(p);
      own(q);
      try {
        if (!sameItem(p, q)) return op === 'eq' ? false : op === 'ne' ? true : compareBool(op, p, q);
      } finally {
        release(q);
        release(p);
      }
    }
  } finally {
    release(y);
    release(x);
  }
}

function reprDeque(d: PyDeque): Value {
  return guardedRepr(d, '[...]', () => {
    const parts: Value[] = [`${typeOf(d).name}([`];
    const items = d.toArray().map(own);
    try {
      items.forEach((v, i) => parts.push(i > 0 ? ', ' : '', repr(v)));
    } finally {
      for (const v of items) release(v);
    }
    parts.push(d.maxlen >= 0 ? `], maxlen=${d.maxlen})` : '])');
    return joinText(parts);
  });
}

function reduceDeque(d: PyDeque): Value {
  const state = own(callMethod(d, '__getstate__'));
  const args = own(d.maxlen < 0 ? emptyTuple : tupleOf(emptyTuple, d.maxlen));
  const it = own(getIter(d));
  const r = tupleOf(typeOf(d), args, state, it);
  for (const v of [it, args, state]) release(v);
  return r;
}

function append(d: PyDeque, v: Value): void {
  d.push(own(v));
}

export const dequeDecl = () =>
  defineType<PyDeque>({
    name: 'deque',
    module: 'collections',
    ctor: PyDeque,
    hasWeakrefs: true,
    doc: 'A list-like sequence optimized for data accesses near its endpoints.',
    construct: methods<PyType>()({ 'deque(cls, *args, **kwargs)': (cls) => cls.allocate() }),
    attributes: { __hash__: null },
    classMethods: classGetItem,
    getset: { maxlen: { get: (d) => (d.maxlen < 0 ? null : d.maxlen), doc: 'maximum size of a deque or None if unbounded' } },
    methods: methods<PyDeque>()({
      '__init__(self, *args, **kwargs)': initS,
      '__repr__(self, /)': reprDeque,
      '__len__(self, /)': (d) => d.length,
      '__iter__(self, /)': (d) => new DequeIterator(d),
      '__reversed__(self, /)': (d) => new DequeReverseIterator(d),
      '__getitem__(self, key, /)': (d, key) => d.at(position(d, key)),
      '__setitem__(self, key, value, /)': (d, key, v) => {
        const old = d.put(position(d, key), own(v));
        release(old);
      },
      '__delitem__(self, key, /)': (d, key) => removeAt(d, position(d, key)),
      '__contains__(self, key, /)': (d, key) => search(d, key, 0, d.length, runtimeError) >= 0,
      '__add__(self, value, /)': (d, other) => {
        if (!(other instanceof PyDeque)) throw typeError(`can only concatenate deque (not "${typeName(other)}") to deque`);
        const sum = own(copyDeque(d)) as PyDeque;
        for (const v of other.toArray()) sum.push(own(v));
        return unown(sum);
      },
      '__iadd__(self, value, /)': (d, other) => thenValue(extendS(d, other, right), () => d),
      '__mul__(self, value, /)': multiply,
      '__rmul__(self, value, /)': multiply,
      '__imul__(self, value, /)': (d, n) => multiplyInPlace(d, n),
      '__eq__(self, value, /)': (a, b) => compareDeques('eq', a, b),
      '__ne__(self, value, /)': (a, b) => compareDeques('ne', a, b),
      '__lt__(self, value, /)': (a, b) => compareDeques('lt', a, b),
      '__le__(self, value, /)': (a, b) => compareDeques('le', a, b),
      '__gt__(self, value, /)': (a, b) => compareDeques('gt', a, b),
      '__ge__(self, value, /)': (a, b) => compareDeques('ge', a, b),
      '__copy__(self, /)': copyDeque,
      '__reduce__(self, /)': reduceDeque,
      '__sizeof__(self, /)': (d) => 216 + 528 * Math.max(1, Math.ceil((d.length + 32) / 64)),
      'append(self, item, /)': append,
      'appendleft(self, item, /)': (d, v) => d.pushLeft(own(v)),
      'clear(self, /)': clear,
      'copy(self, /)': copyDeque,
      'count(self, value, /)': (d, value) => {
        const { state } = d;
        let n = 0;
        for (let i = 0; i < d.length; i++) {
          if (sameItem(d.at(i), value)) n++;
          if (d.state !== state) throw runtimeError('deque mutated during iteration');
        }
        return n;
      },
      'extend(self, iterable, /)': (d, v) => extendS(d, v, right),
      'extendleft(self, iterable, /)': (d, v) => extendS(d, v, left),
      'index(self, value, start: bound=0, stop: bound=sys.maxsize, /)': (d, value, start, stop) => {
        const i = search(d, value, clip(start, d.length), clip(stop, d.length), runtimeError);
        if (i < 0) throw valueError('deque.index(x): x not in deque');
        return i;
      },
      'insert(self, index: ssize, value, /)': insert,
      'pop(self, /)': (d) => {
        if (d.length === 0) throw indexError('pop from an empty deque');
        return unown(d.takeRight());
      },
      'popleft(self, /)': (d) => {
        if (d.length === 0) throw indexError('pop from an empty deque');
        return unown(d.takeLeft());
      },
      'remove(self, value, /)': (d, value) => {
        const i = search(d, value, 0, d.length, indexError);
        if (i < 0) throw valueError('deque.remove(x): x not in deque');
        removeAt(d, i);
      },
      'reverse(self, /)': (d) => {
        d.exchange(d.toArray().reverse());
      },
      'rotate(self, n: ssize=1, /)': (d, n) => d.rotate(n),
    }),
  });

export class DequeIterator extends PyIterator {
  deque: PyDeque | null;
  private readonly state: number;
  left: number;

  constructor(deque: PyDeque = new PyDeque()) {
    super();
    this.rc = 0;
    this.deque = own(deque);
    this.state = deque.state;
    this.left = deque.length;
  }

  protected pick(d: PyDeque): Value {
    return d.at(d.length - this.left);
  }

  nx(): Next {
    const d = this.deque;
    if (d === null) return END;
    if (this.state !== d.state) {
      this.left = 0;
      return convertThrown(runtimeError('deque mutated during iteration'));
    }
    if (this.left === 0) return END;
    const v = this.pick(d);
    this.left--;
    return v;
  }

  override hint(): number {
    return this.left;
  }

  override releaseChildren(): void {
    release(this.deque);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.deque);
  }
}

export class DequeReverseIterator extends DequeIterator {
  protected override pick(d: PyDeque): Value {
    return d.at(this.left - 1);
  }
}

function iteratorDecl(name: string, ctor: typeof DequeIterator) {
  return defineType<DequeIterator>({
    name,
    module: 'collections',
    ctor,
    final: true,
    construct: methods<PyType>()({
      '__new__(cls, iterable, index: ssize=0, /)': (_cls, deque, index) => {
        if (!(deque instanceof PyDeque)) throw typeError(`${name} argument 1 must be collections.deque, not ${typeName(deque)}`);
        const it = new ctor(deque);
        for (let i = 0; i < index && it.left > 0; i++) it.left--;
        return it;
      },
    }),
    methods: {
      ...iteratorMethods,
      ...hintMethod,
      ...methods<DequeIterator>()({
        '__reduce__(self, /)': (self) => {
          const d = self.deque as PyDeque;
          return new PyTuple([own(typeOf(self)), own(tupleOf(d, d.length - self.left))]);
        },
      }),
    },
  });
}
export const dequeIteratorDecl = () => iteratorDecl('_deque_iterator', DequeIterator);
export const dequeReverseIteratorDecl = () => iteratorDecl('_deque_reverse_iterator', DequeReverseIterator);
