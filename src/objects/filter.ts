// `filter`, and what it shares with itertools.filterfalse. Counterpart: Python/bltinmodule.c.

import { callS, then } from '../runtime/call.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { getIter, iteratorMethods, stopToEnd, thenNext } from '../runtime/iterate.ts';
import { isSuspension, judge, truthOrS } from '../runtime/judge.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { type Next, PyIterator } from '../runtime/layout/iterator.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { own, release } from '../runtime/refcount.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { typeOf } from '../runtime/typeOf.ts';
import { END, isObject, type Result, S, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { visibleIterator } from './iterators.ts';
import { argumentCount, noKeywordsWithoutInit } from './positionalOnly.ts';

/** The items of a source of which a function says `wanted`; S-aware, so that the function may suspend. */
export class PyFilter extends PyIterator {
  f: Value = null;
  source: PyIterator | null = null;
  /** The answer that lets an item pass. */
  wanted = true;

  nx(): Next {
    const source = this.source;
    if (source === null) return END;
    return this.run(source, source.nx());
  }

  private run(source: PyIterator, v: Next): Next {
    const { f, wanted } = this;
    const plain = f === null || f === types.bool;
    for (;;) {
      if (v === END) return END;
      if (v === S) return isSuspension(v) ? thenNext(v, (x) => this.run(source, x)) : S;
      const item: Value = v;
      if (isObject(item)) item.rc++;
      const r = plain ? item : callS(f, item);
      if (r === S) return then(r, (x) => this.decide(source, item, x) as Result);
      const answer = plain ? truthOrS(r) : judge(r);
      if (answer !== wanted) {
        release(item);
        if (answer === S) return stopToEnd(S);
        v = source.nx();
        continue;
      }
      if (isObject(item)) item.rc--;
      return item;
    }
  }

  /** After a suspended call. */
  private decide(source: PyIterator, item: Value, r: Result): Next {
    const answer = r === S ? S : judge(r);
    if (answer !== this.wanted) {
      release(item);
      return answer === S ? stopToEnd(S) : this.run(source, source.nx());
    }
    if (isObject(item)) item.rc--;
    return item;
  }

  override releaseChildren(): void {
    release(this.f);
    release(this.source);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.f);
    visit(this.source);
  }
}

/** `cls(f, iterable)` of an iterator with a function and a source. */
export function makeFiltering(cls: PyType, f: Value, iterable: Value): PyFilter {
  const source = getIter(iterable);
  const filtering = cls.allocate() as PyFilter;
  filtering.f = own(f);
  filtering.source = own(source);
  return filtering;
}

function constructFilter(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  noKeywordsWithoutInit('filter', cls, kwargs);
  argumentCount('filter', args, 2, 2);
  return makeFiltering(cls, args[0] as Value, args[1] as Value);
}

export const filterType = defineType<PyFilter>({
  name: 'filter',
  ctor: PyFilter,
  doc: 'Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.',
  construct: methods<PyType>()({ 'filter(cls, *args, **kwargs)': constructFilter }),
  methods: {
    ...iteratorMethods,
    ...methods<PyFilter>()({
      '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleOf(self.f, visibleIterator(self.source as PyIterator))),
      '__sizeof__(self, /)': () => 32,
    }),
  },
});
