// The argument of `Decimal.__format__`.

import type { Cx, Dec } from '../../base/decimal/number.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { formatDecimal } from './format.ts';

export function localFormat(d: Dec, spec: Value, cx: Cx, capitals: boolean): string {
  if (!isStr(spec)) throw typeError('format arg must be str');
  return formatDecimal(d, textOf(spec), cx, capitals);
}
