// The short way into natives with defaults or converters, for positional calls: no arrays, no loops.
//
// An absent argument is undefined, which is never a Python value; its fallback takes its place. Whatever does not
// fit the plan of a signature (wrong counts, stars, more than five positions) goes through the keyword-capable entry.

import type { Converted } from './convert.ts';
import { type Where, converters } from './convert.ts';
import type { Param, Signature } from './signature.ts';
import { newKwargs } from './kwargs.ts';
import { own, releaseKeeping } from './refcount.ts';
import type { NativeCode, Result, Value } from './value.ts';

/** Turns an argument, undefined when absent, into what the implementation wants; null passes it on as it is. */
type Adapt = ((v: Value | undefined) => unknown) | null;

interface Plan {
  readonly min: number;
  readonly max: number;
  readonly count: number;
  readonly a: Adapt;
  readonly b: Adapt;
  readonly c: Adapt;
  readonly d: Adapt;
  readonly e: Adapt;
  /** Values of what only keywords can give. */
  readonly f: unknown;
}

const MAX_POSITIONS = 5;
const MAX_PARAMS = 6;

function adapter(p: Param | undefined, where: (p: Param) => Where): Adapt {
  if (p === undefined) return null;
  const { fallback } = p;
  if (p.convert === 'object') return fallback === undefined ? null : (v) => (v === undefined ? fallback : v);
  const convert = converters[p.convert] as (v: Value, where: Where) => Converted[keyof Converted];
  const place = where(p);
  return p.required ? (v) => convert(v as Value, place) : (v) => (v === undefined ? fallback : convert(v, place));
}

/** The plan of a signature, null where the short way does not serve. */
function planOf(sig: Signature, where: (p: Param) => Where): Plan | null {
  const { params } = sig;
  if (sig.rest || sig.kwrest || sig.maxPositional > MAX_POSITIONS || params.length > MAX_PARAMS) return null;
  if (params.some((p) => p.kind === 'keyword' && p.required)) return null;
  const at = (i: number): Adapt => adapter(params[i], where);
  const last = params[MAX_PARAMS - 1];
  return {
    min: sig.minPositional,
    max: sig.maxPositional,
    count: params.length,
    a: at(0),
    b: at(1),
    c: at(2),
    d: at(3),
    e: at(4),
    f: last?.fallback,
  };
}

type AnyImplementation = (...args: unknown[]) => Result | undefined;
/** Runs when the call was made: gives undefined's None, settles what was handed over. */
export interface QuickHooks {
  readonly slow: (h: number, args: readonly Value[]) => Result;
  readonly failed: (thrown: unknown) => Result;
  readonly settle: (h: number, args: readonly Value[], result: Result) => Result;
  readonly where: (sig: Signature, p: Param) => Where;
}

/** Code for any number of positional arguments. */
export function quickCode(signature: () => Signature, impl: AnyImplementation, hooks: QuickHooks): NativeCode {
  let plan: Plan | null | undefined;
  return function native(h: number, a?: Value, b?: Value, c?: Value, d?: Value, e?: Value): Result {
    const given = arguments.length - 1;
    if (plan === undefined) {
      const sig = signature();
      plan = planOf(sig, (p) => hooks.where(sig, p));
    }
    if (plan === null || given > plan.max || given < plan.min) {
      return hooks.slow(h, Array.prototype.slice.call(arguments, 1) as Value[]);
    }
    let r: Result | undefined;
    try {
      r = run(plan, impl, a, b, c, d, e);
    } catch (thrown) {
      r = hooks.failed(thrown);
    }
    if (r === undefined) r = null;
    return h === 0 ? r : hooks.settle(h, Array.prototype.slice.call(arguments, 1) as Value[], r);
  };
}

/** Code for signatures with `*args`, and `**kwargs` too: positional calls without the general binder. */
export function quickRestCode(signature: () => Signature, impl: AnyImplementation, hooks: QuickHooks): NativeCode {
  let before: readonly Adapt[] | null | undefined;
  let kwrest = false;
  let after: readonly unknown[] = [];
  return (h, ...args) => {
    if (before === undefined) {
      const sig = signature();
      before = adaptersBeforeRest(sig, (p) => hooks.where(sig, p));
      ({ kwrest } = sig);
      after = sig.params.filter((p) => p.kind === 'keyword').map((p) => p.fallback);
    }
    if (before === null || args.length < before.length) return hooks.slow(h, args);
    let r: Result | undefined;
    const kwargs = kwrest ? own(newKwargs()) : undefined;
    try {
      if (before.length === 0 && kwargs === undefined && after.length === 2) r = impl(args, after[0], after[1]);
      else {
        const values: unknown[] = [];
        for (let i = 0; i < before.length; i++) {
          const adapt = before[i] as Adapt;
          values.push(adapt === null ? args[i] : adapt(args[i]));
        }
        values.push(before.length === 0 ? args : args.slice(before.length));
        for (const v of after) values.push(v);
        if (kwargs !== undefined) values.push(kwargs);
        r = impl(...values);
      }
    } catch (thrown) {
      r = hooks.failed(thrown);
    }
    if (r === undefined) r = null;
    if (kwargs !== undefined) releaseKeeping(kwargs, r);
    return h === 0 ? r : hooks.settle(h, args, r);
  };
}

/** Adapters of required positions followed by `*args`, optional keywords and `**kwargs`; null for any other signature. */
function adaptersBeforeRest(sig: Signature, where: (p: Param) => Where): readonly Adapt[] | null {
  const { params } = sig;
  const rest = params.findIndex((p) => p.kind === 'rest');
  const after = params.slice(rest + 1);
  if (rest < 0 || after.some((p) => p.kind !== 'kwrest' && (p.kind !== 'keyword' || p.required))) return null;
  const before = params.slice(0, rest);
  return before.every((p) => p.required) ? before.map((p) => adapter(p, where)) : null;
}

type Optional = Value | undefined;

function run(plan: Plan, impl: AnyImplementation, a: Optional, b: Optional, c: Optional, d: Optional, e: Optional): Result | undefined {
  const v = plan.a === null ? a : plan.a(a);
  if (plan.count === 1) return impl(v);
  const w = plan.b === null ? b : plan.b(b);
  if (plan.count === 2) return impl(v, w);
  const x = plan.c === null ? c : plan.c(c);
  if (plan.count === 3) return impl(v, w, x);
  const y = plan.d === null ? d : plan.d(d);
  if (plan.count === 4) return impl(v, w, x, y);
  const z = plan.e === null ? e : plan.e(e);
  return plan.count === 5 ? impl(v, w, x, y, z) : plan.count === 0 ? impl() : impl(v, w, x, y, z, plan.f);
}
