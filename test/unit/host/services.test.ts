/* Clocks, calendar, zlib, digests, code, memory and terminals of the Node host. */
import { expect, test } from 'vitest';
import { createNodeHost } from '../../../src/host/node/host.ts';
import type { ZlibStream } from '../../../src/contract/host/data.ts';

const host = createNodeHost();
const { clock, compression, constants, crypto } = host;
const constant = (name: string): number => constants[name] ?? Number.NaN;
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const text = (value: Uint8Array): string => new TextDecoder().decode(value);
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

test('clocks', () => {
  const first = Number(clock.monotonicNs());
  expect(clock.nanosleep(constant('CLOCK_MONOTONIC'), { seconds: 0, ns: 5_000_000 }, false)).toBe(0);
  expect(Number(clock.monotonicNs()) - first).toBeGreaterThanOrEqual(5_000_000);
  expect(Math.abs(clock.now() * 1000 - Date.now())).toBeLessThan(1000);
  expect(clock.gettime(9999)).toBe(-constant('EINVAL'));
});

test('time zones, mktime, strftime', () => {
  host.system.setenv('TZ', 'Europe/Prague');
  expect(clock.tzset()).toMatchObject({ timezone: -3600, daylight: true, names: [bytes('CET'), bytes('CEST')] });
  const summer = clock.localtime(1_000_000_000);
  expect(summer).toMatchObject({ hour: 3, isdst: 1, gmtoff: 7200, zone: 'CEST', year: 101, yday: 251, wday: 0 });
  if (typeof summer === 'number') throw new Error(`localtime ${summer}`);
  expect(clock.mktime(summer)).toBe(1_000_000_000);
  expect(text(clock.strftime(bytes('%Y-%m-%d %H:%M %Z %z'), summer))).toBe('2001-09-09 03:46 CEST +0200');
  expect(clock.strftime(bytes(''), summer).length).toBe(0);
  host.system.setenv('TZ', 'UTC');
  clock.tzset();
  expect(clock.mktime({ sec: 59, min: 59, hour: 23, mday: 31, mon: 11, year: 69, wday: 0, yday: 0, isdst: 0 })).toBe(-1);
  expect(clock.gmtime(2n ** 62n)).toBe(-constant('EOVERFLOW'));
});

function runAll(stream: ZlibStream, input: Uint8Array, flush: number, room: number): { output: Uint8Array; code: number } {
  const parts: Uint8Array[] = [];
  let rest = input;
  for (;;) {
    const output = new Uint8Array(room);
    const code = stream.run(rest, output, flush);
    parts.push(output.slice(0, stream.produced));
    rest = rest.subarray(stream.consumed);
    if (stream.produced < room || code === 1 || code < 0) return { output: Buffer.concat(parts), code };
  }
}

test('zlib: sync flush, small output, copy, unused input, errors', () => {
  const deflater = compression.deflate(-1, 15, 8, 0);
  if (typeof deflater === 'number') throw new Error(`deflate ${deflater}`);
  const first = runAll(deflater, bytes('hello '.repeat(1000)), constant('Z_SYNC_FLUSH'), 7);
  const twin = deflater.copy();
  const last = runAll(deflater, bytes('end'), constant('Z_FINISH'), 100);
  expect(last.code).toBe(constant('Z_STREAM_END'));
  const other = runAll(twin as ZlibStream, bytes('END'), constant('Z_FINISH'), 100);
  const inflater = compression.inflate(15);
  if (typeof inflater === 'number') throw new Error(`inflate ${inflater}`);
  expect(text(runAll(inflater, first.output, constant('Z_SYNC_FLUSH'), 4096).output)).toBe('hello '.repeat(1000));
  const branch = inflater.copy() as ZlibStream;
  const tail = new Uint8Array([...last.output, 1, 2, 3]);
  const room = new Uint8Array(64);
  expect(inflater.run(tail, room, constant('Z_SYNC_FLUSH'))).toBe(constant('Z_STREAM_END'));
  expect([text(room.subarray(0, inflater.produced)), tail.length - inflater.consumed]).toEqual(['end', 3]);
  expect(text(runAll(branch, other.output, constant('Z_SYNC_FLUSH'), 64).output)).toBe('END');
  const broken = compression.inflate(15) as ZlibStream;
  expect(broken.run(bytes('not zlib at all'), room, 0)).toBe(constant('Z_DATA_ERROR'));
  expect(broken.message).toBe('incorrect header check');
  for (const stream of [deflater, twin, inflater, branch, broken]) stream?.end();
  expect(compression.deflate(50, 15, 8, 0)).toBe(constant('Z_STREAM_ERROR'));
  expect([compression.crc32(bytes('hello'), 0), compression.adler32(bytes('hello'), 1)]).toEqual([0x3610a686, 0x062c0215]);
});

