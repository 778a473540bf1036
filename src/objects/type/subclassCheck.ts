// `issubclass` without hooks: by the MRO, or by `__bases__` where an object that is no class has them.
// Counterpart: recursive_issubclass, abstract_issubclass in Objects/abstract.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

/** Throws TypeError where `v` is nothing like a class. */
export function plainSubclass(v: Value, cls: PyType): boolean {
  if (v instanceof PyType) return v.isSubtype(cls);
  if (basesOf(v) === undefined) throw typeError('issubclass() arg 1 must be a class');
  return abstractSubclass(v, cls);
}

export function basesOf(v: Value): PyTuple | undefined {
  const bases = getattrOptional(v, '__bases__');
  return bases instanceof PyTuple ? bases : undefined;
}

export function abstractSubclass(v: Value, cls: Value): boolean {
  if (v === cls) return true;
  const bases = basesOf(v);
  return bases !== undefined && bases.items.some((b) => abstractSubclass(b, cls));
}
