// `zip` and `map`. Counterpart: Python/bltinmodule.c.
//
// Both are S-aware: where a source or a function suspends, the step goes on from a continuation.

import { callS, then } from '../runtime/call.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { getIter, iteratorMethods, stopToEnd, thenNext } from '../runtime/iterate.ts';
import { type Next, PyIterator } from '../runtime/layout/iterator.ts';
import { PyTuple, replaceItem, resultTuple, tupleFrom, tupleOf } from '../runtime/layout/tuple.ts';
import { convertThrown, typeError, valueError } from '../runtime/raise.ts';
import { discard, own, release, releaseAll, releaseKeeping } from '../runtime/refcount.ts';
import { truth } from '../runtime/truth.ts';
import { isSuspension } from '../runtime/judge.ts';
import { typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, type Result, S, type Value, isObject } from '../runtime/value.ts';
import { visibleIterator } from './iterators.ts';

/** Iterators of all arguments, counted. Throws; nothing is kept then. */
export function iteratorsOf(values: readonly Value[]): PyIterator[] {
  const iterators: PyIterator[] = [];
  try {
    for (const v of values) iterators.push(own(getIter(v)));
  } catch (thrown) {
    releaseAll(iterators);
    throw thrown;
  }
  return iterators;
}

/** Iterates several sources in step. */
abstract class Lockstep extends PyIterator {
  sources: readonly PyIterator[] = [];
  strict = false;
  protected abstract readonly what: string;

  /** One value from each source, counted, given to `f`; END when one ends. */
  protected gather(f: (values: Value[]) => Next): Next {
    return this.sources.length === 0 ? END : this.gatherFrom([], (this.sources[0] as PyIterator).nx(), f);
  }

  /** `values` are there already, counted; `first` is what the next source answered. */
  protected gatherFrom(values: Value[], first: Next, f: (values: Value[]) => Next): Next {
    const { sources } = this;
    const step = (v: Next): Next => {
      for (;;) {
        if (v === S) {
          if (isSuspension(v)) return thenNext(v, step);
          releaseAll(values);
          return S;
        }
        if (v === END) {
          const i = values.length;
          releaseAll(values);
          return this.strict ? this.uneven(i) : END;
        }
        if (isObject(v)) v.rc++;
        values.push(v);
        if (values.length === sources.length) return f(values);
        v = (sources[values.length] as PyIterator).nx();
      }
    };
    return step(first);
  }

  /** Source `i` has ended: with `strict`, so must all. */
  protected uneven(i: number): Next {
    if (i > 0) {
      const others = i === 1 ? ' 1' : `s 1-${i}`;
      return convertThrown(valueError(`${this.what}() argument ${i + 1} is shorter than argument${others}`));
    }
    let k = 1;
    const step = (v: Next): Next => {
      if (v === S) return isSuspension(v) ? thenNext(v, step) : S;
      if (v === END) {
        k++;
        return next();
      }
      discard(v);
      const others = k === 1 ? ' 1' : `s 1-${k}`;
      return convertThrown(valueError(`${this.what}() argument ${k + 1} is longer than argument${others}`));
    };
    const next = (): Next => (k >= this.sources.length ? END : step((this.sources[k] as PyIterator).nx()));
    return next();
  }

  /** With the tuple of its sources. */
  collectedAs(): number {
    return 2;
  }

  override releaseChildren(): void {
    releaseAll(this.sources);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const s of this.sources) visit(s);
  }
}

/** Is this S a suspension? */
export class PyZip extends Lockstep {
  protected get what(): string {
    return 'zip';
  }

  private result: PyTuple | null = null;

  /** Fills its result tuple source by source, unless somebody else holds it. */
  nx(): Next {
    const { sources } = this;
    const n = sources.length;
    const result = (this.result ??= resultTuple(n));
    if (n === 0 || result.rc !== 1) return this.gather((values) => new PyTuple(values));
    result.rc++;
    return this.fill(result, 0, (sources[0] as PyIterator).nx());
  }

  /** `v` is what source `i` gave. */
  private fill(result: PyTuple, first: number, given: Next): Next {
    const { sources } = this;
    let i = first;
    let v = given;
    for (;;) {
      if (isSuspension(v)) return thenNext(v, (x) => this.fill(result, i, x));
      if (v === S || v === END) {
        result.rc--;
        return v === END && this.strict ? this.uneven(i) : v;
      }
      replaceItem(result, i++, v);
      if (i === sources.length) {
        result.rc--;
        return result;
      }
      v = (sources[i] as PyIterator).nx();
    }
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.result);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.result);
  }
}

export class PyMap extends Lockstep {
  f: Value = null;

  protected get what(): string {
    return 'map';
  }

  nx(): Next {
    const { f, sources } = this;
    if (sources.length === 1) {
      const v = (sources[0] as PyIterator).nx();
      return v === S ? thenNext(v, (x) => this.apply(f, x)) : this.apply(f, v);
    }
    return this.gather((values) =>
      then(callS(f, ...values), (r) => {
        for (const v of values) releaseKeeping(v, r);
        return stopToEnd(r) as Result;
      }),
    );
  }

  private apply(f: Value, v: Next): Next {
    if (v === S || v === END) return v;
    if (isObject(v)) v.rc++;
    const r = callS(f, v);
    if (r === S) {
      return then(r, (x) => {
        releaseKeeping(v, x);
        return stopToEnd(x) as Result;
      });
    }
    releaseKeeping(v, r);
    return r;
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.f);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.f);
  }
}

function reduceLockstep(self: Lockstep, args: readonly Value[]): PyTuple {
  return self.strict ? tupleOf(typeOf(self), tupleFrom(args), true) : tupleOf(typeOf(self), tupleFrom(args));
}

const setStrict = methods<Lockstep>()({
  '__setstate__(self, object, /)': (self, state) => {
    self.strict = truth(state);
  },
});

export const zipType = defineType<PyZip>({
  name: 'zip',
  ctor: PyZip,
  doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  construct: methods<PyType>()({
    'zip(cls, *iterables, strict: bool=False)': (cls, iterables, strict) => {
      const sources = iteratorsOf(iterables);
      const z = cls.allocate() as PyZip;
      z.sources = sources;
      z.strict = strict;
      return z;
    },
  }),
  methods: {
    ...iteratorMethods,
    ...setStrict,
    ...methods<PyZip>()({
      '__reduce__(self, /)': (self) => reduceLockstep(self, self.sources.map(visibleIterator)),
      '__sizeof__(self, /)': () => 48,
    }),
  },
});

export const mapType = defineType<PyMap>({
  name: 'map',
  ctor: PyMap,
  doc: 'Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.',
  construct: methods<PyType>()({
    'map(cls, *args, strict: bool=False)': (cls, args, strict) => {
      if (args.length < 2) throw typeError('map() must have at least two arguments.');
      const sources = iteratorsOf(args.slice(1));
      const m = cls.allocate() as PyMap;
      m.f = own(args[0] as Value);
      m.sources = sources;
      m.strict = strict;
      return m;
    },
  }),
  methods: {
    ...iteratorMethods,
    ...setStrict,
    ...methods<PyMap>()({
      '__reduce__(self, /)': (self) => reduceLockstep(self, [self.f, ...self.sources.map(visibleIterator)]),
      '__sizeof__(self, /)': () => 40,
    }),
  },
});
