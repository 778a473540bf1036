// compress, dropwhile, takewhile, filterfalse, islice, starmap, accumulate, pairwise, batched, chain.

import { callObject, callS, then } from '../../runtime/call.ts';
import { asIndex } from '../../runtime/convert.ts';
import { NO_NAMES } from '../../runtime/bind.ts';
import { methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { collectS, getIter, getIterS, thenNext } from '../../runtime/iterate.ts';
import type { Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { add } from '../../runtime/operators.ts';
import { convertThrown, isThrown, valueError } from '../../runtime/raise.ts';
import { discard, own, release, releaseAll, releaseKeeping, unown } from '../../runtime/refcount.ts';
import { truth } from '../../runtime/truth.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { argumentCount, noKeywordsWithoutInit } from '../../objects/positionalOnly.ts';
import { Sourced, isSuspension, iteratorDecl, judge, withNext } from './sourced.ts';

export class Compress extends Sourced {
  selectors: PyIterator | null = null;

  nx(): Next {
    const { source, selectors } = this;
    if (source === null || selectors === null) return END;
    const onData = (v: Next): Next => {
      for (;;) {
        if (v === S) return isSuspension(v) ? thenNext(v, onData) : S;
        if (v === END) return END;
        const datum = own(v);
        const s = selectors.nx();
        if (isSuspension(s)) {
          return thenNext(s, (x) => {
            const r = chosen(datum, x);
            return r === undefined ? onData(source.nx()) : r;
          });
        }
        const r = chosen(datum, s);
        if (r !== undefined) return r;
        v = source.nx();
      }
    };
    return onData(source.nx());
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.selectors);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    if (this.selectors !== null) visit(this.selectors);
  }
}

/** The datum (counted) when its selector is true; undefined when not. */
function chosen(datum: Value, selector: Next): Next | undefined {
  if (selector === S || selector === END) {
    release(datum);
    return selector;
  }
  const t = judge(selector);
  if (t === true) return unown(datum);
  release(datum);
  return t === S ? S : undefined;
}

export const compressDecl = () => iteratorDecl<Compress>(
  'compress',
  Compress,
  'Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.',
  methods<PyType>()({
    'compress(cls, data, selectors)': (cls, data, selectors) => {
      const source = own(getIter(data));
      let second: PyIterator;
      try {
        second = getIter(selectors);
      } catch (thrown) {
        release(source);
        throw thrown;
      }
      const c = cls.allocate() as Compress;
      c.source = source;
      c.selectors = own(second);
      return c;
    },
  }),
);

/** A source and a function of its values. */
export abstract class Guarded extends Sourced {
  f: Value = null;

  /** Asks `f` about a value (counted); `decide` gets the answer, or S. */
  protected ask(v: Value, decide: (answer: boolean | typeof S) => Next): Next {
    const r = callS(this.f, v);
    if (r === S) return then(r, (x) => decide(x === S ? S : judge(x)) as Result);
    return decide(judge(r));
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

export class DropWhile extends Guarded {
  started = false;

  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    const step = (v: Next): Next => {
      for (;;) {
        if (v === S) return isSuspension(v) ? thenNext(v, step) : S;
        if (v === END || this.started) return v;
        const item = own(v);
        let later = false;
        const r = this.ask(item, (answer) => {
          if (answer === false) {
            this.started = true;
            return unown(item);
          }
          release(item);
          return answer === S ? S : later ? step(source.nx()) : END;
        });
        later = true;
        if (r !== END) return r;
        v = source.nx();
      }
    };
    return step(source.nx());
  }
}

export class TakeWhile extends Guarded {
  stopped = false;

  nx(): Next {
    if (this.source === null || this.stopped) return END;
    return withNext(this.source, (v) => {
      if (v === S || v === END) return v;
      own(v);
      return this.ask(v, (answer) => {
        if (answer === true) return unown(v);
        release(v);
        if (answer === S) return S;
        this.stopped = true;
        return END;
      });
    });
  }
}

export class FilterFalse extends Guarded {
  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    const plain = this.f === null || this.f === types.bool;
    const step = (v: Next): Next => {
      for (;;) {
        if (v === S) return isSuspension(v) ? thenNext(v, step) : S;
        if (v === END) return END;
        const item = own(v);
        if (plain) {
          const t = truthOf(item);
          if (t === false) return unown(item);
          release(item);
          if (t === S) return S;
        } else {
          let later = false;
          const r = this.ask(item, (answer) => {
            if (answer === false) return unown(item);
            release(item);
            return answer === S ? S : later ? step(source.nx()) : END;
          });
          later = true;
          if (r !== END) return r;
        }
        v = source.nx();
      }
    };
    return step(source.nx());
  }
}

function truthOf(v: Value): boolean | typeof S {
  try {
    return truth(v);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function guarded(cls: PyType, f: Value, iterable: Value): Value {
  const source = getIter(iterable);
  const g = cls.allocate() as Guarded;
  g.source = own(source);
  g.f = own(f);
  return g;
}

export const dropWhileDecl = () => iteratorDecl<DropWhile>(
  'dropwhile', DropWhile,
  'Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.',
  methods<PyType>()({ 'dropwhile(cls, predicate, iterable, /)': guarded }),
);
export const takeWhileDecl = () => iteratorDecl<TakeWhile>(
  'takewhile', TakeWhile,
  'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  methods<PyType>()({ 'takewhile(cls, predicate, iterable, /)': guarded }),
);
export const filterFalseDecl = () => iteratorDecl<FilterFalse>(
  'filterfalse', FilterFalse,
  'Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.',
  methods<PyType>()({ 'filterfalse(cls, function, iterable, /)': guarded }),
);

export class StarMap extends Guarded {
  nx(): Next {
    if (this.source === null) return END;
    return withNext(this.source, (v) => {
      if (v === S || v === END) return v;
      own(v);
      const r = collectS(v, (args) =>
        then(callObject(this.f, 0, args, NO_NAMES), (x) => {
          for (let i = args.length - 1; i >= 0; i--) releaseKeeping(args[i], x);
          return x;
        }),
      );
      return then(r, (x) => {
        releaseKeeping(v, x);
        return x;
      });
    });
  }
}
export const starMapDecl = () => iteratorDecl<StarMap>(
  'starmap', StarMap,
  'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
  methods<PyType>()({ 'starmap(cls, function, iterable, /)': guarded }),
);

export class ISlice extends Sourced {
  next = 0;
  stop = -1;
  by = 1;
  done = 0;

  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    const skip = (v: Next): Next => {
      for (;;) {
        if (v === S) return isSuspension(v) ? thenNext(v, skip) : S;
        if (v === END) return this.finish();
        discard(v);
        this.done++;
        if (this.done >= this.next) return this.take(source);
        v = source.nx();
      }
    };
    return this.done < this.next ? skip(source.nx()) : this.take(source);
  }

  private take(source: PyIterator): Next {
    const { stop } = this;
    if (stop !== -1 && this.done >= stop) return this.finish();
    return withNext(source, (v) => {
      if (v === S) return S;
      if (v === END) return this.finish();
      this.done++;
      this.next += this.by;
      if (stop !== -1 && this.next > stop) this.next = stop;
      return v;
    });
  }
}

function islicePart(v: Value, text: string, least: number): number {
  try {
    const n = asIndex(v);
    if (n >= least && n <= 9223372036854775807n) return Number(n);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.Exception)) throw thrown;
    discard(thrown);
  }
  throw valueError(text);
}

