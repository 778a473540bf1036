// What pickling shares with Python code: the tables of copyreg and _compat_pickle, and three helpers of other modules.
// The dicts are those of the modules themselves, so that registrations show at once. Counterpart: _Pickle_InitState.

import { getattr } from '../../runtime/attribute.ts';
import { keep } from '../../runtime/gc/roots.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { runtimeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { once } from '../once.ts';

function table(module: string, name: string): PyDict {
  const d = getattr(importHook.module(module), name);
  if (!(d instanceof PyDict)) throw runtimeError(`${module}.${name} should be a dict, not ${typeName(d)}`);
  return keep(d);
}

/** Tables of copyreg. */
export const copyreg = once(() => ({
  dispatchTable: table('copyreg', 'dispatch_table'),
  extensions: table('copyreg', '_extension_registry'),
  inverted: table('copyreg', '_inverted_registry'),
  cache: table('copyreg', '_extension_cache'),
}));

/** Names in Python 2 and 3. */
export const compat = once(() => ({
  names: table('_compat_pickle', 'NAME_MAPPING'),
  modules: table('_compat_pickle', 'IMPORT_MAPPING'),
  reverseNames: table('_compat_pickle', 'REVERSE_NAME_MAPPING'),
  reverseModules: table('_compat_pickle', 'REVERSE_IMPORT_MAPPING'),
}));

export const codecsEncode = once((): Value => keep(getattr(importHook.module('codecs'), 'encode')));
export const builtinGetattr = once((): Value => keep(getattr(importHook.module('builtins'), 'getattr')));
export const partialType = once((): Value => keep(getattr(importHook.module('functools'), 'partial')));
