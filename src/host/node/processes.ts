/*
 * The identity of the process, its limits and use of resources; children are in children.ts.
 */
import type { Int64 } from '../../contract/host.ts';
import type { HostIdentity, HostProcesses, ProcessTimes, ResourceUsage } from '../../contract/host/processes.ts';
import { children } from './children.ts';
import { cPath, int64, setInt64, uint64, upToNul } from './memoryLayout.ts';
import { declare, failure, status } from './native.ts';
import { resourceUsage } from './resourceUsage.ts';
import { scheduling } from './scheduling.ts';
import { getStackLimits, setStackLimits } from './stackLimit.ts';

const RLIMIT_STACK = 3;

const c = declare({
  getpid: 'int ()',
  getppid: 'int ()',
  gettid: 'int ()',
  getuid: 'uint ()',
  geteuid: 'uint ()',
  getgid: 'uint ()',
  getegid: 'uint ()',
  getresuid: 'int (void *, void *, void *)',
  getresgid: 'int (void *, void *, void *)',
  setuid: 'int (uint)',
  seteuid: 'int (uint)',
  setreuid: 'int (uint, uint)',
  setresuid: 'int (uint, uint, uint)',
  setgid: 'int (uint)',
  setegid: 'int (uint)',
  setregid: 'int (uint, uint)',
  setresgid: 'int (uint, uint, uint)',
  getgroups: 'int (int, void *)',
  setgroups: 'int (size_t, void *)',
  initgroups: 'int (void *, uint)',
  getgrouplist: 'int (void *, uint, void *, void *)',
  getpgid: 'int (int)',
  setpgid: 'int (int, int)',
  getsid: 'int (int)',
  setsid: 'int ()',
  getlogin_r: 'int (void *, size_t)',
  getrlimit: 'int (int, void *)',
  setrlimit: 'int (int, void *)',
  prlimit: 'int (int, int, void *, void *)',
  getrusage: 'int (int, void *)',
  times: 'long (void *)',
});

type Triple = readonly [number, number, number];

function triple(call: (a: Uint32Array, b: Uint32Array, c: Uint32Array) => number): Triple | number {
  const ids = new Uint32Array(3);
  const result = call(ids.subarray(0, 1), ids.subarray(1, 2), ids.subarray(2, 3));
  return result < 0 ? failure() : [ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0];
}

function getgroups(): readonly number[] | number {
  const count = c.getgroups(0, null);
  if (count < 0) return failure();
  const groups = new Uint32Array(count + 8);
  const filled = c.getgroups(groups.length, groups);
  return filled < 0 ? failure() : [...groups.subarray(0, filled)];
}

/** Answers -1 and the needed length when the room is too small, without an errno. */
function getgrouplist(user: string | Uint8Array, gid: number): readonly number[] {
  for (let room = 64; ; room *= 4) {
    const groups = new Uint32Array(room);
    const count = new Int32Array([room]);
    if (c.getgrouplist(cPath(user), gid >>> 0, groups, count) >= 0) return [...groups.subarray(0, count[0])];
  }
}

function getlogin(): Uint8Array | number {
  const name = new Uint8Array(257);
  const error = c.getlogin_r(name, name.length);
  return error === 0 ? upToNul(name) : -error;
}

const identity: HostIdentity = {
  getpid: () => c.getpid(),
  getppid: () => c.getppid(),
  gettid: () => c.gettid(),
  getuid: () => c.getuid(),
  geteuid: () => c.geteuid(),
  getgid: () => c.getgid(),
  getegid: () => c.getegid(),
  getresuid: () => triple(c.getresuid),
  getresgid: () => triple(c.getresgid),
  setuid: (uid) => status(c.setuid(uid >>> 0)),
  seteuid: (uid) => status(c.seteuid(uid >>> 0)),
  setreuid: (real, effective) => status(c.setreuid(real >>> 0, effective >>> 0)),
  setresuid: (real, effective, saved) => status(c.setresuid(real >>> 0, effective >>> 0, saved >>> 0)),
  setgid: (gid) => status(c.setgid(gid >>> 0)),
  setegid: (gid) => status(c.setegid(gid >>> 0)),
  setregid: (real, effective) => status(c.setregid(real >>> 0, effective >>> 0)),
  setresgid: (real, effective, saved) => status(c.setresgid(real >>> 0, effective >>> 0, saved >>> 0)),
  getgroups,
  setgroups: (groups) => status(c.setgroups(groups.length, Uint32Array.from(groups))),
  initgroups: (user, gid) => status(c.initgroups(cPath(user), gid >>> 0)),
  getgrouplist,
  getpgid: (pid) => status(c.getpgid(pid)),
  setpgid: (pid, group) => status(c.setpgid(pid, group)),
  getsid: (pid) => status(c.getsid(pid)),
  setsid: () => status(c.setsid()),
  getlogin,
};

const limits = new Uint8Array(16);
const limitsView = new DataView(limits.buffer);

/** RLIM_INFINITY is all ones. */
function takeLimits(view: DataView): readonly [Int64, Int64] {
  const one = (at: number): Int64 => (view.getBigInt64(at, true) === -1n ? -1 : uint64(view, at));
  return [one(0), one(8)];
}

function putLimits(soft: Int64, hard: Int64): Uint8Array {
  setInt64(limitsView, 0, soft);
  setInt64(limitsView, 8, hard);
  return limits;
}

function prlimit(pid: number, resource: number, wanted: readonly [Int64, Int64] | null): readonly [Int64, Int64] | number {
  const old = new Uint8Array(16);
  const result = c.prlimit(pid, resource, wanted === null ? null : putLimits(wanted[0], wanted[1]), old);
  return result < 0 ? failure() : takeLimits(new DataView(old.buffer));
}

function getrusage(who: number): ResourceUsage | number {
  const bytes = new Uint8Array(144);
  return c.getrusage(who, bytes) < 0 ? failure() : resourceUsage(bytes);
}

function times(): ProcessTimes {
  const bytes = new Uint8Array(32);
  const elapsed = c.times(bytes);
  const view = new DataView(bytes.buffer);
  const tick = (at: number): number => Number(int64(view, at));
  return { elapsed, user: tick(0), system: tick(8), childrenUser: tick(16), childrenSystem: tick(24) };
}

export const processes: HostProcesses = {
  ...identity,
  ...children,
  ...scheduling,
  getrlimit(resource) {
    if (resource === RLIMIT_STACK) return getStackLimits();
    return c.getrlimit(resource, limits) < 0 ? failure() : takeLimits(limitsView);
  },
  setrlimit(resource, soft, hard) {
    if (resource === RLIMIT_STACK) return setStackLimits([soft, hard]);
    return status(c.setrlimit(resource, putLimits(soft, hard)));
  },
  prlimit,
  getrusage,
  times,
};
