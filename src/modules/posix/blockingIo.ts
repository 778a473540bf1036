// Reading and writing descriptors that may block, in threads and under signals. FileIO and pipes use it too.
//
// In blocking mode a read waits for poll's answer while other threads live. A write to something that is no regular
// file goes out in pieces that fit at once (PIPE_BUF), because a larger one would stop the process until another
// thread, which then could not run, has read it.

import type { Host } from '../../contract/host.ts';
import { isAlone } from '../../runtime/scheduler/blocking.ts';
import { POLLIN, POLLOUT, guarded, retry, whenReady } from '../../runtime/scheduler/systemCalls.ts';
import { then } from '../../runtime/call.ts';
import { type Result, S } from '../../runtime/value.ts';

/** As much as fits into a pipe or socket that poll(2) says has room. */
export const PIPE_BUF = 4096;
const S_IFMT = 0o170000;
const S_IFREG = 0o100000;

/** Is the descriptor in blocking mode? Also true where it is none. */
export function isBlocking(host: Host, fd: number): boolean {
  const { F_GETFL = 3, O_NONBLOCK = 0o4000 } = host.constants;
  const flags = host.files.fcntl(fd, F_GETFL, 0);
  return flags < 0 || (flags & O_NONBLOCK) === 0;
}

/** Runs a system call on `fd` that may wait for `events`; may suspend. `call` answers as the host does. */
export function onDescriptor<T>(host: Host, fd: number, events: number, call: () => T, done: (result: T) => Result): Result {
  const operation = (): Result => done(retry(call));
  return isAlone() || !isBlocking(host, fd) ? operation() : whenReady(fd, events, operation);
}

/** Reads into a buffer; `done` gets the count or the negative errno. */
export function readBlocking(host: Host, fd: number, into: Uint8Array, done: (status: number) => Result): Result {
  return onDescriptor(host, fd, POLLIN, () => host.files.read(fd, into), done);
}

/** Writes; `done` gets the count or the negative errno. */
export function writeBlocking(host: Host, fd: number, data: Uint8Array, done: (status: number) => Result): Result {
  if (isAlone() || data.length <= PIPE_BUF || isRegular(host, fd) || !isBlocking(host, fd)) {
    return onDescriptor(host, fd, POLLOUT, () => host.files.write(fd, data), done);
  }
  return writePieces(host, fd, data, 0, done);
}

function isRegular(host: Host, fd: number): boolean {
  const s = host.files.fstat(fd);
  return typeof s === 'number' || (s.mode & S_IFMT) === S_IFREG;
}

function writePieces(host: Host, fd: number, data: Uint8Array, start: number, done: (status: number) => Result): Result {
  for (let at = start; ; ) {
    let written = 0;
    const piece = data.subarray(at, at + PIPE_BUF);
    const r = whenReady(fd, POLLOUT, () => {
      written = retry(() => host.files.write(fd, piece));
      return null;
    });
    const from = at;
    if (r === S) return then(S, (v) => (v === S ? S : guarded(() => afterPiece(host, fd, data, from, written, done))));
    if (written < 0) return done(from > 0 ? from : written);
    at += written;
    if (at >= data.length) return done(at);
  }
}

function afterPiece(host: Host, fd: number, data: Uint8Array, from: number, written: number, done: (status: number) => Result): Result {
  if (written < 0) return done(from > 0 ? from : written);
  const at = from + written;
  return at >= data.length ? done(at) : writePieces(host, fd, data, at, done);
}
