// Running Python from outside: the scheduler's loop around a start.

import { runMain } from '../runtime/scheduler/loop.ts';
import { unwindInFlight } from '../runtime/raise.ts';
import { type Result, S, type Value } from '../runtime/value.ts';

/** Runs as the main thread until it ends. Throws the exception that it ends with. */
export function runUnderScheduler(start: () => Result): Value {
  const r = runMain(start);
  if (r === S) throw unwindInFlight();
  return r;
}
