// Functions that change names in the file system: make, remove, rename, link, own, date.
// Counterpart: Modules/posixmodule.c from os_chmod to os_utime.

import type { Host, Path } from '../../contract/host.ts';
import type { FileTime } from '../../contract/host/files.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { notImplementedError, valueError } from '../../runtime/raise.ts';
import { retry } from '../../runtime/scheduler/systemCalls.ts';
import type { Value } from '../../runtime/value.ts';
import { audit } from '../sys/audit.ts';
import { fileDescriptor } from '../../runtime/fileDescriptor.ts';
import { asDevice, asId, asOffset } from './numbers.ts';
import { folderDescriptor, nameLike, nameText, pathArgument } from './paths.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { checkPathMode } from './status.ts';
import { utimeTimes } from './times.ts';

const dirFdShown = (fd: number | undefined): number => fd ?? -1;

export function makingFunctions(host: Host): AnyTable {
  const { files } = host;
  return functions({
    'mkdir(path, mode: cint=511, *, dir_fd=None)': (v, mode, dirFd) => {
      const path = pathArgument(v, 'mkdir');
      const dir = folderDescriptor(dirFd);
      audit('os.mkdir', path.shown, mode, dirFdShown(dir));
      checkStatus(host, files.mkdir(path.path, mode, dir), path.shown);
    },
    'rmdir(path, *, dir_fd=None)': (v, dirFd) => {
      const path = pathArgument(v, 'rmdir');
      const dir = folderDescriptor(dirFd);
      audit('os.rmdir', path.shown, dirFdShown(dir));
      checkStatus(host, files.rmdir(path.path, dir), path.shown);
    },
    'unlink(path, *, dir_fd=None)': (v, dirFd) => unlink(host, 'unlink', v, dirFd),
    'remove(path, *, dir_fd=None)': (v, dirFd) => unlink(host, 'remove', v, dirFd),
    'rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)': (src, dst, from, to) => rename(host, 'rename', src, dst, from, to),
    'replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)': (src, dst, from, to) => rename(host, 'replace', src, dst, from, to),
    'mkfifo(path, mode: cint=438, *, dir_fd=None)': (v, mode, dirFd) => {
      const path = pathArgument(v, 'mkfifo');
      const dir = folderDescriptor(dirFd);
      checkStatus(
        host,
        retry(() => files.mkfifo(path.path, mode, dir)),
      );
    },
    'mknod(path, mode: cint=384, device=0, *, dir_fd=None)': (v, mode, device, dirFd) => {
      const path = pathArgument(v, 'mknod');
      const dev = asDevice(device);
      const dir = folderDescriptor(dirFd);
      checkStatus(
        host,
        retry(() => files.mknod(path.path, mode, dev, dir)),
      );
    },
    'truncate(path, length)': (v, length) => {
      const path = pathArgument(v, 'truncate', { fd: true });
      const size = asOffset(length);
      audit('os.truncate', path.shown, size);
      checkStatus(
        host,
        retry(() => (path.isFd ? files.ftruncate(path.fd, size) : files.truncate(path.path, size))),
        path.isFd ? null : path.shown,
      );
    },
    'umask(mask: cint, /)': (mask) => files.umask(mask),
    'sync()': () => files.sync(),
  });
}

function unlink(host: Host, fn: string, v: Value, dirFd: Value): void {
  const path = pathArgument(v, fn);
  const dir = folderDescriptor(dirFd);
  audit('os.remove', path.shown, dirFdShown(dir));
  checkStatus(host, host.files.unlink(path.path, dir), path.shown);
}

function rename(host: Host, fn: string, srcV: Value, dstV: Value, fromV: Value, toV: Value): void {
  const src = pathArgument(srcV, fn, { name: 'src' });
  const dst = pathArgument(dstV, fn, { name: 'dst' });
  const from = folderDescriptor(fromV);
  const to = folderDescriptor(toV);
  audit('os.rename', src.shown, dst.shown, dirFdShown(from), dirFdShown(to));
  checkStatus(host, host.files.rename(src.path, dst.path, from, to), src.shown, dst.shown);
}

export function linkFunctions(host: Host): AnyTable {
  const { files, constants } = host;
  return functions({
    'link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks: bool=True)': (srcV, dstV, fromV, toV, follow) => {
      const src = pathArgument(srcV, 'link', { name: 'src' });
      const dst = pathArgument(dstV, 'link', { name: 'dst' });
      const from = folderDescriptor(fromV);
      const to = folderDescriptor(toV);
      audit('os.link', src.shown, dst.shown, dirFdShown(from), dirFdShown(to));
      checkStatus(host, files.link(src.path, dst.path, follow ? (constants.AT_SYMLINK_FOLLOW ?? 0) : 0, from, to), src.shown, dst.shown);
    },
    'symlink(src, dst, target_is_directory=False, *, dir_fd=None)': (srcV, dstV, _isFolder, dirFd) => {
      const src = pathArgument(srcV, 'symlink', { name: 'src' });
      const dst = pathArgument(dstV, 'symlink', { name: 'dst' });
      const dir = folderDescriptor(dirFd);
      audit('os.symlink', src.shown, dst.shown, dirFdShown(dir));
      checkStatus(host, files.symlink(src.path, dst.path, dir), src.shown, dst.shown);
    },
    'readlink(path, *, dir_fd=None)': (v, dirFd) => {
      const path = pathArgument(v, 'readlink');
      const target = files.readlink(path.path, folderDescriptor(dirFd));
      if (typeof target === 'number') throw osError(host, target, path.shown);
      return nameLike(target, path.asBytes);
    },
  });
}

