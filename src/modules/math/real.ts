// Functions of one or two real numbers: conversion of arguments, and C's domain and range errors as Python raises them.
// Counterpart: math_1, math_2 and the special cases of Modules/mathmodule.c.

import { floatRepr } from '../../base/floatText.ts';
import { asDouble } from '../../runtime/convert.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { overflowError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';

export const domainError = (): Error => valueError('math domain error') as unknown as Error;
export const rangeError = (): Error => overflowError('math range error') as unknown as Error;

/** A wrong argument, told with what was expected: `expected a nonnegative input, got -1.0`. */
export const unexpected = (expected: string, x: number): Error => valueError(`expected ${expected}, got ${floatRepr(x)}`) as unknown as Error;

/** A double without a call where the value is one already. */
export const double = (v: Value): number => (typeof v === 'number' ? v : asDouble(v));

/**
 * A function of one number. A nan out of something else is a domain error, named by `expected` where it is given;
 * an infinity out of a finite number is a range error where `overflows`, else a domain error.
 */
export function unary(f: (x: number) => number, expected = '', overflows = false): (v: Value) => Value {
  return (v) => {
    const x = typeof v === 'number' ? v : asDouble(v);
    const r = f(x);
    if (r - r !== 0) check(x, r, expected, overflows);
    return float(r);
  };
}

function check(x: number, r: number, expected: string, overflows: boolean): void {
  if (r !== r) {
    if (x === x) throw expected === '' ? domainError() : unexpected(expected, x);
    return;
  }
  if (x - x !== 0) return;
  if (overflows) throw rangeError();
  throw expected === '' ? domainError() : unexpected(expected, x);
}

/** A function of two numbers that only has domain errors. */
export function binary(f: (x: number, y: number) => number): (a: Value, b: Value) => Value {
  return (a, b) => {
    const x = double(a);
    const y = double(b);
    const r = f(x, y);
    if (r !== r && x === x && y === y) throw domainError();
    return float(r);
  };
}

export const finite = (x: number): boolean => x - x === 0;
