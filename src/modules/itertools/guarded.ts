// The base of the iterators that ask or apply a function: a source and a function of its values.

import { callS, then } from '../../runtime/call.ts';
import { getIter, stopToEnd } from '../../runtime/iterate.ts';
import type { Next } from '../../runtime/layout/iterator.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { judge } from '../../runtime/judge.ts';
import { Sourced } from './sourced.ts';

/** A source and a function of its values. */
export abstract class Guarded extends Sourced {
  f: Value = null;

  /** Asks `f` about a value (counted); `decide` gets the answer, or S. StopIteration of `f` is the end. */
  protected ask(v: Value, decide: (answer: boolean | typeof S) => Next): Next {
    const r = callS(this.f, v);
    if (r === S) return then(r, (x) => stopToEnd(decide(x === S ? S : judge(x))) as Result);
    return stopToEnd(decide(judge(r)));
  }

  override releaseChildren(): void {
    release(this.f);
    super.releaseChildren();
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.f);
  }
}

/** `cls(f, iterable)`: the maker that these types share. */
export function guarded(cls: PyType, f: Value, iterable: Value): Value {
  const source = getIter(iterable);
  const g = cls.allocate() as Guarded;
  g.source = own(source);
  g.f = own(f);
  return g;
}
