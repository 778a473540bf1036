/*
 * The size of the stack. The kernel reads the soft RLIMIT_STACK when the main thread's stack grows, so raising it in
 * the running process makes `node --stack-size` beyond 8 MB safe (up to about 120 MB: the gap that the kernel leaves
 * below the stack is never less than 128 MB). Python programs and children must not see the raised limit: what
 * getrlimit shows and what a child inherits is the limit as it was, or as the program set it.
 */
import type { Int64 } from '../../contract/host.ts';
import { int64, setInt64 } from './memoryLayout.ts';
import { declare, failure, status } from './native.ts';

const RLIMIT_STACK = 3;
/** Arguments and environment lie on the stack (at most 2 MB under the usual limit), C++ frames go on below. */
const RESERVE = 3 << 20;
/** V8's default for 64-bit machines. */
const DEFAULT_STACK = 984 * 1024;

const c = declare({ getrlimit: 'int (int, void *)', setrlimit: 'int (int, void *)' });

type Limits = readonly [Int64, Int64];

const buffer = new Uint8Array(16);
const view = new DataView(buffer.buffer);

/** -1 is "no limit", as Python shows it. */
function read(): Limits | number {
  return c.getrlimit(RLIMIT_STACK, buffer) < 0 ? failure() : [int64(view, 0), int64(view, 8)];
}

function write(limits: Limits): number {
  setInt64(view, 0, limits[0]);
  setInt64(view, 8, limits[1]);
  return status(c.setrlimit(RLIMIT_STACK, buffer));
}

function flagged(): number {
  const sizes = process.execArgv.map((argument) => /^--stack[-_]size=(\d+)$/.exec(argument)?.[1]);
  const last = sizes.findLast((size) => size !== undefined);
  return last === undefined ? DEFAULT_STACK : Number(last) * 1024;
}

/** What programs see, and what is in force: different while the stack needs more than the program's limit. */
let shown: Limits | undefined;
let actual: Limits | undefined;
let needed = 0;
let usable = DEFAULT_STACK;

function atLeast(limit: Int64, size: Int64): boolean {
  return limit === -1 || limit >= size;
}

/** Limits that keep the stack usable as far as the hard limit allows. */
function widened([soft, hard]: Limits): Limits {
  if (atLeast(soft, needed)) return [soft, hard];
  return [atLeast(hard, needed) ? needed : hard, hard];
}

/** Once, at start: before anything recurses deeply. */
export function raiseStackLimit(): void {
  const wanted = flagged();
  usable = wanted;
  needed = wanted + RESERVE;
  const limits = read();
  if (typeof limits === 'number') return;
  shown = limits;
  actual = limits;
  if (atLeast(limits[0], needed)) return;
  const wider = widened(limits);
  if (write(wider) === 0) actual = wider;
  usable = Math.min(wanted, Number(actual[0]) - RESERVE);
}

/** Bytes that JavaScript may use without touching the end of the stack, whatever --stack-size says. */
export function usableStack(): number {
  return usable;
}

export function getStackLimits(): Limits | number {
  return shown ?? read();
}

/** The program's wish holds for its children. */
export function setStackLimits(limits: Limits): number {
  const wider = widened(limits);
  const result = write(wider);
  if (result === 0) {
    shown = limits;
    actual = wider;
  }
  return result;
}

/** Runs a call that starts a program, under the limits that it shall inherit. */
export function withShownStackLimit(call: () => number): number {
  if (shown === undefined || actual === undefined || shown[0] === actual[0]) return call();
  write(shown);
  const result = call();
  write(actual);
  return result;
}
