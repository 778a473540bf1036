// `_io.FileIO`: raw access to a descriptor. Counterpart: Modules/_io/fileio.c.
//
// `fd` is -1 when closed. A descriptor that Python code gave keeps open at the end when `closefd` is false.

import { callMethod, getattrOptional } from '../../runtime/attribute.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { asIndex } from '../../runtime/convert.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { osError } from '../../runtime/osError.ts';
import { overflowError, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { runSignals } from '../../runtime/scheduler/systemCalls.ts';
import { repr } from '../../runtime/text.ts';
import { textOf, str } from '../../runtime/layout/str.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { PyObject, Result, Value } from '../../runtime/value.ts';
import { reprText, reportInFlight } from '../../runtime/control/aside.ts';
import { convertThrown } from '../../runtime/raise.ts';
import { warnUnclosed } from './unclosed.ts';
import { PyRawIOBase, sizeOf } from './abstractBases.ts';
import { fromSteps, intoSteps } from './bufferArgument.ts';
import { WOULD_BLOCK, mayBlock, readNow, readSteps, writeNow, writeSteps } from './descriptors.ts';
import { DEFAULT_BUFFER_SIZE, environment, unsupported } from './environment.ts';
import { cannotPickle, chained } from './errors.ts';
import { closeBase, joinBytes } from './ioBase.ts';
import { modeText } from './openMode.ts';
import { initializeFile } from './openFile.ts';
import { type Steps, run } from './steps.ts';

export class PyFileIO extends PyRawIOBase {
  fd = -1;
  created = false;
  readable = false;
  writable = false;
  appending = false;
  /** undefined: not known yet. */
  seekable: boolean | undefined = undefined;
  closefd = true;
  finalizing = false;
  blksize = DEFAULT_BUFFER_SIZE;
  /** st_mode and st_size when it was opened; -1 when unknown. */
  fileMode = -1;
  sizeAtOpen = -1;

  /** Can a call block, so that other threads must run meanwhile? */
  get blocks(): boolean {
    return this.fileMode < 0 || mayBlock(this.fileMode);
  }
}

const closedFile = (): Error => valueError('I/O operation on closed file') as unknown as Error;

export function checkOpen(self: PyFileIO): void {
  if (self.fd < 0) throw closedFile();
}

function checkMode(self: PyFileIO, readable: boolean): void {
  checkOpen(self);
  if (readable ? !self.readable : !self.writable) throw unsupported(`File not open for ${readable ? 'reading' : 'writing'}`);
}

/** Reads for a caller that is not waiting in the scheduler; see `readNow`. */
export function readFile(self: PyFileIO, into: Uint8Array): number {
  checkMode(self, true);
  return readNow(self.fd, into);
}

export function* readFileSteps(self: PyFileIO, into: Uint8Array): Steps<number> {
  checkMode(self, true);
  return yield* readSteps(self.fd, into, self.blocks);
}

export function* writeFileSteps(self: PyFileIO, from: Uint8Array): Steps<number> {
  checkMode(self, false);
  self.sizeAtOpen = -1;
  return yield* writeSteps(self.fd, from, self.blocks);
}

function readinto(self: PyFileIO, buffer: Value): Result {
  checkMode(self, true);
  return run(
    intoSteps(buffer, 'readinto() argument', function* (into) {
      const n = yield* readFileSteps(self, into);
      return n === WOULD_BLOCK ? null : n;
    }),
  );
}

function read(self: PyFileIO, size: Value): Result {
  checkMode(self, true);
  const n = sizeOf(size);
  if (n < 0) return run(readAllObject(self));
  if (self.blocks) return run(readObject(self, n));
  return taken(new Uint8Array(n), (into) => readNow(self.fd, into));
}

function taken(into: Uint8Array, f: (into: Uint8Array) => number): Value {
  const n = f(into);
  if (n === WOULD_BLOCK) return null;
  return new PyBytes(n === into.length ? into : into.slice(0, n));
}

function* readObject(self: PyFileIO, size: number): Steps<Value> {
  const into = new Uint8Array(size);
  const n = yield* readFileSteps(self, into);
  return taken(into, () => n);
}

function* readAllObject(self: PyFileIO): Steps<Value> {
  const data = yield* readAllSteps(self);
  return data === null ? null : new PyBytes(data);
}

/** Size up to which a file's position does not matter for how much memory to take. */
const SMALL_FILE = 65536;

/** How much is left, as far as the file system told at the opening; else 0. */
function expected(self: PyFileIO): number {
  const size = self.sizeAtOpen;
  if (size <= SMALL_FILE) return Math.max(0, size);
  const at = environment.host.files.lseek(self.fd, 0, 1);
  return at < 0 ? 0 : Math.max(0, size - Number(at));
}

/** Everything up to the end; null when nothing is there yet. */
export function* readAllSteps(self: PyFileIO): Steps<Uint8Array | null> {
  checkMode(self, true);
  const blocks = self.blocks;
  const size = expected(self);
  const chunks: Uint8Array[] = [];
  let chunk = new Uint8Array(size > 0 ? size + 1 : 65536);
  let used = 0;
  for (;;) {
    checkOpen(self);
    const into = chunk.subarray(used);
    const n = blocks ? yield* readSteps(self.fd, into, true) : readNow(self.fd, into);
    if (n === WOULD_BLOCK && used === 0 && chunks.length === 0) return null;
    if (n <= 0) break;
    used += n;
    if (used < chunk.length) continue;
    chunks.push(chunk);
    chunk = new Uint8Array(Math.max(65536, chunk.length * 2));
    used = 0;
  }
  chunks.push(chunk.length - used > 64 && chunks.length === 0 ? chunk.slice(0, used) : chunk.subarray(0, used));
  return joinBytes(chunks);
}

function write(self: PyFileIO, b: Value): Result {
  checkMode(self, false);
  self.sizeAtOpen = -1;
  return run(
    fromSteps(b, function* (data) {
      if (!self.blocks) {
        const n = writeNow(self.fd, data);
        return n === WOULD_BLOCK ? null : n;
      }
      const n = yield* writeFileSteps(self, data);
      runSignals();
      return n === WOULD_BLOCK ? null : n;
    }),
  );
}

/** An offset: an int that fits 64 bits. */
export function asOffset(v: Value): number | bigint {
  const n = asIndex(v);
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n) throw overflowError('Python int too large to convert to C long');
  return n;
}

