// `round(float, ndigits)`. Counterpart: float___round___impl.

import { roundHalfEven, roundToDigits } from '../../base/floatText.ts';
import { doubleToInteger } from '../../base/integers.ts';
import { asIndex } from '../../runtime/convert.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { overflowError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { truncate } from '../int/construct.ts';

export function roundFloat(x: number, ndigits: Value): Value {
  if (ndigits === null) return x - x === 0 ? doubleToInteger(roundHalfEven(x)) : truncate(x);
  const digits = asIndex(ndigits);
  const r = roundToDigits(x, Math.max(-1e6, Math.min(1e6, Number(digits))));
  if (r - r !== 0 && x - x === 0) throw overflowError('rounded value too large to represent');
  return float(r);
}
