// Keyword arguments of natives, which come as a dict.

import { PyDict } from './layout/dict.ts';
import { textOf } from './layout/str.ts';
import type { Value } from './value.ts';

export function newKwargs(): PyDict {
  return new PyDict();
}

/** `args` and `**kwargs` as the call protocol wants them: all values, and the names of the last ones. Owns nothing. */
export function spreadKeywords(args: readonly Value[], kwargs: PyDict): { readonly names: readonly string[]; readonly values: readonly Value[] } {
  const names: string[] = [];
  const values: Value[] = [...args];
  for (const e of kwargs.entries()) {
    if (e.v === undefined) continue;
    names.push(textOf(e.key as string));
    values.push(e.v);
  }
  return { names, values };
}
