// Type parameters of generic aliases and unions: finding them, and putting types in their place.
//
// The protocol is that of `typing`: `__typing_subst__`, `__typing_prepare_subst__`, `__parameters__`.
// Arrays given back own nothing; what they hold that nobody else does is floating until the tuple takes it.
// Counterpart: _Py_make_parameters, _Py_subs_parameters in Objects/genericaliasobject.c.

import { callMethod, getattrOptional, hasAttribute } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { PyList, listFrom } from '../../runtime/layout/list.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { Ellipsis } from '../../runtime/singletons.ts';
import { getItem } from '../../runtime/subscript.ts';
import { repr } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';

const isExactSequence = (v: Value): v is PyTuple | PyList => isObject(v) && (v.constructor === PyTuple || v.constructor === PyList);

/** The type parameters in `args`, each once, in order of first appearance; borrowed. */
export function collectParameters(args: readonly Value[], found: Value[] = []): Value[] {
  const add = (v: Value): void => {
    if (!found.includes(v)) found.push(v);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (isExactSequence(arg)) {
      collectParameters(arg.items, found);
      continue;
    }
    if (hasAttribute(arg, '__typing_subst__')) {
      add(arg);
      continue;
    }
    const inner = getattrOptional(arg, '__parameters__');
    if (inner instanceof PyTuple) inner.items.forEach(add);
  }
  return found;
}

/** The given types in a tuple, `*tuple[…]` unpacked. Floating or borrowed. */
function unpackItems(item: Value): PyTuple {
  const given = item instanceof PyTuple ? item.items : [item];
  const items: Value[] = [];
  for (const v of given) {
    const inner = v instanceof PyType ? undefined : getattrOptional(v, '__typing_unpacked_tuple_args__');
    if (inner instanceof PyTuple && inner.items[inner.items.length - 1] !== Ellipsis) items.push(...inner.items);
    else items.push(v);
  }
  return tupleFrom(items);
}

const shown = (v: Value): string => textOf(repr(v));

/** Replaces `parameters` in `args` by the types of `item`, as `self[item]` does; a fresh tuple. Throws. */
export function substitute(self: Value, args: PyTuple, parameters: PyTuple, item: Value): PyTuple {
  if (parameters.items.length === 0) throw typeError(`${shown(self)} is not a generic class`);
  let given: Value = own(unpackItems(item));
  try {
    for (const p of parameters.items) {
      const prepare = getattrOptional(p, '__typing_prepare_subst__');
      if (prepare === undefined || prepare === null) continue;
      own(prepare);
      const wrapped: Value = own(given instanceof PyTuple ? given : tupleOf(given));
      let next: Value;
      try {
        next = own(call(prepare, self, wrapped));
      } finally {
        release(wrapped);
        release(prepare);
      }
      release(given);
      given = next;
    }
    const items = given instanceof PyTuple ? given.items : [given];
    const wanted = parameters.items.length;
    if (items.length !== wanted) {
      throw typeError(`Too ${items.length > wanted ? 'many' : 'few'} arguments for ${shown(self)}; actual ${items.length}, expected ${wanted}`);
    }
    return replaceAll(self, args.items, parameters, items);
  } finally {
    release(given);
  }
}

function replaceAll(self: Value, args: readonly Value[], parameters: PyTuple, items: readonly Value[]): PyTuple {
  const result: Value[] = [];
  const take = (v: Value): void => {
    result.push(own(v));
  };
  try {
    for (const arg of args) {
      if (arg instanceof PyType) take(arg);
      else if (isExactSequence(arg)) {
        const inner = replaceAll(self, arg.items, parameters, items);
        take(arg instanceof PyTuple ? inner : listFrom([...inner.items]));
      } else replaceOne(arg, parameters, items, take);
    }
  } catch (thrown) {
    for (const v of result) release(v);
    throw thrown;
  }
  return new PyTuple(result);
}

function replaceOne(arg: Value, parameters: PyTuple, items: readonly Value[], take: (v: Value) => void): void {
  const flag = getattrOptional(arg, '__typing_is_unpacked_typevartuple__');
  const unpack = flag !== undefined && truth(flag);
  const subst = getattrOptional(arg, '__typing_subst__');
  const at = parameters.items.indexOf(arg);
  if (subst !== undefined && at < 0) throw typeError(`${shown(arg)} not found in __parameters__`);
  discard(subst);
  const replaced = own(subst !== undefined ? callMethod(arg, '__typing_subst__', items[at] as Value) : inner(arg, parameters, items));
  try {
    if (!unpack) take(replaced);
    else if (replaced instanceof PyTuple) replaced.items.forEach(take);
    else throw typeError(`expected __typing_subst__ of ${typeName(arg)} objects to return a tuple, not ${typeName(replaced)}`);
  } finally {
    release(replaced);
  }
}

/** `arg[…]` with its own parameters replaced; `arg` itself where it has none. */
function inner(arg: Value, parameters: PyTuple, items: readonly Value[]): Value {
  const own_ = getattrOptional(arg, '__parameters__');
  if (!(own_ instanceof PyTuple) || own_.items.length === 0) return arg;
  const values: Value[] = [];
  for (const p of own_.items) {
    const at = parameters.items.indexOf(p);
    const value = at < 0 ? p : (items[at] as Value);
    if (at >= 0 && value instanceof PyTuple && typeOf(p).lookup('__iter__') !== undefined) values.push(...value.items);
    else values.push(value);
  }
  const key = own(tupleFrom(values));
  try {
    return getItem(arg, key);
  } finally {
    release(key);
  }
}
