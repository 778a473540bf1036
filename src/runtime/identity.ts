// `id()`: stable and unique while an object lives. Numbers look like addresses, 16 bytes apart.
// Equal primitives share an id, as they are indistinguishable. Counterpart: PyLong_FromVoidPtr in builtin_id.

import type { Value } from './value.ts';

const BASE = 0x7f3a_0000_0000;
const ids = new WeakMap<object, number>();
const primitives = new Map<Value, number>();
let next = BASE;

/** The identity of a value. */
export function idOf(v: Value): number {
  if (typeof v === 'object' && v !== null) {
    let id = ids.get(v);
    if (id === undefined) {
      next += 16;
      id = next;
      ids.set(v, id);
    }
    return id;
  }
  return primitiveId(v);
}

/** Small ints and singletons are fixed; others are remembered, the oldest forgotten beyond a bound. */
function primitiveId(v: Value): number {
  if (typeof v === 'number' && Number.isInteger(v) && v >= -5 && v <= 256) return 0xa0_0000 + (v + 5) * 32;
  let id = primitives.get(v);
  if (id === undefined) {
    next += 16;
    id = next;
    if (primitives.size > 100_000) primitives.clear();
    primitives.set(v, id);
  }
  return id;
}

/** As default reprs show it: `0x7f3a00000010`. */
export function address(v: Value): string {
  return `0x${idOf(v).toString(16)}`;
}
