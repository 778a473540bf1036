// `sys.stdin`, `sys.stdout`, `sys.stderr`, made by `_io` when the interpreter starts.

import type { Host } from '../contract/host.ts';
import { makeStandardStreams } from '../modules/_io/standardStreams.ts';
import { sysDict } from '../modules/sys/dict.ts';

export function installStreams(host: Host): void {
  const streams = makeStandardStreams(host);
  const d = sysDict();
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    d.setStr(name, streams[name]);
    d.setStr(`__${name}__`, streams[name]);
  }
}
