// `o[i]` and `o[i] = v`: in place for lists and tuples inside loops and numeric functions, else through the helpers.
//
// `seq` and `lst` lie on the prototypes of exactly `list` and `tuple` (runtime/layout/sequence.ts); subclasses show 0 there,
// as they may have methods of their own. A JavaScript array has no element at a fraction, a negative number or past its end.

import type { FunctionLowering } from './builder.ts';
import type { Operand, TempOperand } from './ir.ts';
import { inlines } from './operators.ts';

/** Can this be a number index? */
const mayIndex = (i: Operand): boolean => i.kind !== 'const' || /^\d/.test(i.js);
const indexTest = (i: Operand, hole: string): string => (i.kind === 'const' ? '' : `typeof ${hole}==="number"&&`);

/** `keep`: both operands stay live. */
export function getItem(f: FunctionLowering, o: Operand, i: Operand, keep = false): TempOperand {
  const test = `${indexTest(i, '#1')}#0!==null&&#0.seq===1&&(q=#0.items[#1])!==undefined`;
  const fast = inlines(f) && o.kind !== 'const' && mayIndex(i) ? { test, value: 'q', plain: false } : null;
  return f.ins('getitem(#0,#1)', [o, i], { run: true, keep: keep ? [o, i] : [], fast });
}

export function setItem(f: FunctionLowering, value: Operand, o: Operand, i: Operand): void {
  const item = inlines(f) && o.kind !== 'const' && mayIndex(i) ? { index: i, object: o, value } : null;
  f.act('setitem(#1,#2,#0)', [value, o, i], { run: true, reverse: true, item });
}
