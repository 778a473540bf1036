// Quoted-printable (RFC 1521). Counterpart: binascii_a2b_qp_impl, binascii_b2a_qp_impl.

import { ByteSink } from '../../objects/codecs/byteSink.ts';
import { hexDigit } from '../../objects/bytesMethods/hex.ts';

const MAX_LINE = 76;
const HEX = '0123456789ABCDEF';

export function decodeQuotedPrintable(data: Uint8Array, header: boolean): Uint8Array {
  const out = new ByteSink(data.length);
  const n = data.length;
  for (let i = 0; i < n; ) {
    const c = data[i] as number;
    if (c !== 61) {
      out.push(header && c === 95 ? 32 : c);
      i++;
      continue;
    }
    i++;
    if (i >= n) break;
    const next = data[i] as number;
    if (next === 10 || next === 13) {
      if (next !== 10) while (i < n && data[i] !== 10) i++;
      if (i < n) i++;
    } else if (next === 61) {
      out.push(61);
      i++;
    } else if (i + 1 < n && hexDigit(next) >= 0 && hexDigit(data[i + 1]) >= 0) {
      out.push(hexDigit(next) * 16 + hexDigit(data[i + 1]));
      i += 2;
    } else out.push(61);
  }
  return out.take();
}

interface Options {
  readonly quoteTabs: boolean;
  readonly isText: boolean;
  readonly header: boolean;
}

function mustQuote(data: Uint8Array, i: number, lineLength: number, o: Options): boolean {
  const c = data[i] as number;
  const next = data[i + 1];
  if (c > 126 || c === 61 || (o.header && c === 95)) return true;
  if (c === 46 && lineLength === 0) return next === undefined || next === 10 || next === 13 || next === 0;
  if (!o.isText && (c === 13 || c === 10)) return true;
  if ((c === 9 || c === 32) && next === undefined) return true;
  if (c < 33 && c !== 13 && c !== 10 && c !== 9 && c !== 32) return true;
  return (c === 9 || c === 32) && o.quoteTabs;
}

export function encodeQuotedPrintable(data: Uint8Array, o: Options): Uint8Array {
  const firstEnd = data.indexOf(10);
  const crlf = firstEnd > 0 && data[firstEnd - 1] === 13;
  const out = new ByteSink(data.length + 16);
  let lineLength = 0;
  const softBreak = (): void => {
    out.push(61);
    if (crlf) out.push(13);
    out.push(10);
    lineLength = 0;
  };
  for (let i = 0; i < data.length; ) {
    const c = data[i] as number;
    if (mustQuote(data, i, lineLength, o)) {
      if (lineLength + 3 >= MAX_LINE) softBreak();
      writeQuoted(out, c);
      i++;
      lineLength += 3;
    } else if (o.isText && (c === 10 || (c === 13 && data[i + 1] === 10))) {
      lineLength = 0;
      quoteTrailingSpace(out);
      if (crlf) out.push(13);
      out.push(10);
      i += c === 13 ? 2 : 1;
    } else {
      const next = data[i + 1];
      if (next !== undefined && next !== 10 && lineLength + 1 >= MAX_LINE) softBreak();
      lineLength++;
      out.push(o.header && c === 32 ? 95 : c);
      i++;
    }
  }
  return out.take();
}

function writeQuoted(out: ByteSink, c: number): void {
  out.latin1(`=${HEX[c >> 4]}${HEX[c & 15]}`);
}

/** A blank or tab before the end of a line must be quoted. */
function quoteTrailingSpace(out: ByteSink): void {
  const last = out.last();
  if (last !== 32 && last !== 9) return;
  out.length--;
  writeQuoted(out, last);
}
