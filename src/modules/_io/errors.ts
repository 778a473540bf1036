// Errors of streams: several steps of which all must be done, refusals to pickle, partial writes.

import { PyBaseException } from '../../runtime/layout/exception.ts';
import { newException, raised, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

/** Runs every step; the last error is thrown with the earlier ones as its context. */
export function chained(steps: readonly (() => void)[]): void {
  let failure: PyBaseException | null = null;
  for (const step of steps) {
    try {
      step();
    } catch (thrown) {
      failure = laterError(failure, thrown);
    }
  }
  if (failure !== null) throw failure;
}

/** `thrown`, with the earlier error as its context. Only Python exceptions are taken. */
export function laterError(earlier: PyBaseException | null, thrown: unknown): PyBaseException {
  if (!(thrown instanceof PyBaseException)) throw thrown;
  if (earlier !== null && earlier !== thrown) {
    const old = thrown.context;
    thrown.context = own(earlier);
    release(old);
  }
  return thrown;
}

/** `__getstate__` of streams that hold something outside. */
export function cannotPickle(self: PyObject): never {
  throw typeError(`cannot pickle '${self.type.name}' instances`);
}

/** BlockingIOError of a write that a non-blocking stream took only in part. */
export function partialWrite(errno: number, written: number): PyBaseException {
  return raised(newException(exceptions.BlockingIOError, errno, 'write could not complete without blocking', written));
}

/** Does this error say that `characters_written` of a non-blocking write are gone? */
export function isBlockingError(thrown: unknown): thrown is PyBaseException & { written: number } {
  return thrown instanceof PyBaseException && thrown.type.isSubtype(exceptions.BlockingIOError);
}
