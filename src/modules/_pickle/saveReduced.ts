// Saving everything else: by the pickler's hooks, by copyreg's table, by `__reduce_ex__`.
// Counterpart: the second half of save, and save_reduce in Modules/_pickle.c.

import { fullTypeName } from '../../objects/str/fullTypeName.ts';
import { callMethodOptional, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { call, callVector, isCallable } from '../../runtime/call.ts';
import { getIter, isIterator } from '../../runtime/iterate.ts';
import { spreadKeywords } from '../../runtime/kwargs.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyFunction } from '../../runtime/layout/function.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { noted, dealtWith } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { Ellipsis, NotImplemented } from '../../runtime/singletons.ts';
import { getItem } from '../../runtime/subscript.ts';
import { repr } from '../../runtime/text.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { picklingError } from './errors.ts';
import { BUILD, NEWOBJ, NEWOBJ_EX, POP, REDUCE, TUPLE2 } from './opcodes.ts';
import type { Pickling } from './pickling.ts';
import { copyreg, partialType } from './registries.ts';
import { saveGlobal } from './saveGlobal.ts';
import { saveItems, savePairs } from './saveIterated.ts';
import { saveCall } from './saveBytes.ts';

export function saveOther(p: Pickling, v: PyObject): void {
  if (p.reducerOverride !== undefined) {
    const r = own(call(p.reducerOverride, v));
    if (r !== NotImplemented) {
      saveReduction(p, r, v);
      return;
    }
    release(r);
  }
  if (v.type === types.type) saveType(p, v as unknown as PyType);
  else if (v.constructor === PyFunction) saveGlobal(p, v, undefined);
  else {
    const r = reduction(p, v);
    if (r === undefined) saveGlobal(p, v, undefined);
    else saveReduction(p, own(r), v);
  }
}

function saveType(p: Pickling, type: PyType): void {
  if (type === types.NoneType) saveCall(p, type, types.type, null);
  else if (type === Ellipsis.type) saveCall(p, type, types.type, Ellipsis);
  else if (type === NotImplemented.type) saveCall(p, type, types.type, NotImplemented);
  else saveGlobal(p, type, undefined);
}

/** What `v` reduces to; undefined for classes of other metaclasses, which are saved by name. */
function reduction(p: Pickling, v: PyObject): Value | undefined {
  const reduce = p.dispatchTable === undefined ? copyreg().dispatchTable.get(v.type) : itemOptional(p.dispatchTable, v.type);
  if (reduce !== undefined) return call(reduce, v);
  if (v.type.isSubtype(types.type)) return undefined;
  const extended = callMethodOptional(v, '__reduce_ex__', p.proto);
  if (extended !== undefined) return extended;
  const plain = callMethodOptional(v, '__reduce__');
  if (plain === undefined) throw picklingError(`Can't pickle ${fullTypeName(v)} object`);
  return plain;
}

function itemOptional(table: Value, key: Value): Value | undefined {
  if (table instanceof PyDict && table.constructor === PyDict) return table.get(key);
  try {
    return getItem(table, key);
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.KeyError)) return undefined;
    throw thrown;
  }
}

/** Saves what a reducer gave, of which one count is taken. */
function saveReduction(p: Pickling, r: Value, v: PyObject): void {
  try {
    if (isStr(r)) {
      saveGlobal(p, v, r);
      return;
    }
    try {
      if (!(r instanceof PyTuple)) throw picklingError(`__reduce__ must return a string or tuple, not ${fullTypeName(r)}`);
      saveReduce(p, r, v);
    } catch (thrown) {
      throw noted(thrown, () => `when serializing ${fullTypeName(v)} object`);
    }
  } finally {
    release(r);
  }
}

interface Reduced {
  readonly callable: Value;
  readonly args: PyTuple;
  readonly state: Value;
  readonly items: Value;
  readonly pairs: Value;
  readonly setter: Value;
}

/** Checks the 2 to 6 parts of a reduction. */
function partsOf(reduced: PyTuple): Reduced {
  const n = reduced.items.length;
  if (n < 2 || n > 6) throw picklingError('tuple returned by __reduce__ must contain 2 through 6 elements');
  const [callable = null, args = null, state = null, items = null, pairs = null, setter = null] = reduced.items;
  const wrong = (which: string, wanted: string, v: Value): Error =>
    picklingError(`${which} item of the tuple returned by __reduce__ must be ${wanted}, not ${fullTypeName(v)}`) as unknown as Error;
  if (!isCallable(callable)) throw wrong('first', 'callable', callable);
  if (!(args instanceof PyTuple)) throw wrong('second', 'a tuple', args);
  if (items !== null && !isIterator(items)) throw wrong('fourth', 'an iterator', items);
  if (pairs !== null && !isIterator(pairs)) throw wrong('fifth', 'an iterator', pairs);
  if (setter !== null && !isCallable(setter)) throw wrong('sixth', 'callable', setter);
  return { callable, args, state, items, pairs, setter };
}

