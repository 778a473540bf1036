/*
 * Sockets through libc. Messages with ancillary data are in socketMessages.ts, names of the network in lookup.ts.
 */
import type { SocketAddress } from '../../contract/host/sockets.ts';
import type { Accepted, HostSockets, Received } from '../../contract/host/sockets.ts';
import { lookup } from './lookup.ts';
import { declare, failure, status } from './native.ts';
import { ADDRESS_ROOM, decodeAddress, encodeAddress } from './socketAddress.ts';
import { messages } from './socketMessages.ts';

const c = declare({
  socket: 'int (int, int, int)',
  socketpair: 'int (int, int, int, void *)',
  bind: 'int (int, void *, uint)',
  connect: 'int (int, void *, uint)',
  listen: 'int (int, int)',
  accept4: 'int (int, void *, void *, int)',
  shutdown: 'int (int, int)',
  getsockname: 'int (int, void *, void *)',
  getpeername: 'int (int, void *, void *)',
  send: 'intptr_t (int, void *, size_t, int)',
  recv: 'intptr_t (int, void *, size_t, int)',
  sendto: 'intptr_t (int, void *, size_t, int, void *, uint)',
  recvfrom: 'intptr_t (int, void *, size_t, int, void *, void *)',
  getsockopt: 'int (int, int, int, void *, void *)',
  setsockopt: 'int (int, int, int, void *, uint)',
});

const address = new Uint8Array(ADDRESS_ROOM);
const length = new Uint32Array(1);

/** Calls that fill an address: `length` holds the room before, the size after. */
function room(): Uint32Array {
  length[0] = ADDRESS_ROOM;
  address.fill(0);
  return length;
}

function takeAddress(): SocketAddress {
  return decodeAddress(address, length[0] ?? 0);
}

const pair = new Int32Array(2);

function socketpair(family: number, type: number, protocol: number): readonly [number, number] | number {
  return c.socketpair(family, type, protocol, pair) < 0 ? failure() : [pair[0] ?? -1, pair[1] ?? -1];
}

function bind(fd: number, to: SocketAddress): number {
  const bytes = encodeAddress(to);
  return status(c.bind(fd, bytes, bytes.length));
}

function connect(fd: number, to: SocketAddress): number {
  const bytes = encodeAddress(to);
  return status(c.connect(fd, bytes, bytes.length));
}

function accept4(fd: number, flags: number): Accepted | number {
  const accepted = c.accept4(fd, address, room(), flags);
  return accepted < 0 ? failure() : { fd: accepted, address: takeAddress() };
}

function sendto(fd: number, from: Uint8Array, flags: number, to: SocketAddress): number {
  const bytes = encodeAddress(to);
  return status(c.sendto(fd, from, from.length, flags, bytes, bytes.length));
}

function recvfrom(fd: number, into: Uint8Array, flags: number): Received | number {
  const count = c.recvfrom(fd, into, into.length, flags, address, room());
  if (count < 0) return failure();
  return { count, address: length[0] === 0 ? null : takeAddress() };
}

const integer = new Int32Array(1);

function getsockoptInt(fd: number, level: number, option: number): { readonly value: number } | number {
  integer[0] = 0;
  length[0] = 4;
  return c.getsockopt(fd, level, option, integer, length) < 0 ? failure() : { value: integer[0] ?? 0 };
}

function getsockopt(fd: number, level: number, option: number, size: number): Uint8Array | number {
  const value = new Uint8Array(size);
  length[0] = size;
  return c.getsockopt(fd, level, option, value, length) < 0 ? failure() : value.slice(0, length[0]);
}

function setsockopt(fd: number, level: number, option: number, value: number | Uint8Array | null, nullLength = 0): number {
  if (value === null) return status(c.setsockopt(fd, level, option, null, nullLength));
  if (typeof value !== 'number') return status(c.setsockopt(fd, level, option, value, value.length));
  integer[0] = value;
  return status(c.setsockopt(fd, level, option, integer, 4));
}

export const sockets: HostSockets = {
  socket: (family, type, protocol) => status(c.socket(family, type, protocol)),
  socketpair,
  bind,
  connect,
  listen: (fd, backlog) => status(c.listen(fd, backlog)),
  accept4,
  shutdown: (fd, how) => status(c.shutdown(fd, how)),
  getsockname: (fd) => (c.getsockname(fd, address, room()) < 0 ? failure() : takeAddress()),
  getpeername: (fd) => (c.getpeername(fd, address, room()) < 0 ? failure() : takeAddress()),
  send: (fd, from, flags) => status(c.send(fd, from, from.length, flags)),
  recv: (fd, into, flags) => status(c.recv(fd, into, into.length, flags)),
  sendto,
  recvfrom,
  getsockoptInt,
  getsockopt,
  setsockopt,
  ...messages,
  ...lookup,
};
