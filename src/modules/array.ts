// The module array: sequences of machine numbers. Layout and item types are in array/.
// Counterpart: Modules/arraymodule.c.

import { bufferMethods } from '../objects/memoryview.ts';
import { compareLengths } from '../objects/sequenceText.ts';
import { callMethod, getattr } from '../runtime/attribute.ts';
import { type CompareOp, compare, equal, same } from '../runtime/compare.ts';
import { defineModule, defineType, functions, makeType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { idOf } from '../runtime/identity.ts';
import { importHook } from '../runtime/importHook.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { PyList } from '../runtime/layout/list.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { exceptionOf, indexError, typeError, valueError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { fromFile, reduceEx, showArray, textItems, toFile, toList } from './array/conversions.ts';
import { TYPECODES } from './array/items.ts';
import { ArrayIterator, iteratorDecl } from './array/iterator.ts';
import { PyArray } from './array/layout.ts';
import { reconstruct } from './array/machineFormats.ts';
import { appendBytes, appendText, arrayType, construct, extend, like, make, setArrayType } from './array/make.ts';
import { deleteItem, getItem, repeated, setItem } from './array/subscript.ts';
import { once } from './once.ts';

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

export const arrayModule = defineModule({
  name: 'array',
  doc: 'Sequences of machine numbers.',
  functions: functions({
    '_array_reconstructor(arraytype, typecode, mformat_code, items, /)': (type, typecode, code, items) =>
      reconstruct(type, typecode, code, items, arrayType, make),
  }),
  values: once(() => {
    setArrayType(makeType({ ...arrayDecl, bases: [types.object] }));
    arrayType.matchesSequence = true;
    callMethod(getattr(importHook.module('collections.abc'), 'MutableSequence'), 'register', arrayType);
    makeType({ ...iteratorDecl, bases: [types.object] });
    return { array: arrayType, ArrayType: arrayType, typecodes: TYPECODES };
  }),
});
