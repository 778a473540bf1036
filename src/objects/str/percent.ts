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
import { overflowError, typeError, valueError, dealtWith } from '../../runtime/raise.ts';
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

/** A conversion as parsed; `*` stands for a number that an argument gives. */
interface Directive {
  readonly key: string | undefined;
  readonly left: boolean;
  readonly sign: '' | '+' | ' ';
  readonly zero: boolean;
  readonly alternate: boolean;
  readonly width: number | '*';
  readonly precision: number | '*';
  readonly conversion: string;
  /** Index of the conversion, for errors. */
  readonly at: number;
}

/** A piece of a format: text, a conversion, or the error that its parsing ended with. */
type Piece = string | Directive | { readonly fault: string };

/** Formats parsed lately. */
const parsed = new Map<string, readonly Piece[]>();
const PARSED_LIMIT = 512;

function parse(format: string): readonly Piece[] {
  const known = parsed.get(format);
  if (known !== undefined) return known;
  const pieces = new FormatReader(format).read();
  if (parsed.size >= PARSED_LIMIT) parsed.clear();
  parsed.set(format, pieces);
  return pieces;
}

/** A mapping in the eyes of `%`: something subscriptable that is no tuple and no text. */
function isMapping(v: Value, kind: Dialect['kind']): boolean {
  if (v instanceof PyTuple || isStr(v)) return false;
  if (kind === 'bytes' && (v instanceof PyBytes || v instanceof PyByteArray)) return false;
  if (v instanceof PyList) return true;
  return hasSpecial(v, '__getitem__');
}

class FormatReader {
  private readonly format: string;
  private at = 0;

  constructor(format: string) {
    this.format = format;
  }

  read(): Piece[] {
    const { format } = this;
    const pieces: Piece[] = [];
    let text = '';
    while (this.at < format.length) {
      const percent = format.indexOf('%', this.at);
      if (percent < 0) {
        text += format.slice(this.at);
        break;
      }
      text += format.slice(this.at, percent);
      this.at = percent + 1;
      if (format[this.at] === '%') {
        this.at++;
        text += '%';
        continue;
      }
      if (text !== '') pieces.push(text);
      text = '';
      const piece = this.directive();
      pieces.push(piece);
      if (typeof piece === 'object' && 'fault' in piece) return pieces;
    }
    if (text !== '') pieces.push(text);
    return pieces;
  }

  private directive(): Piece {
    let key: string | undefined;
    if (this.format[this.at] === '(') {
      key = this.key();
      if (key === undefined) return { fault: 'incomplete format key' };
    }
    const flags = this.flags();
    const width = this.number('width', 9223372036854775807n);
    if (typeof width === 'object') return width;
    let precision: number | '*' = -1;
    if (this.format[this.at] === '.') {
      this.at++;
      const p = this.number('precision', 2147483647n);
      if (typeof p === 'object') return p;
      precision = p === -1 ? 0 : p;
    }
    if (/[hlL]/.test(this.format[this.at] ?? '')) this.at++;
    const c = this.format.codePointAt(this.at);
    if (c === undefined) return { fault: 'incomplete format' };
    const conversion = String.fromCodePoint(c);
    const { at } = this;
    this.at += conversion.length;
    return { key, ...flags, width, precision, conversion, at };
  }

  /** The text between balanced parentheses. */
  private key(): string | undefined {
    const start = ++this.at;
    for (let depth = 1; depth > 0; this.at++) {
      const c = this.format[this.at];
      if (c === undefined) return undefined;
      if (c === ')') depth--;
      else if (c === '(') depth++;
    }
    return this.format.slice(start, this.at - 1);
  }

  private flags(): Pick<Directive, 'left' | 'sign' | 'zero' | 'alternate'> {
    let seen = '';
    for (let c = this.format[this.at]; c !== undefined && '-+ #0'.includes(c); c = this.format[++this.at]) seen += c;
    const sign = seen.includes('+') ? '+' : seen.includes(' ') ? ' ' : '';
    return { left: seen.includes('-'), sign, zero: seen.includes('0'), alternate: seen.includes('#') };
  }

