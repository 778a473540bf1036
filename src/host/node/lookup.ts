/*
 * Names of hosts, services, protocols and interfaces. The look-ups block and are not interrupted by signals.
 * struct addrinfo: flags, family, type, protocol (ints), address length at 16, address at 24, name at 32, next at 40.
 */
import type { Path } from '../../contract/host.ts';
import type { AddressInfo, HostEntry, HostSockets, LookupFailure, SocketAddress } from '../../contract/host/sockets.ts';
import { copyFrom, cPath, cPath2, cString, cStrings, latin1, pathBytes, pointerAt, uint64, upToNul } from './memoryLayout.ts';
import { declare, failure, koffi, status } from './native.ts';
import { decodeAddress, encodeAddress } from './socketAddress.ts';

const AF_INET = 2;
const EAI_SYSTEM = -11;
const NI_MAXHOST = 1025;
const NI_MAXSERV = 32;

const c = declare({
  getaddrinfo: 'int (void *, void *, void *, void *)',
  freeaddrinfo: 'void (uint64_t)',
  gai_strerror: 'uint64_t (int)',
  getnameinfo: 'int (void *, uint, void *, uint, void *, uint, int)',
  gethostbyaddr: 'uint64_t (void *, uint, int)',
  gethostbyname2: 'uint64_t (void *, int)',
  __h_errno_location: 'uint64_t ()',
  hstrerror: 'uint64_t (int)',
  getservbyname: 'uint64_t (void *, void *)',
  getservbyport: 'uint64_t (int, void *)',
  getprotobyname: 'uint64_t (void *)',
  gethostname: 'int (void *, size_t)',
  sethostname: 'int (void *, size_t)',
  if_nameindex: 'uint64_t ()',
  if_freenameindex: 'void (uint64_t)',
  if_nametoindex: 'uint (void *)',
  if_indextoname: 'uint64_t (uint, void *)',
  inet_pton: 'int (int, void *, void *)',
  inet_ntop: 'uint64_t (int, void *, void *, uint)',
});

function lookupFailure(code: number): LookupFailure {
  const errno = code === EAI_SYSTEM ? koffi.errno() : 0;
  return { code, errno, message: latin1(cString(c.gai_strerror(code))) };
}

function addressList(first: number): AddressInfo[] {
  const list: AddressInfo[] = [];
  for (let at = first; at !== 0; ) {
    const view = new DataView(copyFrom(at, 48).buffer);
    const size = view.getUint32(16, true);
    const name = uint64(view, 32) as number;
    list.push({
      family: view.getInt32(4, true),
      type: view.getInt32(8, true),
      protocol: view.getInt32(12, true),
      canonicalName: name === 0 ? null : cString(name),
      address: decodeAddress(copyFrom(uint64(view, 24) as number, size), size),
    });
    at = uint64(view, 40) as number;
  }
  return list;
}

function getaddrinfo(
  host: Path | null,
  service: Path | null,
  family: number,
  type: number,
  protocol: number,
  flags: number,
): readonly AddressInfo[] | LookupFailure {
  const hints = new Int32Array(12);
  hints.set([flags, family, type, protocol]);
  const result = new BigUint64Array(1);
  const code = c.getaddrinfo(host === null ? null : cPath(host), service === null ? null : cPath2(service), hints, result);
  if (code !== 0) return lookupFailure(code);
  const first = Number(result[0] ?? 0n);
  const list = addressList(first);
  c.freeaddrinfo(first);
  return list;
}

function getnameinfo(address: SocketAddress, flags: number): { host: Uint8Array; service: Uint8Array } | LookupFailure {
  const bytes = encodeAddress(address);
  const host = new Uint8Array(NI_MAXHOST);
  const service = new Uint8Array(NI_MAXSERV);
  const code = c.getnameinfo(bytes, bytes.length, host, NI_MAXHOST, service, NI_MAXSERV, flags);
  return code === 0 ? { host: upToNul(host), service: upToNul(service) } : lookupFailure(code);
}

