// A Python thread: a stack of records in the heap, its chain of handled exceptions, and what it waits for.
//
// All threads share one JavaScript thread; the one that runs has its innermost frames on the JavaScript stack and the
// registers of state.ts. Counterpart: PyThreadState in Include/cpython/pystate.h.

import type { PyBaseException } from '../layout/exception.ts';
import { release } from '../refcount.ts';
import type { Text } from '../strings.ts';
import { type HandledItem, type Resumable, Z, settings } from '../state.ts';
import type { PyObject, Result, Value } from '../value.ts';

/** A descriptor that a thread waits for; `events` and `revents` are poll(2)'s. */
export interface PollRequest {
  readonly fd: number;
  readonly events: number;
  revents: number;
}

/** What a thread waits for. It is over when `ready` is set, the deadline has passed, or a descriptor answers. */
export interface Wait {
  /** Set by whoever ends the wait. */
  ready: boolean;
  /** Monotonic nanoseconds; Infinity: none. */
  readonly deadline: number;
  readonly polls: readonly PollRequest[] | null;
  /** Gives the value of the blocking operation, on the thread that waited; may wait again. */
  finish(): Result;
  /** An exception takes the place of the result. */
  cancel(): void;
}

/** An entry of the stack; those that stand for Python frames say for how many. */
export interface StackEntry extends Resumable {
  readonly frames?: number;
}

/** An object with a dict for each thread. */
export interface ThreadLocal {
  readonly threads: Set<Thread>;
}

let lastIdent = 0x7f0000000000;
let threadCount = 0;

export class Thread {
  readonly ident: number;
  /** As the operating system would number it; the main thread's is the process id. */
  nativeId: number;
  /** As `_thread.set_name` gave it. */
  name: Text = '';
  /** Records in the heap, outermost first. */
  readonly stack: StackEntry[] = [];
  /** Python frames among them. */
  frames = 0;
  handled: HandledItem = { value: null, previous: null };
  wait: Wait | null = null;
  /** What the thread begins with. */
  start: (() => Result) | null;
  state: 'ready' | 'waiting' | 'running' | 'pinned' | 'done' = 'ready';
  /** Raised in the thread as soon as it runs (`interrupt_main`, asynchronous exceptions); owned. */
  interrupt: PyBaseException | null = null;
  /** Called when the thread has ended, with its result (S: `vm.exc` is set and still the callee's to take). */
  ended: ((result: Result) => void) | null = null;
  /** `_thread._local` objects to this thread's dict; owned. */
  readonly locals = new Map<ThreadLocal, PyObject>();
  /** The current context of contextvars; owned by the module `_contextvars`. */
  context: Value = null;
  /** Objects whose repr is under way; swapped with runtime/reprGuard. */
  readonly shown = new Set<PyObject>();
  /** Frame objects that running frames know of, by depth; entries of ended frames are stale. Not counted. */
  readonly frameObjects: (PyObject | undefined)[] = [];
  /** What `sys` set for its coroutines and asynchronous generators; swapped with runtime/asyncState. Owned. */
  readonly asyncSettings: { firstiter: Value; finalizer: Value; originDepth: number } = { firstiter: null, finalizer: null, originDepth: 0 };

  constructor(start: (() => Result) | null, nativeId = 0) {
    this.ident = lastIdent += 0x1000;
    this.nativeId = nativeId === 0 ? mainNativeId + threadCount : nativeId;
    threadCount++;
    this.start = start;
  }

  /** Puts captured records (innermost first) on the stack. */
  push(captured: readonly StackEntry[]): void {
    for (let i = captured.length - 1; i >= 0; i--) {
      const entry = captured[i] as StackEntry;
      this.stack.push(entry);
      this.frames += entry.frames ?? 0;
    }
  }

  releaseLocals(): void {
    const locals = [...this.locals];
    this.locals.clear();
    for (const [local, dict] of locals) {
      local.threads.delete(this);
      release(dict);
    }
  }

  /** Takes the innermost record and sets the depth counters for running it. */
  pop(): StackEntry {
    const entry = this.stack.pop() as StackEntry;
    this.frames -= entry.frames ?? 0;
    Z.d = this.frames;
    Z.lim = depthLimit(this.frames);
    return entry;
  }
}

let mainNativeId = 1;
/** The process id is the native id of the main thread: at the start and after a fork. */
export function setProcessId(main: Thread, pid: number): void {
  mainNativeId = pid;
  main.nativeId = pid;
  threadCount = 1;
}

/** Python frames of nested run loops that occupy the JavaScript stack below the present one. */
export const stackUse = { frames: 0 };

/** The depth at which a function entry must act: the recursion limit, or no room on the JavaScript stack. */
export function depthLimit(heapFrames: number): number {
  return Math.min(settings.recursionLimit, heapFrames + Math.max(settings.stackFrames - stackUse.frames, 50));
}

/** After `sys.setrecursionlimit`. */
export function recursionLimitChanged(thread: Thread): void {
  Z.lim = depthLimit(thread.frames);
}
