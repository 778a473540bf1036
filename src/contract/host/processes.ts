/*
 * Processes of a `Host`: identity, children, scheduling, limits. Counterpart: Modules/posixmodule.c, resource.c.
 */
import type { Int64, Path, Status } from '../host.ts';

/** struct rusage; `utime` and `stime` in seconds. */
export interface ResourceUsage {
  readonly utime: number;
  readonly stime: number;
  readonly maxrss: number;
  readonly ixrss: number;
  readonly idrss: number;
  readonly isrss: number;
  readonly minflt: number;
  readonly majflt: number;
  readonly nswap: number;
  readonly inblock: number;
  readonly oublock: number;
  readonly msgsnd: number;
  readonly msgrcv: number;
  readonly nsignals: number;
  readonly nvcsw: number;
  readonly nivcsw: number;
}

/** A waited-for child; `pid` 0 when WNOHANG found none. */
export interface WaitResult {
  readonly pid: number;
  readonly status: number;
}

export interface WaitUsage extends WaitResult {
  readonly usage: ResourceUsage;
}

/** The part of siginfo_t that waitid, sigwaitinfo and sigtimedwait fill. */
export interface SignalInfo {
  readonly signo: number;
  readonly code: number;
  readonly errno: number;
  readonly pid: number;
  readonly uid: number;
  readonly status: number;
  readonly band: number;
}

/** One step that the new process takes before the program starts, in the order of the list. */
export type SpawnAction =
  | { readonly kind: 'open'; readonly fd: number; readonly path: Path; readonly flags: number; readonly mode: number }
  | { readonly kind: 'close'; readonly fd: number }
  /** `from === to` clears close-on-exec. */
  | { readonly kind: 'dup2'; readonly from: number; readonly to: number }
  | { readonly kind: 'chdir'; readonly path: Path }
  | { readonly kind: 'closeFrom'; readonly fd: number };

export interface SpawnRequest {
  readonly path: Path;
  /** Look `path` up in PATH (posix_spawnp). */
  readonly search?: boolean;
  readonly argv: readonly Path[];
  /** `NAME=value` entries; left out, the libc environment of this process. */
  readonly env?: readonly Path[];
  readonly actions?: readonly SpawnAction[];
  readonly setsid?: boolean;
  /** 0 makes the child the leader of a new group. */
  readonly processGroup?: number;
  readonly resetIds?: boolean;
  readonly signalDefaults?: readonly number[];
  readonly signalMask?: readonly number[];
  readonly scheduler?: { readonly policy: number | null; readonly priority: number };
}

/** The times of os.times(), in clock ticks (`_SC_CLK_TCK` a second). */
export interface ProcessTimes {
  readonly elapsed: number;
  readonly user: number;
  readonly system: number;
  readonly childrenUser: number;
  readonly childrenSystem: number;
}

export interface HostIdentity {
  getpid(): number;
  getppid(): number;
  gettid(): number;
  getuid(): number;
  geteuid(): number;
  getgid(): number;
  getegid(): number;
  getresuid(): readonly [number, number, number] | number;
  getresgid(): readonly [number, number, number] | number;
  setuid(uid: number): Status;
  seteuid(uid: number): Status;
  setreuid(real: number, effective: number): Status;
  setresuid(real: number, effective: number, saved: number): Status;
  setgid(gid: number): Status;
  setegid(gid: number): Status;
  setregid(real: number, effective: number): Status;
  setresgid(real: number, effective: number, saved: number): Status;
  getgroups(): readonly number[] | number;
  setgroups(groups: readonly number[]): Status;
  initgroups(user: Path, gid: number): Status;
  getgrouplist(user: Path, gid: number): readonly number[] | number;
  getpgid(pid: number): Status;
  setpgid(pid: number, group: number): Status;
  getsid(pid: number): Status;
  setsid(): Status;
  getlogin(): Uint8Array | number;
}

export interface HostChildren {
  /**
   * Copies the process: 0 in the child. Absent where it is unsafe. The child must end with `exit` of the host.
   */
  readonly fork?: () => Status;
  /** Replace the process; they return only on failure. `env` holds `NAME=value` entries. */
  execve(path: Path, argv: readonly Path[], env: readonly Path[]): Status;
  fexecve(fd: number, argv: readonly Path[], env: readonly Path[]): Status;
  /** The new process's id. Failures of the program's start come back as errno. */
  spawn(request: SpawnRequest): Status;
  /** The shell's wait status, or a negative errno. */
  system(command: Path): Status;
  waitpid(pid: number, options: number): WaitResult | number;
  wait4(pid: number, options: number): WaitUsage | number;
  /** null when WNOHANG found none. */
  waitid(idType: number, id: number, options: number): SignalInfo | null | number;
  kill(pid: number, signal: number): Status;
  killpg(group: number, signal: number): Status;
  pidfdOpen(pid: number, flags: number): Status;
  pidfdSendSignal(pidfd: number, signal: number): Status;
}

export interface HostScheduling {
  /** Priorities are negative in honest use, hence the box. */
  nice(increment: number): { readonly priority: number } | number;
  getpriority(which: number, who: number): { readonly priority: number } | number;
  setpriority(which: number, who: number, priority: number): Status;
  schedYield(): Status;
  schedGetPriorityMax(policy: number): Status;
  schedGetPriorityMin(policy: number): Status;
  schedGetScheduler(pid: number): Status;
  schedSetScheduler(pid: number, policy: number, priority: number): Status;
  schedGetParam(pid: number): Status;
  schedSetParam(pid: number, priority: number): Status;
  /** Seconds. */
  schedRrGetInterval(pid: number): number;
  /** The processors the process may run on. */
  schedGetAffinity(pid: number): readonly number[] | number;
  schedSetAffinity(pid: number, processors: readonly number[]): Status;
  getcpu(): Status;
}

export interface HostProcesses extends HostIdentity, HostChildren, HostScheduling {
  /** `RLIM_INFINITY` comes as -1 (as Python shows it); give -1 for it. */
  getrlimit(resource: number): readonly [Int64, Int64] | number;
  setrlimit(resource: number, soft: Int64, hard: Int64): Status;
  prlimit(pid: number, resource: number, limits: readonly [Int64, Int64] | null): readonly [Int64, Int64] | number;
  getrusage(who: number): ResourceUsage | number;
  times(): ProcessTimes;
}
