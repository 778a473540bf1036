// Descriptors beyond read and write: vectors, copies inside the kernel, eventfd, memfd, advice.
// Counterpart: Modules/posixmodule.c from os_readv.

import type { Host } from '../../contract/host.ts';
import { asIndex } from '../../runtime/convert.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { BUFFER_SIMPLE, BUFFER_WRITABLE, type Buffer, closeBuffer, contiguousBytes, openBuffer } from '../../runtime/buffer.ts';
import { withItems } from '../../runtime/iterate.ts';
import { checkStatus } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { isAlone } from '../../runtime/scheduler/blocking.ts';
import { POLLIN, POLLOUT, retry } from '../../runtime/scheduler/systemCalls.ts';
import { hasSpecial } from '../../runtime/special.ts';
import type { Value } from '../../runtime/value.ts';
import { int } from '../../runtime/layout/numbers.ts';
import { PIPE_BUF, isBlocking, onDescriptor } from './blockingIo.ts';
import { asOffset, asOffsetOrNone } from './numbers.ts';
import { fsName } from './paths.ts';

/** Runs `f` on the memory of a sequence of buffers, open meanwhile. */
function withBuffers(v: Value, fn: string, flags: number, f: (memory: Uint8Array[]) => number): number {
  if (!hasSpecial(v, '__getitem__') || !hasSpecial(v, '__len__')) throw typeError(`${fn}() arg 2 must be a sequence`);
  return withItems(v, (items) => {
    const open: Buffer[] = [];
    try {
      for (const item of items) open.push(openBuffer(item, flags));
      return f(open.map(contiguousBytes));
    } finally {
      for (const b of open) closeBuffer(b);
    }
  });
}

export function vectorFunctions(host: Host): AnyTable {
  const { files } = host;
  const status = (n: number): number => checkStatus(host, n);
  return functions({
    'readv(fd: cint, buffers, /)': (fd, v) => withBuffers(v, 'readv', BUFFER_WRITABLE, (memory) => status(retry(() => files.readv(fd, memory)))),
    'writev(fd: cint, buffers, /)': (fd, v) => withBuffers(v, 'writev', BUFFER_SIMPLE, (memory) => status(retry(() => files.writev(fd, memory)))),
    'preadv(fd: cint, buffers, offset, flags: cint=0, /)': (fd, v, offset, flags) => {
      const at = asOffset(offset);
      return withBuffers(v, 'preadv', BUFFER_WRITABLE, (memory) => status(retry(() => files.preadv(fd, memory, at, flags))));
    },
    'pwritev(fd: cint, buffers, offset, flags: cint=0, /)': (fd, v, offset, flags) => {
      const at = asOffset(offset);
      return withBuffers(v, 'pwritev', BUFFER_SIMPLE, (memory) => status(retry(() => files.pwritev(fd, memory, at, flags))));
    },
    'sendfile(out_fd: cint, in_fd: cint, offset, count: ssize)': (to, from, offset, count) => {
      const at = asOffsetOrNone(offset);
      const most = isAlone() || !isBlocking(host, to) ? count : Math.min(count, PIPE_BUF);
      return onDescriptor(host, to, POLLOUT, () => files.sendfile(to, from, at, most), status);
    },
    'copy_file_range(src: cint, dst: cint, count: ssize, offset_src=None, offset_dst=None)': (src, dst, count, a, b) => {
      if (count < 0) throw valueError("negative value for 'count' not allowed");
      const [from, to] = [asOffsetOrNone(a), asOffsetOrNone(b)];
      return status(retry(() => files.copyFileRange(src, dst, count, from, to)));
    },
    'splice(src: cint, dst: cint, count: ssize, offset_src=None, offset_dst=None, flags: cint=0)': (src, dst, count, a, b, flags) => {
      if (count < 0) throw valueError("negative value for 'count' not allowed");
      const [from, to] = [asOffsetOrNone(a), asOffsetOrNone(b)];
      return status(retry(() => files.splice(src, dst, count, from, to, flags)));
    },
    'posix_fadvise(fd: cint, offset, length, advice: cint, /)': (fd, offset, length, advice) => {
      const [from, size] = [asOffset(offset), asOffset(length)];
      status(retry(() => files.posixFadvise(fd, from, size, advice)));
    },
    'posix_fallocate(fd: cint, offset, length, /)': (fd, offset, length) => {
      const [from, size] = [asOffset(offset), asOffset(length)];
      status(retry(() => files.posixFallocate(fd, from, size)));
    },
  });
}

export function memoryFileFunctions(host: Host): AnyTable {
  const { files, constants } = host;
  const { EFD_CLOEXEC = 0, MFD_CLOEXEC = 0 } = constants;
  return functions({
    'memfd_create(name, flags=?)': (name, flags) => {
      const path = fsName(name);
      return checkStatus(
        host,
        retry(() => files.memfdCreate(path, flags === undefined ? MFD_CLOEXEC : unsignedInt(flags))),
      );
    },
    'eventfd(initval, flags=?)': (initial, flags) =>
      checkStatus(host, files.eventfd(unsignedInt(initial), flags === undefined ? EFD_CLOEXEC : unsignedInt(flags))),
    'eventfd_read(fd)': (fd) => {
      const descriptor = unsignedInt(fd);
      const into = new Uint8Array(8);
      return onDescriptor(
        host,
        descriptor,
        POLLIN,
        () => files.read(descriptor, into),
        (n) => {
          checkStatus(host, n);
          return int(new DataView(into.buffer).getBigUint64(0, true));
        },
      );
    },
    'eventfd_write(fd, value)': (fd, value) => {
      const descriptor = unsignedInt(fd);
      const n = asIndex(value);
      if (n < 0) throw valueError('Cannot convert negative int');
      if (n > 18446744073709551615n) throw overflowError('Python int too large for C unsigned long long');
      const data = new Uint8Array(8);
      new DataView(data.buffer).setBigUint64(0, BigInt(n), true);
      return onDescriptor(
        host,
        descriptor,
        POLLOUT,
        () => files.write(descriptor, data),
        (r) => {
          checkStatus(host, r);
          return null;
        },
      );
    },
  });
}

function unsignedInt(v: Value): number {
  const n = asIndex(v);
  if (n < 0) throw valueError('Cannot convert negative int');
  if (n > 4294967295) throw overflowError('Python int too large for C unsigned int');
  return Number(n);
}
