// `_md5`, `_sha1`, `_sha2`, `_sha3`: hash objects over the host's digests. Counterpart: Modules/sha2module.c and its kin.

import type { Host } from '../../contract/host.ts';
import type { Digest } from '../../contract/host/data.ts';
import { isBytesLike, withBuffer, BUFFER_SIMPLE } from '../../runtime/buffer.ts';
import { asSsize } from '../../runtime/convert.ts';
import { type AnyTable, type GetSet, type ModuleDecl, defineModule, functions, makeType, methods } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { notImplementedError, typeError, valueError } from '../../runtime/raise.ts';
import type { Constructor, PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { hexText } from '../../base/bytes.ts';

class PyHash extends PyObject {
  digest: Digest | null = null;
  label = '';
}

/** Feeds a bytes-like object. Throws TypeError for text. */
function feed(digest: Digest, data: Value): void {
  if (isStr(data)) throw typeError('Strings must be encoded before hashing');
  if (!isBytesLike(data)) throw typeError(`object supporting the buffer API required`);
  withBuffer(data, BUFFER_SIMPLE, (d) => digest.update(d));
}

interface Algorithm {
  /** Python's name and OpenSSL's. */
  readonly name: string;
  readonly host: string;
  readonly type: string;
  /** SHA-3: rate and suffix; the others have none of these attributes. */
  readonly rate?: number;
  readonly suffix?: number;
  readonly extendable?: boolean;
}

function lengthArgument(v: Value): number {
  const n = asSsize(v);
  if (n < 0) throw valueError('value must be positive');
  if (n >= 2 ** 29) throw valueError('length is too large');
  return n;
}

function hashMethods(a: Algorithm): AnyTable {
  const common = methods<PyHash>()({
    'update(self, obj, /)': (self, data) => feed(self.digest as Digest, data),
    'copy(self, /)': (self) => {
      const copy = self.type.allocate() as PyHash;
      copy.digest = (self.digest as Digest).copy();
      copy.label = self.label;
      return copy;
    },
  });
  const fixed = methods<PyHash>()({
    'digest(self, /)': (self) => bytes((self.digest as Digest).digest()),
    'hexdigest(self, /)': (self) => hexText((self.digest as Digest).digest()),
  });
  const variable = methods<PyHash>()({
    'digest(self, /, length)': (self, length) => bytes((self.digest as Digest).digest(lengthArgument(length))),
    'hexdigest(self, /, length)': (self, length) => hexText((self.digest as Digest).digest(lengthArgument(length))),
  });
  return { ...common, ...(a.extendable ? variable : fixed) };
}

function hashAttributes(a: Algorithm): Record<string, GetSet<PyHash>> {
  const digest = (self: PyHash): Digest => self.digest as Digest;
  const attributes: Record<string, GetSet<PyHash>> = {
    name: { get: () => a.name },
    block_size: { get: (self) => (a.rate === undefined ? digest(self).blockSize : a.rate / 8) },
    digest_size: { get: (self) => (a.extendable ? 0 : digest(self).digestSize) },
  };
  if (a.rate === undefined) return attributes;
  const { rate, suffix = 6 } = a;
  attributes._rate_bits = { get: () => rate };
  attributes._capacity_bits = { get: () => 1600 - rate };
  attributes._suffix = { get: () => bytes(Uint8Array.of(suffix)) };
  return attributes;
}

/** A new hash object over initial data. */
function start(host: Host, a: Algorithm, type: PyType, data: Value | undefined, string: Value | undefined): PyHash {
  if (data !== undefined && string !== undefined) {
    throw typeError(
      `'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.`,
    );
  }
  const digest = host.crypto.digest(a.host);
  if (digest === undefined) throw notImplementedError(`this host has no ${a.name}`);
  const h = type.allocate() as PyHash;
  h.digest = digest;
  const initial = data ?? string;
  if (initial !== undefined) feed(digest, initial);
  return h;
}

function hashModule(host: Host, name: string, algorithms: readonly Algorithm[], constructible: boolean): ModuleDecl {
  const made = new Map<string, PyType>();
  const typeOfAlgorithm = (a: Algorithm): PyType => {
    let t = made.get(a.name);
    if (t === undefined) {
      const ctor = class extends PyHash {} as unknown as Constructor;
      t = makeType<PyHash>({
        name: a.type,
        module: name,
        ctor,
        bases: [types.object],
        final: true,
        methods: hashMethods(a),
        getset: hashAttributes(a),
        ...(constructible
          ? {
              construct: methods<PyType>()({
                [`${a.name}(cls, data=?, *, usedforsecurity=True, string=?)`]: ((
                  _c: PyType,
                  data: Value | undefined,
                  _u: Value,
                  string: Value | undefined,
                ) => start(host, a, typeOfAlgorithm(a), data, string)) as never,
              }),
            }
          : {}),
      });
      made.set(a.name, t);
    }
    return t;
  };
  const makers: Record<string, unknown> = {};
  if (!constructible) {
    for (const a of algorithms) {
      makers[`${a.name}(data=?, *, usedforsecurity=True, string=?)`] = (data: Value | undefined, _u: Value, string: Value | undefined) =>
        start(host, a, typeOfAlgorithm(a), data, string);
    }
  }
  return defineModule({
    name,
    functions: functions(makers as Record<string, never>),
    values: () => {
      const values: Record<string, Value> = { _GIL_MINSIZE: 2048 };
      for (const a of algorithms) values[a.type] = typeOfAlgorithm(a);
      if (constructible) values.implementation = 'OpenSSL';
      return values;
    },
  });
}

const plain = (name: string, type: string): Algorithm => ({ name, host: name, type });
const sha3 = (bits: number): Algorithm => ({ name: `sha3_${bits}`, host: `sha3-${bits}`, type: `sha3_${bits}`, rate: 1600 - 2 * bits, suffix: 6 });
const shake = (bits: number, rate: number): Algorithm => ({
  name: `shake_${bits}`,
  host: `shake${bits}`,
  type: `shake_${bits}`,
  rate,
  suffix: 0x1f,
  extendable: true,
});

export function hashModules(host: Host): Record<string, () => ModuleDecl> {
  return {
    _md5: () => hashModule(host, '_md5', [plain('md5', 'MD5Type')], false),
    _sha1: () => hashModule(host, '_sha1', [plain('sha1', 'SHA1Type')], false),
    _sha2: () =>
      hashModule(
        host,
        '_sha2',
        [224, 256, 384, 512].map((n) => plain(`sha${n}`, `SHA${n}Type`)),
        false,
      ),
    _sha3: () => hashModule(host, '_sha3', [...[224, 256, 384, 512].map(sha3), shake(128, 1344), shake(256, 1088)], true),
  };
}
