// The arguments of `Decimal.__format__`: a specification, and a dict that overrides the locale.

import type { Cx, Dec } from '../../base/decimal/number.ts';
import type { NumberLocale } from '../../objects/formatSpec.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { formatDecimal } from './format.ts';

function overridden(v: Value): NumberLocale {
  if (!(v instanceof PyDict)) throw typeError('optional argument must be a dict');
  const part = (name: string, fallback: string): string => {
    const found = v.getStr(name);
    if (found === undefined) return fallback;
    if (!isStr(found)) throw typeError('bad argument type for built-in operation');
    return textOf(found);
  };
  const decimalPoint = part('decimal_point', '.');
  const separator = part('thousands_sep', '');
  const groups = [...part('grouping', '')].map((c) => c.charCodeAt(0));
  if ([...decimalPoint].length !== 1 || [...separator].length > 1) throw valueError('invalid override dict');
  return { decimalPoint, separator, groups };
}

export function localFormat(d: Dec, spec: Value, cx: Cx, capitals: boolean, override?: Value): string {
  if (!isStr(spec)) throw typeError('format arg must be str');
  return formatDecimal(d, textOf(spec), cx, capitals, override === undefined ? undefined : overridden(override));
}
