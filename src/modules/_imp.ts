// `_imp`: what importlib's Python half needs of the interpreter. Counterpart: Python/import.c.

import { hashBytes, keyFromBytes } from '../base/siphash.ts';
import { nativeModules } from './registry.ts';
import { getattr } from '../runtime/attribute.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { PyList } from '../runtime/layout/list.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { importError } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';
import { PYC_MAGIC } from './sys/version.ts';

let lockDepth = 0;

function createBuiltin(spec: Value): Value {
  const name = getattr(spec, 'name');
  const text = isStr(name) ? textOf(name) : '';
  const load = nativeModules.get(text);
  if (load === undefined) throw importError(`no built-in module named ${text}`);
  return load();
}

function notFrozen(name: Value): never {
  throw importError(`No such frozen object named ${isStr(name) ? textOf(name) : '?'}`);
}

/** SipHash-1-3 keyed with the given number, as pyc files hash their source. */
function sourceHash(key: Value, source: Uint8Array): Value {
  const seed = new Uint8Array(16);
  new DataView(seed.buffer).setBigUint64(0, BigInt(key as number), true);
  const h = hashBytes(source, keyFromBytes(seed));
  const out = new Uint8Array(8);
  new DataView(out.buffer).setBigUint64(0, BigInt.asUintN(64, BigInt(h)), true);
  return bytes(out);
}

export const impModule = defineModule({
  name: '_imp',
  doc: '(Extremely) low-level import machinery bits as used by importlib.',
  functions: functions({
    'lock_held()': () => lockDepth > 0,
    'acquire_lock()': () => {
      lockDepth++;
    },
    'release_lock()': () => {
      if (lockDepth === 0) throw importError('not holding the import lock');
      lockDepth--;
    },
    'is_builtin(name, /)': (name) => (isStr(name) && nativeModules.has(textOf(name)) ? (['sys', 'builtins'].includes(textOf(name)) ? -1 : 1) : 0),
    'create_builtin(spec, /)': createBuiltin,
    'exec_builtin(mod, /)': () => 0,
    'is_frozen(name, /)': () => false,
    'is_frozen_package(name, /)': notFrozen,
    'find_frozen(name, /, *, withdata=False)': () => null,
    'get_frozen_object(name, data=None, /)': notFrozen,
    'init_frozen(name, /)': () => null,
    '_frozen_module_names()': () => new PyList([]),
    '_override_frozen_modules_for_tests(override: cint, /)': () => null,
    '_override_multi_interp_extensions_check(override: cint, /)': () => 0,
    'extension_suffixes()': () => new PyList([]),
    'create_dynamic(spec, file=None, /)': (spec) => {
      throw importError(`Piton loads no extension modules (${textOf(getattr(spec, 'name') as string)})`);
    },
    'exec_dynamic(mod, /)': () => 0,
    'source_hash(key, source: bytes)': sourceHash,
    '_fix_co_filename(code, path, /)': () => null,
  }),
  values: () => ({ check_hash_based_pycs: 'default', pyc_magic_number_token: PYC_MAGIC }),
});

