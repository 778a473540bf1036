/*
 * fork(2) of a process that runs V8. V8 maps its pages MADV_DONTFORK, so a child would fault at once: before the call
 * every private mapping is marked MADV_DOFORK again. The pass over /proc/self/maps must not make V8 map new pages, so
 * it works on preallocated bytes, without strings, and repeats until two passes saw the same mappings.
 * Safe only under `node --single-threaded` (no helper threads at work). A child must end by `_exit`.
 */
import { resetSignalFlags } from './signalPage.ts';
import { addressOf } from './memoryLayout.ts';
import { declare, status } from './native.ts';

const MADV_DOFORK = 11;
const O_RDONLY_CLOEXEC = 0o2000000;

const c = declare({
  open: 'int (void *, int)',
  read: 'intptr_t (int, uint64_t, size_t)',
  close: 'int (int)',
  madvise: 'int (uint64_t, size_t, int)',
  fork: 'int ()',
});

const path = new Uint8Array([...'/proc/self/maps\0'].map((letter) => letter.charCodeAt(0)));
let maps = new Uint8Array(0);
let base = 0;

export function forkIsSafe(): boolean {
  return (
    process.platform === 'linux' &&
    process.execArgv.some((argument) => argument === '--single-threaded' || argument === '--single_threaded') &&
    process.env['PITON_NO_FORK'] === undefined
  );
}

/** The length of the list of mappings, read into `maps`; 0 when it cannot be read. */
function readMaps(): number {
  const fd = c.open(path, O_RDONLY_CLOEXEC);
  if (fd < 0) return 0;
  let length = 0;
  for (;;) {
    const count = c.read(fd, base + length, maps.length - length);
    if (count <= 0) break;
    length += count;
  }
  c.close(fd);
  return length;
}

/** Makes the buffer large enough with room to spare: growing during a pass would create mappings. */
function reserve(): void {
  while (maps.length === 0 || readMaps() > maps.length / 2) {
    maps = new Uint8Array(Math.max(maps.length * 2, 1 << 19));
    base = addressOf(maps);
  }
}

/** Marks all private mappings and gives a hash of the list. Lines are `start-end rwxp …` in hexadecimal. */
function markMappings(): number {
  const length = readMaps();
  let at = 0;
  let hash = 0;
  while (at < length) {
    let start = 0;
    let end = 0;
    let byte = 0;
    while ((byte = maps[at++] as number) !== 45) start = start * 16 + (byte < 58 ? byte - 48 : byte - 87);
    while ((byte = maps[at++] as number) !== 32) end = end * 16 + (byte < 58 ? byte - 48 : byte - 87);
    const shared = maps[at + 3] === 115;
    while (at < length && maps[at++] !== 10);
    if (shared) continue;
    c.madvise(start, end - start, MADV_DOFORK);
    hash = (hash * 31 + start / 4096 + (7 * end) / 4096) % 9007199254740;
  }
  return hash;
}

/** The child's id in the parent, 0 in the child. */
export function fork(): number {
  reserve();
  let previous = -1;
  for (let pass = 0; pass < 8; pass++) {
    const hash = markMappings();
    if (hash === previous) break;
    previous = hash;
  }
  const result = status(c.fork());
  if (result === 0) resetSignalFlags();
  return result;
}
