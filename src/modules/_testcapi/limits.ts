// Limits of C's types on x86-64 Linux, which the checks of arguments are tested against. Counterpart: limits.h.

import { float } from '../../runtime/layout/numbers.ts';
import type { Value } from '../../runtime/value.ts';

/** The largest signed value of so many bits, narrowed to a number where it fits. */
const signed = (bits: number): Value => canonical(2n ** BigInt(bits - 1) - 1n);
const negative = (bits: number): Value => canonical(-(2n ** BigInt(bits - 1)));
const unsigned = (bits: number): Value => canonical(2n ** BigInt(bits) - 1n);
const canonical = (n: bigint): Value => (Number.isSafeInteger(Number(n)) ? Number(n) : n);

export const limits: Readonly<Record<string, Value>> = {
  CHAR_MAX: signed(8),
  CHAR_MIN: negative(8),
  UCHAR_MAX: unsigned(8),
  SHRT_MAX: signed(16),
  SHRT_MIN: negative(16),
  USHRT_MAX: unsigned(16),
  INT_MAX: signed(32),
  INT_MIN: negative(32),
  UINT_MAX: unsigned(32),
  LONG_MAX: signed(64),
  LONG_MIN: negative(64),
  ULONG_MAX: unsigned(64),
  LLONG_MAX: signed(64),
  LLONG_MIN: negative(64),
  ULLONG_MAX: unsigned(64),
  INT32_MAX: signed(32),
  INT32_MIN: negative(32),
  UINT32_MAX: unsigned(32),
  INT64_MAX: signed(64),
  INT64_MIN: negative(64),
  UINT64_MAX: unsigned(64),
  PY_SSIZE_T_MAX: signed(64),
  PY_SSIZE_T_MIN: negative(64),
  SIZE_MAX: unsigned(64),
  FLT_MAX: float(3.4028234663852886e38),
  FLT_MIN: 1.1754943508222875e-38,
  DBL_MAX: float(Number.MAX_VALUE),
  DBL_MIN: 2.2250738585072014e-308,
  SIZEOF_VOID_P: 8,
  SIZEOF_WCHAR_T: 4,
  SIZEOF_PID_T: 4,
  SIZEOF_TIME_T: 8,
  WITH_PYMALLOC: false,
  WITH_MIMALLOC: false,
  _Py_STACK_GROWS_DOWN: 1,
  nan_msb_is_signaling: false,
};
