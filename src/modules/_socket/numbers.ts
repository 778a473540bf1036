// Byte order, the texts of addresses, and the sizes of control messages. Counterpart: Modules/socketmodule.c.

import { asCSsize, asIndex } from '../../runtime/convert.ts';
import { functions } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { osError } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { AF_INET, AF_INET6 } from './address.ts';
import { parseInet } from './inetText.ts';
import { network, plainError } from './network.ts';

const EAFNOSUPPORT = 97;
/** Where CMSG_LEN overflows a socklen_t. */
const MAX_CONTROL = 0x7fffffff;

function ranged(v: Value, bits: 16 | 32): number {
  const n = asIndex(v);
  if (n < 0) throw valueError('Cannot convert negative int');
  if (n >= 2 ** bits) throw overflowError(`Python int too large for C uint${bits}_t`);
  return n as number;
}

function swap16(v: Value): number {
  const n = ranged(v, 16);
  return ((n & 0xff) << 8) | (n >> 8);
}

function swap32(v: Value): number {
  const n = ranged(v, 32);
  return (((n & 0xff) << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)) >>> 0;
}

/** CMSG_LEN or CMSG_SPACE of an argument; throws OverflowError. */
function controlSize(v: Value, name: string, size: (n: number) => number): number {
  const n = asCSsize(v);
  if (n < 0 || n > MAX_CONTROL - (name === 'CMSG_LEN' ? size(0) : size(1))) throw overflowError(`${name}() argument out of range`);
  return size(n);
}

function inetPton(family: number, text: string): Value {
  if (family !== AF_INET && family !== AF_INET6) throw osError(network.host, EAFNOSUPPORT);
  const address = text.includes('\0') ? null : network.sockets.inetPton(family, text);
  if (address === null) throw plainError('illegal IP address string passed to inet_pton');
  return bytes(address);
}

function inetNtop(family: number, address: Uint8Array): Value {
  if (family !== AF_INET && family !== AF_INET6) throw valueError(`unknown address family ${family}`);
  if (address.length !== (family === AF_INET ? 4 : 16)) throw valueError('invalid length of packed IP address string');
  return network.sockets.inetNtop(family, address);
}

export const numberFunctions = functions({
  'ntohs(x, /)': swap16,
  'htons(x, /)': swap16,
  'ntohl(x, /)': swap32,
  'htonl(x, /)': swap32,
  'inet_aton(ip_addr, /)': (v) => {
    if (!isStr(v)) throw typeError(`inet_aton() argument must be str, not ${v === null ? 'None' : typeName(v)}`);
    const address = parseInet(textOf(v));
    if (address === null) throw plainError('illegal IP address string passed to inet_aton');
    return bytes(address);
  },
  'inet_ntoa(packed_ip: bytes, /)': (packed) => {
    if (packed.length !== 4) throw plainError('packed IP wrong length for inet_ntoa');
    return packed.join('.');
  },
  'inet_pton(address_family: cint, ip_string: str, /)': inetPton,
  'inet_ntop(address_family: cint, packed_ip: bytes, /)': inetNtop,
  'CMSG_LEN(length, /)': (v) => controlSize(v, 'CMSG_LEN', (n) => network.sockets.cmsgLength(n)),
  'CMSG_SPACE(length, /)': (v) => controlSize(v, 'CMSG_SPACE', (n) => network.sockets.cmsgSpace(n)),
});
