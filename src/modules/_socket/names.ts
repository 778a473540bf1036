// The functions of _socket about names: hosts, services, protocols, interfaces. Look-ups block the process.
// Counterpart: Modules/socketmodule.c from gethostname on.

import type { Path } from '../../contract/host.ts';
import type { AddressInfo, HostEntry, SocketAddress } from '../../contract/host/sockets.ts';
import { encodeText } from '../../objects/codecs/encode.ts';
import { decodeBytes } from '../../objects/codecs/decode.ts';
import { asCInt, asIndex, asUint32 } from '../../runtime/convert.ts';
import { functions } from '../../runtime/defineType.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { intValue, isInt } from '../../runtime/layout/numbers.ts';
import { type PyStr, isStr } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { checkResult, checkStatus } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { fsName, nameText } from '../posix/paths.ts';
import { audit } from '../sys/audit.ts';
import { AF_INET, AF_INET6, AF_UNSPEC, hostName, ipText, resolve, shownAddress } from './address.ts';
import { failed, herrorType, lookupError, network, plainError } from './network.ts';

const SOCK_DGRAM = 2;
const AI_NUMERICHOST = 4;

const utf8 = (name: Uint8Array): string | PyStr => decodeBytes(name, 'utf-8', 'surrogateescape');
const withoutNul = (p: Path): Path => p;

/** The service argument of getaddrinfo: None, a number or a name. */
function service(v: Value): Path | null {
  if (v === null) return null;
  if (isInt(v)) return String(intValue(v));
  if (isStr(v)) return encodeText(v).data;
  if (v instanceof PyBytes) return withoutNul(v.data);
  throw plainError('Int or String expected');
}

function getaddrinfo(hostV: Value, portV: Value, family: number, type: number, protocol: number, flags: number): Value {
  let name: Path | null = null;
  if (isStr(hostV)) name = encodeText(hostV, 'idna').data;
  else if (hostV instanceof PyBytes) name = hostV.data;
  else if (hostV !== null) throw typeError('getaddrinfo() argument 1 must be string or None');
  const port = service(portV);
  audit('socket.getaddrinfo', hostV, portV, family, type, protocol);
  const found = network.sockets.getaddrinfo(name, port, family, type, protocol, flags);
  if (failed(found)) throw lookupError(found);
  return listFrom(found.map(shownInfo));
}

function shownInfo(info: AddressInfo): Value {
  const name = info.canonicalName === null ? '' : utf8(info.canonicalName);
  return tupleOf(info.family, info.type, info.protocol, name, shownAddress(info.address));
}

function getnameinfo(v: Value, flags: number): Value {
  if (!(v instanceof PyTuple)) throw typeError('getnameinfo() argument 1 must be a tuple');
  const [hostV, portV, flowV = 0, scopeV = 0] = v.items;
  if (v.items.length < 2 || v.items.length > 4) throw typeError('getnameinfo(): illegal sockaddr argument');
  if (!isStr(hostV)) throw typeError(`getnameinfo(): illegal sockaddr argument`);
  const port = asCInt(portV as Value);
  const flowInfo = asUint32(flowV);
  const scopeId = asUint32(scopeV);
  if (flowInfo > 0xfffff) throw overflowError('getnameinfo(): flowinfo must be 0-1048575.');
  audit('socket.getnameinfo', v);
  const found = network.sockets.getaddrinfo(encodeText(hostV).data, String(port), AF_UNSPEC, SOCK_DGRAM, 0, AI_NUMERICHOST);
  if (failed(found)) throw lookupError(found);
  if (found.length !== 1) throw plainError('sockaddr resolved to multiple addresses');
  let { address } = found[0] as { address: SocketAddress };
  if (address.family === AF_INET && v.items.length !== 2) throw plainError('IPv4 sockaddr must be 2 tuple');
  if (address.family === AF_INET6) address = { ...address, flowInfo, scopeId };
  const names = network.sockets.getnameinfo(address, flags);
  if (failed(names)) throw lookupError(names);
  return tupleOf(utf8(names.host), utf8(names.service));
}

