// How text streams code: UTF-8, ASCII and Latin-1 here, any other encoding through its Python incremental coders.
//
// The state of a decoder is what the incremental decoders of `codecs` tell: bytes not yet used, and flags.
// Counterpart: the encodefuncs and the calls of decoder methods in Modules/_io/textio.c.

import { callMethod, getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { asIndex } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { type StandardCodec, standardCodec } from '../../objects/codecs/standard.ts';
import { joinBytes } from './ioBase.ts';

const EMPTY = new Uint8Array(0);

export interface DecoderState {
  readonly buffer: Uint8Array;
  readonly flags: number | bigint;
}

/** Bytes, arriving in pieces, to text. All methods throw. */
export interface StreamDecoder {
  decode(data: Uint8Array, final: boolean): Text;
  getState(): DecoderState;
  setState(state: DecoderState): void;
  reset(): void;
  /** `newlines`: None where the decoder does not know. */
  newlines(): Value;
  release(): void;
  readonly object: Value;
}

export type SimpleCodec = 'utf-8' | 'ascii' | 'latin-1';

/** Which of the encodings done here a name means. */
export function simpleCodec(encoding: string): SimpleCodec | undefined {
  const codec = standardCodec(encoding);
  if (codec === undefined) return undefined;
  return SIMPLE.find((name) => standardCodec(name) === codec);
}
const SIMPLE: readonly SimpleCodec[] = ['utf-8', 'ascii', 'latin-1'];

/** Length of an unfinished but so far correct UTF-8 sequence at the end. */
function unfinished(data: Uint8Array, codec: StandardCodec): number {
  const n = data.length;
  for (let k = 1; k <= 3 && k <= n; k++) {
    const b = data[n - k] as number;
    if ((b & 0xc0) === 0x80) continue;
    if (b < 0xc2 || b > 0xf4 || k >= (b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4)) return 0;
    return codec.decode(data.subarray(n - k), 'ignore', false).consumed === 0 ? k : 0;
  }
  return 0;
}

export class SimpleDecoder implements StreamDecoder {
  private readonly codec: StandardCodec;
  private readonly errors: string;
  private readonly sequences: boolean;
  private pending: Uint8Array = EMPTY;

  constructor(name: SimpleCodec, errors: string) {
    this.codec = standardCodec(name) as StandardCodec;
    this.errors = errors;
    this.sequences = name === 'utf-8';
  }

  decode(input: Uint8Array, final: boolean): Text {
    const data = this.pending.length === 0 ? input : joinBytes([this.pending, input]);
    if (!this.sequences) return this.codec.decode(data, this.errors, true).text;
    const tail = final ? 0 : unfinished(data, this.codec);
    const { text, consumed } = this.codec.decode(tail === 0 ? data : data.subarray(0, data.length - tail), this.errors, tail > 0 || final);
    this.pending = consumed === data.length ? EMPTY : data.slice(consumed);
    return text;
  }

  getState(): DecoderState {
    return { buffer: this.pending, flags: 0 };
  }

  setState(state: DecoderState): void {
    this.pending = state.buffer;
  }

  reset(): void {
    this.pending = EMPTY;
  }

  newlines(): Value {
    return null;
  }

  release(): void {}

  readonly object: Value = null;
}

/** A decoder object of Python; owned. */
export class ObjectDecoder implements StreamDecoder {
  readonly object: Value;

  constructor(object: Value) {
    this.object = own(object);
  }

  decode(data: Uint8Array, final: boolean): Text {
    return this.decodeValue(new PyBytes(data), final);
  }

  decodeValue(data: Value, final: boolean): Text {
    return checkText(callMethod(this.object, 'decode', data, final));
  }

  getState(): DecoderState {
    const r = own(callMethod(this.object, 'getstate'));
    try {
      if (!(r instanceof PyTuple) || r.items.length !== 2) throw typeError('illegal decoder state');
      const [buffer, flags] = r.items as [Value, Value];
      if (!(buffer instanceof PyBytes)) throw typeError(`illegal decoder state: the first item should be a bytes object, not '${typeName(buffer)}'`);
      return { buffer: buffer.data, flags: asIndex(flags) };
    } finally {
      release(r);
    }
  }

  setState(state: DecoderState): void {
    discard(callMethod(this.object, 'setstate', tupleOf(new PyBytes(state.buffer), state.flags)));
  }

  reset(): void {
    discard(callMethod(this.object, 'reset'));
  }

  newlines(): Value {
    return null;
  }

  release(): void {
    release(this.object);
  }
}

export function checkText(v: Value): Text {
  if (isStr(v)) return v;
  throw typeError(`decoder should return a string result, not '${typeName(v)}'`);
}

/** Text to bytes, with the state of encoders that write a mark first. */
export interface StreamEncoder {
  encode(text: Text): Uint8Array;
  /** At the start of the stream, or after it. */
  restart(atStart: boolean): void;
  release(): void;
  readonly object: Value;
}

export class SimpleEncoder implements StreamEncoder {
  private readonly codec: StandardCodec;
  private readonly errors: string;
  readonly object: Value = null;

  constructor(name: SimpleCodec, errors: string) {
    this.codec = standardCodec(name) as StandardCodec;
    this.errors = errors;
  }

  encode(text: Text): Uint8Array {
    return this.codec.encode(text, this.errors);
  }

  restart(): void {}

  release(): void {}
}

export class ObjectEncoder implements StreamEncoder {
  readonly object: Value;

  constructor(object: Value) {
    this.object = own(object);
  }

  encode(text: Text): Uint8Array {
    const r = callMethod(this.object, 'encode', text);
    if (r instanceof PyBytes) return r.data;
    throw typeError(`encoder should return a bytes object, not '${typeName(r)}'`);
  }

  restart(atStart: boolean): void {
    discard(atStart ? callMethod(this.object, 'reset') : callMethod(this.object, 'setstate', 0));
  }

  release(): void {
    release(this.object);
  }
}

/** `codec.incrementaldecoder(errors)` and its like. */
export function incrementalCoder(codec: Value, name: 'incrementaldecoder' | 'incrementalencoder', errors: string): Value {
  const make = own(getattr(codec, name));
  try {
    return call(make, errors);
  } finally {
    release(make);
  }
}
