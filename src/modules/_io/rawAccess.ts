// How buffered streams use their raw stream: our own FileIO directly, any other through its methods.
// Counterparts: _bufferedreader_raw_read, _bufferedwriter_raw_write, _buffered_raw_seek, _buffered_raw_tell.

import { asIndex } from '../../runtime/convert.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { exceptionOf, isThrown } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { memoryViewOf } from '../../objects/memoryview.ts';
import type { PyBuffered } from './buffered.ts';
import { WOULD_BLOCK } from './descriptors.ts';
import { asOffset, readFile, readFileSteps, seekFile, writeFileSteps } from './fileIO.ts';
import { isInterrupted } from './ioBase.ts';
import { type Steps, methodS } from './steps.ts';

/** Calls `readinto` or `write` with a view of the memory, again when interrupted; gives what it returned. */
function* callWithView(raw: Value, name: 'readinto' | 'write', memory: PyByteArray | PyBytes): Steps<Value> {
  const view = own(memoryViewOf(memory));
  try {
    for (;;) {
      try {
        return yield methodS(raw, name, view);
      } catch (thrown) {
        if (!isInterrupted(thrown)) throw thrown;
        discard(thrown as PyBaseException);
      }
    }
  } finally {
    release(view);
  }
}

function countOf(r: Value, message: string): number {
  try {
    return Number(asIndex(r));
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.Exception)) throw thrown;
    const e: PyBaseException = exceptionOf('OSError', message);
    e.cause = own(thrown);
    e.suppressContext = true;
    own(thrown);
    e.context = thrown;
    throw e;
  }
}

/** Reads once: the number of bytes, 0 at the end, or WOULD_BLOCK. */
export function* rawRead(self: PyBuffered, into: Uint8Array): Steps<number> {
  const { file } = self;
  let n: number;
  if (file !== null) {
    n = file.blocks ? yield* readFileSteps(file, into) : readFile(file, into);
    if (n === WOULD_BLOCK) return n;
  } else {
    const r = yield* callWithView(self.raw, 'readinto', new PyByteArray(into));
    if (r === null) return WOULD_BLOCK;
    n = countOf(r, 'raw readinto() failed');
    if (n < 0 || n > into.length) {
      throw exceptionOf('OSError', `raw readinto() returned invalid length ${n} (should have been between 0 and ${into.length})`);
    }
  }
  if (n > 0 && self.absPos !== -1) self.absPos += n;
  return n;
}

/** Writes once: the number of bytes, or WOULD_BLOCK. */
export function* rawWrite(self: PyBuffered, data: Uint8Array): Steps<number> {
  const { file } = self;
  let n: number;
  if (file !== null) {
    n = yield* writeFileSteps(file, data);
    if (n === WOULD_BLOCK) return n;
  } else {
    const r = yield* callWithView(self.raw, 'write', new PyBytes(data));
    if (r === null) return WOULD_BLOCK;
    n = Number(asIndex(r));
    if (n < 0 || n > data.length) {
      throw exceptionOf('OSError', `raw write() returned invalid length ${n} (should have been between 0 and ${data.length})`);
    }
  }
  if (n > 0 && self.absPos !== -1) self.absPos += n;
  return n;
}

function position(self: PyBuffered, r: Value): number {
  const n = Number(asOffset(r));
  if (n < 0) throw exceptionOf('OSError', `Raw stream returned invalid position ${n}`);
  self.absPos = n;
  return n;
}

/** Asks the raw stream where it is. */
export function* rawTell(self: PyBuffered): Steps<number> {
  self.absPos = -1;
  const { file } = self;
  return position(self, file !== null ? seekFile(file, 0, 1) : yield methodS(self.raw, 'tell'));
}

/** The position of the raw stream, asked for when not known. */
export function* knownTell(self: PyBuffered): Steps<number> {
  return self.absPos !== -1 ? self.absPos : yield* rawTell(self);
}

export function* rawSeek(self: PyBuffered, target: number | bigint, whence: number): Steps<number> {
  self.absPos = -1;
  const { file } = self;
  return position(self, file !== null ? seekFile(file, target, whence) : yield methodS(self.raw, 'seek', target, whence));
}
