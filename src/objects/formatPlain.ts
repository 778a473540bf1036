// The short way of `format(v, spec)` for strings, ints and floats that are JavaScript primitives: alignment, zeros, a
// precision. Anything else in the specification, and every error, is left to `__format__`.

import { formatDouble } from '../base/floatText.ts';
import { plainFormatHook } from '../runtime/text.ts';
import { type FormatSpec, parseFormatSpec } from './formatSpec.ts';

const MAX_PRECISION = 100;

/** Has the specification nothing but fill, alignment, width, precision and type? */
function isSimple(f: FormatSpec): boolean {
  return f.sign === '' && !f.noNegativeZero && !f.alternate && f.grouping === '' && f.fractionGrouping === '' && f.fill.length === 1;
}

/** `sign` stands in front of the padding where the alignment says so. */
function padded(sign: string, text: string, f: FormatSpec): string {
  const missing = f.width - sign.length - text.length;
  if (missing <= 0) return sign + text;
  switch (f.align) {
    case '<':
      return (sign + text).padEnd(f.width, f.fill);
    case '>':
      return (sign + text).padStart(f.width, f.fill);
    case '=':
      return sign + text.padStart(f.width - sign.length, f.fill);
    default:
      return f.fill.repeat(missing >> 1) + sign + text + f.fill.repeat(missing - (missing >> 1));
  }
}

function formatString(v: string, spec: string): string | undefined {
  const f = parseFormatSpec(spec, 'str', 's', '<');
  if (f.type !== 's' || f.align === '=' || !isSimple(f)) return undefined;
  return padded('', f.precision >= 0 && v.length > f.precision ? v.slice(0, f.precision) : v, f);
}

function formatInteger(v: number, spec: string): string | undefined {
  const f = parseFormatSpec(spec, 'int', 'd', '>');
  if (f.precision >= 0 || !isSimple(f)) return undefined;
  const magnitude = Math.abs(v);
  if (f.type === 'd') return padded(v < 0 ? '-' : '', `${magnitude}`, f);
  return f.type === 'x' ? padded(v < 0 ? '-' : '', magnitude.toString(16), f) : undefined;
}

function formatFraction(v: number, spec: string): string | undefined {
  const f = parseFormatSpec(spec, 'float', '', '>');
  if (f.type !== 'f' || f.precision > MAX_PRECISION || !isSimple(f) || v - v !== 0) return undefined;
  const text = formatDouble(v, 'f', f.precision < 0 ? 6 : f.precision, 0);
  return text[0] === '-' ? padded('-', text.slice(1), f) : padded('', text, f);
}

plainFormatHook.format = (v, spec) => {
  if (typeof v === 'string') return formatString(v, spec);
  return Number.isInteger(v) ? formatInteger(v, spec) : formatFraction(v, spec);
};
