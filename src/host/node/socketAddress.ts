/*
 * struct sockaddr of the families that Linux programs meet, to and from `SocketAddress`.
 */
import type { SocketAddress } from '../../contract/host/sockets.ts';

const AF_UNIX = 1;
const AF_INET = 2;
const AF_INET6 = 10;
const AF_NETLINK = 16;

/** Room for the largest address: struct sockaddr_storage. */
export const ADDRESS_ROOM = 128;

export function encodeAddress(address: SocketAddress): Uint8Array {
  const size = addressSize(address);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, address.family, true);
  switch (address.family) {
    case AF_INET:
      view.setUint16(2, address.port ?? 0);
      bytes.set((address.address ?? new Uint8Array(4)).subarray(0, 4), 4);
      break;
    case AF_INET6:
      view.setUint16(2, address.port ?? 0);
      view.setUint32(4, address.flowInfo ?? 0);
      bytes.set((address.address ?? new Uint8Array(16)).subarray(0, 16), 8);
      view.setUint32(24, address.scopeId ?? 0, true);
      break;
    case AF_UNIX:
      bytes.set(address.path ?? [], 2);
      break;
    case AF_NETLINK:
      view.setUint32(4, address.port ?? 0, true);
      view.setUint32(8, address.groups ?? 0, true);
      break;
    default:
      bytes.set(address.raw ?? [], 2);
  }
  return bytes;
}

/** A path in the file system is passed with its NUL, an abstract name (it starts with NUL) is not. */
function addressSize(address: SocketAddress): number {
  switch (address.family) {
    case AF_INET:
      return 16;
    case AF_INET6:
      return 28;
    case AF_NETLINK:
      return 12;
    case AF_UNIX: {
      const length = address.path?.length ?? 0;
      return 2 + length + (length > 0 && address.path?.[0] !== 0 ? 1 : 0);
    }
    default:
      return 2 + (address.raw?.length ?? 0);
  }
}

/** Copies out of `bytes`, which is reused; `length` is what the system reported. */
export function decodeAddress(bytes: Uint8Array, length: number): SocketAddress {
  if (length < 2) return { family: 0, raw: new Uint8Array(0) };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const family = view.getUint16(0, true);
  switch (family) {
    case AF_INET:
      return { family, address: bytes.slice(4, 8), port: view.getUint16(2) };
    case AF_INET6:
      return {
        family,
        address: bytes.slice(8, 24),
        port: view.getUint16(2),
        flowInfo: view.getUint32(4),
        scopeId: view.getUint32(24, true),
      };
    case AF_UNIX:
      return { family, path: unixPath(bytes, Math.min(length, bytes.length)) };
    case AF_NETLINK:
      return { family, port: view.getUint32(4, true), groups: view.getUint32(8, true) };
    default:
      return { family, raw: bytes.slice(2, Math.min(length, bytes.length)) };
  }
}

function unixPath(bytes: Uint8Array, length: number): Uint8Array {
  if (length > 2 && bytes[2] === 0) return bytes.slice(2, length);
  const end = bytes.indexOf(0, 2);
  return bytes.slice(2, end < 0 ? length : Math.min(end, length));
}
