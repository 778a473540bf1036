// The module _random: the Mersenne twister as a type. Counterpart: Modules/_randommodule.c.

import type { Integer } from '../base/integers.ts';
import { MersenneTwister } from '../base/mersenne.ts';
import { asIndex } from '../runtime/convert.ts';
import { defineModule, defineType, makeType, methods } from '../runtime/defineType.ts';
import { hash } from '../runtime/hashing.ts';
import { absInt } from '../runtime/integerArithmetic.ts';
import { float, intValue } from '../runtime/layout/numbers.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { PyTuple, tupleFrom } from '../runtime/layout/tuple.ts';
import { memoryError, overflowError, typeError, valueError } from '../runtime/raise.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

/** Where seeds come from when none is given; the host's randomness is put here. */
export const entropy: { fill: (into: Uint32Array) => void } = {
  fill: (into) => {
    for (let i = 0; i < into.length; i++) into[i] = Math.floor(Math.random() * 4294967296);
  },
};

const STATE_WORDS = 624;
const MAX_BITS = 2 ** 30;

export class PyRandom extends PyObject {
  readonly generator = new MersenneTwister();
}

function seed(self: PyRandom, value: Value): void {
  if (value === null) {
    const words = new Uint32Array(STATE_WORDS);
    entropy.fill(words);
    self.generator.seedWords(words);
    return;
  }
  const n = intValue(value);
  if (n !== undefined) self.generator.seed(absInt(n));
  else self.generator.seed(BigInt.asUintN(64, BigInt(hash(value))));
}

function initialize(self: PyRandom, args: readonly Value[], kwargs: PyDict): void {
  if (kwargs.size > 0) throw typeError('Random() takes no keyword arguments');
  if (args.length > 1) throw typeError(`Random expected at most 1 argument, got ${args.length}`);
  seed(self, args[0] ?? null);
}

function getRandomBits(self: PyRandom, k: Value): Integer {
  const n = asIndex(k);
  if (n < 0) throw valueError('Cannot convert negative int');
  if (n >= 2 ** 64) throw overflowError('Python int too large for C uint64_t');
  if (n > MAX_BITS) throw memoryError();
  return self.generator.randomBits(n as number);
}

function setState(self: PyRandom, state: Value): void {
  if (!(state instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (state.items.length !== STATE_WORDS + 1) throw valueError('state vector is the wrong size');
  const words: number[] = [];
  for (let i = 0; i < STATE_WORDS; i++) words.push(word(state.items[i] as Value));
  const index = intValue(state.items[STATE_WORDS] as Value);
  if (index === undefined) throw typeError('an integer is required');
  if (BigInt.asIntN(64, BigInt(index)) !== BigInt(index)) throw overflowError('Python int too large to convert to C long');
  if (index < 0 || index > STATE_WORDS) throw valueError('invalid state');
  self.generator.setState([...words, Number(index)]);
}

/** The lower 32 bits of an unsigned 64-bit int. */
function word(v: Value): number {
  const n = intValue(v);
  if (n === undefined) throw typeError('an integer is required');
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n >= 2 ** 64) throw overflowError('Python int too large to convert to C unsigned long');
  return typeof n === 'number' ? n % 4294967296 : Number(BigInt.asUintN(32, n));
}

export const randomType = defineType<PyRandom>({
  name: 'Random',
  module: '_random',
  ctor: PyRandom,
  doc: 'A random number generator with a state of its own.',
  construct: methods<PyType>()({ 'Random(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyRandom>()({
    '__init__(self, /, *args, **kwargs)': initialize,
    'random(self, /)': (self) => float(self.generator.random()),
    'seed(self, n=None, /)': seed,
    'getstate(self, /)': (self) => tupleFrom(self.generator.getState()),
    'setstate(self, state, /)': setState,
    'getrandbits(self, k, /)': getRandomBits,
  }),
});

export const randomModule = defineModule({
  name: '_random',
  doc: 'The Mersenne twister.',
  values: () => ({ Random: makeType({ ...randomType, bases: [types.object] }) }),
});
