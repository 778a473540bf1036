// The path hook for zip archives, in the place of `zipimport.zipimporter` until an archive is met.
//
// Importing `zipimport` at every start would cost more than all of import's own start-up, so this hook refuses by itself
// what is no archive, and puts the real class in its place when something may be one. Its repr is the class's, which is
// what stands first in `sys.path_hooks`. Counterpart: init_zipimport in Python/pylifecycle.c.

import type { Host, Path } from '../contract/host.ts';
import { moduleType } from '../modules/moduleType.ts';
import { fsName } from '../modules/posix/paths.ts';
import { sysDict } from '../modules/sys/dict.ts';
import { getattr } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { importHook } from '../runtime/importHook.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import type { PyList } from '../runtime/layout/list.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { importError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import { repr } from '../runtime/text.ts';
import { PyObject, type Value } from '../runtime/value.ts';

class ZipHook extends PyObject {
  host: Host | null = null;
}

const S_IFMT = 0o170000;
const S_IFREG = 0o100000;
/** The record that ends an archive: its size without comment, the longest comment, its signature. */
const END_SIZE = 22;
const MAX_COMMENT = 65535;
const SIGNATURE = [0x50, 0x4b, 5, 6];

const hookDecl = defineType<ZipHook>({
  name: 'zipimporter',
  module: 'zipimport',
  ctor: ZipHook,
  final: true,
  methods: methods<ZipHook>()({
    '__call__(self, path, /)': (self, path) => {
      if (!mayHoldArchive(self.host as Host, fsName(path))) throw importError(`not a Zip file: ${textOf(repr(path))}`);
      return call(realClass(self), path);
    },
    '__repr__(self, /)': () => "<class 'zipimport.zipimporter'>",
  }),
});

/** Puts the hook first in `sys.path_hooks`. */
export function installZipHook(host: Host): void {
  const hook = moduleType(hookDecl).allocate() as ZipHook;
  hook.host = host;
  (sysDict().getStr('path_hooks') as PyList).items.unshift(own(hook));
}

/** Is the path, or the first of its parents that exists, an archive? */
function mayHoldArchive(host: Host, path: Path): boolean {
  const slash = (p: Path): number => (typeof p === 'string' ? p.lastIndexOf('/') : p.lastIndexOf(0x2f));
  for (let p = path; p.length > 0; p = p.slice(0, slash(p))) {
    const st = host.files.stat(p);
    if (typeof st !== 'number') return (st.mode & S_IFMT) === S_IFREG && endsAsArchive(host, p, Number(st.size));
    if (slash(p) <= 0) return false;
  }
  return false;
}

function endsAsArchive(host: Host, path: Path, size: number): boolean {
  const fd = host.files.open(path, host.constants.O_RDONLY ?? 0, 0);
  if (fd < 0) return false;
  const tail = new Uint8Array(Math.min(size, END_SIZE + MAX_COMMENT));
  const n = host.files.pread(fd, tail, size - tail.length);
  host.files.close(fd);
  for (let i = n - END_SIZE; i >= 0; i--) if (SIGNATURE.every((byte, k) => tail[i + k] === byte)) return true;
  return false;
}

/** The class, which takes the hook's place. The hook must not be asked while the class's own module is imported. */
function realClass(hook: ZipHook): Value {
  const { items } = sysDict().getStr('path_hooks') as PyList;
  const at = items.indexOf(hook);
  if (at >= 0) items.splice(at, 1);
  const importer = getattr(importHook.module('zipimport'), 'zipimporter');
  if (at >= 0) {
    items.splice(at, 0, own(importer));
    forgetRefusals();
    hook.rc--;
  }
  return importer;
}

/** Paths that no hook took meanwhile may be archives. */
function forgetRefusals(): void {
  const cache = sysDict().getStr('path_importer_cache') as PyDict;
  for (const key of cache.keyArray()) if (isStr(key) && cache.get(key) === null) cache.deleteStr(textOf(key));
}
