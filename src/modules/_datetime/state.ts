// Pickled states: the fields as bytes, and the constructors that take them back unchecked.
//
// A str stands for the bytes of the same numbers: what Python 2 pickled, loaded with encoding latin1.
// Counterpart: date_getstate, datetime_from_pickle, … in Modules/_datetimemodule.c.

import { PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own } from '../../runtime/refcount.ts';
import { pointsOf } from '../../runtime/strings.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { type Clock, type PyDate, PyDateTime, type PyTime, PyTzInfo } from './layout.ts';

const FOLD = 0x80;
const REST = 0x7f;
const DATE_SIZE = 4;
const TIME_SIZE = 6;
const DATETIME_SIZE = 10;
/** From this protocol on states bear the fold. */
const FOLD_PROTOCOL = 4;

const clockBytes = (c: Clock): number[] => [c.hour, c.minute, c.second, c.microsecond >> 16, (c.microsecond >> 8) & 255, c.microsecond & 255];

export const dateState = (d: PyDate): Uint8Array => Uint8Array.of(d.year >> 8, d.year & 255, d.month, d.day);
export const timeState = (t: PyTime): Uint8Array => Uint8Array.from(clockBytes(t));
export const dateTimeState = (d: PyDateTime): Uint8Array => Uint8Array.of(d.year >> 8, d.year & 255, d.month, d.day, ...clockBytes(d));

/** The arguments of the constructor that makes the object anew. */
export function pickledClock(c: PyTime | PyDateTime, protocol: number): Value[] {
  const state = c instanceof PyDateTime ? dateTimeState(c) : timeState(c);
  if (protocol >= FOLD_PROTOCOL && c.fold !== 0) {
    const at = c instanceof PyDateTime ? 2 : 0;
    state[at] = (state[at] as number) | FOLD;
  }
  return c.tzinfo === null ? [bytes(state)] : [bytes(state), c.tzinfo];
}

/**
 * The state that an argument is: of this size, with byte `at` accepted. Undefined for any other value. Throws ValueError
 * for a str that is none.
 */
function stateIn(v: Value, size: number, at: number, accepts: (byte: number) => boolean, what: string): Uint8Array | undefined {
  if (v instanceof PyBytes) return v.data.length === size && accepts(v.data[at] as number) ? v.data : undefined;
  if (!isStr(v) || strLength(v) !== size) return undefined;
  const points = pointsOf(v);
  if (!accepts(points[at] as number)) return undefined;
  if (points.some((c) => c > 255)) {
    throw valueError(`Failed to encode latin1 string when unpickling a ${what} object. pickle.load(data, encoding='latin1') is assumed.`);
  }
  return Uint8Array.from(points);
}

const isMonth = (byte: number): boolean => byte >= 1 && byte <= 12;

function setDate(d: PyDate, state: Uint8Array): void {
  d.year = (state[0] as number) * 256 + (state[1] as number);
  d.month = (state[2] as number) & REST;
  d.day = state[3] as number;
}

function setClock(c: Clock, state: Uint8Array, zone: Value): void {
  const [hour, minute, second, high, middle, low] = state as unknown as [number, number, number, number, number, number];
  c.hour = hour & REST;
  c.minute = minute;
  c.second = second;
  c.microsecond = (high << 16) | (middle << 8) | low;
  c.tzinfo = own(zone);
}

function checkZone(zone: Value): void {
  if (zone !== null && !(zone instanceof PyTzInfo)) throw typeError('bad tzinfo state arg');
}

export function dateFromState(cls: PyType, v: Value): PyDate | undefined {
  const state = stateIn(v, DATE_SIZE, 2, isMonth, 'date');
  if (state === undefined) return undefined;
  const d = cls.allocate() as PyDate;
  setDate(d, state);
  return d;
}

export function timeFromState(cls: PyType, v: Value, zone: Value): PyTime | undefined {
  const state = stateIn(v, TIME_SIZE, 0, (byte) => (byte & REST) < 24, 'time');
  if (state === undefined) return undefined;
  checkZone(zone);
  const t = cls.allocate() as PyTime;
  setClock(t, state, zone);
  t.fold = (state[0] as number) >> 7;
  return t;
}

export function dateTimeFromState(cls: PyType, v: Value, zone: Value): PyDateTime | undefined {
  const state = stateIn(v, DATETIME_SIZE, 2, (byte) => isMonth(byte & REST), 'datetime');
  if (state === undefined) return undefined;
  checkZone(zone);
  const d = cls.allocate() as PyDateTime;
  setDate(d, state);
  setClock(d, state.subarray(DATE_SIZE), zone);
  d.fold = (state[2] as number) >> 7;
  return d;
}
