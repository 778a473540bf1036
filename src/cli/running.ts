// How the command runs Python: as the main thread, with what it raises printed. Counterpart: PyErr_PrintEx and
// handle_system_exit in Python/pythonrun.c.

import type { Host } from '../contract/host.ts';
import { runUnderScheduler } from '../embed/running.ts';
import { callMethod, getattrOptional } from '../runtime/attribute.ts';
import { callS } from '../runtime/call.ts';
import { config } from '../runtime/config.ts';
import { exceptionText } from '../runtime/lastResort.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { faultHook, faultText, forget } from '../runtime/raise.ts';
import { str_ } from '../runtime/text.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { audit } from '../modules/sys/audit.ts';
import { sysDict, sysReady } from '../modules/sys/dict.ts';
import { printException } from '../modules/sys/hooks.ts';
import { writeText } from '../embed/output.ts';

/** The program has asked to end, with this status. */
export class ExitRequest extends Error {
  readonly status: number;

  constructor(status: number) {
    super('exit');
    this.status = status;
  }
}

/** A KeyboardInterrupt came out of the program: a shell must see that the signal ended it. */
export const interruption = { unhandled: false };

/** The status for a fault of Piton itself, sysexits.h's EX_SOFTWARE. */
const FAULT = 70;

export function asMain(f: () => Value | symbol): Value {
  return runUnderScheduler(f as () => Value);
}

/** Runs `f`; what it raises is printed and gives the exit status. Throws ExitRequest for SystemExit, unless -i holds. */
export function guarded(host: Host, f: () => number | void): number {
  try {
    return f() ?? 0;
  } catch (thrown) {
    return report(host, thrown);
  }
}

/** Prints an uncaught exception; the exit status of the process. Throws ExitRequest. */
export function report(host: Host, thrown: unknown): number {
  if (thrown instanceof ExitRequest) throw thrown;
  if (!(thrown instanceof PyBaseException)) {
    faultHook.report(thrown);
    writeText(host, 2, `piton: ${faultText(thrown)}\n`);
    return FAULT;
  }
  if (thrown.type.isSubtype(exceptions.SystemExit) && config.inspect === 0) throw exitBy(host, thrown);
  if (!sysReady() || sysDict().getStr('stderr') === undefined) {
    writeText(host, 2, exceptionText(thrown));
    return 1;
  }
  const sys = sysDict();
  if (thrown.type.isSubtype(exceptions.KeyboardInterrupt)) interruption.unhandled = true;
  const { type, traceback } = thrown;
  for (const [name, v] of [
    ['last_exc', thrown],
    ['last_type', type],
    ['last_value', thrown],
    ['last_traceback', traceback],
  ] as const)
    sys.setStr(name, v);
  const hook = sys.getStr('excepthook');
  if (hook === undefined) {
    writeError(host, 'sys.excepthook is missing\n');
    display(host, thrown);
    return 1;
  }
  try {
    asMain(() => {
      audit('sys.excepthook', hook, type, thrown, traceback);
      return callS(hook, type, thrown, traceback);
    });
  } catch (again) {
    if (again instanceof PyBaseException && again.type.isSubtype(exceptions.SystemExit) && config.inspect === 0) throw exitBy(host, again);
    writeError(host, 'Error in sys.excepthook:\n');
    display(host, again);
    writeError(host, '\nOriginal exception was:\n');
    display(host, thrown);
  }
  return 1;
}

/** Prints an exception without the hook. */
function display(host: Host, thrown: unknown): void {
  try {
    asMain(() => {
      printException(thrown as PyBaseException);
      return null;
    });
  } catch {
    writeText(host, 2, thrown instanceof PyBaseException ? exceptionText(thrown) : `${String(thrown)}\n`);
  }
}

/** To `sys.stderr`; where that is None or fails, to the descriptor. */
export function writeError(host: Host, text: string): void {
  const stderr = sysDict().getStr('stderr') ?? null;
  if (stderr === null) return writeText(host, 2, text);
  try {
    callMethod(stderr, 'write', str(text));
  } catch {
    writeText(host, 2, text);
  }
}

/** The exception and its frames end before the program does. */
function exitBy(host: Host, e: PyBaseException): ExitRequest {
  const status = exitStatus(host, e);
  forget(e);
  return new ExitRequest(status);
}

/** What the code of a SystemExit means; anything but an int or None is printed. */
function exitStatus(host: Host, e: PyBaseException): number {
  const code = getattrOptional(e, 'code') ?? null;
  if (code === null) return 0;
  const n = intValue(code);
  if (n !== undefined) return BigInt.asIntN(64, BigInt(n)) === BigInt(n) ? Number(BigInt.asUintN(8, BigInt(n))) : 255;
  try {
    const stdout = sysDict().getStr('stdout') ?? null;
    if (stdout !== null) callMethod(stdout, 'flush');
  } catch {
    // CPython ignores it, too: the flush at the end reports it.
  }
  try {
    writeError(host, `${textOf(str_(code))}\n`);
  } catch (thrown) {
    if (!(thrown instanceof PyBaseException)) throw thrown;
    writeError(host, '\n');
  }
  return 1;
}
