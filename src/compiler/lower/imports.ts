// import statements.

import type { Import, ImportFrom } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import { intValue, noneValue } from './constants.ts';
import { type Operand, NONE } from './ir.ts';
import { quote } from './jsNames.ts';
import { storeName } from './names.ts';

function importModule(f: FunctionLowering, name: string, from: Operand, level: number): Operand {
  f.seeName(name, 'importName');
  const ns = f.namespaced ? ',ns' : '';
  return f.ins(`importname(K${f.id},${quote(name)},#0,${level}${ns})`, [from], { run: true });
}

export function lowerImport(f: FunctionLowering, s: Import): void {
  for (const a of s.names) {
    f.range = s;
    f.mentionConstant(intValue(0));
    f.mentionConstant(noneValue);
    let m = importModule(f, a.name, NONE, 0);
    const parts = a.name.split('.');
    if (a.asname === null) {
      storeName(f, parts[0] as string, m);
      continue;
    }
    for (const part of parts.slice(1)) {
      f.range = s;
      m = f.ins(`importfrom(#0,${quote(f.seeName(part, 'importFrom'))})`, [m], { run: true });
    }
    storeName(f, a.asname, m);
  }
}

export function lowerImportFrom(f: FunctionLowering, s: ImportFrom): void {
  const level = s.level ?? 0;
  if (s.module === '__future__' && level === 0 && !f.unit.futureStatements.has(s)) {
    f.fail('from __future__ imports must occur at the beginning of the file', s);
  }
  f.range = s;
  f.mentionConstant(intValue(level));
  const names = f.constant({ type: 'tuple', items: s.names.map((a) => ({ type: 'str', value: a.name })) });
  const m = importModule(f, s.module ?? '', names, level);
  if (s.names[0]?.name === '*') {
    f.act(`importstar(K${f.id},#0${f.namespaced ? ',ns' : ''})`, [m], { run: true });
    return;
  }
  for (const a of s.names) {
    f.range = s;
    const value = f.ins(`importfrom(#0,${quote(f.seeName(a.name, 'importFrom'))})`, [m], { run: true, keep: [m] });
    storeName(f, a.asname ?? a.name, value);
  }
  f.drop(m);
}
