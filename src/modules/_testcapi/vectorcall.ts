// Calls through the vectorcall protocol, and types whose instances are called that way (PEP 590).
//
// Piton calls every native through one entry (bind.ts), which is what PyObject_Vectorcall stands for here.
// Counterpart: Modules/_testcapi/vectorcall.c.

import { NO_NAMES } from '../../runtime/bind.ts';
import { callObject } from '../../runtime/call.ts';
import { type TypeDecl, defineType, functions, methods } from '../../runtime/defineType.ts';
import { spreadKeywords } from '../../runtime/kwargs.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyFunction, PyMethod } from '../../runtime/layout/function.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { systemError, typeError } from '../../runtime/raise.ts';
import { release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { type Constructor, PyType } from '../../runtime/typeObject.ts';
import { type MethodCode, PyObject, type Result, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { hasVectorcall } from '../../objects/type/flags.ts';
import { moduleType } from '../moduleType.ts';

function argumentsOf(args: Value): readonly Value[] {
  if (args === null) return [];
  if (args instanceof PyTuple) return args.items;
  throw typeError('args must be None or a tuple');
}

function callWithNames(f: Value, args: Value, kwnames: Value): Result {
  const values = argumentsOf(args);
  if (kwnames === null) return callObject(f, 0, values, NO_NAMES);
  if (!(kwnames instanceof PyTuple)) throw typeError('kwnames must be None or a tuple');
  if (values.length < kwnames.items.length) throw systemError('kwnames longer than args');
  return callObject(
    f,
    0,
    values,
    kwnames.items.map((name) => textOf(name as string)),
  );
}

function callWithKeywords(f: Value, args: Value, kwargs: Value): Result {
  if (kwargs === null) return callObject(f, 0, argumentsOf(args), NO_NAMES);
  if (!(kwargs instanceof PyDict)) throw typeError('kwnames must be None or a dict');
  const { names, values } = spreadKeywords(argumentsOf(args), kwargs);
  return callObject(f, 0, values, names);
}

/** The function answers 'overridden' from now on, whoever calls it. */
function overrideFunction(f: Value): void {
  if (!(f instanceof PyFunction)) throw typeError("'func' must be a function");
  const code: MethodCode = (h, ...args) => answer(h, args);
  code.argc = -1;
  code.owner = f;
  f.methodCode.argc = -2;
  f.js = code;
  f.methodCode = code;
  f.argc = -1;
  f.vector = (h, args) => answer(h, args);
}

function answer(h: number, args: readonly Value[]): Value {
  for (let i = 0; i < args.length && i < 31; i++) if (h & (1 << i)) release(args[i]);
  return 'overridden';
}

export const vectorcallFunctions = functions({
  'pyobject_fastcalldict(func, func_args, kwargs, /)': callWithKeywords,
  'pyobject_vectorcall(func, func_args, kwnames, /)': callWithNames,
  'pyvectorcall_call(func, argstuple, kwargs=None, /)': (f, args, kwargs) => {
    if (!(args instanceof PyTuple)) throw typeError('args must be a tuple');
    if (kwargs !== null && !(kwargs instanceof PyDict)) throw typeError('kwargs must be a dict');
    return callWithKeywords(f, args, kwargs);
  },
  'pycfunction_call(func, args, kwargs=None, /)': callWithKeywords,
  'function_setvectorcall(func, /)': overrideFunction,
  'has_vectorcall_flag(type: type, /)': hasVectorcall,
  'make_vectorcall_class(base=None, /)': makeVectorcallClass,
});

class MethodDescriptorBase extends PyObject {
  /** Was the instance given its own entry, as that of the base class? */
  readonly plain: boolean = true;
}
class MethodDescriptorDerived extends MethodDescriptorBase {}
class MethodDescriptorNopGet extends MethodDescriptorBase {}
class MethodDescriptor2 extends MethodDescriptorBase {
  override readonly plain = false;
}

const descriptorDecl = (name: string, ctor: Constructor, more: Partial<TypeDecl<MethodDescriptorBase>> = {}): TypeDecl<MethodDescriptorBase> =>
  defineType<MethodDescriptorBase>({ name, ctor, vectorcall: true, methodDescriptor: true, ...more });

export function vectorcallTypes(): Readonly<Record<string, Value>> {
  const base = moduleType(
    descriptorDecl('MethodDescriptorBase', MethodDescriptorBase, {
      methods: methods<MethodDescriptorBase>()({
        '__call__(self, arg, /)': (self) => self.plain,
        '__get__(self, instance, owner=None, /)': (self, instance) => (instance === null ? self : new PyMethod(self, instance)),
      }),
    }),
  );
  return {
    MethodDescriptorBase: base,
    MethodDescriptorDerived: moduleType(descriptorDecl('MethodDescriptorDerived', MethodDescriptorDerived), base),
    MethodDescriptorNopGet: moduleType(
      descriptorDecl('MethodDescriptorNopGet', MethodDescriptorNopGet, {
        vectorcall: false,
        methodDescriptor: false,
        methods: methods<MethodDescriptorBase>()({
          '__call__(self, *args)': (_self, args) => tupleFrom([...args]),
          '__get__(self, instance, owner=None, /)': (self) => self,
        }),
      }),
      base,
    ),
    MethodDescriptor2: moduleType(descriptorDecl('MethodDescriptor2', MethodDescriptor2), base),
  };
}

/** A mutable class whose instances are called through `__call__` until they are given an entry of their own. */
function makeVectorcallClass(base: Value): Value {
  if (base !== null && !(base instanceof PyType)) throw typeError(`make_vectorcall_class() argument 1 must be type, not ${typeName(base)}`);
  const parent = base ?? types.object;
  const Base = parent.ctor as unknown as new () => PyObject;
  class Vectorcalled extends Base {
    entry: PyType | null = null;
  }
  const type: PyType = moduleType(
    defineType<Vectorcalled>({
      name: 'VectorCallClass',
      module: '_testcapi',
      ctor: Vectorcalled as unknown as Constructor,
      open: true,
      vectorcall: true,
      hasDict: parent.hasDict,
      hasWeakrefs: parent.hasWeakrefs,
      methods: methods<Vectorcalled>()({
        '__call__(self, *args, **kwargs)': (self) => (self.entry !== null && self.type.inherits('__call__', type) ? 'vectorcall' : 'tp_call'),
        'set_vectorcall(self, type: type, /)': (self, entry) => {
          if (!self.type.isSubtype(entry)) throw typeError(`expected ${entry.name} instance`);
          self.entry = entry;
        },
      }),
    }),
    parent,
  );
  return type;
}
