// Calling a class: `type.__call__`. S-aware: `__new__` and `__init__` written in Python may suspend.
// Counterpart: type_call in Objects/typeobject.c.

import { NO_NAMES, settle } from '../bind.ts';
import { callMethodCode, callObject, then } from '../call.ts';
import { bindDescriptor } from '../descriptor.ts';
import { str } from '../layout/str.ts';
import { PyBuiltinFunction, PyMethodDescriptor } from '../native.ts';
import { convertThrown, raise } from '../raise.ts';
import { own, release, unown } from '../refcount.ts';
import { special } from '../special.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import { type MethodCode, type PyObject, type Result, S, type Value, isObject } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';
import { missingAbstract } from './abstract.ts';

/** Calls of a class before it is decided whether it gets an entry of its own. */
const COLD_CALLS = 3;

/** Set by fastCall.ts: decides how calls of a class made in Python begin. */
export const callHooks: { decide: (type: PyType) => void } = { decide: () => {} };

/** `type.__new__` and `type.__init__`'s descriptor, filled in by objects/type.ts, and the former's implementation. */
export const typeNew: {
  value: Value | undefined;
  init: Value | undefined;
  /** Throws. */
  make: (meta: PyType, args: readonly Value[], kwargs: readonly Value[], names: readonly string[]) => Value;
} = {
  value: undefined,
  init: undefined,
  make: () => null,
};

/** `Meta(name, bases, namespace)` where `type.__new__` makes the class. */
function makeClass(meta: PyType, h: number, args: readonly Value[]): Result {
  for (let i = 0; i < args.length; i++) own(args[i] as Value);
  let made: Result;
  try {
    made = typeNew.make(meta, args, NO_ARGS, NO_NAMES);
    const actual = typeOf(made);
    if (actual.lookup('__init__') !== typeNew.init) made = afterNew(meta, made, args, NO_NAMES);
  } catch (thrown) {
    made = convertThrown(thrown);
  }
  return then(made, (r) => {
    if (isObject(r)) r.rc++;
    for (let i = args.length - 1; i >= 0; i--) release(args[i]);
    if (isObject(r)) r.rc--;
    return settle(h, args, r);
  });
}

const NO_ARGS: readonly Value[] = [];

/** Entry for any class object: the metaclass may define `__call__`. */
export function callType(type: PyType, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (type.heap && type.calls >= 0 && ++type.calls > COLD_CALLS) callHooks.decide(type);
  const meta = typeOf(type);
  if (meta !== types.type) {
    const found = meta.lookup('__call__');
    if (found !== undefined && !(found instanceof PyMethodDescriptor)) return callMeta(type, h, args, names);
  }
  return typeCall(type, h, args, names);
}

function callMeta(type: PyType, h: number, args: readonly Value[], names: readonly string[]): Result {
  let m: ReturnType<typeof special>;
  try {
    m = special(type, '__call__');
  } catch (thrown) {
    return settle(h, args, convertThrown(thrown));
  }
  if (typeof m === 'function') return callMethodCode(m, h << 1, [type, ...args], names);
  return callObject(m as Value, h, args, names);
}

/** `type.__call__(cls, *args, **kwargs)`. */
export function typeCall(type: PyType, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (type === types.type && names.length === 0 && args.length === 1) return settle(h, args, typeOf(args[0] as Value));
  const make = type.lookup('__new__');
  if (make === objectNew.value && make !== undefined) {
    if (type.heap) type.show();
    const init = type.proto.$__init__ as MethodCode | undefined;
    if (typeof init === 'function' && init.argc !== undefined) {
      if (init.owner !== objectNew.init) return initialize(type, init, h, args, names);
      if (args.length === 0 && names.length === 0 && !type.isAbstract) return type.allocate();
    }
  }
  if (make === typeNew.value && names.length === 0 && args.length === 3) return makeClass(type, h, args);
  if (make instanceof PyBuiltinFunction && names.length === 0 && !type.isAbstract) {
    const quick = (make as QuickNew).quickNew;
    if (quick !== undefined) return quickly(type, quick, h, args);
  }
  if (make instanceof PyBuiltinFunction && names.length === 0 && !type.heap && (make.argc === -1 || make.argc === args.length + 1)) {
    const found = type.lookup('__init__');
    if (found === undefined || nativeInitDone(found)) return make.js(h << 1, type, ...args);
  }
  return settle(h, args, general(type, make, args, names));
}

