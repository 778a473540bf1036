// The module _posixsubprocess: how `subprocess` starts programs. Counterpart: Modules/_posixsubprocess.c.
//
// posix_spawn does it, whatever the size of this process; what posix_spawn cannot do (preexec_fn, other users and groups)
// goes through a real fork. Failures travel to subprocess.py through the error pipe, as a child would write them.

import { utf8Bytes } from '../../base/utf8.ts';
import type { Host } from '../../contract/host.ts';
import type { HostProcesses, SpawnAction, SpawnRequest } from '../../contract/host/processes.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { importError, newException, notImplementedError, valueError } from '../../runtime/raise.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { audit } from '../sys/audit.ts';
import { finalization } from '../sys/finalization.ts';
import { fsName } from '../posix/paths.ts';
import { forkChild } from './child.ts';
import { type ForkExec, argumentVector, bytesList, groupList, keptDescriptors, optionalId } from './request.ts';

/** What goes wrong before or in exec, as `subprocess` reads it. */
export function failureText(errno: number, stage: '' | 'noexec' | 'noexec:chdir'): string {
  return `OSError:${errno.toString(16).toUpperCase()}:${stage}`;
}

/** Descriptors that block places 0 to 2 move up, so that the copies below cannot overwrite them. */
class Plumbing {
  readonly actions: SpawnAction[] = [];
  private readonly host: Host;
  private readonly moved: number[] = [];

  constructor(host: Host, r: ForkExec) {
    this.host = host;
    const { pipes } = r;
    const input = pipes.p2cread;
    const output = this.above(pipes.c2pwrite, 0);
    const error = this.above(pipes.errwrite, 1);
    if (input >= 0) this.copy(input, 0);
    if (output >= 0) this.copy(output, 1);
    if (error >= 0) this.copy(error, 2);
    if (r.cwd !== null) this.actions.push({ kind: 'chdir', path: r.cwd });
    this.closeOthers(r);
  }

  private above(fd: number, place: number): number {
    if (fd < 0 || fd > place) return fd;
    const moved = checkStatus(this.host, this.host.files.fcntl(fd, this.host.constants.F_DUPFD_CLOEXEC ?? 1030, 3));
    this.moved.push(moved);
    return moved;
  }

  private copy(from: number, to: number): void {
    this.actions.push({ kind: 'dup2', from, to });
  }

  private closeOthers(r: ForkExec): void {
    const keep = r.keep.filter((fd) => fd > 2 && fd !== r.pipes.errpipeWrite);
    if (r.closeFds) {
      const open = new Set(this.openDescriptors());
      const last = keep[keep.length - 1] ?? 2;
      for (const fd of open) if (fd > 2 && fd < last && !keep.includes(fd)) this.actions.push({ kind: 'close', fd });
      this.actions.push({ kind: 'closeFrom', fd: last + 1 });
    } else {
      const { p2cwrite, c2pread, errread } = r.pipes;
      for (const fd of [p2cwrite, c2pread, errread]) if (fd > 2) this.actions.push({ kind: 'close', fd });
    }
    for (const fd of keep) this.copy(fd, fd);
  }

  private openDescriptors(): number[] {
    const entries = this.host.files.readdir('/proc/self/fd');
    if (typeof entries === 'number') throw osError(this.host, entries, '/proc/self/fd');
    return entries.map((e) => Number(String.fromCharCode(...e.name)));
  }

  end(): void {
    for (const fd of this.moved) this.host.files.close(fd);
  }
}

/** Why the folder cannot be entered: a negative errno, or 0. */
function folderFault(host: Host, r: ForkExec): number {
  if (r.cwd === null) return 0;
  const s = host.files.stat(r.cwd);
  if (typeof s === 'number') return s;
  if ((s.mode & 0o170000) !== 0o040000) return -(host.constants.ENOTDIR ?? 20);
  const status = host.files.access(r.cwd, host.constants.X_OK ?? 1);
  return Math.min(status, 0);
}

