// What buffered readers, writers and both-in-one share: the buffer and its place in the raw stream.
// Counterpart: the struct `buffered` of Modules/_io/bufferedio.c.
//
// Positions count from the start of the buffer: `pos` is the logical one, `rawPos` that of the raw stream (-1 unknown),
// `readEnd` ends what was read (-1: nothing is), `writePos … writeEnd` is still to be written (-1: nothing is).
// `absPos` is the raw stream's position in the file. The memory is taken when first needed.

import { getattr } from '../../runtime/attribute.ts';
import { reprText } from '../../runtime/control/aside.ts';
import { runtimeError, valueError } from '../../runtime/raise.ts';
import { release } from '../../runtime/refcount.ts';
import { block } from '../../runtime/scheduler/blocking.ts';
import { threads, wake } from '../../runtime/scheduler/loop.ts';
import type { Thread, Wait } from '../../runtime/scheduler/thread.ts';
import { truth } from '../../runtime/truth.ts';
import type { PyObject, Result, Value } from '../../runtime/value.ts';
import { PyBufferedIOBase } from './abstractBases.ts';
import { PyFileIO } from './fileIO.ts';
import type { Steps } from './steps.ts';

const NO_MEMORY = new Uint8Array(0);
/** A buffer that is not in use. */
let spare: Uint8Array | null = null;

interface Waiter {
  readonly thread: Thread;
  readonly wait: Wait;
}

export class PyBuffered extends PyBufferedIOBase {
  /** Owned; null before `__init__` and after `detach`. */
  raw: Value = null;
  ok = false;
  detached = false;
  readable = false;
  writable = false;
  finalizing = false;
  /** The raw stream is exactly ours: no method need be looked up. */
  fast = false;
  bufferSize = 0;
  absPos = 0;
  pos = 0;
  rawPos = 0;
  readEnd = -1;
  writePos = 0;
  writeEnd = -1;
  /** `close` gave the buffer up. */
  ended = false;
  private store: Uint8Array = NO_MEMORY;
  /** The thread inside an operation. */
  private owner: Thread | null = null;
  private waiters: Waiter[] | null = null;

  get memory(): Uint8Array {
    if (this.store.length === 0) {
      if (spare !== null && spare.length === this.bufferSize) {
        this.store = spare;
        spare = null;
      } else this.store = new Uint8Array(this.bufferSize);
    }
    return this.store;
  }

  /** Has memory been taken? */
  get inUse(): boolean {
    return this.store.length > 0;
  }

  dropMemory(): void {
    if (this.fast && this.store.length > 0 && this.owner === null) spare = this.store;
    this.store = NO_MEMORY;
    this.resetRead();
    this.resetWrite();
    this.pos = 0;
  }

  get validRead(): boolean {
    return this.readable && this.readEnd !== -1;
  }

  get validWrite(): boolean {
    return this.writable && this.writeEnd !== -1;
  }

  /** Bytes that were read and not yet given. */
  get ahead(): number {
    return this.readable && this.readEnd !== -1 ? this.readEnd - this.pos : 0;
  }

  /** How far the raw stream is ahead of the logical position. */
  get rawOffset(): number {
    return (this.validRead || this.validWrite) && this.rawPos >= 0 ? this.rawPos - this.pos : 0;
  }

  setPosition(pos: number): void {
    this.pos = pos;
    if (this.validRead && this.readEnd < pos) this.readEnd = pos;
  }

  resetRead(): void {
    this.readEnd = -1;
  }

  resetWrite(): void {
    this.writePos = 0;
    this.writeEnd = -1;
  }

  /** Throws ValueError before `__init__` and after `detach`. */
  checkReady(): void {
    if (this.ok) return;
    throw valueError(this.detached ? 'raw stream has been detached' : 'I/O operation on uninitialized object');
  }

  get closed(): boolean {
    if (this.ended) return true;
    return this.fast ? (this.raw as PyFileIO).fd < 0 : truth(getattr(this.raw, 'closed'));
  }

  /** Throws ValueError with `message` when closed. */
  checkOpen(message: string): void {
    if (this.closed) throw valueError(message);
  }

  /** The raw stream, when exactly our FileIO. */
  get file(): PyFileIO | null {
    return this.fast ? (this.raw as PyFileIO) : null;
  }

  /** Is no operation under way? */
  get idle(): boolean {
    return this.owner === null;
  }

  /** Waits for another thread's operation to end; RuntimeError inside one of the same thread's. */
  *enter(): Steps<void> {
    while (this.owner !== null) {
      if (this.owner === threads.current) throw runtimeError(`reentrant call inside ${reprText(this)}`);
      yield this.queue();
    }
    this.owner = threads.current;
  }

  private queue(): Result {
    const waiters = (this.waiters ??= []);
    const wait: Wait = {
      ready: false,
      deadline: Infinity,
      polls: null,
      finish: () => null,
      cancel: () => {
        const at = waiters.findIndex((w) => w.wait === wait);
        if (at >= 0) waiters.splice(at, 1);
      },
    };
    waiters.push({ thread: threads.current, wait });
    return block(wait);
  }

  leave(): void {
    this.owner = null;
    const first = this.waiters?.shift();
    if (first !== undefined) wake(first.thread, first.wait);
  }

  /** Runs an operation with the buffer for itself. */
  *alone<T>(f: () => Steps<T>): Steps<T> {
    yield* this.enter();
    try {
      return yield* f();
    } finally {
      this.leave();
    }
  }

  override releaseChildren(): void {
    release(this.raw);
    super.releaseChildren();
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.raw);
    super.traverse(visit);
  }
}

export function isExactFile(v: Value): v is PyFileIO {
  return typeof v === 'object' && v !== null && (v as PyObject).constructor === PyFileIO;
}
