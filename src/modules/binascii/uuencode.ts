// uuencoding of one line. Counterpart: binascii_a2b_uu_impl, binascii_b2a_uu_impl.

export function encodeUu(data: Uint8Array, backtick: boolean, fail: (message: string) => Error): Uint8Array {
  if (data.length > 45) throw fail('At most 45 bytes at once');
  const code = (v: number): number => (backtick && v === 0 ? 96 : v + 32);
  const out: number[] = [code(data.length)];
  for (let i = 0; i < data.length; i += 3) {
    const bits = ((data[i] as number) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    out.push(code(bits >> 18), code((bits >> 12) & 63), code((bits >> 6) & 63), code(bits & 63));
  }
  out.push(10);
  return Uint8Array.from(out);
}

/** Ends of lines count as zeros: blanks that got lost. */
const isLineEnd = (c: number): boolean => c === 10 || c === 13;

export function decodeUu(data: Uint8Array, fail: (message: string) => Error): Uint8Array {
  if (data.length === 0) throw fail('Missing length byte');
  const size = ((data[0] as number) - 32) & 63;
  const out = new Uint8Array(size);
  let n = 0;
  let at = 1;
  let bits = 0;
  let buffer = 0;
  while (n < size) {
    const c = data[at++];
    let value = 0;
    if (c !== undefined && !isLineEnd(c)) {
      if (c < 32 || c > 96) throw fail('Illegal char');
      value = (c - 32) & 63;
    }
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[n++] = (buffer >> bits) & 255;
      buffer &= (1 << bits) - 1;
    }
  }
  for (; at < data.length; at++) {
    const c = data[at] as number;
    if (c !== 32 && c !== 96 && !isLineEnd(c)) throw fail('Trailing garbage');
  }
  return out;
}
