// The end of the modules: what is still alive when the program is over gets its `__del__`, open files are written.
//
// What `sys` holds of the program goes first, the exception that ended it among it. `sys.modules` is emptied, so that modules nobody else holds end with their names; a full collection ends those that
// hold themselves through their functions; a module that is still held has its names set to None, latest module first. `sys` and
// `builtins` stay: natives need them to the last. Counterpart: finalize_modules in Python/pylifecycle.c.

import { collect, collector, orderFrom, spareStart } from '../runtime/gc/collector.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { isDead } from '../runtime/layout/exception.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { sysDict, sysModules } from '../modules/sys/dict.ts';

const KEPT: ReadonlySet<string> = new Set(['sys', 'builtins']);

/** Attributes of `sys` that may hold what the program made; they become None before anything else ends. */
const SPECIAL = [
  'path',
  'argv',
  'ps1',
  'ps2',
  'last_exc',
  'last_type',
  'last_value',
  'last_traceback',
  'path_importer_cache',
  'meta_path',
  'path_hooks',
];
/** These get their first values back. */
const STREAMS = ['stdin', 'stdout', 'stderr'];

function clearSpecial(): void {
  const builtins = sysModules().getStr('builtins');
  if (builtins instanceof PyModule) builtins.dict.setStr('_', null);
  const sys = sysDict();
  for (const name of SPECIAL) sys.setStr(name, null);
  for (const name of STREAMS) sys.setStr(name, sys.getStr(`__${name}__`) ?? null);
}

/** Throws nothing that Python raised: errors of finalisers are reported where they happen. */
export function finalizeModules(): void {
  clearSpecial();
  const registry = sysModules();
  const modules: PyModule[] = [];
  const main = (registry.getStr('__main__') as PyModule | undefined)?.dict;
  registry.forEach((key, module) => {
    if (module instanceof PyModule && isStr(key) && !KEPT.has(textOf(key))) modules.push(module);
  });
  for (const key of registry.keyArray()) {
    if (isStr(key) && !KEPT.has(textOf(key))) registry.set(key, null);
  }
  collector.enabled = false;
  spareStart();
  if (main !== undefined && !isDead(main)) orderFrom(main, new Set(modules.map((m) => m.dict)));
  collect(2);
  for (const module of modules.reverse()) if (!isDead(module)) clearNames(module.dict);
  collect(2);
}

const isPrivate = (name: string): boolean => name.startsWith('_') && !name.startsWith('__');

/** Names with one leading underscore first, then all the others. */
function clearNames(names: PyDict): void {
  names.rc++;
  const keys = names.keyArray().filter(isStr).map(textOf);
  for (const key of keys) if (isPrivate(key)) names.setStr(key, null);
  for (const key of keys) if (!isPrivate(key) && key !== '__builtins__') names.setStr(key, null);
  names.rc--;
}
