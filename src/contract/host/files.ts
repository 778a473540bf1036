/*
 * Files, folders and descriptors of a `Host`; the conventions are in contract/host.ts.
 * `dirFd` is the descriptor that relative paths start from; left out, the current folder. `flags` of the *at calls are
 * the AT_* constants. Counterpart: the file half of CPython's Modules/posixmodule.c, fcntlmodule.c.
 */
import type { Int64, Path, Status } from '../host.ts';

/** struct stat. Times are whole seconds and the nanoseconds within them (0 to 999,999,999). */
export interface FileStat {
  readonly mode: number;
  readonly ino: Int64;
  readonly dev: Int64;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: Int64;
  readonly size: Int64;
  readonly blksize: number;
  readonly blocks: Int64;
  readonly atime: Int64;
  readonly atimeNs: number;
  readonly mtime: Int64;
  readonly mtimeNs: number;
  readonly ctime: Int64;
  readonly ctimeNs: number;
}

/** One name of a folder; `.` and `..` are left out. `type` is a DT_* constant, DT_UNKNOWN where the system keeps none. */
export interface FolderEntry {
  readonly name: Uint8Array;
  readonly type: number;
  readonly ino: Int64;
}

/** struct statvfs. */
export interface FileSystemStat {
  readonly bsize: number;
  readonly frsize: number;
  readonly blocks: Int64;
  readonly bfree: Int64;
  readonly bavail: Int64;
  readonly files: Int64;
  readonly ffree: Int64;
  readonly favail: Int64;
  readonly fsid: Int64;
  readonly flag: number;
  readonly namemax: number;
}

/** A moment for `utimens`; `ns` may be UTIME_NOW or UTIME_OMIT. */
export interface FileTime {
  readonly seconds: Int64;
  readonly ns: number;
}

/** A byte-range lock for `lock`: struct flock. `type` is F_RDLCK, F_WRLCK or F_UNLCK; `length` 0 is "to the end". */
export interface FileLock {
  readonly type: number;
  readonly whence: number;
  readonly start: Int64;
  readonly length: Int64;
  readonly pid: number;
}

/** Reading, writing and the state of open descriptors. */
export interface HostDescriptors {
  /** Gives a descriptor; set O_CLOEXEC in `flags` unless it is to be inherited. */
  open(path: Path, flags: number, mode: number, dirFd?: number): Status;
  close(fd: number): Status;
  closeRange(first: number, last: number): Status;
  read(fd: number, into: Uint8Array): Status;
  write(fd: number, from: Uint8Array): Status;
  pread(fd: number, into: Uint8Array, offset: Int64): Status;
  pwrite(fd: number, from: Uint8Array, offset: Int64): Status;
  readv(fd: number, into: readonly Uint8Array[]): Status;
  writev(fd: number, from: readonly Uint8Array[]): Status;
  preadv(fd: number, into: readonly Uint8Array[], offset: Int64, flags: number): Status;
  pwritev(fd: number, from: readonly Uint8Array[], offset: Int64, flags: number): Status;
  /** The new position, or a negative errno. */
  lseek(fd: number, offset: Int64, whence: number): Int64;
  fstat(fd: number): FileStat | number;
  ftruncate(fd: number, length: Int64): Status;
  fsync(fd: number): Status;
  fdatasync(fd: number): Status;
  fchmod(fd: number, mode: number): Status;
  fchown(fd: number, uid: number, gid: number): Status;
  futimens(fd: number, accessed: FileTime, modified: FileTime): Status;
  fstatvfs(fd: number): FileSystemStat | number;
  isatty(fd: number): boolean;
  dup(fd: number): Status;
  dup2(from: number, to: number): Status;
  dup3(from: number, to: number, flags: number): Status;
  /** Gives `[readEnd, writeEnd]`. */
  pipe2(flags: number): readonly [number, number] | number;
  /** fcntl with a number, or with a buffer that the call may fill. */
  fcntl(fd: number, command: number, argument: number | Uint8Array): Status;
  ioctl(fd: number, request: number, argument: number | Uint8Array): Status;
  flock(fd: number, operation: number): Status;
  /** fcntl F_SETLK, F_SETLKW or F_GETLK (then the found lock comes back). */
  lock(fd: number, command: number, lock: FileLock): FileLock | number;
  copyFileRange(from: number, to: number, count: number, fromOffset: Int64 | null, toOffset: Int64 | null): Status;
  sendfile(to: number, from: number, offset: Int64 | null, count: number): Status;
  splice(from: number, to: number, count: number, fromOffset: Int64 | null, toOffset: Int64 | null, flags: number): Status;
  tee(from: number, to: number, count: number, flags: number): Status;
  posixFadvise(fd: number, offset: Int64, length: Int64, advice: number): Status;
  posixFallocate(fd: number, offset: Int64, length: Int64): Status;
  eventfd(initial: number, flags: number): Status;
  memfdCreate(name: Path, flags: number): Status;
}

/** Names in the file system. */
export interface HostFiles extends HostDescriptors {
  stat(path: Path): FileStat | number;
  lstat(path: Path): FileStat | number;
  fstatat(dirFd: number, path: Path, flags: number): FileStat | number;
  access(path: Path, mode: number, flags?: number, dirFd?: number): Status;
  /** All entries of a folder in the system's order. A descriptor is rewound and stays open. */
  readdir(path: Path | number): FolderEntry[] | number;
  mkdir(path: Path, mode: number, dirFd?: number): Status;
  rmdir(path: Path, dirFd?: number): Status;
  unlink(path: Path, dirFd?: number): Status;
  rename(from: Path, to: Path, fromDirFd?: number, toDirFd?: number): Status;
  link(from: Path, to: Path, flags?: number, fromDirFd?: number, toDirFd?: number): Status;
  symlink(target: Path, path: Path, dirFd?: number): Status;
  readlink(path: Path, dirFd?: number): Uint8Array | number;
  /** The canonical absolute path, all links resolved. */
  realpath(path: Path): Uint8Array | number;
  chmod(path: Path, mode: number, flags?: number, dirFd?: number): Status;
  chown(path: Path, uid: number, gid: number, flags?: number, dirFd?: number): Status;
  utimens(path: Path, accessed: FileTime, modified: FileTime, flags?: number, dirFd?: number): Status;
  truncate(path: Path, length: Int64): Status;
  mkfifo(path: Path, mode: number, dirFd?: number): Status;
  mknod(path: Path, mode: number, device: Int64, dirFd?: number): Status;
  statvfs(path: Path): FileSystemStat | number;
  getcwd(): Uint8Array | number;
  chdir(path: Path): Status;
  fchdir(fd: number): Status;
  chroot(path: Path): Status;
  umask(mask: number): number;
  sync(): void;
  getxattr(path: Path | number, name: Path, follow: boolean): Uint8Array | number;
  setxattr(path: Path | number, name: Path, value: Uint8Array, flags: number, follow: boolean): Status;
  removexattr(path: Path | number, name: Path, follow: boolean): Status;
  /** The names, each ended by NUL. */
  listxattr(path: Path | number, follow: boolean): Uint8Array | number;
}
