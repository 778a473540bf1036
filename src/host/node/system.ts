/*
 * Facts about the machine and the process's surroundings.
 */
import type { Path } from '../../contract/host.ts';
import type { HostSystem, SystemName } from '../../contract/host/system.ts';
import { builtin } from './builtins.ts';
import { descriptors } from './descriptors.ts';
import { cPath, cPath2, pathBytes, upToNul } from './memoryLayout.ts';
import { environment } from './localBlocks.ts';
import { declare, failure, koffi, status } from './native.ts';
import { users } from './users.ts';

const _SC_NPROCESSORS_ONLN = 84;
const UTS_FIELD = 65;

const c = declare({
  setenv: 'int (void *, void *, int)',
  unsetenv: 'int (void *)',
  getrandom: 'intptr_t (void *, size_t, uint)',
  uname: 'int (void *)',
  getloadavg: 'int (void *, int)',
  sysconf: 'long (int)',
  pathconf: 'long (void *, int)',
  fpathconf: 'long (int, int)',
  confstr: 'size_t (int, void *, size_t)',
});

/** The NUL-ended items of a file of /proc, or null when it cannot be read. */
function procItems(path: string): Uint8Array[] | null {
  const fd = descriptors.open(path, 0o2000000, 0);
  if (fd < 0) return null;
  let bytes = new Uint8Array(16384);
  let length = 0;
  for (;;) {
    const count = descriptors.read(fd, bytes.subarray(length));
    if (count <= 0) break;
    length += count;
    if (length === bytes.length) {
      const larger = new Uint8Array(length * 4);
      larger.set(bytes);
      bytes = larger;
    }
  }
  descriptors.close(fd);
  const items: Uint8Array[] = [];
  for (let start = 0; start < length; ) {
    const item = upToNul(bytes.subarray(0, length), start);
    items.push(item);
    start += item.length + 1;
  }
  return items;
}

/** Node decodes its arguments with losses; the kernel still has the bytes. */
function argv(): readonly Uint8Array[] {
  const decoded = process.argv.slice(2);
  const raw = decoded.some((argument) => argument.includes('\ufffd')) ? procItems('/proc/self/cmdline') : null;
  if (raw === null || raw.length < decoded.length) return decoded.map(pathBytes);
  return raw.slice(raw.length - decoded.length);
}

function environ(): readonly Uint8Array[] {
  const items = procItems('/proc/self/environ');
  if (items !== null) return items.filter((item) => item.length > 0);
  return Object.entries(process.env).map(([name, value]) => pathBytes(`${name}=${value ?? ''}`));
}

function uname(): SystemName | number {
  const bytes = new Uint8Array(UTS_FIELD * 6);
  if (c.uname(bytes) < 0) return failure();
  const field = (index: number): Uint8Array => upToNul(bytes.subarray(index * UTS_FIELD, (index + 1) * UTS_FIELD));
  return { sysname: field(0), nodename: field(1), release: field(2), version: field(3), machine: field(4) };
}

/** sysconf and pathconf answer -1 both for "no limit" (errno untouched) and for failures. */
function limit(call: () => number): number {
  koffi.errno(0);
  const value = call();
  return value === -1 && koffi.errno() !== 0 ? -koffi.errno() : value;
}

function confstr(name: number): Uint8Array | null | number {
  koffi.errno(0);
  const size = c.confstr(name, null, 0);
  if (size === 0) return koffi.errno() === 0 ? null : failure();
  const bytes = new Uint8Array(size);
  c.confstr(name, bytes, size);
  return upToNul(bytes);
}

export const system: HostSystem = {
  get argv() {
    return argv();
  },
  environ,
  setenv: (name, value) => {
    environment.changed = true;
    return status(c.setenv(cPath(name), cPath2(value), 1));
  },
  unsetenv: (name) => {
    environment.changed = true;
    return status(c.unsetenv(cPath(name)));
  },
  getrandom: (into, flags) => status(c.getrandom(into, into.length, flags)),
  uname,
  cpuCount: () => c.sysconf(_SC_NPROCESSORS_ONLN),
  getloadavg() {
    const loads = new Float64Array(3);
    return c.getloadavg(loads, 3) === 3 ? [loads[0] ?? 0, loads[1] ?? 0, loads[2] ?? 0] : failure();
  },
  sysconf: (name) => limit(() => c.sysconf(name)),
  pathconf: (path: Path | number, name) => limit(() => (typeof path === 'number' ? c.fpathconf(path, name) : c.pathconf(cPath(path), name))),
  confstr,
  ...users,
  heap() {
    const statistics = builtin<typeof import('node:v8')>('node:v8').getHeapStatistics();
    return { used: statistics.used_heap_size, limit: statistics.heap_size_limit };
  },
};
