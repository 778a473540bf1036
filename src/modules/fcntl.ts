// The module fcntl. Counterpart: Modules/fcntlmodule.c.

import { utf8Bytes } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';
import { encodedName } from './posix/paths.ts';
import { BUFFER_SIMPLE, BUFFER_WRITABLE, closeBuffer, contiguousBytes, openBuffer } from '../runtime/buffer.ts';
import { asIndex, isIndexable, asUint32 } from '../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { fileDescriptor } from '../runtime/fileDescriptor.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { isStr } from '../runtime/layout/str.ts';
import { checkStatus } from '../runtime/osError.ts';
import { systemError, valueError } from '../runtime/raise.ts';
import { isAlone } from '../runtime/scheduler/blocking.ts';
import { attemptUntilDone, retry } from '../runtime/scheduler/systemCalls.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Result, Value } from '../runtime/value.ts';
import { audit } from './sys/audit.ts';
import { asOffset } from './posix/numbers.ts';

const NAMES = `
  DN_ACCESS DN_ATTRIB DN_CREATE DN_DELETE DN_MODIFY DN_MULTISHOT DN_RENAME FASYNC FD_CLOEXEC FICLONE FICLONERANGE F_ADD_SEALS F_DUPFD
  F_DUPFD_CLOEXEC F_DUPFD_QUERY F_EXLCK F_GETFD F_GETFL F_GETLEASE F_GETLK F_GETLK64 F_GETOWN F_GETOWN_EX F_GETPIPE_SZ F_GETSIG
  F_GET_FILE_RW_HINT F_GET_RW_HINT F_GET_SEALS F_NOTIFY F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW F_OWNER_PGRP F_OWNER_PID F_OWNER_TID F_RDLCK
  F_SEAL_FUTURE_WRITE F_SEAL_GROW F_SEAL_SEAL F_SEAL_SHRINK F_SEAL_WRITE F_SETFD F_SETFL F_SETLEASE F_SETLK F_SETLK64 F_SETLKW F_SETLKW64
  F_SETOWN F_SETOWN_EX F_SETPIPE_SZ F_SETSIG F_SET_FILE_RW_HINT F_SET_RW_HINT F_SHLCK F_UNLCK F_WRLCK LOCK_EX LOCK_MAND LOCK_NB LOCK_READ
  LOCK_RW LOCK_SH LOCK_UN LOCK_WRITE RWH_WRITE_LIFE_EXTREME RWH_WRITE_LIFE_LONG RWH_WRITE_LIFE_MEDIUM RWH_WRITE_LIFE_NONE
  RWH_WRITE_LIFE_NOT_SET RWH_WRITE_LIFE_SHORT`;

const LIMIT = 1024;
const GUARD = 8;

/** What a call gets for a bytes-like argument: a copy with guard bytes behind it, as the system may write too much. */
function guardedCopy(data: Uint8Array, room: number): Uint8Array {
  const copy = new Uint8Array(room + GUARD);
  copy.set(data);
  copy.fill(0x5a, room);
  return copy;
}

function checkGuard(copy: Uint8Array, room: number): void {
  for (let i = room; i < copy.length; i++) if (copy[i] !== 0x5a) throw systemError('buffer overflow');
}

/** As CPython's `I` format: the low 32 bits, read as a signed int. */
const cInt = (v: Value): number => Number(BigInt.asIntN(32, BigInt(asIndex(v))));

function argumentBytes(v: Value, fn: string): Uint8Array {
  if (isStr(v)) {
    const name = encodedName(v);
    return typeof name === 'string' ? utf8Bytes(name) : name;
  }
  const b = openBuffer(v, BUFFER_SIMPLE, `${fn}() argument 3 must be an integer, a bytes-like object, or a string, not ${typeName(v)}`);
  try {
    return contiguousBytes(b).slice();
  } finally {
    closeBuffer(b);
  }
}

function fcntl(host: Host, file: Value, command: number, argument: Value): Value {
  const fd = fileDescriptor(file);
  audit('fcntl.fcntl', fd, command, argument);
  if (isIndexable(argument)) {
    const n = cInt(argument);
    return checkStatus(
      host,
      retry(() => host.files.fcntl(fd, command, n)),
    );
  }
  const data = argumentBytes(argument, 'fcntl');
  if (data.length > LIMIT) throw valueError('fcntl argument 3 is too long');
  const copy = guardedCopy(data, LIMIT);
  checkStatus(
    host,
    retry(() => host.files.fcntl(fd, command, copy)),
  );
  checkGuard(copy, LIMIT);
  return bytes(copy.slice(0, data.length));
}

