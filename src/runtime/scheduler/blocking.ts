// Blocking operations: a native that must wait says for what, and other threads run meanwhile.
//
// Where the stack can be captured the thread parks and its records stay in the heap. Under nosuspend (a native that is
// not S-aware lies in between) the native's JavaScript frames stay where they are and a nested loop runs the others
// until the wait is over. Counterpart: Py_BEGIN_ALLOW_THREADS.

import { Z, vm } from '../state.ts';
import { type Result, S } from '../value.ts';
import { activate, advanceBlocking, isOver, outside, parked, pinned, saveSettings, suspend, threads } from './loop.ts';
import { switching } from './switching.ts';
import { type PollRequest, type Thread, type Wait, stackUse } from './thread.ts';

/** Waits; the result is that of `wait.finish()`, or S (suspension, or an exception sent to the thread). */
export function block(wait: Wait): Result {
  const t = threads.current;
  t.wait = wait;
  return vm.nosuspend > 0 ? blockNested(t, wait) : suspend(parked);
}

function blockNested(t: Thread, wait: Wait): Result {
  const { exc, quiet, captured, reason, handled, nosuspend } = vm;
  const { d, lim } = Z;
  const onStack = d - t.frames;
  t.handled = handled;
  saveSettings(t);
  t.state = 'pinned';
  pinned.push(t);
  stackUse.frames += onStack;
  Object.assign(vm, { exc: null, quiet: false, captured: [], reason: null, nosuspend: 0 });
  try {
    advanceBlocking(() => t.interrupt !== null || isOver(wait, monotonicNow()));
  } finally {
    const at = pinned.lastIndexOf(t);
    if (at >= 0) pinned.splice(at, 1);
    stackUse.frames -= onStack;
    activate(t);
    Object.assign(vm, { exc, quiet, captured, reason, handled, nosuspend });
    Object.assign(Z, { d, lim });
  }
  t.wait = null;
  if (t.interrupt !== null) {
    wait.cancel();
    vm.exc = t.interrupt;
    t.interrupt = null;
    return S;
  }
  return wait.finish();
}

/** Waits until a moment (monotonic nanoseconds). */
export function sleepUntil(deadline: number): Result {
  return block(simpleWait(deadline, null, () => null));
}

/** Waits for descriptors or the deadline; `finish` sees which answered. */
export function waitFor(polls: readonly PollRequest[], deadline: number, finish: () => Result): Result {
  return block(simpleWait(deadline, polls, finish));
}

/** A wait that only time or descriptors end. */
function simpleWait(deadline: number, polls: readonly PollRequest[] | null, finish: () => Result): Wait {
  return { ready: false, deadline, polls, finish, cancel: () => {} };
}

/** Monotonic nanoseconds as deadlines count them (virtual in deterministic mode). */
export function monotonicNow(): number {
  return switching.now(outside.now);
}

/** Is no other thread alive? Then a native may stop the whole process in a system call. */
export function isAlone(): boolean {
  return threads.all.size === 1;
}
