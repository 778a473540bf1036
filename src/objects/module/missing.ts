// The AttributeError of a module: circular imports and shadowed standard modules are named.
// Counterpart: _Py_module_getattro_impl in Objects/moduleobject.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import type { PyModule } from '../../runtime/layout/module.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { truth } from '../../runtime/truth.ts';

/** What decides whether a file shadows a module of the standard library; installed by `sys`. */
export const shadowHook: { isStandard: (name: string) => boolean; mayShadow: (origin: string) => boolean } = {
  isStandard: () => false,
  mayShadow: () => false,
};

export function suggestModule(m: PyModule, name: string): string {
  const own = m.dict.getStr('__name__');
  if (own === undefined || !isStr(own)) return `module has no attribute '${name}'`;
  const module = textOf(own);
  const spec = m.dict.getStr('__spec__') ?? null;
  const origin = spec === null ? undefined : getattrOptional(spec, 'origin');
  const file = origin !== undefined && isStr(origin) ? textOf(origin) : undefined;
  const shadowing = file !== undefined && shadowHook.mayShadow(file);
  if (shadowing && shadowHook.isStandard(module)) {
    return `module '${module}' has no attribute '${name}' (consider renaming '${file}' since it has the same name as the standard library module named '${module}' and prevents importing that standard library module)`;
  }
  const initializing = spec === null ? undefined : getattrOptional(spec, '_initializing');
  if (initializing !== undefined && truth(initializing)) {
    if (shadowing) {
      return `module '${module}' has no attribute '${name}' (consider renaming '${file}' if it has the same name as a library you intended to import)`;
    }
    if (file !== undefined) return `partially initialized module '${module}' from '${file}' has no attribute '${name}' (most likely due to a circular import)`;
    return `partially initialized module '${module}' has no attribute '${name}' (most likely due to a circular import)`;
  }
  const pending = spec === null ? undefined : getattrOptional(spec, '_uninitialized_submodules');
  if (pending !== undefined && pendingHook.contains(pending, name)) return `cannot access submodule '${name}' of module '${module}' (most likely due to a circular import)`;
  return `module '${module}' has no attribute '${name}'`;
}

/** Membership test of the list of submodules under import. */
export const pendingHook: { contains: (list: Parameters<typeof truth>[0], name: string) => boolean } = { contains: () => false };
