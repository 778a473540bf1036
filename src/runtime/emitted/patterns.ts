// Structural pattern matching (contract/abi.ts, "match"). Counterpart: MATCH_* in Python/bytecodes.c, match_class in ceval.c.

import { callMethod, getattrOptional } from '../attribute.ts';
import { call } from '../call.ts';
import { PyDict } from '../layout/dict.ts';
import { isStr, str, textOf } from '../layout/str.ts';
import { PyTuple } from '../layout/tuple.ts';
import { convertThrown, raise, typeError, valueError } from '../raise.ts';
import { own, release, releaseAll } from '../refcount.ts';
import { same } from '../compare.ts';
import { repr } from '../text.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import { PyObject, type Result, type Value } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';

export const matchseq = (v: Value): boolean => typeOf(v).matchesSequence;
export const matchmap = (v: Value): boolean => typeOf(v).matchesMapping;

/** The values of all keys, or null when one is missing. */
export function matchkeys(v: Value, keys: Value): Result {
  const wanted = (keys as PyTuple).items;
  const values: Value[] = [];
  const seen: Value[] = [];
  try {
    for (const key of wanted) {
      if (seen.some((k) => same(k, key))) throw valueError(`mapping pattern checks duplicate key (${textOf(repr(key))})`);
      seen.push(key);
      const item = lookupKey(v, key);
      if (item === undefined) {
        releaseAll(values);
        return null;
      }
      values.push(own(item));
    }
  } catch (thrown) {
    releaseAll(values);
    return convertThrown(thrown);
  }
  return new PyTuple(values);
}

/** `get(key, marker)`: a default dict must not make an item. */
function lookupKey(v: Value, key: Value): Value | undefined {
  if (v instanceof PyDict && v.type === types.dict) return v.get(key);
  const marker = own(new Marker());
  const item = callMethod(v, 'get', key, marker);
  return item === marker ? undefined : item;
}

class Marker extends PyObject {}
Object.defineProperty(Marker.prototype, 'type', { get: () => types.object });

/** Attributes for positional and named sub-patterns, or null when `v` is no instance. */
export function matchclass(v: Value, cls: Value, count: number, names: readonly string[]): Result {
  if (!(cls instanceof PyType)) return raise(exceptions.TypeError, 'called match pattern must be a class');
  const found: Value[] = [];
  try {
    if (!isInstanceHook.test(v, cls)) return null;
    const seen = new Set<string>();
    const take = (name: string): boolean => {
      if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute ${textOf(repr(str(name)))}`);
      seen.add(name);
      const attribute = getattrOptional(v, name);
      if (attribute === undefined) return false;
      found.push(own(attribute));
      return true;
    };
    for (const name of positionalNames(v, cls, count, found)) {
      if (!take(name)) return none(found);
    }
    for (const name of names) if (!take(name)) return none(found);
  } catch (thrown) {
    releaseAll(found);
    return convertThrown(thrown);
  }
  return new PyTuple(found);
}

function none(found: Value[]): null {
  releaseAll(found);
  return null;
}

/** Types whose one positional pattern is the value itself. */
const SELF_MATCHING = ['bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple'] as const;

function positionalNames(v: Value, cls: PyType, count: number, found: Value[]): string[] {
  if (count === 0) return [];
  const args = getattrOptional(cls, '__match_args__');
  if (args === undefined) {
    const selfMatching = SELF_MATCHING.some((name) => cls.isSubtype(types[name]));
    checkCount(cls, count, selfMatching ? 1 : 0);
    found.push(own(v));
    return [];
  }
  if (!(args instanceof PyTuple)) throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeName(args)})`);
  checkCount(cls, count, args.items.length);
  return args.items.slice(0, count).map((name) => {
    if (!isStr(name)) throw typeError(`__match_args__ elements must be strings (got ${typeName(name)})`);
    return textOf(name);
  });
}

function checkCount(cls: PyType, count: number, allowed: number): void {
  if (count <= allowed) return;
  throw typeError(`${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${count} given)`);
}

/** `isinstance` with hooks; installed by builtins. */
export const isInstanceHook: { test: (v: Value, cls: Value) => boolean } = { test: (v, cls) => typeOf(v).isSubtype(cls as PyType) };

/** `{**rest}` of a mapping pattern. */
export function maprest(v: Value, keys: Value): Result {
  let rest: Value;
  try {
    rest = call(types.dict, v);
    for (const key of (keys as PyTuple).items) {
      const old = (rest as PyDict).take(key);
      own(old);
      release(old);
    }
  } catch (thrown) {
    return convertThrown(thrown);
  }
  return rest;
}
