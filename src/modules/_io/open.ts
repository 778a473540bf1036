// `open`, `open_code`, `text_encoding`. Counterpart: Modules/_io/_iomodule.c.

import { callMethod, setattr } from '../../runtime/attribute.ts';
import { config } from '../../runtime/config.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release, unown } from '../../runtime/refcount.ts';
import { callSpecial } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { then, unwrap } from '../../runtime/call.ts';
import { guarded } from '../../runtime/scheduler/systemCalls.ts';
import type { PyObject, Result, Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import type { PyBuffered } from './buffered.ts';
import { initializer } from './bufferedMethods.ts';
import { DEFAULT_BUFFER_SIZE, ioTypes } from './environment.ts';
import { laterError } from './errors.ts';
import type { PyFileIO } from './fileIO.ts';
import { initializeFile } from './openFile.ts';
import { initializeText } from './textSetup.ts';
import type { PyTextIOWrapper } from './textState.ts';

interface Mode {
  readonly text: string;
  readonly reading: boolean;
  readonly updating: boolean;
  readonly binary: boolean;
  /** For FileIO. */
  readonly raw: string;
}

const MAX_BLOCK = 8192 * 1024;

function parse(mode: string): Mode {
  const has = (c: string): boolean => mode.includes(c);
  if (!/^[xrwatb+]*$/.test(mode) || new Set(mode).size !== mode.length) throw valueError(`invalid mode: '${mode}'`);
  if (has('t') && has('b')) throw valueError("can't have text and binary mode at once");
  const kinds = [...'xrwa'].filter(has);
  if (kinds.length > 1) throw valueError('must have exactly one of create/read/write/append mode');
  return { text: mode, reading: has('r'), updating: has('+'), binary: has('b'), raw: `${kinds[0] ?? ''}${has('+') ? '+' : ''}` };
}

export interface OpenOptions {
  readonly mode: string;
  readonly buffering: number;
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
  readonly closefd: boolean;
  readonly opener: Value;
}

function checkBinary(mode: Mode, options: OpenOptions): void {
  if (!mode.binary) return;
  if (options.encoding !== null) throw valueError("binary mode doesn't take an encoding argument");
  if (options.errors !== null) throw valueError("binary mode doesn't take an errors argument");
  if (options.newline !== null) throw valueError("binary mode doesn't take a newline argument");
  if (options.buffering === 1) {
    warn('RuntimeWarning', "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
  }
}

function pathOrDescriptor(file: Value): Value {
  if (isInt(file) || isStr(file) || file instanceof PyBytes) return file;
  const path = callSpecial(file, '__fspath__');
  if (path === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(file)}`);
  if (isStr(path) || path instanceof PyBytes) return path;
  throw typeError(`expected ${typeName(file)}.__fspath__() to return str or bytes, not ${typeName(path)}`);
}

/** A stream over a file; floating. Throws, or gives S. */
export function openFile(file: Value, options: OpenOptions): Result {
  const path = pathOrDescriptor(file);
  const mode = parse(options.mode);
  checkBinary(mode, options);
  const target = own(path);
  const raw = own(ioTypes.FileIO.allocate() as PyFileIO);
  const opened = guarded(() => initializeFile(raw, target, mode.raw, options.closefd, options.opener));
  release(target);
  const texts = [options.encoding, options.errors, options.newline];
  for (const text of texts) own(text);
  return then(opened, (r) => {
    const stream = guarded(() => layered(raw, mode, options, r));
    for (const text of texts) release(text);
    return stream;
  });
}

/** What `open` gives over the raw file, which is closed when it or what follows fails. */
function layered(raw: PyFileIO, mode: Mode, options: OpenOptions, opened: Result): Value {
  let result: PyObject = raw;
  try {
    unwrap(opened);
    result = wrapped(raw, mode, options, (r) => {
      result = r;
    });
    return unown(result);
  } catch (thrown) {
    throw closeFailed(result, thrown);
  }
}

/** The layers above the raw file; `made` hears of each, which then owns the one below. */
function wrapped(raw: PyFileIO, mode: Mode, options: OpenOptions, made: (layer: PyObject) => void): PyObject {
  const terminal = options.buffering < 0 && callMethod(raw, '_isatty_open_only') === true;
  const lineBuffering = options.buffering === 1 || terminal;
  let size = options.buffering === 1 ? -1 : options.buffering;
  if (size < 0) size = Math.max(Math.min(raw.blksize, MAX_BLOCK), DEFAULT_BUFFER_SIZE);
  if (size === 0) {
    if (!mode.binary) throw valueError("can't have unbuffered text I/O");
    return raw;
  }
  const type = mode.updating ? ioTypes.BufferedRandom : mode.reading ? ioTypes.BufferedReader : ioTypes.BufferedWriter;
  const buffer = own(type.allocate() as PyBuffered);
  initializer(mode.updating || mode.reading, mode.updating || !mode.reading)(buffer, raw, size);
  release(raw);
  made(buffer);
  if (mode.binary) return buffer;
  const text = own(ioTypes.TextIOWrapper.allocate() as PyTextIOWrapper);
  const { encoding, errors, newline } = options;
  try {
    initializeText(text, buffer, { encoding, errors, newline, lineBuffering, writeThrough: false });
  } catch (thrown) {
    release(text);
    throw thrown;
  }
  release(buffer);
  made(text);
  setattr(text, 'mode', mode.text);
  return text;
}

/** Closes what was opened so far. */
function closeFailed(result: PyObject, thrown: unknown): unknown {
  let failure = laterError(null, thrown);
  own(failure);
  try {
    discard(callMethod(result, 'close'));
  } catch (other) {
    const later = laterError(failure, other);
    own(later);
    failure = later;
  }
  release(result);
  return unown(failure);
}

/** `open_code(path)`: a file that will be run. */
export function openCode(path: Value): Result {
  if (!isStr(path)) throw typeError(`open_code() argument 'path' must be str, not ${path === null ? 'None' : typeName(path)}`);
  return openFile(path, { mode: 'rb', buffering: -1, encoding: null, errors: null, newline: null, closefd: true, opener: null });
}

/** `text_encoding(encoding, stacklevel=2)`. */
export function textEncoding(encoding: Value, stackLevel: number): Value {
  if (encoding !== null) return encoding;
  if (config.warnDefaultEncoding) warn('EncodingWarning', "'encoding' argument not specified", stackLevel);
  return config.utf8Mode ? 'utf-8' : 'locale';
}
