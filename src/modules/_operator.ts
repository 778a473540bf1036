// The module _operator. Counterpart: Modules/_operator.c.

import { NO_NAMES } from '../runtime/bind.ts';
import { callObject, callVector } from '../runtime/call.ts';
import { compareS } from '../runtime/compare.ts';
import { sameItem } from '../runtime/containment.ts';
import { asBytes, asIndex, asSsize } from '../runtime/convert.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { iadd, iband, ibor, ibxor, ifloordiv, imatmul, imod, imul, ipow, ishl, ishr, isub, itruediv } from '../runtime/inplaceOperators.ts';
import { iterate, lengthHint } from '../runtime/iterate.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { abs, add, band, bor, bxor, floordiv, invert, matmul, mod, mul, neg, pos, pow, shl, shr, sub, truediv } from '../runtime/operators.ts';
import { typeError, valueError, dealtWith } from '../runtime/raise.ts';
import { delItemS, containsS, getItemS, setItemS } from '../runtime/subscript.ts';
import { truth } from '../runtime/truth.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Result, Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { attrGetterDecl, itemGetterDecl, methodCallerDecl } from './_operator/callers.ts';
import { moduleType } from './moduleType.ts';

const is = (a: Value, b: Value): boolean => a === b || (a !== a && b !== b);

/** Sequences only: anything with `__getitem__` that is no mapping. */
function concatenable(a: Value): void {
  if (typeof a !== 'string' && typeOf(a).lookup('__getitem__') === undefined) throw typeError(`'${typeName(a)}' object can't be concatenated`);
}

function concat(a: Value, b: Value): Result {
  concatenable(a);
  return add(a, b);
}

function inPlaceConcat(a: Value, b: Value): Result {
  concatenable(a);
  return iadd(a, b);
}

function countOf(a: Value, b: Value): number {
  let n = 0;
  iterateOrComplain(a, (item) => {
    if (sameItem(item, b)) n++;
  });
  return n;
}

function iterateOrComplain(a: Value, f: (item: Value) => unknown): void {
  if (typeof a !== 'string' && typeOf(a).lookup('__iter__') === undefined && typeOf(a).lookup('__getitem__') === undefined) {
    throw typeError(`argument of type '${typeName(a)}' is not iterable`);
  }
  iterate(a, f);
}

function indexOf(a: Value, b: Value): number {
  let i = 0;
  let found = false;
  iterateOrComplain(a, (item) => {
    found = sameItem(item, b);
    if (!found) i++;
    return !found;
  });
  if (!found) throw valueError('sequence.index(x): x not in sequence');
  return i;
}

function hintOf(v: Value, fallback: Value): number {
  if (typeof fallback === 'string' || typeOf(fallback).lookup('__index__') === undefined) {
    throw typeError(`'${typeName(fallback)}' object cannot be interpreted as an integer`);
  }
  return lengthHint(v, asSsize(fallback));
}

function callAny(f: Value, args: readonly Value[], kwargs: PyDict): Result {
  if (kwargs.size === 0) return callObject(f, 0, args, NO_NAMES);
  const keys = kwargs.keyArray();
  return callVector(
    f,
    [...args, ...keys.map((k) => kwargs.get(k) as Value)],
    keys.map((k) => textOf(k as string)),
  );
}

/** Looks at every byte whatever the outcome. */
function compareDigest(a: Value, b: Value): boolean {
  if (isStr(a) && isStr(b)) {
    const [x, y] = [textOf(a), textOf(b)];
    // the ASCII range
    if (!/^[\x00-\x7f]*$/.test(x + y)) throw typeError('comparing strings with non-ASCII characters is not supported');
    let differ = x.length ^ y.length;
    for (let i = 0; i < y.length; i++) differ |= y.charCodeAt(i) ^ (i < x.length ? x.charCodeAt(i) : ~y.charCodeAt(i));
    return differ === 0;
  }
  const x = buffer(a, b);
  const y = buffer(b, a);
  let differ = x.length ^ y.length;
  for (let i = 0; i < y.length; i++) differ |= (y[i] as number) ^ (i < x.length ? (x[i] as number) : 256);
  return differ === 0;
}

function buffer(v: Value, other: Value): Uint8Array {
  try {
    return asBytes(v);
  } catch (thrown) {
    if (isStr(v) || isStr(other) || !dealtWith(thrown, exceptions.TypeError)) throw thrown;
    throw typeError(`unsupported operand types(s) or combination of types: '${typeName(v)}' and '${typeName(other)}'`);
  }
}

let made: Record<string, PyType> | undefined;

export const operatorModule = defineModule({
  name: '_operator',
  doc: 'Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.',
  functions: functions({
    'truth(a, /)': truth,
    'not_(a, /)': (a) => !truth(a),
    'is_(a, b, /)': is,
    'is_not(a, b, /)': (a, b) => !is(a, b),
    'is_none(a, /)': (a) => a === null,
    'is_not_none(a, /)': (a) => a !== null,
    'lt(a, b, /)': (a, b) => compareS('lt', a, b),
    'le(a, b, /)': (a, b) => compareS('le', a, b),
    'eq(a, b, /)': (a, b) => compareS('eq', a, b),
    'ne(a, b, /)': (a, b) => compareS('ne', a, b),
    'gt(a, b, /)': (a, b) => compareS('gt', a, b),
    'ge(a, b, /)': (a, b) => compareS('ge', a, b),
    'add(a, b, /)': add,
    'sub(a, b, /)': sub,
    'mul(a, b, /)': mul,
    'matmul(a, b, /)': matmul,
    'truediv(a, b, /)': truediv,
    'floordiv(a, b, /)': floordiv,
    'mod(a, b, /)': mod,
    'pow(a, b, /)': pow,
    'lshift(a, b, /)': shl,
    'rshift(a, b, /)': shr,
    'and_(a, b, /)': band,
    'or_(a, b, /)': bor,
    'xor(a, b, /)': bxor,
    'neg(a, /)': neg,
    'pos(a, /)': pos,
    'abs(a, /)': abs,
    'inv(a, /)': invert,
    'invert(a, /)': invert,
    'index(a, /)': (a) => asIndex(a),
    'iadd(a, b, /)': iadd,
    'isub(a, b, /)': isub,
    'imul(a, b, /)': imul,
    'imatmul(a, b, /)': imatmul,
    'itruediv(a, b, /)': itruediv,
    'ifloordiv(a, b, /)': ifloordiv,
    'imod(a, b, /)': imod,
    'ipow(a, b, /)': ipow,
    'ilshift(a, b, /)': ishl,
    'irshift(a, b, /)': ishr,
    'iand(a, b, /)': iband,
    'ior(a, b, /)': ibor,
    'ixor(a, b, /)': ibxor,
    'concat(a, b, /)': concat,
    'iconcat(a, b, /)': inPlaceConcat,
    'contains(a, b, /)': containsS,
    'countOf(a, b, /)': countOf,
    'indexOf(a, b, /)': indexOf,
    'getitem(a, b, /)': getItemS,
    'setitem(a, b, c, /)': setItemS,
    'delitem(a, b, /)': delItemS,
    'length_hint(obj, default=0, /)': hintOf,
    'call(obj, /, *args, **kwargs)': callAny,
    '_compare_digest(a, b, /)': compareDigest,
  }),
  values: () =>
    (made ??= {
      itemgetter: moduleType(itemGetterDecl()),
      attrgetter: moduleType(attrGetterDecl()),
      methodcaller: moduleType(methodCallerDecl()),
    }),
});
