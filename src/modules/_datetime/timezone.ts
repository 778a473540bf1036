// The classes tzinfo and timezone. Counterpart: PyDateTime_TZInfoType, PyDateTime_TimeZoneType.

import { callMethod, callMethodOptional } from '../../runtime/attribute.ts';
import type { CompareOp } from '../../runtime/compare.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { emptyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { notImplementedError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { repr } from '../../runtime/text.ts';
import { errorName, typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { textArgument, wrongArgument } from './arguments.ts';
import { comparisons, holds } from './comparison.ts';
import { addDelta } from './dateTimeArithmetic.ts';
import { compareDeltas, isOffset, isZeroDelta, subtractDeltas } from './delta.ts';
import { timezoneDocs, tzinfoDocs } from './docs.ts';
import { offsetText } from './format.ts';
import { PyDateTime, PyTimeDelta, PyTimeZone, PyTzInfo, utc } from './layout.ts';
import { hashDelta } from './timedelta.ts';
import { dstOffset, offsetFault, utcOffset } from './zoneMethods.ts';

function missing(name: string): never {
  throw notImplementedError(`a tzinfo subclass must implement ${name}()`);
}

function checkOwnZone(zone: Value, dt: Value): asserts dt is PyDateTime {
  if (!(dt instanceof PyDateTime)) throw typeError('fromutc: argument must be a datetime');
  if (dt.tzinfo !== zone) throw valueError('fromutc: dt.tzinfo is not self');
}

/** From UTC to local time, for zones whose standard offset never changes. */
function fromUtc(self: PyTzInfo, dt: Value): Value {
  checkOwnZone(self, dt);
  const offset = utcOffset(self, dt);
  if (offset === null) throw valueError('fromutc: non-None utcoffset() result required');
  const dst = dstOffset(self, dt);
  if (dst === null) throw valueError('fromutc: non-None dst() result required');
  const ahead = subtractDeltas(offset, dst);
  discard(offset);
  discard(dst);
  const standard = own(addDelta(dt, ahead, 1));
  const summer = dstOffset(dt.tzinfo, standard);
  if (summer === null) {
    release(standard);
    throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
  }
  if (standard !== null && typeof standard === 'object') standard.rc--;
  if (isZeroDelta(summer)) return standard;
  const result = addDelta(standard as PyDateTime, summer, 1);
  discard(standard);
  return result;
}

function reduce(self: PyTzInfo): Value {
  const args = callMethodOptional(self, '__getinitargs__') ?? emptyTuple;
  return tupleOf(self.type, args, callMethod(self, '__getstate__'));
}

export const tzinfoDecl: TypeDecl<PyTzInfo> = defineType<PyTzInfo>({
  name: 'tzinfo',
  module: 'datetime',
  ctor: PyTzInfo,
  doc: 'What time zones have in common: a base class that leaves everything to its subclasses.',
  docs: tzinfoDocs,
  construct: methods<PyType>()({ 'tzinfo(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyTzInfo>()({
    'tzname(self, object, /)': () => missing('tzname'),
    'utcoffset(self, object, /)': () => missing('utcoffset'),
    'dst(self, object, /)': () => missing('dst'),
    'fromutc(self, object, /)': fromUtc,
    '__reduce__(self, /)': reduce,
  }),
});

/** A fixed time zone; `label` undefined where it has no name of its own. */
export function makeZone(offset: PyTimeDelta, label: Text | undefined): PyTimeZone {
  if (label === undefined && isZeroDelta(offset)) return utc.zone;
  if (!isOffset(offset)) throw offsetFault(offset);
  const zone = new PyTimeZone();
  zone.offset = own(offset);
  zone.label = own(label);
  return zone;
}

function construct(_cls: PyType, offset: Value, name: Value | undefined): PyTimeZone {
  if (!(offset instanceof PyTimeDelta)) throw wrongArgument('timezone', 1, 'datetime.timedelta', offset);
  return makeZone(offset, name === undefined ? undefined : textArgument('timezone', 2, name));
}

function checkMoment(dt: Value, method: string): void {
  if (dt === null || dt instanceof PyDateTime) return;
  throw typeError(`${method}(dt) argument must be a datetime instance or None, not ${typeName(dt)}`);
}

function zoneText(self: PyTimeZone): Text {
  if (self.label !== undefined) return self.label as Text;
  return isZeroDelta(self.offset) ? 'UTC' : `UTC${offsetText(self.offset, ':')}`;
}

function zoneRepr(self: PyTimeZone): Text {
  const name = errorName(self.type);
  if (self === utc.zone) return `${name}.utc`;
  const label = self.label === undefined ? '' : concatAll([', ', repr(self.label)]);
  return concatAll([`${name}(`, repr(self.offset), label, ')']);
}

function compareZones(self: PyTimeZone, other: Value, op: CompareOp): Value {
  if ((op !== 'eq' && op !== 'ne') || !(other instanceof PyTimeZone)) return NotImplemented;
  return holds(op, compareDeltas(self.offset, other.offset));
}

export const timezoneDecl: TypeDecl<PyTimeZone> = defineType<PyTimeZone>({
  name: 'timezone',
  module: 'datetime',
  ctor: PyTimeZone,
  final: true,
  doc: 'A time zone that is always the same offset from UTC.',
  docs: timezoneDocs,
  construct: methods<PyType>()({ 'timezone(cls, offset, name=?)': construct }),
  methods: {
    ...methods<PyTimeZone>()({
      '__repr__(self, /)': zoneRepr,
      '__hash__(self, /)': (self) => hashDelta(self.offset),
      '__str__(self, /)': zoneText,
    }),
    ...comparisons<PyTimeZone>(compareZones),
    ...methods<PyTimeZone>()({
      'tzname(self, object, /)': (self, dt) => {
        checkMoment(dt, 'tzname');
        return zoneText(self);
      },
      'utcoffset(self, object, /)': (self, dt) => {
        checkMoment(dt, 'utcoffset');
        return self.offset;
      },
      'dst(self, object, /)': (_self, dt) => checkMoment(dt, 'dst'),
      'fromutc(self, object, /)': (self, dt) => {
        checkOwnZone(self, dt);
        return addDelta(dt, self.offset, 1);
      },
      '__getinitargs__(self, /)': (self) => (self.label === undefined ? tupleOf(self.offset) : tupleOf(self.offset, self.label)),
    }),
  },
});
