// OSError and its subclasses by errno (PEP 3151). Counterpart: OSError_new in Objects/exceptions.c.
//
// `OSError(errno, strerror[, filename[, winerror[, filename2]]])` is done by `__new__`, which also chooses the subclass;
// a Python subclass that overrides `__init__` but not `__new__` gets it done by `OSError.__init__` instead.

import { asIndex } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { int, intValue } from '../../runtime/layout/numbers.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { type PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { attributeError, chainContext, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { repr, str_ } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { type ExceptionName, exceptions } from '../../runtime/wellKnown.ts';
import { field, ownAttributes, plainText, refuseKeywords, setArgs, setField } from './base.ts';
import { ExceptionWithFields } from './fields.ts';

export class PyOSError extends ExceptionWithFields {
  errno: Value | undefined = undefined;
  strerror: Value | undefined = undefined;
  filename: Value | undefined = undefined;
  filename2: Value | undefined = undefined;
  /** `BlockingIOError.characters_written`; -1 when not set. */
  written = -1;

  override get fieldNames(): readonly string[] {
    return ['errno', 'strerror', 'filename', 'filename2'];
  }

  override initialize(args: PyTuple): void {
    const { items } = args;
    const known = items.length >= 2 && items.length <= 5;
    let kept = args;
    if (known) {
      const [errno, strerror, filename, , filename2] = items;
      const isWritten = this.type === exceptions.BlockingIOError && filename != null && isNumber(filename);
      if (isWritten) this.written = Number(asIndex(filename));
      else if (filename !== undefined && filename !== null) {
        setField(this, 'filename', filename);
        if (filename2 !== undefined && filename2 !== null) setField(this, 'filename2', filename2);
        kept = tupleFrom(items.slice(0, 2));
      }
      setField(this, 'errno', errno);
      setField(this, 'strerror', strerror);
    }
    own(kept);
    setArgs(this, kept);
    release(kept);
  }
}

function isNumber(v: Value): boolean {
  return intValue(v) !== undefined || hasSpecial(v, '__index__') || hasSpecial(v, '__float__');
}

/** errno names of each subclass. */
const SUBCLASSES: readonly (readonly [ExceptionName, readonly string[]])[] = [
  ['BlockingIOError', ['EAGAIN', 'EALREADY', 'EINPROGRESS', 'EWOULDBLOCK']],
  ['BrokenPipeError', ['EPIPE', 'ESHUTDOWN']],
  ['ChildProcessError', ['ECHILD']],
  ['ConnectionAbortedError', ['ECONNABORTED']],
  ['ConnectionRefusedError', ['ECONNREFUSED']],
  ['ConnectionResetError', ['ECONNRESET']],
  ['FileExistsError', ['EEXIST']],
  ['FileNotFoundError', ['ENOENT']],
  ['IsADirectoryError', ['EISDIR']],
  ['NotADirectoryError', ['ENOTDIR']],
  ['InterruptedError', ['EINTR']],
  ['PermissionError', ['EACCES', 'EPERM', 'ENOTCAPABLE']],
  ['ProcessLookupError', ['ESRCH']],
  ['TimeoutError', ['ETIMEDOUT']],
];

/** Linux's numbers, until the host's are installed. */
const LINUX: Readonly<Record<string, number>> = {
  EAGAIN: 11,
  EALREADY: 114,
  EINPROGRESS: 115,
  EWOULDBLOCK: 11,
  EPIPE: 32,
  ESHUTDOWN: 108,
  ECHILD: 10,
  ECONNABORTED: 103,
  ECONNREFUSED: 111,
  ECONNRESET: 104,
  EEXIST: 17,
  ENOENT: 2,
  EISDIR: 21,
  ENOTDIR: 20,
  EINTR: 4,
  EACCES: 13,
  EPERM: 1,
  ESRCH: 3,
  ETIMEDOUT: 110,
};
let numbers = LINUX;
let byErrno: Map<number, ExceptionName> | null = null;

/** The host's errno numbers by name. */
export function installErrnoNumbers(constants: Readonly<Record<string, number>>): void {
  numbers = constants;
  byErrno = null;
}

function subclassFor(errno: Value | undefined): PyType | undefined {
  if (byErrno === null) {
    byErrno = new Map();
    for (const [name, errnos] of SUBCLASSES) {
      for (const e of errnos) if (numbers[e] !== undefined) byErrno.set(numbers[e], name);
    }
  }
  const n = errno === undefined ? undefined : intValue(errno);
  const name = typeof n === 'number' ? byErrno.get(n) : undefined;
  return name === undefined ? undefined : exceptions[name];
}

/** A fresh OSError of the right class; `strerror` comes from the host. */
export function osError(errno: number, strerror: string, filename: Value = null, filename2: Value = null): PyBaseException {
  const args: Value[] = [errno, str(strerror)];
  if (filename !== null || filename2 !== null) args.push(filename);
  if (filename2 !== null) args.push(null, filename2);
  return chainContext(makeOSError(exceptions.OSError, args));
}

