// Priorities and processors. Counterpart: Modules/posixmodule.c from os_nice and os_sched_get_priority_max.

import type { Host } from '../../contract/host.ts';
import type { HostProcesses } from '../../contract/host/processes.ts';
import { type StructSequenceType, makeStructSequence } from '../../objects/structSequence.ts';
import { asIndex } from '../../runtime/convert.ts';
import { type AnyTable, functions, methods } from '../../runtime/defineType.ts';
import { iterate } from '../../runtime/iterate.ts';
import { float, intValue } from '../../runtime/layout/numbers.ts';
import { PySet } from '../../runtime/layout/set.ts';
import { checkStatus, osError, done } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

let made: StructSequenceType | undefined;

export function schedulingParameterType(): StructSequenceType {
  return (made ??= makeStructSequence({
    name: 'sched_param',
    module: 'posix',
    fields: [['sched_priority', 'the scheduling priority']],
    doc: 'Currently has only one field: sched_priority\n\n  sched_priority\n    A scheduling parameter.',
    construct: (make) => methods<PyType>()({ 'sched_param(cls, sched_priority)': (_cls, priority) => make([priority]) }),
  }));
}

/** The priority in a sched_param. */
export function schedulingParameter(v: Value): number {
  if (!(typeOf(v) === schedulingParameterType().type)) throw typeError('must have a sched_param object');
  const priority = asIndex((v as unknown as { items: readonly Value[] }).items[0] as Value);
  if (priority > 2147483647 || priority < -2147483648) throw overflowError('sched_priority out of range');
  return Number(priority);
}

function processorSet(v: Value): number[] {
  const processors: number[] = [];
  iterate(v, (item) => {
    if (intValue(item) === undefined) throw typeError(`expected an iterator of ints, but iterator yielded <class '${typeName(item)}'>`);
    const n = asIndex(item);
    if (n < 0) throw valueError('negative CPU number');
    if (n > 2147483646) throw overflowError('CPU number too large');
    processors.push(Number(n));
  });
  return processors;
}

export function schedulingFunctions(host: Host, p: HostProcesses): AnyTable {
  return functions({
    'nice(increment: cint, /)': (increment) => {
      const r = p.nice(increment);
      if (typeof r === 'number') throw osError(host, r);
      return r.priority;
    },
    'getpriority(which: cint, who: cint)': (which, who) => {
      const r = p.getpriority(which, who);
      if (typeof r === 'number') throw osError(host, r);
      return r.priority;
    },
    'setpriority(which: cint, who: cint, priority: cint)': (which, who, priority) => done(host, p.setpriority(which, who, priority)),
    'sched_get_priority_max(policy: cint)': (policy) => checkStatus(host, p.schedGetPriorityMax(policy)),
    'sched_get_priority_min(policy: cint)': (policy) => checkStatus(host, p.schedGetPriorityMin(policy)),
    'sched_getscheduler(pid: cint, /)': (pid) => checkStatus(host, p.schedGetScheduler(pid)),
    'sched_setscheduler(pid: cint, policy: cint, param, /)': (pid, policy, param) =>
      done(host, p.schedSetScheduler(pid, policy, schedulingParameter(param))),
    'sched_getparam(pid: cint, /)': (pid) => schedulingParameterType().make([checkStatus(host, p.schedGetParam(pid))]),
    'sched_setparam(pid: cint, param, /)': (pid, param) => done(host, p.schedSetParam(pid, schedulingParameter(param))),
    'sched_rr_get_interval(pid: cint, /)': (pid) => {
      const r = p.schedRrGetInterval(pid);
      if (r < 0) throw osError(host, r);
      return float(r);
    },
    'sched_yield()': () => done(host, p.schedYield()),
    'sched_getaffinity(pid: cint, /)': (pid) => {
      const r = p.schedGetAffinity(pid);
      if (typeof r === 'number') throw osError(host, r);
      const set = new PySet();
      for (const n of r) set.add(n);
      return set;
    },
    'sched_setaffinity(pid: cint, mask, /)': (pid, mask) => done(host, p.schedSetAffinity(pid, processorSet(mask))),
  });
}
