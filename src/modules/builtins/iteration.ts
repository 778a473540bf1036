// Functions over iterables: all, any, iter, next, sum, min, max, sorted, len. S-aware where Python code runs.
// Counterpart: Python/bltinmodule.c.

import { callMethodCode, callS, isCallable, then, thenValue } from '../../runtime/call.ts';
import { compareS } from '../../runtime/compare.ts';
import { functions } from '../../runtime/defineType.ts';
import { NO_NAMES } from '../../runtime/bind.ts';
import { type Next, isNativeIterator, collectS, iterS, iterateS } from '../../runtime/iterate.ts';
import { PyFloat, float, isFloat, floatValue } from '../../runtime/layout/numbers.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str } from '../../runtime/layout/str.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { add } from '../../runtime/operators.ts';
import { convertThrown, raise, typeError, clearInFlight, inFlightIs } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { special } from '../../runtime/special.ts';
import { truth, lengthValue } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { END, type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { CallableIterator } from '../../objects/callableIterator.ts';
import { sortList } from '../../objects/list/sort.ts';

function everyOrSome(v: Value, stop: boolean): Result {
  let found = false;
  return iterateS(v, (item) => {
    if (truth(item) !== stop) return undefined;
    found = true;
    return false;
  }, () => (found ? stop : !stop));
}

/** `len(v)`; may return S. */
export function lengthOf(v: Value): Result {
  let m: ReturnType<typeof special>;
  try {
    m = special(v, '__len__');
    if (m === undefined) throw typeError(`object of type '${typeName(v)}' has no len()`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  const r = typeof m === 'function' ? callMethodCode(m, 0, [v], NO_NAMES) : callS(m);
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
  const r = typeof m === 'function' ? callMethodCode(m, 0, [it], NO_NAMES) : callS(m);
  return then(r, (v) => {
    if (v !== S || fallback === undefined || !inFlightIs(exceptions.StopIteration)) return v;
    clearInFlight();
    return fallback;
  });
}

/** The StopIteration of an iterator that ended; a generator's return value goes along. */
function stopIteration(it: Value): Result {
  const ret = (it as { ret?: Value }).ret;
  if (ret === undefined || ret === null) return raise(exceptions.StopIteration);
  (it as { ret?: Value }).ret = null;
  const r: Result = raise(exceptions.StopIteration, ret);
  release(ret);
  return r;
}

function iter(v: Value, sentinel: Value | undefined): Result {
  if (sentinel === undefined) return iterS(v);
  if (!isCallable(v)) throw typeError('iter(v, w): v must be callable');
  return new CallableIterator(v, sentinel);
}

/** Sum with CPython's compensated summation of floats (3.12+). */
function sum(v: Value, start: Value): Result {
  if (isStr(start)) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  const acc = new Sum(start);
  const r = iterateS(v, (item) => acc.add(item), () => acc.result());
  return then(r, (x) => {
    if (x === S) acc.drop();
    return x;
  });
}

class Sum {
  private total: Value;
  /** While all are floats: the running sum and its compensation. */
  private compensation = 0;
  private floating = false;
  private high = 0;

  constructor(start: Value) {
    this.total = own(start);
    if (isFloat(start) && (typeof start === 'number' || start instanceof PyFloat && start.constructor === PyFloat)) this.enter(floatValue(start) as number);
  }

  private enter(x: number): void {
    this.floating = true;
    this.high = x;
    this.compensation = 0;
  }

  add(item: Value): Result | undefined {
    if (this.floating) {
      const x = typeof item === 'number' ? item : item !== null && typeof item === 'object' && item.constructor === PyFloat ? (item as PyFloat).value : undefined;
      if (x !== undefined) {
        this.addFloat(x);
        return undefined;
      }
      this.settle();
    } else if (isFloat(item) && typeof this.total === 'number' && Number.isInteger(this.total)) {
      const x = floatValue(item) as number;
      this.enter(this.total);
      this.addFloat(x);
      return undefined;
    }
    return thenValue(add(this.total, item), (r) => {
      const old = this.total;
      this.total = own(r);
      release(old);
      return null;
    });
  }

  private addFloat(x: number): void {
    const t = this.high + x;
    if (Math.abs(this.high) >= Math.abs(x)) this.compensation += this.high - t + x;
    else this.compensation += x - t + this.high;
    this.high = t;
  }

  private settle(): void {
    if (!this.floating) return;
    this.floating = false;
    const c = this.compensation;
    this.total = own(float(c !== 0 && Number.isFinite(c) ? this.high + c : this.high));
  }

  result(): Value {
    this.settle();
    return unown(this.total);
  }

  drop(): void {
    release(this.total);
  }
}

function extreme(name: 'min' | 'max', args: readonly Value[], key: Value, fallback: Value | undefined): Result {
  const op = name === 'min' ? 'lt' : 'gt';
  if (args.length === 0) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && fallback !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  let best: Value | undefined;
  let bestKey: Value | undefined;
  const drop = (): void => {
    release(best);
    release(bestKey);
  };
  const consider = (item: Value): Result | undefined => {
    const k = key === null ? item : callS(key, item);
    return thenValue(k, (itemKey) => {
      own(itemKey);
      if (best === undefined) {
        best = own(item);
        bestKey = itemKey;
        return null;
      }
      return then(compareS(op, itemKey, bestKey as Value), (r) => {
        if (r === S) {
          release(itemKey);
          return S;
        }
        if (!truth(r)) {
          release(itemKey);
          return null;
        }
        const old = [best, bestKey];
        best = own(item);
        bestKey = itemKey;
        for (const o of old) release(o);
        return null;
      });
    });
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
  'iter(object, sentinel=?, /)': iter,
  'len(obj, /)': lengthOf,
  'max(*args, key=None, default=?)': (args, key, fallback) => extreme('max', args, key, fallback),
  'min(*args, key=None, default=?)': (args, key, fallback) => extreme('min', args, key, fallback),
  'next(iterator, default=?, /)': nextS,
  'sorted(iterable, /, *, key=None, reverse: bool=False)': sorted,
  'sum(iterable, /, start=0)': sum,
});

