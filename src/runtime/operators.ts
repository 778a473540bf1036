// The operators as emitted code calls them (contract/abi.ts): numbers and strings first, then special methods.
//
// All may return S. Operands are the caller's. Where emitted code has tried two small numbers inline, it ends here
// with what is left: results beyond 32 bits, integral floats, other types.

import { floorDivideNumber, floorModuloNumber, narrow } from '../base/integers.ts';
import { absInt, invertInt, negInt, powModInts } from './integerArithmetic.ts';
import { PyFloat, float, int } from './layout/numbers.ts';
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
  operateExact,
  power,
  rightShift,
  subtraction,
  trueDivision,
} from './numberOperators.ts';
import { type BinaryOperator, binaryOperator, dispatchBinary, dispatchPowMod, dispatchUnary } from './operatorDispatch.ts';
import { convertThrown } from './raise.ts';
import { MAX_TEXT } from './strings.ts';
import type { Result, Value } from './value.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

function operator(name: string, symbol: string, sequence: BinaryOperator['sequence'] = 'none'): BinaryOperator {
  return binaryOperator({ name: `__${name}__`, reflected: `__r${name}__`, inplace: '', symbol, sequence });
}

export const OPERATORS = {
  add: operator('add', '+', 'concat'),
  sub: operator('sub', '-'),
  mul: operator('mul', '*', 'repeat'),
  matmul: operator('matmul', '@'),
  truediv: operator('truediv', '/'),
  floordiv: operator('floordiv', '//'),
  mod: operator('mod', '%'),
  pow: operator('pow', '** or pow()'),
  shl: operator('lshift', '<<'),
  shr: operator('rshift', '>>'),
  band: operator('and', '&'),
  bor: operator('or', '|'),
  bxor: operator('xor', '^'),
  divmod: operator('divmod', 'divmod()'),
};

/** The double of an exact float, or of an int that is a number; undefined for anything else. */
export function plainDouble(v: Value): number | undefined {
  if (typeof v === 'number') return v;
  return typeof v === 'object' && v !== null && v.constructor === PyFloat ? (v as PyFloat).value : undefined;
}

/** What no fast path took: exact numbers of any kind, then special methods. */
export function generic(numbers: NumberOperation, op: BinaryOperator, a: Value, b: Value): Result {
  try {
    const r = operateExact(numbers, a, b);
    if (r !== undefined) return r;
  } catch (thrown) {
    return convertThrown(thrown);
  }
  return dispatchBinary(op, a, b);
}

export function add(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return addNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string' && a.length + b.length <= MAX_TEXT) return a + b;
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined ? generic(addition, OPERATORS.add, a, b) : float(x + y);
}

export function addNumbers(a: number, b: number): Value {
  const t = a + b;
  if (t !== Math.floor(t)) return t;
  if (!Number.isInteger(a) || !Number.isInteger(b)) return float(t);
  return t <= MAX_SAFE && t >= -MAX_SAFE ? t : narrow(BigInt(a) + BigInt(b));
}

export function sub(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return subNumbers(a, b);
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined ? generic(subtraction, OPERATORS.sub, a, b) : float(x - y);
}

export function subNumbers(a: number, b: number): Value {
  const t = a - b;
  if (t !== Math.floor(t)) return t;
  if (!Number.isInteger(a) || !Number.isInteger(b)) return float(t);
  return t <= MAX_SAFE && t >= -MAX_SAFE ? t : narrow(BigInt(a) - BigInt(b));
}

export function mul(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number') return mulNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'number') {
    if (Number.isInteger(b) && a.length * b <= MAX_TEXT) return b <= 0 ? '' : a.repeat(b);
  }
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined ? generic(multiplication, OPERATORS.mul, a, b) : float(x * y);
}

export function mulNumbers(a: number, b: number): Value {
  const t = a * b;
  if (t !== Math.floor(t)) return t;
  if (!Number.isInteger(a) || !Number.isInteger(b)) return float(t);
  return t <= MAX_SAFE && t >= -MAX_SAFE ? t + 0 : narrow(BigInt(a) * BigInt(b));
}

export function truediv(a: Value, b: Value): Result {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0) return float(a / b);
  const x = plainDouble(a);
  const y = x === undefined ? undefined : plainDouble(b);
  return x === undefined || y === undefined || y === 0 ? generic(trueDivision, OPERATORS.truediv, a, b) : float(x / y);
}

export function floordiv(a: Value, b: Value): Result {
  if (Number.isInteger(a) && Number.isInteger(b) && b !== 0) return floorDivideNumber(a as number, b as number);
  return generic(floorDivision, OPERATORS.floordiv, a, b);
}

export function mod(a: Value, b: Value): Result {
  if (Number.isInteger(a) && Number.isInteger(b) && b !== 0) return floorModuloNumber(a as number, b as number);
  return generic(modulo, OPERATORS.mod, a, b);
}

export function pow(a: Value, b: Value): Result {
  return generic(power, OPERATORS.pow, a, b);
}

/** `pow(a, b, m)`; `m` None is the plain power. */
export function powmod(a: Value, b: Value, m: Value): Result {
  if (m === null) return pow(a, b);
  if (isExactInt(a) && isExactInt(b) && isExactInt(m)) {
    try {
      return powModInts(a, b, m);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }
  return dispatchPowMod(a, b, m);
}

function isExactInt(v: Value): v is number | bigint {
  return typeof v === 'bigint' || Number.isInteger(v);
}

export function matmul(a: Value, b: Value): Result {
  return dispatchBinary(OPERATORS.matmul, a, b);
}

export function shl(a: Value, b: Value): Result {
  return generic(leftShift, OPERATORS.shl, a, b);
}

export function shr(a: Value, b: Value): Result {
  return generic(rightShift, OPERATORS.shr, a, b);
}

export function band(a: Value, b: Value): Result {
  if (typeof a === 'boolean' && typeof b === 'boolean') return a && b;
  return generic(bitAnd, OPERATORS.band, a, b);
}

export function bor(a: Value, b: Value): Result {
  if (typeof a === 'boolean' && typeof b === 'boolean') return a || b;
  return generic(bitOr, OPERATORS.bor, a, b);
}

export function bxor(a: Value, b: Value): Result {
  if (typeof a === 'boolean' && typeof b === 'boolean') return a !== b;
  return generic(bitXor, OPERATORS.bxor, a, b);
}

/** `divmod(a, b)`: the types make the tuple. */
export function divmod(a: Value, b: Value): Result {
  return dispatchBinary(OPERATORS.divmod, a, b);
}

export function neg(a: Value): Result {
  if (typeof a === 'number') return a === 0 ? 0 : -a;
  if (typeof a === 'bigint') return negInt(a);
  if (isExactFloat(a)) return float(-a.value);
  return dispatchUnary('__neg__', 'unary -', a);
}

export function pos(a: Value): Result {
  if (typeof a === 'number' || typeof a === 'bigint' || isExactFloat(a)) return a;
  return dispatchUnary('__pos__', 'unary +', a);
}

export function invert(a: Value): Result {
  if (isExactInt(a)) return invertInt(a);
  return dispatchUnary('__invert__', 'unary ~', a);
}

/** `abs(a)`. */
export function abs(a: Value): Result {
  if (typeof a === 'number') return Math.abs(a);
  if (typeof a === 'bigint') return int(absInt(a) as bigint);
  if (isExactFloat(a)) return float(Math.abs(a.value));
  return dispatchUnary('__abs__', 'abs()', a);
}

function isExactFloat(v: Value): v is PyFloat {
  return typeof v === 'object' && v !== null && v.constructor === PyFloat;
}
