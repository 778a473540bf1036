// Writing through a buffer. Counterpart: _io_BufferedWriter_write_impl, _bufferedwriter_flush_unlocked.

import { signals } from '../../runtime/scheduler/loop.ts';
import { release } from '../../runtime/refcount.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import type { PyBuffered } from './buffered.ts';
import { WOULD_BLOCK } from './descriptors.ts';
import { environment } from './environment.ts';
import { isBlockingError, partialWrite } from './errors.ts';
import { rawSeek, rawWrite } from './rawAccess.ts';
import type { Steps } from './steps.ts';

/** The error of a write that the raw stream took only in part; only a descriptor tells why. */
function wouldBlock(self: PyBuffered, written: number): PyBaseException {
  return partialWrite(self.fast ? (environment.host.constants.EAGAIN ?? 11) : 0, written);
}

/** Writes out what is to be written; the caller has the buffer for itself. */
export function* flushSteps(self: PyBuffered): Steps<void> {
  if (!self.validWrite || self.writePos === self.writeEnd) {
    self.resetWrite();
    return;
  }
  const rewind = self.rawOffset + (self.pos - self.writePos);
  if (rewind !== 0) {
    yield* rawSeek(self, -rewind, 1);
    self.rawPos -= rewind;
  }
  while (self.writePos < self.writeEnd) {
    const n = yield* rawWrite(self, self.memory.subarray(self.writePos, self.writeEnd));
    if (n === WOULD_BLOCK) throw wouldBlock(self, 0);
    self.writePos += n;
    self.rawPos = self.writePos;
    if (signals.pending()) signals.run();
  }
  self.resetWrite();
}

/** Flushes, and puts the raw stream where the logical position is. */
export function* flushAndRewind(self: PyBuffered): Steps<void> {
  yield* flushSteps(self);
  if (!self.readable) return;
  const offset = self.rawOffset;
  self.resetRead();
  yield* rawSeek(self, 0 - offset, 1);
}

/** Takes the data into the buffer when there is room; the quick way of `write`. */
export function writeNowInto(self: PyBuffered, data: Uint8Array): boolean {
  const n = data.length;
  if (!self.validRead && !self.validWrite) {
    self.pos = 0;
    self.rawPos = 0;
  }
  if (n > self.bufferSize - self.pos || n >= self.bufferSize) return false;
  self.memory.set(data, self.pos);
  if (!self.validWrite || self.writePos > self.pos) self.writePos = self.pos;
  self.setPosition(self.pos + n);
  if (self.writeEnd < self.pos) self.writeEnd = self.pos;
  return true;
}

/** Writes data; gives its length. The caller has the buffer for itself. */
export function* writeSteps(self: PyBuffered, data: Uint8Array): Steps<number> {
  self.checkOpen('write to closed file');
  if (writeNowInto(self, data)) return data.length;
  try {
    yield* flushSteps(self);
  } catch (thrown) {
    if (!isBlockingError(thrown)) throw thrown;
    return keepWhatFits(self, data, thrown);
  }
  const offset = self.rawOffset;
  if (offset !== 0) {
    yield* rawSeek(self, -offset, 1);
    self.rawPos -= offset;
  }
  const written = yield* writeThrough(self, data);
  if (self.readable) self.resetRead();
  const rest = data.length - written;
  if (rest > 0) self.memory.set(data.subarray(written), 0);
  self.writePos = 0;
  self.writeEnd = rest;
  self.setPosition(rest);
  self.rawPos = 0;
  return data.length;
}

/** The raw stream takes nothing now: the buffer takes what it can. */
function keepWhatFits(self: PyBuffered, data: Uint8Array, failure: PyBaseException): number {
  if (self.readable) self.resetRead();
  const { memory } = self;
  memory.copyWithin(0, self.writePos, self.writeEnd);
  self.writeEnd -= self.writePos;
  self.rawPos -= self.writePos;
  self.pos -= self.writePos;
  self.writePos = 0;
  const room = self.bufferSize - self.writeEnd;
  if (data.length <= room) {
    memory.set(data, self.writeEnd);
    self.writeEnd += data.length;
    self.pos += data.length;
    if (failure.rc === 0) {
      failure.rc = 1;
      release(failure);
    }
    return data.length;
  }
  memory.set(data.subarray(0, room), self.writeEnd);
  self.writeEnd += room;
  self.pos += room;
  throw wouldBlock(self, room);
}

/** Writes directly what the buffer cannot hold; gives how much. */
function* writeThrough(self: PyBuffered, data: Uint8Array): Steps<number> {
  let written = 0;
  while (data.length - written > self.bufferSize) {
    const n = yield* rawWrite(self, data.subarray(written));
    if (n === WOULD_BLOCK) {
      self.memory.set(data.subarray(written, written + self.bufferSize), 0);
      self.rawPos = 0;
      self.writePos = 0;
      self.setPosition(self.bufferSize);
      self.writeEnd = self.bufferSize;
      throw wouldBlock(self, written + self.bufferSize);
    }
    written += n;
    if (signals.pending()) signals.run();
  }
  return written;
}
