// listdir and scandir, with their DirEntry. Counterpart: os_listdir_impl, DirEntry_*, ScandirIterator_* in
// Modules/posixmodule.c.
//
// A folder is read as a whole when the iterator is made; the iterator counts as open until it is exhausted or closed.

import type { Host } from '../../contract/host.ts';
import type { FolderEntry } from '../../contract/host/files.ts';
import { type AnyTable, defineType, functions, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { iteratorMethods } from '../../runtime/iterate.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { type PyStr, str, textOf } from '../../runtime/layout/str.ts';
import { checkResult, osError } from '../../runtime/osError.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { retry } from '../../runtime/scheduler/systemCalls.ts';
import { repr } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, PyObject, type Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { moduleType } from '../moduleType.ts';
import { audit } from '../sys/audit.ts';
import { type PathArgument, encodedName, nameLike, pathArgument } from './paths.ts';
import { statResult } from './statResult.ts';

const S_IFMT = 0o170000;
const S_IFDIR = 0o040000;
const S_IFREG = 0o100000;
const ENOENT = -2;

export class PyDirEntry extends PyObject {
  name: Value = null;
  path: Value = null;
  /** DT_* as the folder said. */
  kind = 0;
  inode: number | bigint = 0;
  /** The folder's descriptor, -1 when it was given by name. */
  fd = -1;
  /** Results of `stat`, kept; owned. */
  followed: Value = null;
  unfollowed: Value = null;

  override releaseChildren(): void {
    for (const v of [this.name, this.path, this.followed, this.unfollowed]) release(v);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of [this.name, this.path, this.followed, this.unfollowed]) visit(v);
  }
}

class ScandirIterator extends PyIterator {
  entries: FolderEntry[] | null = null;
  at = 0;
  folder: PathArgument | null = null;
  entryType: PyType | null = null;

  nx(): Next {
    const { entries } = this;
    if (entries === null) return END;
    const found = entries[this.at++];
    if (found === undefined) {
      this.close();
      return END;
    }
    return this.entry(found);
  }

  close(): void {
    this.entries = null;
  }

  private entry(found: FolderEntry): PyDirEntry {
    const folder = this.folder as PathArgument;
    const entry = (this.entryType as PyType).allocate() as PyDirEntry;
    entry.name = own(nameLike(found.name, folder.asBytes));
    entry.path = own(folder.isFd ? entry.name : joined(folder, found.name));
    entry.kind = found.type;
    entry.inode = found.ino;
    entry.fd = folder.isFd ? folder.fd : -1;
    return entry;
  }
}

/** The folder's path as it was given, a slash where it lacks one, and the name. */
function joined(folder: PathArgument, name: Uint8Array): Value {
  if (folder.asBytes) {
    const head = folder.path as Uint8Array;
    const slash = head.length > 0 && head[head.length - 1] !== 47;
    const data = new Uint8Array(head.length + (slash ? 1 : 0) + name.length);
    data.set(head);
    if (slash) data[head.length] = 47;
    data.set(name, data.length - name.length);
    return new PyBytes(data);
  }
  const head = folder.shown === null ? '.' : textOf(folder.shown as string | PyStr);
  return str(`${head}${head === '' || head.endsWith('/') ? '' : '/'}${textOf(nameLike(name, false) as string | PyStr)}`);
}

/** What `stat` of a DirEntry does on a host. */
class EntryStatus {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  stat(entry: PyDirEntry, follow: boolean): Value {
    if (!follow || !this.isLink(entry)) return (entry.unfollowed ??= own(this.fetch(entry, false)));
    return (entry.followed ??= own(this.fetch(entry, true)));
  }

  private fetch(entry: PyDirEntry, follow: boolean): Value {
    const { files, constants } = this.host;
    const path = entry.path instanceof PyBytes ? entry.path.data : encodedName(entry.path as string | PyStr);
    if (entry.fd >= 0) {
      return statResult(checkResult(this.host, files.fstatat(entry.fd, path, follow ? 0 : (constants.AT_SYMLINK_NOFOLLOW ?? 0)), entry.path));
    }
    return statResult(checkResult(this.host, follow ? files.stat(path) : files.lstat(path), entry.path));
  }

  isLink(entry: PyDirEntry): boolean {
    const { DT_LNK = 10, DT_UNKNOWN = 0 } = this.host.constants;
    return entry.kind === DT_UNKNOWN ? this.modeIs(entry, false, 0o120000) : entry.kind === DT_LNK;
  }

