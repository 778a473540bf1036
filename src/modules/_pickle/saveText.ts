// Saving strings. Counterpart: save_unicode, raw_unicode_escape in Modules/_pickle.c.

import { ByteSink } from '../../objects/codecs/byteSink.ts';
import { encodeUtf8 } from '../../objects/codecs/utf8.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { overflowError } from '../../runtime/raise.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { header32, header64, header8 } from './headers.ts';
import { BINUNICODE, BINUNICODE8, SHORT_BINUNICODE, UNICODE } from './opcodes.ts';
import type { Pickling } from './pickling.ts';

/** Up to here a loop is faster than the engine's encoder. */
const SHORT = 40;
const NEWLINE = 10;

export function saveText(p: Pickling, s: Text): void {
  if (p.bin === 0) {
    p.out.byte(UNICODE);
    p.out.bytes(rawEscaped(s));
    p.out.byte(NEWLINE);
  } else if (p.proto < 4 || typeof s !== 'string' || s.length > SHORT || !p.out.shortAscii(SHORT_BINUNICODE, s)) {
    const data = encodeUtf8(s, 'surrogatepass');
    p.out.blob(header(data.length, p.proto), data, () => new PyBytes(data));
  }
  p.memoize(s);
}

function header(n: number, proto: number): Uint8Array {
  if (n <= 0xff && proto >= 4) return header8(SHORT_BINUNICODE, n);
  if (n <= 0xffffffff) return header32(BINUNICODE, n);
  if (proto >= 4) return header64(BINUNICODE8, n);
  throw overflowError('serializing a string larger than 4 GiB requires pickle protocol 4 or higher');
}

/** As raw-unicode-escape, with backslashes, NUL, line ends and Ctrl-Z escaped too. */
function rawEscaped(s: Text): Uint8Array {
  const points = pointsOf(s);
  const sink = new ByteSink(points.length + 16);
  for (const c of points) {
    if (c > 0xffff) escape(sink, 'U', c, 8);
    else if (c > 0xff || c === 0x5c || c === 0 || c === 0x0a || c === 0x0d || c === 0x1a) escape(sink, 'u', c, 4);
    else sink.push(c);
  }
  return sink.take();
}

function escape(sink: ByteSink, kind: 'u' | 'U', c: number, digits: number): void {
  const text = `\\${kind}${c.toString(16).padStart(digits, '0')}`;
  for (let i = 0; i < text.length; i++) sink.push(text.charCodeAt(i));
}
