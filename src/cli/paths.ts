// Where things are: the command, the standard library, `sys.path` before `site`. Counterpart: Modules/getpath.py.

import type { Host } from '../contract/host.ts';
import { config } from '../runtime/config.ts';

function isFolder(host: Host, path: string): boolean {
  const st = host.files.stat(path);
  return typeof st !== 'number' && (Number(st.mode) & 0o170000) === 0o040000;
}

/** The folder that a path lies in. */
const parent = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';

/**
 * `build` is the folder of the bundle, which the library lies in; `script` what Node was told to run. `PITON_IMPLEMENTATION` is for programs
 * (CPython's own tests) that do less when another implementation than the one they know answers.
 */
export function preparePaths(host: Host, build: string, script: string, env: Record<string, string | undefined>): void {
  const own = `${build}/lib`;
  const other = env.PITON_LIB;
  config.libraryPath = other && isFolder(host, other) ? other.replace(/\/+$/, '') : own;
  config.prefix = parent(build);
  config.executable = script.startsWith(`${build}/`) ? `${config.prefix}/bin/piton` : script;
  config.implementation = env.PITON_IMPLEMENTATION || 'piton';
  const path: string[] = [];
  const given = config.ignoreEnvironment ? undefined : env.PYTHONPATH;
  if (given) path.push(...given.split(':'));
  path.push(config.libraryPath);
  if (config.libraryPath !== own) path.push(own);
  config.path = path;
}
