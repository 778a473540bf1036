// The AttributeError of a module: circular imports and shadowed standard modules are named.
// Counterpart: _Py_module_getattro_impl in Objects/moduleobject.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import type { PyModule } from '../../runtime/layout/module.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { callSpecial } from '../../runtime/special.ts';
import { truth } from '../../runtime/truth.ts';
import type { Value } from '../../runtime/value.ts';

/** What decides whether a file shadows a module of the standard library; installed by `sys`. */
export const shadowHook: { isStandard: (name: Value) => boolean; mayShadow: (origin: string) => boolean } = {
  isStandard: () => false,
  mayShadow: () => false,
};

export function suggestModule(m: PyModule, name: string): string {
  const own = m.dict.getStr('__name__');
  if (own === undefined || !isStr(own)) return `module has no attribute '${name}'`;
  const module = textOf(own);
  const spec = m.dict.getStr('__spec__') ?? null;
  const file = spec === null ? undefined : specOrigin(spec);
  const shadowing = file !== undefined && shadowHook.mayShadow(file);
  if (shadowing && shadowHook.isStandard(own)) {
    return `module '${module}' has no attribute '${name}' (consider renaming '${file}' since it has the same name as the standard library module named '${module}' and prevents importing that standard library module)`;
  }
  if (spec !== null && isInitializing(spec)) {
    if (shadowing) {
      return `module '${module}' has no attribute '${name}' (consider renaming '${file}' if it has the same name as a library you intended to import)`;
    }
    if (file !== undefined)
      return `partially initialized module '${module}' from '${file}' has no attribute '${name}' (most likely due to a circular import)`;
    return `partially initialized module '${module}' has no attribute '${name}' (most likely due to a circular import)`;
  }
  const pending = spec === null ? undefined : getattrOptional(spec, '_uninitialized_submodules');
  const isPending = pending === undefined ? undefined : callSpecial(pending, '__contains__', str(name));
  if (isPending !== undefined && truth(isPending))
    return `cannot access submodule '${name}' of module '${module}' (most likely due to a circular import)`;
  return `module '${module}' has no attribute '${name}'`;
}

/** The file that a spec tells of. */
export function specOrigin(spec: Value): string | undefined {
  const located = getattrOptional(spec, 'has_location');
  if (located === undefined || !truth(located)) return undefined;
  const origin = getattrOptional(spec, 'origin');
  return origin !== undefined && isStr(origin) ? textOf(origin) : undefined;
}

export function isInitializing(spec: Value): boolean {
  const v = getattrOptional(spec, '_initializing');
  return v !== undefined && truth(v);
}
