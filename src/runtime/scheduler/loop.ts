// The scheduler: runs captured records of one thread until it parks or ends, then those of the next.
//
// Whatever answers S without an exception unwinds to this loop with its records in `vm.captured`; `vm.reason` then says
// what to do (it runs with the stack in the heap) and gives the value to resume with. A reason that itself answers a
// suspension has parked the thread: in the ready queue, or waiting. Nested loops run other threads while a native that
// cannot be captured blocks (blocking.ts). Counterpart: the GIL, Python/ceval_gil.c.

import { holdRoot } from '../gc/roots.ts';
import { asyncState } from '../asyncState.ts';
import { release } from '../refcount.ts';
import { reprGuard } from '../reprGuard.ts';
import { type SuspendReason, Z, vm } from '../state.ts';
import { type Result, S } from '../value.ts';
import { switching } from './switching.ts';
import { type PollRequest, Thread, type Wait, depthLimit, stackUse } from './thread.ts';

/** What the scheduler needs of the outside; the host's side installs it. */
export const outside: {
  /** Monotonic nanoseconds. */
  now: () => number;
  /**
   * Waits until a descriptor answers (filling in `revents`), the deadline passes, or a signal comes. A deadline of 0
   * only looks. Absent where the JavaScript thread cannot be stopped: there `advance` must be driven from outside.
   */
  wait: ((polls: readonly PollRequest[], deadline: number) => void) | null;
  /** Ends the process at once. */
  exit: (status: number) => never;
} = {
  now: () => 0,
  wait: null,
  exit: (status) => {
    throw new Error(`exit with status ${status}`);
  },
};
switching.clock = () => outside.now();

/** Signals: `pending` is a memory read; `run` calls Python's handlers and throws what they raise. */
export const signals: { pending: () => boolean; run: () => void } = { pending: () => false, run: () => {} };

export const threads = {
  main: new Thread(null),
  current: null as unknown as Thread,
  /** Every thread that has started and not ended, the main one included. */
  all: new Set<Thread>(),
  ready: [] as Thread[],
  waiting: new Set<Thread>(),
};
threads.current = threads.main;
threads.main.state = 'running';
threads.all.add(threads.main);
holdRoot((visit) => {
  for (const thread of threads.all) visit(thread.context);
});

/** Answers S: the stack is captured, then `reason` runs. Only where `vm.nosuspend` is 0. */
export function suspend(reason: SuspendReason): typeof S {
  vm.reason = reason;
  return S;
}

/** A new thread, ready to run. */
export function addThread(start: () => Result): Thread {
  const t = new Thread(start);
  threads.all.add(t);
  threads.ready.push(t);
  switching.contended();
  return t;
}

/** Suspends the running thread in favour of the others. */
export function giveWay(): typeof S {
  const t = threads.current;
  t.wait = READY;
  return suspend(parked);
}

/** A wait that is over: the thread gave way of its own accord. */
const READY: Wait = { ready: true, deadline: Infinity, polls: null, finish: () => null, cancel: () => {} };

/** The reason of a thread that has set its `wait`. */
export function parked(): typeof S {
  const t = threads.current;
  saveSettings(t);
  t.handled = vm.handled;
  if (t.wait === null || t.wait.ready || t.interrupt !== null) {
    t.state = 'ready';
    threads.ready.push(t);
  } else {
    t.state = 'waiting';
    threads.waiting.add(t);
  }
  return S;
}

/** Ends a wait from anywhere. */
export function wake(t: Thread, wait: Wait): void {
  wait.ready = true;
  if (t.wait === wait) makeReady(t);
}

export function makeReady(t: Thread): void {
  if (t.state !== 'waiting') return;
  threads.waiting.delete(t);
  t.state = 'ready';
  threads.ready.push(t);
  switching.contended();
}

/** Keeps what `sys` set for the thread that stops running. */
export function saveSettings(t: Thread): void {
  const { firstiter, finalizer, originDepth } = asyncState;
  Object.assign(t.asyncSettings, { firstiter, finalizer, originDepth });
}

