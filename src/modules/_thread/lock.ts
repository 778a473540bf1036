// Locks and reentrant locks. Counterpart: lock_type and RLock_type in Modules/_threadmodule.c.
//
// A release frees the lock and wakes the longest waiter, which tries again when it runs: whoever asks in between may
// take it first, as in CPython.

import { asDouble } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { address } from '../../runtime/identity.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { overflowError, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { block, monotonicNow } from '../../runtime/scheduler/blocking.ts';
import { threads, wake } from '../../runtime/scheduler/loop.ts';
import type { Thread, Wait } from '../../runtime/scheduler/thread.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';

/** What both kinds of lock are made of. */
class Gate {
  taken = false;
  readonly waiters: LockWait[] = [];

  /** Takes the gate, waiting until `deadline`. True, false, or S. */
  take(deadline: number, done: () => void): Result {
    if (!this.taken) {
      this.taken = true;
      done();
      return true;
    }
    if (deadline === 0) return false;
    const wait = new LockWait(this, deadline, done);
    this.waiters.push(wait);
    return block(wait);
  }

  open(): void {
    this.taken = false;
    let next = this.waiters.shift();
    while (next !== undefined && next.thread.state === 'done') next = this.waiters.shift();
    if (next !== undefined) wake(next.thread, next);
  }
}

class LockWait implements Wait {
  ready = false;
  readonly polls = null;
  readonly thread: Thread = threads.current;
  readonly gate: Gate;
  readonly deadline: number;
  private readonly done: () => void;

  constructor(gate: Gate, deadline: number, done: () => void) {
    this.gate = gate;
    this.deadline = deadline;
    this.done = done;
  }

  finish(): Result {
    const { gate } = this;
    if (!gate.taken) {
      this.leaveQueue();
      gate.taken = true;
      this.done();
      return true;
    }
    if (this.deadline <= monotonicNow()) {
      this.leaveQueue();
      return false;
    }
    if (this.ready) gate.waiters.unshift(this);
    this.ready = false;
    return block(this);
  }

  private leaveQueue(): void {
    const at = this.gate.waiters.indexOf(this);
    if (at >= 0) this.gate.waiters.splice(at, 1);
  }

  /** Woken, but an exception came first: the next waiter gets its chance. */
  cancel(): void {
    this.leaveQueue();
    if (this.ready && !this.gate.taken) this.gate.open();
  }
}

const MAX_TIMEOUT_NS = 9223372036854775000;
/** `threading.TIMEOUT_MAX`, seconds. */
export const TIMEOUT_MAX = 9223372036;

