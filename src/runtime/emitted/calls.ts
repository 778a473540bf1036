// Calls as emitted code makes them (contract/abi.ts, "calls"): methods, keywords, stars.
//
// Ownership: bit i of a mask says that argument i is handed over. Whoever gets arguments with a mask consumes the
// handed-over ones, also when the look-up before the call fails. Counterpart: Python/bytecodes.c, CALL and friends.

import { getattrS } from '../attribute.ts';
import { NO_NAMES, settle } from '../bind.ts';
import { positionalAdapter } from '../bindPlan.ts';
import { MAX_MASKED } from '../bindPython.ts';
import { callMethodCode, callObject, then } from '../call.ts';
import { noteLookupFailure } from '../control/coldPath.ts';
import type { PyDict } from '../layout/dict.ts';
import { PyFunction } from '../layout/function.ts';
import { isStr, textOf } from '../layout/str.ts';
import { PyTuple } from '../layout/tuple.ts';
import { propertyKey } from '../propertyKey.ts';
import { convertThrown, typeError } from '../raise.ts';
import { own, release, releaseAll, releaseKeeping } from '../refcount.ts';
import { ownedCopy } from '../iterate.ts';
import { vm } from '../state.ts';
import { typeOf } from '../typeOf.ts';
import { starItems } from './stars.ts';
import { type MethodCode, type NativeCode, type Result, S, type Value, isObject } from '../value.ts';

/** Method code for exactly `n` arguments, receiver included. */
function withArity(m: MethodCode, n: number): NativeCode {
  if (m.argc === n || m.argc === -1) return m;
  if (m.owner instanceof PyFunction && m.owner.methodCode === m) return positionalAdapter(m.owner, n).js;
  return (h, ...args) => callMethodCode(m, h, args, NO_NAMES);
}

/**
 * What lies under `$name`; of primitives the type is asked, for computed keys on them are slow in V8. A class made in Python
 * shows its method from now on.
 */
function imageOf(o: Value | undefined, name: string): unknown {
  if (o === undefined) return undefined;
  if (typeof o !== 'object' || o === null) return typeOf(o).proto[propertyKey(name)];
  return (o as unknown as Record<string, unknown>)[propertyKey(name)] ?? o.type.reveal(name);
}

/** The function that `o.name(…)` calls with `(h, o, …)`, when the inline look-up missed. */
export function method(o: Value, name: string, n: number): NativeCode {
  const image = imageOf(o, name);
  if (typeof image === 'function' && (image as MethodCode).argc !== undefined) return withArity(image as MethodCode, n);
  return (h, self, ...args) => {
    const f = getattrS(self as Value, name);
    if (f === S) return then(S, (v) => (v === S ? failLookup(h, [self as Value, ...args]) : callFound(v, h, self as Value, args)));
    return callFound(f, h, self as Value, args);
  };
}

/** The look-up raised; the traceback entry shows it, not the call. */
function failLookup(h: number, args: readonly Value[]): Result {
  const r = settle(h, args, S);
  if (vm.exc !== null) noteLookupFailure();
  return r;
}

/** Calls the value that an attribute gave; the receiver is not passed, only released. */
function callFound(f: Value, h: number, self: Value, args: readonly Value[], names: readonly string[] = NO_NAMES): Result {
  own(f);
  const r = isObject(f) && names.length === 0 && f.argc === args.length ? f.js(h >> 1, ...args) : callObject(f, h >> 1, args, names);
  return then(r, (v) => {
    releaseKeeping(f, v);
    if (h & 1) releaseKeeping(self, v);
    return v;
  });
}

/** `o.name` before the arguments are evaluated: method code, or any value. */
export function lookupm(o: Value, name: string): Result | MethodCode {
  const image = imageOf(o, name);
  if (typeof image === 'function' && (image as MethodCode).argc !== undefined) return image as MethodCode;
  return getattrS(o, name);
}

export function methodv(m: Value | MethodCode, n: number): NativeCode {
  if (typeof m === 'function') return withArity(m, n);
  return (h, self, ...args) => {
    const r = isObject(m) && m.argc === args.length ? m.js(h >> 1, ...args) : callObject(m, h >> 1, args, NO_NAMES);
    return then(r, (v) => {
      if (h & 1) releaseKeeping(self as Value, v);
      return v;
    });
  };
}

export function callkw(f: Value, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (f instanceof PyFunction) return f.vector(h, args, names);
  return callObject(f, h, args, names);
}

export function methkw(m: Value | MethodCode, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (typeof m === 'function') return callMethodCode(m, h, args, names);
  return then(callObject(m, h >> 1, args.slice(1), names), (v) => {
    if (h & 1) releaseKeeping(args[0] as Value, v);
    return v;
  });
}

/** Calls the code of `f`, which takes exactly these. */
function applyCode(f: PyFunction, mask: number, items: readonly Value[]): Result {
  switch (items.length) {
    case 1:
      return f.js(mask, items[0] as Value);
    case 2:
      return f.js(mask, items[0] as Value, items[1] as Value);
    case 3:
      return f.js(mask, items[0] as Value, items[1] as Value, items[2] as Value);
    default:
      return f.js(mask, ...items);
  }
}

/** The names of keywords; their values, counted, go to the end of `items`. Throws. */
function takeKeywords(kwargs: PyDict, items: Value[]): readonly string[] {
  const names: string[] = [];
  kwargs.forEach((key, v) => {
    if (typeof key === 'string') names.push(key);
    else if (isStr(key)) names.push(textOf(key));
    else throw typeError('keywords must be strings');
    if (typeof v === 'object' && v !== null) v.rc++;
    items.push(v);
  });
  return names;
}

/**
 * `f(*args, **kwargs)`. A Python function gets the values handed over, and what carried them ends before its first
 * line, as CPython's does; any other callee finds both held.
 */
export function callex(f: Value, args: Value, kwargs: Value, h: number): Result {
  let items: Value[] = [];
  let names: readonly string[] = NO_NAMES;
  try {
    items = args instanceof PyTuple ? ownedCopy(args.items) : starItems(args, f);
    if (kwargs !== null && (kwargs as PyDict).size > 0) {
      names = takeKeywords(kwargs as PyDict, items);
    }
  } catch (thrown) {
    const r: Result = convertThrown(thrown);
    releaseAll(items);
    return settle(h, [args, kwargs], r);
  }
  if (f instanceof PyFunction && items.length <= MAX_MASKED) {
    if ((h & 2) !== 0) release(kwargs);
    if ((h & 1) !== 0) release(args);
    const mask = (1 << items.length) - 1;
    return names.length === 0 && f.argc === items.length ? applyCode(f, mask, items) : f.vector(mask, items, names);
  }
  return then(callObject(f, 0, items, names), (r) => {
    if (isObject(r)) r.rc++;
    releaseAll(items);
    if (isObject(r)) r.rc--;
    return settle(h, [args, kwargs], r);
  });
}
