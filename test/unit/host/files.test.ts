/* Files, folders and descriptors of the Node host against the real system. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createNodeHost } from '../../../src/host/node/host.ts';

const host = createNodeHost();
const { files, constants } = host;
const folder = mkdtempSync(join(tmpdir(), 'piton-host-'));
const text = (bytes: Uint8Array | number): string | number => (typeof bytes === 'number' ? bytes : new TextDecoder().decode(bytes));
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const constant = (name: string): number => constants[name] ?? Number.NaN;

afterAll(() => rmSync(folder, { recursive: true }));

function openNew(name: string): number {
  return files.open(join(folder, name), constant('O_RDWR') | constant('O_CREAT') | constant('O_CLOEXEC'), 0o640);
}

test('write, seek, read, pread, truncate, stat', () => {
  const fd = openNew('a');
  expect(files.write(fd, bytes('hello world'))).toBe(11);
  expect(files.lseek(fd, -5, 2)).toBe(6);
  const buffer = new Uint8Array(16);
  expect(files.read(fd, buffer)).toBe(5);
  expect(text(buffer.subarray(0, 5))).toBe('world');
  expect(files.read(fd, buffer)).toBe(0);
  expect(files.pread(fd, buffer.subarray(0, 4), 1)).toBe(4);
  expect(text(buffer.subarray(0, 4))).toBe('ello');
  expect(files.pwrite(fd, bytes('J'), 0n)).toBe(1);
  expect(files.readv(fd, [buffer])).toBe(0);
  expect(files.ftruncate(fd, 2 ** 33)).toBe(0);
  const stat = files.fstat(fd);
  if (typeof stat === 'number') throw new Error(`fstat ${stat}`);
  expect(stat.size).toBe(2 ** 33);
  expect(stat.mode & 0o777).toBe(0o640 & ~0o22);
  expect(stat.mode & constant('S_IFMT')).toBe(constant('S_IFREG'));
  expect(files.utimens(join(folder, 'a'), { seconds: 5, ns: 7 }, { seconds: -3, ns: 999_999_999 })).toBe(0);
  expect(files.lstat(join(folder, 'a'))).toMatchObject({ atime: 5, atimeNs: 7, mtime: -3, mtimeNs: 999_999_999 });
  expect(files.close(fd)).toBe(0);
  expect(files.close(fd)).toBe(-constant('EBADF'));
});

test('names: bytes that are no UTF-8, folders, links, errors', () => {
  const odd = new Uint8Array([...bytes(`${folder}/`), 0xff, 0xe9]);
  expect(files.mkdir(odd, 0o755)).toBe(0);
  expect(files.mkdir(odd, 0o755)).toBe(-constant('EEXIST'));
  const names = files.readdir(folder);
  if (typeof names === 'number') throw new Error(`readdir ${names}`);
  const entry = names.find((found) => found.name[0] === 0xff);
  expect(entry).toMatchObject({ type: constant('DT_DIR'), name: new Uint8Array([0xff, 0xe9]) });
  expect(files.rmdir(odd)).toBe(0);
  expect(files.symlink('tärget', join(folder, 'link'))).toBe(0);
  expect(text(files.readlink(join(folder, 'link')))).toBe('tärget');
  expect(files.stat(join(folder, 'link'))).toBe(-constant('ENOENT'));
  expect(files.rename(join(folder, 'link'), join(folder, 'other'))).toBe(0);
  expect(files.unlink(join(folder, 'link'))).toBe(-constant('ENOENT'));
  expect(files.access(join(folder, 'other'), 0, constant('AT_SYMLINK_NOFOLLOW'))).toBe(0);
  expect(files.stat('x'.repeat(9000))).toBe(-constant('ENAMETOOLONG'));
  expect(host.strerror(constant('ENOENT'))).toBe('No such file or directory');
});

test('many entries, and reading a folder by its descriptor twice', () => {
  const many = join(folder, 'many');
  files.mkdir(many, 0o755);
  for (let i = 0; i < 2000; i++) files.close(files.open(`${many}/file-${i}`, constant('O_CREAT'), 0o600));
  const fd = files.open(many, constant('O_RDONLY'), 0);
  for (let round = 0; round < 2; round++) {
    const entries = files.readdir(fd);
    expect(typeof entries === 'number' ? entries : entries.length).toBe(2000);
  }
  expect(files.open('file-7', 0, 0, fd)).toBeGreaterThan(fd);
  files.close(fd);
});

test('pipes, vectors, duplicates, flags, locks', () => {
  const pipe = files.pipe2(constant('O_CLOEXEC'));
  if (typeof pipe === 'number') throw new Error(`pipe2 ${pipe}`);
  const [reader, writer] = pipe;
  expect(files.writev(writer, [bytes('ab'), bytes('xcd').subarray(1)])).toBe(4);
  const first = new Uint8Array(3);
  const second = new Uint8Array(3);
  expect(files.readv(reader, [first, second])).toBe(4);
  expect([text(first), second[0]]).toEqual(['abc', 100]);
  expect(files.fcntl(reader, constant('F_GETFD'), 0)).toBe(constant('FD_CLOEXEC'));
  expect(files.fcntl(reader, constant('F_SETFL'), constant('O_NONBLOCK'))).toBe(0);
  expect(files.read(reader, first)).toBe(-constant('EAGAIN'));
  const copy = files.dup2(writer, 900);
  expect(copy).toBe(900);
  expect(files.isatty(copy)).toBe(false);
  for (const fd of [reader, writer, copy]) files.close(fd);
  const fd = openNew('locked');
  const lock = { type: constant('F_WRLCK'), whence: 0, start: 10, length: 5, pid: 0 };
  expect(files.lock(fd, constant('F_SETLK'), lock)).toMatchObject(lock);
  expect(files.flock(fd, constant('LOCK_EX'))).toBe(0);
  files.close(fd);
});
