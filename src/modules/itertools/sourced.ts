// What the iterators of itertools share: one source, S-aware steps. Counterpart: Modules/itertoolsmodule.c.

import { iteratorMethods, thenNext } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { release } from '../../runtime/refcount.ts';
import { type AnyTable, type TypeDecl, defineType } from '../../runtime/defineType.ts';
import type { Constructor } from '../../runtime/typeObject.ts';
import { END, type Result, S, type Value } from '../../runtime/value.ts';

/** An iterator over another one. */
export abstract class Sourced extends PyIterator {
  /** Owned; null when exhausted. */
  source: PyIterator | null = null;

  /** Lets go of the source: exhausted for good. */
  protected finish(): typeof END {
    const { source } = this;
    this.source = null;
    release(source);
    return END;
  }

  override releaseChildren(): void {
    release(this.source);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.source !== null) visit(this.source);
  }
}

/** Goes on with the next value of `it`; S reaches `f` only as an exception. */
export function withNext(it: PyIterator, f: (v: Next) => Next): Next {
  const v = it.nx();
  return v === S ? thenNext(v, f) : f(v);
}

export const asNext = (r: Result): Next => r;

/** A subclassable type of the module with an iterator's methods. */
export function iteratorDecl<T>(name: string, ctor: Constructor, doc: string, construct: AnyTable, extra: Partial<TypeDecl<T>> = {}): TypeDecl<T> {
  const { methods: more = {}, ...rest } = extra;
  return defineType<T>({ name, module: 'itertools', ctor, doc, construct, methods: { ...iteratorMethods, ...more }, ...rest });
}
