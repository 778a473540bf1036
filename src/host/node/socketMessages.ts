/*
 * sendmsg and recvmsg. struct msghdr: name, its length at 8, iovec at 16, their number at 24, control at 32, its
 * length at 40, flags at 48. struct cmsghdr: length, level at 8, type at 12, data at 16, aligned to 8.
 */
import type { ControlMessage, HostSockets, ReceivedMessage, SocketAddress } from '../../contract/host/sockets.ts';
import { addressOf, ioVector, setInt64, uint64 } from './memoryLayout.ts';
import { declare, failure, status } from './native.ts';
import { ADDRESS_ROOM, decodeAddress, encodeAddress } from './socketAddress.ts';

const HEADER = 16;

const c = declare({
  sendmsg: 'intptr_t (int, void *, int)',
  recvmsg: 'intptr_t (int, void *, int)',
});

function cmsgSpace(dataLength: number): number {
  return HEADER + Math.ceil(dataLength / 8) * 8;
}

interface MessageParts {
  readonly name: Uint8Array | null;
  readonly vector: Uint8Array;
  readonly count: number;
  readonly control: Uint8Array;
}

/** The parts must stay reachable while the header is in use. */
function messageHeader(parts: MessageParts): Uint8Array {
  const header = new Uint8Array(56);
  const view = new DataView(header.buffer);
  setInt64(view, 0, parts.name === null ? 0 : addressOf(parts.name));
  view.setUint32(8, parts.name?.length ?? 0, true);
  setInt64(view, 16, addressOf(parts.vector));
  setInt64(view, 24, parts.count);
  setInt64(view, 32, addressOf(parts.control));
  setInt64(view, 40, parts.control.length);
  return header;
}

function encodeControl(control: readonly ControlMessage[]): Uint8Array {
  const bytes = new Uint8Array(control.reduce((sum, message) => sum + cmsgSpace(message.data.length), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const message of control) {
    setInt64(view, at, HEADER + message.data.length);
    view.setInt32(at + 8, message.level, true);
    view.setInt32(at + 12, message.type, true);
    bytes.set(message.data, at + HEADER);
    at += cmsgSpace(message.data.length);
  }
  return bytes;
}

/** A message that was cut off keeps what arrived of it. */
function decodeControl(bytes: Uint8Array, length: number): ControlMessage[] {
  const view = new DataView(bytes.buffer);
  const control: ControlMessage[] = [];
  for (let at = 0; at + HEADER <= length; ) {
    const size = uint64(view, at) as number;
    if (size < HEADER) break;
    control.push({
      level: view.getInt32(at + 8, true),
      type: view.getInt32(at + 12, true),
      data: bytes.slice(at + HEADER, Math.min(at + size, length)),
    });
    at += cmsgSpace(size - HEADER);
  }
  return control;
}

function sendmsg(fd: number, from: readonly Uint8Array[], control: readonly ControlMessage[], flags: number, to: SocketAddress | null): number {
  const parts: MessageParts = {
    name: to === null ? null : encodeAddress(to),
    vector: ioVector(from),
    count: from.length,
    control: encodeControl(control),
  };
  const result = status(c.sendmsg(fd, messageHeader(parts), flags));
  return keep(parts, result);
}

function recvmsg(fd: number, into: readonly Uint8Array[], controlSize: number, flags: number): ReceivedMessage | number {
  const name = new Uint8Array(ADDRESS_ROOM);
  const parts = { name, vector: ioVector(into), count: into.length, control: new Uint8Array(controlSize) };
  const header = messageHeader(parts);
  const count = c.recvmsg(fd, header, flags);
  if (count < 0) return failure();
  const view = new DataView(header.buffer);
  const length = view.getUint32(8, true);
  return keep(parts, {
    count,
    address: length === 0 ? null : decodeAddress(name, length),
    control: decodeControl(parts.control, uint64(view, 40) as number),
    flags: view.getInt32(48, true),
  });
}

/** Uses the parts after the call, so that the engine cannot free them before it. */
function keep<T>(parts: MessageParts, result: T): T {
  return parts.count < 0 ? (undefined as T) : result;
}

export const messages: Pick<HostSockets, 'sendmsg' | 'recvmsg' | 'cmsgLength' | 'cmsgSpace'> = {
  sendmsg,
  recvmsg,
  cmsgLength: (dataLength) => HEADER + dataLength,
  cmsgSpace,
};
