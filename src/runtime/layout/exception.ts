// The layout of exceptions and of traceback entries. The types are in objects/exceptions/.
// Counterpart: Include/cpython/pyerrors.h, Include/cpython/traceback.h.

import { track, tracks } from '../gc/nursery.ts';
import { type PyTraceback, releaseTraceback } from '../control/traceback.ts';
import { release } from '../refcount.ts';
import { BareObject, DEAD, type PyObject, type Value } from '../value.ts';
import type { PyDict } from './dict.ts';
import { type PyTuple, emptyTuple } from './tuple.ts';

const NO_FIELDS: readonly string[] = [];
const NO_TEXTS: Readonly<Record<string, string>> = {};

export class PyBaseException extends BareObject {
  /** All five own one count of what they refer to. */
  args: PyTuple;
  traceback: PyTraceback | null;
  context: PyBaseException | null;
  cause: PyBaseException | null;
  suppressContext: boolean;
  /** The view that `__dict__` gives, once asked for; see instance.ts. A field, so that death need not search for it. */
  dict: PyDict | undefined;

  constructor() {
    super();
    this.rc = 0;
    this.args = emptyTuple;
    this.traceback = null;
    this.context = null;
    this.cause = null;
    this.suppressContext = false;
    this.dict = undefined;
    track(this);
  }

  /** The fields that a class adds; each is undefined or owns a count. */
  get fieldNames(): readonly string[] {
    return NO_FIELDS;
  }

  /**
   * What `initialize` does beyond keeping the arguments, as JavaScript expressions over their array `a` and `own`: for the printed
   * constructor. Null where it cannot be said so.
   */
  get fieldTexts(): Readonly<Record<string, string>> | null {
    return this.initialize === PyBaseException.prototype.initialize ? NO_TEXTS : null;
  }

  /** What `__new__` and `__init__` do with the arguments (borrowed); classes with fields of their own extend it. */
  initialize(args: PyTuple): void {
    args.rc++;
    const old = this.args;
    this.args = args;
    release(old);
  }

  override releaseChildren(): void {
    release(this.args);
    releaseTraceback(this.traceback);
    release(this.cause);
    release(this.context);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.args);
    visit(this.traceback);
    visit(this.context);
    visit(this.cause);
  }
}

tracks(PyBaseException);

/** Is the object dead? Then nothing of it may be used. */
export function isDead(o: PyObject): boolean {
  return o.rc <= DEAD / 2;
}
