// The layout of memory views, and the loan that they share. Counterpart: _PyManagedBuffer, PyMemoryViewObject.

import {
  BUFFER_ANY_CONTIGUOUS,
  BUFFER_C_CONTIGUOUS,
  BUFFER_F_CONTIGUOUS,
  BUFFER_FORMAT,
  BUFFER_ND,
  BUFFER_STRIDES,
  BUFFER_WRITABLE,
  type Buffer,
  closeBuffer,
  isContiguous,
} from '../../runtime/buffer.ts';
import { bufferError, exceptionOf, valueError } from '../../runtime/raise.ts';
import { release } from '../../runtime/refcount.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { type ItemKind, NATIVE_ITEMS } from '../nativeItems.ts';
import { copyBuffer } from '../bytesMethods/byteValues.ts';

/** An open buffer, closed when its last view is. */
export class Loan {
  readonly buffer: Buffer;
  views = 0;
  private readonly native: boolean;

  /** `native`: opened at the exporter itself, past a `__buffer__` of its class. */
  constructor(buffer: Buffer, native = false) {
    this.buffer = buffer;
    this.native = native;
  }

  drop(): void {
    if (--this.views > 0) return;
    if (!this.native) {
      closeBuffer(this.buffer);
      return;
    }
    (this.buffer.obj as unknown as { releaseBuffer(b: Buffer): void }).releaseBuffer(this.buffer);
    release(this.buffer.obj);
  }
}

const NO_MEMORY = new Uint8Array(0);

export class PyMemoryView extends PyObject implements Buffer {
  loan: Loan | null = null;
  memory: Uint8Array = NO_MEMORY;
  private cachedView: DataView | null = null;
  offset = 0;
  readonly = true;
  format = 'B';
  itemsize = 1;
  shape: readonly number[] = [0];
  strides: readonly number[] = [1];
  released = false;
  exports = 0;
  hashValue: number | bigint | undefined = undefined;

  get obj(): PyObject {
    return this;
  }

  /** The memory, for reading numbers. */
  get view(): DataView {
    const { memory } = this;
    return (this.cachedView ??= new DataView(memory.buffer, memory.byteOffset, memory.byteLength));
  }

  /** Throws ValueError after `release`. */
  check(): void {
    if (this.released || this.loan === null) throw valueError('operation forbidden on released memoryview object');
  }

  contiguous(order: 'C' | 'F'): boolean {
    return isContiguous(this.shape, this.strides, this.itemsize, order);
  }

  /** How items are read; NotImplementedError for formats that are not one native character. */
  itemKind(): ItemKind {
    const code = this.format[0] === '@' ? this.format.slice(1) : this.format;
    const kind = NATIVE_ITEMS.get(code);
    if (kind === undefined) throw exceptionOf('NotImplementedError', `memoryview: format ${this.format} not supported`);
    return kind;
  }

  /** Ends the view; BufferError while it lends on. */
  close(): void {
    if (this.released) return;
    if (this.exports > 0) throw bufferError(`memoryview has ${this.exports} exported buffer${this.exports === 1 ? '' : 's'}`);
    this.released = true;
    const { loan } = this;
    loan?.drop();
  }

  getBuffer(flags: number): Buffer {
    this.check();
    checkRequest(this, flags);
    this.exports++;
    const format = flags & BUFFER_FORMAT ? this.format : 'B';
    return {
      obj: this,
      memory: this.memory,
      offset: this.offset,
      readonly: this.readonly,
      format,
      itemsize: this.itemsize,
      shape: this.shape,
      strides: this.strides,
    };
  }

  releaseBuffer(): void {
    this.exports--;
  }

  override releaseChildren(): void {
    if (!this.released && this.loan !== null) {
      this.released = true;
      this.loan.drop();
    }
  }

  override traverse(visit: (child: Value) => void): void {
    if (!this.released && this.loan?.views === 1) visit(this.loan.buffer.obj);
  }
}

function checkRequest(self: PyMemoryView, flags: number): void {
  if (flags & BUFFER_WRITABLE && self.readonly) throw bufferError('memoryview: underlying buffer is not writable');
  const has = (mask: number): boolean => (flags & mask) === mask;
  if (has(BUFFER_C_CONTIGUOUS) && !self.contiguous('C')) throw bufferError('memoryview: underlying buffer is not C-contiguous');
  if (has(BUFFER_F_CONTIGUOUS) && !self.contiguous('F')) throw bufferError('memoryview: underlying buffer is not Fortran contiguous');
  if (has(BUFFER_ANY_CONTIGUOUS) && !self.contiguous('C') && !self.contiguous('F'))
    throw bufferError('memoryview: underlying buffer is not contiguous');
  if (!has(BUFFER_STRIDES) && !self.contiguous('C')) throw bufferError('memoryview: underlying buffer is not C-contiguous');
  if (!has(BUFFER_ND) && flags & BUFFER_FORMAT) throw bufferError('memoryview: cannot cast to unsigned bytes if the format flag is present');
}

/** A new view on a loan, laid out as `layout` says. */
export function viewOf(loan: Loan, layout: Omit<Buffer, 'obj'>): PyMemoryView {
  const v = new PyMemoryView();
  loan.views++;
  v.loan = loan;
  v.memory = layout.memory;
  v.offset = layout.offset;
  v.readonly = layout.readonly;
  v.format = layout.format;
  v.itemsize = layout.itemsize;
  v.shape = layout.shape;
  v.strides = layout.strides;
  return v;
}

/** A copy of what the view shows, in C order. */
export function viewBytes(v: Buffer): Uint8Array {
  return copyBuffer(v);
}

/** A copy in Fortran order. */
export function fortranBytes(v: Buffer): Uint8Array {
  return copyBuffer({ ...plainLayout(v), shape: [...v.shape].reverse(), strides: [...v.strides].reverse() });
}

export function plainLayout(v: Buffer): Buffer {
  const { obj, memory, offset, readonly, format, itemsize, shape, strides } = v;
  return { obj, memory, offset, readonly, format, itemsize, shape, strides };
}

/** Strides of a C-contiguous array. */
export function contiguousStrides(shape: readonly number[], itemsize: number): number[] {
  const strides: number[] = new Array(shape.length);
  let n = itemsize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = n;
    n *= shape[i] as number;
  }
  return strides;
}
