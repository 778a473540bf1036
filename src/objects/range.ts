// `range` and its iterators. Counterpart: Objects/rangeobject.c.

import { hashTuple } from '../base/hashing.ts';
import { hash } from '../runtime/hashing.ts';
import { sameItem } from '../runtime/containment.ts';
import { asIndex } from '../runtime/convert.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { hintMethod, iterate, iteratorMethods } from '../runtime/iterate.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { LongRangeIterator, type PyIterator, RangeIterator, rangeIterator } from '../runtime/layout/iterator.ts';
import { int, intValue } from '../runtime/layout/numbers.ts';
import { PyRange } from '../runtime/layout/range.ts';
import { PySlice, longIndices } from '../runtime/layout/slice.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { exceptionOf, indexError, typeError, valueError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { joinText, repr } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { argumentCount, noKeywords } from './positionalOnly.ts';
import { builtin } from './builtinFunctions.ts';

type Int = number | bigint;

function construct(_cls: PyType, args: readonly Value[], kwargs: PyDict): PyRange {
  noKeywords('range', kwargs);
  argumentCount('range', args, 1, 3);
  const [a, b, c] = args as [Value, Value?, Value?];
  if (b === undefined) return new PyRange(0, asIndex(a), 1);
  const start = asIndex(a);
  const stop = asIndex(b);
  const step = c === undefined ? 1 : asIndex(c);
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return new PyRange(start, stop, step);
}

/** The item at a position that is known to be in the range. */
function itemAt(r: PyRange, i: Int): Int {
  if (typeof i === 'number' && typeof r.start === 'number' && typeof r.step === 'number') {
    const v = r.start + i * r.step;
    if (Number.isSafeInteger(v)) return v;
  }
  return int(BigInt(r.start) + BigInt(i) * BigInt(r.step));
}

const add = (a: Int, b: Int): Int => int(BigInt(a) + BigInt(b));

export function rangeGet(r: PyRange, key: Value): Value {
  if (key instanceof PySlice) return sliceRange(r, key);
  let i = asIndex(key, `range indices must be integers or slices, not ${typeName(key)}`);
  if (i < 0) i = add(i, r.length);
  if (i < 0 || i >= r.length) throw indexError('range object index out of range');
  return itemAt(r, i);
}

function sliceRange(r: PyRange, s: PySlice): PyRange {
  const [start, stop, step] = longIndices(s, BigInt(r.length));
  return new PyRange(itemAt(r, start), itemAt(r, stop), int(BigInt(r.step) * BigInt(step)));
}

/** Position of an int in the range, -1 when it is not there. */
function positionOf(r: PyRange, v: Int): Int {
  if (typeof v === 'number' && typeof r.start === 'number' && typeof r.step === 'number' && typeof r.length === 'number') {
    const i = (v - r.start) / r.step;
    return Number.isInteger(i) && i >= 0 && i < r.length ? i : -1;
  }
  const distance = BigInt(v) - BigInt(r.start);
  const step = BigInt(r.step);
  if (distance % step !== 0n) return -1;
  const i = distance / step;
  return i >= 0n && i < BigInt(r.length) ? int(i) : -1;
}

/** Exact ints (and bools) are computed; anything else is compared item by item. */
function exactInt(v: Value): Int | undefined {
  return typeof v === 'object' ? undefined : intValue(v);
}

export function rangeContains(r: PyRange, v: Value): boolean {
  const n = exactInt(v);
  if (n !== undefined) return positionOf(r, n) >= 0;
  let found = false;
  iterate(r, (item) => {
    found = sameItem(item, v);
    return !found;
  });
  return found;
}

function count(r: PyRange, v: Value): number {
  const n = exactInt(v);
  if (n !== undefined) return positionOf(r, n) >= 0 ? 1 : 0;
  let found = 0;
  iterate(r, (item) => {
    if (sameItem(item, v)) found++;
  });
  return found;
}

function index(r: PyRange, v: Value): Int {
  const n = exactInt(v);
  let at: Int = -1;
  if (n !== undefined) at = positionOf(r, n);
  else {
    let i = 0;
    iterate(r, (item) => {
      if (sameItem(item, v)) {
        at = i;
        return false;
      }
      i++;
      return true;
    });
  }
  if (at < 0) throw valueError(n === undefined ? 'sequence.index(x): x not in sequence' : 'range.index(x): x not in range');
  return at;
}

