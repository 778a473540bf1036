// Opcodes that move values between the stack and the memo, and those that describe the pickle itself.
// Counterpart: load_get, load_put, load_pop, load_frame in Modules/_pickle.c.

import { integerOfText } from '../../objects/int/construct.ts';
import { overflowError, valueError } from '../../runtime/raise.ts';
import { release } from '../../runtime/refcount.ts';
import { lineText, readInt32 } from './loadNumbers.ts';
import { readSize } from './loadText.ts';
import { HIGHEST_PROTOCOL } from './opcodes.ts';
import type { Unpickling } from './unpickling.ts';

/** An index in decimal digits. */
function readIndex(u: Unpickling): number {
  const n = integerOfText(`${lineText(u)}\n`);
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(n);
}

export function getText(u: Unpickling): void {
  u.push(u.memo.get(readIndex(u)));
}

export function getIndexed(u: Unpickling): void {
  const { input } = u;
  const at = input.take(1);
  u.push(u.memo.get(input.data[at] as number));
}

export function getIndexed32(u: Unpickling): void {
  u.push(u.memo.get(readInt32(u) >>> 0));
}

export function putText(u: Unpickling): void {
  const text = lineText(u);
  const v = u.top();
  const n = integerOfText(`${text}\n`);
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n) throw overflowError('Python int too large to convert to C ssize_t');
  if (n < 0) throw valueError('negative PUT argument');
  u.memo.put(Number(n), v);
}

export function putIndexed(u: Unpickling): void {
  const { input } = u;
  const at = input.take(1);
  u.memo.put(input.data[at] as number, u.top());
}

export function putIndexed32(u: Unpickling): void {
  const index = readInt32(u) >>> 0;
  u.memo.put(index, u.top());
}

export function memoize(u: Unpickling): void {
  u.memo.put(u.memo.length, u.top());
}

/** A mark that lies on top counts as the topmost value. */
export function pop(u: Unpickling): void {
  if (u.marks.length > 0 && u.marks[u.marks.length - 1] === u.stack.length) u.popMark();
  else release(u.pop());
}

export function popMark(u: Unpickling): void {
  u.dropFrom(u.popMark());
}

export function dup(u: Unpickling): void {
  u.push(u.top());
}

export function loadProtocol(u: Unpickling): void {
  const { input } = u;
  const at = input.take(1);
  const proto = input.data[at] as number;
  if (proto > HIGHEST_PROTOCOL) throw valueError(`unsupported pickle protocol: ${proto}`);
  u.proto = proto;
}

/** The whole frame must be there. */
export function loadFrame(u: Unpickling): void {
  u.input.enterFrame(readSize(u, 8, 'FRAME length'));
}
