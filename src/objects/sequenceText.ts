// Repr and comparison of lists and tuples, and indices into them.

import { compare } from '../runtime/compare.ts';
import { sameItem } from '../runtime/containment.ts';
import { asIndex } from '../runtime/convert.ts';
import { exceptionOf, typeError } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { joinText, repr } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import { type Value, isObject } from '../runtime/value.ts';
import type { CompareOp } from '../runtime/compare.ts';

export interface Items {
  readonly items: readonly Value[];
}

/** `open`, the reprs separated by commas, `close`. Items may change meanwhile. */
export function reprItems(holder: Items, open: string, close: string): Value {
  const parts: Value[] = [open];
  for (let i = 0; i < holder.items.length; i++) {
    if (i > 0) parts.push(', ');
    const item = own(holder.items[i] as Value);
    try {
      parts.push(repr(item));
    } finally {
      release(item);
    }
  }
  parts.push(close);
  return joinText(parts);
}

/** Comparison of lists or tuples, item by item; the result of the deciding comparison is given as it is. */
export function compareItems(op: CompareOp, a: Items, b: Items): Value {
  if ((op === 'eq' || op === 'ne') && a.items.length !== b.items.length) return op === 'ne';
  let i = 0;
  while (i < a.items.length && i < b.items.length && sameItem(a.items[i] as Value, b.items[i] as Value)) i++;
  if (i >= a.items.length || i >= b.items.length) return compareLengths(op, a.items.length, b.items.length);
  if (op === 'eq') return false;
  if (op === 'ne') return true;
  const x = own(a.items[i] as Value);
  const y = own(b.items[i] as Value);
  try {
    return compare(op, x, y);
  } finally {
    release(y);
    release(x);
  }
}

export function compareLengths(op: CompareOp, m: number, n: number): boolean {
  switch (op) {
    case 'lt':
      return m < n;
    case 'le':
      return m <= n;
    case 'gt':
      return m > n;
    case 'ge':
      return m >= n;
    case 'eq':
      return m === n;
    default:
      return m !== n;
  }
}

/** An index into a sequence as a number; far too large ones IndexError, other types TypeError. */
export function sequenceIndex(v: Value, what: string): number {
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  if (isObject(v)) own(v);
  try {
    const n = asIndex(v, `${what} indices must be integers or slices, not ${typeName(v)}`);
    if (typeof n === 'number') return n;
    throw exceptionOf('IndexError', `cannot fit '${typeName(v)}' into an index-sized integer`);
  } finally {
    unown(v);
  }
}

/** How often `sequence * v` repeats; undefined for what is no int. */
export function repeatCount(v: Value): number | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? Math.max(v, 0) : undefined;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (typeof v === 'string' || v === null) return undefined;
  if (typeof v !== 'bigint' && v.type.lookup('__index__') === undefined) return undefined;
  const n = asIndex(v);
  if (typeof n === 'number') return Math.max(n, 0);
  if (n >= -(2n ** 63n) && n < 2n ** 63n) return n < 0n ? 0 : Number(n);
  throw exceptionOf('OverflowError', `cannot fit '${typeName(v)}' into an index-sized integer`);
}

export function cannotRepeat(v: Value): Error {
  return typeError(`can't multiply sequence by non-int of type '${typeName(v)}'`) as unknown as Error;
}
