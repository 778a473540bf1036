// Binding arguments to the parameters of a Python function, with CPython's error texts.
//
// The JavaScript function takes its parameters in the order of `co_varnames`: positional, keyword-only, *args,
// **kwargs. Bit i of the mask says that argument i is handed over. A tuple or dict made here is handed over.
// Functions with more than 30 parameters get every argument counted. Counterpart: Python/ceval.c, initialize_locals.

import { codeFlags } from '../contract/code.ts';
import { PyDict } from './layout/dict.ts';
import type { PyFunction } from './layout/function.ts';
import { str, textOf, isStr } from './layout/str.ts';
import { tupleFrom } from './layout/tuple.ts';
import { raise } from './raise.ts';
import { own, release } from './refcount.ts';
import { suggest } from './suggest.ts';
import type { PyObject, Result, Value } from './value.ts';
import { exceptions } from './wellKnown.ts';

/** Arguments bound so far. Nothing is counted until binding has succeeded. */
interface Binding {
  readonly values: (Value | undefined)[];
  /** Per value: is its count handed over to the function? */
  readonly owned: boolean[];
  /** Handed-over arguments that went into *args or **kwargs, which count for themselves. */
  readonly surplus: Value[];
}

export const MAX_MASKED = 30;

/** Calls `f` with arguments in any form; `h` says which of `args` are handed over. */
export function bindArguments(f: PyFunction, h: number, args: readonly Value[], names: readonly string[]): Result {
  const t = f.K.table;
  const total = t.argcount + t.kwonlyargcount;
  const hasRest = (t.flags & codeFlags.varArgs) !== 0;
  const hasKeywords = (t.flags & codeFlags.varKeywords) !== 0;
  const size = total + Number(hasRest) + Number(hasKeywords);
  const b: Binding = { values: new Array(size).fill(undefined), owned: new Array(size).fill(false), surplus: [] };
  const npos = args.length - names.length;
  const direct = Math.min(npos, t.argcount);
  for (let i = 0; i < direct; i++) place(b, i, args[i] as Value, handed(h, i));
  const extra = hasKeywords ? new PyDict() : undefined;
  if (extra !== undefined) placeFresh(b, size - 1, extra);
  if (hasRest) placeRest(b, total, args, direct, npos, h);
  const failure =
    placeKeywords(f, b, h, args, names, extra) ?? (npos > t.argcount && !hasRest ? tooMany(f, b, npos) : undefined) ?? fillDefaults(f, b);
  if (failure !== undefined) {
    if (hasRest) release(b.values[total]);
    release(extra);
    for (let i = args.length - 1; i >= 0; i--) if (handed(h, i)) release(args[i]);
    return raise(exceptions.TypeError, str(failure));
  }
  for (const v of b.surplus) release(v);
  return f.js(maskOf(b), ...(b.values as Value[]));
}

/** The mask of handed-over values; with too many parameters for one, everything is counted instead. */
function maskOf(b: Binding): number {
  let mask = 0;
  const wide = b.values.length > MAX_MASKED;
  b.owned.forEach((isOwned, i) => {
    if (wide) {
      if (!isOwned) own(b.values[i]);
    } else if (isOwned) mask |= 1 << i;
  });
  return mask;
}

function handed(h: number, i: number): boolean {
  return i < 31 && (h & (1 << i)) !== 0;
}

function place(b: Binding, i: number, v: Value, isHanded: boolean): void {
  b.values[i] = v;
  b.owned[i] = isHanded;
}

/** A container made here: handed over with a count of one. */
function placeFresh(b: Binding, i: number, v: PyObject): void {
  v.rc = 1;
  place(b, i, v, true);
}

/** Surplus positional arguments become the tuple of `*args`. */
function placeRest(b: Binding, at: number, args: readonly Value[], from: number, to: number, h: number): void {
  for (let i = from; i < to; i++) if (handed(h, i)) b.surplus.push(args[i] as Value);
  placeFresh(b, at, tupleFrom(args.slice(from, to)));
}

