// The module _posixshmem. Counterpart: Modules/_multiprocessing/posixshmem.c.

import type { Host } from '../contract/host.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { textOf } from '../runtime/layout/str.ts';
import { checkStatus } from '../runtime/osError.ts';
import { importError, valueError } from '../runtime/raise.ts';
import { retry } from '../runtime/scheduler/systemCalls.ts';
import type { Value } from '../runtime/value.ts';
import { encodedName } from './posix/paths.ts';

export function posixShmemModule(host: Host): ModuleDecl {
  const { memory, constants } = host;
  if (memory === undefined) throw importError('this host has no shared memory');
  const name = (v: Value) => {
    if (textOf(v as string).includes('\0')) throw valueError('embedded null character');
    return encodedName(v as string);
  };
  return defineModule({
    name: '_posixshmem',
    doc: 'POSIX shared memory module',
    functions: functions({
      'shm_open(path: text, flags: cint, mode: cint=511)': (path, flags, mode) => {
        const file = name(path);
        return checkStatus(
          host,
          retry(() => memory.shmOpen(file, flags | (constants.O_CLOEXEC ?? 0), mode)),
          path,
        );
      },
      'shm_unlink(path: text, /)': (path) => {
        const file = name(path);
        checkStatus(
          host,
          retry(() => memory.shmUnlink(file)),
          path,
        );
      },
    }),
  });
}
