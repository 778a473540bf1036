// Operators on exact numbers, by kind: both ints, or floats with anything real. `undefined` says that an operand is
// of another type. Used by the emitted operators (operators.ts) and by the methods of int and float. Throws.

import { powComplex } from './complexArithmetic.ts';
import { divDoubles, doubleOfInt, floorDivDoubles, modDoubles, powDoubles } from './floatArithmetic.ts';
import {
  addInts,
  andInts,
  floorDivInts,
  modInts,
  mulInts,
  orInts,
  powInts,
  shlInts,
  shrInts,
  subInts,
  trueDivInts,
  xorInts,
} from './integerArithmetic.ts';
import type { Integer } from '../base/integers.ts';
import { float, exactFloat } from './layout/numbers.ts';
import { zeroDivision } from './raise.ts';
import type { Value } from './value.ts';

/** One operator on the kinds of numbers. */
export interface NumberOperation {
  readonly ints: (a: Integer, b: Integer) => Value;
  readonly doubles: ((x: number, y: number) => Value) | null;
}

/** `a ** b` of ints: a float for negative exponents. */
function powIntValues(a: Integer, b: Integer): Value {
  if (b >= 0) return powInts(a, b);
  if (a === 0) throw zeroDivision('zero to a negative power');
  return powDoubleValues(doubleOfInt(a), doubleOfInt(b));
}

function powDoubleValues(x: number, y: number): Value {
  const r = powDoubles(x, y);
  return r === undefined ? powComplex({ real: x, imag: 0 }, { real: y, imag: 0 }) : float(r);
}

export const addition: NumberOperation = { ints: addInts, doubles: (x, y) => float(x + y) };
export const subtraction: NumberOperation = { ints: subInts, doubles: (x, y) => float(x - y) };
export const multiplication: NumberOperation = { ints: mulInts, doubles: (x, y) => float(x * y) };
export const trueDivision: NumberOperation = { ints: (a, b) => float(trueDivInts(a, b)), doubles: (x, y) => float(divDoubles(x, y)) };
export const floorDivision: NumberOperation = { ints: floorDivInts, doubles: (x, y) => float(floorDivDoubles(x, y)) };
export const modulo: NumberOperation = { ints: modInts, doubles: (x, y) => float(modDoubles(x, y)) };
export const power: NumberOperation = { ints: powIntValues, doubles: powDoubleValues };
export const leftShift: NumberOperation = { ints: shlInts, doubles: null };
export const rightShift: NumberOperation = { ints: shrInts, doubles: null };
export const bitAnd: NumberOperation = { ints: andInts, doubles: null };
export const bitOr: NumberOperation = { ints: orInts, doubles: null };
export const bitXor: NumberOperation = { ints: xorInts, doubles: null };

/** An int of exactly type int or bool. */
function exactInt(v: Value): Integer | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? v : undefined;
  if (typeof v === 'bigint') return v;
  return typeof v === 'boolean' ? (v ? 1 : 0) : undefined;
}

/** The operation on numbers of exactly type int, bool and float; undefined for anything else. */
export function operateExact(op: NumberOperation, a: Value, b: Value): Value | undefined {
  const i = exactInt(a);
  const j = exactInt(b);
  if (i !== undefined && j !== undefined) return op.ints(i, j);
  if (op.doubles === null) return undefined;
  const x = i === undefined ? exactFloat(a) : j === undefined ? i : undefined;
  if (x === undefined) return undefined;
  const y = j === undefined ? exactFloat(b) : j;
  if (y === undefined) return undefined;
  return op.doubles(doubleOfInt(x), doubleOfInt(y));
}
