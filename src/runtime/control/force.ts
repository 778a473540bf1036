// The test switch of emitted code: with it printed in, every instruction that may run code passes its result through
// `force`, and the harness decides at which of them the stack is captured, an exception is thrown in, or threads switch.
// Ordinary builds never print it.

import type { PyBaseException } from '../layout/exception.ts';
import { own, release, unown } from '../refcount.ts';
import { parked, suspend, threads } from '../scheduler/loop.ts';
import { vm } from '../state.ts';
import { type Result, S, type Value } from '../value.ts';

export const forcing: {
  /** 'switch' gives way to the other threads with the value pending. */
  mode: 'off' | 'all' | 'one' | 'switch';
  /** With mode 'one': the resume point (counted over the run) that suspends. */
  target: number;
  /** Resume points passed so far. */
  passed: number;
  /** Suspensions made. */
  hits: number;
  /** Instead of going on, the suspended frame gets this exception. */
  inject: (() => PyBaseException) | null;
} = { mode: 'off', target: -1, passed: 0, hits: 0, inject: null };

export function force<T>(value: T): T | typeof S {
  if ((value as unknown) === S || vm.nosuspend > 0 || forcing.mode === 'off') return value;
  const k = forcing.passed++;
  if (forcing.mode === 'one' && k !== forcing.target) return value;
  forcing.hits++;
  const pending = own(value as Value);
  if (forcing.mode === 'switch') return switchWith(pending);
  return suspend(() => resumed(pending));
}

/** The value comes back, or the injected exception in its place. */
function resumed(pending: Value): Result {
  const { inject } = forcing;
  if (inject === null) return unown(pending);
  release(pending);
  const e = inject();
  e.rc++;
  vm.exc = e;
  return S;
}

function switchWith(pending: Value): typeof S {
  threads.current.wait = { ready: true, deadline: Infinity, polls: null, finish: () => unown(pending), cancel: () => release(pending) };
  return suspend(parked);
}
