// `complex(real, imag)`: from numbers and text. Counterpart: Objects/complexobject.c.

import { parseDouble } from '../../base/floatText.ts';
import type { Complex } from '../../runtime/complexArithmetic.ts';
import { asDouble } from '../../runtime/convert.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { PyComplex, floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial, hasSpecial } from '../../runtime/special.ts';
import { repr } from '../../runtime/text.ts';
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

/** `__new__` of complex and its subclasses: one positional argument is converted, named ones must be real. */
export function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  if (kwargs.size > 0 || args.length > 1) return fromParts(cls, args, kwargs);
  const x = args[0];
  if (x === undefined) return instanceOf(cls, { real: 0, imag: 0 });
  if (cls === types.complex && x instanceof PyComplex && x.type === cls) return x;
  if (isStr(x)) return instanceOf(cls, parse(x));
  const z = special(x);
  if (z !== undefined) return instanceOf(cls, z);
  if (!isReal(x)) throw typeError(`complex() argument must be a string or a number, not ${typeName(x)}`);
  return instanceOf(cls, { real: asDouble(x), imag: 0 });
}

function fromParts(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  checkArguments(args, kwargs);
  const given = (i: number, name: string): Value => {
    const v = args[i] === undefined ? kwargs.getStr(name) : args[i];
    return v === undefined ? 0 : v;
  };
  const a = part(given(0, 'real'), 'real');
  const b = part(given(1, 'imag'), 'imag');
  return instanceOf(cls, { real: b.imag === undefined ? a.real : a.real - b.imag, imag: a.imag === undefined ? b.real : b.real + a.imag });
}

function checkArguments(args: readonly Value[], kwargs: PyDict): void {
  const given = args.length + kwargs.size;
  if (given > 2) throw typeError(`complex() takes at most 2 arguments (${given} given)`);
  ['real', 'imag'].forEach((name, i) => {
    if (args.length > i && kwargs.has(name)) throw typeError(`argument for complex() given by name ('${name}') and position (${i + 1})`);
  });
  for (const entry of kwargs.entries()) {
    const name = entry.key as string;
    if (name !== 'real' && name !== 'imag') throw typeError(`complex() got an unexpected keyword argument '${name}'`);
  }
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
    warn(
      'DeprecationWarning',
      `__complex__ returned non-complex (type ${typeName(r)}).  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`,
    );
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
  if (/(?<!\d)_|_(?!\d)/.test(text)) throw valueError(`could not convert string to complex: ${textOf(repr(s))}`);
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
