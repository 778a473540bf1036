/*
 * Starting, replacing, waiting for and signalling processes.
 */
import type { Path } from '../../contract/host.ts';
import type { HostChildren, SignalInfo, WaitResult, WaitUsage } from '../../contract/host/processes.ts';
import { fork, forkIsSafe } from './fork.ts';
import { cPath, int64, stringVector } from './memoryLayout.ts';
import { declare, failure, status } from './native.ts';
import { resourceUsage } from './resourceUsage.ts';
import { spawn } from './spawn.ts';
import { withShownStackLimit } from './stackLimit.ts';

const SYS_pidfd_send_signal = 424;
const SYS_pidfd_open = 434;

const c = declare({
  execve: 'int (void *, void *, void *)',
  fexecve: 'int (int, void *, void *)',
  system: 'int (void *)',
  waitpid: 'int (int, void *, int)',
  wait4: 'int (int, void *, int, void *)',
  waitid: 'int (int, uint, void *, int)',
  kill: 'int (int, int)',
  killpg: 'int (int, int)',
  syscall: 'long (long, ...)',
});

const word = new Int32Array(1);

function waitpid(pid: number, options: number): WaitResult | number {
  const found = c.waitpid(pid, word, options);
  return found < 0 ? failure() : { pid: found, status: found === 0 ? 0 : (word[0] ?? 0) };
}

function wait4(pid: number, options: number): WaitUsage | number {
  const usage = new Uint8Array(144);
  const found = c.wait4(pid, word, options, usage);
  if (found < 0) return failure();
  return { pid: found, status: found === 0 ? 0 : (word[0] ?? 0), usage: resourceUsage(usage) };
}

/** siginfo_t: signo, errno, code; the union from 16 holds pid, uid, status, or band. */
export function signalInfo(bytes: Uint8Array): SignalInfo {
  const view = new DataView(bytes.buffer);
  return {
    signo: view.getInt32(0, true),
    errno: view.getInt32(4, true),
    code: view.getInt32(8, true),
    pid: view.getInt32(16, true),
    uid: view.getUint32(20, true),
    status: view.getInt32(24, true),
    band: Number(int64(view, 16)),
  };
}

function waitid(idType: number, id: number, options: number): SignalInfo | null | number {
  const bytes = new Uint8Array(128);
  if (c.waitid(idType, id >>> 0, bytes, options) < 0) return failure();
  const info = signalInfo(bytes);
  return info.pid === 0 ? null : info;
}

function execve(path: Path, argv: readonly Path[], env: readonly Path[]): number {
  return withShownStackLimit(() => status(c.execve(cPath(path), stringVector(argv), stringVector(env))));
}

export const children: HostChildren = {
  ...(forkIsSafe() ? { fork } : {}),
  execve,
  fexecve: (fd, argv, env) => withShownStackLimit(() => status(c.fexecve(fd, stringVector(argv), stringVector(env)))),
  spawn,
  system: (command) => withShownStackLimit(() => status(c.system(cPath(command)))),
  waitpid,
  wait4,
  waitid,
  kill: (pid, signal) => status(c.kill(pid, signal)),
  killpg: (group, signal) => status(c.killpg(group, signal)),
  pidfdOpen: (pid, flags) => status(c.syscall(SYS_pidfd_open, 'int', pid, 'uint', flags)),
  pidfdSendSignal: (pidfd, signal) => status(c.syscall(SYS_pidfd_send_signal, 'int', pidfd, 'int', signal, 'void *', null, 'uint', 0)),
};