  test(entry: PyDirEntry, follow: boolean, wanted: number): boolean {
    const { DT_DIR = 4, DT_REG = 8, DT_UNKNOWN = 0 } = this.host.constants;
    const needsStat = entry.kind === DT_UNKNOWN || (follow && this.isLink(entry));
    if (needsStat) return this.modeIs(entry, follow, wanted);
    return entry.kind === (wanted === S_IFDIR ? DT_DIR : DT_REG);
  }

  /** False for a name that has vanished. */
  private modeIs(entry: PyDirEntry, follow: boolean, wanted: number): boolean {
    const { files, constants } = this.host;
    const known = follow ? entry.followed : entry.unfollowed;
    if (known !== null) return (Number((known as unknown as { items: Value[] }).items[0]) & S_IFMT) === wanted;
    const path = entry.path instanceof PyBytes ? entry.path.data : encodedName(entry.path as string | PyStr);
    const s =
      entry.fd >= 0
        ? files.fstatat(entry.fd, path, follow ? 0 : (constants.AT_SYMLINK_NOFOLLOW ?? 0))
        : follow
          ? files.stat(path)
          : files.lstat(path);
    if (typeof s === 'number') {
      if (s === ENOENT) return false;
      throw osError(this.host, s, entry.path);
    }
    if (follow) entry.followed = own(statResult(s));
    else entry.unfollowed = own(statResult(s));
    return (s.mode & S_IFMT) === wanted;
  }
}

const uninstantiable = (name: string) =>
  methods<PyType>()({
    'object(cls, *args, **kwargs)': () => {
      throw typeError(`cannot create '${name}' instances`);
    },
  });

const entryDecl = (status: EntryStatus) =>
  defineType<PyDirEntry>({
    name: 'DirEntry',
    module: 'posix',
    ctor: PyDirEntry,
    final: true,
    construct: uninstantiable('posix.DirEntry'),
    methods: methods<PyDirEntry>()({
      'is_dir(self, /, *, follow_symlinks: bool=True)': (self, follow) => status.test(self, follow, S_IFDIR),
      'is_file(self, /, *, follow_symlinks: bool=True)': (self, follow) => status.test(self, follow, S_IFREG),
      'is_symlink(self, /)': (self) => status.isLink(self),
      'is_junction(self, /)': () => false,
      'stat(self, /, *, follow_symlinks: bool=True)': (self, follow) => status.stat(self, follow),
      'inode(self, /)': (self) => self.inode,
      '__fspath__(self, /)': (self) => self.path,
      '__repr__(self, /)': (self) => str(`<DirEntry ${textOf(repr(self.name))}>`),
    }),
    classMethods: classGetItem,
    getset: {
      name: { get: (self) => self.name, member: true, doc: 'the entry\'s base filename, relative to scandir() "path" argument' },
      path: { get: (self) => self.path, member: true, doc: "the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)" },
    },
  });

const scandirDecl = defineType<ScandirIterator>({
  name: 'ScandirIterator',
  module: 'posix',
  ctor: ScandirIterator,
  final: true,
  construct: uninstantiable('posix.ScandirIterator'),
  methods: methods<ScandirIterator>()({
    ...(iteratorMethods as Record<string, never>),
    'close(self, /)': (self) => self.close(),
    '__enter__(self, /)': (self) => self,
    '__exit__(self, /, *args)': (self) => self.close(),
    '__del__(self, /)': (self) => {
      if (self.entries === null) return;
      self.close();
      warn('ResourceWarning', `unclosed scandir iterator ${textOf(repr(self))}`);
    },
  }),
});

export interface Directories {
  readonly functions: AnyTable;
  readonly entryType: PyType;
}

export function directories(host: Host): Directories {
  const { files } = host;
  const entryType = moduleType(entryDecl(new EntryStatus(host)));
  const scandirType = moduleType(scandirDecl);
  const read = (path: PathArgument): FolderEntry[] =>
    checkResult(
      host,
      retry(() => files.readdir(path.isFd ? path.fd : path.path)),
      path.isFd ? null : path.shown,
    );
  const table = functions({
    'listdir(path=None)': (v) => {
      const path = pathArgument(v, 'listdir', { fd: true, none: true });
      audit('os.listdir', path.shown);
      return listFrom(read(path).map((e) => nameLike(e.name, path.asBytes)));
    },
    'scandir(path=None)': (v) => {
      const path = pathArgument(v, 'scandir', { fd: true, none: true });
      audit('os.scandir', path.shown);
      const it = scandirType.allocate() as ScandirIterator;
      it.entries = read(path);
      it.folder = path;
      it.entryType = entryType;
      return it;
    },
  });
  return { functions: table, entryType };
}
