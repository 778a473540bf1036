// Where a pickle is read from: the memory of an object, or a file.
//
// `data[pos .. end)` can be read at once. From a file that can `peek`, more is looked at than is consumed; what was
// consumed is read off before the next access (`prefetched`: up to where the file itself has been read).
// Counterpart: _Unpickler_ReadFromFile, _Unpickler_Readline, _Unpickler_SkipConsumed in Modules/_pickle.c.

import { memoryViewOf } from '../../objects/memoryview.ts';
import { BUFFER_ND, type Buffer, closeBuffer, contiguousBytes, openBuffer } from '../../runtime/buffer.ts';
import { call } from '../../runtime/call.ts';
import { asSsize } from '../../runtime/convert.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { forget, isThrown, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { truncated, unpicklingError } from './errors.ts';

/** Looked at beforehand. */
const PREFETCH = 128 * 1024;
/** Asked for at once; what is larger grows step by step, as a pickle may lie about lengths. */
const FIRST_READ = 1024 * 1024;
const NEWLINE = 10;
const NOTHING = new Uint8Array(0);

/** Methods of a file, borrowed. */
export interface FileMethods {
  readonly read: Value;
  readonly readline: Value;
  readonly readinto: Value | undefined;
  peek: Value | undefined;
}

export class Input {
  data: Uint8Array = NOTHING;
  pos = 0;
  /** Up to where `take` may go without a further look: the end of the frame, or of the data. */
  limit = 0;
  private end = 0;
  private framed = false;
  private prefetched = 0;
  private lent: Buffer | null = null;
  private readonly file: FileMethods | null;
  /** Length of the last line that was read, for `__sizeof__`. */
  lineLength = 0;

  constructor(file: FileMethods | null) {
    this.file = file;
  }

  /** Reads from the memory of `v` from now on. Throws TypeError where it lends none. */
  open(v: Value): number {
    const buffer = openBuffer(v, BUFFER_ND);
    this.close();
    this.lent = buffer;
    this.data = contiguousBytes(buffer);
    this.pos = 0;
    this.framed = false;
    this.prefetched = this.end = this.limit = this.data.length;
    return this.end;
  }

  close(): void {
    const { lent } = this;
    this.lent = null;
    this.data = NOTHING;
    this.pos = this.end = this.limit = this.prefetched = 0;
    if (lent !== null) closeBuffer(lent);
  }

  /** Consumes `n` bytes and gives where they lie in `data`. Throws UnpicklingError where there are fewer. */
  take(n: number): number {
    const at = this.pos;
    if (n > this.limit - at) return this.takeBeyond(n);
    this.pos = at + n;
    return at;
  }

  private takeBeyond(n: number): number {
    this.leaveFrame();
    const at = this.pos;
    if (n > this.end - at) return this.refill(n);
    this.pos = at + n;
    return at;
  }

  /** Ends the frame; it must have been read to its end. */
  private leaveFrame(): void {
    if (this.framed && this.pos < this.limit) throw unpicklingError('pickle exhausted before end of frame');
    this.forgetFrame();
  }

  /** Begins a frame of `n` bytes, which must all be there. */
  enterFrame(n: number): void {
    if (this.framed && this.pos < this.limit) throw unpicklingError('beginning of a new frame before end of current frame');
    this.forgetFrame();
    this.take(n);
    this.pos -= n;
    this.limit = this.pos + n;
    this.framed = true;
  }

  /** Forgets the frame in which an earlier pickle ended. */
  forgetFrame(): void {
    this.framed = false;
    this.limit = this.end;
  }

  /** The next `n` bytes, shared. */
  bytes(n: number): Uint8Array {
    const at = this.take(n);
    return this.data.subarray(at, at + n);
  }

  private refill(n: number): number {
    if (this.file === null) throw truncated();
    if (this.fetch(this.file, n) < n) throw truncated();
    this.pos = n;
    return 0;
  }

  /** Gets `n` bytes or more from the file; how many came. */
  private fetch(file: FileMethods, n: number): number {
    this.skipConsumed();
    if (file.peek !== undefined && n < PREFETCH) {
      const got = this.peek(file, file.peek);
      if (got !== undefined && n <= got) return got;
    }
    const first = Math.min(n, FIRST_READ);
    const data = call(file.read, first);
    if (n === first) return this.openResult(data);
    const whole = this.readRest(file, data, n);
    return this.openResult(new PyBytes(whole));
  }

  private openResult(v: Value): number {
    own(v);
    try {
      return this.open(v);
    } finally {
      release(v);
    }
  }

  private readRest(file: FileMethods, first: Value, n: number): Uint8Array {
    const got = this.openResult(first);
    if (got < FIRST_READ) throw truncated();
    let whole: Uint8Array = this.data.slice();
    while (whole.length < n) {
      const bigger = new Uint8Array(Math.min(n, whole.length * 2));
      bigger.set(whole);
      this.readFile(file, bigger.subarray(whole.length));
      whole = bigger;
    }
    return whole;
  }

  private peek(file: FileMethods, peek: Value): number | undefined {
    try {
      const got = this.openResult(call(peek, PREFETCH));
      this.prefetched = 0;
      return got;
    } catch (thrown) {
      if (!isThrown(thrown, exceptions.NotImplementedError)) throw thrown;
      forget(thrown);
      file.peek = undefined;
      return undefined;
    }
  }

  /** Reads off the file what was only looked at. */
  skipConsumed(): void {
    const consumed = this.pos - this.prefetched;
    if (consumed <= 0 || this.file === null) return;
    discard(call(this.file.read, consumed));
    this.prefetched = this.pos;
  }

  /** Fills `into`. */
  fill(into: Uint8Array): void {
    if (into.length > this.limit - this.pos) this.leaveFrame();
    const n = Math.min(into.length, this.end - this.pos);
    into.set(this.data.subarray(this.pos, this.pos + n));
    this.pos += n;
    if (n === into.length) return;
    if (this.file === null) throw truncated();
    this.skipConsumed();
    this.readFile(this.file, into.subarray(n));
  }

  private readFile(file: FileMethods, into: Uint8Array): void {
    const got = file.readinto === undefined ? this.readCopy(file.read, into) : this.readInto(file.readinto, into);
    if (got < into.length) throw truncated();
  }

  private readCopy(read: Value, into: Uint8Array): number {
    const data = own(call(read, into.length));
    try {
      if (!(data instanceof PyBytes)) throw valueError(`read() returned non-bytes object (${textOf(repr(typeOf(data)))})`);
      into.set(data.data.subarray(0, into.length));
      return data.data.length;
    } finally {
      release(data);
    }
  }

  private readInto(readinto: Value, into: Uint8Array): number {
    const view = own(memoryViewOf(new PyByteArray(into)));
    try {
      const n = asSsize(call(readinto, view));
      if (n < 0) throw valueError('readinto() returned negative size');
      return n;
    } finally {
      release(view);
    }
  }

  /** The next line with its line end, shared. Throws UnpicklingError where there is no line end. */
  line(): Uint8Array {
    const end = this.data.indexOf(NEWLINE, this.pos);
    if (end < 0 || end >= this.limit) this.leaveFrame();
    if (end >= 0 && end < this.end) {
      const line = this.data.subarray(this.pos, end + 1);
      this.pos = end + 1;
      this.lineLength = line.length;
      return line;
    }
    if (this.file === null) throw truncated();
    this.skipConsumed();
    const n = this.openResult(call(this.file.readline));
    if (n === 0 || this.data[n - 1] !== NEWLINE) throw truncated();
    this.pos = n;
    this.lineLength = n;
    return this.data;
  }
}
