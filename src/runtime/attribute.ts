// Attribute access: the slow paths behind the inline loads and stores of emitted code (DESIGN.md section 4).
//
// Attributes of ordinary instances are own JavaScript properties `$name`. Instances of `hidden` types (a Python
// `__getattribute__` or `__setattr__`, a shared or replaced `__dict__`) keep theirs in a real dict, so that every
// inline access misses and ends here. Counterpart: Objects/object.c, PyObject_GenericGetAttr.

import { call, callS, then } from './call.ts';
import { callHeld, callSHeld } from './callHeld.ts';
import { getThrough, isDataDescriptor, readsFirst, type NativeDataDescriptor } from './descriptor.ts';
import { type WithDict, deleteInstance, getInstance, instanceHasDict, setInstance } from './instance.ts';
import type { PyDict } from './layout/dict.ts';
import type { PyBaseException } from './layout/exception.ts';
import { isStr, str, textOf } from './layout/str.ts';
import { PyMethodDescriptor } from './native.ts';
import { attributeError, attributeErrorSaying, clearInFlight, convertThrown, inFlightIs, setInFlight, typeError } from './raise.ts';
import { methodHook } from './iterate.ts';
import { own, release, releaseKeeping } from './refcount.ts';
import { vm } from './state.ts';
import { typeName, typeOf } from './typeOf.ts';
import { type PyType, specialAttributeHook } from './typeObject.ts';
import { type Result, S, type Value, isObject } from './value.ts';
import { unwrap } from './call.ts';
import { exceptions } from './wellKnown.ts';

/** JavaScript classes whose attribute access differs from the generic one (types, modules, super) carry these. */
export interface NativeAttributes {
  /** May return S; undefined when there is no such attribute. */
  nativeGetattr(name: string): Result | undefined;
  /** The error for a missing attribute. */
  missingAttribute?(name: string): Error;
}

function nativeAttributes(o: Value): NativeAttributes | undefined {
  return isObject(o) && (o as Partial<NativeAttributes>).nativeGetattr !== undefined ? (o as unknown as NativeAttributes) : undefined;
}

/** A class defines `__getattribute__`, `__setattr__` or `__delattr__` in Python: its instances must hide their attributes. */
specialAttributeHook.note = (type, name) => {
  if (name === '__getattribute__') type.customGetattribute = isCustom(type, name);
  else type.customSetattr = isCustom(type, '__setattr__') || isCustom(type, '__delattr__');
  const hidden = type.customGetattribute || type.customSetattr || type.hiddenLayout;
  if (hidden !== type.hidden && (hidden || !type.heap)) type.hidden = hidden;
};

function isCustom(type: PyType, name: string): boolean {
  const found = type.lookup(name);
  return found !== undefined && !(found instanceof PyMethodDescriptor && found.name === name && type.isSubtype(found.owner));
}

/** `o.name`; may return S. */
export function getattrS(o: Value, name: string): Result {
  const type = typeOf(o);
  if (type.customGetattribute) return customGet(o, type, name);
  const r = lookupAttribute(o, type, name);
  if (r === undefined) return missing(o, type, name);
  return r === S ? then(r, (v) => (v === S ? afterError(o, type, name) : v)) : r;
}

/** As `getattrS` for those who do not want the AttributeError of a missing attribute: undefined then, or S. */
export function getattrQuietS(o: Value, name: string): Result | undefined {
  const type = typeOf(o);
  if (type.customGetattribute || type.lookup('__getattr__') !== undefined) return getattrS(o, name);
  const r = lookupAttribute(o, type, name);
  return r === S ? then(r, (v) => (v === S ? afterError(o, type, name) : v)) : r;
}

/** An AttributeError raised inside a descriptor also leads to `__getattr__`. */
function afterError(o: Value, type: PyType, name: string): Result {
  if (!inFlightIs(exceptions.AttributeError)) return S;
  if (type.lookup('__getattr__') === undefined) return withContext(o, name);
  clearInFlight();
  return callGetattr(o, name);
}

/** An AttributeError in flight that does not say which attribute was missing learns it, for suggestions. Answers S. */
function withContext(o: Value, name: string): typeof S {
  if (!inFlightIs(exceptions.AttributeError)) return S;
  const fields = vm.exc as PyBaseException & { name?: Value; obj?: Value };
  if (fields.name !== undefined || fields.obj !== undefined) return S;
  fields.name = str(name);
  fields.obj = own(o);
  return S;
}

