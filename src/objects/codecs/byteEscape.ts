// The escapes of bytes literals, as the codec of the name `escape`. Counterpart: _PyBytes_DecodeEscape.

import { hexEscape } from '../../runtime/quote.ts';
import { valueError } from '../../runtime/raise.ts';
import { warn } from '../../runtime/warn.ts';
import { ByteSink, latin1Bytes } from './byteSink.ts';

const SIMPLE: Readonly<Record<string, number>> = { '\\': 92, "'": 39, '"': 34, b: 8, f: 12, t: 9, n: 10, r: 13, v: 11, a: 7 };

/** Bytes with escapes for all that is not printable ASCII, and for the single quote. */
export function encodeByteEscape(data: Uint8Array): Uint8Array {
  let out = '';
  for (const c of data) {
    if (c === 39 || c === 92) out += `\\${String.fromCharCode(c)}`;
    else if (c === 9) out += '\\t';
    else if (c === 10) out += '\\n';
    else if (c === 13) out += '\\r';
    else out += c >= 32 && c < 127 ? String.fromCharCode(c) : hexEscape(c);
  }
  return latin1Bytes(out);
}

const isHex = (c: number | undefined): boolean => c !== undefined && /[0-9a-fA-F]/.test(String.fromCharCode(c));

export function decodeByteEscape(data: Uint8Array, errors: string): Uint8Array {
  const out = new ByteSink(data.length);
  let invalid: string | undefined;
  let i = 0;
  while (i < data.length) {
    const c = data[i++] as number;
    if (c !== 92) {
      out.push(c);
      continue;
    }
    if (i >= data.length) throw valueError('Trailing \\ in string');
    const e = String.fromCharCode(data[i++] as number);
    const simple = SIMPLE[e];
    if (simple !== undefined) out.push(simple);
    else if (e === '\n') continue;
    else if (e === 'x') i = hexEscapeAt(data, i, errors, out);
    else if (e >= '0' && e <= '7') {
      let value = Number(e);
      const start = i - 1;
      for (; i < start + 3 && (data[i] as number) >= 48 && (data[i] as number) <= 55; i++) value = value * 8 + (data[i] as number) - 48;
      if (value > 0o377) invalid ??= String.fromCharCode(...data.subarray(start, i));
      out.push(value & 0xff);
    } else {
      invalid ??= e;
      out.push(92);
      out.push(e.charCodeAt(0));
    }
  }
  if (invalid !== undefined) {
    const what = invalid.length > 1 ? 'octal escape sequence' : 'escape sequence';
    warn('DeprecationWarning', `b"\\${invalid}" is an invalid ${what}. Such sequences will not work in the future. `);
  }
  return out.take();
}

function hexEscapeAt(data: Uint8Array, i: number, errors: string, out: ByteSink): number {
  if (isHex(data[i]) && isHex(data[i + 1])) {
    out.push(Number.parseInt(String.fromCharCode(data[i] as number, data[i + 1] as number), 16));
    return i + 2;
  }
  if (errors === 'strict') throw valueError(`invalid \\x escape at position ${i - 2}`);
  if (errors === 'replace') out.push(63);
  else if (errors !== 'ignore') throw valueError(`decoding error; unknown error handling code: ${errors}`);
  return isHex(data[i]) ? i + 1 : i;
}
