// The iterators of list, tuple and str, and the sequence iterator.
// Counterparts: Objects/listobject.c, tupleobject.c, unicodeobject.c, iterobject.c.

import { defineType, methods } from '../runtime/defineType.ts';
import { PythonIterator, SequenceIterator, hintMethod, iteratorMethods, lengthHint } from '../runtime/iterate.ts';
import { AsciiIterator, ListIterator, ListReverseIterator, type PyIterator, StrIterator, TupleIterator } from '../runtime/layout/iterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { emptyTuple, type PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { typeError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import type { Value } from '../runtime/value.ts';
import { builtin } from './builtinFunctions.ts';

/** The iterator as Python knows it. */
export function visibleIterator(it: PyIterator): Value {
  return it instanceof PythonIterator ? it.iterator : it;
}

/** The argument of a `__setstate__` that takes a position. */
export function statePosition(v: Value): number {
  const n = intValue(v);
  if (n === undefined) throw typeError('an integer is required');
  return Math.max(-1, Math.min(Number(n), Number.MAX_SAFE_INTEGER));
}

/** `(iter, (source,), state)`, as iterators are pickled. */
export function reduceIter(source: Value, state?: Value): PyTuple {
  const iter = builtin('iter');
  const args = tupleOf(source);
  return state === undefined ? tupleOf(iter, args) : tupleOf(iter, args, state);
}

export const listIteratorType = defineType<ListIterator>({
  name: 'list_iterator',
  ctor: ListIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...hintMethod,
    ...methods<ListIterator>()({
      '__reduce__(self, /)': (self) => (self.list === null ? reduceIter(new PyList()) : reduceIter(self.list, self.index)),
      '__setstate__(self, object, /)': (self, state) => {
        const i = statePosition(state);
        if (self.list !== null) self.index = Math.max(0, Math.min(i, self.list.items.length));
      },
      '__sizeof__(self, /)': () => 32,
    }),
  },
});

export const listReverseIteratorType = defineType<ListReverseIterator>({
  name: 'list_reverseiterator',
  ctor: ListReverseIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...hintMethod,
    ...methods<ListReverseIterator>()({
      '__reduce__(self, /)': (self) => {
        if (self.list === null || self.index < 0) return tupleOf(builtin('reversed'), tupleOf(new PyList()));
        return tupleOf(builtin('reversed'), tupleOf(self.list), self.index);
      },
      '__setstate__(self, object, /)': (self, state) => {
        const i = statePosition(state);
        if (self.list !== null) self.index = Math.max(-1, Math.min(i, self.list.items.length - 1));
      },
      '__sizeof__(self, /)': () => 32,
    }),
  },
});

export const tupleIteratorType = defineType<TupleIterator>({
  name: 'tuple_iterator',
  ctor: TupleIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...hintMethod,
    ...methods<TupleIterator>()({
      '__reduce__(self, /)': (self) => (self.tuple === null ? reduceIter(emptyTuple) : reduceIter(self.tuple, self.index)),
      '__setstate__(self, object, /)': (self, state) => {
        const i = statePosition(state);
        if (self.tuple !== null) self.index = Math.max(0, Math.min(i, self.tuple.items.length));
      },
      '__sizeof__(self, /)': () => 32,
    }),
  },
});

const strIteratorMethods = {
  ...iteratorMethods,
  ...hintMethod,
  ...methods<StrIterator>()({
    '__reduce__(self, /)': (self) => (self.source === null ? reduceIter('') : reduceIter(self.source, self.index)),
    '__setstate__(self, object, /)': (self, state) => {
      const i = statePosition(state);
      if (self.source !== null) self.index = Math.max(0, Math.min(i, self.index + self.hint()));
    },
    '__sizeof__(self, /)': () => 32,
  }),
};
export const strIteratorType = defineType<StrIterator>({ name: 'str_iterator', ctor: StrIterator, final: true, methods: strIteratorMethods });
export const asciiIteratorType = defineType<AsciiIterator>({
  name: 'str_ascii_iterator',
  ctor: AsciiIterator,
  final: true,
  methods: strIteratorMethods,
});

export const sequenceIteratorType = defineType<SequenceIterator>({
  name: 'iterator',
  ctor: SequenceIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<SequenceIterator>()({
      '__length_hint__(self, /)': (self) => {
        if (self.sequence === undefined) return 0;
        const n = lengthHint(self.sequence, -1);
        return n < 0 ? NotImplemented : Math.max(0, n - self.index);
      },
      '__reduce__(self, /)': (self) => (self.sequence === undefined ? reduceIter(emptyTuple) : reduceIter(self.sequence, self.index)),
      '__setstate__(self, object, /)': (self, state) => {
        const i = statePosition(state);
        if (self.sequence !== undefined) self.index = Math.max(0, i);
      },
      '__sizeof__(self, /)': () => 32,
    }),
  },
});
