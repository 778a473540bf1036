// Special methods: looked up on the type, never on the instance. Counterpart: Objects/typeobject.c, lookup_maybe_method.

import { call, invoke } from './call.ts';
import { bindDescriptor } from './descriptor.ts';
import { codeOf } from './native.ts';
import { typeOf } from './typeOf.ts';
import { type MethodCode, type Value, isObject } from './value.ts';

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

/** Calls special method `name` under nosuspend; undefined where the type has none. Throws what it raises. */
export function callSpecial(v: Value, name: string, ...args: Value[]): Value | undefined {
  const m = special(v, name);
  if (m === undefined) return undefined;
  return typeof m === 'function' ? invoke(m, v, ...args) : call(m, ...args);
}

/** Does the type of `v` have special method `name` (not None)? */
export function hasSpecial(v: Value, name: string): boolean {
  if (isObject(v) || v === null || typeof v !== 'object') {
    const found = typeOf(v).lookup(name);
    return found !== undefined && found !== null;
  }
  return false;
}
