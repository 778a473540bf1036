// Making dates, times and datetimes from fields: the checks of their ranges, and which constructor is called.
//
// The exact classes are made directly; a subclass is called as Python code would call it.
// Counterpart: check_date_args, new_date_ex, new_datetime_subclass_fold_ex, … in Modules/_datetimemodule.c.

import { MAX_YEAR, MIN_YEAR, daysInMonth } from '../../base/gregorian.ts';
import { call, callVector } from '../../runtime/call.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { PyDate, PyDateTime, PyTime, PyTzInfo, datetimeTypes } from './layout.ts';

export const yearFault = (year: number): Error => valueError(`year must be in ${MIN_YEAR}..${MAX_YEAR}, not ${year}`) as unknown as Error;

export function checkDate(year: number, month: number, day: number): void {
  if (year < MIN_YEAR || year > MAX_YEAR) throw yearFault(year);
  if (month < 1 || month > 12) throw valueError(`month must be in 1..12, not ${month}`);
  if (day < 1 || (day > 28 && day > daysInMonth(year, month)))
    throw valueError(`day ${day} must be in range 1..${daysInMonth(year, month)} for month ${month} in year ${year}`);
}

export function checkTime(hour: number, minute: number, second: number, microsecond: number, fold: number): void {
  if (hour < 0 || hour > 23) throw valueError(`hour must be in 0..23, not ${hour}`);
  if (minute < 0 || minute > 59) throw valueError(`minute must be in 0..59, not ${minute}`);
  if (second < 0 || second > 59) throw valueError(`second must be in 0..59, not ${second}`);
  if (microsecond < 0 || microsecond > 999999) throw valueError(`microsecond must be in 0..999999, not ${microsecond}`);
  if (fold !== 0 && fold !== 1) throw valueError(`fold must be either 0 or 1, not ${fold}`);
}

/** Throws TypeError unless `zone` is None or a tzinfo. */
export function checkZone(zone: Value): void {
  if (zone === null || zone instanceof PyTzInfo) return;
  throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(zone)}'`);
}

/** An instance of `cls` itself. */
export function makeDate(cls: PyType, year: number, month: number, day: number): PyDate {
  checkDate(year, month, day);
  if (cls === datetimeTypes.date) return new PyDate(year, month, day);
  const d = cls.allocate() as PyDate;
  setDate(d, year, month, day);
  return d;
}

export function setDate(d: PyDate, year: number, month: number, day: number): void {
  d.year = year;
  d.month = month;
  d.day = day;
}

/** Sets the fields of a fresh object; `zone` is borrowed. */
export function setClock(c: PyTime | PyDateTime, hour: number, minute: number, second: number, microsecond: number, zone: Value, fold: number): void {
  c.hour = hour;
  c.minute = minute;
  c.second = second;
  c.microsecond = microsecond;
  c.tzinfo = own(zone);
  c.fold = fold;
}

export function makeTime(cls: PyType, hour: number, minute: number, second: number, microsecond: number, zone: Value, fold: number): PyTime {
  checkTime(hour, minute, second, microsecond, fold);
  checkZone(zone);
  const t = cls === datetimeTypes.time ? new PyTime() : (cls.allocate() as PyTime);
  setClock(t, hour, minute, second, microsecond, zone, fold);
  return t;
}

export function makeDateTime(
  cls: PyType,
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  zone: Value,
  fold: number,
): PyDateTime {
  checkDate(year, month, day);
  checkTime(hour, minute, second, microsecond, fold);
  checkZone(zone);
  if (cls === datetimeTypes.datetime) return new PyDateTime(year, month, day, hour, minute, second, microsecond, own(zone), fold);
  const d = cls.allocate() as PyDateTime;
  setDate(d, year, month, day);
  setClock(d, hour, minute, second, microsecond, zone, fold);
  return d;
}

/** As `cls(year, month, day)`. */
export function dateOf(cls: PyType, year: number, month: number, day: number): Value {
  if (cls === datetimeTypes.date) return makeDate(cls, year, month, day);
  if (cls === datetimeTypes.datetime) return makeDateTime(cls, year, month, day, 0, 0, 0, 0, null, 0);
  return call(cls, year, month, day);
}

/** As `cls(hour, …, tzinfo)`, with `fold` where it is set. */
export function timeOf(cls: PyType, hour: number, minute: number, second: number, microsecond: number, zone: Value, fold: number): Value {
  if (cls === datetimeTypes.time) return makeTime(cls, hour, minute, second, microsecond, zone, fold);
  return callFolded(cls, fold, [hour, minute, second, microsecond, zone]);
}

/** As `cls(year, …, tzinfo)`, with `fold` where it is set. */
export function dateTimeOf(
  cls: PyType,
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  zone: Value,
  fold: number,
): Value {
  if (cls === datetimeTypes.datetime) return makeDateTime(cls, year, month, day, hour, minute, second, microsecond, zone, fold);
  return callFolded(cls, fold, [year, month, day, hour, minute, second, microsecond, zone]);
}

function callFolded(cls: PyType, fold: number, args: Value[]): Value {
  return fold === 0 ? call(cls, ...args) : callVector(cls, [...args, fold], ['fold']);
}
