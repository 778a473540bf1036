// The module _struct: packing of values into bytes. Formats are compiled once and cached.
// Counterpart: Modules/_struct.c.

import { encodeAscii } from '../objects/codecs/singleByte.ts';
import { latin1Text } from '../objects/codecs/byteSink.ts';
import { makeModuleException } from '../objects/exceptions/moduleException.ts';
import { structReaderHook } from '../objects/memoryview/compare.ts';
import { noInstances } from '../objects/noInstances.ts';
import { BUFFER_SIMPLE, type Buffer, closeBuffer, contiguousBytes, openBuffer, writableBytes } from '../runtime/buffer.ts';
import { asIndex, asSsize } from '../runtime/convert.ts';
import { defineModule, defineType, functions, makeType, methods } from '../runtime/defineType.ts';
import { PyIterator, hintMethod, iteratorMethods } from '../runtime/iterate.ts';
import type { Next } from '../runtime/layout/iterator.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { isStr, str } from '../runtime/layout/str.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { newException, runtimeError, typeError } from '../runtime/raise.ts';
import { repr, joinText } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, PyObject, type Value } from '../runtime/value.ts';
import { exceptions, types } from '../runtime/wellKnown.ts';
import { once } from './once.ts';
import { type CompiledStruct, compileFormat } from './_struct/compile.ts';
import { packBytes, packValues, unpackValues } from './_struct/pack.ts';

let structError: PyType;
const fail = (message: string): Error => newException(structError, str(message)) as unknown as Error;

/** Formats compiled for the module's functions. */
const cache = new Map<string, CompiledStruct>();
const CACHE_LIMIT = 100;

function compiled(v: Value): CompiledStruct {
  if (typeof v === 'string') {
    const known = cache.get(v);
    if (known !== undefined) return known;
  }
  const format = formatText(v);
  const s = cache.get(format) ?? compileFormat(format, fail);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(format, s);
  return s;
}

