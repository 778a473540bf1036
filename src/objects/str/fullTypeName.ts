// The fully qualified name of a value's type, as some error texts show it. Counterpart: PyType_GetFullyQualifiedName, `%T`.

import { typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

export function fullTypeName(v: Value): string {
  const type = typeOf(v);
  return type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
}
