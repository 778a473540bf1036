// Searching for long needles in linear time: the two-way algorithm of Crochemore and Perrin.
// The engine's own search is faster on ordinary text, but quadratic on the worst.

type Codes = ArrayLike<number>;

/** Is the search so large that its worst case would be felt? */
export function deservesTwoWay(haystack: number, needle: number): boolean {
  return needle > 500 && needle * (haystack - needle) > 20_000_000;
}

/** The maximal suffix of `needle` under the order (`reversed`: its opposite): where it begins, and its period. */
function maximalSuffix(needle: Codes, reversed: boolean): [start: number, period: number] {
  let start = 0;
  let period = 1;
  let candidate = 1;
  let k = 0;
  while (candidate + k < needle.length) {
    const a = needle[candidate + k] as number;
    const b = needle[start + k] as number;
    if (a === b) {
      if (k + 1 === period) {
        candidate += period;
        k = 0;
      } else k++;
    } else if (reversed ? a > b : a < b) {
      candidate += k + 1;
      k = 0;
      period = candidate - start;
    } else {
      start = candidate++;
      k = 0;
      period = 1;
    }
  }
  return [start, period];
}

/** Index of `needle` (not empty) in `[from, to)` of `haystack`, or -1. */
export function twoWayFind(haystack: Codes, needle: Codes, from: number, to: number): number {
  const n = needle.length;
  const forward = maximalSuffix(needle, false);
  const backward = maximalSuffix(needle, true);
  const [cut, period] = forward[0] > backward[0] ? forward : backward;
  let periodic = cut + period <= n;
  for (let i = 0; periodic && i < cut; i++) periodic = needle[i] === needle[i + period];
  const shift = periodic ? period : Math.max(cut, n - cut) + 1;
  let memory = 0;
  for (let at = from; at <= to - n; ) {
    let i = Math.max(cut, memory);
    while (i < n && needle[i] === haystack[at + i]) i++;
    if (i < n) {
      at += i - cut + 1;
      memory = 0;
      continue;
    }
    i = cut - 1;
    while (i >= memory && needle[i] === haystack[at + i]) i--;
    if (i < memory) return at;
    at += shift;
    memory = periodic ? n - period : 0;
  }
  return -1;
}

/** The UTF-16 units of a text. */
export function unitsOfText(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
