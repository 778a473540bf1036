// From bytes to text, and from offsets to lines and columns.
//
// CPython counterpart: Parser/tokenizer/{helpers,utf8_tokenizer,file_tokenizer}.c. The text that the
// tokenizer gets has `\n` line ends only, no byte order mark, and no null character.

import { sequencePrefix, sequenceSize, strictUtf8Text, utf8Text } from '../base/utf8.ts';
import { type ErrorPlace, PySyntaxError } from './errors.ts';

/** Decodes bytes of an encoding other than UTF-8, Latin-1 and ASCII; null when the name is unknown. */
export type SourceDecoder = (bytes: Uint8Array, encoding: string) => string | null;

export interface DecodedSource {
  readonly text: string;
  /** Normalised name of the declared encoding, or null when none was declared. */
  readonly encoding: string | null;
}

export interface DecodeOptions {
  readonly decoder?: SourceDecoder;
  /** Given when the bytes come from a file: CPython then names it in the message. */
  readonly fileName?: string;
}

export function decodeSource(bytes: Uint8Array, options: DecodeOptions = {}): DecodedSource {
  const marked = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  if (options.fileName === undefined && body.indexOf(0) >= 0) {
    throw new PySyntaxError('SyntaxError', 'source code string cannot contain null bytes', null);
  }
  const cookie = findCookie(body);
  if (cookie !== null && cookie.name !== 'utf-8') {
    if (marked) throw markedButOther(cookie);
    return { text: decodeDeclared(body, cookie.name, options), encoding: cookie.name };
  }
  return { text: decodeUtf8(body, options.fileName, cookie !== null || marked), encoding: cookie !== null || marked ? 'utf-8' : null };
}

interface Cookie {
  readonly name: string;
  readonly line: string;
  readonly lineno: number;
}

function markedButOther(cookie: Cookie): PySyntaxError {
  return new PySyntaxError('SyntaxError', `encoding problem: ${cookie.name} with BOM`, {
    lineno: cookie.lineno,
    offset: 0,
    endLineno: cookie.lineno,
    endOffset: cookie.line.length + (cookie.lineno - 1),
    text: cookie.line,
  });
}

/** The PEP 263 declaration in one of the first two lines; the second counts only after a blank or comment line. */
export function findCookie(bytes: Uint8Array): Cookie | null {
  let start = 0;
  for (let lineno = 1; lineno <= 2 && start < bytes.length; lineno++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const line = latin1(bytes.subarray(start, end));
    const found = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
    if (found !== null) return { name: normalizeEncoding(found[1]!), line, lineno };
    if (!/^[ \t\f]*(?:#.*)?$/.test(line)) return null;
    start = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
  }
  return null;
}

function normalizeEncoding(name: string): string {
  const plain = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (plain === 'utf-8' || plain.startsWith('utf-8-')) return 'utf-8';
  for (const latin of ['latin-1', 'iso-8859-1', 'iso-latin-1']) {
    if (plain === latin || plain.startsWith(`${latin}-`)) return 'iso-8859-1';
  }
  return name;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function decodeDeclared(bytes: Uint8Array, encoding: string, { decoder, fileName }: DecodeOptions): string {
  const plain = encoding.toLowerCase().replaceAll('_', '-');
  if (plain === 'iso-8859-1') return withoutNull(latin1(bytes), fileName);
  if (plain === 'utf8') {
    const text = strictUtf8Text(bytes);
    if (text === undefined) throw unplaced(undecodable(bytes, firstBadByte(bytes)));
    return withoutNull(text, fileName);
  }
  if (plain === 'ascii' || plain === 'us-ascii') {
    const bad = bytes.findIndex((byte) => byte >= 128);
    if (bad >= 0) throw notAscii(bytes, bad, fileName);
    return withoutNull(latin1(bytes), fileName);
  }
  const text = decoder?.(bytes, encoding) ?? null;
  if (text === null) throw unplaced(`unknown encoding: ${encoding}`);
  return withoutNull(text, fileName);
}

function notAscii(bytes: Uint8Array, bad: number, fileName: string | undefined): PySyntaxError {
  const shown = `0x${(bytes[bad] as number).toString(16)}`;
  const message = (at: number): string => `'ascii' codec can't decode byte ${shown} in position ${at}: ordinal not in range(128)`;
  if (fileName === undefined) return unplaced(message(bad));
  const line = lineAround(bytes, bad);
  return new PySyntaxError('SyntaxError', `(unicode error) ${message(bad - line.start)}`, wholeLine(line));
}

/** What the UTF-8 codec says of a byte, at its place in `bytes` or from `from` on. */
function undecodable(bytes: Uint8Array, bad: number, from = 0): string {
  const byte = bytes[bad] as number;
  const reason =
    sequenceSize(byte) === 1 || byte < 0xc2 || byte > 0xf4
      ? 'invalid start byte'
      : bad + 1 >= bytes.length
        ? 'unexpected end of data'
        : 'invalid continuation byte';
  return `'utf-8' codec can't decode byte 0x${byte.toString(16)} in position ${bad - from}: ${reason}`;
}

interface ByteLine {
  readonly lineno: number;
  readonly start: number;
  readonly text: string;
}

/** The line that holds the byte at `at`, each byte that does not decode shown as a replacement character. */
function lineAround(bytes: Uint8Array, at: number): ByteLine {
  let lineno = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) {
      lineno++;
      start = i + 1;
    }
  }
  let end = at;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
  return { lineno, start, text: utf8Text(bytes.subarray(start, end)) };
}

/** A place without a column. */
const wholeLine = (line: ByteLine): ErrorPlace => ({ lineno: line.lineno, offset: 0, endLineno: line.lineno, endOffset: 0, text: line.text });

export function unplaced(message: string): PySyntaxError {
  return new PySyntaxError('SyntaxError', message, { lineno: 0, offset: -1, endLineno: null, endOffset: null, text: null });
}

function decodeUtf8(bytes: Uint8Array, fileName: string | undefined, declared: boolean): string {
  const text = strictUtf8Text(bytes);
  if (text !== undefined) return withoutNull(text, fileName);
  const bad = firstBadByte(bytes);
  withoutNull(utf8Text(bytes.subarray(0, bad)), fileName);
  throw badUtf8(bytes, bad, fileName, declared);
}

/** Text that was given as bytes is checked before it is decoded; that of a file is checked line by line. */
function withoutNull(text: string, fileName: string | undefined): string {
  const zero = fileName === undefined ? -1 : text.indexOf('\0');
  if (zero >= 0) throw nullCharacter(text, zero);
  return text;
}

/** Index of the first byte that does not belong to a well-formed UTF-8 sequence. */
function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = sequencePrefix(bytes, i);
    if (length !== sequenceSize(bytes[i]!)) return i;
    i += length;
  }
  return bytes.length;
}

