/*
 * Compression and cryptographic digests of a `Host`, synchronous and streaming.
 * Counterparts: the zlib that Modules/zlibmodule.c calls; Modules/_hashopenssl.c.
 */

/**
 * A zlib stream. `run` works on the given regions and answers zlib's return code (Z_OK 0, Z_STREAM_END 1, Z_NEED_DICT
 * 2, Z_BUF_ERROR -5, Z_DATA_ERROR -3, …); `consumed` and `produced` tell how far that call came. The caller keeps the
 * input that was not consumed.
 */
export interface ZlibStream {
  readonly consumed: number;
  readonly produced: number;
  /** zlib's text for the last failure, or null. */
  readonly message: string | null;
  run(input: Uint8Array, output: Uint8Array, flush: number): number;
  setDictionary(dictionary: Uint8Array): number;
  /** An independent stream in the same state; null when that failed. */
  copy(): ZlibStream | null;
  reset(): number;
  /** Frees the memory; nothing may be called afterwards. */
  end(): void;
}

export interface HostCompression {
  readonly zlibVersion: string;
  /** `windowBits`: 9 to 15 zlib, negative raw, +16 gzip, +32 detect. A number is zlib's negative return code. */
  deflate(level: number, windowBits: number, memLevel: number, strategy: number): ZlibStream | number;
  inflate(windowBits: number): ZlibStream | number;
  crc32(bytes: Uint8Array, start: number): number;
  adler32(bytes: Uint8Array, start: number): number;
  crc32Combine(first: number, second: number, secondLength: number): number;
  adler32Combine(first: number, second: number, secondLength: number): number;
}

/** A digest (or HMAC) under way. */
export interface Digest {
  readonly digestSize: number;
  readonly blockSize: number;
  update(bytes: Uint8Array): void;
  copy(): Digest;
  /** The digest so far; the object can go on. `length` is for the extendable ones (shake) only. */
  digest(length?: number): Uint8Array;
}

export interface HostCrypto {
  /** By OpenSSL's name (`sha256`, `sha3-256`, `sha512-256`, `blake2b512`, …); undefined when not available. */
  digest(name: string): Digest | undefined;
  hmac(name: string, key: Uint8Array): Digest | undefined;
  digestNames(): readonly string[];
  pbkdf2(name: string, password: Uint8Array, salt: Uint8Array, iterations: number, length: number): Uint8Array | undefined;
  /** undefined when the parameters are refused (also for lack of `maxMemory` bytes). */
  scrypt(password: Uint8Array, salt: Uint8Array, n: number, r: number, p: number, maxMemory: number, length: number): Uint8Array | undefined;
  timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean;
  /** Cryptographically strong bytes. */
  random(into: Uint8Array): void;
}
