// `object.__dir__` and `type.__dir__`. Counterpart: object___dir___impl, merge_class_dict in Objects/typeobject.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

/** Names of the class and its bases. */
export function mergeClass(names: Set<string>, cls: PyType): void {
  for (const t of cls.mro) for (const name of t.attrs.keys()) names.add(name);
}

export function dirOf(self: Value): Value {
  const names = new Set<string>();
  const dict = getattrOptional(self, '__dict__');
  if (dict instanceof PyDict) for (const e of dict.entries()) if (isStr(e.key)) names.add(textOf(e.key));
  const cls = getattrOptional(self, '__class__');
  if (cls instanceof PyType) mergeClass(names, cls);
  return namesList(names);
}

export function namesList(names: Iterable<string>): PyList {
  return new PyList([...names].sort().map(str));
}
