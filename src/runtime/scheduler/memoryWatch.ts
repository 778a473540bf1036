// Memory that runs out is a MemoryError, as far as it can be seen coming: safe points look how much the engine's values
// take. Between two looks a program can still ask for more than there is, and end as the system has it.

import { largeValues } from '../limits.ts';
import { raise } from '../raise.ts';
import { Z } from '../state.ts';
import type { S } from '../value.ts';
import { exceptions } from '../wellKnown.ts';

interface Heap {
  used(): number;
  room(): number;
  collect(): void;
}

/** Turns of the budget between two looks: a look costs about a microsecond. */
const LOOK_EVERY = 4;
/** Safe points between two looks once half of the memory is taken. */
const CLOSE_LOOKS = 1000;
/** A process of this size is no matter. */
const FIRST_LOOK = 1 << 28;
/** Part of the memory that values may take; the rest is the engine's own. Then what the error's handlers may add. */
const SHARE = 0.85;
const HANDLERS = 0.02;

export const memoryWatch: { heap: Heap | undefined; countdown: number } = { heap: undefined, countdown: LOOK_EVERY };

let allowed: number | undefined;
/** Nothing is done before so much is taken. */
let next = 0;

largeValues.seen = () => {
  memoryWatch.countdown = 0;
  Z.n = -1;
};

/** A safe point's look. S: MemoryError is in flight. */
export function watchMemory(): null | typeof S {
  memoryWatch.countdown = LOOK_EVERY;
  const { heap } = memoryWatch;
  if (heap === undefined) return null;
  let used = heap.used();
  if (used < FIRST_LOOK) return null;
  allowed ??= heap.room() * SHARE;
  if (used > allowed / 2) {
    memoryWatch.countdown = 0;
    Z.n = Math.min(Z.n, CLOSE_LOOKS);
  }
  if (used < next) return null;
  if (used > allowed / 2) {
    heap.collect();
    used = heap.used();
  }
  if (used < allowed) {
    next = used + Math.max((allowed - used) / 4, allowed * HANDLERS);
    return null;
  }
  next = used + allowed * HANDLERS;
  return raise(exceptions.MemoryError);
}
