// The `__dict__` and `__weakref__` entries of classes that add them. Counterpart: subtype_getsets_full in typeobject.c.

import { dictOf, replaceDict } from '../runtime/instance.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyGetSet } from '../runtime/native.ts';
import { typeError } from '../runtime/raise.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { PyObject, Value } from '../runtime/value.ts';

export function setDict(self: PyObject, value: Value | undefined): void {
  if (value === undefined) {
    replaceDict(self, new PyDict());
    return;
  }
  if (!(value instanceof PyDict)) throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
  replaceDict(self, value);
}

/** Objects of native types keep a dict for good. */
function setNativeDict(self: PyObject, value: Value | undefined): void {
  if (value === undefined) throw typeError('cannot delete __dict__');
  setDict(self, value);
}

export function dictDescriptor(type: PyType): Value {
  const set = type.heap ? setDict : setNativeDict;
  return new PyGetSet('__dict__', type, ((self: PyObject) => dictOf(self)) as never, set as never, 'getset_descriptor');
}

export function weakrefDescriptor(type: PyType): Value {
  return new PyGetSet('__weakref__', type, ((self: PyObject) => self.weak?.[0] ?? null) as never, null, 'getset_descriptor');
}
