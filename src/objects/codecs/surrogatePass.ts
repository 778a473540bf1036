// The error handler `surrogatepass`: surrogates written and read as if they were characters, in UTF-8, 16 and 32.
// Counterpart: PyCodec_SurrogatePassErrors in Python/codecs.c.

export interface StandardEncoding {
  readonly width: 1 | 2 | 4;
  readonly little: boolean;
}

/** What `utf-8`, `utf_16_be` and so on mean; undefined for other encodings. */
export function standardEncoding(name: string): StandardEncoding | undefined {
  const m = /^(?:utf[-_]?(8|16|32)(?:[-_]?(le|be))?|cp(?:utf8|65001))$/i.exec(name);
  if (m === null) return undefined;
  if (m[1] === '16' || m[1] === '32') return { width: m[1] === '16' ? 2 : 4, little: m[2]?.toLowerCase() !== 'be' };
  return { width: 1, little: true };
}

/** The bytes of one surrogate. */
export function encodeSurrogate(c: number, e: StandardEncoding): number[] {
  if (e.width === 1) return [0xe0 | (c >> 12), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f)];
  const low = c & 0xff;
  const high = c >> 8;
  if (e.width === 2) return e.little ? [low, high] : [high, low];
  return e.little ? [low, high, 0, 0] : [0, 0, high, low];
}

/** The surrogate at `at` and how many bytes it takes, or undefined. */
export function decodeSurrogate(data: Uint8Array, at: number, e: StandardEncoding): { point: number; size: number } | undefined {
  const size = e.width === 1 ? 3 : e.width;
  if (data.length - at < size) return undefined;
  const b = data.subarray(at, at + size) as unknown as number[];
  let point = 0;
  if (e.width === 1) {
    const [x = 0, y = 0, z = 0] = b;
    if ((x & 0xf0) !== 0xe0 || (y & 0xc0) !== 0x80 || (z & 0xc0) !== 0x80) return undefined;
    point = ((x & 0x0f) << 12) | ((y & 0x3f) << 6) | (z & 0x3f);
  } else {
    for (let i = 0; i < size; i++) point = point * 256 + (b[e.little ? size - 1 - i : i] as number);
  }
  return point >= 0xd800 && point <= 0xdfff ? { point, size } : undefined;
}
