// tee: several iterators over one source. What one has read and the others have not lies in a chain of links.

import { callMethod } from '../../runtime/attribute.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { getIter, iteratorMethods, thenNext } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { convertThrown, runtimeError, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll, unown } from '../../runtime/refcount.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, PyObject, S, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { visibleIterator } from '../../objects/iterators.ts';

/** One value of the source, read when the first iterator gets here. */
class Link extends PyObject {
  readonly source: PyIterator;
  value: Value | undefined = undefined;
  next: Link | null = null;

  constructor(source: PyIterator) {
    super();
    this.source = own(source);
  }

  override releaseChildren(): void {
    release(this.value);
    release(this.next);
    release(this.source);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.value !== undefined) visit(this.value);
    visit(this.next);
    visit(this.source);
  }
}
Object.defineProperty(Link.prototype, 'type', { get: () => types.object, configurable: true });

/** Sources whose next value is being read. */
const running = new WeakSet<PyIterator>();

export class Tee extends PyIterator {
  at: Link | null;

  constructor(at: Link | null = null) {
    super();
    this.at = own(at);
  }

  nx(): Next {
    const link = this.at;
    if (link === null) return END;
    if (link.value !== undefined) return this.advance(link);
    const { source } = link;
    if (running.has(source)) return convertThrown(runtimeError('cannot re-enter the tee iterator'));
    running.add(source);
    return thenNext(source.nx(), (v) => {
      running.delete(source);
      if (v === S || v === END) return v;
      link.value = own(v);
      link.next = own(new Link(source));
      return this.at === link ? this.advance(link) : v;
    });
  }

  private advance(link: Link): Next {
    const v = own(link.value as Value);
    this.at = own(link.next);
    release(link);
    return unown(v);
  }

  override releaseChildren(): void {
    release(this.at);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.at);
  }
}

function newTee(iterable: Value): Tee {
  const it = getIter(iterable);
  if (it instanceof Tee) return new Tee(it.at);
  return new Tee(new Link(it));
}

export const teeDecl = () => defineType<Tee>({
  name: '_tee',
  module: 'itertools',
  ctor: Tee,
  final: true,
  hasWeakrefs: true,
  doc: 'Iterator wrapped to make it copyable.',
  construct: methods<PyType>()({ '_tee(cls, iterable, /)': (_cls, iterable) => newTee(iterable) }),
  methods: { ...iteratorMethods, ...methods<Tee>()({ '__copy__(self, /)': (self) => new Tee(self.at) }) },
});

/** `tee(iterable, n)`. */
export function tee(iterable: Value, n: number): Value {
  if (n < 0) throw valueError('n must be >= 0');
  if (n === 0) return new PyTuple([]);
  const it = getIter(iterable);
  const visible = own(visibleIterator(it));
  const copies: Value[] = [];
  try {
    const copyable = !(it instanceof Tee) && typeOf(visible).lookup('__copy__') !== undefined;
    const first = copyable ? visible : it instanceof Tee ? new Tee(it.at) : new Tee(new Link(it));
    copies.push(own(first));
    while (copies.length < n) copies.push(own(copyable ? callMethod(first, '__copy__') : new Tee((first as Tee).at)));
  } catch (thrown) {
    releaseAll(copies);
    throw thrown;
  } finally {
    release(visible);
  }
  return new PyTuple(copies);
}
