/**
 * Doubles as text and back, as CPython's Python/dtoa.c and pystrtod.c do: shortest repr, correctly rounded
 * formatting with any precision, parsing, rounding to a number of decimal digits. Rounding is half to even on the
 * exact binary value. The engine's toFixed and toExponential are exact but break ties upwards, so a tie, which is
 * easy to recognise on a binary fraction, goes to the exact bigint path, as do precisions above 100.
 */
import { fromWords, integerMantissa } from './doubleBits.ts';

/** Flags of formatDouble. */
export const formatAlternate = 1;
export const formatAddDotZero = 2;
export const formatNoNegativeZero = 4;
export const formatPlusSign = 8;

/** repr(float) */
export function floatRepr(x: number): string {
  const magnitude = Math.abs(x);
  if (magnitude >= 1e-4 && magnitude < 1e16) return Number.isInteger(x) ? `${x}.0` : `${x}`;
  if (x === 0) return Object.is(x, -0) ? '-0.0' : '0.0';
  if (!Number.isFinite(x)) return nonFiniteText(x);
  return withExponent(x.toExponential());
}

function nonFiniteText(x: number): string {
  return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf';
}

/** Two digits at least in the exponent of a JavaScript exponential: 1e-5 becomes 1e-05. */
function withExponent(text: string): string {
  const at = text.indexOf('e');
  return text.length - at === 3 ? `${text.slice(0, at + 2)}0${text.slice(at + 2)}` : text;
}

/**
 * PyOS_double_to_string: code is one of e E f F g G r (r: shortest repr, precision ignored); precision >= 0.
 * The percent code is the caller's: 100 * x with f, and the sign behind.
 */
export function formatDouble(x: number, code: string, precision: number, flags = 0): string {
  let text: string;
  if (!Number.isFinite(x)) text = nonFiniteText(x);
  else {
    const magnitude = Math.abs(x);
    text = magnitudeText(magnitude, code.toLowerCase(), precision, flags);
    if (x < 0 || Object.is(x, -0)) {
      const dropSign = (flags & formatNoNegativeZero) !== 0 && !/[1-9]/.test(text.split('e')[0]!);
      if (!dropSign) text = `-${text}`;
    }
  }
  if ((flags & formatPlusSign) !== 0 && text[0] !== '-') text = `+${text}`;
  return code >= 'A' && code <= 'Z' ? text.toUpperCase() : text;
}

function magnitudeText(x: number, code: string, precision: number, flags: number): string {
  const alternate = (flags & formatAlternate) !== 0;
  switch (code) {
    case 'f': {
      const text = fixedText(x, precision);
      return alternate && precision === 0 ? `${text}.` : text;
    }
    case 'e': {
      const { digits, point } = significantDigits(x, precision + 1);
      return layOut(digits, point, true, precision + 1, flags);
    }
    case 'g': {
      const wanted = precision === 0 ? 1 : precision;
      const { digits, point } = significantDigits(x, wanted);
      const dot = (flags & formatAddDotZero) !== 0 ? 1 : 0;
      const exponential = point <= -4 || point > wanted - dot;
      return layOut(digits.replace(/0+$/, '') || '0', point, exponential, alternate ? wanted : 0, flags);
    }
    default: {
      if (x === 0) return layOut('0', 1, false, 0, flags);
      const { digits, point } = splitExponential(x.toExponential());
      return layOut(digits, point, point <= -4 || point > 16, 0, flags);
    }
  }
}

interface Decimal {
  /** Digits d1 d2 … dn of 0.d1d2…dn * 10**point. */
  readonly digits: string;
  readonly point: number;
}

function splitExponential(text: string): Decimal {
  const at = text.indexOf('e');
  const digits = at === 1 ? text[0]! : text[0]! + text.slice(2, at);
  return { digits, point: +text.slice(at + 1) + 1 };
}

