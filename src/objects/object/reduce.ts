// Pickling and copying of any object: `__reduce__`, `__reduce_ex__`, `__getstate__`.
// Counterpart: object___reduce_ex___impl, object_getstate_default, reduce_newobj in Objects/typeobject.c.

import { attributeName, callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { importHook } from '../../runtime/importHook.ts';
import { dictOf, instanceHasDict } from '../../runtime/instance.ts';
import { slotKeyIn } from '../../runtime/instanceKeys.ts';
import { getIter } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { str } from '../../runtime/layout/str.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { callSpecial } from '../../runtime/special.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

export function reduceEx(self: Value, protocol: number): Value {
  const found = typeOf(self).lookup('__reduce__');
  if (found instanceof PyMethodDescriptor && found.owner === types.object) return reduceClassic(self, protocol);
  return callMethod(self, '__reduce__');
}

/** `copyreg._reduce_ex` below protocol 2, `__newobj__` from there. */
export function reduceClassic(self: Value, protocol: number): Value {
  const copyreg = importHook.module('copyreg');
  if (protocol < 2) return callMethod(copyreg, '_reduce_ex', self, protocol);
  return reduceNew(self, copyreg);
}

function reduceNew(self: Value, copyreg: Value): Value {
  const cls = typeOf(self);
  const { args, kwargs, holder } = newArguments(self);
  own(holder);
  try {
    const state = stateOf(self, args === undefined && !isListOrDict(self));
    const extended = kwargs !== undefined && kwargs.size > 0;
    const maker = getattr(copyreg, extended ? '__newobj_ex__' : '__newobj__');
    const make = extended ? tupleOf(cls, args as PyTuple, kwargs) : tupleOf(cls, ...(args?.items ?? []));
    const listItems = cls.isSubtype(types.list) ? getIter(self) : null;
    return tupleOf(maker, make, state, listItems, cls.isSubtype(types.dict) ? dictItems(self) : null);
  } finally {
    release(holder);
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

function isListOrDict(self: Value): boolean {
  const t = typeOf(self);
  return t.isSubtype(types.list) || t.isSubtype(types.dict);
}

interface NewArguments {
  readonly args: PyTuple | undefined;
  readonly kwargs: PyDict | undefined;
  /** What keeps both alive; to be counted by the caller while it uses them. */
  readonly holder: Value | undefined;
}

function newArguments(self: Value): NewArguments {
  const ex = callSpecial(self, '__getnewargs_ex__');
  if (ex !== undefined) {
    if (!(ex instanceof PyTuple)) throw discarding(ex, typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(ex)}'`));
    const [args, kwargs] = ex.items;
    if (ex.items.length !== 2 || !(args instanceof PyTuple) || !(kwargs instanceof PyDict)) {
      throw discarding(ex, typeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple'));
    }
    return { args, kwargs, holder: ex };
  }
  const plain = callSpecial(self, '__getnewargs__');
  if (plain === undefined) return { args: undefined, kwargs: undefined, holder: undefined };
  if (!(plain instanceof PyTuple)) throw discarding(plain, typeError(`__getnewargs__ should return a tuple, not '${typeName(plain)}'`));
  return { args: plain, kwargs: undefined, holder: plain };
}

/** The error about a value that was refused, which ends here. */
function discarding<E>(v: Value, error: E): E {
  discard(v);
  return error;
}

function stateOf(self: Value, required: boolean): Value {
  const found = typeOf(self).lookup('__getstate__');
  if (found instanceof PyMethodDescriptor && found.owner === types.object) return getState(self, required);
  return callMethod(self, '__getstate__');
}

/** The default state: None, the dict, or (dict, slots). `required`: refuse objects with hidden native state. */
export function getState(self: Value, required: boolean): Value {
  const cls = typeOf(self);
  if (required && !reconstructible(cls)) throw typeError(`cannot pickle '${cls.name}' object`);
  let dict: Value = null;
  if (isObject(self) && instanceHasDict(self, cls)) {
    const d = dictOf(self);
    if (d.size > 0) dict = copyDict(d);
  }
  const slots = slotState(self, cls);
  if (slots === null) return dict;
  return tupleOf(dict, slots);
}

function copyDict(d: PyDict): PyDict {
  const copy = new PyDict();
  for (const e of d.entries()) if (e.v !== undefined) copy.set(e.key, e.v);
  return copy;
}

/** Native layouts other than plain objects carry state that only they know. */
function reconstructible(cls: PyType): boolean {
  const native = cls.mro.find((t) => !t.heap && t.solid !== types.object);
  return native === undefined || PICKLABLE_LAYOUTS.some((name) => types[name] === native);
}
const PICKLABLE_LAYOUTS = ['list', 'dict', 'set', 'frozenset', 'int', 'float', 'str', 'bytes', 'tuple', 'bytearray', 'complex'] as const;

/** The slots that `copyreg` noted in the class. */
function listedState(self: Value, names: PyList): PyDict | null {
  const slots = new PyDict();
  for (const name of [...names.items]) {
    const v = getattrOptional(self, attributeName(name));
    if (v !== undefined) slots.set(name, v);
  }
  return slots.size === 0 ? null : slots;
}

function slotState(self: Value, cls: PyType): PyDict | null {
  const slots = new PyDict();
  const listed = cls.heap ? cls.attrs.get('__slotnames__') : undefined;
  if (listed instanceof PyList) return listedState(self, listed);
  if (cls.slotKeys.size === 0 || !isObject(self)) return null;
  for (const slot of cls.slotKeys) {
    const key = slotKeyIn(cls, slot.slice(1));
    const v = Object.hasOwn(self, key) ? (self as unknown as Record<string, Value | undefined>)[key] : undefined;
    if (v !== undefined) slots.set(str(key.slice(1)), v);
  }
  return slots.size === 0 ? null : slots;
}

