// `FileIO.__init__`: from a name, a descriptor or an opener to an open file. Counterpart: _io_FileIO___init___impl.

import { setattr } from '../../runtime/attribute.ts';
import { call, then } from '../../runtime/call.ts';
import { asCInt } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { intValue, isInt } from '../../runtime/layout/numbers.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { osError } from '../../runtime/osError.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { signals } from '../../runtime/scheduler/loop.ts';
import { callSpecial } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { own, release } from '../../runtime/refcount.ts';
import { guarded } from '../../runtime/scheduler/systemCalls.ts';
import { type Opening, openWaiting, opensWaiting } from '../posix/openWaiting.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { encodeFileName } from '../../objects/codecs/fileNames.ts';
import { audit } from '../sys/audit.ts';
import { environment } from './environment.ts';
import { type PyFileIO, closeDescriptor } from './fileIO.ts';
import { parseMode } from './openMode.ts';

/** The bytes of a path argument; throws. */
export function pathBytes(v: Value): Uint8Array {
  const given = isStr(v) || v instanceof PyBytes ? v : pathOf(v);
  const bytes = isStr(given) ? encodeFileName(given) : given.data;
  if (bytes.includes(0)) throw valueError('embedded null byte');
  return bytes;
}

function pathOf(v: Value): string | PyBytes {
  const path = callSpecial(v, '__fspath__');
  if (path === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(v)}`);
  if (isStr(path) || path instanceof PyBytes) return path as string | PyBytes;
  throw typeError(`expected ${typeName(v)}.__fspath__() to return str or bytes, not ${typeName(path)}`);
}

/** The descriptor that was given in place of a name; undefined for a name. */
function givenDescriptor(file: Value): number | undefined {
  if (!isInt(file)) return undefined;
  const n = intValue(file);
  if (typeof n !== 'number' || n > 2147483647 || n < -2147483648) return undefined;
  if (typeof file === 'boolean') warn('RuntimeWarning', 'bool is used as a file descriptor');
  if (n < 0) throw valueError('negative file descriptor');
  return n;
}

function openPath(path: Uint8Array, flags: number, file: Value): number {
  const { host } = environment;
  for (;;) {
    const fd = host.files.open(path, flags, 0o666);
    if (fd >= 0) return fd;
    if (fd !== -(host.constants.EINTR ?? 4)) throw osError(host, fd, file);
    signals.run();
  }
}

function openThrough(opener: Value, file: Value, flags: number): number {
  const r = call(opener, file, flags);
  if (!isInt(r)) throw typeError('expected integer from opener');
  const fd = asCInt(r);
  if (fd < 0) throw valueError(`opener returned ${fd}`);
  return fd;
}

/** Looks at the file that was opened: folders are refused. */
function inspect(self: PyFileIO, file: Value): void {
  const { host } = environment;
  const stat = host.files.fstat(self.fd);
  if (typeof stat === 'number') {
    if (stat === -(host.constants.EBADF ?? 9)) throw osError(host, stat, file);
    return;
  }
  if ((stat.mode & 0o170000) === 0o040000) throw osError(host, host.constants.EISDIR ?? 21, file);
  self.fileMode = stat.mode;
  self.sizeAtOpen = Number(stat.size);
  if (stat.blksize > 1) self.blksize = stat.blksize;
}

/** Takes over the descriptor that was opened (`mine`) or given. Throws. */
function useDescriptor(self: PyFileIO, file: Value, fd: number, mine: boolean): void {
  self.fd = fd;
  try {
    inspect(self, file);
    setattr(self, 'name', file);
    if (self.appending) {
      const { files, constants } = environment.host;
      const at = files.lseek(fd, 0, 2);
      if (at < 0 && mine && at !== -(constants.ESPIPE ?? 29)) throw osError(environment.host, Number(at));
    }
  } catch (thrown) {
    if (mine) environment.host.files.close(fd);
    self.fd = -1;
    throw thrown;
  }
}

/** Opens what may wait for its other end; other threads run meanwhile. */
function useWaiting(self: PyFileIO, file: Value, opening: Opening): Result {
  own(self);
  own(file);
  return then(openWaiting(environment.host, opening), (fd) => {
    const r = fd === S ? S : guarded(() => useDescriptor(self, file, fd as number, true) ?? null);
    release(file);
    release(self);
    return r;
  });
}

export function initializeFile(self: PyFileIO, file: Value, mode: string, closefd: boolean, opener: Value): Result {
  if (self.fd >= 0) {
    if (self.closefd) closeDescriptor(self);
    else self.fd = -1;
  }
  const given = givenDescriptor(file);
  const path = given === undefined ? pathBytes(file) : null;
  const parsed = parseMode(mode);
  self.created = parsed.created;
  self.readable = parsed.readable;
  self.writable = parsed.writable;
  self.appending = parsed.appending;
  self.seekable = undefined;
  self.fileMode = -1;
  self.sizeAtOpen = -1;
  self.closefd = closefd;
  const { host } = environment;
  const flags = parsed.flags.reduce((all, name) => all | (host.constants[name] ?? 0), 0);
  audit('open', file, mode, flags);
  if (path === null) {
    useDescriptor(self, file, given as number, false);
    return null;
  }
  self.closefd = true;
  if (!closefd) throw valueError('Cannot use closefd=False with file name');
  if (opener === null) {
    const opening = { path, shown: file, flags, mode: 0o666, dir: undefined };
    if (opensWaiting(host, opening)) return useWaiting(self, file, opening);
  }
  useDescriptor(self, file, opener === null ? openPath(path, flags, file) : openThrough(opener, file, flags), true);
  return null;
}
