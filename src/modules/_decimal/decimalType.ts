// The type Decimal: construction, operators, comparisons. Counterpart: PyDecType_Type in Modules/_decimal/_decimal.c.

import { abs, add, divide, divideInteger, divmod, minus, multiply, plus, remainder, subtract } from '../../base/decimal/arithmetic.ts';
import { order } from '../../base/decimal/compare.ts';
import { Dec, FLOAT_OPERATION, INVALID_OPERATION, fromNumber } from '../../base/decimal/number.ts';
import { toText } from '../../base/decimal/text.ts';
import { power, powerModulo } from '../../base/decimal/transcendental.ts';
import { hashInteger } from '../../base/hashing.ts';
import { isInstanceS } from '../builtins/isinstance.ts';
import { getattr } from '../../runtime/attribute.ts';
import { unwrap } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { idOf } from '../../runtime/identity.ts';
import { PyComplex, float, floatValue, int } from '../../runtime/layout/numbers.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { vm } from '../../runtime/state.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { compute, contextArgument, currentContext, note } from './contextState.ts';
import { PyDecimal, decimalClass, exactValue, fromDouble, operand, wrap } from './convert.ts';
import { decimalClassMethods, decimalMethods, numbersModule, toDouble, toInteger } from './decimalMethods.ts';
import type { Binary, Unary } from './operations.ts';

const HASH_MODULUS = (1n << 61n) - 1n;
/** The inverse of 10 modulo the prime. */
const INVERSE_TEN = modularPower(10n, HASH_MODULUS - 2n);

function modularPower(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let b = base % HASH_MODULUS;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % HASH_MODULUS;
    b = (b * b) % HASH_MODULUS;
  }
  return result;
}

function hash(self: PyDecimal): number | bigint {
  const d = self.dec;
  if (d.kind === 'snan') throw typeError('Cannot hash a signaling NaN value');
  if (d.kind === 'nan') return hashInteger(Math.floor(idOf(self) / 16));
  if (d.kind === 'inf') return d.neg ? -314159 : 314159;
  const scale = modularPower(d.exp >= 0 ? 10n : INVERSE_TEN, BigInt(Math.abs(d.exp)));
  const h = ((d.coef % HASH_MODULUS) * scale) % HASH_MODULUS;
  const signed = d.neg ? -h : h;
  return signed === -1n ? -2 : int(signed);
}

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  let [value, context] = args;
  if (args.length + kwargs.size > 2) throw typeError(`function takes at most 2 arguments (${args.length + kwargs.size} given)`);
  kwargs.forEach((key, v) => {
    if (key === 'value' && value === undefined) value = v;
    else if (key === 'context' && context === undefined) context = v;
    else throw typeError(`this function got an unexpected keyword argument '${key as string}'`);
  });
  const c = contextArgument(context);
  if (value === undefined) return wrap(fromNumber(0), cls);
  if (cls === decimalClass.type && isObject(value) && value.constructor === PyDecimal) return value;
  return wrap(exactValue(value, c), cls);
}

/** `a op b` where both are decimals or ints; `swapped` for the reflected method. */
function operator(f: Binary, swapped = false): (self: PyDecimal, other: Value) => Value {
  return (self, other) => {
    const b = operand(other);
    if (b === undefined) return NotImplemented;
    return wrap(compute(currentContext(), (cx) => (swapped ? f(b, self.dec, cx) : f(self.dec, b, cx))));
  };
}

const sign =
  (f: Unary) =>
  (self: PyDecimal): Value =>
    wrap(compute(currentContext(), (cx) => f(self.dec, cx)));

function divmodOperator(swapped: boolean): (self: PyDecimal, other: Value) => Value {
  return (self, other) => {
    const b = operand(other);
    if (b === undefined) return NotImplemented;
    const [q, r] = compute(currentContext(), (cx) => (swapped ? divmod(b, self.dec, cx) : divmod(self.dec, b, cx)) as readonly Dec[]);
    return tupleOf(wrap(q as Dec), wrap(r as Dec));
  };
}

/** Three-argument `pow` calls it for the modulus too: then no operand needs to be a Decimal. */
function powerOperator(swapped: boolean): (self: PyDecimal, other: Value, mod: Value) => Value {
  return (self, other, mod) => {
    const a = operand(self);
    const b = operand(other);
    if (a === undefined || b === undefined) return NotImplemented;
    const [x, y] = swapped ? [b, a] : [a, b];
    if (mod === null) return wrap(compute(currentContext(), (cx) => power(x, y, cx)));
    const m = operand(mod);
    if (m === undefined) return NotImplemented;
    return wrap(compute(currentContext(), (cx) => powerModulo(x, y, m, cx)));
  };
}

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

interface Pair {
  readonly a: Dec;
  readonly b: Dec;
}

