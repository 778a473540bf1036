// `_io.IncrementalNewlineDecoder`, and the same as a StreamDecoder inside text streams.
// Counterpart: Modules/_io/textio.c.

import { callMethod } from '../../runtime/attribute.ts';
import { asIndex } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { int } from '../../runtime/layout/numbers.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { type DecoderState, ObjectDecoder, type StreamDecoder, checkText } from './decoders.ts';
import { NewlineState, newlinesValue } from './newlines.ts';

function withPending(flags: number | bigint, pending: boolean): number | bigint {
  return int((BigInt(flags) << 1n) | (pending ? 1n : 0n));
}

/** A decoder whose text passes through newline translation. */
export class NewlineDecoder implements StreamDecoder {
  private readonly inner: StreamDecoder;
  private readonly state: NewlineState;

  constructor(inner: StreamDecoder, translate: boolean) {
    this.inner = inner;
    this.state = new NewlineState(translate);
  }

  get object(): Value {
    return this.inner.object;
  }

  decode(data: Uint8Array, final: boolean): Text {
    return this.state.pass(this.inner.decode(data, final), final);
  }

  getState(): DecoderState {
    const { buffer, flags } = this.inner.getState();
    return { buffer, flags: withPending(flags, this.state.pending) };
  }

  setState({ buffer, flags }: DecoderState): void {
    this.state.pending = (BigInt(flags) & 1n) !== 0n;
    this.inner.setState({ buffer, flags: int(BigInt(flags) >> 1n) });
  }

  reset(): void {
    this.state.reset();
    this.inner.reset();
  }

  newlines(): Value {
    return newlinesValue(this.state.seen);
  }

  release(): void {
    this.inner.release();
  }
}

export class PyNewlineDecoder extends PyObject {
  /** Owned through it; undefined before `__init__`. */
  decoder: ObjectDecoder | null | undefined = undefined;
  readonly state = new NewlineState(false);

  override releaseChildren(): void {
    this.decoder?.release();
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.decoder) visit(this.decoder.object);
  }
}

function inner(self: PyNewlineDecoder): ObjectDecoder | null {
  if (self.decoder === undefined) throw valueError('IncrementalNewlineDecoder.__init__() not called');
  return self.decoder;
}

function initialize(self: PyNewlineDecoder, decoder: Value, translate: boolean): void {
  const old = self.decoder;
  self.decoder = decoder === null ? null : new ObjectDecoder(decoder);
  old?.release();
  self.state.reset();
  self.state.translate = translate;
}

function decode(self: PyNewlineDecoder, input: Value, final: boolean): Value {
  const decoder = inner(self);
  const text = decoder === null ? checkText(input) : decoder.decodeValue(input, final);
  return self.state.pass(text, final);
}

function getState(self: PyNewlineDecoder): Value {
  const decoder = inner(self);
  if (decoder === null) return tupleOf(new PyBytes(), self.state.pending ? 1 : 0);
  const r = own(callMethod(decoder.object, 'getstate'));
  try {
    if (!(r instanceof PyTuple)) throw typeError('illegal decoder state');
    if (r.items.length !== 2) throw typeError('illegal decoder state');
    return tupleOf(r.items[0] as Value, withPending(asIndex(r.items[1] as Value), self.state.pending));
  } finally {
    release(r);
  }
}

function setState(self: PyNewlineDecoder, state: Value): void {
  const decoder = inner(self);
  if (!(state instanceof PyTuple)) throw typeError('state argument must be a tuple');
  if (state.items.length !== 2) throw typeError('setstate(): illegal state argument');
  const flags = BigInt(asIndex(state.items[1] as Value));
  self.state.pending = (flags & 1n) !== 0n;
  if (decoder !== null) discard(callMethod(decoder.object, 'setstate', tupleOf(state.items[0] as Value, int(flags >> 1n))));
}

export const newlineDecoderType: TypeDecl<PyNewlineDecoder> = defineType<PyNewlineDecoder>({
  name: 'IncrementalNewlineDecoder',
  module: '_io',
  ctor: PyNewlineDecoder,
  doc: 'Codec used when reading a file in universal newlines mode.',
  methods: methods<PyNewlineDecoder>()({
    'decode(self, /, input, final: bool=False)': decode,
    'getstate(self, /)': getState,
    'setstate(self, state, /)': setState,
    'reset(self, /)': (self) => {
      const decoder = inner(self);
      self.state.reset();
      if (decoder !== null) decoder.reset();
    },
  }),
  getset: {
    newlines: {
      get: (self) => {
        inner(self);
        return newlinesValue(self.state.seen);
      },
    },
  },
});
export const newlineDecoderInit = methods<PyNewlineDecoder>()({
  "IncrementalNewlineDecoder(self, decoder, translate: bool, errors='strict')": (self, decoder, translate) => initialize(self, decoder, translate),
});
