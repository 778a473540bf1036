/*
 * Memory maps, shared memory and named semaphores of a `Host`. Counterparts: Modules/mmapmodule.c,
 * Modules/_multiprocessing/.
 */
import type { Int64, Path, Status } from '../host.ts';

/**
 * A mapped region. After `unmap` or `resize` the old `bytes` are empty and must not be kept: touching memory that is
 * no longer mapped ends the process, so a holder checks that nothing else views it.
 */
export interface MemoryMap {
  readonly bytes: Uint8Array;
  unmap(): Status;
  flush(offset: number, length: number, flags: number): Status;
  /** mremap; `bytes` is a new view afterwards. */
  resize(length: number): Status;
  madvise(offset: number, length: number, advice: number): Status;
}

export interface HostMemory {
  /** `fd` -1 for anonymous memory. */
  mmap(length: number, protection: number, flags: number, fd: number, offset: Int64): MemoryMap | number;
  shmOpen(name: Path, flags: number, mode: number): Status;
  shmUnlink(name: Path): Status;
}

/** A semaphore shared between processes; opaque to the core, valid until closed, also in forked children. */
export interface Semaphore {
  /** Its address, which is the same in forked children. */
  readonly handle: number;
  wait(): Status;
  tryWait(): Status;
  /** Until a CLOCK_REALTIME moment; -ETIMEDOUT after it. */
  timedWait(seconds: Int64, ns: number): Status;
  post(): Status;
  value(): Status;
  close(): Status;
}

export interface HostSemaphores {
  open(name: Path, flags: number, mode: number, value: number): Semaphore | number;
  /** The open semaphore with this handle. */
  at(handle: number): Semaphore;
  unlink(name: Path): Status;
  /** SEM_VALUE_MAX. */
  readonly valueMax: number;
}
