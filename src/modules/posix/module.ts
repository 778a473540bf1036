// The module posix: what `os` is made of. Functions that the host cannot serve are absent.
// Counterpart: Modules/posixmodule.c.

import type { Host } from '../../contract/host.ts';
import { type AnyTable, type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { attributeFunctions } from './attributes.ts';
import { processFunctions, waitFunctions } from './children.ts';
import { posixConstants } from './constants.ts';
import { confstrNames, pathconfNames, sysconfNames } from './configurationNames.ts';
import { openFunctions, transferFunctions } from './descriptors.ts';
import { deviceFunctions } from './devices.ts';
import { type Directories, directories } from './directoryEntries.ts';
import { configurationFunctions, environDict, environmentFunctions } from './environment.ts';
import { forkFunctions } from './fork.ts';
import { changeIdentityFunctions, identityFunctions } from './identity.ts';
import { linkFunctions, makingFunctions, ownerFunctions, placeFunctions } from './names.ts';
import { pathTextFunctions } from './pathText.ts';
import { terminalSizeType, timesType, unameType, waitidType } from './records.ts';
import { schedulingFunctions, schedulingParameterType } from './scheduling.ts';
import { spawnFunctions } from './spawn.ts';
import { statType, statvfsType } from './statResult.ts';
import { statusFunctions } from './status.ts';
import { terminalFunctions } from './terminals.ts';
import { memoryFileFunctions, vectorFunctions } from './vectors.ts';
import { PyDict } from '../../runtime/layout/dict.ts';

/** What the C library offers beyond the plain functions; os.py derives `supports_dir_fd` and the like from it. */
const HAVE = [
  'HAVE_EVENTFD',
  'HAVE_FACCESSAT',
  'HAVE_FCHDIR',
  'HAVE_FCHMOD',
  'HAVE_FCHMODAT',
  'HAVE_FCHOWN',
  'HAVE_FCHOWNAT',
  'HAVE_FEXECVE',
  'HAVE_FDOPENDIR',
  'HAVE_FPATHCONF',
  'HAVE_FSTATAT',
  'HAVE_FSTATVFS',
  'HAVE_FTRUNCATE',
  'HAVE_FUTIMENS',
  'HAVE_FUTIMES',
  'HAVE_FUTIMESAT',
  'HAVE_LINKAT',
  'HAVE_LCHOWN',
  'HAVE_LSTAT',
  'HAVE_LUTIMES',
  'HAVE_MEMFD_CREATE',
  'HAVE_MKDIRAT',
  'HAVE_MKFIFOAT',
  'HAVE_MKNODAT',
  'HAVE_OPENAT',
  'HAVE_READLINKAT',
  'HAVE_RENAMEAT',
  'HAVE_SYMLINKAT',
  'HAVE_UNLINKAT',
  'HAVE_UTIMENSAT',
  'HAVE_PTSNAME_R',
];

function tables(host: Host, folders: Directories): AnyTable {
  const { processes, terminal } = host;
  return {
    ...statusFunctions(host),
    ...folders.functions,
    ...makingFunctions(host),
    ...linkFunctions(host),
    ...ownerFunctions(host),
    ...placeFunctions(host),
    ...openFunctions(host),
    ...transferFunctions(host),
    ...vectorFunctions(host),
    ...memoryFileFunctions(host),
    ...attributeFunctions(host),
    ...environmentFunctions(host),
    ...configurationFunctions(host),
    ...pathTextFunctions,
    ...deviceFunctions,
    ...(terminal === undefined ? {} : terminalFunctions(host, terminal)),
    ...(processes === undefined
      ? functions({ '_exit(status: cint)': (status) => host.exit(status & 0xff) })
      : {
          ...identityFunctions(host, processes),
          ...changeIdentityFunctions(host, processes),
          ...schedulingFunctions(host, processes),
          ...processFunctions(host, processes),
          ...waitFunctions(host, processes),
          ...spawnFunctions(host, processes),
          ...forkFunctions(host, processes),
        }),
    ...inputHookFunctions,
  };
}

/** The hook of readline and Tk, which Piton does not have. */
const inputHookFunctions = functions({
  '_inputhook()': () => 0,
  '_is_inputhook_installed()': () => false,
});

function nameDict(names: ReadonlyMap<string, number>): Value {
  const dict = new PyDict();
  for (const [name, value] of names) dict.setStr(name, value);
  return dict;
}

export function posixModule(host: Host): ModuleDecl {
  const folders = directories(host);
  const { constants } = host;
  return defineModule({
    name: 'posix',
    doc: 'This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.',
    functions: tables(host, folders),
    values: () => ({
      ...posixConstants(constants),
      _have_functions: listFrom([...HAVE]),
      environ: environDict(host),
      error: exceptions.OSError,
      DirEntry: folders.entryType,
      stat_result: statType().type,
      statvfs_result: statvfsType().type,
      terminal_size: terminalSizeType().type,
      times_result: timesType().type,
      uname_result: unameType().type,
      waitid_result: waitidType().type,
      sched_param: schedulingParameterType().type,
      sysconf_names: nameDict(sysconfNames(constants)),
      confstr_names: nameDict(confstrNames(constants)),
      pathconf_names: nameDict(pathconfNames(constants)),
    }),
  });
}
