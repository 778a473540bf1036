// `property`, `classmethod`, `staticmethod`. Counterpart: Objects/descrobject.c, Objects/funcobject.c.

import { getattr, getattrOptional, setattr } from '../runtime/attribute.ts';
import { NO_NAMES } from '../runtime/bind.ts';
import { callObject, callS, then } from '../runtime/call.ts';
import { callOneHeld, callSHeld } from '../runtime/callHeld.ts';
import { type GetSet, defineType, methods, staticWrapper } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { dictOf } from '../runtime/instance.ts';
import { PyMethod } from '../runtime/layout/function.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { attributeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { repr } from '../runtime/text.ts';
import { isAbstractMethod } from '../runtime/abstractMethods.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Result, S, type Value } from '../runtime/value.ts';
import { classHooks } from '../runtime/classes/newType.ts';
import { spreadKeywords } from '../runtime/kwargs.ts';

export class PyProperty extends PyObject {
  fget: Value = null;
  fset: Value = null;
  fdel: Value = null;
  doc: Value = null;
  /** Set by `__set_name__`, or taken from the getter for error texts. */
  name: Value | undefined = undefined;
  docFromGetter = false;

  /** May return S: getters written in Python suspend. */
  descriptorGet(instance: Value | undefined): Result {
    return readProperty(this, instance);
  }

  descriptorSet(instance: Value, value: Value | undefined): Result {
    return writeProperty(this, instance, value);
  }

  missing(instance: Value, what: string): Error {
    const name = this.name ?? (this.fget === null ? undefined : getattrOptional(this.fget, '__name__'));
    const owner = `'${typeOf(instance).qualname}' object`;
    const text = name === undefined ? `property of ${owner} has no ${what}` : `property ${repr(name)} of ${owner} has no ${what}`;
    return attributeError(text, null, null) as unknown as Error;
  }

  override releaseChildren(): void {
    for (const v of [this.fget, this.fset, this.fdel, this.doc, this.name]) release(v);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of [this.fget, this.fset, this.fdel, this.doc, this.name]) if (v !== undefined) visit(v);
  }
}

function readProperty(self: PyProperty, instance: Value | undefined): Result {
  if (instance === undefined) return self;
  if (self.fget === null) throw self.missing(instance, 'getter');
  return callOneHeld(self.fget, instance);
}

function writeProperty(self: PyProperty, instance: Value, value: Value | undefined): Result {
  const f = value === undefined ? self.fdel : self.fset;
  if (f === null) throw self.missing(instance, value === undefined ? 'deleter' : 'setter');
  return then(value === undefined ? callSHeld(f, instance) : callSHeld(f, instance, value), (r) => (r === S ? S : dropResult(r)));
}

function dropResult(r: Value): null {
  own(r);
  release(r);
  return null;
}

function setUp(self: PyProperty, fget: Value, fset: Value, fdel: Value, doc: Value): void {
  self.fget = own(fget);
  self.fset = own(fset);
  self.fdel = own(fdel);
  let text = doc;
  if (doc === null && fget !== null) {
    text = getattrOptional(fget, '__doc__') ?? null;
    self.docFromGetter = text !== null;
  }
  if (typeOf(self) !== propertyTypeHolder.type && text !== null) setattr(self, '__doc__', text);
  else self.doc = own(text);
}
export const propertyTypeHolder: { type: PyType | null } = { type: null };

/** A copy with one function replaced, of the same class. */
function copyWith(self: PyProperty, fget: Value, fset: Value, fdel: Value): Result {
  const doc = self.docFromGetter && fget !== null ? null : self.doc;
  const cls = typeOf(self);
  return then(callS(cls, fget, fset, fdel, doc), (p) => {
    if (p instanceof PyProperty && self.name !== undefined) p.name = own(self.name);
    return p;
  });
}

export const propertyType = defineType<PyProperty>({
  name: 'property',
  ctor: PyProperty,
  doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
  construct: methods<PyType>()({ 'property(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyProperty>()({
    '__init__(self, fget=None, fset=None, fdel=None, doc=None)': setUp,
    '__get__(self, instance, owner=None, /)': (self, instance) => readProperty(self, instance ?? undefined),
    '__set__(self, instance, value, /)': (self, instance, value) => writeProperty(self, instance, value),
    '__delete__(self, instance, /)': (self, instance) => writeProperty(self, instance, undefined),
    'getter(self, fget, /)': (self, f) => copyWith(self, f, self.fset, self.fdel),
    'setter(self, fset, /)': (self, f) => copyWith(self, self.fget, f, self.fdel),
    'deleter(self, fdel, /)': (self, f) => copyWith(self, self.fget, self.fset, f),
    '__set_name__(self, owner, name, /)': (self, _owner, name) => {
      const old = self.name;
      self.name = own(name);
      release(old);
    },
  }),
  getset: {
    fget: { get: (self) => self.fget, member: true },
    fset: { get: (self) => self.fset, member: true },
    fdel: { get: (self) => self.fdel, member: true },
    __doc__: {
      get: (self) => self.doc,
      set: (self, v) => {
        const old = self.doc;
        self.doc = own(v ?? null);
        release(old);
      },
      member: true,
    },
    __name__: {
      get: (self) => {
        const name = self.name ?? (self.fget === null ? undefined : getattrOptional(self.fget, '__name__'));
        if (name === undefined) throw attributeError(`'${typeName(self)}' object has no attribute '__name__'`, self, '__name__');
        return name;
      },
      set: (self, v) => {
        const old = self.name;
        self.name = own(v);
        release(old);
      },
    },
    __isabstractmethod__: { get: (self) => [self.fget, self.fset, self.fdel].some(isAbstractMethod) },
  },
});

