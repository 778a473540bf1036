// Reading through a buffer. Counterpart: the reader's part of Modules/_io/bufferedio.c.
//
// The callers have checked that the stream is open; operations that touch the raw stream run inside `alone`.

import { PyBytes } from '../../runtime/layout/bytes.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import type { PyBuffered } from './buffered.ts';
import { flushAndRewind } from './bufferedWrite.ts';
import { WOULD_BLOCK } from './descriptors.ts';
import { readAllSteps } from './fileIO.ts';
import { joinBytes } from './ioBase.ts';
import { hasAttribute } from '../../runtime/attribute.ts';
import { rawRead } from './rawAccess.ts';
import { type Steps, methodS } from './steps.ts';

const NEWLINE = 10;
/** Unused memory that may be searched in vain. */
const SCRAP = 2048;
const EMPTY = new Uint8Array(0);

/** Reads once into the free end of the buffer. */
export function* fill(self: PyBuffered): Steps<number> {
  const start = self.validRead ? self.readEnd : 0;
  const n = yield* rawRead(self, self.memory.subarray(start, self.bufferSize));
  if (n <= 0) return n;
  self.readEnd = start + n;
  self.rawPos = start + n;
  return n;
}

/** A copy of the next `n` buffered bytes, which are used up. */
export function take(self: PyBuffered, n: number): Uint8Array {
  const data = self.memory.slice(self.pos, self.pos + n);
  self.pos += n;
  return data;
}

function* prepare(self: PyBuffered): Steps<void> {
  if (self.writable) yield* flushAndRewind(self);
  self.resetRead();
}

/** Everything up to the end; null when a non-blocking stream has nothing. */
export function* readAll(self: PyBuffered): Steps<Value> {
  const had = self.ahead;
  const first = had > 0 ? take(self, had) : EMPTY;
  yield* prepare(self);
  const { file } = self;
  if (file !== null) {
    const data = yield* readAllSteps(file);
    if (data !== null && self.absPos !== -1) self.absPos += data.length;
    if (had === 0) return data === null ? null : new PyBytes(data);
    return new PyBytes(data === null ? first : joinBytes([first, data]));
  }
  if (hasAttribute(self.raw, 'readall')) {
    const r = yield methodS(self.raw, 'readall');
    if (r !== null && !(r instanceof PyBytes)) throw typeError('readall() should return bytes');
    if (had === 0) return r;
    return new PyBytes(r === null ? first : joinBytes([first, r.data]));
  }
  return yield* readUntilEnd(self, first);
}

function* readUntilEnd(self: PyBuffered, first: Uint8Array): Steps<Value> {
  const chunks = first.length > 0 ? [first] : [];
  for (;;) {
    const r = yield methodS(self.raw, 'read');
    if (r !== null && !(r instanceof PyBytes)) throw typeError('read() should return bytes');
    if (r === null || r.data.length === 0) return chunks.length === 0 ? r : new PyBytes(joinBytes(chunks));
    chunks.push(r.data);
    if (self.absPos !== -1) self.absPos += r.data.length;
    discard(r);
  }
}

/** `n` bytes, fewer at the end; null when a non-blocking stream has nothing. */
export function* readExactly(self: PyBuffered, n: number): Steps<Value> {
  const had = self.ahead;
  if (n <= had) return new PyBytes(take(self, n));
  const out = new Uint8Array(n);
  if (had > 0) out.set(self.memory.subarray(self.pos, self.pos + had));
  self.pos += had;
  let written = had;
  const short = (r: number): Value => (r === 0 || written > 0 ? new PyBytes(out.slice(0, written)) : null);
  yield* prepare(self);
  for (;;) {
    const left = n - written;
    const whole = left - (left % self.bufferSize);
    if (whole === 0) break;
    const r = yield* rawRead(self, out.subarray(written, written + whole));
    if (r <= 0) return short(r);
    written += r;
  }
  self.pos = 0;
  self.rawPos = 0;
  self.readEnd = 0;
  while (written < n && self.readEnd < self.bufferSize) {
    const r = yield* fill(self);
    if (r <= 0) return short(r);
    const used = Math.min(r, n - written);
    out.set(self.memory.subarray(self.pos, self.pos + used), written);
    written += used;
    self.pos += used;
  }
  return new PyBytes(written === n ? out : out.slice(0, written));
}