export function ownerFunctions(host: Host): AnyTable {
  const { files, constants } = host;
  const noFollow = constants.AT_SYMLINK_NOFOLLOW ?? 0;
  const chown = (fn: string, v: Value, uidV: Value, gidV: Value, dirFd: Value, follow: boolean): void => {
    const path = pathArgument(v, fn, { fd: fn === 'chown' });
    const uid = asId(uidV, 'uid');
    const gid = asId(gidV, 'gid');
    const dir = folderDescriptor(dirFd);
    checkPathMode(fn, path, dir, follow);
    audit('os.chown', path.shown, uid, gid, dirFdShown(dir));
    checkStatus(host, path.isFd ? files.fchown(path.fd, uid, gid) : files.chown(path.path, uid, gid, follow ? 0 : noFollow, dir), path.shown);
  };
  return functions({
    'chmod(path, mode: cint, *, dir_fd=None, follow_symlinks: bool=True)': (v, mode, dirFd, follow) => {
      const path = pathArgument(v, 'chmod', { fd: true });
      const dir = folderDescriptor(dirFd);
      audit('os.chmod', path.shown, mode, dirFdShown(dir));
      if (path.isFd) {
        checkStatus(host, files.fchmod(path.fd, mode), path.shown);
        return;
      }
      const r = files.chmod(path.path, mode, follow ? 0 : noFollow, dir);
      if (!follow && (r === -(constants.EOPNOTSUPP ?? 95) || r === -(constants.ENOTSUP ?? 95))) {
        throw dir === undefined
          ? notImplementedError('chmod: follow_symlinks unavailable on this platform')
          : valueError('chmod: cannot use dir_fd and follow_symlinks together');
      }
      checkStatus(host, r, path.shown);
    },
    'fchmod(fd: cint, mode: cint)': (fd, mode) => {
      audit('os.chmod', fd, mode, -1);
      checkStatus(
        host,
        retry(() => files.fchmod(fd, mode)),
      );
    },
    'chown(path, uid, gid, *, dir_fd=None, follow_symlinks: bool=True)': (v, uid, gid, dirFd, follow) => chown('chown', v, uid, gid, dirFd, follow),
    'lchown(path, uid, gid)': (v, uid, gid) => chown('lchown', v, uid, gid, null, false),
    'fchown(fd: cint, uid, gid)': (fd, uidV, gidV) => {
      const uid = asId(uidV, 'uid');
      const gid = asId(gidV, 'gid');
      audit('os.chown', fd, uid, gid, -1);
      checkStatus(
        host,
        retry(() => files.fchown(fd, uid, gid)),
      );
    },
    'utime(path, times=None, *, ns=?, dir_fd=None, follow_symlinks: bool=True)': (v, times, ns, dirFd, follow) => {
      const path = pathArgument(v, 'utime', { fd: true });
      const dir = folderDescriptor(dirFd);
      const [accessed, modified] = utimeTimes(host, times, ns);
      checkPathMode('utime', path, dir, follow);
      audit('os.utime', path.shown, times, ns ?? null, dirFdShown(dir));
      setTimes(path.isFd ? path.fd : path.path, accessed, modified, follow ? 0 : noFollow, dir, path.shown);
    },
  });

  function setTimes(target: Path | number, accessed: FileTime, modified: FileTime, flags: number, dir: number | undefined, shown: Value): void {
    const r = typeof target === 'number' ? files.futimens(target, accessed, modified) : files.utimens(target, accessed, modified, flags, dir);
    checkStatus(host, r, shown);
  }
}

export function placeFunctions(host: Host): AnyTable {
  const { files } = host;
  const here = (): Uint8Array => {
    const r = files.getcwd();
    if (typeof r === 'number') throw osError(host, r);
    return r;
  };
  return functions({
    'getcwd()': () => nameText(here()),
    'getcwdb()': () => new PyBytes(here()),
    'chdir(path)': (v) => {
      const path = pathArgument(v, 'chdir', { fd: true });
      audit('os.chdir', path.shown);
      checkStatus(host, path.isFd ? files.fchdir(path.fd) : files.chdir(path.path), path.shown);
    },
    'fchdir(fd)': (v) => {
      const fd = fileDescriptor(v);
      audit('os.chdir', fd);
      checkStatus(
        host,
        retry(() => files.fchdir(fd)),
      );
    },
    'chroot(path)': (v) => {
      const path = pathArgument(v, 'chroot');
      checkStatus(host, files.chroot(path.path), path.shown);
    },
  });
}
