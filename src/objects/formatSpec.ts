// The format specification mini-language: parsing, grouping of digits, padding.
//
// One parser serves int, float, complex and str; what a type does not allow it refuses itself. Text is UTF-16
// here; the fill is one code point. Counterpart: Python/formatter_unicode.c.

import { valueError } from '../runtime/raise.ts';
import { decimalDigit } from './unicodeDigits.ts';

export type Grouping = '' | ',' | '_';

export interface FormatSpec {
  /** One code point. */
  readonly fill: string;
  readonly align: '<' | '>' | '=' | '^';
  readonly sign: '' | '+' | '-' | ' ';
  /** `z`: a result that is negative zero loses its sign. */
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** -1 when not given. */
  readonly width: number;
  readonly precision: number;
  /** Separators of the integer part and of the fraction. */
  readonly grouping: Grouping;
  readonly fractionGrouping: Grouping;
  /** The presentation type as given, else the default; one code point or ''. */
  readonly type: string;
}

/** How numbers look in a locale: for presentation type `n` and for separators. */
export interface NumberLocale {
  readonly decimalPoint: string;
  readonly separator: string;
  /** Sizes of groups from the right; the last one repeats unless a 0 follows it. */
  readonly groups: readonly number[];
}

const PLAIN: NumberLocale = { decimalPoint: '.', separator: '', groups: [] };

/** The current locale's numbers; the module _locale installs its own. */
export const localeHook: { numbers: () => NumberLocale } = { numbers: () => PLAIN };

const ALIGN = '<>=^';

/** Programs use few specifications, most of them in loops. */
const recent: Readonly<Record<string, Map<string, FormatSpec>>> = { d: new Map(), s: new Map(), '': new Map() };
const MAX_RECENT = 256;

/** Parses `spec`; `typeName` is for error texts. A default type has one default alignment. Throws ValueError. */
export function parseFormatSpec(spec: string, typeName: string, defaultType: string, defaultAlign: '<' | '>'): FormatSpec {
  const parsedBefore = recent[defaultType] as Map<string, FormatSpec>;
  const known = parsedBefore.get(spec);
  if (known !== undefined) return known;
  const parsed = new SpecReader(spec, typeName).read(defaultType, defaultAlign);
  if (parsedBefore.size >= MAX_RECENT) parsedBefore.clear();
  parsedBefore.set(spec, parsed);
  return parsed;
}

class SpecReader {
  private readonly chars: readonly string[];
  private readonly spec: string;
  private readonly typeName: string;
  private at = 0;

  constructor(spec: string, typeName: string) {
    this.chars = Array.from(spec);
    this.spec = spec;
    this.typeName = typeName;
  }

  read(defaultType: string, defaultAlign: '<' | '>'): FormatSpec {
    let fill = ' ';
    let align: string = defaultAlign;
    let fillGiven = false;
    let alignGiven = false;
    if (isAlign(this.chars[1])) {
      fill = this.chars[0] as string;
      align = this.chars[1] as string;
      fillGiven = alignGiven = true;
      this.at = 2;
    } else if (isAlign(this.chars[0])) {
      align = this.chars[0] as string;
      alignGiven = true;
      this.at = 1;
    }
    const sign = this.take('+') || this.take('-') || this.take(' ');
    const noNegativeZero = this.take('z') !== '';
    const alternate = this.take('#') !== '';
    if (!fillGiven && this.take('0') !== '') {
      fill = '0';
      if (!alignGiven && defaultAlign === '>') align = '=';
    }
    const width = this.number();
    const grouping = this.separator();
    let precision = -1;
    let fractionGrouping: Grouping = '';
    if (this.take('.') !== '') {
      precision = this.number();
      fractionGrouping = this.separator();
      if (precision < 0 && fractionGrouping === '') throw valueError('Format specifier missing precision');
    }
    const type = this.type(defaultType);
    checkGrouping(grouping, fractionGrouping, type);
    return {
      fill,
      align: align as FormatSpec['align'],
      sign: sign as FormatSpec['sign'],
      noNegativeZero,
      alternate,
      width,
      precision,
      grouping,
      fractionGrouping,
      type,
    };
  }

  private take(char: string): string {
    if (this.chars[this.at] !== char) return '';
    this.at++;
    return char;
  }

  private number(): number {
    const start = this.at;
    let value = 0n;
    for (; this.at < this.chars.length; this.at++) {
      const digit = decimalDigit((this.chars[this.at] as string).codePointAt(0) as number);
      if (digit < 0) break;
      value = value * 10n + BigInt(digit);
      if (value > 0x7fffffffffffffffn) throw valueError('Too many decimal digits in format string');
    }
    return this.at === start ? -1 : Number(value);
  }