test('digests', () => {
  const sha = crypto.digest('sha256');
  sha?.update(bytes('ab'));
  const copy = sha?.copy();
  copy?.update(bytes('c'));
  expect(hex(copy?.digest() ?? bytes(''))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hex(crypto.digest('shake128')?.digest(8) ?? bytes(''))).toBe('7f9c2ba4e88f827d');
  const keyed = crypto.hmac('md5', bytes('key'));
  keyed?.update(bytes('The quick brown fox jumps over the lazy dog'));
  expect(hex(keyed?.digest() ?? bytes(''))).toBe('80070713463e7749b90c2dc24911e275');
  expect(crypto.digest('no such digest')).toBe(undefined);
  expect(crypto.pbkdf2('sha1', bytes('password'), bytes('salt'), 2, 20)?.length).toBe(20);
});

test('scripts and call sites', () => {
  const script = host.code.compile('(function outer(f) {\n  return f();\n})', '/python/file.py');
  const outer = script.run() as (f: () => unknown) => unknown;
  const accept = (file: string): boolean => file.endsWith('.py');
  const sites = outer(() => host.code.callSites(5, accept)) as ReturnType<typeof host.code.callSites>;
  expect(sites.map((site) => [site.file, site.line, site.column, site.offset, site.functionName])).toEqual([['/python/file.py', 2, 10, 30, 'outer']]);
  expect(host.code.compile('1 + 1', '/x.js', host.code.compile('1 + 1', '/x.js').createCache()).cacheAccepted).toBe(true);
});

test('memory maps and semaphores', () => {
  const map = host.memory?.mmap(4096, constant('PROT_READ') | constant('PROT_WRITE'), 0x22, -1, 0);
  if (map === undefined || typeof map === 'number') throw new Error(`mmap ${map}`);
  map.bytes[7] = 9;
  expect([map.resize(8192), map.bytes.length, map.bytes[7], map.unmap(), map.bytes.length]).toEqual([0, 8192, 9, 0, 0]);
  const name = `/piton-test-${process.pid}`;
  const semaphore = host.semaphores?.open(name, constant('O_CREAT') | constant('O_EXCL'), 0o600, 1);
  if (semaphore === undefined || typeof semaphore === 'number') throw new Error(`sem_open ${semaphore}`);
  expect([semaphore.wait(), semaphore.tryWait(), semaphore.timedWait(0, 0)]).toEqual([0, -constant('EAGAIN'), -constant('ETIMEDOUT')]);
  expect([semaphore.post(), semaphore.value(), semaphore.close(), host.semaphores?.unlink(name)]).toEqual([0, 1, 0, 0]);
});

test('a pseudo-terminal', () => {
  const pty = host.terminal?.openpty();
  if (pty === undefined || typeof pty === 'number') throw new Error(`openpty ${pty}`);
  const attributes = host.terminal?.tcgetattr(pty[1]);
  if (attributes === undefined || typeof attributes === 'number') throw new Error(`tcgetattr ${attributes}`);
  const lflag = attributes.lflag & ~(constant('ICANON') | constant('ECHO'));
  expect(host.terminal?.tcsetattr(pty[1], constant('TCSANOW'), { ...attributes, lflag })).toBe(0);
  expect(host.terminal?.tcgetattr(pty[1])).toEqual({ ...attributes, lflag });
  host.terminal?.tcsetwinsize(pty[0], { rows: 30, columns: 90, xPixels: 0, yPixels: 0 });
  expect(host.terminal?.tcgetwinsize(pty[1])).toMatchObject({ rows: 30, columns: 90 });
  expect(host.files.isatty(pty[1])).toBe(true);
  for (const fd of pty) host.files.close(fd);
});
