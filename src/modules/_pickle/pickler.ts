// `_pickle.Pickler`. An instance keeps its memo from dump to dump; `persistent_id` may be set on it without a dict.
// Counterpart: Pickler_Type in Modules/_pickle.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { track, tracks } from '../../runtime/gc/nursery.ts';
import { asCLong } from '../../runtime/convert.ts';
import { attributeError, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { instanceSize } from '../../objects/type/sizes.ts';
import { picklingError } from './errors.ts';
import { heldHook, hookMethods, hookOf, settableHook } from './hooks.ts';
import type { PicklerMemo } from './memo.ts';
import { DEFAULT_PROTOCOL, HIGHEST_PROTOCOL } from './opcodes.ts';
import { picklerDocs } from './docs.ts';
import { Pickling } from './pickling.ts';

/** What a bytes object for the output takes in CPython before the first dump. */
const FIRST_BUFFER = 33 + 4096;
/** The table of the memo without its entries of 16 bytes. */
const MEMO_TABLE = 32;

export class PyPickler extends PyObject {
  /** Null before `__init__`. */
  work: Pickling | null = null;
  write: Value | undefined = undefined;
  dispatchTable: Value | undefined = undefined;
  bufferCallback: Value | undefined = undefined;
  running = false;
  dumped = false;

  constructor() {
    super();
    track(this);
  }

  /** The memo; an instance without `__init__` has none. */
  get memo(): PicklerMemo | undefined {
    return this.work?.memo;
  }

  override releaseChildren(): void {
    release(heldHook(this, 'persistent_id'));
    clearPickler(this);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of [heldHook(this, 'persistent_id'), this.write, this.dispatchTable, this.bufferCallback]) if (v !== undefined) visit(v);
    for (const [v] of this.memo?.entries() ?? []) visit(v);
  }
}

tracks(PyPickler);
settableHook(PyPickler, 'persistent_id');

function clearPickler(self: PyPickler): void {
  const { work, write, dispatchTable, bufferCallback } = self;
  self.work = null;
  self.write = self.dispatchTable = self.bufferCallback = undefined;
  for (const v of [write, dispatchTable, bufferCallback]) release(v);
  work?.memo.clear();
}

/** The protocol asked for. */
export function protocolOf(v: Value): number {
  if (v === null) return DEFAULT_PROTOCOL;
  const n = asCLong(v);
  if (n > HIGHEST_PROTOCOL) throw valueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  return n < 0 ? HIGHEST_PROTOCOL : Number(n);
}

/** The callback for buffers; undefined where there is none. */
export function callbackOf(v: Value, protocol: number): Value | undefined {
  if (v === null) return undefined;
  if (protocol < 5) throw valueError('buffer_callback needs protocol >= 5');
  return v;
}

/** `file.write`. */
export function writeOf(file: Value): Value {
  const write = getattrOptional(file, 'write');
  if (write === undefined) throw typeError("file must have a 'write' attribute");
  return write;
}

function exclusively<T>(self: PyPickler, f: () => T): T {
  if (self.running) throw runtimeError('Pickler object is already used');
  self.running = true;
  try {
    return f();
  } finally {
    self.running = false;
  }
}

function initialize(self: PyPickler, file: Value, protocol: Value, fixImports: boolean, callback: Value): void {
  exclusively(self, () => {
    if (self.write !== undefined) clearPickler(self);
    const work = new Pickling(protocolOf(protocol), fixImports);
    self.write = own(writeOf(file));
    self.bufferCallback = own(callbackOf(callback, work.proto));
    self.work = work;
    work.out.write = self.write;
    self.dumped = false;
    self.dispatchTable ??= own(getattrOptional(self, 'dispatch_table'));
  });
}

function dump(self: PyPickler, v: Value): void {
  const { work } = self;
  if (work === null) throw picklingError(`Pickler.__init__() was not called by ${typeOf(self).name}.__init__()`);
  exclusively(self, () => {
    work.persistentId = own(hookOf(self, 'persistent_id'));
    work.reducerOverride = own(getattrOptional(self, 'reducer_override'));
    work.dispatchTable = self.dispatchTable;
    work.bufferCallback = self.bufferCallback;
    try {
      work.run(v);
      work.out.finish();
      self.dumped = true;
    } finally {
      const { persistentId, reducerOverride } = work;
      work.persistentId = work.reducerOverride = undefined;
      release(persistentId);
      release(reducerOverride);
    }
  });
}

/** Sets a member that is a C int. */
function cInt(v: Value | undefined): number {
  if (v === undefined) throw typeError("can't delete numeric/char attribute");
  return Number(BigInt.asIntN(32, BigInt(asCLong(v))));
}

function flag(name: 'bin' | 'fast') {
  return {
    get: (self: PyPickler): Value => self.work?.[name] ?? 0,
    set: (self: PyPickler, v: Value | undefined): void => {
      const n = cInt(v);
      if (self.work !== null) self.work[name] = n;
    },
    member: true,
  };
}

function setDispatchTable(self: PyPickler, v: Value | undefined): void {
  const old = self.dispatchTable;
  if (v === undefined && old === undefined) throw attributeError("'Pickler' object has no attribute 'dispatch_table'", self, 'dispatch_table');
  self.dispatchTable = own(v);
  release(old);
}

function getDispatchTable(self: PyPickler): Value {
  if (self.dispatchTable === undefined)
    throw attributeError(`'${typeOf(self).name}' object has no attribute 'dispatch_table'`, self, 'dispatch_table');
  return self.dispatchTable;
}

export const picklerDecl = (getMemo: (self: PyPickler) => Value, setMemo: (self: PyPickler, v: Value | undefined) => void): TypeDecl<PyPickler> =>
  defineType<PyPickler>({
    name: 'Pickler',
    module: '_pickle',
    ctor: PyPickler,
    doc: picklerDocs.Pickler as string,
    construct: methods<PyType>()({ 'Pickler(cls, *args, **kwargs)': (cls) => cls.allocate() }),
    methods: {
      ...hookMethods,
      ...methods<PyPickler>()({
        '__init__(self, file, protocol=None, fix_imports: bool=True, buffer_callback=None)': initialize,
        'persistent_id(self, obj, /)': () => null,
        'dump(self, obj, /)': dump,
        'clear_memo(self, /)': (self) => self.memo?.clear(),
        '__sizeof__(self, /)': (self) =>
          instanceSize(typeOf(self)).basic + MEMO_TABLE + 16 * (self.memo?.slots ?? 0) + (self.dumped ? 0 : FIRST_BUFFER),
      }),
    },
    getset: {
      bin: flag('bin'),
      fast: flag('fast'),
      dispatch_table: { get: getDispatchTable, set: setDispatchTable, member: true },
      memo: { get: getMemo, set: setMemo },
    },
    docs: picklerDocs,
  });