export function activate(t: Thread): void {
  threads.current = t;
  Object.assign(asyncState, t.asyncSettings);
  reprGuard.active = t.shown;
  t.state = 'running';
  vm.handled = t.handled;
  switching.begin(threads.ready.length > 0);
}

/** How the thread goes on: an exception sent to it, its first call, or the end of its wait. */
function firstResult(t: Thread): Result {
  const { wait, start } = t;
  t.wait = null;
  Z.d = t.frames;
  if (t.interrupt !== null) {
    wait?.cancel();
    vm.exc = t.interrupt;
    t.interrupt = null;
    return S;
  }
  if (start !== null) {
    t.start = null;
    return start();
  }
  return wait === null ? null : wait.finish();
}

/** Runs `t` until it parks or ends. */
function runThread(t: Thread): void {
  activate(t);
  let r = firstResult(t);
  for (;;) {
    if (r === S && vm.exc === null) {
      t.push(vm.captured);
      vm.captured = [];
      const reason = vm.reason;
      vm.reason = null;
      if (reason === null) throw new Error('suspended without a reason');
      r = reason();
      if (r === S && vm.exc === null) {
        if (t.state === 'running') continue;
        return;
      }
    } else if (t.stack.length === 0) {
      endThread(t, r);
      return;
    } else r = t.pop().resume(r);
  }
}

function endThread(t: Thread, r: Result): void {
  t.state = 'done';
  saveSettings(t);
  threads.all.delete(t);
  if (t !== threads.main) t.releaseLocals();
  const ended = t.ended;
  t.ended = null;
  ended?.(r);
  if (vm.exc !== null) {
    const e = vm.exc;
    vm.exc = null;
    release(e);
  }
  if (threads.all.size === 0 && orphaned) outside.exit(0);
}

/** Why the loop came back. */
export type Idle = { readonly polls: readonly PollRequest[]; readonly deadline: number };

/** Runs ready threads until `done()`; then null. When no thread can run: what they wait for. */
export function advance(done: () => boolean): Idle | null {
  for (;;) {
    if (done()) return null;
    if (signals.pending()) deliverSignals();
    if (threads.waiting.size > 0 || pinned.length > 0) collect(threads.ready.length > 0);
    const t = switching.choose(threads.ready);
    if (t === undefined) {
      if (done()) return null;
      return idleState();
    }
    runThread(t);
  }
}

/** Runs threads until `done()`, stopping the JavaScript thread where nothing can run. */
export function advanceBlocking(done: () => boolean): void {
  for (;;) {
    const idle = advance(done);
    if (idle === null) return;
    if (outside.wait === null) throw new Error('blocked where the host cannot wait');
    outside.wait(idle.polls, switching.deadlineFor(idle.deadline));
    noteAnswers();
  }
}

/** Waits whose deadline has passed or whose descriptors have answered are over. With `look`, asks the host first. */
function collect(look: boolean): void {
  if (look && outside.wait !== null) {
    const polls = allPolls();
    if (polls.length > 0) outside.wait(polls, 0);
  }
  noteAnswers();
}

export function noteAnswers(): void {
  const now = switching.now(outside.now);
  for (const t of [...threads.waiting]) {
    if (isOver(t.wait as Wait, now)) makeReady(t);
  }
}

export function isOver(wait: Wait, now: number): boolean {
  return wait.ready || wait.deadline <= now || (wait.polls !== null && wait.polls.some((p) => p.revents !== 0));
}

/** At a safe point: does another thread want to run now? Asks the host about descriptors. */
export function othersWant(): boolean {
  if (threads.waiting.size > 0 || pinned.length > 0) collect(true);
  if (threads.ready.length > 0) return true;
  const now = switching.now(outside.now);
  return pinned.some((t) => t.interrupt !== null || isOver(t.wait as Wait, now));
}

/** Threads whose JavaScript frames lie below a nested loop wait here. */
export const pinned: Thread[] = [];

function allPolls(): PollRequest[] {
  const polls: PollRequest[] = [];
  for (const t of [...threads.waiting, ...pinned]) if (t.wait?.polls) polls.push(...t.wait.polls);
  return polls;
}

function idleState(): Idle {
  let deadline = Infinity;
  for (const t of [...threads.waiting, ...pinned]) deadline = Math.min(deadline, (t.wait as Wait).deadline);
  return { polls: allPolls(), deadline };
}

