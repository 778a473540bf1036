// fork and what surrounds it: the hooks of register_at_fork, and the state that a child must renew.
// Counterpart: PyOS_BeforeFork, PyOS_AfterFork_Child in Modules/posixmodule.c.

import type { Host } from '../../contract/host.ts';
import type { HostProcesses } from '../../contract/host/processes.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { reporting } from '../../runtime/control/aside.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { holdRoot } from '../../runtime/gc/roots.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { osError } from '../../runtime/osError.ts';
import { newException, typeError } from '../../runtime/raise.ts';
import { discard, own } from '../../runtime/refcount.ts';
import { isAlone } from '../../runtime/scheduler/blocking.ts';
import { keepOnlyCurrent, threads } from '../../runtime/scheduler/loop.ts';
import { setProcessId } from '../../runtime/scheduler/thread.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { audit } from '../sys/audit.ts';
import { finalization } from '../sys/finalization.ts';

interface Hooks {
  readonly before: Value[];
  readonly child: Value[];
  readonly parent: Value[];
}

/** Hooks of Python code, owned for good. */
const hooks: Hooks = { before: [], child: [], parent: [] };
holdRoot((visit) => [hooks.before, hooks.child, hooks.parent].flat().forEach(visit));

/** Work of natives in the child (signals, random state), before Python's hooks. */
export const childWork: (() => void)[] = [];

function run(list: readonly Value[]): void {
  for (const hook of list)
    reporting(
      () => discard(call(hook)),
      () => 'Exception ignored in',
      hook,
    );
}

export function beforeFork(): void {
  run([...hooks.before].reverse());
}

export function afterForkInParent(): void {
  run(hooks.parent);
}

/** In the child only the forking thread lives on, as the main one. */
export function afterForkInChild(processes: HostProcesses): void {
  keepOnlyCurrent();
  setProcessId(threads.current, processes.getpid());
  for (const work of childWork) work();
  run(hooks.child);
}

/** Forks with all hooks: 0 in the child; throws. */
function fork(host: Host, processes: HostProcesses, fn: string): number {
  audit(`os.${fn}`);
  if (finalization.running) throw newException(exceptions.PythonFinalizationError, "can't fork at interpreter shutdown");
  if (processes.fork === undefined) throw osError(host, host.constants.ENOSYS ?? 38);
  beforeFork();
  const alone = isAlone();
  const pid = processes.fork();
  if (pid === 0) {
    afterForkInChild(processes);
    return 0;
  }
  afterForkInParent();
  if (pid < 0) throw osError(host, pid);
  if (!alone) {
    warn('DeprecationWarning', `This process (pid=${processes.getpid()}) is multi-threaded, use of ${fn}() may lead to deadlocks in the child.`);
  }
  return pid;
}

function callableOrAbsent(v: Value | undefined, name: string): boolean {
  if (v === undefined) return false;
  if (!isCallable(v)) throw typeError(`'${name}' must be callable, not ${typeName(v)}`);
  return true;
}

function registerAtFork(before: Value | undefined, child: Value | undefined, parent: Value | undefined): void {
  const given = [callableOrAbsent(before, 'before'), callableOrAbsent(child, 'after_in_child'), callableOrAbsent(parent, 'after_in_parent')];
  if (!given.includes(true)) throw typeError('At least one argument is required.');
  if (before !== undefined) hooks.before.push(own(before));
  if (child !== undefined) hooks.child.push(own(child));
  if (parent !== undefined) hooks.parent.push(own(parent));
}

/** Nothing where the host cannot fork. */
export function forkFunctions(host: Host, processes: HostProcesses): AnyTable {
  if (processes.fork === undefined) return {};
  const { terminal, files } = host;
  const table = functions({
    'fork()': () => fork(host, processes, 'fork'),
    'register_at_fork(*, before=?, after_in_child=?, after_in_parent=?)': registerAtFork,
  });
  return terminal === undefined ? table : { ...table, ...functions({ 'forkpty()': forkpty }) };

  function forkpty(): Value {
    const pair = (terminal as NonNullable<Host['terminal']>).openpty();
    if (typeof pair === 'number') throw osError(host, pair);
    const [master, slave] = pair;
    const pid = fork(host, processes, 'forkpty');
    if (pid === 0) {
      files.close(master);
      (terminal as NonNullable<Host['terminal']>).loginTty(slave);
    } else files.close(slave);
    return tupleOf(pid, pid === 0 ? -1 : master);
  }
}
