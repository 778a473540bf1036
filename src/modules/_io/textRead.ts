// Reading text. Counterpart: textiowrapper_read_chunk, _textiowrapper_readline, _io_TextIOWrapper_read_impl.

import { isBytesLike } from '../../runtime/buffer.ts';
import { asBytes } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { newException, typeError } from '../../runtime/raise.ts';
import { str, strLength } from '../../runtime/layout/str.ts';
import { discard } from '../../runtime/refcount.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { readAll, readOnce } from './bufferedRead.ts';
import type { StreamDecoder } from './decoders.ts';
import { unsupported } from './environment.ts';
import { joinBytes } from './ioBase.ts';
import { type Steps, methodS, run } from './steps.ts';
import type { PyTextIOWrapper } from './textState.ts';
import { writePending } from './textWrite.ts';

function bytesOf(r: Value, method: string): Uint8Array {
  if (r instanceof PyBytes) return r.data;
  if (!isBytesLike(r)) throw typeError(`underlying ${method}() should have returned a bytes-like object, not '${typeName(r)}'`);
  const data = asBytes(r).slice();
  discard(r);
  return data;
}

function* readBuffer(self: PyTextIOWrapper, size: number): Steps<Uint8Array> {
  const { own } = self;
  if (own !== null && own.readable) {
    own.checkReady();
    own.checkOpen('read of closed file');
    return yield* own.alone(() => readOnce(own, size));
  }
  const method = self.hasRead1 ? 'read1' : 'read';
  return bytesOf(yield methodS(self.buffer, method, size), method);
}

function reading(self: PyTextIOWrapper): StreamDecoder {
  if (self.decoder === null) throw unsupported('not readable');
  return self.decoder;
}

/** Reads and decodes a chunk into `chars`; false at the end. `hint`: characters wanted. */
export function* readChunk(self: PyTextIOWrapper, hint: number): Steps<boolean> {
  const decoder = reading(self);
  const before = self.telling ? decoder.getState() : null;
  const wanted = hint > 0 ? Math.floor(Math.max(self.bytesPerChar, 1) * hint) : 0;
  const data = yield* readBuffer(self, Math.max(self.chunkSize, wanted));
  const end = data.length === 0;
  const text = decoder.decode(data, end);
  self.chars.set(text);
  const n = self.chars.length;
  self.bytesPerChar = n > 0 ? data.length / n : 0;
  if (before !== null) self.snapshot = { flags: before.flags, buffer: before.buffer.length === 0 ? data : joinBytes([before.buffer, data]) };
  return n > 0 || !end;
}

function* readMore(self: PyTextIOWrapper, limit: number, parts: Text[]): Steps<Value> {
  yield* writePending(self);
  const { chars, ends } = self;
  let left = limit < 0 ? Infinity : limit;
  let half = false;
  for (;;) {
    while (chars.left === 0) {
      if (yield* readChunk(self, 0)) continue;
      chars.clear();
      self.snapshot = null;
      return joined(parts);
    }
    if (half && chars.startsWithLF()) {
      parts.push(chars.take(chars.used + 1));
      return joined(parts);
    }
    const end = chars.lineEnd(ends);
    const stop = end < 0 ? chars.length : end;
    if (end >= 0 || chars.left >= left) {
      parts.push(chars.take(Math.min(stop, chars.used + left)));
      return joined(parts);
    }
    half = ends === '\r\n' && chars.endsWithCR();
    left -= chars.left;
    parts.push(chars.take(stop));
  }
}

const joined = (parts: readonly Text[]): Text => (parts.length === 1 ? (parts[0] as Text) : concatAll(parts));

/** A line, of at most `limit` characters where that is not negative; `''` at the end. */
export function readLine(self: PyTextIOWrapper, limit: number): Result {
  self.checkOpen();
  const { chars } = self;
  if (self.pendingCount === 0 && limit < 0 && chars.left > 0) {
    const end = chars.lineEnd(self.ends);
    if (end >= 0) return chars.take(end);
  }
  if (limit === 0) return run(nothing(self));
  return run(readMore(self, limit, []));
}

function* nothing(self: PyTextIOWrapper): Steps<Value> {
  yield* writePending(self);
  return '';
}

function* readAllText(self: PyTextIOWrapper): Steps<Value> {
  const decoder = reading(self);
  yield* writePending(self);
  const { own } = self;
  let r: Value;
  if (own !== null && own.readable) {
    own.checkReady();
    own.checkOpen('read of closed file');
    r = yield* own.alone(() => readAll(own));
  } else r = yield methodS(self.buffer, 'read');
  if (r === null) throw newException(exceptions.BlockingIOError, str('Read returned None.'));
  if (!isBytesLike(r)) throw typeError(`can't concat ${typeName(r)} to bytes`);
  const text = decoder.decode(bytesOf(r, 'read'), true);
  const { chars } = self;
  const all = chars.left === 0 ? text : concatAll([chars.take(chars.length), text]);
  if (self.snapshot !== null) {
    chars.clear();
    self.snapshot = null;
  }
  return all;
}

function* readCharacters(self: PyTextIOWrapper, n: number): Steps<Value> {
  reading(self);
  yield* writePending(self);
  const { chars } = self;
  const parts: Text[] = [];
  let left = n;
  for (;;) {
    if (chars.left > 0) {
      const part = chars.take(Math.min(chars.length, chars.used + left));
      left -= strLength(part);
      parts.push(part);
    }
    if (left === 0) break;
    if (!(yield* readChunk(self, left))) break;
  }
  return joined(parts);
}

/** `read(n)`; everything where `n` is negative. */
export function readText(self: PyTextIOWrapper, n: number): Result {
  self.checkOpen();
  reading(self);
  if (n < 0) return run(readAllText(self));
  const { chars } = self;
  if (self.pendingCount === 0 && n <= chars.left) return n === 0 ? '' : chars.take(chars.used + n);
  return run(readCharacters(self, n));
}
