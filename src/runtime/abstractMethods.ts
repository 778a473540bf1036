// What marks a function as abstract. Counterpart: _PyObject_IsAbstract in Objects/object.c.

import { getattrOptional } from './attribute.ts';
import { discard } from './refcount.ts';
import { truth } from './truth.ts';
import type { Value } from './value.ts';

/** Has `v` a true `__isabstractmethod__`? None stands for a missing part of a property. Throws. */
export function isAbstractMethod(v: Value): boolean {
  if (v === null) return false;
  const flag = getattrOptional(v, '__isabstractmethod__');
  if (flag === undefined) return false;
  const answer = truth(flag);
  discard(flag);
  return answer;
}