/** What `classmethod` and `staticmethod` share: they wrap a callable and show its names. */
abstract class PyWrapper extends PyObject {
  func: Value = null;

  override releaseChildren(): void {
    release(this.func);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.func);
  }
}

export class PyClassMethod extends PyWrapper {
  descriptorGet(instance: Value | undefined, owner: PyType): Result {
    return bindToClass(this.func, owner ?? typeOf(instance as Value));
  }
}

/** The callable itself with the class before its arguments: its own `__get__` is not asked (since 3.13). */
function bindToClass(func: Value, owner: Value): Result {
  return new PyMethod(func, owner);
}

export class PyStaticMethod extends PyWrapper {
  descriptorGet(): Result {
    return this.func;
  }

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    return callObject(this.func, h, args, names);
  }
}
Object.assign(PyStaticMethod.prototype, {
  argc: -2,
  js(this: PyStaticMethod, h: number, ...args: Value[]): Result {
    return callObject(this.func, h, args, NO_NAMES);
  },
});

/** Copies `__module__`, `__name__`, `__qualname__`, `__doc__` of the wrapped function, and refers to it. */
function initWrapper(self: PyWrapper, func: Value): void {
  const old = self.func;
  self.func = own(func);
  release(old);
  for (const name of ['__module__', '__name__', '__qualname__', '__doc__']) {
    const v = getattrOptional(func, name);
    if (v !== undefined) setattr(self, name, v);
  }
}

const wrapperMethods = methods<PyWrapper>()({
  '__init__(self, function, /)': initWrapper,
  '__repr__(self, /)': (self) => str(`<${self instanceof PyClassMethod ? 'classmethod' : 'staticmethod'}(${textOf(repr(self.func))})>`),
});
/** An attribute of the function that the wrapper copies when it is first read. */
function copied(name: string): GetSet<PyWrapper> {
  return {
    get: (self) => {
      const dict = dictOf(self);
      const kept = dict.getStr(name);
      if (kept !== undefined) return kept;
      const v = getattr(self.func, name);
      dict.setStr(name, v);
      return v;
    },
    set: (self, v) => {
      if (v !== undefined) dictOf(self).setStr(name, v);
      else if (!dictOf(self).deleteStr(name)) throw attributeError(`'${typeName(self)}' object has no attribute '${name}'`, self, name);
    },
  };
}

const wrapperGetset = {
  __func__: { get: (self: PyWrapper) => self.func, member: true },
  __wrapped__: { get: (self: PyWrapper) => self.func, member: true },
  __isabstractmethod__: { get: (self: PyWrapper) => isAbstractMethod(self.func) },
  __dict__: { get: (self: PyWrapper) => dictOf(self) },
  __annotations__: copied('__annotations__'),
  __annotate__: copied('__annotate__'),
};

export const classMethodType = defineType<PyClassMethod>({
  name: 'classmethod',
  ctor: PyClassMethod,
  hasDict: true,
  doc: 'Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.',
  construct: methods<PyType>()({ 'classmethod(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  classMethods: classGetItem,
  methods: {
    ...wrapperMethods,
    ...methods<PyClassMethod>()({
      '__get__(self, instance, owner=None, /)': (self, instance, owner) => bindToClass(self.func, owner === null ? typeOf(instance) : owner),
    }),
  },
  getset: wrapperGetset,
});

export const staticMethodType = defineType<PyStaticMethod>({
  name: 'staticmethod',
  ctor: PyStaticMethod,
  hasDict: true,
  doc: 'Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.',
  construct: methods<PyType>()({ 'staticmethod(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  classMethods: classGetItem,
  methods: {
    ...wrapperMethods,
    ...methods<PyStaticMethod>()({
      '__get__(self, instance, owner=None, /)': (self) => self.func,
      '__call__(self, *args, **kwargs)': (self, args, kwargs) => {
        const { names, values } = spreadKeywords(args, kwargs);
        return callObject(self.func, 0, values, names);
      },
    }),
  },
  getset: wrapperGetset,
});

/** Wraps a function natively; used by class creation. */
export function staticMethodOf(f: Value): PyStaticMethod {
  const s = new PyStaticMethod();
  initWrapper(s, f);
  return s;
}
export function classMethodOf(f: Value): PyClassMethod {
  const c = new PyClassMethod();
  initWrapper(c, f);
  return c;
}
classHooks.staticmethod = staticMethodOf;
classHooks.classmethod = classMethodOf;
staticWrapper.wrap = (f) => {
  const s = new PyStaticMethod();
  s.func = own(f);
  return s;
};
