// BaseException: construction, attributes, text, pickling, notes. Counterpart: Objects/exceptions.c.
//
// `__new__` keeps the arguments, `__init__` keeps them again and fills the fields of the class (`initialize`). The
// runtime's `newException` calls `initialize` alone.

import { callMethod, getattr, getattrOptional, setattr } from '../../runtime/attribute.ts';
import { exceptionWithArgs } from '../../runtime/exceptionClass.ts';
import { PyTraceback, exposed } from '../../runtime/control/traceback.ts';
import { type GetSet, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { dictOf } from '../../runtime/instance.ts';
import { toOwnedArray } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { noteHook, typeError } from '../../runtime/raise.ts';
import { discard, own, release, unown } from '../../runtime/refcount.ts';
import { repr, str_ } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { setDict } from '../instanceDescriptors.ts';

/** Runs the class's own initialisation with a fresh tuple of borrowed arguments. */
export function initializeWith(e: PyBaseException, args: readonly Value[]): void {
  const tuple = own(tupleFrom(args));
  try {
    e.initialize(tuple);
  } finally {
    release(tuple);
  }
}

/** Sets `args` alone, as `BaseException.__new__` does. */
export function setArgs(e: PyBaseException, args: PyTuple): void {
  const old = e.args;
  e.args = own(args);
  release(old);
}

export function refuseKeywords(e: PyBaseException, kwargs: PyDict): void {
  if (kwargs.size > 0) throw typeError(`${e.type.name}() takes no keyword arguments`);
}

export const baseConstruct = methods<PyType>()({ 'BaseException(cls, *args, **kwargs)': (cls, args) => exceptionWithArgs(cls, args) });

export const baseInit = methods<PyBaseException>()({
  '__init__(self, /, *args, **kwargs)': (self, args, kwargs) => {
    refuseKeywords(self, kwargs);
    initializeWith(self, args);
  },
});

/** `str(e)` of classes without a text of their own. */
export function plainText(e: PyBaseException): Value {
  const { items } = e.args;
  return items.length === 0 ? '' : items.length === 1 ? str_(items[0] as Value) : repr(e.args);
}

function reprOf(e: PyBaseException): Value {
  const { items } = e.args;
  const args = items.length === 1 ? `(${textOf(repr(items[0] as Value))})` : textOf(repr(e.args));
  return str(`${e.type.name}${args}`);
}

/** The instance's own attributes; null when it has none. Borrowed. */
export function ownAttributes(e: PyBaseException): PyDict | null {
  const dict = dictOf(e);
  return dict.size === 0 ? null : dict;
}

export function reduce(e: PyBaseException): Value {
  const dict = ownAttributes(e);
  return dict === null ? tupleOf(e.type, e.args) : tupleOf(e.type, e.args, dict);
}

function setState(e: PyBaseException, state: Value): null {
  if (state === null) return null;
  if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
  for (const { key, v } of [...state.entries()]) {
    if (v !== undefined) setattr(e, isStr(key) ? textOf(key) : textOf(str_(key)), v);
  }
  return null;
}

export function addNote(e: PyBaseException, note: Value): null {
  if (!isStr(note)) throw typeError(`add_note() argument must be str, not ${typeName(note)}`);
  let notes = getattrOptional(e, '__notes__');
  if (notes === undefined) {
    setattr(e, '__notes__', new PyList([]));
    notes = getattr(e, '__notes__');
  }
  if (!(notes instanceof PyList)) throw typeError('Cannot add note: __notes__ is not a list');
  notes.items.push(own(note));
  return null;
}

// The exception is often in no other hands than those of whoever throws it.
noteHook.add = (e, note) => {
  own(e);
  try {
    discard(callMethod(e, 'add_note', str(note)));
  } finally {
    unown(e);
  }
};

export function setTraceback(e: PyBaseException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback)) throw typeError('__traceback__ must be a traceback or None');
  const old = e.traceback;
  e.traceback = own(value);
  release(old);
}

type Link = 'context' | 'cause';
function setLink(field: Link) {
  return (e: PyBaseException, value: Value | undefined): void => {
    if (value === undefined) throw typeError(`__${field}__ may not be deleted`);
    if (value !== null && !(value instanceof PyBaseException)) {
      throw typeError(`exception ${field} must be None or derive from BaseException`);
    }
    const old = e[field];
    e[field] = own(value);
    if (field === 'cause') e.suppressContext = true;
    release(old);
  };
}

function setSuppress(e: PyBaseException, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete numeric/char attribute");
  if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
  e.suppressContext = value;
}

function setArgsAttribute(e: PyBaseException, value: Value | undefined): void {
  if (value === undefined) throw typeError('args may not be deleted');
  const tuple = own(value instanceof PyTuple && value.constructor === PyTuple ? value : new PyTuple(toOwnedArray(value)));
  setArgs(e, tuple);
  release(tuple);
}

export const baseGetset: Readonly<Record<string, GetSet<PyBaseException>>> = {
  __dict__: { get: (e) => dictOf(e), set: setDict },
  args: { get: (e) => e.args, set: setArgsAttribute },
  __traceback__: { get: (e) => exposed(e.traceback), set: setTraceback },
  __context__: { get: (e) => e.context, set: setLink('context') },
  __cause__: { get: (e) => e.cause, set: setLink('cause') },
  __suppress_context__: { get: (e) => e.suppressContext, set: setSuppress, member: true },
};

export const baseExceptionDecl: TypeDecl<PyBaseException> = defineType<PyBaseException>({
  name: 'BaseException',
  ctor: PyBaseException,
  hasDict: true,
  doc: 'Common base class for all exceptions',
  construct: baseConstruct,
  methods: {
    ...baseInit,
    ...methods<PyBaseException>()({
      '__repr__(self, /)': reprOf,
      '__str__(self, /)': plainText,
      '__reduce__(self, /)': reduce,
      '__setstate__(self, state, /)': setState,
      'with_traceback(self, tb, /)': (self, tb) => {
        setTraceback(self, tb);
        return self;
      },
      'add_note(self, note, /)': addNote,
    }),
  },
  getset: baseGetset,
  docs: { with_traceback: 'Set self.__traceback__ to tb and return self.', add_note: 'Add a note to the exception' },
});

/** A field that Python may read, set and delete; absent reads as None. The object owns a count of it. */
export function field<E extends PyBaseException>(name: keyof E & string, doc: string): GetSet<E> {
  return {
    get: (e) => (e[name] as Value | undefined) ?? null,
    set: (e, value) => setField(e, name, value),
    doc,
    member: true,
  };
}

/** Replaces an owned field. */
export function setField<E extends PyBaseException>(e: E, name: keyof E & string, value: Value | undefined): void {
  const old = e[name] as Value | undefined;
  (e as Record<string, unknown>)[name] = own(value);
  release(old);
}
