// `TextIOWrapper.__init__` and `reconfigure`. Counterpart: Modules/_io/textio.c.

import { callMethod, getattrOptional } from '../../runtime/attribute.ts';
import { config } from '../../runtime/config.ts';
import { asIndex } from '../../runtime/convert.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { exceptionOf, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { lookupError } from '../../objects/codecs/errorRegistry.ts';
import { encodeUtf8 } from '../../objects/codecs/utf8.ts';
import { lookupCodec } from '../../objects/codecs/registry.ts';
import { ObjectDecoder, ObjectEncoder, SimpleDecoder, SimpleEncoder, incrementalCoder, simpleCodec } from './decoders.ts';
import { environment, unsupported } from './environment.ts';
import { hasAttribute } from '../../runtime/attribute.ts';
import { lineEnds, isNewline } from './newlines.ts';
import { NewlineDecoder } from './newlineDecoder.ts';
import { type Steps, methodS, run } from './steps.ts';
import type { PyTextIOWrapper } from './textState.ts';
import type { Result } from '../../runtime/value.ts';

/** A str or None argument without NUL. */
function optionalText(v: Value, fname: string, name: string): string | null {
  if (v === null) return null;
  if (!isStr(v)) throw typeError(`${fname}() argument '${name}' must be str or None, not ${typeName(v)}`);
  if (typeof v !== 'string') encodeUtf8(v, 'strict');
  const text = textOf(v);
  if (text.includes('\0')) throw valueError('embedded null character');
  return text;
}

/** The encoding of the locale, as the C library names it; in UTF-8 mode the locale does not count. */
export function localeEncoding(): string {
  return config.utf8Mode ? 'utf-8' : currentEncoding();
}

/** A program may have set another locale since the start. */
function currentEncoding(): string {
  const { constants, locale } = environment.host;
  if (constants.CODESET === undefined) return config.localeEncoding;
  const name = String.fromCharCode(...locale.langinfo(constants.CODESET));
  return name === '' ? 'UTF-8' : name;
}

/** The codec of a text encoding; throws LookupError. */
function textCodec(encoding: string): Value {
  const codec = lookupCodec(encoding);
  const flag = getattrOptional(codec, '_is_text_encoding');
  if (flag !== undefined && !truth(flag)) throw exceptionOf('LookupError', `'${encoding}' is not a text encoding`);
  return codec;
}

function setNewline(self: PyTextIOWrapper, newline: string | null): void {
  self.newline = newline;
  self.ends = lineEnds(newline);
  self.writeNewline = newline === '\r' || newline === '\r\n' ? newline : null;
}

function checkNewline(newline: string | null): void {
  if (newline !== null && !isNewline(newline)) throw valueError(`illegal newline value: ${newline}`);
}

/** Makes the coders that the buffer can use. */
function setCoders(self: PyTextIOWrapper, encoding: string, errors: string): void {
  const simple = simpleCodec(encoding);
  const codec = simple === undefined ? own(textCodec(encoding)) : null;
  try {
    const universal = self.newline === null || self.newline === '';
    const oldDecoder = self.decoder;
    const oldEncoder = self.encoder;
    self.decoder = null;
    self.encoder = null;
    if (truth(callMethod(self.buffer, 'readable'))) {
      const inner =
        simple !== undefined ? new SimpleDecoder(simple, errors) : new ObjectDecoder(incrementalCoder(codec, 'incrementaldecoder', errors));
      self.decoder = universal ? new NewlineDecoder(inner, self.newline === null) : inner;
    }
    if (truth(callMethod(self.buffer, 'writable'))) {
      self.encoder =
        simple !== undefined ? new SimpleEncoder(simple, errors) : new ObjectEncoder(incrementalCoder(codec, 'incrementalencoder', errors));
    }
    oldDecoder?.release();
    oldEncoder?.release();
    self.directUtf8 = simple === 'utf-8';
    self.directAscii = simple !== undefined;
  } finally {
    release(codec);
  }
}

/** Tells the encoder when the stream does not start here. */
function fixEncoder(self: PyTextIOWrapper): void {
  if (!self.seekable || self.encoder === null || self.encoder.object === null) return;
  const at = callMethod(self.buffer, 'tell');
  if (asIndex(at) !== 0) self.encoder.restart(false);
}

export interface TextOptions {
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
  readonly lineBuffering: boolean;
  readonly writeThrough: boolean;
}

