// The type memoryview: views over lent memory. Indexing and casting are in memoryview/.
//
// Several views share one Loan, the open buffer of the exporter; the last view that is released ends it.
// A view that lends on its memory counts that in `exports` and cannot be released meanwhile.
// Counterpart: Objects/memoryobject.c.

import { BUFFER_FULL_RO, type Buffer, bufferLength, isBytesLike, openBuffer } from '../runtime/buffer.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { same } from '../runtime/compare.ts';
import { hash } from '../runtime/hashing.ts';
import { address } from '../runtime/identity.ts';
import { PyIterator, iteratorMethods } from '../runtime/iterate.ts';
import type { Next } from '../runtime/layout/iterator.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { isStr } from '../runtime/layout/str.ts';
import { tupleFrom } from '../runtime/layout/tuple.ts';
import { exceptionOf, typeError, valueError } from '../runtime/raise.ts';
import { discard, own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { typeName } from '../runtime/typeOf.ts';
import { END, type Value } from '../runtime/value.ts';
import { hexText } from './bytesMethods/hex.ts';
import { castView, readonlyView } from './memoryview/cast.ts';
import { equalViews } from './memoryview/compare.ts';
import { getViewItem, itemsOf, readItem, setViewItem } from './memoryview/items.ts';
import { Loan, PyMemoryView, fortranBytes, viewBytes, viewOf } from './memoryview/view.ts';
import { hashData } from './str/hashText.ts';
import { noInstances } from './noInstances.ts';
import './memoryview/pythonBuffers.ts';

/** A view over the whole memory of an object. Throws TypeError where it lends none. */
export function memoryViewOf(v: Value, flags = BUFFER_FULL_RO): PyMemoryView {
  if (v instanceof PyMemoryView) {
    v.check();
    return viewOf(v.loan as Loan, v);
  }
  if (!isBytesLike(v)) throw typeError(`memoryview: a bytes-like object is required, not '${typeName(v)}'`);
  const buffer = openBuffer(v, flags);
  return viewOf(new Loan(buffer), buffer);
}

/** A view over memory that no Python object owns apart from `owner`. */
export function memoryViewOfBuffer(buffer: Buffer): PyMemoryView {
  own(buffer.obj);
  return viewOf(new Loan(buffer), buffer);
}

function length(self: PyMemoryView): number {
  self.check();
  if (self.shape.length === 0) throw typeError('0-dim memory has no length');
  return self.shape[0] as number;
}

/** Runs `f`, which may run Python code, while the view cannot be released. */
function whileExported<T>(self: PyMemoryView, f: () => T): T {
  self.exports++;
  try {
    return f();
  } finally {
    self.exports--;
  }
}

function hashView(self: PyMemoryView): number | bigint {
  if (self.hashValue !== undefined) return self.hashValue;
  self.check();
  if (!self.readonly) throw valueError('cannot hash writable memoryview object');
  if (!'Bbc'.includes(self.format.replace('@', ''))) throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  return whileExported(self, () => {
    hash((self.loan as Loan).buffer.obj);
    self.hashValue = hashData(viewBytes(self));
    return self.hashValue;
  });
}

function tobytes(self: PyMemoryView, order: Value): PyBytes {
  self.check();
  const o = order === null ? 'C' : order;
  if (!isStr(o)) throw typeError(`tobytes() argument 'order' must be str or None, not ${typeName(o)}`);
  if (o !== 'C' && o !== 'F' && o !== 'A') throw valueError("order must be 'C', 'F' or 'A'");
  const fortran = o === 'F' || (o === 'A' && !self.contiguous('C') && self.contiguous('F'));
  return new PyBytes(fortran ? fortranBytes(self) : viewBytes(self));
}

function indexOf(self: PyMemoryView, value: Value, start: number, stop: number): number {
  self.check();
  if (self.shape.length === 0) throw typeError('invalid lookup on 0-dim memory');
  if (self.shape.length !== 1) throw exceptionOf('NotImplementedError', 'multi-dimensional lookup is not implemented');
  const n = self.shape[0] as number;
  const from = start < 0 ? Math.max(start + n, 0) : start;
  const to = Math.min(stop < 0 ? Math.max(stop + n, 0) : stop, n);
  for (let i = from; i < to; i++) {
    const item = readItem(self, self.offset + i * (self.strides[0] as number));
    if (same(item, value)) return i;
    discard(item);
  }
  throw valueError('memoryview.index(x): x not found');
}

function count(self: PyMemoryView, value: Value): number {
  self.check();
  let n = 0;
  const view = iterView(self);
  for (let item = view.nx(); item !== END; item = view.nx()) if (same(item as Value, value)) n++;
  return n;
}

/** Over the items of a one-dimensional view. */
export class MemoryIterator extends PyIterator {
  view: PyMemoryView | null;
  index = 0;

  constructor(view: PyMemoryView | null = null) {
    super();
    this.rc = 0;
    this.view = own(view);
  }

  nx(): Next {
    const { view } = this;
    if (view === null) return END;
    if (this.index < length(view)) return readItem(view, view.offset + this.index++ * (view.strides[0] as number));
    this.view = null;
    release(view);
    return END;
  }

  override releaseChildren(): void {
    release(this.view);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.view);
  }
}

