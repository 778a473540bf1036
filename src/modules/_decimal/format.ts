// `Decimal.__format__`. Counterpart: mpd_parse_fmt_str and mpd_qformat_spec in libmpdec.

import { type Cx, Dec, dropDigits, pow10 } from '../../base/decimal/number.ts';
import { toText } from '../../base/decimal/text.ts';
import { type FormatSpec, type Grouping, type NumberLocale, groupingLocale, layOutNumber, localeHook, pad } from '../../objects/formatSpec.ts';
import { overflowError, valueError } from '../../runtime/raise.ts';

const SPEC = /^(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]?)(?:\.(\d*)([,_]?))?([eEfFgGn%]?)$/su;

interface Parsed {
  readonly spec: FormatSpec;
  readonly localized: boolean;
}

function parseSpec(text: string): Parsed {
  const m = SPEC.exec(text);
  if (m === null || (/\./.test(text.slice(m[1]?.length ?? 0)) && m[9] === '' && m[10] === '')) throw valueError('invalid format string');
  const [, fill, align, sign, z, alternate, zeros, width, grouping, precision, fractionGrouping, type] = m;
  const zeroPadded = zeros !== '' && align === undefined;
  const limit = (digits: string | undefined): number => {
    if (digits === undefined || digits === '') return -1;
    if (Number(digits) > Number.MAX_SAFE_INTEGER) throw overflowError("cannot fit 'int' into an index-sized integer");
    return Number(digits);
  };
  const localized = type === 'n';
  if (localized && grouping !== '') throw valueError('invalid format string');
  const spec: FormatSpec = {
    fill: zeroPadded ? '0' : (fill ?? ' '),
    align: zeroPadded ? '=' : ((align ?? '>') as FormatSpec['align']),
    sign: sign as FormatSpec['sign'],
    noNegativeZero: z !== '',
    alternate: alternate !== '',
    width: limit(width),
    precision: limit(precision),
    grouping: grouping as Grouping,
    fractionGrouping: (fractionGrouping ?? '') as Grouping,
    type: localized ? 'g' : (type as string),
  };
  return { spec, localized };
}

/** Rounded to `digits` significant digits. */
function roundSignificant(a: Dec, digits: number, cx: Cx): Dec {
  if (a.digits <= digits) return a;
  const shift = a.digits - digits;
  const r = dropDigits(a.coef, a.digits, shift, a.neg, cx.rounding);
  return r.coef === pow10(digits) ? new Dec(a.neg, r.coef / 10n, a.exp + shift + 1) : new Dec(a.neg, r.coef, a.exp + shift);
}

/** With a given exponent, padded or rounded. */
function rescale(a: Dec, exp: number, cx: Cx): Dec {
  if (a.exp >= exp) return new Dec(a.neg, a.coef * pow10(a.exp - exp), exp);
  return new Dec(a.neg, dropDigits(a.coef, a.digits, exp - a.exp, a.neg, cx.rounding).coef, exp);
}

/** A number other than zero with at least `digits` digits. */
function padded(a: Dec, digits: number): Dec {
  const missing = digits - a.digits;
  return a.coef === 0n || missing <= 0 ? a : new Dec(a.neg, a.coef * pow10(missing), a.exp - missing);
}

function rounded(a: Dec, spec: FormatSpec, cx: Cx): Dec {
  const { precision, type } = spec;
  if (precision < 0) return a;
  switch (type) {
    case 'e':
    case 'E':
      return padded(roundSignificant(a, precision + 1, cx), precision + 1);
    case 'f':
    case 'F':
    case '%':
      return rescale(a, -precision, cx);
    default:
      return roundSignificant(a, Math.max(precision, 1), cx);
  }
}

/** Where the decimal point goes, counted from the first digit. */
function pointPlace(a: Dec, spec: FormatSpec, left: number): number {
  switch (spec.type) {
    case 'e':
    case 'E':
      return a.coef === 0n && spec.precision >= 0 ? 1 - spec.precision : 1;
    case 'f':
    case 'F':
    case '%':
      return left;
    default:
      return a.exp <= 0 && left > -6 ? left : 1;
  }
}

const EXPONENT: Readonly<Record<string, string>> = { e: 'e', E: 'E', g: 'e', G: 'E' };

/** `locale` takes the place of the current one for presentation type `n`. */
export function formatDecimal(given: Dec, text: string, cx: Cx, capitals: boolean, locale?: NumberLocale): string {
  const { spec: parsed, localized } = parseSpec(text);
  const spec = parsed.type === '' ? { ...parsed, type: capitals ? 'G' : 'g' } : parsed;
  if (!given.isFinite) return formatSpecial(given, spec);
  let a = spec.type === '%' ? new Dec(given.neg, given.coef, given.exp + 2) : given;
  a = rounded(a, spec, cx);
  if (a.coef === 0n && a.exp > 0 && 'fF%'.includes(spec.type)) a = new Dec(a.neg, 0n, 0);
  else if (a.exp > 0 && 'fF%'.includes(spec.type)) a = rescale(a, 0, cx);
  const negative = a.neg && !(spec.noNegativeZero && a.coef === 0n);
  const digits = a.coef.toString();
  const left = a.exp + digits.length;
  const place = pointPlace(a, spec, left);
  let whole: string;
  let fraction: string;
  if (place < 0) {
    whole = '0';
    fraction = '0'.repeat(-place) + digits;
  } else if (place > digits.length) {
    whole = digits + '0'.repeat(place - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, place) || '0';
    fraction = digits.slice(place);
  }
  const e = left - place;
  let rest = fraction === '' && !spec.alternate ? '' : `.${fraction}`;
  if (e !== 0 || spec.type === 'e' || spec.type === 'E') rest += `${EXPONENT[spec.type] ?? ''}${e < 0 ? '-' : '+'}${BigInt(Math.abs(e))}`;
  if (spec.type === '%') rest += '%';
  return layOutNumber(
    { negative, prefix: '', digits: whole, rest },
    spec,
    localized ? (locale ?? localeHook.numbers()) : groupingLocale(spec.grouping, 3),
  );
}

function formatSpecial(a: Dec, spec: FormatSpec): string {
  const plain = spec.fill === '0' && spec.align === '=' ? { ...spec, fill: ' ', align: '>' as const } : spec;
  const sign = a.neg ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const body = toText(a.withSign(false)) + (spec.type === '%' ? '%' : '');
  if (plain.align !== '=') return pad(sign + body, sign.length + body.length, plain);
  return sign + plain.fill.repeat(Math.max(0, plain.width - sign.length - body.length)) + body;
}