  /** Digits or `*`; -1 when absent. */
  private number(what: 'width' | 'precision', limit: bigint): number | '*' | { fault: string } {
    if (this.format[this.at] === '*') {
      this.at++;
      return '*';
    }
    const digits = /^[0-9]*/.exec(this.format.slice(this.at, this.at + 24))?.[0] as string;
    this.at += digits.length;
    if (digits === '') return -1;
    return BigInt(digits) > limit ? { fault: `${what} too big` } : Number(digits);
  }
}

/** One formatting: the arguments, and how far they are used. */
class Formatter {
  private readonly format: string;
  private readonly dialect: Dialect;
  private readonly args: readonly Value[];
  private readonly mapping: Value | undefined;
  private usedMapping = false;
  private next = 0;

  constructor(format: string, dialect: Dialect, arg: Value) {
    this.format = format;
    this.dialect = dialect;
    this.args = arg instanceof PyTuple ? arg.items : [arg];
    this.mapping = isMapping(arg, dialect.kind) ? arg : undefined;
  }

  run(): Text {
    const out: Text[] = [];
    for (const piece of parse(this.format)) {
      if (typeof piece === 'string') out.push(str(piece));
      else if ('fault' in piece) throw valueError(piece.fault);
      else out.push(this.convert(piece));
    }
    if (!this.usedMapping && this.next < this.args.length && this.mapping === undefined) {
      throw typeError(`not all arguments converted during ${this.dialect.kind} formatting`);
    }
    return out.length === 1 ? (out[0] as Text) : concatAll(out);
  }

  private take(): Value {
    const v = this.args[this.next];
    if (v === undefined || this.usedMapping) throw typeError('not enough arguments for format string');
    this.next++;
    return v;
  }

  private convert(d: Directive): Text {
    let keyed: Value | undefined;
    if (d.key !== undefined) {
      if (this.mapping === undefined) throw typeError('format requires a mapping');
      keyed = item(this.mapping, this.dialect.key(d.key));
      this.usedMapping = true;
    }
    let { left } = d;
    let width = d.width === '*' ? starNumber(this.take(), 'width') : d.width;
    if (d.width === '*' && width < 0) {
      left = true;
      width = -width;
    }
    const precision = d.precision === '*' ? Math.max(0, starNumber(this.take(), 'precision')) : d.precision;
    if (d.conversion === '%') return '%';
    return this.one({ ...d, left, width, precision }, keyed !== undefined ? keyed : this.take());
  }

  private one(d: Settled, v: Value): Text {
    switch (d.conversion) {
      case 's':
        if (typeof v === 'string' && d.width < 0 && d.precision < 0 && this.dialect.kind === 'string') return v;
        break;
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
      default:
    }
    const text = this.dialect.convert(d.conversion, v);
    if (text === undefined) throw unsupported(d, this.dialect.kind, this.format);
    return layOut(d.precision >= 0 && strLength(text) > d.precision ? sliceText(text, 0, d.precision) : text, d, false);
  }
}

/** A conversion whose numbers are known. */
interface Settled extends Directive {
  readonly width: number;
  readonly precision: number;
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
  return Number(n);
}

/** The int to show, by the rules of the conversion. */
function integerOf(d: Settled, v: Value): number | bigint {
  const direct = intValue(v);
  if (direct !== undefined) return direct;
  const decimal = 'diu'.includes(d.conversion);
  try {
    if (!decimal) return asIndex(v, '');
    return truncated(v);
  } catch (thrown) {
    if (!dealtWith(thrown, exceptions.TypeError)) throw thrown;
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

function formatInteger(d: Settled, v: Value): string {
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

function formatReal(d: Settled, x: number): string {
  return formatDouble(x, d.conversion, d.precision < 0 ? 6 : d.precision, d.alternate ? formatAlternate : 0);
}

/** Sign, zeros, padding. */
function layOut(text: Text, d: Settled, numeric: boolean): Text {
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
