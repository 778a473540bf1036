// Tests of character sets: a bitmap for Latin-1, ranges and categories beyond.

import { inCategory, unicodeUpper } from './characters.ts';
import type { CharacterSet } from './tree.ts';

export type SetTest = (c: number) => boolean;

function inRanges(ranges: readonly number[], c: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if (c >= (ranges[i] as number) && c <= (ranges[i + 1] as number)) return true;
  return false;
}

function slowTest(set: CharacterSet, c: number): boolean {
  let found = inRanges(set.ranges, c);
  if (!found && set.foldedRanges.length > 0) found = inRanges(set.foldedRanges, c) || inRanges(set.foldedRanges, unicodeUpper(c));
  if (!found) found = set.categories.some(({ category, negated }) => inCategory(category, c) !== negated);
  return found !== set.negated;
}

export function setTest(set: CharacterSet): SetTest {
  const small = new Uint8Array(256);
  for (let c = 0; c < 256; c++) if (slowTest(set, c)) small[c] = 1;
  return (c) => (c < 256 ? small[c] === 1 : slowTest(set, c));
}
