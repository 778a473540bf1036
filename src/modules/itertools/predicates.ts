// compress, dropwhile, takewhile, filterfalse: iterators that pass on some of a source's values.

import { methods } from '../../runtime/defineType.ts';
import { getIter, thenNext } from '../../runtime/iterate.ts';
import type { Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { isSuspension, judge } from '../../runtime/judge.ts';
import { Sourced, iteratorDecl, withNext } from './sourced.ts';
import { makeFiltering, PyFilter } from '../../objects/filter.ts';
import { Guarded, guarded } from './guarded.ts';

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

export const compressDecl = () =>
  iteratorDecl<Compress>(
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

/** `filter` the other way round. */
export class FilterFalse extends PyFilter {
  override wanted = false;
}

export const dropWhileDecl = () =>
  iteratorDecl<DropWhile>(
    'dropwhile',
    DropWhile,
    'Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.',
    methods<PyType>()({ 'dropwhile(cls, predicate, iterable, /)': guarded }),
  );
export const takeWhileDecl = () =>
  iteratorDecl<TakeWhile>(
    'takewhile',
    TakeWhile,
    'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
    methods<PyType>()({ 'takewhile(cls, predicate, iterable, /)': guarded }),
  );
export const filterFalseDecl = () =>
  iteratorDecl<FilterFalse>(
    'filterfalse',
    FilterFalse,
    'Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.',
    methods<PyType>()({ 'filterfalse(cls, function, iterable, /)': makeFiltering }),
  );
