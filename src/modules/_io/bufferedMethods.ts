// Methods of buffered streams, in the groups that BufferedReader, BufferedWriter and BufferedRandom have.
// Counterpart: the methods of Modules/_io/bufferedio.c.

import { callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { asSsize } from '../../runtime/convert.ts';
import { type GetSet, methods } from '../../runtime/defineType.ts';
import { type Next, type PyIterator, nextResult, thenNext } from '../../runtime/iterate.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { exceptionOf, isThrown, runtimeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release, unown } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { repr } from '../../runtime/text.ts';
import { thenValue } from '../../runtime/call.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { END, type PyObject, type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { fromSteps, intoSteps } from './bufferArgument.ts';
import { type PyBuffered, isExactFile } from './buffered.ts';
import { seekSteps, tellSteps, truncateSteps } from './bufferedPosition.ts';
import { lineEnd, peek, readAll, readExactly, readInto, readLine, readOnce, take } from './bufferedRead.ts';
import { flushAndRewind, writeNowInto, writeSteps } from './bufferedWrite.ts';
import { unsupported } from './environment.ts';
import { cannotPickle, laterError } from './errors.ts';
import { booleanMember, typeLabel } from './fileIO.ts';
import { checkReadable, checkSeekable, checkWritable, quietly } from './ioBase.ts';
import { rawTell } from './rawAccess.ts';
import { LineIterator } from './lineIterator.ts';
import { type Steps, methodS, run, runNow } from './steps.ts';
import { PyBufferedRandom, PyBufferedReader } from './bufferedClasses.ts';

/** `__init__` of a class that reads, writes or both. */
export function initializer(readable: boolean, writable: boolean): (self: PyBuffered, raw: Value, size: number) => void {
  return (self, raw, size) => {
    self.ok = false;
    self.detached = false;
    if (readable && writable) checkSeekable(raw);
    if (readable) checkReadable(raw);
    if (writable) checkWritable(raw);
    const old = self.raw;
    self.raw = own(raw);
    release(old);
    self.readable = readable;
    self.writable = writable;
    if (size <= 0) throw valueError('buffer size must be strictly positive');
    self.fast = false;
    self.dropMemory();
    self.ended = false;
    self.bufferSize = size;
    self.rawPos = 0;
    self.fast = isExactFile(raw);
    quietly(() => void runNow(rawTell(self)));
    self.finalizing = false;
    self.ok = true;
  };
}

function* closeSteps(self: PyBuffered): Steps<Value> {
  yield* self.enter();
  try {
    if (self.closed) return null;
    if (self.finalizing && self.raw !== null) quietly(() => discard(callMethod(self.raw, '_dealloc_warn', self)));
  } finally {
    self.leave();
  }
  let failure: ReturnType<typeof laterError> | null = null;
  let result: Value = null;
  try {
    discard(yield methodS(self, 'flush'));
  } catch (thrown) {
    failure = laterError(null, thrown);
  }
  yield* self.enter();
  try {
    result = yield methodS(self.raw, 'close');
  } catch (thrown) {
    failure = laterError(failure, thrown);
  } finally {
    self.leave();
  }
  self.ended = true;
  self.dropMemory();
  if (failure !== null) throw failure;
  return result;
}

function* detachSteps(self: PyBuffered): Steps<Value> {
  discard(yield methodS(self, 'flush'));
  const { raw } = self;
  self.raw = null;
  self.detached = true;
  self.ok = false;
  return unown(raw);
}

function deallocWarn(self: PyBuffered, source: Value): void {
  if (self.ok && self.raw !== null) quietly(() => discard(callMethod(self.raw, '_dealloc_warn', source)));
}

const forward =
  (name: string) =>
  (self: PyBuffered): Result => {
    self.checkReady();
    return methodS(self.raw, name);
  };

function show(self: PyBuffered): string {
  const label = typeLabel(self.type);
  let name: Value | undefined;
  try {
    name = getattrOptional(self, 'name');
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.ValueError)) throw thrown;
    discard(thrown);
  }
  if (name === undefined) return `<${label}>`;
  const shown = guardedRepr(self as PyObject, '', () => textOf(repr(name)));
  if (shown === '') throw runtimeError(`reentrant call inside ${label}.__repr__`);
  return `<${label} name=${shown}>`;
}

function* truncating(self: PyBuffered, pos: Value): Steps<Value> {
  return yield* self.alone(() => truncateSteps(self, pos));
}

/** What all three have. */
export const commonMethods = methods<PyBuffered>()({
  '__repr__(self, /)': (self) => str(show(self)),
  'detach(self, /)': (self) => {
    self.checkReady();
    return run(detachSteps(self));
  },
  'close(self, /)': (self) => {
    self.checkReady();
    return run(closeSteps(self));
  },
  'seekable(self, /)': forward('seekable'),
  'fileno(self, /)': forward('fileno'),
  'isatty(self, /)': forward('isatty'),
  '_dealloc_warn(self, source, /)': deallocWarn,
  'seek(self, target, whence: cint=0, /)': (self, target, whence) => run(seekSteps(self, target, whence)),
  'tell(self, /)': (self) => {
    self.checkReady();
    return run(tellSteps(self));
  },
  'truncate(self, pos=None, /)': (self, pos) => {
    self.checkReady();
    self.checkOpen('truncate of closed file');
    if (!self.writable) throw unsupported('truncate');
    return run(truncating(self, pos));
  },
  '__sizeof__(self, /)': (self) => 152 + (self.ended ? 0 : self.bufferSize),
  '__getstate__(self, /)': cannotPickle,
});

