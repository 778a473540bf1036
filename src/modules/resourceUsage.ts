// struct_rusage, which the modules resource and posix give. Counterpart: Modules/resource.c.

import type { ResourceUsage } from '../contract/host/processes.ts';
import { type StructSequenceType, makeStructSequence } from '../objects/structSequence.ts';
import { float } from '../runtime/layout/numbers.ts';
import type { Value } from '../runtime/value.ts';

const FIELDS = [
  ['ru_utime', 'user time used'],
  ['ru_stime', 'system time used'],
  ['ru_maxrss', 'max. resident set size'],
  ['ru_ixrss', 'shared memory size'],
  ['ru_idrss', 'unshared data size'],
  ['ru_isrss', 'unshared stack size'],
  ['ru_minflt', 'page faults not requiring I/O'],
  ['ru_majflt', 'page faults requiring I/O'],
  ['ru_nswap', 'number of swap outs'],
  ['ru_inblock', 'block input operations'],
  ['ru_oublock', 'block output operations'],
  ['ru_msgsnd', 'IPC messages sent'],
  ['ru_msgrcv', 'IPC messages received'],
  ['ru_nsignals', 'signals received'],
  ['ru_nvcsw', 'voluntary context switches'],
  ['ru_nivcsw', 'involuntary context switches'],
] as const;

const DOC = `struct_rusage: Result from getrusage.

A tuple of (utime, stime, maxrss, ixrss, idrss, isrss, minflt, majflt, nswap, inblock, oublock, msgsnd, msgrcv, nsignals, nvcsw, nivcsw),
or the attributes ru_utime, ru_stime, and so on.`;

let made: StructSequenceType | undefined;

export function usageType(): StructSequenceType {
  return (made ??= makeStructSequence({ name: 'struct_rusage', module: 'resource', fields: FIELDS, doc: DOC }));
}

export function usageRecord(u: ResourceUsage): Value {
  return usageType().make([
    float(u.utime),
    float(u.stime),
    u.maxrss,
    u.ixrss,
    u.idrss,
    u.isrss,
    u.minflt,
    u.majflt,
    u.nswap,
    u.inblock,
    u.oublock,
    u.msgsnd,
    u.msgrcv,
    u.nsignals,
    u.nvcsw,
    u.nivcsw,
  ]);
}
