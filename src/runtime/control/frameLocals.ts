// Variables of frames, and frame objects for what runs now.
//
// The values of a running function are on the JavaScript stack: to read them the stack is captured by a suspension and
// goes on in the resumable printing, so it is exact and paid only then (lowering.md section 5). Where a native that
// cannot be captured lies in between this fails with RuntimeError. Counterpart: Objects/frameobject.c, PEP 667.

import { codeFlags } from '../../contract/code.ts';
import { PyCell } from '../layout/cell.ts';
import { PyDict } from '../layout/dict.ts';
import { raise } from '../raise.ts';
import { suspend, threads } from '../scheduler/loop.ts';
import { Z, vm } from '../state.ts';
import { type Result, S, type Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';
import type { CodeInstance } from './codeInstance.ts';
import { type FrameRecord, PyFrame } from './frame.ts';
import { type SeenFrame, capturedFrames, currentFrames } from './runningFrames.ts';

/** A frame object for the first of the frames; the others are its callers. Floating. */
export function frameOf(frames: readonly SeenFrame[]): PyFrame | null {
  const first = frames[0];
  if (first === undefined) return null;
  const known = first.record?.F;
  const frame = known !== undefined && known !== null && known.rc >= 0 ? known : new PyFrame(first.K);
  frame.holdGlobals();
  frame.depth = first.depth;
  if (first.place >= 0) frame.place = first.place;
  if (first.record !== null) {
    frame.record = first.record;
    first.record.F = frame;
  }
  frame.callers = frames.slice(1);
  return frame;
}

/** `sys._getframe(n)`: null when the stack is not that deep. */
export function getFrame(n: number): PyFrame | null {
  return frameOf(currentFrames().slice(n));
}

/** The frame as it runs now, found again by its depth; undefined when it has ended. */
function findRunning(frame: PyFrame): readonly SeenFrame[] | undefined {
  if (frame.finished || frame.depth === 0) return undefined;
  const frames = currentFrames();
  const at = frames.findIndex((f) => f.depth === frame.depth);
  return at >= 0 && frames[at]?.K === frame.K ? frames.slice(at) : undefined;
}

/** `f_back`, borrowed. */
export function callerOf(frame: PyFrame): PyFrame | null {
  if (frame.back !== undefined) return frame.back;
  if (isSuspendedBody(frame)) return null;
  const callers = frame.callers ?? findRunning(frame)?.slice(1) ?? [];
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
  const now = findRunning(frame)?.[0];
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

/** `f_locals`; may return S. The dict of a function's variables is a snapshot. */
export function localsOf(frame: PyFrame): Result {
  const { K } = frame;
  if (isModule(K)) return K.globals;
  if (frame.slots !== null) return variables(K, frame.slots);
  if (frame.finished) return new PyDict();
  if (isSuspendedBody(frame)) return variables(K, (frame.record as FrameRecord).v);
  if (vm.nosuspend > 0) return raise(exceptions.RuntimeError, 'the variables of a running frame cannot be read from inside this call');
  const { depth } = frame;
  if (depth === 0 || depth > Z.d) return raise(exceptions.RuntimeError, 'the frame does not run in this thread');
  return suspend(() => {
    const found = capturedFrames(threads.current).find((f) => f.depth === depth && f.K === K);
    if (found === undefined || found.record === null) return raise(exceptions.RuntimeError, 'the frame has ended');
    frame.record = found.record;
    found.record.F = frame;
    return variables(K, found.record.v);
  }) as typeof S;
}
