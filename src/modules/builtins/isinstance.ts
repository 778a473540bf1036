// `isinstance`, `issubclass`, with `__instancecheck__`, `__subclasscheck__`, tuples and unions.
// Counterpart: object_isinstance, recursive_isinstance in Objects/abstract.c.

import { abstractSubclass, basesOf, plainSubclass } from '../../objects/type/subclassCheck.ts';
import { withAttribute } from '../../runtime/attribute.ts';
import { thenValue } from '../../runtime/call.ts';
import { str } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { convertThrown, newException, overflowWhile, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { special, invokeFoundS } from '../../runtime/special.ts';
import { truth } from '../../runtime/truth.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type Result, type Value, isObject } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { PyUnion } from '../../objects/union.ts';

/** May return S. */
export function isInstanceS(v: Value, cls: Value): Result {
  if (typeOf(v) === cls) return true;
  if (cls instanceof PyType && usesDefault(cls, '__instancecheck__')) return plainInstance(v, cls);
  return check('isinstance', v, cls);
}

export function isSubclassS(v: Value, cls: Value): Result {
  if (cls instanceof PyType && usesDefault(cls, '__subclasscheck__')) return v === cls ? true : plainSubclass(v, cls);
  return check('issubclass', v, cls);
}

function usesDefault(cls: PyType, name: string): boolean {
  const meta = typeOf(cls);
  if (meta === types.type) return true;
  const found = meta.lookup(name);
  return found instanceof PyMethodDescriptor && found.owner === types.type;
}

function plainInstance(v: Value, cls: PyType): boolean {
  const t = typeOf(v);
  if (t.isSubtype(cls)) return true;
  if (!isObject(v)) return false;
  return withAttribute(v, '__class__', (claimed) => claimed instanceof PyType && claimed !== t && claimed.isSubtype(cls));
}

function check(what: 'isinstance' | 'issubclass', v: Value, cls: Value): Result {
  if (cls instanceof PyTuple) return checkTuple(what, v, cls);
  if (cls instanceof PyUnion) return checkTuple(what, v, cls.args);
  try {
    const hook = what === 'isinstance' ? '__instancecheck__' : '__subclasscheck__';
    const m = special(cls, hook);
    if (m === undefined) return withoutHook(what, v, cls);
    const r = invokeFoundS(m, cls, v);
    return thenValue(r, (answer) => {
      own(answer);
      try {
        return truth(answer);
      } catch (thrown) {
        return convertThrown(thrown);
      } finally {
        release(answer);
      }
    });
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** So deep do tuples of one tuple each go in CPython before its stack of 8 MB ends. */
const MOST_NESTED = 232_000;

/** Tuples of one tuple each are unpacked in place: they can be nested deeper than calls. */
function unwrapped(what: string, classes: PyTuple): PyTuple {
  let inner = classes;
  for (let depth = 0; inner.items.length === 1 && inner.items[0] instanceof PyTuple; depth++) {
    if (depth === MOST_NESTED) throw newException(exceptions.RecursionError, str(`Stack overflow ${what}`));
    inner = inner.items[0];
  }
  return inner;
}

function checkTuple(what: 'isinstance' | 'issubclass', v: Value, outer: PyTuple): Result {
  const where = what === 'isinstance' ? 'in __instancecheck__' : 'in __subclasscheck__';
  const classes = unwrapped(where, outer);
  const test = what === 'isinstance' ? isInstanceS : isSubclassS;
  const next = (i: number): Result => {
    const item = classes.items[i];
    if (item === undefined) return false;
    let r: Result;
    try {
      r = test(v, item);
    } catch (thrown) {
      return convertThrown(overflowWhile(thrown, where));
    }
    return thenValue(r, (answer) => (answer === true ? true : next(i + 1)));
  };
  return next(0);
}

/** Old-style classes: anything with a tuple as `__bases__`. */
function withoutHook(what: 'isinstance' | 'issubclass', v: Value, cls: Value): Result {
  if (basesOf(cls) === undefined) {
    const kinds = what === 'isinstance' ? 'a type, a tuple of types, or a union' : 'a class, a tuple of classes, or a union';
    throw typeError(`${what}() arg 2 must be ${kinds}`);
  }
  if (what === 'issubclass') {
    if (basesOf(v) === undefined) throw typeError('issubclass() arg 1 must be a class');
    return abstractSubclass(v, cls);
  }
  return withAttribute(v, '__class__', (claimed) => claimed !== undefined && abstractSubclass(claimed, cls));
}
