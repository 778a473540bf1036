// The module array: sequences of machine numbers. Layout and item types are in array/.
// Counterpart: Modules/arraymodule.c.

import { noKeywords } from '../objects/positionalOnly.ts';
import { noInstances } from '../objects/noInstances.ts';
import { compareLengths, repeatCount } from '../objects/sequenceText.ts';
import { callMethod, getattr, getattrOptional } from '../runtime/attribute.ts';
import { asIndex, isIndexable } from '../runtime/convert.ts';
import { bufferMethods } from '../objects/memoryview.ts';
import { type CompareOp, compare, equal, same } from '../runtime/compare.ts';
import { defineModule, defineType, functions, makeType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { idOf } from '../runtime/identity.ts';
import { importHook } from '../runtime/importHook.ts';
import { PyIterator, iterate, iteratorMethods } from '../runtime/iterate.ts';
import type { Next } from '../runtime/layout/iterator.ts';
import { PyByteArray, PyBytes } from '../runtime/layout/bytes.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { PyList, listFrom } from '../runtime/layout/list.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { PySlice, sliceIndices } from '../runtime/layout/slice.ts';
import { isStr, strLength, strOfPoints, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { builtinsModule } from '../runtime/namespace.ts';
import { exceptionOf, indexError, memoryError, typeError, valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { type Text, pointsOf } from '../runtime/strings.ts';
import { joinText, repr } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, type Value } from '../runtime/value.ts';
import { warn } from '../runtime/warn.ts';
import { types } from '../runtime/wellKnown.ts';
import { once } from './once.ts';
import { ARRAY_ITEMS, type ArrayItem, TYPECODES } from './array/items.ts';
import { PyArray } from './array/layout.ts';
import { machineFormatOf, reconstruct } from './array/machineFormats.ts';

let arrayType: PyType;

function make(cls: PyType, code: string): PyArray {
  const a = cls.allocate() as PyArray;
  a.item = ARRAY_ITEMS.get(code) as ArrayItem;
  return a;
}

/** A fresh exact array of the same item type over `data`, which it takes. */
function like(a: PyArray, data: Uint8Array): PyArray {
  const fresh = make(arrayType, a.item.code);
  fresh.storage.replaceAll(data);
  return fresh;
}

function typecodeOf(v: Value): string {
  if (!isStr(v)) throw typeError(`array() argument 1 must be a unicode character, not ${v === null ? 'None' : typeName(v)}`);
  if (strLength(v) !== 1) throw typeError(`array() argument 1 must be a unicode character, not a string of length ${strLength(v)}`);
  return textOf(v);
}

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): PyArray {
  if (cls === arrayType) noKeywords('array.array', kwargs);
  if (args.length === 0) throw typeError('array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const code = typecodeOf(args[0] as Value);
  const initial = args[1];
  if (code === 'u') warn('DeprecationWarning', "The 'u' type code is deprecated and will be removed in Python 3.16");
  const item = ARRAY_ITEMS.get(code);
  if (initial !== undefined && item !== undefined && !item.isText) {
    if (isStr(initial)) throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
    if (initial instanceof PyArray && initial.item.isText) throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
  }
  if (item === undefined) throw valueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
  const a = make(cls, code);
  if (initial !== undefined) fill(a, initial);
  return a;
}

function fill(a: PyArray, v: Value): void {
  if (v instanceof PyArray && (v.item === a.item || (v.item.isText && a.item.isText))) a.storage.replaceAll(v.bytes.slice());
  else if (v instanceof PyBytes || v instanceof PyByteArray) appendBytes(a, v.data);
  else if (isStr(v)) appendText(a, v);
  else appendAll(a, v);
}

function appendAll(a: PyArray, v: Value): void {
  iterate(v, (item) => {
    a.push(item);
  });
}

function appendBytes(a: PyArray, data: Uint8Array): void {
  if (data.length % a.item.size !== 0) throw valueError('bytes length not a multiple of item size');
  if (data.length > 0) {
    a.checkResizable();
    a.splice(a.length, a.length, data.slice());
  }
}

function appendText(a: PyArray, s: Text): void {
  const points = pointsOf(s);
  const data = new Uint8Array(points.length * 4);
  const view = new DataView(data.buffer);
  points.forEach((c, i) => view.setUint32(i * 4, c, true));
  appendBytes(a, data);
}

function extend(a: PyArray, v: Value): void {
  if (!(v instanceof PyArray)) {
    appendAll(a, v);
    return;
  }
  if (v.item !== a.item) throw typeError('can only extend with array of same kind');
  if (v.length > 0) a.checkResizable();
  a.splice(a.length, a.length, v.bytes.slice());
}

function indexOf(a: PyArray, key: Value, message: string): number {
  if (!isIndexable(key)) throw typeError('array indices must be integers');
  const index = asIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeName(key)}' into an index-sized integer`);
  const i = index < 0 ? index + a.length : index;
  if (i < 0 || i >= a.length) throw indexError(message);
  return i;
}

function sliceBytes(a: PyArray, start: number, step: number, length: number): Uint8Array {
  const { size } = a.item;
  const { bytes } = a;
  if (step === 1) return bytes.slice(start * size, (start + length) * size);
  const out = new Uint8Array(length * size);
  for (let i = 0, at = start; i < length; i++, at += step) out.set(bytes.subarray(at * size, (at + 1) * size), i * size);
  return out;
}

function getItem(a: PyArray, key: Value): Value {
  if (typeof key === 'number' && key >= 0 && key < a.length && Number.isInteger(key)) return a.get(key);
  if (!(key instanceof PySlice)) return a.get(indexOf(a, key, 'array index out of range'));
  const { start, step, length } = sliceIndices(key, a.length);
  return like(a, sliceBytes(a, start, step, length));
}

function setItem(a: PyArray, key: Value, value: Value): void {
  if (!(key instanceof PySlice)) {
    a.set(indexOf(a, key, 'array assignment index out of range'), value);
    return;
  }
  if (!(value instanceof PyArray)) throw typeError(`can only assign array (not "${typeName(value)}") to array slice`);
  if (value.item !== a.item) throw typeError('bad argument type for built-in operation');
  const data = value.bytes.slice();
  const { start, stop, step, length } = sliceIndices(key, a.length);
  if (step === 1) {
    a.splice(start, Math.max(start, stop), data);
    return;
  }
  if (value.length === 0) deleteSlice(a, key);
  else if (value.length !== length) throw valueError(`attempt to assign array of size ${value.length} to extended slice of size ${length}`);
  else {
    const { size } = a.item;
    for (let i = 0, at = start; i < length; i++, at += step) a.bytes.set(data.subarray(i * size, (i + 1) * size), at * size);
  }
}

function deleteSlice(a: PyArray, key: PySlice): void {
  const { start, step, length } = sliceIndices(key, a.length);
  if (length === 0) return;
  a.checkResizable();
  const { size } = a.item;
  if (step === 1) {
    a.splice(start, start + length, new Uint8Array(0));
    return;
  }
  const dropped = new Set<number>();
  for (let i = 0, at = start; i < length; i++, at += step) dropped.add(at);
  a.storage.replaceAll(a.bytes.filter((_, i) => !dropped.has(Math.floor(i / size))));
}

function deleteItem(a: PyArray, key: Value): void {
  if (key instanceof PySlice) {
    deleteSlice(a, key);
    return;
  }
  const i = indexOf(a, key, 'array assignment index out of range');
  a.splice(i, i + 1, new Uint8Array(0));
}

function repeated(a: PyArray, value: Value): Uint8Array {
  const count = repeatCount(value);
  if (count === undefined) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  const { bytes } = a;
  if (bytes.length * count > 0x7fffffff) throw memoryError();
  const out = new Uint8Array(bytes.length * count);
  if (bytes.length > 0) for (let at = 0; at < out.length; at += bytes.length) out.set(bytes, at);
  return out;
}

function compareArrays(op: CompareOp): (a: PyArray, b: Value) => Value {
  return (a, b) => {
    if (!(b instanceof PyArray)) return NotImplemented;
    if ((op === 'eq' || op === 'ne') && a.length !== b.length) return op === 'ne';
    for (let i = 0; i < a.length && i < b.length; i++) {
      const x = a.get(i);
      const y = b.get(i);
      if (equal(x, y)) continue;
      return op === 'eq' ? false : op === 'ne' ? true : compare(op, x, y);
    }
    return compareLengths(op, a.length, b.length);
  };
}

function findItem(a: PyArray, v: Value, from: number, to: number): number {
  for (let i = from; i < to && i < a.length; i++) if (same(a.get(i), v)) return i;
  return -1;
}

function byteswap(a: PyArray): void {
  const { size } = a.item;
  if (![1, 2, 4, 8].includes(size)) throw exceptionOf('RuntimeError', "don't know how to byteswap this array type");
  const { bytes } = a;
  for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
}

function pop(a: PyArray, index: number): Value {
  if (a.length === 0) throw indexError('pop from empty array');
  const i = index < 0 ? index + a.length : index;
  if (i < 0 || i >= a.length) throw indexError('pop index out of range');
  const v = a.get(i);
  a.splice(i, i + 1, new Uint8Array(0));
  return v;
}

function textItems(a: PyArray, name: string): Text {
  if (!a.item.isText) throw valueError(`${name}() may only be called on unicode type arrays ('u' or 'w')`);
  const points = new Uint32Array(a.length);
  const { view } = a;
  for (let i = 0; i < points.length; i++) {
    const c = view.getUint32(a.storage.start + i * 4, true);
    if (c > 0x10ffff) throw valueError(`character U+${c.toString(16)} is not in range [U+0000; U+10ffff]`);
    points[i] = c;
  }
  return strOfPoints(points);
}

function toList(a: PyArray): PyList {
  const n = a.length;
  const items: Value[] = new Array(n);
  for (let i = 0; i < n; i++) items[i] = a.get(i);
  return listFrom(items);
}

function showArray(a: PyArray): Value {
  const head = `${typeOf(a).name}('${a.item.code}'`;
  if (a.length === 0) return `${head})`;
  const content = a.item.isText ? textItems(a, 'tounicode') : toList(a);
  return joinText([`${head}, `, repr(content), ')']);
}

function reduceEx(a: PyArray, protocol: Value): Value {
  const n = intValue(protocol);
  if (n === undefined) throw typeError(`__reduce_ex__ argument should be an integer`);
  const dict = getattrOptional(a, '__dict__') ?? null;
  if (n < 3) return tupleOf(typeOf(a), tupleOf(a.item.code, toList(a)), dict);
  return tupleOf(getattr(importHook.module('array'), '_array_reconstructor'), tupleOf(typeOf(a), a.item.code, machineFormatOf(a.item), new PyBytes(a.bytes.slice())), dict);
}

function fromFile(a: PyArray, file: Value, count: number): void {
  if (count < 0) throw valueError('negative count');
  const wanted = count * a.item.size;
  const r = callMethod(file, 'read', wanted);
  if (!(r instanceof PyBytes)) throw typeError("read() didn't return bytes");
  appendBytes(a, r.data);
  if (r.data.length !== wanted) throw exceptionOf('EOFError', "read() didn't return enough bytes");
}

function toFile(a: PyArray, file: Value): void {
  const block = 64 * 1024;
  const { bytes } = a;
  for (let at = 0; at < bytes.length; at += block) release(own(callMethod(file, 'write', new PyBytes(bytes.slice(at, at + block)))));
}

class ArrayIterator extends PyIterator {
  array: PyArray | null;
  index = 0;

  constructor(a: PyArray | null = null) {
    super();
    this.array = own(a);
  }

  nx(): Next {
    const a = this.array;
    if (a === null) return END;
    if (this.index < a.length) return a.get(this.index++);
    this.array = null;
    release(a);
    return END;
  }

  override releaseChildren(): void {
    release(this.array);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.array);
  }
}

