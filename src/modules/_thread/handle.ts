// Starting threads, and the handles that are joined. Counterpart: ThreadHandle in Modules/_threadmodule.c.

import { callObject, then } from '../../runtime/call.ts';
import { reportInFlight, reprText } from '../../runtime/control/aside.ts';
import { asDouble } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { clearInFlight, inFlightIs, newException, overflowError, runtimeError } from '../../runtime/raise.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { block, monotonicNow } from '../../runtime/scheduler/blocking.ts';
import { addThread, threads, wake } from '../../runtime/scheduler/loop.ts';
import type { Thread, Wait } from '../../runtime/scheduler/thread.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { childWork } from '../posix/fork.ts';
import { finalization } from '../sys/finalization.ts';
import { TIMEOUT_MAX } from './lock.ts';

/** Runs `f(*args)` in a new thread, which owns them. What it raises is reported; SystemExit ends it quietly. */
export function startThread(f: Value, args: readonly Value[], names: readonly string[]): Thread {
  if (finalization.running) throw finalizationError("can't create new thread at interpreter shutdown");
  own(f);
  for (const a of args) own(a);
  return addThread(() =>
    then(callObject(f, 0, args, names), (r) => {
      if (r !== S) discard(r);
      else if (inFlightIs(exceptions.SystemExit)) clearInFlight();
      else reportInFlight(`Exception ignored in thread started by ${safeRepr(f)}`);
      for (const a of args) release(a);
      release(f);
      return null;
    }),
  );
}

const finalizationError = (text: string): PyBaseException => newException(exceptions.PythonFinalizationError, text);

function safeRepr(f: Value): string {
  try {
    return reprText(f);
  } catch {
    return '<unprintable>';
  }
}

export class PyThreadHandle extends PyObject {
  ident = 0;
  state: 'new' | 'running' | 'done' = 'new';
  thread: Thread | null = null;
  readonly joiners: JoinWait[] = [];

  /** Stands for a running thread. */
  begin(thread: Thread): void {
    this.thread = thread;
    this.ident = thread.ident;
    this.state = 'running';
    runningHandles.add(this);
  }

  start(f: Value): void {
    if (this.state !== 'new') throw runtimeError('thread already started');
    const thread = startThread(f, [], []);
    this.begin(thread);
    this.rc++;
    thread.ended = () => {
      this.setDone();
      release(this);
    };
  }

  setDone(): void {
    this.state = 'done';
    runningHandles.delete(this);
    shutdownHandles.delete(this);
    for (const wait of this.joiners.splice(0)) wake(wait.thread, wait);
  }

  override releaseChildren(): void {
    runningHandles.delete(this);
  }

  /** Waits for the end; None in any case. */
  join(deadline: number): Result {
    if (this.state === 'new') throw runtimeError('thread not started');
    if (this.thread === threads.current) throw runtimeError('Cannot join current thread');
    if (this.state === 'done') return null;
    if (finalization.running) throw finalizationError('cannot join thread at interpreter shutdown');
    if (deadline === 0) return null;
    const wait = new JoinWait(this, deadline);
    this.joiners.push(wait);
    return block(wait);
  }
}

class JoinWait implements Wait {
  ready = false;
  readonly polls = null;
  readonly thread: Thread = threads.current;
  readonly deadline: number;
  private readonly handle: PyThreadHandle;

  constructor(handle: PyThreadHandle, deadline: number) {
    this.handle = handle;
    this.deadline = deadline;
  }

  finish(): Result {
    this.cancel();
    return null;
  }

  cancel(): void {
    const at = this.handle.joiners.indexOf(this);
    if (at >= 0) this.handle.joiners.splice(at, 1);
  }
}

/** In a forked child all threads but one have ended. Not counted: a handle that dies leaves. */
const runningHandles = new Set<PyThreadHandle>();
childWork.push(() => {
  for (const handle of runningHandles) if (handle.thread !== threads.current) handle.setDone();
});

/** Handles of threads that the end of the program waits for. */
export const shutdownHandles = new Set<PyThreadHandle>();

/** `join(timeout)`: None or a negative number waits for ever. Throws. */
function deadlineOf(timeout: Value): number {
  if (timeout === null) return Infinity;
  const seconds = asDouble(timeout);
  if (seconds < 0) return Infinity;
  if (seconds > TIMEOUT_MAX) throw overflowError('timestamp out of range for C PyTime_t');
  return seconds === 0 ? 0 : monotonicNow() + Math.ceil(seconds * 1e9);
}

export const handleDecl: TypeDecl<PyThreadHandle> = defineType<PyThreadHandle>({
  name: '_ThreadHandle',
  module: '_thread',
  ctor: PyThreadHandle,
  final: true,
  construct: methods<PyType>()({ '_ThreadHandle(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyThreadHandle>()({
    'join(self, timeout=None, /)': (self, timeout) => self.join(deadlineOf(timeout)),
    'is_done(self, /)': (self) => self.state === 'done',
    '_set_done(self, /)': (self) => {
      if (self.state === 'new') throw runtimeError('thread not started');
      self.setDone();
    },
    '__repr__(self, /)': (self) => `<${self.type.module}.${self.type.name} object: ident=${self.ident}>`,
  }),
  getset: { ident: { get: (self) => self.ident } },
});
