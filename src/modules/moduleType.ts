// Types of native modules: made when the module is first imported, from a declaration.

import { dictDescriptor } from '../objects/instanceDescriptors.ts';
import { adoptDescriptor, adoptGetSet } from '../objects/nativeTypes.ts';
import { type TypeDecl, makeType } from '../runtime/defineType.ts';
import { PyGetSet, PyMethodDescriptor } from '../runtime/native.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { types } from '../runtime/wellKnown.ts';

/** The type of a declaration whose base is `object`, or another type that exists by now. */
export function moduleType<Self>(decl: TypeDecl<Self>, base: PyType = types.object): PyType {
  const type = makeType({ ...decl, bases: [base] });
  for (const v of type.attrs.values()) {
    if (v instanceof PyMethodDescriptor) adoptDescriptor(v);
    else if (v instanceof PyGetSet) adoptGetSet(v);
  }
  if (decl.hasDict === true && decl.getset?.__dict__ === undefined) type.setAttr('__dict__', dictDescriptor(type));
  return type;
}
