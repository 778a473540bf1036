// Names in a namespace that is not a module: class bodies, exec with separate locals; and module variables.
// The ABI's name operations (contract/abi.ts, "names"). Counterpart: LOAD_NAME, STORE_NAME in Python/bytecodes.c.

import type { DictEntry } from './layout/dict.ts';
import { NO_BUILTIN, PyDict, globalsHook } from './layout/dict.ts';
import type { PyCell } from './layout/cell.ts';
import { PyModule } from './layout/module.ts';
import { then } from './call.ts';
import { str } from './layout/str.ts';
import { clearInFlight, convertThrown, exceptionOf, inFlightIs, nameError, setInFlight, typeError } from './raise.ts';
import { endHolding, own, release, unown } from './refcount.ts';
import { special, invokeFoundS } from './special.ts';
import { vm } from './state.ts';
import { typeName } from './typeOf.ts';
import { type Result, S, type Value, isObject } from './value.ts';
import { exceptions, types } from './wellKnown.ts';

/** The module `builtins`, and the `__build_class__` that it was made with; set when it is made. */
export const builtinsModule: { dict: PyDict; buildClass: Value | undefined } = { dict: new PyDict(), buildClass: undefined };

/** The builtins that code with these globals sees: a namespace of any kind. */
export function builtinsOf(globals: PyDict): Value {
  const b = globals.getStr('__builtins__');
  if (b === undefined) return builtinsModule.dict;
  return b instanceof PyModule ? b.dict : b;
}

/** A builtin by name; undefined when absent, S on error. Never suspends. */
export function lookupBuiltin(globals: PyDict, name: string): Result | undefined {
  const builtins = builtinsOf(globals);
  if (builtins instanceof PyDict && builtins.type === types.dict) return builtins.getStr(name);
  vm.nosuspend++;
  const r = lookupNamespace(builtins, name);
  vm.nosuspend--;
  if (r !== S || !inFlightIs(exceptions.KeyError)) return r;
  clearInFlight();
  return undefined;
}

globalsHook.builtinsCell = (globals, name) => {
  // A subclass of dict may know a name that it does not hold.
  if (globals.type !== types.dict) return NO_BUILTIN;
  const builtins = builtinsOf(globals);
  if (builtins === globals || !(builtins instanceof PyDict) || builtins.type !== types.dict) return NO_BUILTIN;
  return builtins.cell(name);
};

export function undefinedName(name: string): typeof S {
  return setInFlight(nameError(`name '${name}' is not defined`, str(name)));
}

/** Slow load of a module variable: globals that are a subclass of dict are asked (`__missing__`), then builtins. */
export function ldglobal(g: DictEntry): Result {
  if (g.v !== undefined) return g.v;
  const name = g.key as string;
  if (g.dict.type !== types.dict) {
    vm.nosuspend++;
    const r = lookupNamespace(g.dict, name);
    vm.nosuspend--;
    if (r !== S && r !== undefined) return r;
    if (r === S) {
      if (!inFlightIs(exceptions.KeyError)) return S;
      clearInFlight();
    }
  }
  const v = lookupBuiltin(g.dict, name);
  return v !== undefined ? v : undefinedName(name);
}

export function stglobal(g: DictEntry, v: Value, held: boolean): void {
  const old = g.v;
  if (old !== undefined && g.dict.constructor === PyDict) {
    // The cell of a name that is there stands in the dict itself.
    g.v = v;
    if (!held && typeof v === 'object' && v !== null) v.rc++;
    if (typeof old === 'object' && old !== null && --old.rc === 0) endHolding(old, g.dict);
    return;
  }
  g.dict.setStr(g.key as string, v);
  if (held) unown(v);
}

export function delglobal(g: DictEntry): Result {
  if (g.dict.deleteStr(g.key as string)) return null;
  return undefinedName(g.key as string);
}

export function delglobalq(g: DictEntry): void {
  g.dict.deleteStr(g.key as string);
}

