// Weak proxies: every operation is done again on the object behind, which is held meanwhile; other operands that are
// proxies are replaced by theirs. Counterpart: proxy_* in Objects/weakrefobject.c.

import { callMethodS, getattrS, setattrS } from '../../runtime/attribute.ts';
import { callS, isCallable, then } from '../../runtime/call.ts';
import { callHeld } from '../../runtime/callHeld.ts';
import { type CompareOp, compareS } from '../../runtime/compare.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { iadd, iband, ibor, ibxor, ifloordiv, imatmul, imod, imul, ipow, ishl, ishr, isub, itruediv } from '../../runtime/inplaceOperators.ts';
import { getIterS } from '../../runtime/iterate.ts';
import { PyCallableProxy, PyWeakProxy, isBasic, listReference, type PyWeakReference } from '../../runtime/layout/weakref.ts';
import {
  abs,
  add,
  band,
  bor,
  bxor,
  divmod,
  floordiv,
  invert,
  matmul,
  mod,
  mul,
  neg,
  pos,
  pow,
  powmod,
  shl,
  shr,
  sub,
  truediv,
} from '../../runtime/operators.ts';
import { convertThrown, exceptionOf, typeError } from '../../runtime/raise.ts';
import { own, releaseKeeping } from '../../runtime/refcount.ts';
import { containsS, delItemS, getItemS, setItemS } from '../../runtime/subscript.ts';
import { strS } from '../../runtime/text.ts';
import { truthS } from '../../runtime/truthS.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyObject, Result, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { callWithDict } from '../function.ts';
import { referenceRepr } from './repr.ts';

/** The object behind a proxy; ReferenceError once it is dead. */
function alive(p: PyWeakProxy): PyObject {
  if (p.target === null) throw exceptionOf('ReferenceError', 'weakly-referenced object no longer exists');
  return p.target;
}

const unwrapped = (v: Value): Value => (v instanceof PyWeakProxy ? alive(v) : v);

/** Runs `f` on what is behind the values, all of it held; may suspend. */
function behind(values: readonly Value[], f: (...values: Value[]) => Result): Result {
  const held = values.map(unwrapped);
  for (const v of held) own(v);
  const end = (r: Result): Result => {
    for (let i = held.length - 1; i >= 0; i--) releaseKeeping(held[i], r);
    return r;
  };
  try {
    return then(f(...held), end);
  } catch (thrown) {
    end(null);
    throw thrown;
  }
}

