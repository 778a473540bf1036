// The `%` operator of str and bytes: one formatter, told by a Dialect how values become text.
//
// bytes are formatted as Latin-1 text. Counterpart: PyUnicode_Format, _PyBytes_FormatEx.

import { formatAlternate, formatDouble } from '../../base/floatText.ts';
import { integerToText } from '../../base/integerText.ts';
import { asIndex } from '../../runtime/convert.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, str, strLength } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { isThrown, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial, hasSpecial } from '../../runtime/special.ts';
import { type Text, concatAll, repeatText, sliceText } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { intText } from '../intText.ts';
import { item } from './format.ts';

/** What differs between str and bytes. */
export interface Dialect {
  readonly kind: 'string' | 'bytes';
  /** Text for `%s`, `%r`, `%a`, `%b`; undefined for a conversion that the dialect does not have. */
  readonly convert: (conversion: string, v: Value) => Text | undefined;
  /** Text of `%c`. */
  readonly character: (v: Value) => Text;
  /** A mapping key as the mapping has it. */
  readonly key: (text: string) => Value;
  /** The double for `%f` and its like. */
  readonly real: (v: Value) => number;
}

interface Directive {
  readonly left: boolean;
  readonly sign: '' | '+' | ' ';
  readonly zero: boolean;
  readonly alternate: boolean;
  width: number;
  precision: number;
  readonly conversion: string;
  /** Index of the conversion, for errors. */
  readonly at: number;
}

/** A mapping in the eyes of `%`: something subscriptable that is no tuple and no text. */
function isMapping(v: Value, kind: Dialect['kind']): boolean {
  if (v instanceof PyTuple || isStr(v)) return false;
  if (kind === 'bytes' && (v instanceof PyBytes || v instanceof PyByteArray)) return false;
  if (v instanceof PyList) return true;
  return hasSpecial(v, '__getitem__');
}

class Formatter {
  private readonly format: string;
  private readonly dialect: Dialect;
  private readonly args: readonly Value[];
  private readonly mapping: Value | undefined;
  private usedMapping = false;
  private next = 0;
  private at = 0;
  private readonly pieces: Text[] = [];
  /** The value of a `(key)`, until it is used. */
  private keyed: Value | undefined;

  constructor(format: string, dialect: Dialect, arg: Value) {
    this.format = format;
    this.dialect = dialect;
    this.args = arg instanceof PyTuple ? arg.items : [arg];
    this.mapping = isMapping(arg, dialect.kind) ? arg : undefined;
  }

  run(): Text {
    const { format } = this;
    while (this.at < format.length) {
      const percent = format.indexOf('%', this.at);
      if (percent < 0) {
        this.pieces.push(str(format.slice(this.at)));
        break;
      }
      if (percent > this.at) this.pieces.push(str(format.slice(this.at, percent)));
      this.at = percent + 1;
      this.directive();
    }
    if (!this.usedMapping && this.next < this.args.length && this.mapping === undefined) {
      throw typeError(`not all arguments converted during ${this.dialect.kind} formatting`);
    }
    return this.pieces.length === 1 ? (this.pieces[0] as Text) : concatAll(this.pieces);
  }

  private take(): Value {
    if (this.keyed !== undefined) return this.keyed;
    const v = this.args[this.next];
    if (v === undefined || this.usedMapping) throw typeError('not enough arguments for format string');
    this.next++;
    return v;
  }

  private char(): string {
    const c = this.format[this.at];
    if (c === undefined) throw valueError('incomplete format');
    return c;
  }

  private directive(): void {
    this.keyed = undefined;
    if (this.format[this.at] === '%') {
      this.at++;
      this.pieces.push('%');
      return;
    }
    if (this.format[this.at] === '(') this.key();
    const d = this.read();
    if (d.conversion === '%') this.pieces.push('%');
    else this.pieces.push(this.one(d, this.take()));
  }

  private key(): void {
    if (this.mapping === undefined) throw typeError('format requires a mapping');
    const start = ++this.at;
    let depth = 1;
    for (; depth > 0; this.at++) {
      const c = this.format[this.at];
      if (c === undefined) throw valueError('incomplete format key');
      if (c === ')') depth--;
      else if (c === '(') depth++;
    }
    this.keyed = item(this.mapping, this.dialect.key(this.format.slice(start, this.at - 1)));
    this.usedMapping = true;
  }

  private read(): Directive {
    let left = false;
    let plus = false;
    let blank = false;
    let zero = false;
    let alternate = false;
    for (let c = this.format[this.at]; ; c = this.format[++this.at]) {
      if (c === '-') left = true;
      else if (c === '+') plus = true;
      else if (c === ' ') blank = true;
      else if (c === '#') alternate = true;
      else if (c === '0') zero = true;
      else break;
    }
    let width = this.number('width');
    if (width < -1) {
      left = true;
      width = -width - 2;
    }
    let precision = -1;
    if (this.format[this.at] === '.') {
      this.at++;
      precision = Math.max(0, this.number('precision'));
    }
    const c = this.char();
    if (c === 'h' || c === 'l' || c === 'L') this.at++;
    const conversion = String.fromCodePoint(this.format.codePointAt(this.at) ?? this.char().charCodeAt(0));
    const at = this.at;
    this.at += conversion.length;
    return { left, sign: plus ? '+' : blank ? ' ' : '', zero, alternate, width, precision, conversion, at };
  }

