// Extended attributes of files. Counterpart: os_getxattr_impl and neighbours in Modules/posixmodule.c.

import type { Host, Path } from '../../contract/host.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { audit } from '../sys/audit.ts';
import { type PathArgument, nameText, pathArgument } from './paths.ts';

export function attributeFunctions(host: Host): AnyTable {
  const { files } = host;
  const target = (path: PathArgument, fn: string, follow: boolean): Path | number => {
    if (!path.isFd) return path.path;
    if (!follow) throw valueError(`${fn}: cannot use fd and follow_symlinks together`);
    return path.fd;
  };
  const file = (v: Value, fn: string): PathArgument => pathArgument(v, fn, { fd: true });
  const name = (v: Value, fn: string): PathArgument => pathArgument(v, fn, { name: 'attribute' });
  return functions({
    'getxattr(path, attribute, *, follow_symlinks: bool=True)': (v, attribute, follow) => {
      const path = file(v, 'getxattr');
      const key = name(attribute, 'getxattr');
      const where = target(path, 'getxattr', follow);
      audit('os.getxattr', path.shown, key.shown);
      const r = files.getxattr(where, key.path, follow);
      if (typeof r === 'number') throw osError(host, r, path.shown);
      return bytes(r);
    },
    'setxattr(path, attribute, value: bytes, flags: cint=0, *, follow_symlinks: bool=True)': (v, attribute, value, flags, follow) => {
      const path = file(v, 'setxattr');
      const key = name(attribute, 'setxattr');
      const where = target(path, 'setxattr', follow);
      audit('os.setxattr', path.shown, key.shown, bytes(value), flags);
      checkStatus(host, files.setxattr(where, key.path, value, flags, follow), path.shown);
    },
    'removexattr(path, attribute, *, follow_symlinks: bool=True)': (v, attribute, follow) => {
      const path = file(v, 'removexattr');
      const key = name(attribute, 'removexattr');
      const where = target(path, 'removexattr', follow);
      audit('os.removexattr', path.shown, key.shown);
      checkStatus(host, files.removexattr(where, key.path, follow), path.shown);
    },
    'listxattr(path=None, *, follow_symlinks: bool=True)': (v, follow) => {
      const path = pathArgument(v, 'listxattr', { fd: true, none: true });
      const where = target(path, 'listxattr', follow);
      audit('os.listxattr', path.shown);
      const r = files.listxattr(where, follow);
      if (typeof r === 'number') throw osError(host, r, path.shown);
      return listFrom(namesOf(r));
    },
  });
}

/** Names that each end with NUL. */
function namesOf(data: Uint8Array): Value[] {
  const names: Value[] = [];
  for (let start = 0; start < data.length; ) {
    const end = data.indexOf(0, start);
    names.push(nameText(data.subarray(start, end)));
    start = end + 1;
  }
  return names;
}
