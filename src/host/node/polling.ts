/*
 * Waiting for descriptors: poll, ppoll, epoll. struct epoll_event is packed: events, then 64 bits of data.
 */
import type { EpollBatch, HostPolling } from '../../contract/host/sockets.ts';
import { timespec } from './memoryLayout.ts';
import { declare, failure, status } from './native.ts';
import { signalSet } from './signalSet.ts';

const c = declare({
  poll: 'int (void *, ulong, int)',
  ppoll: 'int (void *, ulong, void *, void *)',
  epoll_create1: 'int (int)',
  epoll_ctl: 'int (int, int, int, void *)',
  epoll_wait: 'int (int, void *, int, int)',
});

/** Three words an event: events, the descriptor, nothing. */
let batch = new Int32Array(3 * 256);
const event = new Int32Array(3);

function epollCtl(epoll: number, operation: number, fd: number, events: number): number {
  event[0] = events;
  event[1] = fd;
  return status(c.epoll_ctl(epoll, operation, fd, event));
}

function epollWait(epoll: number, into: EpollBatch, timeoutMs: number): number {
  const most = Math.min(into.fds.length, into.events.length);
  if (batch.length < most * 3) batch = new Int32Array(most * 3);
  const count = c.epoll_wait(epoll, batch, most, timeoutMs);
  if (count < 0) return failure();
  for (let i = 0; i < count; i++) {
    into.events[i] = batch[i * 3] ?? 0;
    into.fds[i] = batch[i * 3 + 1] ?? -1;
  }
  return count;
}

export const polling: HostPolling = {
  poll: (records, count, timeoutMs) => status(c.poll(records, count, timeoutMs)),
  ppoll: (records, count, timeoutNs, mask) =>
    status(c.ppoll(records, count, timeoutNs === null ? null : timespec(timeoutNs), mask === null ? null : signalSet(mask))),
  epollCreate: (flags) => status(c.epoll_create1(flags)),
  epollCtl,
  epollWait,
};
