// Bytes as hexadecimal digits and back: `hex`, `fromhex`, also of binascii and memoryview.
// Counterpart: Python/pystrhex.c, _PyBytes_FromHex.

import { asBytes } from '../../runtime/convert.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { latin1Text } from '../../runtime/latin1.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr, strLength, textOf } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial } from '../../runtime/special.ts';
import { pointsOf } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

const DIGITS = Uint8Array.from('0123456789abcdef', (c) => c.charCodeAt(0));

function hexDigits(data: Uint8Array): string {
  const out = new Uint8Array(data.length * 2);
  for (let i = 0; i < data.length; i++) {
    const b = data[i] as number;
    out[2 * i] = DIGITS[b >> 4] as number;
    out[2 * i + 1] = DIGITS[b & 15] as number;
  }
  return latin1Text(out);
}

const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** The separator of `hex(sep)`: one ASCII character. */
export function hexSeparator(v: Value): string {
  if (isStr(v)) {
    if (strLength(v) !== 1) throw valueError('sep must be length 1.');
    if (textOf(v).charCodeAt(0) > 127) throw valueError('sep must be ASCII.');
    return textOf(v);
  }
  if (v instanceof PyBytes) {
    if ((v.type.heap ? callSpecial(v, '__len__') : v.data.length) !== 1) throw valueError('sep must be length 1.');
    if ((v.data[0] as number) > 127) throw valueError('sep must be ASCII.');
    return String.fromCharCode(v.data[0] as number);
  }
  if (isBytesLike(v)) {
    if (asBytes(v).length !== 1) throw valueError('sep must be length 1.');
    throw typeError('sep must be str or bytes.');
  }
  if (typeof v !== 'object' || v === null || v.type.lookup('__len__') === undefined) throw typeError(`object of type '${typeName(v)}' has no len()`);
  throw typeError('sep must be str or bytes.');
}

/** `data.hex(sep, perGroup)`: groups count from the right, with negative sizes from the left. */
export function hexText(data: Uint8Array, sep: Value | undefined, perGroup: number): string {
  const separator = sep === undefined ? '' : hexSeparator(sep);
  if (separator === '' || perGroup === 0) {
    return hexDigits(data);
  }
  const size = Math.abs(perGroup);
  const first = perGroup > 0 ? data.length % size || size : size;
  let out = '';
  for (let i = 0; i < data.length; i++) {
    if (i > 0 && (i - first) % size === 0 && i >= first) out += separator;
    out += PAIRS[data[i] as number];
  }
  return out;
}

export function hexDigit(c: number | undefined): number {
  if (c === undefined) return -1;
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 && c < 128 ? lower - 87 : -1;
}

/** `bytes.fromhex(v)`. Throws. */
export function fromHex(v: Value): Uint8Array {
  let codes: ArrayLike<number>;
  if (isStr(v)) codes = pointsOf(v);
  else if (isBytesLike(v)) codes = asBytes(v);
  else throw typeError(`fromhex() argument must be str or bytes-like, not ${typeName(v)}`);
  const out = new Uint8Array(codes.length >> 1);
  let n = 0;
  const fault = (at: number): Error => valueError(`non-hexadecimal number found in fromhex() arg at position ${at}`) as unknown as Error;
  for (let i = 0; i < codes.length; ) {
    const c = codes[i] as number;
    if (c === 32 || (c >= 9 && c <= 13)) {
      i++;
      continue;
    }
    const high = hexDigit(c);
    if (high < 0) throw fault(i);
    if (i + 1 >= codes.length) throw valueError('fromhex() arg must contain an even number of hexadecimal digits');
    const low = hexDigit(codes[i + 1]);
    if (low < 0) throw fault(i + 1);
    out[n++] = high * 16 + low;
    i += 2;
  }
  return out.slice(0, n);
}

/** The bytes of pairs of digits without anything between them. */
export function fromHexDigits(digits: Uint8Array): Uint8Array | 'odd' | 'invalid' {
  if (digits.length % 2 === 1) return 'odd';
  const out = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < out.length; i++) {
    const high = hexDigit(digits[2 * i]);
    const low = hexDigit(digits[2 * i + 1]);
    if (high < 0 || low < 0) return 'invalid';
    out[i] = high * 16 + low;
  }
  return out;
}
