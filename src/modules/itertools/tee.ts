// tee: several iterators over one source. What one has read and the others have not lies in a chain of links.

import { callMethod } from '../../runtime/attribute.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { getIter, iteratorMethods, thenNext } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { convertThrown, runtimeError, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll } from '../../runtime/refcount.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, PyObject, S, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { clearStop } from '../../runtime/stopValue.ts';
import { visibleIterator } from '../../objects/iterators.ts';

/** Values of one link; they live until no iterator is at the link or before it, as CPython's do. */
const LINK_CELLS = 57;

/** A part of what was read from the source. */
class Link extends PyObject {
  readonly source: PyIterator;
  readonly values: Value[] = [];
  next: Link | null = null;

  constructor(source: PyIterator) {
    super();
    this.source = own(source);
  }

  override releaseChildren(): void {
    release(this.source);
    for (const v of this.values) release(v);
    release(this.next);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.source);
    for (const v of this.values) visit(v);
    visit(this.next);
  }
}
Object.defineProperty(Link.prototype, 'type', { get: () => types.object, configurable: true });

/** Sources whose next value is being read. */
const running = new WeakSet<PyIterator>();

export class Tee extends PyIterator {
  at: Link | null;
  index: number;

  constructor(at: Link | null = null, index = 0) {
    super();
    this.rc = 0;
    this.at = own(at);
    this.index = index;
  }

  copy(): Tee {
    return new Tee(this.at, this.index);
  }

  nx(): Next {
    let link = this.at;
    if (link === null) return END;
    if (this.index >= LINK_CELLS) {
      const next = (link.next ??= own(new Link(link.source)));
      this.at = own(next);
      this.index = 0;
      release(link);
      link = next;
    }
    const known = link.values[this.index];
    if (known !== undefined) {
      this.index++;
      return known;
    }
    return this.read(link);
  }

  private read(link: Link): Next {
    const { source } = link;
    if (running.has(source)) return convertThrown(runtimeError('cannot re-enter the tee iterator'));
    running.add(source);
    return thenNext(source.nx(), (v) => {
      running.delete(source);
      if (v === END) clearStop();
      if (v === S || v === END) return v;
      link.values.push(own(v));
      this.index++;
      return v;
    });
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
  if (it instanceof Tee) return it.copy();
  return new Tee(new Link(it));
}

export const teeDecl = () =>
  defineType<Tee>({
    name: '_tee',
    module: 'itertools',
    ctor: Tee,
    final: true,
    hasWeakrefs: true,
    doc: 'Iterator wrapped to make it copyable.',
    construct: methods<PyType>()({ '_tee(cls, iterable, /)': (_cls, iterable) => newTee(iterable) }),
    methods: { ...iteratorMethods, ...methods<Tee>()({ '__copy__(self, /)': (self) => self.copy() }) },
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
    const first = copyable ? visible : it instanceof Tee ? it.copy() : new Tee(new Link(it));
    copies.push(own(first));
    while (copies.length < n) copies.push(own(copyable ? callMethod(first, '__copy__') : (first as Tee).copy()));
  } catch (thrown) {
    releaseAll(copies);
    throw thrown;
  } finally {
    release(visible);
  }
  return new PyTuple(copies);
}
