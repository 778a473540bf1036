// The `__new__` of types that only Piton itself makes instances of. Counterpart: Py_TPFLAGS_DISALLOW_INSTANTIATION.

import { type AnyTable, methods } from '../runtime/defineType.ts';
import { typeError } from '../runtime/raise.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';

/** `name` is qualified by the module where there is one. */
export function noInstances(name: string): AnyTable {
  return methods<PyType>()({
    '__new__(cls, *args, **kwargs)': (): Value => {
      throw typeError(`cannot create '${name}' instances`);
    },
  });
}
