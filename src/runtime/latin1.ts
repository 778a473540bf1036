// Text whose characters are all below 256, as bytes and back.

import { asciiBytes, asciiText } from '../base/utf8.ts';

/** From this length on the engine's coders are faster than a loop. */
const LONG = 48;
// the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** The bytes of text below 256. */
export function latin1Bytes(text: string): Uint8Array {
  if (text.length > LONG && ASCII.test(text)) return asciiBytes(text);
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return data;
}

export function isAsciiData(data: Uint8Array): boolean {
  for (let i = 0; i < data.length; i++) if ((data[i] as number) > 127) return false;
  return true;
}

/** Bytes as text below 256. */
export function latin1Text(data: Uint8Array): string {
  const n = data.length;
  let text = '';
  if (n < LONG) {
    for (let i = 0; i < n; i++) text += String.fromCharCode(data[i] as number);
    return text;
  }
  if (isAsciiData(data)) return asciiText(data);
  for (let i = 0; i < n; i += 8192) text += String.fromCharCode.apply(null, data.subarray(i, i + 8192) as unknown as number[]);
  return text;
}

/** A copy of bytes `[from, to)`; small ones are faster in a loop. */
export function copyBytes(data: Uint8Array, from: number, to: number): Uint8Array {
  const n = to - from;
  if (n > 40) return data.slice(from, to);
  const copy = new Uint8Array(n);
  for (let i = 0; i < n; i++) copy[i] = data[from + i] as number;
  return copy;
}
