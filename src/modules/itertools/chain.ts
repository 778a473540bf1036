// chain and chain.from_iterable: the values of one iterable after the other.

import { methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { getIter, getIterS, thenNext } from '../../runtime/iterate.ts';
import type { Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { tupleFrom } from '../../runtime/layout/tuple.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { isSuspension } from '../../runtime/judge.ts';
import { clearStop } from '../../runtime/stopValue.ts';
import { Sourced, iteratorDecl } from './sourced.ts';

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
      clearStop();
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
      clearStop();
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
    release(this.active);
    super.releaseChildren();
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

export const chainDecl = () =>
  iteratorDecl<Chain>(
    'chain',
    Chain,
    'Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.',
    methods<PyType>()({
      'chain(cls, *iterables)': (cls, iterables) => newChain(cls, tupleFrom(iterables)),
    }),
    { classMethods: { ...classGetItem, ...methods<PyType>()({ 'from_iterable(cls, iterable, /)': newChain }) } },
  );
