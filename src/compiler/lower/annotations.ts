// Annotations, evaluated lazily by `__annotate__` functions (PEP 649, PEP 749), or kept as text under
// `from __future__ import annotations`.
//
// Annotations of a module or class body that may be skipped are conditional: the body notes their numbers in the
// set `__conditional_annotations__` and the function asks it.

import type { SourceRange } from '../../contract/code.ts';
import type { AnnAssign, Arg, ExprNode } from '../../syntax/tree.ts';

import { unparse } from '../unparse.ts';
import type { FunctionLowering } from './builder.ts';
import { lowerCode, makeFunction } from './code.ts';
import { intValue, stringValue } from './constants.ts';
import type { AnyFunctionDef } from './functions.ts';
import type { Operand, TempOperand } from './ir.ts';
import { cellName, localName } from './jsNames.ts';
import { loadMangled } from './names.ts';

/** An annotation of a module or class body, to be evaluated later. */
export interface DeferredAnnotation {
  readonly name: string;
  readonly annotation: ExprNode;
  readonly range: SourceRange;
  /** Its number when it is conditional, else null. */
  readonly condition: number | null;
}
const deferred = new WeakMap<FunctionLowering, DeferredAnnotation[]>();
export const deferredOf = (f: FunctionLowering): readonly DeferredAnnotation[] => deferred.get(f) ?? [];

/** CPython's name of the parameter in `co_varnames`; the symbol table calls it `.format`. */
const formatName = '.format';

/** `raise NotImplementedError` for formats that only `annotationlib` can make. */
export function checkFormat(g: FunctionLowering): void {
  g.positionalOnly = 1;
  const js = localName(formatName);
  g.act(`(${js}===1||${js}===2?null:badformat(${js}))`, [], { run: true, noForce: true });
}

/** The `__annotate__` function of a signature, or null when nothing is annotated. */
export function lowerSignatureAnnotations(f: FunctionLowering, s: AnyFunctionDef): Operand | null {
  const all = signatureAnnotations(f, s);
  if (all.length === 0) return null;
  const entry = f.unit.symbols.block(s.args);
  const code = lowerCode(f, entry, { scope: 'annotations', name: '__annotate__', owner: s.name, firstlineno: s.lineno }, (g) => {
    g.range = s;
    checkFormat(g);
    const dict = g.ins('mkdict([])', [], {});
    dict.temp.held = true;
    for (const [name, e] of all) {
      const value = f.unit.futureAnnotations ? g.constant(stringValue(unparse(e))) : annotationValue(g, e);
      g.range = s;
      g.act('dset(#0,#1,#2)', [dict, g.constant(stringValue(name)), value], { run: true, keep: [dict] });
    }
    giveBack(g, dict);
  });
  f.range = s;
  return makeFunction(f, code, {});
}

/** `*args: *Ts` is the one place where a star may stand. */
function annotationValue(g: FunctionLowering, e: ExprNode): Operand {
  if (e.node !== 'Starred') return g.expr(e);
  const value = g.expr(e.value);
  g.range = e;
  const items = g.ins('unpack(#0,1)', [value], { run: true });
  const item = g.ins('#0.items[0]', [items], { keep: [items] });
  item.temp.held = true;
  g.drop(items);
  return item;
}

function signatureAnnotations(f: FunctionLowering, s: AnyFunctionDef): [string, ExprNode][] {
  const { posonlyargs, args, vararg, kwonlyargs, kwarg } = s.args;
  const list: (Arg | null)[] = [...args, ...posonlyargs, vararg, ...kwonlyargs, kwarg];
  const all: [string, ExprNode][] = list.flatMap((a) => (a?.annotation ? [[f.mangled(a.arg), a.annotation]] : []));
  if (s.returns) all.push(['return', s.returns]);
  return all;
}

export function giveBack(g: FunctionLowering, value: TempOperand | Operand): void {
  g.consume(value);
  g.push({ op: 'setret', value });
}

/** An annotated name in a module or class body: noted for later, and in the set when conditional. */
export function noteAnnotation(f: FunctionLowering, s: AnnAssign, name: string): void {
  if (f.unit.futureAnnotations) {
    f.range = s.annotation;
    const text = f.constant(stringValue(unparse(s.annotation)));
    f.range = s;
    const dict = loadMangled(f, '__annotations__');
    f.act('setitem(#1,#2,#0)', [text, dict, f.constant(stringValue(f.mangled(name)))], { run: true });
    return;
  }
  const list = deferred.get(f) ?? [];
  deferred.set(f, list);
  const conditional = f.kind === 'module' || f.conditionalDepth > 0;
  const condition = conditional ? f.conditionalAnnotations++ : null;
  list.push({ name: f.mangled(name), annotation: s.annotation, range: s, condition });
  if (condition === null) return;
  f.range = s;
  const set = conditionalSet(f, f.kind === 'class');
  f.act('condset(#0,#1)', [set, f.constant(intValue(condition))], { run: true });
}

function conditionalSet(f: FunctionLowering, ofClass: boolean): Operand {
  if (ofClass) return f.ins(`${cellName('__conditional_annotations__')}.v`, [], {});
  return loadMangled(f, '__conditional_annotations__');
}

/** The `__annotate__` function of a module or class body; null when it has no annotations. */
export function lowerDeferred(f: FunctionLowering, range: SourceRange, firstlineno: number): Operand | null {
  const list = deferredOf(f);
  const entry = f.entry.annotationBlock;
  if (list.length === 0 || entry === null) return null;
  if (list.some((a) => a.condition !== null) && f.kind === 'class') {
    entry.symbols.set('__conditional_annotations__', (4 << 12) | 16);
  }
  const code = lowerCode(f, entry, { scope: 'annotations', name: '__annotate__', firstlineno }, (g) => {
    g.range = range;
    checkFormat(g);
    const dict = g.ins('mkdict([])', [], {});
    dict.temp.held = true;
    for (const a of list) deferredItem(g, a, dict, range, f.kind === 'class');
    giveBack(g, dict);
  });
  f.range = range;
  return makeFunction(f, code, {});
}

function deferredItem(g: FunctionLowering, a: DeferredAnnotation, dict: TempOperand, range: SourceRange, ofClass: boolean): void {
  const add = (): void => {
    const value = g.expr(a.annotation);
    g.range = range;
    g.act('dset(#0,#1,#2)', [dict, g.constant(stringValue(a.name)), value], { run: true, keep: [dict] });
  };
  if (a.condition === null) return add();
  g.range = a.range;
  const set = conditionalSet(g, ofClass);
  const known = g.ins('contains(#1,#0)', [g.constant(intValue(a.condition)), set], { run: true, raw: true });
  g.consume(known);
  g.choose(known.temp.js, add, () => {});
}
