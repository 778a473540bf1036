// Buffers of Python classes: `__buffer__` gives a memoryview, `__release_buffer__` hears when it is given back (PEP 688).
// Counterpart: slot_bf_getbuffer, bufferwrapper in Objects/typeobject.c.

import { type Buffer, pythonBufferHook } from '../../runtime/buffer.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { callSpecial } from '../../runtime/special.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import type { PyObject } from '../../runtime/value.ts';
import { PyMemoryView } from './view.ts';

/** Open buffers that came from `__buffer__`: the object and the view, one count each. */
const open = new Map<Buffer, { readonly object: PyObject; readonly view: PyMemoryView }>();

pythonBufferHook.open = (v, flags) => {
  const view = callSpecial(v, '__buffer__', flags);
  if (!(view instanceof PyMemoryView)) throw typeError('__buffer__ returned non-memoryview object');
  own(view);
  let lent: Buffer;
  try {
    lent = view.getBuffer(flags);
  } catch (thrown) {
    release(view);
    throw thrown;
  }
  const buffer: Buffer = { ...lent, obj: v };
  open.set(buffer, { object: own(v), view });
  return buffer;
};

pythonBufferHook.close = (buffer) => {
  const entry = open.get(buffer);
  if (entry === undefined) return false;
  open.delete(buffer);
  const { object, view } = entry;
  view.exports--;
  const method = object.type.lookup('__release_buffer__');
  if (method !== undefined && method !== null && !(method instanceof PyMethodDescriptor) && !view.released)
    callSpecial(object, '__release_buffer__', view);
  // A view of the object's own memory, from a native base, ends here; any other one belongs to who keeps it.
  if (!view.released && view.exports === 0 && view.loan?.buffer.obj === object) view.close();
  release(view);
  release(object);
  return true;
};
