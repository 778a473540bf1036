// Errors that nobody can catch go to `sys.unraisablehook`. Counterpart: _PyErr_WriteUnraisableMsg in Python/errors.c.

import { makeStructSequence, type StructSequenceType } from '../../objects/structSequence.ts';
import { call } from '../../runtime/call.ts';
import { type Unraisable, unraisableHook } from '../../runtime/control/aside.ts';
import { printUnraisable } from '../../runtime/lastResort.ts';
import { str } from '../../runtime/layout/str.ts';
import { convertThrown, takeInFlight } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { exposed } from '../../runtime/control/traceback.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { sysDict } from './dict.ts';

let argsType: StructSequenceType | undefined;

/** `sys.UnraisableHookArgs`. */
export function unraisableHookArgs(): StructSequenceType {
  argsType ??= makeStructSequence({
    name: 'UnraisableHookArgs',
    module: 'sys',
    doc: 'UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.',
    fields: [
      ['exc_type', 'Exception type'],
      ['exc_value', 'Exception value'],
      ['exc_traceback', 'Exception traceback'],
      ['err_msg', 'Error message'],
      ['object', 'Object causing the exception'],
    ],
  });
  return argsType;
}

function report(u: Unraisable): void {
  const hook = sysDict().getStr('unraisablehook');
  if (hook === undefined || hook === null) {
    printUnraisable(u);
    return;
  }
  const e = u.exception;
  const args = own(unraisableHookArgs().make([typeOf(e), e, exposed(e.traceback), u.message === null ? null : str(u.message), u.object]));
  try {
    discard(call(hook, args));
  } catch (thrown) {
    convertThrown(thrown);
    const failure = takeInFlight();
    printUnraisable(u);
    printUnraisable({ exception: failure, message: 'Exception ignored in sys.unraisablehook', object: hook });
    release(failure);
  } finally {
    release(args);
  }
}

/** Called when `sys` exists. */
export function installUnraisableHook(): void {
  unraisableHook.report = report;
}