  /** A width or precision: digits or `*`. -1 when absent; a negative `*` as -2 minus its size. */
  private number(what: 'width' | 'precision'): number {
    if (this.format[this.at] === '*') {
      this.at++;
      const keyed = this.keyed;
      this.keyed = undefined;
      const v = this.take();
      this.keyed = keyed;
      return starNumber(v, what);
    }
    const start = this.at;
    while (this.at < this.format.length && /[0-9]/.test(this.format[this.at] as string)) this.at++;
    if (this.at === start) return -1;
    const n = BigInt(this.format.slice(start, this.at));
    if (n > (what === 'width' ? 9223372036854775807n : 2147483647n)) throw valueError(`${what} too big`);
    return Number(n);
  }

  private one(d: Directive, v: Value): Text {
    switch (d.conversion) {
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return layOut(formatInteger(d, v), d, true);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return layOut(formatReal(d, this.dialect.real(v)), d, true);
      case 'c':
        return layOut(this.dialect.character(v), d, false);
      default: {
        const text = this.dialect.convert(d.conversion, v);
        if (text === undefined) throw unsupported(d, this.dialect.kind, this.format);
        return layOut(d.precision >= 0 && strLength(text) > d.precision ? sliceText(text, 0, d.precision) : text, d, false);
      }
    }
  }
}

function unsupported(d: Directive, kind: Dialect['kind'], format: string): Error {
  const c = d.conversion.codePointAt(0) as number;
  // CPython shows the byte through a signed char here.
  if (kind === 'bytes' && c > 127) return overflowError('character argument not in range(0x110000)') as unknown as Error;
  const shown = kind === 'bytes' || (c > 31 && c < 127) ? d.conversion : '?';
  const index = kind === 'bytes' ? d.at : Array.from(format.slice(0, d.at)).length;
  return valueError(`unsupported format character '${shown}' (0x${c.toString(16)}) at index ${index}`) as unknown as Error;
}

function starNumber(v: Value, what: 'width' | 'precision'): number {
  const n = intValue(v);
  if (n === undefined) throw typeError('* wants int');
  const limit = what === 'width' ? 9223372036854775807n : 2147483647n;
  if (BigInt(n) > limit || BigInt(n) < -limit - 1n) {
    throw overflowError(what === 'width' ? 'Python int too large to convert to C ssize_t' : 'Python int too large to convert to C int');
  }
  return n < 0 ? Number(n) - 2 : Number(n);
}

/** The int to show, by the rules of the conversion. */
function integerOf(d: Directive, v: Value): number | bigint {
  const direct = intValue(v);
  if (direct !== undefined) return direct;
  const decimal = 'diu'.includes(d.conversion);
  try {
    if (!decimal) return asIndex(v, '');
    return truncated(v);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.TypeError)) throw thrown;
    if (decimal) throw typeError(`%${d.conversion} format: a real number is required, not ${typeName(v)}`);
    throw typeError(`%${d.conversion} format: an integer is required, not ${typeName(v)}`);
  }
}

/** `int(v)` of a number. */
function truncated(v: Value): number | bigint {
  if (floatValue(v) === undefined && !hasSpecial(v, '__int__') && !hasSpecial(v, '__index__')) throw typeError('');
  if (isStr(v)) throw typeError('');
  const r = callSpecial(v, '__int__') ?? asIndex(v);
  const n = intValue(r);
  if (n === undefined) throw typeError(`__int__ returned non-int (type ${typeName(r)})`);
  return n;
}

function formatInteger(d: Directive, v: Value): string {
  const n = integerOf(d, v);
  const negative = n < 0;
  const size = negative ? -n : n;
  let digits: string;
  let prefix = '';
  switch (d.conversion) {
    case 'o':
      digits = integerToText(size as number, 8);
      prefix = d.alternate ? '0o' : '';
      break;
    case 'x':
    case 'X':
      digits = integerToText(size as number, 16);
      prefix = d.alternate ? '0x' : '';
      break;
    default:
      digits = intText(size);
  }
  digits = prefix + digits.padStart(d.precision, '0');
  if (d.conversion === 'X') digits = digits.toUpperCase();
  return negative ? `-${digits}` : digits;
}

function formatReal(d: Directive, x: number): string {
  return formatDouble(x, d.conversion, d.precision < 0 ? 6 : d.precision, d.alternate ? formatAlternate : 0);
}

/** Sign, zeros, padding. */
function layOut(text: Text, d: Directive, numeric: boolean): Text {
  let body = text;
  let head = '';
  if (numeric) {
    let digits = text as string;
    if (digits[0] === '-') {
      head = '-';
      digits = digits.slice(1);
    } else head = d.sign;
    if (d.alternate && 'oxX'.includes(d.conversion)) {
      head += digits.slice(0, 2);
      digits = digits.slice(2);
    }
    if (d.zero && !d.left) digits = digits.padStart(d.width - head.length, '0');
    body = head + digits;
  }
  const missing = d.width - strLength(body);
  if (missing <= 0) return body;
  const space = repeatText(' ', missing);
  return d.left ? concatAll([body, space]) : concatAll([space, body]);
}

/** `format % arg`. */
export function percentFormat(format: string, arg: Value, dialect: Dialect): Text {
  return new Formatter(format, dialect, arg).run();
}
