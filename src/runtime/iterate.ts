// Iteration: from any value to an iterator, and consuming iterables (abstract.c: PyObject_GetIter, PyIter_Next).
//
// `getIterS` gives what emitted `for` drives: an object with `nx()`. Iterators implemented in TypeScript are
// given as they are; any other is wrapped in a `PythonIterator`, which Python never sees. `iterS` gives what
// `iter(x)` shows. The throwing helpers (`iterate`, `toOwnedArray`) run everything under nosuspend;
// `collectS` is S-aware.

import { callMethodCode, then } from './call.ts';
import { NO_NAMES } from './bind.ts';
import { asSliceIndex } from './convert.ts';
import { methods } from './defineType.ts';
import { MAX_ITEMS } from './limits.ts';
import { PyDict } from './layout/dict.ts';
import { DictKeyIterator } from './layout/dictIterator.ts';
import { ListIterator, PyIterator, type Next, TupleIterator, rangeIterator, strIterator } from './layout/iterator.ts';
import { PyList } from './layout/list.ts';
import { PyRange } from './layout/range.ts';
import { PyStr, isStr, str } from './layout/str.ts';
import { PyTuple } from './layout/tuple.ts';
import {
  clearInFlight,
  convertThrown,
  inFlightIs,
  isThrown,
  memoryError,
  raise,
  takeInFlight,
  typeError,
  unwindInFlight,
  valueError,
} from './raise.ts';
import { discard, own, release, releaseAll, unown } from './refcount.ts';
import { NotImplemented } from './singletons.ts';
import { noteStop } from './stopValue.ts';
import { callSpecial, hasSpecial, special, invokeFoundS } from './special.ts';
import { vm } from './state.ts';
import { typeName, typeOf } from './typeOf.ts';
import { END, type MethodCode, type PyObject, type Result, S, type Value, isObject } from './value.ts';
import { exceptions, types } from './wellKnown.ts';

export { type Next, PyIterator } from './layout/iterator.ts';

/** Goes on with the outcome of `nx`, at once or after a suspension; S reaches `f` only as an exception. */
export function thenNext<R extends Next>(r: Next, f: (v: Next) => R): R | typeof S {
  if (r === S && vm.exc === null) return then(r, f as never) as R;
  return f(r);
}

/** After Python code that an iterator ran for its next value: StopIteration in flight is the end. */
export function stopToEnd(r: Next): Next {
  if (r !== S || !inFlightIs(exceptions.StopIteration)) return r;
  const e = takeInFlight();
  noteStop(stopValue(e));
  release(e);
  return END;
}

/** Drives an iterator written in Python (or any object with `__next__`). */
export class PythonIterator extends PyIterator {
  readonly iterator: Value;

  constructor(iterator: Value = null) {
    super();
    this.rc = 0;
    this.iterator = own(iterator);
  }

  nx(): Next {
    const r = this.callNext();
    return r === S ? thenNext(r, stopToEnd) : r;
  }

  private callNext(): Result {
    try {
      const m = special(this.iterator, '__next__');
      if (typeof m === 'function') return m.argc === 1 ? m(0, this.iterator) : callMethodCode(m, 0, [this.iterator], NO_NAMES);
      if (m === undefined || m === null) throw typeError(`'${typeName(this.iterator)}' object is not an iterator`);
      return invokeFoundS(m, this.iterator);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }

  override step(value: Value): Next {
    const r = value === null ? this.callNext() : methodHook.callS(this.iterator, 'send', value);
    return r === S ? thenNext(r, (v) => this.stop(v)) : r;
  }

  /** StopIteration in flight ends the iteration with its value in `ret`. */
  stop(r: Next): Next {
    if (r !== S || !inFlightIs(exceptions.StopIteration)) return r;
    const e = takeInFlight();
    const value = stopValue(e);
    this.ret = own(value);
    release(e);
    return END;
  }

  override releaseChildren(): void {
    release(this.iterator);
    release(this.ret);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.iterator);
    visit(this.ret);
  }
}
/** Not a Python type of its own: death and the collector ask for one. */
Object.defineProperty(PythonIterator.prototype, 'type', { get: () => types.object, configurable: true });

