// `_pickle.Unpickler`. An instance keeps its memo, and what it has read ahead, from load to load.
// Counterpart: Unpickler_Type in Modules/_pickle.c.

import { callMethod, getattrOptional } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { track, tracks } from '../../runtime/gc/nursery.ts';
import { type PyIterator, getIter } from '../../runtime/iterate.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { runtimeError, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { instanceSize } from '../../objects/type/sizes.ts';
import { unpicklerDocs } from './docs.ts';
import { unpicklingError } from './errors.ts';
import { findClass } from './findClass.ts';
import { heldHook, hookMethods, hookOf, settableHook } from './hooks.ts';
import { type FileMethods, Input } from './input.ts';
import { type UnpickleHooks, Unpickling, noPersistentLoad } from './unpickling.ts';

export class PyUnpickler extends PyObject {
  /** Null before `__init__`. */
  work: Unpickling | null = null;
  file: FileMethods | null = null;
  persistentLoad: Value | undefined = undefined;
  running = false;

  constructor() {
    super();
    track(this);
  }

  override releaseChildren(): void {
    release(heldHook(this, 'persistent_load'));
    clearUnpickler(this);
  }

  override traverse(visit: (child: Value) => void): void {
    const { file, work } = this;
    const held = [heldHook(this, 'persistent_load'), this.persistentLoad, file?.read, file?.readline, file?.readinto, file?.peek, work?.buffers];
    for (const v of held) if (v !== undefined) visit(v);
    for (const v of work?.stack ?? []) visit(v);
    for (const v of work?.memo.values() ?? []) visit(v);
  }
}

tracks(PyUnpickler);
settableHook(PyUnpickler, 'persistent_load');

function clearUnpickler(self: PyUnpickler): void {
  const { work, file } = self;
  self.work = null;
  self.file = null;
  for (const v of [file?.read, file?.readline, file?.readinto, file?.peek]) release(v);
  if (work === null) return;
  work.input.close();
  work.reset();
  release(work.buffers);
  work.memo.clear();
}

/** The methods of a file that are needed, counted. */
function fileMethods(file: Value): FileMethods {
  const peek = own(getattrOptional(file, 'peek'));
  const readinto = own(getattrOptional(file, 'readinto'));
  const read = own(getattrOptional(file, 'read'));
  const readline = own(getattrOptional(file, 'readline'));
  if (read !== undefined && readline !== undefined) return { read, readline, readinto, peek };
  for (const v of [peek, readinto, read, readline]) release(v);
  throw typeError("file must have 'read' and 'readline' attributes");
}

/** The iterator over buffers that a caller gave, counted. */
export function buffersOf(v: Value | undefined): PyIterator | undefined {
  return v === undefined || v === null ? undefined : own(getIter(v));
}

function exclusively<T>(self: PyUnpickler, f: () => T): T {
  if (self.running) throw runtimeError('Unpickler object is already used');
  self.running = true;
  try {
    return f();
  } finally {
    self.running = false;
  }
}

/** What the methods of the instance say, as far as they are not those of this type. */
function hooksOf(self: PyUnpickler): UnpickleHooks {
  return {
    findClass: (module, name) => {
      const found = self.type.lookup('find_class');
      const native = found instanceof PyMethodDescriptor && !(self.type.heap && getattrOwn(self));
      return native ? findClass(self.work as Unpickling, module, name) : callMethod(self, 'find_class', module, name);
    },
    persistentLoad: (id) => (self.persistentLoad === undefined ? noPersistentLoad() : call(self.persistentLoad, id)),
  };
}

/** Has the instance itself, or what customises its attributes, a say in `find_class`? */
function getattrOwn(self: PyUnpickler): boolean {
  return self.type.customGetattribute || self.type.hidden || Object.hasOwn(self, '$find_class');
}

/** `Unpickler.__init__`; also for `load`. */
export function initializeUnpickler(
  self: PyUnpickler,
  file: Value,
  fixImports: boolean,
  encoding: string,
  errors: string,
  buffers: Value | undefined,
): void {
  exclusively(self, () => {
    if (self.file !== null) clearUnpickler(self);
    self.file = fileMethods(file);
    const work = new Unpickling(new Input(self.file), { fixImports, encoding, errors }, hooksOf(self));
    self.work = work;
    work.buffers = buffersOf(buffers);
  });
}

/** `Unpickler.load`. */
export function loadWith(self: PyUnpickler): Value {
  const { work } = self;
  if (work === null) throw unpicklingError(`Unpickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
  return exclusively(self, () => {
    self.persistentLoad = own(hookOf(self, 'persistent_load'));
    try {
      return work.run();
    } finally {
      const { persistentLoad } = self;
      self.persistentLoad = undefined;
      release(persistentLoad);
    }
  });
}

function sizeOf(self: PyUnpickler): number {
  const { work } = self;
  const basic = instanceSize(typeOf(self)).basic;
  if (work === null) return basic;
  const line = work.input.lineLength === 0 ? 0 : work.input.lineLength + 1;
  return basic + 8 * (work.memo.slots + work.markSlots) + line + work.options.encoding.length + 1 + work.options.errors.length + 1;
}

export const unpicklerDecl = (
  getMemo: (self: PyUnpickler) => Value,
  setMemo: (self: PyUnpickler, v: Value | undefined) => void,
): TypeDecl<PyUnpickler> =>
  defineType<PyUnpickler>({
    name: 'Unpickler',
    module: '_pickle',
    ctor: PyUnpickler,
    doc: unpicklerDocs.Unpickler as string,
    construct: methods<PyType>()({ 'Unpickler(cls, *args, **kwargs)': (cls) => cls.allocate() }),
    methods: {
      ...hookMethods,
      ...methods<PyUnpickler>()({
        "__init__(self, file, *, fix_imports: bool=True, encoding: str='ASCII', errors: str='strict', buffers=?())": initializeUnpickler,
        'persistent_load(self, pid, /)': noPersistentLoad,
        'load(self, /)': loadWith,
        'find_class(self, module_name, global_name, /)': (self, module, name) => {
          if (self.work === null) throw unpicklingError(`Unpickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
          return findClass(self.work, module, name);
        },
        '__sizeof__(self, /)': sizeOf,
      }),
    },
    getset: { memo: { get: getMemo, set: setMemo } },
    docs: unpicklerDocs,
  });
