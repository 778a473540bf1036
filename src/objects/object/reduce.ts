// Pickling and copying of any object: `__reduce__`, `__reduce_ex__`, `__getstate__`.
// Counterpart: object___reduce_ex___impl, object_getstate_default, reduce_newobj in Objects/typeobject.c.

import { callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { importHook } from '../../runtime/importHook.ts';
import { dictOf, instanceHasDict } from '../../runtime/instance.ts';
import { getIter } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { str } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

export function reduceEx(self: Value, protocol: number): Value {
  const reduce = getattrOptional(self, '__reduce__');
  const found = typeOf(self).lookup('__reduce__');
  if (reduce !== undefined && !(found instanceof PyMethodDescriptor && found.owner === types.object)) return call(reduce);
  return reduceClassic(self, protocol);
}

/** `copyreg._reduce_ex` below protocol 2, `__newobj__` from there. */
export function reduceClassic(self: Value, protocol: number): Value {
  const copyreg = importHook.module('copyreg');
  if (protocol < 2) return callMethod(copyreg, '_reduce_ex', self, protocol);
  return reduceNew(self, copyreg);
}

function reduceNew(self: Value, copyreg: Value): Value {
  const cls = typeOf(self);
  const { args, kwargs } = newArguments(self);
  const hasArgs = args !== undefined;
  const state = stateOf(self, !hasArgs && !isListOrDict(self));
  let maker: Value;
  let make: PyTuple;
  if (kwargs === undefined || kwargs.size === 0) {
    maker = getattr(copyreg, '__newobj__');
    make = tupleOf(cls, ...(args?.items ?? []));
  } else {
    maker = getattr(copyreg, '__newobj_ex__');
    make = tupleOf(cls, args as PyTuple, kwargs);
  }
  const listItems = typeOf(self).isSubtype(types.list) ? getIter(self) : null;
  const dictItems = typeOf(self).isSubtype(types.dict) ? getIter(callMethod(self, 'items')) : null;
  return tupleOf(maker, make, state, listItems, dictItems);
}

function isListOrDict(self: Value): boolean {
  const t = typeOf(self);
  return t.isSubtype(types.list) || t.isSubtype(types.dict);
}

function newArguments(self: Value): { args: PyTuple | undefined; kwargs: PyDict | undefined } {
  const ex = getattrOptional(self, '__getnewargs_ex__');
  if (ex !== undefined) {
    const r = call(ex);
    if (!(r instanceof PyTuple)) throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(r)}'`);
    const [args, kwargs] = r.items;
    if (r.items.length !== 2 || !(args instanceof PyTuple) || !(kwargs instanceof PyDict)) {
      throw typeError('first item of the tuple returned by __getnewargs_ex__ must be a tuple');
    }
    return { args, kwargs };
  }
  const plain = getattrOptional(self, '__getnewargs__');
  if (plain === undefined) return { args: undefined, kwargs: undefined };
  const r = call(plain);
  if (!(r instanceof PyTuple)) throw typeError(`__getnewargs__ should return a tuple, not '${typeName(r)}'`);
  return { args: r, kwargs: undefined };
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

function slotState(self: Value, cls: PyType): PyDict | null {
  const slots = new PyDict();
  if (cls.slotKeys.size === 0 || !isObject(self)) return null;
  for (const key of cls.slotKeys) {
    const v = Object.hasOwn(self, key) ? (self as unknown as Record<string, Value | undefined>)[key] : undefined;
    if (v !== undefined) slots.set(str(key.slice(1)), v);
  }
  return slots.size === 0 ? null : slots;
}

