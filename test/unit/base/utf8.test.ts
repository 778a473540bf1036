// The loops of base/utf8.ts against the engine's own coders: no host is installed here, so the loops run.
import { describe, expect, it } from 'vitest';
import { strictUtf8Text, utf8Bytes, utf8Text } from '../../../src/base/utf8.ts';

const encoder = new TextEncoder();
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

function strictly(data: Uint8Array): string | undefined {
  try {
    return strict.decode(data);
  } catch {
    return undefined;
  }
}

let seed = 12345;
const random = (n: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
};

/** Bytes that often come near a well-formed sequence. */
const NEAR = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff];
const UNITS = [0x00, 0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfeff, 0xffff];

describe('UTF-8', () => {
  it('decodes as the engine does, ill-formed data too', () => {
    for (let i = 0; i < 20_000; i++) {
      const data = Uint8Array.from({ length: random(40) }, () => NEAR[random(NEAR.length)]!);
      expect(utf8Text(data)).toBe(lenient.decode(data));
      expect(strictUtf8Text(data)).toBe(strictly(data));
    }
  });

  it('encodes as the engine does, lone surrogates too', () => {
    for (let i = 0; i < 20_000; i++) {
      const text = String.fromCharCode(...Array.from({ length: random(40) }, () => UNITS[random(UNITS.length)]!));
      const data = utf8Bytes(text);
      expect(Array.from(data)).toEqual(Array.from(encoder.encode(text)));
      expect(strictUtf8Text(data)).toBe(strictly(data));
    }
  });

  it('goes through long text in pieces', () => {
    const text = 'aé€😀'.repeat(10_000);
    expect(utf8Text(utf8Bytes(text)) === text).toBe(true);
  });
});
