// The short way into Python functions whose call does not fit their parameters one to one: defaults, keywords, stars.
//
// A plan says for one code and one form of call (positional count, keyword names) where each parameter's value comes
// from. Plans are made once and found again by the form. A form that raises has no plan: bindPython.ts binds it, with
// CPython's error texts; so does everything with more arguments than a mask has bits.

import { codeFlags } from '../contract/code.ts';
import { PyDict } from './layout/dict.ts';
import type { FunctionCode, PyFunction } from './layout/function.ts';
import { PyTuple, emptyTuple } from './layout/tuple.ts';
import type { MethodCode, NativeCode, Result, Value } from './value.ts';

export interface CallPlan {
  readonly npos: number;
  readonly names: readonly string[];
  /** Per parameter the index of its argument, or -1: its default. */
  readonly source: readonly number[];
  readonly missing: boolean;
  readonly argcount: number;
  readonly rest: boolean;
  readonly kwrest: boolean;
  /** Keywords that go into `**kwargs`: name and index of the argument. */
  readonly extra: readonly { readonly name: string; readonly at: number }[];
}

const MAX_PLANS = 12;
const MAX_ARGUMENTS = 24;

/** The plan for a form of call; null where there is none. */
export function planFor(K: FunctionCode, npos: number, names: readonly string[]): CallPlan | null {
  const { plans } = K;
  for (let i = 0; i < plans.length; i++) {
    const p = plans[i] as CallPlan;
    if (p.npos === npos && (p.names === names || sameNames(p.names, names))) return p;
  }
  const plan = makePlan(K, npos, names);
  if (plan === null) return null;
  if (plans.length >= MAX_PLANS) plans.shift();
  plans.push(plan);
  return plan;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function makePlan(K: FunctionCode, npos: number, names: readonly string[]): CallPlan | null {
  const t = K.table;
  const total = t.argcount + t.kwonlyargcount;
  const rest = (t.flags & codeFlags.varArgs) !== 0;
  const kwrest = (t.flags & codeFlags.varKeywords) !== 0;
  if (npos + names.length > MAX_ARGUMENTS || total > MAX_ARGUMENTS || (npos > t.argcount && !rest)) return null;
  const source: number[] = [];
  for (let i = 0; i < total; i++) source.push(i < Math.min(npos, t.argcount) ? i : -1);
  const extra: { name: string; at: number }[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k] as string;
    const at = t.varnames.indexOf(name, t.posonlyargcount);
    if (at >= 0 && at < total) {
      if (source[at] !== -1) return null;
      source[at] = npos + k;
    } else if (!kwrest || names.indexOf(name) !== k) return null;
    else extra.push({ name, at: npos + k });
  }
  return { npos, names: [...names], source, missing: source.includes(-1), argcount: t.argcount, rest, kwrest, extra };
}

/** Calls by a plan; undefined where a parameter has no value, with nothing done yet. */
export function callPlanned(f: PyFunction, p: CallPlan, h: number, args: readonly Value[]): Result | undefined {
  const { source } = p;
  const values: Value[] = [];
  let mask = 0;
  for (let i = 0; i < source.length; i++) {
    const s = source[i] as number;
    if (s >= 0) {
      values.push(args[s] as Value);
      if (h !== 0 && (h & (1 << s)) !== 0) mask |= 1 << i;
      continue;
    }
    const v = defaultOf(f, p, i);
    if (v === undefined) return undefined;
    values.push(v);
  }
  if (p.rest) {
    mask |= 1 << values.length;
    values.push(restOf(p, h, args));
  }
  if (p.kwrest) {
    mask |= 1 << values.length;
    values.push(keywordsOf(p, h, args));
  }
  switch (values.length) {
    case 1:
      return f.js(mask, values[0] as Value);
    case 2:
      return f.js(mask, values[0] as Value, values[1] as Value);
    case 3:
      return f.js(mask, values[0] as Value, values[1] as Value, values[2] as Value);
    case 4:
      return f.js(mask, values[0] as Value, values[1] as Value, values[2] as Value, values[3] as Value);
    case 5:
      return f.js(mask, values[0] as Value, values[1] as Value, values[2] as Value, values[3] as Value, values[4] as Value);
    default:
      return f.js(mask, ...values);
  }
}

function defaultOf(f: PyFunction, p: CallPlan, i: number): Value | undefined {
  if (i >= p.argcount) return f.kwdefaults?.getStr(f.K.table.varnames[i] as string);
  const { defaults } = f;
  return defaults === null ? undefined : defaults.items[i - p.argcount + defaults.items.length];
}

/** The tuple of `*args`, handed over: one count. */
function restOf(p: CallPlan, h: number, args: readonly Value[]): PyTuple {
  if (p.npos <= p.argcount) {
    emptyTuple.rc++;
    return emptyTuple;
  }
  const items: Value[] = [];
  for (let i = p.argcount; i < p.npos; i++) {
    const v = args[i] as Value;
    if (typeof v === 'object' && v !== null && (h & (1 << i)) === 0) v.rc++;
    items.push(v);
  }
  const t = new PyTuple(items);
  t.rc = 1;
  return t;
}

/** The dict of `**kwargs`, handed over: one count. */
function keywordsOf(p: CallPlan, h: number, args: readonly Value[]): PyDict {
  const d = new PyDict();
  d.rc = 1;
  for (let i = 0; i < p.extra.length; i++) {
    const { name, at } = p.extra[i] as { name: string; at: number };
    const v = args[at] as Value;
    d.setStr(name, v);
    if (typeof v === 'object' && v !== null && (h & (1 << at)) !== 0) v.rc--;
  }
  return d;
}

/** Code that calls `f` with `n` positional arguments, kept by the function. */
export function positionalAdapter(f: PyFunction, n: number): { readonly js: NativeCode } {
  const known = f.adapters[n];
  if (known !== undefined) return known;
  const made = { js: adapterCode(f, n) };
  f.adapters[n] = made;
  return made;
}

const NO_NAMES: readonly string[] = [];

function adapterCode(f: PyFunction, n: number): MethodCode {
  const plan = planFor(f.K, n, NO_NAMES);
  if (plan === null) return (h, ...args) => f.vector(h, args, NO_NAMES);
  const enter = (h: number, args: readonly Value[]): Result => {
    const r = callPlanned(f, plan, h, args);
    return r === undefined ? f.vector(h, args, NO_NAMES) : r;
  };
  switch (n) {
    case 0:
      return (h) => enter(h, []);
    case 1:
      return (h, a) => enter(h, [a as Value]);
    case 2:
      return (h, a, b) => enter(h, [a as Value, b as Value]);
    case 3:
      return (h, a, b, c) => enter(h, [a as Value, b as Value, c as Value]);
    case 4:
      return (h, a, b, c, d) => enter(h, [a as Value, b as Value, c as Value, d as Value]);
    default:
      return (h, ...args) => enter(h, args);
  }
}
