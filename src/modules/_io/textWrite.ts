// Writing text. Counterpart: _io_TextIOWrapper_write_impl, _textiowrapper_writeflush.
//
// Text gathers until there is about a chunk of it; ASCII (in UTF-8 any text that can be encoded) gathers unencoded.

import { callMethod } from '../../runtime/attribute.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { type PyStr, isStr, strLength, strOfPoints } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { type Text, plainOf, pointsOf } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { encodeUtf8 } from '../../objects/codecs/utf8.ts';
import { writeNowInto, writeSteps } from './bufferedWrite.ts';
import { unsupported } from './environment.ts';
import { isInterrupted, joinBytes } from './ioBase.ts';
import { type Steps, methodS, run } from './steps.ts';
import type { PyTextIOWrapper } from './textState.ts';

// the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** Takes what is pending as bytes. */
function takePending(self: PyTextIOWrapper): Uint8Array {
  const { pendingBytes, pendingText } = self;
  self.pendingText = '';
  self.pendingCount = 0;
  if (pendingBytes.length === 0) return encodeUtf8(pendingText, 'strict');
  if (pendingText !== '') pendingBytes.push(encodeUtf8(pendingText, 'strict'));
  self.pendingBytes = [];
  return joinBytes(pendingBytes);
}

/** Hands pending text to the buffer. */
export function* writePending(self: PyTextIOWrapper): Steps<void> {
  if (self.pendingCount === 0) return;
  const data = takePending(self);
  const { own } = self;
  if (own !== null && own.writable) {
    if (own.idle && own.ok && !own.closed && writeNowInto(own, data)) return;
    own.checkReady();
    yield* own.alone(() => writeSteps(own, data));
    return;
  }
  for (;;) {
    try {
      discard(yield methodS(self.buffer, 'write', new PyBytes(data)));
      return;
    } catch (thrown) {
      if (!isInterrupted(thrown)) throw thrown;
    }
  }
}

function translated(text: Text, newline: string): Text {
  if (typeof text !== 'string' && text.type.heap) return replacedBy(text, newline);
  const plain = plainOf(text);
  if (plain !== undefined) return plain.replaceAll('\n', newline);
  const out: number[] = [];
  for (const c of pointsOf(text)) {
    if (c === 10) for (const u of newline) out.push(u.charCodeAt(0));
    else out.push(c);
  }
  return strOfPoints(out);
}

/** A subclass of str may replace in its own way. */
function replacedBy(text: PyStr, newline: string): Text {
  const r = callMethod(text, 'replace', '\n', newline);
  if (isStr(r)) return r;
  throw typeError(`replace() should return a str, not ${typeName(r)}`);
}

function contains(text: Text, character: string): boolean {
  return typeof text === 'string' ? text.includes(character) : text.text.includes(character);
}

/** `write(text)`; gives the number of characters. */
export function writeText(self: PyTextIOWrapper, text: Value): Result {
  if (!isStr(text)) throw typeError(`write() argument must be str, not ${text === null ? 'None' : typeName(text)}`);
  self.checkOpen();
  if (self.encoder === null) throw unsupported('not writable');
  const { lineBuffering, writeNewline } = self;
  let out: Text = text;
  let flush = false;
  if (lineBuffering || writeNewline !== null) {
    const hasLF = contains(text, '\n');
    if (hasLF && writeNewline !== null) {
      out = translated(text, writeNewline);
      self.checkOpen();
      if (self.encoder === null) throw unsupported('not writable');
    }
    flush = lineBuffering && (hasLF || contains(text, '\r'));
  }
  const direct = typeof out === 'string' && (self.directUtf8 || (self.directAscii && ASCII.test(out)));
  const bytes = direct ? null : self.encoder.encode(out);
  const n = bytes === null ? (out as string).length : bytes.length;
  if (flush || self.writeThrough || self.pendingCount + n >= self.chunkSize || self.snapshot !== null) {
    return run(writeLong(self, direct ? (out as string) : (bytes as Uint8Array), n, flush, text));
  }
  append(self, direct ? (out as string) : (bytes as Uint8Array), n);
  self.decoder?.reset();
  return typeof text === 'string' ? text.length : strLength(text);
}

function append(self: PyTextIOWrapper, out: string | Uint8Array, n: number): void {
  if (typeof out === 'string') self.pendingText += out;
  else {
    if (self.pendingText !== '') {
      self.pendingBytes.push(encodeUtf8(self.pendingText, 'strict'));
      self.pendingText = '';
    }
    self.pendingBytes.push(out);
  }
  self.pendingCount += n;
}

function* writeLong(self: PyTextIOWrapper, out: string | Uint8Array, n: number, flush: boolean, text: Text): Steps<Value> {
  while (self.pendingCount > 0 && self.pendingCount + n > self.chunkSize) yield* writePending(self);
  append(self, out, n);
  if (self.pendingCount >= self.chunkSize || flush || self.writeThrough) yield* writePending(self);
  if (flush) discard(yield methodS(self.buffer, 'flush'));
  if (self.snapshot !== null) {
    self.chars.clear();
    self.snapshot = null;
  }
  self.decoder?.reset();
  return strLength(text);
}