function badUtf8(bytes: Uint8Array, bad: number, fileName: string | undefined, declared: boolean): PySyntaxError {
  const line = lineAround(bytes, bad);
  if (declared && fileName !== undefined)
    return new PySyntaxError('SyntaxError', `(unicode error) ${undecodable(bytes, bad, line.start)}`, wholeLine(line));
  const offset = [...utf8Text(bytes.subarray(line.start, bad))].length + 1;
  const where = fileName === undefined ? '' : ` in file ${fileName}`;
  const message =
    `Non-UTF-8 code starting with '\\x${(bytes[bad] as number).toString(16).padStart(2, '0')}'${where} on line ${line.lineno}, ` +
    'but no encoding declared; see https://peps.python.org/pep-0263/ for details';
  return new PySyntaxError('SyntaxError', message, { lineno: line.lineno, offset, endLineno: line.lineno, endOffset: offset, text: line.text });
}

function nullCharacter(text: string, zero: number): PySyntaxError {
  const start = Math.max(text.lastIndexOf('\n', zero), text.lastIndexOf('\r', zero)) + 1;
  const lineno = text.slice(0, start).split(/\r\n|\r|\n/).length;
  return new PySyntaxError('SyntaxError', 'source code cannot contain null bytes', wholeLine({ lineno, start, text: text.slice(start, zero) }));
}

/** `\r\n` and `\r` become `\n`; with `addFinal`, the text ends in a line end unless it is empty. */
export function translateNewlines(text: string, addFinal: boolean): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return addFinal && plain !== '' && !plain.endsWith('\n') ? `${plain}\n` : plain;
}

/** Number of UTF-8 bytes of text.slice(from, to). A lone surrogate counts three, as `surrogatepass` has it. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = to - from;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < to && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}

/** Line starts of a text, and the way from offsets to (line, UTF-8 column) and back. */
export class LineTable {
  readonly text: string;
  readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    this.starts = starts;
  }

  /** Number of the line holding the offset, from 1. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  position(offset: number): readonly [lineno: number, column: number] {
    const line = this.lineOf(offset);
    return [line, utf8Length(this.text, this.starts[line - 1]!, offset)];
  }

  /** Text of a line with its line end; '' beyond the end. */
  line(lineno: number): string {
    const start = this.starts[lineno - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.starts[lineno] ?? this.text.length);
  }

  /** Offset into the text of a byte column of a line; a column beyond the line gives the line's end. */
  offsetOf(lineno: number, column: number): number {
    const start = this.starts[lineno - 1] ?? this.text.length;
    const end = this.starts[lineno] ?? this.text.length;
    let bytes = 0;
    let i = start;
    while (i < end && bytes < column) {
      const code = this.text.codePointAt(i)!;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      i += code > 0xffff ? 2 : 1;
    }
    return i;
  }
}

/** Characters (code points) of the first `bytes` UTF-8 bytes of a line: byte columns to CPython's character offsets. */
export function charactersInBytes(line: string, bytes: number): number {
  let characters = 0;
  let seen = 0;
  for (let i = 0; i < line.length && seen < bytes; characters++) {
    const code = line.codePointAt(i)!;
    seen += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += code > 0xffff ? 2 : 1;
  }
  return characters + Math.max(0, bytes - seen);
}
