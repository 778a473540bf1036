// Names of types as reprs and errors show them. Counterpart: type_repr, type_module in Objects/typeobject.c.

import { isStr, textOf } from './layout/str.ts';
import type { PyType } from './typeObject.ts';
import type { Value } from './value.ts';

/** `__module__`: of the namespace for classes made in Python. */
export function moduleOf(type: PyType): Value | undefined {
  const module = type.attrs.get('__module__');
  if (!type.heap && !isStr(module ?? null)) return type.module;
  return module;
}

/** `module.qualname`, without the module for builtins. */
export function fullName(type: PyType): string {
  const module = moduleOf(type);
  if (module === undefined || !isStr(module) || module === 'builtins') return type.qualname;
  return `${textOf(module)}.${type.qualname}`;
}

/** What `%T` and `%N` of CPython's formats give: `fullName` without `__main__` either. */
export function errorFullName(type: PyType): string {
  return moduleOf(type) === '__main__' ? type.qualname : fullName(type);
}
