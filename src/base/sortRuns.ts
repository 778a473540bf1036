/**
 * A stable, adaptive merge sort that asks only `less(a, b)`, and asks it the very questions that CPython asks, in
 * order: natural runs, short ones extended by binary insertion, merged by "powersort" with galloping.
 * `less` may throw; the array then holds all its elements in some order, as CPython's list does.
 * Counterpart: Objects/listsort.txt and list_sort_impl in Objects/listobject.c.
 */

export type Less<T> = (a: T, b: T) => boolean;

/** Sorts `keys` in place; `values`, of the same length, takes the same moves. */
export function sortRuns<T>(keys: T[], less: Less<T>, values?: unknown[]): void {
  const n = keys.length;
  if (n < 2) return;
  const sort = new MergeSort(keys, values, less);
  const minRun = minimalRun(n);
  for (let low = 0; low < n; ) {
    let length = sort.countRun(low, n - low);
    if (length < minRun) {
      const forced = Math.min(minRun, n - low);
      sort.insertBinary(low, forced, length);
      length = forced;
    }
    sort.push(low, length);
    low += length;
  }
  sort.collapseAll();
}

function minimalRun(n: number): number {
  let odd = 0;
  while (n >= 64) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}

interface Run {
  readonly start: number;
  length: number;
  /** The depth of the node between this run and the next in a nearly balanced merge tree. */
  power: number;
}

const minimalGallop = 7;

class MergeSort<T> {
  readonly #keys: T[];
  readonly #values: unknown[] | undefined;
  readonly #less: Less<T>;
  readonly #runs: Run[] = [];
  #minGallop = minimalGallop;

  constructor(keys: T[], values: unknown[] | undefined, less: Less<T>) {
    this.#keys = keys;
    this.#values = values;
    this.#less = less;
  }

  /** Length of the run that begins at `low`, made ascending; stretches of equals in a descending one keep their order. */
  countRun(low: number, remaining: number): number {
    const a = this.#keys;
    const less = this.#less;
    let n = 1;
    while (n < remaining && !less(a[low + n] as T, a[low + n - 1] as T)) n++;
    if (n === remaining) return n;
    if (n > 1) {
      if (less(a[low] as T, a[low + n - 1] as T)) return n;
      this.#reverse(low, low + n);
    }
    n++;
    let equal = 0;
    for (; n < remaining; n++) {
      if (less(a[low + n] as T, a[low + n - 1] as T)) {
        if (equal > 0) this.#reverse(low + n - equal - 1, low + n);
        equal = 0;
      } else if (less(a[low + n - 1] as T, a[low + n] as T)) break;
      else equal++;
    }
    if (equal > 0) this.#reverse(low + n - equal - 1, low + n);
    this.#reverse(low, low + n);
    while (n < remaining && !less(a[low + n] as T, a[low + n - 1] as T)) n++;
    return n;
  }

