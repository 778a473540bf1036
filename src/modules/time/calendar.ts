// struct_time, and calendar times to and from text. Counterpart: Modules/timemodule.c from time_gmtime.

import { utf8Bytes } from '../../base/utf8.ts';
import type { Host } from '../../contract/host.ts';
import type { BrokenDownTime } from '../../contract/host/clock.ts';
import { decodeBytes } from '../../objects/codecs/decode.ts';
import { type StructSequenceType, makeStructSequence } from '../../objects/structSequence.ts';
import { asIndex, asParsedInt } from '../../runtime/convert.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { asTimestamp } from '../../runtime/duration.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { importHook } from '../../runtime/importHook.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { type PyStr, codePointsOf, isStr, str, strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { osError } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

const FIELDS = [
  ['tm_year', 'year, for example, 1993'],
  ['tm_mon', 'month of year, range [1, 12]'],
  ['tm_mday', 'day of month, range [1, 31]'],
  ['tm_hour', 'hours, range [0, 23]'],
  ['tm_min', 'minutes, range [0, 59]'],
  ['tm_sec', 'seconds, range [0, 61])'],
  ['tm_wday', 'day of week, range [0, 6], Monday is 0'],
  ['tm_yday', 'day of year, range [1, 366]'],
  ['tm_isdst', '1 if summer time is in effect, 0 if not, and -1 if unknown'],
  ['tm_zone', 'abbreviation of timezone name'],
  ['tm_gmtoff', 'offset from UTC in seconds'],
] as const;

let made: StructSequenceType | undefined;

export function structTimeType(): StructSequenceType {
  return (made ??= makeStructSequence({
    name: 'struct_time',
    module: 'time',
    fields: FIELDS,
    visible: 9,
    doc: 'The time value as returned by gmtime(), localtime(), and strptime(), and\naccepted by asctime(), mktime() and strftime().  May be considered as a\nsequence of 9 integers.',
  }));
}

function structTime(t: BrokenDownTime): Value {
  return structTimeType().make([
    t.year + 1900,
    t.mon + 1,
    t.mday,
    t.hour,
    t.min,
    t.sec,
    (t.wday + 6) % 7,
    t.yday + 1,
    t.isdst,
    t.zone === undefined ? null : str(t.zone),
    t.gmtoff ?? null,
  ]);
}

/** The C form of a time tuple. */
function brokenDown(v: Value, fn: string): BrokenDownTime {
  if (!(v instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  const fields = v.items;
  if (fields.length !== 9) throw typeError(`${fn}(): illegal time tuple argument`);
  const [year, mon, mday, hour, min, sec, wday, yday, isdst] = fields.map(asParsedInt) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < -2147483648 + 1900) throw overflowError('year out of range');
  const time = { year: year - 1900, mon: mon - 1, mday, hour, min, sec, wday: (wday + 1) % 7, yday: yday - 1, isdst };
  if (typeOf(v) !== structTimeType().type) return time;
  const [zone, gmtoff] = (v as unknown as { hiddenFields: readonly Value[] }).hiddenFields as readonly [Value, Value];
  return {
    ...time,
    ...(isStr(zone) ? { zone: textOf(zone) } : {}),
    ...(gmtoff === null ? {} : { gmtoff: Number(asIndex(gmtoff)) }),
  };
}

/** Ranges that the C library relies on; zero month, day and day of the year stand for the first. */
function checked(t: BrokenDownTime): BrokenDownTime {
  const within = (value: number, low: number, high: number, what: string): void => {
    if (value < low || value > high) throw valueError(`${what} out of range`);
  };
  const mon = t.mon === -1 ? 0 : t.mon;
  within(mon, 0, 11, 'month');
  const mday = t.mday === 0 ? 1 : t.mday;
  within(mday, 0, 31, 'day of month');
  within(t.hour, 0, 23, 'hour');
  within(t.min, 0, 59, 'minute');
  within(t.sec, 0, 61, 'seconds');
  if (t.wday < 0) throw valueError('day of week out of range');
  const yday = t.yday === -1 ? 0 : t.yday;
  within(yday, 0, 365, 'day of year');
  return { ...t, mon, mday, yday };
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number): string => String(n).padStart(2, '0');

function asctime(t: BrokenDownTime): string {
  return `${DAYS[t.wday]} ${MONTHS[t.mon]} ${String(t.mday).padStart(2)} ${two(t.hour)}:${two(t.min)}:${two(t.sec)} ${t.year + 1900}`;
}

const isPlain = (c: number): boolean => c > 0 && c < 0x80;
const pointsOf = (s: string | PyStr): Uint32Array => (typeof s === 'string' ? codePointsOf(s) : (s.points ?? codePointsOf(s.text)));

/** The C library sees the pieces of ASCII alone; everything else, NUL too, is copied. */
function strftime(host: Host, format: string | PyStr, t: BrokenDownTime): Value {
  const time = { ...checked(t), isdst: Math.max(-1, Math.min(1, t.isdst)) };
  const formatted = (ascii: string): string | PyStr => decodeBytes(host.clock.strftime(utf8Bytes(ascii), time), 'utf-8', 'surrogateescape');
  const points = typeof format === 'string' ? null : format.points;
  if (points === null) return str(textOf(format).replace(/[\x01-\x7f]+/g, (piece) => textOf(formatted(piece))));
  const all: number[] = [];
  for (let i = 0; i < points.length; ) {
    let end = i;
    while (end < points.length && isPlain(points[end] as number)) end++;
    if (end > i) all.push(...pointsOf(formatted(String.fromCharCode(...points.subarray(i, end)))));
    if (end < points.length) all.push(points[end++] as number);
    i = end;
  }
  return strOfPoints(all);
}

export function calendarFunctions(host: Host): AnyTable {
  const { clock } = host;
  const now = (): number | bigint => Math.floor(clock.now());
  const moment = (v: Value): number | bigint => (v === null ? now() : asTimestamp(v));
  const broken = (f: (s: number | bigint) => BrokenDownTime | number, s: number | bigint): BrokenDownTime => {
    const t = f(s);
    if (typeof t === 'number') throw osError(host, t);
    return t;
  };
  const local = (): BrokenDownTime => broken(clock.localtime, now());
  return functions({
    'gmtime(seconds=None, /)': (v) => structTime({ ...broken(clock.gmtime, moment(v)), zone: 'UTC', gmtoff: 0 }),
    'localtime(seconds=None, /)': (v) => structTime(broken(clock.localtime, moment(v))),
    'asctime(t=?-, /)': (t) => asctime(t === undefined ? local() : checked(brokenDown(t, 'asctime'))),
    'ctime(seconds=None, /)': (v) => asctime(broken(clock.localtime, moment(v))),
    'mktime(t, /)': (v) => {
      const r = clock.mktime(brokenDown(v, 'mktime'));
      if (r === null) throw overflowError('mktime argument out of range');
      return float(Number(r));
    },
    'strftime(format: text, t=?-, /)': (format, t) => strftime(host, format, t === undefined ? local() : brokenDown(t, 'strftime')),
    'strptime(*args)': (args) => callMethod(importHook.module('_strptime'), '_strptime_time', ...args),
  });
}
