// The class datetime. Counterpart: PyDateTime_DateTimeType in Modules/_datetimemodule.c.

import { daysInMonth } from '../../base/gregorian.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { asParsedInt } from '../../runtime/convert.ts';
import { type AnyTable, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { asTimeval } from '../../runtime/duration.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { type Text, concatAll, pointsOf, sliceText } from '../../runtime/strings.ts';
import { errorName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { exactly, missingArgument, timespecArgument, wrongArgument } from './arguments.ts';
import { comparisons } from './comparison.ts';
import { isoArgument, isoFault, strptimeBy } from './date.ts';
import { addDelta, difference } from './dateTimeArithmetic.ts';
import { asTimeZone, compareDateTimes, hashDateTime, localized, timestamp, timetuple, utctimetuple } from './dateTimeMethods.ts';
import { datetimeDocs, datetimeTypeDoc } from './docs.ts';
import { checkZone, dateTimeOf, makeDate, makeDateTime, makeTime } from './fields.ts';
import { clockRepr, clockText, ctimeText, dateText } from './format.ts';
import { bytesAsText, characterLength, parseDate, parseTime, separatorPlace } from './isoParse.ts';
import { PyDate, PyDateTime, PyTime, PyTimeDelta, datetimeTypes } from './layout.ts';
import { currentTime, momentOf } from './localTime.ts';
import { dateTimeFromState, pickledClock } from './state.ts';
import { clockFields, midnightFault, optionalField, parsedZone, reduceClock, withOffset } from './time.ts';
import { dstOffset, utcOffset, zoneName } from './zoneMethods.ts';

type Optional = Value | undefined;

function construct(
  cls: PyType,
  year: Optional,
  month: Optional,
  day: Optional,
  hour: Optional,
  minute: Optional,
  second: Optional,
  microsecond: Optional,
  tzinfo: Value,
  fold: Optional,
): PyDateTime {
  if (year !== undefined && typeof year !== 'number' && day === undefined) {
    const pickled = dateTimeFromState(cls, year, month ?? null);
    if (pickled !== undefined) return pickled;
  }
  if (year === undefined) throw missingArgument('year', 1);
  const y = asParsedInt(year);
  if (month === undefined) throw missingArgument('month', 2);
  const m = asParsedInt(month);
  if (day === undefined) throw missingArgument('day', 3);
  return makeDateTime(
    cls,
    y,
    m,
    asParsedInt(day),
    optionalField(hour),
    optionalField(minute),
    optionalField(second),
    optionalField(microsecond),
    tzinfo,
    optionalField(fold),
  );
}

/** The moment in a zone, or local and naive without one. */
function inZone(cls: PyType, tz: Value, seconds: number | bigint, microsecond: number): Value {
  const moment = momentOf(cls, tz !== null, seconds, microsecond, tz);
  return tz === null ? moment : localized(tz, moment);
}

function now(cls: PyType, tz: Value): Value {
  checkZone(tz);
  const { seconds, microsecond } = currentTime();
  return inZone(cls, tz, seconds, microsecond);
}

function fromTimestamp(cls: PyType, v: Value, tz: Value): Value {
  checkZone(tz);
  const { seconds, microseconds } = asTimeval(v);
  return inZone(cls, tz, seconds, microseconds);
}

function utcNow(cls: PyType): Value {
  warn(
    'DeprecationWarning',
    'datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC).',
  );
  const { seconds, microsecond } = currentTime();
  return momentOf(cls, true, seconds, microsecond, null);
}

function utcFromTimestamp(cls: PyType, args: readonly Value[]): Value {
  warn(
    'DeprecationWarning',
    'datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).',
  );
  exactly('utcfromtimestamp', 1, args);
  const { seconds, microseconds } = asTimeval(args[0] as Value);
  return momentOf(cls, true, seconds, microseconds, null);
}

function combine(cls: PyType, d: Value, t: Value, tzinfo: Optional): Value {
  if (!(d instanceof PyDate)) throw wrongArgument('combine', 1, 'datetime.date', d);
  if (!(t instanceof PyTime)) throw wrongArgument('combine', 2, 'datetime.time', t);
  const zone = tzinfo === undefined ? t.tzinfo : tzinfo;
  return dateTimeOf(cls, d.year, d.month, d.day, t.hour, t.minute, t.second, t.microsecond, zone, t.fold);
}

const isSurrogate = (c: number): boolean => c >= 0xd800 && c <= 0xdfff;

/** One lone surrogate may separate date and time: a `T` in its place. Undefined for texts that are too short. */
function cleaned(text: Text): Text | undefined {
  const n = strLength(text);
  if (n < 7) return undefined;
  if (typeof text === 'string') return text;
  const points = pointsOf(text);
  const place = [7, 8, 10].find((i) => i < n && isSurrogate(points[i] as number));
  return place === undefined ? text : concatAll([sliceText(text, 0, place), 'T', sliceText(text, place + 1, n)]);
}

function fromIsoFormat(cls: PyType, v: Value): Value {
  const text = isoArgument(v);
  const clean = cleaned(text);
  const s = clean === undefined ? undefined : bytesAsText(clean);
  const place = s === undefined ? undefined : separatorPlace(s);
  const date = s === undefined || place === undefined ? undefined : parseDate(s, place);
  if (s === undefined || place === undefined || date === undefined) throw isoFault(text);
  if (s.length <= place) return dateTimeOf(cls, date.year, date.month, date.day, 0, 0, 0, 0, null, 0);
  const time = parseTime(s, place + characterLength(s, place));
  if (time === undefined) throw isoFault(text);
  let { year, month, day } = date;
  let { hour } = time;
  const zone = parsedZone(time);
  if (hour === 24 && month >= 1 && month <= 12 && day <= daysInMonth(year, month)) {
    if (time.minute !== 0 || time.second !== 0 || time.microsecond !== 0) throw midnightFault();
    hour = 0;
    if (++day > daysInMonth(year, month)) {
      day = 1;
      if (++month > 12) {
        month = 1;
        year++;
      }
    }
  }
  return dateTimeOf(cls, year, month, day, hour, time.minute, time.second, time.microsecond, zone, 0);
}

/** The character between date and time. */
function separatorArgument(v: Optional): Text {
  if (v === undefined) return 'T';
  if (!isStr(v)) throw wrongArgument('isoformat', 1, 'a unicode character', v);
  if (strLength(v) !== 1) throw typeError(`isoformat() argument 1 must be a unicode character, not a string of length ${strLength(v)}`);
  return v;
}

function isoText(self: PyDateTime, separator: Text, timespec: string | undefined): Text {
  const clock = clockText(self, timespec);
  const date = dateText(self);
  const text = typeof separator === 'string' ? date + separator + clock : concatAll([date, separator, clock]);
  return withOffset(text, self.tzinfo, self);
}

function plus(self: PyDateTime, other: Value): Value {
  return other instanceof PyTimeDelta ? addDelta(self, other, 1) : NotImplemented;
}

function minus(a: Value, b: Value): Value {
  if (!(a instanceof PyDateTime)) return NotImplemented;
  if (b instanceof PyDateTime) return difference(a, b);
  return b instanceof PyTimeDelta ? addDelta(a, b, -1) : NotImplemented;
}

function replace(
  self: PyDateTime,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  hour: number | undefined,
  minute: number | undefined,
  second: number | undefined,
  microsecond: number | undefined,
  tzinfo: Optional,
  fold: number | undefined,
): Value {
  return dateTimeOf(
    self.type,
    year ?? self.year,
    month ?? self.month,
    day ?? self.day,
    hour ?? self.hour,
    minute ?? self.minute,
    second ?? self.second,
    microsecond ?? self.microsecond,
    tzinfo === undefined ? self.tzinfo : tzinfo,
    fold ?? self.fold,
  );
}

/** The time of day, with a zone or without. */
function timeOfDay(self: PyDateTime, zone: Value): PyTime {
  return makeTime(datetimeTypes.time, self.hour, self.minute, self.second, self.microsecond, zone, self.fold);
}

const classMethods: AnyTable = methods<PyType>()({
  'now(cls, /, tz=None)': now,
  'utcnow(cls, /)': utcNow,
  'fromtimestamp(cls, timestamp, tz=None)': fromTimestamp,
  'utcfromtimestamp(cls, *args)': utcFromTimestamp,
  'strptime(cls, *args)': strptimeBy('_strptime_datetime_datetime'),
  'combine(cls, date, time, tzinfo=?)': combine,
  'fromisoformat(cls, object, /)': fromIsoFormat,
});

const special: AnyTable = methods<PyDateTime>()({
  '__repr__(self, /)': (self) => clockRepr(errorName(self.type), [self.year, self.month, self.day, ...clockFields(self)], self, true),
  '__hash__(self, /)': hashDateTime,
  '__str__(self, /)': (self) => (self.type === datetimeTypes.datetime ? isoText(self, ' ', undefined) : callMethod(self, 'isoformat', ' ')),
  '__add__(self, value, /)': plus,
  '__radd__(self, value, /)': plus,
  '__sub__(self, value, /)': minus,
  '__rsub__(self, value, /)': (self, value) => minus(value, self),
});

const ordinary: AnyTable = methods<PyDateTime>()({
  'date(self, /)': (self) => makeDate(datetimeTypes.date, self.year, self.month, self.day),
  'time(self, /)': (self) => timeOfDay(self, null),
  'timetz(self, /)': (self) => timeOfDay(self, self.tzinfo),
  'ctime(self, /)': (self) => ctimeText(self, self.hour, self.minute, self.second),
  'timetuple(self, /)': timetuple,
  'timestamp(self, /)': timestamp,
  'utctimetuple(self, /)': utctimetuple,
  'isoformat(self, sep=?, timespec=?)': (self, sep, timespec) => isoText(self, separatorArgument(sep), timespecArgument(2, timespec)),
  'utcoffset(self, /)': (self) => utcOffset(self.tzinfo, self),
  'tzname(self, /)': (self) => zoneName(self.tzinfo, self),
  'dst(self, /)': (self) => dstOffset(self.tzinfo, self),
  'replace(self, /, year: cint=unchanged, month: cint=unchanged, day: cint=unchanged, hour: cint=unchanged, minute: cint=unchanged, second: cint=unchanged, microsecond: cint=unchanged, tzinfo=unchanged, *, fold: cint=unchanged)':
    replace,
  '__replace__(self, /, year: cint=unchanged, month: cint=unchanged, day: cint=unchanged, hour: cint=unchanged, minute: cint=unchanged, second: cint=unchanged, microsecond: cint=unchanged, tzinfo=unchanged, *, fold: cint=unchanged)':
    replace,
  'astimezone(self, tz=None)': asTimeZone,
  '__reduce_ex__(self, *args)': reduceClock,
  '__reduce__(self, /)': (self) => tupleOf(self.type, tupleFrom(pickledClock(self, 2))),
});

export const datetimeDecl: TypeDecl<PyDateTime> = defineType<PyDateTime>({
  name: 'datetime',
  module: 'datetime',
  ctor: PyDateTime,
  doc: datetimeTypeDoc,
  docs: datetimeDocs,
  construct: methods<PyType>()({
    '(cls, year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=None, *, fold=?)': construct,
  }),
  classMethods,
  methods: { ...special, ...comparisons<PyDateTime>(compareDateTimes), ...ordinary },
  getset: {
    hour: { get: (self) => self.hour },
    minute: { get: (self) => self.minute },
    second: { get: (self) => self.second },
    microsecond: { get: (self) => self.microsecond },
    tzinfo: { get: (self) => self.tzinfo },
    fold: { get: (self) => self.fold },
  },
});
