// pairwise, batched: tuples of neighbouring values of a source.

import { methods } from '../../runtime/defineType.ts';
import { getIter, thenNext } from '../../runtime/iterate.ts';
import type { Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { nextPair, PyTuple, resultTuple } from '../../runtime/layout/tuple.ts';
import { convertThrown, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll, unown } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { isSuspension } from '../../runtime/judge.ts';
import { clearStop } from '../../runtime/stopValue.ts';
import { Sourced, iteratorDecl, withNext } from './sourced.ts';

export class Pairwise extends Sourced {
  old: Value | undefined = undefined;
  private result: PyTuple | null = null;

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
      const pair = nextPair((this.result ??= resultTuple(2)), old, own(v));
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
    release(this.result);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    if (this.old !== undefined) visit(this.old);
    visit(this.result);
  }
}

export const pairwiseDecl = () =>
  iteratorDecl<Pairwise>(
    'pairwise',
    Pairwise,
    'Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...',
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
          this.finish();
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
    clearStop();
    if (items.length > 0 && !this.strict) return new PyTuple(items);
    this.finish();
    if (items.length === 0) return END;
    releaseAll(items);
    return convertThrown(valueError('batched(): incomplete batch'));
  }
}

export const batchedDecl = () =>
  iteratorDecl<Batched>(
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
