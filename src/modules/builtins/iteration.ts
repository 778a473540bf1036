// Functions over iterables: all, any, iter, next, sum, min, max, sorted, len. S-aware where Python code runs.
// Counterpart: Python/bltinmodule.c.

import { callS, isCallable, then, thenValue } from '../../runtime/call.ts';
import { compareS } from '../../runtime/compare.ts';
import { functions } from '../../runtime/defineType.ts';
import { type Next, isNativeIterator, collectS, iterS, iterateS, stopIteration } from '../../runtime/iterate.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PySet } from '../../runtime/layout/set.ts';
import { str } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { convertThrown, raise, typeError, clearInFlight, inFlightIs } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { special, invokeFoundS } from '../../runtime/special.ts';
import { truth, lengthValue } from '../../runtime/truth.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { END, type Result, S, type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { CallableIterator } from '../../objects/callableIterator.ts';
import { sortList } from '../../objects/list/sort.ts';
import { sum } from './sum.ts';

function everyOrSome(v: Value, stop: boolean): Result {
  let found = false;
  return iterateS(
    v,
    (item) => {
      if (truth(item) !== stop) return undefined;
      found = true;
      return false;
    },
    () => (found ? stop : !stop),
  );
}

/** The length of strings and exact containers. */
function plainLength(v: Value): number | undefined {
  if (typeof v === 'string') return v.length;
  if (typeof v !== 'object' || v === null) return undefined;
  switch (v.constructor) {
    case PyList:
    case PyTuple:
      return (v as PyList | PyTuple).items.length;
    case PyDict:
    case PySet:
      return (v as PyDict | PySet).size;
    case PyBytes:
      return (v as PyBytes).data.length;
    default:
      return undefined;
  }
}

/** `len(v)`; may return S. */
export function lengthOf(v: Value): Result {
  const n = plainLength(v);
  return n === undefined ? specialLength(v) : n;
}

