// What each local variable of a code object is: `_PyLocals_Kind`. Counterpart: Include/internal/pycore_code.h.

import { codeFlags } from '../../contract/code.ts';
import type { PyCode } from '../../runtime/control/codeObject.ts';

export const kind = { positional: 0x02, keyword: 0x04, starred: 0x08, local: 0x20, cell: 0x40, free: 0x80 } as const;

export function kindsOf(code: PyCode): ReadonlyMap<string, number> {
  const { argcount, posonlyargcount, kwonlyargcount, flags, varnames, cellvars, freevars } = code.table;
  const named = argcount + kwonlyargcount;
  const starred: number[] = [];
  if (flags & codeFlags.varArgs) starred.push(kind.starred | kind.positional);
  if (flags & codeFlags.varKeywords) starred.push(kind.starred | kind.keyword);
  const kinds = new Map<string, number>();
  varnames.forEach((name, i) => {
    let k: number = kind.local | (cellvars.includes(name) ? kind.cell : 0);
    if (i < posonlyargcount) k |= kind.positional;
    else if (i < argcount) k |= kind.positional | kind.keyword;
    else if (i < named) k |= kind.keyword;
    else k |= starred[i - named] ?? 0;
    kinds.set(name, k);
  });
  for (const name of cellvars) if (!kinds.has(name)) kinds.set(name, kind.cell);
  for (const name of freevars) kinds.set(name, kind.free);
  return kinds;
}
