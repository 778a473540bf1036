// `__import__`: the quick way for modules that are there already, importlib for the rest. S-aware: a module's code may wait.
// Counterpart: PyImport_ImportModuleLevelObject in Python/import.c.

import { isInitializing } from '../../objects/module/missing.ts';
import { getattr, getattrOptional } from '../../runtime/attribute.ts';
import { callS, then } from '../../runtime/call.ts';
import { config } from '../../runtime/config.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyModule } from '../../runtime/layout/module.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { hideImportlib } from './hideImportlib.ts';
import { importError, keyError, raise, typeError, valueError } from '../../runtime/raise.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { sysModules } from '../sys/dict.ts';
import { showCached, startImportTimer } from './importTime.ts';

/** importlib._bootstrap, once start-up has made it. */
export const importlib: { bootstrap: PyModule | null } = { bootstrap: null };

export function importName(name: Value, globals: Value, locals: Value, from: Value | undefined, level: number): Result {
  void locals;
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
    return callBootstrap('_lock_unlock_module', str(name), found);
  }
  return callBootstrap('_find_and_load', str(name), undefined);
}

/** What is to happen once a module of the library has been loaded, by its name. Runs once. */
export const afterImport = new Map<string, () => void>();

function runAfterImport(name: string): void {
  const work = afterImport.get(name);
  if (work === undefined) return;
  afterImport.delete(name);
  work();
}

function callBootstrap(function_: string, name: Value, result: Value | undefined): Result {
  const bootstrap = importlib.bootstrap;
  if (bootstrap === null) return raise(exceptions.ImportError, str(`import of ${textOf(name as string)} before importlib is there`));
  const f = bootstrap.dict.getStr(function_) as Value;
  const timer = config.importTime > 0 && result === undefined ? startImportTimer(textOf(name as string)) : null;
  const r = function_ === '_find_and_load' ? callS(f, name, importFunction()) : callS(f, name);
  if (result !== undefined) return then(r, (v) => (v === S ? S : result));
  if (timer === null && afterImport.size === 0) return r;
  return then(r, (v) => {
    timer?.();
    if (v !== S) runAfterImport(textOf(name as string));
    return v;
  });
}

/** `_gcd_import`, which importlib calls for parents. */
function importFunction(): Value {
  return (importlib.bootstrap as PyModule).dict.getStr('_gcd_import') as Value;
}

function isBeingLoaded(module: Value): boolean {
  if (!(module instanceof PyModule)) return false;
  const spec = module.dict.getStr('__spec__');
  return spec !== undefined && spec !== null && isInitializing(spec);
}

/** The absolute name of a relative import. */
function resolveName(name: string, globals: Value, level: number): string {
  if (!(globals instanceof PyDict)) throw typeError('globals must be a dict');
  const package_ = packageOf(globals);
  if (package_ === '') throw importError('attempted relative import with no known parent package');
  let base = package_;
  for (let i = 1; i < level; i++) {
    const dot = base.lastIndexOf('.');
    if (dot < 0) throw importError('attempted relative import beyond top-level package');
    base = base.slice(0, dot);
  }
  return name === '' ? base : `${base}.${name}`;
}

function packageOf(globals: PyDict): string {
  const package_ = globals.getStr('__package__') ?? null;
  const spec = globals.getStr('__spec__') ?? null;
  if (package_ !== null) {
    if (!isStr(package_)) throw typeError('package must be a string');
    return textOf(package_);
  }
  if (spec !== null) {
    const parent = getattr(spec, 'parent');
    if (!isStr(parent)) throw typeError('__spec__.parent must be a string');
    return textOf(parent);
  }
  const name = globals.getStr('__name__');
  if (name === undefined) throw keyError("'__name__' not in globals");
  if (!isStr(name)) throw typeError(`__name__ must be a string, not ${typeName(name)}`);
  const text = textOf(name);
  if (globals.getStr('__path__') !== undefined) return text;
  const dot = text.lastIndexOf('.');
  return dot < 0 ? '' : text.slice(0, dot);
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
