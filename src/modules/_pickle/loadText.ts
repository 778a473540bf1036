// Loading text, bytes and buffers. Counterpart: load_counted_binunicode, load_counted_binbytes, load_string,
// load_next_buffer in Modules/_pickle.c.

import { decodeBytes } from '../../objects/codecs/decode.ts';
import { decodeByteEscape } from '../../objects/codecs/byteEscape.ts';
import { decodeRawUnicodeEscape } from '../../objects/codecs/unicodeEscape.ts';
import { decodeUtf8 } from '../../objects/codecs/utf8.ts';
import { memoryViewOf } from '../../objects/memoryview.ts';
import { nextOf } from '../../runtime/iterate.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { overflowError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { END } from '../../runtime/value.ts';
import { unpicklingError } from './errors.ts';
import { readInt32 } from './loadNumbers.ts';
import type { Unpickling } from './unpickling.ts';

const MAX_SSIZE = 2n ** 63n - 1n;
/** Room made at once for content of a length that only the pickle says. */
const FIRST_ROOM = 1024 * 1024;
const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;

/** An unsigned length of 1, 4 or 8 bytes. */
export function readSize(u: Unpickling, width: 1 | 4 | 8, what: string): number {
  const { input } = u;
  if (width === 4) return readInt32(u) >>> 0;
  const at = input.take(width);
  if (width === 1) return input.data[at] as number;
  const n = new DataView(input.data.buffer, input.data.byteOffset + at, 8).getBigUint64(0, true);
  if (n > MAX_SSIZE) throw overflowError(`${what} exceeds system's maximum ${what === 'FRAME length' ? 'of' : 'size of'} ${MAX_SSIZE} bytes`);
  return Number(n);
}

export function loadText(u: Unpickling, width: 1 | 4 | 8): void {
  const data = u.input.bytes(readSize(u, width, 'BINUNICODE'));
  u.push(decodeUtf8(data, 'surrogatepass', true).text);
}

/** `n` bytes as memory of its own. */
function readCopy(u: Unpickling, n: number): Uint8Array {
  let data = new Uint8Array(Math.min(n, FIRST_ROOM));
  u.input.fill(data);
  while (data.length < n) {
    const bigger = new Uint8Array(Math.min(n, data.length * 2));
    bigger.set(data);
    u.input.fill(bigger.subarray(data.length));
    data = bigger;
  }
  return data;
}

export function loadBytes(u: Unpickling, width: 1 | 4 | 8): void {
  u.push(new PyBytes(readCopy(u, readSize(u, width, 'BINBYTES'))));
}

export function loadByteArray(u: Unpickling): void {
  u.push(new PyByteArray(readCopy(u, readSize(u, 8, 'BYTEARRAY8'))));
}

export function loadUnicodeLine(u: Unpickling): void {
  const line = u.input.line();
  u.push(decodeRawUnicodeEscape(line.subarray(0, line.length - 1), 'strict', true).text);
}

/** A string of Python 2: text in the encoding that the caller gave, or bytes. */
function pushOld(u: Unpickling, data: Uint8Array): void {
  const { encoding, errors } = u.options;
  u.push(encoding === 'bytes' ? new PyBytes(data.slice()) : (decodeBytes(data, encoding, errors) as Text));
}

export function loadOldString(u: Unpickling, width: 1 | 4): void {
  const n = width === 1 ? readSize(u, 1, 'BINSTRING') : readInt32(u);
  if (n < 0) throw unpicklingError('BINSTRING pickle has negative byte count');
  pushOld(u, u.input.bytes(n));
}

export function loadOldText(u: Unpickling): void {
  const line = u.input.line();
  const n = line.length - 1;
  const quote = line[0];
  if (n < 2 || (quote !== SINGLE_QUOTE && quote !== DOUBLE_QUOTE) || line[n - 1] !== quote) {
    throw unpicklingError('the STRING opcode argument must be quoted');
  }
  pushOld(u, decodeByteEscape(line.subarray(1, n - 1), 'strict'));
}

export function loadNextBuffer(u: Unpickling): void {
  if (u.buffers === undefined) throw unpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given');
  const buffer = nextOf(u.buffers);
  if (buffer === END) throw unpicklingError('not enough out-of-band buffers');
  u.push(buffer);
}

export function loadReadonlyBuffer(u: Unpickling): void {
  const view = memoryViewOf(u.top());
  if (view.readonly) discard(view);
  else {
    view.readonly = true;
    u.replaceTop(view);
  }
}
