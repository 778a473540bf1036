// `function` and `method`. Counterpart: Objects/funcobject.c, Objects/classobject.c.

import { codeFlags } from '../contract/code.ts';
import { genericGet, getattr, getattrOptional, getattrS, nativeGetattribute } from '../runtime/attribute.ts';
import { call, callObject } from '../runtime/call.ts';
import { GeneratorBody } from '../runtime/control/generatorBody.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { address } from '../runtime/identity.ts';
import { dictOf, replaceDict } from '../runtime/instance.ts';
import { PyCell } from '../runtime/layout/cell.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { type FunctionCode, PyFunction, PyMethod } from '../runtime/layout/function.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { emptyTuple, PyTuple, tupleFrom, tupleOf } from '../runtime/layout/tuple.ts';
import { typeError, valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { hash } from '../runtime/hashing.ts';
import { idOf } from '../runtime/identity.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { same } from '../runtime/compare.ts';
import { builtinsModule, builtinsOf } from '../runtime/namespace.ts';
import { repr, str_ } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import { warn } from '../runtime/warn.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { MethodCode, Result, Value } from '../runtime/value.ts';
import { isCallable } from '../runtime/call.ts';
import { spreadKeywords } from '../runtime/kwargs.ts';

/** Makes functions from code objects; the code object knows how. Installed by the code type. */
export const functionHook: {
  /** `types.FunctionType(code, globals, …)`: the code instantiated over other globals. */
  instantiate: (code: Value, globals: PyDict) => (FunctionCode & { mk: ((...cells: PyCell[]) => MethodCode) | null }) | undefined;
  freeVariables: (code: Value) => readonly string[];
} = { instantiate: () => undefined, freeVariables: () => [] };

type Field = 'defaults' | 'kwdefaults' | 'typeParams';

function replaceField(self: PyFunction, field: Field, value: PyTuple | PyDict | null): void {
  const old = self[field];
  (self as unknown as Record<Field, Value>)[field] = own(value);
  release(old);
}

function makeFunction(cls: PyType, code: Value, globals: Value, name: Value, defaults: Value, closure: Value, kwdefaults: Value): Value {
  if (!(globals instanceof PyDict)) throw typeError(`function() argument 'globals' must be dict, not ${typeName(globals)}`);
  const K = functionHook.instantiate(code, globals);
  if (K === undefined) throw typeError(`function() argument 'code' must be code, not ${typeName(code)}`);
  if (name !== null && !isStr(name)) throw typeError('arg 3 (name) must be None or string');
  if (defaults !== null && !(defaults instanceof PyTuple)) throw typeError('arg 4 (defaults) must be None or tuple');
  const free = functionHook.freeVariables(code);
  if (closure !== null && !(closure instanceof PyTuple)) throw typeError(`arg 5 (closure) must be ${free.length === 0 ? 'None or ' : ''}tuple`);
  const cells = closure === null ? [] : closure.items;
  if (closure === null && free.length > 0) throw typeError('arg 5 (closure) must be tuple');
  if (kwdefaults !== null && !(kwdefaults instanceof PyDict)) throw typeError('arg 6 (kwdefaults) must be None or dict');
  if (cells.length !== free.length) throw valueError(`${textOf(K.table.name)} requires closure of length ${free.length}, not ${cells.length}`);
  for (const c of cells) if (!(c instanceof PyCell)) throw typeError(`arg 5 (closure) expected cell, found ${typeName(c)}`);
  const js = (K.mk as (...cells: PyCell[]) => MethodCode)(...(cells as PyCell[]));
  const f = new PyFunction(K, js, cells as PyCell[]);
  void cls;
  f.module = own(globals.getStr('__name__') ?? null);
  if (name !== null) {
    f.name = own(name);
    if (f.K.isGenerator && name !== f.K.table.name) nameBodies(f);
  }
  if (defaults !== null) f.defaults = own(defaults) as PyTuple;
  if (kwdefaults !== null) f.kwdefaults = own(kwdefaults) as PyDict;
  return f;
}

function annotationsOf(self: PyFunction): PyDict {
  if (self.annotations === null) {
    const d = self.annotate === null ? new PyDict() : call(self.annotate, 1);
    if (!(d instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeName(d)}'`);
    self.annotations = own(d);
  }
  return self.annotations;
}

function setAnnotations(self: PyFunction, value: Value | undefined): void {
  if (value !== undefined && value !== null && !(value instanceof PyDict)) throw typeError('__annotations__ must be set to a dict object');
  const old = self.annotations;
  self.annotations = value === undefined || value === null ? null : (own(value) as PyDict);
  release(old);
  const annotate = self.annotate;
  self.annotate = null;
  release(annotate);
}

function setAnnotate(self: PyFunction, value: Value | undefined): void {
  if (value === undefined) throw typeError('__annotate__ cannot be deleted');
  if (value !== null && !isCallable(value)) throw typeError('__annotate__ must be callable or None');
  const old = self.annotate;
  self.annotate = own(value);
  release(old);
  if (value !== null) {
    const kept = self.annotations;
    self.annotations = null;
    release(kept);
  }
}

function setText(field: 'name' | 'qualname', label: string) {
  return (self: PyFunction, value: Value | undefined): void => {
    if (value === undefined || !isStr(value)) throw typeError(`${label} must be set to a string object`);
    const old = self[field];
    self[field] = own(value);
    release(old);
    if (self.K.isGenerator && value !== self.K.table[field]) nameBodies(self);
  };
}

/** Code that names the generators and coroutines it makes after its function. */
const naming = new WeakSet<MethodCode>();

/** What the function makes from now on bears its names; code alone knows only those of the definition. */
function nameBodies(self: PyFunction): void {
  const make = self.js;
  if (naming.has(make)) return;
  const js: MethodCode = (h, ...args) => {
    const made = make(h, ...args);
    if (made instanceof GeneratorBody) made.rename(self.name, self.qualname);
    return made;
  };
  naming.add(js);
  replaceCode(self, js);
}

const KIND_FLAGS = codeFlags.generator | codeFlags.coroutine | codeFlags.asyncGenerator;

/** `f.__code__ = code`: the function runs the other code with its own globals and cells. */
function setCode(self: PyFunction, value: Value | undefined): void {
  const K = value === undefined ? undefined : functionHook.instantiate(value, self.globals);
  if (K === undefined) throw typeError('__code__ must be set to a code object');
  const free = functionHook.freeVariables(value as Value).length;
  if (free !== self.cells.length) {
    throw valueError(`${textOf(str_(self.name))}() requires a code object with ${self.cells.length} free vars, not ${free}`);
  }
  if (((self.K.table.flags ^ K.table.flags) & KIND_FLAGS) !== 0) {
    warn('DeprecationWarning', 'Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)');
  }
  const js = (K.mk as (...cells: PyCell[]) => MethodCode)(...self.cells);
  self.K = K;
  self.argc = K.table.jsArgc < 0 ? -2 : K.table.jsArgc;
  replaceCode(self, js);
  if (K.isGenerator && (self.name !== K.table.name || self.qualname !== K.table.qualname)) nameBodies(self);
}

/** Old code may lie on prototypes: it must no longer be taken for the method. */
function replaceCode(self: PyFunction, js: MethodCode): void {
  js.argc = self.argc;
  js.owner = self;
  self.methodCode.argc = -2;
  self.js = js;
  self.methodCode = js;
  self.forgetAdapters();
}

export const functionType = defineType<PyFunction>({
  name: 'function',
  ctor: PyFunction as never,
  vectorcall: true,
  methodDescriptor: true,
  final: true,
  hasDict: true,
  hasWeakrefs: true,
  doc: 'Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values',
  construct: methods<PyType>()({ 'function(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)': makeFunction }),
  methods: methods<PyFunction>()({
    '__repr__(self, /)': (self) => str(`<function ${textOf(str_(self.qualname))} at ${address(self)}>`),
    '__get__(self, instance, owner=None, /)': (self, instance, owner) => {
      if (instance !== null) return new PyMethod(self, instance);
      if (owner === null) throw typeError('__get__(None, None) is invalid');
      return self;
    },
    '__call__(self, *args, **kwargs)': (self, args, kwargs) => callWithDict(self, args, kwargs),
  }),
  getset: {
    __code__: { get: (self) => self.K.code, set: setCode },
    __defaults__: {
      get: (self) => self.defaults,
      set: (self, v) => {
        if (v !== undefined && v !== null && !(v instanceof PyTuple)) throw typeError('__defaults__ must be set to a tuple object');
        replaceField(self, 'defaults', v ?? null);
      },
    },
    __kwdefaults__: {
      get: (self) => self.kwdefaults,
      set: (self, v) => {
        if (v !== undefined && v !== null && !(v instanceof PyDict)) throw typeError('__kwdefaults__ must be set to a dict object');
        replaceField(self, 'kwdefaults', v ?? null);
      },
    },
    __closure__: { get: (self) => (self.cells.length === 0 ? null : tupleFrom([...self.cells])), member: true },
    __globals__: { get: (self) => self.globals, member: true },
    __builtins__: { get: (self) => builtinsOf(self.globals), member: true },
    __doc__: {
      get: (self) => self.doc,
      set: (self, v) => {
        const old = self.doc;
        self.doc = own(v ?? null);
        release(old);
      },
      member: true,
    },
    __module__: {
      get: (self) => self.module,
      set: (self, v) => {
        const old = self.module;
        self.module = own(v ?? null);
        release(old);
      },
      member: true,
    },
    __name__: { get: (self) => self.name, set: setText('name', '__name__') },
    __qualname__: { get: (self) => self.qualname, set: setText('qualname', '__qualname__') },
    __annotations__: { get: annotationsOf, set: setAnnotations },
    __annotate__: { get: (self) => self.annotate, set: setAnnotate },
    __type_params__: {
      get: (self) => self.typeParams ?? emptyTuple,
      set: (self, v) => {
        if (!(v instanceof PyTuple)) throw typeError('__type_params__ must be set to a tuple');
        replaceField(self, 'typeParams', v);
      },
    },
    __dict__: {
      get: (self) => dictOf(self),
      set: (self, v) => {
        if (v === undefined) throw typeError('cannot delete __dict__');
        if (!(v instanceof PyDict)) throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(v ?? null)}'`);
        replaceDict(self, v);
      },
    },
  },
});

/** Calls with `**kwargs` given as a dict. */
export function callWithDict(f: Value, args: readonly Value[], kwargs: PyDict): Result {
  const { names, values } = spreadKeywords(args, kwargs);
  return callObject(f, 0, values, names);
}

Object.assign(PyFunction.prototype, {
  descriptorGet(this: PyFunction, instance: Value | undefined): Result {
    return instance === undefined ? this : new PyMethod(this, instance);
  },
});

/** Attributes that a method does not have are those of its function. */
Object.assign(PyMethod.prototype, {
  nativeGetattr(this: PyMethod, name: string): Result | undefined {
    const type = typeOf(this);
    const found = type.lookup(name);
    if (found !== undefined) return genericGet(this, type, name);
    return getattrS(this.func, name);
  },
  descriptorGet(this: PyMethod): Result {
    return this;
  },
});

export const methodType = defineType<PyMethod>({
  name: 'method',
  ctor: PyMethod as never,
  vectorcall: true,
  final: true,
  hasWeakrefs: true,
  doc: 'Create a bound instance method object.',
  construct: methods<PyType>()({
    'method(cls, function, instance, /)': (_cls, func, self) => {
      if (!isCallable(func)) throw typeError('first argument must be callable');
      if (self === null) throw typeError('instance must not be None');
      return new PyMethod(func, self);
    },
  }),
  methods: methods<PyMethod>()({
    '__repr__(self, /)': (self) => {
      const name = getattrOptional(self.func, '__qualname__') ?? getattrOptional(self.func, '__name__');
      return str(`<bound method ${name !== undefined && isStr(name) ? textOf(name) : '?'} of ${textOf(repr(self.self))}>`);
    },
    '__get__(self, instance, owner=None, /)': (self) => self,
    '__getattribute__(self, name, /)': nativeGetattribute,
    '__call__(self, *args, **kwargs)': (self, args, kwargs) => callWithDict(self, args, kwargs),
    '__eq__(self, value, /)': (self, other) => (other instanceof PyMethod ? self.self === other.self && same(self.func, other.func) : NotImplemented),
    '__hash__(self, /)': (self) => combine(idOf(self.self), hash(self.func)),
    '__reduce__(self, /)': (self) => tupleOf(builtinsModule.dict.getStr('getattr') as Value, tupleOf(self.self, getattr(self.func, '__name__'))),
  }),
  getset: {
    __func__: { get: (self) => self.func, member: true },
    __self__: { get: (self) => self.self, member: true },
    __doc__: { get: (self) => getattrOptional(self.func, '__doc__') ?? null },
  },
});

function combine(a: number, b: number | bigint): number {
  return Number((BigInt(Math.floor(a / 16)) ^ BigInt(b)) & 0x1fffffffffffffn);
}
