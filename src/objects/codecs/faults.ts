// What coders do at input that they cannot code: built-in behaviour, or a registered error handler.
// Counterpart: unicode_encode_call_errorhandler, unicode_decode_call_errorhandler_writer.

import { characterName } from '../../base/unicode/names.ts';
import { getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { asBytes, asIndex } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { hexEscape } from '../../runtime/quote.ts';
import { indexError, newException, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import type { ByteSink } from './byteSink.ts';
import { type BuiltinHandler, builtinBehaviour, lookupError } from './errorRegistry.ts';
import { decodeSurrogate, encodeSurrogate, standardEncoding } from './surrogatePass.ts';

export function encodeErrorOf(encoding: string, text: Text, start: number, end: number, reason: string): PyBaseException {
  return newException(exceptions.UnicodeEncodeError, encoding, text, start, end, reason);
}

/** The bytes objects that exceptions hold, by their memory: a decoder goes on with that memory after a handler was called. */
const shown = new WeakMap<Uint8Array, PyBytes>();

function shownBytes(data: Uint8Array): PyBytes {
  let copy = shown.get(data);
  if (copy === undefined || copy.rc < 0) {
    copy = new PyBytes(copy === undefined ? data.slice() : data);
    shown.set(copy.data, copy);
  }
  return copy;
}

export function decodeErrorOf(encoding: string, data: Uint8Array, start: number, end: number, reason: string): PyBaseException {
  return newException(exceptions.UnicodeDecodeError, encoding, shownBytes(data), start, end, reason);
}

/** ASCII text that stands for characters under a handler that replaces, or undefined. */
export function replacementFor(points: Uint32Array, start: number, end: number, handler: BuiltinHandler): string | undefined {
  if (handler === 'ignore') return '';
  if (handler === 'replace') return '?'.repeat(end - start);
  let out = '';
  for (let i = start; i < end; i++) {
    const c = points[i] as number;
    if (handler === 'xmlcharrefreplace') out += `&#${c};`;
    else if (handler === 'backslashreplace') out += hexEscape(c);
    else if (handler === 'namereplace') {
      const name = characterName(c);
      out += name === undefined ? hexEscape(c) : `\\N{${name}}`;
    } else return undefined;
  }
  return out;
}

/** How an encoder writes what a handler gives; false refuses. */
export interface FaultWriter {
  readonly sink: ByteSink;
  readonly text: (s: Text) => boolean;
  readonly bytes?: (data: Uint8Array) => boolean;
}

/** Deals with characters `[start, end)` that cannot be encoded; gives the index to go on at. */
export function encodeFault(encoding: string, s: Text, start: number, end: number, reason: string, errors: string, writer: FaultWriter): number {
  const behaviour = builtinBehaviour(errors);
  if (behaviour === undefined) return customEncode(encoding, s, start, end, reason, errors, writer);
  const points = pointsOf(s);
  const replacement = replacementFor(points, start, end, behaviour);
  if (replacement !== undefined) {
    if (!writer.text(replacement)) throw encodeErrorOf(encoding, s, start, end, reason);
    return end;
  }
  const standard = behaviour === 'surrogatepass' ? standardEncoding(encoding) : undefined;
  for (let i = start; i < end; i++) {
    const c = points[i] as number;
    if (behaviour === 'surrogateescape' && c >= 0xdc80 && c <= 0xdcff) {
      if (writer.bytes !== undefined && !writer.bytes(Uint8Array.of(c - 0xdc00))) throw encodeErrorOf(encoding, s, i, end, reason);
      if (writer.bytes === undefined) writer.sink.push(c - 0xdc00);
    } else if (standard !== undefined && c >= 0xd800 && c <= 0xdfff) for (const b of encodeSurrogate(c, standard)) writer.sink.push(b);
    else throw encodeErrorOf(encoding, s, i, end, reason);
  }
  return end;
}

function customEncode(encoding: string, s: Text, start: number, end: number, reason: string, errors: string, writer: FaultWriter): number {
  const handler = lookupError(errors);
  const { replacement, position } = callHandler(
    handler,
    encodeErrorOf(encoding, s, start, end, reason),
    strLength(s),
    'encoding error handler must return (str/bytes, int) tuple',
    true,
  );
  const data = replacement instanceof PyBytes ? replacement.data : undefined;
  const fine =
    data === undefined ? writer.text(replacement as Text) : writer.bytes === undefined ? (writer.sink.append(data), true) : writer.bytes(data);
  if (!fine) throw encodeErrorOf(encoding, s, start, end, reason);
  return position;
}

interface Answer {
  readonly replacement: Value;
  readonly position: number;
  /** The input, which the handler may have exchanged. */
  readonly object: Value;
}

/** Calls a handler of Python's and checks what it returns. */
function callHandler(handler: Value, e: PyBaseException, length: number, message: string, bytesAllowed: boolean): Answer {
  own(e);
  try {
    const r = own(call(handler, e));
    try {
      if (!(r instanceof PyTuple) || r.items.length !== 2) throw typeError(message);
      const replacement = r.items[0] as Value;
      const place = r.items[1] as Value;
      if (!(isStr(replacement) || (bytesAllowed && replacement instanceof PyBytes)) || !isInt(place)) throw typeError(message);
      const object = getattr(e, 'object');
      const size = object instanceof PyBytes ? object.data.length : length;
      const given = Number(asIndex(place));
      const position = given < 0 ? given + size : given;
      if (position < 0 || position > size) throw indexError(`position ${given} from error handler out of bounds`);
      return { replacement, position, object };
    } finally {
      release(r);
    }
  } finally {
    release(e);
  }
}

export interface DecodeAnswer {
  /** Code points to insert. */
  readonly points: ArrayLike<number>;
  readonly position: number;
  readonly data: Uint8Array;
}

/** Deals with bytes `[start, end)` that cannot be decoded. Throws, or says what to insert and where to go on. */
export function decodeFault(encoding: string, data: Uint8Array, start: number, end: number, reason: string, errors: string): DecodeAnswer {
  const behaviour = builtinBehaviour(errors);
  switch (behaviour) {
    case 'ignore':
      return { points: [], position: end, data };
    case 'replace':
      return { points: [0xfffd], position: end, data };
    case 'backslashreplace':
      return { points: pointsOf(Array.from(data.subarray(start, end), hexEscape).join('')), position: end, data };
    case 'surrogateescape': {
      const points: number[] = [];
      for (let i = start; i < end && points.length < 4 && (data[i] as number) >= 128; i++) points.push(0xdc00 + (data[i] as number));
      if (points.length > 0) return { points, position: start + points.length, data };
      throw decodeErrorOf(encoding, data, start, end, reason);
    }
    case 'surrogatepass': {
      const standard = standardEncoding(encoding);
      const found = standard && decodeSurrogate(data, start, standard);
      if (found) return { points: [found.point], position: start + found.size, data };
      throw decodeErrorOf(encoding, data, start, end, reason);
    }
    case 'strict':
      throw decodeErrorOf(encoding, data, start, end, reason);
    case undefined:
      break;
    default:
      throw typeError(`don't know how to handle UnicodeDecodeError in error callback`);
  }
  const handler = lookupError(errors);
  const answer = callHandler(
    handler,
    decodeErrorOf(encoding, data, start, end, reason),
    data.length,
    'decoding error handler must return (str, int) tuple',
    false,
  );
  return { points: pointsOf(answer.replacement as Text), position: answer.position, data: asBytes(answer.object) };
}