  private separator(): Grouping {
    const first = this.take(',') || this.take('_');
    const next = this.chars[this.at];
    if (first !== '' && (next === ',' || next === '_') && next !== first) throw valueError("Cannot specify both ',' and '_'.");
    return first as Grouping;
  }

  private type(defaultType: string): string {
    const rest = this.chars.length - this.at;
    if (rest > 1) throw valueError(`Invalid format specifier '${this.spec}' for object of type '${this.typeName}'`);
    return rest === 1 ? (this.chars[this.at] as string) : defaultType;
  }
}

function isAlign(char: string | undefined): boolean {
  return char !== undefined && ALIGN.includes(char);
}

function checkGrouping(grouping: Grouping, fractionGrouping: Grouping, type: string): void {
  if (grouping !== '' && !'defgEG%F'.includes(type) && !(grouping === '_' && 'boxX'.includes(type))) {
    throw valueError(`Cannot specify '${grouping}' with ${shown(type)}.`);
  }
  if (fractionGrouping !== '' && type === 'n') throw valueError(`Cannot specify '${fractionGrouping}' with 'n'.`);
}

/** A presentation type as error texts show it. */
function shown(type: string): string {
  const c = type.codePointAt(0) as number;
  return c > 32 && c < 128 ? `'${type}'` : `'\\x${c.toString(16)}'`;
}

export function unknownFormatCode(type: string, typeName: string): Error {
  return valueError(`Unknown format code ${shown(type)} for object of type '${typeName}'`) as unknown as Error;
}

/** Pads text of `length` code points to the width; `=` pads as `<`. */
export function pad(text: string, length: number, spec: FormatSpec): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  const left = spec.align === '>' ? missing : spec.align === '^' ? Math.floor(missing / 2) : 0;
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

/** The locale that a separator stands for; `size` is 4 for binary, octal and hexadecimal digits. */
export function groupingLocale(grouping: Grouping, size: number): NumberLocale {
  return grouping === '' ? PLAIN : { decimalPoint: '.', separator: grouping, groups: [size] };
}

/** A number taken apart: everything before padding. */
export interface NumberParts {
  /** Is there a minus? */
  readonly negative: boolean;
  /** `0x` and the like. */
  readonly prefix: string;
  /** The digits of the integer part. */
  readonly digits: string;
  /** Everything behind: decimal point (always '.'), fraction, exponent, percent sign. */
  readonly rest: string;
}

/** Lays out a number: sign, prefix, zeros, grouped digits, fraction, padding. */
export function layOutNumber(parts: NumberParts, spec: FormatSpec, locale: NumberLocale): string {
  const sign = parts.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const rest = groupFraction(parts.rest, spec.fractionGrouping, locale.decimalPoint);
  const head = sign + parts.prefix;
  const zeroFill = spec.fill === '0' && spec.align === '=';
  const digits = parts.digits === '' ? '' : group(parts.digits, zeroFill ? spec.width - head.length - rest.length : 0, locale);
  const text = head + digits + rest;
  if (spec.align !== '=') return pad(text, text.length, spec);
  const missing = spec.width - text.length;
  return missing <= 0 ? text : head + spec.fill.repeat(missing) + digits + rest;
}

function groupFraction(rest: string, grouping: Grouping, decimalPoint: string): string {
  if (rest[0] !== '.') return rest;
  if (grouping === '') return decimalPoint === '.' ? rest : decimalPoint + rest.slice(1);
  const digits = /^[0-9]*/.exec(rest.slice(1))?.[0] ?? '';
  return decimalPoint + digits.replace(/(...)(?=.)/g, `$1${grouping}`) + rest.slice(1 + digits.length);
}

/** Separates digits into groups from the right, with leading zeros up to `width`. */
export function group(digits: string, width: number, locale: NumberLocale): string {
  const { separator, groups } = locale;
  if (separator === '' || groups.length === 0) return digits.padStart(width, '0');
  const pieces: string[] = [];
  let left = digits.length;
  let room = width;
  for (let i = 0; ; i++) {
    const size = groups[Math.min(i, groups.length - 1)] as number;
    const wanted = Math.max(left, room, 1);
    const take = size === 0 ? wanted : Math.min(size, wanted);
    pieces.push(digits.slice(Math.max(0, left - take), left).padStart(take, '0'));
    left = Math.max(0, left - take);
    room -= take;
    if (left === 0 && room <= 0) break;
    room -= separator.length;
  }
  return pieces.reverse().join(separator);
}
