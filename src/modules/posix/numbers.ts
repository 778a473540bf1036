// Numeric arguments with C types that only the system's functions have.
// Counterpart: the converters of Modules/posixmodule.c.

import { asIndex, isIndexable } from '../../runtime/convert.ts';
import { overflowError, typeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Int64 } from '../../contract/host.ts';
import type { Value } from '../../runtime/value.ts';

/** `off_t` and other signed longs. */
export function asOffset(v: Value): Int64 {
  const n = asIndex(v);
  if (n > 9223372036854775807n || n < -9223372036854775808n) throw overflowError('Python int too large to convert to C long');
  return n;
}

export function asOffsetOrNone(v: Value): Int64 | null {
  return v === null ? null : asOffset(v);
}

/** `dev_t`; -1 stands for no device. */
export function asDevice(v: Value): Int64 {
  const n = asIndex(v);
  if (n < -1) throw overflowError("can't convert negative int to unsigned");
  if (n > 18446744073709551615n) throw overflowError('int too big to convert');
  return n;
}

/** A part of a device number; -1 stands for none. */
export function asDevicePart(v: Value): Int64 {
  const n = asDevice(v);
  if (n > 4294967295) throw overflowError('Python int too large to convert to C unsigned int');
  return n;
}

/** A user or group id; -1 says "unchanged". Only what no long can hold is "greater" for CPython. */
export function asId(v: Value, what: 'uid' | 'gid'): number {
  if (!isIndexable(v)) throw typeError(`${what} should be integer, not ${typeName(v)}`);
  const n = asIndex(v);
  if (n > 9223372036854775807n) throw overflowError(`${what} is greater than maximum`);
  if (n < -1 || n > 4294967295) throw overflowError(`${what} is less than minimum`);
  return Number(n);
}

/** A C unsigned int. */
export function asUnsigned(v: Value): number {
  const n = asIndex(v);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n > 4294967295) throw overflowError('Python int too large to convert to C unsigned int');
  return Number(n);
}
