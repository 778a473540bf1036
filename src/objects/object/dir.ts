// `object.__dir__` and `type.__dir__`. Counterpart: object___dir___impl, merge_class_dict in Objects/typeobject.c.

import { withAttribute } from '../../runtime/attribute.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { str } from '../../runtime/layout/str.ts';
import { own, release } from '../../runtime/refcount.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

/** Adds the keys of the class and its bases. */
export function mergeClass(names: PyDict, cls: PyType): void {
  for (const t of cls.mro) {
    for (const name of t.attrs.keys()) names.setStr(name, null);
    for (const { key } of t.foreignAttrs) names.set(key, null);
  }
}

export function dirOf(self: Value): Value {
  const names = new PyDict();
  withAttribute(self, '__dict__', (dict) => {
    if (dict instanceof PyDict) for (const e of dict.entries()) names.set(e.key, null);
  });
  withAttribute(self, '__class__', (cls) => {
    if (cls instanceof PyType) mergeClass(names, cls);
  });
  return keyList(names);
}

/** The keys of a dict that is needed no more, in a fresh list. */
export function keyList(names: PyDict): PyList {
  own(names);
  const list = new PyList([...names.entries()].map((e) => own(e.key)));
  release(names);
  return list;
}

export function namesList(names: Iterable<string>): PyList {
  return new PyList([...names].sort().map(str));
}
