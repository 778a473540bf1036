// The module _pickle: pickling at native speed. Counterpart: Modules/_pickle.c.

import { defineModule, functions } from '../../runtime/defineType.ts';
import { own, release, releaseKeeping, unown } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import { moduleType } from '../moduleType.ts';
import { once } from '../once.ts';
import { functionDocs } from './docs.ts';
import { pickleErrors } from './errors.ts';
import { declareHook } from './hooks.ts';
import { Input } from './input.ts';
import { pickleBufferDecl } from './pickleBuffer.ts';
import { callbackOf, picklerDecl, protocolOf, writeOf } from './pickler.ts';
import { getPicklerMemo, picklerMemoDecl, setPicklerMemo } from './picklerMemoProxy.ts';
import { Pickling } from './pickling.ts';
import { type PyUnpickler, buffersOf, initializeUnpickler, loadWith, unpicklerDecl } from './unpickler.ts';
import { getUnpicklerMemo, setUnpicklerMemo, unpicklerMemoDecl } from './unpicklerMemoProxy.ts';
import { type UnpickleOptions, Unpickling } from './unpickling.ts';

const pickleTypes = once(() => {
  moduleType(picklerMemoDecl);
  moduleType(unpicklerMemoDecl);
  return {
    PickleBuffer: moduleType(pickleBufferDecl),
    Pickler: declareHook(moduleType(picklerDecl(getPicklerMemo, setPicklerMemo)), 'persistent_id'),
    Unpickler: declareHook(moduleType(unpicklerDecl(getUnpicklerMemo, setUnpicklerMemo)), 'persistent_load'),
  };
});

/** Runs `f` with a pickler that forgets everything afterwards. */
function pickled<T>(v: Value, protocol: Value, fixImports: boolean, callback: Value, f: (work: Pickling) => T): T {
  const work = new Pickling(protocolOf(protocol), fixImports);
  work.bufferCallback = callbackOf(callback, work.proto);
  own(v);
  try {
    return f(work);
  } finally {
    work.memo.clear();
    unown(v);
  }
}

function dumps(v: Value, protocol: Value, fixImports: boolean, callback: Value): Value {
  return pickled(v, protocol, fixImports, callback, (work) => {
    work.run(v);
    return work.out.take();
  });
}

function dump(v: Value, file: Value, protocol: Value, fixImports: boolean, callback: Value): void {
  pickled(v, protocol, fixImports, callback, (work) => {
    const write = own(writeOf(file));
    try {
      work.out.write = write;
      work.run(v);
      work.out.finish();
    } finally {
      release(write);
    }
  });
}

/** Unpickles from memory and forgets everything. */
function loads(data: Value, options: UnpickleOptions, buffers: Value | undefined): Value {
  const input = new Input(null);
  input.open(data);
  const work = new Unpickling(input, options);
  let v: Value = null;
  try {
    work.buffers = buffersOf(buffers);
    v = own(work.run());
  } finally {
    input.close();
    work.reset();
    work.memo.clear();
    release(work.buffers);
  }
  return unown(v);
}

function load(file: Value, fixImports: boolean, encoding: string, errors: string, buffers: Value | undefined): Value {
  const unpickler = own(pickleTypes().Unpickler.allocate() as PyUnpickler);
  let v: Value = null;
  try {
    initializeUnpickler(unpickler, file, fixImports, encoding, errors, buffers);
    v = loadWith(unpickler);
  } finally {
    releaseKeeping(unpickler, v);
  }
  return v;
}

export const pickleModule = defineModule({
  name: '_pickle',
  doc: 'Optimized C implementation for the Python pickle module.',
  functions: functions({
    'dump(obj, file, protocol=None, *, fix_imports: bool=True, buffer_callback=None)': dump,
    'dumps(obj, protocol=None, *, fix_imports: bool=True, buffer_callback=None)': dumps,
    "load(file, *, fix_imports: bool=True, encoding: str='ASCII', errors: str='strict', buffers=?())": load,
    "loads(data, /, *, fix_imports: bool=True, encoding: str='ASCII', errors: str='strict', buffers=?())": (
      data,
      fixImports,
      encoding,
      errors,
      buffers,
    ) => loads(data, { fixImports, encoding, errors }, buffers),
  }),
  values: () => ({ ...pickleTypes(), ...pickleErrors() }),
  docs: functionDocs,
});
