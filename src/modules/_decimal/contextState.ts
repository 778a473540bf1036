// The context object and the current context. Counterpart: PyDecContextObject in Modules/_decimal/_decimal.c.
//
// `cx` computes; `shown` has the limits as Python gave them, which may be beyond what doubles hold exactly.

import { Cx, type Dec, type Rounding } from '../../base/decimal/number.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { lookupVariable } from '../_contextvars.ts';
import { setVariable } from '../_contextvars/token.ts';
import type { PyContextVar } from '../_contextvars/variable.ts';
import { discard } from '../../runtime/refcount.ts';
import { type Bits, type PySignalDict, signalDict } from './signalDict.ts';
import { trapped } from './signals.ts';

export interface Limits {
  prec: number | bigint;
  Emin: number | bigint;
  Emax: number | bigint;
}

export class PyDecimalContext extends PyObject {
  readonly cx = new Cx();
  readonly shown: Limits = { prec: 28, Emin: -999999, Emax: 999999 };
  capitals = 1;
  readonly flags: Bits = { bits: 0 };
  readonly traps: Bits = { bits: 0 };
  private flagsDict: PySignalDict | null = null;
  private trapsDict: PySignalDict | null = null;

  get flagsMapping(): PySignalDict {
    this.flagsDict ??= own(signalDict(this.flags));
    return this.flagsDict;
  }

  get trapsMapping(): PySignalDict {
    this.trapsDict ??= own(signalDict(this.traps));
    return this.trapsDict;
  }

  override releaseChildren(): void {
    // Whoever still has the mappings finds them invalid.
    for (const d of [this.flagsDict, this.trapsDict]) if (d !== null) d.flags = null;
    release(this.flagsDict);
    release(this.trapsDict);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.flagsDict);
    visit(this.trapsDict);
  }
}

/** Set by the module: the class, the templates, and the variable that holds the current context. */
export const contexts = {} as {
  type: PyType;
  defaults: PyDecimalContext;
  basic: PyDecimalContext;
  extended: PyDecimalContext;
  variable: PyContextVar;
};

/** Everything but what a context has flagged. */
export function copySettings(from: PyDecimalContext, to: PyDecimalContext): void {
  const { prec, rounding, emin, emax, clamp } = from.cx;
  Object.assign(to.cx, { prec, rounding, emin, emax, clamp });
  Object.assign(to.shown, from.shown);
  to.capitals = from.capitals;
  to.traps.bits = from.traps.bits;
}

export function copyContext(from: PyDecimalContext): PyDecimalContext {
  const to = contexts.type.allocate() as PyDecimalContext;
  copySettings(from, to);
  to.flags.bits = from.flags.bits;
  return to;
}

/** The current context, borrowed. */
export function currentContext(): PyDecimalContext {
  const found = lookupVariable(contexts.variable);
  if (found !== undefined) return found as PyDecimalContext;
  const fresh = copyContext(contexts.defaults);
  fresh.flags.bits = 0;
  discard(setVariable(contexts.variable, fresh));
  return fresh;
}

export function setContext(v: Value): void {
  if (!(v instanceof PyDecimalContext)) throw typeError('argument must be a context');
  let context = v;
  if (v === contexts.defaults || v === contexts.basic || v === contexts.extended) {
    context = copyContext(v);
    context.flags.bits = 0;
  }
  discard(setVariable(contexts.variable, context));
}

/** An optional context argument. */
export function contextArgument(v: Value | undefined): PyDecimalContext {
  if (v === undefined || v === null) return currentContext();
  if (!(v instanceof PyDecimalContext)) throw typeError('optional argument must be a context');
  return v;
}

/** Flags conditions; throws where one of them is trapped. */
export function note(context: PyDecimalContext, status: number): void {
  context.flags.bits |= status;
  const bits = status & context.traps.bits;
  if (bits !== 0) throw trapped(bits);
}

/** Computes in a context, then flags and traps what happened. */
export function compute<T extends Dec | readonly Dec[] | boolean>(context: PyDecimalContext, f: (cx: Cx) => T): T {
  const { cx } = context;
  cx.status = 0;
  const r = f(cx);
  if (cx.status !== 0) note(context, cx.status);
  return r;
}

const ROUNDINGS: readonly string[] = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
];

export function roundingArgument(v: Value): Rounding {
  if (typeof v !== 'string' || !ROUNDINGS.includes(v)) {
    throw typeError(`valid values for rounding are:
  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
   ROUND_05UP]`);
  }
  return v as Rounding;
}

/** Computes with another rounding. */
export function withRounding<T>(cx: Cx, rounding: Rounding, f: () => T): T {
  const before = cx.rounding;
  cx.rounding = rounding;
  try {
    return f();
  } finally {
    cx.rounding = before;
  }
}
