// Adding durations to dates and datetimes, and differences of datetimes.
// Counterpart: normalize_y_m_d, add_date_timedelta, add_datetime_timedelta, datetime_subtract.

import { MAX_ORDINAL, MAX_YEAR, MIN_YEAR, type CalendarDay, daysInMonth, fromOrdinal, toOrdinal } from '../../base/gregorian.ts';
import { overflowError, typeError } from '../../runtime/raise.ts';
import { discard, own } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { delta, subtractDeltas } from './delta.ts';
import { dateOf, dateTimeOf } from './fields.ts';
import { type PyDate, PyDateTime, type PyTimeDelta, datetimeTypes } from './layout.ts';
import { sameOffset, utcOffset } from './zoneMethods.ts';

/** The date of a day that may be outside its month. Throws OverflowError. */
function normalized(year: number, month: number, day: number): CalendarDay {
  if (day >= 1 && day <= 28 && year >= MIN_YEAR && year <= MAX_YEAR) return { year, month, day };
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    const ordinal = toOrdinal(year, month, 1) + day - 1;
    if (ordinal < 1 || ordinal > MAX_ORDINAL) throw overflowError('date value out of range');
    return fromOrdinal(ordinal);
  }
  if (year < MIN_YEAR || year > MAX_YEAR) throw overflowError('date value out of range');
  return { year, month, day };
}

/** `date ± timedelta`: the days alone count. */
export function addDays(d: PyDate, duration: PyTimeDelta, sign: 1 | -1): Value {
  const { year, month, day } = normalized(d.year, d.month, d.day + sign * duration.days);
  return dateOf(d.type, year, month, day);
}

/** `datetime ± timedelta`, in the time zone of the datetime. */
export function addDelta(d: PyDateTime, duration: PyTimeDelta, sign: 1 | -1): Value {
  let microsecond = d.microsecond + sign * duration.microseconds;
  let second = d.hour * 3600 + d.minute * 60 + d.second + sign * duration.seconds;
  let days = d.day + sign * duration.days;
  if (microsecond < 0) {
    microsecond += 1_000_000;
    second--;
  } else if (microsecond >= 1_000_000) {
    microsecond -= 1_000_000;
    second++;
  }
  if (second < 0) {
    second += 86400;
    days--;
  } else if (second >= 86400) {
    second -= 86400;
    days++;
  }
  const { year, month, day } = normalized(d.year, d.month, days);
  const minutes = (second / 60) | 0;
  const hour = (minutes / 60) | 0;
  const minute = minutes - hour * 60;
  second -= minutes * 60;
  if (d.type === datetimeTypes.datetime) return new PyDateTime(year, month, day, hour, minute, second, microsecond, own(d.tzinfo));
  return dateTimeOf(d.type, year, month, day, hour, minute, second, microsecond, d.tzinfo, 0);
}

export const ordinalOf = (d: PyDate): number => toOrdinal(d.year, d.month, d.day);

export const secondOfDay = (d: { hour: number; minute: number; second: number }): number => d.hour * 3600 + d.minute * 60 + d.second;

/** The difference of two datetimes on the wall. */
function wallDifference(a: PyDateTime, b: PyDateTime): PyTimeDelta {
  return delta(ordinalOf(a) - ordinalOf(b), secondOfDay(a) - secondOfDay(b), a.microsecond - b.microsecond);
}

/** `a - b`. Throws TypeError when one alone is naive. */
export function difference(a: PyDateTime, b: PyDateTime): PyTimeDelta {
  const wall = wallDifference(a, b);
  if (a.tzinfo === b.tzinfo) return wall;
  const offset = utcOffset(a.tzinfo, a);
  const other = utcOffset(b.tzinfo, b);
  if ((offset === null) !== (other === null)) throw typeError("can't subtract offset-naive and offset-aware datetimes");
  const result = offset === null || other === null || sameOffset(offset, other) ? wall : subtractDeltas(wall, subtractDeltas(offset, other));
  discard(offset);
  discard(other);
  return result;
}
