// Pickling and copying of any object: `__reduce__`, `__reduce_ex__`, `__getstate__`.
// Counterpart: object___reduce_ex___impl, object_getstate_default, reduce_newobj in Objects/typeobject.c.

import { attributeName, callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { importHook } from '../../runtime/importHook.ts';
import { dictOf, instanceHasDict } from '../../runtime/instance.ts';
import { getIter } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { PyBuiltinFunction, PyMethodDescriptor } from '../../runtime/native.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll } from '../../runtime/refcount.ts';
import { callSpecial } from '../../runtime/special.ts';
import { errorName, typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { neverMakes } from '../noInstances.ts';
import { instanceSize } from '../type/sizes.ts';

export function reduceEx(self: Value, protocol: number): Value {
  const found = typeOf(self).lookup('__reduce__');
  if (found instanceof PyMethodDescriptor && found.owner === types.object) return reduceClassic(self, protocol);
  return callMethod(self, '__reduce__');
}

/** Could `getattr` give anything but what the type has, or run Python code? */
function mayHaveOwn(self: Value, name: string): boolean {
  return !isObject(self) || self.type.hidden || self.type.customGetattribute || Object.hasOwn(self, `$${name}`);
}

/** `copyreg._reduce_ex` below protocol 2, `__newobj__` from there. */
export function reduceClassic(self: Value, protocol: number): Value {
  const copyreg = importHook.module('copyreg');
  if (protocol < 2) return callMethod(copyreg, '_reduce_ex', self, protocol);
  return reduceNew(self, copyreg);
}

const cannotPickle = (cls: PyType): Error => typeError(`cannot pickle '${errorName(cls)}' object`) as unknown as Error;

function reduceNew(self: Value, copyreg: Value): Value {
  const cls = typeOf(self);
  if (isUnmakable(cls)) throw cannotPickle(cls);
  const { args, kwargs } = newArguments(self);
  try {
    const state = stateOf(self, args === undefined && !isListOrDict(cls));
    const extended = kwargs !== undefined && kwargs.size > 0;
    const maker = getattr(copyreg, extended ? '__newobj_ex__' : '__newobj__');
    const make = extended ? tupleOf(cls, args as PyTuple, kwargs) : tupleOf(cls, ...(args?.items ?? []));
    const listItems = cls.isSubtype(types.list) ? getIter(self) : null;
    return tupleOf(maker, make, state, listItems, cls.isSubtype(types.dict) ? dictItems(self) : null);
  } finally {
    release(args);
    release(kwargs);
  }
}

function dictItems(self: Value): Value {
  const items = own(callMethod(self, 'items'));
  try {
    return getIter(items);
  } finally {
    release(items);
  }
}

/** Has the type no `__new__` that could make an instance? */
function isUnmakable(cls: PyType): boolean {
  const make = cls.lookup('__new__');
  return make === undefined || make === null || (make instanceof PyBuiltinFunction && neverMakes(make));
}

function isListOrDict(cls: PyType): boolean {
  return cls.isSubtype(types.list) || cls.isSubtype(types.dict);
}

/** What `__getnewargs_ex__` or `__getnewargs__` says, one count each. */
function newArguments(self: Value): { args: PyTuple | undefined; kwargs: PyDict | undefined } {
  const pair = callSpecial(self, '__getnewargs_ex__');
  if (pair !== undefined) return newArgumentsEx(pair);
  const r = callSpecial(self, '__getnewargs__');
  if (r === undefined) return { args: undefined, kwargs: undefined };
  if (!(r instanceof PyTuple)) throw typeError(`__getnewargs__ should return a tuple, not '${typeName(r)}'`);
  return { args: own(r), kwargs: undefined };
}

function newArgumentsEx(pair: Value): { args: PyTuple; kwargs: PyDict } {
  own(pair);
  try {
    if (!(pair instanceof PyTuple)) throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(pair)}'`);
    if (pair.items.length !== 2) throw valueError(`__getnewargs_ex__ should return a tuple of length 2, not ${pair.items.length}`);
    const [args, kwargs] = pair.items as readonly [Value, Value];
    if (!(args instanceof PyTuple)) {
      throw typeError(`first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(args)}'`);
    }
    if (!(kwargs instanceof PyDict)) {
      throw typeError(`second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(kwargs)}'`);
    }
    return { args: own(args), kwargs: own(kwargs) };
  } finally {
    release(pair);
  }
}

function stateOf(self: Value, required: boolean): Value {
  const found = typeOf(self).lookup('__getstate__');
  const inherited = found instanceof PyMethodDescriptor && found.owner === types.object;
  if (inherited && !mayHaveOwn(self, '__getstate__')) return getState(self, required);
  return callMethod(self, '__getstate__');
}

/** The default state: None, the dict itself, or (dict, slots). `required`: refuse objects with hidden native state. */
export function getState(self: Value, required: boolean): Value {
  const cls = typeOf(self);
  if (required) {
    if (instanceSize(cls).item > 0) throw typeError(`cannot pickle ${errorName(cls)} objects`);
    if (!reconstructible(cls)) throw cannotPickle(cls);
  }
  let dict: Value = null;
  if (isObject(self) && instanceHasDict(self, cls)) {
    const d = dictOf(self);
    if (d.size > 0) dict = d;
  }
  const slots = slotState(self, cls);
  return slots === null ? dict : tupleOf(dict, slots);
}

/** Native layouts other than plain objects carry state that only they know. */
function reconstructible(cls: PyType): boolean {
  const native = cls.mro.find((t) => !t.heap && t.solid !== types.object);
  return native === undefined || PICKLABLE_LAYOUTS.some((name) => types[name] === native);
}
const PICKLABLE_LAYOUTS = ['list', 'dict', 'set', 'frozenset', 'int', 'float', 'str', 'bytes', 'tuple', 'bytearray', 'complex'] as const;

/** The values of slots by name, as copyreg lists them; null where there are none. */
function slotState(self: Value, cls: PyType): PyDict | null {
  if (!isObject(self)) return null;
  if (!cls.attrs.has('__slotnames__') && !cls.mro.some((t) => t.slotNames !== null && t.heap)) return null;
  const names = slotNames(cls);
  if (names === null) return null;
  if (!(names instanceof PyList)) throw typeError(`copyreg._slotnames didn't return a list or None`);
  const slots = new PyDict();
  // The list may change while attributes are looked up.
  const held = names.items.map(own);
  for (const name of held) {
    const v = getattrOptional(self, attributeName(name));
    if (v !== undefined) slots.set(name, v);
  }
  releaseAll(held);
  return slots.size === 0 ? null : slots;
}

function slotNames(cls: PyType): Value {
  const kept = cls.attrs.get('__slotnames__');
  if (kept === undefined) return callMethod(importHook.module('copyreg'), '_slotnames', cls);
  if (kept !== null && !(kept instanceof PyList)) throw typeError(`${cls.name}.__slotnames__ should be a list or None, not ${typeName(kept)}`);
  return kept;
}
