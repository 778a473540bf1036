// `super`. Counterpart: superobject in Objects/typeobject.c.

import { genericGet, nativeGetattribute } from '../runtime/attribute.ts';
import { bareSuperHook, newSuper, superClass } from '../runtime/emitted/supers.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { PySuper, superAttribute } from '../runtime/layout/super.ts';
import { str } from '../runtime/layout/str.ts';
import { typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import { PyType } from '../runtime/typeObject.ts';
import type { Result, Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

function initialize(self: PySuper, type: Value | undefined, obj: Value | undefined): void {
  let cls = type;
  let receiver = obj;
  if (cls === undefined) [cls, receiver] = bareSuperHook.find();
  if (!(cls instanceof PyType)) throw typeError(`super() argument 1 must be a type, not ${typeName(cls as Value)}`);
  const selfClass = receiver === undefined || receiver === null ? null : superClass(cls, receiver);
  const old = [self.thisClass, self.self, self.selfClass];
  self.thisClass = own(cls);
  self.self = receiver === undefined || receiver === null ? undefined : own(receiver);
  self.selfClass = own(selfClass) as PyType | null;
  for (const v of old) release(v);
}

Object.assign(PySuper.prototype, {
  nativeGetattr(this: PySuper, name: string): Result | undefined {
    const { thisClass, self, selfClass } = this;
    if (thisClass !== null && selfClass !== null && self !== undefined && name !== '__class__') {
      const r = superAttribute(thisClass, selfClass, self, name);
      if (r !== undefined) return r;
    }
    return genericGet(this, typeOf(this), name);
  },
});

function bind(self: PySuper, instance: Value): Value {
  if (instance === null || self.self !== undefined || self.thisClass === null) return self;
  if (typeOf(self) !== types.super) {
    const made = typeOf(self).allocate() as PySuper;
    initialize(made, self.thisClass, instance);
    return made;
  }
  return newSuper(self.thisClass, instance, superClass(self.thisClass, instance));
}

export const superType = defineType<PySuper>({
  name: 'super',
  ctor: PySuper,
  doc: 'super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n',
  construct: methods<PyType>()({ 'super(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PySuper>()({
    '__init__(self, type=?, object=?, /)': initialize,
    '__repr__(self, /)': (self) => {
      const of = self.selfClass === null ? 'NULL' : `<${self.selfClass.name} object>`;
      return str(`<super: <class '${self.thisClass === null ? 'NULL' : self.thisClass.name}'>, ${of}>`);
    },
    '__get__(self, instance, owner=None, /)': (self, instance) => bind(self, instance),
    '__getattribute__(self, name, /)': nativeGetattribute,
  }),
  getset: {
    __thisclass__: { get: (self) => self.thisClass, member: true },
    __self__: { get: (self) => self.self ?? null, member: true },
    __self_class__: { get: (self) => self.selfClass, member: true },
  },
});
