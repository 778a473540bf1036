// `%` formatting as str does it.

import { asDouble } from '../../runtime/convert.ts';
import { isStr, str, strLength } from '../../runtime/layout/str.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { overflowError, typeError } from '../../runtime/raise.ts';
import { callSpecial, hasSpecial } from '../../runtime/special.ts';
import { type Text, charOf } from '../../runtime/strings.ts';
import { ascii, repr, str_ } from '../../runtime/text.ts';
import type { Value } from '../../runtime/value.ts';
import { fullTypeName } from './fullTypeName.ts';
import type { Dialect } from './percent.ts';

function character(v: Value): Text {
  if (isStr(v)) {
    const n = strLength(v);
    if (n === 1) return v;
    throw typeError(`%c requires an int or a unicode character, not a string of length ${n}`);
  }
  const n = intValue(v) ?? (hasSpecial(v, '__index__') ? intValue(callSpecial(v, '__index__') ?? null) : undefined);
  if (n === undefined) throw typeError(`%c requires an int or a unicode character, not ${fullTypeName(v)}`);
  if (n < 0 || n > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return charOf(Number(n));
}

export const strDialect: Dialect = {
  kind: 'string',
  convert: (conversion, v) => (conversion === 's' ? str_(v) : conversion === 'r' ? repr(v) : conversion === 'a' ? ascii(v) : undefined),
  character,
  key: (text) => str(text),
  real: asDouble,
};
