// Asking a time zone: its methods are called as Python would call them, what they return is checked.
//
// Classes of our own answer without a call where no subclass can have changed them. Offsets come floating or owned elsewhere.
// Counterpart: call_tzinfo_method, call_tzname in Modules/_datetimemodule.c.

import { callMethod } from '../../runtime/attribute.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { repr } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { isOffset } from './delta.ts';
import { PyTimeDelta, PyTimeZone, type PyTzInfo } from './layout.ts';

export function offsetFault(offset: PyTimeDelta): Error {
  const text = concatAll(['offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ', repr(offset)]);
  return valueError(text as string) as unknown as Error;
}

/** An offset from the method `name` of a time zone; null where the zone is None or says None. */
function ask(zone: Value, name: 'utcoffset' | 'dst', about: Value): PyTimeDelta | null {
  if (zone === null) return null;
  const offset = callMethod(zone, name, about);
  if (offset === null) return null;
  if (!(offset instanceof PyTimeDelta)) throw typeError(`tzinfo.${name}() must return None or timedelta, not '${typeName(offset)}'`);
  if (!isOffset(offset)) throw offsetFault(offset);
  return offset;
}

export function utcOffset(zone: Value, about: Value): PyTimeDelta | null {
  if (zone === null) return null;
  const known = (zone as PyTzInfo).knownOffset(about);
  return known === undefined ? ask(zone, 'utcoffset', about) : known;
}

export function dstOffset(zone: Value, about: Value): PyTimeDelta | null {
  return zone instanceof PyTimeZone ? null : ask(zone, 'dst', about);
}

export function zoneName(zone: Value, about: Value): Text | null {
  if (zone === null) return null;
  const name = callMethod(zone, 'tzname', about);
  if (name === null || isStr(name)) return name;
  throw typeError(`tzinfo.tzname() must return None or a string, not '${typeName(name)}'`);
}

/** Are two answers of `utcOffset` the same? */
export function sameOffset(a: PyTimeDelta | null, b: PyTimeDelta | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.days === b.days && a.seconds === b.seconds && a.microseconds === b.microseconds;
}
