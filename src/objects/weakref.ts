// `weakref.ref` and the proxies. Counterpart: Objects/weakrefobject.c.

import { call } from '../runtime/call.ts';
import { compareS } from '../runtime/compare.ts';
import { reporting, reprText } from '../runtime/control/aside.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { collectorHooks } from '../runtime/gc/collector.ts';
import { hash } from '../runtime/hashing.ts';
import { PyWeakProxy, PyWeakReference, isBasic, listReference } from '../runtime/layout/weakref.ts';
import { typeError } from '../runtime/raise.ts';
import { lifetimes } from '../runtime/lifetimeEvents.ts';
import { deathHooks, own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { type PyObject, type Result, type Value, isObject } from '../runtime/value.ts';
import { makeProxy } from './weakref/proxy.ts';
import { referenceRepr } from './weakref/repr.ts';

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
  reporting(
    () => {
      const r = call(callback, ref);
      own(r);
      release(r);
    },
    () => `Exception ignored while calling weakref callback ${reprText(callback)}`,
  );
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

export const weakReferenceType: TypeDecl<PyWeakReference> = defineType<PyWeakReference>({
  name: 'ReferenceType',
  vectorcall: true,
  module: 'weakref',
  ctor: PyWeakReference,
  construct: methods<PyType>()({ 'ReferenceType(cls, object, callback=None, /)': construct }),
  methods: methods<PyWeakReference>()({
    '__init__(self, object, callback=None, /)': () => null,
    '__call__(self)': (self) => self.target,
    '__repr__(self, /)': referenceRepr,
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

/** Makes a proxy; without callback the one that exists is given again. */
export const proxyOf = (object: Value, callback: Value): PyWeakProxy => makeProxy(target(object), callback);
