/*
 * Sockets, names of the network, poll and epoll of a `Host`. Counterparts: Modules/socketmodule.c, selectmodule.c.
 */
import type { Path, Status } from '../host.ts';

/**
 * An address; `family` says which other fields mean something. AF_INET: `address` (4 bytes), `port`. AF_INET6: `address`
 * (16 bytes), `port`, `flowInfo`, `scopeId`. AF_UNIX: `path` (empty: unnamed; a first NUL: abstract). AF_NETLINK:
 * `port` (the pid), `groups`. Others: `raw`, all bytes behind the family.
 */
export interface SocketAddress {
  readonly family: number;
  readonly address?: Uint8Array;
  readonly port?: number;
  readonly flowInfo?: number;
  readonly scopeId?: number;
  readonly path?: Uint8Array;
  readonly groups?: number;
  readonly raw?: Uint8Array;
}

export interface Accepted {
  readonly fd: number;
  readonly address: SocketAddress;
}

export interface Received {
  readonly count: number;
  /** null where the protocol tells none (a connected stream). */
  readonly address: SocketAddress | null;
}

/** One piece of ancillary data. */
export interface ControlMessage {
  readonly level: number;
  readonly type: number;
  readonly data: Uint8Array;
}

export interface ReceivedMessage extends Received {
  readonly control: readonly ControlMessage[];
  readonly flags: number;
}

export interface AddressInfo {
  readonly family: number;
  readonly type: number;
  readonly protocol: number;
  readonly canonicalName: Uint8Array | null;
  readonly address: SocketAddress;
}

/** The failure of a name look-up: `code` is an EAI_* number; with EAI_SYSTEM `errno` holds the cause. */
export interface LookupFailure {
  readonly code: number;
  readonly message: string;
  readonly errno: number;
}

export interface HostEntry {
  readonly name: Uint8Array;
  readonly aliases: readonly Uint8Array[];
  readonly addresses: readonly Uint8Array[];
}

export interface HostSockets {
  socket(family: number, type: number, protocol: number): Status;
  socketpair(family: number, type: number, protocol: number): readonly [number, number] | number;
  bind(fd: number, address: SocketAddress): Status;
  connect(fd: number, address: SocketAddress): Status;
  listen(fd: number, backlog: number): Status;
  accept4(fd: number, flags: number): Accepted | number;
  shutdown(fd: number, how: number): Status;
  getsockname(fd: number): SocketAddress | number;
  getpeername(fd: number): SocketAddress | number;
  send(fd: number, from: Uint8Array, flags: number): Status;
  recv(fd: number, into: Uint8Array, flags: number): Status;
  sendto(fd: number, from: Uint8Array, flags: number, address: SocketAddress): Status;
  recvfrom(fd: number, into: Uint8Array, flags: number): Received | number;
  sendmsg(fd: number, from: readonly Uint8Array[], control: readonly ControlMessage[], flags: number, address: SocketAddress | null): Status;
  recvmsg(fd: number, into: readonly Uint8Array[], controlSize: number, flags: number): ReceivedMessage | number;
  /** CMSG_LEN and CMSG_SPACE. */
  cmsgLength(dataLength: number): number;
  cmsgSpace(dataLength: number): number;
  getsockoptInt(fd: number, level: number, option: number): { readonly value: number } | number;
  /** At most `size` bytes of the option's value. */
  getsockopt(fd: number, level: number, option: number, size: number): Uint8Array | number;
  /** `value` null passes a null pointer with the length `nullLength` (AF_ALG). */
  setsockopt(fd: number, level: number, option: number, value: number | Uint8Array | null, nullLength?: number): Status;

  /** `flags` are AI_*. */
  getaddrinfo(
    host: Path | null,
    service: Path | null,
    family: number,
    type: number,
    protocol: number,
    flags: number,
  ): readonly AddressInfo[] | LookupFailure;
  /** `flags` are NI_*. */
  getnameinfo(address: SocketAddress, flags: number): { readonly host: Uint8Array; readonly service: Uint8Array } | LookupFailure;
  /** The failure's code is an h_errno. */
  gethostbyaddr(address: Uint8Array, family: number): HostEntry | LookupFailure;
  gethostbyname(name: Path, family: number): HostEntry | LookupFailure;
  getservbyname(name: Path, protocol: Path | null): number | null;
  getservbyport(port: number, protocol: Path | null): Uint8Array | null;
  getprotobyname(name: Path): number | null;
  gethostname(): Uint8Array | number;
  sethostname(name: Path): Status;
  ifNameIndex(): readonly { readonly index: number; readonly name: Uint8Array }[] | number;
  ifNameToIndex(name: Path): Status;
  ifIndexToName(index: number): Uint8Array | number;
  /** null for an address that is none; the family may be AF_INET or AF_INET6. */
  inetPton(family: number, text: Path): Uint8Array | null;
  inetNtop(family: number, address: Uint8Array): string;
}

/** What epoll reported: `events[i]` for `fds[i]`, for the first `count`. */
export interface EpollBatch {
  readonly fds: Int32Array;
  readonly events: Uint32Array;
}

export interface HostPolling {
  /**
   * poll(2) over `count` records of two elements each: the descriptor, then the wanted events in the low 16 bits; the
   * events that came are written into the high 16 bits (`record >>> 16`). `timeoutMs` -1 waits for ever.
   */
  poll(records: Int32Array, count: number, timeoutMs: number): Status;
  /** The same with nanoseconds, and with a signal mask for the length of the wait (null: unchanged). */
  ppoll(records: Int32Array, count: number, timeoutNs: number | bigint | null, mask: readonly number[] | null): Status;
  readonly epollCreate?: (flags: number) => Status;
  readonly epollCtl?: (epoll: number, operation: number, fd: number, events: number) => Status;
  /** At most as many as `into` has room for. */
  readonly epollWait?: (epoll: number, into: EpollBatch, timeoutMs: number) => Status;
}
