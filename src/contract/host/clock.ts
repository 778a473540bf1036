/*
 * Clocks, sleeping and calendar time of a `Host`. Counterpart: Modules/timemodule.c.
 */
import type { Int64, Status } from '../host.ts';

export interface ClockTime {
  readonly seconds: Int64;
  readonly ns: number;
}

/** struct tm with C's ranges (`mon` 0 to 11, `year` from 1900, `wday` 0 is Sunday). */
export interface BrokenDownTime {
  readonly sec: number;
  readonly min: number;
  readonly hour: number;
  readonly mday: number;
  readonly mon: number;
  readonly year: number;
  readonly wday: number;
  readonly yday: number;
  /** Positive in summer time, 0 outside, negative unknown. */
  readonly isdst: number;
  /** Seconds east of UTC, and the zone's abbreviation; results have them, `strftime` uses them when given. */
  readonly gmtoff?: number;
  readonly zone?: string;
}

/** What tzset leaves: seconds west of UTC without summer time, whether there ever is one, the two abbreviations. */
export interface TimeZone {
  readonly timezone: number;
  readonly daylight: boolean;
  readonly names: readonly [Uint8Array, Uint8Array];
}

export interface HostClock {
  /** `id` is a CLOCK_* constant or an id from `processClock`. */
  gettime(id: number): ClockTime | number;
  getres(id: number): ClockTime | number;
  settime(id: number, time: ClockTime): Status;
  /** The wall clock in seconds since 1970, to the microsecond: CLOCK_REALTIME without an object. */
  now(): number;
  /** CLOCK_MONOTONIC in nanoseconds. */
  monotonicNs(): Int64;
  /** The clock of a process's processor time (pid 0: our own); the id itself is negative, hence the box. */
  processClock(pid: number): { readonly clock: number } | number;
  /**
   * Sleeps until the moment on `id`, or for the time when not `absolute`. -EINTR as soon as a signal was handled.
   */
  nanosleep(id: number, time: ClockTime, absolute: boolean): Status;

  /** Reads the time zone anew (the TZ variable of the libc environment). */
  tzset(): TimeZone;
  localtime(seconds: Int64): BrokenDownTime | number;
  gmtime(seconds: Int64): BrokenDownTime | number;
  /** Seconds since 1970, or null when not representable. */
  mktime(time: BrokenDownTime): Int64 | null;
  /** The format in the current locale's encoding, without NUL. */
  strftime(format: Uint8Array, time: BrokenDownTime): Uint8Array;
}
