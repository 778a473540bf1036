// `__import__`: the quick way for modules that are there already, importlib for the rest. S-aware: a module's code may wait.
// Counterpart: PyImport_ImportModuleLevelObject in Python/import.c.

import { isInitializing } from '../../objects/module/missing.ts';
import { getattrOptional } from '../../runtime/attribute.ts';
import { callS, then } from '../../runtime/call.ts';
import { config } from '../../runtime/config.ts';
import { PyModule } from '../../runtime/layout/module.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { hideImportlib } from './hideImportlib.ts';
import { raise, typeError, valueError } from '../../runtime/raise.ts';
import { resolveName } from './resolveName.ts';
import { truth } from '../../runtime/truth.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { sysModules } from '../sys/dict.ts';
import { showCached, startImportTimer } from './importTime.ts';

/** importlib._bootstrap, once start-up has made it. */
export const importlib: { bootstrap: PyModule | null } = { bootstrap: null };

export function importName(name: Value, globals: Value | undefined, _locals: Value, from: Value | undefined, level: number): Result {
  if (!isStr(name)) throw typeError(`module name must be a string`);
  if (level < 0) throw valueError('level must be >= 0');
  const text = textOf(name);
  if (text === '' && level === 0) throw valueError('Empty module name');
  const absolute = level === 0 ? text : resolveName(text, globals, level);
  const bound = then(importAbsolute(absolute), (module) => (module === S ? S : select(module, text, absolute, from ?? null, level)));
  return then(bound, (module) => {
    if (module === S) hideImportlib();
    return module;
  });
}

function importAbsolute(name: string): Result {
  const found = sysModules().get(str(name));
  if (found !== undefined && found !== null) {
    if (config.importTime === 2) showCached(name);
    if (!isBeingLoaded(found)) return found;
    return then(callBootstrap('_lock_unlock_module', str(name)), (r) => {
      if (r === S) return S;
      // Another thread's import may have failed meanwhile and taken the module away.
      return sysModules().get(str(name)) === found ? found : findAndLoad(name);
    });
  }
  return findAndLoad(name);
}

/** What is to happen once a module of the library has been loaded, by its name. Runs once. */
export const afterImport = new Map<string, () => void>();

function runAfterImport(name: string): void {
  const work = afterImport.get(name);
  if (work === undefined) return;
  afterImport.delete(name);
  work();
}

function findAndLoad(name: string): Result {
  const timer = config.importTime > 0 ? startImportTimer(name) : null;
  const r = callBootstrap('_find_and_load', str(name), importFunction());
  if (timer === null && afterImport.size === 0) return r;
  return then(r, (v) => {
    timer?.();
    if (v !== S) runAfterImport(name);
    return v;
  });
}

function callBootstrap(function_: string, name: Value, ...more: Value[]): Result {
  const bootstrap = importlib.bootstrap;
  if (bootstrap === null) return raise(exceptions.ImportError, str(`import of ${textOf(name as string)} before importlib is there`));
  return callS(bootstrap.dict.getStr(function_) as Value, name, ...more);
}

/** `_gcd_import`, which importlib calls for parents. */
function importFunction(): Value {
  return importlib.bootstrap?.dict.getStr('_gcd_import') ?? null;
}

function isBeingLoaded(module: Value): boolean {
  if (!(module instanceof PyModule)) return false;
  const spec = module.dict.getStr('__spec__');
  return spec !== undefined && spec !== null && isInitializing(spec);
}

/** What the statement binds: the top-level package, the module, or the module after its submodules are loaded. */
function select(module: Value, name: string, absolute: string, from: Value, level: number): Result {
  const hasFrom = from !== null && (from instanceof PyTuple ? from.items.length > 0 : truth(from));
  if (hasFrom) {
    const isPackage = module instanceof PyModule ? module.dict.getStr('__path__') !== undefined : getattrOptional(module, '__path__') !== undefined;
    if (!isPackage) return module;
    const bootstrap = importlib.bootstrap as PyModule;
    return callS(bootstrap.dict.getStr('_handle_fromlist') as Value, module, from, importFunction());
  }
  const dot = name.indexOf('.');
  if (dot < 0) return module;
  const front = name.slice(0, dot);
  if (level === 0) return importAbsolute(front);
  const cut = absolute.slice(0, absolute.length - (name.length - front.length));
  const found = sysModules().get(str(cut));
  if (found === undefined) return raise(exceptions.KeyError, str(`'${cut}' not in sys.modules as expected`));
  return found;
}