/** `OSError.__new__` with everything done; args borrowed. */
export function makeOSError(cls: PyType, args: readonly Value[]): PyOSError {
  const wide = args.length >= 2 && args.length <= 5;
  const actual = cls === exceptions.OSError && wide ? (subclassFor(args[0]) ?? cls) : cls;
  const e = actual.allocate() as PyOSError;
  const tuple = own(tupleFrom(args));
  e.initialize(tuple);
  release(tuple);
  return e;
}

/** Is the work left to `__init__`? */
function usesInit(cls: PyType): boolean {
  const base = exceptions.OSError;
  return cls.heap && cls.lookup('__init__') !== base.attrs.get('__init__') && cls.lookup('__new__') === base.attrs.get('__new__');
}

function textOfOSError(e: PyOSError): Value {
  const errno = textOf(str_(e.errno ?? null));
  const strerror = textOf(str_(e.strerror ?? null));
  if (e.filename !== undefined) {
    const first = `[Errno ${errno}] ${strerror}: ${textOf(repr(e.filename))}`;
    return str(e.filename2 === undefined ? first : `${first} -> ${textOf(repr(e.filename2))}`);
  }
  if (e.errno !== undefined && e.strerror !== undefined) return str(`[Errno ${errno}] ${strerror}`);
  return plainText(e);
}

function reduce(e: PyOSError): Value {
  let { args } = e;
  if (args.items.length === 2 && e.filename !== undefined) {
    const [errno, strerror] = args.items as [Value, Value];
    args = e.filename2 === undefined ? tupleOf(errno, strerror, e.filename) : tupleOf(errno, strerror, e.filename, null, e.filename2);
  }
  const dict = ownAttributes(e);
  return dict === null ? tupleOf(e.type, args) : tupleOf(e.type, args, dict);
}

export const osErrorDecl: TypeDecl<PyOSError> = defineType<PyOSError>({
  name: 'OSError',
  ctor: PyOSError,
  doc: 'Base class for I/O related errors.',
  construct: methods<PyType>()({
    'OSError(cls, *args, **kwargs)': (cls, args, kwargs) => {
      if (usesInit(cls)) return cls.allocate();
      if (kwargs.size > 0) throw typeError(`${cls.name}() takes no keyword arguments`);
      return makeOSError(cls, args);
    },
  }),
  methods: methods<PyOSError>()({
    '__init__(self, /, *args, **kwargs)': (self, args, kwargs) => {
      if (!usesInit(self.type)) return;
      refuseKeywords(self, kwargs);
      const tuple = own(tupleFrom(args));
      self.initialize(tuple);
      release(tuple);
    },
    '__str__(self, /)': textOfOSError,
    '__reduce__(self, /)': reduce,
  }),
  getset: {
    errno: field('errno', 'POSIX exception code'),
    strerror: field('strerror', 'exception strerror'),
    filename: field('filename', 'exception filename'),
    filename2: field('filename2', 'second exception filename'),
    characters_written: {
      get: (e) => {
        if (e.written < 0) throw attributeError('characters_written', e, 'characters_written');
        return int(BigInt(e.written));
      },
      set: (e, value) => {
        if (value === undefined) {
          if (e.written < 0) throw attributeError('characters_written', e, 'characters_written');
          e.written = -1;
          return;
        }
        const n = asIndex(value);
        if (typeof n === 'bigint') throw valueError('cannot fit the number of characters into an index-sized integer');
        e.written = n;
      },
    },
  },
});

export const OS_SUBCLASSES: readonly (readonly [name: ExceptionName, base: ExceptionName, doc: string])[] = [
  ['BlockingIOError', 'OSError', 'I/O operation would block.'],
  ['ChildProcessError', 'OSError', 'Child process error.'],
  ['ConnectionError', 'OSError', 'Connection error.'],
  ['BrokenPipeError', 'ConnectionError', 'Broken pipe.'],
  ['ConnectionAbortedError', 'ConnectionError', 'Connection aborted.'],
  ['ConnectionRefusedError', 'ConnectionError', 'Connection refused.'],
  ['ConnectionResetError', 'ConnectionError', 'Connection reset.'],
  ['FileExistsError', 'OSError', 'File already exists.'],
  ['FileNotFoundError', 'OSError', 'File not found.'],
  ['InterruptedError', 'OSError', 'Interrupted by signal.'],
  ['IsADirectoryError', 'OSError', "Operation doesn't work on directories."],
  ['NotADirectoryError', 'OSError', 'Operation only works on directories.'],
  ['PermissionError', 'OSError', 'Not enough permissions.'],
  ['ProcessLookupError', 'OSError', 'Process not found.'],
  ['TimeoutError', 'OSError', 'Timeout expired.'],
];
