// zlib.Compress, what compressobj gives. Counterpart: Comptype in Modules/zlibmodule.c.

import type { HostCompression, ZlibStream } from '../../contract/host/data.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { DEF_BUF_SIZE, NO_BYTES, Z_BUF_ERROR, Z_FINISH, Z_NO_FLUSH, Z_OK, Z_STREAM_END, Z_STREAM_ERROR, runStream, zlibError } from './stream.ts';

export class PyCompress extends PyObject {
  /** null when the stream has ended. */
  stream: ZlibStream | null = null;

  end(): void {
    this.stream?.end();
    this.stream = null;
  }

  override releaseChildren(): void {
    this.end();
  }
}

export function startCompressor(
  type: PyType,
  zlib: HostCompression,
  level: number,
  windowBits: number,
  memLevel: number,
  strategy: number,
  dictionary: Uint8Array | undefined,
): PyCompress {
  const stream = zlib.deflate(level, windowBits, memLevel, strategy);
  if (typeof stream === 'number') {
    throw stream === Z_STREAM_ERROR ? valueError('Invalid initialization option') : zlibError(stream, 'while creating compression object');
  }
  if (dictionary !== undefined && dictionary.length > 0 && stream.setDictionary(dictionary) === Z_STREAM_ERROR) {
    stream.end();
    throw valueError('Invalid dictionary');
  }
  const self = type.allocate() as PyCompress;
  self.stream = stream;
  return self;
}

function compress(self: PyCompress, data: Uint8Array): Value {
  if (self.stream === null) throw zlibError(Z_STREAM_ERROR, 'while compressing data');
  const { code, output } = runStream(self.stream, data, Z_NO_FLUSH, DEF_BUF_SIZE);
  if (code !== Z_OK && code !== Z_BUF_ERROR) throw zlibError(code, 'while compressing data', self.stream.message);
  return bytes(output);
}

function flush(self: PyCompress, mode: number): Value {
  if (mode === Z_NO_FLUSH) return bytes(NO_BYTES);
  if (self.stream === null) throw zlibError(Z_STREAM_ERROR, 'while flushing');
  const { code, output } = runStream(self.stream, NO_BYTES, mode, DEF_BUF_SIZE);
  if (code === Z_STREAM_END && mode === Z_FINISH) self.end();
  else if (code !== Z_OK && code !== Z_BUF_ERROR) throw zlibError(code, 'while flushing', self.stream.message);
  return bytes(output);
}

function copy(self: PyCompress): Value {
  const twin = self.stream?.copy() ?? null;
  if (twin === null) throw valueError('Inconsistent stream state');
  const made = typeOf(self).allocate() as PyCompress;
  made.stream = twin;
  return made;
}

export const compressDecl = defineType<PyCompress>({
  name: 'Compress',
  module: 'zlib',
  ctor: PyCompress,
  final: true,
  construct: methods<PyType>()({
    'Compress(cls, *args, **kwargs)': () => {
      throw typeError("cannot create 'zlib.Compress' instances");
    },
  }),
  methods: methods<PyCompress>()({
    'compress(self, data: bytes, /)': compress,
    'flush(self, mode: cint=4, /)': flush,
    'copy(self, /)': copy,
    '__copy__(self, /)': copy,
    '__deepcopy__(self, memo, /)': (self) => copy(self),
  }),
});
