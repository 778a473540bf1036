// Augmented assignment as emitted code calls it: as the plain operators, with `__iadd__` and its like tried first.

import { type BinaryOperator, binaryOperator, dispatchBinary } from './operatorDispatch.ts';
import {
  type NumberOperation,
  addition,
  bitAnd,
  bitOr,
  bitXor,
  floorDivision,
  leftShift,
  modulo,
  multiplication,
  power,
  rightShift,
  subtraction,
  trueDivision,
} from './numberOperators.ts';
import { float } from './layout/numbers.ts';
import { OPERATORS, addNumbers, generic, mulNumbers, plainDouble, subNumbers } from './operators.ts';
import { MAX_TEXT } from './strings.ts';
import type { Result, Value } from './value.ts';

function augmented(op: BinaryOperator, symbol: string): BinaryOperator {
  return binaryOperator({ ...op, inplace: `__i${op.name.slice(2)}`, symbol });
}

const ADD = augmented(OPERATORS.add, '+=');
const SUB = augmented(OPERATORS.sub, '-=');
const MUL = augmented(OPERATORS.mul, '*=');
const MATMUL = augmented(OPERATORS.matmul, '@=');

export function iadd(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return addNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string' && a.length + b.length <= MAX_TEXT) return a + b;
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined ? generic(addition, ADD, a, b) : float(x + y);
}

export function isub(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return subNumbers(a, b);
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined ? generic(subtraction, SUB, a, b) : float(x - y);
}

export function imul(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return mulNumbers(a, b);
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined ? generic(multiplication, MUL, a, b) : float(x * y);
}

export const imatmul = (a: Value, b: Value): Result => dispatchBinary(MATMUL, a, b);

/** An augmented operator that needs no fast path of its own. */
function plain(numbers: NumberOperation, op: BinaryOperator, symbol: string): (a: Value, b: Value) => Result {
  const inplace = augmented(op, symbol);
  return (a, b) => generic(numbers, inplace, a, b);
}

/** `&=` and its like keep bools. */
function logical(
  numbers: NumberOperation,
  op: BinaryOperator,
  symbol: string,
  bools: (a: boolean, b: boolean) => boolean,
): (a: Value, b: Value) => Result {
  const inplace = augmented(op, symbol);
  return (a, b) => (typeof a === 'boolean' && typeof b === 'boolean' ? bools(a, b) : generic(numbers, inplace, a, b));
}

export const itruediv = plain(trueDivision, OPERATORS.truediv, '/=');
export const ifloordiv = plain(floorDivision, OPERATORS.floordiv, '//=');
export const imod = plain(modulo, OPERATORS.mod, '%=');
export const ipow = plain(power, OPERATORS.pow, '**=');
export const ishl = plain(leftShift, OPERATORS.shl, '<<=');
export const ishr = plain(rightShift, OPERATORS.shr, '>>=');
export const iband = logical(bitAnd, OPERATORS.band, '&=', (a, b) => a && b);
export const ibor = logical(bitOr, OPERATORS.bor, '|=', (a, b) => a || b);
export const ibxor = logical(bitXor, OPERATORS.bxor, '^=', (a, b) => a !== b);
