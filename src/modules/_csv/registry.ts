// The dialects that programs have named, the limit of fields, and the module's exception.
// Counterpart: _csvstate in Modules/_csv.c.

import { makeModuleException } from '../../objects/exceptions/moduleException.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { str } from '../../runtime/layout/str.ts';
import { newException } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

/** The dict `_csv._dialects`, and the longest field. */
export const csvState = { dialects: undefined as PyDict | undefined, fieldLimit: 131072 };

let error: PyType | undefined;
export const errorType = (): PyType => (error ??= makeModuleException('_csv', 'Error', exceptions.Exception));
export const csvError = (message: string): PyBaseException => newException(errorType(), str(message));

export function dialects(): PyDict {
  csvState.dialects ??= new PyDict();
  return csvState.dialects;
}

/** Throws _csv.Error for an unknown name. */
export function registeredDialect(name: Value): Value {
  const found = dialects().get(name);
  if (found === undefined) throw csvError('unknown dialect');
  return found;
}
