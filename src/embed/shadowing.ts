// What errors of import say about circular imports and about files that hide a module of the standard library.
// Counterpart: _PyModule_IsPossiblyShadowing in Objects/moduleobject.c, _PyEval_ImportFrom in Python/ceval.c.

import { utf8Text } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';
import { sysDict } from '../modules/sys/dict.ts';
import { isInitializing, shadowHook, specOrigin } from '../objects/module/missing.ts';
import { getattrOptional } from '../runtime/attribute.ts';
import { config } from '../runtime/config.ts';
import { importState } from '../runtime/emitted/imports.ts';
import { SetTable } from '../runtime/layout/set.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import type { Value } from '../runtime/value.ts';

/** Installs the judgement; `host` tells the working folder, which an empty first entry of `sys.path` stands for. */
export function installShadowing(host: Host): void {
  shadowHook.isStandard = (name) => {
    const names = sysDict().getStr('stdlib_module_names');
    return names instanceof SetTable && names.has(name);
  };
  shadowHook.mayShadow = (origin) => mayShadow(host, origin);
  importState.fromError = fromError;
}

function mayShadow(host: Host, origin: string): boolean {
  const first = config.sysPath0;
  if (config.safePath || first === null) return false;
  let folder = parent(origin);
  if (origin.endsWith('/__init__.py')) folder = parent(folder);
  if (first !== '') return folder === first;
  const cwd = host.files.getcwd();
  return typeof cwd !== 'number' && folder === utf8Text(cwd);
}

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function fromError(m: Value, module: Value, name: string, spec: Value): string {
  const from = isStr(module) ? textOf(module) : '<unknown module name>';
  const origin = spec === null ? undefined : specOrigin(spec);
  const file = m === null || origin !== undefined ? undefined : getattrOptional(m, '__file__');
  const shadowing = origin !== undefined && shadowHook.mayShadow(origin);
  const plain = `cannot import name '${name}' from '${from}'`;
  if (shadowing && shadowHook.isStandard(module)) {
    return `${plain} (consider renaming '${origin}' since it has the same name as the standard library module named '${from}' and prevents importing that standard library module)`;
  }
  const place = `(${origin ?? (file !== undefined && isStr(file) ? textOf(file) : 'unknown location')})`;
  if (spec === null || !isInitializing(spec)) return `${plain} ${place}`;
  if (shadowing) return `${plain} (consider renaming '${origin}' if it has the same name as a library you intended to import)`;
  return `cannot import name '${name}' from partially initialized module '${from}' (most likely due to a circular import) ${place}`;
}
