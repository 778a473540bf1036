// The module _blake2: keyed, salted, personal and tree-mode BLAKE2. Counterpart: Modules/blake2module.c.

import { Blake2 } from '../base/blake2.ts';
import { BUFFER_SIMPLE, isBytesLike, withBuffer } from '../runtime/buffer.ts';
import { asBytes, asCInt, asIndex } from '../runtime/convert.ts';
import { type ModuleDecl, type TypeDecl, defineModule, defineType, methods } from '../runtime/defineType.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { isStr } from '../runtime/layout/str.ts';
import { overflowError, typeError, valueError } from '../runtime/raise.ts';
import { truth } from '../runtime/truth.ts';
import type { Constructor, PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { moduleType } from './moduleType.ts';
import { hexText } from '../base/bytes.ts';

class PyBlake2 extends PyObject {
  state: Blake2 | null = null;
}

interface Variant {
  readonly name: 'blake2b' | 'blake2s';
  readonly wide: boolean;
  /** Longest digest and key. */
  readonly outSize: number;
  /** Sizes of salt and personalisation. */
  readonly saltSize: number;
}

const VARIANTS: readonly Variant[] = [
  { name: 'blake2b', wide: true, outSize: 64, saltSize: 16 },
  { name: 'blake2s', wide: false, outSize: 32, saltSize: 8 },
];

function feed(state: Blake2, data: Value): void {
  if (isStr(data)) throw typeError('Strings must be encoded before hashing');
  if (!isBytesLike(data)) throw typeError('object supporting the buffer API required');
  withBuffer(data, BUFFER_SIMPLE, (d) => state.update(d));
}

/** An unsigned C number of `bits`. */
function unsigned(v: Value, bits: number, name: string): bigint {
  const n = asIndex(v);
  if (n < 0) throw valueError('Cannot convert negative int');
  if (BigInt(n) >= 1n << 64n) throw overflowError(`Python int too large for C unsigned long${bits > 32 ? ' long' : ''}`);
  if (BigInt(n) >= 1n << BigInt(bits)) throw overflowError(`${name} is too large`);
  return BigInt(n);
}

function between(v: Value, low: number, high: number, message: string): number {
  const n = asCInt(v);
  if (n < low || n > high) throw valueError(message);
  return n;
}

const NAMES = [
  'digest_size',
  'key',
  'salt',
  'person',
  'fanout',
  'depth',
  'leaf_size',
  'node_offset',
  'node_depth',
  'inner_size',
  'last_node',
  'usedforsecurity',
  'data',
  'string',
] as const;
type Given = Partial<Record<(typeof NAMES)[number], Value>>;

function block(variant: Variant, given: Given, key: Uint8Array): Uint8Array {
  const { outSize, saltSize, wide } = variant;
  const p = new Uint8Array(outSize);
  const view = new DataView(p.buffer);
  const size = given.digest_size === undefined ? outSize : asCInt(given.digest_size);
  const shown = `B${variant.name.slice(1)}`;
  if (size < 1 || size > outSize) throw valueError(`digest_size for ${shown} must be between 1 and ${outSize} bytes, here it is ${size}`);
  p[0] = size;
  const salt = given.salt === undefined ? new Uint8Array(0) : asBytes(given.salt);
  if (salt.length > saltSize) throw valueError(`maximum salt length is ${saltSize} bytes`);
  p.set(salt, outSize - 2 * saltSize);
  const person = given.person === undefined ? new Uint8Array(0) : asBytes(given.person);
  if (person.length > saltSize) throw valueError(`maximum person length is ${saltSize} bytes`);
  p.set(person, outSize - saltSize);
  p[2] = between(given.fanout ?? 1, 0, 255, 'fanout must be between 0 and 255');
  p[3] = between(given.depth ?? 1, 1, 255, 'depth must be between 1 and 255');
  view.setUint32(4, Number(unsigned(given.leaf_size ?? 0, 32, 'leaf_size')), true);
  const offset = unsigned(given.node_offset ?? 0, wide ? 64 : 48, 'node_offset');
  for (let i = 0; i < (wide ? 8 : 6); i++) p[8 + i] = Number((offset >> BigInt(8 * i)) & 255n);
  const at = wide ? 16 : 14;
  p[at] = between(given.node_depth ?? 0, 0, 255, 'node_depth must be between 0 and 255');
  p[at + 1] = between(given.inner_size ?? 0, 0, outSize, `inner_size must be between 0 and is ${outSize}`);
  if (key.length > outSize) throw valueError(`maximum key length is ${outSize} bytes`);
  p[1] = key.length;
  return p;
}

function construct(variant: Variant, cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  if (args.length > 1) throw typeError(`${variant.name}() takes at most 1 positional argument (${args.length} given)`);
  const given: Given = {};
  kwargs.forEach((name, value) => {
    if (!(NAMES as readonly Value[]).includes(name)) throw typeError(`${variant.name}() got an unexpected keyword argument '${name as string}'`);
    given[name as (typeof NAMES)[number]] = value;
  });
  if (args[0] !== undefined && given.data !== undefined) {
    throw typeError(`argument for ${variant.name}() given by name ('data') and position (1)`);
  }
  const data = args[0] ?? given.data;
  if (data !== undefined && given.string !== undefined) {
    throw typeError(
      `'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a future version.`,
    );
  }
  const key = given.key === undefined ? new Uint8Array(0) : asBytes(given.key);
  const parameters = block(variant, given, key);
  const state = new Blake2(variant.wide, parameters, given.last_node !== undefined && truth(given.last_node));
  if (key.length > 0) {
    const first = new Uint8Array(state.blockSize);
    first.set(key);
    state.update(first);
  }
  const initial = data ?? given.string;
  if (initial !== undefined) feed(state, initial);
  const self = cls.allocate() as PyBlake2;
  self.state = state;
  return self;
}

const stateOf = (self: PyBlake2): Blake2 => self.state as Blake2;
function declaration(variant: Variant): TypeDecl<PyBlake2> {
  return defineType<PyBlake2>({
    name: variant.name,
    module: '_blake2',
    ctor: class extends PyBlake2 {} as unknown as Constructor,
    doc: `Return a new BLAKE2${variant.wide ? 'b' : 's'} hash object.`,
    construct: methods<PyType>()({
      [`${variant.name}(cls, *args, **kwargs)`]: ((cls: PyType, args: readonly Value[], kwargs: PyDict) =>
        construct(variant, cls, args, kwargs)) as never,
    }),
    methods: methods<PyBlake2>()({
      'update(self, data, /)': (self, data) => feed(stateOf(self), data),
      'digest(self, /)': (self) => bytes(stateOf(self).digest()),
      'hexdigest(self, /)': (self) => hexText(stateOf(self).digest()),
      'copy(self, /)': (self) => {
        const copy = self.type.allocate() as PyBlake2;
        copy.state = stateOf(self).copy();
        return copy;
      },
    }),
    getset: {
      name: { get: () => variant.name },
      block_size: { get: (self) => stateOf(self).blockSize },
      digest_size: { get: (self) => stateOf(self).digestSize },
    },
    attributes: { SALT_SIZE: variant.saltSize, PERSON_SIZE: variant.saltSize, MAX_KEY_SIZE: variant.outSize, MAX_DIGEST_SIZE: variant.outSize },
  });
}

export const blake2Module: ModuleDecl = defineModule({
  name: '_blake2',
  doc: '_blake2b provides BLAKE2b for hashlib\n',
  values: () => {
    const values: Record<string, Value> = { _GIL_MINSIZE: 2048 };
    for (const variant of VARIANTS) {
      const prefix = variant.name.toUpperCase();
      values[`${prefix}_SALT_SIZE`] = variant.saltSize;
      values[`${prefix}_PERSON_SIZE`] = variant.saltSize;
      values[`${prefix}_MAX_KEY_SIZE`] = variant.outSize;
      values[`${prefix}_MAX_DIGEST_SIZE`] = variant.outSize;
      values[variant.name] = moduleType(declaration(variant));
    }
    return values;
  },
});
