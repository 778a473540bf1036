// Conditions as jumps: every operand of `not`, `and`, `or`, a comparison chain is tested exactly once.
// Testing the value of `a or b` again would be visible (`__bool__` runs twice).

import type { BoolOp, Compare, ExprNode, IfExp } from '../../syntax/tree.ts';
import { checkIdentity } from './advice.ts';
import type { FunctionLowering } from './builder.ts';
import { constant, endsInJump, jumpTo, type Operand, type Temp, type TempOperand } from './ir.ts';
import { comparand, compare, joined, knownTruth, truth } from './operators.ts';

const conditionText = (o: Operand, when: boolean): string => {
  const js = o.kind === 'temp' ? o.temp.js : o.js;
  return when ? js : `!${js}`;
};

/** Branches to `label` when the truth of `e` is `when`; falls through otherwise. */
export function jumpIf(f: FunctionLowering, e: ExprNode, label: string, when: boolean): void {
  const known = knownTruth(e, f.unit.options.optimize ?? 0);
  if (known !== null) {
    if (known === when) f.br(label);
    return;
  }
  if (e.node === 'UnaryOp' && e.op === 'Not') return jumpIf(f, e.operand, label, !when);
  if (e.node === 'BoolOp') return jumpIfBoolOp(f, e, label, when);
  if (e.node === 'Compare' && e.ops.length > 1) return jumpIfChain(f, e, label, when);
  if (e.node === 'IfExp') return jumpIfConditional(f, e, label, when);
  f.range = e;
  const t = e.node === 'Compare' ? singleComparison(f, e) : truthOf(f, e);
  if (t.kind === 'const') {
    if ((t.js === 'true') === when) f.br(label);
    return;
  }
  f.consume(t);
  f.listing?.note(when ? 'POP_JUMP_IF_TRUE' : 'POP_JUMP_IF_FALSE', 0, e);
  f.push({ op: 'if', test: conditionText(t, when), then: [jumpTo(label)], orelse: [] });
}

function truthOf(f: FunctionLowering, e: ExprNode): Operand {
  const value = f.expr(e);
  f.range = e;
  return truth(f, value);
}

function singleComparison(f: FunctionLowering, e: Compare): Operand {
  checkIdentity(f, e);
  const a = f.expr(e.left);
  const b = comparand(f, e.ops[0] as Compare['ops'][0], e.comparators[0] as ExprNode);
  f.range = e;
  return compare(f, e.ops[0] as Compare['ops'][0], a, b, true);
}

/** Runs for each value in turn; what only the later ones assign is not certain afterwards. */
function shortCircuit<T>(f: FunctionLowering, values: readonly T[], run: (v: T, last: boolean) => void): void {
  let certain = f.assigned;
  values.forEach((v, i) => {
    run(v, i === values.length - 1);
    if (i === 0) certain = new Set(f.assigned);
  });
  f.assigned = certain;
}

function jumpIfBoolOp(f: FunctionLowering, e: BoolOp, label: string, when: boolean): void {
  if ((e.op === 'Or') === when) return shortCircuit(f, e.values, (v) => jumpIf(f, v, label, when));
  const skip = f.label();
  f.block(skip, () => {
    shortCircuit(f, e.values, (v, last) => (last ? jumpIf(f, v, label, when) : jumpIf(f, v, skip, !when)));
  });
}

function jumpIfConditional(f: FunctionLowering, e: IfExp, label: string, when: boolean): void {
  choose(
    f,
    e.test,
    () => jumpIf(f, e.body, label, when),
    () => jumpIf(f, e.orelse, label, when),
  );
}

function jumpIfChain(f: FunctionLowering, e: Compare, label: string, when: boolean): void {
  checkIdentity(f, e);
  const skip = f.label();
  f.block(skip, () => {
    let a = f.expr(e.left);
    shortCircuit(
      f,
      e.ops.map((op, i) => ({ op, right: e.comparators[i] as ExprNode })),
      ({ op, right }, last) => {
        const b = comparand(f, op, right);
        f.range = e;
        const c = compare(f, op, a, b, true, last ? [] : [b]);
        f.consume(c);
        if (last) {
          f.push({ op: 'if', test: conditionText(c, when), then: [jumpTo(label)], orelse: [] });
          return;
        }
        const failed = f.branch(() => {
          f.drop(b);
          f.br(when ? skip : label);
        });
        f.push({ op: 'if', test: conditionText(c, false), then: failed, orelse: [] });
        a = b;
      },
    );
  });
}