function iterView(self: PyMemoryView): MemoryIterator {
  self.check();
  if (self.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
  if (self.shape.length !== 1) throw exceptionOf('NotImplementedError', 'multi-dimensional sub-views are not implemented');
  self.itemKind();
  return new MemoryIterator(self);
}

const checked =
  <T extends Value>(f: (self: PyMemoryView) => T) =>
  (self: PyMemoryView): T => {
    self.check();
    return f(self);
  };

const attributes = {
  obj: { get: checked((self) => (self.loan as Loan).buffer.obj), doc: 'The underlying object of the memoryview.' },
  nbytes: {
    get: checked((self) => bufferLength(self)),
    doc: 'The amount of space in bytes that the array would use in\n a contiguous representation.',
  },
  readonly: { get: checked((self) => self.readonly), doc: 'A bool indicating whether the memory is read only.' },
  itemsize: { get: checked((self) => self.itemsize), doc: 'The size in bytes of each element of the memoryview.' },
  format: { get: checked((self) => self.format), doc: 'A string containing the format (in struct module style)\n for each element in the view.' },
  ndim: {
    get: checked((self) => self.shape.length),
    doc: 'An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.',
  },
  shape: {
    get: checked((self) => tupleFrom(self.shape)),
    doc: 'A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.',
  },
  strides: {
    get: checked((self) => tupleFrom(self.strides)),
    doc: 'A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.',
  },
  suboffsets: { get: checked(() => tupleFrom([])), doc: 'A tuple of integers used internally for PIL-style arrays.' },
  c_contiguous: { get: checked((self) => self.contiguous('C')), doc: 'A bool indicating whether the memory is C contiguous.' },
  f_contiguous: { get: checked((self) => self.contiguous('F')), doc: 'A bool indicating whether the memory is Fortran contiguous.' },
  contiguous: { get: checked((self) => self.contiguous('C') || self.contiguous('F')), doc: 'A bool indicating whether the memory is contiguous.' },
};

const ordinary = methods<PyMemoryView>()({
  'release(self, /)': (self) => self.close(),
  'cast(self, /, format: str, shape=?)': castView,
  'toreadonly(self, /)': (self) => {
    self.check();
    return readonlyView(self);
  },
  "tobytes(self, /, order='C')": tobytes,
  'tolist(self, /)': itemsOf,
  'hex(self, /, sep=?, bytes_per_sep: cint=1)': (self, sep, perGroup) => {
    self.check();
    return whileExported(self, () => hexText(viewBytes(self), sep, perGroup));
  },
  'count(self, value, /)': count,
  'index(self, value, start: slice=0, stop: slice=sys.maxsize, /)': indexOf,
  '__enter__(self, /)': (self) => {
    self.check();
    return self;
  },
  '__exit__(self, /, *exc_info)': (self) => self.close(),
});

const special = methods<PyMemoryView>()({
  '__repr__(self, /)': (self) => `<${self.released ? 'released memory' : 'memory'} at ${address(self)}>`,
  '__hash__(self, /)': hashView,
  '__len__(self, /)': length,
  '__iter__(self, /)': iterView,
  '__getitem__(self, key, /)': getViewItem,
  '__setitem__(self, key, value, /)': setViewItem,
  '__delitem__(self, key, /)': (self) => {
    self.check();
    if (self.readonly) throw typeError('cannot modify read-only memory');
    throw typeError('cannot delete memory');
  },
  '__eq__(self, value, /)': (self, value) => equalViews(self, value),
  '__ne__(self, value, /)': (self, value) => {
    const r = equalViews(self, value);
    return typeof r === 'boolean' ? !r : r;
  },
  '__lt__(self, value, /)': () => NotImplemented,
  '__le__(self, value, /)': () => NotImplemented,
  '__gt__(self, value, /)': () => NotImplemented,
  '__ge__(self, value, /)': () => NotImplemented,
});

/** `__buffer__` and `__release_buffer__` of native exporters. */
export const bufferMethods = methods<Value>()({
  '__buffer__(self, flags: cint, /)': (self, flags) => memoryViewOfNative(self, flags),
  '__release_buffer__(self, buffer, /)': (self, view) => {
    if (!(view instanceof PyMemoryView)) throw typeError('expected a memoryview object');
    if (view.loan?.buffer.obj !== self) throw valueError("memoryview's buffer is not this object");
    view.close();
  },
});

/** Opens the memory of a native exporter itself, also where a subclass defines `__buffer__`. */
function memoryViewOfNative(v: Value, flags: number): PyMemoryView {
  const exporter = v as unknown as { getBuffer(flags: number): Buffer };
  const buffer = exporter.getBuffer(flags);
  own(buffer.obj);
  return viewOf(new Loan(buffer, true), buffer);
}

export const memoryIteratorType: TypeDecl<MemoryIterator> = defineType<MemoryIterator>({
  name: 'memory_iterator',
  construct: noInstances('memory_iterator'),
  ctor: MemoryIterator,
  final: true,
  methods: { ...iteratorMethods },
});

export const memoryviewType: TypeDecl<PyMemoryView> = defineType<PyMemoryView>({
  name: 'memoryview',
  ctor: PyMemoryView,
  doc: 'A view of the memory of an object that lends it, such as bytes.',
  final: true,
  hasWeakrefs: true,
  construct: methods<PyType>()({ 'memoryview(cls, object)': (_cls, object) => memoryViewOf(object) }),
  classMethods: {
    ...classGetItem,
    ...methods<PyType>()({ '_from_flags(cls, /, object, flags: cint)': (_cls, object, flags) => memoryViewOf(object, flags) }),
  },
  getset: attributes,
  methods: { ...special, ...ordinary, ...bufferMethods },
});
