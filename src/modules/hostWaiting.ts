// How the scheduler waits on a host: one ppoll over all descriptors with the nearest deadline.

import type { Host } from '../contract/host.ts';
import { outside, signals, threads } from '../runtime/scheduler/loop.ts';
import { type PollRequest, setProcessId } from '../runtime/scheduler/thread.ts';

/** Installs what the scheduler needs of the host, `outside.wait` above all; a host without polling cannot stop the JavaScript thread. */
export function installWaiting(host: Host): void {
  outside.exit = (status) => host.exit(status);
  if (host.processes !== undefined) setProcessId(threads.main, host.processes.getpid());
  const { polling } = host;
  if (polling === undefined) return;
  let records = new Int32Array(64);
  outside.wait = (polls, deadline) => {
    if (deadline !== 0 && signals.pending()) return;
    if (records.length < polls.length * 2) records = new Int32Array(polls.length * 2);
    polls.forEach((p, i) => {
      records[i * 2] = p.fd;
      records[i * 2 + 1] = p.events;
    });
    const left = deadline === Infinity ? null : Math.max(0, Math.ceil(deadline - outside.now()));
    const answered = polling.ppoll(records, polls.length, deadline === 0 ? 0 : left, null);
    if (answered > 0) take(polls, records);
  };
}

function take(polls: readonly PollRequest[], records: Int32Array): void {
  polls.forEach((p, i) => {
    p.revents = (records[i * 2 + 1] as number) >>> 16;
  });
}
