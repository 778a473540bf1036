// Frames of code that names `sys._getframe` or `inspect.currentframe` (emit: `showsFrame`). Their frame object is made at
// the entry and counted by the running function, so that every look gives the same object and what is handed out knows
// the variables when the function has ended. Other frames get an object when somebody looks (frameLocals.ts).

import { threads } from '../scheduler/loop.ts';
import { Z } from '../state.ts';
import type { CodeInstance } from './codeInstance.ts';
import { type FrameRecord, PyFrame } from './frame.ts';
import { keepWithFrame } from './frameLocals.ts';

export function ownframe(K: CodeInstance, F: PyFrame | null, fr: FrameRecord | null): PyFrame {
  const frame = F === null || F.rc < 0 ? new PyFrame(K) : F;
  keepWithFrame(frame);
  if (fr !== null) {
    frame.record = fr;
    fr.F = frame;
  }
  goeson(frame);
  return frame;
}

/** The frame runs at this depth of its thread's stack from now on. */
export function goeson(frame: PyFrame): void {
  frame.depth = Z.d;
  threads.current.frameObjects[Z.d] = frame;
}
