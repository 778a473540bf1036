// Sending and receiving plain data. Counterpart: sock_recv, sock_send and their kin in Modules/socketmodule.c.

import { BUFFER_SIMPLE, type Buffer, closeBuffer, contiguousBytes, openBuffer } from '../../runtime/buffer.ts';
import { asCInt, asCSsize } from '../../runtime/convert.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { osError } from '../../runtime/osError.ts';
import { isAlone } from '../../runtime/scheduler/blocking.ts';
import { runSignals } from '../../runtime/scheduler/systemCalls.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { openTarget } from '../_io/bufferArgument.ts';
import { type Steps, run } from '../_io/steps.ts';
import { audit } from '../sys/audit.ts';
import { addressArgument, shownAddress } from './address.ts';
import { network } from './network.ts';
import type { PySocket } from './socketObject.ts';
import { attempt, deadlineOf, perform } from './waiting.ts';

const MSG_DONTWAIT = 0x40;
const MSG_WAITALL = 0x100;
const SOCK_STREAM = 1;
/** No single receive gives more, but for MSG_WAITALL: nothing larger is allocated in advance. */
const LARGEST = 1 << 24;
const scratch = new Uint8Array(1 << 16);

/** Room for `size` bytes; the scratch room must be copied before anything else runs. */
function roomFor(size: number, flags: number): Uint8Array {
  if (size <= scratch.length) return scratch.subarray(0, size);
  return new Uint8Array((flags & MSG_WAITALL) !== 0 ? size : Math.min(size, LARGEST));
}

const taken = (room: Uint8Array, count: number): Uint8Array => (room.buffer === scratch.buffer || count < room.length ? room.slice(0, count) : room);

function* recvSteps(self: PySocket, size: number, flags: number): Steps<Value> {
  if ((flags & MSG_WAITALL) !== 0 && self.timeout < 0 && !isAlone()) {
    const whole = new Uint8Array(size);
    const count = yield* receiveAll(self, whole, flags);
    return bytes(whole.slice(0, count));
  }
  const data = yield* perform(
    self,
    'read',
    (extra) => {
      const room = roomFor(size, flags);
      const count = network.sockets.recv(self.fd, room, flags | extra);
      return count < 0 ? count : taken(room, count);
    },
    flags,
  );
  return bytes(data);
}

/** MSG_WAITALL while other threads run: in pieces. */
function* receiveAll(self: PySocket, into: Uint8Array, flags: number): Steps<number> {
  let count = 0;
  while (count < into.length) {
    const rest = into.subarray(count);
    const n = yield* perform<number>(self, 'read', (extra) => network.sockets.recv(self.fd, rest, (flags & ~MSG_WAITALL) | extra));
    if (n === 0) break;
    count += n;
  }
  return count;
}

export function recv(self: PySocket, size: number, flags: number): Result {
  if (size < 0) throw valueError('negative buffersize in recv');
  return run(recvSteps(self, size, flags));
}

/** Runs steps on a writable argument; the buffer is open meanwhile. */
function* onTarget(b: Buffer, f: (into: Uint8Array) => Steps<Value>): Steps<Value> {
  try {
    return yield* f(contiguousBytes(b));
  } finally {
    closeBuffer(b);
  }
}

export function recvInto(self: PySocket, target: Value, size: number, flags: number): Result {
  return run(
    onTarget(openTarget(target, 'recv_into() argument 1'), function* (memory) {
      if (size < 0) throw valueError('negative buffersize in recv_into');
      const wanted = size === 0 ? memory.length : size;
      if (memory.length < wanted) throw valueError('buffer too small for requested bytes');
      const into = memory.subarray(0, wanted);
      if ((flags & MSG_WAITALL) !== 0 && self.timeout < 0 && !isAlone()) return yield* receiveAll(self, into, flags);
      return yield* perform<number>(self, 'read', (extra) => network.sockets.recv(self.fd, into, flags | extra), flags);
    }),
  );
}

function* recvfromSteps(self: PySocket, size: number, flags: number): Steps<Value> {
  const { data, address } = yield* perform(
    self,
    'read',
    (extra) => {
      const room = roomFor(size, flags);
      const r = network.sockets.recvfrom(self.fd, room, flags | extra);
      return typeof r === 'number' ? r : { data: taken(room, r.count), address: r.address };
    },
    flags,
  );
  return tupleOf(bytes(data), shownAddress(address));
}

export function recvfrom(self: PySocket, size: number, flags: number): Result {
  if (size < 0) throw valueError('negative buffersize in recvfrom');
  return run(recvfromSteps(self, size, flags));
}

export function recvfromInto(self: PySocket, target: Value, size: number, flags: number): Result {
  return run(
    onTarget(openTarget(target, 'recvfrom_into() argument 1'), function* (memory) {
      if (size < 0) throw valueError('negative buffersize in recvfrom_into');
      if (size > memory.length) throw valueError('nbytes is greater than the length of the buffer');
      const into = memory.subarray(0, size === 0 ? memory.length : size);
      const { count, address } = yield* perform(self, 'read', (extra) => network.sockets.recvfrom(self.fd, into, flags | extra), flags);
      return tupleOf(count, shownAddress(address));
    }),
  );
}

/** Runs steps on the bytes of an argument; the buffer is open meanwhile. */
function fromSource(v: Value, f: (data: Uint8Array) => Steps<Value>): Result {
  return run(onTarget(openBuffer(v, BUFFER_SIMPLE), f));
}

/** One send. A blocking stream takes everything, which the kernel does by itself only while the process may stop. */
function* sendSteps(self: PySocket, data: Uint8Array, flags: number): Steps<number> {
  const { sockets } = network;
  const whole = self.timeout < 0 && self.kind === SOCK_STREAM && (flags & MSG_DONTWAIT) === 0 && !isAlone();
  let sent = yield* perform<number>(self, 'write', (extra) => sockets.send(self.fd, data, flags | extra), flags);
  while (whole && sent < data.length) {
    const rest = data.subarray(sent);
    const n = yield* attempt<number>(self, 'write', (extra) => sockets.send(self.fd, rest, flags | extra));
    if (n < 0) break;
    sent += n;
  }
  return sent;
}

export function send(self: PySocket, v: Value, flags: number): Result {
  return fromSource(v, (data) => sendSteps(self, data, flags));
}

export function sendall(self: PySocket, v: Value, flags: number): Result {
  return fromSource(v, function* (data) {
    const deadline = deadlineOf(self);
    for (let sent = 0; sent < data.length; runSignals()) {
      const rest = sent === 0 ? data : data.subarray(sent);
      sent += yield* perform<number>(self, 'write', (extra) => network.sockets.send(self.fd, rest, flags | extra), flags, deadline);
    }
    return null;
  });
}

/** sendto(data[, flags], address) */
export function sendto(self: PySocket, args: readonly Value[]): Result {
  if (args.length !== 2 && args.length !== 3) throw typeError(`sendto() takes 2 or 3 arguments (${args.length} given)`);
  return fromSource(args[0] as Value, function* (data) {
    const flags = args.length === 3 ? asCInt(args[1] as Value) : 0;
    const addressV = args[args.length - 1] as Value;
    const address = addressArgument(self.family, addressV, 'sendto');
    audit('socket.sendto', self, addressV);
    return yield* perform<number>(self, 'write', (extra) => network.sockets.sendto(self.fd, data, flags | extra, address), flags);
  });
}

export const sizeArgument = asCSsize;

export function throwStatus(status: number): number {
  if (status < 0) throw osError(network.host, status);
  return status;
}
