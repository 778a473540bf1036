// The type _socket.socket. Counterpart: sock_methods and sock_type in Modules/socketmodule.c.
//
// `fd` is -1 when closed or detached. `timeout` is in nanoseconds, -1 for a blocking socket; with a time-out the
// descriptor itself is in non-blocking mode. A socket that dies open warns and closes.

import { BUFFER_SIMPLE, withBuffer } from '../../runtime/buffer.ts';
import { asCInt } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { int, intValue } from '../../runtime/layout/numbers.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { checkResult, checkStatus, osError } from '../../runtime/osError.ts';
import { convertThrown, typeError, valueError } from '../../runtime/raise.ts';
import { reportInFlight, reprText } from '../../runtime/control/aside.ts';
import { retry } from '../../runtime/scheduler/systemCalls.ts';
import { truth } from '../../runtime/truth.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { type Steps, run } from '../_io/steps.ts';
import { audit } from '../sys/audit.ts';
import { addressArgument, shownAddress } from './address.ts';
import { recvmsg, recvmsgInto, sendmsg } from './messages.ts';
import { network, plainError, shownTimeout, timeoutArgument } from './network.ts';
import { SOCKET_DOC } from './socketDoc.ts';
import { recv, recvInto, recvfrom, recvfromInto, send, sendall, sendto } from './transfer.ts';
import { connect, perform, setBlocking } from './waiting.ts';

const AF_INET = 2;
const AF_VSOCK = 40;
const SOCK_STREAM = 1;
const SOCK_CLOEXEC = 0o2000000;
const SOCK_NONBLOCK = 0o4000;
const SOL_SOCKET = 1;
const SO_TYPE = 3;
const SO_PROTOCOL = 38;
const ECONNRESET = 104;
const MAX_OPTION = 1024;
const DEFAULT_BACKLOG = 128;

export class PySocket extends PyObject {
  fd = -1;
  family = 0;
  /** SOCK_*, without the flags. */
  kind = 0;
  protocol = 0;
  timeout = -1;
}

/** Puts a descriptor into a socket; the default time-out holds. */
export function adopt(self: PySocket, fd: number, family: number, kind: number, protocol: number): void {
  self.fd = fd;
  self.family = family;
  self.kind = kind & ~(SOCK_CLOEXEC | SOCK_NONBLOCK);
  self.protocol = protocol;
  self.timeout = (kind & SOCK_NONBLOCK) !== 0 ? 0 : network.defaultTimeout;
  if ((kind & SOCK_NONBLOCK) === 0 && self.timeout >= 0) setBlocking(fd, false);
}

function optionOf(fd: number, option: number): number {
  return checkResult(network.host, network.sockets.getsockoptInt(fd, SOL_SOCKET, option)).value;
}

function initialize(self: PySocket, family: number, kind: number, protocol: number, fileno: Value): void {
  audit('socket.__new__', self, family, kind, protocol);
  if (fileno === null) {
    const [f, k, p] = [family === -1 ? AF_INET : family, kind === -1 ? SOCK_STREAM : kind, protocol === -1 ? 0 : protocol];
    adopt(self, checkStatus(network.host, network.sockets.socket(f, k | SOCK_CLOEXEC, p)), f, k, p);
    return;
  }
  const fd = asCInt(fileno);
  if (fd < 0) throw valueError('negative file descriptor');
  const name = checkResult(network.host, network.sockets.getsockname(fd));
  const k = kind === -1 ? optionOf(fd, SO_TYPE) : kind;
  adopt(self, fd, family === -1 ? name.family : family, k, protocol === -1 ? optionOf(fd, SO_PROTOCOL) : protocol);
}

const show = (self: PySocket): string => `<socket object, fd=${self.fd}, family=${self.family}, type=${self.kind}, proto=${self.protocol}>`;

/** Closes a descriptor; a connection that the peer reset meanwhile is closed all the same. */
export function closeDescriptor(fd: number): void {
  const r = network.host.files.close(fd);
  if (r < 0 && r !== -ECONNRESET) throw osError(network.host, r);
}

function close(self: PySocket): void {
  const { fd } = self;
  self.fd = -1;
  if (fd >= 0) closeDescriptor(fd);
}

function finalize(self: PySocket): void {
  if (self.fd < 0) return;
  try {
    warn('ResourceWarning', `unclosed ${reprText(self)}`, 1, self);
  } catch (thrown) {
    convertThrown(thrown);
    reportInFlight(`Exception ignored while finalizing socket ${reprText(self)}`);
  }
  const { fd } = self;
  self.fd = -1;
  network.host.files.close(fd);
}

function* acceptSteps(self: PySocket): Steps<Value> {
  const { fd, address } = yield* perform(self, 'read', () => network.sockets.accept4(self.fd, SOCK_CLOEXEC));
  return tupleOf(fd, shownAddress(address));
}

function* connectSteps(self: PySocket, v: Value, quiet: boolean): Steps<Value> {
  const address = addressArgument(self.family, v, quiet ? 'connect_ex' : 'connect');
  audit('socket.connect', self, v);
  const code = yield* connect(self, address, quiet);
  if (quiet) return code;
  if (code !== 0) throw osError(network.host, code);
  return null;
}

function setTimeout(self: PySocket, ns: number): void {
  self.timeout = ns;
  setBlocking(self.fd, ns < 0);
}

/** The options of AF_VSOCK are unsigned 64-bit numbers. */
function wideOption(self: PySocket, level: number): boolean {
  return self.family === AF_VSOCK && level === AF_VSOCK;
}

