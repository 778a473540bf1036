// The descriptor protocol: `__get__`, `__set__`, `__delete__`. Counterpart: Objects/descrobject.c.

import { call, unwrap } from './call.ts';
import { PyBuiltinFunction, boundWrapper, PyGetSet, PyMethodDescriptor, receiverCheck } from './native.ts';
import { callSHeld } from './callHeld.ts';
import { convertThrown, exceptionOf, raise, typeError } from './raise.ts';
import { str } from './layout/str.ts';
import { vm } from './state.ts';
import { errorName, isInstance, typeName } from './typeOf.ts';
import { PyType } from './typeObject.ts';
import { type PyObject, type Result, type Value, isObject } from './value.ts';
import { exceptions } from './wellKnown.ts';

/**
 * Natively implemented descriptors carry these methods on their JavaScript class; others are found through
 * `__get__`, `__set__`, `__delete__` of their type. `owner` is the class that the attribute was looked up on.
 */
export interface NativeDescriptor {
  /** May return S. `instance` is undefined for access through the class. */
  descriptorGet(instance: Value | undefined, owner: PyType): Result;
}
export interface NativeDataDescriptor {
  /** `undefined` deletes. Throws. */
  descriptorSet(instance: Value, value: Value | undefined): Result;
}

export function nativeGet(d: Value): NativeDescriptor | undefined {
  return isObject(d) && (d as Partial<NativeDescriptor>).descriptorGet !== undefined ? (d as unknown as NativeDescriptor) : undefined;
}

/** What a class attribute `found` gives when read through `instance`; may return S. */
export function getThrough(found: Value, instance: Value | undefined, owner: PyType): Result {
  if (!isObject(found)) return found;
  const native = nativeGet(found);
  if (native !== undefined) {
    try {
      return native.descriptorGet(instance, owner);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }
  const get = found.type.lookup('__get__');
  if (get === undefined || get === null) return found;
  return callSHeld(get, found, instance === undefined ? null : instance, owner);
}

/** As `getThrough`, under nosuspend and throwing. */
export function bindDescriptor(found: Value, instance: Value | undefined, owner: PyType): Value {
  if (!isObject(found)) return found;
  const native = nativeGet(found);
  if (native !== undefined) {
    vm.nosuspend++;
    try {
      return unwrap(native.descriptorGet(instance, owner));
    } finally {
      vm.nosuspend--;
    }
  }
  const get = found.type.lookup('__get__');
  if (get === undefined || get === null) return found;
  return call(get, found, instance === undefined ? null : instance, owner);
}

/** Does this class attribute take precedence over the instance's own? */
export function isDataDescriptor(found: Value): boolean {
  if (!isObject(found)) return false;
  if ((found as Partial<NativeDataDescriptor>).descriptorSet !== undefined) return true;
  const t = found.type;
  return t.lookup('__set__') !== undefined || t.lookup('__delete__') !== undefined;
}

/** Does it also answer reads? A descriptor with `__set__` alone leaves them to the instance. */
export function readsFirst(found: Value): boolean {
  return isDataDescriptor(found) && (nativeGet(found) !== undefined || (found as PyObject).type.lookup('__get__') !== undefined);
}

receiverCheck.check = (d, args) => {
  const self = args[0];
  if (self === undefined) {
    const text =
      d.kind === 'method_descriptor'
        ? `unbound method ${d.owner.name}.${d.name}() needs an argument`
        : `descriptor '${d.name}' of '${d.owner.name}' object needs an argument`;
    return raise(exceptions.TypeError, str(text));
  }
  if (d.kind === 'classmethod_descriptor') {
    try {
      checkClass(d, self);
    } catch (thrown) {
      return convertThrown(thrown);
    }
    return undefined;
  }
  if (isInstance(self, d.owner)) return undefined;
  const text =
    d.kind === 'wrapper_descriptor'
      ? `descriptor '${d.name}' requires a '${errorName(d.owner)}' object but received a '${typeName(self)}'`
      : doesNotApply(d, self);
  return raise(exceptions.TypeError, str(text));
};

interface Owned {
  readonly name: string;
  readonly owner: PyType;
}

const doesNotApply = (d: Owned, instance: Value): string =>
  `descriptor '${d.name}' for '${errorName(d.owner)}' objects doesn't apply to a '${typeName(instance)}' object`;

function checkInstance(d: Owned, instance: Value): void {
  if (!isInstance(instance, d.owner)) throw typeError(doesNotApply(d, instance));
}

/** A class method is bound to, or called with, a class that derives from its own. */
function checkClass(d: Owned, cls: Value): asserts cls is PyType {
  if (!(cls instanceof PyType)) throw typeError(`descriptor '${d.name}' for type '${d.owner.name}' needs a type, not a '${typeName(cls)}' as arg 2`);
  if (!cls.isSubtype(d.owner)) throw typeError(`descriptor '${d.name}' requires a subtype of '${d.owner.name}' but received '${cls.name}'`);
}

/** The methods are installed here so that native.ts stays free of attribute access. */
Object.assign(PyGetSet.prototype, {
  descriptorGet(this: PyGetSet, instance: Value | undefined): Result {
    if (instance === undefined) return this;
    checkInstance(this, instance);
    if (this.get === null) throw exceptionOf('AttributeError', `attribute '${this.name}' of '${this.owner.name}' objects is not readable`);
    return this.get(instance as never);
  },
  descriptorSet(this: PyGetSet, instance: Value, value: Value | undefined): Result {
    checkInstance(this, instance);
    if (this.set === null) {
      const what =
        this.kind === 'member_descriptor' ? 'readonly attribute' : `attribute '${this.name}' of '${errorName(this.owner)}' objects is not writable`;
      throw exceptionOf('AttributeError', what);
    }
    this.set(instance as never, value);
    return null;
  },
});
Object.assign(PyMethodDescriptor.prototype, {
  descriptorGet(this: PyMethodDescriptor, instance: Value | undefined, owner: PyType): Result {
    if (this.kind === 'classmethod_descriptor') {
      checkClass(this, owner);
      return new PyBuiltinFunction(this.name, owner, null, null, this);
    }
    if (instance === undefined) return this;
    checkInstance(this, instance);
    const ctor = this.kind === 'wrapper_descriptor' ? boundWrapper.ctor : PyBuiltinFunction;
    return new ctor(this.name, instance, null, null, this);
  },
});
