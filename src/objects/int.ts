// The type int. Instances are numbers, bigints, and PyInt for instances of subclasses; bool inherits from it.
// Arithmetic is in runtime/integerArithmetic.ts, conversion in int/. Counterpart: Objects/longobject.c.

import './formatPlain.ts';
import { hashInteger } from '../base/hashing.ts';
import { type Integer, bitCount, bitLength } from '../base/integers.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { doubleOfInt } from '../runtime/floatArithmetic.ts';
import { absInt, invertInt, negInt, powModInts } from '../runtime/integerArithmetic.ts';
import { PyInt, float, intValue } from '../runtime/layout/numbers.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import {
  type NumberOperation,
  addition,
  bitAnd,
  bitOr,
  bitXor,
  floorDivision,
  leftShift,
  modulo,
  multiplication,
  power,
  rightShift,
  subtraction,
  trueDivision,
} from '../runtime/numberOperators.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { str_ } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { formatInt } from './formatNumber.ts';
import { fromBytes, toBytes } from './int/bytes.ts';
import { construct } from './int/construct.ts';
import { roundInt } from './int/round.ts';
import { intText } from './intText.ts';

/** The int behind a receiver, which is an int by the caller's check. */
const n = (self: Value): Integer => intValue(self) as Integer;

function operate(op: NumberOperation, a: Value, b: Value): Value {
  const x = intValue(a);
  const y = intValue(b);
  return x === undefined || y === undefined ? NotImplemented : op.ints(x, y);
}
const binary =
  (op: NumberOperation) =>
  (self: Value, value: Value): Value =>
    operate(op, self, value);
const reflected =
  (op: NumberOperation) =>
  (self: Value, value: Value): Value =>
    operate(op, value, self);

function compareInts(test: (x: Integer, y: Integer) => boolean) {
  return (self: Value, value: Value): Value => {
    const y = intValue(value);
    return y === undefined ? NotImplemented : test(n(self), y);
  };
}

