// The type float. Instances are numbers that are not integral, and PyFloat (integral ones and instances of subclasses).
// Counterpart: Objects/floatobject.c.

import { floatFromHex, floatToHex } from '../base/floatHex.ts';
import { floatRepr } from '../base/floatText.ts';
import { type Integer, doubleToInteger, doubleToRatio } from '../base/integers.ts';
import { call } from '../runtime/call.ts';
import { asDouble } from '../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { realValue } from '../runtime/floatArithmetic.ts';
import { PyFloat, float, floatValue, intValue } from '../runtime/layout/numbers.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import {
  type NumberOperation,
  addition,
  floorDivision,
  modulo,
  multiplication,
  power,
  subtraction,
  trueDivision,
} from '../runtime/numberOperators.ts';
import { overflowError, typeError, valueError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { str_ } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { construct } from './float/construct.ts';
import { roundFloat } from './float/round.ts';
import { formatFloat } from './formatNumber.ts';
import { truncate } from './int/construct.ts';
import { doubleHash } from './numberHash.ts';

/** The double behind a receiver. */
const d = (self: Value): number => floatValue(self) as number;

function operate(op: NumberOperation, a: Value, b: Value): Value {
  const x = realValue(a);
  const y = x === undefined ? undefined : realValue(b);
  return x === undefined || y === undefined ? NotImplemented : (op.doubles as (x: number, y: number) => Value)(x, y);
}
const binary =
  (op: NumberOperation) =>
  (self: Value, value: Value): Value =>
    operate(op, self, value);
const reflected =
  (op: NumberOperation) =>
  (self: Value, value: Value): Value =>
    operate(op, value, self);

/** Exact also against ints that no double represents. */
function compareFloats(test: (x: number, y: Integer) => boolean) {
  return (self: Value, value: Value): Value => {
    const y = floatValue(value) ?? intValue(value);
    return y === undefined ? NotImplemented : test(d(self), y);
  };
}

function divmodValues(a: Value, b: Value): Value {
  const q = operate(floorDivision, a, b);
  return q === NotImplemented ? q : tupleOf(q, operate(modulo, a, b));
}

function powValues(a: Value, b: Value, m: Value): Value {
  if (m !== null) throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  return operate(power, a, b);
}

function format(self: Value, spec: string): Value {
  if (spec !== '') return str(formatFloat(d(self), spec, typeName(self)));
  return typeOf(self) === types.float ? floatRepr(d(self)) : str_(self);
}

function ratio(x: number): Value {
  if (x !== x) throw valueError('cannot convert NaN to integer ratio');
  if (x - x !== 0) throw overflowError('cannot convert Infinity to integer ratio');
  const [numerator, denominator] = doubleToRatio(x);
  return tupleOf(numerator, denominator);
}

function ofClass(cls: PyType, x: number): Value {
  return cls === types.float ? float(x) : call(cls, float(x));
}

function fromHex(cls: PyType, text: Value): Value {
  if (!isStr(text)) throw typeError('bad argument type for built-in operation');
  const x = floatFromHex(textOf(text));
  if (x === 'invalid') throw valueError('invalid hexadecimal floating-point string');
  if (x === 'overflow') throw overflowError('hexadecimal value too large to represent as a float');
  return ofClass(cls, x);
}

function getFormat(kind: string): string {
  if (kind === 'double' || kind === 'float') return 'IEEE, little-endian';
  throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
}

/** `math.floor` and its like: throws for nan and infinities. */
const integral =
  (round: (x: number) => number) =>
  (self: Value): Integer => {
    const x = d(self);
    return x - x === 0 ? doubleToInteger(round(x)) : truncate(x);
  };

const operators = methods<Value>()({
  '__repr__(self, /)': (self) => floatRepr(d(self)),
  '__hash__(self, /)': (self) => doubleHash(d(self), self),
  '__lt__(self, value, /)': compareFloats((x, y) => x < y),
  '__le__(self, value, /)': compareFloats((x, y) => x <= y),
  // number and bigint compare by value
  '__eq__(self, value, /)': compareFloats((x, y) => x == y),
  // number and bigint compare by value
  '__ne__(self, value, /)': compareFloats((x, y) => x != y),
  '__gt__(self, value, /)': compareFloats((x, y) => x > y),
  '__ge__(self, value, /)': compareFloats((x, y) => x >= y),
  '__add__(self, value, /)': binary(addition),
  '__radd__(self, value, /)': reflected(addition),
  '__sub__(self, value, /)': binary(subtraction),
  '__rsub__(self, value, /)': reflected(subtraction),
  '__mul__(self, value, /)': binary(multiplication),
  '__rmul__(self, value, /)': reflected(multiplication),
  '__mod__(self, value, /)': binary(modulo),
  '__rmod__(self, value, /)': reflected(modulo),
  '__divmod__(self, value, /)': divmodValues,
  '__rdivmod__(self, value, /)': (self, value) => divmodValues(value, self),
  '__pow__(self, value, mod=None, /)': powValues,
  '__rpow__(self, value, mod=None, /)': (self, value, mod) => powValues(value, self, mod),
  '__neg__(self, /)': (self) => float(-d(self)),
  '__pos__(self, /)': (self) => float(d(self)),
  '__abs__(self, /)': (self) => float(Math.abs(d(self))),
  '__bool__(self, /)': (self) => d(self) !== 0,
  '__int__(self, /)': (self) => truncate(d(self)),
  '__float__(self, /)': (self) => float(d(self)),
  '__floordiv__(self, value, /)': binary(floorDivision),
  '__rfloordiv__(self, value, /)': reflected(floorDivision),
  '__truediv__(self, value, /)': binary(trueDivision),
  '__rtruediv__(self, value, /)': reflected(trueDivision),
});

const ordinary = methods<Value>()({
  'conjugate(self, /)': (self) => float(d(self)),
  '__trunc__(self, /)': (self) => truncate(d(self)),
  '__floor__(self, /)': integral(Math.floor),
  '__ceil__(self, /)': integral(Math.ceil),
  '__round__(self, ndigits=None, /)': (self, ndigits) => roundFloat(d(self), ndigits),
  'as_integer_ratio(self, /)': (self) => ratio(d(self)),
  'hex(self, /)': (self) => floatToHex(d(self)),
  'is_integer(self, /)': (self) => Number.isInteger(d(self)),
  '__getnewargs__(self, /)': (self) => tupleOf(float(d(self))),
  '__format__(self, format_spec: text, /)': (self, spec) => format(self, textOf(spec)),
  '__sizeof__(self, /)': () => 24,
});

export const floatType: TypeDecl<Value> = defineType<Value>({
  name: 'float',
  ctor: PyFloat,
  doc: 'A floating-point number, made of a number or of its text.',
  construct: methods<PyType>()({ 'float(cls, x=0, /, *rest, **kwargs)': construct }),
  methods: { ...operators, ...ordinary },
  classMethods: methods<PyType>()({
    'from_number(cls, number, /)': (cls, number) => (cls === types.float && typeOf(number) === cls ? number : ofClass(cls, asDouble(number))),
    'fromhex(cls, string, /)': fromHex,
    '__getformat__(cls, typestr: str, /)': (_cls, kind) => getFormat(kind),
  }),
  docs: {
    conjugate: 'The float itself: the complex conjugate of a real number.',
    __trunc__: 'Without the fraction, as an int.',
    __floor__: 'The largest int that is not above the float.',
    __ceil__: 'The smallest int that is not below the float.',
    __round__: 'Rounded to ndigits decimals, halves to even; to an int without ndigits.',
    as_integer_ratio: 'The pair of ints in lowest terms whose ratio is the float; the denominator is positive.',
    hex: 'The float in hexadecimal, exact.',
    is_integer: 'Has the float no fraction?',
    from_number: 'A float from a real number; text is refused.',
    fromhex: 'The float that hexadecimal text spells.',
    __getformat__: 'How floats lie in memory; for the tests of Python.',
    __format__: 'The float as text according to a format specification.',
  },
  getset: {
    real: { get: (self) => float(d(self)), doc: 'the real part of a complex number' },
    imag: { get: () => float(0), doc: 'the imaginary part of a complex number' },
  },
});
