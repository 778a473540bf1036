// `round(int, ndigits)`: to a power of ten, halves to even. Counterpart: int___round___impl.

import { type Integer, bitLength, narrow } from '../../base/integers.ts';
import { asIndex } from '../../runtime/convert.ts';
import type { Value } from '../../runtime/value.ts';

export function roundInt(value: Integer, ndigits: Value): Integer {
  if (ndigits === null) return value;
  const digits = asIndex(ndigits);
  if (digits >= 0 || value === 0) return value;
  // More places than the number has digits.
  if (-Number(digits) > bitLength(value) * 0.30103 + 2) return 0;
  const unit = 10n ** BigInt(-digits);
  const x = BigInt(value);
  const magnitude = x < 0n ? -x : x;
  const quotient = magnitude / unit;
  const twice = (magnitude - quotient * unit) * 2n;
  const up = twice > unit || (twice === unit && (quotient & 1n) === 1n);
  const rounded = (up ? quotient + 1n : quotient) * unit;
  return narrow(x < 0n ? -rounded : rounded);
}
