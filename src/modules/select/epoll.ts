// select.epoll objects. Counterpart: pyEpoll_Object in Modules/selectmodule.c.

import type { Host } from '../../contract/host.ts';
import type { EpollBatch, HostPolling } from '../../contract/host/sockets.ts';
import { asCInt, isIndexable, asUint32 } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { fileDescriptor } from '../../runtime/fileDescriptor.ts';
import { floatValue } from '../../runtime/layout/numbers.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { checkStatus } from '../../runtime/osError.ts';
import { newException, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { own } from '../../runtime/refcount.ts';
import { POLLIN } from '../../runtime/scheduler/systemCalls.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { awaitDescriptors } from './awaitDescriptors.ts';

const ADD = 1;
const DELETE = 2;
const MODIFY = 3;
/** FD_SETSIZE - 1, the number of events when none is asked for. */
const MANY = 1023;

export class PyEpoll extends PyObject {
  fd = -1;
  host: Host | null = null;

  close(): void {
    const { fd } = this;
    this.fd = -1;
    if (fd >= 0) this.host?.files.close(fd);
  }

  override releaseChildren(): void {
    this.close();
  }
}

function open(self: PyEpoll): number {
  if (self.fd < 0) throw valueError('I/O operation on closed epoll object');
  return self.fd;
}

/** Whole milliseconds as nanoseconds, null for ever. */
function timeoutOf(v: Value): number | null {
  if (v === null) return null;
  if (floatValue(v) === undefined && !isIndexable(v)) throw typeError('timeout must be an integer or None');
  const ns = Number(asNanoseconds(v, 'up'));
  if (ns < 0) return null;
  const ms = Math.ceil(ns / 1e6);
  if (ms > 2147483647) throw overflowError('timeout is too large');
  return ms * 1e6;
}

function poll(host: Host, polling: HostPolling, self: PyEpoll, timeoutV: Value, maxV: Value): Result {
  const fd = open(self);
  const timeout = timeoutOf(timeoutV);
  const asked = asCInt(maxV);
  if (asked < -1 || asked === 0) throw valueError(`maxevents must be greater than 0, got ${asked}`);
  const max = asked === -1 ? MANY : asked;
  const take = (): Result => {
    const batch: EpollBatch = { fds: new Int32Array(max), events: new Uint32Array(max) };
    const n = checkStatus(host, (polling.epollWait as NonNullable<HostPolling['epollWait']>)(self.fd, batch, 0));
    const list: Value[] = [];
    for (let i = 0; i < n; i++) list.push(own(tupleOf(batch.fds[i] as number, batch.events[i] as number)));
    return new PyList(list);
  };
  // Without a wait `take` alone asks.
  return awaitDescriptors(timeout === 0 ? [] : [{ fd, events: POLLIN, revents: 0 }], timeout, take);
}

function make(host: Host, polling: HostPolling, cls: PyType, fd: number): PyEpoll {
  const self = cls.allocate() as PyEpoll;
  self.host = host;
  self.fd =
    fd >= 0 ? fd : checkStatus(host, (polling.epollCreate as NonNullable<HostPolling['epollCreate']>)(host.constants.EPOLL_CLOEXEC ?? 0o2000000));
  return self;
}

export function epollDecl(host: Host, polling: HostPolling): TypeDecl<PyEpoll> {
  const control = polling.epollCtl as NonNullable<HostPolling['epollCtl']>;
  const change = (self: PyEpoll, operation: number, file: Value, events: Value): void => {
    const epoll = open(self);
    checkStatus(host, control(epoll, operation, fileDescriptor(file), asUint32(events)));
  };
  return defineType<PyEpoll>({
    name: 'epoll',
    module: 'select',
    ctor: PyEpoll,
    final: true,
    construct: methods<PyType>()({
      'epoll(cls, sizehint: cint=-1, flags: cint=0)': (cls, size, flags) => {
        if (size !== -1 && size <= 0) throw valueError('negative sizehint');
        if ((flags & ~(host.constants.EPOLL_CLOEXEC ?? 0)) !== 0) throw newException(exceptions.OSError, 'invalid flags');
        return make(host, polling, cls, -1);
      },
    }),
    methods: methods<PyEpoll>()({
      'close(self, /)': (self) => self.close(),
      'fileno(self, /)': open,
      'register(self, fd, eventmask=7)': (self, fd, events) => change(self, ADD, fd, events),
      'modify(self, fd, eventmask)': (self, fd, events) => change(self, MODIFY, fd, events),
      'unregister(self, fd)': (self, fd) => change(self, DELETE, fd, 0),
      'poll(self, timeout=None, maxevents=-1)': (self, timeout, max) => poll(host, polling, self, timeout, max),
      '__enter__(self, /)': (self) => {
        open(self);
        return self;
      },
      '__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)': (self) => self.close(),
    }),
    classMethods: methods<PyType>()({ 'fromfd(cls, fd: cint, /)': (cls, fd) => make(host, polling, cls, fd) }),
    getset: { closed: { get: (self) => self.fd < 0, doc: 'True if the epoll handler is closed' } },
    doc: 'select.epoll(sizehint=-1, flags=0)\n\nReturns an epolling object',
  });
}
