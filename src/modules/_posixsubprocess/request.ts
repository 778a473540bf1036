// The arguments of fork_exec, checked and in the forms that the host takes.

import type { Path } from '../../contract/host.ts';
import { asIndex } from '../../runtime/convert.ts';
import { withItems } from '../../runtime/iterate.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { asId } from '../posix/numbers.ts';
import { fsName } from '../posix/paths.ts';

export interface ForkExec {
  readonly argv: readonly Path[];
  /** Tried in order. */
  readonly executables: readonly Path[];
  readonly closeFds: boolean;
  /** Ascending. */
  readonly keep: readonly number[];
  readonly cwd: Path | null;
  readonly env: readonly Path[] | null;
  readonly pipes: Pipes;
  readonly restoreSignals: boolean;
  readonly setsid: boolean;
  readonly processGroup: number;
  readonly gid: number | null;
  readonly groups: readonly number[] | null;
  readonly uid: number | null;
  readonly umask: number;
  readonly preexec: Value;
}

/** Descriptors, -1 where there is none. */
export interface Pipes {
  readonly p2cread: number;
  readonly p2cwrite: number;
  readonly c2pread: number;
  readonly c2pwrite: number;
  readonly errread: number;
  readonly errwrite: number;
  readonly errpipeRead: number;
  readonly errpipeWrite: number;
}

/** `argv`: None stays the empty list; a list or any other sequence of path objects. */
export function argumentVector(v: Value): Path[] {
  if (v === null) return [];
  if (!hasSpecial(v, '__getitem__') || !hasSpecial(v, '__len__')) throw typeError('argv must be a tuple');
  return withItems(v, (items) => items.map(fsName)) as unknown as Path[];
}

/** A sequence of bytes objects. */
export function bytesList(v: Value): Path[] {
  if (!hasSpecial(v, '__len__')) throw typeError(`object of type '${typeName(v)}' has no len()`);
  return withItems(v, (items) =>
    items.map((item) => {
      if (!(item instanceof PyBytes)) throw typeError(`expected bytes, ${typeName(item)} found`);
      return item.data;
    }),
  ) as unknown as Path[];
}

/** `fds_to_keep`: a tuple of ascending descriptors. */
export function keptDescriptors(v: Value): number[] {
  if (!(v instanceof PyTuple)) throw typeError(`fork_exec() argument 4 must be tuple, not ${v === null ? 'None' : typeName(v)}`);
  let last = -1;
  return v.items.map((item) => {
    const fd = intValue(item);
    if (fd === undefined || fd < 0 || fd <= last || fd > 2147483647) throw valueError('bad value(s) in fds_to_keep');
    last = Number(fd);
    return last;
  });
}

export function groupList(v: Value): number[] | null {
  if (v === null) return null;
  if (!(v instanceof PyList)) throw typeError('setgroups argument must be a list');
  return v.items.map((item) => {
    if (intValue(item) === undefined) throw typeError('extra_groups must be integers');
    const gid = asIndex(item);
    if (gid < 0 || gid > 4294967295) throw valueError('invalid group id');
    return Number(gid);
  });
}

export const optionalId = (v: Value, what: 'uid' | 'gid'): number | null => (v === null ? null : asId(v, what));
