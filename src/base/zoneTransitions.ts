// What can be told from the changes of offset that a time zone file lists. Knows no Python.
// Counterpart: utcoff_to_dstoff, ts_to_local and _bisect in Modules/_zoneinfo.c.

/**
 * How much of each kind's offset is summer time: the file says only whether. The difference to the standard time before or
 * after is taken, an hour where that says nothing.
 */
export function summerOffsets(indices: readonly number[], offsets: readonly number[], summer: readonly boolean[]): number[] {
  const found = offsets.map(() => 0);
  for (let i = 1; i < indices.length; i++) {
    const kind = indices[i] as number;
    if (!summer[kind] || found[kind] !== 0) continue;
    const offset = offsets[kind] as number;
    const before = indices[i - 1] as number;
    let ahead = summer[before] ? 0 : offset - (offsets[before] as number);
    const after = indices[i + 1];
    if (ahead === 0 && kind < offsets.length - 1 && after !== undefined) {
      if (summer[after]) continue;
      ahead = offset - (offsets[after] as number);
    }
    found[kind] = ahead;
  }
  return found.map((ahead, kind) => (summer[kind] && ahead === 0 ? 3600 : ahead));
}

/** The changes on the wall, for folds of 0 and of 1: the end of a gap or fold, and its beginning. */
export function wallChanges(
  indices: readonly number[],
  changes: readonly number[],
  offsets: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const late: number[] = [];
  const early: number[] = [];
  changes.forEach((moment, i) => {
    const after = offsets[offsets.length > 1 || i > 0 ? (indices[i] as number) : 0] as number;
    const before = offsets[i === 0 ? 0 : (indices[i - 1] as number)] as number;
    late.push(moment + Math.max(before, after));
    early.push(moment + Math.min(before, after));
  });
  return [late, early];
}

/** How many of the ascending numbers are not above `value`. */
export function countUpTo(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
