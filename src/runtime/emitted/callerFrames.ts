// Calls that may want to see the caller's variables: `locals()`, `eval(…)`, `exec(…)`, `vars()`, `dir()` (ABI: `callfr`).
//
// The compiler knows these calls by name. When the callee is really the builtin, the caller's variables are put where
// the builtin finds them; anything else is called like any callable. Counterpart: PyEval_GetLocals.

import { codeFlags } from '../../contract/code.ts';
import type { CodeInstance } from '../control/codeInstance.ts';
import { isModule, variables } from '../control/frameLocals.ts';
import type { PyFrame } from '../control/frame.ts';
import { callObject, then } from '../call.ts';
import { PyCell } from '../layout/cell.ts';
import { PyDict } from '../layout/dict.ts';
import { own, release } from '../refcount.ts';
import { threads } from '../scheduler/loop.ts';
import { Z } from '../state.ts';
import type { Result, Value } from '../value.ts';

/** The innermost caller that a builtin was called from through `callfr`. */
export interface CallerFrame {
  readonly K: CodeInstance;
  /** The caller's variables as a dict or namespace, made at most once; owned. */
  locals: Value | undefined;
  readonly pc: number;
  readonly rec: readonly unknown[];
}

let current: CallerFrame | null = null;

/** Builtins that look at their caller; filled in by the module `builtins`. */
export const frameBuiltins = new Set<Value>();

export function callfr(
  f: Value,
  h: number,
  args: readonly Value[],
  names: readonly string[],
  K: CodeInstance,
  pc: number,
  rec: readonly unknown[],
): Result {
  if (!frameBuiltins.has(f)) return callObject(f, h, args, names);
  const caller: CallerFrame = { K, locals: undefined, pc, rec };
  const outer = current;
  current = caller;
  const r = callObject(f, h, args, names);
  current = outer;
  return then(r, (v) => {
    if (caller.locals !== undefined) {
      if (typeof v === 'object' && v !== null) (v as { rc: number }).rc++;
      release(caller.locals);
      if (typeof v === 'object' && v !== null) (v as { rc: number }).rc--;
    }
    return v;
  });
}

/** The caller's globals and locals, for a builtin that was just called; null when it was called in another way. */
export function callerNamespaces(): { readonly globals: PyDict; readonly locals: Value; readonly isModule: boolean } | null {
  const caller = current;
  if (caller === null) return null;
  const { K, pc } = caller;
  const plain = isModule(K) && K.table.tempNames[pc] === undefined;
  if (caller.locals === undefined) caller.locals = own(plain ? K.globals : localsOf(caller));
  return { globals: K.globals, locals: caller.locals, isModule: plain };
}

/**
 * Variables of the record, with those of comprehensions that are inlined around the call. A comprehension in a module or
 * class shows its own alone, as if it were a function (PEP 709).
 */
function localsOf(caller: CallerFrame): Value {
  const { K, rec, pc } = caller;
  const inlined = K.table.tempNames[pc];
  const namespaced = (K.table.flags & codeFlags.optimized) === 0;
  const found = inlined !== undefined && namespaced ? new PyDict() : variables(K, rec);
  if (!namespaced) addNames(found as PyDict, K);
  if (inlined === undefined || !(found instanceof PyDict)) return found;
  for (const [index, name, isCell] of inlined) {
    const raw = rec[K.table.slots.length + index];
    const v = isCell === 1 && raw instanceof PyCell ? raw.v : (raw as Value | undefined);
    if (v !== undefined) found.setStr(name, v);
  }
  return found;
}

/** The names that the caller's `f_locals` was given beyond its variables. */
function addNames(locals: PyDict, K: CodeInstance): void {
  const frame = threads.current.frameObjects[Z.d] as PyFrame | undefined;
  if (frame === undefined || frame.K !== K || frame.finished || frame.rc < 0) return;
  const added = frame.extras?.locals;
  if (added != null) for (const { key, v } of added.entries()) if (v !== undefined) locals.set(key, v);
}
