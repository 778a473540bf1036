// Opening a file whose other end may be another thread: a FIFO. While other threads are alive it is opened without
// blocking, and the thread waits in the scheduler for what the system would wait for: a reader or a writer.

import type { Host, Path } from '../../contract/host.ts';
import { then } from '../../runtime/call.ts';
import { checkStatus } from '../../runtime/osError.ts';
import { isAlone } from '../../runtime/scheduler/blocking.ts';
import { POLLIN, answers, attemptUntilDone, guarded, retry } from '../../runtime/scheduler/systemCalls.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';

const S_IFMT = 0o170000;
const S_IFIFO = 0o010000;
const SPLICE_F_NONBLOCK = 2;
const O_ACCMODE = 3;

export interface Opening {
  readonly path: Path;
  /** The path as errors show it. */
  readonly shown: Value;
  readonly flags: number;
  readonly mode: number;
  readonly dir: number | undefined;
}

/** Could opening this stop the process while another thread is alive? */
export function opensWaiting(host: Host, { path, flags, dir }: Opening): boolean {
  const { files, constants } = host;
  if (isAlone() || (flags & ((constants.O_NONBLOCK ?? 0) | (constants.O_PATH ?? 0))) !== 0) return false;
  if ((flags & O_ACCMODE) === (constants.O_RDWR ?? 2)) return false;
  const s = files.fstatat(dir ?? constants.AT_FDCWD ?? -100, path, 0);
  return typeof s !== 'number' && (s.mode & S_IFMT) === S_IFIFO;
}

/** Opens what `opensWaiting` found: the descriptor, or S. */
export function openWaiting(host: Host, opening: Opening): Result {
  const { files, constants } = host;
  const { O_NONBLOCK = 0o4000, F_GETFL = 3, F_SETFL = 4, ENXIO = 6 } = constants;
  const { path, flags, mode, dir, shown } = opening;
  const opened = attemptUntilDone(() => {
    const fd = retry(() => files.open(path, flags | O_NONBLOCK, mode, dir));
    return fd === -ENXIO ? undefined : checkStatus(host, fd, shown);
  });
  return then(opened, (fd) => {
    if (fd === S) return S;
    files.fcntl(fd as number, F_SETFL, files.fcntl(fd as number, F_GETFL, 0) & ~O_NONBLOCK);
    return (flags & O_ACCMODE) === (constants.O_RDONLY ?? 0) ? guarded(() => awaitWriter(host, fd as number)) : fd;
  });
}

/** Waits until the FIFO has or had a writer; gives the descriptor, which is closed when an exception ends the wait. */
function awaitWriter(host: Host, fd: number): Result {
  const { files } = host;
  const aside = files.pipe2(host.constants.O_CLOEXEC ?? 0);
  if (typeof aside === 'number') {
    files.close(fd);
    return checkStatus(host, aside);
  }
  // poll tells of data and of a writer that has left; tee tells a writer that is silent (EAGAIN) from none (0).
  const hasWriter = (): boolean => files.tee(fd, aside[1], 1, SPLICE_F_NONBLOCK) !== 0 || answers({ fd, events: POLLIN, revents: 0 });
  const waited = attemptUntilDone(() => (hasWriter() ? fd : undefined));
  return then(waited, (r) => {
    for (const end of aside) files.close(end);
    if (r === S) files.close(fd);
    return r;
  });
}
