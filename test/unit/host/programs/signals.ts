/* A caught signal shows in the flags of a running loop, and ends blocking calls. */
import { createNodeHost } from '../../../../src/host/node/host.ts';

const host = createNodeHost();
const { constants, files } = host;
const signals = host.signals as NonNullable<typeof host.signals>;
const processes = host.processes as NonNullable<typeof host.processes>;
const polling = host.polling as NonNullable<typeof host.polling>;
const constant = (name: string): number => constants[name] ?? Number.NaN;
const names = new Map([
  [-constant('EINTR'), '-EINTR'],
  [-constant('EAGAIN'), '-EAGAIN'],
]);
const named = (status: unknown): string => names.get(status as number) ?? String(status);
const print = (...items: unknown[]): void => void files.write(1, new TextEncoder().encode(`${items.join(' ')}\n`));

const ALRM = constant('SIGALRM');
const soon = (): void => {
  signals.flags.fill(0);
  signals.setitimer(constant('ITIMER_REAL'), 0.03, 0);
};

signals.setDisposition(ALRM, 'flag');
soon();
let turns = 0;
while (signals.flags[0] === 0) turns++;
const came = [...signals.flags.keys()].filter((signal) => signal > 0 && signals.flags[signal] === 1);
print('loop', came.length === 1 && came[0] === ALRM && turns > 0 ? 'SIGALRM only' : came);

soon();
print('poll', named(polling.poll(new Int32Array(2), 0, 5000)));
const [reader, writer] = files.pipe2(0) as [number, number];
soon();
print('read', named(files.read(reader, new Uint8Array(1))));
soon();
print('nanosleep', named(host.clock.nanosleep(constant('CLOCK_MONOTONIC'), { seconds: 5, ns: 0 }, false)));

const USR2 = constant('SIGUSR2');
const before = signals.sigmask(constant('SIG_BLOCK'), [USR2]) as number[];
processes.kill(processes.getpid(), USR2);
const pending = signals.sigpending();
const waited = signals.sigtimedwait([USR2], 1e9);
const late = signals.sigtimedwait([USR2], 1e6);
print('sigmask', ...before, USR2, 'pending', pending, 'waited', typeof waited === 'number' ? waited : waited.signo, 'timeout', named(late));
signals.sigmask(constant('SIG_UNBLOCK'), [USR2]);

print(...['SIGPIPE', 'SIGINT', 'SIGALRM', 'SIGSEGV'].map((name) => signals.disposition(constant(name))));

signals.setDisposition(ALRM, 'flag', true);
soon();
const child = processes.spawn({
  path: '/bin/sh',
  argv: ['sh', '-c', 'sleep 0.1; echo'],
  actions: [{ kind: 'dup2', from: writer, to: 1 }],
});
print('restart read', files.read(reader, new Uint8Array(8)));
processes.waitpid(child, 0);
host.exit(0);
