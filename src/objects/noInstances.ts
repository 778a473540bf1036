// The `__new__` of types that only Piton itself makes instances of. Counterpart: Py_TPFLAGS_DISALLOW_INSTANTIATION.

import { type AnyTable, methods } from '../runtime/defineType.ts';
import type { PyBuiltinFunction } from '../runtime/native.ts';
import { typeError } from '../runtime/raise.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';

const REFUSE = 'refuse';

/** Is this the `__new__` of such a type? */
export const neverMakes = (f: PyBuiltinFunction): boolean => f.signature.name === REFUSE;

/** `name` is qualified by the module where there is one. */
export function noInstances(name: string): AnyTable {
  return methods<PyType>()({
    [`${REFUSE}(cls, *args, **kwargs)`]: (): Value => {
      throw typeError(`cannot create '${name}' instances`);
    },
  });
}
