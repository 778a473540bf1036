/*
 * Clocks and sleeping through libc; calendar time is in calendar.ts.
 */
import type { Int64 } from '../../contract/host.ts';
import type { ClockTime, HostClock } from '../../contract/host/clock.ts';
import { calendar } from './calendar.ts';
import { int64, timespecOf } from './memoryLayout.ts';
import { declare, failure, returned, status } from './native.ts';

const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;
const TIMER_ABSTIME = 1;

const c = declare({
  clock_gettime: 'int (int, void *)',
  clock_getres: 'int (int, void *)',
  clock_settime: 'int (int, void *)',
  clock_getcpuclockid: 'int (int, void *)',
  clock_nanosleep: 'int (int, int, void *, void *)',
});

const time = new Int32Array(4);
const view = new DataView(time.buffer);

function takeTime(): ClockTime {
  return { seconds: int64(view, 0), ns: time[2] ?? 0 };
}

function now(): number {
  c.clock_gettime(CLOCK_REALTIME, time);
  return Number(int64(view, 0)) + (time[2] ?? 0) / 1e9;
}

function monotonicNs(): Int64 {
  c.clock_gettime(CLOCK_MONOTONIC, time);
  const seconds = time[0] ?? 0;
  const ns = time[2] ?? 0;
  return seconds < 9_000_000 ? seconds * 1e9 + ns : BigInt(seconds) * 1_000_000_000n + BigInt(ns);
}

function processClock(pid: number): { readonly clock: number } | number {
  const id = new Int32Array(1);
  const error = c.clock_getcpuclockid(pid, id);
  return error === 0 ? { clock: id[0] ?? 0 } : -error;
}

export const clock: HostClock = {
  gettime: (id) => (c.clock_gettime(id, time) < 0 ? failure() : takeTime()),
  getres: (id) => (c.clock_getres(id, time) < 0 ? failure() : takeTime()),
  settime: (id, value) => status(c.clock_settime(id, timespecOf(value.seconds, value.ns))),
  now,
  monotonicNs,
  processClock,
  nanosleep: (id, value, absolute) => returned(c.clock_nanosleep(id, absolute ? TIMER_ABSTIME : 0, timespecOf(value.seconds, value.ns), null)),
  ...calendar,
};
