// sendmsg and recvmsg: scattered buffers and ancillary data. Counterpart: sock_recvmsg and sock_sendmsg in
// Modules/socketmodule.c.

import type { ControlMessage, ReceivedMessage } from '../../contract/host/sockets.ts';
import { BUFFER_SIMPLE, BUFFER_WRITABLE, type Buffer, closeBuffer, contiguousBytes, openBuffer, withBuffer } from '../../runtime/buffer.ts';
import { asCInt } from '../../runtime/convert.ts';
import { withItems } from '../../runtime/iterate.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { isThrown, typeError, valueError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { type Steps, run } from '../_io/steps.ts';
import { audit } from '../sys/audit.ts';
import { addressArgument, shownAddress } from './address.ts';
import { network, plainError } from './network.ts';
import type { PySocket } from './socketObject.ts';
import { perform } from './waiting.ts';

const MAX_CONTROL = 0x7fffffff;

function shownControl(messages: readonly ControlMessage[]): Value {
  return listFrom(messages.map((m) => tupleOf(m.level, m.type, bytes(m.data))));
}

function checkControlSize(size: number): void {
  if (size < 0 || size > MAX_CONTROL) throw valueError('invalid ancillary data buffer length');
}

function shown(first: Value, m: ReceivedMessage): Value {
  return tupleOf(first, shownControl(m.control), m.flags, shownAddress(m.address));
}

export function recvmsg(self: PySocket, size: number, controlSize: number, flags: number): Result {
  if (size < 0) throw valueError('negative buffer size in recvmsg()');
  checkControlSize(controlSize);
  return run(recvmsgSteps(self, size, controlSize, flags));
}

function* recvmsgSteps(self: PySocket, size: number, controlSize: number, flags: number): Steps<Value> {
  const data = new Uint8Array(size);
  const m = yield* perform(self, 'read', (extra) => network.sockets.recvmsg(self.fd, [data], controlSize, flags | extra), flags);
  return shown(bytes(data.slice(0, m.count)), m);
}

/** Opens the buffers of an iterable; `message` words the TypeErrors of items. The caller closes them. */
function openAll(list: Value, flags: number, where: string, message?: string): Buffer[] {
  if (!hasSpecial(list, '__iter__') && !hasSpecial(list, '__getitem__')) throw typeError(`${where} must be an iterable`);
  const open: Buffer[] = [];
  try {
    withItems(list, (items) => {
      for (const item of items) open.push(openOne(item, flags, message));
      return null;
    });
  } catch (thrown) {
    closeAll(open);
    throw thrown;
  }
  return open;
}

function openOne(item: Value, flags: number, message: string | undefined): Buffer {
  if (message === undefined) return openBuffer(item, flags);
  try {
    return openBuffer(item, flags);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.BufferError) && !isThrown(thrown, exceptions.TypeError)) throw thrown;
    discard(thrown);
    throw typeError(message);
  }
}

function closeAll(open: readonly Buffer[]): void {
  for (const b of open) closeBuffer(b);
}

function* withOpen(open: readonly Buffer[], f: (parts: Uint8Array[]) => Steps<Value>): Steps<Value> {
  try {
    return yield* f(open.map(contiguousBytes));
  } finally {
    closeAll(open);
  }
}

export function recvmsgInto(self: PySocket, buffers: Value, controlSize: number, flags: number): Result {
  const where = 'recvmsg_into() argument 1';
  const open = openAll(buffers, BUFFER_WRITABLE, where, `${where} must be an iterable of single-segment read-write buffers`);
  return run(
    withOpen(open, function* (parts) {
      checkControlSize(controlSize);
      const m = yield* perform(self, 'read', (extra) => network.sockets.recvmsg(self.fd, parts, controlSize, flags | extra), flags);
      return shown(m.count, m);
    }),
  );
}

function controlArgument(list: Value): ControlMessage[] {
  if (!hasSpecial(list, '__iter__') && !hasSpecial(list, '__getitem__')) throw typeError('sendmsg() argument 2 must be an iterable');
  const messages: ControlMessage[] = [];
  withItems(list, (items) => {
    for (const item of items) messages.push(controlMessage(item));
    return null;
  });
  return messages;
}

function controlMessage(item: Value): ControlMessage {
  const where = '[sendmsg() ancillary data items]() argument must be';
  if (!(item instanceof PyTuple)) throw typeError(`${where} 3-item tuple, not ${item === null ? 'None' : typeName(item)}`);
  if (item.items.length !== 3) throw typeError(`${where} tuple of length 3, not ${item.items.length}`);
  const [level, type, data] = item.items as [Value, Value, Value];
  return { level: asCInt(level), type: asCInt(type), data: withBuffer(data, BUFFER_SIMPLE, (d) => d.slice()) };
}

export function sendmsg(self: PySocket, buffers: Value, control: Value | undefined, flags: number, addressV: Value | undefined): Result {
  const open = openAll(buffers, BUFFER_SIMPLE, 'sendmsg() argument 1');
  return run(
    withOpen(open, function* (parts) {
      const given = addressV ?? null;
      const address = given === null ? null : addressArgument(self.family, given, 'sendmsg');
      audit('socket.sendmsg', self, given);
      if (parts.length > 1024) throw plainError('sendmsg() argument 1 is too long');
      const messages = control === undefined ? [] : controlArgument(control);
      return yield* perform<number>(self, 'write', (extra) => network.sockets.sendmsg(self.fd, parts, messages, flags | extra, address), flags);
    }),
  );
}
