/**
 * MT19937, the generator behind the module random, with CPython's seeding (init_by_array over the 32-bit words of
 * |seed|). Counterpart: Modules/_randommodule.c.
 */
import { narrow, type Integer } from './integers.ts';

const size = 624;
const shift = 397;

export class MersenneTwister {
  readonly #state = new Uint32Array(size);
  #index = size;

  /** random.seed(int): the sign is ignored. */
  seed(value: Integer): void {
    let rest = BigInt(value);
    if (rest < 0n) rest = -rest;
    const digits = rest.toString(16);
    const key: number[] = [];
    for (let end = digits.length; end > 0; end -= 8) key.push(parseInt(digits.slice(Math.max(0, end - 8), end), 16));
    this.seedWords(key);
  }

  /** init_by_array; the key is not empty. */
  seedWords(key: ArrayLike<number>): void {
    const mt = this.#state;
    mt[0] = 19650218;
    for (let i = 1; i < size; i++) mt[i] = Math.imul(1812433253, mt[i - 1]! ^ (mt[i - 1]! >>> 30)) + i;
    let i = 1;
    let j = 0;
    for (let k = Math.max(size, key.length); k > 0; k--) {
      mt[i] = (mt[i]! ^ Math.imul(mt[i - 1]! ^ (mt[i - 1]! >>> 30), 1664525)) + key[j]! + j;
      if (++i >= size) {
        mt[0] = mt[size - 1]!;
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = size - 1; k > 0; k--) {
      mt[i] = (mt[i]! ^ Math.imul(mt[i - 1]! ^ (mt[i - 1]! >>> 30), 1566083941)) - i;
      if (++i >= size) {
        mt[0] = mt[size - 1]!;
        i = 1;
      }
    }
    mt[0] = 0x80000000;
    this.#index = size;
  }

  #refill(): void {
    const mt = this.#state;
    for (let k = 0; k < size; k++) {
      const y = (mt[k]! & 0x80000000) | (mt[k + 1 < size ? k + 1 : 0]! & 0x7fffffff);
      mt[k] = mt[k + shift < size ? k + shift : k + shift - size]! ^ (y >>> 1) ^ ((y & 1) !== 0 ? 0x9908b0df : 0);
    }
    this.#index = 0;
  }

  /** The next 32 bits, unsigned. */
  next32(): number {
    if (this.#index >= size) this.#refill();
    let y = this.#state[this.#index++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** random.random(): 53 bits in [0, 1). */
  random(): number {
    const a = this.next32() >>> 5;
    const b = this.next32() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** random.getrandbits(k), k >= 0. */
  randomBits(k: number): Integer {
    if (k <= 0) return 0;
    if (k <= 32) return this.next32() >>> (32 - k);
    if (k <= 53) {
      const low = this.next32();
      return (this.next32() >>> (64 - k)) * 4294967296 + low;
    }
    const words: string[] = [];
    for (; k > 0; k -= 32) words.push((this.next32() >>> (k < 32 ? 32 - k : 0)).toString(16).padStart(8, '0'));
    return narrow(BigInt(`0x${words.reverse().join('')}`));
  }

  /** The 624 words of the state and the position in them, as getstate() gives them. */
  getState(): number[] {
    return [...this.#state, this.#index];
  }

  /** Takes what getState gave: 625 numbers, the last in 0..624 (the caller has checked). */
  setState(state: ArrayLike<number>): void {
    for (let i = 0; i < size; i++) this.#state[i] = state[i]!;
    this.#index = state[size]!;
  }
}
