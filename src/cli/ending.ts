// The end of a program, in CPython's order: threads are joined, exit functions run, the streams are flushed, the modules
// end, the streams are flushed again. Counterpart: Py_FinalizeEx in Python/pylifecycle.c.

import type { Host } from '../contract/host.ts';
import { finalizeModules } from '../embed/finalize.ts';
import { callMethod, callMethodS, getattrOptional } from '../runtime/attribute.ts';
import { reporting } from '../runtime/control/aside.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { stopOthers } from '../runtime/scheduler/loop.ts';
import { runExitCallbacks } from '../modules/atexit.ts';
import { sysDict, sysModules, sysReady } from '../modules/sys/dict.ts';
import { finalization } from '../modules/sys/finalization.ts';
import { asMain, guarded } from './running.ts';

/** Text that could not be written makes every program fail. */
const UNFLUSHED = 120;

/** Gives the final status. */
export function endProgram(host: Host, status: number): number {
  if (!sysReady()) return status;
  let result = status;
  quietly(host, () => {
    const threading = sysModules().getStr('threading');
    if (threading instanceof PyModule) reporting(() => void asMain(() => callMethodS(threading, '_shutdown')), () => 'Exception ignored on threading shutdown');
  });
  quietly(host, () => void asMain(() => {
    runExitCallbacks();
    return null;
  }));
  if (!flushStreams()) result = UNFLUSHED;
  finalization.running = true;
  stopOthers();
  quietly(host, finalizeModules);
  if (!flushStreams()) result = UNFLUSHED;
  return result;
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
  const out = flush('stdout');
  const err = flush('stderr');
  return out && err;
}

function flush(name: 'stdout' | 'stderr'): boolean {
  const stream = sysDict().getStr(name) ?? null;
  if (stream === null) return true;
  let done = false;
  const attempt = (): void => {
    if (getattrOptional(stream, 'closed') !== true) callMethod(stream, 'flush');
    done = true;
  };
  if (name === 'stdout') reporting(attempt, () => 'Exception ignored while flushing sys.stdout');
  else {
    try {
      attempt();
    } catch {
      // There is nowhere to say it.
    }
  }
  return done;
}
