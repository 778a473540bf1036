// The absolute name of a relative import. Counterpart: resolve_name in Python/import.c.

import { getattr } from '../../runtime/attribute.ts';
import { equal } from '../../runtime/compare.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { importError, keyError, typeError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';

/** `globals` undefined: the caller gave none. */
export function resolveName(name: string, globals: Value | undefined, level: number): string {
  if (globals === undefined) throw keyError("'__name__' not in globals");
  if (!(globals instanceof PyDict)) throw typeError('globals must be a dict');
  let base = packageOf(globals);
  if (base === '') throw importError('attempted relative import with no known parent package');
  for (let i = 1; i < level; i++) {
    const dot = base.lastIndexOf('.');
    if (dot < 0) throw importError('attempted relative import beyond top-level package');
    base = base.slice(0, dot);
  }
  return name === '' ? base : `${base}.${name}`;
}

/** The package of the importing module; empty when it has none. */
function packageOf(globals: PyDict): string {
  const package_ = globals.getStr('__package__') ?? null;
  const spec = globals.getStr('__spec__') ?? null;
  if (package_ !== null) {
    if (!isStr(package_)) throw typeError('package must be a string');
    if (spec !== null && !equal(package_, getattr(spec, 'parent'))) warn('DeprecationWarning', '__package__ != __spec__.parent');
    return textOf(package_);
  }
  if (spec !== null) {
    const parent = getattr(spec, 'parent');
    if (!isStr(parent)) throw typeError('__spec__.parent must be a string');
    return textOf(parent);
  }
  warn('ImportWarning', "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__");
  const name = globals.getStr('__name__');
  if (name === undefined) throw keyError("'__name__' not in globals");
  if (!isStr(name)) throw typeError('__name__ must be a string');
  const text = textOf(name);
  return globals.getStr('__path__') === undefined ? text.slice(0, Math.max(0, text.lastIndexOf('.'))) : text;
}
