// Frame records (captured or generator frames) and frame objects.
//
// A record is what emitted code resumes from. A frame object is what Python sees: traceback entries make one, and
// `sys._getframe`. Emitted code that handles exceptions keeps its frame object in F without counting it; when the last
// traceback entry dies it floats and waits for the next one. At the end of the function the frame object takes over the
// slots if anybody still refers to it, so a saved exception keeps the final values alive.
// Counterpart: Include/internal/pycore_interpframe.h, Objects/frameobject.c.

import type { FrameRecord as FrameRecordNames } from '../../contract/abi.ts';
import type { PyDict } from '../layout/dict.ts';
import { forgetYoungest, track } from '../gc/nursery.ts';
import { lifetimes } from '../lifetimeEvents.ts';
import { die, release, releaseAll, releaseSlots } from '../refcount.ts';
import type { Resumable } from '../state.ts';
import { BareObject, DEAD, type Result, type Value } from '../value.ts';
import type { CodeInstance } from './codeInstance.ts';

/** One captured frame, or the frame of a generator for as long as that lives. */
export class FrameRecord implements Resumable, FrameRecordNames {
  readonly K: CodeInstance;
  pc = 0;
  v: unknown[];
  F: PyFrame | null;
  gen: { ret: Value } | null = null;
  yf: unknown = null;
  yfpc = 0;
  ay = false;

  constructor(K: CodeInstance, pc: number, v: unknown[], F: PyFrame | null) {
    this.K = K;
    this.pc = pc;
    this.v = v;
    this.F = F;
  }

  /** Python frames that this entry of a thread's stack stands for. */
  get frames(): number {
    return 1;
  }

  resume(value: Result): Result {
    return (this.K.B ?? this.K.body())(this, value) as Result;
  }
}

export interface FrameExtras {
  /** `f_trace`; owned. */
  trace: Value;
  traceLines: boolean;
  traceOpcodes: boolean;
  /** Names that `f_locals` was given beyond the variables of the code; owned. */
  locals: PyDict | null;
  /** Values that `f_locals` replaced; they live as long as the frame runs. Owned. */
  readonly overwritten: Value[];
  /** The running frame counts its frame object. */
  held: boolean;
}

export const newExtras = (): FrameExtras => ({ trace: null, traceLines: true, traceOpcodes: false, locals: null, overwritten: [], held: false });

export class PyFrame extends BareObject {
  readonly K: CodeInstance;
  /** Slots taken over at the end of the function; each owns one count. */
  slots: unknown[] | null = null;
  /** The function has ended. */
  finished = false;
  /** The place of the last traceback entry, capture, or look at the running stack. */
  place = 0;
  /** The record that this frame runs from, where there is one: a captured frame, a generator. */
  record: FrameRecord | null = null;
  /** The caller's frame; undefined until asked for. Owns one count. */
  back: PyFrame | null | undefined = undefined;
  /** The callers as they were seen when the object was made, for `f_back`. */
  callers: readonly unknown[] | null = null;
  /** Distance from the bottom of its thread's stack while it runs; 0 when not known. */
  depth = 0;
  /** What tracing and `f_locals` keep; made when first wanted. */
  extras: FrameExtras | null = null;
  /** The frame may outlive its function and counts the globals. */
  private globalsHeld = false;

  constructor(K: CodeInstance) {
    super();
    this.rc = 0;
    this.K = K;
  }

  holdGlobals(): void {
    if (this.globalsHeld) return;
    this.globalsHeld = true;
    this.K.unit.globals.rc++;
  }

  setBack(back: PyFrame | null): void {
    if (back !== null) back.rc++;
    const old = this.back;
    this.back = back;
    this.callers = null;
    if (old !== undefined) release(old);
  }

  /** The function has ended and left these slots, all owned. */
  takeSlots(slots: unknown[]): void {
    this.slots = slots;
    this.holdGlobals();
    // Its variables may lead back to it, by a traceback entry alone.
    track(this);
  }

  /** Nobody refers to it, but its function runs on and may need it again. */
  waits(): boolean {
    return !this.finished && this.extras === null && this.back === undefined && !this.globalsHeld && lifetimes.listener === null;
  }

  /** Death without the questions that `die` asks of every object: frames have no finaliser and no weak references. */
  end(): void {
    if (lifetimes.listener !== null) {
      die(this);
      return;
    }
    this.rc = DEAD;
    forgetYoungest(this);
    this.releaseChildren();
  }

  /** Gives up the slots in the order in which CPython clears a frame: last local first, parameters last. */
  releaseSlots(): void {
    const slots = this.slots;
    if (slots === null) return;
    this.slots = null;
    releaseSlots(slots, this.K.slotCount);
  }

  override releaseChildren(): void {
    this.releaseSlots();
    if (this.extras !== null) {
      release(this.extras.trace);
      release(this.extras.locals);
      releaseAll(this.extras.overwritten);
    }
    if (this.globalsHeld) release(this.K.unit.globals);
    release(this.back ?? null);
  }

  override traverse(visit: (child: Value) => void): void {
    const slots = this.slots;
    if (slots !== null) for (let i = 0; i < this.K.slotCount; i++) if (slots[i] !== undefined) visit(slots[i] as Value);
    if (this.extras !== null) {
      visit(this.extras.trace);
      visit(this.extras.locals);
      for (const v of this.extras.overwritten) visit(v);
    }
    if (this.globalsHeld) visit(this.K.unit.globals);
    visit(this.back ?? null);
  }
}
