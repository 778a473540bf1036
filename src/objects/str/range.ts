// Start and end of a search, and how searches read their arguments.
// Counterpart: ADJUST_INDICES, _PyEval_SliceIndex.

import { asSliceIndex } from '../../runtime/convert.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { isStr } from '../../runtime/layout/str.ts';
import type { Text } from '../../runtime/strings.ts';
import type { Value } from '../../runtime/value.ts';

/** The first index of a search; may lie beyond the end. */
export function rangeStart(v: Value, length: number): number {
  if (v === null) return 0;
  const i = asSliceIndex(v);
  return i < 0 ? Math.max(0, i + length) : i;
}

/** The index behind the last. */
export function rangeEnd(v: Value, length: number): number {
  if (v === null) return length;
  const i = asSliceIndex(v);
  return i > length ? length : i < 0 ? Math.max(0, i + length) : i;
}

/** A str argument of `name()`; `place` is `argument 1` or the like. */
export function textArgument(v: Value, name: string, place: string): Text {
  if (isStr(v)) return v;
  throw typeError(`${name}() ${place} must be str, not ${v === null ? 'None' : typeName(v)}`);
}
