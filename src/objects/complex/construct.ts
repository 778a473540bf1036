// `complex(real, imag)`: from numbers and text. Counterpart: Objects/complexobject.c.

import { parseDouble } from '../../base/floatText.ts';
import type { Complex } from '../../runtime/complexArithmetic.ts';
import { asDouble } from '../../runtime/convert.ts';
import { PyComplex, floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial, hasSpecial } from '../../runtime/special.ts';
import type { Text } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { types } from '../../runtime/wellKnown.ts';
import { asciiNumberText } from '../unicodeDigits.ts';

export function instanceOf(cls: PyType, z: Complex): PyComplex {
  const o = cls.allocate() as PyComplex;
  o.real = z.real;
  o.imag = z.imag;
  return o;
}

/** `__new__` of complex and its subclasses. */
export function construct(cls: PyType, real: Value | undefined, imag: Value | undefined): Value {
  if (imag === undefined) {
    if (real === undefined) return instanceOf(cls, { real: 0, imag: 0 });
    if (cls === types.complex && real instanceof PyComplex && real.type === cls) return real;
    if (isStr(real)) return instanceOf(cls, parse(real));
    const z = special(real);
    if (z !== undefined) return instanceOf(cls, z);
    if (!isReal(real)) throw typeError(`complex() argument must be a string or a number, not ${typeName(real)}`);
    return instanceOf(cls, { real: asDouble(real), imag: 0 });
  }
  const a = part(real ?? 0, 'real');
  const b = part(imag, 'imag');
  return instanceOf(cls, { real: b.imag === undefined ? a.real : a.real - b.imag, imag: a.imag === undefined ? b.real : b.real + a.imag });
}

/** Does `float(v)` work without text? */
function isReal(v: Value): boolean {
  return intValue(v) !== undefined || floatValue(v) !== undefined || hasSpecial(v, '__float__') || hasSpecial(v, '__index__');
}

/** One of two arguments: a real number; complex ones are accepted with a warning. */
function part(v: Value, name: 'real' | 'imag'): { real: number; imag: number | undefined } {
  const z = v instanceof PyComplex ? v : name === 'real' ? special(v) : undefined;
  if (z === undefined && !isReal(v)) throw typeError(`complex() argument '${name}' must be a real number, not ${typeName(v)}`);
  if (z === undefined) return { real: asDouble(v), imag: undefined };
  warn('DeprecationWarning', `complex() argument '${name}' must be a real number, not ${typeName(v)}`);
  return z;
}

/** What a complex, or an object with `__complex__`, gives; undefined for all others. */
export function special(v: Value): Complex | undefined {
  if (v instanceof PyComplex && !hasOwnConversion(v)) return v;
  if (intValue(v) !== undefined || floatValue(v) !== undefined) {
    if (typeof v !== 'object') return undefined;
  }
  const r = callSpecial(v, '__complex__');
  if (r === undefined) return undefined;
  if (!(r instanceof PyComplex)) throw typeError(`__complex__ returned non-complex (type ${typeName(r)})`);
  if (r.type !== types.complex) {
    warn('DeprecationWarning',
      `__complex__ returned non-complex (type ${typeName(r)}).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`);
  }
  return r;
}

function hasOwnConversion(z: PyComplex): boolean {
  return z.type.lookup('__complex__') !== types.complex.lookup('__complex__');
}

/** Any number as complex: `__complex__`, `__float__`, `__index__`. */
export function asComplex(v: Value): Complex {
  return special(v) ?? { real: asDouble(v), imag: 0 };
}

const UNSIGNED = String.raw`(?:(?:\d[\d_]*(?:\.(?:\d[\d_]*)?)?|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?|inf(?:inity)?|nan)`;
const PATTERN = new RegExp(String.raw`^(?:([+-]?${UNSIGNED})(?:([+-]${UNSIGNED}?)(j))?|([+-]?${UNSIGNED}?)(j))$`, 'i');

function parse(s: Text): Complex {
  const malformed = (): Error => valueError('complex() arg is a malformed string') as unknown as Error;
  let text = asciiNumberText(textOf(s)).trim();
  if (text.startsWith('(')) {
    if (!text.endsWith(')')) throw malformed();
    text = text.slice(1, -1).trim();
  }
  const m = PATTERN.exec(text);
  if (m === null) throw malformed();
  const number = (digits: string | undefined): number => {
    if (digits === undefined) return 0;
    if (digits === '' || digits === '+' || digits === '-') return digits === '-' ? -1 : 1;
    const x = parseDouble(digits);
    if (x === undefined) throw malformed();
    return x;
  };
  return m[5] === undefined ? { real: number(m[1]), imag: number(m[2]) } : { real: 0, imag: number(m[4]) };
}
