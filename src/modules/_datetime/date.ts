// The class date, and the tuple of `isocalendar()`. Counterpart: PyDateTime_DateType in Modules/_datetimemodule.c.

import { fromIso, fromOrdinal, toIso, weekday, daysBeforeMonth } from '../../base/gregorian.ts';
import { hashData } from '../../objects/str/hashText.ts';
import { callMethod } from '../../runtime/attribute.ts';
import type { CompareOp } from '../../runtime/compare.ts';
import { asCInt, asParsedInt } from '../../runtime/convert.ts';
import { type AnyTable, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { asTimestamp } from '../../runtime/duration.ts';
import { importHook } from '../../runtime/importHook.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { forget, isThrown, typeError, valueError } from '../../runtime/raise.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { repr, str_ } from '../../runtime/text.ts';
import { errorName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { structTimeType } from '../time/calendar.ts';
import { exactly, missingArgument, textArgument } from './arguments.ts';
import { comparisons, holds } from './comparison.ts';
import { addDays, ordinalOf } from './dateTimeArithmetic.ts';
import { delta } from './delta.ts';
import { dateDocs, dateTypeDoc, isoDocs } from './docs.ts';
import { dateOf, makeDate, yearFault } from './fields.ts';
import { ctimeText, dateText } from './format.ts';
import { bytesAsText, parseDate } from './isoParse.ts';
import { PyDate, PyDateTime, PyIsoCalendarDate, PyTimeDelta, datetimeTypes } from './layout.ts';
import { type WallTime, localWall } from './localTime.ts';
import { dateFromState, dateState } from './state.ts';
import { formatted } from './strftime.ts';

function construct(cls: PyType, year: Value | undefined, month: Value | undefined, day: Value | undefined): PyDate {
  if (month === undefined && day === undefined && year !== undefined) {
    const pickled = dateFromState(cls, year);
    if (pickled !== undefined) return pickled;
  }
  if (year === undefined) throw missingArgument('year', 1);
  const y = asParsedInt(year);
  if (month === undefined) throw missingArgument('month', 2);
  const m = asParsedInt(month);
  if (day === undefined) throw missingArgument('day', 3);
  return makeDate(cls, y, m, asParsedInt(day));
}

export function isoFault(text: Text): Error {
  return valueError(concatAll(['Invalid isoformat string: ', repr(text)]) as string) as unknown as Error;
}

/** The text that a `fromisoformat` was given. */
export function isoArgument(v: Value): Text {
  if (isStr(v)) return v;
  throw typeError('fromisoformat: argument must be str');
}

function fromIsoFormat(cls: PyType, v: Value): Value {
  const text = isoArgument(v);
  const s = bytesAsText(text);
  const fits = s !== undefined && (s.length === 7 || s.length === 8 || s.length === 10);
  const found = fits ? parseDate(s, s.length) : undefined;
  if (found === undefined) throw isoFault(text);
  return dateOf(cls, found.year, found.month, found.day);
}

/** Numbers that no C int can hold are no components either. */
function isoComponents(...values: Value[]): number[] {
  try {
    return values.map(asParsedInt);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.OverflowError)) throw thrown;
    forget(thrown);
    throw valueError('ISO calendar component out of range');
  }
}

function fromIsoCalendar(cls: PyType, yearV: Value, weekV: Value, dayV: Value): Value {
  const [year, week, day] = isoComponents(yearV, weekV, dayV) as [number, number, number];
  const found = fromIso(year, week, day);
  if (found === 'year') throw yearFault(year);
  if (found === 'week') throw valueError(`Invalid week: ${week}`);
  if (found === 'weekday') throw valueError(`Invalid weekday: ${day} (range is [1, 7])`);
  return dateOf(cls, found.year, found.month, found.day);
}

function fromOrdinalArgument(cls: PyType, args: readonly Value[]): Value {
  exactly('fromordinal', 1, args);
  const ordinal = asParsedInt(args[0] as Value);
  if (ordinal < 1) throw valueError('ordinal must be >= 1');
  const { year, month, day } = fromOrdinal(ordinal);
  return dateOf(cls, year, month, day);
}

function fromTimestamp(cls: PyType, timestamp: Value): Value {
  const { year, month, day } = localWall(asTimestamp(timestamp));
  return dateOf(cls, year, month, day);
}

/** `cls.strptime(string, format)` through the library's parser for the class. */
export function strptimeBy(parser: string): (cls: PyType, args: readonly Value[]) => Value {
  return (cls, args) => {
    exactly('strptime', 2, args);
    const texts = args.map((v, i) => textArgument('strptime', i + 1, v));
    return callMethod(importHook.module('_strptime'), parser, cls, ...texts);
  };
}

export const dateClassMethods: AnyTable = methods<PyType>()({
  'fromtimestamp(cls, timestamp, /)': fromTimestamp,
  'fromordinal(cls, *args)': fromOrdinalArgument,
  'fromisoformat(cls, object, /)': fromIsoFormat,
  'fromisocalendar(cls, year, week, day)': fromIsoCalendar,
  'strptime(cls, *args)': strptimeBy('_strptime_datetime_date'),
  'today(cls, /)': (cls) => callMethod(cls, 'fromtimestamp', callMethod(importHook.module('time'), 'time')),
});

