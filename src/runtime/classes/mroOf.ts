// The method resolution order that a class is to have: what its metaclass's `mro()` says, checked, else the C3 order.
// Counterpart: mro_invoke and mro_check in Objects/typeobject.c.

import { linearize } from '../mro.ts';
import { PyMethodDescriptor } from '../native.ts';
import { typeError } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { special, invokeFound } from '../special.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import type { Value } from '../value.ts';

/** Throws what a metaclass's `mro` raises, and TypeError for an order that cannot be. */
export function mroOf(type: PyType): readonly PyType[] {
  const found = typeOf(type).lookup('mro');
  if (found === undefined || found instanceof PyMethodDescriptor) return linearize(type, type.bases);
  const m = special(type, 'mro');
  const answer = own(invokeFound(m as Value, type));
  try {
    const order = mroHook.toArray(answer).map((t) => checkEntry(type, t));
    if (order.length === 0) throw typeError('type MRO must not be empty');
    type.holdStrangers(order.filter((t) => t !== type && !type.bases.some((base) => base.isSubtype(t))));
    return order;
  } finally {
    release(answer);
  }
}

function checkEntry(type: PyType, entry: Value): PyType {
  if (!(entry instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeName(entry)}')`);
  if (!type.solid.isSubtype(entry.solid)) throw typeError(`mro() returned base with unsuitable layout ('${entry.name}')`);
  return entry;
}

export const mroHook: { toArray: (v: Value) => readonly Value[] } = { toArray: () => [] };
