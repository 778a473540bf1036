// Decimal floating-point numbers on big integers: representation, contexts, rounding.
//
// A finite number is (-1)^neg * coef * 10^exp. A NaN's payload is its `coef`. Operations (arithmetic.ts and its
// neighbours) give exact results to `finish`, which rounds them to the context and notes what happened in `status`.
// The General Decimal Arithmetic Specification; counterpart: Modules/_decimal/libmpdec.

export type Kind = 'finite' | 'inf' | 'nan' | 'snan';

export type Rounding =
  | 'ROUND_UP'
  | 'ROUND_DOWN'
  | 'ROUND_CEILING'
  | 'ROUND_FLOOR'
  | 'ROUND_HALF_UP'
  | 'ROUND_HALF_DOWN'
  | 'ROUND_HALF_EVEN'
  | 'ROUND_05UP';

/** Conditions, as bits of a status. */
export const CLAMPED = 0x1;
export const CONVERSION_SYNTAX = 0x2;
export const DIVISION_BY_ZERO = 0x4;
export const DIVISION_IMPOSSIBLE = 0x8;
export const DIVISION_UNDEFINED = 0x10;
export const INEXACT = 0x40;
export const INVALID_CONTEXT = 0x80;
export const INVALID_OPERATION = 0x100;
export const OVERFLOW = 0x800;
export const ROUNDED = 0x1000;
export const SUBNORMAL = 0x2000;
export const UNDERFLOW = 0x4000;
export const FLOAT_OPERATION = 0x8000;
/** Everything that the signal InvalidOperation stands for. */
export const ANY_INVALID = CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT | INVALID_OPERATION;

/** The greatest exponent and precision that any context may have; exact only as far as doubles are. */
export const MAX_EXPONENT = 999999999999999999;

const POWERS: bigint[] = [1n];
const CACHED_POWERS = 400;

/** 10 to the power of `n`. */
export function pow10(n: number): bigint {
  if (n >= CACHED_POWERS) {
    if (n > 1_000_000_000) throw new RangeError('Maximum BigInt size exceeded');
    return 10n ** BigInt(n);
  }
  while (POWERS.length <= n) POWERS.push((POWERS[POWERS.length - 1] as bigint) * 10n);
  return POWERS[n] as bigint;
}

const LOG10_2 = Math.log10(2);
const LIMIT = 2n ** 53n;

/** Decimal digits of a non-negative integer; 1 for 0. */
export function countDigits(n: bigint): number {
  if (n < LIMIT) {
    const x = Number(n);
    let d = 1;
    for (let p = 10; x >= p; p *= 10) d++;
    return d;
  }
  const hex = n.toString(16);
  const bits = (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] as string, 16)));
  // The estimate is right or one too small.
  const estimate = Math.floor((bits - 1) * LOG10_2) + 1;
  return n >= pow10(estimate) ? estimate + 1 : estimate;
}

export class Dec {
  readonly neg: boolean;
  readonly kind: Kind;
  readonly coef: bigint;
  readonly exp: number;
  private count: number;

  constructor(neg: boolean, coef: bigint, exp: number, kind: Kind = 'finite') {
    this.neg = neg;
    this.kind = kind;
    this.coef = coef;
    this.exp = exp;
    this.count = 0;
  }

  /** Digits of the coefficient. */
  get digits(): number {
    if (this.count === 0) this.count = countDigits(this.coef);
    return this.count;
  }

  /** Exponent of the most significant digit. */
  get adjusted(): number {
    return this.exp + this.digits - 1;
  }

  get isFinite(): boolean {
    return this.kind === 'finite';
  }

  get isNan(): boolean {
    return this.kind === 'nan' || this.kind === 'snan';
  }

  get isZero(): boolean {
    return this.kind === 'finite' && this.coef === 0n;
  }

  withSign(neg: boolean): Dec {
    return neg === this.neg ? this : new Dec(neg, this.coef, this.exp, this.kind);
  }
}

export const NAN = new Dec(false, 0n, 0, 'nan');
export const infinity = (neg: boolean): Dec => new Dec(neg, 0n, 0, 'inf');
export const zero = (neg: boolean, exp: number): Dec => new Dec(neg, 0n, exp);
export const fromNumber = (n: number): Dec => new Dec(n < 0, BigInt(Math.abs(n)), 0);
export const fromBigint = (n: bigint): Dec => (n < 0n ? new Dec(true, -n, 0) : new Dec(false, n, 0));
export const ONE = fromNumber(1);

/** How results are rounded, and what happened; `status` is the caller's to clear. */
export class Cx {
  prec = 28;
  rounding: Rounding = 'ROUND_HALF_EVEN';
  emin = -999999;
  emax = 999999;
  clamp = 0;
  status = 0;

  get etiny(): number {
    return this.emin - (this.prec - 1);
  }

  get etop(): number {
    return this.emax - (this.prec - 1);
  }

  /** A copy with nothing noted. */
  derive(changes: Partial<Cx> = {}): Cx {
    const { prec, rounding, emin, emax, clamp } = this;
    return Object.assign(new Cx(), { prec, rounding, emin, emax, clamp }, changes);
  }
}

/** The widest context: for exact conversions. */
export function maxContext(): Cx {
  return Object.assign(new Cx(), { prec: MAX_EXPONENT, emin: -MAX_EXPONENT, emax: MAX_EXPONENT });
}

/** Notes a condition; the result of what cannot be. */
export function invalid(cx: Cx, condition = INVALID_OPERATION): Dec {
  cx.status |= condition;
  return NAN;
}

