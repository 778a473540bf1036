// Delegation straight to the innermost generator (lowering.md section 5, "Generator speed").
//
// At a `yield` inside `yield from` or `await` a frame notes in `yf` what it delegates to and in `yfpc` the resume point
// of the `step` instruction. Resuming the outermost with None walks the `yf` links and resumes only the innermost; a
// value goes straight to the caller. When a child ends or raises, its parent is resumed at that `step`, as if its call
// had just returned, so the way up is a loop and nothing nests. The skipped frames count in `Z.d`.

import type { Next } from '../layout/iterator.ts';
import type { StackEntry } from '../scheduler/thread.ts';
import { Z, vm } from '../state.ts';
import { END, type Result, S } from '../value.ts';
import type { FrameRecord } from './frame.ts';
import { GeneratorBody, delegation } from './generatorBody.ts';

/** Delegations on the JavaScript stack, innermost last: the generator they began with, and `Z.d` below it. */
const tops: GeneratorBody[] = [];
const depths: number[] = [];

delegation.run = (outermost) => {
  tops.push(outermost);
  depths.push(Z.d);
  let g = outermost;
  let skipped = 0;
  for (;;) {
    g.running = true;
    const child = (g.frame as FrameRecord).yf as GeneratorBody;
    child.up = g;
    skipped++;
    g = child;
    const { frame } = child;
    if (child.running || frame === null || child.item !== null || !(frame.yf instanceof GeneratorBody)) break;
  }
  Z.d += skipped;
  return climb(outermost, g.up as GeneratorBody, g.step(null), skipped);
};

/** `r` is the answer of the child of `parent`; `skipped` counts the frames from `outermost` to `parent`. */
function climb(outermost: GeneratorBody, parent: GeneratorBody, r: Next, skipped: number): Next {
  let p = parent;
  for (;;) {
    if (r === S && vm.exc === null) {
      vm.captured.push(new ChildEntry(outermost, p, skipped));
      return leave(skipped, S);
    }
    if (r !== END && r !== S) {
      for (let q = p; ; q = q.up as GeneratorBody) {
        q.running = false;
        if (q === outermost) break;
      }
      return leave(skipped, r);
    }
    const frame = p.frame as FrameRecord;
    frame.yf = null;
    frame.pc = frame.yfpc;
    Z.d--;
    skipped--;
    r = p.K.body()(frame, r) as Next;
    if (r === S && vm.exc === null) {
      vm.captured.push(new ParentEntry(outermost, p, skipped));
      return leave(skipped, S);
    }
    r = p.conclude(r);
    if (p === outermost) return leave(skipped, r);
    p = p.up as GeneratorBody;
  }
}

function leave(skipped: number, r: Next): Next {
  Z.d -= skipped;
  tops.pop();
  depths.pop();
  return r;
}

function reenter(outermost: GeneratorBody, skipped: number): void {
  tops.push(outermost);
  depths.push(Z.d);
  Z.d += skipped;
}

/** Stands for the skipped frames while the innermost generator is suspended. */
class ChildEntry implements StackEntry {
  readonly frames: number;
  readonly outermost: GeneratorBody;
  protected readonly parent: GeneratorBody;

  constructor(outermost: GeneratorBody, parent: GeneratorBody, frames: number) {
    this.outermost = outermost;
    this.parent = parent;
    this.frames = frames;
  }

  resume(r: Result): Result {
    reenter(this.outermost, this.frames);
    return climb(this.outermost, this.parent, r as Next, this.frames) as Result;
  }
}

/** Stands for the frames above a parent that was resumed and suspended itself. */
class ParentEntry extends ChildEntry {
  override resume(r: Result): Result {
    const p = this.parent;
    if (p === this.outermost) return p.conclude(r as Next) as Result;
    reenter(this.outermost, this.frames);
    return climb(this.outermost, p.up as GeneratorBody, p.conclude(r as Next), this.frames) as Result;
  }
}

/** The skipped frames of a delegation, outermost first. */
function skippedFrames(outermost: GeneratorBody): FrameRecord[] {
  const frames: FrameRecord[] = [];
  let frame = outermost.frame;
  while (frame !== null && frame.yf instanceof GeneratorBody) {
    frames.push(frame);
    frame = frame.yf.frame;
    if (frame?.gen instanceof GeneratorBody && !frame.gen.running) break;
  }
  return frames;
}

/** Frames that run without being on the JavaScript stack, keyed by the depth below them; innermost delegation last. */
export function hiddenFrames(): readonly { readonly depth: number; readonly frames: readonly FrameRecord[] }[] {
  return tops.map((top, i) => ({ depth: depths[i] as number, frames: skippedFrames(top) }));
}

/** The frames that an entry of a thread's stack stands for, outermost first. */
export function framesOfEntry(entry: StackEntry): readonly FrameRecord[] {
  return entry instanceof ChildEntry ? skippedFrames(entry.outermost) : [];
}
