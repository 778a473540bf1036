// Open descriptors: open, close, read, write, duplicate, position. Counterpart: Modules/posixmodule.c from os_open.

import type { Host } from '../../contract/host.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { fileDescriptor } from '../../runtime/fileDescriptor.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { attemptUntilDone, retry } from '../../runtime/scheduler/systemCalls.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { writableBytes } from '../../runtime/buffer.ts';
import { audit } from '../sys/audit.ts';
import { readBlocking, writeBlocking } from './blockingIo.ts';
import { asOffset } from './numbers.ts';
import { opensWaiting, openWaiting } from './openWaiting.ts';
import { folderDescriptor, pathArgument } from './paths.ts';

const EINVAL = 22;

/** The bytes that were read, without keeping a much larger buffer alive. */
export function readBytes(into: Uint8Array, n: number): Value {
  return bytes(n === into.length ? into : n * 2 > into.length ? into.subarray(0, n) : into.slice(0, n));
}

function open(host: Host, v: Value, flags: number, mode: number, dirFd: Value): Result {
  const { files, constants } = host;
  const path = pathArgument(v, 'open');
  const dir = folderDescriptor(dirFd);
  audit('open', path.shown, null, flags);
  const all = flags | (constants.O_CLOEXEC ?? 0);
  const opening = { path: path.path, shown: path.shown, flags: all, mode, dir };
  if (opensWaiting(host, opening)) return openWaiting(host, opening);
  return checkStatus(
    host,
    retry(() => files.open(path.path, all, mode, dir)),
    path.shown,
  );
}

