// Reading and writing descriptors as Python does: interrupted calls run the signal handlers and go on (PEP 475), calls
// that may block let other threads run. Counterpart: _Py_read, _Py_write in Python/fileutils.c.
//
// A descriptor that may block is only touched when poll(2) has answered, while other threads exist; where none does, the
// process may stop in the call itself.

import { isAlone, waitFor } from '../../runtime/scheduler/blocking.ts';
import { signals } from '../../runtime/scheduler/loop.ts';
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
export function mustWait(fd: number, blocks: boolean): boolean {
  return blocks && !isAlone() && !isNonBlocking(fd);
}

function ready(fd: number, events: 'POLLIN' | 'POLLOUT'): Result {
  return waitFor([{ fd, events: constant(events), revents: 0 }], Infinity, () => null);
}

/** One transfer without waiting in the scheduler. */
function transfer(call: () => number): number {
  const { host } = environment;
  for (;;) {
    if (signals.pending()) signals.run();
    const n = call();
    if (n >= 0) return n;
    if (n === -constant('EINTR')) continue;
    if (n === -constant('EAGAIN')) return WOULD_BLOCK;
    throw osError(host, n);
  }
}

const limited = (data: Uint8Array, most: number): Uint8Array => (data.length > most ? data.subarray(0, most) : data);

/** Bytes read, 0 at the end, or WOULD_BLOCK; for when `mustWait` is false. */
export function readNow(fd: number, into: Uint8Array): number {
  return transfer(() => environment.host.files.read(fd, limited(into, MAX_TRANSFER)));
}

export function* readSteps(fd: number, into: Uint8Array, blocks: boolean): Steps<number> {
  if (mustWait(fd, blocks)) yield ready(fd, 'POLLIN');
  return readNow(fd, into);
}

/** Bytes written, or WOULD_BLOCK; for when `mustWait` is false. */
export function writeNow(fd: number, from: Uint8Array): number {
  return transfer(() => environment.host.files.write(fd, limited(from, MAX_TRANSFER)));
}

export function* writeSteps(fd: number, from: Uint8Array, blocks: boolean): Steps<number> {
  let written = 0;
  while (mustWait(fd, blocks)) {
    yield ready(fd, 'POLLOUT');
    written += writeNow(fd, from.subarray(written, written + ATOMIC));
    if (written >= from.length) return written;
  }
  if (written === from.length && written > 0) return written;
  const n = writeNow(fd, from.subarray(written));
  return n === WOULD_BLOCK && written > 0 ? written : n + written;
}
