/*
 * Memory maps, shared memory and named semaphores. A view of mapped memory cannot be detached: after unmapping it must
 * not be touched, so the map hands out an empty one from then on.
 */
import type { Int64, Path } from '../../contract/host.ts';
import type { HostMemory, HostSemaphores, MemoryMap, Semaphore } from '../../contract/host/memory.ts';
import { cPath, timespecOf } from './memoryLayout.ts';
import { declare, failure, koffi, status } from './native.ts';

const MREMAP_MAYMOVE = 1;
const SEM_VALUE_MAX = 2147483647;

const c = declare({
  mmap: 'int64_t (uint64_t, size_t, int, int, int, int64_t)',
  munmap: 'int (uint64_t, size_t)',
  msync: 'int (uint64_t, size_t, int)',
  mremap: 'int64_t (uint64_t, size_t, size_t, int, ...)',
  madvise: 'int (uint64_t, size_t, int)',
  shm_open: 'int (void *, int, uint)',
  shm_unlink: 'int (void *)',
  sem_open: 'uint64_t (void *, int, ...)',
  sem_unlink: 'int (void *)',
  sem_close: 'int (uint64_t)',
  sem_wait: 'int (uint64_t)',
  sem_trywait: 'int (uint64_t)',
  sem_timedwait: 'int (uint64_t, void *)',
  sem_post: 'int (uint64_t)',
  sem_getvalue: 'int (uint64_t, void *)',
});

function viewOf(address: number, length: number): Uint8Array {
  return new Uint8Array(koffi.view(BigInt(address), length));
}

class NodeMemoryMap implements MemoryMap {
  #address: number;
  #bytes: Uint8Array;

  constructor(address: number, length: number) {
    this.#address = address;
    this.#bytes = viewOf(address, length);
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  unmap(): number {
    const length = this.#bytes.length;
    if (length === 0) return 0;
    this.#bytes = new Uint8Array(0);
    return status(c.munmap(this.#address, length));
  }

  flush(offset: number, length: number, flags: number): number {
    return status(c.msync(this.#address + offset, length, flags));
  }

  resize(length: number): number {
    const moved = c.mremap(this.#address, this.#bytes.length, length, MREMAP_MAYMOVE);
    if (moved === -1) return failure();
    this.#address = moved;
    this.#bytes = viewOf(moved, length);
    return 0;
  }

  madvise(offset: number, length: number, advice: number): number {
    return status(c.madvise(this.#address + offset, length, advice));
  }
}

function mmap(length: number, protection: number, flags: number, fd: number, offset: Int64): MemoryMap | number {
  const address = c.mmap(0, length, protection, flags, fd, offset);
  return address === -1 ? failure() : new NodeMemoryMap(address, length);
}

export const memory: HostMemory = {
  mmap,
  shmOpen: (name, flags, mode) => status(c.shm_open(cPath(name), flags, mode)),
  shmUnlink: (name) => status(c.shm_unlink(cPath(name))),
};

class NodeSemaphore implements Semaphore {
  readonly handle: number;

  constructor(address: number) {
    this.handle = address;
  }

  wait(): number {
    return status(c.sem_wait(this.handle));
  }

  tryWait(): number {
    return status(c.sem_trywait(this.handle));
  }

  timedWait(seconds: Int64, ns: number): number {
    return status(c.sem_timedwait(this.handle, timespecOf(seconds, ns)));
  }

  post(): number {
    return status(c.sem_post(this.handle));
  }

  value(): number {
    const value = new Int32Array(1);
    return c.sem_getvalue(this.handle, value) < 0 ? failure() : (value[0] ?? 0);
  }

  close(): number {
    return status(c.sem_close(this.handle));
  }
}

function open(name: Path, flags: number, mode: number, value: number): Semaphore | number {
  const address = c.sem_open(cPath(name), flags, 'uint', mode, 'uint', value);
  return address === 0 ? failure() : new NodeSemaphore(address);
}

export const semaphores: HostSemaphores = {
  open,
  at: (handle) => new NodeSemaphore(handle),
  unlink: (name) => status(c.sem_unlink(cPath(name))),
  valueMax: SEM_VALUE_MAX,
};
