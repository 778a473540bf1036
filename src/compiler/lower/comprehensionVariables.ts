// Variables of inlined comprehensions (PEP 709): held temporaries with a name, isolated from the function's own, released at
// the end and by every cold path, whatever happens inside.

import type { DictComp, ExprNode, ListComp, SetComp } from '../../syntax/tree.ts';
import { CELL, DEF_COMP_CELL, DEF_PARAM, type Entry, LOCAL } from '../symbols/entry.ts';
import type { FunctionLowering } from './builder.ts';
import { type Operand, type Temp, temporary } from './ir.ts';
import { isComprehensionVariable } from './names.ts';

/**
 * An expression whose value is discarded or stored in a local at once: a comprehension's variables are released after that.
 * CPython counterpart: apply_static_swaps in Python/flowgraph.c.
 */
export function usedAtOnce(f: FunctionLowering, e: ExprNode, use: (value: Operand) => void, stored?: string): void {
  if (e.node !== 'ListComp' && e.node !== 'SetComp' && e.node !== 'DictComp') return use(f.expr(e));
  if (stored !== undefined && !storesAtOnce(f, stored, e)) return use(f.expr(e));
  const outer = f.usedAtOnce;
  f.usedAtOnce = e;
  const value = f.expr(e);
  f.usedAtOnce = outer;
  const vars = f.open;
  f.open = null;
  use(value);
  if (vars === null) return;
  f.range = e;
  closeVariables(f, vars, true);
}

/** A local of the function that is no variable of the comprehension too. */
function storesAtOnce(f: FunctionLowering, written: string, e: ListComp | SetComp | DictComp): boolean {
  const name = f.mangled(written);
  return f.entry.functionLike && f.entry.scope(name) === LOCAL && !f.unit.symbols.block(e.generators).symbols.has(name);
}

export function openVariables(f: FunctionLowering, entry: Entry): Map<string, Temp> {
  const vars = new Map<string, Temp>();
  for (const [name, flags] of entry.symbols) {
    if ((flags & DEF_PARAM) !== 0 || !isComprehensionVariable(flags)) continue;
    f.seeLocal(name);
    const temp = f.temp();
    temp.held = true;
    temp.name = name;
    temp.isCell = entry.scope(name) === CELL || (flags & DEF_COMP_CELL) !== 0;
    f.plain(`${temp.js}=${temp.isCell ? 'cell(undefined)' : 'undefined'};`);
    if (!temp.isCell) f.fastVariables.add(name);
    f.assigned.delete(temp.js);
    f.live.push(temp);
    vars.set(name, temp);
  }
  return vars;
}

/** Last to first. `late`: after the value was used, which takes the place of the last variable. */
export function closeVariables(f: FunctionLowering, vars: ReadonlyMap<string, Temp>, late = false): void {
  const [last, ...others] = [...vars.values()].reverse();
  if (last === undefined) return;
  for (const temp of late ? [...others, last] : [last, ...others]) {
    f.assigned.delete(temp.js);
    f.drop(temporary(temp));
  }
}