export function initializeText(self: PyTextIOWrapper, buffer: Value, options: TextOptions): void {
  const encoding = optionalText(options.encoding, 'TextIOWrapper', 'encoding');
  const { errors } = options;
  if (errors !== null && !isStr(errors)) throw typeError(`TextIOWrapper() argument 'errors' must be str or None, not ${typeName(errors)}`);
  const newline = optionalText(options.newline, 'TextIOWrapper', 'newline');
  self.ok = false;
  self.detached = false;
  if (encoding === null && config.warnDefaultEncoding) warn('EncodingWarning', "'encoding' argument not specified");
  if (errors !== null && typeof errors !== 'string') encodeUtf8(errors, 'strict');
  const errorText = errors === null ? 'strict' : textOf(errors);
  if (errorText.includes('\0')) throw valueError('embedded null character');
  if (config.devMode) lookupError(errorText);
  checkNewline(newline);
  const old = self.buffer;
  own(buffer);
  self.setBuffer(buffer);
  release(old);
  clear(self);
  setNewline(self, newline);
  const name = encoding === null || encoding === 'locale' ? localeEncoding() : encoding;
  self.encoding = name;
  self.errors = errors === null ? 'strict' : errors;
  setCoders(self, name, errorText);
  self.lineBuffering = options.lineBuffering;
  self.writeThrough = options.writeThrough;
  self.seekable = truth(callMethod(buffer, 'seekable'));
  self.telling = self.seekable;
  self.hasRead1 = self.own !== null || hasAttribute(buffer, 'read1');
  fixEncoder(self);
  self.ok = true;
}

function clear(self: PyTextIOWrapper): void {
  self.chars.clear();
  self.snapshot = null;
  self.pendingText = '';
  self.pendingBytes = [];
  self.pendingCount = 0;
  self.bytesPerChar = 0;
  self.chunkSize = 8192;
  self.finalizing = false;
}

export interface Reconfiguration {
  readonly encoding: Value;
  readonly errors: Value;
  /** undefined: stays. */
  readonly newline: Value | undefined;
  readonly lineBuffering: Value;
  readonly writeThrough: Value;
}

/** A flag, an int in CPython, that None leaves as it is. */
function flagOr(v: Value, present: boolean): boolean {
  if (v === null) return present;
  const n = asIndex(v);
  if (BigInt.asIntN(64, BigInt(n)) !== BigInt(n)) throw overflowError('Python int too large to convert to C long');
  return n !== 0;
}

export function reconfigure(self: PyTextIOWrapper, options: Reconfiguration): Result {
  self.checkAttached();
  const { encoding, errors, newline } = options;
  for (const [name, v] of [
    ['encoding', encoding],
    ['errors', errors],
  ] as const) {
    if (v !== null && !isStr(v)) throw typeError(`reconfigure() argument '${name}' must be str or None, not ${typeName(v)}`);
    if (v !== null && typeof v !== 'string') encodeUtf8(v as Text, 'strict');
  }
  const nl = newline === undefined ? undefined : optionalText(newline, 'reconfigure', 'newline');
  if (nl !== undefined) checkNewline(nl);
  if (self.chars.present && (encoding !== null || errors !== null || newline !== undefined)) {
    throw unsupported('It is not possible to set the encoding or newline of stream after the first read');
  }
  return run(reconfigureSteps(self, options, nl));
}

function* reconfigureSteps(self: PyTextIOWrapper, options: Reconfiguration, newline: string | null | undefined): Steps<Value> {
  const { encoding, errors } = options;
  const lineBuffering = flagOr(options.lineBuffering, self.lineBuffering);
  const writeThrough = flagOr(options.writeThrough, self.writeThrough);
  discard(yield methodS(self, 'flush'));
  if (newline !== undefined) setNewline(self, newline);
  if (encoding !== null || errors !== null || newline !== undefined) {
    const given = encoding === null ? textOf(self.encoding as Text) : textOf(encoding as Text);
    const name = given === 'locale' ? localeEncoding() : given;
    const handler = errors !== null ? (errors as Text) : encoding === null ? self.errors : 'strict';
    setCoders(self, name, textOf(handler));
    self.encoding = name;
    self.errors = handler;
    fixEncoder(self);
  }
  self.lineBuffering = lineBuffering;
  self.writeThrough = writeThrough;
  return null;
}
