// UTF-8 between bytes and JavaScript text.
//
// A host whose engine has coders of its own hands them over (`useTextCoders`): for long data they are much faster than
// the loops here, and mean the same. Text may hold lone surrogates: they are written as U+FFFD, as ill-formed bytes are
// read. Python's error handlers are in objects/codecs/utf8.ts.

export interface TextCoders {
  /** Lone surrogates become U+FFFD. */
  encode(text: string): Uint8Array;
  /** Each ill-formed sequence becomes U+FFFD; a byte order mark is a character like any other. */
  decode(data: Uint8Array): string;
  /** Undefined for ill-formed data. */
  decodeStrict(data: Uint8Array): string | undefined;
}

let coders: TextCoders | null = null;

export function useTextCoders(engine: TextCoders): void {
  coders = engine;
}

/** Up to this length a loop is faster than the call of an engine's coder. */
const SHORT = 24;
const REPLACEMENT = 0xfffd;

export function utf8Bytes(text: string): Uint8Array {
  const n = text.length;
  if (n <= SHORT || coders === null) {
    let i = 0;
    while (i < n && text.charCodeAt(i) < 0x80) i++;
    if (i === n) return asciiBytes(text);
  }
  return coders === null ? encode(text) : coders.encode(text);
}

/** The bytes of text that is known to be ASCII. */
export function asciiBytes(text: string): Uint8Array {
  const n = text.length;
  if (n > 2 * SHORT && coders !== null) return coders.encode(text);
  const data = new Uint8Array(n);
  for (let i = 0; i < n; i++) data[i] = text.charCodeAt(i);
  return data;
}

/** The text of data that is known to be ASCII. */
export function asciiText(data: Uint8Array): string {
  if (data.length > 2 * SHORT && coders !== null) return coders.decode(data);
  return unitsText(data);
}

export function utf8Text(data: Uint8Array): string {
  return shortAscii(data) ?? (coders === null ? (decode(data, true) as string) : coders.decode(data));
}

/** Undefined for ill-formed data. */
export function strictUtf8Text(data: Uint8Array): string | undefined {
  const text = shortAscii(data);
  if (text !== undefined) return text;
  return coders === null ? decode(data, false) : coders.decodeStrict(data);
}

function shortAscii(data: Uint8Array): string | undefined {
  const n = data.length;
  if (n > SHORT) return undefined;
  let text = '';
  for (let i = 0; i < n; i++) {
    const c = data[i] as number;
    if (c > 0x7f) return undefined;
    text += String.fromCharCode(c);
  }
  return text;
}

function encode(text: string): Uint8Array {
  const n = text.length;
  const data = new Uint8Array(3 * n);
  let at = 0;
  for (let i = 0; i < n; i++) {
    let c = text.codePointAt(i) as number;
    if (c > 0xffff) i++;
    else if (c >= 0xd800 && c <= 0xdfff) c = REPLACEMENT;
    at = writePoint(data, at, c);
  }
  return data.slice(0, at);
}

/** Writes one character and gives the position behind it. */
function writePoint(data: Uint8Array, at: number, c: number): number {
  if (c < 0x80) {
    data[at] = c;
    return at + 1;
  }
  const more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  data[at] = ((0xff << (7 - more)) & 0xff) | (c >> (6 * more));
  for (let k = 1; k <= more; k++) data[at + k] = 0x80 | ((c >> (6 * (more - k))) & 0x3f);
  return at + 1 + more;
}

/** Units that are written out at once. */
const CHUNK = 8192;

function unitsText(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode.apply(null, units.subarray(i, i + CHUNK) as unknown as number[]);
  return text;
}

function decode(data: Uint8Array, lenient: boolean): string | undefined {
  const units = new Uint16Array(data.length);
  let at = 0;
  for (let i = 0; i < data.length; ) {
    const c = data[i] as number;
    if (c < 0x80) {
      units[at++] = c;
      i++;
      continue;
    }
    const size = sequencePrefix(data, i);
    if (size === sequenceSize(c)) {
      const point = pointAt(data, i, size);
      if (point > 0xffff) {
        units[at++] = 0xd7c0 + (point >> 10);
        units[at++] = 0xdc00 | (point & 0x3ff);
      } else units[at++] = point;
    } else if (lenient) units[at++] = REPLACEMENT;
    else return undefined;
    i += size;
  }
  return unitsText(units.subarray(0, at));
}

/** The bytes of a sequence with this first byte; 0 for a byte that cannot be first. */
export function sequenceSize(first: number): number {
  return first < 0x80 ? 1 : first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** How many bytes at `i` are the beginning of a well-formed sequence, at least 1: the byte there counts in any case. */
export function sequencePrefix(data: Uint8Array, i: number): number {
  const first = data[i] as number;
  const size = sequenceSize(first);
  let n = 1;
  for (; n < size; n++) {
    const b = data[i + n];
    if (b === undefined) return n;
    const low = n > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = n > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (b < low || b > high) return n;
  }
  return n;
}

/** The character of a well-formed sequence of `size` bytes. */
export function pointAt(data: Uint8Array, i: number, size: number): number {
  const first = data[i] as number;
  let c = size === 1 ? first : first & (0x7f >> size);
  for (let k = 1; k < size; k++) c = (c << 6) | ((data[i + k] as number) & 0x3f);
  return c;
}
