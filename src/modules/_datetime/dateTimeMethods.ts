// What makes a datetime more than a date and a time: comparing and hashing across time zones, conversions between them,
// moments. Counterpart: datetime_richcompare, datetime_hash, datetime_astimezone, datetime_timestamp.

import { decodeBytes } from '../../objects/codecs/decode.ts';
import { utf8Bytes } from '../../base/utf8.ts';
import { hashData } from '../../objects/str/hashText.ts';
import { callMethod } from '../../runtime/attribute.ts';
import type { CompareOp } from '../../runtime/compare.ts';
import { trueDivInts } from '../../runtime/integerArithmetic.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import type { Value } from '../../runtime/value.ts';
import { holds } from './comparison.ts';
import { addDelta, difference, ordinalOf, secondOfDay } from './dateTimeArithmetic.ts';
import { MICROSECONDS_A_SECOND, delta, isZeroDelta, microsecondsOf, subtractDeltas } from './delta.ts';
import { checkZone, makeDateTime } from './fields.ts';
import { PyDateTime, type PyTimeDelta, PyTimeZone, utc } from './layout.ts';
import { localToSeconds, localZoneAt, momentOfNaive, type WallTime } from './localTime.ts';
import { structTime } from './date.ts';
import { dateTimeState } from './state.ts';
import { hashDelta } from './timedelta.ts';
import { makeZone } from './timezone.ts';
import { EPOCH_ORDINAL } from '../../base/gregorian.ts';
import { dstOffset, sameOffset, utcOffset } from './zoneMethods.ts';

/** The same wall time with another fold, of the same class. */
function withFold(d: PyDateTime, fold: number): PyDateTime {
  return makeDateTime(d.type, d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.tzinfo, fold);
}

/** Does the offset depend on the fold? Then the datetime equals none of another zone (PEP 495). */
function isFoldDependent(d: PyDateTime, offset: PyTimeDelta | null): boolean {
  const flipped = own(withFold(d, 1 - d.fold));
  const other = utcOffset(d.tzinfo, flipped);
  const result = !sameOffset(other, offset);
  discard(other);
  release(flipped);
  return result;
}

function compareWalls(a: PyDateTime, b: PyDateTime): number {
  return a.year - b.year || a.month - b.month || a.day - b.day || secondOfDay(a) - secondOfDay(b) || a.microsecond - b.microsecond;
}

export function compareDateTimes(self: PyDateTime, other: Value, op: CompareOp): Value {
  if (!(other instanceof PyDateTime)) return NotImplemented;
  if (self.tzinfo === other.tzinfo) return holds(op, compareWalls(self, other));
  const a = utcOffset(self.tzinfo, self);
  const b = utcOffset(other.tzinfo, other);
  const equality = op === 'eq' || op === 'ne';
  if ((a === null) !== (b === null)) {
    if (equality) return op === 'ne';
    throw typeError("can't compare offset-naive and offset-aware datetimes");
  }
  let apart = sameOffset(a, b) ? compareWalls(self, other) : sign(difference(self, other));
  if (equality && apart === 0 && (isFoldDependent(self, a) || isFoldDependent(other, b))) apart = 1;
  discard(a);
  discard(b);
  return holds(op, apart);
}

const sign = (d: PyTimeDelta): number => d.days || (isZeroDelta(d) ? 0 : 1);

export function hashDateTime(self: PyDateTime): number | bigint {
  return (self.hash ??= computeHash(self));
}

/** Aware datetimes of the same moment hash alike. The fold does not count. */
function computeHash(self: PyDateTime): number | bigint {
  const unfolded = self.fold === 0 ? self : own(withFold(self, 0));
  const offset = utcOffset(self.tzinfo, unfolded);
  if (unfolded !== self) release(unfolded);
  if (offset === null) return hashData(dateTimeState(self));
  const moment = subtractDeltas(delta(ordinalOf(self), secondOfDay(self), self.microsecond), offset);
  discard(offset);
  return hashDelta(moment);
}

/** Time since 1970 in UTC; the datetime is aware. */
function sinceEpoch(d: PyDateTime, offset: PyTimeDelta): PyTimeDelta {
  return subtractDeltas(delta(ordinalOf(d) - EPOCH_ORDINAL, secondOfDay(d), d.microsecond), offset);
}

/** The local time zone, fixed to what it is at a moment. */
function localZone(seconds: number): PyTimeZone {
  const { offset, name } = localZoneAt(seconds);
  return makeZone(offset, name === undefined ? undefined : decodeBytes(utf8Bytes(name), 'utf-8', 'surrogateescape'));
}

/** The zone of `self`, the local one for a naive datetime, and its offset. */
function zoneOf(self: PyDateTime): { readonly zone: Value; readonly offset: PyTimeDelta } {
  const offset = utcOffset(self.tzinfo, self);
  if (offset !== null) return { zone: self.tzinfo, offset };
  const zone = localZone(momentOfNaive(self));
  return { zone, offset: zone.offset };
}

export function asTimeZone(self: PyDateTime, tz: Value): Value {
  checkZone(tz);
  if (tz !== null && self.tzinfo === tz) return self;
  const { zone, offset } = zoneOf(self);
  if (zone === tz && tz !== null) return self;
  const moved = addDelta(self, offset, -1) as PyDateTime;
  discard(offset);
  const result =
    moved.tzinfo === null
      ? makeDateTime(moved.type, moved.year, moved.month, moved.day, moved.hour, moved.minute, moved.second, moved.microsecond, utc.zone, moved.fold)
      : moved;
  if (result !== moved) discard(moved);
  const target = tz ?? localZone(secondsOfUtc(result));
  setZone(result, target);
  return localized(target, result);
}

/** A moment in UTC, but for its zone, as that zone shows it. */
export function localized(zone: Value, moment: Value): Value {
  const simple = zone instanceof PyTimeZone && moment instanceof PyDateTime && moment.tzinfo === zone;
  if (!simple) return callMethod(zone, 'fromutc', moment);
  const local = addDelta(moment, zone.offset, 1);
  discard(moment);
  return local;
}

function setZone(d: PyDateTime, zone: Value): void {
  const old = d.tzinfo;
  d.tzinfo = own(zone);
  release(old);
}

/** Whole seconds of a datetime whose fields are those of UTC. */
const secondsOfUtc = (d: PyDateTime): number => (ordinalOf(d) - EPOCH_ORDINAL) * 86400 + secondOfDay(d);

export function timestamp(self: PyDateTime): Value {
  if (self.tzinfo === null) return float(localToSeconds(self, self.fold) + self.microsecond / 1e6);
  const offset = utcOffset(self.tzinfo, self);
  if (offset === null) throw typeError("can't subtract offset-naive and offset-aware datetimes");
  const since = sinceEpoch(self, offset);
  discard(offset);
  return float(trueDivInts(microsecondsOf(since), MICROSECONDS_A_SECOND));
}

const wallOf = ({ year, month, day, hour, minute, second }: PyDateTime): WallTime => ({ year, month, day, hour, minute, second });

export function timetuple(self: PyDateTime): Value {
  const dst = dstOffset(self.tzinfo, self);
  const flag = dst === null ? -1 : isZeroDelta(dst) ? 0 : 1;
  discard(dst);
  return structTime(wallOf(self), flag);
}

export function utctimetuple(self: PyDateTime): Value {
  const offset = utcOffset(self.tzinfo, self);
  const moved = offset === null ? self : (addDelta(self, offset, -1) as PyDateTime);
  discard(offset);
  const wall = wallOf(moved);
  if (moved !== self) discard(moved);
  return structTime(wall, 0);
}
