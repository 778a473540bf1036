// `pickle.PickleBuffer`: an object that lends its memory, marked as worth sending out of band.
// Counterpart: Objects/picklebufobject.c.

import { BUFFER_FULL_RO, type Buffer, bufferLength, closeBuffer, isContiguous, openBuffer } from '../../runtime/buffer.ts';
import { bufferMethods } from '../../objects/memoryview.ts';
import { Loan, viewOf } from '../../objects/memoryview/view.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { bufferError, typeError, valueError } from '../../runtime/raise.ts';
import { unown } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';

export class PyPickleBuffer extends PyObject {
  /** Null once released. */
  view: Buffer | null = null;

  /** Lends what the object behind lends; that object is the exporter. */
  getBuffer(flags: number): Buffer {
    const b = openBuffer(behind(this).obj, flags);
    unown(b.obj);
    return b;
  }

  /** Only the object behind is ever the exporter of a buffer. */
  releaseBuffer(): void {}

  close(): void {
    const { view } = this;
    this.view = null;
    if (view !== null) closeBuffer(view);
  }

  override releaseChildren(): void {
    this.close();
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.view !== null) visit(this.view.obj);
  }
}

function behind(self: PyPickleBuffer): Buffer {
  if (self.view === null) throw valueError('operation forbidden on released PickleBuffer object');
  return self.view;
}

/** The bytes of a contiguous buffer in the order in which they lie in memory. */
export function rawBytes(view: Buffer): Uint8Array {
  return view.memory.subarray(view.offset, view.offset + bufferLength(view));
}

function raw(self: PyPickleBuffer): Value {
  const view = behind(self);
  const contiguous = (order: 'C' | 'F'): boolean => isContiguous(view.shape, view.strides, view.itemsize, order);
  if (!contiguous('C') && !contiguous('F')) throw bufferError('cannot extract raw buffer from non-contiguous buffer');
  const b = openBuffer(view.obj, BUFFER_FULL_RO);
  return viewOf(new Loan(b), { ...b, format: 'B', itemsize: 1, shape: [bufferLength(b)], strides: [1] });
}

export const pickleBufferDecl: TypeDecl<PyPickleBuffer> = defineType<PyPickleBuffer>({
  name: 'PickleBuffer',
  module: 'pickle',
  ctor: PyPickleBuffer,
  final: true,
  hasWeakrefs: true,
  doc: 'Wrapper for potentially out-of-band buffers',
  construct: methods<PyType>()({
    'PickleBuffer(cls, *args, **kwargs)': (cls, args) => {
      if (args.length !== 1) {
        throw typeError(
          args.length === 0
            ? 'PickleBuffer() takes exactly 1 positional argument (0 given)'
            : `PickleBuffer() takes at most 1 argument (${args.length} given)`,
        );
      }
      const view = openBuffer(args[0] as Value, BUFFER_FULL_RO);
      const self = cls.allocate() as PyPickleBuffer;
      self.view = view;
      return self;
    },
  }),
  methods: {
    ...bufferMethods,
    ...methods<PyPickleBuffer>()({
      'raw(self, /)': raw,
      'release(self, /)': (self) => self.close(),
    }),
  },
  docs: {
    raw: "Return a memoryview of the raw memory underlying this buffer.\nWill raise BufferError is the buffer isn't contiguous.",
    release: 'Release the underlying buffer exposed by the PickleBuffer object.',
  },
});
