// Addresses: between Python's tuples and names and the host's records. Counterpart: getsockaddrarg, makesockaddr and
// setipaddr in Modules/socketmodule.c.

import type { Path } from '../../contract/host.ts';
import type { SocketAddress } from '../../contract/host/sockets.ts';
import { encodeText } from '../../objects/codecs/encode.ts';
import { asCInt, asIndex, asUint32 } from '../../runtime/convert.ts';
import { BUFFER_SIMPLE, withBuffer } from '../../runtime/buffer.ts';
import { PyByteArray, PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { type PyStr, isStr } from '../../runtime/layout/str.ts';
import { overflowError, typeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { encodedName, nameText } from '../posix/paths.ts';
import { failed, lookupError, network, plainError } from './network.ts';
import { packetAddress, shownPacket } from './packetAddress.ts';

export const AF_UNSPEC = 0;
export const AF_UNIX = 1;
export const AF_INET = 2;
export const AF_INET6 = 10;
export const AF_NETLINK = 16;
export const AF_PACKET = 17;
const SOCK_DGRAM = 2;
const AI_PASSIVE = 1;
const UNIX_ROOM = 108;
const MAX_FLOW = 0xfffff;
// ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** A host name under IDNA: ASCII text, or bytes as they were given. `refused` words the TypeErrors. */
export function hostName(v: Value, refused?: (what: string) => Error): Path {
  const other = (): Error =>
    refused?.('str, bytes or bytearray') ?? (typeError(`str, bytes or bytearray expected, not ${typeName(v)}`) as unknown as Error);
  let name: Path;
  if (v instanceof PyBytes || v instanceof PyByteArray) name = v.data.slice();
  else if (isStr(v)) name = typeof v === 'string' && ASCII.test(v) ? v : encodeText(v, 'idna').data;
  else throw other();
  if (typeof name === 'string' ? name.includes('\0') : name.includes(0)) {
    throw refused?.('encoded string without null bytes') ?? (typeError('host name must not contain null character') as unknown as Error);
  }
  return name;
}

/** What a name stands for, of `family` (AF_UNSPEC: any). May block the process in a look-up. Throws. */
export function resolve(name: Path, family: number): SocketAddress {
  const { sockets } = network;
  if (name.length === 0) {
    const found = sockets.getaddrinfo(null, '0', family, SOCK_DGRAM, 0, AI_PASSIVE);
    if (failed(found)) throw lookupError(found);
    if (found.length !== 1) throw plainError('wildcard resolved to multiple address');
    return (found[0] as { address: SocketAddress }).address;
  }
  const text = typeof name === 'string' ? name : String.fromCharCode(...name);
  if (text === '255.255.255.255' || text === '<broadcast>') {
    if (family !== AF_INET && family !== AF_UNSPEC) throw plainError('address family mismatched');
    return { family: AF_INET, address: Uint8Array.of(255, 255, 255, 255), port: 0 };
  }
  for (const candidate of [AF_INET, AF_INET6]) {
    if ((family !== candidate && family !== AF_UNSPEC) || (candidate === AF_INET6 && text.includes('%'))) continue;
    const address = sockets.inetPton(candidate, name);
    if (address !== null) return { family: candidate, address, port: 0 };
  }
  const found = sockets.getaddrinfo(name, null, family, 0, 0, 0);
  if (failed(found)) throw lookupError(found);
  return (found[0] as { address: SocketAddress }).address;
}

function port(v: Value, caller: string): number {
  const n = asIndex(v);
  if (n < 0 || n > 0xffff) throw overflowError(`${caller}(): port must be 0-65535.`);
  return n as number;
}

function mustBeTuple(family: number, v: Value, caller: string, name: string): readonly Value[] {
  if (!(v instanceof PyTuple)) throw typeError(`${caller}(): ${name} address must be tuple, not ${typeName(v)}`);
  if (family === AF_INET && v.items.length !== 2) throw typeError('AF_INET address must be a pair (host, port)');
  return v.items;
}

function inetAddress(v: Value, caller: string): SocketAddress {
  const [host, portV] = mustBeTuple(AF_INET, v, caller, 'AF_INET') as [Value, Value];
  const name = hostName(host);
  const number = port(portV, caller);
  return { ...resolve(name, AF_INET), port: number };
}

function inet6Address(v: Value, caller: string): SocketAddress {
  const items = mustBeTuple(AF_INET6, v, caller, 'AF_INET6');
  if (items.length < 2 || items.length > 4) throw typeError('AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])');
  const name = hostName(items[0] as Value);
  const number = port(items[1] as Value, caller);
  const flowInfo = items[2] === undefined ? 0 : asUint32(items[2]);
  const scopeId = items[3] === undefined ? 0 : asUint32(items[3]);
  const found = resolve(name, AF_INET6);
  if (flowInfo > MAX_FLOW) throw overflowError(`${caller}(): flowinfo must be 0-1048575.`);
  return { ...found, port: number, flowInfo, scopeId: scopeId !== 0 ? scopeId : (found.scopeId ?? 0) };
}

function unixAddress(v: Value): SocketAddress {
  const path = isStr(v) ? encodedPath(v) : withBuffer(v, BUFFER_SIMPLE, (data) => data.slice());
  const abstract = path.length > 0 && path[0] === 0;
  if (abstract ? path.length > UNIX_ROOM : path.length >= UNIX_ROOM) throw plainError('AF_UNIX path too long');
  return { family: AF_UNIX, path };
}

function encodedPath(v: string | PyStr): Uint8Array {
  const name = encodedName(v);
  return typeof name === 'string' ? encodeText(name).data : name;
}

/** The address argument of method `caller` for a socket of `family`. May block in a look-up. Throws. */
export function addressArgument(family: number, v: Value, caller: string): SocketAddress {
  switch (family) {
    case AF_INET:
      return inetAddress(v, caller);
    case AF_INET6:
      return inet6Address(v, caller);
    case AF_UNIX:
      return unixAddress(v);
    case AF_NETLINK: {
      const items = mustBeTuple(AF_NETLINK, v, caller, 'AF_NETLINK');
      if (items.length !== 2) throw typeError('AF_NETLINK address must be a pair (pid, groups)');
      return { family, port: asCInt(items[0] as Value) >>> 0, groups: asCInt(items[1] as Value) >>> 0 };
    }
    case AF_PACKET:
      return packetAddress(mustBeTuple(AF_PACKET, v, caller, 'AF_PACKET'), caller);
    default:
      throw plainError(`${caller}(): bad family`);
  }
}

/** An address as Python sees it: floating. */
export function shownAddress(a: SocketAddress | null): Value {
  if (a === null) return null;
  switch (a.family) {
    case AF_INET:
      return tupleOf(ipText(a), a.port ?? 0);
    case AF_INET6:
      return tupleOf(ipText(a), a.port ?? 0, a.flowInfo ?? 0, a.scopeId ?? 0);
    case AF_UNIX: {
      const path = a.path ?? new Uint8Array(0);
      return path.length > 0 && path[0] === 0 ? bytes(path) : nameText(path);
    }
    case AF_NETLINK:
      return tupleOf(a.port ?? 0, a.groups ?? 0);
    case AF_PACKET:
      return shownPacket(a.raw ?? new Uint8Array(0));
    case AF_UNSPEC:
      return null;
    default:
      return tupleOf(a.family, bytes((a.raw ?? new Uint8Array(0)).slice(0, 14)));
  }
}

/** The numeric text of an internet address. */
export function ipText(a: SocketAddress): string {
  return network.sockets.inetNtop(a.family, a.address ?? new Uint8Array(a.family === AF_INET ? 4 : 16));
}
