// `__format__` of int, float and complex. Counterpart: Python/formatter_unicode.c.

import { formatAddDotZero, formatAlternate, formatDouble, formatNoNegativeZero } from '../base/floatText.ts';
import { type Integer, integerToDouble } from '../base/integers.ts';
import { overflowError, valueError } from '../runtime/raise.ts';
import {
  type FormatSpec,
  type NumberLocale,
  groupingLocale,
  layOutNumber,
  localeHook,
  pad,
  parseFormatSpec,
  unknownFormatCode,
} from './formatSpec.ts';
import { intText } from './intText.ts';

/** `format(value, text)` for a spec that is not empty. */
export function formatInt(value: Integer, text: string, typeName: string): string {
  const spec = parseFormatSpec(text, typeName, 'd', '>');
  switch (spec.type) {
    case 'b':
    case 'o':
    case 'x':
    case 'X':
    case 'd':
    case 'n':
    case 'c':
      return formatDigits(value, spec);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
      return formatDoubleSpec(toDouble(value), spec);
    default:
      throw unknownFormatCode(spec.type, typeName);
  }
}

function toDouble(value: Integer): number {
  const x = integerToDouble(value);
  if (x === undefined) throw overflowError('int too large to convert to float');
  return x;
}

const BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

function formatDigits(value: Integer, spec: FormatSpec): string {
  if (spec.precision >= 0) throw valueError('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero) throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  if (spec.type === 'c') return formatCharacter(value, spec);
  const base = BASES[spec.type] ?? 10;
  const negative = value < 0;
  const magnitude = negative ? -value : value;
  let digits = base === 10 ? intText(magnitude) : magnitude.toString(base);
  if (spec.type === 'X') digits = digits.toUpperCase();
  const prefix = spec.alternate && base !== 10 ? `0${spec.type}` : '';
  const locale = spec.type === 'n' ? localeHook.numbers() : groupingLocale(spec.grouping, base === 10 ? 3 : 4);
  return layOutNumber({ negative, prefix, digits, rest: '' }, spec, locale);
}

function formatCharacter(value: Integer, spec: FormatSpec): string {
  if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) throw overflowError('Python int too large to convert to C long');
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return pad(String.fromCodePoint(Number(value)), 1, spec.align === '=' ? { ...spec, align: '>' } : spec);
}

/** `format(x, text)` for a float and a spec that is not empty. */
export function formatFloat(x: number, text: string, typeName: string): string {
  const spec = parseFormatSpec(text, typeName, '', '>');
  if (spec.type === '' || 'eEfFgGn%'.includes(spec.type)) return formatDoubleSpec(x, spec);
  throw unknownFormatCode(spec.type, typeName);
}

function checkPrecision(spec: FormatSpec): void {
  if (spec.precision > 0x7fffffff) throw valueError('precision too big');
}

function flagsOf(spec: FormatSpec): number {
  return (spec.alternate ? formatAlternate : 0) | (spec.noNegativeZero ? formatNoNegativeZero : 0);
}

function localeOf(spec: FormatSpec): NumberLocale {
  return spec.type === 'n' ? localeHook.numbers() : groupingLocale(spec.grouping, 3);
}

function formatDoubleSpec(x: number, spec: FormatSpec): string {
  checkPrecision(spec);
  let flags = flagsOf(spec);
  let code = spec.type;
  let precision = spec.precision < 0 ? 6 : spec.precision;
  if (code === '') {
    flags |= formatAddDotZero;
    code = spec.precision < 0 ? 'r' : 'g';
  } else if (code === 'n') code = 'g';
  else if (code === '%') code = 'f';
  if (precision > 0x7ffffffe && code === 'g') throw valueError('precision too big');
  if (code === 'r') precision = 0;
  const text = formatDouble(spec.type === '%' ? x * 100 : x, code, precision, flags) + (spec.type === '%' ? '%' : '');
  return layOutNumber(takeApart(text), spec, localeOf(spec));
}

function takeApart(text: string): { negative: boolean; prefix: string; digits: string; rest: string } {
  const negative = text[0] === '-';
  const body = negative ? text.slice(1) : text;
  const digits = /^[0-9]*/.exec(body)?.[0] ?? '';
  return { negative, prefix: '', digits, rest: body.slice(digits.length) };
}

/** `format(complex(real, imag), text)` for a spec that is not empty. */
export function formatComplex(real: number, imag: number, text: string, typeName: string): string {
  const spec = parseFormatSpec(text, typeName, '', '>');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownFormatCode(spec.type, typeName);
  checkPrecision(spec);
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  let code = spec.type;
  let precision = spec.precision < 0 ? 6 : spec.precision;
  let parens = false;
  let skipReal = false;
  if (code === '') {
    code = spec.precision < 0 ? 'r' : 'g';
    if (spec.precision < 0) precision = 0;
    skipReal = Object.is(real, 0);
    parens = !skipReal;
  } else if (code === 'n') code = 'g';
  const bare: FormatSpec = { ...spec, width: -1, fill: ' ', align: '<' };
  const locale = localeOf(spec);
  const part = (x: number, s: FormatSpec): string => layOutNumber(takeApart(formatDouble(x, code, precision, flagsOf(spec))), s, locale);
  const first = skipReal ? '' : part(real, bare);
  const second = part(imag, skipReal ? bare : { ...bare, sign: '+' });
  const whole = parens ? `(${first}${second}j)` : `${first}${second}j`;
  return pad(whole, whole.length, spec);
}
