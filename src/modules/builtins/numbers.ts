// Number and character functions of builtins. Counterpart: Python/bltinmodule.c.

import { functions } from '../../runtime/defineType.ts';
import { asBytes, asIndex } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial } from '../../runtime/special.ts';
import { abs, divmod, powmod } from '../../runtime/operators.ts';
import { charOf, ordOf } from '../../runtime/strings.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

function inBase(v: Value, base: number, prefix: string): string {
  const n = asIndex(v);
  return n < 0 ? `-${prefix}${(-n).toString(base)}` : prefix + n.toString(base);
}

function ord(c: Value): number {
  if (isStr(c)) {
    const point = ordOf(c);
    if (point !== undefined) return point;
    throw typeError(
      `ord() expected a character, but string of length ${typeof c === 'string' ? c.length : (c.points?.length ?? c.text.length)} found`,
    );
  }
  if (c instanceof PyBytes || isBytesLike(c)) {
    const data = asBytes(c);
    if (data.length === 1) return data[0] as number;
    throw typeError(`ord() expected a character, but string of length ${data.length} found`);
  }
  throw typeError(`ord() expected string of length 1, but ${typeName(c)} found`);
}

function chr(v: Value): Value {
  const n = asIndex(v);
  if (typeof n === 'bigint' || n < 0 || n > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return charOf(n);
}

function round(v: Value, ndigits: Value): Value {
  const r = ndigits === null ? callSpecial(v, '__round__') : callSpecial(v, '__round__', ndigits);
  if (r === undefined) throw typeError(`type ${typeName(v)} doesn't define __round__ method`);
  return r;
}

export const numberFunctions = functions({
  'abs(x, /)': abs,
  'bin(number, /)': (v) => inBase(v, 2, '0b'),
  'chr(i, /)': chr,
  'divmod(x, y, /)': divmod,
  'hex(number, /)': (v) => inBase(v, 16, '0x'),
  'oct(number, /)': (v) => inBase(v, 8, '0o'),
  'ord(character, /)': ord,
  'pow(base, exp, mod=None)': powmod,
  'round(number, ndigits=None)': round,
});
