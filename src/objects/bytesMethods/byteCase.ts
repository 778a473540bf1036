// Case of bytes in ASCII, and the `is…` questions. Counterpart: Objects/bytes_methods.c.

const isUpperByte = (c: number): boolean => c >= 65 && c <= 90;
const isLowerByte = (c: number): boolean => c >= 97 && c <= 122;
const isAlphaByte = (c: number): boolean => isUpperByte(c) || isLowerByte(c);
const isDigitByte = (c: number): boolean => c >= 48 && c <= 57;
const isSpaceByte = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

function every(data: Uint8Array, test: (c: number) => boolean): boolean {
  for (let i = 0; i < data.length; i++) if (!test(data[i] as number)) return false;
  return data.length > 0;
}

export const allBytesAlpha = (data: Uint8Array): boolean => every(data, isAlphaByte);
export const allBytesDigit = (data: Uint8Array): boolean => every(data, isDigitByte);
export const allBytesAlphanumeric = (data: Uint8Array): boolean => every(data, (c) => isAlphaByte(c) || isDigitByte(c));
export const allBytesSpace = (data: Uint8Array): boolean => every(data, isSpaceByte);

function oneCase(data: Uint8Array, wanted: (c: number) => boolean, other: (c: number) => boolean): boolean {
  let seen = false;
  for (let i = 0; i < data.length; i++) {
    const c = data[i] as number;
    if (other(c)) return false;
    if (wanted(c)) seen = true;
  }
  return seen;
}

export const bytesAreUpper = (data: Uint8Array): boolean => oneCase(data, isUpperByte, isLowerByte);
export const bytesAreLower = (data: Uint8Array): boolean => oneCase(data, isLowerByte, isUpperByte);

export function bytesAreTitle(data: Uint8Array): boolean {
  let seen = false;
  let inWord = false;
  for (let i = 0; i < data.length; i++) {
    const c = data[i] as number;
    if (isUpperByte(c)) {
      if (inWord) return false;
      inWord = seen = true;
    } else if (isLowerByte(c)) {
      if (!inWord) return false;
      seen = true;
    } else inWord = false;
  }
  return seen;
}

export const upperBytes = (data: Uint8Array): Uint8Array => data.map((c) => (isLowerByte(c) ? c - 32 : c));
export const lowerBytes = (data: Uint8Array): Uint8Array => data.map((c) => (isUpperByte(c) ? c + 32 : c));
export const swapBytesCase = (data: Uint8Array): Uint8Array => data.map((c) => (isAlphaByte(c) ? c ^ 32 : c));

export function capitalizeBytes(data: Uint8Array): Uint8Array {
  const out = lowerBytes(data);
  if (isLowerByte(out[0] ?? 0)) out[0] = (out[0] as number) - 32;
  return out;
}

export function titleBytes(data: Uint8Array): Uint8Array {
  const out = data.slice();
  let inWord = false;
  for (let i = 0; i < out.length; i++) {
    const c = out[i] as number;
    if (isAlphaByte(c)) {
      out[i] = inWord ? c | 32 : c & ~32;
      inWord = true;
    } else inWord = false;
  }
  return out;
}