const operators = methods<PyArray>()({
  '__repr__(self, /)': showArray,
  '__len__(self, /)': (a) => a.length,
  '__iter__(self, /)': (a) => new ArrayIterator(a),
  '__getitem__(self, key, /)': getItem,
  '__setitem__(self, key, value, /)': setItem,
  '__delitem__(self, key, /)': deleteItem,
  '__contains__(self, key, /)': (a, v) => findItem(a, v, 0, Number.POSITIVE_INFINITY) >= 0,
  '__add__(self, value, /)': (a, b) => {
    if (!(b instanceof PyArray)) throw typeError(`can only append array (not "${typeName(b)}") to array`);
    if (a.item !== b.item) throw typeError('bad argument type for built-in operation');
    const sum = like(a, a.bytes.slice());
    sum.splice(sum.length, sum.length, b.bytes.slice());
    return sum;
  },
  '__mul__(self, value, /)': (a, n) => like(a, repeated(a, n)),
  '__rmul__(self, value, /)': (a, n) => like(a, repeated(a, n)),
  '__iadd__(self, value, /)': (a, b) => {
    if (!(b instanceof PyArray)) throw typeError(`can only extend array with array (not "${typeName(b)}")`);
    extend(a, b);
    return a;
  },
  '__imul__(self, value, /)': (a, n) => {
    const data = repeated(a, n);
    if (data.length !== a.bytes.length) a.checkResizable();
    a.storage.replaceAll(data);
    return a;
  },
  '__eq__(self, value, /)': compareArrays('eq'),
  '__ne__(self, value, /)': compareArrays('ne'),
  '__lt__(self, value, /)': compareArrays('lt'),
  '__le__(self, value, /)': compareArrays('le'),
  '__gt__(self, value, /)': compareArrays('gt'),
  '__ge__(self, value, /)': compareArrays('ge'),
});

