// `o.__class__ = C`: the object gets the prototype of the other class. Counterpart: object_set_class.

import { moveAttributes } from '../../runtime/instance.ts';
import { PyModule } from '../../runtime/layout/module.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';

export function assignClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType)) throw typeError(`__class__ must be set to a class, not '${typeName(value)}' object`);
  const from = typeOf(self);
  if (from === value) return;
  const modules = self instanceof PyModule && value.ctor.prototype instanceof PyModule;
  if (!modules && (!from.heap || !value.heap)) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (!isObject(self) || !sameLayout(from, value)) {
    throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${from.name}'`);
  }
  moveAttributes(self, from, value);
  Object.setPrototypeOf(self, value.ctor.prototype);
}

function sameLayout(a: PyType, b: PyType): boolean {
  if (a.hasDict !== b.hasDict || a.hasWeakrefs !== b.hasWeakrefs) return false;
  const slots = (t: PyType): string => [...t.slotKeys].join();
  return baseLayout(a) === baseLayout(b) && slots(a) === slots(b);
}

/** The nearest native layout. */
function baseLayout(t: PyType): PyType {
  let base = t;
  while (base.heap) {
    const next: PyType | undefined = base.solid === base ? base.mro.find((m) => m !== base && Object.prototype.isPrototypeOf.call(m.ctor.prototype, base.ctor.prototype)) : base.solid;
    if (next === undefined) return base;
    base = next;
  }
  return base.solid;
}
