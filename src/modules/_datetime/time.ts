// The class time. Counterpart: PyDateTime_TimeType in Modules/_datetimemodule.c.

import { hashData } from '../../objects/str/hashText.ts';
import { callMethod } from '../../runtime/attribute.ts';
import type { CompareOp } from '../../runtime/compare.ts';
import { asParsedInt } from '../../runtime/convert.ts';
import { type AnyTable, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { errorName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exactly, textArgument, timespecArgument } from './arguments.ts';
import { comparisons, holds } from './comparison.ts';
import { formatMethod, isoArgument, isoFault, strptimeBy } from './date.ts';
import { secondOfDay } from './dateTimeArithmetic.ts';
import { delta, subtractDeltas } from './delta.ts';
import { timeDocs, timeTypeDoc } from './docs.ts';
import { makeTime, timeOf } from './fields.ts';
import { clockRepr, clockText, offsetText } from './format.ts';
import { type ParsedTime, bytesAsText, parseTime } from './isoParse.ts';
import { type Clock, PyTime, type PyTimeDelta, datetimeTypes, utc } from './layout.ts';
import { pickledClock, timeFromState, timeState } from './state.ts';
import { formatted } from './strftime.ts';
import { hashDelta } from './timedelta.ts';
import { makeZone } from './timezone.ts';
import { dstOffset, sameOffset, utcOffset, zoneName } from './zoneMethods.ts';

type Optional = Value | undefined;

/** An int field that may be left out. */
export const optionalField = (v: Optional): number => (v === undefined ? 0 : asParsedInt(v));

function construct(cls: PyType, hour: Optional, minute: Optional, second: Optional, microsecond: Optional, tzinfo: Value, fold: Optional): PyTime {
  if (hour !== undefined && typeof hour !== 'number' && second === undefined) {
    const pickled = timeFromState(cls, hour, minute ?? null);
    if (pickled !== undefined) return pickled;
  }
  return makeTime(cls, optionalField(hour), optionalField(minute), optionalField(second), optionalField(microsecond), tzinfo, optionalField(fold));
}

/** The fixed time zone of a parsed text; None where it names no offset. */
export function parsedZone({ offset, offsetMicroseconds }: ParsedTime): Value {
  if (offset === undefined) return null;
  return offset === 0 && offsetMicroseconds === 0 ? utc.zone : makeZone(delta(0, offset, offsetMicroseconds), undefined);
}

export const midnightFault = (): Error => valueError('minute, second, and microsecond must be 0 when hour is 24') as unknown as Error;

function fromIsoFormat(cls: PyType, v: Value): Value {
  const text = isoArgument(v);
  const s = bytesAsText(text);
  const found = s === undefined ? undefined : parseTime(s, s.startsWith('T') ? 1 : 0);
  if (found === undefined) throw isoFault(text);
  const { minute, second, microsecond } = found;
  if (found.hour === 24 && (minute !== 0 || second !== 0 || microsecond !== 0)) throw midnightFault();
  return timeOf(cls, found.hour === 24 ? 0 : found.hour, minute, second, microsecond, parsedZone(found), 0);
}

/** The text of an aware object ends with its offset from UTC. */
export function withOffset(text: Text, zone: Value, about: Value): Text {
  const offset = utcOffset(zone, about);
  if (offset === null) return text;
  const shown = offsetText(offset, ':');
  discard(offset);
  return typeof text === 'string' ? text + shown : concatAll([text, shown]);
}

const isoText = (self: PyTime, timespec: string | undefined): Text => withOffset(clockText(self, timespec), self.tzinfo, null);

export const clockFields = (c: Clock): number[] =>
  c.microsecond !== 0 ? [c.hour, c.minute, c.second, c.microsecond] : c.second !== 0 ? [c.hour, c.minute, c.second] : [c.hour, c.minute];

function compareClocks(a: Clock, b: Clock): number {
  return secondOfDay(a) - secondOfDay(b) || a.microsecond - b.microsecond;
}

function compareTimes(self: PyTime, other: Value, op: CompareOp): Value {
  if (!(other instanceof PyTime)) return NotImplemented;
  if (self.tzinfo === other.tzinfo) return holds(op, compareClocks(self, other));
  const a = utcOffset(self.tzinfo, null);
  const b = utcOffset(other.tzinfo, null);
  const result = compareAware(self, other, a, b, op);
  discard(a);
  discard(b);
  return result;
}

/** Times of different zones, with their offsets. */
function compareAware(self: PyTime, other: PyTime, a: PyTimeDelta | null, b: PyTimeDelta | null, op: CompareOp): boolean {
  if (sameOffset(a, b)) return holds(op, compareClocks(self, other));
  if (a !== null && b !== null) {
    const seconds = (d: PyTimeDelta): number => d.days * 86400 + d.seconds;
    const apart = secondOfDay(self) - seconds(a) - (secondOfDay(other) - seconds(b));
    return holds(op, apart || self.microsecond - other.microsecond);
  }
  if (op === 'eq' || op === 'ne') return op === 'ne';
  throw typeError("can't compare offset-naive and offset-aware times");
}

function hash(self: PyTime): number | bigint {
  return (self.hash ??= computeHash(self));
}

/** Times that are the same moment of the day hash alike, whatever their offset. The fold does not count. */
function computeHash(self: PyTime): number | bigint {
  const offset = utcOffset(self.tzinfo, null);
  if (offset === null) return hashData(timeState(self));
  const moment = subtractDeltas(delta(0, secondOfDay(self), self.microsecond), offset);
  discard(offset);
  return hashDelta(moment);
}

function strftime(self: PyTime, format: Value): Value {
  const text = textArgument('strftime', 1, format);
  return formatted(self, text, tupleOf(1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1), null);
}

function replace(
  self: PyTime,
  hour: number | undefined,
  minute: number | undefined,
  second: number | undefined,
  microsecond: number | undefined,
  tzinfo: Optional,
  fold: number | undefined,
): Value {
  return timeOf(
    self.type,
    hour ?? self.hour,
    minute ?? self.minute,
    second ?? self.second,
    microsecond ?? self.microsecond,
    tzinfo === undefined ? self.tzinfo : tzinfo,
    fold ?? self.fold,
  );
}

const special: AnyTable = methods<PyTime>()({
  '__repr__(self, /)': (self) => clockRepr(errorName(self.type), clockFields(self), self, false),
  '__hash__(self, /)': hash,
  '__str__(self, /)': (self) => (self.type === datetimeTypes.time ? isoText(self, undefined) : callMethod(self, 'isoformat')),
});

const ordinary: AnyTable = methods<PyTime>()({
  'isoformat(self, timespec=?)': (self, timespec) => isoText(self, timespecArgument(1, timespec)),
  'strftime(self, format)': strftime,
  '__format__(self, *args)': formatMethod,
  'utcoffset(self, /)': (self) => utcOffset(self.tzinfo, null),
  'tzname(self, /)': (self) => zoneName(self.tzinfo, null),
  'dst(self, /)': (self) => dstOffset(self.tzinfo, null),
  'replace(self, /, hour: cint=unchanged, minute: cint=unchanged, second: cint=unchanged, microsecond: cint=unchanged, tzinfo=unchanged, *, fold: cint=unchanged)':
    replace,
  '__replace__(self, /, hour: cint=unchanged, minute: cint=unchanged, second: cint=unchanged, microsecond: cint=unchanged, tzinfo=unchanged, *, fold: cint=unchanged)':
    replace,
  '__reduce_ex__(self, *args)': reduceClock,
  '__reduce__(self, /)': (self) => tupleOf(self.type, tupleFrom(pickledClock(self, 2))),
});

/** `__reduce_ex__` of times and datetimes. */
export function reduceClock(self: Parameters<typeof pickledClock>[0], args: readonly Value[]): Value {
  exactly('__reduce_ex__', 1, args);
  return tupleOf(self.type, tupleFrom(pickledClock(self, asParsedInt(args[0] as Value))));
}

export const timeDecl: TypeDecl<PyTime> = defineType<PyTime>({
  name: 'time',
  module: 'datetime',
  ctor: PyTime,
  doc: timeTypeDoc,
  docs: timeDocs,
  construct: methods<PyType>()({ '(cls, hour=?, minute=?, second=?, microsecond=?, tzinfo=None, *, fold=?)': construct }),
  classMethods: methods<PyType>()({
    'strptime(cls, *args)': strptimeBy('_strptime_datetime_time'),
    'fromisoformat(cls, object, /)': fromIsoFormat,
  }),
  methods: { ...special, ...comparisons<PyTime>(compareTimes), ...ordinary },
  getset: {
    hour: { get: (self) => self.hour },
    minute: { get: (self) => self.minute },
    second: { get: (self) => self.second },
    microsecond: { get: (self) => self.microsecond },
    tzinfo: { get: (self) => self.tzinfo },
    fold: { get: (self) => self.fold },
  },
});