const INDICES = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STOP = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STEP = 'Step for islice() must be a positive integer or None.';

export const isliceDecl = () => iteratorDecl<ISlice>(
  'islice',
  ISlice,
  'islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.',
  methods<PyType>()({
    'islice(cls, *args, **kwargs)': (cls, args, kwargs) => {
      noKeywordsWithoutInit('islice', cls, kwargs);
      argumentCount('islice', args, 2, 4);
      const [iterable, a, b, c] = args as [Value, Value, Value?, Value?];
      const start = b === undefined || a === null ? 0 : islicePart(a, INDICES, 0);
      const end = b === undefined ? a : b;
      const stop = end === null ? -1 : islicePart(end, STOP, 0);
      const by = c === undefined || c === null ? 1 : islicePart(c, STEP, 1);
      const source = getIter(iterable);
      const s = cls.allocate() as ISlice;
      s.source = own(source);
      s.next = start;
      s.stop = stop;
      s.by = by;
      return s;
    },
  }),
);

export class Accumulate extends Guarded {
  total: Value | undefined = undefined;
  initial: Value = null;

  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    if (this.initial !== null) {
      this.total = this.initial;
      this.initial = null;
      return this.total;
    }
    return withNext(source, (v) => {
      if (v === S || v === END) return v;
      const { total } = this;
      own(v);
      if (total === undefined) {
        this.total = v;
        return v;
      }
      own(total);
      const r = this.f === null ? add(total, v) : callS(this.f, total, v);
      return then(r, (x) => {
        if (x !== S) {
          const old = this.total;
          this.total = own(x);
          release(old);
        }
        releaseKeeping(total, x);
        releaseKeeping(v, x);
        return x;
      });
    });
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.total);
    release(this.initial);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    if (this.total !== undefined) visit(this.total);
    visit(this.initial);
  }
}

export const accumulateDecl = () => iteratorDecl<Accumulate>(
  'accumulate',
  Accumulate,
  'Return series of accumulated sums (or other binary function results).',
  methods<PyType>()({
    'accumulate(cls, iterable, func=None, *, initial=None)': (cls, iterable, f, initial) => {
      const a = guarded(cls, f, iterable) as Accumulate;
      a.initial = own(initial);
      return a;
    },
  }),
);