/** lseek; throws OSError. */
export function seekFile(self: PyFileIO, offset: number | bigint, whence: number): number | bigint {
  checkOpen(self);
  const { host } = environment;
  const at = host.files.lseek(self.fd, offset, whence);
  self.seekable ??= at >= 0;
  if (at < 0) throw osError(host, Number(at));
  return at;
}

export function isSeekable(self: PyFileIO): boolean {
  checkOpen(self);
  self.seekable ??= environment.host.files.lseek(self.fd, 0, 1) >= 0;
  return self.seekable;
}

function truncate(self: PyFileIO, size: Value): Value {
  checkMode(self, false);
  const { host } = environment;
  self.sizeAtOpen = -1;
  const given = size === null ? seekFile(self, 0, 1) : asOffset(size);
  for (;;) {
    const r = host.files.ftruncate(self.fd, given);
    if (r >= 0) return size === null ? given : size;
    if (r !== -(host.constants.EINTR ?? 4)) throw osError(host, r);
  }
}

/** Closes the descriptor, if it is ours; throws OSError. */
export function closeDescriptor(self: PyFileIO): void {
  const { fd } = self;
  if (fd < 0) return;
  self.fd = -1;
  const { host } = environment;
  const r = host.files.close(fd);
  if (r < 0 && r !== -(host.constants.EINTR ?? 4)) throw osError(host, r);
}

