// Between Python's values and decimals. Counterpart: PyDecType_From… in Modules/_decimal/_decimal.c.

import {
  CONVERSION_SYNTAX,
  Dec,
  FLOAT_OPERATION,
  INVALID_OPERATION,
  type Kind,
  NAN,
  finishDec,
  fromBigint,
  fromNumber,
  infinity,
} from '../../base/decimal/number.ts';
import { parse } from '../../base/decimal/text.ts';
import { asciiNumberText } from '../../objects/unicodeDigits.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { type PyDecimalContext, note } from './contextState.ts';

const MAX_ADJUSTED = 999999999999999999;
const MIN_EXPONENT = -1999999999999999997;

export class PyDecimal extends PyObject {
  dec: Dec = ZERO;
}

const ZERO = fromNumber(0);

/** Set by the module. */
export const decimalClass = {} as { type: PyType };

/** A Decimal, of the class itself unless another is given. */
export function wrap(dec: Dec, cls: PyType = decimalClass.type): PyDecimal {
  const d = cls.allocate() as PyDecimal;
  d.dec = dec;
  return d;
}

export function fromInt(n: number | bigint): Dec {
  return typeof n === 'number' ? fromNumber(n) : fromBigint(n);
}

/** A Decimal or an int as an operand; undefined for anything else. */
export function operand(v: Value): Dec | undefined {
  if (v instanceof PyDecimal) return v.dec;
  const n = intValue(v);
  return n === undefined ? undefined : fromInt(n);
}

/** The same for methods: throws TypeError. */
export function decimalArgument(v: Value): Dec {
  const d = operand(v);
  if (d === undefined) throw typeError(`conversion from ${v === null ? 'NoneType' : typeName(v)} to Decimal is not supported`);
  return d;
}

/** The exact value of a double. */
export function fromDouble(x: number): Dec {
  if (Number.isNaN(x)) return NAN;
  if (!Number.isFinite(x)) return infinity(x < 0);
  const neg = x < 0 || Object.is(x, -0);
  let m = Math.abs(x);
  if (Number.isInteger(m)) return new Dec(neg, BigInt(m), 0);
  let places = 0;
  while (!Number.isInteger(m)) {
    m *= 2;
    places++;
  }
  // m / 2**places = m * 5**places / 10**places.
  return new Dec(neg, BigInt(m) * 5n ** BigInt(places), -places);
}

/** A numeric string; `lenient`: white space around it and underscores are allowed. */
function parseText(text: string, lenient: boolean): Dec | undefined {
  let ascii = asciiNumberText(text);
  if (lenient) ascii = ascii.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '').replace(/_/g, '');
  else if (/\s/.test(ascii)) return undefined;
  return parse(ascii);
}

/** The exact value of a string; what cannot be is signalled in the context. */
export function exactFromText(text: string, context: PyDecimalContext): Dec {
  const d = parseText(text, true);
  if (d === undefined) {
    note(context, CONVERSION_SYNTAX);
    return NAN;
  }
  return representable(d, context);
}

/** No context could hold a number beyond these. */
function representable(d: Dec, context: PyDecimalContext): Dec {
  if (!d.isFinite || (d.adjusted <= MAX_ADJUSTED && d.exp >= MIN_EXPONENT)) return d;
  if (d.coef === 0n) return new Dec(d.neg, 0n, Math.max(MIN_EXPONENT, Math.min(MAX_ADJUSTED, d.exp)));
  note(context, INVALID_OPERATION);
  return NAN;
}

/** (sign, digits, exponent) */
function fromSequence(items: readonly Value[], context: PyDecimalContext): Dec {
  if (items.length !== 3) throw valueError('argument must be a sequence of length 3');
  const [signV, digitsV, exponentV] = items as readonly [Value, Value, Value];
  const sign = intValue(signV);
  if (sign !== 0 && sign !== 1) throw valueError('sign must be an integer with the value 0 or 1');
  if (!(digitsV instanceof PyTuple) && !(digitsV instanceof PyList)) throw valueError('coefficient must be a tuple of digits');
  let kind: Kind = 'finite';
  let exp = 0;
  if (isStr(exponentV)) {
    const found = ({ F: 'inf', n: 'nan', N: 'snan' } as Readonly<Record<string, Kind>>)[textOf(exponentV)];
    if (found === undefined) throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
    kind = found;
  } else {
    const e = intValue(exponentV);
    if (e === undefined) throw valueError('exponent must be an integer');
    exp = Number(e);
  }
  if (kind === 'inf') return infinity(sign === 1);
  const digits = digitsV.items.map(digit).join('');
  return representable(new Dec(sign === 1, BigInt(digits), exp, kind), context);
}

function digit(v: Value): number {
  const n = intValue(v);
  if (typeof n !== 'number' || n < 0 || n > 9) throw valueError('coefficient must be a tuple of digits');
  return n;
}

/** `Decimal(v)`: exact. */
export function exactValue(v: Value, context: PyDecimalContext): Dec {
  const d = operand(v);
  if (d !== undefined) return d;
  if (isStr(v)) return exactFromText(textOf(v), context);
  if (v instanceof PyTuple || v instanceof PyList) return fromSequence(v.items, context);
  const x = floatValue(v);
  if (x !== undefined) {
    note(context, FLOAT_OPERATION);
    return fromDouble(x);
  }
  throw typeError(`conversion from ${v === null ? 'NoneType' : typeName(v)} to Decimal is not supported`);
}

/** `context.create_decimal(v)`: rounded to the context. */
export function roundedValue(v: Value, context: PyDecimalContext): Dec {
  const { cx } = context;
  cx.status = 0;
  let d: Dec;
  if (isStr(v)) {
    const parsed = parseText(textOf(v), false);
    d = parsed === undefined || (parsed.isNan && parsed.coef !== 0n && parsed.digits > cx.prec - cx.clamp) ? syntaxError(context) : parsed;
  } else d = exactValue(v, context);
  cx.status = 0;
  const r = finishDec(d, cx);
  if (cx.status !== 0) note(context, cx.status);
  return r;
}

function syntaxError(context: PyDecimalContext): Dec {
  note(context, CONVERSION_SYNTAX);
  return NAN;
}
