// The environment, randomness and facts about the system. Counterpart: Modules/posixmodule.c: convertenviron, os_uname,
// os_sysconf and neighbours.

import type { Host, Path } from '../../contract/host.ts';
import { config } from '../../runtime/config.ts';
import { asIndex, isIndexable } from '../../runtime/convert.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { retry } from '../../runtime/scheduler/systemCalls.ts';
import { setItem } from '../../runtime/subscript.ts';
import type { Value } from '../../runtime/value.ts';
import { audit } from '../sys/audit.ts';
import { asBytes, joinEntry } from './argumentLists.ts';
import { confstrNames, pathconfNames, sysconfNames } from './configurationNames.ts';
import { fsName, fspath, nameText, pathArgument } from './paths.ts';
import { fileDescriptor } from '../../runtime/fileDescriptor.ts';
import { timesType, unameType } from './records.ts';

const EQUALS = 61;
const EINVAL = 22;

/** `posix.environ`: bytes to bytes, as putenv and unsetenv have left it. */
export function environDict(host: Host): PyDict {
  const dict = new PyDict();
  for (const entry of environment.list(host)) {
    const at = entry.indexOf(EQUALS);
    setItem(dict, bytes(entry.subarray(0, at)), bytes(entry.subarray(at + 1)));
  }
  return dict;
}

/** The environment as this process has changed it. The first of several entries of a name counts. */
class Environment {
  private entries: Map<string, Uint8Array> | null = null;

  private map(host: Host): Map<string, Uint8Array> {
    if (this.entries !== null) return this.entries;
    this.entries = new Map();
    for (const entry of host.system.environ()) {
      const at = entry.indexOf(EQUALS);
      const name = latin1(entry.subarray(0, Math.max(at, 0)));
      if (at >= 0 && !this.entries.has(name)) this.entries.set(name, entry);
    }
    return this.entries;
  }

  set(host: Host, name: Path, value: Path): void {
    this.map(host).set(latin1(name), asBytes(joinEntry(name, value)));
  }

  unset(host: Host, name: Path): void {
    this.map(host).delete(latin1(name));
  }

  list(host: Host): Uint8Array[] {
    return [...this.map(host).values()];
  }
}

const latin1 = (name: Path): string => String.fromCharCode(...asBytes(name));
export const environment = new Environment();

const hasEquals = (name: Path): boolean => (typeof name === 'string' ? name.includes('=') : name.includes(EQUALS));

export function environmentFunctions(host: Host): AnyTable {
  const { system } = host;
  return functions({
    'putenv(name, value, /)': (nameV, valueV) => {
      const name = fsName(nameV);
      const value = fsName(valueV);
      if (hasEquals(name)) throw valueError('illegal environment variable name');
      audit('os.putenv', nameV, valueV);
      checkStatus(host, system.setenv(name, value));
      environment.set(host, name, value);
    },
    'unsetenv(name, /)': (nameV) => {
      const name = fsName(nameV);
      audit('os.unsetenv', nameV);
      checkStatus(host, system.unsetenv(name));
      environment.unset(host, name);
    },
    '_create_environ()': () => environDict(host),
    'fspath(path)': fspath,
    'strerror(code: cint, /)': (code) => str(host.strerror(code)),
    'urandom(size: ssize, /)': (size) => {
      if (size < 0) throw valueError('negative argument not allowed');
      const into = new Uint8Array(size);
      host.crypto.random(into);
      return bytes(into);
    },
    'getrandom(size: ssize, flags: cint=0)': (size, flags) => {
      if (size < 0) throw osError(host, EINVAL);
      const into = new Uint8Array(size);
      const n = checkStatus(
        host,
        retry(() => system.getrandom(into, flags)),
      );
      return bytes(into.slice(0, n));
    },
    'cpu_count()': () => {
      const n = config.cpuCount > 0 ? config.cpuCount : system.cpuCount();
      return n > 0 ? n : null;
    },
    'getloadavg()': () => {
      const r = system.getloadavg();
      if (typeof r === 'number') throw osError(host, r);
      return tupleOf(...r.map(float));
    },
    'uname()': () => {
      const r = system.uname();
      if (typeof r === 'number') throw osError(host, r);
      return unameType().make([r.sysname, r.nodename, r.release, r.version, r.machine].map(nameText));
    },
  });
}

/** The number of a configuration name. */
function configurationNumber(v: Value, names: ReadonlyMap<string, number>): number {
  if (isStr(v)) {
    const n = names.get(textOf(v));
    if (n === undefined) throw valueError('unrecognized configuration name');
    return n;
  }
  if (!isIndexable(v)) throw typeError('configuration names must be strings or integers');
  const n = asIndex(v);
  if (n > 2147483647 || n < -2147483648) throw overflowError('Python int too large to convert to C int');
  return Number(n);
}

/** -1 is "no limit"; anything below is a failure. */
function limit(host: Host, r: number | bigint, shown: Value = null): Value {
  if (r < -1) throw osError(host, -Number(r), shown);
  return r;
}

/** `NPTL 2.43`, or null where the host does not say. */
export function threadLibraryVersion({ system, constants }: Host): string | null {
  const number = confstrNames(constants).get('CS_GNU_LIBPTHREAD_VERSION');
  const r = number === undefined ? null : system.confstr(number);
  return r instanceof Uint8Array && r.length > 0 ? textOf(nameText(r)) : null;
}

export function configurationFunctions(host: Host): AnyTable {
  const { system, constants } = host;
  const table = functions({
    'sysconf(name, /)': (name) => limit(host, system.sysconf(configurationNumber(name, sysconfNames(constants)))),
    'confstr(name, /)': (name) => {
      const r = system.confstr(configurationNumber(name, confstrNames(constants)));
      if (typeof r === 'number') throw osError(host, r);
      return r === null ? null : nameText(r);
    },
    'pathconf(path, name)': (v, name) => {
      const path = pathArgument(v, 'pathconf', { fd: true });
      return limit(host, system.pathconf(path.isFd ? path.fd : path.path, configurationNumber(name, pathconfNames(constants))), path.shown);
    },
    'fpathconf(fd, name, /)': (v, name) => limit(host, system.pathconf(fileDescriptor(v), configurationNumber(name, pathconfNames(constants)))),
  });
  return host.processes === undefined ? table : { ...table, ...functions({ 'times()': () => times(host) }) };
}

function times(host: Host): Value {
  const t = (host.processes as NonNullable<Host['processes']>).times();
  const ticks = Number(host.system.sysconf(host.constants._SC_CLK_TCK ?? 2));
  return timesType().make([t.user, t.system, t.childrenUser, t.childrenSystem, t.elapsed].map((n) => float(n / ticks)));
}