/** Runs signal handlers as the main thread, wherever that is; what they raise interrupts its wait. */
export function deliverSignals(): void {
  const { main, current } = threads;
  const { handled } = vm;
  const { d, lim } = Z;
  const inPlace = current === main && main.state === 'running';
  const goBack = inPlace ? null : standIn(main);
  vm.nosuspend++;
  try {
    signals.run();
  } catch (thrown) {
    interrupt(main, thrown as never);
  } finally {
    vm.nosuspend--;
    goBack?.();
    Object.assign(Z, { d, lim });
    vm.handled = handled;
  }
}

/**
 * Makes the main thread the running one on top of whatever runs or waits, so that handlers may wait in their turn:
 * what it waited for is put aside, and it does not go on with its own work meanwhile. The answer undoes it.
 */
function standIn(main: Thread): () => void {
  const { current } = threads;
  const { wait, state } = main;
  if (current !== main && current.state === 'running') {
    saveSettings(current);
    current.handled = vm.handled;
  }
  threads.waiting.delete(main);
  const queued = threads.ready.indexOf(main);
  if (queued >= 0) threads.ready.splice(queued, 1);
  const own = main.handled;
  const onStack = current.state === 'running' ? Z.d - current.frames : 0;
  stackUse.frames += onStack;
  main.wait = null;
  activate(main);
  Z.d = main.frames;
  Z.lim = depthLimit(main.frames);
  return () => {
    stackUse.frames -= onStack;
    saveSettings(main);
    main.handled = own;
    main.wait = wait;
    main.state = state;
    if (state === 'waiting') {
      threads.waiting.add(main);
      if (main.interrupt !== null || wait === null || wait.ready) makeReady(main);
    } else if (state === 'ready') threads.ready.push(main);
    if (current !== main && current.state === 'running') activate(current);
    else threads.current = current;
  };
}

/** Raises `e` in `t` as soon as it runs. */
export function interrupt(t: Thread, e: NonNullable<Thread['interrupt']>): void {
  e.rc++;
  const old = t.interrupt;
  t.interrupt = e;
  if (old !== null) release(old);
  makeReady(t);
  switching.contended();
}

/** Runs a program as the main thread; its result, S with `vm.exc` set when it raised. */
export function runMain(start: () => Result): Result {
  const { main } = threads;
  saveSettings(main);
  const outcome = beginMain(start);
  advanceBlocking(() => outcome.done);
  activate(main);
  threads.all.add(main);
  return outcome.take();
}

export interface MainOutcome {
  done: boolean;
  /** The result; an exception goes back in flight. */
  take(): Result;
}

/** For hosts that drive `advance` themselves: makes the main thread ready to run `start`. */
export function beginMain(start: () => Result): MainOutcome {
  const { main } = threads;
  let result: Result = null;
  let exception: typeof vm.exc = null;
  const outcome: MainOutcome = {
    done: false,
    take: () => {
      if (exception === null) {
        const r = result;
        if (typeof r === 'object' && r !== null) r.rc--;
        return r;
      }
      vm.exc = exception;
      return S;
    },
  };
  main.start = start;
  main.state = 'ready';
  main.ended = (r) => {
    outcome.done = true;
    result = r;
    if (typeof r === 'object' && r !== null) r.rc++;
    exception = vm.exc;
    vm.exc = null;
  };
  threads.all.add(main);
  threads.ready.push(main);
  return outcome;
}

/** Did a thread other than the main one fork this process? Nobody ends it then but the last of its threads. */
let orphaned = false;

/** After a fork only the forking thread lives on, as the main one. */
export function keepOnlyCurrent(): void {
  const { current } = threads;
  stopOthers();
  threads.all.clear();
  threads.all.add(current);
  if (current !== threads.main) orphaned = true;
  threads.main = current;
}

/** The other threads never run again: at the end of the program they must not see its ruins. */
export function stopOthers(): void {
  for (const t of threads.all) if (t !== threads.current) t.state = 'done';
  threads.ready.length = 0;
  threads.waiting.clear();
  pinned.length = 0;
}
