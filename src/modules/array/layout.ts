// The layout of arrays: machine items in growing memory. Counterpart: arrayobject in Modules/arraymodule.c.

import type { Buffer } from '../../runtime/buffer.ts';
import { PyByteArray } from '../../runtime/layout/bytes.ts';
import { bufferError, exceptionOf } from '../../runtime/raise.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { ARRAY_ITEMS, type ArrayItem } from './items.ts';

export class PyArray extends PyObject {
  item: ArrayItem = ARRAY_ITEMS.get('b') as ArrayItem;
  /** The items' bytes. */
  readonly storage = new PyByteArray();
  /** Buffers lent. */
  exports = 0;
  private cached: DataView | null = null;
  private cachedStore: Uint8Array | null = null;

  get length(): number {
    return this.storage.length / this.item.size;
  }

  get bytes(): Uint8Array {
    return this.storage.data;
  }

  /** A view of the whole store; offsets count from the store's beginning. */
  get view(): DataView {
    const { store } = this.storage;
    if (this.cached === null || this.cachedStore !== store) {
      this.cached = new DataView(store.buffer, store.byteOffset, store.byteLength);
      this.cachedStore = store;
    }
    return this.cached;
  }

  checkResizable(): void {
    if (this.exports > 0) throw bufferError('cannot resize an array that is exporting buffers');
  }

  get(i: number): Value {
    return this.item.get(this.view, this.storage.start + i * this.item.size);
  }

  /** Sets item `i`, which must still exist after the value was converted. */
  set(i: number, v: Value): void {
    this.item.set(v, () => {
      if (i >= this.length) throw exceptionOf('IndexError', 'array assignment index out of range');
      return { view: this.view, at: this.storage.start + i * this.item.size };
    });
  }

  push(v: Value): void {
    this.item.set(v, this.placeAtEnd);
  }

  /** Room for one more item, once the value to put there is known. */
  private readonly placeAtEnd = (): { view: DataView; at: number } => {
    this.checkResizable();
    const at = this.storage.extendBy(this.item.size);
    return { view: this.view, at };
  };

  insert(i: number, v: Value): void {
    const { size } = this.item;
    const scratch = new Uint8Array(size);
    this.item.set(v, () => ({ view: new DataView(scratch.buffer), at: 0 }));
    this.checkResizable();
    const at = Math.min(i, this.length) * size;
    this.storage.splice(at, at, scratch);
  }

  /** Replaces items `[from, to)` by the items of `data`. */
  splice(from: number, to: number, data: Uint8Array): void {
    const { size } = this.item;
    if (data.length !== (to - from) * size) this.checkResizable();
    this.storage.splice(from * size, to * size, data);
  }

  getBuffer(): Buffer {
    this.exports++;
    const { storage, item } = this;
    return {
      obj: this,
      memory: storage.store,
      offset: storage.start,
      readonly: false,
      format: item.format,
      itemsize: item.size,
      shape: [this.length],
      strides: [item.size],
    };
  }

  releaseBuffer(): void {
    this.exports--;
  }
}
