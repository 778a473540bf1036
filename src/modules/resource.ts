// The module resource. Counterpart: Modules/resource.c.

import type { Host, Int64 } from '../contract/host.ts';
import { asIndex } from '../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { withItems } from '../runtime/iterate.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { osError } from '../runtime/osError.ts';
import { importError, overflowError, valueError } from '../runtime/raise.ts';
import type { PyBaseException } from '../runtime/layout/exception.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { usageRecord, usageType } from './resourceUsage.ts';
import { audit } from './sys/audit.ts';

const NAMES = `
  RLIMIT_AS RLIMIT_CORE RLIMIT_CPU RLIMIT_DATA RLIMIT_FSIZE RLIMIT_MEMLOCK RLIMIT_MSGQUEUE RLIMIT_NICE RLIMIT_NOFILE RLIMIT_NPROC RLIMIT_OFILE
  RLIMIT_RSS RLIMIT_RTPRIO RLIMIT_RTTIME RLIMIT_SIGPENDING RLIMIT_STACK RUSAGE_CHILDREN RUSAGE_SELF RUSAGE_THREAD`;
const RLIM_NLIMITS = 16;

function limit(v: Value): Int64 {
  const n = asIndex(v);
  if (n < -1) throw valueError('Cannot convert negative int');
  if (n > 18446744073709551615n) throw overflowError('Python int too large to convert to C rlim_t');
  return n === 18446744073709551615n ? -1 : n;
}

function limits(v: Value): readonly [Int64, Int64] {
  return withItems(v, (items) => {
    if (items.length !== 2) throw valueError('expected a tuple of 2 integers');
    return [limit(items[0] as Value), limit(items[1] as Value)] as unknown as Value;
  }) as unknown as readonly [Int64, Int64];
}

function checkResource(n: number): void {
  if (n < 0 || n >= RLIM_NLIMITS) throw valueError('invalid resource specified');
}

export function resourceModule(host: Host): ModuleDecl {
  const { processes, constants } = host;
  if (processes === undefined) throw importError('this host has no processes');
  const { EINVAL = 22, EPERM = 1 } = constants;
  const failure = (status: number): PyBaseException => {
    if (status === -EINVAL) return valueError('current limit exceeds maximum limit');
    if (status === -EPERM) return valueError('not allowed to raise maximum limit');
    return osError(host, status);
  };
  const pair = (r: readonly [Int64, Int64] | number, fault: (status: number) => PyBaseException): Value => {
    if (typeof r === 'number') throw fault(r);
    return tupleOf(...r);
  };
  const found: Record<string, Value> = { RLIM_INFINITY: -1, error: exceptions.OSError };
  for (const name of NAMES.trim().split(/\s+/)) {
    const value = constants[name];
    if (value !== undefined) found[name] = value;
  }
  return defineModule({
    name: 'resource',
    functions: functions({
      'getrlimit(resource: cint, /)': (resource) => {
        checkResource(resource);
        return pair(processes.getrlimit(resource), (e) => osError(host, e));
      },
      'setrlimit(resource: cint, limits, /)': (resource, v) => {
        checkResource(resource);
        audit('resource.setrlimit', resource, v);
        const [soft, hard] = limits(v);
        const r = processes.setrlimit(resource, soft, hard);
        if (r < 0) throw failure(r);
      },
      'prlimit(pid: cint, resource: cint, limits=None, /)': (pid, resource, v) => {
        checkResource(resource);
        audit('resource.prlimit', pid, resource, v);
        return pair(processes.prlimit(pid, resource, v === null ? null : limits(v)), (e) =>
          e === -EINVAL ? valueError('current limit exceeds maximum limit') : osError(host, e),
        );
      },
      'getrusage(who: cint, /)': (who) => {
        const r = processes.getrusage(who);
        if (typeof r !== 'number') return usageRecord(r);
        throw r === -EINVAL ? valueError('invalid who parameter') : osError(host, r);
      },
      'getpagesize()': () => host.system.sysconf(constants._SC_PAGESIZE ?? 30),
    }),
    values: () => ({ ...found, struct_rusage: usageType().type }),
  });
}
