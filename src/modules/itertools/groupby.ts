// groupby and its groups.

import { callS, then } from '../../runtime/call.ts';
import { sameItem } from '../../runtime/containment.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { getIter, iteratorMethods, stopToEnd, thenNext } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { convertThrown } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, type Result, S, type Value } from '../../runtime/value.ts';
import { isSuspension } from '../../runtime/judge.ts';
import { clearStop } from '../../runtime/stopValue.ts';
import { Sourced, iteratorDecl, withNext } from './sourced.ts';

export class GroupBy extends Sourced {
  key: Value = null;
  targetKey: Value | undefined = undefined;
  currentKey: Value | undefined = undefined;
  currentValue: Value | undefined = undefined;
  /** The group that is being consumed; borrowed. */
  group: Grouper | null = null;

  /** Reads one value and its key: null when that went well. */
  read(): Next {
    if (this.source === null) return END;
    return withNext(this.source, (v) => {
      if (v === END) clearStop();
      if (v === S || v === END) return v;
      if (this.key === null) {
        this.store(own(v), own(v));
        return null;
      }
      own(v);
      const r = callS(this.key, v);
      return then(r, (k) => {
        if (k === S) {
          release(v);
          return stopToEnd(S) as Result;
        }
        this.store(v, own(k));
        return null;
      });
    });
  }

  /** Takes both. */
  private store(v: Value, k: Value): void {
    const { currentValue, currentKey } = this;
    this.currentValue = v;
    this.currentKey = k;
    release(currentValue);
    release(currentKey);
  }

  nx(): Next {
    this.group = null;
    const go = (v: Next): Next => {
      for (;;) {
        if (isSuspension(v)) return thenNext(v, go);
        if (v === S || v === END) return v;
        const changed = this.keyChanged();
        if (changed === S) return S;
        if (changed) return this.open();
        v = this.read();
      }
    };
    return go(this.currentKey === undefined ? this.read() : null);
  }

  /** Is the current key another one than that of the last group? */
  private keyChanged(): boolean | typeof S {
    if (this.currentKey === undefined) return false;
    if (this.targetKey === undefined) return true;
    return same(this.targetKey, this.currentKey) === S ? S : !lastSame;
  }

  private open(): Next {
    const old = this.targetKey;
    this.targetKey = own(this.currentKey as Value);
    release(old);
    const group = new Grouper(this, this.targetKey);
    this.group = group;
    return new PyTuple([own(this.currentKey as Value), own(group)]);
  }

  /** The current value goes to the group, unowned; undefined when a comparison let another consumer take it. */
  takeValue(): Value | undefined {
    const { currentValue: v, currentKey: k } = this;
    this.currentValue = undefined;
    this.currentKey = undefined;
    release(k);
    return v === undefined ? undefined : unown(v);
  }

  override releaseChildren(): void {
    super.releaseChildren();
    for (const v of [this.key, this.targetKey, this.currentKey, this.currentValue]) release(v);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    for (const v of [this.key, this.targetKey, this.currentKey, this.currentValue]) if (v !== undefined) visit(v);
  }
}

let lastSame = false;
/** Compares keys; the answer is in `lastSame`. */
function same(a: Value, b: Value): typeof S | null {
  try {
    lastSame = sameItem(a, b);
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

export class Grouper extends PyIterator {
  readonly parent: GroupBy | null;
  readonly target: Value;

  constructor(parent: GroupBy | null = null, target: Value = null) {
    super();
    this.rc = 0;
    this.parent = own(parent);
    this.target = own(target);
  }

  nx(): Next {
    const { parent } = this;
    if (parent === null || parent.group !== this) return END;
    if (parent.currentValue !== undefined) return this.give(parent, null);
    const v = parent.read();
    return v === S ? thenNext(v, (x) => this.give(parent, x)) : this.give(parent, v);
  }

  private give(parent: GroupBy, v: Next): Next {
    if (v === S || v === END) return v;
    if (parent.currentKey === undefined) return END;
    if (same(this.target, parent.currentKey) === S) return S;
    return lastSame ? (parent.takeValue() ?? END) : END;
  }

  override releaseChildren(): void {
    if (this.parent !== null && this.parent.group === this) this.parent.group = null;
    release(this.parent);
    release(this.target);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.parent);
    visit(this.target);
  }
}

export const groupByDecl = () =>
  iteratorDecl<GroupBy>(
    'groupby',
    GroupBy,
    'make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.',
    methods<PyType>()({
      'groupby(cls, iterable, key=None)': (cls, iterable, key) => {
        const source = getIter(iterable);
        const g = cls.allocate() as GroupBy;
        g.source = own(source);
        g.key = own(key);
        return g;
      },
    }),
  );

export const grouperDecl = () =>
  defineType<Grouper>({
    name: '_grouper',
    module: 'itertools',
    ctor: Grouper,
    final: true,
    construct: methods<PyType>()({
      '_grouper(cls, parent, tgtkey, /)': (_cls, parent, target) => {
        const g = new Grouper(parent as GroupBy, target);
        (parent as GroupBy).group = g;
        return g;
      },
    }),
    methods: iteratorMethods,
  });
