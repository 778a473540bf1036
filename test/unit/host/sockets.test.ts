/* Sockets, poll and epoll of the Node host over the loopback. */
import { expect, test } from 'vitest';
import { createNodeHost } from '../../../src/host/node/host.ts';

const host = createNodeHost();
const { files, constants } = host;
const sockets = host.sockets as NonNullable<typeof host.sockets>;
const polling = host.polling as NonNullable<typeof host.polling>;
const constant = (name: string): number => constants[name] ?? Number.NaN;
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const INET = constant('AF_INET');
const STREAM = constant('SOCK_STREAM') | constant('SOCK_CLOEXEC');
const LOCAL = { family: INET, address: Uint8Array.of(127, 0, 0, 1), port: 0 };

test('TCP: connect, accept, poll, send, receive, options, end', () => {
  const server = sockets.socket(INET, STREAM, 0);
  expect(sockets.setsockopt(server, constant('SOL_SOCKET'), constant('SO_REUSEADDR'), 1)).toBe(0);
  expect(sockets.getsockoptInt(server, constant('SOL_SOCKET'), constant('SO_REUSEADDR'))).toEqual({ value: 1 });
  expect(sockets.bind(server, LOCAL)).toBe(0);
  expect(sockets.listen(server, 5)).toBe(0);
  const address = sockets.getsockname(server);
  if (typeof address === 'number') throw new Error(`getsockname ${address}`);
  const client = sockets.socket(INET, STREAM, 0);
  expect(sockets.connect(client, address)).toBe(0);
  const accepted = sockets.accept4(server, constant('SOCK_CLOEXEC'));
  if (typeof accepted === 'number') throw new Error(`accept4 ${accepted}`);
  expect(accepted.address).toEqual(sockets.getsockname(client));
  const records = Int32Array.of(accepted.fd, constant('POLLIN'));
  expect(polling.poll(records, 1, 0)).toBe(0);
  expect(sockets.send(client, bytes('hello'), 0)).toBe(5);
  expect(polling.poll(records, 1, 1000)).toBe(1);
  expect((records[1] ?? 0) >>> 16).toBe(constant('POLLIN'));
  const buffer = new Uint8Array(16);
  expect(sockets.recv(accepted.fd, buffer, 0)).toBe(5);
  expect(sockets.recv(accepted.fd, buffer, constant('MSG_DONTWAIT'))).toBe(-constant('EAGAIN'));
  sockets.shutdown(client, constant('SHUT_WR'));
  expect(sockets.recv(accepted.fd, buffer, 0)).toBe(0);
  for (const fd of [server, client, accepted.fd]) files.close(fd);
});

test('connect refused', () => {
  const fd = sockets.socket(INET, STREAM, 0);
  expect(sockets.connect(fd, { ...LOCAL, port: 1 })).toBe(-constant('ECONNREFUSED'));
  files.close(fd);
});

test('UDP and Unix addresses', () => {
  const receiver = sockets.socket(INET, constant('SOCK_DGRAM'), 0);
  const sender = sockets.socket(INET, constant('SOCK_DGRAM'), 0);
  sockets.bind(receiver, LOCAL);
  const to = sockets.getsockname(receiver);
  if (typeof to === 'number') throw new Error(`getsockname ${to}`);
  expect(sockets.sendto(sender, bytes('x'), 0, to)).toBe(1);
  expect(sockets.recvfrom(receiver, new Uint8Array(4), 0)).toMatchObject({ count: 1, address: { family: INET } });
  const unix = sockets.socket(constant('AF_UNIX'), STREAM, 0);
  const path = bytes(`\0piton-${process.pid}`);
  expect(sockets.bind(unix, { family: constant('AF_UNIX'), path })).toBe(0);
  expect(sockets.getsockname(unix)).toEqual({ family: constant('AF_UNIX'), path });
  for (const fd of [receiver, sender, unix]) files.close(fd);
});

test('a descriptor travels in a message', () => {
  const pair = sockets.socketpair(constant('AF_UNIX'), STREAM, 0);
  if (typeof pair === 'number') throw new Error(`socketpair ${pair}`);
  const data = new Uint8Array(Int32Array.of(pair[0]).buffer);
  const control = [{ level: constant('SOL_SOCKET'), type: constant('SCM_RIGHTS'), data }];
  expect(sockets.sendmsg(pair[0], [bytes('a'), bytes('bc')], control, 0, null)).toBe(3);
  const into = new Uint8Array(8);
  const received = sockets.recvmsg(pair[1], [into], sockets.cmsgSpace(4), 0);
  if (typeof received === 'number') throw new Error(`recvmsg ${received}`);
  expect(received.count).toBe(3);
  const fd = new Int32Array(received.control[0]?.data.buffer as ArrayBuffer)[0] ?? -1;
  expect(files.fstat(fd)).toMatchObject({ ino: (files.fstat(pair[0]) as { ino: number }).ino });
  for (const open of [...pair, fd]) files.close(open);
});

test('epoll', () => {
  const pair = sockets.socketpair(constant('AF_UNIX'), STREAM, 0) as [number, number];
  const epoll = polling.epollCreate?.(constant('EPOLL_CLOEXEC')) ?? -1;
  const wanted = constant('EPOLLIN') | constant('EPOLLET');
  expect(polling.epollCtl?.(epoll, constant('EPOLL_CTL_ADD'), pair[1], wanted)).toBe(0);
  const batch = { fds: new Int32Array(8), events: new Uint32Array(8) };
  expect(polling.epollWait?.(epoll, batch, 0)).toBe(0);
  sockets.send(pair[0], bytes('!'), 0);
  expect(polling.epollWait?.(epoll, batch, 1000)).toBe(1);
  expect([batch.fds[0], batch.events[0]]).toEqual([pair[1], constant('EPOLLIN')]);
  for (const fd of [...pair, epoll]) files.close(fd);
});

test('names and addresses', () => {
  const found = sockets.getaddrinfo('127.0.0.1', '80', 0, constant('SOCK_STREAM'), 0, constant('AI_NUMERICHOST'));
  expect(found).toMatchObject([{ family: INET, address: { address: Uint8Array.of(127, 0, 0, 1), port: 80 } }]);
  expect(sockets.getaddrinfo('no number', null, 0, 0, 0, constant('AI_NUMERICHOST'))).toMatchObject({
    code: constant('EAI_NONAME'),
    message: 'Name or service not known',
  });
  expect(sockets.inetPton(constant('AF_INET6'), 'fe80::1')?.length).toBe(16);
  expect(sockets.inetPton(INET, '1.2.3')).toBe(null);
  expect(sockets.inetNtop(INET, Uint8Array.of(1, 2, 3, 4))).toBe('1.2.3.4');
});
