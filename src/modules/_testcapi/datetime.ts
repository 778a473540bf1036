// What tests reach of the C API of datetime: checks of classes, fields, and objects made from fields.
// Counterpart: Modules/_testcapi/datetime.c.

import { callMethod } from '../../runtime/attribute.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { isInstance, typeName, typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { delta } from '../_datetime/delta.ts';
import { makeDate, makeDateTime, makeTime } from '../_datetime/fields.ts';
import { type Clock, PyDate, PyDateTime, PyTime, PyTimeDelta, datetimeTypes, utc } from '../_datetime/layout.ts';
import { makeZone } from '../_datetime/timezone.ts';

type Name = keyof typeof datetimeTypes;

/** `PyDate_Check` and its like. */
const check =
  (name: Name) =>
  (v: Value, exact: boolean): boolean => {
    const type = datetimeTypes[name];
    return exact ? typeOf(v) === type : isInstance(v, type);
  };

function wrongType(v: Value): Error {
  return typeError(`unexpected object of type ${typeName(v)}`) as unknown as Error;
}

const clockTuple = (c: Clock): Value => tupleOf(c.hour, c.minute, c.second, c.microsecond, c.tzinfo);

const checks: AnyTable = functions({
  'datetime_check_date(obj, exact: bool=False, /)': check('date'),
  'datetime_check_time(obj, exact: bool=False, /)': check('time'),
  'datetime_check_datetime(obj, exact: bool=False, /)': check('datetime'),
  'datetime_check_delta(obj, exact: bool=False, /)': check('timedelta'),
  'datetime_check_tzinfo(obj, exact: bool=False, /)': check('tzinfo'),
});

const fields: AnyTable = functions({
  'PyDateTime_GET(obj, /)': (v) => {
    if (!(v instanceof PyDate)) throw wrongType(v);
    return tupleOf(v.year, v.month, v.day);
  },
  'PyDateTime_DATE_GET(obj, /)': (v) => {
    if (!(v instanceof PyDateTime)) throw wrongType(v);
    return clockTuple(v);
  },
  'PyDateTime_TIME_GET(obj, /)': (v) => {
    if (!(v instanceof PyTime)) throw wrongType(v);
    return clockTuple(v);
  },
  'PyDateTime_DELTA_GET(obj, /)': (v) => {
    if (!(v instanceof PyTimeDelta)) throw wrongType(v);
    return tupleOf(v.days, v.seconds, v.microseconds);
  },
});

/** Each by the function and by the macro: there is one way here. */
const makers: AnyTable = functions({
  'get_date_fromdate(macro, year: cint, month: cint, day: cint, /)': (_macro, year, month, day) => makeDate(datetimeTypes.date, year, month, day),
  'get_datetime_fromdateandtime(macro, year: cint, month: cint, day: cint, hour: cint, minute: cint, second: cint, microsecond: cint, /)': (
    _macro,
    ...parts
  ) => makeDateTime(datetimeTypes.datetime, ...parts, null, 0),
  'get_datetime_fromdateandtimeandfold(macro, year: cint, month: cint, day: cint, hour: cint, minute: cint, second: cint, microsecond: cint, fold: cint, /)':
    (_macro, year, month, day, hour, minute, second, microsecond, fold) =>
      makeDateTime(datetimeTypes.datetime, year, month, day, hour, minute, second, microsecond, null, fold),
  'get_time_fromtime(macro, hour: cint, minute: cint, second: cint, microsecond: cint, /)': (_macro, ...parts) =>
    makeTime(datetimeTypes.time, ...parts, null, 0),
  'get_time_fromtimeandfold(macro, hour: cint, minute: cint, second: cint, microsecond: cint, fold: cint, /)': (
    _macro,
    hour,
    minute,
    second,
    microsecond,
    fold,
  ) => makeTime(datetimeTypes.time, hour, minute, second, microsecond, null, fold),
  'get_delta_fromdsu(macro, days: cint, seconds: cint, microseconds: cint, /)': (_macro, days, seconds, microseconds) =>
    delta(days, seconds, microseconds),
  'get_date_fromtimestamp(ts, macro, /)': (ts) => callMethod(datetimeTypes.date, 'fromtimestamp', ts),
  'get_datetime_fromtimestamp(ts, tzinfo, usetz: bool, macro, /)': (ts, zone, useZone) =>
    useZone ? callMethod(datetimeTypes.datetime, 'fromtimestamp', ts, zone) : callMethod(datetimeTypes.datetime, 'fromtimestamp', ts),
});

const zones: AnyTable = functions({
  'get_timezone_utc_capi(macro=False, /)': () => utc.zone,
  'make_timezones_capi()': () => {
    const offset = delta(0, -18000, 0);
    return tupleOf(makeZone(offset, 'EST'), makeZone(offset, 'EST'), makeZone(offset, undefined));
  },
  'get_timezones_offset_zero()': () => {
    const offset = delta(0, 0, 0);
    return tupleOf(makeZone(offset, undefined), makeZone(offset, undefined), makeZone(offset, ''));
  },
});

export const datetimeFunctions: AnyTable = {
  ...functions({
    /** Makes the classes known: everything else here needs them. */
    'test_datetime_capi()': () => {
      importHook.module('_datetime');
    },
  }),
  ...checks,
  ...fields,
  ...makers,
  ...zones,
};
