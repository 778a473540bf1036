// Internet addresses in C's liberal notation, as inet_aton(3) reads it: one to four parts, each decimal, octal or
// hexadecimal, the last filling the rest; anything may follow white space.

const PART = /^(?:0[xX][0-9a-fA-F]+|[0-9]+)$/;

function partValue(text: string): number {
  if (!PART.test(text)) return NaN;
  if (/^0[xX]/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (text.length > 1 && text.startsWith('0')) return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : NaN;
  return Number(text);
}

/** The four bytes, or null where the text is no address. */
export function parseInet(text: string): Uint8Array | null {
  const end = /[ \t\n\v\f\r]/.exec(text);
  const parts = (end === null ? text : text.slice(0, end.index)).split('.').map(partValue);
  if (parts.length > 4) return null;
  let value = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as number;
    const limit = i === parts.length - 1 ? 256 ** (5 - parts.length) : 256;
    if (!(part < limit)) return null;
    value += i === parts.length - 1 ? part : part * 256 ** (3 - i);
  }
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
