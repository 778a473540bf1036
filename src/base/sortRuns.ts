/**
 * A stable, adaptive merge sort that asks only `less(a, b)`: natural runs (descending ones reversed), short runs
 * extended by binary insertion, neighbouring runs merged while their lengths keep the stack balanced.
 * `less` may throw; the array then holds all its elements in some order.
 * Counterpart: Objects/listsort.txt; the merge policy is the one of "powersort" in spirit, without galloping.
 */

export type Less<T> = (a: T, b: T) => boolean;

/** Sorts `array` in place. */
export function sortRuns<T>(array: T[], less: Less<T>): void {
  const n = array.length;
  if (n < 2) return;
  const minRun = minimalRun(n);
  const starts: number[] = [];
  const lengths: number[] = [];
  for (let low = 0; low < n; ) {
    let length = naturalRun(array, low, n, less);
    if (length < minRun) {
      const forced = Math.min(minRun, n - low);
      insertBinary(array, low, low + forced, low + length, less);
      length = forced;
    }
    starts.push(low);
    lengths.push(length);
    collapse(array, starts, lengths, less, false);
    low += length;
  }
  collapse(array, starts, lengths, less, true);
}

function minimalRun(n: number): number {
  let odd = 0;
  while (n >= 64) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}

/** Length of the run that begins at `low`; a strictly descending one is reversed. */
function naturalRun<T>(a: T[], low: number, high: number, less: Less<T>): number {
  let i = low + 1;
  if (i >= high) return 1;
  if (less(a[i] as T, a[i - 1] as T)) {
    for (i++; i < high && less(a[i] as T, a[i - 1] as T); i++);
    reverse(a, low, i);
  } else for (i++; i < high && !less(a[i] as T, a[i - 1] as T); i++);
  return i - low;
}

function reverse<T>(a: T[], low: number, high: number): void {
  for (let i = low, j = high - 1; i < j; i++, j--) {
    const t = a[i] as T;
    a[i] = a[j] as T;
    a[j] = t;
  }
}

/** Sorts `low..high` whose part below `start` is sorted already. */
function insertBinary<T>(a: T[], low: number, high: number, start: number, less: Less<T>): void {
  for (let i = start; i < high; i++) {
    const pivot = a[i] as T;
    let left = low;
    let right = i;
    while (left < right) {
      const middle = (left + right) >> 1;
      if (less(pivot, a[middle] as T)) right = middle;
      else left = middle + 1;
    }
    for (let k = i; k > left; k--) a[k] = a[k - 1] as T;
    a[left] = pivot;
  }
}

function collapse<T>(a: T[], starts: number[], lengths: number[], less: Less<T>, all: boolean): void {
  const length = (i: number): number => lengths[i] ?? Number.POSITIVE_INFINITY;
  while (lengths.length > 1) {
    let i = lengths.length - 2;
    if ((i > 0 && length(i - 1) <= length(i) + length(i + 1)) || (i > 1 && length(i - 2) <= length(i - 1) + length(i))) {
      if (length(i - 1) < length(i + 1)) i--;
    } else if (!all && length(i) > length(i + 1)) return;
    else if (all && i > 0 && length(i - 1) < length(i + 1)) i--;
    mergeRuns(a, starts[i] as number, length(i), length(i + 1), less);
    lengths[i] = length(i) + length(i + 1);
    lengths.splice(i + 1, 1);
    starts.splice(i + 1, 1);
  }
}

/** Merges two neighbouring runs; what is in place already at either end is skipped by binary search. */
function mergeRuns<T>(a: T[], low: number, m: number, n: number, less: Less<T>): void {
  const middle = low + m;
  const first = a[middle] as T;
  let left = low;
  for (let right = middle; left < right; ) {
    const k = (left + right) >> 1;
    if (less(first, a[k] as T)) right = k;
    else left = k + 1;
  }
  if (left === middle) return;
  const last = a[middle - 1] as T;
  let high = middle + n;
  for (let l = middle; l < high; ) {
    const k = (l + high) >> 1;
    if (less(a[k] as T, last)) l = k + 1;
    else high = k;
  }
  if (middle - left <= high - middle) mergeUp(a, left, middle, high, less);
  else mergeDown(a, left, middle, high, less);
}

function mergeUp<T>(a: T[], low: number, middle: number, high: number, less: Less<T>): void {
  const buffer = a.slice(low, middle);
  let i = 0;
  let j = middle;
  let k = low;
  try {
    while (i < buffer.length && j < high) a[k++] = less(a[j] as T, buffer[i] as T) ? (a[j++] as T) : (buffer[i++] as T);
  } finally {
    while (i < buffer.length) a[k++] = buffer[i++] as T;
  }
}

function mergeDown<T>(a: T[], low: number, middle: number, high: number, less: Less<T>): void {
  const buffer = a.slice(middle, high);
  let i = middle - 1;
  let j = buffer.length - 1;
  let k = high - 1;
  try {
    while (j >= 0 && i >= low) a[k--] = less(buffer[j] as T, a[i] as T) ? (a[i--] as T) : (buffer[j--] as T);
  } finally {
    while (j >= 0) a[k--] = buffer[j--] as T;
  }
}
