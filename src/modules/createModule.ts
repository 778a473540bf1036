// Native modules: from declaration to module object. Counterpart: PyModule_FromDefAndSpec.

import { newModule } from '../objects/module.ts';
import { bindNative } from '../runtime/bind.ts';
import type { ModuleDecl } from '../runtime/defineType.ts';
import type { PyModule } from '../runtime/layout/module.ts';
import { PyBuiltinFunction } from '../runtime/native.ts';
import { IMMORTAL } from '../runtime/singletons.ts';

/** Makes the module object of a declaration, under `name` where it has several. */
export function createModule(decl: ModuleDecl, name: string = decl.name): PyModule {
  const module = newModule(name, decl.doc ?? null);
  fillModule(module, decl);
  return module;
}

/** Puts functions and values of a declaration into a module. */
export function fillModule(module: PyModule, decl: ModuleDecl): void {
  const owner = decl.name === 'builtins' ? '' : decl.name;
  for (const [source, implementation] of Object.entries(decl.functions ?? {})) {
    const fname = source.slice(0, source.indexOf('('));
    const f = new PyBuiltinFunction(fname, module, decl.name, bindNative(source, implementation, owner), null);
    f.rc = IMMORTAL;
    f.doc = decl.docs?.[fname] ?? null;
    module.dict.setStr(fname, f);
  }
  for (const [key, value] of Object.entries(decl.values?.() ?? {})) module.dict.setStr(key, value);
  decl.start?.(module);
}