/** Returns an error text, or undefined. */
function placeKeywords(
  f: PyFunction,
  b: Binding,
  h: number,
  args: readonly Value[],
  names: readonly string[],
  extra: PyDict | undefined,
): string | undefined {
  const t = f.K.table;
  const npos = args.length - names.length;
  const total = t.argcount + t.kwonlyargcount;
  for (let k = 0; k < names.length; k++) {
    const name = names[k] as string;
    const v = args[npos + k] as Value;
    const at = t.varnames.indexOf(name, t.posonlyargcount);
    if (at >= 0 && at < total) {
      if (b.values[at] !== undefined) return `${title(f)} got multiple values for argument '${name}'`;
      place(b, at, v, handed(h, npos + k));
      continue;
    }
    if (extra === undefined) return positionalOnlyAsKeyword(f, names) ?? unexpected(f, name);
    extra.set(str(name), v);
    if (handed(h, npos + k)) b.surplus.push(v);
  }
  return undefined;
}

function positionalOnlyAsKeyword(f: PyFunction, names: readonly string[]): string | undefined {
  const t = f.K.table;
  const wrong = t.varnames.slice(0, t.posonlyargcount).filter((n) => names.includes(n));
  if (wrong.length === 0) return undefined;
  return `${title(f)} got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`;
}

function unexpected(f: PyFunction, name: string): string {
  const t = f.K.table;
  const known = t.varnames.slice(t.posonlyargcount, t.argcount + t.kwonlyargcount);
  const close = suggest(name, known);
  const hint = close === undefined ? '' : `. Did you mean '${close}'?`;
  return `${title(f)} got an unexpected keyword argument '${name}'${hint}`;
}

function title(f: PyFunction): string {
  return `${isStr(f.qualname) ? textOf(f.qualname) : ''}()`;
}

function tooMany(f: PyFunction, b: Binding, given: number): string {
  const t = f.K.table;
  let keywordOnly = 0;
  for (let i = t.argcount; i < t.argcount + t.kwonlyargcount; i++) if (b.values[i] !== undefined) keywordOnly++;
  const defaults = f.defaults?.items.length ?? 0;
  const takes = defaults > 0 ? `from ${t.argcount - defaults} to ${t.argcount}` : String(t.argcount);
  const plural = defaults > 0 || t.argcount !== 1 ? 's' : '';
  const also =
    keywordOnly === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  const verb = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  return `${title(f)} takes ${takes} positional argument${plural} but ${given}${also} ${verb} given`;
}

/** Defaults for what is missing; returns an error text, or undefined. */
function fillDefaults(f: PyFunction, b: Binding): string | undefined {
  const t = f.K.table;
  const defaults = f.defaults?.items ?? [];
  const first = t.argcount - defaults.length;
  const missing: string[] = [];
  for (let i = 0; i < t.argcount; i++) {
    if (b.values[i] !== undefined) continue;
    if (i >= first) place(b, i, defaults[i - first] as Value, false);
    else missing.push(t.varnames[i] as string);
  }
  if (missing.length > 0) return missingText(f, missing, 'positional');
  for (let i = t.argcount; i < t.argcount + t.kwonlyargcount; i++) {
    if (b.values[i] !== undefined) continue;
    const v = f.kwdefaults?.getStr(t.varnames[i] as string);
    if (v !== undefined) place(b, i, v, false);
    else missing.push(t.varnames[i] as string);
  }
  return missing.length > 0 ? missingText(f, missing, 'keyword-only') : undefined;
}

function missingText(f: PyFunction, names: readonly string[], kind: string): string {
  const quoted = names.map((n) => `'${n}'`);
  const n = quoted.length;
  const list = n === 1 ? quoted[0] : n === 2 ? quoted.join(' and ') : `${quoted.slice(0, -1).join(', ')}, and ${quoted[n - 1]}`;
  return `${title(f)} missing ${n} required ${kind} argument${n === 1 ? '' : 's'}: ${list}`;
}