function caught(f: () => Result): Result {
  try {
    return f();
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

Object.assign(PyWeakProxy.prototype, {
  nativeGetattr(this: PyWeakProxy, name: string): Result {
    return caught(() => behind([this], (o) => getattrS(o as Value, name)));
  },
  nativeSetattr(this: PyWeakProxy, name: string, value: Value | undefined): Result {
    return caught(() => behind([this], (o) => setattrS(o as Value, name, value)));
  },
});

type Operation = (...values: Value[]) => Result;

function required(name: string, refusal: (o: Value) => string): Operation {
  return (o) => {
    const r = callHeld(o, name, []);
    if (r === undefined) throw typeError(refusal(o));
    return r;
  };
}

const UNARY: Readonly<Record<string, Operation>> = {
  __len__: required('__len__', (o) => `object of type '${typeName(o)}' has no len()`),
  __next__: required('__next__', (o) => `Weakref proxy referenced a non-iterator '${typeName(o)}' object`),
  __index__: required('__index__', (o) => `'${typeName(o)}' object cannot be interpreted as an integer`),
  __iter__: getIterS as Operation,
  __bool__: truthS as Operation,
  __str__: strS as Operation,
  __int__: (o) => callS(types.int, o as Value),
  __float__: (o) => callS(types.float, o as Value),
  __bytes__: (o) => callMethodS(o as Value, '__bytes__'),
  __reversed__: (o) => callMethodS(o as Value, '__reversed__'),
  __neg__: neg as Operation,
  __pos__: pos as Operation,
  __abs__: abs as Operation,
  __invert__: invert as Operation,
};
const BINARY: Readonly<Record<string, Operation>> = {
  __getitem__: getItemS as Operation,
  __iadd__: iadd as Operation,
  __isub__: isub as Operation,
  __imul__: imul as Operation,
  __imatmul__: imatmul as Operation,
  __itruediv__: itruediv as Operation,
  __ifloordiv__: ifloordiv as Operation,
  __imod__: imod as Operation,
  __ipow__: ipow as Operation,
  __ilshift__: ishl as Operation,
  __irshift__: ishr as Operation,
  __iand__: iband as Operation,
  __ior__: ibor as Operation,
  __ixor__: ibxor as Operation,
};
const ARITHMETIC: Readonly<Record<string, Operation>> = {
  add: add as Operation,
  sub: sub as Operation,
  mul: mul as Operation,
  matmul: matmul as Operation,
  truediv: truediv as Operation,
  floordiv: floordiv as Operation,
  mod: mod as Operation,
  divmod: divmod as Operation,
  lshift: shl as Operation,
  rshift: shr as Operation,
  and: band as Operation,
  or: bor as Operation,
  xor: bxor as Operation,
};
const power: Operation = (a, b, m) => (m === null || m === undefined ? pow(a as Value, b as Value) : powmod(a as Value, b as Value, m));

function proxyMethods(): Record<string, never> {
  const table: Record<string, unknown> = {};
  for (const [name, f] of Object.entries(UNARY)) table[`${name}(self, /)`] = (self: Value) => behind([self], f);
  for (const [name, f] of Object.entries(BINARY)) table[`${name}(self, value, /)`] = (self: Value, v: Value) => behind([self, v], f);
  for (const [op, f] of Object.entries(ARITHMETIC)) {
    table[`__${op}__(self, value, /)`] = (self: Value, v: Value) => behind([self, v], f);
    table[`__r${op}__(self, value, /)`] = (self: Value, v: Value) => behind([v, self], f);
  }
  for (const op of ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as CompareOp[]) {
    table[`__${op}__(self, value, /)`] = (self: Value, v: Value) => behind([self, v], (a, b) => compareS(op, a as Value, b as Value));
  }
  table['__pow__(self, value, mod=None, /)'] = (self: Value, v: Value, m: Value) => behind([self, v, m], power);
  table['__rpow__(self, value, mod=None, /)'] = (self: Value, v: Value, m: Value) => behind([v, self, m], power);
  table['__setitem__(self, key, value, /)'] = (self: Value, key: Value, v: Value) => behind([self], (o) => setItemS(o as Value, key, v));
  table['__delitem__(self, key, /)'] = (self: Value, key: Value) => behind([self], (o) => delItemS(o as Value, key));
  table['__contains__(self, key, /)'] = (self: Value, key: Value) => behind([self], (o) => containsS(o as Value, key));
  table['__repr__(self, /)'] = referenceRepr;
  return table as Record<string, never>;
}

/** Makes a proxy; without callback the one that exists is given again. */
export function makeProxy(o: PyObject, callback: Value): PyWeakProxy {
  const ctor = isCallable(o) ? PyCallableProxy : PyWeakProxy;
  const known = callback === null ? (o.weak as PyWeakReference[] | undefined)?.find((r) => isBasic(r) && r.constructor === ctor) : undefined;
  if (known !== undefined) return known as PyWeakProxy;
  const p = new ctor();
  p.callback = own(callback);
  listReference(p, o);
  return p;
}

const proxyDecl = (name: string, ctor: unknown, extra: object): TypeDecl<PyWeakProxy> =>
  defineType<PyWeakProxy>({
    name,
    module: 'weakref',
    ctor: ctor as never,
    final: true,
    attributes: { __hash__: null },
    methods: { ...proxyMethods(), ...extra },
  });
export const weakProxyType = proxyDecl('ProxyType', PyWeakProxy, {});
export const callableProxyType = proxyDecl(
  'CallableProxyType',
  PyCallableProxy,
  methods<PyWeakProxy>()({
    '__call__(self, *args, **kwargs)': (self, args, kwargs) => callWithDict(alive(self), args, kwargs),
  }),
);
