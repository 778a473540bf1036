// What string and bytes literals mean: prefixes, escapes, and the warnings for escapes that mean nothing.
//
// CPython counterpart: Parser/string_parser.c, and the `unicodeescape` decoder for the error positions: they
// count a buffer in which CPython has replaced each non-ASCII character by a ten-byte \UXXXXXXXX.

/** A decoded str: `points` is set when there is a surrogate code point, and is then the truth. */
export interface DecodedText {
  readonly text: string;
  readonly points: readonly number[] | null;
}

/** The character of a name in `\N{...}` (also named sequences are not allowed there), or null. */
export type CharacterNameLookup = (name: string) => string | null;

/** First escape that means nothing: its offset behind the backslash and how CPython shows it. */
export interface InvalidEscape {
  readonly at: number;
  readonly shown: string;
  readonly octal: boolean;
}

export class EscapeError {
  /** `unicode error` or `value error`. */
  readonly sort: string;
  readonly message: string;
  constructor(sort: string, message: string) {
    this.sort = sort;
    this.message = message;
  }
}

export interface LiteralShape {
  readonly bytes: boolean;
  readonly raw: boolean;
  readonly unicodePrefix: boolean;
  /** Offsets of the content within the literal. */
  readonly from: number;
  readonly to: number;
}

export function literalShape(literal: string): LiteralShape {
  let from = 0;
  let bytes = false;
  let raw = false;
  for (;;) {
    const c = literal.charCodeAt(from) | 32;
    if (c === 98) bytes = true;
    else if (c === 114) raw = true;
    else if (c !== 117) break;
    from++;
  }
  const unicodePrefix = literal.charCodeAt(0) === 117;
  const quote = literal[from]!;
  const triple = literal.length - from >= 6 && literal.startsWith(quote.repeat(3), from);
  const size = triple ? 3 : 1;
  return { bytes, raw, unicodePrefix, from: from + size, to: literal.length - size };
}

export function plainText(text: string): DecodedText {
  return { text, points: null };
}

export function joinTexts(parts: readonly DecodedText[]): DecodedText {
  if (parts.every((part) => part.points === null)) return plainText(parts.map((part) => part.text).join(''));
  const points = parts.flatMap((part) => part.points ?? Array.from(part.text, (c) => c.codePointAt(0)!));
  return fromPoints(points);
}

function fromPoints(points: readonly number[]): DecodedText {
  let text = '';
  let surrogate = false;
  for (const point of points) {
    if (point >= 0xd800 && point < 0xe000) surrogate = true;
    text += String.fromCodePoint(point);
  }
  return { text, points: surrogate ? points : null };
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  b: '\b',
  f: '\f',
  t: '\t',
  n: '\n',
  r: '\r',
  v: '\v',
  a: '\x07',
};

/** Decodes the content of a str literal that is not raw. */
export function decodeEscapes(content: string, lookup: CharacterNameLookup, invalid: (escape: InvalidEscape) => void): DecodedText {
  const pieces: string[] = [];
  let points: number[] | null = null;
  let from = 0;
  let reported = false;
  const flush = (to: number): void => {
    if (to > from) pieces.push(content.slice(from, to));
  };
  const add = (point: number): void => {
    if (point >= 0xd800 && point < 0xe000) points ??= [];
    pieces.push(String.fromCodePoint(point));
    if (points !== null && point >= 0xd800 && point < 0xe000) points.push(pieces.length - 1);
  };
  for (let at = content.indexOf('\\'); at >= 0; at = content.indexOf('\\', from)) {
    flush(at);
    const escape = content[at + 1];
    from = at + 2;
    if (escape === undefined) {
      pieces.push('\\');
      break;
    }
    const simple = simpleEscapes[escape];
    if (simple !== undefined) pieces.push(simple);
    else if (escape >= '0' && escape <= '7') {
      const digits = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))![0];
      from = at + 1 + digits.length;
      const value = Number.parseInt(digits, 8);
      if (value > 0o377 && !reported) {
        reported = true;
        invalid({ at: at + 1, shown: digits, octal: true });
      }
      add(value);
    } else if (escape === 'x' || escape === 'u' || escape === 'U') {
      const size = escape === 'x' ? 2 : escape === 'u' ? 4 : 8;
      add(hexEscape(content, at, size, escape));
      from = at + 2 + size;
    } else if (escape === 'N') from = namedEscape(content, at, lookup, add);
    else {
      if (!reported && escape.charCodeAt(0) < 128) {
        reported = true;
        invalid({ at: at + 1, shown: escape, octal: false });
      }
      pieces.push('\\');
      from = at + 1;
      const next = content.indexOf('\\', from);
      const stop = next < 0 ? content.length : next;
      pieces.push(content.slice(from, stop));
      from = stop;
    }
  }
  flush(content.length);
  return points === null ? plainText(pieces.join('')) : withSurrogates(pieces, points);
}

