// Iterators over dicts. Forward ones walk over the places of the table, each class in code of its own, which the engine
// then inlines; reversed ones, and those over dicts that keep items elsewhere, walk an array of the keys.
//
// Changes meanwhile: another size is an error at once; so is a key too many, which shows that keys were exchanged.
// Counterpart: the iterators of Objects/dictobject.c.

import type { TableWalk } from '../../base/orderedTable.ts';
import { convertThrown, runtimeError } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { END, type Value } from '../value.ts';
import { PyDict } from './dict.ts';
import { type Next, PyIterator } from './iterator.ts';
import { nextPair, PyTuple, resultTuple } from './tuple.ts';

/** What all iterators over a dict share. */
export abstract class DictIterator extends PyIterator {
  /** Null when exhausted. Not named `dict`: that is where `__dict__` lies. */
  over: PyDict | null;
  protected readonly size: number;
  left: number;
  private readonly reverse: boolean;
  /** Stored keys yet to come, where the table is not iterated itself. */
  private readonly walk: Iterator<unknown> | null;

  constructor(dict: PyDict, reverse: boolean) {
    super();
    this.rc = 0;
    this.reverse = reverse;
    this.over = own(dict);
    this.size = dict.size;
    this.left = this.size;
    this.walk = null;
    if (reverse || dict.detached) {
      const keys = dict.detached ? dict.keyArray() : [...dict.liveKeys()];
      this.walk = (reverse ? keys.reverse() : keys)[Symbol.iterator]();
    }
  }

  /** The item at hand for a stored key; the dict has it. */
  protected abstract item(dict: PyDict, stored: unknown): Value;

  /** The next item of the array of keys. */
  protected walkOn(dict: PyDict): Next {
    const walk = this.walk as Iterator<unknown>;
    let { value, done } = walk.next();
    if (this.reverse) while (done !== true && !dict.hasStored(value)) ({ value, done } = walk.next());
    if (done === true) return this.finish(dict);
    if (this.left === 0) return this.exchanged();
    this.left--;
    return this.given(dict, value);
  }

  protected finish(dict: PyDict): Next {
    this.over = null;
    release(dict);
    return END;
  }

  protected resized(): Next {
    this.left = 0;
    return convertThrown(runtimeError('dictionary changed size during iteration'));
  }

  protected exchanged(): Next {
    return convertThrown(runtimeError('dictionary keys changed during iteration'));
  }

  /** As `item`, to be given by a step. */
  protected given(dict: PyDict, stored: unknown): Value {
    return this.item(dict, stored);
  }

  /** What is left, borrowed or floating; the iterator does not move. */
  rest(): Value[] {
    const { over: dict, left } = this;
    if (dict === null) return [];
    const keys: unknown[] = dict.detached ? dict.keyArray() : [...dict.liveKeys()];
    if (this.reverse) keys.reverse();
    return keys.slice(keys.length - left).map((stored) => this.item(dict, stored));
  }

  override hint(): number {
    return this.over === null || this.over.size !== this.size ? 0 : this.left;
  }

  override releaseChildren(): void {
    release(this.over);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.over);
  }
}

export class DictKeyIterator extends DictIterator {
  private readonly live: TableWalk | null;

  constructor(dict: PyDict = new PyDict(), reverse = false) {
    super(dict, reverse);
    this.live = reverse || dict.detached ? null : dict.walk();
  }

  nx(): Next {
    const dict = this.over;
    if (dict === null) return END;
    if (dict.size !== this.size) return this.resized();
    const { live } = this;
    if (live === null) return this.walkOn(dict);
    const at = dict.step(live);
    if (at === 0) return this.finish(dict);
    if (this.left === 0) return this.exchanged();
    this.left--;
    return dict.keyAtPlace(at);
  }

  protected item(dict: PyDict, stored: unknown): Value {
    return dict.keyAt(stored);
  }
}

export class DictValueIterator extends DictIterator {
  private readonly live: TableWalk | null;

  constructor(dict: PyDict = new PyDict(), reverse = false) {
    super(dict, reverse);
    this.live = reverse || dict.detached ? null : dict.walk();
  }

  nx(): Next {
    const dict = this.over;
    if (dict === null) return END;
    if (dict.size !== this.size) return this.resized();
    const { live } = this;
    if (live === null) return this.walkOn(dict);
    const at = dict.step(live);
    if (at === 0) return this.finish(dict);
    if (this.left === 0) return this.exchanged();
    this.left--;
    return dict.valueAtPlace(at);
  }

  protected item(dict: PyDict, stored: unknown): Value {
    return itemValue(dict, stored);
  }
}

export class DictItemIterator extends DictIterator {
  private readonly live: TableWalk | null;
  private result: PyTuple | null = null;

  constructor(dict: PyDict = new PyDict(), reverse = false) {
    super(dict, reverse);
    this.live = reverse || dict.detached ? null : dict.walk();
  }

  nx(): Next {
    const dict = this.over;
    if (dict === null) return END;
    if (dict.size !== this.size) return this.resized();
    const { live } = this;
    if (live === null) return this.walkOn(dict);
    const at = dict.step(live);
    if (at === 0) return this.finish(dict);
    if (this.left === 0) return this.exchanged();
    this.left--;
    return nextPair((this.result ??= resultTuple(2)), own(dict.keyAtPlace(at)), own(dict.valueAtPlace(at)));
  }

  protected item(dict: PyDict, stored: unknown): Value {
    return new PyTuple([own(dict.keyAt(stored)), own(itemValue(dict, stored))]);
  }

  protected override given(dict: PyDict, stored: unknown): Value {
    return nextPair((this.result ??= resultTuple(2)), own(dict.keyAt(stored)), own(itemValue(dict, stored)));
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.result);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.result);
  }
}

function itemValue(dict: PyDict, stored: unknown): Value {
  return dict.detached ? (dict.get(stored as Value) ?? null) : dict.valueAt(stored);
}

export class DictReverseKeyIterator extends DictKeyIterator {
  constructor(dict?: PyDict) {
    super(dict, true);
  }
}
export class DictReverseValueIterator extends DictValueIterator {
  constructor(dict?: PyDict) {
    super(dict, true);
  }
}
export class DictReverseItemIterator extends DictItemIterator {
  constructor(dict?: PyDict) {
    super(dict, true);
  }
}
