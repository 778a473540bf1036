// `_io.TextIOWrapper`: text over a buffered stream. Counterpart: Modules/_io/textio.c.

import { callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { thenValue } from '../../runtime/call.ts';
import { asSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { type Next, type PyIterator, nextResult, thenNext } from '../../runtime/iterate.ts';
import { isStr, str, strLength, textOf } from '../../runtime/layout/str.ts';
import { exceptionOf, isThrown, runtimeError, valueError } from '../../runtime/raise.ts';
import { discard, unown } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { repr } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { END, type PyObject, type Result, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { sizeOf } from './abstractBases.ts';
import { cannotPickle, laterError } from './errors.ts';
import { booleanMember, typeLabel } from './fileIO.ts';
import { quietly } from './ioBase.ts';
import { LineIterator } from './lineIterator.ts';
import { type Steps, methodS, run } from './steps.ts';
import { seekSteps, tellSteps } from './textPosition.ts';
import { readLine, readText } from './textRead.ts';
import { initializeText, reconfigure } from './textSetup.ts';
import { PyTextIOWrapper } from './textState.ts';
import { writePending, writeText } from './textWrite.ts';

function* flushSteps(self: PyTextIOWrapper): Steps<Value> {
  self.telling = self.seekable;
  yield* writePending(self);
  return yield methodS(self.buffer, 'flush');
}

function* closeSteps(self: PyTextIOWrapper): Steps<Value> {
  const { buffer } = self;
  if (self.finalizing) quietly(() => discard(callMethod(buffer, '_dealloc_warn', self)));
  let failure: ReturnType<typeof laterError> | null = null;
  let result: Value = null;
  try {
    discard(yield methodS(self, 'flush'));
  } catch (thrown) {
    failure = laterError(null, thrown);
  }
  try {
    result = yield methodS(buffer, 'close');
  } catch (thrown) {
    failure = laterError(failure, thrown);
  }
  if (failure !== null) throw failure;
  return result;
}

function close(self: PyTextIOWrapper): Result {
  self.checkAttached();
  if (truth(getattr(self, 'closed')) || !self.ok) return null;
  return run(closeSteps(self));
}

function* detachSteps(self: PyTextIOWrapper): Steps<Value> {
  discard(yield methodS(self, 'flush'));
  const { buffer } = self;
  self.buffer = null;
  self.own = null;
  self.detached = true;
  self.ok = false;
  return unown(buffer);
}

function* truncateSteps(self: PyTextIOWrapper, pos: Value): Steps<Value> {
  discard(yield methodS(self, 'flush'));
  return yield methodS(self.buffer, 'truncate', pos);
}

function atEnd(self: PyTextIOWrapper): Next {
  self.snapshot = null;
  self.telling = self.seekable;
  return END;
}

function nextLine(self: PyTextIOWrapper): Next {
  self.checkAttached();
  self.telling = false;
  const line: Next = readLine(self, -1);
  if (typeof line === 'string') return line === '' ? atEnd(self) : line;
  return thenNext(line, (v) => (isStr(v as Value) && strLength(v as string) === 0 ? atEnd(self) : v));
}

function next(self: PyTextIOWrapper): Result {
  if (self.constructor === PyTextIOWrapper) return nextResult(nextLine(self));
  self.checkAttached();
  self.telling = false;
  return thenValue(methodS(self, 'readline'), (line) => {
    if (!isStr(line)) throw exceptionOf('OSError', `readline() should have returned a str object, not '${typeName(line)}'`);
    return strLength(line) === 0 ? nextResult(atEnd(self)) : line;
  });
}

function driver(this: PyTextIOWrapper): PyIterator | undefined {
  return this.constructor === PyTextIOWrapper ? new LineIterator(this, nextLine) : undefined;
}
Object.assign(PyTextIOWrapper.prototype, { driver });

/** `name='x'` or nothing. */
function shownAttribute(self: PyTextIOWrapper, name: string): string {
  try {
    const v = getattrOptional(self, name);
    return v === undefined ? '' : ` ${name}=${textOf(repr(v))}`;
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.ValueError)) throw thrown;
    discard(thrown);
    return '';
  }
}

function show(self: PyTextIOWrapper): string {
  if (!self.ok && !self.detached) self.checkAttached();
  const label = typeLabel(self.type);
  const shown = guardedRepr(
    self as PyObject,
    '',
    () => `${shownAttribute(self, 'name')}${shownAttribute(self, 'mode')} encoding=${textOf(repr(self.encoding))}`,
  );
  if (shown === '') throw runtimeError(`reentrant call inside ${label}.__repr__`);
  return `<${label}${shown}>`;
}

const forward =
  (name: string) =>
  (self: PyTextIOWrapper): Result => {
    self.checkAttached();
    return methodS(self.buffer, name);
  };

function chunkSizeOf(v: Value): number {
  try {
    return asSsize(v);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.OverflowError)) throw thrown;
    discard(thrown);
    throw valueError(`cannot fit '${typeName(v)}' into an index-sized integer`);
  }
}

