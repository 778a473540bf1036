// The operations that both Decimal and Context offer, by name.

import { abs, add, divide, divideInteger, minus, multiply, plus, remainder, remainderNear, sqrt, subtract } from '../../base/decimal/arithmetic.ts';
import { compare, compareSignal, max, maxMagnitude, min, minMagnitude, orderTotal, orderTotalMagnitude } from '../../base/decimal/compare.ts';
import {
  logb,
  logicalInvert,
  logicalOperation,
  nextMinus,
  nextPlus,
  nextToward,
  normalize,
  quantize,
  rotate,
  scaleb,
  shift,
  toIntegral,
} from '../../base/decimal/exponent.ts';
import { type Cx, type Dec, fromNumber } from '../../base/decimal/number.ts';
import { exp, ln, log10 } from '../../base/decimal/transcendental.ts';

export type Unary = (a: Dec, cx: Cx) => Dec;
export type Binary = (a: Dec, b: Dec, cx: Cx) => Dec;

/** Methods of both classes with one operand. */
export const unary: Readonly<Record<string, Unary>> = {
  exp,
  ln,
  log10,
  logb,
  logical_invert: logicalInvert,
  next_minus: nextMinus,
  next_plus: nextPlus,
  normalize,
  sqrt,
};

/** Methods of contexts alone. */
export const contextUnary: Readonly<Record<string, Unary>> = {
  abs,
  minus,
  plus,
  to_integral: (a, cx) => toIntegral(a, cx, cx.rounding, false),
  to_integral_value: (a, cx) => toIntegral(a, cx, cx.rounding, false),
  to_integral_exact: (a, cx) => toIntegral(a, cx, cx.rounding, true),
  copy_abs: (a) => a.withSign(false),
  copy_negate: (a) => a.withSign(!a.neg),
  copy_decimal: (a) => a,
};

/** Methods of both classes with two operands. */
export const binary: Readonly<Record<string, Binary>> = {
  compare,
  compare_signal: compareSignal,
  compare_total: (a, b) => fromNumber(orderTotal(a, b)),
  compare_total_mag: (a, b) => fromNumber(orderTotalMagnitude(a, b)),
  copy_sign: (a, b) => a.withSign(b.neg),
  logical_and: (a, b, cx) => logicalOperation(a, b, cx, (x, y) => x & y),
  logical_or: (a, b, cx) => logicalOperation(a, b, cx, (x, y) => x | y),
  logical_xor: (a, b, cx) => logicalOperation(a, b, cx, (x, y) => x ^ y),
  max,
  max_mag: maxMagnitude,
  min,
  min_mag: minMagnitude,
  next_toward: nextToward,
  remainder_near: remainderNear,
  rotate,
  scaleb,
  shift,
};

export const contextBinary: Readonly<Record<string, Binary>> = {
  add,
  divide,
  divide_int: divideInteger,
  multiply,
  quantize,
  remainder,
  subtract,
};
