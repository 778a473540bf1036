// islice: every n-th value of a source between two positions.

import { asIndex } from '../../runtime/convert.ts';
import { methods } from '../../runtime/defineType.ts';
import { getIter, thenNext } from '../../runtime/iterate.ts';
import type { Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { isThrown, valueError } from '../../runtime/raise.ts';
import { discard, own } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { argumentCount, noKeywordsWithoutInit } from '../../objects/positionalOnly.ts';
import { isSuspension } from '../../runtime/judge.ts';
import { Sourced, iteratorDecl, withNext } from './sourced.ts';

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

export const isliceDecl = () =>
  iteratorDecl<ISlice>(
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
