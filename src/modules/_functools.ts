// The module _functools. Counterpart: Modules/_functoolsmodule.c.

import { callS, then } from '../runtime/call.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { getIterS, thenNext } from '../runtime/iterate.ts';
import type { Next, PyIterator } from '../runtime/layout/iterator.ts';
import { clearInFlight, inFlightIs, raise } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { vm } from '../runtime/state.ts';
import { typeOf } from '../runtime/typeOf.ts';
import { END, type Result, S, type Value, isObject } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { KeyWrapper } from './_functools/keyWrapper.ts';
import { thePlaceholder } from './_functools/partial.ts';
import { functionsTypes } from './_functools/types.ts';

/** `reduce(function, iterable, initial)`; S-aware. */
function reduce(f: Value, iterable: Value, initial: Value | undefined): Result {
  return then(getIterS(iterable), (r) => {
    if (r !== S) return fold(f, own(r) as PyIterator, own(initial));
    if (inFlightIs(exceptions.TypeError) && typeOf(iterable).lookup('__iter__') === undefined) {
      clearInFlight();
      return raise(exceptions.TypeError, 'reduce() arg 2 must support iteration');
    }
    return S;
  });
}

/**
 * Takes `it` and `total`. The arguments of a call live until the next value is there, as those in CPython's
 * argument tuple do.
 */
function fold(f: Value, it: PyIterator, total: Value | undefined): Result {
  let held: readonly [Value, Value] | null = null;
  const dropHeld = (): void => {
    if (held === null) return;
    const [a, b] = held;
    held = null;
    release(a);
    release(b);
  };
  const end = (r: Result): Result => {
    if (isObject(r)) r.rc++;
    if (held !== null) {
      release(held[1]);
      release(held[0]);
    }
    release(it);
    return r === S ? S : unown(r);
  };
  const step = (v: Next): Result => {
    for (;;) {
      if (v === S) {
        if (vm.exc === null) return thenNext(v, step as (x: Next) => Next) as Result;
        release(total);
        return end(S);
      }
      if (v === END) {
        if (total === undefined) return end(raise(exceptions.TypeError, 'reduce() of empty iterable with no initial value'));
        return end(unown(total));
      }
      const item = own(v);
      dropHeld();
      if (total === undefined) total = item;
      else {
        held = [total, item];
        total = undefined;
        const r = callS(f, held[0], item);
        if (r === S) {
          return then(r, (x) => {
            if (x === S) return end(S);
            total = own(x);
            return step(it.nx());
          });
        }
        total = own(r);
      }
      v = it.nx();
    }
  };
  return step(it.nx());
}

export const functoolsModule = defineModule({
  name: '_functools',
  doc: 'Tools that operate on functions.',
  functions: functions({
    'reduce(function, iterable, /, initial=?)': reduce,
    'cmp_to_key(mycmp)': (compare) => {
      functionsTypes();
      return new KeyWrapper(compare);
    },
  }),
  values: () => ({ ...functionsTypes(), Placeholder: thePlaceholder() }),
});
