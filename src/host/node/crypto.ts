/*
 * Digests through node:crypto (OpenSSL), loaded when first asked for.
 */
import type { Hash } from 'node:crypto';
import type { Digest, HostCrypto } from '../../contract/host/data.ts';
import { builtin } from './builtins.ts';
import { declare } from './native.ts';

type NodeCrypto = typeof import('node:crypto');

const c = declare({ getrandom: 'intptr_t (void *, size_t, uint)' });

function nodeCrypto(): NodeCrypto {
  return builtin<NodeCrypto>('node:crypto');
}

const BLOCK_SIZES: Readonly<Record<string, number>> = {
  sha384: 128,
  sha512: 128,
  'sha512-224': 128,
  'sha512-256': 128,
  blake2b512: 128,
  'sha3-224': 144,
  'sha3-256': 136,
  'sha3-384': 104,
  'sha3-512': 72,
  shake128: 168,
  shake256: 136,
};

class NodeDigest implements Digest {
  readonly #hash: Hash;
  readonly digestSize: number;
  readonly blockSize: number;

  constructor(hash: Hash, digestSize: number, blockSize: number) {
    this.#hash = hash;
    this.digestSize = digestSize;
    this.blockSize = blockSize;
  }

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  copy(): Digest {
    return new NodeDigest(this.#hash.copy(), this.digestSize, this.blockSize);
  }

  digest(length?: number): Uint8Array {
    return this.#hash.copy(length === undefined ? undefined : { outputLength: length }).digest();
  }
}

function digest(name: string): Digest | undefined {
  try {
    const hash = nodeCrypto().createHash(name);
    return new NodeDigest(hash, hash.copy().digest().length, BLOCK_SIZES[name.toLowerCase()] ?? 64);
  } catch {
    return undefined;
  }
}

/** RFC 2104 over two digests: node's own Hmac cannot be copied. */
class KeyedDigest implements Digest {
  readonly #inner: Digest;
  readonly #outer: Digest;

  constructor(inner: Digest, outer: Digest) {
    this.#inner = inner;
    this.#outer = outer;
  }

  get digestSize(): number {
    return this.#inner.digestSize;
  }

  get blockSize(): number {
    return this.#inner.blockSize;
  }

  update(bytes: Uint8Array): void {
    this.#inner.update(bytes);
  }

  copy(): Digest {
    return new KeyedDigest(this.#inner.copy(), this.#outer);
  }

  digest(): Uint8Array {
    const outer = this.#outer.copy();
    outer.update(this.#inner.digest());
    return outer.digest();
  }
}

function hmac(name: string, key: Uint8Array): Digest | undefined {
  const inner = digest(name);
  const outer = digest(name);
  if (inner === undefined || outer === undefined || name.toLowerCase().startsWith('shake')) return undefined;
  let short = key;
  if (key.length > inner.blockSize) {
    const hashed = inner.copy();
    hashed.update(key);
    short = hashed.digest();
  }
  const block = new Uint8Array(inner.blockSize);
  block.set(short);
  inner.update(block.map((byte) => byte ^ 0x36));
  outer.update(block.map((byte) => byte ^ 0x5c));
  return new KeyedDigest(inner, outer);
}

/** The key derivations throw for what they refuse: an unknown digest, parameters out of range, too little memory. */
function unlessRefused(make: () => Uint8Array): Uint8Array | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** getrandom gives at most 256 bytes in one uninterrupted piece. */
function random(into: Uint8Array): void {
  for (let at = 0; at < into.length; ) {
    const count = c.getrandom(into.subarray(at, at + 256), Math.min(256, into.length - at), 0);
    if (count > 0) at += count;
  }
}

export const crypto: HostCrypto = {
  digest,
  hmac,
  digestNames: () => nodeCrypto().getHashes(),
  pbkdf2: (name, password, salt, iterations, length) => unlessRefused(() => nodeCrypto().pbkdf2Sync(password, salt, iterations, length, name)),
  scrypt: (password, salt, n, r, p, maxMemory, length) =>
    unlessRefused(() => nodeCrypto().scryptSync(password, salt, length, { N: n, r, p, maxmem: maxMemory })),
  timingSafeEqual: (a, b) => a.length === b.length && nodeCrypto().timingSafeEqual(a, b),
  random,
};
