// Types of native modules: made when the module is first imported, from a declaration.

import { type TypeDecl, makeType } from '../runtime/defineType.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { types } from '../runtime/wellKnown.ts';

/** The type of a declaration whose base is `object`, or another type that exists by now. */
export function moduleType<Self>(decl: TypeDecl<Self>, base: PyType = types.object): PyType {
  return makeType({ ...decl, bases: [base] });
}
