// A traceback entry for the frame that runs now, for exceptions that natives make and hand on without letting them pass
// through a frame. Counterpart: PyTraceBack_Here in Python/traceback.c.

import type { PyBaseException } from '../layout/exception.ts';
import { own } from '../refcount.ts';
import { framesHook } from './aside.ts';
import { frameOf } from './frameLocals.ts';
import { currentFrames } from './runningFrames.ts';
import { PyTraceback } from './traceback.ts';

/** Gives `e` a traceback of one entry if it has none and a frame is running. */
export function tracebackHere(e: PyBaseException): void {
  if (e.traceback !== null) return;
  const frame = frameOf(currentFrames());
  if (frame !== null) e.traceback = own(new PyTraceback(null, frame.K, frame, Math.max(frame.place, 0)));
}

framesHook.tracebackHere = tracebackHere;
