// `persistent_id` and `persistent_load`: methods that may also be set on an instance, whether it has a dict or not.
//
// What was set counts as a slot of the type: emitted code finds it, `__dict__` does not show it. Instances of Python classes release it with their attributes, those of the native types here.
// Counterpart: Pickler_getattr, Pickler_setattr, init_method_ref in Modules/_pickle.c.

import { type NativeAttributes, attributeName, genericGet, genericSet, genericSetPlain, getattr, missingError } from '../../runtime/attribute.ts';
import { methods } from '../../runtime/defineType.ts';
import { slotKeyIn } from '../../runtime/instanceKeys.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { PyObject, Result, Value } from '../../runtime/value.ts';

type Props = Record<string, Value | undefined>;

function setHook(self: PyObject, name: string): Value | undefined {
  const key = slotKeyIn(self.type, name);
  return Object.hasOwn(self, key) ? (self as unknown as Props)[key] : undefined;
}

/** Gives instances of a JavaScript class a hook that can be set. */
export function settableHook(Class: { readonly prototype: PyObject }, name: string): void {
  Object.assign(Class.prototype, {
    nativeGetattr(this: PyObject, attribute: string): Result | undefined {
      const hook = attribute === name ? setHook(this, name) : undefined;
      return hook !== undefined ? hook : genericGet(this, this.type, attribute);
    },
    nativeSetattr(this: PyObject, attribute: string, value: Value | undefined): Result {
      if (attribute !== name) return genericSetPlain(this, this.type, attribute, value);
      const key = slotKeyIn(this.type, name);
      const old = setHook(this, name);
      this.type.learnKey(key);
      if (value === undefined) delete (this as unknown as Props)[key];
      else (this as unknown as Props)[key] = own(value);
      release(old);
      return null;
    },
  });
}

/** The methods by which Python code meets this, to be spread into the table of the type. */
export const hookMethods = methods<PyObject>()({
  '__getattribute__(self, name, /)': (self, name) => {
    const text = attributeName(name);
    const r = (self as unknown as NativeAttributes).nativeGetattr(text);
    if (r === undefined) throw missingError(self, text);
    return r;
  },
  '__setattr__(self, name, value, /)': (self, name, value) => genericSet(self, self.type, attributeName(name), value),
  '__delattr__(self, name, /)': (self, name) => genericSet(self, self.type, attributeName(name), undefined),
});

/** Makes the hook a slot of the type. */
export function declareHook(type: PyType, name: string): PyType {
  const key = `$${name}`;
  type.slotKeys = new Set([key]);
  type.addKey(key);
  return type;
}

/** The hook of an instance, floating or owned elsewhere; undefined where it is the native one that does nothing. */
export function hookOf(self: PyObject, name: string): Value | undefined {
  if (setHook(self, name) === undefined && self.type.lookup(name) instanceof PyMethodDescriptor) return undefined;
  return getattr(self, name);
}

/** What a native instance itself has to release or visit. */
export function heldHook(self: PyObject, name: string): Value | undefined {
  return self.type.heap ? undefined : setHook(self, name);
}
