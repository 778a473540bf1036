// The registers of the running thread, and the safe-point counters (lowering.md section 5).
//
// All of it belongs to whichever Python thread runs now; the scheduler swaps what is per thread:
// `handled`, the captured records and the pending value. Nothing else is per thread.

import type { PyBaseException } from './layout/exception.ts';
import type { Result, Value } from './value.ts';

/** One entry of the chain of handled exceptions (CPython's `_PyErr_StackItem`). */
export interface HandledItem {
  value: PyBaseException | null;
  previous: HandledItem | null;
}

/** Something that goes on when the value it waits for is there: a captured frame or a native's continuation. */
export interface Resumable {
  /** `value` is the result of the interrupted operation; S with `vm.exc` set when it raised. */
  resume(value: Result): Result;
}

export interface Registers {
  /** The exception in flight; owns one count. S with `exc === null` is a suspension. */
  exc: PyBaseException | null;
  /** The next cold path adds no traceback entry (re-raise). */
  quiet: boolean;
  handled: HandledItem;
  /** Records captured by the suspension under way, innermost first. */
  captured: Resumable[];
  /** Why the stack is being captured; the scheduler acts on it. */
  reason: SuspendReason | null;
  /** While above zero the stack cannot be captured: a native that is not S-aware is running Python. */
  nosuspend: number;
}

/** Runs on the scheduler's side with the stack captured; gives the value to resume with (S: exc is set). */
export type SuspendReason = () => Result;

export const vm: Registers = {
  exc: null,
  quiet: false,
  handled: { value: null, previous: null },
  captured: [],
  reason: null,
  nosuspend: 0,
};

/**
 * `n`: safe points left until the thread gives way; `d`: Python frames on the stack of this thread;
 * `lim`: depth at which a function entry takes the slow path (recursion limit, or room on the JavaScript stack).
 */
export const Z = { n: 20_000, d: 0, lim: 1000 };

/** Settings that come from the command line or from `sys`. */
export const settings = {
  recursionLimit: 1000,
  intMaxStrDigits: 4300,
  /** Safe points between two thread switches. One less than a prime, see CONTENDED_BUDGET in scheduler/switching.ts. */
  switchBudget: 19_996,
  /** `sys.getswitchinterval()`, seconds. */
  switchInterval: 0.005,
  /** Frames that fit on the JavaScript stack at once; the host sets it from the stack size. */
  stackFrames: 3000,
  optimize: 0,
};

export type Pending = Value | undefined;
