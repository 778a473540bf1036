// `weakref.ref` and the proxies. Counterpart: Objects/weakrefobject.c.

import { getattrOptional, getattrS, setattrS } from '../runtime/attribute.ts';
import { call, callObject, isCallable } from '../runtime/call.ts';
import { compareS, type CompareOp } from '../runtime/compare.ts';
import { reporting } from '../runtime/control/aside.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { collectorHooks } from '../runtime/gc/collector.ts';
import { hash } from '../runtime/hashing.ts';
import { address } from '../runtime/identity.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { PyCallableProxy, PyWeakProxy, PyWeakReference, isBasic, listReference } from '../runtime/layout/weakref.ts';
import { exceptionOf, raise, typeError } from '../runtime/raise.ts';
import { lifetimes } from '../runtime/lifetimeEvents.ts';
import { deathHooks, own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { type PyObject, type Result, type Value, isObject } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { callWithDict } from './function.ts';
import { fullName } from '../runtime/typeNames.ts';

/** Before an object dies: its references are cleared, then their callbacks run, in the order of the list. */
deathHooks.clearWeak = (o) => {
  const list = o.weak as PyWeakReference[];
  o.weak = undefined;
  const withCallback: PyWeakReference[] = [];
  for (const ref of list) {
    ref.target = null;
    if (ref.callback !== null && ref.rc > 0) withCallback.push(own(ref));
  }
  for (const ref of withCallback) runCallback(ref);
  for (const ref of withCallback) release(ref);
};

collectorHooks.weakCallback = runCallback;

function runCallback(ref: PyWeakReference): void {
  const callback = ref.callback;
  ref.callback = null;
  lifetimes.listener?.({ kind: 'weakref_callback', object: ref });
  reporting(() => {
    const r = call(callback, ref);
    own(r);
    release(r);
  }, () => 'Exception ignored while calling weakref callback', callback);
  release(callback);
}

function target(v: Value): PyObject {
  if (isObject(v) && v.type.hasWeakrefs) return v;
  throw typeError(`cannot create weak reference to '${typeName(v)}' object`);
}

/** The shared reference without callback, where there is one of exactly that class. */
function shared(o: PyObject, ctor: unknown): PyWeakReference | undefined {
  return (o.weak as PyWeakReference[] | undefined)?.find((r) => isBasic(r) && r.constructor === ctor);
}

function construct(cls: PyType, object: Value, callback: Value): PyWeakReference {
  const o = target(object);
  if (callback === null && cls.ctor === (PyWeakReference as never)) {
    const known = shared(o, PyWeakReference);
    if (known !== undefined) return known;
  }
  const ref = cls.allocate() as PyWeakReference;
  ref.callback = own(callback);
  listReference(ref, o);
  return ref;
}

function compareReferences(op: 'eq' | 'ne') {
  return (a: PyWeakReference, b: Value): Result => {
    if (!(b instanceof PyWeakReference) || b instanceof PyWeakProxy) return NotImplemented;
    if (a.target === null || b.target === null) return op === 'eq' ? a === b : a !== b;
    return compareS(op, a.target, b.target);
  };
}

function reprOf(ref: PyWeakReference): Value {
  const o = ref.target;
  const head = `<${ref instanceof PyWeakProxy ? 'weakproxy' : 'weakref'} at ${address(ref)};`;
  if (o === null) return str(`${head} dead>`);
  const name = getattrOptional(o, '__name__');
  const suffix = name !== undefined && isStr(name) ? ` (${textOf(name)})` : '';
  return str(`${head} to '${fullName(typeOf(o))}' at ${address(o)}${suffix}>`);
}

export const weakReferenceType: TypeDecl<PyWeakReference> = defineType<PyWeakReference>({
  name: 'ReferenceType',
  vectorcall: true,
  module: 'weakref',
  ctor: PyWeakReference,
  construct: methods<PyType>()({ 'ReferenceType(cls, object, callback=None, /)': construct }),
  methods: methods<PyWeakReference>()({
    '__init__(self, object, callback=None, /)': () => null,
    '__call__(self)': (self) => self.target,
    '__repr__(self, /)': reprOf,
    '__hash__(self, /)': (self) => {
      if (self.hash === undefined) {
        if (self.target === null) throw typeError('weak object has gone away');
        self.hash = hash(self.target);
      }
      return self.hash;
    },
    '__eq__(self, value, /)': compareReferences('eq'),
    '__ne__(self, value, /)': compareReferences('ne'),
  }),
  classMethods: classGetItem,
  getset: { __callback__: { get: (self) => self.callback, member: true } },
});

const GONE = 'weakly-referenced object no longer exists';

/** The object behind a proxy; ReferenceError once it is dead. */
function alive(p: PyWeakProxy): PyObject {
  if (p.target === null) throw exceptionOf('ReferenceError', GONE);
  return p.target;
}

const unwrapped = (v: Value): Value => (v instanceof PyWeakProxy ? alive(v) : v);

/** Makes a proxy; without callback the one that exists is given again. */
export function proxyOf(object: Value, callback: Value): PyWeakProxy {
  const o = target(object);
  const ctor = isCallable(o) ? PyCallableProxy : PyWeakProxy;
  const known = callback === null ? shared(o, ctor) : undefined;
  if (known !== undefined) return known as PyWeakProxy;
  const p = new ctor();
  p.callback = own(callback);
  listReference(p, o);
  return p;
}

for (const ctor of [PyWeakProxy]) {
  Object.assign(ctor.prototype, {
    nativeGetattr(this: PyWeakProxy, name: string): Result | undefined {
      return this.target === null ? raise(exceptions.ReferenceError, GONE) : getattrS(this.target, name);
    },
    nativeSetattr(this: PyWeakProxy, name: string, value: Value | undefined): Result {
      return this.target === null ? raise(exceptions.ReferenceError, GONE) : setattrS(this.target, name, value);
    },
  });
}

/** Special methods passed on to the object, when its type has them. */
const FORWARDED = ['__len__', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__iter__', '__next__', '__bool__', '__int__', '__float__', '__index__',
  '__neg__', '__pos__', '__abs__', '__invert__', '__str__', '__bytes__', '__reversed__', '__enter__', '__exit__'] as const;
const BINARY = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul'] as const;

function forward(name: string) {
  return (self: PyWeakProxy, args: readonly Value[]): Result => {
    const o = alive(self);
    own(o);
    try {
      const f = typeOf(o).lookup(name);
      if (f === undefined) return name === '__bool__' ? true : NotImplemented;
      return callObject(f, 0, [o, ...args.map(unwrapped)], []);
    } finally {
      o.rc--;
    }
  };
}

function proxyMethods(): Record<string, never> {
  const table: Record<string, unknown> = {};
  for (const name of FORWARDED) table[`${name}(self, *args)`] = forward(name);
  for (const op of BINARY) {
    for (const prefix of ['', 'r', 'i']) if (!(prefix === 'i' && op === 'divmod')) table[`__${prefix}${op}__(self, *args)`] = forward(`__${prefix}${op}__`);
  }
  for (const op of ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as CompareOp[]) {
    table[`__${op}__(self, value, /)`] = (self: PyWeakProxy, other: Value): Result => compareS(op, alive(self), unwrapped(other));
  }
  table['__repr__(self, /)'] = reprOf;
  return table as Record<string, never>;
}

const proxyDecl = (name: string, ctor: unknown, extra: object): TypeDecl<PyWeakProxy> => defineType<PyWeakProxy>({
  name, module: 'weakref', ctor: ctor as never, final: true, attributes: { __hash__: null }, methods: { ...proxyMethods(), ...extra },
});
export const weakProxyType = proxyDecl('ProxyType', PyWeakProxy, {});
export const callableProxyType = proxyDecl('CallableProxyType', PyCallableProxy, methods<PyWeakProxy>()({
  '__call__(self, *args, **kwargs)': (self, args, kwargs) => callWithDict(alive(self), args, kwargs),
}));