function close(self: PyFileIO): void {
  if (!self.closefd) {
    chained([() => closeBase(self), () => void (self.fd = -1)]);
    return;
  }
  chained([
    () => closeBase(self),
    () => {
      if (self.finalizing) discard(callMethod(self, '_dealloc_warn', self));
    },
    () => closeDescriptor(self),
  ]);
}

/** ResourceWarning for a file that was left open; a warning that was made an error is only reported. */
function deallocWarn(self: PyFileIO, source: Value): void {
  if (self.fd < 0 || !self.closefd) return;
  try {
    warnUnclosed(source);
  } catch (thrown) {
    convertThrown(thrown);
    reportInFlight(`Exception ignored while finalizing file ${reprText(self)}`);
  }
}

export function typeLabel(type: PyType): string {
  return type.heap ? type.name : `${type.module}.${type.name}`;
}

function show(self: PyFileIO): string {
  const label = typeLabel(self.type);
  if (self.fd < 0) return `<${label} [closed]>`;
  const name = getattrOptional(self, 'name');
  const mode = `mode='${modeText(self)}' closefd=${self.closefd ? 'True' : 'False'}`;
  if (name === undefined) return `<${label} fd=${self.fd} ${mode}>`;
  const shown = guardedRepr(self as PyObject, '', () => textOf(repr(name)));
  if (shown === '') throw runtimeError(`reentrant call inside ${label}.__repr__`);
  return `<${label} name=${shown} ${mode}>`;
}

/** `__init__`, whose errors bear the class's name. */
export const fileIOInit = methods<PyFileIO>()({ "FileIO(self, file, mode: str='r', closefd: bool=True, opener=None)": initializeFile });

export const fileIOType: TypeDecl<PyFileIO> = defineType<PyFileIO>({
  name: 'FileIO',
  module: '_io',
  ctor: PyFileIO,
  doc: 'Open a file: raw, unbuffered access to its bytes.',
  construct: methods<PyType>()({ 'FileIO(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyFileIO>()({
    '__repr__(self, /)': (self) => str(show(self)),
    'read(self, size=-1, /)': read,
    'readall(self, /)': (self) => {
      checkMode(self, true);
      return run(readAllObject(self));
    },
    'readinto(self, buffer, /)': readinto,
    'write(self, b, /)': write,
    'seek(self, pos, whence: cint=0, /)': (self, pos, whence) => {
      checkOpen(self);
      return seekFile(self, asOffset(pos), whence);
    },
    'tell(self, /)': (self) => seekFile(self, 0, 1),
    'truncate(self, size=None, /)': truncate,
    'close(self, /)': close,
    'seekable(self, /)': isSeekable,
    'readable(self, /)': (self) => (checkOpen(self), self.readable),
    'writable(self, /)': (self) => (checkOpen(self), self.writable),
    'fileno(self, /)': (self) => (checkOpen(self), self.fd),
    'isatty(self, /)': (self) => (checkOpen(self), environment.host.files.isatty(self.fd)),
    '_isatty_open_only(self, /)': (self) =>
      self.fileMode >= 0 && (self.fileMode & 0o170000) !== 0o020000 ? false : (checkOpen(self), environment.host.files.isatty(self.fd)),
    '_dealloc_warn(self, source, /)': deallocWarn,
    '__getstate__(self, /)': cannotPickle,
  }),
  getset: {
    closed: { get: (self) => self.fd < 0, doc: 'True if the file is closed' },
    closefd: { get: (self) => self.closefd, doc: 'True if the file descriptor will be closed by close().' },
    mode: { get: (self) => modeText(self), doc: 'String giving the file mode' },
    _blksize: { get: (self) => self.blksize },
    _finalizing: { get: (self) => self.finalizing, set: (self, v) => void (self.finalizing = booleanMember(v)), member: true },
  },
});

/** A C bool member takes True and False alone. */
export function booleanMember(v: Value | undefined): boolean {
  if (v === undefined) throw typeError("can't delete numeric/char attribute");
  if (typeof v !== 'boolean') throw typeError('attribute value type must be bool');
  return v;
}
