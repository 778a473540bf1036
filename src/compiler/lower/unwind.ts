// return, break, continue: walks the contexts from the inside out and emits what each one needs on the way.

import type { SourceRange } from '../../contract/code.ts';
import type { Break, Continue, Return } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import type { Context, FinallyContext, JumpTarget, LoopContext } from './contexts.ts';
import { noneValue } from './constants.ts';
import { constantOf } from './fold.ts';
import { NONE, type Operand } from './ir.ts';

export function lowerReturn(f: FunctionLowering, s: Return): void {
  if (!f.entry.functionLike) f.fail("'return' outside function", s);
  if (s.value !== null && f.isAsyncGenerator) f.fail("'return' with value in async generator", s);
  refuseInGroup(f, s);
  if (f.contexts.some((c) => c.kind === 'final' && c.written)) warnFinal(f, 'return', s);
  if (s.value === null) f.seeConstant(noneValue);
  // A constant is loaded behind the calls of the managers' exits, which are given None.
  if (s.value !== null && f.contexts.some((c) => c.kind === 'drop') && constantOf(s.value) !== null) f.seeConstant(noneValue);
  const value = s.value ? f.expr(s.value) : NONE;
  const live = f.live.filter((t) => value.kind !== 'temp' || t !== value.temp);
  f.range = s;
  if (s.value === null) f.listing?.constant(noneValue, s);
  f.listing?.note('RETURN_VALUE', 0, outermostManager(f) ?? s);
  unwind(f, { kind: 'return' }, value);
  f.live = live;
  if (value.kind === 'temp') f.release(value.temp);
}

/** A return out of `with` statements stands where the outermost manager does. */
function outermostManager(f: FunctionLowering): SourceRange | undefined {
  for (const c of f.contexts) if (c.kind === 'drop') return c.range;
  return undefined;
}

export function lowerBreak(f: FunctionLowering, s: Break | Continue): void {
  const isBreak = s.node === 'Break';
  const loop = innermostLoop(f);
  refuseInGroup(f, s);
  if (!loop) f.fail(isBreak ? "'break' outside loop" : "'continue' not properly in loop", s);
  const inside = f.contexts.slice(f.contexts.lastIndexOf(loop) + 1);
  if (inside.some((c) => c.kind === 'final' && c.written)) warnFinal(f, isBreak ? 'break' : 'continue', s);
  f.range = s;
  unwind(f, { kind: isBreak ? 'break' : 'continue', loop }, null);
}

function innermostLoop(f: FunctionLowering): LoopContext | undefined {
  for (let i = f.contexts.length - 1; i >= 0; i--) {
    const c = f.contexts[i];
    if (c?.kind === 'loop') return c;
  }
  return undefined;
}

function warnFinal(f: FunctionLowering, what: string, s: Return | Break | Continue): void {
  f.unit.warn(`'${what}' in a 'finally' block`, s, true);
}

function refuseInGroup(f: FunctionLowering, s: Return | Break | Continue): void {
  for (let i = f.contexts.length - 1; i >= 0; i--) {
    const c = f.contexts[i] as Context;
    if (c.kind === 'loop' && s.node !== 'Return') return;
    if (c.kind === 'group') f.fail("'break', 'continue' and 'return' cannot appear in an except* block", s);
  }
}

/** A jump from the current place; live list, handlers and numbers are as before afterwards. */
export function unwind(f: FunctionLowering, target: JumpTarget, result: Operand | null): void {
  const handlers = f.handlers;
  const live = [...f.live];
  const free = [...f.free];
  const assigned = new Set(f.assigned);
  let value = result;
  if (value !== null && f.contexts.length > 0) {
    value = f.settle(value);
    if (value.kind === 'temp') value.temp.held = true;
  }
  walk(f, target, value);
  f.handlers = handlers;
  f.live = live;
  f.free = free;
  f.assigned = assigned;
}

function walk(f: FunctionLowering, target: JumpTarget, value: Operand | null): void {
  // `except … as name`: the handled exception ends before the name is unbound.
  let unbind: (() => void) | null = null;
  for (let i = f.contexts.length - 1; i >= 0; i--) {
    const c = f.contexts[i] as Context;
    if (c.kind !== 'loop') f.handlers = c.handlersOut;
    if (c.kind === 'name') unbind = c.unbind;
    if (leave(f, c, target, value)) return;
    if (c.kind !== 'handled' || unbind === null) continue;
    f.live = f.live.filter((t) => t !== c.prev);
    unbind();
    unbind = null;
  }
  const result = value ?? NONE;
  f.push({ op: 'setret', value: result });
  f.br(f.returnLabel);
}

/** Emits what leaving `c` takes; true when the jump ends here. */
function leave(f: FunctionLowering, c: Context, target: JumpTarget, value: Operand | null): boolean {
  switch (c.kind) {
    case 'loop': {
      const own = target.kind !== 'return' && target.loop === c;
      if (own && target.kind === 'continue') {
        f.br(c.continueLabel);
        return true;
      }
      if (c.iterator) dropOnTheWay(f, c.iterator);
      if (own) f.br(c.breakLabel);
      return own;
    }
    case 'drop':
      dropOnTheWay(f, c.temp);
      return false;
    case 'handled':
      f.holdLive();
      f.plain(`popexc(${c.prev.js});`);
      return false;
    case 'final':
      f.holdLive();
      f.plain(`finclean(${c.completion.js},${c.prev.js},${c.result.js});`);
      return false;
    case 'finally':
      enterFinally(f, c, target, value);
      return true;
    default:
      return false;
  }
}

function dropOnTheWay(f: FunctionLowering, temp: LoopContext['iterator'] & object): void {
  f.holdLive();
  f.push({ op: 'drop', temp });
}

function enterFinally(f: FunctionLowering, c: FinallyContext, target: JumpTarget, value: Operand | null): void {
  if (target.kind === 'return') f.move(c.result, value ?? NONE);
  let k = c.jumps.findIndex((j) => sameTarget(j, target));
  if (k < 0) k = c.jumps.push(target) - 1;
  f.plain(`${c.completion.js}=${k + 1};`);
  f.br(c.label);
}

function sameTarget(a: JumpTarget, b: JumpTarget): boolean {
  if (a.kind === 'return' || b.kind === 'return') return a.kind === b.kind;
  return a.kind === b.kind && a.loop === b.loop;
}
