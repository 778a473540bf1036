/*
 * The user and group databases through libc (and so through whatever the system has configured).
 */
import type { GroupEntry, HostSystem, UserEntry } from '../../contract/host/system.ts';
import { copyFrom, cPath, cString, cStrings, uint64 } from './memoryLayout.ts';
import { declare } from './native.ts';

const c = declare({
  getpwnam: 'uint64_t (void *)',
  getpwuid: 'uint64_t (uint)',
  setpwent: 'void ()',
  getpwent: 'uint64_t ()',
  endpwent: 'void ()',
  getgrnam: 'uint64_t (void *)',
  getgrgid: 'uint64_t (uint)',
  setgrent: 'void ()',
  getgrent: 'uint64_t ()',
  endgrent: 'void ()',
});

/** struct passwd: name, password, uid at 16, gid at 20, gecos, folder, shell. */
function user(address: number): UserEntry | null {
  if (address === 0) return null;
  const view = new DataView(copyFrom(address, 48).buffer);
  const text = (offset: number): Uint8Array => cString(uint64(view, offset) as number);
  return {
    name: text(0),
    password: text(8),
    uid: view.getUint32(16, true),
    gid: view.getUint32(20, true),
    gecos: text(24),
    folder: text(32),
    shell: text(40),
  };
}

/** struct group: name, password, gid at 16, members at 24. */
function group(address: number): GroupEntry | null {
  if (address === 0) return null;
  const view = new DataView(copyFrom(address, 32).buffer);
  return {
    name: cString(uint64(view, 0) as number),
    password: cString(uint64(view, 8) as number),
    gid: view.getUint32(16, true),
    members: cStrings(uint64(view, 24) as number),
  };
}

function all<T>(next: () => T | null): T[] {
  const entries: T[] = [];
  for (let entry = next(); entry !== null; entry = next()) entries.push(entry);
  return entries;
}

type UserCalls = 'userByName' | 'userById' | 'users' | 'groupByName' | 'groupById' | 'groups';

export const users: Pick<HostSystem, UserCalls> = {
  userByName: (name) => user(c.getpwnam(cPath(name))),
  userById: (uid) => user(c.getpwuid(uid >>> 0)),
  users() {
    c.setpwent();
    const entries = all(() => user(c.getpwent()));
    c.endpwent();
    return entries;
  },
  groupByName: (name) => group(c.getgrnam(cPath(name))),
  groupById: (gid) => group(c.getgrgid(gid >>> 0)),
  groups() {
    c.setgrent();
    const entries = all(() => group(c.getgrent()));
    c.endgrent();
    return entries;
  },
};
