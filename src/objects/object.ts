// `object`: the methods every class inherits. Counterpart: Objects/typeobject.c (object_methods and slots).

import { type NativeSetAttributes, attributeName, genericGet, genericSet, missingError } from '../runtime/attribute.ts';
import { callSpecial } from '../runtime/special.ts';
import { repr, str_ } from '../runtime/text.ts';
import { missingAbstract } from '../runtime/classes/abstract.ts';
import { objectNew } from '../runtime/classes/instantiate.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { idOf, address } from '../runtime/identity.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { isStr, str, strLength } from '../runtime/layout/str.ts';
import type { PyBuiltinFunction, PyMethodDescriptor } from '../runtime/native.ts';
import { typeError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import { truth } from '../runtime/truth.ts';
import { fullName } from '../runtime/typeNames.ts';
import { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Result, type Value, isObject } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { instanceSize } from './type/sizes.ts';
import { reduceEx, getState, reduceClassic } from './object/reduce.ts';
import { assignClass } from './object/classAssignment.ts';
import { dirOf } from './object/dir.ts';

/** Instances of `object` itself, and the layout under classes that add nothing. */
export class PyInstance extends PyObject {}

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  if (args.length > 0 || kwargs.size > 0) checkExcess(cls);
  const text = cls.isAbstract ? missingAbstract(cls) : undefined;
  if (text !== undefined) throw typeError(text);
  return cls.allocate();
}

/** Surplus arguments of `object.__new__` are an error unless `__init__` alone is overridden. */
function checkExcess(cls: PyType): void {
  if (cls.lookup('__new__') !== objectNew.value) {
    throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
  }
  if (cls.lookup('__init__') === objectNew.init) throw typeError(`${cls.name}() takes no arguments`);
}

function initialize(self: Value, args: readonly Value[], kwargs: PyDict): null {
  if (args.length === 0 && kwargs.size === 0) return null;
  const cls = typeOf(self);
  if (cls.lookup('__init__') !== objectNew.init) {
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (cls.lookup('__new__') === objectNew.value) throw typeError(`${cls.name}.__init__() takes exactly one argument (the instance to initialize)`);
  return null;
}

/** Types and modules have a dict that is not found as other instances' are. */
function ownEntry(self: Value, name: string): Value | undefined {
  if (self instanceof PyType) return self.attrs.get(name);
  return self instanceof PyModule ? self.dict.getStr(name) : undefined;
}

/** Refuses to go round the way in which the type of `self` sets attributes. */
function setPlainly(self: Value, name: Value, value: Value | undefined): Result {
  const own = isObject(self) && !(self instanceof PyModule) && (self as Partial<NativeSetAttributes>).nativeSetattr !== undefined;
  if (own) throw typeError(`can't apply this ${value === undefined ? '__delattr__' : '__setattr__'} to ${typeName(self)} object`);
  return genericSet(self, typeOf(self), attributeName(name), value);
}

export const objectType = defineType<Value>({
  name: 'object',
  ctor: PyInstance,
  doc: 'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n',
  construct: methods<PyType>()({ 'object(cls, *args, **kwargs)': construct }),
  methods: methods<Value>()({
    '__init__(self, *args, **kwargs)': initialize,
    '__repr__(self, /)': (self) => str(`<${fullName(typeOf(self))} object at ${address(self)}>`),
    '__str__(self, /)': (self) => repr(self),
    '__hash__(self, /)': (self) => Math.floor(idOf(self) / 16),
    '__eq__(self, value, /)': (self, value) => (self === value ? true : NotImplemented),
    '__ne__(self, value, /)': (self, value) => {
      const r = callSpecial(self, '__eq__', value);
      return r === NotImplemented || r === undefined ? NotImplemented : !truth(r);
    },
    '__lt__(self, value, /)': () => NotImplemented,
    '__le__(self, value, /)': () => NotImplemented,
    '__gt__(self, value, /)': () => NotImplemented,
    '__ge__(self, value, /)': () => NotImplemented,
    '__getattribute__(self, name, /)': (self, name) => {
      const text = attributeName(name);
      let r = genericGet(self, typeOf(self), text);
      if (r === undefined) r = ownEntry(self, text);
      if (r === undefined) throw missingError(self, text);
      return r;
    },
    '__setattr__(self, name, value, /)': (self, name, value) => setPlainly(self, name, value),
    '__delattr__(self, name, /)': (self, name) => setPlainly(self, name, undefined),
    '__reduce__(self, /)': (self) => reduceClassic(self, 0),
    '__reduce_ex__(self, protocol: cint, /)': reduceEx,
    '__getstate__(self, /)': (self) => getState(self, false),
    '__format__(self, format_spec, /)': (self, spec) => {
      if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
      if (strLength(spec) > 0) throw typeError(`unsupported format string passed to ${typeName(self)}.__format__`);
      return str_(self);
    },
    '__sizeof__(self, /)': (self) => instanceSize(typeOf(self)).basic,
    '__dir__(self, /)': dirOf,
  }),
  classMethods: methods<PyType>()({
    '__init_subclass__(cls, **kwargs)': (cls, kwargs) => {
      if (kwargs.size > 0) throw typeError(`${cls.name}.__init_subclass__() takes no keyword arguments`);
    },
    '__subclasshook__(cls, subclass, /)': () => NotImplemented,
  }),
  getset: {
    __class__: { get: (self) => typeOf(self), set: assignClass, doc: "the object's class" },
  },
});

/** After the type is built: what instantiation compares with. */
export function rememberObjectMethods(): void {
  objectNew.value = types.object.attrs.get('__new__') as PyBuiltinFunction;
  objectNew.init = types.object.attrs.get('__init__') as PyMethodDescriptor;
}
