// fork and exec by hand, for what posix_spawn cannot do. Counterpart: child_exec in Modules/_posixsubprocess.c.
//
// The child shares nothing with the parent but descriptors. It ends in exec or in `host.exit(255)`; a failure goes to
// the error pipe first. Python's fork hooks run when there is a preexec_fn, as in CPython.

import { utf8Bytes } from '../../base/utf8.ts';
import type { Host } from '../../contract/host.ts';
import type { HostProcesses } from '../../contract/host/processes.ts';
import { call } from '../../runtime/call.ts';
import { osError } from '../../runtime/osError.ts';
import { afterForkInChild, afterForkInParent, beforeFork } from '../posix/fork.ts';
import { environment } from '../posix/environment.ts';
import { failureText } from './module.ts';
import type { ForkExec } from './request.ts';

/** The negative errno of the step that failed. */
class Failure {
  readonly errno: number;
  readonly stage: 'noexec' | 'noexec:chdir' | '';

  constructor(status: number, stage: Failure['stage'] = 'noexec') {
    this.errno = -status;
    this.stage = stage;
  }
}

function must(status: number, stage: Failure['stage'] = 'noexec'): number {
  if (status < 0) throw new Failure(status, stage);
  return status;
}

function plumb(host: Host, r: ForkExec): void {
  const { files, constants } = host;
  const { pipes } = r;
  for (const fd of [pipes.p2cwrite, pipes.c2pread, pipes.errread, pipes.errpipeRead]) if (fd >= 0) files.close(fd);
  const above = (fd: number, place: number): number => (fd < 0 || fd > place ? fd : must(files.fcntl(fd, constants.F_DUPFD_CLOEXEC ?? 1030, 3)));
  const output = above(pipes.c2pwrite, 0);
  const error = above(pipes.errwrite, 1);
  [pipes.p2cread, output, error].forEach((fd, place) => {
    if (fd === place) must(files.fcntl(fd, constants.F_SETFD ?? 2, 0));
    else if (fd >= 0) must(files.dup2(fd, place));
  });
}

function becomeUser(processes: HostProcesses, r: ForkExec): void {
  if (r.setsid) must(processes.setsid());
  if (r.processGroup >= 0) must(processes.setpgid(0, r.processGroup));
  if (r.groups !== null) must(processes.setgroups(r.groups));
  if (r.gid !== null) must(processes.setregid(r.gid, r.gid));
  if (r.uid !== null) must(processes.setreuid(r.uid, r.uid));
}

function closeOthers(host: Host, r: ForkExec): void {
  let from = 3;
  for (const fd of r.keep) {
    if (fd >= from) {
      if (fd > from) host.files.closeRange(from, fd - 1);
      from = fd + 1;
    }
  }
  host.files.closeRange(from, 0x7fffffff);
}

function execute(host: Host, processes: HostProcesses, r: ForkExec): never {
  const { ENOENT = 2, ENOTDIR = 20, F_SETFD = 2 } = host.constants;
  for (const fd of r.keep) if (fd !== r.pipes.errpipeWrite) must(host.files.fcntl(fd, F_SETFD, 0));
  if (r.closeFds) closeOthers(host, r);
  const env = r.env ?? environment.list(host);
  let fault = -ENOENT;
  for (const path of r.executables) {
    const status = processes.execve(path, r.argv, env);
    if (status !== -ENOENT && status !== -ENOTDIR) fault = status;
  }
  throw new Failure(fault, '');
}

function runChild(host: Host, processes: HostProcesses, r: ForkExec): string {
  const { SIGPIPE = 13, SIGXFSZ = 25 } = host.constants;
  try {
    if (r.preexec !== null) afterForkInChild(processes);
    plumb(host, r);
    if (r.cwd !== null) must(host.files.chdir(r.cwd), 'noexec:chdir');
    if (r.umask >= 0) host.files.umask(r.umask);
    if (r.restoreSignals) for (const signal of [SIGPIPE, SIGXFSZ]) host.signals?.setDisposition(signal, 'default');
    becomeUser(processes, r);
    if (r.preexec !== null) {
      try {
        call(r.preexec);
      } catch {
        return 'SubprocessError:0:Exception occurred in preexec_fn.';
      }
    }
    execute(host, processes, r);
  } catch (thrown) {
    if (thrown instanceof Failure) return failureText(thrown.errno, thrown.stage);
    return 'SubprocessError:0:Exception occurred in the new process.';
  }
}

/** Gives the child's id; never returns in the child. */
export function forkChild(host: Host, processes: HostProcesses, r: ForkExec): number {
  if (r.preexec !== null) beforeFork();
  const pid = (processes.fork as NonNullable<HostProcesses['fork']>)();
  if (pid === 0) {
    const text = runChild(host, processes, r);
    host.files.write(r.pipes.errpipeWrite, utf8Bytes(text));
    host.exit(255);
  }
  if (r.preexec !== null) afterForkInParent();
  if (pid < 0) throw osError(host, pid);
  return pid;
}
