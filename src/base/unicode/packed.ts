/**
 * Reads the numbers that tools/generateUnicode.py packs into text: digits of five bits, least first, whose sixth bit
 * says that more follow, over the alphabet of URL-safe base64.
 */

const values = new Uint8Array(128);
for (const [i, c] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].entries()) values[c.charCodeAt(0)] = i;

export class PackedReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 32) {
      const digit = values[this.#text.charCodeAt(this.#at++)]!;
      value += (digit & 31) * unit;
      if (digit < 32) return value;
    }
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