/** `a ** b`, or `pow(a, b, m)`. */
function powValues(a: Value, b: Value, m: Value): Value {
  const x = intValue(a);
  const y = intValue(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (m === null) return power.ints(x, y);
  const z = intValue(m);
  return z === undefined ? NotImplemented : powModInts(x, y, z);
}

function divmodValues(a: Value, b: Value): Value {
  const x = intValue(a);
  const y = intValue(b);
  return x === undefined || y === undefined ? NotImplemented : tupleOf(floorDivision.ints(x, y), modulo.ints(x, y));
}

function format(self: Value, spec: string): Value {
  if (spec !== '') return str(formatInt(n(self), spec, typeName(self)));
  return typeOf(self) === types.int ? intText(n(self)) : str_(self);
}

/** CPython's size: a header of 24 bytes and 4 for each 30 bits. */
function sizeOf(value: Integer): number {
  return 24 + 4 * Math.max(1, Math.ceil(bitLength(value) / 30));
}

const operators = methods<Value>()({
  '__repr__(self, /)': (self) => intText(n(self)),
  '__hash__(self, /)': (self) => hashInteger(n(self)),
  '__lt__(self, value, /)': compareInts((x, y) => x < y),
  '__le__(self, value, /)': compareInts((x, y) => x <= y),
  '__eq__(self, value, /)': compareInts((x, y) => x === y),
  '__ne__(self, value, /)': compareInts((x, y) => x !== y),
  '__gt__(self, value, /)': compareInts((x, y) => x > y),
  '__ge__(self, value, /)': compareInts((x, y) => x >= y),
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
  '__neg__(self, /)': (self) => negInt(n(self)),
  '__pos__(self, /)': n,
  '__abs__(self, /)': (self) => absInt(n(self)),
  '__bool__(self, /)': (self) => n(self) !== 0,
  '__invert__(self, /)': (self) => invertInt(n(self)),
  '__lshift__(self, value, /)': binary(leftShift),
  '__rlshift__(self, value, /)': reflected(leftShift),
  '__rshift__(self, value, /)': binary(rightShift),
  '__rrshift__(self, value, /)': reflected(rightShift),
  '__and__(self, value, /)': binary(bitAnd),
  '__rand__(self, value, /)': reflected(bitAnd),
  '__xor__(self, value, /)': binary(bitXor),
  '__rxor__(self, value, /)': reflected(bitXor),
  '__or__(self, value, /)': binary(bitOr),
  '__ror__(self, value, /)': reflected(bitOr),
  '__int__(self, /)': n,
  '__float__(self, /)': (self) => float(doubleOfInt(n(self))),
  '__floordiv__(self, value, /)': binary(floorDivision),
  '__rfloordiv__(self, value, /)': reflected(floorDivision),
  '__truediv__(self, value, /)': binary(trueDivision),
  '__rtruediv__(self, value, /)': reflected(trueDivision),
  '__index__(self, /)': n,
});

const ordinary = methods<Value>()({
  'conjugate(self, /)': n,
  'bit_length(self, /)': (self) => bitLength(n(self)),
  'bit_count(self, /)': (self) => bitCount(n(self)),
  "to_bytes(self, /, length: ssize=1, byteorder: str='big', *, signed: bool=False)": (self, length, byteorder, signed) =>
    toBytes(n(self), length, byteorder, signed),
  'as_integer_ratio(self, /)': (self) => tupleOf(n(self), 1),
  'is_integer(self, /)': () => true,
  '__trunc__(self, /)': n,
  '__floor__(self, /)': n,
  '__ceil__(self, /)': n,
  '__round__(self, ndigits=None, /)': (self, ndigits) => roundInt(n(self), ndigits),
  '__getnewargs__(self, /)': (self) => tupleOf(n(self)),
  '__format__(self, format_spec: text, /)': (self, spec) => format(self, textOf(spec)),
  '__sizeof__(self, /)': (self) => sizeOf(n(self)),
});

export const intType: TypeDecl<Value> = defineType<Value>({
  name: 'int',
  ctor: PyInt,
  doc: 'int([x]) -> integer\nint(x, base=10) -> integer\n\nA whole number of any size, made of a number or of text in a base of 2 to 36.\nBase 0 reads the base from a prefix as in source code.',
  construct: methods<PyType>()({ 'int(cls, x=?, /, base=?, *rest)': construct }),
  methods: { ...operators, ...ordinary },
  classMethods: methods<PyType>()({ "from_bytes(cls, /, bytes, byteorder: str='big', *, signed: bool=False)": fromBytes }),
  docs: {
    conjugate: 'The int itself: the complex conjugate of a real number.',
    bit_length: 'How many bits the absolute value has: 37 is 0b100101, its length 6.',
    bit_count: 'How many bits of the absolute value are ones.',
    to_bytes:
      'The int as bytes.\n\nlength is the number of bytes, byteorder is "big" or "little",\nsigned says whether negative ints are written in two\'s complement.',
    from_bytes: 'The int that bytes spell.\n\nbyteorder is "big" or "little"; signed says whether two\'s complement is meant.',
    as_integer_ratio: 'The pair (self, 1): numerator and denominator.',
    is_integer: 'True; floats have this method too.',
    __trunc__: 'The int itself.',
    __floor__: 'The int itself.',
    __ceil__: 'The int itself.',
    __round__: 'Rounded to a multiple of 10**-ndigits, halves to even.',
    __format__: 'The int as text according to a format specification.',
    __sizeof__: 'Size in memory, in bytes.',
  },
  getset: {
    real: { get: n, doc: 'the real part of a complex number' },
    imag: { get: () => 0, doc: 'the imaginary part of a complex number' },
    numerator: { get: n, doc: 'the numerator of a rational number in lowest terms' },
    denominator: { get: () => 1, doc: 'the denominator of a rational number in lowest terms' },
  },
});
