// Reading ISO 8601. Works on one character a byte (see `bytesAsText`), as the C code does on UTF-8: a place beyond the end
// reads as 0. Counterpart: parse_isoformat_date, parse_isoformat_time, _find_isoformat_datetime_separator.

import { type CalendarDay, fromIso } from '../../base/gregorian.ts';
import { utf8Bytes } from '../../base/utf8.ts';
import { type Text, hasLoneSurrogate, pointsOf } from '../../runtime/strings.ts';
import { textOf } from '../../runtime/layout/str.ts';

const DASH = 0x2d;
const COLON = 0x3a;
const PLUS = 0x2b;
const DOT = 0x2e;
const COMMA = 0x2c;
const UPPER_W = 0x57;
const UPPER_Z = 0x5a;

export interface ParsedTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Of UTC, in seconds; undefined where none was given. */
  readonly offset: number | undefined;
  readonly offsetMicroseconds: number;
}

/** The UTF-8 form with one character a byte; undefined when it has lone surrogates. */
export function bytesAsText(s: Text): string | undefined {
  if (typeof s === 'string' && /^[\0-\x7f]*$/.test(s)) return s;
  if (typeof s !== 'string' && hasLoneSurrogate(pointsOf(s))) return undefined;
  return String.fromCharCode(...utf8Bytes(textOf(s)));
}

const at = (s: string, i: number): number => (i < s.length ? s.charCodeAt(i) : 0);

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/** `count` digits from place `i`; -1 where there are others. */
function digits(s: string, i: number, count: number): number {
  let n = 0;
  for (let k = i; k < i + count; k++) {
    const c = at(s, k);
    if (!isDigit(c)) return -1;
    n = n * 10 + c - 0x30;
  }
  return n;
}

/** The date in the first `length` places, not yet checked against the calendar; undefined when malformed. */
export function parseDate(s: string, length: number): CalendarDay | undefined {
  const year = digits(s, 0, 4);
  if (year < 0) return undefined;
  const dashed = at(s, 4) === DASH;
  let i = dashed ? 5 : 4;
  if (at(s, i) === UPPER_W) return parseWeek(s, length, year, i + 1, dashed);
  const month = digits(s, i, 2);
  i += 2;
  if (month < 0 || (dashed && at(s, i++) !== DASH)) return undefined;
  const day = digits(s, i, 2);
  return day < 0 ? undefined : { year, month, day };
}

function parseWeek(s: string, length: number, year: number, from: number, dashed: boolean): CalendarDay | undefined {
  let i = from;
  const week = digits(s, i, 2);
  if (week < 0) return undefined;
  i += 2;
  let day = 1;
  if (i < length) {
    if (dashed && at(s, i++) !== DASH) return undefined;
    day = digits(s, i, 1);
    if (day < 0) return undefined;
  }
  const found = fromIso(year, week, day);
  return typeof found === 'string' ? undefined : found;
}

/** Where the date ends; undefined when no form of date fits. */
export function separatorPlace(s: string): number | undefined {
  const n = s.length;
  if (n === 7) return 7;
  if (at(s, 4) === DASH) {
    if (at(s, 5) !== UPPER_W) return 10;
    if (n <= 8 || at(s, 8) !== DASH) return 8;
    if (n === 9) return undefined;
    // YYYY-Www-##: a dash before an hour is likelier than a digit between day and time.
    return n > 10 && isDigit(at(s, 10)) ? 8 : 10;
  }
  if (at(s, 4) !== UPPER_W) return 8;
  let i = 7;
  while (i < n && isDigit(at(s, i))) i++;
  if (i < 9) return i;
  // Times have an even number of digits: an odd one includes the day of the week.
  return i % 2 === 0 ? 7 : 8;
}

/** Clock fields found between two places; `ended` is false where something follows them. */
interface Fields {
  readonly values: readonly [hour: number, minute: number, second: number];
  readonly microsecond: number;
  readonly ended: boolean;
}

function parseFields(s: string, from: number, end: number): Fields | undefined {
  const values: [number, number, number] = [0, 0, 0];
  let i = from;
  let colons = true;
  for (let k = 0; k < 3; k++) {
    const n = digits(s, i, 2);
    if (n < 0) return undefined;
    values[k] = n;
    i += 2;
    const c = at(s, i++);
    if (k === 0) colons = c === COLON;
    if (i >= end) return c === DOT || c === COMMA ? undefined : { values, microsecond: 0, ended: c === 0 };
    if (colons && c === COLON) {
      if (k === 2) return undefined;
    } else if (c === DOT || c === COMMA) {
      if (k < 2) return undefined;
      break;
    } else if (!colons) i--;
    else return undefined;
  }
  const count = Math.min(6, end - i);
  const fraction = digits(s, i, count);
  if (fraction < 0) return undefined;
  i += count;
  while (isDigit(at(s, i))) i++;
  return { values, microsecond: fraction * 10 ** (6 - count), ended: at(s, i) === 0 };
}

/** The time from a place to the end; undefined when malformed. */
export function parseTime(s: string, from: number): ParsedTime | undefined {
  const end = s.length;
  let zone = from;
  do {
    const c = at(s, zone);
    if (c === UPPER_Z || c === PLUS || c === DASH) break;
  } while (++zone < end);
  const fields = parseFields(s, from, zone);
  if (fields === undefined) return undefined;
  const [hour, minute, second] = fields.values;
  const time = { hour, minute, second, microsecond: fields.microsecond, offset: undefined, offsetMicroseconds: 0 };
  if (zone >= end) return fields.ended ? time : undefined;
  const sign = at(s, zone);
  if (sign === UPPER_Z) return at(s, zone + 1) === 0 ? { ...time, offset: 0 } : undefined;
  const offset = parseFields(s, zone + 1, end);
  if (offset === undefined || !offset.ended) return undefined;
  const seconds = offset.values[0] * 3600 + offset.values[1] * 60 + offset.values[2];
  return sign === DASH
    ? { ...time, offset: 0 - seconds, offsetMicroseconds: 0 - offset.microsecond }
    : { ...time, offset: seconds, offsetMicroseconds: offset.microsecond };
}

/** Places that a separator before position `i` takes: one character of UTF-8. */
export function characterLength(s: string, i: number): number {
  const lead = at(s, i);
  if ((lead & 0x80) === 0) return 1;
  const kind = lead & 0xf0;
  return kind === 0xe0 ? 3 : kind === 0xf0 ? 4 : 2;
}
