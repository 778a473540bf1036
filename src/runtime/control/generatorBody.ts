// What generators, coroutines and asynchronous generators share: a frame that is resumed, and its end.
//
// A resumption gives a value (what was yielded), END (the body returned; the counted result is in `ret`), or S. A body
// whose code handles exceptions has an item of its own on the chain of handled exceptions while it runs. Delegation
// (`yield from`, `await`) to another generator goes straight to the innermost one: delegation.ts.
// Counterpart: Objects/genobject.c.

import { track, tracks } from '../gc/nursery.ts';
import { then } from '../call.ts';
import { type Next, PyIterator } from '../layout/iterator.ts';
import type { PyBaseException } from '../layout/exception.ts';
import { chainContext, clearInFlight, inFlightIs, newException, raise, setInFlight, takeInFlight } from '../raise.ts';
import { discard, own, release } from '../refcount.ts';
import { deeper, safepoint } from '../scheduler/safePoint.ts';
import type { StackEntry } from '../scheduler/thread.ts';
import { type HandledItem, Z, vm } from '../state.ts';
import { noteStop } from '../stopValue.ts';
import { DEAD, END, type Result, S, type Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';
import { aside, reportInFlight, reprText } from './aside.ts';
import type { CodeInstance } from './codeInstance.ts';
import { giveSlots, releaseTemps } from './coldPath.ts';
import { specializedClass } from './generatorClass.ts';
import { FrameRecord, PyFrame } from './frame.ts';
import { setCause } from './raising.ts';

/** How error texts name the three kinds. */
export type GeneratorKind = 'generator' | 'coroutine' | 'async generator';

export abstract class GeneratorBody extends PyIterator {
  readonly K: CodeInstance;
  /** Null once the body has ended. */
  frame: FrameRecord | null;
  running = false;
  started = false;
  /** Its entry on the chain of handled exceptions, where the code handles any. */
  readonly item: HandledItem | null;
  /** While a delegation runs: the generator that delegates to this one. */
  up: GeneratorBody | null = null;
  /** Owned. */
  name: Value;
  qualname: Value;
  private finalized = false;
  /** Resumptions by the shared methods. */
  steps = 0;
  /** A field from the start: a result makes no second shape. */
  override ret: Value = null;

  abstract get kind(): GeneratorKind;

  /** Takes over the counts of a fresh record. */
  constructor(K: CodeInstance, slots: unknown[]) {
    super();
    this.rc = 0;
    this.K = K;
    this.frame = new FrameRecord(K, 0, slots, null);
    this.frame.gen = this;
    this.item = K.table.usesF ? { value: null, previous: null } : null;
    this.name = K.table.name;
    this.qualname = K.table.qualname;
    track(this);
  }

  /** Resumes the body with a value. */
  override step(value: Value): Next {
    const { frame } = this;
    if (this.running) return this.busy();
    if (frame === null) return this.stepEnded();
    if (!this.started && value !== null) return this.refuseFirst();
    if (Z.d >= Z.lim && this.tooDeep() === S) return this.retry(value);
    if (--Z.n < 0 && safepoint() === S) return vm.exc === null ? this.retry(value) : this.interrupted(frame);
    this.started = true;
    if (value === null && frame.yf !== null && this.delegates(frame)) return delegation.run(this);
    specializedClass.resumed(this);
    this.enter();
    return this.conclude((this.K.B ?? this.K.body())(frame, value) as Next);
  }

  override nx(): Next {
    const r = this.step(null);
    return r === S || r === END ? this.finishNext(r) : r;
  }

  /** `nx` drops the result of the body. */
  protected finishNext(r: Next): Next {
    if (r === S && vm.exc === null) vm.captured.push(new NextEntry(this));
    return r === END ? this.forgetResult() : r;
  }

  /** Can a resumption with None go straight to the generator that this one delegates to? */
  private delegates(frame: FrameRecord): boolean {
    return this.item === null && frame.yf instanceof GeneratorBody && !frame.yf.running;
  }

  private retry(value: Value): typeof S {
    if (vm.exc === null) vm.captured.push({ resume: () => this.step(value) as Result });
    return S;
  }

  /** What a safe point raised (an interrupt) is raised in the body, which stands where it was left. */
  private interrupted(frame: FrameRecord): Next {
    this.started = true;
    this.enter();
    return this.conclude(this.K.body()(frame, S) as Next);
  }

  private tooDeep(): null | typeof S {
    Z.d++;
    const r = deeper();
    Z.d--;
    // The frame that lacks a traceback entry is this generator's, which was never entered. Still it counts as begun.
    if (r === S) {
      vm.quiet = false;
      if (vm.exc !== null) this.started = true;
    }
    return r;
  }

  busy(): typeof S {
    return raise(exceptions.ValueError, `${this.kind} already executing`);
  }

  /** A resumption after the end. */
  protected stepEnded(): Next {
    return END;
  }

  private refuseFirst(): typeof S {
    return raise(exceptions.TypeError, `can't send non-None value to a just-started ${this.kind}`);
  }

  /** Marks the body as running and puts its item on the chain. */
  enter(): void {
    this.running = true;
    const { item } = this;
    if (item !== null) {
      item.previous = vm.handled;
      vm.handled = item;
    }
  }

  /** After a resumption: the item leaves the chain; at its end the body is over. */
  conclude(r: Next): Next {
    if (r === S && vm.exc === null) {
      vm.captured.push(new ConcludeEntry(this));
      return S;
    }
    const { item } = this;
    if (item !== null) vm.handled = item.previous as HandledItem;
    this.running = false;
    if (r === S) {
      this.frame = null;
      this.replaceStop();
    } else if (r === END) this.frame = null;
    return r;
  }

  /** PEP 479: StopIteration must not leave the body. */
  private replaceStop(): void {
    const stop = inFlightIs(exceptions.StopIteration);
    const asyncStop = this.kind === 'async generator' && inFlightIs(exceptions.StopAsyncIteration);
    if (!stop && !asyncStop) return;
    const e = takeInFlight();
    const fresh = newException(exceptions.RuntimeError, `${this.kind} raised ${stop ? 'StopIteration' : 'StopAsyncIteration'}`);
    setCause(fresh, e);
    const context = fresh.context;
    fresh.context = own(e);
    release(context);
    release(e);
    setInFlight(fresh);
  }

  /** Raises `e` (borrowed) inside the body. Its context is what the body handles, not what the caller does. */
  throwIn(e: PyBaseException): Next {
    const { frame } = this;
    if (this.running) return this.busy();
    if (frame === null) return this.throwEnded(e);
    this.started = true;
    this.enter();
    setInFlight((this.item?.value ?? null) === null ? e : chainContext(e));
    return this.conclude(this.K.body()(frame, S) as Next);
  }

  protected throwEnded(e: PyBaseException): typeof S {
    return setInFlight(e);
  }

  /** `close()`: None, the value that the body returned, or S. */
  close(): Result {
    if (this.running) return this.busy();
    if (this.frame === null) return null;
    if (!this.started || this.endsQuietly()) {
      this.dropFrame();
      return null;
    }
    const exit = own(newException(exceptions.GeneratorExit));
    return then(this.throwIn(exit) as Result, (r) => {
      release(exit);
      return this.closed(r as Next);
    });
  }

  /** Nothing in the body would see a GeneratorExit: it handles no exceptions and delegates to nobody. */
  private endsQuietly(): boolean {
    return this.item === null && this.frame?.yf === null;
  }

  private closed(r: Next): Result {
    if (r === S) {
      if (!inFlightIs(exceptions.GeneratorExit) && !inFlightIs(exceptions.StopIteration)) return S;
      clearInFlight();
      return null;
    }
    if (r === END) return this.takeResult();
    discard(r);
    return raise(exceptions.RuntimeError, `${this.kind} ignored GeneratorExit`);
  }

  /** The result of the ended body, no longer counted. */
  takeResult(): Value {
    const v = this.ret;
    this.ret = null;
    if (typeof v === 'object' && v !== null) v.rc--;
    return v;
  }

  forgetResult(): typeof END {
    const v = this.ret;
    if (v === null) return END;
    this.ret = null;
    noteStop(v);
    release(v);
    return END;
  }

  /** Fresh bodies bear the names of their function. */
  rename(name: Value, qualname: Value): void {
    this.name = own(name);
    this.qualname = own(qualname);
  }

  /** The frame object, made on demand; null after the end. Borrowed or floating. */
  frameObject(): PyFrame | null {
    const { frame } = this;
    if (frame === null) return null;
    if (frame.F === null || frame.F.rc < 0) {
      frame.F = new PyFrame(this.K);
      frame.F.holdGlobals();
    }
    frame.F.record = frame;
    return frame.F;
  }

  /** Ends the body without running it: what the frame owns is released, or goes to its frame object. */
  dropFrame(): void {
    const { frame, item, K } = this;
    if (frame === null) return;
    this.frame = null;
    releaseTemps(K, frame.pc, frame.v as unknown[], 0);
    const { F, v } = frame;
    if (F !== null && F.rc >= 0) giveSlots(K, v, F);
    else for (let i = K.slotCount - 1; i >= 0; i--) release(v[i] as Value);
    if (item !== null && item.value !== null) {
      const e = item.value;
      item.value = null;
      release(e);
    }
  }

  /** What a body that dies unfinished does before its frame goes; the object is alive meanwhile. */
  protected dying(): void {
    if (!this.started) return;
    if (this.endsQuietly()) {
      this.dropFrame();
      return;
    }
    aside(() => {
      if (this.close() === S) reportInFlight(`Exception ignored while closing ${this.kind} ${reprText(this)}`);
    });
  }

  /** Garbage of the collector is closed with the other finalisers, before anything is released. */
  finalizeNow(): void {
    if (this.frame === null || this.running) return;
    this.finalized = true;
    this.dying();
  }

  override releaseChildren(): void {
    if (this.frame !== null) {
      if (!this.finalized) {
        this.rc = 1;
        this.finalizeNow();
        if (--this.rc > 0) return;
        this.rc = DEAD;
      }
      this.dropFrame();
    }
    release(this.ret);
    release(this.name);
    release(this.qualname);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.ret);
    visit(this.name);
    visit(this.qualname);
    if (this.item !== null) visit(this.item.value);
    if (this.frame !== null && !this.running) traverseFrame(this.frame, visit);
  }
}

