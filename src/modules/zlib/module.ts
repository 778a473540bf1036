// The module zlib. Counterpart: Modules/zlibmodule.c.

import type { Host } from '../../contract/host.ts';
import { asBytes, asUint32 } from '../../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { newException, typeError, valueError } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { moduleType } from '../moduleType.ts';
import { bufferedDecompressorDecl } from './bufferedDecompressor.ts';
import { compressDecl, startCompressor } from './compressor.ts';
import { decompressDecl, startDecompressor } from './decompressor.ts';
import {
  DEF_BUF_SIZE,
  DEF_MEM_LEVEL,
  MAX_WBITS,
  Z_BUF_ERROR,
  Z_FINISH,
  Z_OK,
  Z_STREAM_END,
  Z_STREAM_ERROR,
  Z_SYNC_FLUSH,
  runStream,
  zlibError,
  zlibErrorType,
} from './stream.ts';

const DEFLATED = 8;

const CONSTANTS = {
  DEFLATED,
  DEF_BUF_SIZE,
  DEF_MEM_LEVEL,
  MAX_WBITS,
  Z_BEST_COMPRESSION: 9,
  Z_BEST_SPEED: 1,
  Z_BLOCK: 5,
  Z_DEFAULT_COMPRESSION: -1,
  Z_DEFAULT_STRATEGY: 0,
  Z_FILTERED: 1,
  Z_FINISH,
  Z_FIXED: 4,
  Z_FULL_FLUSH: 3,
  Z_HUFFMAN_ONLY: 2,
  Z_NO_COMPRESSION: 0,
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_RLE: 3,
  Z_SYNC_FLUSH,
  Z_TREES: 6,
};

function compress(host: Host, data: Uint8Array, level: number, windowBits: number): Value {
  const stream = host.compression.deflate(level, windowBits, DEF_MEM_LEVEL, 0);
  if (typeof stream === 'number') {
    throw stream === Z_STREAM_ERROR ? newException(zlibErrorType(), 'Bad compression level') : zlibError(stream, 'while compressing data');
  }
  try {
    const { code, output } = runStream(stream, data, Z_FINISH, DEF_BUF_SIZE);
    if (code !== Z_STREAM_END) throw zlibError(code, 'while compressing data', stream.message);
    return bytes(output);
  } finally {
    stream.end();
  }
}

function decompress(host: Host, data: Uint8Array, windowBits: number, size: number): Value {
  if (size < 0) throw valueError('bufsize must be non-negative');
  const stream = host.compression.inflate(windowBits);
  if (typeof stream === 'number') throw zlibError(stream, 'while preparing to decompress data');
  try {
    const { code, output } = runStream(stream, data, Z_SYNC_FLUSH, Math.max(size, 1));
    if (code === Z_OK || code === Z_BUF_ERROR) throw zlibError(Z_BUF_ERROR, 'while decompressing data');
    if (code !== Z_STREAM_END) throw zlibError(code, 'while decompressing data', stream.message);
    return bytes(output);
  } finally {
    stream.end();
  }
}

export function zlibModule(host: Host): ModuleDecl {
  const zlib = host.compression;
  let compressType: PyType | undefined;
  let decompressType: PyType | undefined;
  return defineModule({
    name: 'zlib',
    doc: 'The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.',
    functions: functions({
      'compress(data: bytes, /, level: cint=-1, wbits: cint=15)': (data, level, windowBits) => compress(host, data, level, windowBits),
      'decompress(data: bytes, /, wbits: cint=15, bufsize: ssize=16384)': (data, windowBits, size) => decompress(host, data, windowBits, size),
      'compressobj(level: cint=-1, method: cint=8, wbits: cint=15, memLevel: cint=8, strategy: cint=0, zdict=?)': (
        level,
        method,
        windowBits,
        memLevel,
        strategy,
        zdict,
      ) => {
        const dictionary = zdict === undefined ? undefined : asBytes(zdict).slice();
        if (method !== DEFLATED) throw valueError('Invalid initialization option');
        return startCompressor((compressType ??= moduleType(compressDecl)), zlib, level, windowBits, memLevel, strategy, dictionary);
      },
      'decompressobj(wbits: cint=15, zdict=?)': (windowBits, zdict) => {
        if (zdict !== undefined && !isBytesLike(zdict)) throw typeError('zdict argument must support the buffer protocol');
        const dictionary = zdict === undefined ? null : asBytes(zdict).slice();
        return startDecompressor((decompressType ??= moduleType(decompressDecl)), zlib, windowBits, dictionary);
      },
      'crc32(data: bytes, value=0, /)': (data, value) => zlib.crc32(data, asUint32(value)) >>> 0,
      'adler32(data: bytes, value=1, /)': (data, value) => zlib.adler32(data, asUint32(value)) >>> 0,
    }),
    values: () => ({
      ...CONSTANTS,
      ZLIB_VERSION: zlib.zlibVersion,
      ZLIB_RUNTIME_VERSION: zlib.zlibVersion,
      __version__: '1.0',
      error: zlibErrorType(),
      _ZlibDecompressor: moduleType(bufferedDecompressorDecl(zlib)),
    }),
  });
}