export function openFunctions(host: Host): AnyTable {
  const { files, constants } = host;
  const { O_CLOEXEC = 0 } = constants;
  const pipe = (flags: number): Value => {
    const r = files.pipe2(flags);
    if (typeof r === 'number') throw osError(host, r);
    return tupleOf(...r);
  };
  return functions({
    'open(path, flags: cint, mode: cint=511, *, dir_fd=None)': (v, flags, mode, dirFd) => open(host, v, flags, mode, dirFd),
    'close(fd: cint)': (fd) => {
      checkStatus(host, files.close(fd));
    },
    'closerange(fd_low: cint, fd_high: cint, /)': (low, high) => {
      if (high > low) files.closeRange(Math.max(low, 0), high - 1);
    },
    'dup(fd: cint, /)': (fd) => checkStatus(host, files.fcntl(fd, constants.F_DUPFD_CLOEXEC ?? 1030, 0)),
    'dup2(fd: cint, fd2: cint, inheritable: bool=True)': (fd, fd2, inheritable) => {
      if (inheritable)
        return checkStatus(
          host,
          retry(() => files.dup2(fd, fd2)),
        );
      if (fd === fd2) {
        checkStatus(host, files.fcntl(fd, constants.F_SETFD ?? 2, constants.FD_CLOEXEC ?? 1));
        return fd2;
      }
      return checkStatus(
        host,
        retry(() => files.dup3(fd, fd2, O_CLOEXEC)),
      );
    },
    'pipe()': () => pipe(O_CLOEXEC),
    'pipe2(flags: cint, /)': pipe,
    'isatty(fd: cint, /)': (fd) => files.isatty(fd),
    'device_encoding(fd: cint)': (fd) => (files.isatty(fd) ? 'utf-8' : null),
    'get_inheritable(fd: cint, /)': (fd) => (checkStatus(host, files.fcntl(fd, constants.F_GETFD ?? 1, 0)) & (constants.FD_CLOEXEC ?? 1)) === 0,
    'set_inheritable(fd: cint, inheritable: bool, /)': (fd, on) => {
      checkStatus(host, files.fcntl(fd, constants.F_SETFD ?? 2, on ? 0 : (constants.FD_CLOEXEC ?? 1)));
    },
    'get_blocking(fd: cint, /)': (fd) => (checkStatus(host, files.fcntl(fd, constants.F_GETFL ?? 3, 0)) & (constants.O_NONBLOCK ?? 0)) === 0,
    'set_blocking(fd: cint, blocking: bool, /)': (fd, on) => {
      const flags = checkStatus(host, files.fcntl(fd, constants.F_GETFL ?? 3, 0));
      const { O_NONBLOCK = 0o4000 } = constants;
      checkStatus(host, files.fcntl(fd, constants.F_SETFL ?? 4, on ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
    },
  });
}

export function transferFunctions(host: Host): AnyTable {
  const { files } = host;
  return functions({
    'read(fd: cint, length: ssize, /)': (fd, length) => {
      if (length < 0) throw osError(host, EINVAL);
      const into = new Uint8Array(length);
      return readBlocking(host, fd, into, (n) => readBytes(into, checkStatus(host, n)));
    },
    'readinto(fd: cint, buffer, /)': (fd, buffer) =>
      readBlocking(host, fd, writableBytes(buffer, 'readinto() argument 2'), (n) => checkStatus(host, n)),
    'write(fd: cint, data: bytes, /)': (fd, data) => writeBlocking(host, fd, data, (n) => checkStatus(host, n)),
    'pread(fd: cint, length: ssize, offset, /)': (fd, length, offset) => {
      if (length < 0) throw osError(host, EINVAL);
      const at = asOffset(offset);
      const into = new Uint8Array(length);
      return readBytes(
        into,
        checkStatus(
          host,
          retry(() => files.pread(fd, into, at)),
        ),
      );
    },
    'pwrite(fd: cint, buffer: bytes, offset, /)': (fd, data, offset) => {
      const at = asOffset(offset);
      return checkStatus(
        host,
        retry(() => files.pwrite(fd, data, at)),
      );
    },
    'lseek(fd: cint, position, whence: cint, /)': (fd, position, whence) => {
      const r = files.lseek(fd, asOffset(position), whence);
      if (r < 0) throw osError(host, Number(r));
      return r;
    },
    'ftruncate(fd: cint, length, /)': (fd, length) => {
      const size = asOffset(length);
      audit('os.truncate', fd, size);
      checkStatus(
        host,
        retry(() => files.ftruncate(fd, size)),
      );
    },
    'fsync(fd)': (v) => {
      const fd = fileDescriptor(v);
      checkStatus(
        host,
        retry(() => files.fsync(fd)),
      );
    },
    'fdatasync(fd)': (v) => {
      const fd = fileDescriptor(v);
      checkStatus(
        host,
        retry(() => files.fdatasync(fd)),
      );
    },
    'lockf(fd: cint, command: cint, length, /)': (fd, command, length) => lockf(host, fd, command, asOffset(length)),
  });
}

const F_ULOCK = 0;
const F_LOCK = 1;
const F_TLOCK = 2;
const F_TEST = 3;

function lockf(host: Host, fd: number, command: number, length: number | bigint): Result {
  const { F_RDLCK = 0, F_WRLCK = 1, F_UNLCK = 2, F_GETLK = 5, F_SETLK = 6, SEEK_CUR = 1, EAGAIN = 11, EACCES = 13 } = host.constants;
  audit('os.lockf', fd, command, length);
  const set = (type: number): number => {
    const r = retry(() => host.files.lock(fd, F_SETLK, { type, whence: SEEK_CUR, start: 0, length, pid: 0 }));
    return typeof r === 'number' ? r : 0;
  };
  const busy = (r: number): boolean => r === -EAGAIN || r === -EACCES;
  if (command === F_ULOCK) {
    checkStatus(host, set(F_UNLCK));
    return null;
  }
  if (command === F_TLOCK) {
    checkStatus(host, set(F_WRLCK));
    return null;
  }
  if (command === F_LOCK) {
    return attemptUntilDone(() => {
      const r = set(F_WRLCK);
      if (busy(r)) return undefined;
      checkStatus(host, r);
      return null;
    });
  }
  if (command !== F_TEST) throw osError(host, EINVAL);
  const found = host.files.lock(fd, F_GETLK, { type: F_RDLCK, whence: SEEK_CUR, start: 0, length, pid: 0 });
  if (typeof found === 'number') throw osError(host, found);
  if (found.type !== F_UNLCK) throw osError(host, EACCES);
  return null;
}
