/*
 * Priorities, scheduling policies and processor affinity.
 */
import type { HostScheduling } from '../../contract/host/processes.ts';
import { int64 } from './memoryLayout.ts';
import { declare, failure, koffi, status } from './native.ts';

const EINVAL = 22;

const c = declare({
  nice: 'int (int)',
  getpriority: 'int (int, uint)',
  setpriority: 'int (int, uint, int)',
  sched_yield: 'int ()',
  sched_get_priority_max: 'int (int)',
  sched_get_priority_min: 'int (int)',
  sched_getscheduler: 'int (int)',
  sched_setscheduler: 'int (int, int, void *)',
  sched_getparam: 'int (int, void *)',
  sched_setparam: 'int (int, void *)',
  sched_rr_get_interval: 'int (int, void *)',
  sched_getaffinity: 'int (int, size_t, void *)',
  sched_setaffinity: 'int (int, size_t, void *)',
  sched_getcpu: 'int ()',
});

/** -1 is a priority like any other: only the errno tells a failure. */
function priority(call: () => number): { readonly priority: number } | number {
  koffi.errno(0);
  const result = call();
  const error = failure();
  return result === -1 && error !== 0 ? error : { priority: result };
}

function parameter(value: number): Int32Array {
  return new Int32Array([value]);
}

function schedGetParam(pid: number): number {
  const value = parameter(0);
  return c.sched_getparam(pid, value) < 0 ? failure() : (value[0] ?? 0);
}

function schedRrGetInterval(pid: number): number {
  const bytes = new Uint8Array(16);
  if (c.sched_rr_get_interval(pid, bytes) < 0) return failure();
  const view = new DataView(bytes.buffer);
  return Number(int64(view, 0)) + Number(int64(view, 8)) / 1e9;
}

function schedGetAffinity(pid: number): readonly number[] | number {
  for (let size = 128; ; size *= 2) {
    const set = new Uint8Array(size);
    if (c.sched_getaffinity(pid, size, set) < 0) {
      const error = failure();
      if (error !== -EINVAL || size > 65536) return error;
      continue;
    }
    const processors: number[] = [];
    set.forEach((byte, index) => {
      for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) processors.push(index * 8 + bit);
    });
    return processors;
  }
}

function schedSetAffinity(pid: number, processors: readonly number[]): number {
  const highest = processors.reduce((most, processor) => Math.max(most, processor), 0);
  const set = new Uint8Array(Math.max(128, Math.ceil((highest + 1) / 64) * 8));
  for (const processor of processors) set[processor >> 3] = (set[processor >> 3] ?? 0) | (1 << (processor & 7));
  return status(c.sched_setaffinity(pid, set.length, set));
}

export const scheduling: HostScheduling = {
  nice: (increment) => priority(() => c.nice(increment)),
  getpriority: (which, who) => priority(() => c.getpriority(which, who >>> 0)),
  setpriority: (which, who, value) => status(c.setpriority(which, who >>> 0, value)),
  schedYield: () => status(c.sched_yield()),
  schedGetPriorityMax: (policy) => status(c.sched_get_priority_max(policy)),
  schedGetPriorityMin: (policy) => status(c.sched_get_priority_min(policy)),
  schedGetScheduler: (pid) => status(c.sched_getscheduler(pid)),
  schedSetScheduler: (pid, policy, value) => status(c.sched_setscheduler(pid, policy, parameter(value))),
  schedGetParam,
  schedSetParam: (pid, value) => status(c.sched_setparam(pid, parameter(value))),
  schedRrGetInterval,
  schedGetAffinity,
  schedSetAffinity,
  getcpu: () => status(c.sched_getcpu()),
};