/** `lone` holds the indices of the pieces that are surrogate code points of their own. */
function withSurrogates(pieces: readonly string[], lone: readonly number[]): DecodedText {
  const alone = new Set(lone);
  const points: number[] = [];
  pieces.forEach((piece, i) => {
    if (alone.has(i)) points.push(piece.charCodeAt(0));
    else for (const character of piece) points.push(character.codePointAt(0)!);
  });
  return { text: pieces.join(''), points };
}

function hexEscape(content: string, at: number, size: number, letter: string): number {
  const digits = /^[0-9a-fA-F]*/.exec(content.slice(at + 2, at + 2 + size))![0];
  if (digits.length < size) {
    const shown = letter + 'X'.repeat(size);
    throw unicodeError(content, at, at + 2 + digits.length, `truncated \\${shown} escape`);
  }
  const value = Number.parseInt(digits, 16);
  if (value > 0x10ffff) throw unicodeError(content, at, at + 2 + size, 'illegal Unicode character');
  return value;
}

function namedEscape(content: string, at: number, lookup: CharacterNameLookup, add: (point: number) => void): number {
  const end = content[at + 2] === '{' ? content.indexOf('}', at + 3) : -1;
  if (end < 0) {
    const stop = content[at + 2] === '{' ? content.length : at + 2;
    throw unicodeError(content, at, stop, 'malformed \\N character escape');
  }
  if (end === at + 3) throw unicodeError(content, at, end, 'malformed \\N character escape');
  const found = lookup(content.slice(at + 3, end));
  if (found === null) throw unicodeError(content, at, end + 1, 'unknown Unicode character name');
  for (const character of found) add(character.codePointAt(0)!);
  return end + 1;
}

function unicodeError(content: string, from: number, to: number, reason: string): EscapeError {
  const first = bufferLength(content.slice(0, from));
  const last = first + bufferLength(content.slice(from, to)) - 1;
  const where = last <= first ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
  return new EscapeError('unicode error', `'unicodeescape' codec can't decode ${where}: ${reason}`);
}

/** Bytes of the buffer that CPython decodes for this part of a literal. */
export function bufferLength(text: string): number {
  let length = 0;
  let previous = '';
  for (const character of text) {
    if (character.codePointAt(0)! < 128) length++;
    else length += previous === '\\' ? 15 : 10;
    previous = previous === '\\' && character === '\\' ? '' : character;
  }
  return length;
}

/** Decodes the content of a bytes literal that is not raw; the content is ASCII. */
export function decodeByteEscapes(content: string, invalid: (escape: InvalidEscape) => void): Uint8Array {
  const bytes: number[] = [];
  let reported = false;
  for (let i = 0; i < content.length; i++) {
    if (content[i] !== '\\') {
      bytes.push(content.charCodeAt(i));
      continue;
    }
    const at = i;
    const escape = content[++i];
    if (escape === undefined) throw new EscapeError('value error', 'Trailing \\ in string');
    const simple = simpleEscapes[escape];
    if (simple !== undefined) {
      if (simple !== '') bytes.push(simple.charCodeAt(0));
    } else if (escape >= '0' && escape <= '7') {
      const digits = /^[0-7]{1,3}/.exec(content.slice(i, i + 3))![0];
      const value = Number.parseInt(digits, 8);
      if (value > 0o377 && !reported) {
        reported = true;
        invalid({ at: i, shown: digits, octal: true });
      }
      bytes.push(value & 255);
      i += digits.length - 1;
    } else if (escape === 'x') {
      const digits = content.slice(i + 1, i + 3);
      if (!/^[0-9a-fA-F]{2}$/.test(digits)) throw new EscapeError('value error', `invalid \\x escape at position ${at}`);
      bytes.push(Number.parseInt(digits, 16));
      i += 2;
    } else {
      if (!reported) {
        reported = true;
        invalid({ at: i, shown: escape, octal: false });
      }
      bytes.push(92, escape.charCodeAt(0));
    }
  }
  return Uint8Array.from(bytes);
}

export function asciiBytes(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let i = 0; i < content.length; i++) bytes[i] = content.charCodeAt(i);
  return bytes;
}
