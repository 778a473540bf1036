// The state of files: stat and its kin, access, statvfs. Counterpart: os_stat_impl, os_access_impl in Modules/posixmodule.c.

import type { Host } from '../../contract/host.ts';
import type { FileStat } from '../../contract/host/files.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { checkResult, osError } from '../../runtime/osError.ts';
import { valueError } from '../../runtime/raise.ts';
import { retry } from '../../runtime/scheduler/systemCalls.ts';
import type { Value } from '../../runtime/value.ts';
import { truth } from '../../runtime/truth.ts';
import { type PathArgument, folderDescriptor, pathArgument } from './paths.ts';
import { statResult, statvfsResult } from './statResult.ts';

/** The mutual exclusions of `fd`, `dir_fd` and `follow_symlinks`. */
export function checkPathMode(fn: string, path: PathArgument, dirFd: number | undefined, follow: boolean): void {
  if (path.isFd) {
    if (dirFd !== undefined) throw valueError(`${fn}: can't specify dir_fd without matching path`);
    if (!follow) throw valueError(`${fn}: cannot use fd and follow_symlinks together`);
  }
}

export function statusFunctions(host: Host): AnyTable {
  const { files, constants } = host;
  const noFollow = constants.AT_SYMLINK_NOFOLLOW ?? 0;

  const stat = (fn: string, path: PathArgument, dirFd: number | undefined, follow: boolean): Value => {
    checkPathMode(fn, path, dirFd, follow);
    let r: FileStat | number;
    if (path.isFd) r = files.fstat(path.fd);
    else if (dirFd !== undefined) r = files.fstatat(dirFd, path.path, follow ? 0 : noFollow);
    else r = follow ? files.stat(path.path) : files.lstat(path.path);
    if (typeof r === 'number') throw osError(host, r, path.shown);
    return statResult(r);
  };

  return functions({
    'stat(path, *, dir_fd=None, follow_symlinks=True)': (v, dirFd, follow) =>
      stat('stat', pathArgument(v, 'stat', { fd: true }), folderDescriptor(dirFd), truth(follow)),
    'lstat(path, *, dir_fd=None)': (v, dirFd) => stat('lstat', pathArgument(v, 'lstat'), folderDescriptor(dirFd), false),
    'fstat(fd: cint)': (fd) =>
      statResult(
        checkResult(
          host,
          retry(() => files.fstat(fd)),
        ),
      ),
    'access(path, mode: cint, *, dir_fd=None, effective_ids: bool=False, follow_symlinks: bool=True)': (v, mode, dirFd, effective, follow) => {
      const path = pathArgument(v, 'access');
      const flags = (follow ? 0 : noFollow) | (effective ? (constants.AT_EACCESS ?? 0) : 0);
      return files.access(path.path, mode, flags, folderDescriptor(dirFd)) >= 0;
    },
    'statvfs(path)': (v) => {
      const path = pathArgument(v, 'statvfs', { fd: true });
      return statvfsResult(
        checkResult(
          host,
          retry(() => (path.isFd ? files.fstatvfs(path.fd) : files.statvfs(path.path))),
          path.shown,
        ),
      );
    },
    'fstatvfs(fd: cint, /)': (fd) =>
      statvfsResult(
        checkResult(
          host,
          retry(() => files.fstatvfs(fd)),
        ),
      ),
  });
}
