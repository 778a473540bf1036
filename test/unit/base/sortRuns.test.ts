import { expect, test } from 'vitest';
import { sortRuns } from '../../../src/base/sortRuns.ts';
import expected from './sorts.json' with { type: 'json' };

interface Item {
  readonly key: number;
  readonly at: number;
}

function digest(pairs: Iterable<readonly [number, number]>): number {
  let h = 0;
  for (const [a, b] of pairs) h = (h * 31 + a * 1009 + b) % 1000003;
  return h;
}

const positions = (items: readonly Item[]): number => digest(items.map((item, i) => [i, item.at] as const));

for (const [row, [keys, order, steps, trace, broken]] of (expected as [number[], number, number, number, number][]).entries()) {
  test(`${row}: ${keys.length} elements from ${keys[0]}, by CPython's comparisons`, () => {
    const items = keys.map((key, at) => ({ key, at }));
    const values = keys.map((_, at) => at);
    const asked: [number, number][] = [];
    const less = (a: Item, b: Item): boolean => {
      asked.push([a.at, b.at]);
      return a.key < b.key;
    };
    sortRuns(items, less, values);
    expect(values).toEqual(items.map((item) => item.at));
    expect([positions(items), asked.length, digest(asked)]).toEqual([order, steps, trace]);
    if (steps === 0) return;
    let limit = Math.floor((steps * 2) / 3);
    const failing = keys.map((key, at) => ({ key, at }));
    const throwing = (a: Item, b: Item): boolean => {
      if (--limit < 0) throw new Error('stop');
      return a.key < b.key;
    };
    expect(() => sortRuns(failing, throwing)).toThrow('stop');
    expect(positions(failing)).toBe(broken);
  });
}
