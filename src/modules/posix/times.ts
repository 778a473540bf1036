// The time arguments of utime. Counterpart: os_utime_impl, split_py_long_to_s_and_ns in Modules/posixmodule.c.

import type { Host, Int64 } from '../../contract/host.ts';
import type { FileTime } from '../../contract/host/files.ts';
import { floorDivide, floorModulo } from '../../base/integers.ts';
import { asIndex } from '../../runtime/convert.ts';
import { floatValue, int } from '../../runtime/layout/numbers.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';

const BILLION = 1_000_000_000;

/** The two moments that `times` and `ns` ask for. */
export function utimeTimes(host: Host, times: Value, ns: Value | undefined): readonly [FileTime, FileTime] {
  if (times !== null && ns !== undefined) throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  if (times !== null) {
    const [a, m] = pairOf(times, "utime: 'times' must be either a tuple of two ints or None");
    return [fromSeconds(a), fromSeconds(m)];
  }
  if (ns !== undefined) {
    const [a, m] = pairOf(ns, "utime: 'ns' must be a tuple of two ints");
    return [fromNanoseconds(a), fromNanoseconds(m)];
  }
  const now = { seconds: 0, ns: host.constants.UTIME_NOW ?? 0x3fffffff };
  return [now, now];
}

function pairOf(v: Value, message: string): readonly [Value, Value] {
  if (!(v instanceof PyTuple) || v.items.length !== 2) throw typeError(message);
  return v.items as readonly [Value, Value];
}

function fromNanoseconds(v: Value): FileTime {
  const n = BigInt(asIndex(v));
  return { seconds: checked(int(floorDivide(n, BigInt(BILLION)))), ns: Number(floorModulo(n, BigInt(BILLION))) };
}

/** Seconds and nanoseconds of a time in seconds, a float rounded down. */
export function fromSeconds(v: Value): FileTime {
  const x = floatValue(v);
  if (x === undefined) return { seconds: checked(asIndex(v)), ns: 0 };
  if (Number.isNaN(x)) throw valueError('Invalid value NaN (not a number)');
  const whole = Math.floor(x);
  if (!(Math.abs(whole) < 2 ** 63)) throw overflowError('timestamp out of range for platform time_t');
  const ns = Math.floor((x - whole) * 1e9);
  return ns === BILLION ? { seconds: whole + 1, ns: 0 } : { seconds: int(BigInt(whole)), ns };
}

function checked(s: Int64): Int64 {
  if (s > 9223372036854775807n || s < -9223372036854775808n) throw overflowError('timestamp out of range for platform time_t');
  return s;
}
