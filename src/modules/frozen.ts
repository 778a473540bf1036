// The frozen modules: importlib's own two halves and `zipimport`, which are always there, and the family of `__hello__`,
// which tests import and `-X frozen_modules=off` hides. Their code is made when it is asked for, from the library's
// files, or from a text where the library has none. Counterpart: Python/frozen.c, find_frozen in Python/import.c.

import { config } from '../runtime/config.ts';
import type { CodeUnit, PyCode } from '../runtime/control/codeObject.ts';
import { unwrap } from '../runtime/call.ts';
import { instantiate } from '../runtime/control/codeInstance.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyModule } from '../runtime/layout/module.ts';
import { builtinsModule } from '../runtime/namespace.ts';
import { newModule } from '../objects/module.ts';
import { sysModules } from './sys/dict.ts';
import { str } from '../runtime/layout/str.ts';
import { vm } from '../runtime/state.ts';
import type { Value } from '../runtime/value.ts';
import { sourceCompiler } from '../runtime/sourceCompiler.ts';

export interface FrozenModule {
  readonly isPackage: boolean;
  /** The library module that this one is made from, `<` before the name of a package whose `__init__` it is; null: none. */
  readonly origin: string | null;
  readonly code: () => PyCode;
}

/** Where library code comes from: a path in the library without `.py`. Set when import is brought up. */
export const frozenLibrary: { code: (path: string) => CodeUnit } = {
  code: () => {
    throw new Error('import has not been brought up');
  },
};

const fromLibrary = (path: string) => (): PyCode => frozenLibrary.code(path).main;

const fromText = (name: string, text: string) => (): PyCode =>
  sourceCompiler.compile({ source: str(text), filename: `<frozen ${name}>`, mode: 'exec', flags: 0, optimize: -1, featureVersion: -1 }).main;

function frozen(origin: string | null, code: () => PyCode, isPackage = false): FrozenModule {
  return { origin, code, isPackage };
}

const ESSENTIAL: ReadonlyMap<string, FrozenModule> = new Map([
  ['_frozen_importlib', frozen('importlib._bootstrap', fromLibrary('importlib/_bootstrap'))],
  ['_frozen_importlib_external', frozen('importlib._bootstrap_external', fromLibrary('importlib/_bootstrap_external'))],
  ['zipimport', frozen('zipimport', fromLibrary('zipimport'))],
]);

const hello = fromLibrary('__hello__');
const package_ = fromLibrary('__phello__/__init__');
const empty = fromText('__phello__.ham', '');

const OTHERS: ReadonlyMap<string, FrozenModule> = new Map([
  ['__hello__', frozen('__hello__', hello)],
  ['__hello_alias__', frozen('__hello__', hello)],
  ['__phello_alias__', frozen('__hello__', hello, true)],
  ['__phello_alias__.spam', frozen('__hello__', hello)],
  ['__phello__', frozen('__phello__', package_, true)],
  ['__phello__.__init__', frozen('<__phello__', package_)],
  ['__phello__.ham', frozen('__phello__.ham', empty, true)],
  ['__phello__.ham.__init__', frozen('<__phello__.ham', empty)],
  ['__phello__.ham.eggs', frozen('__phello__.ham.eggs', fromText('__phello__.ham.eggs', ''))],
  ['__phello__.spam', frozen('__phello__.spam', fromLibrary('__phello__/spam'))],
  ['__hello_only__', frozen(null, fromText('frozen_only', "initialized = True\nprint('Hello world!')\n"))],
]);

/** What tests chose: 1 uses the modules that are not essential, -1 does not, 0 leaves it to the command line. */
const choice = { override: 0 };

export function overrideFrozen(override: number): void {
  choice.override = override;
}

function usesOthers(): boolean {
  return choice.override === 0 ? config.xOptions.get('frozen_modules') !== 'off' : choice.override > 0;
}

export function findFrozen(name: string): FrozenModule | undefined {
  return ESSENTIAL.get(name) ?? (usesOthers() ? OTHERS.get(name) : undefined);
}

export function frozenNames(): string[] {
  return [...ESSENTIAL.keys(), ...(usesOthers() ? OTHERS.keys() : [])];
}

/**
 * Runs a frozen module by itself, as `importlib` is started: a module of this name is used again, and gets no spec.
 * Undefined when there is no such module.
 */
export function runFrozen(name: string): PyModule | undefined {
  const found = findFrozen(name);
  if (found === undefined) return undefined;
  const code = found.code();
  const known = sysModules().getStr(name);
  const module = known instanceof PyModule ? known : newModule(name);
  const { dict } = module;
  if (module !== known) sysModules().setStr(name, module);
  if (dict.getStr('__builtins__') === undefined) dict.setStr('__builtins__', builtinsModule.dict);
  if (found.isPackage) dict.setStr('__path__', new PyList([]));
  vm.nosuspend++;
  try {
    unwrap(instantiate(code, dict).main(0) as Value);
  } finally {
    vm.nosuspend--;
  }
  dict.setStr('__origname__', found.origin);
  return module;
}