function specialLength(v: Value): Result {
  const code = typeOf(v).proto.$__len__;
  if (code !== undefined && code.argc === 1) return checkedLength(code(0, v));
  let m: ReturnType<typeof special>;
  try {
    m = special(v, '__len__');
    if (m === undefined) throw typeError(`object of type '${typeName(v)}' has no len()`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  return checkedLength(invokeFoundS(m, v));
}

/** What `__len__` returned, as a length. */
function checkedLength(r: Result): Result {
  if (typeof r === 'number' && r >= 0 && Number.isInteger(r)) return r;
  return thenValue(r, (n) => {
    if (typeof n === 'number' && n >= 0 && Number.isInteger(n)) return n;
    if (typeof n === 'bigint' && n > 0n && n < 2n ** 63n) return n;
    try {
      return lengthValue(n);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  });
}

/** `next(it, default)`. */
function nextS(it: Value, fallback: Value | undefined): Result {
  if (isNativeIterator(it)) {
    const ended = (r: Next): Result => {
      if (r !== END) return r as Result;
      if (fallback === undefined) return stopIteration(it);
      const { ret } = it;
      it.ret = null;
      release(ret);
      return fallback;
    };
    // Unlike \`nx\`, \`step\` keeps the return value of a generator.
    return then(it.step(null) as Result, (r) => ended(r as Next));
  }
  let m: ReturnType<typeof special>;
  try {
    m = special(it, '__next__');
    if (m === undefined) throw typeError(`'${typeName(it)}' object is not an iterator`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  const r = invokeFoundS(m, it);
  return then(r, (v) => {
    if (v !== S || fallback === undefined || !inFlightIs(exceptions.StopIteration)) return v;
    clearInFlight();
    return fallback;
  });
}

function iter(v: Value, sentinel: Value | undefined): Result {
  if (sentinel === undefined) return iterS(v);
  if (!isCallable(v)) throw typeError('iter(v, w): v must be callable');
  return new CallableIterator(v, sentinel);
}

const isSequence = (v: Value): v is PyList | PyTuple => isObject(v) && (v.constructor === PyList || v.constructor === PyTuple);

function extreme(name: 'min' | 'max', args: readonly Value[], key: Value, fallback: Value | undefined): Result {
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && fallback !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  if (key === null) {
    const quick = plainExtreme(name === 'min', args.length > 1 ? args : isSequence(args[0] as Value) ? (args[0] as PyList).items : []);
    if (quick !== undefined) return quick;
  }
  return compareAll(name, args, key, fallback);
}

/** The least or greatest of numbers, or of strings, alone: no Python code compares them. */
function plainExtreme(least: boolean, items: readonly Value[]): Value | undefined {
  let best = items[0];
  const kind = typeof best;
  if (kind !== 'number' && kind !== 'string') return undefined;
  for (let i = 1; i < items.length; i++) {
    const v = items[i] as Value;
    if (typeof v !== kind) return undefined;
    if (least ? (v as number) < (best as number) : (v as number) > (best as number)) best = v;
  }
  return best;
}

function compareAll(name: 'min' | 'max', args: readonly Value[], key: Value, fallback: Value | undefined): Result {
  const op = name === 'min' ? 'lt' : 'gt';
  let best: Value | undefined;
  let bestKey: Value | undefined;
  const drop = (): void => {
    release(best);
    release(bestKey);
  };
  const consider = (item: Value): Result | undefined => {
    const k = key === null ? item : callS(key, item);
    if (k === S) return thenValue(k, (itemKey) => weigh(item, itemKey));
    const kind = typeof k;
    if (kind === typeof bestKey && (kind === 'number' || kind === 'string')) {
      // No better, for all that Python code could say.
      if (op === 'lt' ? !((k as number) < (bestKey as number)) : !((k as number) > (bestKey as number))) return null;
    }
    return weigh(item, k);
  };
  const weigh = (item: Value, itemKey: Value): Result => {
    own(itemKey);
    if (best === undefined) {
      best = own(item);
      bestKey = itemKey;
      return null;
    }
    const r = compareS(op, itemKey, bestKey as Value);
    return typeof r === 'boolean' ? choose(item, itemKey, r) : then(r, (answer) => choose(item, itemKey, answer));
  };
  const choose = (item: Value, itemKey: Value, better: Result): Result => {
    if (better === S || !truth(better)) {
      release(itemKey);
      return better === S ? S : null;
    }
    const oldBest = best;
    const oldKey = bestKey;
    best = own(item);
    bestKey = itemKey;
    release(oldBest);
    release(oldKey);
    return null;
  };
  const source = args.length === 1 ? (args[0] as Value) : PyListOf(args);
  own(source);
  const ended = iterateS(source, consider, () => {
    if (best === undefined) return fallback !== undefined ? fallback : raise(exceptions.ValueError, str(`${name}() iterable argument is empty`));
    release(bestKey);
    bestKey = undefined;
    const r = best;
    best = undefined;
    return unown(r);
  });
  return then(ended, (r) => {
    if (r === S) drop();
    if (typeof r === 'object' && r !== null) (r as { rc: number }).rc++;
    release(source);
    if (typeof r === 'object' && r !== null) (r as { rc: number }).rc--;
    return r;
  });
}

function PyListOf(args: readonly Value[]): PyList {
  for (const a of args) own(a);
  return new PyList([...args]);
}

/** `sorted(iterable, *, key, reverse)`. */
function sorted(v: Value, key: Value, reverse: boolean): Result {
  return collectS(v, (items) => {
    const list = new PyList(items);
    list.rc = 1;
    let r: Result;
    try {
      r = sortList(list, key, reverse) ?? null;
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return then(r, (x) => {
      if (x === S) {
        release(list);
        return S;
      }
      list.rc--;
      return list;
    });
  });
}

export const iterationFunctions = functions({
  'all(iterable, /)': (v) => everyOrSome(v, false),
  'any(iterable, /)': (v) => everyOrSome(v, true),
  'iter(object, sentinel=?-, /)': iter,
  'len(obj, /)': lengthOf,
  'max(*args, key=None, default=?-)': (args, key, fallback) => extreme('max', args, key, fallback),
  'min(*args, key=None, default=?-)': (args, key, fallback) => extreme('min', args, key, fallback),
  'next(iterator, default=?-, /)': nextS,
  'sorted(iterable, /, *, key=None, reverse: bool=False)': sorted,
  'sum(iterable, /, start=0)': sum,
});
