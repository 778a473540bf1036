/*
 * Names in the file system: the C library's *at calls as `HostFiles`.
 */
import type { Path } from '../../contract/host.ts';
import type { FolderEntry, HostFiles } from '../../contract/host/files.ts';
import { AT_FDCWD, descriptors, statBuffer, statvfsBuffer, takeStat, takeStatvfs, timePair } from './descriptors.ts';
import { cPath, cPath2, uint64, upToNul } from './memoryLayout.ts';
import { declare, failure, status } from './native.ts';

const AT_REMOVEDIR = 0x200;
const O_RDONLY_FOLDER = 0o2200000;
const ERANGE = 34;

const c = declare({
  stat: 'int (void *, void *)',
  lstat: 'int (void *, void *)',
  fstatat: 'int (int, void *, void *, int)',
  faccessat: 'int (int, void *, int, int)',
  getdents64: 'intptr_t (int, void *, size_t)',
  mkdirat: 'int (int, void *, uint)',
  unlinkat: 'int (int, void *, int)',
  renameat: 'int (int, void *, int, void *)',
  linkat: 'int (int, void *, int, void *, int)',
  symlinkat: 'int (void *, int, void *)',
  readlinkat: 'intptr_t (int, void *, void *, size_t)',
  realpath: 'uint64_t (void *, void *)',
  chmod: 'int (void *, uint)',
  fchmodat: 'int (int, void *, uint, int)',
  fchownat: 'int (int, void *, uint, uint, int)',
  utimensat: 'int (int, void *, void *, int)',
  truncate: 'int (void *, int64_t)',
  mkfifoat: 'int (int, void *, uint)',
  mknodat: 'int (int, void *, uint, uint64_t)',
  statvfs: 'int (void *, void *)',
  getcwd: 'uint64_t (void *, size_t)',
  chdir: 'int (void *)',
  fchdir: 'int (int)',
  chroot: 'int (void *)',
  umask: 'uint (uint)',
  sync: 'void ()',
  getxattr: 'intptr_t (void *, void *, void *, size_t)',
  lgetxattr: 'intptr_t (void *, void *, void *, size_t)',
  fgetxattr: 'intptr_t (int, void *, void *, size_t)',
  setxattr: 'int (void *, void *, void *, size_t, int)',
  lsetxattr: 'int (void *, void *, void *, size_t, int)',
  fsetxattr: 'int (int, void *, void *, size_t, int)',
  removexattr: 'int (void *, void *)',
  lremovexattr: 'int (void *, void *)',
  fremovexattr: 'int (int, void *)',
  listxattr: 'intptr_t (void *, void *, size_t)',
  llistxattr: 'intptr_t (void *, void *, size_t)',
  flistxattr: 'intptr_t (int, void *, size_t)',
});

/** struct linux_dirent64: ino, offset, record length at 16, type at 18, name at 19. */
function parseEntries(block: Uint8Array, length: number, into: FolderEntry[]): void {
  const view = new DataView(block.buffer);
  for (let at = 0; at < length; ) {
    const size = view.getUint16(at + 16, true);
    const dot = block[at + 19] === 46;
    if (!dot || (block[at + 20] !== 0 && (block[at + 20] !== 46 || block[at + 21] !== 0))) {
      into.push({ name: upToNul(block, at + 19), type: block[at + 18] ?? 0, ino: uint64(view, at) });
    }
    at += size;
  }
}

function readEntries(fd: number): FolderEntry[] | number {
  const block = new Uint8Array(32768);
  const entries: FolderEntry[] = [];
  for (;;) {
    const length = c.getdents64(fd, block, block.length);
    if (length < 0) return failure();
    if (length === 0) return entries;
    parseEntries(block, length, entries);
  }
}

function readdir(path: Path | number): FolderEntry[] | number {
  if (typeof path === 'number') {
    const moved = descriptors.lseek(path, 0, 0);
    return moved < 0 ? (moved as number) : readEntries(path);
  }
  const fd = descriptors.open(path, O_RDONLY_FOLDER, 0);
  if (fd < 0) return fd;
  const entries = readEntries(fd);
  descriptors.close(fd);
  return entries;
}

function readlink(path: Path, dirFd = AT_FDCWD): Uint8Array | number {
  for (let size = 4096; ; size *= 2) {
    const buffer = new Uint8Array(size);
    const length = c.readlinkat(dirFd, cPath(path), buffer, size);
    if (length < 0) return failure();
    if (length < size) return buffer.slice(0, length);
  }
}

function getcwd(): Uint8Array | number {
  for (let size = 4096; ; size *= 2) {
    const buffer = new Uint8Array(size);
    if (c.getcwd(buffer, size) !== 0) return upToNul(buffer);
    const error = failure();
    if (error !== -ERANGE) return error;
  }
}

function realpath(path: Path): Uint8Array | number {
  const buffer = new Uint8Array(4097);
  return c.realpath(cPath(path), buffer) === 0 ? failure() : upToNul(buffer);
}

