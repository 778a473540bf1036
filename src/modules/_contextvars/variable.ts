// Context variables. Counterpart: PyContextVar in Python/context.c.

import { PyObject, type Value } from '../../runtime/value.ts';
import { own, release } from '../../runtime/refcount.ts';

let made = 0;

export class PyContextVar extends PyObject {
  name: Value;
  /** Owned; undefined where the variable has none. */
  fallback: Value | undefined;

  /** Where tables of bindings keep it: variables are told apart by identity, so any spread number does. */
  readonly place = Math.imul(++made, 0x9e3779b1);

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
