// The end of a program, in CPython's order: threads are joined, exit functions run, the streams are flushed, the modules
// end, the streams are flushed again. Counterpart: Py_FinalizeEx in Python/pylifecycle.c.

import type { Host } from '../contract/host.ts';
import { finalizeModules } from '../embed/finalize.ts';
import { callMethod, callMethodS, getattrOptional } from '../runtime/attribute.ts';
import { reportInFlight, reporting } from '../runtime/control/aside.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { convertThrown, forget } from '../runtime/raise.ts';
import { stopOthers } from '../runtime/scheduler/loop.ts';
import { runExitCallbacks } from '../modules/atexit.ts';
import { sysDict, sysModules, sysReady } from '../modules/sys/dict.ts';
import { finalization } from '../modules/sys/finalization.ts';
import { asMain, guarded } from './running.ts';

/** Text that could not be written makes every program fail. */
const UNFLUSHED = 120;

/** Gives the final status. `inspect` looks at what is left before the modules end. */
export function endProgram(host: Host, status: number, inspect: () => void): number {
  if (!sysReady()) return status;
  let result = status;
  quietly(host, () => {
    const threading = sysModules().getStr('threading');
    if (threading instanceof PyModule) joinThreads(threading);
  });
  quietly(
    host,
    () =>
      void asMain(() => {
        runExitCallbacks();
        return null;
      }),
  );
  if (!flushStreams()) result = UNFLUSHED;
  finalization.running = true;
  stopOthers();
  inspect();
  quietly(host, finalizeModules);
  // What could not be written before fails again: it has been said.
  for (const name of ['stdout', 'stderr'] as const) ignoring(() => flush(name));
  return result;
}

/** Waits for all but the daemons, with room for every thread to run: not aside, where none could be suspended. */
function joinThreads(threading: PyModule): void {
  try {
    asMain(() => callMethodS(threading, '_shutdown'));
  } catch (thrown) {
    convertThrown(thrown);
    reportInFlight('Exception ignored on threading shutdown');
  }
}

/** An exit asked for while the program ends changes nothing. */
function quietly(host: Host, f: () => void): void {
  try {
    guarded(host, f);
  } catch {
    // An ExitRequest.
  }
}

function flushStreams(): boolean {
  let done = true;
  for (const name of ['stdout', 'stderr'] as const) {
    let flushed = false;
    const attempt = (): void => {
      flush(name);
      flushed = true;
    };
    // Of standard error there is nowhere to say it.
    if (name === 'stdout') reporting(attempt, () => 'Exception ignored while flushing sys.stdout');
    else ignoring(attempt);
    if (!flushed) done = false;
  }
  return done;
}

function flush(name: 'stdout' | 'stderr'): void {
  const stream = sysDict().getStr(name) ?? null;
  if (stream !== null && getattrOptional(stream, 'closed') !== true) callMethod(stream, 'flush');
}

function ignoring(f: () => void): void {
  try {
    f();
  } catch (thrown) {
    if (!(thrown instanceof PyBaseException)) throw thrown;
    forget(thrown);
  }
}
