// Comparing decimals, and what is chosen by comparing.

import { type Cx, type Dec, INVALID_OPERATION, fromNumber, finishDec, nanResult, pow10 } from './number.ts';

/** -1, 0 or 1; not for NaNs. */
export function order(a: Dec, b: Dec): number {
  if (a.isZero && b.isZero) return 0;
  if (a.isZero) return b.neg ? 1 : -1;
  if (b.isZero) return a.neg ? -1 : 1;
  if (a.neg !== b.neg) return a.neg ? -1 : 1;
  const magnitude = orderMagnitude(a, b);
  return a.neg ? -magnitude : magnitude;
}

/** The same for absolute values. */
export function orderMagnitude(a: Dec, b: Dec): number {
  if (a.kind === 'inf' || b.kind === 'inf') return Number(a.kind === 'inf') - Number(b.kind === 'inf');
  if (a.coef === 0n || b.coef === 0n) return Number(a.coef !== 0n) - Number(b.coef !== 0n);
  if (a.adjusted !== b.adjusted) return a.adjusted < b.adjusted ? -1 : 1;
  const exp = Math.min(a.exp, b.exp);
  const x = a.exp > exp ? a.coef * pow10(a.exp - exp) : a.coef;
  const y = b.exp > exp ? b.coef * pow10(b.exp - exp) : b.coef;
  return x < y ? -1 : x > y ? 1 : 0;
}

export function compare(a: Dec, b: Dec, cx: Cx): Dec {
  return nanResult(cx, a, b) ?? fromNumber(order(a, b));
}

/** Every NaN signals. */
export function compareSignal(a: Dec, b: Dec, cx: Cx): Dec {
  if (a.isNan || b.isNan) cx.status |= INVALID_OPERATION;
  return compare(a, b, cx);
}

const RANK = { finite: 0, inf: 1, snan: 2, nan: 3 } as const;

/** The total order: by sign, kind, value, exponent. */
export function orderTotal(a: Dec, b: Dec): number {
  if (a.neg !== b.neg) return a.neg ? -1 : 1;
  const magnitude = orderTotalMagnitude(a, b);
  return a.neg ? -magnitude : magnitude;
}

export function orderTotalMagnitude(a: Dec, b: Dec): number {
  if (a.kind !== b.kind) return RANK[a.kind] < RANK[b.kind] ? -1 : 1;
  if (a.isNan) return a.coef < b.coef ? -1 : a.coef > b.coef ? 1 : 0;
  const c = orderMagnitude(a, b);
  return c !== 0 || a.kind === 'inf' ? c : Math.sign(a.exp - b.exp);
}

type Order = (a: Dec, b: Dec) => number;

/** max, min and their kin: a number wins over a quiet NaN; equal values are told apart by the total order. */
function choose(a: Dec, b: Dec, cx: Cx, direction: 1 | -1, by: Order): Dec {
  if (a.kind === 'nan' && !b.isNan) return finishDec(b, cx);
  if (b.kind === 'nan' && !a.isNan) return finishDec(a, cx);
  const nan = nanResult(cx, a, b);
  if (nan !== undefined) return nan;
  const c = by(a, b) || orderTotal(a, b);
  return finishDec(c * direction >= 0 ? a : b, cx);
}

export const max = (a: Dec, b: Dec, cx: Cx): Dec => choose(a, b, cx, 1, order);
export const min = (a: Dec, b: Dec, cx: Cx): Dec => choose(a, b, cx, -1, order);
export const maxMagnitude = (a: Dec, b: Dec, cx: Cx): Dec => choose(a, b, cx, 1, orderMagnitude);
export const minMagnitude = (a: Dec, b: Dec, cx: Cx): Dec => choose(a, b, cx, -1, orderMagnitude);
