// The value of a StopIteration that passes through an iterator written in TypeScript. `nx` answers a bare END, so the value waits
// here from where the exception was dropped until `step` of the outermost iterator, which `yield from` and `next` use, takes it.
//
// Only an end at the depth of the waiting `step` counts: loops of Python functions that run meanwhile have ends of their own.
// In CPython the exception itself stays set until somebody clears it; iterators that clear it there call `clearStop`.

import { own, release } from './refcount.ts';
import { Z } from './state.ts';
import { END, type S, type Value } from './value.ts';

/** `depth`: of the innermost `step` that waits for a value, -1 for none. `value` is owned. */
const stop: { depth: number; value: Value } = { depth: -1, value: null };

/** An iteration ended with this value, borrowed. */
export function noteStop(value: Value): void {
  if (value === null || stop.depth !== Z.d) return;
  const old = stop.value;
  stop.value = own(value);
  release(old);
}

/** The inner iteration is over, but not the outer one: its value is forgotten. */
export function clearStop(): void {
  const old = stop.value;
  stop.value = null;
  if (old !== null) release(old);
}

interface Ending {
  ret: Value;
  nx(): Value | typeof END | typeof S;
}

/** `nx` that keeps the value of an end, in `ret`. */
export function nextKeepingStop(it: Ending): Value | typeof END | typeof S {
  const outer = stop.depth;
  stop.depth = Z.d;
  const r = it.nx();
  stop.depth = outer;
  if (stop.value === null) return r;
  if (r === END) {
    it.ret = stop.value;
    stop.value = null;
  } else clearStop();
  return r;
}
