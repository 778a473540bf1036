// Special methods: looked up on the type, never on the instance. Counterpart: Objects/typeobject.c, lookup_maybe_method.

import { call, callMethodCode, callS, invoke, then } from './call.ts';
import { bindDescriptor } from './descriptor.ts';
import { codeOf } from './native.ts';
import { own, releaseKeeping, unown } from './refcount.ts';
import { typeOf } from './typeOf.ts';
import { type MethodCode, type Result, S, type Value, isObject } from './value.ts';

/**
 * The method `name` of `v`'s type: JavaScript code taking `(h, self, …)`, or the bound value of any other kind of
 * class attribute, or undefined where the type has none.
 */
export function special(v: Value, name: string): MethodCode | Value | undefined {
  const type = typeOf(v);
  const found = type.lookup(name);
  if (found === undefined) return undefined;
  const code = codeOf(found, type);
  if (code !== undefined) return code;
  return bindDescriptor(found, v, type);
}

/** Calls special method `name` under nosuspend; undefined where the type has none. Throws what it raises. `v` may be floating, and lives on. */
export function callSpecial(v: Value, name: string, ...args: Value[]): Value | undefined {
  own(v);
  try {
    const m = special(v, name);
    return m === undefined ? undefined : invokeFound(m, v, ...args);
  } finally {
    unown(v);
  }
}

/** As NO_NAMES of bind.ts, which is loaded later. */
const noNames: readonly string[] = [];

/** Calls what `special` found, under nosuspend; throws. What a descriptor made for this one call ends with it. */
export function invokeFound(m: MethodCode | Value, self: Value, ...args: Value[]): Value {
  if (typeof m === 'function') return invoke(m, self, ...args);
  own(m);
  let r: Value = null;
  try {
    r = call(m, ...args);
    return r;
  } finally {
    releaseKeeping(m, r);
  }
}

/** The same, S-aware. */
export function invokeFoundS(m: MethodCode | Value, self: Value, ...args: Value[]): Result {
  if (typeof m === 'function') return callMethodCode(m, 0, [self, ...args], noNames);
  own(m);
  return then(callS(m, ...args), (r) => {
    releaseKeeping(m, r === S ? null : r);
    return r;
  });
}

/** Does the type of `v` have special method `name` (not None)? */
export function hasSpecial(v: Value, name: string): boolean {
  if (isObject(v) || v === null || typeof v !== 'object') {
    const found = typeOf(v).lookup(name);
    return found !== undefined && found !== null;
  }
  return false;
}
