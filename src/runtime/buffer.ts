// The buffer protocol: objects that lend their memory (PEP 3118, PEP 688).
//
// A JavaScript class takes part by the methods of BufferExporter; a Python class by `__buffer__`.
// An open Buffer owns one count of its exporter, until `closeBuffer`. Natives that only read bytes without
// running Python meanwhile use the `bytes` converter, which takes no export. Counterpart: Objects/abstract.c.

import { bufferHook } from './convert.ts';
import { PyByteArray, PyBytes } from './layout/bytes.ts';
import { bufferError, typeError } from './raise.ts';
import { own, release } from './refcount.ts';
import { callSpecial, hasSpecial } from './special.ts';
import { typeName } from './typeOf.ts';
import { type PyObject, type Value, isObject } from './value.ts';

/** Request flags, as `inspect.BufferFlags`. */
export const BUFFER_SIMPLE = 0;
export const BUFFER_WRITABLE = 1;
export const BUFFER_FORMAT = 4;
export const BUFFER_ND = 8;
export const BUFFER_STRIDES = 0x18;
export const BUFFER_C_CONTIGUOUS = 0x38;
export const BUFFER_F_CONTIGUOUS = 0x58;
export const BUFFER_ANY_CONTIGUOUS = 0x98;
export const BUFFER_INDIRECT = 0x118;
export const BUFFER_FULL_RO = 0x11c;
export const BUFFER_FULL = 0x11d;

/** Memory lent by an exporter. */
export interface Buffer {
  /** The exporter. */
  readonly obj: PyObject;
  /** The exporter's memory, not copied; the first item lies at `offset`. */
  readonly memory: Uint8Array;
  readonly offset: number;
  readonly readonly: boolean;
  readonly format: string;
  readonly itemsize: number;
  readonly shape: readonly number[];
  /** Distances in bytes, may be negative. */
  readonly strides: readonly number[];
}

export interface BufferExporter extends PyObject {
  /** Lends the memory, counting the loan; throws BufferError. */
  getBuffer(flags: number): Buffer;
  /** Ends one loan. */
  releaseBuffer(buffer: Buffer): void;
}

export function exportsBuffer(v: Value): v is BufferExporter {
  return isObject(v) && (v as Partial<BufferExporter>).getBuffer !== undefined;
}

/** Makes a buffer of a Python class's `__buffer__`; installed by memoryview.ts. */
export const pythonBufferHook: { open: (v: PyObject, flags: number) => Buffer; close: (buffer: Buffer) => boolean } = {
  open: (v) => {
    throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  },
  close: () => false,
};

/** Does a Python class give this object a `__buffer__` of its own? */
function overridesBuffer(v: PyObject): boolean {
  if (!v.type.heap) return false;
  const found = v.type.lookup('__buffer__');
  return (
    found !== undefined &&
    found !== null &&
    (found as { methodCode?: unknown }).methodCode !== undefined &&
    v.type.mro.some((t) => t.heap && t.attrs.has('__buffer__'))
  );
}

/** Can the value lend its memory? */
export function isBytesLike(v: Value): boolean {
  return exportsBuffer(v) || (isObject(v) && v.type.heap && hasSpecial(v, '__buffer__'));
}

/** Opens a buffer; the caller closes it. Throws TypeError where `v` is not bytes-like. */
export function openBuffer(v: Value, flags: number, message?: string): Buffer {
  if (isObject(v)) {
    if (exportsBuffer(v) && !overridesBuffer(v)) {
      const b = v.getBuffer(flags);
      own(b.obj);
      return b;
    }
    if (v.type.heap && hasSpecial(v, '__buffer__')) return pythonBufferHook.open(v, flags);
  }
  throw typeError(message ?? `a bytes-like object is required, not '${typeName(v)}'`);
}

export function closeBuffer(b: Buffer): void {
  if (pythonBufferHook.close(b)) return;
  if (exportsBuffer(b.obj)) b.obj.releaseBuffer(b);
  release(b.obj);
}

export function bufferLength(b: Buffer): number {
  let n = b.itemsize;
  for (const d of b.shape) n *= d;
  return n;
}

export function isContiguous(shape: readonly number[], strides: readonly number[], itemsize: number, order: 'C' | 'F'): boolean {
  if (shape.includes(0)) return true;
  let expected = itemsize;
  for (let k = 0; k < shape.length; k++) {
    const i = order === 'C' ? shape.length - 1 - k : k;
    if (shape[i] !== 1 && strides[i] !== expected) return false;
    expected *= shape[i] as number;
  }
  return true;
}

/** The bytes of a C-contiguous buffer, sharing its memory. */
export function contiguousBytes(b: Buffer): Uint8Array {
  return b.memory.subarray(b.offset, b.offset + bufferLength(b));
}

/** Runs `f` on the memory of `v` while it is lent; `f` may run Python code. */
export function withBuffer<T>(v: Value, flags: number, f: (data: Uint8Array) => T, message?: string): T {
  const b = openBuffer(v, flags, message);
  try {
    return f(contiguousBytes(b));
  } finally {
    closeBuffer(b);
  }
}

/** The writable memory of a bytes-like object, not copied and without a loan. */
export function writableBytes(v: Value, where?: string): Uint8Array {
  const fault = (): Error =>
    typeError(
      where === undefined ? 'read-write bytes-like object expected' : `${where} must be read-write bytes-like object, not ${typeName(v)}`,
    ) as unknown as Error;
  if (v instanceof PyByteArray && !v.type.heap) return v.data;
  if (!isBytesLike(v)) throw fault();
  let b: Buffer;
  try {
    b = openBuffer(v, BUFFER_WRITABLE);
  } catch {
    throw fault();
  }
  const data = contiguousBytes(b);
  closeBuffer(b);
  return data;
}

bufferHook.bytesOf = (v) => {
  if (v instanceof PyBytes && !v.type.heap) return v.data;
  if (v instanceof PyByteArray && !v.type.heap) return v.data;
  if (!isBytesLike(v)) return undefined;
  const b = openBuffer(v, BUFFER_SIMPLE);
  const data = contiguousBytes(b);
  closeBuffer(b);
  return data;
};

/** One-dimensional buffer of unsigned bytes, as most exporters lend. Throws for a writable request of read-only memory. */
export function simpleBuffer(obj: PyObject, data: Uint8Array, readonly: boolean, flags: number): Buffer {
  if (readonly && flags & BUFFER_WRITABLE) throw bufferError('Object is not writable.');
  return { obj, memory: data, offset: 0, readonly, format: 'B', itemsize: 1, shape: [data.length], strides: [1] };
}

/** A bytes copy of what `__bytes__` of `v` gives; undefined where there is none. */
export function callBytes(v: Value): PyBytes | undefined {
  const r = callSpecial(v, '__bytes__');
  if (r === undefined) return undefined;
  if (!(r instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(r)})`);
  return r;
}
