// `_io._RawIOBase`, `_io._BufferedIOBase`, `_io._TextIOBase`: what the three kinds of streams share.
// Counterparts: rawiobase_spec in Modules/_io/iobase.c, the bases in bufferedio.c and textio.c.

import { callMethod } from '../../runtime/attribute.ts';
import { BUFFER_WRITABLE, withBuffer } from '../../runtime/buffer.ts';
import { asIndex, asSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { exceptionOf, newException, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyObject, Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { DEFAULT_BUFFER_SIZE, unsupported } from './environment.ts';
import { PyIOBase, isInterrupted, joinBytes } from './ioBase.ts';

export class PyRawIOBase extends PyIOBase {}
export class PyBufferedIOBase extends PyIOBase {}
export class PyTextIOBase extends PyIOBase {}

const refuse = (what: string) => (): never => {
  throw unsupported(what);
};
const abstract = (): never => {
  throw newException(exceptions.NotImplementedError);
};

/** `RawIOBase.read`: through `readinto`. */
function readRaw(self: PyObject, size: number): Value {
  if (size < 0) return callMethod(self, 'readall');
  const buffer = own(new PyByteArray(new Uint8Array(size)));
  try {
    const r = callMethod(self, 'readinto', buffer);
    if (r === null) return null;
    const n = Number(asIndex(r));
    if (n < 0 || n > size) throw valueError(`readinto returned ${n} outside buffer size ${size}`);
    return new PyBytes(buffer.data.slice(0, n));
  } finally {
    release(buffer);
  }
}

/** `RawIOBase.readall`: `read` until the end. */
function readAll(self: PyObject): Value {
  const chunks: Uint8Array[] = [];
  for (;;) {
    let r: Value;
    try {
      r = callMethod(self, 'read', DEFAULT_BUFFER_SIZE);
    } catch (thrown) {
      if (isInterrupted(thrown)) continue;
      throw thrown;
    }
    if (r === null) {
      if (chunks.length === 0) return null;
      break;
    }
    if (!(r instanceof PyBytes)) throw typeError('read() should return bytes');
    if (r.data.length === 0) break;
    chunks.push(r.data);
    discard(r);
  }
  return new PyBytes(joinBytes(chunks));
}

export const rawIOBaseType: TypeDecl<PyObject> = defineType<PyObject>({
  name: '_RawIOBase',
  module: '_io',
  ctor: PyRawIOBase,
  doc: 'Base class for raw binary streams.',
  methods: methods<PyObject>()({
    'read(self, size: ssize=-1, /)': readRaw,
    'readall(self, /)': readAll,
    'readinto(self, buffer, /)': abstract,
    'write(self, b, /)': abstract,
  }),
});

function readIntoThrough(name: 'read' | 'read1'): (self: PyObject, buffer: Value) => Value {
  return (self, buffer) =>
    withBuffer(buffer, BUFFER_WRITABLE, (into) => {
      const r = callMethod(self, name, into.length);
      if (!(r instanceof PyBytes)) throw typeError('read() should return bytes');
      const n = r.data.length;
      if (n > into.length) throw valueError(`read() returned too much data: ${into.length} bytes requested, ${n} returned`);
      into.set(r.data);
      discard(r);
      return n;
    });
}

export const bufferedIOBaseType: TypeDecl<PyObject> = defineType<PyObject>({
  name: '_BufferedIOBase',
  module: '_io',
  ctor: PyBufferedIOBase,
  doc: 'Base class for buffered streams.',
  methods: methods<PyObject>()({
    'detach(self, /)': refuse('detach'),
    'read(self, size=-1, /)': refuse('read'),
    'read1(self, size=-1, /)': refuse('read1'),
    'readinto(self, buffer, /)': readIntoThrough('read'),
    'readinto1(self, buffer, /)': readIntoThrough('read1'),
    'write(self, b, /)': refuse('write'),
  }),
});

export const textIOBaseType: TypeDecl<PyObject> = defineType<PyObject>({
  name: '_TextIOBase',
  module: '_io',
  ctor: PyTextIOBase,
  doc: 'Base class for text streams.',
  methods: methods<PyObject>()({
    'detach(self, /)': refuse('detach'),
    'read(self, size=-1, /)': refuse('read'),
    'readline(self, size=-1, /)': refuse('readline'),
    'write(self, s, /)': refuse('write'),
  }),
  getset: { encoding: { get: () => null }, newlines: { get: () => null }, errors: { get: () => null } },
});

/** A size argument: None is -1. */
export function sizeOf(v: Value): number {
  if (v === null) return -1;
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  try {
    return asSsize(v);
  } catch (thrown) {
    throw sizeError(v, thrown);
  }
}

function sizeError(v: Value, thrown: unknown): unknown {
  const e = thrown as PyObject;
  if (e?.type !== exceptions.TypeError) return thrown;
  discard(e);
  return exceptionOf('TypeError', `argument should be integer or None, not '${typeName(v)}'`);
}
