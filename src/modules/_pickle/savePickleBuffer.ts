// Saving a PickleBuffer: in the pickle, or out of band where the callback takes it. Counterpart: save_picklebuffer.

import { BUFFER_FULL_RO, type Buffer, closeBuffer, isContiguous, openBuffer } from '../../runtime/buffer.ts';
import { call } from '../../runtime/call.ts';
import { own, release } from '../../runtime/refcount.ts';
import { truth } from '../../runtime/truth.ts';
import type { Value } from '../../runtime/value.ts';
import { picklingError } from './errors.ts';
import { NEXT_BUFFER, READONLY_BUFFER } from './opcodes.ts';
import { type PyPickleBuffer, rawBytes } from './pickleBuffer.ts';
import type { Pickling } from './pickling.ts';
import { saveByteArrayData, saveBytesData } from './saveBytes.ts';

export function savePickleBuffer(p: Pickling, v: PyPickleBuffer): void {
  if (p.proto < 5) throw picklingError('PickleBuffer can only be pickled with protocol >= 5');
  const view = openBuffer(v, BUFFER_FULL_RO);
  try {
    if (!isContiguous(view.shape, view.strides, view.itemsize, 'C') && !isContiguous(view.shape, view.strides, view.itemsize, 'F')) {
      throw picklingError('PickleBuffer can not be pickled when pointing to a non-contiguous buffer');
    }
    if (p.bufferCallback === undefined || inBand(p.bufferCallback, v)) saveInBand(p, v, view);
    else {
      p.out.byte(NEXT_BUFFER);
      if (view.readonly) p.out.byte(READONLY_BUFFER);
    }
  } finally {
    closeBuffer(view);
  }
}

function inBand(callback: Value, v: PyPickleBuffer): boolean {
  const answer = own(call(callback, v));
  try {
    return truth(answer);
  } finally {
    release(answer);
  }
}

function saveInBand(p: Pickling, v: PyPickleBuffer, view: Buffer): void {
  const data = rawBytes(view);
  if (view.readonly) saveBytesData(p, v, data);
  else saveByteArrayData(p, v, data);
}
