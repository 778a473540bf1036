// The module _datetime. Counterpart: Modules/_datetimemodule.c.

import { MAX_YEAR, MIN_YEAR } from '../../base/gregorian.ts';
import type { Host } from '../../contract/host.ts';
import { type ModuleDecl, defineModule } from '../../runtime/defineType.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { makeCapsule } from '../capsule.ts';
import { moduleType } from '../moduleType.ts';
import { dateDecl, isoCalendarDecl } from './date.ts';
import { datetimeDecl } from './datetime.ts';
import { delta } from './delta.ts';
import { makeDate, makeDateTime, makeTime } from './fields.ts';
import { PyTimeZone, type PyTimeDelta, datetimeTypes, utc, zeroDelta } from './layout.ts';
import { outer } from './localTime.ts';
import { timeDecl } from './time.ts';
import { timedeltaDecl } from './timedelta.ts';
import { timezoneDecl, tzinfoDecl } from './timezone.ts';

/** The smallest and the largest instance, and the least difference of two. */
function setLimits(type: PyType, min: Value, max: Value, resolution?: PyTimeDelta): void {
  if (resolution !== undefined) type.setAttr('resolution', resolution);
  type.setAttr('min', min);
  type.setAttr('max', max);
}

/** A zone for an offset that is known to be good. */
function fixedZone(offset: PyTimeDelta): PyTimeZone {
  const zone = new PyTimeZone();
  offset.rc++;
  zone.offset = offset;
  return zone;
}

/** Once for the process: importing the module anew gives the same classes. */
function prepare(): void {
  const t = datetimeTypes;
  if (t.timedelta !== undefined) return;
  zeroDelta.rc = IMMORTAL;
  t.timedelta = moduleType(timedeltaDecl);
  t.date = moduleType(dateDecl);
  t.datetime = moduleType(datetimeDecl, t.date);
  t.time = moduleType(timeDecl);
  t.tzinfo = moduleType(tzinfoDecl);
  t.timezone = moduleType(timezoneDecl, t.tzinfo);
  t.isoCalendarDate = moduleType(isoCalendarDecl, types.tuple);
  utc.zone = fixedZone(zeroDelta);
  utc.zone.rc = IMMORTAL;
  const microsecond = delta(0, 0, 1);
  setLimits(t.timedelta, delta(-999999999, 0, 0), delta(999999999, 86399, 999999), microsecond);
  setLimits(t.date, makeDate(t.date, MIN_YEAR, 1, 1), makeDate(t.date, MAX_YEAR, 12, 31), delta(1, 0, 0));
  setLimits(t.time, makeTime(t.time, 0, 0, 0, 0, null, 0), makeTime(t.time, 23, 59, 59, 999999, null, 0), microsecond);
  setLimits(
    t.datetime,
    makeDateTime(t.datetime, MIN_YEAR, 1, 1, 0, 0, 0, 0, null, 0),
    makeDateTime(t.datetime, MAX_YEAR, 12, 31, 23, 59, 59, 999999, null, 0),
    microsecond,
  );
  t.timezone.setAttr('utc', utc.zone);
  // To the minute, for compatibility; larger offsets are accepted.
  setLimits(t.timezone, fixedZone(delta(-1, 60, 0)), fixedZone(delta(0, 86340, 0)));
}

export function datetimeModule(host: Host): ModuleDecl {
  outer.host = host;
  return defineModule({
    name: '_datetime',
    doc: 'Dates, times, durations and time zones.',
    values: () => {
      prepare();
      const t = datetimeTypes;
      return {
        date: t.date,
        datetime: t.datetime,
        time: t.time,
        timedelta: t.timedelta,
        tzinfo: t.tzinfo,
        timezone: t.timezone,
        MINYEAR: MIN_YEAR,
        MAXYEAR: MAX_YEAR,
        UTC: utc.zone,
        datetime_CAPI: makeCapsule('datetime.datetime_CAPI'),
      };
    },
  });
}
