/*
 * zlib: the system's library when there is one (CPython's output to the byte), else the one in the node binary.
 * struct z_stream: next_in, avail_in at 8, total_in at 16, next_out at 24, avail_out at 32, total_out at 40,
 * message at 48; 112 bytes in all. zlib checks that the struct stays where it was initialised.
 */
import type { HostCompression, ZlibStream } from '../../contract/host/data.ts';
import { addressOf, cString, latin1, setInt64, uint64 } from './memoryLayout.ts';
import { declare, openLibrary } from './native.ts';

const Z_DEFLATED = 8;
const STREAM_SIZE = 112;

const c = declare(
  {
    zlibVersion: 'uint64_t ()',
    deflateInit2_: 'int (void *, int, int, int, int, int, void *, int)',
    deflate: 'int (void *, int)',
    deflateEnd: 'int (void *)',
    deflateReset: 'int (void *)',
    deflateCopy: 'int (void *, void *)',
    deflateSetDictionary: 'int (void *, void *, uint)',
    inflateInit2_: 'int (void *, int, void *, int)',
    inflate: 'int (void *, int)',
    inflateEnd: 'int (void *)',
    inflateReset: 'int (void *)',
    inflateCopy: 'int (void *, void *)',
    inflateSetDictionary: 'int (void *, void *, uint)',
    crc32: 'ulong (ulong, void *, uint)',
    adler32: 'ulong (ulong, void *, uint)',
    crc32_combine: 'ulong (ulong, ulong, long)',
    adler32_combine: 'ulong (ulong, ulong, long)',
  },
  { func: (definition) => zlibLibrary().func(definition), symbol: (name) => zlibLibrary().symbol(name) },
);

let library: ReturnType<typeof openLibrary> = null;

function zlibLibrary(): NonNullable<typeof library> {
  library ??= openLibrary('libz.so.1', true) ?? openLibrary(null, false);
  if (library === null) throw new Error('no zlib');
  return library;
}

let version: string | undefined;

function zlibVersion(): string {
  version ??= latin1(cString(c.zlibVersion()));
  return version;
}

function versionText(): Uint8Array {
  return Uint8Array.from(`${zlibVersion()}\0`, (letter) => letter.charCodeAt(0));
}

/** Streams that nobody ended give their memory back when collected. */
const forgotten = new FinalizationRegistry<{ readonly struct: Uint8Array; readonly inflates: boolean }>((stream) => {
  (stream.inflates ? c.inflateEnd : c.deflateEnd)(stream.struct);
});

class NodeZlibStream implements ZlibStream {
  readonly #struct: Uint8Array;
  readonly #view: DataView;
  readonly #inflates: boolean;
  consumed = 0;
  produced = 0;

  constructor(struct: Uint8Array, inflates: boolean) {
    this.#struct = struct;
    this.#view = new DataView(struct.buffer);
    this.#inflates = inflates;
    forgotten.register(this, { struct, inflates }, this);
  }

  get message(): string | null {
    const address = uint64(this.#view, 48) as number;
    return address === 0 ? null : latin1(cString(address));
  }

  run(input: Uint8Array, output: Uint8Array, flush: number): number {
    const view = this.#view;
    setInt64(view, 0, addressOf(input));
    view.setUint32(8, input.length, true);
    setInt64(view, 24, addressOf(output));
    view.setUint32(32, output.length, true);
    const code = (this.#inflates ? c.inflate : c.deflate)(this.#struct, flush);
    this.consumed = input.length - view.getUint32(8, true);
    this.produced = output.length - view.getUint32(32, true);
    return code;
  }

  setDictionary(dictionary: Uint8Array): number {
    const call = this.#inflates ? c.inflateSetDictionary : c.deflateSetDictionary;
    return call(this.#struct, dictionary, dictionary.length);
  }

  copy(): ZlibStream | null {
    const struct = new Uint8Array(STREAM_SIZE);
    const code = (this.#inflates ? c.inflateCopy : c.deflateCopy)(struct, this.#struct);
    return code === 0 ? new NodeZlibStream(struct, this.#inflates) : null;
  }

  reset(): number {
    return (this.#inflates ? c.inflateReset : c.deflateReset)(this.#struct);
  }

  end(): void {
    forgotten.unregister(this);
    (this.#inflates ? c.inflateEnd : c.deflateEnd)(this.#struct);
  }
}

function deflate(level: number, windowBits: number, memLevel: number, strategy: number): ZlibStream | number {
  const struct = new Uint8Array(STREAM_SIZE);
  const text = versionText();
  const code = c.deflateInit2_(struct, level, Z_DEFLATED, windowBits, memLevel, strategy, text, STREAM_SIZE);
  return code === 0 ? new NodeZlibStream(struct, false) : code;
}

function inflate(windowBits: number): ZlibStream | number {
  const struct = new Uint8Array(STREAM_SIZE);
  const code = c.inflateInit2_(struct, windowBits, versionText(), STREAM_SIZE);
  return code === 0 ? new NodeZlibStream(struct, true) : code;
}

export const compression: HostCompression = {
  get zlibVersion() {
    return zlibVersion();
  },
  deflate,
  inflate,
  // A null pointer would ask for the start value.
  crc32: (bytes, start) => (bytes.length === 0 ? start >>> 0 : c.crc32(start >>> 0, bytes, bytes.length)),
  adler32: (bytes, start) => (bytes.length === 0 ? start >>> 0 : c.adler32(start >>> 0, bytes, bytes.length)),
  crc32Combine: (first, second, secondLength) => c.crc32_combine(first >>> 0, second >>> 0, secondLength),
  adler32Combine: (first, second, secondLength) => c.adler32_combine(first >>> 0, second >>> 0, secondLength),
};
