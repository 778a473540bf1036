// Exception classes that native modules define for themselves: `binascii.Error`. Counterpart: PyErr_NewException.

import { makeType } from '../../runtime/defineType.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import type { Constructor, PyType } from '../../runtime/typeObject.ts';

/** A class without fields of its own. */
export function makeModuleException(module: string, name: string, base: PyType, doc?: string): PyType {
  const Base = base.ctor as unknown as new () => PyBaseException;
  const ctor = class extends Base {} as unknown as Constructor;
  return makeType({ name, module, ctor, bases: [base], ...(doc === undefined ? {} : { doc }) });
}
