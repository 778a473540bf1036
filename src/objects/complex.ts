// The type complex. Arithmetic with real numbers keeps them real (3.14). Counterpart: Objects/complexobject.c.

import { floatRepr } from '../base/floatText.ts';
import { type Complex, absComplex, addComplex, divComplex, divReal, mulComplex, powComplex, subComplex } from '../runtime/complexArithmetic.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { divDoubles, realValue } from '../runtime/floatArithmetic.ts';
import { PyComplex, float, floatValue, intValue } from '../runtime/layout/numbers.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { valueError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { str_ } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { asComplex, construct, instanceOf } from './complex/construct.ts';
import { formatComplex } from './formatNumber.ts';
import { complexHash } from './numberHash.ts';

/** An operator by the kinds of its operands. */
interface Operation {
  readonly both: (a: Complex, b: Complex) => PyComplex;
  readonly right: (a: Complex, x: number) => PyComplex;
  readonly left: (x: number, b: Complex) => PyComplex;
}

const add: Operation = {
  both: addComplex,
  right: (a, x) => new PyComplex(a.real + x, a.imag),
  left: (x, b) => new PyComplex(x + b.real, b.imag),
};
const sub: Operation = {
  both: subComplex,
  right: (a, x) => new PyComplex(a.real - x, a.imag),
  left: (x, b) => new PyComplex(x - b.real, -b.imag),
};
const mul: Operation = {
  both: mulComplex,
  right: (a, x) => new PyComplex(a.real * x, a.imag * x),
  left: (x, b) => new PyComplex(x * b.real, x * b.imag),
};
const div: Operation = {
  both: divComplex,
  right: (a, x) => new PyComplex(divDoubles(a.real, x), a.imag / x),
  left: divReal,
};

function binary(op: Operation): (self: PyComplex, value: Value) => Value {
  return (self, value) => {
    if (value instanceof PyComplex) return op.both(self, value);
    const x = realValue(value);
    return x === undefined ? NotImplemented : op.right(self, x);
  };
}

function reflected(op: Operation): (self: PyComplex, value: Value) => Value {
  return (self, value) => {
    if (value instanceof PyComplex) return op.both(value, self);
    const x = realValue(value);
    return x === undefined ? NotImplemented : op.left(x, self);
  };
}

function powValues(a: Value, b: Value, m: Value): Value {
  const x = complexValue(a);
  const y = x === undefined ? undefined : complexValue(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (m !== null) throw valueError('complex modulo');
  return powComplex(x, y);
}

function complexValue(v: Value): Complex | undefined {
  if (v instanceof PyComplex) return v;
  const x = realValue(v);
  return x === undefined ? undefined : { real: x, imag: 0 };
}

/** Equality is exact also with ints that no double represents; undefined for other types. */
function equals(z: PyComplex, v: Value): boolean | undefined {
  if (v instanceof PyComplex) return z.real === v.real && z.imag === v.imag;
  const x = intValue(v) ?? floatValue(v);
  // number and bigint compare by value
  return x === undefined ? undefined : z.imag === 0 && z.real == x;
}

export function complexRepr(z: Complex): string {
  const imag = floatRepr(z.imag);
  if (Object.is(z.real, 0)) return `${imag.replace(/\.0$/, '')}j`;
  const sign = imag.startsWith('-') ? '' : '+';
  return `(${floatRepr(z.real).replace(/\.0$/, '')}${sign}${imag.replace(/\.0$/, '')}j)`;
}

function format(self: PyComplex, spec: string): Value {
  if (spec !== '') return str(formatComplex(self.real, self.imag, spec, typeName(self)));
  return self.type === types.complex ? complexRepr(self) : str_(self);
}

const unordered = (): Value => NotImplemented;

const complexMethods = methods<PyComplex>()({
  '__repr__(self, /)': complexRepr,
  '__hash__(self, /)': complexHash,
  '__lt__(self, value, /)': unordered,
  '__le__(self, value, /)': unordered,
  '__eq__(self, value, /)': (self, value) => equals(self, value) ?? NotImplemented,
  '__ne__(self, value, /)': (self, value) => {
    const same = equals(self, value);
    return same === undefined ? NotImplemented : !same;
  },
  '__gt__(self, value, /)': unordered,
  '__ge__(self, value, /)': unordered,
  '__add__(self, value, /)': binary(add),
  '__radd__(self, value, /)': reflected(add),
  '__sub__(self, value, /)': binary(sub),
  '__rsub__(self, value, /)': reflected(sub),
  '__mul__(self, value, /)': binary(mul),
  '__rmul__(self, value, /)': reflected(mul),
  '__pow__(self, value, mod=None, /)': powValues as never,
  '__rpow__(self, value, mod=None, /)': (self, value, mod) => powValues(value, self, mod),
  '__neg__(self, /)': (self) => new PyComplex(-self.real, -self.imag),
  '__pos__(self, /)': (self) => (self.type === types.complex ? self : new PyComplex(self.real, self.imag)),
  '__abs__(self, /)': (self) => float(absComplex(self)),
  '__bool__(self, /)': (self) => self.real !== 0 || self.imag !== 0,
  '__truediv__(self, value, /)': binary(div),
  '__rtruediv__(self, value, /)': reflected(div),
  'conjugate(self, /)': (self) => new PyComplex(self.real, -self.imag),
  '__complex__(self, /)': (self) => (self.type === types.complex ? self : new PyComplex(self.real, self.imag)),
  '__getnewargs__(self, /)': (self) => tupleOf(float(self.real), float(self.imag)),
  '__format__(self, format_spec: text, /)': (self, spec) => format(self, textOf(spec)),
  '__sizeof__(self, /)': () => 32,
});

export const complexType: TypeDecl<PyComplex> = defineType<PyComplex>({
  name: 'complex',
  ctor: PyComplex,
  doc: 'A complex number, made of its real and imaginary parts or of its text.',
  construct: methods<PyType>()({ 'complex(cls, *args, **kwargs)': construct }),
  methods: complexMethods,
  classMethods: methods<PyType>()({
    'from_number(cls, number, /)': (cls, number) =>
      cls === types.complex && number instanceof PyComplex && number.type === cls ? number : instanceOf(cls, asComplex(number)),
  }),
  docs: {
    conjugate: 'The complex conjugate: the imaginary part with its sign changed.',
    __complex__: 'The number as exactly complex.',
    from_number: 'A complex number from a number; text is refused.',
    __format__: 'The number as text according to a format specification.',
  },
  getset: {
    real: { get: (self) => float(self.real), member: true, doc: 'the real part of a complex number' },
    imag: { get: (self) => float(self.imag), member: true, doc: 'the imaginary part of a complex number' },
  },
});
