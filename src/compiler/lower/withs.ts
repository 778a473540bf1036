// with and async with: the exit method is looked up first and held; its call is the final code of the body.

import type { AsyncWith, ExprNode, With, WithItem } from '../../syntax/tree.ts';
import { assign } from './assignments.ts';
import type { FunctionLowering } from './builder.ts';
import { awaitValue } from './generators.ts';
import { type Operand, type Temp, type TempOperand, temporary } from './ir.ts';
import { noneValue } from './constants.ts';
import { truth } from './operators.ts';
import { withFinally } from './tries.ts';

export function lowerWith(f: FunctionLowering, s: With | AsyncWith, index = 0): void {
  const item = s.items[index] as WithItem;
  const isAsync = s.node === 'AsyncWith';
  const manager = f.expr(item.context_expr);
  f.range = item.context_expr;
  const exit = f.ins(`ldspecial(#0,"${isAsync ? '__aexit__' : '__exit__'}")`, [manager], { run: true, keep: [manager] });
  exit.temp.held = true;
  let entered: Operand = f.ins(isAsync ? 'awithenter(#0)' : 'withenter(#0)', [manager], { run: true, hold: true });
  if (isAsync) entered = awaitValue(f, entered, 1);
  const value = (entered as TempOperand).temp;
  value.held = true;
  f.unlive(value);
  f.contexts.push({ kind: 'drop', temp: exit.temp, handlersOut: f.handlers, range: item.context_expr });
  withFinally(
    f,
    () => {
      f.live.push(value);
      enter(f, s, item, temporary(value));
      f.nested(item.context_expr, () => (index + 1 < s.items.length ? lowerWith(f, s, index + 1) : f.stmts(s.body)));
    },
    (completion, prev) => leaveManager(f, exit, item.context_expr, completion, prev, isAsync),
    false,
  );
  f.contexts.pop();
  f.range = item.context_expr;
  f.drop(exit);
}

function enter(f: FunctionLowering, s: With | AsyncWith, item: WithItem, value: Operand): void {
  if (item.optional_vars) assign(f, item.optional_vars, value);
  else f.drop(value);
  f.range = s;
}

/** Calls the exit method with the exception or with three None; a true answer swallows the exception. */
function leaveManager(f: FunctionLowering, exit: TempOperand, range: ExprNode, completion: Temp, prev: Temp, isAsync: boolean): void {
  f.range = range;
  const call = (failed: boolean): Operand => {
    if (!failed) for (let i = 0; i < 3; i++) f.constant(noneValue);
    const r = f.ins(`withexit(#0,${failed})`, [exit], { run: true, keep: [exit] });
    return isAsync ? awaitValue(f, r, 2) : r;
  };
  const failed = f.branch(() => {
    const t = truth(f, call(true));
    f.consume(t);
    const js = t.kind === 'temp' ? t.temp.js : t.js;
    const swallow = `swallow(${prev.js});${completion.js}=0;`;
    f.push({ op: 'if', test: js, then: [{ op: 'plain', js: swallow }], orelse: [] });
  });
  const normal = f.branch(() => f.drop(call(false)));
  f.push({ op: 'if', test: `${completion.js}===-1`, then: failed, orelse: normal });
}
