// Safe points of emitted code: function entries and loop heads, reached when a counter runs out.
// Counterpart: the eval breaker, `_Py_HandlePending` in Python/ceval_gil.c.

import { collectDue, collector } from '../gc/collector.ts';
import { depthHook } from '../call.ts';
import { overflowHook, raise } from '../raise.ts';
import { Z, settings, vm } from '../state.ts';
import { S } from '../value.ts';
import { exceptions } from '../wellKnown.ts';
import { deliverSignals, giveWay, othersWant, pinned, signals, suspend, threads } from './loop.ts';
import { memoryWatch, watchMemory } from './memoryWatch.ts';
import { switching } from './switching.ts';
import { depthLimit } from './thread.ts';

/** Test harnesses and limits of an embedding look in here; answers S to suspend or raise. */
export const safePointHook: { look: (() => null | typeof S) | null } = { look: null };

// Emitted code calls these two rather than testing in place: they are inlined all the same, and the rare calls in them
// have been seen by the engine long before a function gets hot, so that the first one does not throw its code away.

/** Function entry: counts the frame and one safe point. */
export function enter(): null | typeof S {
  return ++Z.d > Z.lim || --Z.n < 0 ? entryDue() : null;
}

/** Loop head. */
export function pulse(): null | typeof S {
  return --Z.n < 0 ? safepoint() : null;
}

/** Function entry when the depth or the budget ran out. The frame is already counted in `Z.d`. */
function entryDue(): null | typeof S {
  if (Z.d > Z.lim) {
    const room = deeper();
    if (room === S) return S;
  }
  return Z.n < 0 ? safepoint() : null;
}

/**
 * `Z.d` is beyond `Z.lim`: RecursionError at Python's limit, else the JavaScript stack is full and goes to the heap.
 * A frame that is refused gets no traceback entry.
 */
export function deeper(): null | typeof S {
  const { current } = threads;
  Z.lim = depthLimit(current.frames);
  if (Z.d <= Z.lim) return null;
  if (Z.d > settings.recursionLimit || vm.nosuspend > 0) {
    const r: typeof S = raise(exceptions.RecursionError, 'maximum recursion depth exceeded');
    vm.quiet = true;
    return r;
  }
  return suspend(() => null);
}

depthHook.deeper = deeper;

/**
 * An overflow of the JavaScript stack (natives that nest deeper than expected) leaves frames without counting them down;
 * the next safe point measures the depth. `measure` is installed by control/runningFrames.
 */
let overflowed = false;
overflowHook.note = () => {
  overflowed = true;
  Z.n = -1;
};
export const stackDepth: { measure: () => number } = { measure: () => Z.d };

/** Lets the engine see the rare calls of `enter` and `pulse`, once their ordinary way has been taken often enough to be watched. */
export function warmSafePoints(): void {
  const { n } = Z;
  for (let i = 0; i < 80; i++) {
    if (i >= 60) Z.n = 0;
    enter();
    if (i >= 60) Z.n = 0;
    pulse();
    Z.d--;
  }
  Z.n = n;
}

/** Loop head or function entry when the budget ran out. */
export function safepoint(): null | typeof S {
  const { current, ready, waiting } = threads;
  Z.n = settings.switchBudget;
  if (overflowed) {
    overflowed = false;
    Z.d = stackDepth.measure();
  }
  if (collector.due) collectDue();
  if (--memoryWatch.countdown < 0 && watchMemory() === S) return S;
  if (signals.pending()) {
    deliverSignals();
    if (current.interrupt === null && current !== threads.main && vm.nosuspend === 0) return giveWay();
  }
  if (current.interrupt !== null) {
    vm.exc = current.interrupt;
    current.interrupt = null;
    return S;
  }
  if (safePointHook.look !== null) {
    const r = safePointHook.look();
    if (r === S) return S;
  }
  if (vm.nosuspend > 0) {
    if (ready.length > 0) switching.retry();
    return null;
  }
  if (ready.length === 0 && waiting.size === 0 && pinned.length === 0) return null;
  if (!switching.expired()) return null;
  if (ready.length > 0 || othersWant()) return giveWay();
  switching.begin(true);
  return null;
}
