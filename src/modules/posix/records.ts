// The named tuples of posix apart from stat_result. Counterpart: PyStructSequence_Desc tables in Modules/posixmodule.c.

import { type StructSequenceType, makeStructSequence } from '../../objects/structSequence.ts';

function lazily(name: string, module: string, fields: readonly string[], doc: string): () => StructSequenceType {
  let made: StructSequenceType | undefined;
  return () => (made ??= makeStructSequence({ name, module, fields: fields.map((f) => [f, ''] as const), doc }));
}

export const unameType = lazily(
  'uname_result',
  'posix',
  ['sysname', 'nodename', 'release', 'version', 'machine'],
  'uname_result: Result from os.uname(), a tuple of (sysname, nodename, release, version, machine).',
);
export const timesType = lazily(
  'times_result',
  'posix',
  ['user', 'system', 'children_user', 'children_system', 'elapsed'],
  'times_result: Result from os.times(), a tuple of (user, system, children_user, children_system, elapsed).',
);
export const terminalSizeType = lazily('terminal_size', 'os', ['columns', 'lines'], 'A tuple of (columns, lines) for holding terminal window size');
export const waitidType = lazily(
  'waitid_result',
  'posix',
  ['si_pid', 'si_uid', 'si_signo', 'si_status', 'si_code'],
  'waitid_result: Result from waitid, a tuple of (si_pid, si_uid, si_signo, si_status, si_code).',
);
