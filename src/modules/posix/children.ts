// Starting, ending and waiting for processes. Counterpart: Modules/posixmodule.c from os_execv to os_waitpid.

import type { Host, Path } from '../../contract/host.ts';
import type { HostProcesses } from '../../contract/host/processes.ts';
import { then } from '../../runtime/call.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import type { PyStr } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { checkResult, checkStatus, osError } from '../../runtime/osError.ts';
import { valueError } from '../../runtime/raise.ts';
import { isAlone } from '../../runtime/scheduler/blocking.ts';
import { POLLIN, attemptUntilDone, guarded, retry, runSignals, whenReady } from '../../runtime/scheduler/systemCalls.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { audit } from '../sys/audit.ts';
import { usageRecord } from '../resourceUsage.ts';
import { argumentList, environmentList } from './argumentLists.ts';
import { environment } from './environment.ts';
import { encodedName, fspath, pathArgument } from './paths.ts';
import { waitidType } from './records.ts';

const WNOHANG = 1;

/** Waits for a child: `attempt` is the system call with the options that it gets. Other threads run meanwhile. */
function waitForChild<T>(
  host: Host,
  pid: number,
  options: number,
  attempt: (options: number) => T,
  isNone: (r: T) => boolean,
  done: (r: T) => Result,
): Result {
  if (isAlone() || (options & WNOHANG) !== 0) {
    const r = retry(() => attempt(options));
    runSignals();
    return done(r);
  }
  const fd = pid > 0 && options === 0 ? (host.processes as HostProcesses).pidfdOpen(pid, 0) : -1;
  if (fd >= 0) {
    return then(
      whenReady(fd, POLLIN, () => null),
      (v) => {
        host.files.close(fd);
        return v === S ? S : guarded(() => done(retry(() => attempt(options))));
      },
    );
  }
  return attemptUntilDone(() => {
    const r = retry(() => attempt(options | WNOHANG));
    return isNone(r) ? undefined : done(r);
  });
}

export function waitFunctions(host: Host, processes: HostProcesses): AnyTable {
  const waitpid = (pid: number, options: number): Result =>
    waitForChild(
      host,
      pid,
      options,
      (o) => processes.waitpid(pid, o),
      (r) => typeof r !== 'number' && r.pid === 0,
      (r) => {
        const w = checkResult(host, r);
        return tupleOf(w.pid, w.status);
      },
    );
  const wait4 = (pid: number, options: number): Result =>
    waitForChild(
      host,
      pid,
      options,
      (o) => processes.wait4(pid, o),
      (r) => typeof r !== 'number' && r.pid === 0,
      (r) => {
        const w = checkResult(host, r);
        return tupleOf(w.pid, w.status, usageRecord(w.usage));
      },
    );
  const waiting = functions({
    'wait()': () => waitpid(-1, 0),
    'waitpid(pid: cint, options: cint, /)': waitpid,
    'wait3(options: cint)': (options) => wait4(-1, options),
    'wait4(pid: cint, options: cint)': wait4,
    'waitid(idtype: cint, id: cint, options: cint, /)': (kind, id, options) =>
      waitForChild(
        host,
        -1,
        options,
        (o) => processes.waitid(kind, id, o),
        (r) => r === null,
        (r) => {
          if (typeof r === 'number') throw osError(host, r);
          return r === null ? null : waitidType().make([r.pid, r.uid, r.signo, r.status, r.code]);
        },
      ),
  });
  return { ...waiting, ...statusTests };
}

const exited = (s: number): boolean => (s & 0x7f) === 0;
const stopped = (s: number): boolean => (s & 0xff) === 0x7f;
const signaled = (s: number): boolean => !exited(s) && (s & 0x7f) !== 0x7f;

const statusTests = functions({
  'WCOREDUMP(status: cint, /)': (s) => (s & 0x80) !== 0,
  'WIFCONTINUED(status: cint)': (s) => s === 0xffff,
  'WIFSTOPPED(status: cint)': stopped,
  'WIFSIGNALED(status: cint)': signaled,
  'WIFEXITED(status: cint)': exited,
  'WEXITSTATUS(status: cint)': (s) => (s >> 8) & 0xff,
  'WTERMSIG(status: cint)': (s) => s & 0x7f,
  'WSTOPSIG(status: cint)': (s) => (s >> 8) & 0xff,
  'waitstatus_to_exitcode(status: cint)': (s) => {
    if (exited(s)) return (s >> 8) & 0xff;
    if (signaled(s)) return -(s & 0x7f);
    if (stopped(s)) throw valueError(`process stopped by delivery of signal ${(s >> 8) & 0xff}`);
    throw valueError(`invalid wait status: ${s}`);
  },
});

export function processFunctions(host: Host, processes: HostProcesses): AnyTable {
  const { SIGABRT = 6 } = host.constants;
  return functions({
    '_exit(status: cint)': (status) => host.exit(status & 0xff),
    'abort()': () => {
      host.signals?.setDisposition(SIGABRT, 'default');
      processes.kill(processes.getpid(), SIGABRT);
    },
    'kill(pid: cint, signal: cint, /)': (pid, signal) => {
      audit('os.kill', pid, signal);
      checkStatus(host, processes.kill(pid, signal));
      runSignals();
    },
    'killpg(pgid: cint, signal: cint, /)': (group, signal) => {
      audit('os.killpg', group, signal);
      checkStatus(host, processes.killpg(group, signal));
      runSignals();
    },
    'pidfd_open(pid: cint, flags=0)': (pid, flags) => checkStatus(host, processes.pidfdOpen(pid, Number(flags))),
    'execv(path, argv, /)': (v, argvV) => {
      const path = pathArgument(v, 'execv');
      const argv = argumentList(argvV, 'execv()');
      audit('os.exec', path.shown, argvV, null);
      throw osError(host, processes.execve(path.path, argv, environment.list(host)));
    },
    'execve(path, argv, env)': (v, argvV, envV) => {
      const path = pathArgument(v, 'execve', { fd: true });
      const argv = argumentList(argvV, 'execve()');
      const env = environmentList(envV, 'execve');
      audit('os.exec', path.shown, argvV, envV);
      const r = path.isFd ? processes.fexecve(path.fd, argv, env) : processes.execve(path.path, argv, env);
      throw osError(host, r, path.shown);
    },
    'system(command)': (command) => system(host, processes, fsBytes(command)),
  });
}

function fsBytes(v: Value): Path {
  const name = fspath(v);
  return name instanceof PyBytes ? name.data : encodedName(name as string | PyStr);
}

/** While other threads run the shell is a child like any other; the interrupt signals are ignored as system(3) does. */
function system(host: Host, processes: HostProcesses, command: Path): Result {
  audit('os.system', null);
  if (isAlone() || host.signals === undefined) return checkStatus(host, processes.system(command));
  const pid = checkStatus(host, processes.spawn({ path: '/bin/sh', argv: ['sh', '-c', command] }));
  return waitForChild(
    host,
    pid,
    0,
    () => processes.waitpid(pid, 0),
    () => false,
    (r) => checkResult(host, r).status,
  );
}
