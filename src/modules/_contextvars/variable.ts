// Context variables. Counterpart: PyContextVar in Python/context.c.

import { PyObject, type Value } from '../../runtime/value.ts';
import { own, release } from '../../runtime/refcount.ts';

export class PyContextVar extends PyObject {
  name: Value;
  /** Owned; undefined where the variable has none. */
  fallback: Value | undefined;

  constructor(name: Value = '', fallback?: Value) {
    super();
    this.name = own(name);
    this.fallback = own(fallback);
  }

  override releaseChildren(): void {
    release(this.name);
    release(this.fallback);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.name);
    if (this.fallback !== undefined) visit(this.fallback);
  }
}
