// The proleptic Gregorian calendar: days and dates, weeks of ISO 8601. Day 1 is 1 January of year 1, a Monday.
// Knows no Python. Counterpart: the calendrical helpers of Modules/_datetimemodule.c.

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface IsoDay {
  readonly year: number;
  readonly week: number;
  /** 1 is Monday. */
  readonly weekday: number;
}

/** What is wrong with an ISO date. */
export type IsoFault = 'year' | 'week' | 'weekday';

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;
/** 31 December 9999. */
export const MAX_ORDINAL = 3652059;
/** 1 January 1970. */
export const EPOCH_ORDINAL = 719163;

const DAYS_IN_400_YEARS = 146097;
const DAYS_IN_100_YEARS = 36524;
const DAYS_IN_4_YEARS = 1461;

const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month] as number);
}

/** Days of the year before the first of a month. */
export function daysBeforeMonth(year: number, month: number): number {
  return (BEFORE[month] as number) + (month > 2 && isLeap(year) ? 1 : 0);
}

export function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

export function toOrdinal(year: number, month: number, day: number): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

/** The date of a day from 1 on. */
export function fromOrdinal(ordinal: number): CalendarDay {
  let n = ordinal - 1;
  const n400 = Math.floor(n / DAYS_IN_400_YEARS);
  n -= n400 * DAYS_IN_400_YEARS;
  // The fourth century and the fourth year of a cycle are one day longer: their last day must not count as a fifth.
  const n100 = Math.min(3, Math.floor(n / DAYS_IN_100_YEARS));
  n -= n100 * DAYS_IN_100_YEARS;
  const n4 = Math.floor(n / DAYS_IN_4_YEARS);
  n -= n4 * DAYS_IN_4_YEARS;
  const n1 = Math.min(3, Math.floor(n / 365));
  n -= n1 * 365;
  const year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
  // No month is longer than 32 days, so this is right or one too far.
  let month = (n + 50) >> 5;
  let before = daysBeforeMonth(year, month);
  if (before > n) before = daysBeforeMonth(year, --month);
  return { year, month, day: n - before + 1 };
}

/** 0 is Monday. */
export function weekday(year: number, month: number, day: number): number {
  return (toOrdinal(year, month, day) + 6) % 7;
}

/** The Monday of the week that holds the year's first Thursday. */
function firstIsoMonday(year: number): number {
  const first = toOrdinal(year, 1, 1);
  const day = (first + 6) % 7;
  return first - day + (day > 3 ? 7 : 0);
}

export function toIso(year: number, month: number, day: number): IsoDay {
  const today = toOrdinal(year, month, day);
  let isoYear = year;
  let monday = firstIsoMonday(year);
  if (today < monday) monday = firstIsoMonday(--isoYear);
  else if (today >= monday + 52 * 7) {
    const next = firstIsoMonday(year + 1);
    if (today >= next) {
      monday = next;
      isoYear++;
    }
  }
  const since = today - monday;
  return { year: isoYear, week: Math.floor(since / 7) + 1, weekday: (since % 7) + 1 };
}

/** Has this ISO year a week 53? */
function isLongIsoYear(year: number): boolean {
  const first = weekday(year, 1, 1);
  return first === 3 || (first === 2 && isLeap(year));
}

/** The date of an ISO date, which may lie beyond year 9999; or what is wrong with it. */
export function fromIso(year: number, week: number, day: number): CalendarDay | IsoFault {
  if (year < MIN_YEAR || year > MAX_YEAR) return 'year';
  if (week < 1 || week > 53 || (week === 53 && !isLongIsoYear(year))) return 'week';
  if (day < 1 || day > 7) return 'weekday';
  return fromOrdinal(firstIsoMonday(year) + (week - 1) * 7 + day - 1);
}
