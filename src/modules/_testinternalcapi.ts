// `_testinternalcapi`: of CPython's module of that name only what tests of the language import. Nothing else uses it.

import { codeFlags } from '../contract/code.ts';
import { PyCode } from '../runtime/control/codeObject.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { typeError } from '../runtime/raise.ts';
import type { WithDict } from '../runtime/instance.ts';
import { Z } from '../runtime/state.ts';
import { type Value, isObject } from '../runtime/value.ts';
import { hamtDecl, hamtIteratorDecl } from './_testinternalcapi/hamt.ts';
import { moduleType } from './moduleType.ts';

/** Kinds of local variables: `_PyLocals_Kind`. */
const kind = { positional: 0x02, keyword: 0x04, starred: 0x08, local: 0x20, cell: 0x40, free: 0x80 } as const;

/** What each local variable of a code object is, by name. */
function localKinds(code: Value): PyDict {
  if (!(code instanceof PyCode)) throw typeError('argument must be a code object');
  const { argcount, posonlyargcount, kwonlyargcount, flags, varnames, cellvars, freevars } = code.table;
  const named = argcount + kwonlyargcount;
  const starred: number[] = [];
  if (flags & codeFlags.varArgs) starred.push(kind.starred | kind.positional);
  if (flags & codeFlags.varKeywords) starred.push(kind.starred | kind.keyword);
  const kinds = new PyDict();
  varnames.forEach((name, i) => {
    let k: number = kind.local | (cellvars.includes(name) ? kind.cell : 0);
    if (i < posonlyargcount) k |= kind.positional;
    else if (i < argcount) k |= kind.positional | kind.keyword;
    else if (i < named) k |= kind.keyword;
    else k |= starred[i - named] ?? 0;
    kinds.setStr(name, k);
  });
  for (const name of cellvars) if (kinds.getStr(name) === undefined) kinds.setStr(name, kind.cell);
  for (const name of freevars) kinds.setStr(name, kind.free);
  return kinds;
}

export const testInternalModule = defineModule({
  name: '_testinternalcapi',
  values: () => {
    moduleType(hamtIteratorDecl());
    return { SPECIALIZATION_THRESHOLD: 2, hamt: moduleType(hamtDecl()) };
  },
  functions: functions({
    'has_inline_values(obj, /)': (o) => isObject(o) && !o.type.hidden && (o as WithDict).dict === undefined,
    'has_split_table(dict, /)': () => false,
    'get_co_localskinds(code, /)': localKinds,
    'pymem_getallocatorsname()': () => 'javascript',
    'get_recursion_depth()': () => Z.d,
    'get_c_recursion_remaining()': () => 1000,
  }),
});
