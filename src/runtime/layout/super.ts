// `super` objects. Counterpart: superobject in Objects/typeobject.c.

import { getThrough } from '../descriptor.ts';
import { release } from '../refcount.ts';
import type { PyType } from '../typeObject.ts';
import { PyObject, type Result, type Value } from '../value.ts';

export class PySuper extends PyObject {
  /** The class after which the look-up starts; owned, like the other two. */
  thisClass: PyType | null = null;
  self: Value | undefined = undefined;
  /** The class whose MRO is followed: `type(self)`, or `self` itself when it is a class. */
  selfClass: PyType | null = null;

  override releaseChildren(): void {
    release(this.self);
    release(this.thisClass);
    release(this.selfClass);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.self !== undefined) visit(this.self);
    visit(this.thisClass);
    visit(this.selfClass);
  }
}

/** The class attribute that `super(thisClass, self).name` finds, unbound; undefined when there is none. */
export function superLookup(thisClass: PyType, selfClass: PyType, name: string): Value | undefined {
  const mro = selfClass.mro;
  for (let i = mro.indexOf(thisClass) + 1; i < mro.length; i++) {
    const v = (mro[i] as PyType).attrs.get(name);
    if (v !== undefined) return v;
  }
  return undefined;
}

/** `super(thisClass, self).name` through the descriptor protocol; undefined when there is none. */
export function superAttribute(thisClass: PyType, selfClass: PyType, self: Value, name: string): Result | undefined {
  const found = superLookup(thisClass, selfClass, name);
  if (found === undefined) return undefined;
  return getThrough(found, (self as unknown) === selfClass ? undefined : self, selfClass);
}
