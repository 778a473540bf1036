// Making functions and classes from emitted code (contract/abi.ts, "functions, classes").

import { buildClass } from '../classes/build.ts';
import { then } from '../call.ts';
import type { PyCell } from '../layout/cell.ts';
import { PyDict } from '../layout/dict.ts';
import { PyFunction, type FunctionCode } from '../layout/function.ts';
import { isStr, textOf } from '../layout/str.ts';
import { PyTuple } from '../layout/tuple.ts';
import { convertThrown, typeError } from '../raise.ts';
import { own, release, unown } from '../refcount.ts';
import { type MethodCode, type Result, S, type Value } from '../value.ts';
import { starHook } from './stars.ts';

/** One code of an instantiated unit, as emitted code passes it. */
export interface Maker extends FunctionCode {
  mk: ((...cells: PyCell[]) => MethodCode) | null;
}

const NO_CELLS: readonly PyCell[] = [];

/** Takes `defaults` and the values in `kwdefaults` (name, value, …); counts cells and `annotate`. The result is floating. */
export function mkfn(K: Maker, cells: PyCell[] | null, defaults?: Value[] | null, kwdefaults?: Value[] | null, annotate?: Value): PyFunction {
  const code = (K.mk as (...cells: PyCell[]) => MethodCode)(...(cells ?? NO_CELLS));
  const f = new PyFunction(K, code, cells ?? NO_CELLS);
  f.module = own(K.globals.getStr('__name__') ?? null);
  if (defaults != null && defaults.length > 0) {
    f.defaults = new PyTuple(defaults);
    f.defaults.rc = 1;
  }
  if (kwdefaults != null && kwdefaults.length > 0) {
    const d = new PyDict();
    d.rc = 1;
    for (let i = 0; i < kwdefaults.length; i += 2) {
      d.set(kwdefaults[i] as Value, kwdefaults[i + 1] as Value);
      unown(kwdefaults[i + 1]);
    }
    f.kwdefaults = d;
  }
  if (annotate !== undefined && annotate !== null) setAnnotate(f, annotate);
  return f;
}

/** `__annotate__`, or with `from __future__ import annotations` a tuple of names and texts. */
function setAnnotate(f: PyFunction, annotate: Value): void {
  if (!(annotate instanceof PyTuple)) {
    f.annotate = own(annotate);
    return;
  }
  const d = new PyDict();
  d.rc = 1;
  for (let i = 0; i < annotate.items.length; i += 2) d.set(annotate.items[i] as Value, annotate.items[i + 1] as Value);
  f.annotations = d;
}

export function mkclass(K: Maker, cells: PyCell[] | null, name: string, bases: readonly Value[], kw: readonly Value[] | null): Result {
  const names: string[] = [];
  const values: Value[] = [];
  for (let i = 0; kw !== null && i < kw.length; i += 2) {
    names.push(kw[i] as string);
    values.push(kw[i + 1] as Value);
  }
  return runClass(K, cells, name, bases, values, names);
}

export function mkclassex(K: Maker, cells: PyCell[] | null, name: string, bases: Value, kw: Value): Result {
  try {
    const names: string[] = [];
    const values: Value[] = [];
    for (const e of kw === null ? [] : (kw as PyDict).entries()) {
      if (!isStr(e.key)) throw typeError('keywords must be strings');
      names.push(textOf(e.key));
      values.push(e.v as Value);
    }
    const items = bases instanceof PyTuple ? bases.items : starHook.toArray(bases, null);
    return runClass(K, cells, name, [...items], values, names);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function runClass(K: Maker, cells: PyCell[] | null, name: string, bases: readonly Value[], kwargs: readonly Value[], kwnames: readonly string[]): Result {
  const body = (K.mk as (...cells: PyCell[]) => MethodCode)(...(cells ?? NO_CELLS));
  for (const c of cells ?? NO_CELLS) c.rc++;
  const r = buildClass((ns) => body(0, ns), name, bases, kwargs, kwnames);
  return then(r, (v) => {
    for (const c of cells ?? NO_CELLS) release(c);
    return v === S ? S : v;
  });
}

/** Sets `__type_params__`; returns the function. */
export function setfntp(f: Value, params: Value): Value {
  const fn = f as PyFunction;
  fn.typeParams = own(params) as PyTuple;
  return f;
}
