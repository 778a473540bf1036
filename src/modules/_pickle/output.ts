// Where a pickle is written: a growing array of bytes, in frames from protocol 4 on.
//
// While `framing`, `frame` is where the header of the open frame lies (-1: the next write opens one); the header is
// filled in when the frame is committed, or taken out again where the frame is tiny. With a `write` function full
// frames go to the file at once. Counterpart: _Pickler_Write, _Pickler_CommitFrame, _Pickler_FlushToFile.

import { call } from '../../runtime/call.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { FRAME } from './opcodes.ts';

const FRAME_HEADER = 9;
const FRAME_MIN = 4;
const FRAME_TARGET = 64 * 1024;
const FIRST_SIZE = 256;

const scratch = new DataView(new ArrayBuffer(8));
const scratchBytes = new Uint8Array(scratch.buffer);

export class Output {
  private data = new Uint8Array(FIRST_SIZE);
  private length = 0;
  private frame = -1;
  framing = false;
  /** `file.write`, borrowed; undefined where the pickle stays in memory. */
  write: Value | undefined = undefined;

  /** Makes room for `n` bytes, opening a frame where one is due, and gives their place. */
  private reserve(n: number): number {
    const opens = this.framing && this.frame < 0;
    const need = this.length + n + (opens ? FRAME_HEADER : 0);
    if (need > this.data.length) {
      const bigger = new Uint8Array(Math.max(need, Math.min(this.data.length * 2, need * 2)));
      bigger.set(this.data.subarray(0, this.length));
      this.data = bigger;
    }
    if (opens) {
      this.frame = this.length;
      this.length += FRAME_HEADER;
    }
    return this.length;
  }

  byte(b: number): void {
    const at = this.reserve(1);
    this.data[at] = b;
    this.length = at + 1;
  }

  byteAnd8(op: number, n: number): void {
    const at = this.reserve(2);
    this.data[at] = op;
    this.data[at + 1] = n;
    this.length = at + 2;
  }

  byteAnd16(op: number, n: number): void {
    const at = this.reserve(3);
    this.data[at] = op;
    this.data[at + 1] = n & 255;
    this.data[at + 2] = n >> 8;
    this.length = at + 3;
  }

  byteAnd32(op: number, n: number): void {
    const at = this.reserve(5);
    const { data } = this;
    data[at] = op;
    data[at + 1] = n & 255;
    data[at + 2] = (n >>> 8) & 255;
    data[at + 3] = (n >>> 16) & 255;
    data[at + 4] = n >>> 24;
    this.length = at + 5;
  }

  byteAndDouble(op: number, x: number): void {
    const at = this.reserve(9);
    scratch.setFloat64(0, x);
    this.data[at] = op;
    this.data.set(scratchBytes, at + 1);
    this.length = at + 9;
  }

  bytes(b: Uint8Array): void {
    const at = this.reserve(b.length);
    this.data.set(b, at);
    this.length = at + b.length;
  }

  /** Text below 256, one byte a character. */
  latin1(text: string): void {
    const at = this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.data[at + i] = text.charCodeAt(i);
    this.length = at + text.length;
  }

  /** Opcode, length in one byte, text; false, with nothing written, where the text is not ASCII. */
  shortAscii(op: number, text: string): boolean {
    const n = text.length;
    const at = this.reserve(n + 2);
    const { data } = this;
    data[at] = op;
    data[at + 1] = n;
    for (let i = 0; i < n; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) return false;
      data[at + 2 + i] = c;
    }
    this.length = at + n + 2;
    return true;
  }

  /**
   * A header and a long content. From 64 KiB on outside of any frame; to a file by a call of its own, which gets
   * `payload()`: the object that the bytes come from.
   */
  blob(header: Uint8Array, content: Uint8Array, payload: () => Value): void {
    if (content.length < FRAME_TARGET) {
      this.bytes(header);
      this.bytes(content);
      return;
    }
    this.commit();
    const { framing } = this;
    this.framing = false;
    this.bytes(header);
    if (this.write === undefined) this.bytes(content);
    else {
      this.flush();
      const v = own(payload());
      try {
        discard(call(this.write, v));
      } finally {
        release(v);
      }
    }
    this.framing = framing;
  }

  /** Between two opcodes: a full frame ends. */
  boundary(): void {
    if (this.frame < 0 || this.length - this.frame - FRAME_HEADER < FRAME_TARGET) return;
    this.commit();
    if (this.write !== undefined) this.flush();
  }

  /** Ends the open frame. */
  commit(): void {
    if (!this.framing || this.frame < 0) return;
    const at = this.frame;
    const size = this.length - at - FRAME_HEADER;
    if (size >= FRAME_MIN) {
      this.data[at] = FRAME;
      scratch.setBigUint64(0, BigInt(size), true);
      this.data.set(scratchBytes, at + 1);
    } else {
      this.data.copyWithin(at, at + FRAME_HEADER, this.length);
      this.length -= FRAME_HEADER;
    }
    this.frame = -1;
  }

  /** Forgets what an interrupted pickle left. */
  clear(): void {
    this.length = 0;
    this.frame = -1;
    this.framing = false;
  }

  /** What was written, as the caller's own; the buffer starts anew. */
  take(): PyBytes {
    this.commit();
    const bytes = new PyBytes(this.data.slice(0, this.length));
    this.length = 0;
    return bytes;
  }

  private flush(): void {
    const bytes = own(this.take());
    try {
      discard(call(this.write as Value, bytes));
    } finally {
      release(bytes);
    }
  }

  /** Gives the file the rest. */
  finish(): void {
    this.flush();
  }
}
