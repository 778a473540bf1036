// Comprehensions: inlined into their function (PEP 709), or code of their own (generator expressions, and the
// others in annotation scopes of classes).

import type { Comprehension, DictComp, GeneratorExp, ListComp, SetComp } from '../../syntax/tree.ts';
import type { Entry } from '../symbols/entry.ts';
import { assign } from './assignments.ts';
import type { FunctionLowering } from './builder.ts';
import { closureCells, lowerCode, returnNone } from './code.ts';
import { closeVariables, openVariables } from './comprehensionVariables.ts';
import { jumpIf } from './conditions.ts';
import type { LoopContext } from './contexts.ts';
import { append, checkRoom } from './displays.ts';
import { yieldValue } from './generators.ts';
import { local, type Operand, type TempOperand } from './ir.ts';
import { localName } from './jsNames.ts';
import { iterable, iterate } from './loops.ts';

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

export function lowerComprehension(f: FunctionLowering, e: AnyComprehension): Operand {
  const entry = f.unit.symbols.block(e.generators);
  const first = e.generators[0] as Comprehension;
  if (e.node !== 'GeneratorExp' && entry.inlined) return lowerInlined(f, e, entry, firstIterator(f, first));
  // The code is made before its argument is.
  const records = f.constantRecords;
  const at = records.length;
  const it = firstIterator(f, first);
  const made = records.length;
  const value = lowerSeparate(f, e, entry, it);
  records.splice(at, 0, ...records.splice(made, 1));
  return value;
}

/** The outermost iterable is evaluated in the enclosing scope. */
function firstIterator(f: FunctionLowering, g: Comprehension): TempOperand {
  const source = g.is_async ? f.expr(g.iter) : iterable(f, g.iter);
  f.range = g.iter;
  return f.ins(g.is_async ? 'getaiter(#0)' : 'getiter(#0)', [source], { run: true });
}

const constructors = { ListComp: 'mklist([])', SetComp: 'mkset([])', DictComp: 'mkdict([])' } as const;

function lowerInlined(f: FunctionLowering, e: Exclude<AnyComprehension, GeneratorExp>, entry: Entry, it: TempOperand): Operand {
  it.temp.held = true;
  const outer = f.live.filter((t) => t !== it.temp);
  const target = f.ins(constructors[e.node], [], {});
  target.temp.held = true;
  const vars = openVariables(f, entry);
  f.comprehensions.push({ entry, vars });
  f.nested(e, () => loops(f, e, 0, it, () => collect(f, e, target)));
  f.comprehensions.pop();
  f.range = e;
  for (const name of vars.keys()) f.listing?.variable('STORE_FAST', name, e);
  if (f.usedAtOnce === e) {
    f.open = vars;
    f.live = [...outer, ...vars.values(), target.temp];
    return target;
  }
  closeVariables(f, vars);
  f.live = [...outer, target.temp];
  return target;
}

/** The nested loops and conditions from the i-th `for` on, around the element. */
function loops(f: FunctionLowering, e: AnyComprehension, i: number, it: TempOperand, element: () => void): void {
  const g = e.generators[i] as Comprehension;
  const context: LoopContext = { kind: 'loop', breakLabel: f.label(), continueLabel: f.label('L'), iterator: it.temp };
  const next = e.generators[i + 1];
  const turn = next?.iter ?? (e.node === 'DictComp' ? e.value : e.elt);
  const body = (value: Operand): void => {
    assign(f, g.target, value);
    for (const test of g.ifs) jumpIf(f, test, context.continueLabel, false);
    if (next) loops(f, e, i + 1, firstIterator(f, next), element);
    else element();
  };
  f.nested(e, () => iterate(f, it, g.iter, g.is_async !== 0, context, body, turn), g.is_async);
}

/** Adds the element to the result. */
function collect(f: FunctionLowering, e: Exclude<AnyComprehension, GeneratorExp>, target: TempOperand): void {
  if (e.node !== 'DictComp') {
    const value = f.expr(e.elt);
    f.range = e.elt;
    if (e.node === 'ListComp') checkRoom(f, target);
    append(f, target, value, e.node === 'SetComp');
    return;
  }
  const key = f.expr(e.key);
  const value = f.expr(e.value);
  f.range = { ...e.key, end_lineno: e.value.end_lineno, end_col_offset: e.value.end_col_offset };
  f.act('dset(#0,#1,#2)', [target, key, value], { run: true, keep: [target] });
}

const scopeNames = { ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>' } as const;

/** Code of its own with the first iterator as its one argument. */
function lowerSeparate(f: FunctionLowering, e: AnyComprehension, entry: Entry, it: TempOperand): Operand {
  const code = lowerCode(f, entry, { scope: 'comprehension', name: scopeNames[e.node], firstlineno: e.lineno }, (g) => {
    g.loops++;
    g.range = e;
    if (e.node === 'GeneratorExp') lowerGeneratorBody(g, e);
    else lowerResultBody(g, e);
    g.loops--;
  });
  f.range = e;
  const text = `K${code.id}.mk(${closureCells(f, code)})(1,#0)`;
  if (e.node === 'GeneratorExp') return f.ins(text, [it], { move: 'all' });
  const value = f.ins(text, [it], { run: true, move: 'all' });
  return value;
}

/** Code may be called with anything by hand, so that the argument need not be an iterator. */
function givenIterator(g: FunctionLowering, e: AnyComprehension): TempOperand {
  const given = local(localName('.0'));
  if ((e.generators[0] as Comprehension).is_async) return g.copy(given);
  return g.ins('(#0!==null&&#0.nx!==undefined?#0:toiter(#0))', [given], { fail: true });
}

function lowerGeneratorBody(g: FunctionLowering, e: GeneratorExp): void {
  const it = givenIterator(g, e);
  loops(g, e, 0, it, () => {
    const value = g.expr(e.elt);
    g.range = e.elt;
    g.drop(yieldValue(g, value));
  });
  if (e.generators[0]?.is_async) g.listing?.note('END_FOR', 0, e);
  returnNone(g);
}

function lowerResultBody(g: FunctionLowering, e: Exclude<AnyComprehension, GeneratorExp>): void {
  const target = g.ins(constructors[e.node], [], {});
  target.temp.held = true;
  const it = givenIterator(g, e);
  loops(g, e, 0, it, () => collect(g, e, target));
  g.consume(target);
  g.push({ op: 'setret', value: target });
}
