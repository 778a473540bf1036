// `int(x, base)`: from numbers, text and bytes. Counterpart: long_new_impl, PyNumber_Long, PyLong_FromUnicodeObject.

import { DigitLimit, parseInteger } from '../../base/integerText.ts';
import { type Integer, doubleToInteger } from '../../base/integers.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { asBytes, asIndex, strictSubclass } from '../../runtime/convert.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyFloat, PyInt, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, strLength, textOf, textOfPoints } from '../../runtime/layout/str.ts';
import { quoteBytes, quoteText } from '../../runtime/quote.ts';
import { overflowError, setInFlight, typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial } from '../../runtime/special.ts';
import { settings } from '../../runtime/state.ts';
import { type Text, sliceText } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { asciiNumberText } from '../unicodeDigits.ts';

/** `__new__` of int and its subclasses. */
export function construct(cls: PyType, x: Value | undefined, base: Value | undefined, rest: readonly Value[]): Result {
  if (typeof x === 'string' && cls === types.int && base === undefined && rest.length === 0) {
    // The usual failure is raised, not thrown: a JavaScript throw takes ten times as long.
    const r = parseInteger(asciiNumberText(x), 10, settings.intMaxStrDigits);
    return r === undefined ? setInFlight(notALiteral(10, quoteText(x))) : integerOrRefuse(r, 10, x);
  }
  if (rest.length > 0) throw typeError(`int expected at most 2 arguments, got ${2 + rest.length}`);
  return instanceOf(cls, base === undefined ? (x === undefined ? 0 : intOf(x)) : intInBase(x, base));
}

/** An instance of int or a subclass. */
export function instanceOf(cls: PyType, value: Integer): Value {
  if (cls === types.int) return value;
  if (cls === types.bool) throw typeError('int.__new__(bool) is not safe, use bool.__new__()');
  const o = cls.allocate() as PyInt;
  o.value = value;
  return o;
}

function intInBase(x: Value | undefined, base: Value): Integer {
  if (x === undefined) throw typeError('int() missing string argument');
  const b = asIndex(base);
  if ((b !== 0 && b < 2) || b > 36) throw valueError('int() base must be >= 2 and <= 36, or 0');
  if (isStr(x)) return parseText(x, b as number);
  if (isObjectWithBytes(x)) return parseBytes(asBytes(x), b as number);
  throw typeError("int() can't convert non-string with explicit base");
}

const isObjectWithBytes = (x: Value): boolean => x instanceof PyBytes || x instanceof PyByteArray;

/** `int(x)` as a canonical int. Runs `__int__`, `__index__`. */
export function intOf(x: Value): Integer {
  switch (typeof x) {
    case 'number':
      return Number.isInteger(x) ? x : truncate(x);
    case 'bigint':
      return x;
    case 'boolean':
      return x ? 1 : 0;
    case 'string':
      return parseText(x, 10);
    default:
  }
  if (x === null) throw notConvertible(x);
  if (x.constructor === PyFloat) return truncate((x as PyFloat).value);
  const converted = callSpecial(x, '__int__');
  if (converted !== undefined) return checkConverted(converted);
  if (x.type.lookup('__index__') !== undefined) return asIndex(x);
  if (isStr(x)) return parseText(x, 10);
  if (isBytesLike(x)) return parseBytes(asBytes(x), 10);
  throw notConvertible(x);
}

function notConvertible(x: Value): Error {
  return typeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeName(x)}'`) as unknown as Error;
}

/** What `__int__` returned must be an int; a subclass of int is on its way out. */
function checkConverted(r: Value): Integer {
  const value = intValue(r);
  if (value === undefined) throw typeError(`__int__ returned non-int (type ${typeName(r)})`);
  if (typeof r === 'boolean' || r instanceof PyInt) strictSubclass('__int__', r);
  return value;
}

/** A double truncated towards zero. Throws for nan and infinities. */
export function truncate(x: number): Integer {
  if (x !== x) throw valueError('cannot convert float NaN to integer');
  if (x - x !== 0) throw overflowError('cannot convert float infinity to integer');
  return doubleToInteger(x);
}

function parseText(s: Text, base: number): Integer {
  return integerOrRefuse(parseInteger(asciiNumberText(textOf(s)), base, settings.intMaxStrDigits), base, s);
}

const integerOrRefuse = (r: Integer | DigitLimit | undefined, base: number, s: Text): Integer =>
  typeof r === 'number' || typeof r === 'bigint' ? r : refuse(r, base, quoteText(s));

/** `int(text)`. Throws ValueError where it spells no int. */
export const integerOfText = (s: Text): Integer => parseText(s, 10);

function parseBytes(data: Uint8Array, base: number): Integer {
  const r = parseInteger(textOfPoints(data), base, settings.intMaxStrDigits);
  return typeof r === 'number' || typeof r === 'bigint' ? r : refuse(r, base, `b${quoteBytes(data)}`);
}

function refuse(r: DigitLimit | undefined, base: number, shown: Text): never {
  if (r instanceof DigitLimit) {
    throw valueError(
      `Exceeds the limit (${settings.intMaxStrDigits} digits) for integer string conversion: value has ${r.digits} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  throw notALiteral(base, shown);
}

function notALiteral(base: number, shown: Text): PyBaseException {
  return valueError(`invalid literal for int() with base ${base}: ${textOf(strLength(shown) > 200 ? sliceText(shown, 0, 200) : shown)}`);
}