/** Places the point and the exponent. `wanted` is the number of digits to fill up with zeros. */
function layOut(digits: string, point: number, exponential: boolean, wanted: number, flags: number): string {
  let end = Math.max(wanted, digits.length);
  let suffix = '';
  if (exponential) {
    const exponent = point - 1;
    const size = Math.abs(exponent);
    suffix = `e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
    point = 1;
  } else if ((flags & formatAddDotZero) !== 0 && end <= point) end = point + 1;
  if (end < point) end = point;
  if (point <= 0) {
    digits = '0'.repeat(1 - point) + digits;
    end += 1 - point;
    point = 1;
  }
  digits = digits.padEnd(end, '0');
  const fraction = digits.slice(point);
  const dot = fraction !== '' || (flags & formatAlternate) !== 0 ? '.' : '';
  return digits.slice(0, point) + dot + fraction + suffix;
}

/** Exactly `count` significant digits of x >= 0. */
function significantDigits(x: number, count: number): Decimal {
  if (x === 0) return { digits: '0'.repeat(count), point: 1 };
  if (count <= 101) {
    const result = splitExponential(x.toExponential(count - 1));
    return isTie(x, count - result.point) ? exactSignificant(x, count) : result;
  }
  return exactSignificant(x, count);
}

/** x >= 0 with `places` digits after the point, as toFixed but for ties and size. */
function fixedText(x: number, places: number): string {
  if (places <= 100 && x < 1e21 && !isTie(x, places)) return x.toFixed(places);
  // A double has at most 1074 digits behind the point.
  const shown = Math.min(places, 1074);
  const digits = exactScaled(x, shown)
    .toString()
    .padStart(shown + 1, '0');
  if (places === 0) return digits;
  return `${digits.slice(0, -shown)}.${digits.slice(-shown)}${'0'.repeat(places - shown)}`;
}

/** Whether x >= 0 may lie halfway between two decimals with `places` digits behind the point (places may be < 0). */
function isTie(x: number, places: number): boolean {
  if (places >= 0) {
    // x * 10**places * 2 is odd only when x has exactly places + 1 binary digits behind the point.
    if (places > 60) return true;
    const scaled = x * 2 ** (places + 1);
    return scaled <= Number.MAX_SAFE_INTEGER && scaled % 2 === 1;
  }
  if (places < -22) return true;
  const unit = +`1e${-places}`;
  return x % unit === unit / 2;
}

/** x * 10**places rounded half to even. */
function exactScaled(x: number, places: number): bigint {
  const { mantissa, exponent } = integerMantissa(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

function exactSignificant(x: number, count: number): Decimal {
  let point = splitExponential(x.toExponential(20)).point;
  // More digits than any double has are zeros.
  const shown = Math.min(count, 800);
  for (;;) {
    const digits = exactScaled(x, shown - point).toString();
    if (digits.length === shown) return { digits: digits + '0'.repeat(count - shown), point };
    // The estimate of the point may have been rounded up to the next power of ten, and so may the digits.
    if (digits.length < shown) point--;
    else return { digits: `1${'0'.repeat(count - 1)}`, point: point + 1 };
  }
}

/** round(x, ndigits) for any finite or other x; ±Infinity for a finite x means "too large". */
export function roundToDigits(x: number, ndigits: number): number {
  if (!Number.isFinite(x) || ndigits > 323 || x === 0) return x;
  if (ndigits < -308) return 0 * x;
  const magnitude = Math.abs(x);
  if (ndigits >= 0 && magnitude >= 4503599627370496) return x;
  let rounded: number;
  if (ndigits >= 0) rounded = +fixedText(magnitude, ndigits);
  else rounded = Number(`${exactScaled(magnitude, ndigits)}e${-ndigits}`);
  return x < 0 ? -rounded : rounded;
}

/** round(x) half to even as a double with an integral value. */
export function roundHalfEven(x: number): number {
  if (!(Math.abs(x) < 4503599627370496)) return x;
  const floor = Math.floor(x);
  const rest = x - floor;
  const result = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  return result === 0 && (x < 0 || Object.is(x, -0)) ? -0 : result;
}

const blanks = /^[ \t-\r]+|[ \t-\r]+$/g;
const decimal = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const misplacedUnderscore = /(?:^|[^0-9])_|_(?:$|[^0-9])/;
const special = /^([+-]?)(?:(inf|infinity)|nan)$/i;

/** float(text): undefined when it spells no float. Unicode digits and spaces are mapped to ASCII by the caller. */
export function parseDouble(text: string): number | undefined {
  let body = text.replace(blanks, '');
  if (body.includes('_')) {
    if (misplacedUnderscore.test(body)) return undefined;
    body = body.replaceAll('_', '');
  }
  if (decimal.test(body)) return +body;
  return body === text.replace(blanks, '') ? parseNonFinite(body) : undefined;
}

/** The sign of a nan is kept as well as the JavaScript engine keeps it: arithmetic may lose it. */
const negativeNan = fromWords(-524288, 0);

/** inf, infinity and nan in any case with an optional sign. */
export function parseNonFinite(text: string): number | undefined {
  const match = special.exec(text);
  if (match === null) return undefined;
  if (match[2] === undefined) return match[1] === '-' ? negativeNan : NaN;
  return match[1] === '-' ? -Infinity : Infinity;
}
