// Bringing up import: CPython's own importlib, run from its source, over our `_imp`.
// Counterpart: init_importlib in Python/pylifecycle.c, Python/import.c.

import type { Host } from '../contract/host.ts';
import { makeStderrPrinter } from './stderrPrinter.ts';
import { callMethod } from '../runtime/attribute.ts';
import { unwrap } from '../runtime/call.ts';
import type { CodeUnit } from '../runtime/control/codeObject.ts';
import { config } from '../runtime/config.ts';
import { importHook } from '../runtime/importHook.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { str } from '../runtime/layout/str.ts';
import { runUnderScheduler } from './running.ts';
import { nativeModules } from '../modules/registry.ts';
import { frozenLibrary, runFrozen } from '../modules/frozen.ts';
import { importName, importlib } from '../modules/builtins/importName.ts';
import { sysDict, sysModules } from '../modules/sys/dict.ts';
import { importState, displayHook } from '../runtime/emitted/imports.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { vm } from '../runtime/state.ts';
import type { Value } from '../runtime/value.ts';

/** Where the code of the library's bootstrap modules comes from: their names in the library, without `.py`. */
export type LibraryCode = (path: string) => CodeUnit;

/** Puts a native module into `sys.modules`. */
export function addNative(name: string): PyModule {
  const known = sysModules().getStr(name);
  if (known instanceof PyModule) return known;
  const load = nativeModules.get(name);
  if (load === undefined) throw new Error(`no native module ${name}`);
  const module = load();
  sysModules().setStr(name, module);
  return module;
}

/** Makes `import` work. `sys` and `builtins` are in `sys.modules` already. */
export function startImport(host: Host, library: LibraryCode): void {
  importState.modules = sysModules;
  displayHook.find = () => sysDict().getStr('displayhook');
  importHook.module = importByName;
  frozenLibrary.code = library;
  const imp = addNative('_imp');
  for (const name of ['_thread', '_warnings', '_weakref']) if (nativeModules.has(name)) addNative(name);
  const bootstrap = runFrozen('_frozen_importlib') as PyModule;
  callMethod(bootstrap, '_install', sysModules().getStr('sys') as Value, imp);
  importlib.bootstrap = bootstrap;
  for (const name of ['posix', '_io', 'marshal', '_signal', 'time']) if (nativeModules.has(name)) addNative(name);
  if (config.verbose > 0) sysDict().setStr('stderr', makeStderrPrinter(host));
  callMethod(bootstrap, '_install_external_importers');
  if (config.verbose > 0) sysDict().deleteStr('stderr');
  const external = sysModules().getStr('_frozen_importlib_external') as PyModule;
  for (const [name, module] of [
    ['importlib._bootstrap', bootstrap],
    ['importlib._bootstrap_external', external],
  ] as const) {
    sysModules().setStr(name, module);
  }
}

/** `importlib.import_module(name)` under nosuspend: for natives. Throws what the import raises. */
export function importByName(name: string): PyModule {
  const found = sysModules().getStr(name);
  if (found instanceof PyModule) return found;
  vm.nosuspend++;
  try {
    const module = unwrap(importName(str(name), null, null, tupleOf('__doc__'), 0));
    return module as PyModule;
  } finally {
    vm.nosuspend--;
  }
}

/** As `importByName` for the command itself: runs as the main thread, which may wait and be interrupted. */
export function importAsMain(name: string): PyModule {
  return runUnderScheduler(() => importName(str(name), null, null, tupleOf('__doc__'), 0)) as PyModule;
}
