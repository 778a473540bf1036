// Waiting for several descriptors with a deadline, as select, poll and sockets do.

import { isAlone, monotonicNow, waitFor } from '../../runtime/scheduler/blocking.ts';
import { outside } from '../../runtime/scheduler/loop.ts';
import { switching } from '../../runtime/scheduler/switching.ts';
import { guarded, runSignals } from '../../runtime/scheduler/systemCalls.ts';
import type { PollRequest } from '../../runtime/scheduler/thread.ts';
import type { Result } from '../../runtime/value.ts';

const answered = (requests: readonly PollRequest[]): boolean => requests.some((r) => r.revents !== 0);

/**
 * Waits until one of the descriptors answers or `timeoutNs` (null: none) is over; then `done` looks at the `revents`.
 * Other threads run meanwhile; may suspend. Requests that poll(2) refuses come back with POLLNVAL.
 */
export function awaitDescriptors(requests: readonly PollRequest[], timeoutNs: number | null, done: () => Result): Result {
  const { wait } = outside;
  const deadline = timeoutNs === null ? Infinity : monotonicNow() + timeoutNs;
  if (timeoutNs === 0 && wait !== null) {
    runSignals();
    if (requests.length > 0) wait(requests, 0);
    return done();
  }
  if (!isAlone() || wait === null || (switching.deterministic && timeoutNs !== null)) {
    if (wait !== null) wait(requests, 0);
    return answered(requests) ? done() : waitFor(requests, deadline, () => guarded(done));
  }
  for (;;) {
    runSignals();
    wait(requests, deadline);
    if (answered(requests) || monotonicNow() >= deadline) return done();
  }
}
