// A growing array of bytes that encoders write to.

export class ByteSink {
  private store: Uint8Array;
  length = 0;

  constructor(capacity = 64) {
    this.store = new Uint8Array(Math.max(16, capacity));
  }

  private room(n: number): void {
    if (this.length + n <= this.store.length) return;
    const store = new Uint8Array(Math.max(this.store.length * 2, this.length + n));
    store.set(this.store.subarray(0, this.length));
    this.store = store;
  }

  push(byte: number): void {
    if (this.length === this.store.length) this.room(1);
    this.store[this.length++] = byte;
  }

  append(data: Uint8Array): void {
    this.room(data.length);
    this.store.set(data, this.length);
    this.length += data.length;
  }

  /** Text whose characters are all below 256. */
  latin1(text: string): void {
    this.room(text.length);
    for (let i = 0; i < text.length; i++) this.store[this.length++] = text.charCodeAt(i);
  }

  /** The last byte written. */
  last(): number | undefined {
    return this.length === 0 ? undefined : this.store[this.length - 1];
  }

  /** The bytes written; the sink must not be used afterwards. */
  take(): Uint8Array {
    return this.length === this.store.length ? this.store : this.store.slice(0, this.length);
  }
}

export { latin1Bytes, latin1Text } from '../../runtime/latin1.ts';
