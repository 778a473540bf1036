// Loading ints and floats. Counterpart: load_int, load_counted_long, load_float in Modules/_pickle.c.

import { parseDouble } from '../../base/floatText.ts';
import { bytesToInteger } from '../../base/integerText.ts';
import { integerOfText } from '../../objects/int/construct.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { repr } from '../../runtime/text.ts';
import { latin1Text } from '../../runtime/latin1.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { forget, overflowError, valueError } from '../../runtime/raise.ts';
import { truncated, unpicklingError } from './errors.ts';
import type { Unpickling } from './unpickling.ts';

const scratch = new DataView(new ArrayBuffer(8));

export function loadInt8(u: Unpickling): void {
  const { input } = u;
  const at = input.take(1);
  u.stack.push(input.data[at] as number);
}

export function loadInt16(u: Unpickling): void {
  const { input } = u;
  const at = input.take(2);
  u.stack.push((input.data[at] as number) | ((input.data[at + 1] as number) << 8));
}

/** Four bytes as a signed int. */
export function readInt32(u: Unpickling): number {
  const { input } = u;
  const at = input.take(4);
  const { data } = input;
  return (data[at] as number) | ((data[at + 1] as number) << 8) | ((data[at + 2] as number) << 16) | ((data[at + 3] as number) << 24);
}

export function loadInt32(u: Unpickling): void {
  u.stack.push(readInt32(u));
}

/** The text of a line without its end. */
export function lineText(u: Unpickling): string {
  const line = u.input.line();
  if (line.length < 2) throw truncated();
  return latin1Text(line.subarray(0, line.length - 1));
}

/** `00` and `01` are the bools. */
export function loadInt(u: Unpickling): void {
  const text = lineText(u);
  if (text === '00' || text === '01') {
    u.stack.push(text === '01');
    return;
  }
  try {
    u.stack.push(integerOfText(text));
  } catch (thrown) {
    if (thrown instanceof PyBaseException) forget(thrown);
    throw valueError('could not convert string to int');
  }
}

export function loadLong(u: Unpickling): void {
  const text = lineText(u);
  u.stack.push(integerOfText(text.endsWith('L') ? text.slice(0, -1) : `${text}\n`));
}

export function loadLong8(u: Unpickling): void {
  const { input } = u;
  const at = input.take(1);
  loadLongBytes(u, input.data[at] as number);
}

export function loadLong32(u: Unpickling): void {
  const n = readInt32(u);
  if (n < 0) throw unpicklingError('LONG pickle has negative byte count');
  loadLongBytes(u, n);
}

function loadLongBytes(u: Unpickling, n: number): void {
  u.stack.push(bytesToInteger(u.input.bytes(n), true, true));
}

export function loadFloat(u: Unpickling): void {
  const { input } = u;
  const at = input.take(8);
  for (let i = 0; i < 8; i++) scratch.setUint8(i, input.data[at + i] as number);
  u.push(float(scratch.getFloat64(0)));
}

const NUMBER = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)/i;

export function loadFloatText(u: Unpickling): void {
  const text = lineText(u);
  const spelled = NUMBER.exec(text)?.[0];
  if (spelled === undefined) throw valueError(`could not convert string to float: ${quoted(text)}`);
  const x = parseDouble(spelled) as number;
  if (!Number.isFinite(x) && /\d/.test(spelled)) throw overflowError(`value too large to convert to float: ${quoted(text)}`);
  if (spelled !== text) throw valueError('could not convert string to float');
  u.push(float(x));
}

/** As C shows the line: with its end as it is. */
function quoted(text: string): string {
  return `'${textOf(repr(text) as string).slice(1, -1)}\n'`;
}
