/*
 * Open descriptors: the C library's calls as `HostDescriptors`. Struct layouts are those of Linux x86-64.
 */
import type { Int64, Path } from '../../contract/host.ts';
import type { FileLock, FileStat, FileSystemStat, FileTime, HostDescriptors } from '../../contract/host/files.ts';
import { cPath, int64, ioVector, setInt64, uint64 } from './memoryLayout.ts';
import { declare, failure, returned, status } from './native.ts';

export const AT_FDCWD = -100;

const c = declare({
  openat: 'int (int, void *, int, ...)',
  close: 'int (int)',
  close_range: 'int (uint, uint, int)',
  read: 'intptr_t (int, void *, size_t)',
  write: 'intptr_t (int, void *, size_t)',
  pread: 'intptr_t (int, void *, size_t, int64_t)',
  pwrite: 'intptr_t (int, void *, size_t, int64_t)',
  readv: 'intptr_t (int, void *, int)',
  writev: 'intptr_t (int, void *, int)',
  preadv2: 'intptr_t (int, void *, int, int64_t, int)',
  pwritev2: 'intptr_t (int, void *, int, int64_t, int)',
  lseek: 'int64_t (int, int64_t, int)',
  fstat: 'int (int, void *)',
  ftruncate: 'int (int, int64_t)',
  fsync: 'int (int)',
  fdatasync: 'int (int)',
  fchmod: 'int (int, uint)',
  fchown: 'int (int, uint, uint)',
  futimens: 'int (int, void *)',
  fstatvfs: 'int (int, void *)',
  isatty: 'int (int)',
  dup: 'int (int)',
  dup2: 'int (int, int)',
  dup3: 'int (int, int, int)',
  pipe2: 'int (void *, int)',
  fcntl: 'int (int, int, ...)',
  ioctl: 'int (int, ulong, ...)',
  flock: 'int (int, int)',
  copy_file_range: 'intptr_t (int, void *, int, void *, size_t, uint)',
  sendfile: 'intptr_t (int, int, void *, size_t)',
  splice: 'intptr_t (int, void *, int, void *, size_t, uint)',
  tee: 'intptr_t (int, int, size_t, uint)',
  posix_fadvise: 'int (int, int64_t, int64_t, int)',
  posix_fallocate: 'int (int, int64_t, int64_t)',
  eventfd: 'int (uint, int)',
  memfd_create: 'int (void *, uint)',
});

export const statBuffer = new Uint8Array(144);
const statView = new DataView(statBuffer.buffer);

/** What `statBuffer` holds. */
export function takeStat(): FileStat {
  const view = statView;
  return {
    mode: view.getUint32(24, true),
    ino: uint64(view, 8),
    dev: uint64(view, 0),
    nlink: uint64(view, 16) as number,
    uid: view.getUint32(28, true),
    gid: view.getUint32(32, true),
    rdev: uint64(view, 40),
    size: int64(view, 48),
    blksize: int64(view, 56) as number,
    blocks: int64(view, 64),
    atime: int64(view, 72),
    atimeNs: view.getUint32(80, true),
    mtime: int64(view, 88),
    mtimeNs: view.getUint32(96, true),
    ctime: int64(view, 104),
    ctimeNs: view.getUint32(112, true),
  };
}

export const statvfsBuffer = new Uint8Array(112);
const statvfsView = new DataView(statvfsBuffer.buffer);

/** What `statvfsBuffer` holds. */
export function takeStatvfs(): FileSystemStat {
  const view = statvfsView;
  return {
    bsize: uint64(view, 0) as number,
    frsize: uint64(view, 8) as number,
    blocks: uint64(view, 16),
    bfree: uint64(view, 24),
    bavail: uint64(view, 32),
    files: uint64(view, 40),
    ffree: uint64(view, 48),
    favail: uint64(view, 56),
    fsid: uint64(view, 64),
    flag: uint64(view, 72) as number,
    namemax: uint64(view, 80) as number,
  };
}

/** `struct timespec[2]`. */
export function timePair(accessed: FileTime, modified: FileTime): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  [accessed, modified].forEach((time, index) => {
    setInt64(view, index * 16, time.seconds);
    setInt64(view, index * 16 + 8, time.ns);
  });
  return bytes;
}

function offsetPointer(offset: Int64 | null): Uint8Array | null {
  if (offset === null) return null;
  const bytes = new Uint8Array(8);
  setInt64(new DataView(bytes.buffer), 0, offset);
  return bytes;
}

