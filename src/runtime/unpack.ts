// Unpacking: `a, b = v` and `a, *b = v` of emitted code (Python/ceval.c, _PyEval_UnpackIterableStackRef). S-aware.

import { then } from './call.ts';
import { collectS, type Next, type PyIterator, getIterS, ownedCopy } from './iterate.ts';
import { PyDict } from './layout/dict.ts';
import { PyList } from './layout/list.ts';
import { PyTuple } from './layout/tuple.ts';
import { clearInFlight, inFlightIs, raise } from './raise.ts';
import { discard, own, release, releaseAll, unown } from './refcount.ts';
import { str } from './layout/str.ts';
import { vm } from './state.ts';
import { typeName, typeOf } from './typeOf.ts';
import { END, type Result, S, type Value, isObject } from './value.ts';
import { exceptions } from './wellKnown.ts';

const valueErrorS = (text: string): typeof S => raise(exceptions.ValueError, str(text));

function tooFew(wanted: number, got: number, atLeast = ''): typeof S {
  return valueErrorS(`not enough values to unpack (expected ${atLeast}${wanted}, got ${got})`);
}

/** `a, b = v`: a tuple of exactly `n` items, `v` itself when it is one. */
export function unpackS(v: Value, n: number): PyTuple | typeof S {
  if (isObject(v)) {
    if (v.constructor === PyTuple) return (v as PyTuple).items.length === n ? (v as PyTuple) : wrongCount((v as PyTuple).items.length, n);
    if (v.constructor === PyList) {
      const { items } = v as PyList;
      return items.length === n ? new PyTuple(ownedCopy(items)) : wrongCount(items.length, n);
    }
  }
  return thenIterator(v, (it) => gather(it, v, n)) as PyTuple | typeof S;
}

function wrongCount(got: number, n: number): typeof S {
  if (got < n) return tooFew(n, got);
  return valueErrorS(`too many values to unpack (expected ${n}, got ${got})`);
}

/** Counts `v` up while `f` works. */
function thenIterator(v: Value, f: (it: PyIterator) => Result): Result {
  own(v);
  return then(getIterS(v), (it) => {
    if (it !== S) {
      return then(f(it as PyIterator), (r) => {
        unown(v);
        return r;
      });
    }
    unown(v);
    const type = typeOf(v);
    if (inFlightIs(exceptions.TypeError) && type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
      clearInFlight();
      return raise(exceptions.TypeError, str(`cannot unpack non-iterable ${typeName(v)} object`));
    }
    return S;
  });
}

/** Takes `n` values and asks for the end. */
function gather(it: PyIterator, v: Value, n: number): Result {
  own(it);
  const items: Value[] = [];
  const step = (item: Next): Result => {
    for (; item !== END && item !== S && items.length < n; item = it.nx()) items.push(own(item));
    if (item === S && vm.exc === null) return then(S, step as (r: Result) => Result);
    let r: Result;
    if (item === S) r = S;
    else if (item !== END) {
      r = tooMany(v, n);
      discard(item);
    } else if (items.length < n) r = tooFew(n, items.length);
    else r = new PyTuple(items);
    if (r === S) releaseAll(items);
    release(it);
    return r;
  };
  return step(it.nx());
}

function tooMany(v: Value, n: number): typeof S {
  const got = isObject(v) && v.constructor === PyDict && (v as PyDict).size > n ? `, got ${(v as PyDict).size}` : '';
  return valueErrorS(`too many values to unpack (expected ${n}${got})`);
}

/** `a, *b, c = v`: `before` items, a list of the rest, `after` items. */
export function unpackExS(v: Value, before: number, after: number): PyTuple | typeof S {
  const finish = (items: Value[]): Result => {
    if (items.length < before + after) {
      const r: typeof S = tooFew(before + after, items.length, 'at least ');
      releaseAll(items);
      return r;
    }
    const rest = new PyList(items.splice(before, items.length - before - after));
    rest.rc = 1;
    items.splice(before, 0, rest);
    return new PyTuple(items);
  };
  if (isObject(v) && (v.constructor === PyTuple || v.constructor === PyList)) return collectS(v, finish) as PyTuple | typeof S;
  const collect = (it: PyIterator): Result => {
    own(it);
    return then(collectS(it, finish), (r) => {
      release(it);
      return r;
    });
  };
  return thenIterator(v, collect) as PyTuple | typeof S;
}
