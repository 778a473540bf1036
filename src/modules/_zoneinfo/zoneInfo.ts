// The class ZoneInfo: time zones of the IANA database. Counterpart: Modules/_zoneinfo.c.

import { EPOCH_ORDINAL, toOrdinal } from '../../base/gregorian.ts';
import { callMethod, getattr, setattr } from '../../runtime/attribute.ts';
import { call, callVector } from '../../runtime/call.ts';
import { asIndex, asUint32 } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { iterate } from '../../runtime/iterate.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { newException, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release, releaseKeeping, unown } from '../../runtime/refcount.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { repr } from '../../runtime/text.ts';
import { errorName, typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { addDelta, secondOfDay } from '../_datetime/dateTimeArithmetic.ts';
import { PyDateTime, type PyTimeDelta, PyTzInfo, datetimeTypes } from '../_datetime/layout.ts';
import { forgetAll, forgetZone, newWeakCache, recentZone, remember, takeWeakCache, zoneModule } from './cache.ts';
import { type Kind, NO_KIND, type ZoneData, kindAt, kindFromUtc, loadZone } from './data.ts';

/** Where a zone came from, which decides how it is pickled. */
type Source = 'key' | 'cache' | 'file';

export class PyZoneInfo extends PyTzInfo {
  data: ZoneData | undefined = undefined;
  /** Owned. */
  key: Value = null;
  source: Source = 'key';
  /** How the file shows that the zone was read from. */
  fileText: Text = '';

  override knownOffset(about: Value): PyTimeDelta | null | undefined {
    return this.type === zoneModule.type ? kindOf(this, about).offset : undefined;
  }

  override releaseChildren(): void {
    release(this.key);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.key);
  }
}

/** A zone read from the database, or from the package tzdata. */
function readZone(cls: PyType, key: Value): PyZoneInfo {
  const path = own(call(zoneModule.findFile, key));
  let file: Value;
  try {
    file = own(path === null ? callMethod(zoneModule.common, 'load_tzdata', key) : call(zoneModule.open, path, 'rb'));
  } finally {
    release(path);
  }
  const zone = own(cls.allocate()) as PyZoneInfo;
  try {
    try {
      zone.data = loadZone(zoneModule.common, file);
    } finally {
      discard(callMethod(file, 'close'));
      release(file);
    }
    zone.key = own(key);
  } catch (thrown) {
    release(zone);
    throw thrown;
  }
  return unown(zone);
}

function cached(v: Value, cls: PyType, key: Value): PyZoneInfo {
  if (v instanceof PyZoneInfo) return v;
  const text = concatAll([`Unexpected instance of ${typeName(v)} in ${cls.name} weak cache for key `, repr(key)]);
  throw runtimeError(text as string);
}

function construct(cls: PyType, key: Value): Value {
  const recent = recentZone(cls, key);
  if (recent !== undefined) return recent;
  const weak = takeWeakCache(cls);
  let zone: Value = null;
  try {
    zone = callMethod(weak, 'get', key, null);
    if (zone !== null) zone = cached(zone, cls, key);
    else {
      const fresh = cached(callMethod(weak, 'setdefault', key, readZone(cls, key)), cls, key);
      fresh.source = 'cache';
      zone = fresh;
    }
    remember(cls, key, zone);
  } finally {
    releaseKeeping(weak, zone);
  }
  return zone;
}

function fromFile(cls: PyType, file: Value, key: Value): PyZoneInfo {
  const text = repr(file);
  const data = loadZone(zoneModule.common, file);
  const zone = cls.allocate() as PyZoneInfo;
  zone.data = data;
  zone.source = 'file';
  zone.fileText = text;
  zone.key = own(key);
  return zone;
}

function clearCache(cls: PyType, keys: Value): void {
  const weak = takeWeakCache(cls);
  try {
    if (keys === null) {
      discard(callMethod(weak, 'clear'));
      forgetAll(cls);
      return;
    }
    iterate(keys, (key) => {
      forgetZone(cls, key);
      discard(callMethod(weak, 'pop', key, null));
    });
  } finally {
    release(weak);
  }
}

function unpickle(cls: PyType, key: Value, fromCache: Value): Value {
  return (asUint32(fromCache) & 255) === 0 ? readZone(cls, key) : construct(cls, key);
}

const field = (v: Value, name: string): number => Number(asIndex(getattr(v, name)));

/** Seconds from 1970 on the wall; what is no exact datetime is asked for its fields. */
function wallSeconds(dt: Value): number {
  if (dt instanceof PyDateTime && dt.type === datetimeTypes.datetime) {
    return (toOrdinal(dt.year, dt.month, dt.day) - EPOCH_ORDINAL) * 86400 + secondOfDay(dt);
  }
  const days = Number(asIndex(callMethod(dt, 'toordinal'))) - EPOCH_ORDINAL;
  return days * 86400 + field(dt, 'hour') * 3600 + field(dt, 'minute') * 60 + field(dt, 'second');
}