function needsJumps(e: ExprNode): boolean {
  return e.node === 'BoolOp' || e.node === 'IfExp' || (e.node === 'UnaryOp' && e.op === 'Not') || (e.node === 'Compare' && e.ops.length > 1);
}

/** `if test: then else: orelse`; a branch that a constant test rules out is checked and left out. */
export function choose(f: FunctionLowering, test: ExprNode, then: () => void, orelse: () => void): void {
  const known = knownTruth(test, f.unit.options.optimize ?? 0);
  if (known !== null) {
    const [taken, dead] = known ? [then, orelse] : [orelse, then];
    f.discard(dead);
    taken();
    return;
  }
  if (!needsJumps(test)) {
    const t = test.node === 'Compare' ? singleComparison(f, test) : truthOf(f, test);
    if (t.kind === 'const') {
      f.choose(t.js, then, orelse);
      return;
    }
    f.consume(t);
    f.listing?.note('POP_JUMP_IF_FALSE', 0, test);
    f.choose(conditionText(t, true), then, orelse);
    return;
  }
  chooseByJumps(f, test, then, orelse);
}

function chooseByJumps(f: FunctionLowering, test: ExprNode, then: () => void, orelse: () => void): void {
  const end = f.label();
  const otherwise = f.label();
  f.block(end, () => {
    let afterThen: Set<string> | null = null;
    let atElse = f.assigned;
    f.block(otherwise, () => {
      jumpIf(f, test, otherwise, false);
      atElse = new Set(f.assigned);
      const nodes = f.branch(then);
      f.append(nodes);
      if (endsInJump(nodes)) return;
      afterThen = f.assigned;
      f.br(end);
    });
    f.assigned = atElse;
    const nodes = f.branch(orelse);
    f.append(nodes);
    f.joinAssigned(endsInJump(nodes) ? null : f.assigned, afterThen);
  });
}

/** `a and b`, `a or b` as a value. */
export function lowerBoolOp(f: FunctionLowering, e: BoolOp): Operand {
  const result = f.temp();
  const end = f.label();
  f.block(end, () => boolValue(f, e, result, end));
  return joined(f, result);
}

function boolValue(f: FunctionLowering, e: BoolOp, result: Temp, end: string): void {
  const [values, dead] = decidedValues(f, e);
  shortCircuit(f, values, (v, last) => {
    if (!last) valueWhen(f, v, e.op === 'Or', result, end);
    else if (v.node === 'BoolOp') boolValue(f, v, result, end);
    else f.move(result, f.expr(v));
  });
  f.discard(() => {
    for (const v of dead) f.drop(f.expr(v));
  });
}

/** The values that are looked at, and those behind a constant that decides. Constants that decide nothing are left out. */
function decidedValues(f: FunctionLowering, e: BoolOp): readonly [ExprNode[], readonly ExprNode[]] {
  const values: ExprNode[] = [];
  for (const [i, v] of e.values.entries()) {
    const known = i === e.values.length - 1 ? null : knownTruth(v, f.unit.options.optimize ?? 0);
    if (known !== null && known !== (e.op === 'Or')) continue;
    values.push(v);
    if (known !== null) return [values, e.values.slice(i + 1)];
  }
  return [values, []];
}

/** When the truth of `v` is `when`, its value is the result; otherwise it is dropped and control falls through. */
function valueWhen(f: FunctionLowering, v: ExprNode, when: boolean, result: Temp, end: string): void {
  if (v.node === 'BoolOp') {
    if ((v.op === 'Or') === when) return shortCircuit(f, v.values, (w) => valueWhen(f, w, when, result, end));
    const skip = f.label();
    f.block(skip, () => {
      shortCircuit(f, v.values, (w, last) => (last ? valueWhen(f, w, when, result, end) : jumpIf(f, w, skip, !when)));
    });
    return;
  }
  const a = f.expr(v);
  f.range = v;
  const t = testKept(f, a);
  const found = f.branch(() => {
    f.move(result, a);
    f.br(end);
  });
  f.push({ op: 'if', test: conditionText(t, when), then: found, orelse: [] });
  f.drop(a);
}

function testKept(f: FunctionLowering, a: Operand): Operand {
  if (a.kind === 'const' && (a.js === 'true' || a.js === 'false')) return constant(a.js);
  const t = truth(f, a, true) as TempOperand;
  f.consume(t);
  return t;
}

export function lowerIfExp(f: FunctionLowering, e: IfExp): Operand {
  const result = f.temp();
  choose(
    f,
    e.test,
    () => f.move(result, f.expr(e.body)),
    () => f.move(result, f.expr(e.orelse)),
  );
  return joined(f, result);
}