function getOption(self: PySocket, level: number, option: number, size: number): Value {
  if (size === 0 && wideOption(self, level)) {
    const data = checkResult(network.host, network.sockets.getsockopt(self.fd, level, option, 8));
    return int(new DataView(data.buffer, data.byteOffset).getBigUint64(0, true));
  }
  if (size === 0) return checkResult(network.host, network.sockets.getsockoptInt(self.fd, level, option)).value;
  if (size < 0 || size > MAX_OPTION) throw plainError('getsockopt buflen out of range');
  return bytes(checkResult(network.host, network.sockets.getsockopt(self.fd, level, option, size)));
}

function setOption(self: PySocket, level: number, option: number, value: Value | undefined, length: Value | undefined): void {
  const count = 2 + (value === undefined ? 0 : 1) + (length === undefined ? 0 : 1);
  if (value === undefined || (length !== undefined && value !== null)) throw typeError(`setsockopt() takes exactly 3 arguments (${count} given)`);
  const { host, sockets } = network;
  if (value === null && length !== undefined) {
    const size = Number(BigInt.asUintN(32, BigInt(intValue(length) ?? asCInt(length))));
    checkStatus(host, sockets.setsockopt(self.fd, level, option, null, size));
    return;
  }
  const n = intValue(value);
  if (n !== undefined && wideOption(self, level)) {
    const data = new Uint8Array(BigUint64Array.of(BigInt(n)).buffer);
    checkStatus(host, sockets.setsockopt(self.fd, level, option, data));
    return;
  }
  if (typeof n === 'number' && n >= -0x80000000 && n <= 0x7fffffff) checkStatus(host, sockets.setsockopt(self.fd, level, option, n));
  else withBuffer(value, BUFFER_SIMPLE, (data) => checkStatus(host, sockets.setsockopt(self.fd, level, option, data)));
}

const transferMethods = methods<PySocket>()({
  '_accept(self, /)': (self) => run(acceptSteps(self)),
  'connect(self, address, /)': (self, address) => run(connectSteps(self, address, false)),
  'connect_ex(self, address, /)': (self, address) => run(connectSteps(self, address, true)),
  'recv(self, buffersize: ssize, flags: cint=0, /)': recv,
  'recv_into(self, buffer, nbytes: ssize=0, flags: cint=0)': recvInto,
  'recvfrom(self, buffersize: ssize, flags: cint=0, /)': recvfrom,
  'recvfrom_into(self, buffer, nbytes: ssize=0, flags: cint=0)': recvfromInto,
  'recvmsg(self, bufsize: ssize, ancbufsize: ssize=0, flags: cint=0, /)': recvmsg,
  'recvmsg_into(self, buffers, ancbufsize: ssize=0, flags: cint=0, /)': recvmsgInto,
  'send(self, data, flags: cint=0, /)': send,
  'sendall(self, data, flags: cint=0, /)': sendall,
  'sendto(self, *args)': sendto,
  'sendmsg(self, buffers, ancdata=?, flags: cint=0, address=?, /)': sendmsg,
});

const stateMethods = methods<PySocket>()({
  '__init__(self, family: cint=-1, type: cint=-1, proto: cint=-1, fileno=None)': initialize,
  '__repr__(self, /)': show,
  '__del__(self, /)': finalize,
  'bind(self, address, /)': (self, v) => {
    const address = addressArgument(self.family, v, 'bind');
    audit('socket.bind', self, v);
    checkStatus(network.host, network.sockets.bind(self.fd, address));
  },
  'listen(self, backlog: cint=?, /)': (self, backlog) => {
    checkStatus(
      network.host,
      retry(() => network.sockets.listen(self.fd, Math.max(0, backlog ?? DEFAULT_BACKLOG))),
    );
  },
  'close(self, /)': close,
  'detach(self, /)': (self) => {
    const { fd } = self;
    self.fd = -1;
    return fd;
  },
  'fileno(self, /)': (self) => self.fd,
  'shutdown(self, how: cint, /)': (self, how) => {
    checkStatus(network.host, network.sockets.shutdown(self.fd, how));
  },
  'getsockname(self, /)': (self) => shownAddress(checkResult(network.host, network.sockets.getsockname(self.fd))),
  'getpeername(self, /)': (self) => shownAddress(checkResult(network.host, network.sockets.getpeername(self.fd))),
  'getsockopt(self, level: cint, option: cint, buflen: cint=0, /)': getOption,
  'setsockopt(self, level: cint, option: cint, value=?, optlen=?, /)': setOption,
  'settimeout(self, timeout, /)': (self, v) => setTimeout(self, timeoutArgument(v)),
  'gettimeout(self, /)': (self) => shownTimeout(self.timeout),
  'setblocking(self, flag, /)': (self, flag) => setTimeout(self, truth(flag) ? -1 : 0),
  'getblocking(self, /)': (self) => self.timeout !== 0,
});

export const socketDecl: TypeDecl<PySocket> = defineType<PySocket>({
  name: 'socket',
  module: '_socket',
  ctor: PySocket,
  doc: SOCKET_DOC,
  construct: methods<PyType>()({ 'socket(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: { ...stateMethods, ...transferMethods },
  getset: {
    family: { get: (self) => self.family, member: true, doc: 'the socket family' },
    type: { get: (self) => self.kind, member: true, doc: 'the socket type' },
    proto: { get: (self) => self.protocol, member: true, doc: 'the socket protocol' },
    timeout: { get: (self) => shownTimeout(self.timeout), doc: 'the socket timeout' },
  },
});