export const commonGetSet: Readonly<Record<string, GetSet<PyBuffered>>> = {
  raw: { get: (self) => self.raw, member: true },
  _finalizing: { get: (self) => self.finalizing, set: (self, v) => void (self.finalizing = booleanMember(v)), member: true },
  closed: {
    get: (self) => {
      self.checkReady();
      return getattr(self.raw, 'closed');
    },
  },
  name: {
    get: (self) => {
      self.checkReady();
      return getattr(self.raw, 'name');
    },
  },
  mode: {
    get: (self) => {
      self.checkReady();
      return getattr(self.raw, 'mode');
    },
  },
};

function ready(self: PyBuffered, closedMessage: string): void {
  self.checkReady();
  self.checkOpen(closedMessage);
}

function read(self: PyBuffered, size: Value): Result {
  ready(self, 'read of closed file');
  const n = size === null ? -1 : asSsize(size);
  if (n < -1) throw valueError('read length must be non-negative or -1');
  if (n === -1) return run(self.alone(() => readAll(self)));
  if (n <= self.ahead) return new PyBytes(take(self, n));
  return run(self.alone(() => readExactly(self, n)));
}

function* read1Steps(self: PyBuffered, n: number): Steps<Value> {
  return new PyBytes(yield* self.alone(() => readOnce(self, n)));
}

function read1(self: PyBuffered, size: number): Result {
  self.checkReady();
  const n = size < 0 ? self.bufferSize : size;
  self.checkOpen('read of closed file');
  if (n === 0) return new PyBytes();
  const had = self.ahead;
  if (had > 0) return new PyBytes(take(self, Math.min(n, had)));
  return run(read1Steps(self, n));
}

/** A line, of at most `limit` bytes where that is not negative. */
export function readline(self: PyBuffered, limit: number): Result {
  ready(self, 'readline of closed file');
  const had = self.ahead;
  if (had > 0) {
    const end = lineEnd(self, self.pos);
    if (end >= 0 && (limit < 0 || end - self.pos <= limit)) return new PyBytes(take(self, end - self.pos));
    if (limit >= 0 && limit <= had) return new PyBytes(take(self, limit));
  }
  if (limit === 0) return new PyBytes();
  return run(self.alone(() => readLine(self, limit)));
}

const isOurs = (self: PyBuffered): boolean => self.constructor === PyBufferedReader || self.constructor === PyBufferedRandom;
const lineOr = (line: Next): Next => (line instanceof PyBytes && line.data.length === 0 ? END : line);

function nextLine(self: PyBuffered): Next {
  self.checkReady();
  const line: Next = readline(self, -1);
  return line === S ? thenNext(line, lineOr) : lineOr(line);
}

function next(self: PyBuffered): Result {
  if (isOurs(self)) return nextResult(nextLine(self));
  self.checkReady();
  return thenValue(methodS(self, 'readline'), (line) => {
    if (!(line instanceof PyBytes)) throw exceptionOf('OSError', `readline() should have returned a bytes object, not '${typeName(line)}'`);
    return nextResult(lineOr(line));
  });
}

function driver(this: PyBuffered): PyIterator | undefined {
  return isOurs(this) ? new LineIterator(this, nextLine) : undefined;
}
Object.assign(PyBufferedReader.prototype, { driver });
Object.assign(PyBufferedRandom.prototype, { driver });

const readinto =
  (name: string, once: boolean) =>
  (self: PyBuffered, buffer: Value): Result => {
    self.checkReady();
    return run(
      intoSteps(buffer, `${name}() argument`, (into) => {
        self.checkOpen('readinto of closed file');
        return self.alone(() => readInto(self, into, once));
      }),
    );
  };

/** What the readers have. */
export const readerMethods = methods<PyBuffered>()({
  '__next__(self, /)': next,
  'readable(self, /)': forward('readable'),
  'read(self, size=-1, /)': read,
  'peek(self, size: ssize=0, /)': (self) => {
    ready(self, 'peek of closed file');
    return run(self.alone(() => peek(self)));
  },
  'read1(self, size: ssize=-1, /)': read1,
  'readinto(self, buffer, /)': readinto('readinto', false),
  'readinto1(self, buffer, /)': readinto('readinto1', true),
  'readline(self, size=-1, /)': (self, size) => readline(self, size === null ? -1 : asSsize(size)),
});

function write(self: PyBuffered, buffer: Value): Result {
  self.checkReady();
  if (buffer instanceof PyBytes && self.idle && !self.closed && writeNowInto(self, buffer.data)) return buffer.data.length;
  return run(fromSteps(buffer, (data) => self.alone(() => writeSteps(self, data))));
}

function* flushing(self: PyBuffered): Steps<Value> {
  yield* self.alone(() => flushAndRewind(self));
  return null;
}

/** What the writers have. */
export const writerMethods = methods<PyBuffered>()({
  'writable(self, /)': forward('writable'),
  'write(self, buffer, /)': write,
  'flush(self, /)': (self) => {
    ready(self, 'flush of closed file');
    return run(flushing(self));
  },
});

/** `flush` of a reader. */
export const simpleFlush = methods<PyBuffered>()({ 'flush(self, /)': forward('flush') });
