// Who the process is: ids of process, user and groups. Counterpart: Modules/posixmodule.c from os_getpid.

import type { Host } from '../../contract/host.ts';
import type { HostProcesses } from '../../contract/host/processes.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { withItems } from '../../runtime/iterate.ts';
import { checkStatus, osError, done } from '../../runtime/osError.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import type { Value } from '../../runtime/value.ts';
import { fsName, nameText } from './paths.ts';
import { asId } from './numbers.ts';

export function identityFunctions(host: Host, processes: HostProcesses): AnyTable {
  const triple = (r: readonly number[] | number): Value => {
    if (typeof r === 'number') throw osError(host, r);
    return tupleOf(...r);
  };
  return functions({
    'getpid()': () => processes.getpid(),
    'getppid()': () => processes.getppid(),
    'getuid()': () => processes.getuid(),
    'geteuid()': () => processes.geteuid(),
    'getgid()': () => processes.getgid(),
    'getegid()': () => processes.getegid(),
    'getresuid()': () => triple(processes.getresuid()),
    'getresgid()': () => triple(processes.getresgid()),
    'getpgid(pid: cint)': (pid) => checkStatus(host, processes.getpgid(pid)),
    'getpgrp()': () => checkStatus(host, processes.getpgid(0)),
    'setpgid(pid: cint, pgrp: cint, /)': (pid, group) => done(host, processes.setpgid(pid, group)),
    'setpgrp()': () => done(host, processes.setpgid(0, 0)),
    'getsid(pid: cint, /)': (pid) => checkStatus(host, processes.getsid(pid)),
    'setsid()': () => done(host, processes.setsid()),
    'getlogin()': () => {
      const r = processes.getlogin();
      if (typeof r === 'number') throw osError(host, r);
      return nameText(r);
    },
  });
}

export function changeIdentityFunctions(host: Host, processes: HostProcesses): AnyTable {
  const uid = (v: Value): number => asId(v, 'uid');
  const gid = (v: Value): number => asId(v, 'gid');
  return functions({
    'setuid(uid, /)': (u) => done(host, processes.setuid(uid(u))),
    'seteuid(euid, /)': (u) => done(host, processes.seteuid(uid(u))),
    'setreuid(ruid, euid, /)': (r, e) => done(host, processes.setreuid(uid(r), uid(e))),
    'setresuid(ruid, euid, suid, /)': (r, e, s) => done(host, processes.setresuid(uid(r), uid(e), uid(s))),
    'setgid(gid, /)': (g) => done(host, processes.setgid(gid(g))),
    'setegid(egid, /)': (g) => done(host, processes.setegid(gid(g))),
    'setregid(rgid, egid, /)': (r, e) => done(host, processes.setregid(gid(r), gid(e))),
    'setresgid(rgid, egid, sgid, /)': (r, e, s) => done(host, processes.setresgid(gid(r), gid(e), gid(s))),
    'getgroups()': () => {
      const r = processes.getgroups();
      if (typeof r === 'number') throw osError(host, r);
      return listFrom([...r]);
    },
    'setgroups(groups, /)': (groups) => {
      if (!hasSpecial(groups, '__getitem__') || !hasSpecial(groups, '__len__')) throw typeError('setgroups argument must be a sequence');
      const ids = withItems(groups, (items) => items.map(groupId)) as unknown as number[];
      done(host, processes.setgroups(ids));
    },
    'initgroups(username, gid, /)': (user, g) => done(host, processes.initgroups(fsName(user), gid(g))),
    'getgrouplist(user, group, /)': (user, g) => {
      const r = processes.getgrouplist(fsName(user), gid(g));
      if (typeof r === 'number') throw osError(host, r);
      return listFrom([...r]);
    },
  });

  function groupId(v: Value): number {
    if (intValue(v) === undefined) throw typeError('groups must be integers');
    const n = asId(v, 'gid');
    if (n === -1) throw valueError('too many groups');
    return n;
  }
}
