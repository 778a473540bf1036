// The module select. Counterpart: Modules/selectmodule.c.

import type { Host } from '../../contract/host.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { fileDescriptor } from '../../runtime/fileDescriptor.ts';
import { floatValue } from '../../runtime/layout/numbers.ts';
import { iterate } from '../../runtime/iterate.ts';
import { PyList, listFrom } from '../../runtime/layout/list.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { osError } from '../../runtime/osError.ts';
import { importError, typeError, valueError } from '../../runtime/raise.ts';
import { own, releaseAll } from '../../runtime/refcount.ts';
import { then } from '../../runtime/call.ts';
import { hasSpecial } from '../../runtime/special.ts';
import type { PollRequest } from '../../runtime/scheduler/thread.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { moduleType } from '../moduleType.ts';
import { awaitDescriptors } from './awaitDescriptors.ts';
import { epollDecl } from './epoll.ts';
import { pollDecl } from './poll.ts';
import { isIndexable } from '../../runtime/convert.ts';

const FD_SETSIZE = 1024;
const POLLIN = 1;
const POLLPRI = 2;
const POLLOUT = 4;
const POLLERR = 8;
const POLLHUP = 16;
const POLLNVAL = 32;
/** What poll events mean for select's three lists, as in the kernel's POLLIN_SET and friends. */
const READABLE = POLLIN | POLLHUP | POLLERR;
const WRITABLE = POLLOUT | POLLERR;
const NAMES = `
  EPOLLERR EPOLLET EPOLLEXCLUSIVE EPOLLHUP EPOLLIN EPOLLMSG EPOLLONESHOT EPOLLOUT EPOLLPRI EPOLLRDBAND EPOLLRDHUP EPOLLRDNORM EPOLLWAKEUP
  EPOLLWRBAND EPOLLWRNORM EPOLL_CLOEXEC POLLERR POLLHUP POLLIN POLLMSG POLLNVAL POLLOUT POLLPRI POLLRDBAND POLLRDHUP POLLRDNORM POLLWRBAND POLLWRNORM`;

interface Wanted {
  readonly file: Value;
  readonly fd: number;
}

/** The files of one list, owned. A `fileno` method may change a list meanwhile. */
function wanted(list: Value): Wanted[] {
  const found: Wanted[] = [];
  const add = (file: Value): void => {
    own(file);
    found.push({ file, fd: -1 });
    const fd = fileDescriptor(file);
    if (fd >= FD_SETSIZE) throw valueError('filedescriptor out of range in select()');
    found[found.length - 1] = { file, fd };
  };
  try {
    if (list instanceof PyList) for (let i = 0; i < list.items.length; i++) add(list.items[i] as Value);
    else iterate(list, add);
  } catch (thrown) {
    releaseAll(found.map((w) => w.file));
    throw thrown;
  }
  return found;
}

function timeoutOf(v: Value): number | null {
  if (v === null) return null;
  if (floatValue(v) === undefined && !isIndexable(v)) throw typeError('timeout must be a float or None');
  const ns = Number(asNanoseconds(v, 'up'));
  if (ns < 0) throw valueError('timeout must be non-negative');
  return ns;
}

function select(host: Host, lists: readonly Value[], timeoutV: Value): Result {
  const timeout = timeoutOf(timeoutV);
  for (const list of lists) if (!hasSpecial(list, '__iter__') && !hasSpecial(list, '__getitem__')) throw typeError('arguments 1-3 must be sequences');
  const files = lists.map(wanted);
  const requests = new Map<number, { fd: number; events: number; revents: number }>();
  [POLLIN, POLLOUT, POLLPRI].forEach((event, i) => {
    for (const { fd } of files[i] as Wanted[]) {
      const request = requests.get(fd);
      if (request === undefined) requests.set(fd, { fd, events: event, revents: 0 });
      else request.events |= event;
    }
  });
  const answers = [READABLE, WRITABLE, POLLPRI];
  const done = (): Result => {
    for (const r of requests.values()) if ((r.revents & POLLNVAL) !== 0) throw osError(host, host.constants.EBADF ?? 9);
    return tupleOf(
      ...files.map((list, i) => listFrom(list.filter(({ fd }) => matches(requests.get(fd) as PollRequest, answers[i] as number)).map((w) => w.file))),
    );
  };
  let r: Result;
  try {
    r = awaitDescriptors([...requests.values()], timeout, done);
  } catch (thrown) {
    releaseFiles(files);
    throw thrown;
  }
  return then(r, (v) => {
    releaseFiles(files);
    return v;
  });
}

const matches = (r: PollRequest, mask: number): boolean => (r.revents & mask) !== 0;

function releaseFiles(files: readonly Wanted[][]): void {
  for (const list of files) releaseAll(list.map((w) => w.file));
}

export function selectModule(host: Host): ModuleDecl {
  const { polling } = host;
  if (polling === undefined) throw importError('this host has no descriptors to wait for');
  const constants: Record<string, Value> = { PIPE_BUF: 4096 };
  for (const name of NAMES.trim().split(/\s+/)) {
    const value = host.constants[name];
    if (value !== undefined) constants[name] = value < 0 ? value + 2 ** 32 : value;
  }
  let pollType: PyType | undefined;
  return defineModule({
    name: 'select',
    doc: 'This module supports asynchronous I/O on multiple file descriptors.',
    functions: functions({
      'select(rlist, wlist, xlist, timeout=None, /)': (r, w, x, timeout) => select(host, [r, w, x], timeout),
      'poll()': () => (pollType ??= moduleType(pollDecl(host))).allocate(),
    }),
    values: () => ({
      ...constants,
      error: exceptions.OSError,
      ...(polling.epollCreate === undefined ? {} : { epoll: moduleType(epollDecl(host, polling)) }),
    }),
  });
}
