// Putting an interpreter together: types, control flow, compiler, modules, import. The command and the embedding API
// both start here. Counterpart: Python/pylifecycle.c.

import { useTextCoders } from '../base/utf8.ts';
import type { Host } from '../contract/host.ts';
import { bootstrapTypes } from '../objects/bootstrap.ts';
import { newModule } from '../objects/module.ts';
import { functionHook } from '../objects/function.ts';
import { aliasScript, codeHost, instanceOf } from '../runtime/control/codeInstance.ts';
import { PyCode } from '../runtime/control/codeObject.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { outside } from '../runtime/scheduler/loop.ts';
import { settings } from '../runtime/state.ts';
import { fillBuiltins } from '../modules/builtins/module.ts';
import { createModule } from '../modules/createModule.ts';
import { nativeModules } from '../modules/registry.ts';
import { registerModules } from '../modules/all.ts';
import { setSysDict } from '../modules/sys/dict.ts';
import { installUnraisableHook } from '../modules/sys/unraisable.ts';
import { saveHooks, sysDecl } from '../modules/sys/module.ts';
import { abi } from './abi.ts';
import { installCodeStore, takeCache } from './codeStore.ts';
import { installCompiler, listings, resumable } from './compilePython.ts';
import { libraryCode } from './libraryCode.ts';
import { installShadowing } from './shadowing.ts';
import { startImport } from './importSystem.ts';
import { installZipHook } from './zipHook.ts';
import { installFrames } from './frames.ts';
import { memoryWatch } from '../runtime/scheduler/memoryWatch.ts';
import { warmSafePoints } from '../runtime/scheduler/safePoint.ts';

/** Starts everything up to a working `import`. */
export function startInterpreter(host: Host): void {
  installHost(host);
  bootstrapTypes();
  installCompiler();
  installFrames();
  registerModules(host);
  makeCoreModules(host);
  installShadowing(host);
  warmSafePoints();
  startImport(host, (path) => libraryCode(host, path));
  installZipHook(host);
}

/** What the control flow needs of host and compiler. */
export function installHost(host: Host): void {
  codeHost.abi = () => abi;
  codeHost.evaluate = (text, name) => {
    const cache = takeCache(text);
    if (cache !== undefined) aliasScript(cache.script, name);
    // Under the cache's own name also where the engine refuses the cache: a new cache made of this script bears it too.
    return host.code.compile(text, cache?.script ?? name, cache?.data).run();
  };
  if (host.code.text !== undefined) useTextCoders(host.code.text);
  installCodeStore(host);
  codeHost.printResumable = resumable;
  codeHost.listings = listings;
  codeHost.callSites = (limit, accept) => host.code.callSites(limit, accept);
  outside.now = () => Number(host.clock.monotonicNs());
  memoryWatch.heap = host.code.heap;
  settings.stackFrames = Math.max(400, Math.floor(Math.min(host.code.stackSize, CALL_STACK) / BYTES_PER_FRAME));
  functionHook.instantiate = (code, globals) => (code instanceof PyCode ? (instanceOf(code, globals) as never) : undefined);
  functionHook.freeVariables = (code) => (code as PyCode).table.freevars;
}

/** Part of the stack that Python calls fill before they go to the heap (the collector reads all of it); natives may nest deeper. */
const CALL_STACK = 16_000 * 1024;

/** JavaScript stack that one Python call may take, natives in between included. */
const BYTES_PER_FRAME = 2000;

/** `sys` and `builtins`, which import itself needs. */
function makeCoreModules(host: Host): void {
  const builtins = newModule('builtins');
  fillBuiltins(builtins);
  const names = [...nativeModules.keys(), 'sys', 'builtins'];
  const sys = createModule(sysDecl(host, names));
  setSysDict(sys.dict);
  saveHooks(sys.dict);
  installUnraisableHook();
  const modules = sys.dict.getStr('modules') as PyDict;
  modules.setStr('sys', sys);
  modules.setStr('builtins', builtins);
  nativeModules.set('sys', () => sys);
  nativeModules.set('builtins', () => builtins);
}
