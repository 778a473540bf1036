// Operations on sockets that may have to wait: time-outs, signals, and other Python threads meanwhile.
//
// A socket with a time-out has a descriptor in non-blocking mode and waits in poll. A blocking socket stops the process
// in the system call while no other thread lives, and otherwise waits in the scheduler and calls with MSG_DONTWAIT.
// Counterpart: sock_call_ex and internal_connect in Modules/socketmodule.c.

import type { SocketAddress } from '../../contract/host/sockets.ts';
import { isAlone, monotonicNow, sleepUntil } from '../../runtime/scheduler/blocking.ts';
import { POLLIN, POLLOUT, retry, runSignals } from '../../runtime/scheduler/systemCalls.ts';
import { osError } from '../../runtime/osError.ts';
import { newException } from '../../runtime/raise.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import type { Steps } from '../_io/steps.ts';
import { awaitDescriptors } from '../select/awaitDescriptors.ts';
import { network } from './network.ts';
import type { PySocket } from './socketObject.ts';

const EINTR = 4;
const EAGAIN = 11;
const EISCONN = 106;
const EINPROGRESS = 115;
const SOL_SOCKET = 1;
const SO_ERROR = 4;
const MSG_DONTWAIT = 0x40;
const F_GETFL = 3;
const F_SETFL = 4;
const O_NONBLOCK = 0o4000;
const CONNECT_RETRY_NS = 2_000_000;

export type Direction = 'read' | 'write';

/** When an operation that starts now must be over, in monotonic nanoseconds. */
export function deadlineOf(self: PySocket): number {
  return self.timeout > 0 ? monotonicNow() + self.timeout : Infinity;
}

/** Waits until the socket is ready; false when the deadline passed first. */
function* ready(self: PySocket, direction: Direction, deadline: number): Steps<boolean> {
  if (self.fd < 0) return true;
  const request = { fd: self.fd, events: direction === 'read' ? POLLIN : POLLOUT, revents: 0 };
  const left = deadline === Infinity ? null : Math.max(0, deadline - monotonicNow());
  yield awaitDescriptors([request], left, () => null);
  return request.revents !== 0;
}

export const timedOut = (): Error => newException(exceptions.TimeoutError, 'timed out') as unknown as Error;

/**
 * Does `call` once the socket is ready; the result is the host's, a negative errno included. `call` gets flags to be
 * added to those of the system call; `given` are those that it has. Throws TimeoutError.
 */
export function* attempt<T>(
  self: PySocket,
  direction: Direction,
  call: (flags: number) => T | number,
  deadline = deadlineOf(self),
  given = 0,
): Steps<T | number> {
  if (self.timeout === 0 || (self.timeout < 0 && (isAlone() || (given & MSG_DONTWAIT) !== 0))) return retry(() => call(0));
  const flags = self.timeout < 0 ? MSG_DONTWAIT : 0;
  for (;;) {
    if (!(yield* ready(self, direction, deadline))) throw timedOut();
    const r = retry(() => call(flags));
    if (r !== -EAGAIN) return r;
  }
}

/** As `attempt`; throws OSError where the call failed. */
export function* perform<T>(self: PySocket, direction: Direction, call: (flags: number) => T | number, given = 0, deadline?: number): Steps<T> {
  const r = yield* attempt(self, direction, call, deadline, given);
  if (typeof r === 'number' && r < 0) throw osError(network.host, r);
  return r as T;
}

/** Switches the descriptor's mode; throws. */
export function setBlocking(fd: number, blocking: boolean): void {
  const { files } = network.host;
  const flags = files.fcntl(fd, F_GETFL, 0);
  if (flags < 0) throw osError(network.host, flags);
  const wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
  const r = wanted === flags ? 0 : files.fcntl(fd, F_SETFL, wanted);
  if (r < 0) throw osError(network.host, r);
}

/** Connects; 0, or the errno. A time-out is EAGAIN where `quiet`, else thrown. */
export function* connect(self: PySocket, address: SocketAddress, quiet: boolean): Steps<number> {
  const shared = self.timeout < 0 && self.fd >= 0 && !isAlone();
  if (!shared) return yield* connecting(self, address, quiet, self.timeout > 0);
  const { fd } = self;
  setBlocking(fd, false);
  try {
    return yield* connecting(self, address, quiet, true);
  } finally {
    if (self.fd === fd) setBlocking(fd, true);
  }
}

function* connecting(self: PySocket, address: SocketAddress, quiet: boolean, waits: boolean): Steps<number> {
  const deadline = deadlineOf(self);
  runSignals();
  let err = -network.sockets.connect(self.fd, address);
  // A Unix socket whose backlog is full answers at once; a blocking one would wait.
  while (err === EAGAIN && waits && self.timeout < 0) {
    yield sleepUntil(monotonicNow() + CONNECT_RETRY_NS);
    err = -network.sockets.connect(self.fd, address);
  }
  if (err === 0) return 0;
  if (err === EINTR) runSignals();
  else if (!waits || err !== EINPROGRESS) return err;
  if (err === EINTR && self.timeout === 0) return err;
  if (!(yield* ready(self, 'write', deadline))) {
    if (quiet) return EAGAIN;
    throw timedOut();
  }
  const state = network.sockets.getsockoptInt(self.fd, SOL_SOCKET, SO_ERROR);
  const code = typeof state === 'number' ? -state : state.value;
  return code === EISCONN ? 0 : code;
}
