// Base64 (RFC 4648), as lenient and as strict as CPython. Counterpart: binascii_a2b_base64_impl.

import { ByteSink } from '../../objects/codecs/byteSink.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (c) => c.charCodeAt(0));
const VALUES = new Uint8Array(256).fill(64);
CODES.forEach((c, i) => {
  VALUES[c] = i;
});
const PAD = 61;

export function encodeBase64(data: Uint8Array, newline: boolean): Uint8Array {
  const n = data.length;
  const out = new Uint8Array(Math.ceil(n / 3) * 4 + (newline ? 1 : 0));
  let to = 0;
  for (let i = 0; i < n; i += 3) {
    const left = n - i;
    const bits = ((data[i] as number) << 16) | ((left > 1 ? (data[i + 1] as number) : 0) << 8) | (left > 2 ? (data[i + 2] as number) : 0);
    out[to++] = CODES[bits >> 18] as number;
    out[to++] = CODES[(bits >> 12) & 63] as number;
    out[to++] = left > 1 ? (CODES[(bits >> 6) & 63] as number) : PAD;
    out[to++] = left > 2 ? (CODES[bits & 63] as number) : PAD;
  }
  if (newline) out[to] = 10;
  return out;
}

/** Decodes; `fail` makes the error to throw. Characters outside the alphabet are skipped unless `strict`. */
export function decodeBase64(data: Uint8Array, strict: boolean, fail: (message: string) => Error): Uint8Array {
  const n = data.length;
  if (strict && data[0] === PAD) throw fail('Leading padding not allowed');
  const out = new ByteSink((n >> 2) * 3 + 3);
  /** Characters of the current group, their bits that wait, and the padding since the last character. */
  let quad = 0;
  let waiting = 0;
  let padding = 0;
  for (let i = 0; i < n; i++) {
    const c = data[i] as number;
    if (c === PAD) {
      padding++;
      if (!strict) continue;
      if (quad === 1) throw fail(oneTooMany(out.length));
      if (quad === 0 || quad + padding > 4) throw fail('Excess padding not allowed');
      continue;
    }
    const value = VALUES[c] as number;
    if (value === 64) {
      if (strict) throw fail('Only base64 data is allowed');
      continue;
    }
    if (strict && padding > 0) throw fail(quad + padding >= 4 ? 'Excess data after padding' : 'Discontinuous padding not allowed');
    padding = 0;
    waiting = (waiting << 6) | value;
    if (quad > 0) {
      const rest = 6 - 2 * quad;
      out.push((waiting >> rest) & 255);
      waiting &= (1 << rest) - 1;
    }
    quad = (quad + 1) & 3;
  }
  if (quad === 1) throw fail(oneTooMany(out.length));
  if (quad > 1 && quad + padding < 4) throw fail('Incorrect padding');
  return out.take();
}

function oneTooMany(bytes: number): string {
  return `Invalid base64-encoded string: number of data characters (${Math.floor(bytes / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`;
}
