// The state of a `TextIOWrapper`: coders, characters decoded but not read, text not yet written.
// Counterpart: the struct textio of Modules/_io/textio.c.

import { getattr } from '../../runtime/attribute.ts';
import { strOfPoints } from '../../runtime/layout/str.ts';
import { valueError } from '../../runtime/raise.ts';
import { release } from '../../runtime/refcount.ts';
import { type Text, plainOf, pointsOf } from '../../runtime/strings.ts';
import { truth } from '../../runtime/truth.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { PyTextIOBase } from './abstractBases.ts';
import { PyBuffered } from './buffered.ts';
import { PyBufferedRandom, PyBufferedReader, PyBufferedWriter } from './bufferedClasses.ts';
import type { DecoderState, StreamDecoder, StreamEncoder } from './decoders.ts';
import { type LineEnds, findLineEnd, findLineEndIn } from './newlines.ts';

/** Decoded characters and how many of them were read; kept in the form that needs no counting. */
export class Characters {
  private plain: string | null = '';
  private points: Uint32Array | null = null;
  /** Characters read. */
  used = 0;
  /** Characters in all. */
  length = 0;
  /** Something was read since the last `clear`. */
  present = false;

  set(text: Text): void {
    const plain = plainOf(text);
    this.plain = plain ?? null;
    this.points = plain === undefined ? pointsOf(text) : null;
    this.length = plain === undefined ? (this.points as Uint32Array).length : plain.length;
    this.used = 0;
    this.present = true;
  }

  clear(): void {
    this.present = false;
    this.plain = '';
    this.points = null;
    this.used = 0;
    this.length = 0;
  }

  get left(): number {
    return this.length - this.used;
  }

  /** The next characters up to index `end`, which are used up. */
  take(end: number): Text {
    const from = this.used;
    this.used = end;
    if (this.plain !== null) return from === 0 && end === this.length ? this.plain : this.plain.slice(from, end);
    return strOfPoints((this.points as Uint32Array).subarray(from, end));
  }

  /** Index after the next line end, or -1. */
  lineEnd(ends: LineEnds): number {
    return this.plain !== null ? findLineEnd(this.plain, this.used, ends) : findLineEndIn(this.points as Uint32Array, this.used, ends);
  }

  private unit(at: number): number | undefined {
    return this.plain !== null ? this.plain.charCodeAt(at) : (this.points as Uint32Array)[at];
  }

  /** Is the last character a carriage return that is not read? */
  endsWithCR(): boolean {
    return this.left > 0 && this.unit(this.length - 1) === 13;
  }

  /** Is the next character a line feed? */
  startsWithLF(): boolean {
    return this.left > 0 && this.unit(this.used) === 10;
  }
}

export class PyTextIOWrapper extends PyTextIOBase {
  ok = false;
  detached = false;
  /** Owned. */
  buffer: Value = null;
  /** The buffer, where it is exactly one of ours. */
  own: PyBuffered | null = null;
  encoding: Value = null;
  errors: Text = 'strict';
  encoder: StreamEncoder | null = null;
  decoder: StreamDecoder | null = null;
  /** ASCII text is its own encoding, and any other `string` can be encoded. */
  directUtf8 = false;
  /** ASCII text is its own encoding. */
  directAscii = false;
  newline: string | null = null;
  ends: LineEnds = 'translated';
  /** What `\n` is written as, where that is something else. */
  writeNewline: string | null = null;
  lineBuffering = false;
  writeThrough = false;
  finalizing = false;
  seekable = false;
  hasRead1 = false;
  telling = false;
  /** Bytes of a character, estimated from the last chunk. */
  bytesPerChar = 0;
  chunkSize = 8192;
  readonly chars = new Characters();
  /** Decoder state before the last chunk, and the bytes decoded since; null when `tell` needs none. */
  snapshot: DecoderState | null = null;
  /** Text still to be encoded and written, all of it encodable; then `pendingBytes` come before it. */
  pendingText = '';
  pendingBytes: Uint8Array[] = [];
  pendingCount = 0;

  checkAttached(): void {
    if (this.ok) return;
    throw valueError(this.detached ? 'underlying buffer has been detached' : 'I/O operation on uninitialized object');
  }

  get closed(): boolean {
    return this.own !== null ? this.own.closed : truth(getattr(this.buffer, 'closed'));
  }

  checkOpen(): void {
    this.checkAttached();
    if (this.closed) throw valueError('I/O operation on closed file.');
  }

  /** Takes text that needs no flush, no encoder and no Python code; false where any is needed. */
  writeQuickly(text: string): boolean {
    const n = text.length;
    if (!this.directUtf8 || this.lineBuffering || this.writeThrough || this.writeNewline !== null || this.pendingCount + n >= this.chunkSize)
      return false;
    if (!this.ok || this.snapshot !== null || this.decoder !== null || this.own === null || this.own.closed) return false;
    if (this.encoder === null || this.constructor !== PyTextIOWrapper || Object.hasOwn(this, '$write')) return false;
    this.pendingText += text;
    this.pendingCount += n;
    return true;
  }

  setBuffer(buffer: Value): void {
    this.buffer = buffer;
    const exact = buffer instanceof PyBuffered && OWN.has((buffer as PyObject).constructor);
    this.own = exact && buffer.ok ? buffer : null;
  }

  override releaseChildren(): void {
    release(this.buffer);
    this.decoder?.release();
    this.encoder?.release();
    super.releaseChildren();
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.buffer);
    if (this.decoder !== null) visit(this.decoder.object);
    if (this.encoder !== null) visit(this.encoder.object);
    super.traverse(visit);
  }
}

const OWN = new Set<unknown>([PyBufferedReader, PyBufferedWriter, PyBufferedRandom]);
