/* Forks 20 times; each child allocates, compiles, forks a grandchild and reports by its exit code. */
import { createNodeHost } from '../../../../src/host/node/host.ts';

const host = createNodeHost();
const processes = host.processes as NonNullable<typeof host.processes>;
const fork = processes.fork as () => number;

function work(): boolean {
  const objects = Array.from({ length: 100_000 }, (_, index) => ({ index, name: `n${index}` }));
  const byName = new Map(objects.map((object) => [object.name, object]));
  const added = new Function('x', 'return x + 1')(41) as number;
  return added === 42 && byName.get('n99999')?.index === 99_999 && JSON.stringify(objects).length > 1e6;
}

function child(): number {
  const grandchild = fork();
  if (grandchild === 0) host.exit(work() ? 7 : 1);
  const waited = processes.waitpid(grandchild, 0);
  return work() && typeof waited !== 'number' && waited.status === 7 << 8 ? 5 : 1;
}

let passed = 0;
for (let round = 0; round < 20; round++) {
  const pid = fork();
  if (pid === 0) {
    try {
      host.exit(child());
    } catch {
      host.exit(9);
    }
  }
  const waited = processes.waitpid(pid, 0);
  if (typeof waited !== 'number' && waited.status === 5 << 8) passed++;
}
host.files.write(1, new TextEncoder().encode(`${passed} of 20\n`));
host.exit(0);
