// The `__dict__` and `__weakref__` entries of classes that add them. Counterpart: subtype_getsets_full in typeobject.c.

import type { NativeDataDescriptor } from '../runtime/descriptor.ts';
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

/** Instances of a native type that has a `__dict__` of its own, but for exceptions, keep to what that allows. */
function nativeDescriptor(self: PyObject): PyGetSet | undefined {
  for (const t of self.type.mro) {
    if (t.heap) continue;
    const d = t.attrs.get('__dict__');
    if (d instanceof PyGetSet) return d;
  }
  return undefined;
}

function setHeapDict(self: PyObject, value: Value | undefined): void {
  const native = nativeDescriptor(self);
  if (native === undefined) setDict(self, value);
  else (native as unknown as NativeDataDescriptor).descriptorSet(self, value);
}

function getHeapDict(self: PyObject): Value {
  const native = nativeDescriptor(self);
  return native?.get == null ? dictOf(self) : native.get(self as never);
}

export function dictDescriptor(type: PyType): Value {
  const get = type.heap ? getHeapDict : (self: PyObject) => dictOf(self);
  return new PyGetSet('__dict__', type, get as never, (type.heap ? setHeapDict : setNativeDict) as never, 'getset_descriptor');
}

export function weakrefDescriptor(type: PyType): Value {
  return new PyGetSet('__weakref__', type, ((self: PyObject) => self.weak?.[0] ?? null) as never, null, 'getset_descriptor');
}