/** The deadline of `acquire(blocking, timeout)`: 0 means do not wait, Infinity for ever. Throws. */
function deadlineOf(blocking: boolean, timeout: Value): number {
  const n = intValue(timeout);
  const seconds = n !== undefined ? Number(n) : asDouble(timeout);
  if (!blocking && seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw valueError('timeout value must be a non-negative number');
  if (!blocking) return 0;
  if (seconds === -1) return Infinity;
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (seconds * 1e9 > MAX_TIMEOUT_NS) throw overflowError('timestamp out of range for C PyTime_t');
  if (seconds > TIMEOUT_MAX) throw overflowError('timeout value is too large');
  return seconds === 0 ? 0 : monotonicNow() + Math.ceil(seconds * 1e9);
}

export class PyLock extends PyObject {
  gate = new Gate();

  acquire(blocking: boolean, timeout: Value): Result {
    return this.gate.take(deadlineOf(blocking, timeout), () => {});
  }

  release(): void {
    if (!this.gate.taken) throw runtimeError('release unlocked lock');
    this.gate.open();
  }
}

const stateText = (taken: boolean): string => (taken ? 'locked' : 'unlocked');

export const lockDecl: TypeDecl<PyLock> = defineType<PyLock>({
  name: 'lock',
  module: '_thread',
  ctor: PyLock,
  final: true,
  hasWeakrefs: true,
  doc: 'A lock object is a synchronization primitive.  To create a lock,\ncall threading.Lock().  Methods are:\n\nacquire() -- lock the lock, possibly blocking until it can be obtained\nrelease() -- unlock of the lock\nlocked() -- test whether the lock is currently locked\n\nA lock is not owned by the thread that locked it; another thread may\nunlock it.  A thread attempting to lock a lock that it has already locked\nwill block until another thread unlocks it.  Deadlocks may ensue.',
  construct: methods<PyType>()({ 'lock(cls, /)': (cls) => cls.allocate() }),
  methods: methods<PyLock>()({
    'acquire(self, /, blocking: bool=True, timeout=-1)': (self, blocking, timeout) => self.acquire(blocking, timeout),
    'acquire_lock(self, /, blocking: bool=True, timeout=-1)': (self, blocking, timeout) => self.acquire(blocking, timeout),
    'release(self, /)': (self) => self.release(),
    'release_lock(self, /)': (self) => self.release(),
    'locked(self, /)': (self) => self.gate.taken,
    'locked_lock(self, /)': (self) => self.gate.taken,
    '__enter__(self, /)': (self) => self.acquire(true, -1),
    '__exit__(self, /, *exc_info)': (self) => self.release(),
    '_at_fork_reinit(self, /)': (self) => {
      self.gate = new Gate();
    },
    '__repr__(self, /)': (self) => `<${stateText(self.gate.taken)} _thread.lock object at ${address(self)}>`,
  }),
});

export class PyRLock extends PyObject {
  gate = new Gate();
  /** The owner's ident; 0 when free. */
  owner = 0;
  count = 0;

  private get mine(): boolean {
    return this.count > 0 && this.owner === threads.current.ident;
  }

  get ownedHere(): boolean {
    return this.mine;
  }

  acquire(blocking: boolean, timeout: Value): Result {
    const deadline = deadlineOf(blocking, timeout);
    if (this.mine) {
      this.count++;
      return true;
    }
    return this.take(deadline, 1);
  }

  private take(deadline: number, count: number): Result {
    const { ident } = threads.current;
    return this.gate.take(deadline, () => {
      this.owner = ident;
      this.count = count;
    });
  }

  release(): void {
    if (!this.mine) throw runtimeError('cannot release un-acquired lock');
    if (--this.count === 0) this.free();
  }

  private free(): void {
    this.owner = 0;
    this.count = 0;
    this.gate.open();
  }

  /** Free again, whoever waits: in a forked child only one thread is left. */
  reset(): void {
    this.gate = new Gate();
    this.owner = 0;
    this.count = 0;
  }

  /** For conditions: gives the lock up whatever its count. */
  releaseSave(): Value {
    if (!this.mine) throw runtimeError('cannot release un-acquired lock');
    const state = tupleOf(this.count, this.owner);
    this.free();
    return state;
  }

  acquireRestore(state: Value): Result {
    const [count, owner] = state instanceof PyTuple ? state.items : [];
    if (typeof count !== 'number' || typeof owner !== 'number') throw typeError('_acquire_restore() argument must be a 2-tuple of ints');
    return this.gate.take(Infinity, () => {
      this.owner = owner;
      this.count = count;
    });
  }
}

/** Drops the boolean of an operation that Python sees as None. */
const asNone = (r: Result): Result => (r === true ? null : r);

export const rlockDecl: TypeDecl<PyRLock> = defineType<PyRLock>({
  name: 'RLock',
  module: '_thread',
  ctor: PyRLock,
  hasWeakrefs: true,
  construct: methods<PyType>()({ 'RLock(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyRLock>()({
    'acquire(self, /, blocking: bool=True, timeout=-1)': (self, blocking, timeout) => self.acquire(blocking, timeout),
    'release(self, /)': (self) => self.release(),
    'locked(self, /)': (self) => self.gate.taken,
    '__enter__(self, /)': (self) => self.acquire(true, -1),
    '__exit__(self, /, *exc_info)': (self) => self.release(),
    '_is_owned(self, /)': (self) => self.ownedHere,
    '_recursion_count(self, /)': (self) => (self.ownedHere ? self.count : 0),
    '_release_save(self, /)': (self) => self.releaseSave(),
    '_acquire_restore(self, state, /)': (self, state) => asNone(self.acquireRestore(state)),
    '_at_fork_reinit(self, /)': (self) => self.reset(),
    '__repr__(self, /)': (self) =>
      `<${stateText(self.gate.taken)} ${self.type.module}.${self.type.name} object owner=${self.owner} count=${self.count} at ${address(self)}>`,
  }),
});
