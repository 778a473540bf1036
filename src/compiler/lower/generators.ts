// yield, yield from, await: the ways in which a body hands out values before its end.

import type { Await, Yield, YieldFrom } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import { noneValue } from './constants.ts';
import { NONE, type Operand, type Point, type Temp, type TempOperand, temporary } from './ir.ts';
import type { Yield as YieldNode } from './ir.ts';

export function lowerYield(f: FunctionLowering, e: Yield): Operand {
  if (!f.entry.functionLike) f.fail("'yield' outside function", e);
  if (e.value === null) f.seeConstant(noneValue);
  const value = e.value ? f.expr(e.value) : NONE;
  f.range = e;
  return yieldValue(f, value);
}

/** Hands `value` out; the result is what is sent. */
export function yieldValue(f: FunctionLowering, value: Operand, delegate: YieldNode['delegate'] = null): TempOperand {
  if (value.kind === 'temp') f.unlive(value.temp);
  f.holdLive();
  f.listing?.note('YIELD_VALUE', 0, f.range);
  const point = f.point();
  if (value.kind === 'temp') f.release(value.temp);
  const dst = f.temp();
  f.live.push(dst);
  const asyncValue = delegate === null && f.isAsyncGenerator;
  f.push({ op: 'yield', value, dst, point, delegate, asyncValue });
  return temporary(dst);
}

export function lowerYieldFrom(f: FunctionLowering, e: YieldFrom): Operand {
  if (!f.entry.functionLike) f.fail("'yield from' outside function", e);
  if (f.entry.isAsyncDef) f.fail("'yield from' inside async function", e);
  const source = f.expr(e.value);
  f.range = e;
  return delegate(f, f.ins('yfiter(#0)', [source], { run: true }));
}

export function lowerAwait(f: FunctionLowering, e: Await): Operand {
  const value = f.expr(e.value);
  f.range = e;
  return awaitValue(f, value, 0);
}

/** `where` chooses the error texts of `getawait`. */
export function awaitValue(f: FunctionLowering, value: Operand, where: number): Operand {
  return delegate(f, f.ins(`getawait(#0,${where})`, [value], { run: true }));
}

/**
 * Drives `it` to its end, handing out what it yields and passing on what is sent or thrown in.
 * `m` says how to resume it: 0 send `v`, 1 throw the exception in flight.
 */
export function delegate(f: FunctionLowering, iterator: TempOperand): Operand {
  const it = iterator.temp;
  it.held = true;
  const result = f.temp();
  const sent = f.temp();
  const answer = f.temp();
  const mode = f.temp();
  sent.held = true;
  mode.raw = true;
  const out = f.label();
  const base = [...f.live];
  f.push({ op: 'move', dst: sent, value: NONE });
  f.plain(`${mode.js}=0;`);
  f.block(out, () => delegationLoop(f, { it, result, sent, answer, mode, out, base }));
  f.live = [...base, result];
  result.held = true;
  f.release(sent);
  f.release(mode);
  f.drop(iterator);
  return temporary(result);
}

interface Delegation {
  readonly it: Temp;
  readonly result: Temp;
  readonly sent: Temp;
  readonly answer: Temp;
  readonly mode: Temp;
  readonly out: string;
  readonly base: readonly Temp[];
}

function delegationLoop(f: FunctionLowering, d: Delegation): void {
  const loop = f.label('L');
  const it = temporary(d.it);
  let step: Point | null = null;
  const body = f.capture(() => {
    f.live = [...d.base, d.mode];
    const thrown = f.branch(() => f.move(d.answer, f.ins('yfthrow(#0)', [it], { run: true, keep: [it] })));
    const stepped = f.branch(() => {
      f.live.push(d.sent);
      const r = f.ins('#0.step(#1)', [it, temporary(d.sent)], { run: true, keep: [it] });
      step = f.points[f.points.length - 1] as Point;
      f.move(d.answer, r);
    });
    f.push({ op: 'if', test: `${d.mode.js}===1`, then: thrown, orelse: stepped });
    const finished = f.branch(() => {
      f.live = [...d.base];
      f.move(d.result, f.ins('yfret(#0)', [it], { keep: [it] }));
      f.br(d.out);
    });
    f.push({ op: 'if', test: `${d.answer.js}===END`, then: finished, orelse: [] });
    const threw = f.label();
    f.block(threw, () => {
      f.live = [...d.base, d.mode, d.answer];
      const value = yieldValue(f, temporary(d.answer), { label: threw, iterator: d.it, step: step as unknown as Point });
      f.move(d.sent, value);
      f.plain(`${d.mode.js}=0;`);
      f.push({ op: 'cont', label: loop });
    });
    f.live = [...d.base, d.mode];
    f.plain(`${d.mode.js}=1;`);
  });
  f.push({ op: 'loop', label: loop, body });
}
