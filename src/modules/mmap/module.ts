// The module mmap. Counterpart: Modules/mmapmodule.c.

import type { Host } from '../../contract/host.ts';
import { type ModuleDecl, defineModule } from '../../runtime/defineType.ts';
import { importError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { moduleType } from '../moduleType.ts';
import { ACCESS_COPY, ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE } from './mapping.ts';
import { mmapDecl } from './type.ts';

const NAMES = `
  MADV_DODUMP MADV_DOFORK MADV_DONTDUMP MADV_DONTFORK MADV_DONTNEED MADV_FREE MADV_HUGEPAGE MADV_HWPOISON MADV_MERGEABLE MADV_NOHUGEPAGE MADV_NORMAL
  MADV_RANDOM MADV_REMOVE MADV_SEQUENTIAL MADV_UNMERGEABLE MADV_WILLNEED MAP_32BIT MAP_ANON MAP_ANONYMOUS MAP_DENYWRITE MAP_EXECUTABLE MAP_NORESERVE
  MAP_POPULATE MAP_PRIVATE MAP_SHARED MAP_STACK PROT_EXEC PROT_READ PROT_WRITE`;

export function mmapModule(host: Host): ModuleDecl {
  const { memory } = host;
  if (memory === undefined) throw importError('this host cannot map memory');
  const constants: Record<string, Value> = {};
  for (const name of NAMES.trim().split(/\s+/)) {
    const value = host.constants[name];
    if (value !== undefined) constants[name] = value;
  }
  const page = host.system.sysconf(host.constants._SC_PAGESIZE ?? 30);
  return defineModule({
    name: 'mmap',
    values: () => ({
      ...constants,
      ACCESS_DEFAULT,
      ACCESS_READ,
      ACCESS_WRITE,
      ACCESS_COPY,
      PAGESIZE: page,
      ALLOCATIONGRANULARITY: page,
      error: exceptions.OSError,
      mmap: moduleType(mmapDecl(host, memory)),
    }),
  });
}