/** (name, aliases, addresses) of a host entry. */
function shownEntry(entry: HostEntry, family: number): Value {
  const addresses = entry.addresses.map((address) => ipText({ family, address }));
  return tupleOf(utf8(entry.name), listFrom(entry.aliases.map(utf8)), listFrom(addresses));
}

function refusedBy(name: string, v: Value): (what: string) => Error {
  return (what) => typeError(`${name}() argument 1 must be ${what}, not ${v === null ? 'None' : typeName(v)}`) as unknown as Error;
}

function gethostbyname(v: Value): Value {
  const name = hostName(v, refusedBy('gethostbyname', v));
  audit('socket.gethostbyname', v);
  return ipText(resolve(name, AF_INET));
}

function gethostbynameEx(v: Value): Value {
  const name = hostName(v, refusedBy('gethostbyname_ex', v));
  audit('socket.gethostbyname', v);
  resolve(name, AF_INET);
  const entry = network.sockets.gethostbyname(name, AF_INET);
  if (failed(entry)) throw lookupError(entry, herrorType());
  return shownEntry(entry, AF_INET);
}

function gethostbyaddr(v: Value): Value {
  const name = hostName(v, refusedBy('gethostbyaddr', v));
  audit('socket.gethostbyaddr', v);
  const address = resolve(name, AF_UNSPEC);
  const entry = network.sockets.gethostbyaddr(address.address as Uint8Array, address.family);
  if (failed(entry)) throw lookupError(entry, herrorType());
  return shownEntry(entry, address.family);
}

function getservbyname(name: string, protocol: string | undefined): number {
  audit('socket.getservbyname', name, protocol ?? '');
  const port = network.sockets.getservbyname(name, protocol ?? null);
  if (port === null) throw plainError('service/proto not found');
  return port;
}

function getservbyport(port: number, protocol: string | undefined): Value {
  if (port < 0 || port > 0xffff) throw overflowError('getservbyport: port must be 0-65535.');
  audit('socket.getservbyport', port, protocol ?? '');
  const name = network.sockets.getservbyport(port, protocol ?? null);
  if (name === null) throw plainError('port/proto not found');
  return utf8(name);
}

function interfaceIndex(v: Value): number {
  const n = asIndex(v);
  if (n < 0) throw valueError('Cannot convert negative int');
  if (n > 0xffffffff) throw overflowError('Python int too large for C unsigned int');
  return n as number;
}

export const nameFunctions = functions({
  'getaddrinfo(host, port, family: cint=0, type: cint=0, proto: cint=0, flags: cint=0)': getaddrinfo,
  'getnameinfo(sockaddr, flags: cint, /)': getnameinfo,
  'gethostname()': () => {
    audit('socket.gethostname');
    return nameText(checkResult(network.host, network.sockets.gethostname()));
  },
  'sethostname(name, /)': (v) => {
    const name = v instanceof PyBytes ? v.data : fsName(v);
    audit('socket.sethostname', v);
    checkStatus(network.host, network.sockets.sethostname(name));
  },
  'gethostbyname(hostname, /)': gethostbyname,
  'gethostbyname_ex(hostname, /)': gethostbynameEx,
  'gethostbyaddr(hostname, /)': gethostbyaddr,
  'getservbyname(servicename: str, protocolname: str=?, /)': getservbyname,
  'getservbyport(port: cint, protocolname: str=?, /)': getservbyport,
  'getprotobyname(name: str, /)': (name) => {
    const protocol = network.sockets.getprotobyname(name);
    if (protocol === null) throw plainError('protocol not found');
    return protocol;
  },
  'if_nameindex()': () => listFrom(checkResult(network.host, network.sockets.ifNameIndex()).map(({ index, name }) => tupleOf(index, nameText(name)))),
  'if_nametoindex(oname, /)': (v) => checkStatus(network.host, network.sockets.ifNameToIndex(fsName(v))),
  'if_indextoname(if_index, /)': (v) => nameText(checkResult(network.host, network.sockets.ifIndexToName(interfaceIndex(v)))),
});
