// BLAKE2b and BLAKE2s (RFC 7693) with every parameter of the tree mode, on 32-bit numbers.
//
// A 64-bit word of BLAKE2b is two elements, low half first. The parameter block is made by the caller.

const SIGMA: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
/** The four words that each of the eight mixings of a round works on. */
const MIX: readonly (readonly [number, number, number, number])[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];
/** The high halves of BLAKE2b's are BLAKE2s's. */
const IV32 = Uint32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
const IV_LOW = Uint32Array.of(0xf3bcc908, 0x84caa73b, 0xfe94f82b, 0x5f1d36f1, 0xade682d1, 0x2b3e6c1f, 0xfb41bd6b, 0x137e2179);
const IV64 = Uint32Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? IV_LOW : IV32)[i >> 1] as number);

const v = new Uint32Array(32);
const m = new Uint32Array(32);

function mixWide(a: number, b: number, c: number, d: number, x: number, y: number): void {
  addWide(a, b, x);
  rotateWide(d, a, 32);
  addWide(c, d, -1);
  rotateWide(b, c, 24);
  addWide(a, b, y);
  rotateWide(d, a, 16);
  addWide(c, d, -1);
  rotateWide(b, c, 63);
}

/** v[a] += v[b] + m[x], in 64 bits; no message word for -1. Indices are of low halves. */
function addWide(a: number, b: number, x: number): void {
  let low = (v[a] as number) + (v[b] as number);
  let high = (v[a + 1] as number) + (v[b + 1] as number);
  if (x >= 0) {
    low += m[x] as number;
    high += m[x + 1] as number;
  }
  v[a] = low;
  v[a + 1] = high + Math.floor(low / 0x100000000);
}

/** v[d] = (v[d] ^ v[a]) rotated right by `bits`. */
function rotateWide(d: number, a: number, bits: 16 | 24 | 32 | 63): void {
  const low = (v[d] as number) ^ (v[a] as number);
  const high = (v[d + 1] as number) ^ (v[a + 1] as number);
  if (bits === 32) {
    v[d] = high;
    v[d + 1] = low;
  } else if (bits === 63) {
    v[d] = (low << 1) | (high >>> 31);
    v[d + 1] = (high << 1) | (low >>> 31);
  } else {
    v[d] = (low >>> bits) | (high << (32 - bits));
    v[d + 1] = (high >>> bits) | (low << (32 - bits));
  }
}

function mixNarrow(a: number, b: number, c: number, d: number, x: number, y: number): void {
  let va = v[a] as number;
  let vb = v[b] as number;
  let vc = v[c] as number;
  let vd = v[d] as number;
  va = (va + vb + (m[x] as number)) | 0;
  vd ^= va;
  vd = (vd >>> 16) | (vd << 16);
  vc = (vc + vd) | 0;
  vb ^= vc;
  vb = (vb >>> 12) | (vb << 20);
  va = (va + vb + (m[y] as number)) | 0;
  vd ^= va;
  vd = (vd >>> 8) | (vd << 24);
  vc = (vc + vd) | 0;
  vb ^= vc;
  v[a] = va;
  v[b] = (vb >>> 7) | (vb << 25);
  v[c] = vc;
  v[d] = vd;
}

export class Blake2 {
  readonly wide: boolean;
  readonly digestSize: number;
  readonly blockSize: number;
  private readonly lastNode: boolean;
  private readonly h: Uint32Array;
  private readonly block: Uint8Array;
  private used = 0;
  /** Bytes compressed; a double counts far enough. */
  private count = 0;

  /** `parameters` is the parameter block: 64 bytes where `wide`, else 32. */
  constructor(wide: boolean, parameters: Uint8Array, lastNode: boolean) {
    this.wide = wide;
    this.digestSize = parameters[0] as number;
    this.blockSize = wide ? 128 : 64;
    this.lastNode = lastNode;
    this.block = new Uint8Array(this.blockSize);
    const view = new DataView(parameters.buffer, parameters.byteOffset, parameters.length);
    this.h = (wide ? IV64 : IV32).map((word, i) => word ^ view.getUint32(i * 4, true));
  }

  update(data: Uint8Array): void {
    for (let at = 0; at < data.length; ) {
      // The last block must wait: it is compressed with the final flag.
      if (this.used === this.blockSize) {
        this.count += this.blockSize;
        this.compress(this.h, this.block, false, this.count);
        this.used = 0;
      }
      const n = Math.min(this.blockSize - this.used, data.length - at);
      this.block.set(data.subarray(at, at + n), this.used);
      this.used += n;
      at += n;
    }
  }

  /** The digest so far; the object can go on. */
  digest(): Uint8Array {
    const h = this.h.slice();
    const block = this.block.slice();
    block.fill(0, this.used);
    this.compress(h, block, true, this.count + this.used);
    return new Uint8Array(h.buffer).slice(0, this.digestSize);
  }

  copy(): Blake2 {
    const parameters = new Uint8Array(this.wide ? 64 : 32);
    parameters[0] = this.digestSize;
    const other = new Blake2(this.wide, parameters, this.lastNode);
    other.h.set(this.h);
    other.block.set(this.block);
    other.used = this.used;
    other.count = this.count;
    return other;
  }

  private compress(h: Uint32Array, block: Uint8Array, last: boolean, count: number): void {
    const words = h.length;
    const view = new DataView(block.buffer);
    for (let i = 0; i < words * 2; i++) m[i] = view.getUint32(i * 4, true);
    v.set(h);
    v.set(this.wide ? IV64 : IV32, words);
    const counter = words + words / 2;
    v[counter] = (v[counter] as number) ^ (count % 0x100000000);
    v[counter + 1] = (v[counter + 1] as number) ^ Math.floor(count / 0x100000000);
    if (last) this.flag(counter + words / 4, this.lastNode);
    if (this.wide) roundsWide();
    else roundsNarrow();
    for (let i = 0; i < words; i++) h[i] = (h[i] as number) ^ (v[i] as number) ^ (v[i + words] as number);
  }

  /** Inverts the words that say: last block, last node. */
  private flag(at: number, lastNode: boolean): void {
    const size = this.wide ? 2 : 1;
    for (let i = at; i < at + (lastNode ? 2 * size : size); i++) v[i] = ~(v[i] as number);
  }
}

function roundsWide(): void {
  for (let round = 0; round < 12; round++) {
    const s = SIGMA[round % 10] as readonly number[];
    for (let i = 0; i < 8; i++) {
      const [a, b, c, d] = MIX[i] as (typeof MIX)[number];
      mixWide(a * 2, b * 2, c * 2, d * 2, (s[i * 2] as number) * 2, (s[i * 2 + 1] as number) * 2);
    }
  }
}

function roundsNarrow(): void {
  for (let round = 0; round < 10; round++) {
    const s = SIGMA[round] as readonly number[];
    for (let i = 0; i < 8; i++) {
      const [a, b, c, d] = MIX[i] as (typeof MIX)[number];
      mixNarrow(a, b, c, d, s[i * 2] as number, s[i * 2 + 1] as number);
    }
  }
}