/** Saves the calls that make `v` again, and remembers it. */
export function saveReduce(p: Pickling, reduced: PyTuple, v: PyObject): void {
  const parts = partsOf(reduced);
  const name = p.proto >= 2 ? constructorName(parts.callable) : '';
  if (name === '__newobj_ex__') saveNewObjectEx(p, parts.args, v);
  else if (name === '__newobj__') saveNewObject(p, parts.args, v);
  else {
    part(p, parts.callable, v, 'reconstructor');
    part(p, parts.args, v, 'reconstructor arguments');
    p.out.byte(REDUCE);
  }
  // Recursive: its own parts have saved it.
  if (p.memo.get(v) !== undefined) {
    p.out.byte(POP);
    p.getMemo(v);
    return;
  }
  p.memoize(v);
  if (parts.items !== null) saveItems(p, getIter(parts.items), v);
  if (parts.pairs !== null) savePairs(p, getIter(parts.pairs), v);
  if (parts.state !== null) saveState(p, parts, v);
}

function constructorName(callable: Value): string {
  if (callable instanceof PyFunction) return textOf(callable.name as string);
  const name = getattrOptional(callable, '__name__');
  return name !== undefined && isStr(name) ? textOf(name) : '';
}

/** Saves a part of `v`'s reduction; an exception hears which. */
function part(p: Pickling, value: Value, v: Value, what: string): void {
  try {
    p.save(value);
  } catch (thrown) {
    throw noted(thrown, () => `when serializing ${fullTypeName(v)} ${what}`);
  }
}

function saveState(p: Pickling, { state, setter }: Reduced, v: PyObject): void {
  if (setter === null) {
    part(p, state, v, 'state');
    p.out.byte(BUILD);
    return;
  }
  part(p, setter, v, 'state setter');
  p.save(v);
  part(p, state, v, 'state');
  p.out.byte(TUPLE2);
  p.out.byte(REDUCE);
  p.out.byte(POP);
}

function saveNewObject(p: Pickling, args: PyTuple, v: PyObject): void {
  const cls = args.items[0];
  if (cls === undefined) throw picklingError('__newobj__ expected at least 1 argument, got 0');
  if (!(cls instanceof PyType)) throw picklingError(`first argument to __newobj__() must be a class, not ${fullTypeName(cls)}`);
  const actual = getattrOptional(v, '__class__') ?? typeOf(v);
  if (actual !== cls) {
    throw picklingError(`first argument to __newobj__() must be ${textOf(repr(actual))}, not ${textOf(repr(cls))}`);
  }
  part(p, cls, v, 'class');
  const rest = own(tupleFrom(args.items.slice(1)));
  try {
    part(p, rest, v, '__new__ arguments');
  } finally {
    release(rest);
  }
  p.out.byte(NEWOBJ);
}

function saveNewObjectEx(p: Pickling, given: PyTuple, v: PyObject): void {
  if (given.items.length !== 3) throw picklingError(`__newobj_ex__ expected 3 arguments, got ${given.items.length}`);
  const [cls, args, kwargs] = given.items as readonly [Value, Value, Value];
  const wrong = (which: string, wanted: string, value: Value): Error =>
    picklingError(`${which} argument to __newobj_ex__() must be ${wanted}, not ${fullTypeName(value)}`) as unknown as Error;
  if (!(cls instanceof PyType)) throw wrong('first', 'a class', cls);
  if (!(args instanceof PyTuple)) throw wrong('second', 'a tuple', args);
  if (!(kwargs instanceof PyDict)) throw wrong('third', 'a dict', kwargs);
  if (p.proto >= 4) {
    part(p, cls, v, 'class');
    part(p, args, v, '__new__ arguments');
    part(p, kwargs, v, '__new__ arguments');
    p.out.byte(NEWOBJ_EX);
    return;
  }
  // Older protocols call a partial object that has it all.
  const { names, values } = spreadKeywords([getattr(cls, '__new__'), cls, ...args.items], kwargs);
  const bound = own(callVector(partialType(), values, names));
  const nothing = own(tupleOf());
  try {
    part(p, bound, v, 'reconstructor');
    part(p, nothing, v, 'reconstructor');
  } finally {
    release(nothing);
    release(bound);
  }
  p.out.byte(REDUCE);
}
