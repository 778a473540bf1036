// The named methods of Decimal. Counterpart: dec_methods in Modules/_decimal/_decimal.c.

import { fma } from '../../base/decimal/arithmetic.ts';
import { isNormal, isSubnormal, numberClass, quantize, sameQuantum, toIntegral } from '../../base/decimal/exponent.ts';
import { type Cx, Dec, fromNumber, pow10 } from '../../base/decimal/number.ts';
import { toText } from '../../base/decimal/text.ts';
import { localFormat } from './formatArgument.ts';
import type { AnyTable } from '../../runtime/defineType.ts';
import { methods } from '../../runtime/defineType.ts';
import { getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyComplex, floatValue, int, intValue, isInt } from '../../runtime/layout/numbers.ts';
import { str } from '../../runtime/layout/str.ts';
import { tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { compute, contextArgument, currentContext, roundingArgument, withRounding } from './contextState.ts';
import { PyDecimal, decimalArgument, decimalClass, fromDouble, fromInt, wrap } from './convert.ts';
import { type Binary, type Unary, binary, unary } from './operations.ts';

/** The double that is nearest. Throws for signalling NaNs. */
export function toDouble(d: Dec): number {
  if (d.kind === 'snan') throw valueError('cannot convert signaling NaN to float');
  if (d.kind === 'nan') return NaN;
  if (d.kind === 'inf') return d.neg ? -Infinity : Infinity;
  const x = Number(`${d.coef}e${BigInt(d.exp)}`);
  return d.neg ? -x : x;
}

/** Rounded to an integer. Throws for what is no number. */
export function toInteger(d: Dec, rounding: Parameters<typeof toIntegral>[2]): number | bigint {
  if (d.isNan) throw valueError('cannot convert NaN to integer');
  if (!d.isFinite) throw overflowError('cannot convert Infinity to integer');
  const r = toIntegral(d, currentContext().cx, rounding, false);
  const n = r.coef * pow10(r.exp);
  return int(r.neg ? -n : n);
}

function integerRatio(d: Dec): Value {
  if (d.isNan) throw valueError('cannot convert NaN to integer ratio');
  if (!d.isFinite) throw overflowError('cannot convert Infinity to integer ratio');
  if (d.coef === 0n) return tupleOf(0, 1);
  let n = d.coef;
  let m = 1n;
  if (d.exp >= 0) n *= pow10(d.exp);
  else {
    m = pow10(-d.exp);
    const g = gcd(n, m);
    n /= g;
    m /= g;
  }
  return tupleOf(int(d.neg ? -n : n), int(m));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Set by the module: the named tuple. */
export const tupleClass = {} as { type: Value };

function asTuple(d: Dec): Value {
  const exponent: Value = d.kind === 'finite' ? d.exp : d.kind === 'inf' ? 'F' : d.kind === 'nan' ? 'n' : 'N';
  const text = d.isNan && d.coef === 0n ? '' : d.coef.toString();
  return call(tupleClass.type, d.neg ? 1 : 0, tupleFrom([...text].map(Number)), exponent);
}

function round(self: PyDecimal, n: Value | undefined): Value {
  if (n === undefined) return toInteger(self.dec, 'ROUND_HALF_EVEN');
  if (!isInt(n)) throw typeError('optional arg must be an integer');
  const exp = new Dec(false, 1n, -Number(intValue(n)));
  return wrap(compute(currentContext(), (cx) => withRounding(cx, 'ROUND_HALF_EVEN', () => quantize(self.dec, exp, cx))));
}

/** With `rounding` and `context` arguments. */
function rounded(self: PyDecimal, rounding: Value, context: Value, f: (a: Dec, cx: Cx) => Dec): Value {
  const c = contextArgument(context);
  const mode = rounding === null ? c.cx.rounding : roundingArgument(rounding);
  return wrap(compute(c, (cx) => withRounding(cx, mode, () => f(self.dec, cx))));
}

const integral =
  (exact: boolean) =>
  (self: PyDecimal, rounding: Value, context: Value): Value =>
    rounded(self, rounding, context, (a, cx) => toIntegral(a, cx, cx.rounding, exact));

/** Of a class, through its constructor where it is a subclass. */
function ofClass(cls: PyType, d: Dec): Value {
  const exact = wrap(d);
  if (cls === decimalClass.type) return exact;
  own(exact);
  const r = call(cls, exact);
  own(r);
  release(exact);
  return unown(r);
}

function fromNumberValue(cls: PyType, v: Value, floats: boolean): Value {
  const n = intValue(v);
  if (n !== undefined) return ofClass(cls, fromInt(n));
  const x = floatValue(v);
  if (x !== undefined) return ofClass(cls, fromDouble(x));
  if (floats) throw typeError('argument must be int or float');
  return ofClass(cls, v instanceof PyDecimal ? v.dec : decimalArgument(v));
}

const plainMethods = methods<PyDecimal>()({
  'adjusted(self, /)': (self) => (self.dec.isFinite && self.dec.coef !== 0n ? self.dec.adjusted : self.dec.isZero ? self.dec.exp : 0),
  'as_integer_ratio(self, /)': (self) => integerRatio(self.dec),
  'as_tuple(self, /)': (self) => asTuple(self.dec),
  'canonical(self, /)': (self) => self,
  'conjugate(self, /)': (self) => self,
  'copy_abs(self, /)': (self) => wrap(self.dec.withSign(false)),
  'copy_negate(self, /)': (self) => wrap(self.dec.withSign(!self.dec.neg)),
  'is_canonical(self, /)': () => true,
  'is_finite(self, /)': (self) => self.dec.isFinite,
  'is_infinite(self, /)': (self) => self.dec.kind === 'inf',
  'is_nan(self, /)': (self) => self.dec.isNan,
  'is_qnan(self, /)': (self) => self.dec.kind === 'nan',
  'is_signed(self, /)': (self) => self.dec.neg,
  'is_snan(self, /)': (self) => self.dec.kind === 'snan',
  'is_zero(self, /)': (self) => self.dec.isZero,
  'radix(self, /)': () => wrap(fromNumber(10)),
  '__copy__(self, /)': (self) => self,
  '__deepcopy__(self, object, /)': (self) => self,
  '__reduce__(self, /)': (self) => tupleOf(self.type, tupleOf(toText(self.dec))),
  '__ceil__(self, /)': (self) => toInteger(self.dec, 'ROUND_CEILING'),
  '__floor__(self, /)': (self) => toInteger(self.dec, 'ROUND_FLOOR'),
  '__trunc__(self, /)': (self) => toInteger(self.dec, 'ROUND_DOWN'),
  '__complex__(self, /)': (self) => new PyComplex(toDouble(self.dec), 0),
  '__round__(self, ndigits=?, /)': round,
  '__sizeof__(self, /)': (self) => 104 + 8 * Math.max(0, Math.ceil(self.dec.digits / 19) - 4),
});

const contextMethods = methods<PyDecimal>()({
  'is_normal(self, /, context=None)': (self, context) => isNormal(self.dec, contextArgument(context).cx),
  'is_subnormal(self, /, context=None)': (self, context) => isSubnormal(self.dec, contextArgument(context).cx),
  'number_class(self, /, context=None)': (self, context) => numberClass(self.dec, contextArgument(context).cx),
  'to_eng_string(self, /, context=None)': (self, context) => toText(self.dec, true, contextArgument(context).capitals === 1),
  'same_quantum(self, /, other, context=None)': (self, other, context) => {
    contextArgument(context);
    return sameQuantum(self.dec, decimalArgument(other));
  },
  'fma(self, /, other, third, context=None)': (self, other, third, context) => {
    const c = contextArgument(context);
    const [b, d] = [decimalArgument(other), decimalArgument(third)];
    return wrap(compute(c, (cx) => fma(self.dec, b, d, cx)));
  },
  'quantize(self, /, exp, rounding=None, context=None)': (self, exp, rounding, context) => {
    contextArgument(context);
    if (rounding !== null) roundingArgument(rounding);
    const b = decimalArgument(exp);
    return rounded(self, rounding, context, (a, cx) => quantize(a, b, cx));
  },
  'to_integral(self, /, rounding=None, context=None)': integral(false),
  'to_integral_value(self, /, rounding=None, context=None)': integral(false),
  'to_integral_exact(self, /, rounding=None, context=None)': integral(true),
  '__format__(self, format_spec, override=?, /)': (self, spec, override) => {
    const c = currentContext();
    return str(localFormat(self.dec, spec, c.cx, c.capitals === 1, override));
  },
});

type Method = (self: PyDecimal, ...args: Value[]) => Value;

function generated(): AnyTable {
  const table: Record<string, Method> = {};
  const one =
    (f: Unary): Method =>
    (self, context) =>
      wrap(compute(contextArgument(context), (cx) => f(self.dec, cx)));
  const two =
    (f: Binary): Method =>
    (self, other, context) => {
      const c = contextArgument(context);
      const b = decimalArgument(other as Value);
      return wrap(compute(c, (cx) => f(self.dec, b, cx)));
    };
  for (const [name, f] of Object.entries(unary)) table[`${name}(self, /, context=None)`] = one(f);
  for (const [name, f] of Object.entries(binary)) table[`${name}(self, /, other, context=None)`] = two(f);
  return table as unknown as AnyTable;
}

export const decimalMethods: AnyTable = { ...plainMethods, ...contextMethods, ...generated() };

export const decimalClassMethods = methods<PyType>()({
  'from_float(cls, f, /)': (cls, f) => fromNumberValue(cls, f, true),
  'from_number(cls, number, /)': (cls, v) => fromNumberValue(cls, v, false),
});

export const numbersModule = (): Value => getattr(importHook.module('numbers'), 'Rational');
