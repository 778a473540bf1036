// `float(x)`: from numbers, text and bytes. Counterpart: float_new_impl, PyNumber_Float, PyFloat_FromString.

import { parseDouble } from '../../base/floatText.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { asBytes, asIndex } from '../../runtime/convert.ts';
import { doubleOfInt } from '../../runtime/floatArithmetic.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { PyFloat, float, floatValue } from '../../runtime/layout/numbers.ts';
import { PyStr, isStr, textOf, textOfPoints } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial, hasSpecial } from '../../runtime/special.ts';
import { repr } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { types } from '../../runtime/wellKnown.ts';
import { asciiNumberText } from '../unicodeDigits.ts';

/** `__new__` of float and its subclasses. A subclass with an `__init__` of its own may take keywords. */
export function construct(cls: PyType, x: Value, rest: readonly Value[], kwargs: PyDict): Value {
  if (rest.length > 0) throw typeError(`float expected at most 1 argument, got ${rest.length + 1}`);
  if (kwargs.size > 0 && cls.lookup('__init__') === types.float.lookup('__init__')) throw typeError('float() takes no keyword arguments');
  if (cls === types.float) {
    if (typeof x === 'object' && x !== null && x.constructor === PyFloat) return x;
    return float(doubleFrom(x));
  }
  const value = doubleFrom(x);
  const o = cls.allocate() as PyFloat;
  o.value = value;
  return o;
}

/** `float(x)` as a double. Runs `__float__`, `__index__`. */
export function doubleFrom(x: Value): number {
  switch (typeof x) {
    case 'number':
      return x;
    case 'bigint':
      return doubleOfInt(x);
    case 'boolean':
      return x ? 1 : 0;
    case 'string':
      return parse(x, asciiNumberText(x));
    default:
  }
  if (x === null) throw notConvertible(x);
  if (x.constructor === PyFloat) return (x as PyFloat).value;
  if (x.constructor === PyStr) return parse(x, asciiNumberText((x as PyStr).text));
  const converted = callSpecial(x, '__float__');
  if (converted !== undefined) return checkConverted(x, converted);
  if (hasSpecial(x, '__index__')) return doubleOfInt(asIndex(x));
  if (isStr(x)) return parse(x, asciiNumberText(textOf(x)));
  if (isBytesLike(x)) return parse(x, textOfPoints(asBytes(x)));
  throw notConvertible(x);
}

function notConvertible(x: Value): Error {
  return typeError(`float() argument must be a string or a real number, not '${typeName(x)}'`) as unknown as Error;
}

/** What `__float__` returned must be a float; a subclass of float is on its way out. */
export function checkConverted(x: Value, r: Value): number {
  const value = floatValue(r);
  if (value === undefined) throw typeError(`${typeName(x)}.__float__ returned non-float (type ${typeName(r)})`);
  if (typeof r === 'object' && r !== null && r.constructor !== PyFloat) {
    warn(
      'DeprecationWarning',
      `${typeName(x)}.__float__ returned non-float (type ${typeName(r)}).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.`,
    );
  }
  return value;
}

function parse(x: Value, text: string): number {
  const value = parseDouble(text);
  if (value === undefined) throw valueError(`could not convert string to float: ${textOf(repr(x))}`);
  return value;
}
