// Seeking in buffered streams. Counterpart: _io__Buffered_seek_impl, _io__Buffered_tell_impl, _io__Buffered_truncate_impl.

import { valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import type { PyBuffered } from './buffered.ts';
import { flushAndRewind, flushSteps } from './bufferedWrite.ts';
import { environment } from './environment.ts';
import { asOffset, isSeekable } from './fileIO.ts';
import { checkSeekable } from './ioBase.ts';
import { unsupported } from './environment.ts';
import { knownTell, rawSeek, rawTell } from './rawAccess.ts';
import { type Steps, methodS } from './steps.ts';

export function* tellSteps(self: PyBuffered): Steps<Value> {
  const at = yield* rawTell(self);
  return Math.max(0, at - self.rawOffset);
}

function isWhence(whence: number): boolean {
  const { SEEK_HOLE, SEEK_DATA } = environment.host.constants;
  return (whence >= 0 && whence <= 2) || whence === SEEK_HOLE || whence === SEEK_DATA;
}

export function* seekSteps(self: PyBuffered, target: Value, whence: number): Steps<Value> {
  self.checkReady();
  if (!isWhence(whence)) throw valueError(`whence value ${whence} unsupported`);
  self.checkOpen('seek of closed file');
  const { file } = self;
  if (file === null) checkSeekable(self.raw);
  else if (!isSeekable(file)) throw unsupported('File or stream is not seekable.');
  const offset = Number(asOffset(target));
  if (whence < 2 && self.readable) {
    const current = yield* knownTell(self);
    const { ahead } = self;
    if (ahead > 0) {
      const by = whence === 0 ? offset - (current - self.rawOffset) : offset;
      if (by >= -self.pos && by <= ahead) {
        self.pos += by;
        return Math.max(0, current - ahead + by);
      }
    }
  }
  return yield* self.alone(() => seekRaw(self, offset, whence));
}

function* seekRaw(self: PyBuffered, offset: number, whence: number): Steps<Value> {
  if (self.writable) yield* flushSteps(self);
  const at = yield* rawSeek(self, whence === 1 ? offset - self.rawOffset : offset, whence);
  self.rawPos = -1;
  if (self.readable) self.resetRead();
  return at;
}

export function* truncateSteps(self: PyBuffered, pos: Value): Steps<Value> {
  yield* flushAndRewind(self);
  const r = yield methodS(self.raw, 'truncate', pos);
  yield* rawTell(self);
  return r;
}
