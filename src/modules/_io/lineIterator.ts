// What `for line in stream` drives: the lines of one of our own streams without a look-up of `__next__` for each.

import { type Next, PyIterator } from '../../runtime/iterate.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { convertThrown } from '../../runtime/raise.ts';

export class LineIterator<T extends PyObject> extends PyIterator {
  private readonly stream: T;
  private readonly next: (stream: T) => Next;

  /** `next` gives a line, END or S; it may throw. */
  constructor(stream: T, next: (stream: T) => Next) {
    super();
    this.rc = 0;
    this.stream = own(stream);
    this.next = next;
  }

  nx(): Next {
    try {
      return this.next(this.stream);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }

  override releaseChildren(): void {
    release(this.stream);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.stream);
  }
}
/** Not a Python type of its own: death and the collector ask for one. */
Object.defineProperty(LineIterator.prototype, 'type', { get: () => types.object, configurable: true });