function setChunkSize(self: PyTextIOWrapper, v: Value | undefined): void {
  self.checkAttached();
  if (v === undefined) throw exceptionOf('AttributeError', "attribute '_CHUNK_SIZE' of '_io.TextIOWrapper' objects cannot be deleted");
  const n = chunkSizeOf(v);
  if (n <= 0) throw valueError('a strictly positive integer is required');
  self.chunkSize = n;
}

const attached =
  <T>(f: (self: PyTextIOWrapper) => T) =>
  (self: PyTextIOWrapper): T => {
    self.checkAttached();
    return f(self);
  };

export const textIOWrapperType: TypeDecl<PyTextIOWrapper> = defineType<PyTextIOWrapper>({
  name: 'TextIOWrapper',
  module: '_io',
  ctor: PyTextIOWrapper,
  doc: 'Character and line based layer over a BufferedIOBase object, buffer.',
  methods: methods<PyTextIOWrapper>()({
    '__repr__(self, /)': (self) => str(show(self)),
    '__next__(self, /)': next,
    'detach(self, /)': (self) => {
      self.checkAttached();
      return run(detachSteps(self));
    },
    'reconfigure(self, /, *, encoding=None, errors=None, newline=?, line_buffering=None, write_through=None)': (
      self,
      encoding,
      errors,
      newline,
      lineBuffering,
      writeThrough,
    ) => reconfigure(self, { encoding, errors, newline, lineBuffering, writeThrough }),
    'write(self, text, /)': writeText,
    'read(self, size=-1, /)': (self, size) => {
      self.checkAttached();
      return readText(self, sizeOf(size));
    },
    'readline(self, size=-1, /)': (self, size) => {
      self.checkAttached();
      return readLine(self, asSsize(size));
    },
    'flush(self, /)': (self) => {
      self.checkOpen();
      return run(flushSteps(self));
    },
    'close(self, /)': close,
    'fileno(self, /)': forward('fileno'),
    'seekable(self, /)': forward('seekable'),
    'readable(self, /)': forward('readable'),
    'writable(self, /)': forward('writable'),
    'isatty(self, /)': forward('isatty'),
    'seek(self, cookie, whence: cint=0, /)': (self, cookie, whence) => {
      self.checkOpen();
      return run(seekSteps(self, cookie, whence));
    },
    'tell(self, /)': (self) => {
      self.checkOpen();
      return run(tellSteps(self));
    },
    'truncate(self, pos=None, /)': (self, pos) => {
      self.checkAttached();
      return run(truncateSteps(self, pos));
    },
    '__getstate__(self, /)': cannotPickle,
  }),
  getset: {
    encoding: { get: (self) => self.encoding, member: true },
    line_buffering: { get: (self) => self.lineBuffering, member: true },
    write_through: { get: (self) => self.writeThrough, member: true },
    _finalizing: { get: (self) => self.finalizing, set: (self, v) => void (self.finalizing = booleanMember(v)), member: true },
    name: { get: attached((self) => getattr(self.buffer, 'name')) },
    closed: {
      get: (self) => {
        if (!self.ok && !self.detached) return true;
        self.checkAttached();
        return getattr(self.buffer, 'closed');
      },
    },
    newlines: { get: attached((self) => self.decoder?.newlines() ?? null) },
    errors: {
      get: (self) => {
        if (!self.detached) self.checkAttached();
        return self.errors;
      },
    },
    _CHUNK_SIZE: { get: attached((self) => self.chunkSize), set: setChunkSize },
    buffer: { get: attached((self) => self.buffer) },
  },
});

export const textIOWrapperInit = methods<PyTextIOWrapper>()({
  'TextIOWrapper(self, buffer, encoding=None, errors=None, newline=None, line_buffering: bool=False, write_through: bool=False)': (
    self,
    buffer,
    encoding,
    errors,
    newline,
    lineBuffering,
    writeThrough,
  ) => initializeText(self, buffer, { encoding, errors, newline, lineBuffering, writeThrough }),
});