/** Tells subprocess.py about a failure, and gives the id of a child that has ended with 255. */
function reportFailure(host: Host, processes: HostProcesses, r: ForkExec, text: string): number {
  host.files.write(r.pipes.errpipeWrite, utf8Bytes(text));
  const pid = processes.spawn({ path: '/bin/sh', argv: ['sh', '-c', 'exit 255'], actions: [{ kind: 'closeFrom', fd: 0 }] });
  return pid > 0 ? pid : processes.getpid();
}

function spawn(host: Host, processes: HostProcesses, r: ForkExec): number {
  const { SIGPIPE = 13, SIGXFSZ = 25, ENOENT = 2, ENOTDIR = 20 } = host.constants;
  const plumbing = new Plumbing(host, r);
  const request: Omit<SpawnRequest, 'path'> = {
    argv: r.argv,
    actions: plumbing.actions,
    setsid: r.setsid,
    ...(r.env === null ? {} : { env: r.env }),
    ...(r.processGroup >= 0 ? { processGroup: r.processGroup } : {}),
    ...(r.restoreSignals ? { signalDefaults: [SIGPIPE, SIGXFSZ] } : {}),
  };
  const umask = r.umask >= 0 ? host.files.umask(r.umask) : -1;
  try {
    let fault = -ENOENT;
    for (const path of r.executables) {
      const pid = processes.spawn({ ...request, path });
      if (pid > 0) return pid;
      fault = pid !== -ENOENT && pid !== -ENOTDIR ? pid : fault;
    }
    const folder = folderFault(host, r);
    return reportFailure(host, processes, r, folder < 0 ? failureText(-folder, 'noexec:chdir') : failureText(-fault, ''));
  } finally {
    if (umask >= 0) host.files.umask(umask);
    plumbing.end();
  }
}

function needsFork(r: ForkExec): boolean {
  return r.preexec !== null || r.uid !== null || r.gid !== null || r.groups !== null || (r.setsid && r.processGroup >= 0);
}

function forkExec(host: Host, processes: HostProcesses, r: ForkExec): number {
  if (r.closeFds && r.pipes.errpipeWrite < 3) throw valueError('errpipe_write must be >= 3');
  if (r.preexec !== null && finalization.running) {
    throw newException(exceptions.PythonFinalizationError, 'preexec_fn not supported at interpreter shutdown');
  }
  audit('_posixsubprocess.fork_exec');
  if (!needsFork(r)) return spawn(host, processes, r);
  if (processes.fork === undefined) throw notImplementedError('preexec_fn, user and group need fork, which this host does not have');
  return forkChild(host, processes, r);
}

export function posixSubprocessModule(host: Host): ModuleDecl {
  const { processes } = host;
  if (processes === undefined) throw importError('this host has no processes');
  return defineModule({
    name: '_posixsubprocess',
    doc: 'A POSIX helper for the subprocess module.',
    functions: functions({
      'fork_exec(args, executable_list, close_fds: bool, pass_fds, cwd, env, p2cread: cint, p2cwrite: cint, c2pread: cint, c2pwrite: cint, errread: cint, errwrite: cint, errpipe_read: cint, errpipe_write: cint, restore_signals: bool, call_setsid: bool, pgid_to_set: cint, gid, extra_groups, uid, child_umask: cint, preexec_fn, /)':
        (
          args,
          executables,
          closeFds,
          keep,
          cwd,
          env,
          p2cread,
          p2cwrite,
          c2pread,
          c2pwrite,
          errread,
          errwrite,
          errpipeRead,
          errpipeWrite,
          restoreSignals,
          setsid,
          processGroup,
          gid,
          groups,
          uid,
          umask,
          preexec,
        ) =>
          forkExec(host, processes, {
            keep: keptDescriptors(keep),
            executables: bytesList(executables),
            argv: argumentVector(args),
            env: env === null ? null : bytesList(env),
            cwd: cwd === null ? null : fsName(cwd),
            closeFds,
            restoreSignals,
            setsid,
            processGroup,
            umask,
            preexec,
            pipes: { p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipeRead, errpipeWrite },
            groups: groupList(groups),
            gid: optionalId(gid, 'gid'),
            uid: optionalId(uid, 'uid'),
          }),
    }),
  });
}