const ends = new Int32Array(2);

function pipe2(flags: number): readonly [number, number] | number {
  return c.pipe2(ends, flags) < 0 ? failure() : [ends[0] ?? -1, ends[1] ?? -1];
}

/** fcntl on struct flock: two shorts, then start at 8, length at 16, pid at 24. */
function lock(fd: number, command: number, wanted: FileLock): FileLock | number {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, wanted.type, true);
  view.setInt16(2, wanted.whence, true);
  setInt64(view, 8, wanted.start);
  setInt64(view, 16, wanted.length);
  view.setInt32(24, wanted.pid, true);
  if (c.fcntl(fd, command, 'void *', bytes) < 0) return failure();
  return {
    type: view.getInt16(0, true),
    whence: view.getInt16(2, true),
    start: int64(view, 8),
    length: int64(view, 16),
    pid: view.getInt32(24, true),
  };
}

export const descriptors: HostDescriptors = {
  open: (path: Path, flags, mode, dirFd = AT_FDCWD) => status(c.openat(dirFd, cPath(path), flags, 'uint', mode)),
  close: (fd) => status(c.close(fd)),
  closeRange: (first, last) => status(c.close_range(first, last, 0)),
  read: (fd, into) => status(c.read(fd, into, into.length)),
  write: (fd, from) => status(c.write(fd, from, from.length)),
  pread: (fd, into, offset) => status(c.pread(fd, into, into.length, offset)),
  pwrite: (fd, from, offset) => status(c.pwrite(fd, from, from.length, offset)),
  readv: (fd, into) => status(c.readv(fd, ioVector(into), into.length)),
  writev: (fd, from) => status(c.writev(fd, ioVector(from), from.length)),
  preadv: (fd, into, offset, flags) => status(c.preadv2(fd, ioVector(into), into.length, offset, flags)),
  pwritev: (fd, from, offset, flags) => status(c.pwritev2(fd, ioVector(from), from.length, offset, flags)),
  lseek: (fd, offset, whence) => status(c.lseek(fd, offset, whence)),
  fstat: (fd) => (c.fstat(fd, statBuffer) < 0 ? failure() : takeStat()),
  ftruncate: (fd, length) => status(c.ftruncate(fd, length)),
  fsync: (fd) => status(c.fsync(fd)),
  fdatasync: (fd) => status(c.fdatasync(fd)),
  fchmod: (fd, mode) => status(c.fchmod(fd, mode)),
  fchown: (fd, uid, gid) => status(c.fchown(fd, uid >>> 0, gid >>> 0)),
  futimens: (fd, accessed, modified) => status(c.futimens(fd, timePair(accessed, modified))),
  fstatvfs: (fd) => (c.fstatvfs(fd, statvfsBuffer) < 0 ? failure() : takeStatvfs()),
  isatty: (fd) => c.isatty(fd) === 1,
  dup: (fd) => status(c.dup(fd)),
  dup2: (from, to) => status(c.dup2(from, to)),
  dup3: (from, to, flags) => status(c.dup3(from, to, flags)),
  pipe2,
  fcntl: (fd, command, argument) =>
    status(typeof argument === 'number' ? c.fcntl(fd, command, 'long', argument) : c.fcntl(fd, command, 'void *', argument)),
  ioctl: (fd, request, argument) =>
    status(typeof argument === 'number' ? c.ioctl(fd, request >>> 0, 'long', argument) : c.ioctl(fd, request >>> 0, 'void *', argument)),
  flock: (fd, operation) => status(c.flock(fd, operation)),
  lock,
  copyFileRange: (from, to, count, fromOffset, toOffset) =>
    status(c.copy_file_range(from, offsetPointer(fromOffset), to, offsetPointer(toOffset), count, 0)),
  sendfile: (to, from, offset, count) => status(c.sendfile(to, from, offsetPointer(offset), count)),
  splice: (from, to, count, fromOffset, toOffset, flags) =>
    status(c.splice(from, offsetPointer(fromOffset), to, offsetPointer(toOffset), count, flags)),
  tee: (from, to, count, flags) => status(c.tee(from, to, count, flags)),
  posixFadvise: (fd, offset, length, advice) => returned(c.posix_fadvise(fd, offset, length, advice)),
  posixFallocate: (fd, offset, length) => returned(c.posix_fallocate(fd, offset, length)),
  eventfd: (initial, flags) => status(c.eventfd(initial, flags)),
  memfdCreate: (name, flags) => status(c.memfd_create(cPath(name), flags)),
};
