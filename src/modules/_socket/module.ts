// The module _socket. Counterpart: Modules/socketmodule.c.

import type { Host } from '../../contract/host.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { checkResult, checkStatus } from '../../runtime/osError.ts';
import { importError } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { moduleType } from '../moduleType.ts';
import { TEXTS, socketConstants } from './constants.ts';
import { nameFunctions } from './names.ts';
import { gaierrorType, herrorType, network, shownTimeout, timeoutArgument } from './network.ts';
import { numberFunctions } from './numbers.ts';
import { type PySocket, adopt, closeDescriptor, socketDecl } from './socketObject.ts';

const SOCK_CLOEXEC = 0o2000000;
const F_DUPFD_CLOEXEC = 1030;

let type: PyType | undefined;
const socketType = (): PyType => (type ??= moduleType(socketDecl));

function socketpair(family: number, kind: number, protocol: number): Value {
  const [a, b] = checkResult(network.host, network.sockets.socketpair(family, kind | SOCK_CLOEXEC, protocol));
  const ends = [a, b].map((fd) => {
    const s = socketType().allocate() as PySocket;
    adopt(s, fd, family, kind, protocol);
    return s;
  });
  return tupleOf(...ends);
}

const moduleFunctions = functions({
  'socketpair(family: cint=1, type: cint=1, proto: cint=0, /)': socketpair,
  'dup(fd: cint, /)': (fd) => checkStatus(network.host, network.host.files.fcntl(fd, F_DUPFD_CLOEXEC, 0)),
  'close(fd: cint, /)': (fd) => closeDescriptor(fd),
  'getdefaulttimeout()': () => shownTimeout(network.defaultTimeout),
  'setdefaulttimeout(timeout, /)': (v) => {
    network.defaultTimeout = timeoutArgument(v);
  },
});

export function socketModule(host: Host): ModuleDecl {
  const { sockets } = host;
  if (sockets === undefined) throw importError('this host has no sockets');
  Object.assign(network, { host, sockets, defaultTimeout: -1 });
  return defineModule({
    name: '_socket',
    doc: 'Implementation module for socket operations.\n\nSee the socket module for documentation.',
    functions: { ...moduleFunctions, ...nameFunctions, ...numberFunctions },
    values: () => ({
      ...socketConstants(host.constants),
      ...TEXTS,
      has_ipv6: true,
      socket: socketType(),
      SocketType: socketType(),
      error: exceptions.OSError,
      gaierror: gaierrorType(),
      herror: herrorType(),
      timeout: exceptions.TimeoutError,
    }),
  });
}