/** `type(o).__getattribute__` of the native type that `o` has its layout from. */
export function nativeGetattribute(o: Value, name: Value): Result {
  const text = attributeName(name);
  const r = lookupAttribute(o, typeOf(o), text);
  if (r === undefined) throw missingError(o, text);
  return r;
}

/** The generic look-up; undefined when there is nothing of that name. */
function lookupAttribute(o: Value, type: PyType, name: string): Result | undefined {
  const native = nativeAttributes(o);
  if (native !== undefined) return native.nativeGetattr(name);
  return genericGet(o, type, name);
}

/** `object.__getattribute__` without the error. */
export function genericGet(o: Value, type: PyType, name: string): Result | undefined {
  const found = type.lookup(name);
  if (found !== undefined && readsFirst(found)) return getThrough(found, o, type);
  if (isObject(o)) {
    const own = getInstance(o, name);
    if (own !== undefined) return own;
    const dict = (o as WithDict).dict;
    if (dict?.hasForeign === true) {
      const r = foreignEntry(dict, name);
      if (r !== undefined) return r;
    }
  }
  return found === undefined ? undefined : getThrough(found, o, type);
}

/** A key of the instance's dict that is no plain str but equals the name. */
function foreignEntry(dict: PyDict, name: string): Result | undefined {
  try {
    return dict.get(str(name));
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function customGet(o: Value, type: PyType, name: string): Result {
  const r = callHeld(o, '__getattribute__', [str(name)]) as Result;
  return r === S ? then(r, (v) => (v === S ? afterError(o, type, name) : v)) : r;
}

function missing(o: Value, type: PyType, name: string): Result {
  if (type.lookup('__getattr__') !== undefined) return callGetattr(o, name);
  return setInFlight(missingError(o, name) as never);
}

function callGetattr(o: Value, name: string): Result {
  const r = callHeld(o, '__getattr__', [str(name)]) as Result;
  return r === S ? then(r, (v) => (v === S ? withContext(o, name) : v)) : r;
}

/** The AttributeError for a missing attribute. */
export function missingError(o: Value, name: string): Error {
  const native = nativeAttributes(o);
  if (native?.missingAttribute !== undefined) return native.missingAttribute(name);
  const type = typeName(o);
  if (lastMissing.name !== name || lastMissing.type !== type) {
    const text = str(`'${type}' object has no attribute '${name}'`);
    if (typeof text !== 'string') return attributeErrorSaying(text, o, str(name)) as unknown as Error;
    lastMissing = { type, name, text };
  }
  return attributeErrorSaying(lastMissing.text, o, name) as unknown as Error;
}

/** The last attribute that was missing, all of it plain text: programs that try often try the same. */
let lastMissing = { type: '', name: '', text: "'' object has no attribute ''" };

/** `o.name = value` (`undefined` deletes); may return S, else null. */
export function setattrS(o: Value, name: string, value: Value | undefined): Result {
  const type = typeOf(o);
  if (type.customSetattr) return customSet(o, type, name, value);
  try {
    return genericSet(o, type, name, value);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function customSet(o: Value, type: PyType, name: string, value: Value | undefined): Result {
  const hook = value === undefined ? '__delattr__' : '__setattr__';
  if (!isCustom(type, hook)) {
    try {
      return genericSet(o, type, name, value);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }
  const r = callHeld(o, hook, value === undefined ? [str(name)] : [str(name), value]) as Result;
  return then(r, (v) => (v === S ? S : null));
}

/** Types with their own way to set attributes: type objects, modules with `__class__` assignment, super. */
export interface NativeSetAttributes {
  nativeSetattr(name: string, value: Value | undefined): Result;
}

/** `object.__setattr__`; throws, or returns S from a descriptor written in Python. */
export function genericSet(o: Value, type: PyType, name: string, value: Value | undefined): Result {
  if (isObject(o) && (o as Partial<NativeSetAttributes>).nativeSetattr !== undefined) {
    return (o as unknown as NativeSetAttributes).nativeSetattr(name, value);
  }
  return genericSetPlain(o, type, name, value);
}

/** The part of `object.__setattr__` that type objects share. */
export function genericSetPlain(o: Value, type: PyType, name: string, value: Value | undefined): Result {
  const found = type.lookup(name);
  if (found !== undefined) {
    const r = setThrough(found, o, value);
    if (r !== undefined) return r;
  }
  if (!isObject(o) || !instanceHasDict(o, type)) throw cannotSet(o, name, value, found);
  if (value === undefined) {
    if (!deleteInstance(o, name)) throw missingError(o, name);
  } else setInstance(o, type, name, value);
  return null;
}

/** Through a data descriptor, or undefined when `found` is none. */
export function setThrough(found: Value, o: Value, value: Value | undefined): Result | undefined {
  if (!isObject(found)) return undefined;
  const native = found as Partial<NativeDataDescriptor>;
  if (native.descriptorSet !== undefined) return native.descriptorSet(o, value);
  const hook = found.type.lookup(value === undefined ? '__delete__' : '__set__');
  if (hook !== undefined) {
    const r = value === undefined ? callSHeld(hook, found, o) : callSHeld(hook, found, o, value);
    return then(r, (v) => (v === S ? S : null));
  }
  if (isDataDescriptor(found)) throw attributeError(value === undefined ? '__delete__' : '__set__', found, null);
  return undefined;
}

function cannotSet(o: Value, name: string, value: Value | undefined, found: Value | undefined): Error {
  const what = value === undefined && found === undefined ? 'has no attribute' : found !== undefined ? 'attribute' : 'has no attribute';
  const type = typeName(o);
  const hint =
    found === undefined &&
    typeOf(o).lookup('__dict__') === undefined &&
    !typeOf(o).customSetattr &&
    (o as Partial<NativeSetAttributes> | null)?.nativeSetattr === undefined
      ? ' and no __dict__ for setting new attributes'
      : '';
  const text = what === 'attribute' ? `'${type}' object attribute '${name}' is read-only` : `'${type}' object has no attribute '${name}'${hint}`;
  return attributeError(text, o, str(name)) as unknown as Error;
}

/** `getattr(o, name)` under nosuspend; throws. */
export function getattr(o: Value, name: string): Value {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = getattrS(o, name);
  } finally {
    vm.nosuspend--;
  }
  return unwrap(r);
}

/** As `getattr`, undefined instead of AttributeError. */
export function getattrOptional(o: Value, name: string): Value | undefined {
  const type = typeOf(o);
  vm.nosuspend++;
  try {
    const quick = !type.customGetattribute && type.lookup('__getattr__') === undefined;
    const r = quick ? lookupAttribute(o, type, name) : getattrS(o, name);
    if (r !== S) return r;
  } finally {
    vm.nosuspend--;
  }
  if (!inFlightIs(exceptions.AttributeError)) unwrap(S);
  clearInFlight();
  return undefined;
}

/** What `f` makes of the attribute, undefined where there is none; a value made for this call ends afterwards. */
export function withAttribute<T>(o: Value, name: string, f: (v: Value | undefined) => T): T {
  const v = getattrOptional(o, name);
  own(v);
  try {
    return f(v);
  } finally {
    release(v);
  }
}

/** `hasattr`; throws other errors than AttributeError. */
export function hasAttribute(o: Value, name: string): boolean {
  return withAttribute(o, name, (v) => v !== undefined);
}

/** `setattr`/`delattr` under nosuspend; throws. */
export function setattr(o: Value, name: string, value: Value | undefined): void {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = setattrS(o, name, value);
  } finally {
    vm.nosuspend--;
  }
  unwrap(r);
}

/** Checks an attribute name given as a value. */
export function attributeName(name: Value): string {
  if (isStr(name)) return textOf(name);
  throw typeError(`attribute name must be string, not '${typeName(name)}'`);
}

/** `o.name(*args)` under nosuspend; throws. */
export function callMethod(o: Value, name: string, ...args: Value[]): Value {
  return callFound(getattr(o, name), args);
}

/** The same where the attribute may be missing: undefined then. */
export function callMethodOptional(o: Value, name: string, ...args: Value[]): Value | undefined {
  const m = getattrOptional(o, name);
  return m === undefined ? undefined : callFound(m, args);
}

/** Calls what was just looked up, often a bound method that nobody else has, and ends it. */
function callFound(found: Value, args: readonly Value[]): Value {
  const m = own(found);
  let r: Value = null;
  try {
    r = call(m, ...args);
  } finally {
    releaseKeeping(m, r);
  }
  return r;
}

/** `o.name(*args)`; may return S. Arguments are borrowed. */
export function callMethodS(o: Value, name: string, ...args: Value[]): Result {
  return then(getattrS(o, name), (m) => {
    if (m === S) return S;
    own(m);
    return then(callS(m, ...args), (r) => {
      releaseKeeping(m, r);
      return r;
    });
  });
}
methodHook.callS = callMethodS;
