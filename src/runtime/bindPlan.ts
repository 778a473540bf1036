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
  /** Per parameter the index of its argument, or one of the signs below. */
  readonly source: readonly number[];
  /** The bits of what is made here and handed over. */
  readonly made: number;
  readonly argcount: number;
  /** Keywords that go into `**kwargs`: name and index of the argument. */
  readonly extra: readonly { readonly name: string; readonly at: number }[];
}

/** Sources that are no arguments: the default, the tuple of `*args`, the dict of `**kwargs`. */
const DEFAULT = -1;
const REST = -2;
const KEYWORDS = -3;

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
  for (let i = 0; i < total; i++) source.push(i < Math.min(npos, t.argcount) ? i : DEFAULT);
  const extra: { name: string; at: number }[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k] as string;
    const at = t.varnames.indexOf(name, t.posonlyargcount);
    if (at >= 0 && at < total) {
      if (source[at] !== DEFAULT) return null;
      source[at] = npos + k;
    } else if (!kwrest || names.indexOf(name) !== k) return null;
    else extra.push({ name, at: npos + k });
  }
  let made = 0;
  if (rest) made |= 1 << (source.push(REST) - 1);
  if (kwrest) made |= 1 << (source.push(KEYWORDS) - 1);
  return { npos, names, source, made, argcount: t.argcount, extra };
}

/** Calls by a plan; undefined where a parameter has no value, with nothing done yet. */
export function callPlanned(f: PyFunction, p: CallPlan, h: number, args: readonly Value[]): Result | undefined {
  const n = p.source.length;
  const mask = h === 0 ? p.made : maskOf(p, h);
  if (n === 0) return f.js(mask);
  const a = valueOf(f, p, h, args, 0);
  if (a === undefined || n === 1) return a === undefined ? a : f.js(mask, a);
  const b = valueOf(f, p, h, args, 1);
  if (b === undefined || n === 2) return b === undefined ? b : f.js(mask, a, b);
  const c = valueOf(f, p, h, args, 2);
  if (c === undefined || n === 3) return c === undefined ? c : f.js(mask, a, b, c);
  const d = valueOf(f, p, h, args, 3);
  if (d === undefined || n === 4) return d === undefined ? d : f.js(mask, a, b, c, d);
  const e = valueOf(f, p, h, args, 4);
  if (e === undefined || n === 5) return e === undefined ? e : f.js(mask, a, b, c, d, e);
  const values: Value[] = [a, b, c, d, e];
  for (let i = 5; i < n; i++) {
    const v = valueOf(f, p, h, args, i);
    if (v === undefined) return undefined;
    values.push(v);
  }
  return f.js(mask, ...values);
}

/** Which of the values are handed over, where `h` says it of the arguments. */
function maskOf(p: CallPlan, h: number): number {
  const { source } = p;
  let mask = p.made;
  for (let i = 0; i < source.length; i++) {
    const s = source[i] as number;
    if (s >= 0 && (h & (1 << s)) !== 0) mask |= 1 << i;
  }
  return mask;
}

/** The value of parameter `i`. What is made here comes last: nothing can be missing any more. */
function valueOf(f: PyFunction, p: CallPlan, h: number, args: readonly Value[], i: number): Value | undefined {
  const s = p.source[i] as number;
  if (s >= 0) return args[s];
  return s === DEFAULT ? defaultOf(f, p, i) : s === REST ? restOf(p, h, args) : keywordsOf(p, h, args);
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
    if (typeof v === 'object' && v !== null && (h & (1 << at)) === 0) v.rc++;
    d.addName(name, v);
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
