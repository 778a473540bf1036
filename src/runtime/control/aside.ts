// Running Python code inside a release: finalisers, weak-reference callbacks, the closing of dying generators.
//
// Such code may run in the middle of a cold path, so the exception in flight, the records captured so far and the
// pending reason are put away and come back afterwards. It cannot suspend. Errors it raises are reported and dropped.
// Counterparts: slot_tp_finalize in Objects/typeobject.c, PyErr_FormatUnraisable in Python/errors.c.

import { call, invoke } from '../call.ts';
import { bindDescriptor } from '../descriptor.ts';
import type { PyBaseException } from '../layout/exception.ts';
import { textOf } from '../layout/str.ts';
import { lifetimes } from '../lifetimeEvents.ts';
import { convertThrown, takeInFlight } from '../raise.ts';
import { deathHooks, discard, freshDeaths, release, restoreDeaths } from '../refcount.ts';
import { vm } from '../state.ts';
import { repr } from '../text.ts';
import { codeOf } from '../native.ts';
import type { PyObject, Value } from '../value.ts';

/** Runs `f` with fresh registers. Nothing may escape `f` but faults of Piton. */
export function aside(f: () => void): void {
  const { exc, quiet, captured, reason, handled } = vm;
  vm.exc = null;
  vm.quiet = false;
  vm.captured = [];
  vm.reason = null;
  vm.handled = { value: null, previous: handled };
  vm.nosuspend++;
  const deaths = freshDeaths();
  try {
    f();
  } finally {
    restoreDeaths(deaths);
    vm.nosuspend--;
    vm.handled = handled;
    vm.reason = reason;
    vm.captured = captured;
    vm.quiet = quiet;
    vm.exc = exc;
  }
}

/** An error that nobody can catch. `message` without the colon, e.g. `Exception ignored in`; `object` is shown by it. */
export interface Unraisable {
  readonly exception: PyBaseException;
  readonly message: string | null;
  readonly object: Value;
}

/** Reports to `sys.unraisablehook`; installed by the sys module, before that by lastResort.ts. The exception is borrowed. */
export const unraisableHook: { report: (u: Unraisable) => void } = { report: () => {} };

/** Installed by tracebackHere.ts, which stands above this file. */
export const framesHook: { tracebackHere: (e: PyBaseException) => void } = { tracebackHere: () => {} };

/** Takes the exception in flight and reports it. */
export function reportInFlight(message: string | null, object: Value = null): void {
  const exception = takeInFlight();
  framesHook.tracebackHere(exception);
  aside(() => unraisableHook.report({ exception, message, object }));
  release(exception);
}

/** Runs `f`, which throws Python exceptions, aside; reports what it throws. */
export function reporting(f: () => void, message: () => string, object: Value = null): void {
  aside(() => {
    try {
      f();
    } catch (thrown) {
      convertThrown(thrown);
      reportInFlight(shown(message), object);
    }
  });
}

/** A message with the repr of an object in it, whose own `__repr__` may fail. */
function shown(message: () => string): string {
  try {
    return message();
  } catch (thrown) {
    convertThrown(thrown);
    release(takeInFlight());
    return 'Exception ignored';
  }
}

export const reprText = (v: Value): string => textOf(repr(v));

interface Finalizable extends PyObject {
  /** `__del__` has run; it runs once. */
  finalized?: boolean;
}

/** Runs `__del__`; true when the object came back to life. Death gives it with `rc` 0. */
deathHooks.finalize = (o) => {
  const target = o as Finalizable;
  if (target.finalized) return false;
  target.finalized = true;
  o.rc = 1;
  callFinalizer(o);
  o.rc--;
  return o.rc > 0;
};

/** Calls `__del__` of an object that is alive; errors are reported. */
export function callFinalizer(o: PyObject): void {
  const found = o.type.lookup('__del__');
  if (found === undefined) return;
  lifetimes.listener?.({ kind: 'finalizer', object: o });
  reporting(
    () => {
      const code = codeOf(found, o.type);
      discard(code !== undefined ? invoke(code, o) : call(bindDescriptor(found, o, o.type)));
    },
    () => `Exception ignored while calling deallocator ${reprText(found)}`,
  );
}
