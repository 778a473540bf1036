// Traceback entries: the chain that an exception gathers while it passes through frames.
//
// Most entries are never looked at, so one that a function leaves behind takes over its slots and makes the frame object
// when somebody asks for it. What only shows when a frame object is reached without the entries around it, `f_back`, is
// linked when Python gets hold of an inner entry: `exposed` and `seenNext`. The chain dies innermost first, for in
// CPython each frame holds its caller's. Counterpart: Python/traceback.c.

import { track } from '../gc/nursery.ts';
import { lifetimes } from '../lifetimeEvents.ts';
import { die, release, releaseSlots } from '../refcount.ts';
import { BareObject, DEAD, type Value } from '../value.ts';
import type { CodeInstance } from './codeInstance.ts';
import { PyFrame } from './frame.ts';

export class PyTraceback extends BareObject {
  /** The entry of the frame called from this one. Owned. */
  next: PyTraceback | null;
  readonly K: CodeInstance;
  /** The frame object, owned; null until wanted where the function has ended. */
  F: PyFrame | null;
  /** What the ended function left, while there is no frame object: each slot owns one count, and the globals are counted. */
  slots: unknown[] | null;
  /** The place in the code; see PyCode.positionOf. */
  readonly place: number;
  /** Set for entries made by `types.TracebackType`; else the line follows from the place. */
  readonly givenLine: number | null;
  /** Python has had hold of it, so the collector knows of it. */
  tracked: boolean;

  /** Takes over the count of `next`; the new entry itself is floating. */
  constructor(next: PyTraceback | null, K: CodeInstance, F: PyFrame | null, place: number, givenLine: number | null = null) {
    super();
    this.rc = 0;
    this.next = next;
    this.K = K;
    this.F = F;
    this.slots = null;
    this.place = place;
    this.givenLine = givenLine;
    this.tracked = false;
    if (F !== null) F.rc++;
  }

  get line(): number {
    return this.givenLine ?? this.K.code.lineOf(this.place);
  }

  /** Takes over the slots of the function that ends (all owned). */
  takeSlots(slots: unknown[]): void {
    this.slots = slots;
    this.K.unit.globals.rc++;
  }

  /** The frame object, borrowed. */
  get frame(): PyFrame {
    return this.F ?? this.makeFrame();
  }

  private makeFrame(): PyFrame {
    const F = new PyFrame(this.K);
    F.rc = 1;
    F.finished = true;
    F.place = this.place;
    this.F = F;
    const { slots } = this;
    if (slots !== null) {
      this.slots = null;
      F.takeSlots(slots);
      this.K.unit.globals.rc--;
    }
    return F;
  }

  /** The frame of this entry called that of the next one. */
  link(): void {
    const inner = this.next;
    if (inner === null || inner.frame === this.frame || !inner.frame.finished || inner.frame.back !== undefined) return;
    inner.frame.setBack(this.frame);
  }

  /** The next entry as Python sees it. */
  seenNext(): PyTraceback | null {
    this.link();
    return exposed(this.next);
  }

  override releaseChildren(): void {
    const { next } = this;
    this.next = null;
    releaseTraceback(next);
    releaseContent(this);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.next);
    visit(this.F);
    const { slots } = this;
    if (slots === null) return;
    for (let i = 0; i < this.K.slotCount; i++) if (slots[i] !== undefined) visit(slots[i] as Value);
    visit(this.K.unit.globals);
  }
}

/** Python gets hold of an entry: from now on cycles may go through it alone. */
export function exposed(tb: PyTraceback | null): PyTraceback | null {
  if (tb !== null && !tb.tracked) {
    tb.tracked = true;
    track(tb);
  }
  return tb;
}

function releaseContent(tb: PyTraceback): void {
  const { F, slots } = tb;
  if (F !== null) {
    // A running function keeps its frame object for its next exception.
    if (--F.rc === 0 && !F.waits()) F.end();
  } else if (slots !== null) {
    releaseSlots(slots, tb.K.slotCount);
    release(tb.K.unit.globals);
  }
}

/** Gives up one count of a chain. The dying entries are turned round on the way in, so that nothing nests. */
export function releaseTraceback(tb: PyTraceback | null): void {
  let last: PyTraceback | null = null;
  while (tb !== null && --tb.rc === 0) {
    if (lifetimes.listener !== null) {
      die(tb);
      break;
    }
    const inner: PyTraceback | null = tb.next;
    tb.rc = DEAD;
    tb.next = last;
    last = tb;
    tb = inner;
  }
  while (last !== null) {
    const outer: PyTraceback | null = last.next;
    last.next = null;
    releaseContent(last);
    last = outer;
  }
}
