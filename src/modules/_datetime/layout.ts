// The layouts of the classes of datetime, and the classes themselves once they are made.
//
// Fields are small ints, always in the ranges that CPython's C code keeps; only states from pickles may break them.
// `None` as time zone is null. `hash` caches what `__hash__` found, since it may ask the time zone.
// Counterpart: Include/datetime.h.

import { release } from '../../runtime/refcount.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { BareObject, PyObject, type Value } from '../../runtime/value.ts';

export type Hash = number | bigint | undefined;

/** A duration: 0 <= seconds < 86400, 0 <= microseconds < 1000000. */
export class PyTimeDelta extends BareObject {
  days: number;
  seconds: number;
  microseconds: number;
  hash: Hash;

  constructor(days = 0, seconds = 0, microseconds = 0) {
    super();
    this.rc = 0;
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
    this.hash = undefined;
  }
}

export class PyDate extends BareObject {
  year: number;
  month: number;
  day: number;
  hash: Hash;

  constructor(year = 1, month = 1, day = 1) {
    super();
    this.rc = 0;
    this.year = year;
    this.month = month;
    this.day = day;
    this.hash = undefined;
  }
}

/** What times and datetimes have in common. */
export interface Clock extends PyObject {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  fold: number;
  /** A tzinfo or None; owned. */
  tzinfo: Value;
}

export class PyDateTime extends PyDate implements Clock {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  fold: number;
  tzinfo: Value;

  /** Takes over the count of `tzinfo`. */
  constructor(year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0, tzinfo: Value = null, fold = 0) {
    super(year, month, day);
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.microsecond = microsecond;
    this.fold = fold;
    this.tzinfo = tzinfo;
  }

  override releaseChildren(): void {
    release(this.tzinfo);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.tzinfo);
  }
}

export class PyTime extends BareObject implements Clock {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  fold: number;
  tzinfo: Value;
  hash: Hash;

  constructor() {
    super();
    this.rc = 0;
    this.hour = 0;
    this.minute = 0;
    this.second = 0;
    this.microsecond = 0;
    this.fold = 0;
    this.tzinfo = null;
    this.hash = undefined;
  }

  override releaseChildren(): void {
    release(this.tzinfo);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.tzinfo);
  }
}

export class PyTzInfo extends PyObject {
  /** What a class that nobody can have changed says without a call; undefined where the method must be called. */
  knownOffset(_about: Value): PyTimeDelta | null | undefined {
    return undefined;
  }
}

export class PyTimeZone extends PyTzInfo {
  /** Owned. */
  offset: PyTimeDelta = ZERO;
  /** A str; owned. Undefined where none was given. */
  label: Value | undefined = undefined;

  override knownOffset(): PyTimeDelta {
    return this.offset;
  }

  override releaseChildren(): void {
    release(this.offset);
    release(this.label);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.offset);
    if (this.label !== undefined) visit(this.label);
  }
}

/** What `isocalendar()` gives: a tuple with names. */
export class PyIsoCalendarDate extends PyTuple {}

/** The duration of no length is one object. */
const ZERO = new PyTimeDelta();
export const zeroDelta = ZERO;

/** Set when the module is first imported. */
export const datetimeTypes = {} as {
  timedelta: PyType;
  date: PyType;
  datetime: PyType;
  time: PyType;
  tzinfo: PyType;
  timezone: PyType;
  isoCalendarDate: PyType;
};

/** `timezone.utc`, set with the classes. */
export const utc = {} as { zone: PyTimeZone };
