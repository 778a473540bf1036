// `iter(callable, sentinel)`. Counterpart: calliterobject in Objects/iterobject.c.

import { callS, then } from '../runtime/call.ts';
import { sameItem } from '../runtime/containment.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { iteratorMethods } from '../runtime/iterate.ts';
import { type Next, PyIterator } from '../runtime/layout/iterator.ts';
import { emptyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { clearInFlight, convertThrown, inFlightIs } from '../runtime/raise.ts';
import { discard, own, release, unown } from '../runtime/refcount.ts';
import { END, type Result, S, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { builtin } from './builtinFunctions.ts';
import { reduceIter } from './iterators.ts';

/** `iter(callable, sentinel)`. */
export class CallableIterator extends PyIterator {
  callable: Value | undefined;
  sentinel: Value | undefined;

  constructor(callable?: Value, sentinel?: Value) {
    super();
    this.rc = 0;
    this.callable = own(callable);
    this.sentinel = own(sentinel);
  }

  nx(): Next {
    const { callable } = this;
    if (callable === undefined) return END;
    own(callable);
    return then(callS(callable), (r) => {
      release(callable);
      return this.check(r) as Result;
    });
  }

  private check(r: Result): Next {
    if (r === S) {
      if (!inFlightIs(exceptions.StopIteration)) return S;
      clearInFlight();
      this.finish();
      return END;
    }
    const { sentinel } = this;
    if (sentinel === undefined) {
      discard(r);
      return END;
    }
    // Nobody but this method may own the item while it is compared.
    own(r);
    let ended: boolean;
    try {
      ended = sameItem(sentinel, r);
    } catch (thrown) {
      release(r);
      return convertThrown(thrown);
    }
    if (!ended) return unown(r);
    this.finish();
    release(r);
    return END;
  }

  private finish(): void {
    const { callable, sentinel } = this;
    this.callable = undefined;
    this.sentinel = undefined;
    release(callable);
    release(sentinel);
  }

  override releaseChildren(): void {
    release(this.callable);
    release(this.sentinel);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.callable !== undefined) visit(this.callable);
    if (this.sentinel !== undefined) visit(this.sentinel);
  }
}

export const callableIteratorType = defineType<CallableIterator>({
  name: 'callable_iterator',
  ctor: CallableIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<CallableIterator>()({
      '__reduce__(self, /)': (self) => {
        if (self.callable === undefined || self.sentinel === undefined) return reduceIter(emptyTuple);
        return tupleOf(builtin('iter'), tupleOf(self.callable, self.sentinel));
      },
      '__sizeof__(self, /)': () => 32,
    }),
  },
});
