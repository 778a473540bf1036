// The module _queue: SimpleQueue, an unbounded queue whose `put` never waits. Counterpart: Modules/_queuemodule.c.
//
// A `get` on an empty queue parks the thread; a `put` wakes the longest waiter, which looks again when it runs:
// whoever asks in between may take the item first, as in CPython.

import { makeModuleException } from '../objects/exceptions/moduleException.ts';
import { truth } from '../runtime/truth.ts';
import { defineModule, defineType, makeType, methods } from '../runtime/defineType.ts';
import { asNanoseconds } from '../runtime/duration.ts';
import { track, tracks } from '../runtime/gc/nursery.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { newException, raise, valueError } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { block, monotonicNow } from '../runtime/scheduler/blocking.ts';
import { threads, wake } from '../runtime/scheduler/loop.ts';
import type { Thread, Wait } from '../runtime/scheduler/thread.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../runtime/value.ts';
import { exceptions, types } from '../runtime/wellKnown.ts';

/** The class `Empty`, made with the module. */
let empty: PyType;

/** Items before this many taken ones are cut off the array. */
const SLACK = 64;

export class PySimpleQueue extends PyObject {
  /** Owned items from `first` on; what lies before was taken. */
  private items: (Value | undefined)[] = [];
  private first = 0;
  readonly waiters: GetWait[] = [];

  constructor() {
    super();
    track(this);
  }

  get length(): number {
    return this.items.length - this.first;
  }

  put(item: Value): void {
    this.items.push(own(item));
    this.wakeNext();
  }

  wakeNext(): void {
    const next = this.waiters.shift();
    if (next !== undefined) wake(next.thread, next);
  }

  /** The oldest item, unowned; the queue is not empty. */
  take(): Value {
    const v = this.items[this.first] as Value;
    this.items[this.first++] = undefined;
    if (this.first > SLACK && this.first * 2 > this.items.length) {
      this.items = this.items.slice(this.first);
      this.first = 0;
    }
    return unown(v);
  }

  override releaseChildren(): void {
    for (let i = this.first; i < this.items.length; i++) release(this.items[i]);
  }

  override traverse(visit: (child: Value) => void): void {
    for (let i = this.first; i < this.items.length; i++) visit(this.items[i] as Value);
  }
}

tracks(PySimpleQueue);

class GetWait implements Wait {
  ready = false;
  readonly polls = null;
  readonly thread: Thread = threads.current;
  readonly deadline: number;
  private readonly queue: PySimpleQueue;

  constructor(queue: PySimpleQueue, deadline: number) {
    this.queue = own(queue);
    this.deadline = deadline;
  }

  finish(): Result {
    const { queue } = this;
    if (queue.length > 0) {
      this.leave();
      return this.end(queue.take());
    }
    if (this.deadline <= monotonicNow()) {
      this.leave();
      return this.end(raise(empty));
    }
    if (this.ready) queue.waiters.unshift(this);
    this.ready = false;
    return block(this);
  }

  private end(r: Result): Result {
    release(this.queue);
    return r;
  }

  private leave(): void {
    const at = this.queue.waiters.indexOf(this);
    if (at >= 0) this.queue.waiters.splice(at, 1);
  }

  /** Woken, but an exception came first: the next waiter gets its chance. */
  cancel(): void {
    this.leave();
    if (this.ready && this.queue.length > 0) this.queue.wakeNext();
    release(this.queue);
  }
}

function get(self: PySimpleQueue, blocking: Value, timeout: Value): Result {
  let deadline = 0;
  if (truth(blocking)) {
    const ns = timeout === null ? Infinity : Number(asNanoseconds(timeout));
    if (ns < 0) throw valueError("'timeout' must be a non-negative number");
    deadline = ns === 0 ? 0 : monotonicNow() + ns;
  }
  if (self.length > 0) return self.take();
  if (deadline === 0) throw newException(empty);
  const wait = new GetWait(self, deadline);
  self.waiters.push(wait);
  return block(wait);
}

const simpleQueueDecl = () =>
  defineType<PySimpleQueue>({
    name: 'SimpleQueue',
    module: '_queue',
    ctor: PySimpleQueue,
    hasWeakrefs: true,
    doc: 'Simple, unbounded, reentrant FIFO queue.',
    construct: methods<PyType>()({ 'SimpleQueue(cls, /)': (cls) => cls.allocate() }),
    classMethods: classGetItem,
    methods: methods<PySimpleQueue>()({
      'empty(self, /)': (self) => self.length === 0,
      'get(self, /, block=True, timeout=None)': get,
      'get_nowait(self, /)': (self) => get(self, false, null),
      'put(self, /, item, block=True, timeout=None)': (self, item) => self.put(item),
      'put_nowait(self, /, item)': (self, item) => self.put(item),
      'qsize(self, /)': (self) => self.length,
      '__sizeof__(self, /)': (self) => 80 + 8 * Math.max(8, self.length),
    }),
    docs: {
      empty: 'Is the queue empty? Another thread may change that at any time.',
      get: "Take out the oldest item.\n\nWhere 'block' is true, wait for one: for ever, or 'timeout' seconds where that is given.\nRaise Empty when there is none, or none came in time.",
      get_nowait: 'Take out the oldest item without waiting; raise Empty when there is none.',
      put: "Add an item; this never waits. 'block' and 'timeout' mean nothing here, they are those of Queue.put.",
      put_nowait: 'Add an item: the same as `put(item)`.',
      qsize: 'How many items there are. Another thread may change that at any time.',
    },
  });

export const queueModule = defineModule({
  name: '_queue',
  doc: 'Queues written in TypeScript, for the module queue.',
  values: () => {
    empty = makeModuleException('_queue', 'Empty', exceptions.Exception, 'Raised where a queue has no item to give.');
    return { Empty: empty, SimpleQueue: makeType({ ...simpleQueueDecl(), bases: [types.object] }) };
  },
});
