/* Recurses to the end of a stack far beyond the system's usual 8 MB; children inherit the usual limit. */
import { createNodeHost } from '../../../../src/host/node/host.ts';

const host = createNodeHost();
const stack = host.constants['RLIMIT_STACK'] ?? 3;
const before = host.processes?.getrlimit(stack) as readonly [number, number];
let depth = 0;

function recurse(value: number): number {
  depth++;
  return recurse(value + 1) + value;
}

try {
  recurse(0);
} catch {
  const enough = depth > 200_000 && host.code.stackSize === 60_000 * 1024;
  host.files.write(1, new TextEncoder().encode(`${enough ? 'deep' : depth}\n`));
}
const limit = before[0] === -1 ? 'unlimited' : String(before[0] / 1024);
const command = `test "$(ulimit -s)" = ${limit} && echo inherited`;
const pid = host.processes?.spawn({ path: '/bin/sh', argv: ['sh', '-c', command] }) ?? 0;
host.processes?.waitpid(pid, 0);
host.exit(0);
