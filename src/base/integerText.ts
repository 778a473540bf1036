/**
 * Integers as text and as bytes: int(text, base) with CPython's rules for signs, prefixes and underscores, text in
 * any base, and int.to_bytes / from_bytes. Unicode digits and spaces are mapped to ASCII by the caller.
 * Counterpart: the conversions of Objects/longobject.c.
 */
import { bitLength, narrow, type Integer } from './integers.ts';

/** What parseInteger gives when a number in a base that is no power of two has more digits than the limit. */
export class DigitLimit {
  readonly digits: number;
  constructor(digits: number) {
    this.digits = digits;
  }
}

const space = /^[ \t-\r]+|[ \t-\r]+$/g;

/**
 * The integer that the text spells in the base (2..36, or 0 to take the base from the prefix); undefined when it
 * spells none. maxDigits is sys.get_int_max_str_digits(), 0 for no limit.
 */
export function parseInteger(text: string, base: number, maxDigits = 0): Integer | DigitLimit | undefined {
  if (base === 10 && text.length < 16 && /^[0-9]+$/.test(text)) return +text;
  text = text.replace(space, '');
  const negative = text[0] === '-';
  let at = negative || text[0] === '+' ? 1 : 0;
  const prefixBase = text[at] === '0' ? prefixes[text[at + 1] ?? ''] : undefined;
  let decimalOnlyZero = false;
  if (base === 0) {
    base = prefixBase ?? 10;
    decimalOnlyZero = prefixBase === undefined && text[at] === '0';
  }
  if (prefixBase === base) {
    at += 2;
    if (text[at] === '_') at++;
  }
  let digits = text.slice(at);
  if (digits.includes('_')) {
    if (digits.startsWith('_') || digits.endsWith('_') || digits.includes('__')) return undefined;
    digits = digits.replaceAll('_', '');
  }
  if (digits === '' || !digitPattern(base).test(digits)) return undefined;
  if (maxDigits > 0 && digits.length > maxDigits && (base & (base - 1)) !== 0) return new DigitLimit(digits.length);
  if (decimalOnlyZero && !/^0+$/.test(digits)) return undefined;
  const magnitude = digitsToInteger(digits, base);
  return negative ? (magnitude === 0 ? 0 : -magnitude) : magnitude;
}

const prefixes: { readonly [letter: string]: number | undefined } = { x: 16, X: 16, o: 8, O: 8, b: 2, B: 2 };
const patterns: RegExp[] = [];

function digitPattern(base: number): RegExp {
  return (patterns[base] ??=
    base <= 10 ? new RegExp(`^[0-${base - 1}]+$`) : new RegExp(`^[0-9a-${(base - 1).toString(36)}A-${(base - 1).toString(36).toUpperCase()}]+$`));
}

/** The value of valid digits without sign or underscore. */
export function digitsToInteger(digits: string, base: number): Integer {
  if (digits.length <= safeDigits[base]!) return parseInt(digits, base);
  switch (base) {
    case 10:
      return narrow(BigInt(digits));
    case 16:
      return narrow(BigInt(`0x${digits}`));
    case 8:
      return narrow(BigInt(`0o${digits}`));
    case 2:
      return narrow(BigInt(`0b${digits}`));
    default:
      return narrow(joinDigits(digits, base, safeDigits[base]!));
  }
}

/** How many digits of a base always fit a safe integer. */
const safeDigits = Array.from({ length: 37 }, (_, base) => (base < 2 ? 0 : Math.floor((53 * Math.LN2) / Math.log(base) - 1e-9)));

function joinDigits(digits: string, base: number, chunk: number): bigint {
  let parts: bigint[] = [];
  for (let end = digits.length; end > 0; end -= chunk) parts.push(BigInt(parseInt(digits.slice(Math.max(0, end - chunk), end), base)));
  let scale = BigInt(base) ** BigInt(chunk);
  while (parts.length > 1) {
    const next: bigint[] = [];
    for (let i = 0; i < parts.length; i += 2) next.push(i + 1 < parts.length ? parts[i + 1]! * scale + parts[i]! : parts[i]!);
    parts = next;
    if (parts.length > 1) scale *= scale;
  }
  return parts[0]!;
}

/** Digits in base 2..36, lower case, with '-' and no prefix. */
export function integerToText(value: Integer, base = 10): string {
  return value.toString(base);
}

/** Decimal digits of |value|, cheap enough to test against the digit limit before converting. */
export function exceedsDigitLimit(value: bigint, maxDigits: number): boolean {
  if (maxDigits <= 0) return false;
  const bits = bitLength(value);
  if (bits < maxDigits * 3.3219) return false;
  if (bits > maxDigits * 3.322 + 1) return true;
  const magnitude = value < 0n ? -value : value;
  return magnitude >= 10n ** BigInt(maxDigits);
}

const hexPairs = Array.from({ length: 256 }, (_, i) => (i < 16 ? '0' : '') + i.toString(16));

/** The unsigned or two's complement integer of the bytes. */
export function bytesToInteger(bytes: Uint8Array, littleEndian: boolean, signed: boolean): Integer {
  const n = bytes.length;
  if (n <= 6) {
    let value = 0;
    for (let i = 0; i < n; i++) value = value * 256 + bytes[littleEndian ? n - 1 - i : i]!;
    return signed && value >= 2 ** (8 * n - 1) ? value - 2 ** (8 * n) : value;
  }
  const text: string[] = ['0x'];
  for (let i = 0; i < n; i++) text.push(hexPairs[bytes[littleEndian ? n - 1 - i : i]!]!);
  const value = BigInt(text.join(''));
  return narrow(signed ? BigInt.asIntN(8 * n, value) : value);
}

/** The value in `length` bytes, or undefined when it does not fit (a negative value fits only when signed). */
export function integerToBytes(value: Integer, length: number, littleEndian: boolean, signed: boolean): Uint8Array | undefined {
  if (value < 0 && !signed) return undefined;
  if (!fitsBytes(value, length, signed)) return undefined;
  const bytes = new Uint8Array(length);
  if (typeof value === 'number') {
    let rest = value;
    for (let i = 0; i < length; i++) {
      const next = Math.floor(rest / 256);
      bytes[littleEndian ? i : length - 1 - i] = rest - next * 256;
      rest = next;
    }
    return bytes;
  }
  const digits = BigInt.asUintN(8 * length, value)
    .toString(16)
    .padStart(2 * length, '0');
  for (let i = 0; i < length; i++) {
    bytes[littleEndian ? length - 1 - i : i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  }
  return bytes;
}

function fitsBytes(value: Integer, length: number, signed: boolean): boolean {
  if (!signed) return bitLength(value) <= 8 * length;
  if (value >= 0) return value === 0 || bitLength(value) < 8 * length;
  const complement = typeof value === 'number' ? -1 - value : -1n - value;
  return complement === 0 ? length > 0 : bitLength(complement) < 8 * length;
}
