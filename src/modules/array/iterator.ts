// The iterator of an array.

import { noInstances } from '../../objects/noInstances.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { PyIterator, iteratorMethods } from '../../runtime/iterate.ts';
import type { Next } from '../../runtime/layout/iterator.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { builtinsModule } from '../../runtime/namespace.ts';
import { own, release } from '../../runtime/refcount.ts';
import { END, type Value } from '../../runtime/value.ts';
import type { PyArray } from './layout.ts';

export class ArrayIterator extends PyIterator {
  array: PyArray | null;
  index = 0;

  constructor(a: PyArray | null = null) {
    super();
    this.rc = 0;
    this.array = own(a);
  }

  nx(): Next {
    const a = this.array;
    if (a === null) return END;
    if (this.index < a.length) return a.get(this.index++);
    this.array = null;
    release(a);
    return END;
  }

  override releaseChildren(): void {
    release(this.array);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.array);
  }
}

export const iteratorDecl = defineType<ArrayIterator>({
  name: 'arrayiterator',
  construct: noInstances('array.arrayiterator'),
  module: 'array',
  ctor: ArrayIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<ArrayIterator>()({
      '__reduce__(self, /)': (self) => {
        const iter = builtinsModule.dict.getStr('iter') as Value;
        return self.array === null ? tupleOf(iter, tupleOf(tupleOf())) : tupleOf(iter, tupleOf(self.array), self.index);
      },
      '__setstate__(self, state: ssize, /)': (self, state) => {
        if (self.array !== null) self.index = Math.max(0, Math.min(state, self.array.length));
      },
    }),
  },
});
