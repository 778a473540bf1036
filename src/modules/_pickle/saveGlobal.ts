// Saving classes and functions by their names. Counterpart: save_global, whichmodule in Modules/_pickle.c.

import { encodeAscii } from '../../objects/codecs/singleByte.ts';
import { encodeUtf8 } from '../../objects/codecs/utf8.ts';
import { getattr, getattrOptional } from '../../runtime/attribute.ts';
import { getIter, nextOf } from '../../runtime/iterate.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { isThrown, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release, unown } from '../../runtime/refcount.ts';
import { getItem } from '../../runtime/subscript.ts';
import { repr, str_ } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { END, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { sysDict } from '../sys/dict.ts';
import { chained, picklingError } from './errors.ts';
import { EXT1, EXT2, EXT4, GLOBAL, MARK, REDUCE, STACK_GLOBAL, TUPLE, TUPLE2 } from './opcodes.ts';
import type { Pickling } from './pickling.ts';
import { builtinGetattr, compat, copyreg } from './registries.ts';

const NEWLINE = 10;
const shown = (v: Value): string => textOf(repr(v));

/** Saves `v` under `name`, or under its own. */
export function saveGlobal(p: Pickling, v: Value, name: Value | undefined): void {
  const full = name ?? nameOf(v);
  if (!isStr(full)) throw typeError(`must be str, not ${typeName(full)}`);
  const path = textOf(full).split('.');
  const module = own(whichModule(v, textOf(full), path));
  try {
    if (p.proto >= 2 && saveExtension(p, module, str(textOf(full)))) return;
    if (p.proto >= 4) {
      p.save(module);
      p.save(str(textOf(full)));
      p.out.byte(STACK_GLOBAL);
    } else saveByPath(p, module, path);
    p.memoize(v);
  } finally {
    release(module);
  }
}

function nameOf(v: Value): Value {
  const qualified = getattrOptional(v, '__qualname__');
  return qualified === undefined ? getattr(v, '__name__') : qualified;
}

/** As a code of the extension registry; false where there is none. */
function saveExtension(p: Pickling, module: Value, name: Value): boolean {
  const key = own(tupleOf(module, name));
  let registered: Value | undefined;
  try {
    registered = copyreg().extensions.get(key);
  } finally {
    release(key);
  }
  if (registered === undefined) return false;
  const code = intValue(registered);
  if (code === undefined) throw typeError(`'${typeName(registered)}' object cannot be interpreted as an integer`);
  if (code <= 0 || code > 0x7fffffff) throw runtimeError(`extension code ${code} is out of range`);
  const n = Number(code);
  if (n <= 0xff) p.out.byteAnd8(EXT1, n);
  else if (n <= 0xffff) p.out.byteAnd16(EXT2, n);
  else p.out.byteAnd32(EXT4, n);
  return true;
}

/** Before protocol 4 a dotted name is a chain of calls of `getattr`. */
function saveByPath(p: Pickling, module: Value, path: readonly string[]): void {
  for (let i = 1; i < path.length; i++) {
    p.save(builtinGetattr());
    if (p.proto < 2) p.out.byte(MARK);
  }
  const names = p.fixImports ? oldNames(module, str(path[0] as string)) : { module, name: str(path[0] as string) };
  p.out.byte(GLOBAL);
  writeIdentifier(p, names.module, 'module');
  writeIdentifier(p, names.name, 'global');
  for (const attribute of path.slice(1)) {
    p.save(str(attribute));
    p.out.byte(p.proto < 2 ? TUPLE : TUPLE2);
    p.out.byte(REDUCE);
  }
}

/** Identifiers beyond ASCII came with protocol 3. */
function writeIdentifier(p: Pickling, name: Value, what: 'module' | 'global'): void {
  if (!isStr(name)) throw typeError(`expected str, got ${typeName(name)}`);
  let data: Uint8Array;
  try {
    data = p.proto === 3 ? encodeUtf8(name, 'strict') : encodeAscii(name, 'strict');
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.UnicodeEncodeError)) throw thrown;
    throw chained(picklingError(`can't pickle ${what} identifier ${shown(name)} using pickle protocol ${p.proto}`), thrown);
  }
  p.out.bytes(data);
  p.out.byte(NEWLINE);
}

