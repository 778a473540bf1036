// What a pickler remembers: value to index. Objects are found by identity, strings (which have none) by content.
// Owns one count of each value. Counterpart: PyMemoTable.

import { own, release } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';

const MIN_SLOTS = 8;

export class PicklerMemo {
  private map = new Map<Value, number>();
  /** Slots that CPython's table would have, for `__sizeof__`. */
  slots = MIN_SLOTS;

  get size(): number {
    return this.map.size;
  }

  get(v: Value): number | undefined {
    return this.map.get(v);
  }

  /** Gives the value the next index. */
  add(v: Value): number {
    const index = this.map.size;
    this.set(v, index);
    return index;
  }

  set(v: Value, index: number): void {
    const used = this.map.size;
    this.map.set(v, index);
    if (this.map.size === used) return;
    own(v);
    if ((used + 1) * 3 >= this.slots * 2) this.grow(used + 1);
  }

  private grow(used: number): void {
    const wanted = (used > 50_000 ? 2 : 4) * used;
    this.slots = MIN_SLOTS;
    while (this.slots < wanted) this.slots *= 2;
  }

  clear(): void {
    const old = this.map;
    this.map = new Map();
    for (const v of old.keys()) release(v);
  }

  copy(): PicklerMemo {
    const copy = new PicklerMemo();
    for (const [v, index] of this.map) copy.set(v, index);
    return copy;
  }

  entries(): IterableIterator<[Value, number]> {
    return this.map.entries();
  }
}