/** A `time.struct_time`. */
export function structTime(w: WallTime, dst: number): Value {
  const day = weekday(w.year, w.month, w.day);
  const dayOfYear = daysBeforeMonth(w.year, w.month) + w.day;
  return structTimeType().make([w.year, w.month, w.day, w.hour, w.minute, w.second, day, dayOfYear, dst, null, null]);
}

function timetuple({ year, month, day }: PyDate): Value {
  return structTime({ year, month, day, hour: 0, minute: 0, second: 0 }, -1);
}

/** `__format__` of dates and times. */
export function formatMethod(self: Value, args: readonly Value[]): Value {
  exactly('__format__', 1, args);
  const format = textArgument('__format__', 1, args[0] as Value);
  return strLength(format) === 0 ? str_(self) : callMethod(self, 'strftime', format);
}

function strftime(self: PyDate, format: Value): Value {
  return formatted(self, textArgument('strftime', 1, format), callMethod(self, 'timetuple'), self);
}

function isoCalendar({ year, month, day }: PyDate): PyIsoCalendarDate {
  const iso = toIso(year, month, day);
  return new PyIsoCalendarDate([iso.year, iso.week, iso.weekday]);
}

/** Dates and datetimes do not compare: each is as foreign to the other as a number. */
function compareDates(self: PyDate, other: Value, op: CompareOp): Value {
  if (!(other instanceof PyDate) || other instanceof PyDateTime) return NotImplemented;
  return holds(op, self.year - other.year || self.month - other.month || self.day - other.day);
}

const isPlainDate = (v: Value): v is PyDate => v instanceof PyDate && !(v instanceof PyDateTime);

function subtract(a: Value, b: Value): Value {
  if (!isPlainDate(a)) return NotImplemented;
  if (b instanceof PyTimeDelta) return addDays(a, b, -1);
  return isPlainDate(b) ? delta(ordinalOf(a) - ordinalOf(b), 0, 0) : NotImplemented;
}

function plus(self: PyDate, other: Value): Value {
  return isPlainDate(self) && other instanceof PyTimeDelta ? addDays(self, other, 1) : NotImplemented;
}

function replace(self: PyDate, year: number | undefined, month: number | undefined, day: number | undefined): Value {
  return dateOf(self.type, year ?? self.year, month ?? self.month, day ?? self.day);
}

const special: AnyTable = methods<PyDate>()({
  '__repr__(self, /)': (self) => `${errorName(self.type)}(${self.year}, ${self.month}, ${self.day})`,
  '__hash__(self, /)': (self) => (self.hash ??= hashData(dateState(self))),
  '__str__(self, /)': (self) => (self.type === datetimeTypes.date ? dateText(self) : callMethod(self, 'isoformat')),
  '__add__(self, value, /)': plus,
  '__radd__(self, value, /)': plus,
  '__sub__(self, value, /)': subtract,
  '__rsub__(self, value, /)': (self, value) => subtract(value, self),
});

const ordinary: AnyTable = methods<PyDate>()({
  'ctime(self, /)': (self) => ctimeText(self, 0, 0, 0),
  'strftime(self, format)': strftime,
  '__format__(self, *args)': formatMethod,
  'timetuple(self, /)': timetuple,
  'isocalendar(self, /)': isoCalendar,
  'isoformat(self, /)': dateText,
  'isoweekday(self, /)': (self) => weekday(self.year, self.month, self.day) + 1,
  'toordinal(self, /)': ordinalOf,
  'weekday(self, /)': (self) => weekday(self.year, self.month, self.day),
  'replace(self, /, year: cint=unchanged, month: cint=unchanged, day: cint=unchanged)': replace,
  '__replace__(self, /, year: cint=unchanged, month: cint=unchanged, day: cint=unchanged)': replace,
  '__reduce__(self, /)': (self) => tupleOf(self.type, tupleOf(bytes(dateState(self)))),
});

export const dateDecl: TypeDecl<PyDate> = defineType<PyDate>({
  name: 'date',
  module: 'datetime',
  ctor: PyDate,
  doc: dateTypeDoc,
  docs: dateDocs,
  construct: methods<PyType>()({ '(cls, year=?, month=?, day=?)': construct }),
  classMethods: dateClassMethods,
  methods: { ...special, ...comparisons<PyDate>(compareDates), ...ordinary },
  getset: {
    year: { get: (self) => self.year },
    month: { get: (self) => self.month },
    day: { get: (self) => self.day },
  },
});

export const isoCalendarDecl: TypeDecl<PyIsoCalendarDate> = defineType<PyIsoCalendarDate>({
  name: 'IsoCalendarDate',
  module: 'datetime',
  ctor: PyIsoCalendarDate,
  final: true,
  doc: 'What isocalendar() gives: the tuple (year, week, weekday), each also by name.',
  docs: isoDocs,
  construct: methods<PyType>()({
    'IsoCalendarDate(cls, year, week, weekday)': (_cls, ...parts) => new PyIsoCalendarDate(parts.map(asCInt)),
  }),
  methods: methods<PyIsoCalendarDate>()({
    '__repr__(self, /)': (self) => `${errorName(self.type)}(year=${self.items[0]}, week=${self.items[1]}, weekday=${self.items[2]})`,
    '__reduce__(self, /)': (self) => tupleOf(types.tuple, tupleOf(tupleOf(...self.items))),
  }),
  getset: {
    year: { get: (self) => self.items[0] as Value },
    week: { get: (self) => self.items[1] as Value },
    weekday: { get: (self) => self.items[2] as Value },
  },
});
