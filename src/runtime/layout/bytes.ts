// The layouts of bytes and bytearray. The types are objects/bytes.ts and objects/bytearray.ts.
// Counterpart: Include/cpython/bytesobject.h, Include/cpython/bytearrayobject.h.

import { bufferError } from '../raise.ts';
import { BareObject, PyObject } from '../value.ts';

/** `data` is never changed after the object was handed out. */
export class PyBytes extends BareObject {
  data: Uint8Array;
  /** Cached `hash()`. */
  hashValue: number | bigint | undefined;

  constructor(data: Uint8Array = EMPTY_DATA) {
    super();
    this.rc = 0;
    this.data = data;
    this.hashValue = undefined;
  }
}

const EMPTY_DATA = new Uint8Array(0);

export function bytes(data: Uint8Array): PyBytes {
  return new PyBytes(data);
}

/**
 * A growing array of bytes: the content is `store[start .. start+length)`. Deleting from the front moves `start`.
 * While `exports` is above zero (open buffers) the content keeps its place and length.
 */
export class PyByteArray extends PyObject {
  store: Uint8Array;
  start: number;
  length: number;
  exports: number;
  private view: Uint8Array | null;

  constructor(data: Uint8Array = EMPTY_DATA) {
    super();
    this.store = data;
    this.start = 0;
    this.length = data.length;
    this.exports = 0;
    this.view = data;
  }

  /** The content, valid until the next change of length. */
  get data(): Uint8Array {
    return (this.view ??= this.store.subarray(this.start, this.start + this.length));
  }

  /** The byte at an index that is a plain int in range, as Python counts; undefined for any other. */
  at(i: number): number | undefined {
    const k = i < 0 ? i + this.length : i;
    return k >= 0 && k < this.length ? this.store[this.start + k] : undefined;
  }

  /** Sets a byte where index and value are plain ints in range; false for any other. */
  setAt(i: number, v: unknown): boolean {
    const k = i < 0 ? i + this.length : i;
    if (typeof v !== 'number' || (v & 255) !== v || !(k >= 0 && k < this.length) || !Number.isInteger(k)) return false;
    this.store[this.start + k] = v;
    return true;
  }

  /** Throws BufferError while buffers are open. */
  checkResizable(): void {
    if (this.exports > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
  }

  /** Replaces the whole content; takes the array over. */
  replaceAll(data: Uint8Array): void {
    if (data.length !== this.length) this.checkResizable();
    if (this.exports > 0) {
      this.data.set(data);
      return;
    }
    this.store = data;
    this.start = 0;
    this.length = data.length;
    this.view = data;
  }

  /** Makes the content `length` bytes long; new bytes are zero. */
  resize(length: number): void {
    if (length === this.length) return;
    this.checkResizable();
    if (this.start + length > this.store.length) this.reserve(length);
    else if (length < this.length) this.store.fill(0, this.start + length, this.start + this.length);
    this.length = length;
    this.view = null;
  }

  /** Drops the last byte and gives it. */
  popLast(): number {
    this.checkResizable();
    const at = this.start + --this.length;
    const byte = this.store[at] as number;
    this.store[at] = 0;
    this.view = null;
    return byte;
  }

  /** Makes room for `n` more bytes, whose content is the caller's to set; gives their place in the store. */
  extendBy(n: number): number {
    this.checkResizable();
    const at = this.start + this.length;
    if (at + n > this.store.length) this.reserve(this.length + n);
    this.length += n;
    this.view = null;
    return this.start + this.length - n;
  }

  push(byte: number): void {
    this.checkResizable();
    if (this.start + this.length === this.store.length) this.reserve(this.length + 1);
    this.store[this.start + this.length++] = byte;
    this.view = null;
  }

  /** Replaces `[from, to)` by `data`, which must not be memory of this object. */
  splice(from: number, to: number, data: Uint8Array): void {
    const grow = data.length - (to - from);
    if (grow !== 0) {
      this.checkResizable();
      if (from === 0 && grow < 0) {
        this.start -= grow;
        this.length += grow;
      } else {
        const old = this.length;
        if (grow > 0) this.resize(old + grow);
        this.store.copyWithin(this.start + to + grow, this.start + to, this.start + old);
        if (grow < 0) this.resize(old + grow);
      }
      this.view = null;
    }
    if (data.length > 0) this.store.set(data, this.start + from);
  }

  private reserve(length: number): void {
    const capacity = length < 9 ? length + 3 : length + (length >> 3) + 6;
    const store = new Uint8Array(this.length === 0 ? length : Math.max(capacity, Math.min(this.store.length * 2, length * 2)));
    store.set(this.store.subarray(this.start, this.start + this.length));
    this.store = store;
    this.start = 0;
    this.view = null;
  }
}
