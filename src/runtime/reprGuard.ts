// Guards the repr of containers against endless recursion: an object already being shown is shown as `[...]`.
// Counterpart: Py_ReprEnter, Py_ReprLeave in Objects/object.c.

import type { PyObject, Result, Value } from './value.ts';
import { then } from './call.ts';
import { overflowWhile } from './raise.ts';

/** Objects being shown by the running thread; the scheduler swaps `active` with the thread. */
export const reprGuard: { active: Set<PyObject> } = { active: new Set() };

/** Shows `o` by `f`, or gives `again` when `o` is being shown already. Throws what `f` throws. */
export function guardedRepr<T extends Value>(o: PyObject, again: T, f: () => T): T {
  const active = reprGuard.active;
  if (active.has(o)) return again;
  active.add(o);
  try {
    return f();
  } catch (thrown) {
    throw overflowWhile(thrown, 'while getting the repr of an object');
  } finally {
    active.delete(o);
  }
}

/** As `guardedRepr` for an `f` that may suspend. */
export function guardedReprS(o: PyObject, again: Value, f: () => Result): Result {
  const active = reprGuard.active;
  if (active.has(o)) return again;
  active.add(o);
  return then(f(), (r) => {
    active.delete(o);
    return r;
  });
}
