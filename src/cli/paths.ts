// Where things are: the command, the standard library, `sys.path` before `site`. Counterpart: Modules/getpath.py.

import type { Host } from '../contract/host.ts';
import { config } from '../runtime/config.ts';
import type { CommandLine } from './arguments.ts';

function isFolder(host: Host, path: string): boolean {
  const st = host.files.stat(path);
  return typeof st !== 'number' && (Number(st.mode) & 0o170000) === 0o040000;
}

/** The folder that a path lies in. */
const parent = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

/** `script` is the bundle that runs, build/piton.cjs; the library lies beside it. */
export function preparePaths(host: Host, _line: CommandLine, script: string, env: Record<string, string | undefined>): void {
  const build = parent(script);
  const own = `${build}/lib`;
  const other = env.PITON_LIB;
  config.libraryPath = other && isFolder(host, other) ? other.replace(/\/+$/, '') : own;
  config.prefix = parent(build);
  config.executable = env.PITON_EXECUTABLE ?? `${config.prefix}/bin/piton`;
  const path: string[] = [];
  const given = config.ignoreEnvironment ? undefined : env.PYTHONPATH;
  if (given) path.push(...given.split(':'));
  path.push(config.libraryPath);
  if (config.libraryPath !== own) path.push(own);
  config.path = path;
}
