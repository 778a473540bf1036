// Classes made in Python that derive from a native descriptor (`property`, `classmethod`, …) and define `__get__`, `__set__` or
// `__delete__` themselves: their prototype hides the native method, so that look-ups go by the class. The native `__get__` stays
// reachable for `super()`, so its body must not go through `descriptorGet` of `self`.
// Counterpart: update_slot in Objects/typeobject.c.

import { PyMethodDescriptor } from '../native.ts';
import { type PyType, specialAttributeHook } from '../typeObject.ts';

specialAttributeHook.descriptorChanged = (type) => {
  show(type, 'descriptorGet', nativeOwner(type, '__get__'));
  const setter = nativeOwner(type, '__set__');
  show(type, 'descriptorSet', setter === nativeOwner(type, '__delete__') ? setter : undefined);
};

/** The native class whose definition of `name` the class has; undefined: one in Python, or none. */
function nativeOwner(type: PyType, name: string): PyType | undefined {
  const found = type.lookup(name);
  return found instanceof PyMethodDescriptor && type.isSubtype(found.owner) ? found.owner : undefined;
}

function show(type: PyType, member: 'descriptorGet' | 'descriptorSet', owner: PyType | undefined): void {
  const value = owner?.proto[member];
  if (type.proto[member] !== value) Object.defineProperty(type.proto, member, { value, writable: true, configurable: true, enumerable: false });
}
