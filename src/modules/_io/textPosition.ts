// `tell` and `seek` of text streams. Counterpart: _io_TextIOWrapper_tell_impl, _io_TextIOWrapper_seek_impl.
//
// A position is a place in the buffer where the decoder holds no bytes, the decoder's flags there, and how many bytes to
// decode and characters to skip from there on.

import { asIndex } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { textOf, strLength } from '../../runtime/layout/str.ts';
import { exceptionOf, typeError, valueError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import type { DecoderState, StreamDecoder } from './decoders.ts';
import { unsupported } from './environment.ts';
import { asOffset } from './fileIO.ts';
import { type Steps, methodS } from './steps.ts';
import { type Cookie, packCookie, unpackCookie } from './textCookie.ts';
import type { PyTextIOWrapper } from './textState.ts';
import { writePending } from './textWrite.ts';

const EMPTY = new Uint8Array(0);

function restore(decoder: StreamDecoder, start: number, flags: number): void {
  if (start === 0 && flags === 0) decoder.reset();
  else decoder.setState({ buffer: EMPTY, flags });
}

export function* tellSteps(self: PyTextIOWrapper): Steps<Value> {
  if (!self.seekable) throw unsupported('underlying stream is not seekable');
  if (!self.telling) throw exceptionOf('OSError', 'telling position disabled by next() call');
  yield* writePending(self);
  discard(yield methodS(self, 'flush'));
  const at = yield methodS(self.buffer, 'tell');
  const { decoder, snapshot } = self;
  if (decoder === null || snapshot === null) return at;
  const start = Number(asOffset(at)) - snapshot.buffer.length;
  const { used } = self.chars;
  if (used === 0) return packCookie({ start, flags: Number(snapshot.flags), feed: 0, skip: 0, eof: false });
  const saved = decoder.getState();
  try {
    return packCookie(locate(self, decoder, snapshot, start, used));
  } finally {
    decoder.setState(saved);
  }
}

interface StartPoint {
  /** Bytes of the snapshot before it. */
  readonly bytes: number;
  readonly flags: number;
  /** Characters from there to the position. */
  readonly skip: number;
}

/** Guesses a place near the position where the decoder holds nothing. */
function nearStart(self: PyTextIOWrapper, decoder: StreamDecoder, snapshot: DecoderState, start: number, used: number): StartPoint {
  const flags = Number(snapshot.flags);
  let bytes = Math.floor(self.bytesPerChar * used);
  let back = 1;
  while (bytes > 0) {
    restore(decoder, start, flags);
    const n = strLength(decoder.decode(snapshot.buffer.subarray(0, bytes), false));
    if (n > used) {
      bytes -= back;
      back *= 2;
      continue;
    }
    const state = decoder.getState();
    if (state.buffer.length === 0) return { bytes, flags: Number(state.flags), skip: used - n };
    bytes -= state.buffer.length;
    back = 1;
  }
  restore(decoder, start, flags);
  return { bytes: 0, flags, skip: used };
}

function locate(self: PyTextIOWrapper, decoder: StreamDecoder, snapshot: DecoderState, start: number, used: number): Cookie {
  const near = nearStart(self, decoder, snapshot, start, used);
  let { flags, skip } = near;
  let safe = start + near.bytes;
  if (skip === 0) return { start: safe, flags, feed: 0, skip: 0, eof: false };
  let feed = 0;
  let got = 0;
  const data = snapshot.buffer;
  for (let i = near.bytes; i < data.length; i++) {
    got += strLength(decoder.decode(data.subarray(i, i + 1), false));
    feed++;
    const state = decoder.getState();
    if (state.buffer.length === 0 && got <= skip) {
      safe += feed;
      skip -= got;
      flags = Number(state.flags);
      feed = 0;
      got = 0;
    }
    if (got >= skip) return { start: safe, flags, feed, skip, eof: false };
  }
  got += strLength(decoder.decode(EMPTY, true));
  if (got < skip) throw exceptionOf('OSError', "can't reconstruct logical file position");
  return { start: safe, flags, feed, skip, eof: true };
}

function* seekEnd(self: PyTextIOWrapper, cookie: Value): Steps<Value> {
  if (asIndex(cookie) !== 0) throw unsupported("can't do nonzero end-relative seeks");
  discard(yield methodS(self, 'flush'));
  self.chars.clear();
  self.snapshot = null;
  self.decoder?.reset();
  const at = yield methodS(self.buffer, 'seek', 0, 2);
  self.encoder?.restart(at === 0);
  return at;
}

export function* seekSteps(self: PyTextIOWrapper, given: Value, whence: number): Steps<Value> {
  if (!self.seekable) throw unsupported('underlying stream is not seekable');
  let target = given;
  if (whence === 1) {
    if (asIndex(target) !== 0) throw unsupported("can't do nonzero cur-relative seeks");
    target = yield methodS(self, 'tell');
  } else if (whence === 2) return yield* seekEnd(self, target);
  else if (whence !== 0) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  const n = asIndex(target);
  if (n < 0) throw valueError(`negative seek position ${textOf(repr(target))}`);
  discard(yield methodS(self, 'flush'));
  const cookie = unpackCookie(n);
  discard(yield methodS(self.buffer, 'seek', cookie.start));
  self.chars.clear();
  self.snapshot = null;
  const { decoder } = self;
  if (decoder !== null) restore(decoder, cookie.start, cookie.flags);
  if (cookie.skip > 0 && decoder !== null) yield* skipCharacters(self, decoder, cookie);
  else self.snapshot = { flags: cookie.flags, buffer: EMPTY };
  self.encoder?.restart(cookie.start === 0 && cookie.flags === 0);
  return target;
}

/** Decodes from the start of the cookie to its character. */
function* skipCharacters(self: PyTextIOWrapper, decoder: StreamDecoder, cookie: Cookie): Steps<void> {
  const r = yield methodS(self.buffer, 'read', cookie.feed);
  if (!(r instanceof PyBytes)) throw typeError(`underlying read() should have returned a bytes object, not '${typeName(r)}'`);
  self.snapshot = { flags: cookie.flags, buffer: r.data };
  self.chars.set(decoder.decode(r.data, cookie.eof));
  if (self.chars.length < cookie.skip) throw exceptionOf('OSError', "can't restore logical file position");
  self.chars.used = cookie.skip;
}