export class Pairwise extends Sourced {
  old: Value | undefined = undefined;

  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    if (this.old !== undefined) return this.second(source, own(this.old));
    return withNext(source, (v) => {
      if (v === S) return S;
      if (v === END) return this.drop();
      const before = this.old;
      this.old = own(v);
      release(before);
      if (this.source === null) return this.drop();
      return this.second(source, own(v));
    });
  }

  private drop(): Next {
    const { old } = this;
    this.old = undefined;
    release(old);
    return this.finish();
  }

  /** `old` is counted. */
  private second(source: PyIterator, old: Value): Next {
    return withNext(source, (v) => {
      if (v === S || v === END) {
        release(old);
        return v === S ? S : this.drop();
      }
      const pair = new PyTuple([old, own(v)]);
      const before = this.old;
      this.old = own(v);
      pair.rc++;
      release(before);
      return unown(pair);
    });
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.old);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    if (this.old !== undefined) visit(this.old);
  }
}

export const pairwiseDecl = () => iteratorDecl<Pairwise>(
  'pairwise',
  Pairwise,
  "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...",
  methods<PyType>()({
    'pairwise(cls, iterable, /)': (cls, iterable) => {
      const source = getIter(iterable);
      const p = cls.allocate() as Pairwise;
      p.source = own(source);
      return p;
    },
  }),
);

export class Batched extends Sourced {
  n = 1;
  strict = false;

  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    const items: Value[] = [];
    const step = (v: Next): Next => {
      for (;;) {
        if (v === S) {
          if (isSuspension(v)) return thenNext(v, step);
          releaseAll(items);
          return S;
        }
        if (v === END) return this.short(items);
        items.push(own(v));
        if (items.length === this.n) return new PyTuple(items);
        v = source.nx();
      }
    };
    return step(source.nx());
  }

  private short(items: Value[]): Next {
    this.finish();
    if (items.length === 0) return END;
    if (!this.strict) return new PyTuple(items);
    releaseAll(items);
    return convertThrown(valueError('batched(): incomplete batch'));
  }
}

export const batchedDecl = () => iteratorDecl<Batched>(
  'batched',
  Batched,
  "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples up to\nsize n.  The input is consumed lazily, just enough to fill a batch.\nThe result is yielded as soon as a batch is full or when the input\niterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
  methods<PyType>()({
    'batched(cls, iterable, n: ssize, *, strict: bool=False)': (cls, iterable, n, strict) => {
      if (n < 1) throw valueError('n must be at least one');
      const source = getIter(iterable);
      const b = cls.allocate() as Batched;
      b.source = own(source);
      b.n = n;
      b.strict = strict;
      return b;
    },
  }),
);

export class Chain extends Sourced {
  active: PyIterator | null = null;

  nx(): Next {
    return this.run(this.active === null ? END : this.active.nx());
  }

  /** Goes on with the outcome of the open iterable; opens the next ones. */
  private run(v: Next): Next {
    for (;;) {
      if (v !== END) return isSuspension(v) ? thenNext(v, (x) => this.run(x)) : v;
      const { active, source } = this;
      this.active = null;
      release(active);
      if (source === null) return END;
      const item = source.nx();
      if (isSuspension(item)) return thenNext(item, (x) => this.enter(x) ?? this.first());
      const r = this.enter(item);
      if (r !== undefined) return r;
      v = (this.active as unknown as PyIterator).nx();
    }
  }

  private first(): Next {
    return this.run((this.active as PyIterator).nx());
  }

  /** Opens an iterable; undefined when that went well. */
  private enter(item: Next): Next | undefined {
    if (item === S || item === END) {
      this.finish();
      return item;
    }
    own(item);
    const it = getIterS(item);
    if (isSuspension(it)) {
      return thenNext(it, (x) => {
        const r = this.begin(x);
        release(item);
        return r ?? this.first();
      });
    }
    const r = this.begin(it);
    release(item);
    return r;
  }

  private begin(it: Next): Next | undefined {
    if (it === S) {
      this.finish();
      return S;
    }
    this.active = own(it as PyIterator);
    return undefined;
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.active);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    if (this.active !== null) visit(this.active);
  }
}

function newChain(cls: PyType, iterables: Value): Value {
  const source = getIter(iterables);
  const c = cls.allocate() as Chain;
  c.source = own(source);
  return c;
}

export const chainDecl = () => iteratorDecl<Chain>(
  'chain',
  Chain,
  'Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.',
  methods<PyType>()({
    'chain(cls, *iterables)': (cls, iterables) => newChain(cls, tupleFrom(iterables)),
  }),
  { classMethods: { ...classGetItem, ...methods<PyType>()({ 'from_iterable(cls, iterable, /)': newChain }) } },
);
