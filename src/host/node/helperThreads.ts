/*
 * Node's helper threads block no signals, so one that the main thread blocks would be delivered to a helper and do its
 * default action there. Once, before the first blocking, each helper is sent a real-time signal whose handler returns
 * with all signals blocked in the interrupted context.
 */
import { descriptors } from './descriptors.ts';
import { latin1, setInt64 } from './memoryLayout.ts';
import { files } from './files.ts';
import { declare } from './native.ts';
import { signalPage } from './signalPage.ts';

const SIGRTMAX = 64;
const SA_SIGINFO = 4;
const SA_RESTART = 0x10000000;
const O_CLOEXEC = 0o2000000;

const c = declare({
  sigaction: 'int (int, void *, void *)',
  gettid: 'int ()',
  getpid: 'int ()',
  tgkill: 'int (int, int, int)',
  usleep: 'int (uint)',
});

const handled = new Set<number>();

/** SigBlk of a thread, in hexadecimal; every bit that can be blocked is set when the handler has run. */
function hasBlockedAll(thread: number): boolean {
  const fd = descriptors.open(`/proc/self/task/${thread}/status`, O_CLOEXEC, 0);
  if (fd < 0) return true;
  const bytes = new Uint8Array(4096);
  const count = descriptors.read(fd, bytes);
  descriptors.close(fd);
  return /SigBlk:\s*[f]{8}/.test(latin1(bytes.subarray(0, Math.max(count, 0))));
}

function otherThreads(): number[] {
  const entries = files.readdir('/proc/self/task');
  if (typeof entries === 'number') return [];
  const own = c.gettid();
  return entries.map((entry) => Number(latin1(entry.name))).filter((id) => id !== own && !handled.has(id));
}

/** Threads that start later are found by the next call. */
export function blockHelperThreads(): void {
  const threads = otherThreads();
  if (threads.length === 0) return;
  const action = new Uint8Array(152);
  const old = new Uint8Array(152);
  const view = new DataView(action.buffer);
  setInt64(view, 0, signalPage().blockAll);
  view.setInt32(136, SA_SIGINFO | SA_RESTART, true);
  c.sigaction(SIGRTMAX, action, old);
  for (const thread of threads) c.tgkill(c.getpid(), thread, SIGRTMAX);
  for (let round = 0; round < 1000 && !threads.every(hasBlockedAll); round++) c.usleep(200);
  // A helper that has not taken the signal yet would die of it under the old disposition.
  if (threads.every(hasBlockedAll)) c.sigaction(SIGRTMAX, old, null);
  for (const thread of threads) handled.add(thread);
}
