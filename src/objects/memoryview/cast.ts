// `memoryview.cast` and `toreadonly`. Counterpart: cast_to_1D, cast_to_ND.

import { bufferLength } from '../../runtime/buffer.ts';
import { asSsize } from '../../runtime/convert.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { type ItemKind, NATIVE_ITEMS } from '../nativeItems.ts';
import { type Loan, type PyMemoryView, contiguousStrides, viewOf } from './view.ts';

function nativeKind(format: string, which: 'source' | 'destination'): ItemKind {
  const kind = NATIVE_ITEMS.get(format[0] === '@' ? format.slice(1) : format);
  if (kind === undefined) throw valueError(`memoryview: ${which} format must be a native single character format prefixed with an optional '@'`);
  return kind;
}

const isByte = (kind: ItemKind): boolean => kind.code === 'b' || kind.code === 'B' || kind.code === 'c';

export function readonlyView(self: PyMemoryView): PyMemoryView {
  const v = viewOf(self.loan as Loan, self);
  v.readonly = true;
  return v;
}

export function castView(self: PyMemoryView, format: string, shape: Value | undefined): PyMemoryView {
  self.check();
  if (!self.contiguous('C')) throw typeError('memoryview: casts are restricted to C-contiguous views');
  if ((shape !== undefined || self.shape.length !== 1) && (self.shape.includes(0) || self.strides.includes(0))) {
    throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  }
  let items: readonly Value[] | undefined;
  if (shape !== undefined) {
    if (!(shape instanceof PyList || shape instanceof PyTuple)) throw typeError('shape must be a list or a tuple');
    items = shape.items;
    if (items.length > 64) throw valueError('memoryview: number of dimensions must not exceed 64');
    if (self.shape.length !== 1 && items.length !== 1) throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  const from = nativeKind(self.format, 'source');
  const to = nativeKind(format, 'destination');
  if (!isByte(from) && !isByte(to)) throw typeError('memoryview: cannot cast between two non-byte formats');
  const size = bufferLength(self);
  if (size % to.size !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const dimensions = items === undefined ? [size / to.size] : shapeOf(items, to.size, size);
  return viewOf(self.loan as Loan, {
    memory: self.memory,
    offset: self.offset,
    readonly: self.readonly,
    format,
    itemsize: to.size,
    shape: dimensions,
    strides: contiguousStrides(dimensions, to.size),
  });
}

function shapeOf(items: readonly Value[], itemsize: number, size: number): number[] {
  let product = itemsize;
  const shape = items.map((item) => {
    if (!isInt(item)) throw typeError('memoryview.cast(): elements of shape must be integers');
    const n = asSsize(item);
    if (n <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    product *= n;
    if (product > 9223372036854775807) throw valueError('memoryview.cast(): product(shape) > SSIZE_MAX');
    return n;
  });
  if (product !== size) throw typeError('memoryview: product(shape) * itemsize != buffer size');
  return shape;
}
