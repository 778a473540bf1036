// What an unpickler remembers: index to value, one count each. Far-off indices of hostile pickles are kept apart.
// Counterpart: _Unpickler_MemoGet, _Unpickler_MemoPut, _Unpickler_ResizeMemoList.

import { own, release, releaseAll } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { unpicklingError } from './errors.ts';

const FIRST_SLOTS = 32;

export class UnpicklerMemo {
  private items: (Value | undefined)[] = [];
  private far: Map<number, Value> | null = null;
  /** Values among `items`. */
  length = 0;
  /** Slots of CPython's array, for `__sizeof__`. */
  slots = FIRST_SLOTS;

  get(index: number): Value {
    let v = this.items[index];
    if (v === undefined) v = this.far?.get(index);
    if (v === undefined) throw unpicklingError(`Memo value not found at index ${index}`);
    return v;
  }

  put(index: number, v: Value): void {
    own(v);
    if (index < this.items.length) {
      const old = this.items[index];
      this.items[index] = v;
      if (old === undefined) this.length++;
      else release(old);
      return;
    }
    if (index >= this.slots) {
      if (index > this.length * 2) {
        this.putFar(index, v);
        return;
      }
      this.slots = index * 2;
    }
    while (this.items.length < index) this.items.push(undefined);
    this.items.push(v);
    this.length++;
  }

  private putFar(index: number, v: Value): void {
    this.far ??= new Map();
    const old = this.far.get(index);
    this.far.set(index, v);
    release(old);
  }

  clear(): void {
    const { items, far } = this;
    this.items = [];
    this.far = null;
    this.length = 0;
    releaseAll(items);
    if (far !== null) for (const v of far.values()) release(v);
  }

  copy(): UnpicklerMemo {
    const copy = new UnpicklerMemo();
    copy.slots = this.slots;
    for (const [index, v] of this.entries()) copy.put(index, v);
    return copy;
  }

  /** Indices and values, borrowed. */
  *entries(): IterableIterator<readonly [number, Value]> {
    for (let i = 0; i < this.items.length; i++) {
      const v = this.items[i];
      if (v !== undefined) yield [i, v];
    }
  }

  /** All values, also the far ones. */
  *values(): IterableIterator<Value> {
    for (const [, v] of this.entries()) yield v;
    if (this.far !== null) yield* this.far.values();
  }
}
