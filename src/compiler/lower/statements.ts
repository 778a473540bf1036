// Statements by node class; `elif` chains are unrolled.

import type { Expr, If, StmtNode } from '../../syntax/tree.ts';
import { lowerAnnAssign, lowerAssign, lowerAugAssign, lowerDelete } from './assignments.ts';
import type { FunctionLowering } from './builder.ts';
import { lowerClassDef } from './classes.ts';
import { usedAtOnce } from './comprehensionVariables.ts';
import { choose, jumpIf } from './conditions.ts';
import { constantOf } from './fold.ts';
import { lowerFunctionDef } from './functions.ts';
import { lowerImport, lowerImportFrom } from './imports.ts';
import { endsInJump } from './ir.ts';
import { lowerFor, lowerWhile } from './loops.ts';
import { lowerMatch } from './patterns.ts';
import { lowerAssert, lowerRaise, lowerTry, lowerTryStar } from './tries.ts';
import { lowerTypeAlias } from './typeParams.ts';
import { lowerBreak, lowerReturn } from './unwind.ts';
import { lowerWith } from './withs.ts';

export function lowerStmts(f: FunctionLowering, body: readonly StmtNode[]): void {
  f.unit.guard.enter();
  for (const s of body) {
    f.range = s;
    lowerSimple(f, s);
  }
  f.unit.guard.leave();
}

function lowerSimple(f: FunctionLowering, s: StmtNode): void {
  switch (s.node) {
    case 'Expr':
      return lowerExprStatement(f, s);
    case 'Assign':
      return lowerAssign(f, s);
    case 'AugAssign':
      return lowerAugAssign(f, s);
    case 'AnnAssign':
      return lowerAnnAssign(f, s);
    case 'Return':
      return lowerReturn(f, s);
    case 'Delete':
      return lowerDelete(f, s);
    case 'Raise':
      return lowerRaise(f, s);
    case 'Assert':
      return lowerAssert(f, s);
    case 'Import':
      return lowerImport(f, s);
    case 'ImportFrom':
      return lowerImportFrom(f, s);
    case 'Break':
    case 'Continue':
      return lowerBreak(f, s);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return lowerFunctionDef(f, s);
    case 'ClassDef':
      return lowerClassDef(f, s);
    case 'TypeAlias':
      return lowerTypeAlias(f, s);
    case 'Pass':
    case 'Global':
    case 'Nonlocal':
      return;
    default:
      f.conditionalDepth++;
      lowerCompound(f, s);
      f.conditionalDepth--;
  }
}

function lowerCompound(f: FunctionLowering, s: StmtNode): void {
  switch (s.node) {
    case 'If':
      return lowerIf(f, s);
    case 'While':
      return lowerWhile(f, s);
    case 'For':
    case 'AsyncFor':
      return lowerFor(f, s);
    case 'With':
    case 'AsyncWith':
      return lowerWith(f, s);
    case 'Try':
      return lowerTry(f, s);
    case 'TryStar':
      return lowerTryStar(f, s);
    case 'Match':
      return lowerMatch(f, s);
  }
}

function lowerExprStatement(f: FunctionLowering, s: Expr): void {
  const interactive = f.unit.options.mode === 'single' && f.kind === 'module';
  if (!interactive && constantOf(s.value) !== null) return;
  if (!interactive) return usedAtOnce(f, s.value, (value) => f.drop(value));
  const value = f.expr(s.value);
  f.range = s;
  f.act('display(#0)', [value], { run: true });
}

/** Chains longer than this become a row of blocks instead of nested branches. */
const shortChain = 3;

function lowerIf(f: FunctionLowering, s: If): void {
  const chain: If[] = [s];
  let tail: StmtNode[] = s.orelse;
  for (let next = tail[0]; tail.length === 1 && next?.node === 'If'; next = tail[0]) {
    chain.push(next);
    tail = next.orelse;
  }
  if (chain.length <= shortChain) {
    choose(
      f,
      s.test,
      () => f.stmts(s.body),
      () => f.stmts(s.orelse),
    );
    return;
  }
  const end = f.label();
  const live = [...f.live];
  const ends: Set<string>[] = [];
  f.block(end, () => {
    for (const link of chain) lowerLink(f, link, end, ends);
    f.stmts(tail);
    if (!endsInJump(f.out)) ends.push(new Set(f.assigned));
  });
  f.live = live;
  const [first, ...others] = ends;
  if (first) f.assigned = new Set([...first].filter((js) => others.every((set) => set.has(js))));
}

function lowerLink(f: FunctionLowering, link: If, end: string, ends: Set<string>[]): void {
  const next = f.label();
  f.block(next, () => {
    jumpIf(f, link.test, next, false);
    const assigned = new Set(f.assigned);
    f.stmts(link.body);
    if (!endsInJump(f.out)) {
      ends.push(new Set(f.assigned));
      f.br(end);
    }
    f.assigned = assigned;
  });
}
