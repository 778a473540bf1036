/*
 * How much memory the engine's values take, and how much there is. V8's own limit is set far beyond any machine's
 * memory (bin/piton): reaching it would end the process, while Python programs expect a MemoryError.
 */
import { totalmem } from 'node:os';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { HostHeap } from '../../contract/host/code.ts';
import { int64 } from './memoryLayout.ts';
import { declare } from './native.ts';

const RLIMIT_DATA = 2;
const RLIMIT_AS = 9;
/** Address space that Node takes without any values in it. */
const OWN_ADDRESSES = 1 << 30;

const c = declare({ getrlimit: 'int (int, void *)' });

function limitOf(resource: number): number {
  const buffer = new Uint8Array(16);
  if (c.getrlimit(resource, buffer) < 0) return Infinity;
  const soft = Number(int64(new DataView(buffer.buffer), 0));
  return soft < 0 ? Infinity : soft;
}

function room(): number {
  // What the control group allows; a huge number or nothing where there is no such limit.
  const group = process.constrainedMemory() || Infinity;
  return Math.min(totalmem(), group, limitOf(RLIMIT_DATA), limitOf(RLIMIT_AS) - OWN_ADDRESSES);
}

/** V8's collector as a function. The flag is taken back: caches are made under the flags in force. */
function collect(): void {
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;
  v8.setFlagsFromString('--no-expose-gc');
  gc();
}

export const heap: HostHeap = {
  used: () => {
    const { used_heap_size, external_memory } = v8.getHeapStatistics();
    return used_heap_size + external_memory;
  },
  room,
  collect,
};
