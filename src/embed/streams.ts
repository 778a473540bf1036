// `sys.stdin`, `sys.stdout`, `sys.stderr` and the builtin `open`, made by `_io` when the interpreter starts.
// Counterpart: init_sys_streams, init_set_builtins_open in Python/pylifecycle.c.

import type { Host } from '../contract/host.ts';
import { makeStandardStreams } from '../modules/_io/standardStreams.ts';
import { builtinsModule } from '../runtime/namespace.ts';
import { importHook } from '../runtime/importHook.ts';
import { sysDict } from '../modules/sys/dict.ts';

export function installStreams(host: Host): void {
  const streams = makeStandardStreams(host);
  const d = sysDict();
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    d.setStr(name, streams[name]);
    d.setStr(`__${name}__`, streams[name]);
  }
  const open = importHook.module('_io').dict.getStr('open');
  if (open !== undefined) builtinsModule.dict.setStr('open', open);
}
