// zlib._ZlibDecompressor: keeps the input that it has not consumed, as gzip and zipfile want it.
// Counterpart: ZlibDecompressor in Modules/zlibmodule.c.

import type { HostCompression, ZlibStream } from '../../contract/host/data.ts';
import { asBytes } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { newException } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { openInflate, setInflateDictionary } from './decompressor.ts';
import { DEF_BUF_SIZE, NO_BYTES, Z_BUF_ERROR, Z_OK, Z_STREAM_END, Z_SYNC_FLUSH, runStream, zlibError } from './stream.ts';
import { joinBytes } from '../../base/bytes.ts';

export class PyZlibDecompressor extends PyObject {
  stream: ZlibStream | null = null;
  dictionary: Uint8Array | null = null;
  pending: Uint8Array = NO_BYTES;
  unused: Uint8Array = NO_BYTES;
  eof = false;
  needsInput = true;

  override releaseChildren(): void {
    this.stream?.end();
    this.stream = null;
  }
}

function decompress(self: PyZlibDecompressor, data: Uint8Array, maxLength: number): Value {
  const { dictionary } = self;
  const stream = self.stream as ZlibStream;
  if (self.eof) throw newException(exceptions.EOFError, 'End of stream already reached');
  const input = self.pending.length === 0 ? data : joinBytes([self.pending, data]);
  const limit = maxLength < 0 ? Infinity : maxLength;
  const { code, output, rest } =
    limit === 0
      ? { code: Z_OK, output: NO_BYTES, rest: input }
      : runStream(stream, input, Z_SYNC_FLUSH, Math.min(DEF_BUF_SIZE, limit), limit, () => {
          if (dictionary === null) return false;
          setInflateDictionary(stream, dictionary);
          return true;
        });
  if (code !== Z_OK && code !== Z_BUF_ERROR && code !== Z_STREAM_END) throw zlibError(code, 'while decompressing data', stream.message);
  if (code === Z_STREAM_END) {
    self.eof = true;
    self.needsInput = false;
    self.unused = rest.slice();
    self.pending = NO_BYTES;
  } else {
    self.pending = rest.slice();
    self.needsInput = rest.length === 0 && output.length < limit;
  }
  return bytes(output);
}

export const bufferedDecompressorDecl = (zlib: HostCompression): TypeDecl<PyZlibDecompressor> =>
  defineType<PyZlibDecompressor>({
    name: '_ZlibDecompressor',
    module: 'zlib',
    ctor: PyZlibDecompressor,
    construct: methods<PyType>()({
      '_ZlibDecompressor(cls, wbits: cint=15, zdict=?)': (cls, windowBits, zdict) => {
        const dictionary = zdict === undefined ? null : asBytes(zdict).slice();
        const stream = openInflate(zlib, windowBits, dictionary);
        const self = cls.allocate() as PyZlibDecompressor;
        self.stream = stream;
        self.dictionary = dictionary;
        return self;
      },
    }),
    methods: methods<PyZlibDecompressor>()({
      'decompress(self, data: bytes, max_length: ssize=-1)': decompress,
    }),
    getset: {
      eof: { get: (self) => self.eof, member: true, doc: 'True if the end-of-stream marker has been reached.' },
      unused_data: { get: (self) => bytes(self.unused), doc: 'Data found after the end of the compressed stream.' },
      needs_input: {
        get: (self) => self.needsInput,
        member: true,
        doc: 'True if more input is needed before more decompressed data can be produced.',
      },
    },
    doc: 'Create a decompressor object for decompressing data incrementally.',
  });