function ioctl(host: Host, file: Value, requestV: Value, argument: Value, mutate: boolean): Value {
  const fd = fileDescriptor(file);
  const request = asUint32(requestV);
  audit('fcntl.ioctl', fd, request, argument);
  if (isIndexable(argument)) {
    const n = cInt(argument);
    return checkStatus(
      host,
      retry(() => host.files.ioctl(fd, request, n)),
    );
  }
  if (mutate && !isStr(argument)) {
    const inPlace = ioctlInPlace(host, fd, request, argument);
    if (inPlace !== undefined) return inPlace;
  }
  const data = argumentBytes(argument, 'ioctl');
  if (data.length > LIMIT) throw valueError('ioctl argument 3 is too long');
  const copy = guardedCopy(data, LIMIT);
  checkStatus(
    host,
    retry(() => host.files.ioctl(fd, request, copy)),
  );
  checkGuard(copy, LIMIT);
  return bytes(copy.slice(0, data.length));
}

/** Writes into a mutable buffer; undefined where the argument is none. */
function ioctlInPlace(host: Host, fd: number, request: number, argument: Value): Value | undefined {
  let b: ReturnType<typeof openBuffer>;
  try {
    b = openBuffer(argument, BUFFER_WRITABLE);
  } catch {
    return undefined;
  }
  try {
    const memory = contiguousBytes(b);
    const room = Math.max(memory.length, LIMIT);
    const copy = guardedCopy(memory, room);
    const r = checkStatus(
      host,
      retry(() => host.files.ioctl(fd, request, copy)),
    );
    checkGuard(copy, room);
    memory.set(copy.subarray(0, memory.length));
    return r;
  } finally {
    closeBuffer(b);
  }
}

/** A lock call that would wait: other threads run while it is attempted again. */
function locking(host: Host, waits: boolean, once: () => number, blocking: () => number): Result {
  const { EAGAIN = 11, EACCES = 13, EWOULDBLOCK = 11 } = host.constants;
  if (!waits || isAlone()) {
    checkStatus(host, retry(blocking));
    return null;
  }
  return attemptUntilDone(() => {
    const r = retry(once);
    if (r === -EAGAIN || r === -EACCES || r === -EWOULDBLOCK) return undefined;
    checkStatus(host, r);
    return null;
  });
}

function flock(host: Host, file: Value, operation: number): Result {
  const { LOCK_NB = 4, LOCK_UN = 8 } = host.constants;
  const fd = fileDescriptor(file);
  audit('fcntl.flock', fd, operation);
  const waits = (operation & (LOCK_NB | LOCK_UN)) === 0;
  return locking(
    host,
    waits,
    () => host.files.flock(fd, operation | LOCK_NB),
    () => host.files.flock(fd, operation),
  );
}

function lockf(host: Host, file: Value, command: number, lengthV: Value, startV: Value, whence: number): Result {
  const { LOCK_SH = 1, LOCK_EX = 2, LOCK_NB = 4, LOCK_UN = 8, F_RDLCK = 0, F_WRLCK = 1, F_UNLCK = 2, F_SETLK = 6, F_SETLKW = 7 } = host.constants;
  const fd = fileDescriptor(file);
  audit('fcntl.lockf', fd, command, lengthV, startV, whence);
  const type = command === LOCK_UN ? F_UNLCK : (command & LOCK_SH) !== 0 ? F_RDLCK : (command & LOCK_EX) !== 0 ? F_WRLCK : -1;
  if (type < 0) throw valueError('unrecognized lockf argument');
  const lock = { type, whence, start: asOffset(startV), length: asOffset(lengthV), pid: 0 };
  const set = (operation: number) => (): number => {
    const r = host.files.lock(fd, operation, lock);
    return typeof r === 'number' ? r : 0;
  };
  return (command & LOCK_NB) !== 0 || type === F_UNLCK
    ? locking(host, false, set(F_SETLK), set(F_SETLK))
    : locking(host, true, set(F_SETLK), set(F_SETLKW));
}

export function fcntlModule(host: Host): ModuleDecl {
  const constants: Record<string, Value> = {};
  for (const name of NAMES.trim().split(/\s+/)) {
    const value = host.constants[name];
    if (value !== undefined) constants[name] = name === 'DN_MULTISHOT' && value < 0 ? value + 2 ** 32 : value;
  }
  return defineModule({
    name: 'fcntl',
    doc: 'This module performs file control and I/O control on file\ndescriptors.  It is an interface to the fcntl() and ioctl() Unix\nroutines.  File descriptors can be obtained with the fileno() method of\na file or socket object.',
    functions: functions({
      'fcntl(fd, cmd: cint, arg=0, /)': (fd, command, argument) => fcntl(host, fd, command, argument),
      'ioctl(fd, request, arg=0, mutate_flag: bool=True, /)': (fd, request, argument, mutate) => ioctl(host, fd, request, argument, mutate),
      'flock(fd, operation: cint, /)': (fd, operation) => flock(host, fd, operation),
      'lockf(fd, cmd: cint, len=0, start=0, whence: cint=0, /)': (fd, command, length, start, whence) =>
        lockf(host, fd, command, length, start, whence),
    }),
    values: () => constants,
  });
}
