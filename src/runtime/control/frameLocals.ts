// Variables of frames, and frame objects for what runs now.
//
// The values of a running function are on the JavaScript stack: to read them the stack is captured by a suspension and
// goes on in the resumable printing, so it is exact and paid only then (lowering.md section 5). Where a native that
// cannot be captured lies in between this fails with RuntimeError. Counterpart: Objects/frameobject.c, PEP 667.

import { codeFlags } from '../../contract/code.ts';
import { PyCell } from '../layout/cell.ts';
import { PyDict } from '../layout/dict.ts';
import { raise } from '../raise.ts';
import { own } from '../refcount.ts';
import { suspend, threads } from '../scheduler/loop.ts';
import type { Thread } from '../scheduler/thread.ts';
import { Z, vm } from '../state.ts';
import type { Result, S, Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';
import type { CodeInstance } from './codeInstance.ts';
import { type FrameExtras, type FrameRecord, PyFrame, newExtras } from './frame.ts';
import { type SeenFrame, capturedFrames, currentFrames } from './runningFrames.ts';

/** The frame object that the running frame knows of already. */
function knownFrame(seen: SeenFrame, thread: Thread): PyFrame | undefined {
  const f = seen.record?.F ?? (thread.frameObjects[seen.depth] as PyFrame | undefined);
  return f !== undefined && f !== null && f.rc >= 0 && !f.finished && f.K === seen.K ? f : undefined;
}

/** The frame goes on with this object as its own. */
function bind(frame: PyFrame, record: FrameRecord, thread: Thread): void {
  frame.record = record;
  record.F = frame;
  if (frame.depth > 0 && record.gen === null) thread.frameObjects[frame.depth] = frame;
}

/** A frame object for the first of the frames; the others are its callers. Floating. */
export function frameOf(frames: readonly SeenFrame[], thread = threads.current): PyFrame | null {
  const first = frames[0];
  if (first === undefined) return null;
  const frame = knownFrame(first, thread) ?? new PyFrame(first.K);
  frame.holdGlobals();
  frame.depth = first.depth;
  if (first.place >= 0) frame.place = first.place;
  if (first.record !== null) bind(frame, first.record, thread);
  frame.callers = frames.slice(1);
  return frame;
}

/**
 * `sys._getframe(n)`: null when the stack is not that deep. Running frames keep their callers, so the way from the
 * nearest frame that has an object of its own leads to the objects that were given before.
 */
export function getFrame(n: number): PyFrame | null {
  const frames = currentFrames();
  for (let k = Math.min(n, frames.length - 1); k >= 0; k--) {
    if (knownFrame(frames[k] as SeenFrame, threads.current) === undefined) continue;
    let frame = frameOf(frames.slice(k));
    for (; k < n && frame !== null; k++) frame = callerOf(frame);
    return frame;
  }
  return frameOf(frames.slice(n));
}

/** The innermost frame of any thread, with its callers; null where none is in the heap. Floating. */
export function frameOfThread(thread: Thread): PyFrame | null {
  if (thread === threads.current) return getFrame(0);
  let frame: PyFrame | null = null;
  for (const seen of capturedFrames(thread).reverse()) {
    const inner = frameOf([seen], thread) as PyFrame;
    inner.setBack(frame);
    frame = inner;
  }
  return frame;
}

/** The thread that runs the frame. */
function threadOf(frame: PyFrame): Thread {
  for (const thread of threads.all) if (thread.frameObjects[frame.depth] === frame) return thread;
  return threads.current;
}

/** The frame as it runs now, found again by its depth, and its callers if wanted; undefined when it has ended. */
function findRunning(frame: PyFrame, callers: boolean): readonly SeenFrame[] | undefined {
  if (frame.finished || frame.depth === 0) return undefined;
  const thread = threadOf(frame);
  const frames = thread === threads.current ? currentFrames(callers ? Infinity : Math.max(1, Z.d - frame.depth + 1)) : capturedFrames(thread);
  const at = frames.findIndex((f) => f.depth === frame.depth);
  return at >= 0 && frames[at]?.K === frame.K ? frames.slice(at) : undefined;
}

/** `f_back`, borrowed. The caller of a generator may be another one each time. */
export function callerOf(frame: PyFrame): PyFrame | null {
  const changes = frame.K.isGenerator && !frame.finished;
  if (frame.back !== undefined && !changes) return frame.back;
  if (isSuspendedBody(frame)) return null;
  const callers = (changes ? undefined : frame.callers) ?? findRunning(frame, true)?.slice(1) ?? frame.callers ?? [];
  frame.setBack(frameOf(callers as readonly SeenFrame[]));
  return frame.back ?? null;
}

/** A generator's frame that is not running has no caller. */
export function isSuspendedBody(frame: PyFrame): boolean {
  const body = frame.record?.gen as { running?: boolean } | null | undefined;
  return body?.running === false;
}

/** The place where the frame is now. */
export function placeOf(frame: PyFrame): number {
  if (frame.finished) return frame.place;
  if (isSuspendedBody(frame)) return (frame.record as FrameRecord).pc;
  const now = findRunning(frame, false)?.[0];
  if (now !== undefined && now.place >= 0) frame.place = now.place;
  return frame.place;
}

/** Does the frame keep its variables in its globals? */
export function isModule(K: CodeInstance): boolean {
  return (K.table.flags & codeFlags.optimized) === 0 && !K.table.slots.some((s) => s.kind === 'ns');
}

/** The variables in a record or in slots taken over: a fresh dict, or the namespace of a class body. */
export function variables(K: CodeInstance, values: readonly unknown[]): Value {
  const ns = K.table.slots.findIndex((s) => s.kind === 'ns');
  if (ns >= 0 && (K.table.flags & codeFlags.optimized) === 0) return values[ns] as Value;
  const dict = new PyDict();
  K.table.slots.forEach((slot, i) => {
    if (slot.name === '') return;
    const v = values[i] instanceof PyCell ? (values[i] as PyCell).v : (values[i] as Value | undefined);
    if (v !== undefined) dict.setStr(slot.name, v);
  });
  return dict;
}

/** Does the frame's code keep its variables in slots (functions), not in a namespace? */
export function hasFastLocals(frame: PyFrame): boolean {
  return (frame.K.table.flags & codeFlags.optimized) !== 0;
}

/** Where the values of a frame are just now; `masked`: parameters may be borrowed, slot 0 says which are owned. */
export interface FrameValues {
  readonly values: unknown[];
  readonly masked: boolean;
}

/**
 * Calls `use` with the values of the frame; may return S. A running function is captured for it, so `use` runs on the
 * scheduler's side: it must not run Python code. Null where the frame cannot be captured from here.
 */
export function withValues(frame: PyFrame, use: (v: FrameValues) => Result): Result | null | undefined {
  const { K } = frame;
  if (frame.slots !== null) return use({ values: frame.slots, masked: false });
  if (frame.finished) return use({ values: [], masked: false });
  if (isSuspendedBody(frame)) return use({ values: (frame.record as FrameRecord).v, masked: false });
  if (vm.nosuspend > 0) return undefined;
  const { depth } = frame;
  if (depth === 0 || depth > Z.d) return undefined;
  return suspend(() => {
    const found = capturedFrames(threads.current).find((f) => f.depth === depth && f.K === K);
    if (found === undefined || found.record === null) return raise(exceptions.RuntimeError, 'the frame has ended');
    bind(frame, found.record, threads.current);
    return use({ values: found.record.v, masked: K.masked && !K.isGenerator });
  });
}

/** The running frame keeps its frame object, which has something to remember. */
export function keepWithFrame(frame: PyFrame): FrameExtras {
  frame.extras ??= newExtras();
  if (!frame.finished && !frame.extras.held) {
    frame.extras.held = true;
    frame.rc++;
  }
  return frame.extras;
}

/** Sets a variable of the code (value borrowed); false when the code has none of that name. */
export function assignVariable(frame: PyFrame, v: FrameValues, name: string, value: Value): boolean {
  const { slots } = frame.K.table;
  const at = slots.findIndex((s) => s.name === name);
  if (at < 0) return false;
  const { values } = v;
  const old = values[at];
  const { overwritten } = keepWithFrame(frame);
  if (old instanceof PyCell) {
    if (old.v !== undefined) overwritten.push(old.v);
    old.v = own(value);
    return true;
  }
  values[at] = own(value);
  const bit = slots[at]?.kind === 'p' && v.masked ? 1 << (slots[at]?.bit as number) : 0;
  if (bit !== 0 && ((values[0] as number) & bit) === 0) values[0] = (values[0] as number) | bit;
  else if (old !== undefined) overwritten.push(old as Value);
  return true;
}

/** Variables of a class body or module: the namespace itself. May return S. */
export function namespaceOf(frame: PyFrame): Result {
  if (isModule(frame.K)) return frame.K.globals;
  const r = withValues(frame, ({ values }) => variables(frame.K, values));
  return r === undefined || r === null ? notReadable() : r;
}

/** The frame runs below a native that cannot be captured. */
export function notReadable(): typeof S {
  return raise(exceptions.RuntimeError, 'the variables of a running frame cannot be reached from inside this call');
}
