/*
 * The one interface through which Piton's core reaches the outside world: files, processes, sockets, clocks, code.
 * Types only. On Linux it is libc; in a browser most groups are absent, and so are the Python names that need them.
 *
 * Conventions, the same in every group:
 * - All calls are synchronous and as low as the system call they name. None throws on a failing system call.
 * - `Status`: a result >= 0, or a failure as the negative errno (`-2` is ENOENT). Calls whose result is no number
 *   return `T | number`; the number is then always a negative errno.
 * - A call interrupted by a signal answers `-EINTR`: the caller runs Python's handlers and retries (PEP 475).
 *   Look at the signal flags directly before each blocking call.
 * - `Path` is raw bytes, or a string that is encoded as UTF-8. Neither may hold NUL: the caller has checked. Names that
 *   come back are always bytes. The surrogateescape decoding is the core's.
 * - Buffers are borrowed for the length of the call and used whole: pass a `subarray` to limit the region.
 * - 64-bit quantities are numbers when safe integers and bigints otherwise, as Python's ints.
 * - An optional group or method that is absent means "not on this host": `hasattr(os, …)` is then false.
 */
import type { HostCode } from './host/code.ts';
import type { HostCompression, HostCrypto } from './host/data.ts';
import type { HostFiles } from './host/files.ts';
import type { HostLocale, HostMath } from './host/locale.ts';
import type { HostMemory, HostSemaphores } from './host/memory.ts';
import type { HostProcesses } from './host/processes.ts';
import type { HostSignals } from './host/signals.ts';
import type { HostPolling, HostSockets } from './host/sockets.ts';
import type { HostSystem } from './host/system.ts';
import type { HostTerminal } from './host/terminal.ts';
import type { HostClock } from './host/clock.ts';

/** A path or another name of the system: raw bytes, or text to be encoded as UTF-8; without NUL. */
export type Path = string | Uint8Array;

/** A result >= 0, or the negative errno. */
export type Status = number;

/** A 64-bit integer: a number when safe, else a bigint. */
export type Int64 = number | bigint;

export interface Host {
  /** As `sys.platform`: `linux`, `darwin`, `emscripten`. */
  readonly platform: string;
  /**
   * The platform's constants by their C names, for all groups together: `ENOENT`, `O_CREAT`, `S_IFDIR`, `AF_INET`,
   * `SIGINT`, `POLLIN`, `TCSANOW`, `_SC_OPEN_MAX`, `CLOCK_MONOTONIC`, … A name absent here does not exist there.
   */
  readonly constants: Readonly<Record<string, number>>;
  /** The C library's text for an errno; `Unknown error N` for unknown ones. */
  strerror(errno: number): string;
  /** Ends the process at once, without any finalisation of its own: Piton's must be over. Never returns. */
  exit(code: number): never;

  readonly code: HostCode;
  readonly clock: HostClock;
  readonly files: HostFiles;
  readonly locale: HostLocale;
  readonly math: HostMath;
  readonly system: HostSystem;
  readonly crypto: HostCrypto;
  readonly compression: HostCompression;
  readonly processes?: HostProcesses;
  readonly signals?: HostSignals;
  readonly sockets?: HostSockets;
  readonly polling?: HostPolling;
  readonly terminal?: HostTerminal;
  readonly memory?: HostMemory;
  readonly semaphores?: HostSemaphores;
}