/** Is a number with lost digits to be rounded away from zero? `half`: the lost part compared with a half. */
function increments(rounding: Rounding, neg: boolean, kept: bigint, half: number): boolean {
  switch (rounding) {
    case 'ROUND_UP':
      return true;
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_CEILING':
      return !neg;
    case 'ROUND_FLOOR':
      return neg;
    case 'ROUND_HALF_UP':
      return half >= 0;
    case 'ROUND_HALF_DOWN':
      return half > 0;
    case 'ROUND_HALF_EVEN':
      return half > 0 || (half === 0 && (kept & 1n) === 1n);
    case 'ROUND_05UP':
      return kept % 5n === 0n;
  }
}

export interface Dropped {
  readonly coef: bigint;
  readonly inexact: boolean;
}

/** Drops `shift` (positive) digits of a coefficient with `digits` digits, rounding. */
export function dropDigits(coef: bigint, digits: number, shift: number, neg: boolean, rounding: Rounding): Dropped {
  if (shift > digits) {
    if (coef === 0n) return { coef, inexact: false };
    return { coef: increments(rounding, neg, 0n, -1) ? 1n : 0n, inexact: true };
  }
  const p = pow10(shift);
  const kept = coef / p;
  const lost = coef - kept * p;
  if (lost === 0n) return { coef: kept, inexact: false };
  const twice = lost * 2n;
  const half = twice > p ? 1 : twice === p ? 0 : -1;
  return { coef: increments(rounding, neg, kept, half) ? kept + 1n : kept, inexact: true };
}

function overflow(neg: boolean, cx: Cx): Dec {
  cx.status |= OVERFLOW | INEXACT | ROUNDED;
  const { rounding } = cx;
  const toLargest =
    rounding === 'ROUND_DOWN' || rounding === 'ROUND_05UP' || (rounding === 'ROUND_CEILING' && neg) || (rounding === 'ROUND_FLOOR' && !neg);
  return toLargest ? new Dec(neg, pow10(cx.prec) - 1n, cx.etop) : infinity(neg);
}

function finishZero(neg: boolean, exp: number, cx: Cx): Dec {
  const top = cx.clamp ? cx.etop : cx.emax;
  const e = Math.max(cx.etiny, Math.min(exp, top));
  if (e !== exp) cx.status |= CLAMPED;
  return new Dec(neg, 0n, e);
}

function finishSubnormal(neg: boolean, coef: bigint, digits: number, exp: number, cx: Cx): Dec {
  cx.status |= SUBNORMAL;
  const shift = cx.etiny - exp;
  if (shift <= 0) return cx.clamp && exp > cx.etop ? foldDown(neg, coef, exp, cx) : new Dec(neg, coef, exp);
  const r = dropDigits(coef, digits, shift, neg, cx.rounding);
  cx.status |= ROUNDED;
  if (r.inexact) cx.status |= INEXACT | UNDERFLOW;
  if (r.coef === 0n) cx.status |= CLAMPED;
  return new Dec(neg, r.coef, cx.etiny);
}

/** With the greatest exponent that a clamping context allows. */
function foldDown(neg: boolean, coef: bigint, exp: number, cx: Cx): Dec {
  cx.status |= CLAMPED;
  return new Dec(neg, coef * pow10(exp - cx.etop), cx.etop);
}

/** The number as the context wants it. */
export function finish(neg: boolean, coef: bigint, exp: number, cx: Cx): Dec {
  if (coef === 0n) return finishZero(neg, exp, cx);
  const digits = countDigits(coef);
  const adjusted = exp + digits - 1;
  if (adjusted > cx.emax) return overflow(neg, cx);
  if (adjusted < cx.emin) return finishSubnormal(neg, coef, digits, exp, cx);
  if (digits > cx.prec) {
    const shift = digits - cx.prec;
    const r = dropDigits(coef, digits, shift, neg, cx.rounding);
    cx.status |= r.inexact ? ROUNDED | INEXACT : ROUNDED;
    if (r.coef !== pow10(cx.prec)) return new Dec(neg, r.coef, exp + shift);
    return adjusted + 1 > cx.emax ? overflow(neg, cx) : new Dec(neg, r.coef / 10n, exp + shift + 1);
  }
  if (cx.clamp && exp > cx.etop) return foldDown(neg, coef, exp, cx);
  return new Dec(neg, coef, exp);
}

/** As `finish` for any number: a NaN's payload is cut to fit. */
export function finishDec(a: Dec, cx: Cx): Dec {
  if (a.kind === 'finite') return finish(a.neg, a.coef, a.exp, cx);
  return a.isNan ? fitPayload(a, cx) : a;
}

function fitPayload(a: Dec, cx: Cx): Dec {
  const room = cx.prec - cx.clamp;
  if (a.coef === 0n || a.digits <= room) return a;
  return new Dec(a.neg, a.coef % pow10(room), 0, a.kind);
}

/** The result where an operand is a NaN, else undefined. */
export function nanResult(cx: Cx, ...operands: readonly Dec[]): Dec | undefined {
  let found: Dec | undefined;
  for (const a of operands) {
    if (a.kind === 'snan') {
      cx.status |= INVALID_OPERATION;
      return fitPayload(new Dec(a.neg, a.coef, 0, 'nan'), cx);
    }
    if (a.kind === 'nan') found ??= a;
  }
  return found === undefined ? undefined : fitPayload(found, cx);
}
