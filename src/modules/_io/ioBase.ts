// `_io._IOBase`: what all streams share, written over their other methods. Counterpart: Modules/_io/iobase.c.
//
// Whether a stream of this class alone is closed is told by its attribute `__IOBase_closed`. A stream that dies open is
// closed by `__del__`.

import { TrackedObject } from '../../runtime/gc/tracked.ts';
import { callMethod, getattr, getattrOptional, hasAttribute, setattr } from '../../runtime/attribute.ts';
import { asSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { getIter, iterate, nextOf, nextResult } from '../../runtime/iterate.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { exceptionOf, isThrown, setInFlight, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { reportInFlight, reprText } from '../../runtime/control/aside.ts';
import { callSpecial } from '../../runtime/special.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { END, type PyObject, type Result, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { unsupported } from './environment.ts';
import { chained } from './errors.ts';

export class PyIOBase extends TrackedObject {}

const CLOSED = '__IOBase_closed';
const NEWLINE = 10;

export function isBaseClosed(self: PyObject): boolean {
  return hasAttribute(self, CLOSED);
}

export const closedError = (): Error => valueError('I/O operation on closed file.') as unknown as Error;

/** Throws ValueError when `self.closed` is true. */
export function checkClosed(self: Value): void {
  const closed = getattr(self, 'closed');
  if (truth(closed)) throw closedError();
}

function check(method: string, message: string): (self: Value) => Value {
  return (self) => {
    const r = callMethod(self, method);
    if (r !== true) throw unsupported(message);
    return r;
  };
}
export const checkSeekable = check('seekable', 'File or stream is not seekable.');
export const checkReadable = check('readable', 'File or stream is not readable.');
export const checkWritable = check('writable', 'File or stream is not writable.');

/** `_IOBase.close`: flushes; the stream counts as closed even when that fails. */
export function closeBase(self: PyObject): void {
  if (isBaseClosed(self)) return;
  chained([() => discard(callMethod(self, 'flush')), () => setattr(self, CLOSED, true)]);
}

/** `__del__`: closes a stream that is still open; errors are reported. */
export function finalizeStream(self: PyObject): void {
  if (!isSurelyOpen(self)) return;
  quietly(() => setattr(self, '_finalizing', true));
  try {
    discard(callMethod(self, 'close'));
  } catch (thrown) {
    if (!(thrown instanceof PyBaseException)) throw thrown;
    own(thrown);
    let shown = `<${self.type.name} object>`;
    quietly(() => {
      shown = reprText(self);
    });
    setInFlight(thrown);
    release(thrown);
    reportInFlight(`Exception ignored while finalizing file ${shown}`);
  }
}

function isSurelyOpen(self: PyObject): boolean {
  let open = false;
  quietly(() => {
    const closed = getattrOptional(self, 'closed');
    open = closed !== undefined && !truth(closed);
  });
  return open;
}

/** Runs `f` and drops the Python exception that it throws. */
export function quietly(f: () => void): void {
  try {
    f();
  } catch (thrown) {
    if (isThrown(thrown, exceptions.BaseException)) discard(thrown);
  }
}

/** Is this the error of an interrupted system call, whose handler has run? Then the operation is tried again. */
export function isInterrupted(thrown: unknown): boolean {
  return isThrown(thrown, exceptions.InterruptedError);
}

/** Calls a method that must give bytes, again when it was interrupted. */
function bytesFrom(self: Value, name: 'peek' | 'read', size: number): Uint8Array {
  for (;;) {
    let r: Value;
    try {
      r = callMethod(self, name, size);
    } catch (thrown) {
      if (isInterrupted(thrown)) continue;
      throw thrown;
    }
    if (!(r instanceof PyBytes)) throw exceptionOf('OSError', `${name}() should have returned a bytes object, not '${typeName(r)}'`);
    const { data } = r;
    discard(r);
    return data;
  }
}

/** The sum of chunks. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  let n = 0;
  for (const c of chunks) n += c.length;
  const all = new Uint8Array(n);
  let at = 0;
  for (const c of chunks) {
    all.set(c, at);
    at += c.length;
  }
  return all;
}

/** A line read through `peek` and `read`. */
function readline(self: PyObject, size: Value): Value {
  const limit = size === null ? -1 : asSsize(size);
  const peeks = hasAttribute(self, 'peek');
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (limit < 0 || length < limit) {
    let want = 1;
    if (peeks) {
      const ahead = bytesFrom(self, 'peek', 1);
      if (ahead.length > 0) {
        const at = ahead.indexOf(NEWLINE);
        want = at < 0 ? ahead.length : at + 1;
        if (limit >= 0) want = Math.min(want, limit - length);
      }
    }
    const data = bytesFrom(self, 'read', want);
    if (data.length === 0) break;
    chunks.push(data);
    length += data.length;
    if (data[data.length - 1] === NEWLINE) break;
  }
  return new PyBytes(joinBytes(chunks));
}

/** Number of items, as `len` tells; throws. */
function lengthOf(v: Value): number {
  if (typeof v === 'string') return v.length;
  if (v instanceof PyBytes) return v.data.length;
  const n = callSpecial(v, '__len__');
  if (n === undefined) throw exceptionOf('TypeError', `object of type '${typeName(v)}' has no len()`);
  return asSsize(n);
}

function next(self: PyObject): Result {
  const line = callMethod(self, 'readline');
  if (lengthOf(line) > 0) return line;
  discard(line);
  return nextResult(END);
}

function readlines(self: PyObject, hint: Value): Value {
  const limit = hint === null ? -1 : asSsize(hint);
  const lines: Value[] = [];
  const it = own(getIter(self));
  try {
    let length = 0;
    for (let line = nextOf(it); line !== END; line = nextOf(it)) {
      lines.push(own(line));
      if (limit <= 0) continue;
      const n = lengthOf(line);
      if (n > limit - length) break;
      length += n;
    }
  } catch (thrown) {
    for (const line of lines) release(line);
    throw thrown;
  } finally {
    release(it);
  }
  return new PyList(lines);
}

function writelines(self: PyObject, lines: Value): void {
  checkClosed(self);
  iterate(lines, (line) => {
    for (;;) {
      try {
        discard(callMethod(self, 'write', line));
        return;
      } catch (thrown) {
        if (!isInterrupted(thrown)) throw thrown;
      }
    }
  });
}

export const ioBaseType: TypeDecl<PyObject> = defineType<PyObject>({
  name: '_IOBase',
  module: '_io',
  ctor: PyIOBase,
  hasDict: true,
  hasWeakrefs: true,
  doc: 'The abstract base class of all streams.',
  methods: methods<PyObject>()({
    '__iter__(self, /)': (self) => {
      checkClosed(self);
      return self;
    },
    '__next__(self, /)': next,
    '__del__(self, /)': finalizeStream,
    'seek(self, offset, whence=0, /)': () => {
      throw unsupported('seek');
    },
    'tell(self, /)': (self) => callMethod(self, 'seek', 0, 1),
    'truncate(self, size=None, /)': () => {
      throw unsupported('truncate');
    },
    'flush(self, /)': (self) => {
      if (isBaseClosed(self)) throw closedError();
    },
    'close(self, /)': closeBase,
    'seekable(self, /)': () => false,
    'readable(self, /)': () => false,
    'writable(self, /)': () => false,
    '_checkClosed(self, /)': checkClosed,
    '_checkSeekable(self, /)': checkSeekable,
    '_checkReadable(self, /)': checkReadable,
    '_checkWritable(self, /)': checkWritable,
    'fileno(self, /)': () => {
      throw unsupported('fileno');
    },
    'isatty(self, /)': (self) => {
      checkClosed(self);
      return false;
    },
    '__enter__(self, /)': (self) => {
      checkClosed(self);
      return self;
    },
    '__exit__(self, *args)': (self) => callMethod(self, 'close'),
    'readline(self, size=-1, /)': readline,
    'readlines(self, hint=-1, /)': readlines,
    'writelines(self, lines, /)': writelines,
  }),
  getset: { closed: { get: isBaseClosed } },
});