function equalRanges(a: PyRange, b: PyRange): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

function reversed(r: PyRange): PyIterator {
  const last = r.length === 0 ? r.start : itemAt(r, add(r.length, -1));
  const step = int(-BigInt(r.step));
  const { length } = r;
  if (typeof last === 'number' && typeof step === 'number' && typeof length === 'number') return new RangeIterator(last, step, length);
  return new LongRangeIterator(BigInt(last), BigInt(step), BigInt(length));
}

export const rangeType = defineType<PyRange>({
  name: 'range',
  ctor: PyRange,
  final: true,
  doc: 'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).',
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': construct }),
  getset: {
    start: { get: (self) => self.start, member: true },
    stop: { get: (self) => self.stop, member: true },
    step: { get: (self) => self.step, member: true },
  },
  methods: methods<PyRange>()({
    '__repr__(self, /)': (self) => {
      const parts: Value[] = ['range(', repr(self.start), ', ', repr(self.stop)];
      if (self.step !== 1) parts.push(', ', repr(self.step));
      return joinText([...parts, ')']);
    },
    '__hash__(self, /)': (self) => {
      const none = hash(null);
      const start = self.length === 0 ? none : hash(self.start);
      return hashTuple([hash(self.length), start, self.length <= 1 ? none : hash(self.step)]);
    },
    '__bool__(self, /)': (self) => self.length !== 0,
    '__len__(self, /)': (self) => {
      if (self.length > 9223372036854775807n) throw exceptionOf('OverflowError', 'Python int too large to convert to C ssize_t');
      return self.length;
    },
    '__iter__(self, /)': (self) => rangeIterator(self),
    '__reversed__(self, /)': reversed,
    '__getitem__(self, key, /)': rangeGet,
    '__contains__(self, key, /)': rangeContains,
    '__eq__(self, value, /)': (self, v) => (v instanceof PyRange ? equalRanges(self, v) : NotImplemented),
    '__ne__(self, value, /)': (self, v) => (v instanceof PyRange ? !equalRanges(self, v) : NotImplemented),
    '__reduce__(self, /)': (self) => new PyTuple([own(types.range), own(new PyTuple([self.start, self.stop, self.step]))]),
    '__sizeof__(self, /)': () => 48,
    'count(self, object, /)': count,
    'index(self, object, /)': index,
  }),
});

/** `iter(range(…))` and a state, as CPython pickles range iterators. */
function reduceIterator(next: Int, by: Int, left: Int): PyTuple {
  const rest = new PyRange(next, int(BigInt(next) + BigInt(by) * BigInt(left)), by);
  return new PyTuple([own(builtin('iter')), own(new PyTuple([own(rest)])), null]);
}

function stateIndex(v: Value): Int {
  const n = intValue(v);
  if (n === undefined) throw typeError(`an integer is required (got type ${typeName(v)})`);
  return n;
}

export const rangeIteratorType = defineType<RangeIterator>({
  name: 'range_iterator',
  ctor: RangeIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...hintMethod,
    ...methods<RangeIterator>()({
      '__reduce__(self, /)': (self) => reduceIterator(self.next, self.by, self.left),
      '__setstate__(self, object, /)': (self, state) => {
        const i = Math.min(Math.max(Number(stateIndex(state)), 0), self.left);
        self.next += i * self.by;
        self.left -= i;
      },
      '__sizeof__(self, /)': () => 40,
    }),
  },
});

export const longRangeIteratorType = defineType<LongRangeIterator>({
  name: 'longrange_iterator',
  ctor: LongRangeIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<LongRangeIterator>()({
      '__length_hint__(self, /)': (self) => int(self.left),
      '__reduce__(self, /)': (self) => reduceIterator(int(self.next), int(self.by), int(self.left)),
      '__setstate__(self, object, /)': (self, state) => {
        let i = BigInt(stateIndex(state));
        if (i < 0n) i = 0n;
        if (i > self.left) i = self.left;
        self.next += i * self.by;
        self.left -= i;
      },
      '__sizeof__(self, /)': () => 40,
    }),
  },
});
