// The rule that a TZ string of POSIX gives: standard time, and from when to when there is summer time each year.
// Seconds count from 1970 on the wall. Knows no Python. Counterpart: _tzrule and parse_tz_str in Modules/_zoneinfo.c.

import { EPOCH_ORDINAL, daysInMonth, isLeap, toOrdinal } from './gregorian.ts';

const DAY = 86400;

/** When in a year clocks change, on the wall. */
type Change = (year: number) => number;

export interface ZoneRule {
  readonly standard: { readonly name: string; readonly offset: number };
  /** Undefined where there is never summer time. */
  readonly summer: { readonly name: string; readonly offset: number; readonly start: Change; readonly end: Change } | undefined;
}

/** What is wrong with a TZ string, in words that end before the string itself. */
export class ZoneRuleFault {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Is it summer time at a wall time? `fold` tells two times apart that the clock shows twice. */
export function isSummer(rule: ZoneRule, wall: number, fold: number, year: number): boolean {
  const { standard, summer } = rule;
  if (summer === undefined) return false;
  const ahead = summer.offset - standard.offset;
  let start = summer.start(year);
  let end = summer.end(year);
  // The smaller offset begins after the gap and ends with the fold, or begins with the gap and ends before the fold.
  if ((fold === 1) === ahead >= 0) end -= ahead;
  else start += ahead;
  return isBetween(start, end, wall);
}

const isBetween = (start: number, end: number, t: number): boolean => (start < end ? t >= start && t < end : t < end || t >= start);

/** The same at a moment in UTC, and whether the clock shows its time for the second time. */
export function summerFromUtc(rule: ZoneRule, moment: number, year: number): { readonly summer: boolean; readonly fold: boolean } {
  const { standard, summer } = rule;
  if (summer === undefined) return { summer: false, fold: false };
  const ahead = summer.offset - standard.offset;
  const start = summer.start(year) - standard.offset;
  const end = summer.end(year) - summer.offset;
  const from = ahead > 0 ? end : start;
  return { summer: isBetween(start, end, moment), fold: moment >= from && moment < from + Math.abs(ahead) };
}

/** Day `weekday` (0 is Sunday) of week `week` of a month; week 5 is the last. */
function calendarChange(month: number, week: number, weekday: number, second: number): Change {
  return (year) => {
    const first = toOrdinal(year, month, 1);
    // Day 1 of the count was a Monday: 0 is Sunday modulo 7.
    let day = ((((weekday - first) % 7) + 7) % 7) + 1 + (week - 1) * 7;
    if (day > daysInMonth(year, month)) day -= 7;
    return (first + day - 1 - EPOCH_ORDINAL) * DAY + second;
  };
}

/**
 * Day of the year; a Julian one leaves 29 February out. POSIX counts the other from 0, but CPython takes day 1 for 1 January
 * in both forms.
 */
function dayChange(julian: boolean, day: number, second: number): Change {
  return (year) => {
    const skipped = julian && day >= 60 && isLeap(year) ? 1 : 0;
    return (toOrdinal(year, 1, 1) - EPOCH_ORDINAL + day + skipped - 1) * DAY + second;
  };
}

/** A reader of the text; its methods give undefined where the text does not fit. */
class RuleReader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const m = pattern.exec(this.text);
    if (m === null) return undefined;
    this.at += m[0].length;
    return m;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  isAt(c: string): boolean {
    return this.text[this.at] === c;
  }

  name(): string | undefined {
    const m = this.take(/<([A-Za-z0-9+-]+)>|[A-Za-z]+/y);
    return m === undefined ? undefined : (m[1] ?? m[0]);
  }

  /** Signed seconds, up to 999 hours. */
  private time(): { readonly hours: number; readonly seconds: number } | undefined {
    const m = this.take(/([-+]?)(\d{1,3})(?:(:)(?:(\d\d)(?:(:)(\d\d)?)?)?)?/y);
    if (m === undefined || (m[3] !== undefined && m[4] === undefined) || (m[5] !== undefined && m[6] === undefined)) return undefined;
    const hours = Number(m[2]);
    const seconds = hours * 3600 + Number(m[4] ?? 0) * 60 + Number(m[6] ?? 0);
    return { hours, seconds: m[1] === '-' ? 0 - seconds : seconds };
  }

  /** East of UTC, though the text counts west. */
  offset(): number | undefined {
    const t = this.time();
    return t === undefined || t.hours > 24 ? undefined : 0 - t.seconds;
  }

  change(): Change | undefined {
    const m = this.take(/M(\d\d?)\.(\d)\.(\d)|(J?)(\d{1,3})/y);
    if (m === undefined) return undefined;
    let second = 2 * 3600;
    if (this.isAt('/')) {
      this.at++;
      const t = this.time();
      if (t === undefined || t.hours > 167) return undefined;
      second = t.seconds;
    }
    if (m[1] === undefined) {
      const day = Number(m[5]);
      const julian = m[4] === 'J';
      return day > 365 || (julian && day < 1) ? undefined : dayChange(julian, day, second);
    }
    const [month, week, weekday] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return month < 1 || month > 12 || week < 1 || week > 5 || weekday > 6 ? undefined : calendarChange(month, week, weekday, second);
  }
}

/** Reads `std offset[dst[offset],start[/time],end[/time]]`. */
export function parseZoneRule(text: string): ZoneRule | ZoneRuleFault {
  const reader = new RuleReader(text);
  const standardName = reader.name();
  if (standardName === undefined) return new ZoneRuleFault('Invalid STD format in ');
  const offset = reader.offset();
  if (offset === undefined) return new ZoneRuleFault('Invalid STD offset in ');
  const standard = { name: standardName, offset };
  if (reader.ended) return { standard, summer: undefined };
  const name = reader.name();
  if (name === undefined) return new ZoneRuleFault('Invalid DST format in ');
  const summerOffset = reader.isAt(',') ? offset + 3600 : reader.offset();
  if (summerOffset === undefined) return new ZoneRuleFault('Invalid DST offset in ');
  const changes: Change[] = [];
  for (let i = 0; i < 2; i++) {
    if (!reader.isAt(',')) return new ZoneRuleFault('Missing transition rules in TZ string: ');
    reader.at++;
    const change = reader.change();
    if (change === undefined) return new ZoneRuleFault('Malformed transition rule in TZ string: ');
    changes.push(change);
  }
  if (!reader.ended) return new ZoneRuleFault('Extraneous characters at end of TZ string: ');
  return { standard, summer: { name, offset: summerOffset, start: changes[0] as Change, end: changes[1] as Change } };
}
