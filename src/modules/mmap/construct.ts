// Making a map. Counterpart: new_mmap_object in Modules/mmapmodule.c.

import type { Host, Int64 } from '../../contract/host.ts';
import type { HostMemory } from '../../contract/host/memory.ts';
import { checkResult, checkStatus, osError } from '../../runtime/osError.ts';
import { overflowError, valueError } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { audit } from '../sys/audit.ts';
import { ACCESS_COPY, ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, type PyMmap } from './mapping.ts';

export interface MapRequest {
  readonly fd: number;
  readonly length: number;
  readonly flags: number | undefined;
  readonly protection: number | undefined;
  readonly access: number;
  readonly offset: Int64;
  readonly trackFd: boolean;
}

interface Mode {
  readonly flags: number;
  readonly protection: number;
  readonly access: number;
}

function modeOf(host: Host, r: MapRequest): Mode {
  const { MAP_SHARED = 1, MAP_PRIVATE = 2, PROT_READ = 1, PROT_WRITE = 2 } = host.constants;
  const { flags = MAP_SHARED, protection = PROT_READ | PROT_WRITE } = r;
  if (r.access !== ACCESS_DEFAULT && (flags !== MAP_SHARED || protection !== (PROT_READ | PROT_WRITE))) {
    throw valueError("mmap can't specify both access and flags, prot.");
  }
  switch (r.access) {
    case ACCESS_READ:
      return { flags: MAP_SHARED, protection: PROT_READ, access: ACCESS_READ };
    case ACCESS_WRITE:
      return { flags: MAP_SHARED, protection: PROT_READ | PROT_WRITE, access: ACCESS_WRITE };
    case ACCESS_COPY:
      return { flags: MAP_PRIVATE, protection: PROT_READ | PROT_WRITE, access: ACCESS_COPY };
    case ACCESS_DEFAULT: {
      const reads = (protection & PROT_READ) !== 0;
      const writes = (protection & PROT_WRITE) !== 0;
      return { flags, protection, access: reads && writes ? ACCESS_DEFAULT : writes ? ACCESS_WRITE : ACCESS_READ };
    }
    default:
      throw valueError('mmap invalid access parameter.');
  }
}

/** The length that the file allows; a map of an empty file is refused. */
function checkedLength(host: Host, r: MapRequest): number {
  if (r.fd === -1) return r.length;
  const s = host.files.fstat(r.fd);
  if (typeof s === 'number') {
    if (s === -(host.constants.EBADF ?? 9)) throw osError(host, s);
    return r.length;
  }
  if ((s.mode & 0o170000) !== 0o100000) return r.length;
  if (r.length === 0) {
    if (s.size === 0) throw valueError('cannot mmap an empty file');
    if (r.offset >= s.size) throw valueError('mmap offset is greater than file size');
    return Number(BigInt(s.size) - BigInt(r.offset));
  }
  if (r.offset > s.size || BigInt(s.size) - BigInt(r.offset) < r.length) throw valueError('mmap length is greater than file size');
  return r.length;
}

/** Bytes that one typed array can show. */
const LARGEST_VIEW = 2 ** 32 - 1;

export function makeMap(host: Host, memory: HostMemory, cls: PyType, r: MapRequest): PyMmap {
  const { MAP_ANONYMOUS = 32, F_DUPFD_CLOEXEC = 1030, PROT_WRITE = 2 } = host.constants;
  if (r.length < 0) throw overflowError('memory mapped length must be positive');
  if (r.offset < 0) throw overflowError('memory mapped offset must be positive');
  const mode = modeOf(host, r);
  audit('mmap.__new__', r.fd, r.length, r.access, r.offset);
  const length = checkedLength(host, r);
  if (length > LARGEST_VIEW) throw osError(host, host.constants.ENOMEM ?? 12);
  const fd = r.fd === -1 || !r.trackFd ? -1 : checkStatus(host, host.files.fcntl(r.fd, F_DUPFD_CLOEXEC, 0));
  const flags = r.fd === -1 ? mode.flags | MAP_ANONYMOUS : mode.flags;
  const map = memory.mmap(length, mode.protection, flags, r.fd, r.offset);
  if (typeof map === 'number' && fd >= 0) host.files.close(fd);
  const self = cls.allocate() as PyMmap;
  self.map = checkResult(host, map);
  self.host = host;
  self.fd = fd;
  self.flags = flags;
  self.offset = r.offset;
  self.access = mode.access;
  self.trackFd = r.trackFd;
  self.writable = mode.access !== ACCESS_READ && (mode.protection & PROT_WRITE) !== 0;
  return self;
}
