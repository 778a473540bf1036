// The types of natives: builtin functions, method descriptors, computed attributes, slots.
// Counterpart: Objects/methodobject.c, Objects/descrobject.c.

import { PySlot } from '../runtime/classes/slots.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { getThrough } from '../runtime/descriptor.ts';
import { address, idOf } from '../runtime/identity.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { str } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { PyBuiltinFunction, PyGetSet, PyMethodDescriptor, boundWrapper } from '../runtime/native.ts';
import { builtinsModule } from '../runtime/namespace.ts';
import { typeError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import { PyType } from '../runtime/typeObject.ts';
import type { Result, Value } from '../runtime/value.ts';
import { callWithDict } from './function.ts';

const selfName = (f: PyBuiltinFunction): Value => f.name;

function qualnameOf(f: PyBuiltinFunction): string {
  if (f.self === null || f.self instanceof PyModule) return f.name;
  const owner = f.self instanceof PyType ? f.self : typeOf(f.self);
  return `${owner.qualname}.${f.name}`;
}

function reprOf(f: PyBuiltinFunction): string {
  if (f.self === null || f.self instanceof PyModule) return `<built-in function ${f.name}>`;
  const wrapper = f.descriptor?.kind === 'wrapper_descriptor';
  if (wrapper) return `<method-wrapper '${f.name}' of ${typeName(f.self)} object at ${address(f.self)}>`;
  const what = f.self instanceof PyType ? 'type' : typeName(f.self);
  return `<built-in method ${f.name} of ${what} object at ${address(f.self)}>`;
}

const reduce = (owner: Value, name: string): Value => tupleOf(builtinsModule.dict.getStr('getattr') as Value, tupleOf(owner, name));

/** Functions of modules whose signature CPython does not tell. */
const UNTOLD: ReadonlySet<string> = new Set([
  'builtins.__build_class__',
  ...['clock_getres', 'clock_settime', 'clock_settime_ns', 'ctime', 'get_clock_info', 'gmtime', 'localtime', 'strptime'].map(
    (name) => `time.${name}`,
  ),
]);

/** A module's function shows the module as its first parameter. */
function shownSignature(f: PyBuiltinFunction): Value {
  const { text } = f.signature;
  if (text === null || !(f.self instanceof PyModule)) return text;
  const module = f.self.dict.getStr('__name__');
  if (typeof module === 'string' && UNTOLD.has(`${module}.${f.name}`)) return null;
  const parameters = text.slice(1, -1).replace(/^\$type/, 'cls');
  if (parameters === '') return '($module, /)';
  return /(^|, )\/(,|$)/.test(parameters) ? `($module, ${parameters})` : `($module, /, ${parameters})`;
}

const builtinGetset: TypeDecl<PyBuiltinFunction>['getset'] = {
  __name__: { get: selfName },
  __qualname__: { get: (f) => str(qualnameOf(f)) },
  __self__: { get: (f) => f.self },
  __module__: { get: (f) => (f.self instanceof PyModule ? (f.self.dict.getStr('__name__') ?? f.module) : f.module), member: true },
  __doc__: { get: (f) => f.doc },
  __text_signature__: { get: shownSignature },
};

const builtinMethods = methods<PyBuiltinFunction>()({
  '__repr__(self, /)': (f) => str(reprOf(f)),
  '__call__(self, *args, **kwargs)': (f, args, kwargs) => callWithDict(f, args, kwargs),
  '__eq__(self, value, /)': (f, other) =>
    other instanceof PyBuiltinFunction
      ? f === other || (f.self === other.self && f.descriptor !== null && f.descriptor === other.descriptor)
      : NotImplemented,
  '__hash__(self, /)': (f) =>
    f.descriptor === null ? Math.floor(idOf(f) / 16) : Math.floor(idOf(f.self) / 16) ^ (Math.floor(idOf(f.descriptor) / 32) % 0x7fffffff),
  '__reduce__(self, /)': (f) => (f.self === null || f.self instanceof PyModule ? f.name : reduce(f.self, f.name)),
});

export const builtinFunctionType = defineType<PyBuiltinFunction>({
  name: 'builtin_function_or_method',
  ctor: PyBuiltinFunction as never,
  vectorcall: true,
  final: true,
  hasWeakrefs: true,
  methods: builtinMethods,
  getset: builtinGetset,
});

/** A slot method bound to an object: `[].__len__`. Same layout as a builtin method. */
export class PyMethodWrapper extends PyBuiltinFunction {}
boundWrapper.ctor = PyMethodWrapper;
export const methodWrapperType = defineType<PyBuiltinFunction>({
  name: 'method-wrapper',
  ctor: PyMethodWrapper as never,
  final: true,
  methods: builtinMethods,
  getset: {
    __name__: { get: selfName, member: true },
    __qualname__: { get: (f) => str(`${f.descriptor?.owner.qualname ?? ''}.${f.name}`) },
    __self__: { get: (f) => f.self, member: true },
    __objclass__: { get: (f) => f.descriptor?.owner ?? null, member: true },
    __doc__: { get: (f) => f.doc },
    __text_signature__: { get: (f) => f.signature.text },
  },
});

class PyWrapperDescriptor extends PyMethodDescriptor {}
class PyClassMethodDescriptor extends PyMethodDescriptor {}

/** Gives method descriptors the class of their kind. */
export function adoptDescriptor(d: PyMethodDescriptor): void {
  if (d.kind === 'wrapper_descriptor') Object.setPrototypeOf(d, PyWrapperDescriptor.prototype);
  else if (d.kind === 'classmethod_descriptor') Object.setPrototypeOf(d, PyClassMethodDescriptor.prototype);
}

const describe = (d: PyMethodDescriptor): string =>
  d.kind === 'wrapper_descriptor' ? `<slot wrapper '${d.name}' of '${d.owner.name}' objects>` : `<method '${d.name}' of '${d.owner.name}' objects>`;

function getDescriptor(d: PyMethodDescriptor, instance: Value, owner: Value): Result {
  if (instance === null && owner === null) throw typeError('__get__(None, None) is invalid');
  return getThrough(d, instance === null ? undefined : instance, (owner ?? typeOf(instance)) as PyType);
}

function methodDescriptorDecl(
  name: string,
  ctor: unknown,
  flags: Pick<TypeDecl<PyMethodDescriptor>, 'vectorcall' | 'methodDescriptor'>,
): TypeDecl<PyMethodDescriptor> {
  return defineType<PyMethodDescriptor>({
    name,
    ctor: ctor as never,
    final: true,
    ...flags,
    methods: methods<PyMethodDescriptor>()({
      '__repr__(self, /)': (d) => str(describe(d)),
      '__get__(self, instance, owner=None, /)': getDescriptor,
      '__call__(self, *args, **kwargs)': (d, args, kwargs) => callWithDict(d, args, kwargs),
      ...(name === 'classmethod_descriptor' ? {} : { '__reduce__(self, /)': (d: PyMethodDescriptor) => reduce(d.owner, d.name) }),
    }),
    getset: {
      __name__: { get: (d) => d.name, member: true },
      __qualname__: { get: (d) => str(`${d.owner.qualname}.${d.name}`) },
      __objclass__: { get: (d) => d.owner, member: true },
      __doc__: { get: (d) => d.doc },
      __text_signature__: { get: (d) => d.bound.signature().text },
    },
  });
}
export const methodDescriptorType = methodDescriptorDecl('method_descriptor', PyMethodDescriptor, { vectorcall: true, methodDescriptor: true });
export const wrapperDescriptorType = methodDescriptorDecl('wrapper_descriptor', PyWrapperDescriptor, { methodDescriptor: true });
export const classMethodDescriptorType = methodDescriptorDecl('classmethod_descriptor', PyClassMethodDescriptor, {});

class PyMember extends PyGetSet {}

/** `member_descriptor` looks like `getset_descriptor` but for its type and repr. */
export function adoptGetSet(d: PyGetSet): void {
  if (d.kind === 'member_descriptor') Object.setPrototypeOf(d, PyMember.prototype);
}

type Attribute = PyGetSet | PySlot;

function attributeDecl(name: string, ctor: unknown, word: string): TypeDecl<Attribute> {
  return defineType<Attribute>({
    name,
    ctor: ctor as never,
    final: true,
    methods: methods<Attribute>()({
      '__repr__(self, /)': (d) => str(`<${word} '${d.name}' of '${d.owner.name}' objects>`),
      '__get__(self, instance, owner=None, /)': (d, instance, owner) => {
        if (instance === null && owner === null) throw typeError('__get__(None, None) is invalid');
        return getThrough(d, instance === null ? undefined : instance, owner instanceof PyType ? owner : typeOf(instance));
      },
      '__set__(self, instance, value, /)': (d, instance, value) => set(d, instance, value),
      '__delete__(self, instance, /)': (d, instance) => set(d, instance, undefined),
      ...(name === 'getset_descriptor' ? {} : { '__reduce__(self, /)': (d: Attribute) => reduce(d.owner, d.name) }),
    }),
    getset: {
      __name__: { get: (d) => str(d.name), member: true },
      __qualname__: { get: (d) => str(`${d.owner.qualname}.${d.name}`) },
      __objclass__: { get: (d) => d.owner, member: true },
      __doc__: { get: (d) => d.doc },
    },
  });
}
function set(d: Attribute, instance: Value, value: Value | undefined): Result {
  return (d as unknown as { descriptorSet(i: Value, v: Value | undefined): Result }).descriptorSet(instance, value);
}
export const getsetDescriptorType = attributeDecl('getset_descriptor', PyGetSet, 'attribute');
export const memberDescriptorType = attributeDecl('member_descriptor', PyMember, 'member');

/** Slots are member descriptors too: their layout's prototype stands under that type. */
export function linkSlotPrototype(memberType: PyType): void {
  Object.defineProperty(PySlot.prototype, 'type', { value: memberType, configurable: true, writable: true });
}
