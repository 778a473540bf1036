// `Unpickler.find_class`. Counterpart: _pickle_Unpickler_find_class_impl.

import { getattr } from '../../runtime/attribute.ts';
import { importHook } from '../../runtime/importHook.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { attributeError, isThrown, runtimeError, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { audit } from '../sys/audit.ts';
import { chained } from './errors.ts';
import { compat } from './registries.ts';
import { getPath } from './saveGlobal.ts';
import type { Unpickling } from './unpickling.ts';

/** Imports a module and gives an object of it; below protocol 3 the names may be those of Python 2. */
export function findClass(u: Unpickling, module: Value, name: Value): Value {
  audit('pickle.find_class', module, name);
  const renamed = u.proto < 3 && u.options.fixImports ? newNames(module, name) : { module, name };
  const from = importModule(renamed.module);
  if (!isStr(renamed.name)) throw typeError(`attribute name must be string, not '${typeName(renamed.name)}'`);
  const text = textOf(renamed.name);
  if (u.proto < 4) return getattr(from, text);
  const path = text.split('.');
  try {
    return getPath(from, path);
  } catch (thrown) {
    if (path.length < 2 || !isThrown(thrown, exceptions.Exception)) throw thrown;
    const message = `Can't resolve path ${textOf(repr(renamed.name))} on module ${textOf(repr(renamed.module))}`;
    throw chained(attributeError(message, null, null), thrown);
  }
}

function importModule(name: Value): Value {
  if (!isStr(name)) throw typeError('module name must be a string');
  return importHook.module(textOf(name));
}

/** What Python 3 calls it. */
function newNames(module: Value, name: Value): { readonly module: Value; readonly name: Value } {
  const { names, modules } = compat();
  const key = own(tupleOf(module, name));
  let item: Value | undefined;
  try {
    item = names.get(key);
  } finally {
    release(key);
  }
  if (item !== undefined) {
    if (!(item instanceof PyTuple) || item.items.length !== 2) {
      throw runtimeError(`_compat_pickle.NAME_MAPPING values should be 2-tuples, not ${typeName(item)}`);
    }
    const [newModule, newName] = item.items as readonly [Value, Value];
    if (!isStr(newModule) || !isStr(newName)) {
      throw runtimeError(`_compat_pickle.NAME_MAPPING values should be pairs of str, not (${typeName(newModule)}, ${typeName(newName)})`);
    }
    return { module: newModule, name: newName };
  }
  const newModule = modules.get(module);
  if (newModule === undefined) return { module, name };
  if (!isStr(newModule)) throw runtimeError(`_compat_pickle.IMPORT_MAPPING values should be strings, not ${typeName(newModule)}`);
  return { module: newModule, name };
}