const ordinary = methods<PyArray>()({
  'append(self, v, /)': (a, v) => a.push(v),
  'buffer_info(self, /)': (a) => tupleOf(idOf(a) + 64, a.length),
  'byteswap(self, /)': byteswap,
  'clear(self, /)': (a) => a.splice(0, a.length, new Uint8Array(0)),
  'count(self, v, /)': (a, v) => {
    let n = 0;
    for (let i = 0; i < a.length; i++) if (same(a.get(i), v)) n++;
    return n;
  },
  'extend(self, bb, /)': extend,
  'frombytes(self, buffer: bytes, /)': (a, data) => appendBytes(a, data),
  'fromfile(self, f, n: ssize, /)': fromFile,
  'fromlist(self, list, /)': (a, v) => {
    if (!(v instanceof PyList)) throw typeError('arg must be list');
    const n = a.length;
    try {
      for (const item of [...v.items]) a.push(item);
    } catch (thrown) {
      a.splice(n, a.length, new Uint8Array(0));
      throw thrown;
    }
  },
  'fromunicode(self, ustr: text, /)': (a, s) => {
    if (!a.item.isText) throw valueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    appendText(a, s);
  },
  'index(self, v, start: slice=0, stop: slice=sys.maxsize, /)': (a, v, start, stop) => {
    const from = start < 0 ? Math.max(0, start + a.length) : start;
    const to = stop < 0 ? stop + a.length : stop;
    const i = findItem(a, v, from, to);
    if (i < 0) throw valueError('array.index(x): x not in array');
    return i;
  },
  'insert(self, i: ssize, v, /)': (a, i, v) => {
    const n = a.length;
    a.insert(i < 0 ? Math.max(0, i + n) : Math.min(i, n), v);
  },
  'pop(self, i: ssize=-1, /)': pop,
  'remove(self, v, /)': (a, v) => {
    const i = findItem(a, v, 0, Number.POSITIVE_INFINITY);
    if (i < 0) throw valueError('array.remove(x): x not in array');
    a.splice(i, i + 1, new Uint8Array(0));
  },
  'reverse(self, /)': (a) => {
    const { bytes } = a;
    const { size } = a.item;
    bytes.reverse();
    for (let i = 0; size > 1 && i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
  },
  'tobytes(self, /)': (a) => new PyBytes(a.bytes.slice()),
  'tofile(self, f, /)': toFile,
  'tolist(self, /)': toList,
  'tounicode(self, /)': (a) => textItems(a, 'tounicode'),
  '__copy__(self, /)': (a) => like(a, a.bytes.slice()),
  '__deepcopy__(self, unused, /)': (a) => like(a, a.bytes.slice()),
  '__reduce_ex__(self, value, /)': reduceEx,
  '__sizeof__(self, /)': (a) => 64 + a.storage.length,
});

const arrayDecl = defineType<PyArray>({
  name: 'array',
  module: 'array',
  ctor: PyArray,
  doc: 'array(typecode [, initializer]) -> array\n\nA sequence of numbers (or characters) of one machine type, named by the type code.',
  hasWeakrefs: true,
  construct: methods<PyType>()({ 'array(cls, *args, **kwargs)': construct }),
  classMethods: classGetItem,
  attributes: { __hash__: null },
  getset: {
    typecode: { get: (a) => a.item.code, doc: 'the typecode character used to create the array' },
    itemsize: { get: (a) => a.item.size, doc: 'the size, in bytes, of one array item' },
  },
  methods: { ...operators, ...ordinary, ...bufferMethods },
});

const iteratorDecl = defineType<ArrayIterator>({
  name: 'arrayiterator',
  construct: noInstances('array.arrayiterator'),
  module: 'array',
  ctor: ArrayIterator,
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<ArrayIterator>()({
      '__reduce__(self, /)': (self) => {
        const iter = builtinsModule.dict.getStr('iter') as Value;
        return self.array === null ? tupleOf(iter, tupleOf(tupleOf())) : tupleOf(iter, tupleOf(self.array), self.index);
      },
      '__setstate__(self, state: ssize, /)': (self, state) => {
        if (self.array !== null) self.index = Math.max(0, Math.min(state, self.array.length));
      },
    }),
  },
});

export const arrayModule = defineModule({
  name: 'array',
  doc: 'Sequences of machine numbers.',
  functions: functions({
    '_array_reconstructor(arraytype, typecode, mformat_code, items, /)': (type, typecode, code, items) => reconstruct(type, typecode, code, items, arrayType, make),
  }),
  values: once(() => {
    arrayType = makeType({ ...arrayDecl, bases: [types.object] });
    arrayType.matchesSequence = true;
    callMethod(getattr(importHook.module('collections.abc'), 'MutableSequence'), 'register', arrayType);
    makeType({ ...iteratorDecl, bases: [types.object] });
    return { array: arrayType, ArrayType: arrayType, typecodes: TYPECODES };
  }),
});
