// `type`: class objects. Counterpart: Objects/typeobject.c (type_methods, type_getsets).

import { keepGiven } from './type/bases.ts';
import { plainSubclass } from './type/subclassCheck.ts';
import { attributeName, genericSet, getattrOptional, nativeGetattribute } from '../runtime/attribute.ts';
import { callVector } from '../runtime/call.ts';
import { calledFrom, newType, winningMetaclass } from '../runtime/classes/newType.ts';
import { typeCall, typeNew } from '../runtime/classes/instantiate.ts';
import '../runtime/classes/typeAttributes.ts';
import '../runtime/classes/descriptorOverride.ts';
import { NO_NAMES } from '../runtime/bind.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyStr, isStr, str, textOf } from '../runtime/layout/str.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { encodeUtf8 } from './codecs/utf8.ts';
import { linearize } from '../runtime/mro.ts';
import { typeError, valueError } from '../runtime/raise.ts';
import type { Text } from '../runtime/strings.ts';
import { own } from '../runtime/refcount.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { keyList, mergeClass } from './object/dir.ts';
import { typeGetset } from './type/attributes.ts';
import { fullName } from '../runtime/typeNames.ts';
import { unionOf } from './type/union.ts';
import { spreadKeywords } from '../runtime/kwargs.ts';

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  if (kwargs.size === 0) return makeClass(cls, args, NO_VALUES, NO_NAMES);
  const { names, values } = spreadKeywords([], kwargs);
  return makeClass(cls, args, values, names);
}

const NO_VALUES: readonly Value[] = [];

/** Runs no Python code before it knows where it was called from. */
function makeClass(cls: PyType, args: readonly Value[], values: readonly Value[], names: readonly string[]): Value {
  const { globals } = calledFrom;
  calledFrom.globals = null;
  if (args.length !== 3)
    throw typeError(cls === types.type ? 'type() takes 1 or 3 arguments' : `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [name, bases, namespace] = args as [Value, Value, Value];
  if (!isStr(name)) throw typeError(`type.__new__() argument 1 must be str, not ${typeName(name)}`);
  if (!(bases instanceof PyTuple)) throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(bases)}`);
  if (!(namespace instanceof PyDict)) throw typeError(`type.__new__() argument 3 must be dict, not ${typeName(namespace)}`);
  for (const b of bases.items) checkBase(b);
  const winner = winningMetaclass(cls, bases.items);
  if (winner !== cls) {
    const make = winner.lookup('__new__');
    if (make !== undefined && make !== types.type.attrs.get('__new__')) return callVector(make, [winner, ...args, ...values], names);
  }
  checkTexts(name, namespace.getStr('__doc__'));
  calledFrom.globals = globals;
  const type = newType(winner, textOf(name), bases.items, namespace, values, names);
  if (bases.constructor !== PyTuple) keepGiven(type, bases);
  return type;
}

/** Names and documentation that UTF-8 cannot express are refused. */
function checkTexts(name: Text, doc: Value | undefined): void {
  if (textOf(name).includes('\0')) throw valueError('type name must not contain null characters');
  if (typeof name !== 'string') encodeUtf8(name, 'strict');
  if (doc instanceof PyStr) encodeUtf8(doc, 'strict');
}

function checkBase(base: Value): void {
  if (base instanceof PyType) return;
  if (typeOf(base).lookup('__mro_entries__') !== undefined) {
    throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
  }
}

function subclassesOf(self: PyType): PyList {
  const items: Value[] = [];
  for (const t of self.liveSubclasses()) items.push(own(t));
  return new PyList(items);
}

export const typeType = defineType<PyType>({
  name: 'type',
  vectorcall: true,
  ctor: PyType,
  hasDict: true,
  hasWeakrefs: true,
  doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
  construct: methods<PyType>()({ 'type(cls, *args, **kwargs)': construct }),
  methods: methods<PyType>()({
    '__init__(self, *args, **kwargs)': (_self, args, kwargs) => {
      if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
      if (args.length === 1 && kwargs.size > 0) throw typeError('type.__init__() takes no keyword arguments');
    },
    '__call__(self, *args, **kwargs)': (self, args, kwargs) => {
      const { names, values } = spreadKeywords(args, kwargs);
      return typeCall(self, 0, values, names);
    },
    '__repr__(self, /)': (self) => str(`<class '${fullName(self)}'>`),
    '__getattribute__(self, name, /)': nativeGetattribute,
    '__setattr__(self, name, value, /)': (self, name, value) => genericSet(self, typeOf(self), attributeName(name), value),
    '__delattr__(self, name, /)': (self, name) => genericSet(self, typeOf(self), attributeName(name), undefined),
    'mro(self, /)': (self) => new PyList(linearize(self, self.bases).map(own)),
    '__subclasses__(self, /)': subclassesOf,
    '__instancecheck__(self, instance, /)': (self, instance) => isInstanceOf(instance, self),
    '__subclasscheck__(self, subclass, /)': (self, subclass) => plainSubclass(subclass, self),
    '__dir__(self, /)': (self) => {
      const names = new PyDict();
      mergeClass(names, self);
      return keyList(names);
    },
    '__sizeof__(self, /)': (self) => (self.heap ? 1064 : 408),
    '__or__(self, value, /)': (self, value) => unionOf(self, value),
    '__ror__(self, value, /)': (self, value) => unionOf(value, self),
  }),
  classMethods: methods<PyType>()({
    '__prepare__(cls, *args, **kwargs)': () => new PyDict(),
  }),
  getset: typeGetset,
});

/** After the type is built: what calls of metaclasses compare with. */
export function rememberTypeMethods(): void {
  typeNew.value = types.type.attrs.get('__new__');
  typeNew.init = types.type.attrs.get('__init__');
  typeNew.make = makeClass;
}

/** `isinstance` without hooks: `type(v)`, else what `v.__class__` claims. */
function isInstanceOf(v: Value, cls: PyType): boolean {
  if (typeOf(v).isSubtype(cls)) return true;
  const claimed = claimedClass(v);
  return claimed instanceof PyType && claimed !== typeOf(v) && claimed.isSubtype(cls);
}

function claimedClass(v: Value): Value | undefined {
  const t = typeOf(v);
  return t.customGetattribute || (t.lookup('__class__') as { owner?: PyType } | undefined)?.owner !== types.object
    ? getattrOptional(v, '__class__')
    : t;
}
