// Reference counts and death (DESIGN.md section 7, docs/lifetimes.md).
//
// `release` is the only way a count reaches death; helpers that merely keep a value alive across a call
// use `unown`, because their caller still decides over the value. Long chains of deaths go through a work
// list, so a list of five million nodes dies without deep recursion. Counterpart: Objects/object.c, _Py_Dealloc.

import { forgetYoungest } from './gc/nursery.ts';
import { lifetimes } from './lifetimeEvents.ts';
import { DEAD, type PyObject, type Value, isObject } from './value.ts';

/** Deaths that nest on the JavaScript stack before what is further down waits; Python code that a death runs may nest as many again. */
const NESTED_DEATHS = 60;
/** All deaths under way, those that run Python code included. */
const MAX_NESTED_DEATHS = 3000;
let nested = 0;
let limit = NESTED_DEATHS;
/** Children of what died at the limit, in order; they end as soon as it has released them all, so before anything further up. */
const waiting: PyObject[] = [];

/** Hooks that other parts install: finalisers and weak references. */
export const deathHooks: {
  /** Runs `__del__`; true when the object came back to life. */
  finalize: (o: PyObject) => boolean;
  clearWeak: (o: PyObject) => void;
} = {
  finalize: () => false,
  clearWeak: () => {},
};

export function incref(v: Value | undefined): void {
  if (isObject(v)) v.rc++;
}

/** Counts `v` and gives it back: for values that move into a fresh container. */
export function own<T extends Value | undefined>(v: T): T {
  if (isObject(v)) v.rc++;
  return v;
}

/** Gives up one count; the value dies at zero. */
export function release(v: Value | undefined): void {
  if (isObject(v) && --v.rc === 0) die(v);
}

/** Takes a count away without death: the value is going to be returned or stored again. */
export function unown<T extends Value | undefined>(v: T): T {
  if (isObject(v)) v.rc--;
  return v;
}

/** Gives up one count of `v` while `result` must survive. */
export function releaseKeeping(v: Value | undefined, result: unknown): void {
  if (isObject(v) && --v.rc === 0) drop(v, result);
}

/** A floating value was used for the last time: it dies if nobody took it. */
export function discard(v: Value | undefined): void {
  if (isObject(v) && v.rc === 0) die(v);
}

/** Death of `v` (count zero) that must not take `result` along. */
export function drop(v: PyObject, result: unknown): void {
  if (v === result) return;
  if (isObject(result)) {
    result.rc++;
    die(v);
    result.rc--;
  } else die(v);
}

/** Ends an object whose count is zero: finaliser, weak references, then what it owns. */
export function die(v: PyObject): void {
  if (v.rc !== 0) return;
  if (nested >= limit) {
    v.rc = 1;
    waiting.push(v);
    return;
  }
  nested++;
  try {
    end(v);
    if (nested === limit && waiting.length > 0) endWaiting();
  } finally {
    nested--;
  }
}

/** Python code that a death runs must see deaths of its own at once. Gives what `restoreDeaths` takes afterwards. */
export function freshDeaths(): number {
  const before = limit;
  limit = Math.min(nested + NESTED_DEATHS, MAX_NESTED_DEATHS);
  return before;
}

export function restoreDeaths(before: number): void {
  limit = before;
}

/** Death of `v` (count zero) that must not take along the container it was in. */
export function endHolding(v: PyObject, container: PyObject): void {
  container.rc++;
  die(v);
  container.rc--;
}

function end(v: PyObject): void {
  const { type } = v;
  if (type.finalizer && deathHooks.finalize(v)) return;
  if (type.ending !== null && lifetimes.listener === null && type.ending(v)) return;
  if (v.weak !== undefined) {
    v.rc++;
    deathHooks.clearWeak(v);
    if (--v.rc !== 0) return;
  }
  if (lifetimes.listener !== null) lifetimes.listener({ kind: 'death', object: v, cause: 'count' });
  v.rc = DEAD;
  forgetYoungest(v);
  v.releaseChildren();
}

/** Depth first, as if the deaths had nested. */
function endWaiting(): void {
  const stack: PyObject[] = [];
  while (waiting.length > 0) stack.push(waiting.pop() as PyObject);
  for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
    if (--v.rc === 0) end(v);
    while (waiting.length > 0) stack.push(waiting.pop() as PyObject);
  }
}

/** Gives up every value of an array, last to first, as CPython clears lists and tuples. */
export function releaseAll(items: readonly (Value | undefined)[]): void {
  for (let i = items.length - 1; i >= 0; i--) {
    const v = items[i];
    if (typeof v === 'object' && v !== null && --v.rc === 0) die(v);
  }
}

/** Gives up the slots in front of a record, in the order in which CPython clears a frame: last local first, parameters last. */
export function releaseSlots(slots: readonly unknown[], n: number): void {
  for (let i = n - 1; i >= 0; i--) {
    const v = slots[i] as Value | undefined;
    if (typeof v === 'object' && v !== null && --v.rc === 0) die(v);
  }
}

/** End of a value that was never counted: it dies when its count is 0, while `result` survives. */
export function fin(v: unknown, result?: unknown): void {
  if (typeof v === 'object' && v !== null && (v as PyObject).rc === 0) drop(v as PyObject, result);
}
