// The module _heapq. Counterpart: Modules/_heapqmodule.c.
//
// Comparisons may change the list: its size is checked after each, as CPython does.

import { less } from '../runtime/compare.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyList } from '../runtime/layout/list.ts';
import { indexError, runtimeError, typeError } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';

type Before = (a: Value, b: Value) => boolean;
const smaller: Before = (a, b) => ordered(a, b);
const larger: Before = (a, b) => ordered(b, a);

/** `a < b`, both held where they can die. */
function ordered(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  own(a);
  own(b);
  try {
    return less(a, b);
  } finally {
    release(b);
    release(a);
  }
}

function listOf(v: Value, name: string, only: boolean): PyList {
  if (v instanceof PyList) return v;
  throw typeError(`${name}() argument ${only ? '' : '1 '}must be list, not ${typeName(v)}`);
}

function unchanged(heap: PyList, size: number): void {
  if (heap.items.length !== size) throw runtimeError('list changed size during iteration');
}

function swap(heap: PyList, i: number, k: number): void {
  const { items } = heap;
  const t = items[i] as Value;
  items[i] = items[k] as Value;
  items[k] = t;
}

/** Moves the item at `at` up to its place, not above `start`. */
function siftDown(heap: PyList, start: number, at: number, before: Before): void {
  const size = heap.items.length;
  while (at > start) {
    const parent = (at - 1) >> 1;
    const up = before(heap.items[at] as Value, heap.items[parent] as Value);
    unchanged(heap, size);
    if (!up) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Moves the item at `at` down to a leaf along the better children, then up to its place. */
function siftUp(heap: PyList, at: number, before: Before): void {
  const size = heap.items.length;
  const start = at;
  const limit = size >> 1;
  while (at < limit) {
    let child = 2 * at + 1;
    if (child + 1 < size) {
      const left = before(heap.items[child] as Value, heap.items[child + 1] as Value);
      unchanged(heap, size);
      if (!left) child++;
    }
    swap(heap, at, child);
    at = child;
  }
  siftDown(heap, start, at, before);
}

function heapify(heap: PyList, before: Before): null {
  for (let i = (heap.items.length >> 1) - 1; i >= 0; i--) siftUp(heap, i, before);
  return null;
}

function push(heap: PyList, item: Value, before: Before): null {
  heap.items.push(own(item));
  siftDown(heap, 0, heap.items.length - 1, before);
  return null;
}

function pop(heap: PyList, before: Before): Value {
  if (heap.items.length === 0) throw indexError('index out of range');
  const last = heap.items.pop() as Value;
  if (heap.items.length === 0) return unown(last);
  const top = heap.items[0] as Value;
  heap.items[0] = last;
  siftOrDrop(heap, top, before);
  return unown(top);
}

/** Restores the heap; `top` is counted and released when that fails. */
function siftOrDrop(heap: PyList, top: Value, before: Before): void {
  try {
    siftUp(heap, 0, before);
  } catch (thrown) {
    release(top);
    throw thrown;
  }
}

function replace(heap: PyList, item: Value, before: Before): Value {
  if (heap.items.length === 0) throw indexError('index out of range');
  const top = heap.items[0] as Value;
  heap.items[0] = own(item);
  siftOrDrop(heap, top, before);
  return unown(top);
}

function pushPop(heap: PyList, item: Value, before: Before): Value {
  const { length } = heap.items;
  if (length === 0) return item;
  const up = before(heap.items[0] as Value, item);
  if (heap.items.length === 0) throw indexError('index out of range');
  return up ? replace(heap, item, before) : item;
}

export const heapqModule = defineModule({
  name: '_heapq',
  doc: 'Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.  For the sake of comparison,\nnon-existing elements are considered to be infinite.  The interesting\nproperty of a heap is that a[0] is always its smallest element.\n',
  functions: functions({
    'heappush(heap, item, /)': (h, item) => push(listOf(h, 'heappush', false), item, smaller),
    'heappushpop(heap, item, /)': (h, item) => pushPop(listOf(h, 'heappushpop', false), item, smaller),
    'heappop(heap, /)': (h) => pop(listOf(h, 'heappop', true), smaller),
    'heapreplace(heap, item, /)': (h, item) => replace(listOf(h, 'heapreplace', false), item, smaller),
    'heapify(heap, /)': (h) => heapify(listOf(h, 'heapify', true), smaller),
    'heappush_max(heap, item, /)': (h, item) => push(listOf(h, 'heappush_max', false), item, larger),
    'heappushpop_max(heap, item, /)': (h, item) => pushPop(listOf(h, 'heappushpop_max', false), item, larger),
    'heappop_max(heap, /)': (h) => pop(listOf(h, 'heappop_max', true), larger),
    'heapreplace_max(heap, item, /)': (h, item) => replace(listOf(h, 'heapreplace_max', false), item, larger),
    'heapify_max(heap, /)': (h) => heapify(listOf(h, 'heapify_max', true), larger),
  }),
  values: () => ({ __about__: ABOUT }),
});

const ABOUT =
  'Heap queues\n\nA heap is a list whose item k comes no later in the order than the items 2*k+1 and 2*k+2, where these exist. The\nfirst item is then the smallest one; taking it out, or adding another, moves only as many items as the tree is deep.\n';