/** struct hostent: name, aliases, type at 16, length at 20, addresses at 24. */
function hostEntry(address: number): HostEntry | LookupFailure {
  if (address === 0) {
    const code = new Int32Array(copyFrom(c.__h_errno_location(), 4).buffer)[0] ?? 0;
    return { code, errno: 0, message: latin1(cString(c.hstrerror(code))) };
  }
  const view = new DataView(copyFrom(address, 32).buffer);
  const size = view.getInt32(20, true);
  const addresses: Uint8Array[] = [];
  for (let at = uint64(view, 24) as number; ; at += 8) {
    const pointer = pointerAt(at);
    if (pointer === 0) break;
    addresses.push(copyFrom(pointer, size));
  }
  return { name: cString(uint64(view, 0) as number), aliases: cStrings(uint64(view, 8) as number), addresses };
}

/** struct servent and protoent: name, aliases, then an int at 16. */
function numberAt16(address: number): number | null {
  return address === 0 ? null : (new Int32Array(copyFrom(address + 16, 4).buffer)[0] ?? 0);
}

/** Ports stand in network order in C's structures. */
function swapPort(port: number): number {
  return ((port & 0xff) << 8) | ((port >> 8) & 0xff);
}

function getservbyname(name: Path, protocol: Path | null): number | null {
  const port = numberAt16(c.getservbyname(cPath(name), protocol === null ? null : cPath2(protocol)));
  return port === null ? null : swapPort(port);
}

function getservbyport(port: number, protocol: Path | null): Uint8Array | null {
  const entry = c.getservbyport(swapPort(port), protocol === null ? null : cPath(protocol));
  return entry === 0 ? null : cString(pointerAt(entry));
}

function gethostname(): Uint8Array | number {
  const name = new Uint8Array(257);
  return c.gethostname(name, name.length) < 0 ? failure() : upToNul(name);
}

function ifNameIndex(): readonly { index: number; name: Uint8Array }[] | number {
  const first = c.if_nameindex();
  if (first === 0) return failure();
  const list: { index: number; name: Uint8Array }[] = [];
  for (let at = first; ; at += 16) {
    const view = new DataView(copyFrom(at, 16).buffer);
    const index = view.getUint32(0, true);
    if (index === 0) break;
    list.push({ index, name: cString(uint64(view, 8) as number) });
  }
  c.if_freenameindex(first);
  return list;
}

function ifNameToIndex(name: Path): number {
  const index = c.if_nametoindex(cPath(name));
  return index === 0 ? failure() : index;
}

function ifIndexToName(index: number): Uint8Array | number {
  const name = new Uint8Array(16);
  return c.if_indextoname(index >>> 0, name) === 0 ? failure() : upToNul(name);
}

function inetPton(family: number, text: Path): Uint8Array | null {
  const address = new Uint8Array(family === AF_INET ? 4 : 16);
  return c.inet_pton(family, cPath(text), address) === 1 ? address : null;
}

function inetNtop(family: number, address: Uint8Array): string {
  const text = new Uint8Array(64);
  c.inet_ntop(family, address, text, text.length);
  return latin1(upToNul(text));
}

type LookupCalls = Exclude<
  keyof HostSockets,
  | 'socket'
  | 'socketpair'
  | 'bind'
  | 'connect'
  | 'listen'
  | 'accept4'
  | 'shutdown'
  | 'getsockname'
  | 'getpeername'
  | 'send'
  | 'recv'
  | 'sendto'
  | 'recvfrom'
  | 'sendmsg'
  | 'recvmsg'
  | 'cmsgLength'
  | 'cmsgSpace'
  | 'getsockoptInt'
  | 'getsockopt'
  | 'setsockopt'
>;

export const lookup: Pick<HostSockets, LookupCalls> = {
  getaddrinfo,
  getnameinfo,
  gethostbyaddr: (address, family) => hostEntry(c.gethostbyaddr(address, address.length, family)),
  gethostbyname: (name, family) => hostEntry(c.gethostbyname2(cPath(name), family)),
  getservbyname,
  getservbyport,
  getprotobyname: (name) => numberAt16(c.getprotobyname(cPath(name))),
  gethostname,
  sethostname: (name) => status(c.sethostname(cPath(name), pathBytes(name).length)),
  ifNameIndex,
  ifNameToIndex,
  ifIndexToName,
  inetPton,
  inetNtop,
};
