// `functools._lru_cache_wrapper`. Counterpart: lru_cache_object in Modules/_functoolsmodule.c.
//
// The cache is a dict in order of use: a hit moves its key to the end, the first one is the oldest. Keys are hashed
// once a call.

import { TrackedObject } from '../../runtime/gc/tracked.ts';
import { NO_NAMES, settle } from '../../runtime/bind.ts';
import { call, callObject, isCallable, then } from '../../runtime/call.ts';
import { asSsize } from '../../runtime/convert.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { hash } from '../../runtime/hashing.ts';
import { getattr } from '../../runtime/attribute.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyMethod } from '../../runtime/layout/function.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { tupleFrom } from '../../runtime/layout/tuple.ts';
import { convertThrown, typeError } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import { truth } from '../../runtime/truth.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, S, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

/** Stands between positional and keyword arguments in a key. */
class KeywordMark extends PyObject {}
Object.defineProperty(KeywordMark.prototype, 'type', { get: () => types.object, configurable: true });
const mark = new KeywordMark();
mark.rc = IMMORTAL;

export class LruCache extends TrackedObject {
  f: Value = null;
  /** -1: unbounded. */
  maxsize = -1;
  typed = false;
  infoType: Value = null;
  readonly cache: PyDict;
  hits = 0;
  misses = 0;
  override readonly argc: number = -1;
  override readonly js = (h: number, ...args: Value[]): Result => this.vector(h, args, NO_NAMES);

  constructor() {
    super();
    this.cache = own(new PyDict());
  }

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    let r: Result;
    try {
      r = this.maxsize === 0 ? this.uncached(args, names) : this.cached(args, names);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return h === 0 ? r : settle(h, args, r);
  }

  private uncached(args: readonly Value[], names: readonly string[]): Result {
    this.misses++;
    return callObject(this.f, 0, args, names);
  }

  private cached(args: readonly Value[], names: readonly string[]): Result {
    if (names.length === 0 && args.length > 1 && !this.typed) {
      const known = this.cache.getItems(args, this.maxsize > 0);
      if (known !== undefined) {
        this.hits++;
        return known;
      }
    }
    const key = own(this.keyOf(args, names));
    let h: number | bigint;
    let found: Value | undefined;
    try {
      h = typeof key === 'object' ? hash(key) : 0;
      found = this.find(key, h);
    } catch (thrown) {
      release(key);
      throw thrown;
    }
    if (found !== undefined) {
      this.hits++;
      own(found);
      release(key);
      return unown(found);
    }
    this.misses++;
    own(this);
    return then(callObject(this.f, 0, args, names), (r) => {
      const result = r === S ? S : this.remember(key, h, r);
      unown(this);
      return result;
    });
  }

  private find(key: Value, h: number | bigint): Value | undefined {
    const v = this.cache.getHashed(key, h);
    if (v !== undefined && this.maxsize > 0) this.cache.moveHashedToEnd(key, h);
    return v;
  }

  /** Takes `key`. */
  private remember(key: Value, h: number | bigint, r: Value): Result {
    own(r);
    try {
      if (this.cache.getHashed(key, h) === undefined) {
        this.cache.setHashed(key, h, r);
        if (this.maxsize > 0 && this.cache.size > this.maxsize) this.dropOldest();
      }
    } catch (thrown) {
      release(r);
      return convertThrown(thrown);
    } finally {
      release(key);
    }
    return unown(r);
  }

  private dropOldest(): void {
    const item = this.cache.takeEnd(false);
    if (item === undefined) return;
    release(item.key);
    release(item.value);
  }

  /** The arguments as one key: a lone int or str stands for itself. */
  private keyOf(args: readonly Value[], names: readonly string[]): Value {
    const positional = args.length - names.length;
    if (!this.typed && names.length === 0 && args.length === 1) {
      const v = args[0] as Value;
      if (typeof v === 'string' || typeof v === 'bigint' || (typeof v === 'number' && Number.isInteger(v))) return v;
    }
    const parts: Value[] = args.slice(0, positional);
    if (names.length > 0) parts.push(mark);
    names.forEach((name, i) => parts.push(name, args[positional + i] as Value));
    if (this.typed) for (const v of args) parts.push(typeOf(v));
    return tupleFrom(parts);
  }

  clear(): void {
    this.hits = 0;
    this.misses = 0;
    this.cache.clear();
  }

  override releaseChildren(): void {
    release(this.f);
    release(this.infoType);
    release(this.cache);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.f);
    visit(this.infoType);
    visit(this.cache);
  }
}

function construct(cls: PyType, f: Value, maxsize: Value, typed: Value, infoType: Value): Value {
  if (!isCallable(f)) throw typeError('the first argument must be callable');
  let limit = -1;
  if (maxsize !== null) {
    if (typeof maxsize === 'string' || typeOf(maxsize).lookup('__index__') === undefined) throw typeError('maxsize should be integer or None');
    limit = Math.max(0, asSsize(maxsize));
  }
  const c = cls.allocate() as LruCache;
  c.f = own(f);
  c.maxsize = limit;
  c.typed = truth(typed);
  c.infoType = own(infoType);
  return c;
}

export const lruCacheDecl = () =>
  defineType<LruCache>({
    methodDescriptor: true,
    name: '_lru_cache_wrapper',
    module: 'functools',
    ctor: LruCache,
    hasDict: true,
    hasWeakrefs: true,
    final: true,
    doc: 'Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n',
    construct: methods<PyType>()({ 'lru_cache(cls, user_function, maxsize, typed, cache_info_type)': construct }),
    methods: methods<LruCache>()({
      '__call__(self, /, *args, **kwargs)': (c, args, kwargs) => {
        const keys = kwargs.keyArray();
        return c.vector(
          0,
          [...args, ...keys.map((k) => kwargs.get(k) as Value)],
          keys.map((k) => textOf(k as string)),
        );
      },
      '__get__(self, instance, owner=None, /)': (c, instance) => (instance === null ? c : new PyMethod(c, instance)),
      '__reduce__(self, /)': (c) => getattr(c, '__qualname__'),
      '__copy__(self, /)': (c) => c,
      '__deepcopy__(self, memo, /)': (c) => c,
      'cache_info(self, /)': (c) => call(c.infoType, c.hits, c.misses, c.maxsize < 0 ? null : c.maxsize, c.cache.size),
      'cache_clear(self, /)': (c) => c.clear(),
    }),
  });
