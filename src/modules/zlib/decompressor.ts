// zlib.Decompress, what decompressobj gives. Counterpart: Decomptype in Modules/zlibmodule.c.

import type { HostCompression, ZlibStream } from '../../contract/host/data.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import {
  DEF_BUF_SIZE,
  NO_BYTES,
  type Outcome,
  Z_BUF_ERROR,
  Z_FINISH,
  Z_OK,
  Z_STREAM_END,
  Z_STREAM_ERROR,
  Z_SYNC_FLUSH,
  runStream,
  zlibError,
} from './stream.ts';
import { joinBytes } from '../../base/bytes.ts';

export class PyDecompress extends PyObject {
  stream: ZlibStream | null = null;
  dictionary: Uint8Array | null = null;
  unused: Uint8Array = NO_BYTES;
  tail: Uint8Array = NO_BYTES;
  eof = false;

  end(): void {
    this.stream?.end();
    this.stream = null;
  }

  override releaseChildren(): void {
    this.end();
  }
}

/** Sets the dictionary that a stream asks for; throws where it is the wrong one. */
export function setInflateDictionary(stream: ZlibStream, dictionary: Uint8Array): void {
  const code = stream.setDictionary(dictionary);
  if (code !== Z_OK) throw zlibError(code, 'while setting zdict', stream.message);
}

/** A stream for decompression; raw ones get their dictionary at once. */
export function openInflate(zlib: HostCompression, windowBits: number, dictionary: Uint8Array | null): ZlibStream {
  const stream = zlib.inflate(windowBits);
  if (typeof stream === 'number') {
    throw stream === Z_STREAM_ERROR ? valueError('Invalid initialization option') : zlibError(stream, 'while creating decompression object');
  }
  if (dictionary !== null && windowBits < 0) setInflateDictionary(stream, dictionary);
  return stream;
}

export function startDecompressor(type: PyType, zlib: HostCompression, windowBits: number, dictionary: Uint8Array | null): PyDecompress {
  const stream = openInflate(zlib, windowBits, dictionary);
  const self = type.allocate() as PyDecompress;
  self.stream = stream;
  self.dictionary = dictionary;
  return self;
}

/** Runs and keeps what was left over. */
function inflate(self: PyDecompress, data: Uint8Array, flush: number, firstSize: number, limit: number): Outcome {
  const { stream, dictionary } = self;
  if (stream === null) throw zlibError(Z_STREAM_ERROR, 'while decompressing data');
  const outcome = runStream(stream, data, flush, firstSize, limit, () => {
    if (dictionary === null) return false;
    setInflateDictionary(stream, dictionary);
    return true;
  });
  if (outcome.code === Z_STREAM_END) {
    self.unused = joinBytes([self.unused, outcome.rest]);
    self.tail = NO_BYTES;
    self.eof = true;
  } else self.tail = outcome.rest.slice();
  return outcome;
}

function decompress(self: PyDecompress, data: Uint8Array, maxLength: number): Value {
  if (maxLength < 0) throw valueError('max_length must be non-negative');
  const limit = maxLength === 0 ? Infinity : maxLength;
  const { code, output } = inflate(self, data, Z_SYNC_FLUSH, Math.min(DEF_BUF_SIZE, limit), limit);
  if (code !== Z_OK && code !== Z_BUF_ERROR && code !== Z_STREAM_END) throw zlibError(code, 'while decompressing data', self.stream?.message ?? null);
  return bytes(output);
}

function flush(self: PyDecompress, length: number): Value {
  if (length <= 0) throw valueError('length must be greater than zero');
  if (self.stream === null && self.eof) return bytes(NO_BYTES);
  const { code, output } = inflate(self, self.tail, Z_FINISH, length, Infinity);
  if (code === Z_STREAM_END) self.end();
  else if (code !== Z_OK && code !== Z_BUF_ERROR) throw zlibError(code, 'while decompressing data', self.stream?.message ?? null);
  return bytes(output);
}

function copy(self: PyDecompress): Value {
  const twin = self.stream?.copy() ?? null;
  if (twin === null) throw valueError('Inconsistent stream state');
  const made = typeOf(self).allocate() as PyDecompress;
  made.stream = twin;
  made.dictionary = self.dictionary;
  made.unused = self.unused;
  made.tail = self.tail;
  made.eof = self.eof;
  return made;
}

export const decompressDecl = defineType<PyDecompress>({
  name: 'Decompress',
  module: 'zlib',
  ctor: PyDecompress,
  final: true,
  construct: methods<PyType>()({
    'Decompress(cls, *args, **kwargs)': () => {
      throw typeError("cannot create 'zlib.Decompress' instances");
    },
  }),
  methods: methods<PyDecompress>()({
    'decompress(self, data: bytes, /, max_length: ssize=0)': decompress,
    'flush(self, length: ssize=16384, /)': flush,
    'copy(self, /)': copy,
    '__copy__(self, /)': copy,
    '__deepcopy__(self, memo, /)': (self) => copy(self),
  }),
  getset: {
    unused_data: { get: (self) => bytes(self.unused), member: true },
    unconsumed_tail: { get: (self) => bytes(self.tail), member: true },
    eof: { get: (self) => self.eof, member: true },
  },
});