/** Without flags the plain call: faccessat and fchmodat with flags need newer kernels. */
function chmod(path: Path, mode: number, flags = 0, dirFd = AT_FDCWD): number {
  if (flags === 0 && dirFd === AT_FDCWD) return status(c.chmod(cPath(path), mode));
  return status(c.fchmodat(dirFd, cPath(path), mode, flags));
}

/** Calls that answer a size first: asks again when the value grew in between. */
function sized(call: (buffer: Uint8Array, size: number) => number): Uint8Array | number {
  for (let size = 256; ; size = Math.max(size * 2, 1024)) {
    const buffer = new Uint8Array(size);
    const length = call(buffer, size);
    if (length >= 0) return buffer.slice(0, length);
    const error = failure();
    if (error !== -ERANGE || size > 1 << 20) return error;
  }
}

function getxattr(path: Path | number, name: Path, follow: boolean): Uint8Array | number {
  const key = cPath2(name);
  if (typeof path === 'number') return sized((buffer, size) => c.fgetxattr(path, key, buffer, size));
  const call = follow ? c.getxattr : c.lgetxattr;
  return sized((buffer, size) => call(cPath(path), key, buffer, size));
}

function setxattr(path: Path | number, name: Path, value: Uint8Array, flags: number, follow: boolean): number {
  const key = cPath2(name);
  if (typeof path === 'number') return status(c.fsetxattr(path, key, value, value.length, flags));
  const call = follow ? c.setxattr : c.lsetxattr;
  return status(call(cPath(path), key, value, value.length, flags));
}

function removexattr(path: Path | number, name: Path, follow: boolean): number {
  const key = cPath2(name);
  if (typeof path === 'number') return status(c.fremovexattr(path, key));
  return status((follow ? c.removexattr : c.lremovexattr)(cPath(path), key));
}

function listxattr(path: Path | number, follow: boolean): Uint8Array | number {
  if (typeof path === 'number') return sized((buffer, size) => c.flistxattr(path, buffer, size));
  const call = follow ? c.listxattr : c.llistxattr;
  return sized((buffer, size) => call(cPath(path), buffer, size));
}

export const files: HostFiles = {
  ...descriptors,
  stat: (path) => (c.stat(cPath(path), statBuffer) < 0 ? failure() : takeStat()),
  lstat: (path) => (c.lstat(cPath(path), statBuffer) < 0 ? failure() : takeStat()),
  fstatat: (dirFd, path, flags) => (c.fstatat(dirFd, cPath(path), statBuffer, flags) < 0 ? failure() : takeStat()),
  access: (path, mode, flags = 0, dirFd = AT_FDCWD) => status(c.faccessat(dirFd, cPath(path), mode, flags)),
  readdir,
  mkdir: (path, mode, dirFd = AT_FDCWD) => status(c.mkdirat(dirFd, cPath(path), mode)),
  rmdir: (path, dirFd = AT_FDCWD) => status(c.unlinkat(dirFd, cPath(path), AT_REMOVEDIR)),
  unlink: (path, dirFd = AT_FDCWD) => status(c.unlinkat(dirFd, cPath(path), 0)),
  rename: (from, to, fromDirFd = AT_FDCWD, toDirFd = AT_FDCWD) => status(c.renameat(fromDirFd, cPath(from), toDirFd, cPath2(to))),
  link: (from, to, flags = 0, fromDirFd = AT_FDCWD, toDirFd = AT_FDCWD) => status(c.linkat(fromDirFd, cPath(from), toDirFd, cPath2(to), flags)),
  symlink: (target, path, dirFd = AT_FDCWD) => status(c.symlinkat(cPath(target), dirFd, cPath2(path))),
  readlink,
  realpath,
  chmod,
  chown: (path, uid, gid, flags = 0, dirFd = AT_FDCWD) => status(c.fchownat(dirFd, cPath(path), uid >>> 0, gid >>> 0, flags)),
  utimens: (path, accessed, modified, flags = 0, dirFd = AT_FDCWD) => status(c.utimensat(dirFd, cPath(path), timePair(accessed, modified), flags)),
  truncate: (path, length) => status(c.truncate(cPath(path), length)),
  mkfifo: (path, mode, dirFd = AT_FDCWD) => status(c.mkfifoat(dirFd, cPath(path), mode)),
  mknod: (path, mode, device, dirFd = AT_FDCWD) => status(c.mknodat(dirFd, cPath(path), mode, device)),
  statvfs: (path) => (c.statvfs(cPath(path), statvfsBuffer) < 0 ? failure() : takeStatvfs()),
  getcwd,
  chdir: (path) => status(c.chdir(cPath(path))),
  fchdir: (fd) => status(c.fchdir(fd)),
  chroot: (path) => status(c.chroot(cPath(path))),
  umask: (mask) => c.umask(mask),
  sync: () => void c.sync(),
  getxattr,
  setxattr,
  removexattr,
  listxattr,
};
