/**
 * float.hex() and float.fromhex(), exact. Counterpart: float_hex and float_fromhex in Objects/floatobject.c.
 */
import { integerMantissa, signBit } from './doubleBits.ts';
import { parseNonFinite } from './floatText.ts';
import { scaledToDouble } from './integers.ts';

/** float.hex(x) */
export function floatToHex(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = signBit(x) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = integerMantissa(x);
  const digits = mantissa.toString(16).padStart(14, '0');
  const power = exponent + 52;
  return `${sign}0x${digits[0]}.${digits.slice(1)}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

const hexFloat = /^([+-]?)(?:0[xX])?([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?[0-9]+))?$/;

/**
 * float.fromhex(text). The words name CPython's errors: 'invalid' is ValueError("invalid hexadecimal floating-point
 * string"), 'overflow' is OverflowError("hexadecimal value too large to represent as a float").
 */
export function floatFromHex(text: string): number | 'invalid' | 'overflow' {
  const body = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  const special = parseNonFinite(body);
  if (special !== undefined) return special;
  const match = hexFloat.exec(body);
  if (match === null) return 'invalid';
  const whole = match[2]!;
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return 'invalid';
  const negative = match[1] === '-';
  const mantissa = BigInt(`0x${whole}${fraction}`);
  if (mantissa === 0n) return negative ? -0 : 0;
  const power = Math.max(-1e15, Math.min(1e15, Number(match[4] ?? '0')));
  const value = scaledToDouble(mantissa, power - 4 * fraction.length);
  if (value === Infinity) return 'overflow';
  return negative ? -value : value;
}
