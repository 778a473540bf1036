// `module`. Counterpart: Objects/moduleobject.c.

import { callMethod, genericGet, getattr, nativeGetattribute, setThrough } from '../runtime/attribute.ts';
import { call, callS, isCallable } from '../runtime/call.ts';
import { isDataDescriptor } from '../runtime/descriptor.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { own } from '../runtime/refcount.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { isStr, str } from '../runtime/layout/str.ts';
import { importHook } from '../runtime/importHook.ts';
import { attributeError, typeError } from '../runtime/raise.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Result, Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { isInitializing, suggestModule } from './module/missing.ts';

/** A fresh module with the usual names. */
export function newModule(name: string, doc: Value = null): PyModule {
  const m = types.module.allocate() as PyModule;
  initModule(m, name, doc);
  return m;
}

function initModule(m: PyModule, name: Value, doc: Value): void {
  const d = m.dict;
  d.setStr('__name__', name);
  d.setStr('__doc__', doc);
  for (const key of ['__package__', '__loader__', '__spec__']) d.setStr(key, null);
}

Object.assign(PyModule.prototype, {
  nativeGetattr(this: PyModule, name: string): Result | undefined {
    const own = this.dict.getStr(name);
    const type = typeOf(this);
    if (own !== undefined) {
      const found = name.startsWith('__') || type !== types.module ? type.lookup(name) : undefined;
      if (found === undefined || !isDataDescriptor(found)) return own;
    }
    const r = genericGet(this, type, name);
    if (r !== undefined) return r;
    const hook = this.dict.getStr('__getattr__');
    return hook === undefined ? undefined : callS(hook, str(name));
  },
  nativeSetattr(this: PyModule, name: string, value: Value | undefined): Result {
    const found = typeOf(this).lookup(name);
    const r = found === undefined ? undefined : setThrough(found, this, value);
    if (r !== undefined) return r;
    if (value !== undefined) this.dict.setStr(name, value);
    else if (!this.dict.deleteStr(name)) throw missing(this, name);
    return null;
  },
  missingAttribute(this: PyModule, name: string): Error {
    return missing(this, name);
  },
});

function missing(m: PyModule, name: string): Error {
  return attributeError(suggestModule(m, name), m, str(name)) as unknown as Error;
}

function reprOf(m: PyModule): Value {
  const bootstrap = importHook.module('importlib._bootstrap');
  return callMethod(bootstrap, '_module_repr', m);
}

function annotationsOf(m: PyModule): Value {
  const kept = m.dict.getStr('__annotations__');
  if (kept !== undefined) return kept;
  const annotate = m.dict.getStr('__annotate__') ?? null;
  let d: Value = new PyDict();
  if (annotate !== null) {
    d = call(annotate, 1);
    if (!(d instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeName(d)}'`);
  }
  const spec = m.dict.getStr('__spec__') ?? null;
  // A module that is still being executed may get further annotations.
  if (spec === null || !isInitializing(spec)) m.dict.setStr('__annotations__', d);
  return d;
}

export const moduleType = defineType<PyModule>({
  name: 'module',
  ctor: PyModule,
  hasDict: false,
  hasWeakrefs: true,
  doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
  construct: methods<PyType>()({ 'module(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyModule>()({
    '__init__(self, name, doc=None)': (self, name, doc) => {
      if (!isStr(name)) throw typeError(`module.__init__() argument 1 must be str, not ${typeName(name)}`);
      initModule(self, name, doc);
    },
    '__repr__(self, /)': reprOf,
    '__getattribute__(self, name, /)': nativeGetattribute,
    '__dir__(self, /)': (self) => {
      const dict = getattr(self, '__dict__');
      if (!(dict instanceof PyDict)) throw typeError('<module>.__dict__ is not a dictionary');
      const hook = dict.getStr('__dir__');
      if (hook !== undefined) return call(hook);
      return new PyList([...dict.entries()].flatMap((e) => (e.v === undefined ? [] : [own(e.key)])));
    },
  }),
  getset: {
    __dict__: { get: (self) => self.dict, member: true },
    __annotations__: {
      get: annotationsOf,
      set: (self, v) => {
        if (v !== undefined) self.dict.setStr('__annotations__', v);
        else if (!self.dict.deleteStr('__annotations__')) throw attributeError('__annotations__', self, '__annotations__');
        self.dict.deleteStr('__annotate__');
      },
    },
    __annotate__: {
      get: (self) => self.dict.getStr('__annotate__') ?? null,
      set: (self, v) => {
        if (v === undefined) throw typeError('cannot delete __annotate__ attribute');
        if (v !== null && !isCallable(v)) throw typeError('__annotate__ must be callable or None');
        self.dict.setStr('__annotate__', v);
        if (v !== null) self.dict.deleteStr('__annotations__');
      },
    },
  },
});