function formatText(v: Value): string {
  let text: string;
  if (isStr(v)) text = latin1Text(encodeAscii(v, 'strict'));
  else if (v instanceof PyBytes) text = latin1Text(v.data);
  else throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeName(v)}`);
  if (text.includes('\0')) throw fail('embedded null character');
  return text;
}

function checkCount(s: CompiledStruct, given: number, name: string): void {
  if (given !== s.values) throw fail(`${name} expected ${s.values} items for packing (got ${given})`);
}

function pack(s: CompiledStruct, values: readonly Value[], first: number): PyBytes {
  checkCount(s, values.length - first, 'pack');
  return new PyBytes(packBytes(s, values, first, fail));
}

/** An offset; those that no buffer reaches keep their exact value for error texts in `lastLarge`. */
function offsetOf(v: Value): number {
  const n = asIndex(v);
  asSsize(n);
  lastLarge = typeof n === 'bigint' ? n : undefined;
  return Number(n);
}
let lastLarge: bigint | undefined;

/** `size + offset` in digits. */
function wide(size: number, offset: number): string {
  return lastLarge === undefined ? String(size + offset) : String(BigInt(size) + lastLarge);
}

/** `args[first]` is the buffer, then the offset, then the values. */
function packInto(s: CompiledStruct, args: readonly Value[], first: number): null {
  const given = args.length - first;
  if (given === 0) throw fail('pack_into expected buffer argument');
  if (given === 1) throw fail('pack_into expected offset argument');
  checkCount(s, given - 2, 'pack_into');
  const data = writableBytes(args[first] as Value, 'argument');
  let offset = offsetOf(args[first + 1] as Value);
  if (offset < 0) {
    if (offset + s.size > 0) throw fail(`no space to pack ${s.size} bytes at offset ${offset}`);
    if (offset + data.length < 0) throw fail(`offset ${offset} out of range for ${data.length}-byte buffer`);
    offset += data.length;
  }
  if (data.length - offset < s.size) {
    throw fail(
      `pack_into requires a buffer of at least ${wide(s.size, offset)} bytes for packing ${s.size} bytes at offset ${wide(0, offset)} (actual buffer size is ${data.length})`,
    );
  }
  packValues(s, args, first + 2, data, new DataView(data.buffer, data.byteOffset, data.byteLength), offset, fail);
  return null;
}

function unpack(s: CompiledStruct, data: Uint8Array): PyTuple {
  if (data.length !== s.size) throw fail(`unpack requires a buffer of ${s.size} bytes`);
  return new PyTuple(unpackValues(s, data, 0));
}

function unpackFrom(s: CompiledStruct, data: Uint8Array, given: Value): PyTuple {
  let offset = offsetOf(given);
  if (offset < 0) {
    if (offset + s.size > 0) throw fail(`not enough data to unpack ${s.size} bytes at offset ${offset}`);
    if (offset + data.length < 0) throw fail(`offset ${offset} out of range for ${data.length}-byte buffer`);
    offset += data.length;
  }
  if (data.length - offset < s.size) {
    throw fail(
      `unpack_from requires a buffer of at least ${wide(s.size, offset)} bytes for unpacking ${s.size} bytes at offset ${wide(0, offset)} (actual buffer size is ${data.length})`,
    );
  }
  return new PyTuple(unpackValues(s, data, offset));
}

class UnpackIterator extends PyIterator {
  private struct: CompiledStruct | null;
  private buffer: Buffer | null;
  private at = 0;

  constructor(s: CompiledStruct | null = null, buffer: Buffer | null = null) {
    super();
    this.rc = 0;
    this.struct = s;
    this.buffer = buffer;
  }

  nx(): Next {
    const { struct, buffer } = this;
    if (struct === null || buffer === null) return END;
    const data = contiguousBytes(buffer);
    if (this.at >= data.length) {
      this.end();
      return END;
    }
    const r = new PyTuple(unpackValues(struct, data, this.at));
    this.at += struct.size;
    return r;
  }

  override hint(): number {
    if (this.struct === null || this.buffer === null) return 0;
    return (contiguousBytes(this.buffer).length - this.at) / this.struct.size;
  }

  private end(): void {
    const { buffer } = this;
    this.buffer = null;
    if (buffer !== null) closeBuffer(buffer);
  }

  override releaseChildren(): void {
    this.end();
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.buffer !== null) visit(this.buffer.obj);
  }
}

function iterUnpack(s: CompiledStruct, v: Value): UnpackIterator {
  if (s.size === 0) throw fail('cannot iteratively unpack with a struct of length 0');
  const buffer = openBuffer(v, BUFFER_SIMPLE);
  if (contiguousBytes(buffer).length % s.size !== 0) {
    closeBuffer(buffer);
    throw fail(`iterative unpacking requires a buffer of a multiple of ${s.size} bytes`);
  }
  return new UnpackIterator(s, buffer);
}

/** The type Struct. */
export class PyStruct extends PyObject {
  compiled: CompiledStruct | null = null;

  get struct(): CompiledStruct {
    if (this.compiled === null) throw runtimeError('Struct object is not initialized');
    return this.compiled;
  }
}

const structType = defineType<PyStruct>({
  name: 'Struct',
  module: '_struct',
  ctor: PyStruct,
  doc: 'Struct(fmt) --> a format, compiled, with methods that pack and unpack by it.',
  hasWeakrefs: true,
  construct: methods<PyType>()({ 'Struct(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  getset: {
    format: { get: (self) => self.struct.format, doc: 'struct format string' },
    size: { get: (self) => self.compiled?.size ?? -1, doc: 'struct size in bytes' },
  },
  methods: methods<PyStruct>()({
    '__init__(self, format)': (self, format) => {
      self.compiled = compileFormat(formatText(format), fail);
    },
    '__repr__(self, /)': (self) => joinText([typeOf(self).name, '(', repr(self.struct.format), ')']),
    '__sizeof__(self, /)': (self) => 56 + 32 * (self.struct.steps.length + 1),
    'pack(self, *args)': (self, args) => pack(self.struct, args, 0),
    'pack_into(self, *args)': (self, args) => packInto(self.struct, args, 0),
    'unpack(self, buffer: bytes, /)': (self, data) => unpack(self.struct, data),
    'unpack_from(self, /, buffer: bytes, offset=0)': (self, data, offset) => unpackFrom(self.struct, data, offset),
    'iter_unpack(self, buffer, /)': (self, buffer) => iterUnpack(self.struct, buffer),
  }),
});

const unpackIteratorType = defineType<UnpackIterator>({
  name: 'unpack_iterator',
  construct: noInstances('_struct.unpack_iterator'),
  module: '_struct',
  ctor: UnpackIterator,
  final: true,
  methods: { ...iteratorMethods, ...hintMethod },
});

function first(args: readonly Value[]): CompiledStruct {
  if (args.length === 0) throw typeError('missing format argument');
  return compiled(args[0] as Value);
}

export const _structModule = defineModule({
  name: '_struct',
  doc: 'Conversion between Python values and C structs as bytes.',
  functions: functions({
    '_clearcache()': () => cache.clear(),
    'calcsize(format, /)': (format) => compiled(format).size,
    'pack(*args)': (args) => pack(first(args), args, 1),
    'pack_into(*args)': (args) => packInto(first(args), args, 1),
    'unpack(format, buffer: bytes, /)': (format, data) => unpack(compiled(format), data),
    'unpack_from(format, /, buffer: bytes, offset=0)': (format, data, offset) => unpackFrom(compiled(format), data, offset),
    'iter_unpack(format, buffer, /)': (format, buffer) => iterUnpack(compiled(format), buffer),
  }),
  values: once(() => {
    structError = makeModuleException('struct', 'error', exceptions.Exception);
    makeType({ ...unpackIteratorType, bases: [types.object] });
    return { Struct: makeType({ ...structType, bases: [types.object] }), error: structError };
  }),
});

/** Lets memory views compare items of any struct format. */
structReaderHook.reader = (format) => {
  let s: CompiledStruct;
  try {
    s = compileFormat(format, () => new Error());
  } catch {
    return undefined;
  }
  return (data) => {
    const values = unpackValues(s, data, 0);
    return values.length === 1 ? (values[0] as Value) : new PyTuple(values);
  };
};
