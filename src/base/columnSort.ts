/**
 * The order of rows by columns of numbers: a stable merge sort that needs no calls, for keys whose comparison nobody
 * can observe. Strings become columns by their rank (`ranks`). Counterpart: the pre-sort checks of list_sort_impl in
 * Objects/listobject.c, which choose a comparison for keys of one kind.
 */

const SHORT = 12;

/** Rows in ascending order by the first column, then the next; equal rows stay as they are. Columns have no NaN. */
export function sortedRows(columns: readonly Float64Array[]): Uint32Array {
  const first = columns[0] as Float64Array;
  const n = first.length;
  let from = new Uint32Array(n);
  for (let i = 0; i < n; i++) from[i] = i;
  const rest = columns.length > 1 ? columns.slice(1) : null;
  if (isSorted(first, rest)) return from;
  for (let low = 0; low < n; low += SHORT) insertRows(from, low, Math.min(low + SHORT, n), first, rest);
  let to = new Uint32Array(n);
  for (let width = SHORT; width < n; width *= 2) {
    for (let low = 0; low < n; low += 2 * width) mergeRows(from, to, low, Math.min(low + width, n), Math.min(low + 2 * width, n), first, rest);
    [from, to] = [to, from];
  }
  return from;
}

function isSorted(first: Float64Array, rest: readonly Float64Array[] | null): boolean {
  for (let i = 1; i < first.length; i++) if (isLess(i, i - 1, first, rest)) return false;
  return true;
}

function isLess(i: number, j: number, first: Float64Array, rest: readonly Float64Array[] | null): boolean {
  const x = first[i] as number;
  const y = first[j] as number;
  return x < y || (x === y && rest !== null && isLessInRest(i, j, rest));
}

function isLessInRest(i: number, j: number, rest: readonly Float64Array[]): boolean {
  for (let c = 0; c < rest.length; c++) {
    const column = rest[c] as Float64Array;
    const x = column[i] as number;
    const y = column[j] as number;
    if (x !== y) return x < y;
  }
  return false;
}

function insertRows(rows: Uint32Array, low: number, high: number, first: Float64Array, rest: readonly Float64Array[] | null): void {
  for (let i = low + 1; i < high; i++) {
    const row = rows[i] as number;
    let k = i;
    for (; k > low && isLess(row, rows[k - 1] as number, first, rest); k--) rows[k] = rows[k - 1] as number;
    rows[k] = row;
  }
}

function mergeRows(
  from: Uint32Array,
  to: Uint32Array,
  low: number,
  middle: number,
  high: number,
  first: Float64Array,
  rest: readonly Float64Array[] | null,
): void {
  if (middle >= high || !isLess(from[middle] as number, from[middle - 1] as number, first, rest)) {
    to.set(from.subarray(low, high), low);
    return;
  }
  let i = low;
  let j = middle;
  for (let k = low; k < high; k++) {
    if (j >= high || (i < middle && !isLess(from[j] as number, from[i] as number, first, rest))) to[k] = from[i++] as number;
    else to[k] = from[j++] as number;
  }
}

/** A column that is ordered as the strings are by their code units. */
export function ranks(strings: readonly string[]): Float64Array {
  const places = new Map<string, number>();
  for (let i = 0; i < strings.length; i++) places.set(strings[i] as string, 0);
  const distinct = [...places.keys()].sort();
  for (let i = 0; i < distinct.length; i++) places.set(distinct[i] as string, i);
  const column = new Float64Array(strings.length);
  for (let i = 0; i < strings.length; i++) column[i] = places.get(strings[i] as string) as number;
  return column;
}
