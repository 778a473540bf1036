// int to decimal text under `sys.set_int_max_str_digits`. Counterpart: long_to_decimal_string.

import { exceedsDigitLimit } from '../base/integerText.ts';
import type { Integer } from '../base/integers.ts';
import { valueError } from '../runtime/raise.ts';
import { settings } from '../runtime/state.ts';

/** `str(value)`; ValueError when it has more digits than the limit. */
export function intText(value: Integer): string {
  if (typeof value === 'number') return `${value}`;
  const limit = settings.intMaxStrDigits;
  if (limit > 0 && exceedsDigitLimit(value, limit)) {
    throw valueError(`Exceeds the limit (${limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`);
  }
  return value.toString();
}
