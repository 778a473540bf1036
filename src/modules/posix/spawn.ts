// posix_spawn and posix_spawnp. Counterpart: py_posix_spawn, parse_file_actions in Modules/posixmodule.c.

import type { Host } from '../../contract/host.ts';
import type { HostProcesses, SpawnAction, SpawnRequest } from '../../contract/host/processes.ts';
import { asCInt } from '../../runtime/convert.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { withItems } from '../../runtime/iterate.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { checkStatus } from '../../runtime/osError.ts';
import { typeError } from '../../runtime/raise.ts';
import { hasSpecial } from '../../runtime/special.ts';
import type { Value } from '../../runtime/value.ts';
import { signalNumbers } from '../signalNumbers.ts';
import { audit } from '../sys/audit.ts';
import { argumentList, environmentList } from './argumentLists.ts';
import { fsName, pathArgument } from './paths.ts';
import { schedulingParameter } from './scheduling.ts';

const OPEN = 0;
const CLOSE = 1;
const DUP2 = 2;
const CLOSE_FROM = 3;

function fileAction(v: Value): SpawnAction {
  if (!(v instanceof PyTuple) || v.items.length === 0) throw typeError('Each file_actions element must be a non-empty tuple');
  const { items } = v;
  const kind = asCInt(items[0] as Value);
  const check = (n: number, what: string): void => {
    if (items.length !== n) throw typeError(`A ${what} file_action tuple must have ${n} elements`);
  };
  const number = (i: number): number => asCInt(items[i] as Value);
  switch (kind) {
    case OPEN:
      check(5, 'open');
      return { kind: 'open', fd: number(1), path: fsName(items[2] as Value), flags: number(3), mode: number(4) };
    case CLOSE:
      check(2, 'close');
      return { kind: 'close', fd: number(1) };
    case DUP2:
      check(3, 'dup2');
      return { kind: 'dup2', from: number(1), to: number(2) };
    case CLOSE_FROM:
      check(2, 'closefrom');
      return { kind: 'closeFrom', fd: number(1) };
    default:
      throw typeError('Unknown file_actions identifier');
  }
}

function fileActions(v: Value): SpawnAction[] {
  if (v === null) return [];
  if (!hasSpecial(v, '__getitem__') || !hasSpecial(v, '__len__')) throw typeError('file_actions must be a sequence or None');
  return withItems(v, (items) => items.map(fileAction)) as unknown as SpawnAction[];
}

function scheduler(v: Value, fn: string): SpawnRequest['scheduler'] {
  if (v === null) return undefined;
  if (!(v instanceof PyTuple)) throw typeError(`${fn}: scheduler must be a tuple or None`);
  if (v.items.length !== 2) throw typeError('A scheduler tuple must have two elements');
  const [policy, param] = v.items as readonly [Value, Value];
  return { policy: policy === null ? null : asCInt(policy), priority: schedulingParameter(param) };
}

export function spawnFunctions(host: Host, processes: HostProcesses): AnyTable {
  const spawn =
    (fn: string, search: boolean) =>
    (
      pathV: Value,
      argvV: Value,
      envV: Value,
      actions: Value,
      group: Value,
      resetIds: boolean,
      setsid: boolean,
      mask: Value,
      defaults: Value,
      schedule: Value,
    ): number => {
      const path = pathArgument(pathV, fn);
      const argv = argumentList(argvV, `${fn}:`);
      const request: SpawnRequest = {
        path: path.path,
        search,
        argv,
        resetIds,
        setsid,
        ...(envV === null ? {} : { env: environmentList(envV, fn, 'a mapping object or None') }),
        actions: fileActions(actions),
        ...(group === null ? {} : { processGroup: asCInt(group) }),
        signalMask: signalNumbers(host, mask),
        signalDefaults: signalNumbers(host, defaults),
        ...optional('scheduler', scheduler(schedule, fn)),
      };
      audit('os.posix_spawn', path.shown, argvV, envV);
      return checkStatus(host, processes.spawn(maskless(request)), path.shown);
    };
  return functions({
    'posix_spawn(path, argv, env, /, *, file_actions=None, setpgroup=None, resetids: bool=False, setsid: bool=False, setsigmask=None, setsigdef=None, scheduler=None)':
      spawn('posix_spawn', false),
    'posix_spawnp(path, argv, env, /, *, file_actions=None, setpgroup=None, resetids: bool=False, setsid: bool=False, setsigmask=None, setsigdef=None, scheduler=None)':
      spawn('posix_spawnp', true),
  });
}

function optional<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]?: V });
}

/** Empty sets leave the child's signals as they are. */
function maskless(r: SpawnRequest): SpawnRequest {
  const { signalMask, signalDefaults, ...rest } = r;
  return {
    ...rest,
    ...(signalMask === undefined || signalMask.length === 0 ? {} : { signalMask }),
    ...(signalDefaults === undefined || signalDefaults.length === 0 ? {} : { signalDefaults }),
  };
}
