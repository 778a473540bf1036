/*
 * posix_spawn with file actions: failures of the program's start come back as errno, and the cost does not grow with
 * the heap. Sizes of glibc on Linux x86-64: posix_spawnattr_t 336, posix_spawn_file_actions_t 80, sigset_t 128.
 */
import type { SpawnAction, SpawnRequest } from '../../contract/host/processes.ts';
import { cPath, pointerAt, stringVector } from './memoryLayout.ts';
import { declare, symbolAddress } from './native.ts';
import { signalSet } from './signalSet.ts';
import { withShownStackLimit } from './stackLimit.ts';

const RESETIDS = 0x01;
const SETPGROUP = 0x02;
const SETSIGDEF = 0x04;
const SETSIGMASK = 0x08;
const SETSCHEDPARAM = 0x10;
const SETSCHEDULER = 0x20;
const SETSID = 0x80;

const c = declare({
  posix_spawn: 'int (void *, void *, void *, void *, void *, void *)',
  posix_spawnp: 'int (void *, void *, void *, void *, void *, void *)',
  posix_spawn_file_actions_init: 'int (void *)',
  posix_spawn_file_actions_destroy: 'int (void *)',
  posix_spawn_file_actions_addopen: 'int (void *, int, void *, int, uint)',
  posix_spawn_file_actions_addclose: 'int (void *, int)',
  posix_spawn_file_actions_adddup2: 'int (void *, int, int)',
  posix_spawn_file_actions_addchdir_np: 'int (void *, void *)',
  posix_spawn_file_actions_addclosefrom_np: 'int (void *, int)',
  posix_spawnattr_init: 'int (void *)',
  posix_spawnattr_destroy: 'int (void *)',
  posix_spawnattr_setflags: 'int (void *, short)',
  posix_spawnattr_setpgroup: 'int (void *, int)',
  posix_spawnattr_setsigdefault: 'int (void *, void *)',
  posix_spawnattr_setsigmask: 'int (void *, void *)',
  posix_spawnattr_setschedpolicy: 'int (void *, int)',
  posix_spawnattr_setschedparam: 'int (void *, void *)',
});

function addAction(actions: Uint8Array, action: SpawnAction): number {
  switch (action.kind) {
    case 'open':
      return c.posix_spawn_file_actions_addopen(actions, action.fd, cPath(action.path), action.flags, action.mode);
    case 'close':
      return c.posix_spawn_file_actions_addclose(actions, action.fd);
    case 'dup2':
      return c.posix_spawn_file_actions_adddup2(actions, action.from, action.to);
    case 'chdir':
      return c.posix_spawn_file_actions_addchdir_np(actions, cPath(action.path));
    case 'closeFrom':
      return c.posix_spawn_file_actions_addclosefrom_np(actions, action.fd);
  }
}

function setScheduler(attributes: Uint8Array, scheduler: NonNullable<SpawnRequest['scheduler']>): number {
  c.posix_spawnattr_setschedparam(attributes, new Int32Array([scheduler.priority]));
  if (scheduler.policy === null) return SETSCHEDPARAM;
  c.posix_spawnattr_setschedpolicy(attributes, scheduler.policy);
  return SETSCHEDULER;
}

function setAttributes(attributes: Uint8Array, request: SpawnRequest): void {
  let flags = 0;
  if (request.resetIds) flags |= RESETIDS;
  if (request.setsid) flags |= SETSID;
  if (request.processGroup !== undefined) {
    flags |= SETPGROUP;
    c.posix_spawnattr_setpgroup(attributes, request.processGroup);
  }
  if (request.signalDefaults !== undefined) {
    flags |= SETSIGDEF;
    c.posix_spawnattr_setsigdefault(attributes, signalSet(request.signalDefaults));
  }
  if (request.signalMask !== undefined) {
    flags |= SETSIGMASK;
    c.posix_spawnattr_setsigmask(attributes, signalSet(request.signalMask));
  }
  if (request.scheduler !== undefined) flags |= setScheduler(attributes, request.scheduler);
  c.posix_spawnattr_setflags(attributes, flags);
}

/** Gives the new process's id. */
export function spawn(request: SpawnRequest): number {
  const actions = new Uint8Array(80);
  const attributes = new Uint8Array(336);
  c.posix_spawn_file_actions_init(actions);
  c.posix_spawnattr_init(attributes);
  let error = 0;
  for (const action of request.actions ?? []) error ||= addAction(actions, action);
  const pid = new Int32Array(1);
  if (error === 0) {
    setAttributes(attributes, request);
    const env = request.env === undefined ? pointerAt(symbolAddress('environ')) : stringVector(request.env);
    const call = request.search ? c.posix_spawnp : c.posix_spawn;
    const argv = stringVector(request.argv);
    error = withShownStackLimit(() => call(pid, cPath(request.path), actions, attributes, argv, env));
  }
  c.posix_spawn_file_actions_destroy(actions);
  c.posix_spawnattr_destroy(attributes);
  return error === 0 ? (pid[0] ?? 0) : -error;
}
