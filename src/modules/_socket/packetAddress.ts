// Addresses of AF_PACKET: struct sockaddr_ll behind the family: protocol (network order), interface, hardware type,
// packet type, length of the hardware address, eight bytes of it. Counterpart: the AF_PACKET cases of socketmodule.c.

import type { SocketAddress } from '../../contract/host/sockets.ts';
import { asCInt } from '../../runtime/convert.ts';
import { BUFFER_SIMPLE, withBuffer } from '../../runtime/buffer.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { osError } from '../../runtime/osError.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { nameText } from '../posix/paths.ts';
import { network } from './network.ts';

const AF_PACKET = 17;
const HARDWARE_ROOM = 8;

/** (ifname, proto[, pkttype[, hatype[, addr]]]) */
export function packetAddress(items: readonly Value[], caller: string): SocketAddress {
  const [name, protocolV, packetType = 0, hardwareType = 0, hardware] = items;
  if (items.length < 2 || items.length > 5 || !isStr(name)) {
    throw typeError('AF_PACKET address must be a tuple of two to five elements');
  }
  const protocol = asCInt(protocolV as Value);
  const address = hardware === undefined ? new Uint8Array(0) : withBuffer(hardware, BUFFER_SIMPLE, (d) => d.slice());
  const index = network.sockets.ifNameToIndex(textOf(name));
  if (index < 0) throw osError(network.host, index);
  if (address.length > HARDWARE_ROOM) throw valueError('hardware address must be 8 bytes or less');
  if (protocol < 0 || protocol > 0xffff) throw overflowError(`${caller}(): proto must be 0-65535.`);
  const raw = new Uint8Array(18);
  const view = new DataView(raw.buffer);
  view.setUint16(0, protocol);
  view.setInt32(2, index, true);
  view.setUint16(6, asCInt(hardwareType), true);
  view.setUint8(8, asCInt(packetType));
  view.setUint8(9, address.length);
  raw.set(address, 10);
  return { family: AF_PACKET, raw };
}

export function shownPacket(raw: Uint8Array): Value {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.length);
  const index = view.getInt32(2, true);
  const name = index === 0 ? new Uint8Array(0) : network.sockets.ifIndexToName(index);
  const shown = typeof name === 'number' ? '' : nameText(name);
  return tupleOf(shown, view.getUint16(0), view.getUint8(8), view.getUint16(6, true), bytes(raw.slice(10, 10 + view.getUint8(9))));
}
