// Between moments and the fields of a clock, local or UTC. Seconds count from 1970 unless they are named otherwise.
//
// Where clocks were put back a local time occurs twice: `fold` tells the second time.
// Counterpart: utc_to_seconds, local, local_to_seconds, datetime_from_timet_and_us in Modules/_datetimemodule.c.

import { EPOCH_ORDINAL, MAX_ORDINAL, MAX_YEAR, MIN_YEAR, fromOrdinal, toOrdinal } from '../../base/gregorian.ts';
import type { Integer } from '../../base/integers.ts';
import type { Host } from '../../contract/host.ts';
import type { BrokenDownTime } from '../../contract/host/clock.ts';
import { osError } from '../../runtime/osError.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { delta } from './delta.ts';
import { dateTimeOf, yearFault } from './fields.ts';
import type { PyDateTime, PyTimeDelta } from './layout.ts';

/** The host whose clock and time zone count; set by the module. */
export const outer = {} as { host: Host };

/** No clock was ever put back by more than a day. */
const MAX_FOLD = 86400;
const SECONDS_A_DAY = 86400;

export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function broken(time: BrokenDownTime | number): BrokenDownTime {
  if (typeof time === 'number') throw osError(outer.host, time);
  return time;
}

function wallOf(t: BrokenDownTime): WallTime {
  return { year: t.year + 1900, month: t.mon + 1, day: t.mday, hour: t.hour, minute: t.min, second: t.sec };
}

export const localWall = (seconds: Integer): WallTime => wallOf(broken(outer.host.clock.localtime(seconds)));

/** The fields in UTC: the calendar's in its range, the C library's beyond, whose error or year is then reported. */
export function utcWall(seconds: Integer): WallTime {
  if (typeof seconds === 'number') {
    const days = Math.floor(seconds / SECONDS_A_DAY);
    const ordinal = days + EPOCH_ORDINAL;
    if (ordinal >= 1 && ordinal <= MAX_ORDINAL) {
      const { year, month, day } = fromOrdinal(ordinal);
      const rest = seconds - days * SECONDS_A_DAY;
      const minutes = Math.floor(rest / 60);
      return { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60, second: rest % 60 };
    }
  }
  return wallOf(broken(outer.host.clock.gmtime(seconds)));
}

/** The moment of fields in UTC. Throws ValueError for years that dates have not. */
function secondsOf(w: WallTime): number {
  if (w.year < MIN_YEAR || w.year > MAX_YEAR) throw yearFault(w.year);
  return (toOrdinal(w.year, w.month, w.day) - EPOCH_ORDINAL) * SECONDS_A_DAY + w.hour * 3600 + w.minute * 60 + w.second;
}

/** What the local clock shows at a moment, as if it were UTC. */
const local = (seconds: number): number => secondsOf(localWall(seconds));

/** Did the clock show `shown` before, when it is `seconds` now? */
function isRepeated(seconds: number, shown: number): boolean {
  const change = shown - local(seconds - MAX_FOLD) - MAX_FOLD;
  return change < 0 && local(seconds + change) === shown;
}

/** The moment at which the local clock shows these fields; in a gap what either offset gives, as PEP 495 says. */
export function localToSeconds(w: WallTime, fold: number): number {
  const t = secondsOf(w);
  const a = local(t) - t;
  const u1 = t - a;
  const t1 = local(u1);
  let b = t1 - u1;
  if (t1 === t) {
    // It may be the other one of two solutions.
    const u2 = fold === 0 ? u1 - MAX_FOLD : u1 + MAX_FOLD;
    b = local(u2) - u2;
    if (a === b) return u1;
  }
  const u2 = t - b;
  if (local(u2) === t) return u2;
  if (t1 === t) return u1;
  return fold === 0 ? Math.max(u1, u2) : Math.min(u1, u2);
}

/** As `cls(…)` for a moment: UTC fields with a zone, local ones without. */
export function momentOf(cls: PyType, utc: boolean, seconds: Integer, microsecond: number, zone: Value): Value {
  const w = utc ? utcWall(seconds) : localWall(seconds);
  // The C library may know leap seconds.
  const second = Math.min(59, w.second);
  const fold = !utc && isRepeated(Number(seconds), secondsOf({ ...w, second })) ? 1 : 0;
  return dateTimeOf(cls, w.year, w.month, w.day, w.hour, w.minute, second, microsecond, zone, fold);
}

/** The wall clock now. */
export function currentTime(): { readonly seconds: number; readonly microsecond: number } {
  const total = Math.round(outer.host.clock.now() * 1e6);
  const seconds = Math.floor(total / 1e6);
  return { seconds, microsecond: total - seconds * 1e6 };
}

/** Local time's offset from UTC at a moment, and its name. */
export function localZoneAt(seconds: Integer): { readonly offset: PyTimeDelta; readonly name: string | undefined } {
  const t = broken(outer.host.clock.localtime(seconds));
  return { offset: delta(0, t.gmtoff ?? 0, 0), name: t.zone };
}

/** The moment that a naive datetime means: of a gap the side that `fold` does not name. */
export function momentOfNaive(d: PyDateTime): number {
  const first = localToSeconds(d, d.fold);
  const second = localToSeconds(d, 1 - d.fold);
  return second !== first && second > first === (d.fold === 1) ? second : first;
}
