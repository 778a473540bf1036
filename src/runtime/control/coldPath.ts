// The cold paths of emitted code: what happens when an operation answered S (lowering.md sections 2, 4 and 5).
//
// An exception in flight (`vm.exc`): a traceback entry, temporaries released top first, then the slots go to the frame
// object or are released. A suspension (`vm.exc` null): the record is pushed, and no count changes; what the frame owned
// its record owns. `Z.d` goes down whenever the frame leaves the JavaScript stack.

import type { PyBaseException } from '../layout/exception.ts';
import { die, own, release, releaseAll, releaseSlots, unown } from '../refcount.ts';
import { threads } from '../scheduler/loop.ts';
import { Z, vm } from '../state.ts';
import { S, type Value, isObject } from '../value.ts';
import type { CodeInstance } from './codeInstance.ts';
import { type FrameExtras, FrameRecord, PyFrame } from './frame.ts';
import { PyTraceback } from './traceback.ts';

/** The look-up part of a method call failed: the next traceback entry uses the range of the look-up. */
let lookupFailed = false;

/** Called by `method` of the ABI when the look-up itself raised, right before it answers S. */
export function noteLookupFailure(): void {
  lookupFailed = true;
}

function addEntry(e: PyBaseException, F: PyFrame | null, K: CodeInstance, pc: number): PyTraceback {
  let place = pc;
  if (lookupFailed) {
    lookupFailed = false;
    place = K.code.lookupPlace(pc);
  }
  const inner = e.traceback;
  const entry = new PyTraceback(inner, K, F, place);
  entry.rc = 1;
  e.traceback = entry;
  if (F !== null) F.place = place;
  if (inner !== null && (inner.rc > 1 || (inner.F !== null && inner.F.rc > 1))) entry.link();
  return entry;
}

/** An exception passes on without a traceback entry; the frame may stand on another line by now. */
function passQuietly(F: PyFrame, K: CodeInstance, pc: number): void {
  vm.quiet = false;
  if ((K.table.positions[pc * 4] as number) >= 0) F.place = pc;
}

/** Makes every borrowed slot of a fresh record owned. */
function ownSlots(K: CodeInstance, rec: unknown[]): void {
  const { borrowed } = K;
  let h = 0;
  if (K.masked) {
    h = rec[0] as number;
    rec[0] = undefined;
  }
  for (let i = 0; i < borrowed.length; i += 2) {
    if (((borrowed[i + 1] as number) & h) === 0) own(rec[borrowed[i] as number] as Value);
  }
}

/** Releases the temporaries of a record from the top down to `keep`. Exported for generators that die unfinished. */
export function releaseTemps(K: CodeInstance, pc: number, rec: readonly unknown[], keep: number): void {
  const kinds = K.table.temps[pc] as string;
  const n = K.slotCount;
  for (let i = kinds.length - 1; i >= keep; i--) {
    const kind = kinds.charCodeAt(i);
    const x = rec[n + i] as Value;
    if (kind === 49) release(x);
    else if (kind === 50 && isObject(x) && x.rc === 0) {
      x.rc = 1;
      release(x);
    }
  }
}

/**
 * The end of a frame whose frame object exists: the slots go to it when somebody refers to it, else they are released, last
 * first. What `f_locals` overwrote is kept until then, as CPython keeps it.
 */
export function giveSlots(K: CodeInstance, rec: unknown[], F: PyFrame): void {
  ownSlots(K, rec);
  F.finished = true;
  F.record = null;
  const held = F.extras !== null && F.extras.held;
  if (held) {
    releaseAll((F.extras as FrameExtras).overwritten.splice(0));
    (F.extras as FrameExtras).held = false;
    F.rc--;
  }
  if (F.rc > 0) {
    F.takeSlots(rec);
    return;
  }
  releaseSlots(rec, K.slotCount);
  if (held) {
    F.rc = 1;
    release(F);
  }
}

function capture(K: CodeInstance, pc: number, rec: unknown[], F: PyFrame | null, fr: FrameRecord | null): void {
  if (fr === null) vm.captured.push(new FrameRecord(K, pc, rec, F));
  else {
    fr.pc = pc;
    fr.v = rec;
    fr.F = F;
    vm.captured.push(fr);
  }
}

export function abn(K: CodeInstance, pc: number, F: PyFrame | null, fr: FrameRecord | null, ...rec: unknown[]): typeof S {
  Z.d--;
  const e = vm.exc;
  if (e === null) {
    capture(K, pc, rec, F, fr);
    return S;
  }
  if (F === null || F.rc < 0) return leaveBehind(e, K, pc, rec);
  if (fr !== null) F.record = fr;
  if (vm.quiet) passQuietly(F, K, pc);
  else addEntry(e, F, K, pc);
  F.rc++;
  releaseTemps(K, pc, rec, 0);
  F.rc--;
  giveSlots(K, rec, F);
  return S;
}

/** An exception ends a function that has no frame object: the traceback entry takes the slots. */
function leaveBehind(e: PyBaseException, K: CodeInstance, pc: number, rec: unknown[]): typeof S {
  if (vm.quiet) {
    vm.quiet = false;
    releaseTemps(K, pc, rec, 0);
    ownSlots(K, rec);
    releaseSlots(rec, K.slotCount);
    return S;
  }
  const entry = addEntry(e, null, K, pc);
  entry.rc++;
  releaseTemps(K, pc, rec, 0);
  if (entry.F !== null) giveSlots(K, rec, entry.F);
  else {
    ownSlots(K, rec);
    entry.takeSlots(rec);
  }
  if (--entry.rc === 0) die(entry);
  return S;
}

export function abh(K: CodeInstance, pc: number, F: PyFrame | null, fr: FrameRecord | null, ...rec: unknown[]): PyFrame | null {
  const e = vm.exc;
  if (e === null) {
    Z.d--;
    capture(K, pc, rec, F, fr);
    return null;
  }
  const frame = F === null || F.rc < 0 ? new PyFrame(K) : F;
  if (fr !== null) frame.record = fr;
  if (vm.quiet) passQuietly(frame, K, pc);
  else addEntry(e, frame, K, pc);
  frame.depth = Z.d;
  if (!K.isGenerator) threads.current.frameObjects[Z.d] = frame;
  releaseTemps(K, pc, rec, K.table.keep[pc] as number);
  return frame;
}

export function unw(K: CodeInstance, pc: number, F: PyFrame | null, fr: FrameRecord | null, ...rec: unknown[]): typeof S {
  vm.quiet = true;
  return abn(K, pc, F, fr, ...rec);
}

export function unwh(K: CodeInstance, pc: number, F: PyFrame | null, fr: FrameRecord | null, ...rec: unknown[]): PyFrame | null {
  vm.quiet = true;
  return abh(K, pc, F, fr, ...rec);
}

/** Normal exit of a function whose frame object exists. `slots` is fresh and consumed. */
export function leave(F: PyFrame, K: CodeInstance, slots: unknown[], result: Value): void {
  own(result);
  giveSlots(K, slots, F);
  unown(result);
}