/** The `value` of a StopIteration. */
export function stopValue(e: PyObject): Value {
  const { value, args } = e as unknown as { value?: Value; args: PyTuple };
  return value !== undefined ? value : (args.items[0] ?? null);
}

/** Installed by attribute.ts: calls a method by name, borrowed arguments; may return S. */
export const methodHook: { callS: (o: Value, name: string, ...args: Value[]) => Result } = {
  callS: (o, name) => raise(exceptions.AttributeError, `'${typeName(o)}' object has no attribute '${name}'`),
};

/** An old-style sequence: `__getitem__` with 0, 1, 2, … until IndexError. */
export class SequenceIterator extends PyIterator {
  sequence: Value | undefined;
  index = 0;

  constructor(sequence?: Value) {
    super();
    this.rc = 0;
    this.sequence = own(sequence);
  }

  nx(): Next {
    const { sequence } = this;
    if (sequence === undefined) return END;
    let r: Result;
    try {
      const m = special(sequence, '__getitem__');
      if (typeof m === 'function') r = callMethodCode(m, 0, [sequence, this.index], NO_NAMES);
      else if (m === undefined || m === null) throw typeError(`'${typeName(sequence)}' object is not subscriptable`);
      else r = invokeFoundS(m, sequence, this.index);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return thenNext(r, (v) => this.finish(v));
  }

  private finish(r: Next): Next {
    if (r !== S) {
      this.index++;
      return r;
    }
    if (!inFlightIs(exceptions.IndexError) && !inFlightIs(exceptions.StopIteration)) return S;
    clearInFlight();
    const { sequence } = this;
    this.sequence = undefined;
    release(sequence);
    return END;
  }

  override releaseChildren(): void {
    release(this.sequence);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }
}

/** Can `nx` stand for `__next__` here? Not where a Python subclass of a native iterator overrides it. */
export function isNativeIterator(v: Value): v is PyIterator {
  if (!(v instanceof PyIterator) || v.hidden) return false;
  if (!v.type.heap) return true;
  const m = v.type.lookup('__next__') as { owner?: { heap: boolean } } | undefined;
  return m !== undefined && m !== null && m.owner !== undefined && !m.owner.heap;
}

/** The iterators of exact built-in types, without asking the type. */
function builtinIterator(v: Value): PyIterator | undefined {
  if (typeof v === 'string') return strIterator(v);
  if (typeof v !== 'object' || v === null) return undefined;
  switch (v.constructor) {
    case PyList:
      return new ListIterator(v as PyList);
    case PyTuple:
      return new TupleIterator(v as PyTuple);
    case PyRange:
      return rangeIterator(v as PyRange);
    case PyDict:
      return new DictKeyIterator(v as PyDict);
    case PyStr:
      return strIterator(v as PyStr);
    default:
      return undefined;
  }
}

/** `iter(v)` as emitted code drives it; may return S. The result is floating or owned elsewhere. */
export function getIterS(v: Value): PyIterator | typeof S {
  const quick = builtinIterator(v);
  if (quick !== undefined) return quick;
  if (v instanceof PyIterator && !v.type.heap && !v.hidden) return v;
  return then(iterS(v), (r) => (r === S ? S : asIterator(r))) as PyIterator | typeof S;
}

/** An iterator as it stands, for code that does not ask for one; raises TypeError for what is none. */
export function iteratorGiven(v: Value): PyIterator | typeof S {
  return isIterator(v) ? asIterator(v) : (raise(exceptions.TypeError, str(`'${typeName(v)}' object is not an iterator`)) as typeof S);
}

/** Something with `nx` for an object with `__next__`. */
export function asIterator(v: Value): PyIterator {
  return isNativeIterator(v) ? v : ((v as Partial<OwnDriver> | null)?.driver?.() ?? new PythonIterator(v));
}

/** Iterators that cannot extend PyIterator (files) but need no `__next__` to be looked up. */
interface OwnDriver {
  /** Something with `nx` that does what `__next__` of this very object does; undefined where that is Python code. */
  driver(): PyIterator | undefined;
}

/** `iter(v)` as Python sees it; may return S. */
export function iterS(v: Value): Result {
  const quick = builtinIterator(v);
  if (quick !== undefined) return quick;
  const code = isObject(v) ? v.type.proto.$__iter__ : undefined;
  if (code !== undefined && code.argc === 1) {
    const o = v as PyObject;
    o.rc++;
    const r = code(0, o);
    if (r !== S) {
      o.rc--;
      return isIterator(r) ? r : notIterator(r);
    }
    return then(r, (it) => {
      o.rc--;
      return it === S || isIterator(it) ? it : notIterator(it);
    });
  }
  let m: MethodCode | Value | undefined;
  try {
    m = special(v, '__iter__');
    if (m === undefined) return sequenceIterator(v);
    if (m === null) throw typeError(`'${typeName(v)}' object is not iterable`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  own(v);
  const r = invokeFoundS(m, v);
  return then(r, (it) => {
    unown(v);
    if (it === S) return S;
    return isIterator(it) ? it : notIterator(it);
  });
}

function sequenceIterator(v: Value): SequenceIterator {
  if (hasSpecial(v, '__getitem__') && !(v instanceof PyDict)) return new SequenceIterator(v);
  throw typeError(`'${typeName(v)}' object is not iterable`);
}

function notIterator(v: Value): typeof S {
  const r: typeof S = convertThrown(typeError(`iter() returned non-iterator of type '${typeName(v)}'`));
  discard(v);
  return r;
}

/** Has the type a `__next__`? */
export function isIterator(v: Value): boolean {
  if (v instanceof PyIterator && !v.hidden) return true;
  return isObject(v) && (v.type.lookup('__next__') ?? null) !== null;
}

/** Under nosuspend; throws. The result is floating or owned elsewhere. */
export function getIter(v: Value): PyIterator {
  vm.nosuspend++;
  let r: PyIterator | typeof S;
  try {
    r = getIterS(v);
  } finally {
    vm.nosuspend--;
  }
  if (r === S) throw unwindInFlight();
  return r;
}

/** The next value (floating or owned elsewhere) or END, under nosuspend; throws. */
export function nextOf(it: PyIterator): Value | typeof END {
  vm.nosuspend++;
  let r: Next;
  try {
    r = it.nx();
  } finally {
    vm.nosuspend--;
  }
  if (r === S) throw unwindInFlight();
  return r;
}

/**
 * Calls `f` with every value of an iterable, under nosuspend; throws what iteration or `f` throw. `f` borrows the
 * value, which lives at least as long as the call. `f` ends the iteration by returning false (exactly). An iterator
 * that knows of more than `most` items to come is refused with MemoryError.
 */
export function iterate(v: Value, f: (item: Value) => unknown, most = Number.POSITIVE_INFINITY): void {
  if (isObject(v) && (v.constructor === PyTuple || v.constructor === PyList)) {
    const sequence = v as PyTuple | PyList;
    own(sequence);
    try {
      for (let i = 0; i < sequence.items.length; i++) if (withItem(sequence.items[i] as Value, f) === false) return;
    } finally {
      unown(sequence);
    }
    return;
  }
  own(v);
  try {
    const it = own(getIter(v));
    try {
      if ((it.hint() ?? 0) > most) throw memoryError();
      for (let item = nextOf(it); item !== END; item = nextOf(it)) if (withItem(item, f) === false) return;
    } finally {
      release(it);
    }
  } finally {
    unown(v);
  }
}

function withItem(item: Value, f: (item: Value) => unknown): unknown {
  if (!isObject(item)) return f(item);
  item.rc++;
  try {
    return f(item);
  } finally {
    release(item);
  }
}

/**
 * The values of an iterable in a fresh array that owns one count of each: give it to `new PyList`/`new PyTuple`,
 * or end it with `releaseAll`. Under nosuspend; throws.
 */
export function toOwnedArray(v: Value): Value[] {
  if (isObject(v) && (v.constructor === PyTuple || v.constructor === PyList)) return ownedCopy((v as PyTuple | PyList).items);
  if (typeof v === 'string') return v.split('');
  const items: Value[] = [];
  try {
    iterate(
      v,
      (item) => {
        if (items.length === MAX_ITEMS) throw memoryError();
        items.push(own(item));
      },
      MAX_ITEMS,
    );
  } catch (thrown) {
    releaseAll(items);
    throw thrown;
  }
  return items;
}

/** A copy of an array that owns one count of each value. */
export function ownedCopy(items: readonly Value[]): Value[] {
  const copy = items.slice();
  for (let i = 0; i < copy.length; i++) {
    const v = copy[i];
    if (typeof v === 'object' && v !== null) v.rc++;
  }
  return copy;
}

/** Runs `f` over the values of an iterable, held for as long; not copied where `v` is an exact tuple. Throws. */
export function withItems<R>(v: Value, f: (items: readonly Value[]) => R): R {
  if (isObject(v) && v.constructor === PyTuple) return f((v as PyTuple).items);
  const items = toOwnedArray(v);
  try {
    const r = f(items);
    if (isObject(r)) {
      const kept = r as PyObject;
      kept.rc++;
      releaseAll(items);
      kept.rc--;
    } else releaseAll(items);
    return r;
  } catch (thrown) {
    releaseAll(items);
    throw thrown;
  }
}

/**
 * S-aware: gives the owned values of an iterable (at most `limit`) to `f`, which must consume them.
 */
export function collectS(v: Value, f: (items: Value[]) => Result, limit = Number.POSITIVE_INFINITY, hinted = true): Result {
  if (limit === Number.POSITIVE_INFINITY) {
    if (isObject(v) && (v.constructor === PyTuple || v.constructor === PyList)) return f(ownedCopy((v as PyTuple | PyList).items));
    if (typeof v === 'string') return f(v.split(''));
  }
  own(v);
  return then(getIterS(v), (it) => {
    if (it !== S && !(hinted && refusesHint(v, it))) return drain(it as PyIterator, v, f, Math.min(limit, MAX_ITEMS));
    unown(v);
    return S;
  });
}

/** A class's `__len__` or `__length_hint__` is asked before its items are; what they raise ends the call. */
function refusesHint(v: Value, it: Value): boolean {
  if (!isObject(v) || !v.type.heap) return false;
  own(it);
  try {
    lengthHint(v);
    unown(it);
    return false;
  } catch (thrown) {
    convertThrown(thrown);
    release(it);
    return true;
  }
}

/** Collects; `v` was counted and is un-counted at the end. More items than can be held raise MemoryError. */
function drain(it: PyIterator, v: Value, f: (items: Value[]) => Result, limit: number): Result {
  it.rc++;
  const items: Value[] = [];
  const step = (first: Next): Result => {
    let item = first;
    for (; item !== END && item !== S; item = it.nx()) {
      if (typeof item === 'object' && item !== null) item.rc++;
      items.push(item);
      if (items.length >= limit) break;
    }
    if (item !== S && items.length === MAX_ITEMS) item = raise(exceptions.MemoryError);
    if (item === S) {
      if (vm.exc === null) return then(S, step as (v: Result) => Result);
      releaseAll(items);
      release(it);
      unown(v);
      return S;
    }
    release(it);
    unown(v);
    return f(items);
  };
  const known = limit === MAX_ITEMS ? it.hint() : undefined;
  return step(known !== undefined && known > MAX_ITEMS ? raise(exceptions.MemoryError) : it.nx());
}

/**
 * S-aware: calls `f` with every value; `f` borrows it and may return S, or false to end the iteration. Ends with
 * `done()`, or with S when anything raised (the caller releases what it holds through `then`).
 */
export function iterateS(v: Value, f: (item: Value) => Result | undefined, done: () => Result, hinted = false): Result {
  own(v);
  return then(getIterS(v), (r) => {
    if (r === S || (hinted && refusesHint(v, r))) {
      unown(v);
      return S;
    }
    const it = own(r) as PyIterator;
    const end = (): void => {
      release(it);
      unown(v);
    };
    const next = (item: Next): Result => {
      for (;;) {
        if (item === S) {
          if (vm.exc === null) return then(S, next as (v: Result) => Result);
          end();
          return S;
        }
        if (item === END) {
          end();
          return done();
        }
        const current = own(item);
        const answer = guarded(f, current);
        if (answer === S) {
          return then(S, (a) => {
            release(current);
            if (a !== S && a !== false) return next(it.nx());
            end();
            return a === S ? S : done();
          });
        }
        release(current);
        if (answer === false) {
          end();
          return done();
        }
        item = it.nx();
      }
    };
    return next(it.nx());
  });
}

function guarded(f: (item: Value) => Result | undefined, item: Value): Result | undefined {
  try {
    return f(item);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** `operator.length_hint(v, fallback)`. Throws. */
export function lengthHint(v: Value, fallback = 0): number {
  if (isObject(v) && !v.type.heap) {
    if (v instanceof PyList || v instanceof PyTuple) return v.items.length;
    if (v instanceof PyDict) return v.size;
    if (v instanceof PyIterator) {
      const n = v.hint();
      if (n !== undefined) return n;
    }
  }
  if (isStr(v)) return fallback;
  const n = hintFrom(v, '__len__');
  if (n !== undefined) return n;
  const h = hintFrom(v, '__length_hint__');
  return h ?? fallback;
}

/** A TypeError means "unknown". */
function hintFrom(v: Value, name: '__len__' | '__length_hint__'): number | undefined {
  if (typeOf(v).lookup(name) === undefined) return undefined;
  let r: Value | undefined;
  try {
    r = callSpecial(v, name);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.TypeError)) throw thrown;
    discard(thrown);
    return undefined;
  }
  if (r === undefined || r === NotImplemented) return undefined;
  if (name === '__len__') {
    const n = asSliceIndex(r);
    if (n < 0) throw valueError('__len__() should return >= 0');
    return n;
  }
  if (typeof r !== 'boolean' && typeOf(r) !== types.int && !typeOf(r).isSubtype(types.int)) {
    throw typeError(`__length_hint__ must be an integer, not ${typeName(r)}`);
  }
  const n = asSliceIndex(r);
  if (n < 0) throw valueError('__length_hint__() should return >= 0');
  return n;
}

/** `__next__` and `__iter__` of every iterator implemented in TypeScript, to be spread into its method table. */
export const iteratorMethods = methods<PyIterator>()({
  '__iter__(self, /)': (self) => self,
  '__next__(self, /)': (self) => nextResult(self.step(null), self),
});

/** Raises the StopIteration of an iterator that ended; its value goes along. */
export function stopIteration(it: PyIterator): Result {
  const { ret } = it;
  if (ret === null) return raise(exceptions.StopIteration);
  it.ret = null;
  const r: Result = raise(exceptions.StopIteration, ret);
  release(ret);
  return r;
}

/** The answer of `__next__`: StopIteration at the end, with the value that `it` may have kept. */
export function nextResult(r: Next, it: PyIterator | null = null): Result {
  if (r === END) return it === null ? raise(exceptions.StopIteration) : stopIteration(it);
  if (r === S && vm.exc === null) return then(S, (v) => nextResult(v as Next, it));
  return r;
}

/** `__length_hint__` for iterators that override `hint`. */
export const hintMethod = methods<PyIterator>()({
  '__length_hint__(self, /)': (self) => self.hint() ?? 0,
});
