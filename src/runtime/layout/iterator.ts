// Iterators that are implemented in TypeScript, and those of the types that the runtime itself iterates.
//
// `nx` gives the next value (floating, or owned elsewhere), END, or S. The caller holds the iterator while `nx`
// runs. An exhausted iterator gives up what it iterates over and stays exhausted. Dict iterators are in
// layout/dict.ts beside the table. Counterparts: Objects/iterobject.c, listobject.c, rangeobject.c, unicodeobject.c.

import { attributeError, convertThrown } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { nextKeepingStop } from '../stopValue.ts';
import { BareObject, END, type S, type Value } from '../value.ts';
import type { PyList } from './list.ts';
import { int } from './numbers.ts';
import type { PyRange } from './range.ts';
import { type PyStr, strOfPoints } from './str.ts';
import type { PyTuple } from './tuple.ts';

export type Next = Value | typeof END | typeof S;

export abstract class PyIterator extends BareObject {
  /** The result of a finished generator or delegate, counted; see `yfret` of the ABI. */
  declare ret: Value;

  /** Driven by `nx` alone: Python sees no `__next__` (coroutines, asynchronous generators). */
  get hidden(): boolean {
    return false;
  }

  /** Next value or END; may return S. Never called again after S with a suspension: the continuation answers. */
  abstract nx(): Next;

  /** Sends a value; iterators without `send` accept None alone. */
  step(value: Value): Next {
    if (value === null) return nextKeepingStop(this);
    return convertThrown(attributeError(`'${this.type.name}' object has no attribute 'send'`, this, 'send'));
  }

  /** What is left, where that is known; undefined: no `__length_hint__`. */
  hint(): number | undefined {
    return undefined;
  }
}

Object.defineProperty(PyIterator.prototype, 'ret', { value: null, writable: true });

export class ListIterator extends PyIterator {
  list: PyList | null;
  index = 0;

  constructor(list: PyList | null = null) {
    super();
    this.rc = 0;
    this.list = list;
    if (list !== null) list.rc++;
  }

  nx(): Next {
    const list = this.list;
    if (list === null) return END;
    const items = list.items;
    if (this.index < items.length) return items[this.index++] as Value;
    this.list = null;
    release(list);
    return END;
  }

  override hint(): number {
    return this.list === null ? 0 : Math.max(0, this.list.items.length - this.index);
  }

  override releaseChildren(): void {
    release(this.list);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.list);
  }
}

/** `reversed(list)`. */
export class ListReverseIterator extends PyIterator {
  list: PyList | null;
  index: number;

  constructor(list: PyList | null = null) {
    super();
    this.rc = 0;
    this.list = list;
    this.index = -1;
    if (list !== null) {
      list.rc++;
      this.index = list.items.length - 1;
    }
  }

  nx(): Next {
    const list = this.list;
    if (list === null) return END;
    const { index } = this;
    // The list is kept at the end: only one that became shorter is let go.
    if (index < 0) return END;
    if (index < list.items.length) {
      this.index--;
      return list.items[index] as Value;
    }
    this.index = -1;
    this.list = null;
    release(list);
    return END;
  }

  override hint(): number {
    return this.list === null || this.list.items.length < this.index + 1 ? 0 : this.index + 1;
  }

  override releaseChildren(): void {
    release(this.list);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.list);
  }
}

export class TupleIterator extends PyIterator {
  tuple: PyTuple | null;
  index = 0;

  constructor(tuple: PyTuple | null = null) {
    super();
    this.rc = 0;
    this.tuple = tuple;
    if (tuple !== null) tuple.rc++;
  }

  nx(): Next {
    const tuple = this.tuple;
    if (tuple === null) return END;
    if (this.index < tuple.items.length) return tuple.items[this.index++] as Value;
    this.tuple = null;
    release(tuple);
    return END;
  }

  override hint(): number {
    return this.tuple === null ? 0 : this.tuple.items.length - this.index;
  }

  override releaseChildren(): void {
    release(this.tuple);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.tuple);
  }
}

/** Over a range whose bounds are safe integers. */
export class RangeIterator extends PyIterator {
  next: number;
  readonly by: number;
  left: number;

  constructor(start = 0, by = 1, length = 0) {
    super();
    this.rc = 0;
    this.next = start;
    this.by = by;
    this.left = length;
  }

  nx(): Next {
    if (this.left <= 0) return END;
    const v = this.next;
    this.next = v + this.by;
    this.left--;
    return v;
  }

  override hint(): number {
    return this.left;
  }
}

/** Over a range of any size. */
export class LongRangeIterator extends PyIterator {
  next: bigint;
  readonly by: bigint;
  left: bigint;

  constructor(start = 0n, by = 1n, length = 0n) {
    super();
    this.rc = 0;
    this.next = start;
    this.by = by;
    this.left = length;
  }

  nx(): Next {
    if (this.left <= 0n) return END;
    const v = this.next;
    this.next = v + this.by;
    this.left--;
    return int(v);
  }

  override hint(): number {
    return Number(this.left);
  }
}

export function rangeIterator(r: PyRange): PyIterator {
  if (typeof r.start === 'number' && typeof r.step === 'number' && typeof r.stop === 'number' && typeof r.length === 'number') {
    return new RangeIterator(r.start, r.step, r.length);
  }
  return new LongRangeIterator(BigInt(r.start), BigInt(r.step), BigInt(r.length));
}

/** Over the characters of a str. `source` keeps what is iterated, for pickling; null when exhausted. */
export class StrIterator extends PyIterator {
  source: string | PyStr | null;
  index = 0;

  constructor(source: string | PyStr | null = '') {
    super();
    this.rc = 0;
    this.source = own(source);
  }

  nx(): Next {
    const s = this.source;
    if (s === null) return END;
    if (typeof s === 'string') {
      if (this.index < s.length) return s[this.index++] as string;
    } else if (s.points === null) {
      if (this.index < s.text.length) return s.text[this.index++] as string;
    } else if (this.index < s.points.length) {
      const c = s.points[this.index++] as number;
      return c < 0xd800 ? String.fromCharCode(c) : strOfPoints([c]);
    }
    this.source = null;
    release(s);
    return END;
  }

  override hint(): number {
    const s = this.source;
    if (s === null) return 0;
    return (typeof s === 'string' ? s.length : s.points === null ? s.text.length : s.points.length) - this.index;
  }

  override releaseChildren(): void {
    release(this.source);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.source);
  }
}

/** Over ASCII text: a type of its own in CPython. */
export class AsciiIterator extends StrIterator {}

export function strIterator(s: string | PyStr): StrIterator {
  // the ASCII range
  return typeof s === 'string' && /^[\x00-\x7f]*$/.test(s) ? new AsciiIterator(s) : new StrIterator(s);
}
