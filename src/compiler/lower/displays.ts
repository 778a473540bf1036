// Lists, tuples, sets, dicts. Few elements are made in one instruction; many, or stars, one by one, so that the
// number of live temporaries stays small.

import type { Dict, ExprNode, List, Set as SetNode, Tuple } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import { constantOf, foldTuple } from './fold.ts';
import type { Operand, TempOperand } from './ir.ts';
import { stringValue } from './constants.ts';

const fewElements = 24;

/** Holes of `n` arguments in a row. */
export const holes = (n: number, from = 0): string => Array.from({ length: n }, (_, i) => `#${i + from}`).join(',');

export function isStarred(e: ExprNode): boolean {
  return e.node === 'Starred';
}

export function lowerSequence(f: FunctionLowering, e: List | Tuple | SetNode): Operand {
  const kind = e.node === 'List' ? 'list' : e.node === 'Tuple' ? 'tuple' : 'set';
  const range = e;
  if (kind === 'tuple') {
    const folded = foldTuple(e.elts);
    if (folded) return f.constant(folded);
  }
  if (e.elts.some(isStarred) || (e.elts.length > fewElements && e.elts.some((x) => constantOf(x) === null))) {
    return lowerLong(f, e.elts, kind, range);
  }
  const items = e.elts.map((x) => f.expr(x));
  f.range = range;
  const text = `mk${kind}([${holes(items.length)}])`;
  return f.ins(text, items, { move: 'all', own: true, run: kind === 'set' });
}

/** Element by element into a list or set; `extend` is the place of the errors of stars. */
export function lowerLong(f: FunctionLowering, elts: readonly ExprNode[], kind: 'list' | 'tuple' | 'set', range: ExprNode | null): TempOperand {
  const target = f.ins(kind === 'set' ? 'mkset([])' : 'mklist([])', [], {});
  target.temp.held = true;
  for (const x of elts) {
    const value = f.expr(x.node === 'Starred' ? x.value : x);
    if (range) f.range = range;
    if (x.node === 'Starred') f.act(`${kind === 'set' ? 'supdate' : 'lextend'}(#0,#1)`, [target, value], { run: true, keep: [target] });
    else append(f, target, value, kind === 'set');
  }
  return kind === 'tuple' ? f.ins('listtotuple(#0)', [target], {}) : target;
}

/** Adds one element, which is consumed. */
export function append(f: FunctionLowering, target: TempOperand, value: Operand, toSet = false): void {
  if (toSet) {
    f.act('sadd(#0,#1)', [target, value], { run: true, keep: [target] });
    return;
  }
  f.listing?.note('LIST_APPEND', 1, f.range);
  f.consume(value);
  f.push({ op: 'put', text: `lappend(${target.temp.js},#0,`, value });
}

/** MemoryError for a list that cannot grow; what is written out in a display is never so long. */
export function checkRoom(f: FunctionLowering, list: TempOperand): void {
  f.act('lroom(#0)', [list], { fail: true, keep: [list] });
}

export function lowerDict(f: FunctionLowering, e: Dict): Operand {
  const long = e.keys.length > fewElements / 2 || e.keys.includes(null);
  if (!long) {
    const items = e.keys.flatMap((k, i) => [f.expr(k as ExprNode), f.expr(e.values[i] as ExprNode)]);
    f.range = e;
    return f.ins(`mkdict([${holes(items.length)}])`, items, { move: 'all', own: true, run: items.length > 0 });
  }
  const dict = f.ins('mkdict([])', [], {});
  dict.temp.held = true;
  e.keys.forEach((k, i) => {
    const value = e.values[i] as ExprNode;
    if (k === null) {
      const m = f.expr(value);
      f.range = e;
      f.act('dupdate(#0,#1)', [dict, m], { run: true, keep: [dict] });
      return;
    }
    const key = f.expr(k);
    const v = f.expr(value);
    f.range = e;
    f.act('dset(#0,#1,#2)', [dict, key, v], { run: true, keep: [dict] });
  });
  return dict;
}

/** A dict of constant names and values already computed. */
export function dictOfNames(f: FunctionLowering, names: readonly string[], values: readonly Operand[]): Operand {
  const items = names.flatMap((n, i) => [f.constant(stringValue(n)), values[i] as Operand]);
  return f.ins(`mkdict([${holes(items.length)}])`, items, { move: 'all', own: true, run: true });
}