/** The names that Python 2 had. */
function oldNames(module: Value, name: Value): { readonly module: Value; readonly name: Value } {
  const { reverseNames, reverseModules } = compat();
  const key = own(tupleOf(module, name));
  let item: Value | undefined;
  try {
    item = reverseNames.get(key);
  } finally {
    release(key);
  }
  if (item !== undefined) {
    if (!(item instanceof PyTuple) || item.items.length !== 2) {
      throw runtimeError(`_compat_pickle.REVERSE_NAME_MAPPING values should be 2-tuples, not ${typeName(item)}`);
    }
    const [oldModule, oldName] = item.items as readonly [Value, Value];
    if (!isStr(oldModule) || !isStr(oldName)) {
      throw runtimeError(`_compat_pickle.REVERSE_NAME_MAPPING values should be pairs of str, not (${typeName(oldModule)}, ${typeName(oldName)})`);
    }
    return { module: oldModule, name: oldName };
  }
  const oldModule = reverseModules.get(module);
  if (oldModule === undefined) return { module, name };
  if (!isStr(oldModule)) throw runtimeError(`_compat_pickle.REVERSE_IMPORT_MAPPING values should be strings, not ${typeName(oldModule)}`);
  return { module: oldModule, name };
}

/** The name of the module where `v` is found under its name; PicklingError where it is not. */
function whichModule(v: Value, name: string, path: readonly string[]): Value {
  if (path.includes('<locals>')) throw picklingError(`Can't pickle local object ${shown(v)}`);
  const module = own(getattrOptional(v, '__module__') ?? searchModules(v, path));
  try {
    const actual = findIn(importModule(v, module), v, module, name, path);
    if (actual !== v) {
      discard(actual);
      throw picklingError(`Can't pickle ${shown(v)}: it's not the same object as ${textOf(str_(module))}.${name}`);
    }
  } catch (thrown) {
    release(module);
    throw thrown;
  }
  return unown(module);
}

function importModule(v: Value, module: Value): Value {
  try {
    if (!isStr(module)) throw typeError('module name must be a string');
    if (module === '') throw valueError('Empty module name');
    return importHook.module(textOf(module));
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.ImportError) && !isThrown(thrown, exceptions.ValueError)) throw thrown;
    throw chained(picklingError(`Can't pickle ${shown(v)}: ${textOf(str_(thrown))}`), thrown);
  }
}

function findIn(module: Value, v: Value, moduleName: Value, name: string, path: readonly string[]): Value {
  try {
    return getPath(module, path);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.AttributeError)) throw thrown;
    throw chained(picklingError(`Can't pickle ${shown(v)}: it's not found as ${textOf(str_(moduleName))}.${name}`), thrown);
  }
}

/** `module.a.b`; throws AttributeError. */
export function getPath(module: Value, path: readonly string[]): Value {
  let v = module;
  for (const name of path) {
    const next = getattr(v, name);
    if (v !== module && next !== v) {
      own(next);
      discard(v);
      unown(next);
    }
    v = next;
  }
  return v;
}

/** Objects that do not say where they are from are looked for in all modules. */
function searchModules(v: Value, path: readonly string[]): Value {
  const modules = sysDict().getStr('modules');
  if (modules === undefined) throw runtimeError('lost sys.modules');
  if (modules instanceof PyDict && modules.constructor === PyDict) {
    for (const name of modules.keyArray()) {
      const module = modules.get(name);
      if (module !== undefined && isHome(name, module, v, path)) return name;
    }
    return '__main__';
  }
  const it = own(getIter(modules));
  try {
    for (let name = nextOf(it); name !== END; name = nextOf(it)) {
      if (isHome(name, getItem(modules, name), v, path)) return name;
    }
  } finally {
    release(it);
  }
  return '__main__';
}

function isHome(name: Value, module: Value, v: Value, path: readonly string[]): boolean {
  if (module === null || name === '__main__' || name === '__mp_main__') return false;
  let candidate: Value | undefined = module;
  for (const attribute of path) {
    candidate = getattrOptional(candidate, attribute);
    if (candidate === undefined) return false;
  }
  return candidate === v;
}
