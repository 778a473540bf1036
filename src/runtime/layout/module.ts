// Modules: a dict with a name. Counterpart: Objects/moduleobject.c.

import { release } from '../refcount.ts';
import { PyObject, type Value } from '../value.ts';
import { PyDict } from './dict.ts';

export class PyModule extends PyObject {
  /** Owned. */
  dict: PyDict;

  constructor() {
    super();
    this.dict = new PyDict();
    this.dict.rc = 1;
  }

  override releaseChildren(): void {
    release(this.dict);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.dict);
  }
}