/** Item of a namespace that may be any mapping; undefined when absent, S on error or suspension. */
function lookupNamespace(ns: Value, name: string): Result | undefined {
  if (ns instanceof PyDict && ns.type === types.dict) return ns.getStr(name);
  let m: ReturnType<typeof special>;
  try {
    m = special(ns, '__getitem__');
    if (m === undefined) throw typeError(`'${typeName(ns)}' object is not subscriptable`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  return invokeFoundS(m, ns, str(name));
}

/** Goes on with `missing()` when the name is not in the namespace. */
function orElse(r: Result | undefined, missing: () => Result): Result {
  if (r === undefined) return missing();
  return then(r, (v) => {
    if (v !== S) return v;
    if (!inFlightIs(exceptions.KeyError)) return S;
    clearInFlight();
    return missing();
  });
}

export function ldname(ns: Value, name: string, g: DictEntry): Result {
  return orElse(lookupNamespace(ns, name), () => ldglobal(g));
}

export function ldderef(ns: Value, name: string, c: PyCell): Result {
  return orElse(lookupNamespace(ns, name), () => {
    if (c.v !== undefined) return c.v;
    const text = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`;
    return setInFlight(nameError(text, str(name)));
  });
}

/** `ns[name] = v`; may return S. */
export function setNamespace(ns: Value, name: string, v: Value): Result {
  if (ns instanceof PyDict && ns.type === types.dict) {
    ns.setStr(name, v);
    return null;
  }
  let m: ReturnType<typeof special>;
  try {
    m = special(ns, '__setitem__');
    if (m === undefined) throw typeError(`'${typeName(ns)}' object does not support item assignment`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  own(v);
  const r = invokeFoundS(m, ns, str(name), v);
  return then(r, (x) => {
    release(v);
    return x === S ? S : null;
  });
}

export function stname(ns: Value, name: string, v: Value, held: boolean): Result {
  if (!held) return setNamespace(ns, name, v);
  return then(setNamespace(ns, name, v), (r) => {
    release(v);
    return r;
  });
}

export function delname(ns: Value, name: string): Result {
  return removeName(ns, name, () => undefinedName(name));
}

export function delnameq(ns: Value, name: string): Result {
  return removeName(ns, name, () => null);
}

function removeName(ns: Value, name: string, absent: () => Result): Result {
  if (ns instanceof PyDict && ns.type === types.dict) return ns.deleteStr(name) ? null : absent();
  let m: ReturnType<typeof special>;
  try {
    m = special(ns, '__delitem__');
    if (m === undefined) throw typeError(`'${typeName(ns)}' object does not support item deletion`);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  const r = invokeFoundS(m, ns, str(name));
  return then(r, (v) => {
    if (v !== S) return null;
    if (!inFlightIs(exceptions.KeyError)) return S;
    clearInFlight();
    return absent();
  });
}

export function stcell(c: PyCell, v: Value, held: boolean): void {
  if (!held && isObject(v)) v.rc++;
  const old = c.v;
  c.v = v;
  release(old);
}

export function delcell(c: PyCell, name: string, free: boolean): Result {
  const old = c.v;
  if (old === undefined) {
    if (!free) return setInFlight(unboundLocal(name));
    return setInFlight(nameError(`cannot access free variable '${name}' where it is not associated with a value in enclosing scope`, str(name)));
  }
  c.v = undefined;
  release(old);
  return null;
}

function unboundLocal(name: string): ReturnType<typeof exceptionOf> {
  const e = exceptionOf('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
  (e as unknown as { name: Value }).name = str(name);
  return e;
}

export function unbound(name: string): Result {
  return setInFlight(unboundLocal(name));
}

export function unboundfree(name: string): Result {
  return setInFlight(nameError(`cannot access free variable '${name}' where it is not associated with a value in enclosing scope`, str(name)));
}

export function delcellq(c: PyCell): void {
  const old = c.v;
  c.v = undefined;
  release(old);
}

/** `from __future__ import annotations`: an empty `__annotations__` unless the namespace has one; may return S. */
export function setannot(K: { readonly globals: PyDict }, ns?: Value): Result {
  const target = ns ?? K.globals;
  return then(
    orElse(lookupNamespace(target, '__annotations__'), () => setNamespace(target, '__annotations__', new PyDict())),
    (r) => (r === S ? S : null),
  );
}
