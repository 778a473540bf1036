// The Python type of any value. Counterpart: Py_TYPE.

import type { PyType } from './typeObject.ts';
import type { Value } from './value.ts';
import { types } from './wellKnown.ts';

export function typeOf(v: Value): PyType {
  switch (typeof v) {
    case 'object':
      return v === null ? types.NoneType : v.type;
    case 'number':
      return v === Math.floor(v) && v - v === 0 ? types.int : types.float;
    case 'string':
      return types.str;
    case 'boolean':
      return types.bool;
    case 'bigint':
      return types.int;
    default:
      throw new Error(`not a Python value: ${String(v)}`);
  }
}

/** The type's name as error texts show it: CPython's `tp_name`, with the module where a native type has one. */
export function typeName(v: Value): string {
  return errorName(typeOf(v));
}

/** `tp_name` of a type. */
export function errorName(type: PyType): string {
  return type.heap || type.module === 'builtins' ? type.name : `${type.module}.${type.name}`;
}

/** `isinstance(v, type)` without `__instancecheck__`. */
export function isInstance(v: Value, type: PyType): boolean {
  return typeOf(v).isSubtype(type);
}