tracks(GeneratorBody as never);

/** The end of a resumption that was suspended. */
class ConcludeEntry implements StackEntry {
  protected readonly body: GeneratorBody;

  constructor(body: GeneratorBody) {
    this.body = body;
  }

  resume(r: Result): Result {
    return this.body.conclude(r as Next) as Result;
  }
}

/** The end of an `nx` that was suspended. */
class NextEntry extends ConcludeEntry {
  override resume(r: Result): Result {
    return ((r as Next) === END ? this.body.forgetResult() : r) as Result;
  }
}

/** Visits what a suspended frame owns. A running one keeps its values on the JavaScript stack. */
export function traverseFrame(frame: FrameRecord, visit: (child: Value) => void): void {
  const { K, v, pc } = frame;
  const visitOne = (x: unknown): void => {
    if (typeof x === 'object' && x !== null) visit(x as Value);
  };
  for (let i = 0; i < K.slotCount; i++) visitOne(v[i]);
  if (frame.F?.extras?.held === true) visit(frame.F);
  const kinds = K.table.temps[pc] as string;
  for (let i = 0; i < kinds.length; i++) if (kinds.charCodeAt(i) === 49) visitOne(v[K.slotCount + i]);
}

/** Installed by delegation.ts, which needs this class. */
export const delegation: { run: (outermost: GeneratorBody) => Next } = {
  run: () => {
    throw new Error('delegation is not installed');
  },
};
