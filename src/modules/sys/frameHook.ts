// Running frames for `sys`, `warnings` and builtins; installed by the frames of the control flow.

import type { PyDict } from '../../runtime/layout/dict.ts';
import type { Value } from '../../runtime/value.ts';
import { convertThrown, takeInFlight } from '../../runtime/raise.ts';
import { release } from '../../runtime/refcount.ts';

export const frameHook: {
  /** The frame `depth` above the calling Python code. Throws ValueError when the stack is not deep enough. */
  frame: (depth: number) => Value;
  moduleName: (depth: number) => Value;
  currentFrames: () => Value;
  /** Globals of the calling Python code; null when there is none. */
  globals: () => PyDict | null;
} = { frame: absent, moduleName: absent, currentFrames: absent, globals: () => null };

function absent(): never {
  throw new Error('frames are not installed');
}

/** The frame of the running Python code; None when there is none. */
export function innermostFrame(): Value {
  try {
    return frameHook.frame(0);
  } catch (thrown) {
    convertThrown(thrown);
    release(takeInFlight());
    return null;
  }
}