/** A `__new__` whose positional calls need no binding: it keeps the arguments, `all` does what `__init__` does too. */
export interface QuickNew extends PyBuiltinFunction {
  quickNew?: {
    readonly keep: (type: PyType, args: readonly Value[]) => PyObject;
    readonly all: (type: PyType, args: readonly Value[]) => PyObject;
    /** The `__init__` descriptors that `all` stands for. */
    readonly inits: ReadonlySet<Value>;
  };
}

function quickly(type: PyType, quick: NonNullable<QuickNew['quickNew']>, h: number, args: readonly Value[]): Result {
  const found = type.lookup('__init__');
  if (type.heap) type.show();
  const init = type.proto.$__init__ as MethodCode | undefined;
  try {
    if (quick.inits.has(found as Value)) return h === 0 ? quick.all(type, args) : settle(h, args, quick.all(type, args));
    if (typeof init === 'function' && init.argc !== undefined) {
      const o = quick.keep(type, args);
      o.rc = 1;
      return finishInit(o, callMethodCode(init, h << 1, [o, ...args], NO_NAMES));
    }
  } catch (thrown) {
    return settle(h, args, convertThrown(thrown));
  }
  return settle(h, args, general(type, type.lookup('__new__'), args, NO_NAMES));
}

/** `object.__new__` and `object.__init__`'s descriptor, filled in by objects/object.ts. */
export const objectNew: { value: Value | undefined; init: Value | undefined } = { value: undefined, init: undefined };

/** The usual case: plain `object.__new__`, `__init__` a function. */
function initialize(type: PyType, init: MethodCode, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (type.isAbstract) {
    const text = missingAbstract(type);
    if (text !== undefined) return settle(h, args, raise(exceptions.TypeError, str(text)));
  }
  const o = type.allocate();
  o.rc = 1;
  const r = names.length === 0 && init.argc === args.length + 1 ? init(h << 1, o, ...args) : callMethodCode(init, h << 1, [o, ...args], names);
  return finishInit(o, r);
}

/** What `__init__` returned, perhaps a suspension; gives the instance, owned by the caller until now. */
export function finishInit(o: Value, r: Result): Result {
  return r === null ? unown(o) : then(r, (v) => checkInit(o, v));
}

function checkInit(o: Value, r: Result): Result {
  if (r === S) {
    release(o);
    return S;
  }
  if (r !== null) {
    const text = `__init__() should return None, not '${typeName(r)}'`;
    own(r);
    release(r);
    release(o);
    return raise(exceptions.TypeError, str(text));
  }
  return unown(o);
}

function general(type: PyType, make: Value | undefined, args: readonly Value[], names: readonly string[]): Result {
  if (make === undefined || make === null)
    return raise(
      exceptions.TypeError,
      str(`cannot create '${type.heap || type.module === 'builtins' ? '' : `${type.module}.`}${type.name}' instances`),
    );
  let f: Value;
  try {
    f = make instanceof PyBuiltinFunction ? make : bindDescriptor(make, undefined, type);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  own(f);
  for (const a of args) own(a);
  const made = callObject(f, 0, [type, ...args], names);
  return then(made, (o) => {
    release(f);
    const done = o === S ? S : afterNew(type, o, args, names);
    return then(done, (r) => {
      if (isObject(r)) r.rc++;
      for (let i = args.length - 1; i >= 0; i--) release(args[i]);
      if (isObject(r)) r.rc--;
      return r;
    });
  });
}

function afterNew(type: PyType, o: Value, args: readonly Value[], names: readonly string[]): Result {
  const actual = typeOf(o);
  if (!actual.isSubtype(type)) return o;
  const found = actual.lookup('__init__');
  if (found === undefined || nativeInitDone(found)) return o;
  own(o);
  let m: ReturnType<typeof special>;
  try {
    m = special(o, '__init__');
  } catch (thrown) {
    release(o);
    return convertThrown(thrown);
  }
  const r = typeof m === 'function' ? callMethodCode(m, 0, [o, ...args], names) : callObject(m as Value, 0, args, names);
  return finishInit(o, r);
}

/** `__init__` methods that have nothing to do, because `__new__` did all: marked by their descriptor. */
const done = new WeakSet<object>();
export function markInitDone(descriptor: object): void {
  done.add(descriptor);
}
function nativeInitDone(found: Value): boolean {
  return isObject(found) && done.has(found);
}

/** Class objects are callable values. */
Object.assign(PyType.prototype, {
  argc: -1,
  js(this: PyType, h: number, ...args: Value[]): Result {
    return callType(this, h, args, NO_NAMES);
  },
  vector(this: PyType, h: number, args: readonly Value[], names: readonly string[]): Result {
    return callType(this, h, args, names);
  },
});