function kindOf(self: PyZoneInfo, dt: Value): Kind {
  const data = self.data as ZoneData;
  if (dt === null) return data.fixed ? data.standard : NO_KIND;
  const wall = wallSeconds(dt);
  return dt instanceof PyDateTime ? kindAt(data, wall, dt.fold, dt.year) : kindAt(data, wall, field(dt, 'fold'), field(dt, 'year'));
}

function fromUtc(self: PyZoneInfo, dt: Value): Value {
  if (!(dt instanceof PyDateTime)) throw typeError('fromutc: argument must be a datetime');
  if (dt.tzinfo !== self) throw valueError('fromutc: dt.tzinfo is not self');
  const { kind, fold } = kindFromUtc(self.data as ZoneData, wallSeconds(dt), dt.year);
  const moved = shifted(dt, kind.offset as PyTimeDelta);
  if (!fold) return moved;
  if (moved instanceof PyDateTime && moved.type === datetimeTypes.datetime) {
    moved.fold = 1;
    return moved;
  }
  return foldedByReplace(moved);
}

/** `moved.replace(fold=1)` of a fresh datetime. */
function foldedByReplace(moved: Value): Value {
  own(moved);
  const replace = own(getattr(moved, 'replace'));
  let folded: Value = null;
  try {
    folded = callVector(replace, [1], ['fold']);
    return folded;
  } finally {
    releaseKeeping(replace, folded);
    releaseKeeping(moved, folded);
  }
}

/** `dt + offset`: a subclass may add in its own way. */
function shifted(dt: PyDateTime, offset: PyTimeDelta): Value {
  return dt.type === datetimeTypes.datetime ? addDelta(dt, offset, 1) : callMethod(dt, '__add__', offset);
}

function zoneRepr(self: PyZoneInfo): Text {
  const name = errorName(self.type);
  return self.key === null ? concatAll([`${name}.from_file(`, self.fileText, ')']) : concatAll([`${name}(key=`, repr(self.key), ')']);
}

function zoneText(self: PyZoneInfo): Text {
  const { key } = self;
  if (key === null) return zoneRepr(self);
  if (!isStr(key)) throw typeError(`__str__ returned non-string (type ${typeName(key)})`);
  return key;
}

function reduce(self: PyZoneInfo): Value {
  if (self.source === 'file') {
    const error = getattr(importHook.module('pickle'), 'PicklingError') as PyType;
    throw newException(error, 'Cannot pickle a ZoneInfo file from a file stream.');
  }
  return tupleOf(getattr(self, '_unpickle'), tupleOf(self.key, self.source === 'cache' ? 1 : 0));
}

export const zoneInfoDecl: TypeDecl<PyZoneInfo> = defineType<PyZoneInfo>({
  name: 'ZoneInfo',
  module: 'zoneinfo',
  ctor: PyZoneInfo,
  hasWeakrefs: true,
  docs: {
    clear_cache: 'Forgets the zones that are kept, or those of some keys.',
    no_cache: 'A new zone, whatever is kept.',
    from_file: 'A zone from an open file.',
    utcoffset: 'How far local time is ahead of UTC at a datetime.',
    dst: 'How much of that is summer time.',
    tzname: 'The abbreviation in use at a datetime.',
    fromutc: 'A datetime in UTC as local time.',
    __reduce__: 'What pickles the zone by its key.',
    _unpickle: 'Makes a pickled zone anew.',
    __init_subclass__: 'Gives a subclass a cache of its own.',
  },
  construct: methods<PyType>()({ 'ZoneInfo(cls, key)': construct }),
  classMethods: methods<PyType>()({
    'clear_cache(cls, /, *, only_keys=None)': clearCache,
    'no_cache(cls, /, key)': readZone,
    'from_file(cls, file_obj, /, key=None)': fromFile,
    '_unpickle(cls, key, from_cache, /)': unpickle,
    '__init_subclass__(cls, *args, **kwargs)': (cls) => setattr(cls, '_weak_cache', newWeakCache()),
  }),
  methods: methods<PyZoneInfo>()({
    '__repr__(self, /)': zoneRepr,
    '__str__(self, /)': zoneText,
    'utcoffset(self, dt, /)': (self, dt) => kindOf(self, dt).offset,
    'dst(self, dt, /)': (self, dt) => kindOf(self, dt).dst,
    'tzname(self, dt, /)': (self, dt) => kindOf(self, dt).name,
    'fromutc(self, object, /)': fromUtc,
    '__reduce__(self, /)': reduce,
  }),
  getset: { key: { get: (self) => self.key, member: true } },
});
