// starmap, accumulate: iterators that apply a function to the values of a source.

import { callObject, callS, then } from '../../runtime/call.ts';
import { NO_NAMES } from '../../runtime/bind.ts';
import { methods } from '../../runtime/defineType.ts';
import { collectS, stopToEnd } from '../../runtime/iterate.ts';
import type { Next } from '../../runtime/layout/iterator.ts';
import { add } from '../../runtime/operators.ts';
import { own, release, releaseKeeping } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, type Result, S, type Value } from '../../runtime/value.ts';
import { iteratorDecl, withNext } from './sourced.ts';
import { Guarded, guarded } from './guarded.ts';

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
        return stopToEnd(x) as Result;
      });
    });
  }
}
export const starMapDecl = () =>
  iteratorDecl<StarMap>(
    'starmap',
    StarMap,
    'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
    methods<PyType>()({ 'starmap(cls, function, iterable, /)': guarded }),
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
          release(v);
          release(old);
          releaseKeeping(total, x);
        } else {
          release(v);
          release(total);
        }
        return stopToEnd(x) as Result;
      });
    });
  }

  override releaseChildren(): void {
    release(this.f);
    release(this.total);
    release(this.source);
    release(this.initial);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    if (this.total !== undefined) visit(this.total);
    visit(this.initial);
  }
}

export const accumulateDecl = () =>
  iteratorDecl<Accumulate>(
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
