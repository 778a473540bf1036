// Cells: closure variables, and module globals (a cell of a globals dict knows its name and dict).
// `v` owns one count; undefined means unbound. Counterpart: Include/cpython/cellobject.h.

import { release } from '../refcount.ts';
import { BareObject, type Value } from '../value.ts';

export class PyCell extends BareObject {
  v: Value | undefined;

  constructor(v?: Value) {
    super();
    this.rc = 0;
    this.v = v;
  }

  override releaseChildren(): void {
    release(this.v);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.v !== undefined) visit(this.v);
  }
}
