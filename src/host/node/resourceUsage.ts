/*
 * Reading struct rusage, as getrusage and wait4 fill it.
 */
import type { ResourceUsage } from '../../contract/host/processes.ts';
import { int64 } from './memoryLayout.ts';

/** struct rusage: two struct timeval, then fourteen longs. */
export function resourceUsage(bytes: Uint8Array): ResourceUsage {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const seconds = (at: number): number => Number(int64(view, at)) + Number(int64(view, at + 8)) / 1e6;
  const count = (index: number): number => Number(int64(view, 32 + index * 8));
  return {
    utime: seconds(0),
    stime: seconds(16),
    maxrss: count(0),
    ixrss: count(1),
    idrss: count(2),
    isrss: count(3),
    minflt: count(4),
    majflt: count(5),
    nswap: count(6),
    inblock: count(7),
    oublock: count(8),
    msgsnd: count(9),
    msgrcv: count(10),
    nsignals: count(11),
    nvcsw: count(12),
    nivcsw: count(13),
  };
}
