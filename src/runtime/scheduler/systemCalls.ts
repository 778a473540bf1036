// System calls that may wait: signals interrupt them, and other Python threads run meanwhile (PEP 475).
//
// While another thread is alive the process must not stop in a system call. A wait for a descriptor goes to the
// scheduler's poll; what cannot be polled is attempted again and again, at growing distances. Functions that return
// Result may suspend: natives hand the S on. Counterpart: Py_BEGIN_ALLOW_THREADS and PyErr_CheckSignals.

import { then } from '../call.ts';
import { convertThrown } from '../raise.ts';
import { vm } from '../state.ts';
import { type Result, S } from '../value.ts';
import { isAlone, monotonicNow, sleepUntil, waitFor } from './blocking.ts';
import { deliverSignals, outside, signals, threads } from './loop.ts';
import type { PollRequest } from './thread.ts';

/** The same on every system that Piton knows. */
export const EINTR = -4;

export const POLLIN = 1;
export const POLLPRI = 2;
export const POLLOUT = 4;

/** Runs the handlers of signals that came; throws what one of them raises in this thread. */
export function runSignals(): void {
  if (!signals.pending()) return;
  deliverSignals();
  throwInterrupt();
}

/** Throws the exception that was sent to the running thread. */
export function throwInterrupt(): void {
  const t = threads.current;
  const e = t.interrupt;
  if (e === null) return;
  t.interrupt = null;
  e.rc--;
  throw e;
}

/** Repeats a system call as long as a signal interrupts it. Stops the whole process while it waits. */
export function retry<T>(call: () => T): T {
  for (;;) {
    runSignals();
    const r = call();
    if ((r as unknown) !== EINTR) return r;
  }
}

/** Does the descriptor answer now? */
export function answers(request: PollRequest): boolean {
  if (outside.wait === null) return true;
  outside.wait([request], 0);
  return request.revents !== 0;
}

/**
 * Runs `operation`, which would block until `fd` answers one of `events` (poll's): when other threads are alive they
 * run until it does or the deadline passes. Only for descriptors in blocking mode.
 */
export function whenReady(fd: number, events: number, operation: () => Result, deadline = Infinity): Result {
  const request = { fd, events, revents: 0 };
  if (isAlone() || answers(request)) return operation();
  return waitFor([request], deadline, () => guarded(operation));
}

/** For continuations, which no native's wrapper guards. */
export function guarded(operation: () => Result): Result {
  try {
    return operation();
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

const FIRST_DELAY = 200_000;
const LAST_DELAY = 20_000_000;

/**
 * Attempts something until it gives a result other than undefined, sleeping in between; other threads run meanwhile.
 * A deadline (monotonic nanoseconds) that passes lets `late` answer.
 */
export function attemptUntilDone(attempt: () => Result | undefined, deadline = Infinity, late: () => Result = () => null): Result {
  return attemptAfter(FIRST_DELAY, attempt, deadline, late);
}

function attemptAfter(firstDelay: number, attempt: () => Result | undefined, deadline: number, late: () => Result): Result {
  for (let delay = firstDelay; ; delay = Math.min(delay * 2, LAST_DELAY)) {
    const r = attempt();
    if (r !== undefined) return r;
    const now = monotonicNow();
    if (now >= deadline) return late();
    const slept = sleepUntil(Math.min(now + delay, deadline));
    if (slept !== S) continue;
    if (vm.exc !== null) return S;
    const next = Math.min(delay * 2, LAST_DELAY);
    return then(S, (v) => (v === S ? S : guarded(() => attemptAfter(next, attempt, deadline, late))));
  }
}
