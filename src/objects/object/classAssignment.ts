// `o.__class__ = C`: the object gets the prototype of the other class. Counterpart: object_set_class.

import { bestBase } from '../../runtime/classes/layout.ts';
import { moveAttributes } from '../../runtime/instance.ts';
import { PyModule } from '../../runtime/layout/module.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

export function assignClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType)) throw typeError(`__class__ must be set to a class, not '${typeName(value)}' object`);
  const from = typeOf(self);
  if (from === value) return;
  const modules = self instanceof PyModule && value.isSubtype(types.module);
  if (!modules && (!from.heap || !value.heap)) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (!isObject(self) || !(modules ? from.slotKeys.size === 0 && value.slotKeys.size === 0 : sameLayout(from, value))) {
    throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${from.name}'`);
  }
  moveAttributes(self, from, value);
  Object.setPrototypeOf(self, value.ctor.prototype);
}

/** May instances change between the two? Both add the same to the same base. */
function sameLayout(a: PyType, b: PyType): boolean {
  if (a.hasDict !== b.hasDict || a.hasWeakrefs !== b.hasWeakrefs) return false;
  const [x, y] = [layoutOf(a), layoutOf(b)];
  return x === y || (parentOf(x) === parentOf(y) && x.heap && y.heap && additions(x) === additions(y));
}

const parentOf = (t: PyType): PyType | undefined => (t.bases.length === 0 ? undefined : bestBase(t.bases));

/** The nearest class, this one or above, that adds something to what its instances hold. */
function layoutOf(t: PyType): PyType {
  const parent = parentOf(t);
  const adds = parent === undefined || t.solid === t || t.hasDict !== parent.hasDict || t.hasWeakrefs !== parent.hasWeakrefs;
  return adds ? t : layoutOf(parent);
}

function additions(t: PyType): string {
  const parent = parentOf(t) as PyType;
  return [t.hasDict !== parent.hasDict, t.hasWeakrefs !== parent.hasWeakrefs, ...[...(t.slotNames ?? [])].sort()].join();
}
