// Exceptions with a field or two: StopIteration, SystemExit, ImportError, NameError, AttributeError, KeyError.
// Counterpart: Objects/exceptions.c.

import { checkKeywords } from '../../runtime/bindErrors.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { type PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import type { Value } from '../../runtime/value.ts';
import { baseInit, field, initializeWith, ownAttributes, plainText, setField } from './base.ts';

/** Fields of the classes below are undefined until set; each owns a count. */
type Fields = readonly string[];

function releaseFields(e: PyBaseException, names: Fields): void {
  for (const name of names) release((e as unknown as Record<string, Value | undefined>)[name]);
}

function visitFields(e: PyBaseException, names: Fields, visit: (child: Value) => void): void {
  for (const name of names) {
    const v = (e as unknown as Record<string, Value | undefined>)[name];
    if (v !== undefined) visit(v);
  }
}

/** An exception class whose fields are released and traversed by name. */
export abstract class ExceptionWithFields extends PyBaseException {
  override releaseChildren(): void {
    releaseFields(this, this.fieldNames);
    super.releaseChildren();
  }

  override traverse(visit: (child: Value) => void): void {
    visitFields(this, this.fieldNames, visit);
    super.traverse(visit);
  }
}

export class PyStopIteration extends ExceptionWithFields {
  value: Value | undefined = undefined;
  override get fieldNames(): Fields {
    return ['value'];
  }

  override get fieldTexts(): Readonly<Record<string, string>> {
    return { value: 'a.length>0?own(a[0]):null' };
  }

  override initialize(args: PyTuple): void {
    super.initialize(args);
    setField(this, 'value', args.items[0] ?? null);
  }
}

export class PySystemExit extends ExceptionWithFields {
  code: Value | undefined = undefined;
  override get fieldNames(): Fields {
    return ['code'];
  }

  override initialize(args: PyTuple): void {
    super.initialize(args);
    if (args.items.length > 0) setField(this, 'code', args.items.length === 1 ? args.items[0] : args);
  }
}

export class PyImportError extends ExceptionWithFields {
  msg: Value | undefined = undefined;
  name: Value | undefined = undefined;
  path: Value | undefined = undefined;
  name_from: Value | undefined = undefined;
  override get fieldNames(): Fields {
    return ['msg', 'name', 'path', 'name_from'];
  }

  override initialize(args: PyTuple): void {
    super.initialize(args);
    setField(this, 'msg', args.items.length === 1 ? args.items[0] : undefined);
  }
}

export class PyNameError extends ExceptionWithFields {
  name: Value | undefined = undefined;
  override get fieldNames(): Fields {
    return ['name'];
  }
}

export class PyAttributeError extends ExceptionWithFields {
  obj: Value | undefined = undefined;
  name: Value | undefined = undefined;
  override get fieldNames(): Fields {
    return ['obj', 'name'];
  }
}

export class PyKeyError extends PyBaseException {}

/** `__init__` that takes some fields as keywords. */
function initWith<E extends PyBaseException>(className: string, names: readonly (keyof E & string)[]): typeof baseInit {
  return methods<E>()({
    '__init__(self, /, *args, **kwargs)': (self, args, kwargs) => {
      initializeWith(self, args);
      const given = [...kwargs.entries()].map(({ key }) => textOf(key as string));
      checkKeywords(className, names, given);
      for (const name of given as (keyof E & string)[]) setField(self, name, kwargs.getStr(name));
      for (const name of names) if (kwargs.getStr(name) === undefined) setField(self, name, undefined);
    },
  });
}

export const stopIterationDecl: TypeDecl<PyStopIteration> = defineType<PyStopIteration>({
  name: 'StopIteration',
  ctor: PyStopIteration,
  doc: 'Signal the end from iterator.__next__().',
  methods: baseInit,
  getset: { value: field('value', 'generator return value') },
});

export const systemExitDecl: TypeDecl<PySystemExit> = defineType<PySystemExit>({
  name: 'SystemExit',
  ctor: PySystemExit,
  doc: 'Request to exit from the interpreter.',
  methods: baseInit,
  getset: { code: field('code', 'exception code') },
});

/** The state that pickling keeps: own attributes and the named fields that are set. */
function stateOf(e: PyBaseException, names: readonly string[]): PyDict | null {
  const own = ownAttributes(e);
  const fields = names.filter((n) => (e as unknown as Record<string, Value | undefined>)[n] !== undefined);
  if (fields.length === 0) return own;
  const state = new PyDict();
  if (own !== null) for (const { key, v } of own.entries()) state.set(key, v as Value);
  for (const n of fields) state.setStr(n, (e as unknown as Record<string, Value>)[n] as Value);
  return state;
}

export const importErrorDecl: TypeDecl<PyImportError> = defineType<PyImportError>({
  name: 'ImportError',
  ctor: PyImportError,
  doc: "Import can't find module, or can't find name in module.",
  methods: {
    ...initWith<PyImportError>('ImportError', ['name', 'path', 'name_from']),
    ...methods<PyImportError>()({
      '__str__(self, /)': (self) => (typeof self.msg === 'string' || (isStr(self.msg) && !self.msg.type.heap) ? self.msg : plainText(self)),
      '__reduce__(self, /)': (self) => {
        const state = stateOf(self, ['name', 'path', 'name_from']);
        return state === null ? tupleOf(self.type, self.args) : tupleOf(self.type, self.args, state);
      },
    }),
  },
  getset: {
    msg: field('msg', 'exception message'),
    name: field('name', 'module name'),
    path: field('path', 'module path'),
    name_from: field('name_from', 'name imported from module'),
  },
});

export const nameErrorDecl: TypeDecl<PyNameError> = defineType<PyNameError>({
  name: 'NameError',
  ctor: PyNameError,
  doc: 'Name not found globally.',
  methods: initWith<PyNameError>('NameError', ['name']),
  getset: { name: field('name', 'name') },
});

/** `obj` is left out: it need not be picklable. */
function attributeErrorState(e: PyAttributeError): PyDict {
  const state = stateOf(e, ['name']) ?? new PyDict();
  const fresh = state === ownAttributes(e) ? copyOf(state) : state;
  fresh.setStr('args', e.args);
  return fresh;
}

function copyOf(dict: PyDict): PyDict {
  const copy = new PyDict();
  for (const { key, v } of dict.entries()) copy.set(key, v as Value);
  return copy;
}

export const attributeErrorDecl: TypeDecl<PyAttributeError> = defineType<PyAttributeError>({
  name: 'AttributeError',
  ctor: PyAttributeError,
  doc: 'Attribute not found.',
  methods: {
    ...initWith<PyAttributeError>('AttributeError', ['name', 'obj']),
    ...methods<PyAttributeError>()({
      '__getstate__(self, /)': attributeErrorState,
      '__reduce__(self, /)': (self) => tupleOf(self.type, self.args, attributeErrorState(self)),
    }),
  },
  getset: { name: field('name', 'attribute name'), obj: field('obj', 'object') },
});

export const keyErrorDecl: TypeDecl<PyKeyError> = defineType<PyKeyError>({
  name: 'KeyError',
  ctor: PyKeyError,
  doc: 'Mapping key not found.',
  methods: methods<PyKeyError>()({
    '__str__(self, /)': (self) => (self.args.items.length === 1 ? repr(self.args.items[0] as Value) : plainText(self)),
  }),
});
