// Computed attributes of class objects: `__name__`, `__bases__`, `__mro__`, `__dict__`, annotations, …
// Counterpart: type_getsets and type_members in Objects/typeobject.c.

import { call } from '../../runtime/call.ts';
import { refreshCall } from '../../runtime/classes/fastCall.ts';
import { bestBase } from '../../runtime/classes/layout.ts';
import type { GetSet } from '../../runtime/defineType.ts';
import { bindDescriptor } from '../../runtime/descriptor.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { emptyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { attributeError, exceptionOf, typeError, valueError } from '../../runtime/raise.ts';
import { isCallable } from '../../runtime/call.ts';
import { truth } from '../../runtime/truth.ts';
import { errorName, typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { encodeUtf8 } from '../codecs/utf8.ts';
import { flagsOf } from './flags.ts';
import { assignBases } from './bases.ts';
import { moduleOf } from '../../runtime/typeNames.ts';
import { docSignature, typeSignatures } from './signatures.ts';
import { instanceSize } from './sizes.ts';

/** Makes the read-only view that `C.__dict__` shows; installed with mappingproxy. */
export const typeDictHook: { view: (type: PyType) => Value } = { view: () => null };

function mutable(type: PyType, name: string): void {
  if (!type.heap) throw typeError(`cannot set '${name}' attribute of immutable type '${errorName(type)}'`);
}

function setName(self: PyType, value: Value | undefined): void {
  mutable(self, '__name__');
  if (value === undefined) throw typeError(`cannot delete '__name__' attribute of immutable type '${self.name}'`);
  if (!isStr(value)) throw typeError(`can only assign string to ${self.name}.__name__, not '${typeName(value)}'`);
  const text = textOf(value);
  if (text.includes('\0')) throw valueError('type name must not contain null characters');
  encodeUtf8(value, 'strict');
  self.name = text;
}

function setQualname(self: PyType, value: Value | undefined): void {
  mutable(self, '__qualname__');
  if (value === undefined) throw typeError(`cannot delete '__qualname__' attribute of immutable type '${self.name}'`);
  if (!isStr(value)) throw typeError(`can only assign string to ${self.name}.__qualname__, not '${typeName(value)}'`);
  self.qualname = textOf(value);
}

function docOf(self: PyType): Value {
  if (self.nativeDoc !== null) return self.nativeDoc;
  const doc = self.attrs.get('__doc__');
  return doc === undefined ? null : bindDescriptor(doc, undefined, self);
}

function abstractMethods(self: PyType): Value {
  const v = self === types.type ? undefined : self.attrs.get('__abstractmethods__');
  if (v === undefined) throw attributeError(`type object '${self.name}' has no attribute '__abstractmethods__'`, self, '__abstractmethods__');
  return v;
}

function setAbstractMethods(self: PyType, value: Value | undefined): void {
  if (value === undefined) {
    if (!self.deleteAttr('__abstractmethods__')) throw attributeError('__abstractmethods__', self, '__abstractmethods__');
    self.isAbstract = false;
    return;
  }
  self.isAbstract = truth(value);
  refreshCall(self);
  self.setAttr('__abstractmethods__', value);
}

function annotationsOf(self: PyType): Value {
  if (!self.heap) throw attributeError(`type object '${self.name}' has no attribute '__annotations__'`, self, '__annotations__');
  const kept = self.attrs.get('__annotations__') ?? self.attrs.get('__annotations_cache__');
  if (kept !== undefined) return bindDescriptor(kept, undefined, self);
  const annotate = annotateOf(self);
  const d = annotate === null ? new PyDict() : call(annotate, 1);
  if (!(d instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeName(d)}'`);
  self.setAttr('__annotations_cache__', d);
  return d;
}

function setAnnotations(self: PyType, value: Value | undefined): void {
  if (!self.heap) throw typeError(`cannot set '__annotations__' attribute of immutable type '${errorName(self)}'`);
  const key = self.attrs.has('__annotations__') ? '__annotations__' : '__annotations_cache__';
  if (value !== undefined) self.setAttr(key, value);
  else if (!self.deleteAttr(key)) throw attributeError('__annotations__', self, '__annotations__');
  self.deleteAttr('__annotate_func__');
  self.deleteAttr('__annotate__');
}

function annotateOf(self: PyType): Value {
  if (!self.heap) throw attributeError(`type object '${self.name}' has no attribute '__annotate__'`, self, '__annotate__');
  const f = self.attrs.get('__annotate__') ?? self.attrs.get('__annotate_func__');
  return f === undefined ? null : bindDescriptor(f, undefined, self);
}

function setAnnotate(self: PyType, value: Value | undefined): void {
  if (value === undefined) throw typeError('cannot delete __annotate__ attribute');
  if (!self.heap) throw typeError(`cannot set '__annotate__' attribute of immutable type '${errorName(self)}'`);
  if (value !== null && !isCallable(value)) throw typeError('__annotate__ must be callable or None');
  self.setAttr(self.attrs.has('__annotate__') ? '__annotate__' : '__annotate_func__', value);
  if (value !== null) self.deleteAttr('__annotations_cache__');
}

function textSignature(self: PyType): Value {
  if (!self.heap) return typeSignatures[`${self.module}.${self.qualname}`] ?? null;
  const doc = self.attrs.get('__doc__');
  const signature = doc === undefined || !isStr(doc) ? null : docSignature(self.name, textOf(doc));
  return signature === null ? null : str(signature);
}

export const typeGetset: Readonly<Record<string, GetSet<PyType>>> = {
  __name__: { get: (self) => str(self.name), set: setName },
  __qualname__: { get: (self) => str(self.qualname), set: setQualname },
  __module__: {
    get: (self) => {
      const m = moduleOf(self);
      if (m === undefined) throw exceptionOf('AttributeError', '__module__');
      return m;
    },
    set: (self, value) => {
      mutable(self, '__module__');
      if (value === undefined) throw typeError(`cannot delete '__module__' attribute of immutable type '${self.name}'`);
      self.setAttr('__module__', value);
      self.deleteAttr('__firstlineno__');
    },
  },
  __bases__: {
    get: (self) => self.basesGiven ?? tupleFrom([...self.bases]),
    set: (self, value) => {
      mutable(self, '__bases__');
      assignBases(self, value);
    },
  },
  __mro__: { get: (self) => (self.mro.length === 0 ? null : tupleFrom([...self.mro])), member: true },
  __base__: { get: (self) => baseOf(self), member: true },
  __dict__: { get: (self) => typeDictHook.view(self) },
  __doc__: {
    get: docOf,
    set: (self, value) => {
      mutable(self, '__doc__');
      if (value === undefined) throw typeError(`cannot delete '__doc__' attribute of immutable type '${self.name}'`);
      self.setAttr('__doc__', value);
    },
  },
  __abstractmethods__: { get: abstractMethods, set: setAbstractMethods },
  __annotations__: { get: annotationsOf, set: setAnnotations },
  __annotate__: { get: annotateOf, set: setAnnotate },
  __type_params__: {
    get: (self) => (self.heap ? self.attrs.get('__type_params__') : undefined) ?? emptyTuple,
    set: (self, value) => {
      mutable(self, '__type_params__');
      if (value === undefined) throw typeError(`cannot delete '__type_params__' attribute of immutable type '${self.name}'`);
      self.setAttr('__type_params__', value);
    },
  },
  __text_signature__: { get: textSignature },
  __basicsize__: { get: (self) => instanceSize(self).basic, member: true },
  __itemsize__: { get: (self) => instanceSize(self).item, member: true },
  __dictoffset__: { get: (self) => (self.hasDict ? -1 : 0), member: true },
  __weakrefoffset__: { get: (self) => (self.hasWeakrefs ? 24 : 0), member: true },
  __flags__: { get: flagsOf, member: true },
};

export function baseOf(self: PyType): Value {
  return self.bases.length === 0 ? null : bestBase(self.bases);
}
