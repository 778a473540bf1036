/*
 * Facts about the machine and the surroundings of the process: arguments, environment, randomness, users.
 * Counterparts: parts of Modules/posixmodule.c, pwdmodule.c, grpmodule.c.
 */
import type { Int64, Path, Status } from '../host.ts';

export interface SystemName {
  readonly sysname: Uint8Array;
  readonly nodename: Uint8Array;
  readonly release: Uint8Array;
  readonly version: Uint8Array;
  readonly machine: Uint8Array;
}

export interface UserEntry {
  readonly name: Uint8Array;
  readonly password: Uint8Array;
  readonly uid: number;
  readonly gid: number;
  readonly gecos: Uint8Array;
  readonly folder: Uint8Array;
  readonly shell: Uint8Array;
}

export interface GroupEntry {
  readonly name: Uint8Array;
  readonly password: Uint8Array;
  readonly gid: number;
  readonly members: readonly Uint8Array[];
}

export interface HeapStatistics {
  readonly used: number;
  readonly limit: number;
}

export interface HostSystem {
  /** What followed the program's own name on the command line, as bytes. */
  readonly argv: readonly Uint8Array[];
  /** The environment the process was started with: `NAME=value` entries. */
  environ(): readonly Uint8Array[];
  /** Change the environment that libc, the time zone and children see. */
  setenv(name: Path, value: Path): Status;
  unsetenv(name: Path): Status;
  /** `flags` are GRND_*. The number of bytes filled. */
  getrandom(into: Uint8Array, flags: number): Status;
  uname(): SystemName | number;
  /** Processors that are configured and online. */
  cpuCount(): number;
  getloadavg(): readonly [number, number, number] | number;
  /** Configuration values: -1 says "no limit", below that it is a negative errno. */
  sysconf(name: number): Int64;
  pathconf(path: Path | number, name: number): Int64;
  /** null where the name has no value. */
  confstr(name: number): Uint8Array | null | number;
  userByName(name: Path): UserEntry | null;
  userById(uid: number): UserEntry | null;
  users(): readonly UserEntry[];
  groupByName(name: Path): GroupEntry | null;
  groupById(gid: number): GroupEntry | null;
  groups(): readonly GroupEntry[];
  heap(): HeapStatistics;
}
