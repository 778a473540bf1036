// Making functions and classes from emitted code (contract/abi.ts, "functions, classes").

import { NO_NAMES } from '../bind.ts';
import { buildClass } from '../classes/build.ts';
import { callType } from '../classes/instantiate.ts';
import { calledFrom } from '../classes/newType.ts';
import { callObject, then } from '../call.ts';
import type { PyCell } from '../layout/cell.ts';
import { PyDict } from '../layout/dict.ts';
import { PyFunction, type FunctionCode } from '../layout/function.ts';
import { isStr, str, textOf } from '../layout/str.ts';
import type { PyList } from '../layout/list.ts';
import { PyTuple } from '../layout/tuple.ts';
import { builtinsModule, lookupBuiltin } from '../namespace.ts';
import { convertThrown, raise, typeError } from '../raise.ts';
import { own, release, releaseKeeping, unown } from '../refcount.ts';
import { type MethodCode, type Result, S, type Value } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';

/** One code of an instantiated unit, as emitted code passes it. */
export interface Maker extends FunctionCode {
  mk: ((...cells: PyCell[]) => MethodCode) | null;
}

const NO_CELLS: readonly PyCell[] = [];

/** Takes everything but the cells, which it counts. The result is floating. */
export function mkfn(K: Maker, cells: PyCell[] | null, defaults?: Value[] | Value, kwdefaults?: Value[] | Value, annotate?: Value): PyFunction {
  const code = (K.mk as (...cells: PyCell[]) => MethodCode)(...(cells ?? NO_CELLS));
  const f = new PyFunction(K, code, cells ?? NO_CELLS);
  f.module = own(K.globals.getStr('__name__') ?? null);
  if (defaults !== undefined && defaults !== null) f.defaults = takeDefaults(defaults);
  if (kwdefaults !== undefined && kwdefaults !== null) f.kwdefaults = takePairs(kwdefaults);
  if (annotate === undefined || annotate === null) return f;
  if (annotate instanceof PyTuple) {
    const pairs = [...annotate.items];
    for (const v of pairs) own(v);
    f.annotations = takePairs(pairs);
    release(annotate);
  } else f.annotate = annotate;
  return f;
}

function takeDefaults(defaults: Value[] | Value): PyTuple | null {
  if (!Array.isArray(defaults)) return defaults as PyTuple;
  if (defaults.length === 0) return null;
  const t = new PyTuple(defaults);
  t.rc = 1;
  return t;
}

/** An array (name, value, …), or a dict as it is. */
function takePairs(pairs: Value[] | Value): PyDict | null {
  if (!Array.isArray(pairs)) return pairs as PyDict;
  if (pairs.length === 0) return null;
  const d = new PyDict();
  d.rc = 1;
  for (let i = 0; i < pairs.length; i += 2) {
    d.set(pairs[i] as Value, pairs[i + 1] as Value);
    unown(pairs[i + 1]);
  }
  return d;
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
    const { items } = bases as PyTuple | PyList;
    return runClass(K, cells, name, [...items], values, names);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** `type(name, bases, dict)`, written like this. */
export function calltype(f: Value, h: number, args: readonly Value[], K: Maker): Result {
  if (f !== types.type) return callObject(f, h, args, NO_NAMES);
  calledFrom.globals = K.globals;
  const r = callType(types.type, h, args, NO_NAMES);
  calledFrom.globals = null;
  return r;
}

function runClass(
  K: Maker,
  cells: PyCell[] | null,
  name: string,
  bases: readonly Value[],
  kwargs: readonly Value[],
  kwnames: readonly string[],
): Result {
  const build = lookupBuiltin(K.globals, '__build_class__');
  if (build !== builtinsModule.buildClass) return buildBy(build, K, cells, name, bases, kwargs, kwnames);
  const body = (K.mk as (...cells: PyCell[]) => MethodCode)(...(cells ?? NO_CELLS));
  for (const c of cells ?? NO_CELLS) c.rc++;
  const r = buildClass((ns) => body(0, ns), name, bases, kwargs, kwnames);
  return then(r, (v) => {
    for (const c of cells ?? NO_CELLS) release(c);
    return v === S ? S : v;
  });
}

/** A `__build_class__` that Python code put into the builtins. */
function buildBy(
  build: Result | undefined,
  K: Maker,
  cells: PyCell[] | null,
  name: string,
  bases: readonly Value[],
  kwargs: readonly Value[],
  kwnames: readonly string[],
): Result {
  if (build === S) return S;
  if (build === undefined) return raise(exceptions.NameError, '__build_class__ not found');
  const body = own(mkfn(K, cells));
  own(build);
  return then(callObject(build, 0, [body, str(name), ...bases, ...kwargs], kwnames), (r) => {
    releaseKeeping(body, r);
    releaseKeeping(build, r);
    return r;
  });
}

/** Sets `__type_params__`; returns the function. */
export function setfntp(f: Value, params: Value): Value {
  const fn = f as PyFunction;
  fn.typeParams = own(params) as PyTuple;
  return f;
}
