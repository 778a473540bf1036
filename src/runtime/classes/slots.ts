// Member descriptors of `__slots__`. A slot's value is the instance's own property `$name`, so the inline load and
// store of emitted code reach it like any attribute; the class shows UNSET on the prototype.
// Counterpart: Objects/descrobject.c (member_get), Objects/typeobject.c.

import { str } from '../layout/str.ts';
import { attributeError, exceptionOf, typeError } from '../raise.ts';
import { release } from '../refcount.ts';
import { setProperty } from '../instance.ts';
import { slotKeyIn } from '../instanceKeys.ts';
import { errorFullName } from '../typeNames.ts';
import { typeName } from '../typeOf.ts';
import type { PyType } from '../typeObject.ts';
import { type Result, PyObject, type Value, isObject } from '../value.ts';

export class PySlot extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly slotKey: string;
  doc: Value = null;

  constructor(name: string, owner: PyType) {
    super();
    this.name = name;
    this.owner = owner;
    this.slotKey = `$${name}`;
  }

  private check(instance: Value): asserts instance is PyObject {
    if (isObject(instance) && instance.type.isSubtype(this.owner)) return;
    throw typeError(`descriptor '${this.name}' for '${this.owner.name}' objects doesn't apply to a '${typeName(instance)}' object`);
  }

  descriptorGet(instance: Value | undefined): Result {
    if (instance === undefined) return this;
    this.check(instance);
    const key = slotKeyIn(instance.type, this.name);
    const v = Object.hasOwn(instance, key) ? (instance as unknown as Record<string, Value | undefined>)[key] : undefined;
    if (v === undefined) throw attributeError(`'${errorFullName(instance.type)}' object has no attribute '${this.name}'`, instance, str(this.name));
    return v;
  }

  descriptorSet(instance: Value, value: Value | undefined): Result {
    this.check(instance);
    if (value !== undefined) {
      setProperty(instance, instance.type, slotKeyIn(instance.type, this.name), value);
      return null;
    }
    const props = instance as unknown as Record<string, Value | undefined>;
    const key = slotKeyIn(instance.type, this.name);
    const old = Object.hasOwn(instance, key) ? props[key] : undefined;
    if (old === undefined) throw exceptionOf('AttributeError', this.name);
    delete props[key];
    release(old);
    return null;
  }
}
