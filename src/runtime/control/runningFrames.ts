// The frames that run now: from V8's call sites, the records in the heap, and skipped delegations.
//
// There is no shadow stack. Innermost first come the emitted functions on the JavaScript stack, exactly as many as
// `Z.d` says belong to this thread's present run; below them the thread's captured records. Taking a look costs a stack
// walk; nothing is paid otherwise. Counterpart: the chain of _PyInterpreterFrame.

import { threads } from '../scheduler/loop.ts';
import { stackDepth } from '../scheduler/safePoint.ts';
import { type StackEntry, type Thread, stackUse } from '../scheduler/thread.ts';
import { Z } from '../state.ts';
import { type CodeInstance, codeHost, isScriptName, locate } from './codeInstance.ts';
import { framesOfEntry, hiddenFrames } from './delegation.ts';
import { FrameRecord } from './frame.ts';

/** A frame as seen just now. */
export interface SeenFrame {
  readonly K: CodeInstance;
  readonly line: number;
  /** The place in the code; -1 when not known. */
  readonly place: number;
  /** Its number counted from the bottom of the thread's stack, from 1. */
  readonly depth: number;
  /** Where it is captured or belongs to a delegation. */
  readonly record: FrameRecord | null;
}

function seen(K: CodeInstance, place: number, depth: number, record: FrameRecord | null): SeenFrame {
  const line = place < 0 ? K.table.firstlineno : K.code.lineOf(place);
  return { K, line: line < 0 ? K.table.firstlineno : line, place, depth, record };
}

/**
 * The running thread's frames, innermost first, at most `limit`. `skip` call sites on top are no frames: the functions that
 * make generators run without being counted in `Z.d`.
 */
export function currentFrames(limit = Infinity, skip = 0): SeenFrame[] {
  const thread = threads.current;
  const frames: SeenFrame[] = [];
  const onStack = Z.d - thread.frames;
  const hidden = hiddenFrames();
  let hiddenLeft = hidden.length - 1;
  let depth = Z.d;
  const sites = onStack > 0 ? codeHost.callSites(Math.min(onStack, limit) + skip, isScriptName).slice(skip) : [];
  for (const site of sites) {
    const found = site.file === null ? undefined : locate(site.file, site.line);
    if (found === undefined || frames.length >= limit || depth <= thread.frames) break;
    frames.push(seen(found.K, found.pc, depth, null));
    depth--;
    for (; hiddenLeft >= 0; hiddenLeft--) {
      const skipped = hidden[hiddenLeft] as (typeof hidden)[number];
      if (skipped.depth + skipped.frames.length !== depth) break;
      for (let i = skipped.frames.length - 1; i >= 0 && frames.length < limit; i--) {
        const record = skipped.frames[i] as FrameRecord;
        frames.push(seen(record.K, record.pc, depth--, record));
      }
    }
  }
  return frames.length >= limit ? frames : frames.concat(capturedFrames(thread, limit - frames.length));
}

stackDepth.measure = () => {
  const skipped = hiddenFrames().reduce((sum, h) => sum + h.frames.length, 0);
  return threads.current.frames + codeHost.callSites(Infinity, isScriptName).length - stackUse.frames + skipped;
};

/** The frames of a thread that lie in the heap, innermost first. */
export function capturedFrames(thread: Thread, limit = Infinity): SeenFrame[] {
  const frames: SeenFrame[] = [];
  let depth = thread.frames;
  for (let i = thread.stack.length - 1; i >= 0 && frames.length < limit; i--) {
    const entry = thread.stack[i] as StackEntry;
    const records = entry instanceof FrameRecord ? [entry] : framesOfEntry(entry);
    for (let k = records.length - 1; k >= 0; k--) {
      const record = records[k] as FrameRecord;
      frames.push(seen(record.K, record.pc, depth--, record));
    }
  }
  return frames.slice(0, limit);
}