  #reverse(low: number, high: number): void {
    reverseSlice(this.#keys, low, high);
    if (this.#values !== undefined) reverseSlice(this.#values, low, high);
  }

  /** Sorts `n` elements from `low`, of which the first `sorted` are sorted. */
  insertBinary(low: number, n: number, sorted: number): void {
    const a = this.#keys;
    for (let i = low + sorted; i < low + n; i++) {
      const pivot = a[i] as T;
      let left = low;
      let right = i;
      while (left < right) {
        const middle = (left + right) >> 1;
        if (this.#less(pivot, a[middle] as T)) right = middle;
        else left = middle + 1;
      }
      for (let k = i; k > left; k--) a[k] = a[k - 1] as T;
      a[left] = pivot;
      const values = this.#values;
      if (values !== undefined) {
        const value = values[i];
        for (let k = i; k > left; k--) values[k] = values[k - 1];
        values[left] = value;
      }
    }
  }

  push(start: number, length: number): void {
    const runs = this.#runs;
    const last = runs.at(-1);
    if (last !== undefined) {
      const power = nodePower(last.start, last.length, length, this.#keys.length);
      while (runs.length > 1 && runs[runs.length - 2]!.power > power) this.#mergeAt(runs.length - 2);
      runs[runs.length - 1]!.power = power;
    }
    runs.push({ start, length, power: 0 });
  }

  collapseAll(): void {
    const runs = this.#runs;
    while (runs.length > 1) {
      let i = runs.length - 2;
      if (i > 0 && runs[i - 1]!.length < runs[i + 1]!.length) i--;
      this.#mergeAt(i);
    }
  }

  #mergeAt(i: number): void {
    const a = this.#runs[i]!;
    const b = this.#runs[i + 1]!;
    const skipped = this.#gallopRight(this.#keys[b.start] as T, this.#keys, a.start, a.length, 0);
    const low = a.start + skipped;
    const count = a.length - skipped;
    a.length += b.length;
    this.#runs.splice(i + 1, 1);
    if (count === 0) return;
    const taken = this.#gallopLeft(this.#keys[b.start - 1] as T, this.#keys, b.start, b.length, b.length - 1);
    if (taken === 0) return;
    if (count <= taken) this.#mergeLow(low, count, b.start, taken);
    else this.#mergeHigh(low, count, b.start, taken);
  }

  /** Where `key` belongs in the sorted a[base..base+n], before its equals; the search begins at `hint`. */
  #gallopLeft(key: T, a: readonly T[], base: number, n: number, hint: number): number {
    const less = this.#less;
    let last = 0;
    let offset = 1;
    const at = base + hint;
    if (less(a[at] as T, key)) {
      const limit = n - hint;
      while (offset < limit && less(a[at + offset] as T, key)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      if (offset > limit) offset = limit;
      last += hint;
      offset += hint;
    } else {
      const limit = hint + 1;
      while (offset < limit && !less(a[at - offset] as T, key)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      if (offset > limit) offset = limit;
      [last, offset] = [hint - offset, hint - last];
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (less(a[base + middle] as T, key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** As #gallopLeft, behind its equals. */
  #gallopRight(key: T, a: readonly T[], base: number, n: number, hint: number): number {
    const less = this.#less;
    let last = 0;
    let offset = 1;
    const at = base + hint;
    if (less(key, a[at] as T)) {
      const limit = hint + 1;
      while (offset < limit && less(key, a[at - offset] as T)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      if (offset > limit) offset = limit;
      [last, offset] = [hint - offset, hint - last];
    } else {
      const limit = n - hint;
      while (offset < limit && !less(key, a[at + offset] as T)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      if (offset > limit) offset = limit;
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      const middle = last + ((offset - last) >> 1);
      if (less(key, a[base + middle] as T)) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }

  /** Merges two neighbouring runs upwards; the first, not longer, is copied out. */
  #mergeLow(low: number, na: number, right: number, nb: number): void {
    const m = new Merge(this.#keys, this.#values, low, low + na);
    m.spare = 0;
    m.kept = right;
    m.to = low;
    const endB = right + nb;
    try {
      this.#interleaveUp(m, na, endB);
      // What is left of the first run is its largest element, unless the second is used up.
      const rest = endB - m.kept;
      if (rest > 0) {
        m.shift(m.kept, m.to, rest);
        m.to += rest;
      }
    } finally {
      m.restore(m.spare, m.to, na - m.spare);
    }
  }

  /** Ends when the second run is used up or one element of the first is left. */
  #interleaveUp(m: Merge<T>, endA: number, endB: number): void {
    const a = m.spareKeys;
    const b = this.#keys;
    let minGallop = this.#minGallop;
    m.shift(m.kept++, m.to++, 1);
    if (m.kept === endB || endA === 1) return;
    for (;;) {
      let countA = 0;
      let countB = 0;
      do {
        if (this.#less(b[m.kept] as T, a[m.spare] as T)) {
          m.shift(m.kept++, m.to++, 1);
          countB++;
          countA = 0;
          if (m.kept === endB) return;
        } else {
          m.restore(m.spare++, m.to++, 1);
          countA++;
          countB = 0;
          if (m.spare === endA - 1) return;
        }
      } while (countA < minGallop && countB < minGallop);
      minGallop++;
      do {
        if (minGallop > 1) minGallop--;
        this.#minGallop = minGallop;
        countA = this.#gallopRight(b[m.kept] as T, a, m.spare, endA - m.spare, 0);
        m.restore(m.spare, m.to, countA);
        m.spare += countA;
        m.to += countA;
        if (countA > 0 && m.spare >= endA - 1) return;
        m.shift(m.kept++, m.to++, 1);
        if (m.kept === endB) return;
        countB = this.#gallopLeft(a[m.spare] as T, b, m.kept, endB - m.kept, 0);
        m.shift(m.kept, m.to, countB);
        m.kept += countB;
        m.to += countB;
        if (m.kept === endB) return;
        m.restore(m.spare++, m.to++, 1);
        if (m.spare === endA - 1) return;
      } while (countA >= minimalGallop || countB >= minimalGallop);
      this.#minGallop = ++minGallop;
    }
  }

  /** Merges two neighbouring runs downwards; the second, shorter, is copied out. */
  #mergeHigh(low: number, na: number, right: number, nb: number): void {
    const m = new Merge(this.#keys, this.#values, right, right + nb);
    m.spare = nb - 1;
    m.kept = low + na - 1;
    m.to = right + nb - 1;
    try {
      this.#interleaveDown(m, low);
      // What is left of the second run is its smallest element, unless the first is used up.
      const rest = m.kept + 1 - low;
      if (rest > 0) {
        m.to -= rest;
        m.shift(low, m.to + 1, rest);
      }
    } finally {
      m.restore(0, m.to - m.spare, m.spare + 1);
    }
  }

  /** Ends when the first run is used up or one element of the second is left. */
  #interleaveDown(m: Merge<T>, low: number): void {
    const a = this.#keys;
    const b = m.spareKeys;
    let minGallop = this.#minGallop;
    m.shift(m.kept--, m.to--, 1);
    if (m.kept < low || m.spare === 0) return;
    for (;;) {
      let countA = 0;
      let countB = 0;
      do {
        if (this.#less(b[m.spare] as T, a[m.kept] as T)) {
          m.shift(m.kept--, m.to--, 1);
          countA++;
          countB = 0;
          if (m.kept < low) return;
        } else {
          m.restore(m.spare--, m.to--, 1);
          countB++;
          countA = 0;
          if (m.spare === 0) return;
        }
      } while (countA < minGallop && countB < minGallop);
      minGallop++;
      do {
        if (minGallop > 1) minGallop--;
        this.#minGallop = minGallop;
        countA = m.kept + 1 - low - this.#gallopRight(b[m.spare] as T, a, low, m.kept + 1 - low, m.kept - low);
        m.kept -= countA;
        m.to -= countA;
        m.shift(m.kept + 1, m.to + 1, countA);
        if (m.kept < low) return;
        m.restore(m.spare--, m.to--, 1);
        if (m.spare === 0) return;
        countB = m.spare + 1 - this.#gallopLeft(a[m.kept] as T, b, 0, m.spare + 1, m.spare);
        m.spare -= countB;
        m.to -= countB;
        m.restore(m.spare + 1, m.to + 1, countB);
        if (countB > 0 && m.spare <= 0) return;
        m.shift(m.kept--, m.to--, 1);
        if (m.kept < low) return;
      } while (countA >= minimalGallop || countB >= minimalGallop);
      this.#minGallop = ++minGallop;
    }
  }
}

/** A merge under way: one run copied out, the other in place, and the gap between filled from one side. */
class Merge<T> {
  readonly spareKeys: T[];
  readonly #spareValues: unknown[];
  readonly #keys: T[];
  readonly #values: unknown[] | undefined;
  /** Next element of the run copied out, next of the run in place, next place to fill. */
  spare = 0;
  kept = 0;
  to = 0;

  constructor(keys: T[], values: unknown[] | undefined, from: number, end: number) {
    this.#keys = keys;
    this.#values = values;
    this.spareKeys = keys.slice(from, end);
    this.#spareValues = values === undefined ? [] : values.slice(from, end);
  }

  /** Moves elements within the array. */
  shift(from: number, to: number, count: number): void {
    if (count === 1) {
      this.#keys[to] = this.#keys[from] as T;
      if (this.#values !== undefined) this.#values[to] = this.#values[from];
    } else {
      this.#keys.copyWithin(to, from, from + count);
      this.#values?.copyWithin(to, from, from + count);
    }
  }

  /** Takes elements back from the copy. */
  restore(from: number, to: number, count: number): void {
    for (let i = 0; i < count; i++) this.#keys[to + i] = this.spareKeys[from + i] as T;
    if (this.#values === undefined) return;
    for (let i = 0; i < count; i++) this.#values[to + i] = this.#spareValues[from + i];
  }
}

function reverseSlice(a: unknown[], low: number, high: number): void {
  for (let i = low, j = high - 1; i < j; i++, j--) {
    const t = a[i];
    a[i] = a[j];
    a[j] = t;
  }
}

/**
 * Powersort's power of the boundary between the run of n1 elements at s1 and the next of n2, among n: the first
 * binary digit in which the positions of the two middles differ.
 */
function nodePower(s1: number, n1: number, n2: number, n: number): number {
  let power = 0;
  let a = 2 * s1 + n1;
  let b = a + n1 + n2;
  for (;;) {
    power++;
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) return power;
    a *= 2;
    b *= 2;
  }
}
