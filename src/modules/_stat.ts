// The module _stat: constants and tests of file modes. Counterpart: Modules/_stat.c.

import type { Host } from '../contract/host.ts';
import { asIndex } from '../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { overflowError } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';

const S_IFMT = 0o170000;
const S_IFDIR = 0o040000;
const S_IFCHR = 0o020000;
const S_IFBLK = 0o060000;
const S_IFREG = 0o100000;
const S_IFIFO = 0o010000;
const S_IFLNK = 0o120000;
const S_IFSOCK = 0o140000;

/** File kinds of other systems are 0 here; the flags of BSD are the same everywhere. */
const CONSTANTS: Readonly<Record<string, number>> = {
  S_IFDIR,
  S_IFCHR,
  S_IFBLK,
  S_IFREG,
  S_IFIFO,
  S_IFLNK,
  S_IFSOCK,
  S_IFDOOR: 0,
  S_IFPORT: 0,
  S_IFWHT: 0,
  S_ISUID: 0o4000,
  S_ISGID: 0o2000,
  S_ISVTX: 0o1000,
  S_ENFMT: 0o2000,
  S_IREAD: 0o400,
  S_IWRITE: 0o200,
  S_IEXEC: 0o100,
  S_IRWXU: 0o700,
  S_IRUSR: 0o400,
  S_IWUSR: 0o200,
  S_IXUSR: 0o100,
  S_IRWXG: 0o070,
  S_IRGRP: 0o040,
  S_IWGRP: 0o020,
  S_IXGRP: 0o010,
  S_IRWXO: 0o007,
  S_IROTH: 0o004,
  S_IWOTH: 0o002,
  S_IXOTH: 0o001,
  UF_SETTABLE: 0xffff,
  UF_NODUMP: 1,
  UF_IMMUTABLE: 2,
  UF_APPEND: 4,
  UF_OPAQUE: 8,
  UF_NOUNLINK: 0x10,
  UF_COMPRESSED: 0x20,
  UF_TRACKED: 0x40,
  UF_DATAVAULT: 0x80,
  UF_HIDDEN: 0x8000,
  SF_SETTABLE: 0xffff0000,
  SF_ARCHIVED: 0x10000,
  SF_IMMUTABLE: 0x20000,
  SF_APPEND: 0x40000,
  SF_NOUNLINK: 0x100000,
  SF_SNAPSHOT: 0x200000,
  SF_FIRMLINK: 0x800000,
  SF_DATALESS: 0x40000000,
  ST_MODE: 0,
  ST_INO: 1,
  ST_DEV: 2,
  ST_NLINK: 3,
  ST_UID: 4,
  ST_GID: 5,
  ST_SIZE: 6,
  ST_ATIME: 7,
  ST_MTIME: 8,
  ST_CTIME: 9,
};

function modeOf(v: Value): number {
  const n = asIndex(v);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n > 0xffffffff) throw overflowError('mode out of range');
  return Number(n);
}

const kind =
  (wanted: number) =>
  (v: Value): boolean =>
    (modeOf(v) & S_IFMT) === wanted;
const never = (v: Value): boolean => {
  modeOf(v);
  return false;
};

const LETTERS: readonly (readonly [number, string])[] = [
  [S_IFREG, '-'],
  [S_IFDIR, 'd'],
  [S_IFLNK, 'l'],
  [S_IFBLK, 'b'],
  [S_IFCHR, 'c'],
  [S_IFIFO, 'p'],
  [S_IFSOCK, 's'],
];

/** The text that `ls -l` shows. */
export function fileModeText(mode: number): string {
  const letter = LETTERS.find(([k]) => k === (mode & S_IFMT))?.[1] ?? '?';
  const triple = (shift: number, special: number, mark: string): string => {
    const bits = (mode >> shift) & 7;
    const x = (bits & 1) !== 0;
    const last = (mode & special) !== 0 ? (x ? mark : mark.toUpperCase()) : x ? 'x' : '-';
    return `${bits & 4 ? 'r' : '-'}${bits & 2 ? 'w' : '-'}${last}`;
  };
  return letter + triple(6, 0o4000, 's') + triple(3, 0o2000, 's') + triple(0, 0o1000, 't');
}

export function statModule(_host: Host): ModuleDecl {
  return defineModule({
    name: '_stat',
    doc: 'S_IFMT_: file type bits\nS_IMODE and friends: tests of the st_mode that os.stat() gives.',
    functions: functions({
      'S_ISDIR(mode, /)': kind(S_IFDIR),
      'S_ISCHR(mode, /)': kind(S_IFCHR),
      'S_ISBLK(mode, /)': kind(S_IFBLK),
      'S_ISREG(mode, /)': kind(S_IFREG),
      'S_ISFIFO(mode, /)': kind(S_IFIFO),
      'S_ISLNK(mode, /)': kind(S_IFLNK),
      'S_ISSOCK(mode, /)': kind(S_IFSOCK),
      'S_ISDOOR(mode, /)': never,
      'S_ISPORT(mode, /)': never,
      'S_ISWHT(mode, /)': never,
      'S_IMODE(mode, /)': (v) => modeOf(v) & 0o7777,
      'S_IFMT(mode, /)': (v) => modeOf(v) & S_IFMT,
      'filemode(mode, /)': (v) => fileModeText(modeOf(v)),
    }),
    values: () => CONSTANTS,
  });
}