/** At most `n` bytes with at most one read of the raw stream. */
export function* readOnce(self: PyBuffered, n: number): Steps<Uint8Array> {
  const had = self.ahead;
  if (had > 0) return take(self, Math.min(n, had));
  yield* prepare(self);
  const out = new Uint8Array(n);
  const r = yield* rawRead(self, out);
  return r === n ? out : out.slice(0, Math.max(0, r));
}

/** What the buffer holds, filled once when it is empty. The memory is the buffer's. */
export function* peekAhead(self: PyBuffered): Steps<Uint8Array> {
  const had = self.ahead;
  if (had === 0) {
    self.resetRead();
    const r = yield* fill(self);
    self.pos = 0;
    return self.memory.subarray(0, Math.max(0, r));
  }
  return self.memory.subarray(self.pos, self.pos + had);
}

export function* peek(self: PyBuffered): Steps<Value> {
  if (self.writable) yield* flushAndRewind(self);
  return new PyBytes((yield* peekAhead(self)).slice());
}

/** Fills `into`; `once` stops after one read of the raw stream. Null when a non-blocking stream has nothing. */
export function* readInto(self: PyBuffered, into: Uint8Array, once: boolean): Steps<Value> {
  const had = self.ahead;
  let written = Math.min(had, into.length);
  if (had > 0) {
    into.set(self.memory.subarray(self.pos, self.pos + written));
    self.pos += written;
    if (written === into.length) return written;
  }
  yield* prepare(self);
  self.pos = 0;
  while (written < into.length) {
    const left = into.length - written;
    let n: number;
    if (left > self.bufferSize) n = yield* rawRead(self, into.subarray(written));
    else if (once && written > 0) break;
    else {
      n = yield* fill(self);
      if (n > 0) {
        const used = Math.min(n, left);
        into.set(self.memory.subarray(self.pos, self.pos + used), written);
        self.pos += used;
        written += used;
        if (once) break;
        continue;
      }
    }
    if (n === 0 || (n === WOULD_BLOCK && written > 0)) break;
    if (n === WOULD_BLOCK) return null;
    written += n;
    if (once) break;
  }
  return written;
}

/** The end of a line within the buffer, or -1. */
export function lineEnd(self: PyBuffered, from: number): number {
  const { memory, readEnd } = self;
  if (memory.length - readEnd > SCRAP) {
    const at = memory.subarray(from, readEnd).indexOf(NEWLINE);
    return at < 0 ? -1 : from + at + 1;
  }
  const at = memory.indexOf(NEWLINE, from);
  return at >= 0 && at < readEnd ? at + 1 : -1;
}

/** A line whose end is not in the buffer. */
export function* readLine(self: PyBuffered, limit: number): Steps<Value> {
  const chunks: Uint8Array[] = [];
  let left = limit;
  const had = self.ahead;
  if (had > 0) {
    chunks.push(take(self, had));
    if (left >= 0) left -= had;
  }
  if (self.writable) yield* flushAndRewind(self);
  for (;;) {
    self.resetRead();
    const n = yield* fill(self);
    if (n <= 0) break;
    const end = lineEnd(self, 0);
    const stop = end < 0 ? n : end;
    const used = left >= 0 && left < stop ? left : stop;
    chunks.push(self.memory.slice(0, used));
    self.pos = used;
    if (end >= 0 || used === left) break;
    if (left >= 0) left -= used;
  }
  return new PyBytes(joinBytes(chunks));
}
