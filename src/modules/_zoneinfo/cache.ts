// The caches of ZoneInfo: a weak one for each class, and for ZoneInfo itself a strong one of the zones used last.
// Counterpart: get_weak_cache, zone_from_strong_cache, update_strong_cache in Modules/_zoneinfo.c.

import { holdRoot } from '../../runtime/gc/roots.ts';
import { getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { keysEqual } from '../../runtime/hashing.ts';
import { importHook } from '../../runtime/importHook.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

const MOST = 8;

/** Owns key and zone. */
interface Entry {
  readonly key: Value;
  readonly zone: Value;
}

/** Set when the module is imported: the class, its weak cache, and what it takes from the library. */
export const zoneModule = {} as { type: PyType; weakCache: Value; findFile: Value; common: Value; open: Value };

/** The zone used last comes first. */
let strong: Entry[] = [];

holdRoot((visit) => {
  for (const v of [zoneModule.weakCache, zoneModule.findFile, zoneModule.common, zoneModule.open]) if (v !== undefined) visit(v);
  for (const { key, zone } of strong) {
    visit(key);
    visit(zone);
  }
});

export const newWeakCache = (): Value => call(getattr(importHook.module('weakref'), 'WeakValueDictionary'));

/** The weak cache of a class; the caller owns one count. */
export function takeWeakCache(cls: PyType): Value {
  return own(cls === zoneModule.type ? zoneModule.weakCache : getattr(cls, '_weak_cache'));
}

/** Comparing may run Python code, which may change the cache. */
function find(key: Value): Entry | undefined {
  return strong.find((entry) => keysEqual(key, entry.key));
}

function remove(entry: Entry): boolean {
  const at = strong.indexOf(entry);
  if (at >= 0) strong.splice(at, 1);
  return at >= 0;
}

function free(entry: Entry): void {
  release(entry.zone);
  release(entry.key);
}

/** A zone used lately; borrowed. */
export function recentZone(cls: PyType, key: Value): Value | undefined {
  if (cls !== zoneModule.type) return undefined;
  const entry = find(key);
  if (entry === undefined) return undefined;
  if (strong[0] !== entry && remove(entry)) strong.unshift(entry);
  return entry.zone;
}

export function remember(cls: PyType, key: Value, zone: Value): void {
  if (cls !== zoneModule.type) return;
  strong.unshift({ key: own(key), zone: own(zone) });
  for (const old of strong.splice(MOST)) free(old);
}

export function forgetZone(cls: PyType, key: Value): void {
  if (cls !== zoneModule.type) return;
  const entry = find(key);
  if (entry !== undefined && remove(entry)) free(entry);
}

export function forgetAll(cls: PyType): void {
  if (cls !== zoneModule.type) return;
  const old = strong;
  strong = [];
  for (const entry of old) free(entry);
}
