// Reading and writing descriptors as Python does: interrupted calls run the signal handlers and go on (PEP 475), calls
// that may block let other threads run. Counterpart: _Py_read, _Py_write in Python/fileutils.c.
//
// A descriptor that may block is only touched when poll(2) has answered, while other threads exist; where none does, the
// process may stop in the call itself.

import { isAlone, waitFor } from '../../runtime/scheduler/blocking.ts';
import { runSignals } from '../../runtime/scheduler/systemCalls.ts';
import { osError } from '../../runtime/osError.ts';
import type { Result } from '../../runtime/value.ts';
import { environment } from './environment.ts';
import type { Steps } from './steps.ts';

/** Answer of a non-blocking descriptor that has nothing to give or no room. */
export const WOULD_BLOCK = -1;

/** Most bytes of one call, as CPython limits them. */
const MAX_TRANSFER = 0x7ffff000;
/** What a pipe or socket that poll calls writable takes without blocking (PIPE_BUF). */
const ATOMIC = 4096;

const S_IFMT = 0o170000;
const S_IFREG = 0o100000;
const S_IFBLK = 0o060000;

/** Can a call on a file of this mode block? */
export function mayBlock(mode: number): boolean {
  const kind = mode & S_IFMT;
  return kind !== S_IFREG && kind !== S_IFBLK;
}

function constant(name: string): number {
  return environment.host.constants[name] ?? 0;
}

function isNonBlocking(fd: number): boolean {
  const flags = environment.host.files.fcntl(fd, constant('F_GETFL'), 0);
  return flags >= 0 && (flags & constant('O_NONBLOCK')) !== 0;
}

/** Must the thread wait in the scheduler before it touches this descriptor? */
function mustWait(fd: number, blocks: boolean): boolean {
  return blocks && !isAlone() && !isNonBlocking(fd);
}

function ready(fd: number, events: 'POLLIN' | 'POLLOUT'): Result {
  return waitFor([{ fd, events: constant(events), revents: 0 }], Infinity, () => null);
}

/** A signal interrupted the call. */
const INTERRUPTED = -2;

/** One system call; runs the handlers of signals that came before it. */
function attempt(n: number): number {
  if (n >= 0) return n;
  if (n === -constant('EINTR')) return INTERRUPTED;
  if (n === -constant('EAGAIN')) return WOULD_BLOCK;
  throw osError(environment.host, n);
}

const limited = (data: Uint8Array, most: number): Uint8Array => (data.length > most ? data.subarray(0, most) : data);

/** Bytes read, 0 at the end, or WOULD_BLOCK; for files that cannot block. */
export function readNow(fd: number, into: Uint8Array): number {
  for (;;) {
    runSignals();
    const n = attempt(environment.host.files.read(fd, limited(into, MAX_TRANSFER)));
    if (n !== INTERRUPTED) return n;
  }
}

/** As `readNow`, for any file. */
export function* readSteps(fd: number, into: Uint8Array, blocks: boolean): Steps<number> {
  for (;;) {
    runSignals();
    if (mustWait(fd, blocks)) yield ready(fd, 'POLLIN');
    const n = attempt(environment.host.files.read(fd, limited(into, MAX_TRANSFER)));
    if (n !== INTERRUPTED) return n;
  }
}

/** Bytes written, or WOULD_BLOCK; for files that cannot block. */
export function writeNow(fd: number, from: Uint8Array): number {
  for (;;) {
    runSignals();
    const n = attempt(environment.host.files.write(fd, limited(from, MAX_TRANSFER)));
    if (n !== INTERRUPTED) return n;
  }
}

/** As `writeNow`, for any file. What must wait goes in pieces that do not block, until all is written. */
export function* writeSteps(fd: number, from: Uint8Array, blocks: boolean): Steps<number> {
  let written = 0;
  for (;;) {
    runSignals();
    const waits = mustWait(fd, blocks);
    if (waits) yield ready(fd, 'POLLOUT');
    const n = attempt(environment.host.files.write(fd, limited(from.subarray(written), waits ? ATOMIC : MAX_TRANSFER)));
    if (n === INTERRUPTED) continue;
    if (n === WOULD_BLOCK) return written > 0 ? written : n;
    written += n;
    if (!waits || written >= from.length) return written;
  }
}