/** Both operands of a comparison; undefined where the other is foreign. */
function comparable(self: PyDecimal, other: Value, op: Comparison): Pair | undefined {
  const b = operand(other);
  if (b !== undefined) return { a: self.dec, b };
  const equality = op === 'eq' || op === 'ne';
  let x = floatValue(other);
  if (x === undefined && equality && other instanceof PyComplex && other.imag === 0) x = other.real;
  if (x !== undefined) {
    const context = currentContext();
    if (equality) context.flags.bits |= FLOAT_OPERATION;
    else note(context, FLOAT_OPERATION);
    return { a: self.dec, b: fromDouble(x) };
  }
  return isObject(other) && isRational(other) ? rationalPair(self.dec, other) : undefined;
}

function isRational(v: Value): boolean {
  vm.nosuspend++;
  try {
    return unwrap(isInstanceS(v, numbersModule())) === true;
  } finally {
    vm.nosuspend--;
  }
}

/** n/d is compared by multiplying the decimal. */
function rationalPair(a: Dec, v: Value): Pair {
  const n = operand(getattr(v, 'numerator'));
  const d = operand(getattr(v, 'denominator'));
  if (n === undefined || d === undefined) throw typeError('numerator and denominator must be ints');
  return { a: a.isFinite ? new Dec(a.neg, a.coef * d.coef, a.exp) : a, b: n };
}

function comparison(op: Comparison): (self: PyDecimal, other: Value) => Value {
  return (self, other) => {
    const pair = comparable(self, other, op);
    if (pair === undefined) return NotImplemented;
    const { a, b } = pair;
    if (a.isNan || b.isNan) {
      const equality = op === 'eq' || op === 'ne';
      if (!equality || a.kind === 'snan' || b.kind === 'snan') note(currentContext(), INVALID_OPERATION);
      return op === 'ne';
    }
    return holds(op, order(a, b));
  };
}

function holds(op: Comparison, c: number): boolean {
  switch (op) {
    case 'eq':
      return c === 0;
    case 'ne':
      return c !== 0;
    case 'lt':
      return c < 0;
    case 'le':
      return c <= 0;
    case 'gt':
      return c > 0;
    case 'ge':
      return c >= 0;
  }
}

const shownText = (self: PyDecimal): string => toText(self.dec, false, currentContext().capitals === 1);

const operators = methods<PyDecimal>()({
  '__add__(self, value, /)': operator(add),
  '__radd__(self, value, /)': operator(add, true),
  '__sub__(self, value, /)': operator(subtract),
  '__rsub__(self, value, /)': operator(subtract, true),
  '__mul__(self, value, /)': operator(multiply),
  '__rmul__(self, value, /)': operator(multiply, true),
  '__truediv__(self, value, /)': operator(divide),
  '__rtruediv__(self, value, /)': operator(divide, true),
  '__floordiv__(self, value, /)': operator(divideInteger),
  '__rfloordiv__(self, value, /)': operator(divideInteger, true),
  '__mod__(self, value, /)': operator(remainder),
  '__rmod__(self, value, /)': operator(remainder, true),
  '__divmod__(self, value, /)': divmodOperator(false),
  '__rdivmod__(self, value, /)': divmodOperator(true),
  '__pow__(self, value, mod=None, /)': powerOperator(false),
  '__rpow__(self, value, mod=None, /)': powerOperator(true),
  '__neg__(self, /)': sign(minus),
  '__pos__(self, /)': sign(plus),
  '__abs__(self, /)': sign(abs),
  '__bool__(self, /)': (self) => !self.dec.isZero,
  '__int__(self, /)': (self) => toInteger(self.dec, 'ROUND_DOWN'),
  '__float__(self, /)': (self) => float(toDouble(self.dec)),
  '__eq__(self, value, /)': comparison('eq'),
  '__ne__(self, value, /)': comparison('ne'),
  '__lt__(self, value, /)': comparison('lt'),
  '__le__(self, value, /)': comparison('le'),
  '__gt__(self, value, /)': comparison('gt'),
  '__ge__(self, value, /)': comparison('ge'),
  '__hash__(self, /)': hash,
  '__str__(self, /)': shownText,
  '__repr__(self, /)': (self) => `Decimal('${shownText(self)}')`,
});

export const decimalDecl: TypeDecl<PyDecimal> = defineType<PyDecimal>({
  name: 'Decimal',
  module: 'decimal',
  ctor: PyDecimal,
  doc: "Construct a new Decimal object.\n\nvalue can be an integer, string, tuple, or another Decimal object. If no\nvalue is given, return Decimal('0').",
  construct: methods<PyType>()({ 'Decimal(cls, *args, **kwargs)': construct }),
  methods: { ...operators, ...decimalMethods },
  classMethods: decimalClassMethods,
  getset: {
    real: { get: (self) => self },
    imag: { get: () => wrap(fromNumber(0)) },
  },
});
