// stat_result and statvfs_result. Counterpart: _pystat_fromstructstat in Modules/posixmodule.c.

import type { FileStat, FileSystemStat } from '../../contract/host/files.ts';
import type { Int64 } from '../../contract/host.ts';
import { type StructSequenceType, makeStructSequence } from '../../objects/structSequence.ts';
import { float, int } from '../../runtime/layout/numbers.ts';
import type { Value } from '../../runtime/value.ts';

const FIELDS = [
  ['st_mode', 'protection bits'],
  ['st_ino', 'inode'],
  ['st_dev', 'device'],
  ['st_nlink', 'number of hard links'],
  ['st_uid', 'user ID of owner'],
  ['st_gid', 'group ID of owner'],
  ['st_size', 'total size, in bytes'],
  ['', 'integer time of last access'],
  ['', 'integer time of last modification'],
  ['', 'integer time of last change'],
  ['st_atime', 'time of last access'],
  ['st_mtime', 'time of last modification'],
  ['st_ctime', 'time of last change'],
  ['st_atime_ns', 'time of last access in nanoseconds'],
  ['st_mtime_ns', 'time of last modification in nanoseconds'],
  ['st_ctime_ns', 'time of last change in nanoseconds'],
  ['st_blksize', 'blocksize for filesystem I/O'],
  ['st_blocks', 'number of blocks allocated'],
  ['st_rdev', 'device type (if inode device)'],
] as const;

/** Times given as integers alone serve as the floats too. */
function completeTimes(values: Value[]): void {
  for (let i = 7; i <= 9; i++) if (values[i + 3] === null) values[i + 3] = values[i] as Value;
}

const STAT_DOC = `stat_result: Result from stat, fstat, or lstat.

A tuple of (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime), with further attributes
such as st_blocks, st_rdev and the times in nanoseconds.`;

const STATVFS_DOC = `statvfs_result: Result from statvfs or fstatvfs.

A tuple of (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax).`;

let stat: StructSequenceType | undefined;
let statvfs: StructSequenceType | undefined;

export function statType(): StructSequenceType {
  return (stat ??= makeStructSequence({ name: 'stat_result', module: 'os', fields: FIELDS, visible: 10, complete: completeTimes, doc: STAT_DOC }));
}

export function statvfsType(): StructSequenceType {
  const names = ['bsize', 'frsize', 'blocks', 'bfree', 'bavail', 'files', 'ffree', 'favail', 'flag', 'namemax', 'fsid'];
  return (statvfs ??= makeStructSequence({
    name: 'statvfs_result',
    module: 'os',
    fields: names.map((n) => [`f_${n}`, ''] as const),
    visible: 10,
    doc: STATVFS_DOC,
  }));
}

const seconds = (s: Int64, ns: number): Value => float(Number(s) + ns * 1e-9);
export const nanoseconds = (s: Int64, ns: number): Int64 => int(BigInt(s) * 1_000_000_000n + BigInt(ns));

export function statResult(s: FileStat): Value {
  return statType().make([
    s.mode,
    s.ino,
    s.dev,
    s.nlink,
    s.uid,
    s.gid,
    s.size,
    s.atime,
    s.mtime,
    s.ctime,
    seconds(s.atime, s.atimeNs),
    seconds(s.mtime, s.mtimeNs),
    seconds(s.ctime, s.ctimeNs),
    nanoseconds(s.atime, s.atimeNs),
    nanoseconds(s.mtime, s.mtimeNs),
    nanoseconds(s.ctime, s.ctimeNs),
    s.blksize,
    s.blocks,
    s.rdev,
  ]);
}

export function statvfsResult(s: FileSystemStat): Value {
  return statvfsType().make([s.bsize, s.frsize, s.blocks, s.bfree, s.bavail, s.files, s.ffree, s.favail, s.flag, s.namemax, s.fsid]);
}
