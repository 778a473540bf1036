// while, for, async for, and the iteration that comprehensions share with them.

import type { SourceRange } from '../../contract/code.ts';
import type { AsyncFor, ExprNode, For, StmtNode, While } from '../../syntax/tree.ts';
import { assign } from './assignments.ts';
import { backEdge } from './backEdge.ts';
import type { FunctionLowering } from './builder.ts';
import { jumpIf } from './conditions.ts';
import type { LoopContext } from './contexts.ts';
import { frozenDisplay } from './fold.ts';
import { delegate } from './generators.ts';
import { type Operand, type TempOperand, temporary } from './ir.ts';
import { knownTruth } from './operators.ts';

export function lowerWhile(f: FunctionLowering, s: While): void {
  const known = knownTruth(s.test, f.unit.options.optimize ?? 0);
  if (known === false) {
    f.discard(() => withLoop(f, null, () => f.stmts(s.body)));
    f.stmts(s.orelse);
    return;
  }
  const context = loopContext(f, null);
  const otherwise = f.label();
  const live = [...f.live];
  let atExit = f.assignedAtJoin();
  f.assigned = new Set(atExit);
  f.block(context.breakLabel, () => {
    f.block(otherwise, () => {
      f.loop(context.continueLabel, () => {
        f.range = backEdge(s.body);
        f.safePoint();
        f.range = s.test;
        if (known !== true) jumpIf(f, s.test, otherwise, false);
        atExit = new Set(f.assigned);
        inContext(f, context, () => f.nested(s, () => f.stmts(s.body)));
        f.listing?.follow('JUMP_BACKWARD', 0);
      });
    });
    f.live = [...live];
    f.assigned = new Set(atExit);
    f.stmts(s.orelse);
  });
  f.live = [...live];
  f.assigned = minusDeleted(f, atExit);
}

/** A `break` may come from where less was assigned than at the test, but never less than at the test itself. */
function minusDeleted(f: FunctionLowering, set: Set<string>): Set<string> {
  f.assigned = set;
  return f.assignedAtJoin();
}

function loopContext(f: FunctionLowering, iterator: TempOperand | null): LoopContext {
  return { kind: 'loop', breakLabel: f.label(), continueLabel: f.label('L'), iterator: iterator?.temp ?? null };
}
function inContext(f: FunctionLowering, context: LoopContext, build: () => void): void {
  f.contexts.push(context);
  build();
  f.contexts.pop();
}
/** For code that is only checked. */
function withLoop(f: FunctionLowering, iterator: TempOperand | null, build: () => void): void {
  inContext(f, loopContext(f, iterator), build);
}

/** A list or set of constants need not be made anew to be iterated over. */
export function iterable(f: FunctionLowering, e: ExprNode): Operand {
  const frozen = frozenDisplay(e);
  return frozen === null ? f.expr(e) : f.constant(frozen);
}

export function lowerFor(f: FunctionLowering, s: For | AsyncFor): void {
  const isAsync = s.node === 'AsyncFor';
  const source = isAsync ? f.expr(s.iter) : iterable(f, s.iter);
  f.range = s.iter;
  const it = f.ins(isAsync ? 'getaiter(#0)' : 'getiter(#0)', [source], { run: true });
  const context = loopContext(f, it);
  iterate(
    f,
    it,
    s.iter,
    isAsync,
    context,
    (value) => {
      assign(f, s.target, value);
      inContext(f, context, () => f.nested(s, () => f.stmts(s.body)));
    },
    backEdge(s.body),
    s.orelse,
  );
}

/**
 * Runs `body` for each value of the iterator, which is consumed: released at exhaustion before `orelse`,
 * by `break` and outer jumps through the context, by cold paths as a live temporary. `turn` is where the body's end lies.
 */
export function iterate(
  f: FunctionLowering,
  it: TempOperand,
  range: ExprNode,
  isAsync: boolean,
  context: LoopContext,
  body: (value: Operand) => void,
  turn: SourceRange,
  orelse: readonly StmtNode[] = [],
): void {
  it.temp.held = true;
  const otherwise = f.label();
  const live = [...f.live];
  const atExit = f.assignedAtJoin();
  f.assigned = new Set(atExit);
  f.block(context.breakLabel, () => {
    f.block(otherwise, () => {
      f.loop(context.continueLabel, () => {
        f.range = turn;
        f.safePoint();
        f.range = range;
        const value = isAsync ? nextAsync(f, it, otherwise) : nextValue(f, it, otherwise);
        body(value);
        f.listing?.follow('JUMP_BACKWARD', 0);
      });
    });
    f.live = [...live];
    f.assigned = new Set(atExit);
    f.range = range;
    f.listing?.note('END_FOR', 0, range);
    f.drop(it);
    f.stmts(orelse);
  });
  f.live = live.filter((t) => t !== it.temp);
  f.assigned = new Set(atExit);
}

function nextValue(f: FunctionLowering, it: TempOperand, exhausted: string): Operand {
  const value = f.ins('#0.nx()', [it], { run: true, keep: [it] });
  f.push({ op: 'if', test: `${value.temp.js}===END`, then: [{ op: 'br', label: exhausted }], orelse: [] });
  return value;
}

/** StopAsyncIteration out of the awaited `__anext__()` is the end of the loop. */
function nextAsync(f: FunctionLowering, it: TempOperand, exhausted: string): Operand {
  const value = f.temp();
  const got = f.label();
  const stopped = f.label();
  const live = [...f.live];
  for (const t of live) t.held = true;
  f.block(got, () => {
    f.block(stopped, () => {
      f.guarded(stopped, () => {
        const awaitable = f.ins('getanext(#0)', [it], { run: true, keep: [it] });
        f.move(value, delegate(f, awaitable));
      });
      f.br(got);
    });
    f.live = [...live];
    f.push({ op: 'if', test: 'asyncend()', then: [{ op: 'br', label: exhausted }], orelse: [] });
    f.unwindException();
  });
  f.live = [...live, value];
  value.held = true;
  return temporary(value);
}
