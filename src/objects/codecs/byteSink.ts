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

/** The bytes of text below 256. */
export function latin1Bytes(text: string): Uint8Array {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

/** Bytes as text below 256. */
export function latin1Text(data: Uint8Array): string {
  const n = data.length;
  if (n < 32) {
    let text = '';
    for (let i = 0; i < n; i++) text += String.fromCharCode(data[i] as number);
    return text;
  }
  let text = '';
  for (let i = 0; i < n; i += 8192) text += String.fromCharCode.apply(null, data.subarray(i, i + 8192) as unknown as number[]);
  return text;
}
