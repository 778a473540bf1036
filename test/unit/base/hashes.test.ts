import { expect, test } from 'vitest';
import { hashComplex, hashDouble, hashFrozenset, hashInteger, hashTuple } from '../../../src/base/hashing.ts';
import { narrow } from '../../../src/base/integers.ts';
import { MersenneTwister } from '../../../src/base/mersenne.ts';
import { hashBytes, hashCodePoints, hashString, seededKey } from '../../../src/base/siphash.ts';
import { double } from './hexDouble.ts';
import expected from './hashes.json' with { type: 'json' };

const int = (text: string) => narrow(BigInt(text));

for (const [seed, [texts, blobs]] of Object.entries(expected.seeds)) {
  test(`strings and bytes with PYTHONHASHSEED=${seed}`, () => {
    const key = seededKey(Number(seed));
    expected.texts.forEach((points, i) => {
      expect(hashCodePoints(points, key)).toBe(int(texts![i]!));
      if (points.every((c) => c < 0x10000)) expect(hashString(String.fromCharCode(...points), key)).toBe(int(texts![i]!));
    });
    expected.blobs.forEach((bytes, i) => expect(hashBytes(Uint8Array.from(bytes), key)).toBe(int(blobs![i]!)));
  });
}

test('numbers', () => {
  for (const [value, hash] of expected.ints) expect([value, hashInteger(int(value!))]).toEqual([value, int(hash!)]);
  for (const [value, hash] of expected.floats) expect([value, hashDouble(double(value!))]).toEqual([value, int(hash!)]);
  for (const [real, imaginary, hash] of expected.complex) expect(hashComplex(int(real!), int(imaginary!))).toBe(int(hash!));
});

test('tuples and frozensets', () => {
  for (const [items, tuple, frozenset] of expected.tuples as [string[], string, string][]) {
    expect(hashTuple(items.map(int))).toBe(int(tuple));
    expect(hashFrozenset(items.map(int))).toBe(int(frozenset));
  }
});

test('Mersenne twister', () => {
  for (const [seed, first, bits, , later, sum, index] of expected.random as [string, string[], string[], number, string, number, number][]) {
    const twister = new MersenneTwister();
    twister.seed(int(seed));
    expect(first.map(() => twister.random())).toEqual(first.map(double));
    expect([1, 5, 31, 32, 33, 40, 53, 54, 64, 65, 200].map((k) => twister.randomBits(k))).toEqual(bits.map(int));
    for (let i = 0; i < 400; i++) twister.random();
    const copy = new MersenneTwister();
    copy.setState(twister.getState());
    expect(twister.random()).toBe(double(later));
    expect(copy.random()).toBe(double(later));
    const state = twister.getState();
    expect([state.reduce((a, b) => a + b), state[624]]).toEqual([sum, index]);
  }
});
