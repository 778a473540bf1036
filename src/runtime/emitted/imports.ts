// The import statement (contract/abi.ts, "import"). Counterpart: IMPORT_NAME, IMPORT_FROM in Python/ceval.c.

import { codeFlags } from '../../contract/code.ts';
import { callMethod, getattr, getattrOptional, getattrS } from '../attribute.ts';
import { callS, then } from '../call.ts';
import { iterate } from '../iterate.ts';
import { PyDict } from '../layout/dict.ts';
import type { PyBaseException } from '../layout/exception.ts';
import type { FunctionCode } from '../layout/function.ts';
import { PyModule } from '../layout/module.ts';
import { isStr, str, textOf } from '../layout/str.ts';
import { lookupBuiltin, setNamespace } from '../namespace.ts';
import { clearInFlight, convertThrown, inFlightIs, newException, raise, setInFlight, typeError, unwindInFlight } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { typeName } from '../typeOf.ts';
import { type Result, S, type Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';

/** `sys.modules`, and the path that shadowing is judged by; installed by `sys`. */
export const importState: { modules: () => PyDict; fromError: (m: Value, module: Value, name: string, spec: Value) => string } = {
  modules: () => new PyDict(),
  fromError: (_m, module, name) => `cannot import name '${name}' from '${isStr(module) ? textOf(module) : '<unknown module name>'}'`,
};

export function importname(K: FunctionCode, name: string, from: Value, level: number, ns?: Value): Result {
  const f = lookupBuiltin(K.globals, '__import__');
  if (f === undefined) return raise(exceptions.ImportError, '__import__ not found');
  if (f === S) return S;
  return callS(f, str(name), K.globals, ns ?? (K.table.flags & codeFlags.optimized ? null : K.globals), from, level);
}

/** `from m import name`: an attribute, or a submodule still being imported. */
export function importfrom(m: Value, name: string): Result {
  return then(getattrS(m, name), (v) => {
    if (v !== S) return v;
    if (!inFlightIs(exceptions.AttributeError)) return S;
    clearInFlight();
    try {
      return submodule(m, name);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  });
}

function submodule(m: Value, name: string): Result {
  const package_ = getattrOptional(m, '__name__');
  if (package_ !== undefined && isStr(package_)) {
    const found = importState.modules().get(str(`${textOf(package_)}.${name}`));
    if (found !== undefined) return found;
  }
  const spec = getattrOptional(m, '__spec__') ?? null;
  const text = importState.fromError(m, package_ ?? null, name, spec);
  const e = newException(exceptions.ImportError, str(text));
  const fields = e as unknown as { name: Value; path: Value; name_from: Value };
  fields.name = own(package_ ?? null);
  const file = getattrOptional(m, '__file__');
  fields.path = own(file ?? null);
  fields.name_from = str(name);
  return setInFlight(e);
}

/** Copies the public names of a module. */
export function importstar(K: FunctionCode, m: Value, ns?: Value): Result {
  try {
    const target = ns ?? K.globals;
    const dict = m instanceof PyModule ? m.dict : getattrOptional(m, '__dict__');
    const all = getattrOptional(m, '__all__');
    if (all === undefined && dict === undefined) throw newException(exceptions.ImportError, 'from-import-* object has no __dict__ and no __all__');
    if (all !== undefined) iterate(all, (name) => copyName(m, target, name, 'Item', '__all__'));
    else if (dict instanceof PyDict) copyPublic(m, dict, target);
    else iterate(callMethod(dict as Value, 'keys'), (name) => (isPublic(name) ? copyName(m, target, name, 'Key', '__dict__') : undefined));
    return null;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

const isPublic = (name: Value): boolean => !isStr(name) || !textOf(name).startsWith('_');

function copyPublic(module: Value, dict: PyDict, target: Value): void {
  for (const e of [...dict.entries()]) {
    if (e.v === undefined) continue;
    if (!isStr(e.key)) throw wrongName(module, e.key, 'Key', '__dict__');
    if (!textOf(e.key).startsWith('_')) check(setNamespace(target, textOf(e.key), e.v));
  }
}

function copyName(m: Value, target: Value, name: Value, what: string, where: string): void {
  if (!isStr(name)) throw wrongName(m, name, what, where);
  const v = own(getattr(m, textOf(name)));
  check(setNamespace(target, textOf(name), v));
  release(v);
}

function wrongName(module: Value, name: Value, what: string, where: string): PyBaseException {
  const own = getattr(module, '__name__');
  if (!isStr(own)) return typeError(`module __name__ must be a string, not ${typeName(own)}`);
  return typeError(`${what} in ${textOf(own)}.${where} must be str, not ${typeName(name)}`);
}

function check(r: Result): void {
  if (r === S) throw unwindInFlight();
}

/** `sys.displayhook(v)` of interactive mode. */
export function display(v: Value): Result {
  const hook = displayHook.find();
  if (hook === undefined) return raise(exceptions.RuntimeError, 'lost sys.displayhook');
  return then(callS(hook, v), (r) => (r === S ? S : null));
}
export const displayHook: { find: () => Value | undefined } = { find: () => undefined };
