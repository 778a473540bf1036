/* Children, waits and exec of the Node host; fork and signals run in programs of their own. */
import { expect, test } from 'vitest';
import { createNodeHost } from '../../../src/host/node/host.ts';
import { runProgram } from './runProgram.ts';

const host = createNodeHost();
const { files, constants } = host;
const processes = host.processes as NonNullable<typeof host.processes>;
const constant = (name: string): number => constants[name] ?? Number.NaN;

/** Runs a shell command with its output in a pipe: what it printed and its wait status. */
function shell(command: string, more: object = {}): { output: string; status: number } {
  const pipe = files.pipe2(constant('O_CLOEXEC'));
  if (typeof pipe === 'number') throw new Error(`pipe2 ${pipe}`);
  const actions = [
    { kind: 'dup2' as const, from: pipe[1], to: 1 },
    { kind: 'closeFrom' as const, fd: 3 },
  ];
  const pid = processes.spawn({ path: 'sh', search: true, argv: ['sh', '-c', command], actions, ...more });
  files.close(pipe[1]);
  let output = '';
  const buffer = new Uint8Array(4096);
  for (let count = files.read(pipe[0], buffer); count > 0; count = files.read(pipe[0], buffer)) {
    output += new TextDecoder().decode(buffer.subarray(0, count));
  }
  files.close(pipe[0]);
  const waited = processes.wait4(pid, 0);
  if (typeof waited === 'number') throw new Error(`wait4 ${waited}`);
  expect(waited.usage.maxrss).toBeGreaterThan(0);
  return { output, status: waited.status };
}

test('spawn with a pipe, environment and status', () => {
  expect(shell('echo out; exit 3')).toEqual({ output: 'out\n', status: 3 << 8 });
  expect(shell('echo "$A-$HOME"', { env: ['A=ü'] }).output).toBe('ü-\n');
  expect(shell('kill -9 $$').status).toBe(9);
  expect(shell('test "$(cut -d" " -f6 /proc/$$/stat)" = $$ && echo leader', { setsid: true }).output).toBe('leader\n');
});

test('failures of the start come back as errno', () => {
  expect(processes.spawn({ path: '/does/not/exist', argv: ['x'] })).toBe(-constant('ENOENT'));
  const actions = [{ kind: 'chdir' as const, path: '/does/not/exist' }];
  expect(processes.spawn({ path: '/bin/true', argv: ['true'], actions })).toBe(-constant('ENOENT'));
  expect(processes.execve('/does/not/exist', ['x'], [])).toBe(-constant('ENOENT'));
  expect(processes.waitpid(-1, constant('WNOHANG'))).toBe(-constant('ECHILD'));
});

test('waitid, kill, pidfd', () => {
  const pid = processes.spawn({ path: '/bin/sleep', argv: ['sleep', '30'] });
  expect(processes.waitid(constant('P_PID'), pid, constant('WEXITED') | constant('WNOHANG'))).toBe(null);
  const pidfd = processes.pidfdOpen(pid, 0);
  expect(processes.pidfdSendSignal(pidfd, constant('SIGTERM'))).toBe(0);
  expect(processes.waitid(constant('P_PID'), pid, constant('WEXITED'))).toMatchObject({
    pid,
    code: constant('CLD_KILLED'),
    status: constant('SIGTERM'),
  });
  files.close(pidfd);
});

test('identity and limits', () => {
  expect(processes.getpid()).toBe(process.pid);
  expect(processes.getuid()).toBe(process.getuid?.());
  const limits = processes.getrlimit(constant('RLIMIT_NOFILE'));
  if (typeof limits === 'number') throw new Error(`getrlimit ${limits}`);
  expect(processes.setrlimit(constant('RLIMIT_NOFILE'), limits[0], limits[1])).toBe(0);
  expect(processes.getpriority(constant('PRIO_PROCESS'), 0)).toMatchObject({ priority: expect.any(Number) });
});

test('fork exists only without helper threads', () => {
  expect(processes.fork).toBe(undefined);
});

test('20 forks with nested children that allocate and compile', () => {
  expect(runProgram('forks.ts')).toBe('20 of 20\n');
}, 60_000);

test('exec: standard descriptors and the ignored SIGPIPE', () => {
  expect(runProgram('exec.ts')).toBe('from the new program\n');
});

test('signals break loops and waits', () => {
  expect(runProgram('signals.ts')).toBe(
    [
      'loop SIGALRM only',
      'poll -EINTR',
      'read -EINTR',
      'nanosleep -EINTR',
      'sigmask 12 pending 12 waited 12 timeout -EAGAIN',
      'ignore default flag default',
      'restart read 1',
      '',
    ].join('\n'),
  );
});

test('a stack beyond 8 MB', () => {
  expect(runProgram('deepStack.ts', ['--stack-size=60000'])).toBe('deep\ninherited\n');
});
