// Terminals: size, control, pseudo-terminals. Counterpart: Modules/posixmodule.c from os_openpty, os_get_terminal_size.

import type { Host } from '../../contract/host.ts';
import type { HostTerminal } from '../../contract/host/terminal.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { nameText } from './paths.ts';
import { terminalSizeType } from './records.ts';

export function terminalFunctions(host: Host, terminal: HostTerminal): AnyTable {
  const { files, constants } = host;
  const notInherited = (fd: number): number => {
    files.fcntl(fd, constants.F_SETFD ?? 2, constants.FD_CLOEXEC ?? 1);
    return fd;
  };
  const name = (r: Uint8Array | number) => {
    if (typeof r === 'number') throw osError(host, r);
    return nameText(r);
  };
  const done = (status: number): void => {
    checkStatus(host, status);
  };
  return functions({
    'get_terminal_size(fd: cint=1, /)': (fd) => {
      const r = terminal.tcgetwinsize(fd);
      if (typeof r === 'number') throw osError(host, r);
      return terminalSizeType().make([r.columns, r.rows]);
    },
    'openpty()': () => {
      const r = terminal.openpty();
      if (typeof r === 'number') throw osError(host, r);
      return tupleOf(...r.map(notInherited));
    },
    'login_tty(fd: cint, /)': (fd) => done(terminal.loginTty(fd)),
    'posix_openpt(oflag: cint, /)': (flags) => notInherited(checkStatus(host, terminal.posixOpenpt(flags | (constants.O_CLOEXEC ?? 0)))),
    'grantpt(fd: cint, /)': (fd) => done(terminal.grantpt(fd)),
    'unlockpt(fd: cint, /)': (fd) => done(terminal.unlockpt(fd)),
    'ptsname(fd: cint, /)': (fd) => name(terminal.ptsname(fd)),
    'ttyname(fd: cint, /)': (fd) => name(terminal.ttyname(fd)),
    'ctermid()': () => nameText(terminal.ctermid()),
    'tcgetpgrp(fd: cint, /)': (fd) => checkStatus(host, terminal.tcgetpgrp(fd)),
    'tcsetpgrp(fd: cint, pgid: cint, /)': (fd, group) => done(terminal.tcsetpgrp(fd, group)),
  });
}
