// `_imp`: what importlib's Python half needs of the interpreter. Counterpart: Python/import.c.

import { config } from '../runtime/config.ts';
import { hashBytes, keyFromBytes } from '../base/siphash.ts';
import { PyRLock } from './_thread/lock.ts';
import { type FrozenModule, findFrozen, frozenNames, overrideFrozen, runFrozen } from './frozen.ts';
import { Reader } from './marshal/reader.ts';
import { Writer } from './marshal/writer.ts';
import { memoryViewOf } from '../objects/memoryview.ts';
import { childWork } from './posix/fork.ts';
import { nativeModules } from './registry.ts';
import { getattr } from '../runtime/attribute.ts';
import { then } from '../runtime/call.ts';
import { PyCode } from '../runtime/control/codeObject.ts';
import { asBytes } from '../runtime/convert.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { PyList } from '../runtime/layout/list.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { isBytesLike } from '../runtime/buffer.ts';
import { type PyStr, isStr, str, textOf } from '../runtime/layout/str.ts';
import { forget, importError, runtimeError, typeError, valueError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import { repr } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import { S, type Value } from '../runtime/value.ts';
import { PYC_MAGIC } from './sys/version.ts';

/** The lock that importlib holds while it looks for a module's own lock. */
const importLock = new PyRLock();

/** A forked child keeps the lock only where the thread that forked holds it. */
childWork.push(() => {
  if (!importLock.ownedHere) importLock.reset();
});

function createBuiltin(spec: Value): Value {
  const name = getattr(spec, 'name');
  const text = isStr(name) ? textOf(name) : '';
  const load = nativeModules.get(text);
  if (load === undefined) throw importError(`no built-in module named ${text}`);
  return load();
}

/** Throws ImportError where there is no such module. */
function frozenModule(name: Value): FrozenModule {
  const found = findFrozen(textOf(name as PyStr));
  if (found === undefined) throw frozenError('No such frozen object named', name, '');
  return found;
}

function frozenInfo(name: Value, withData: boolean): Value {
  const found = findFrozen(textOf(name as PyStr));
  if (found === undefined) return null;
  return tupleOf(withData ? frozenData(found.code()) : null, found.isPackage, found.origin);
}

function frozenData(code: PyCode): Value {
  const w = new Writer(5, true);
  w.write(code);
  return memoryViewOf(bytes(w.finish()));
}

function frozenError(front: string, name: Value, end: string): PyBaseException {
  const e = importError(`${front} ${textOf(repr(name))}${end}`);
  (e as unknown as { name: Value }).name = own(name);
  return e;
}

/** The code in `data`, which `find_frozen` gave, or of the frozen module `name`. */
function frozenCode(name: Value, data: Value): Value {
  if (!isStr(name)) throw typeError(`get_frozen_object() argument 1 must be str, not ${typeName(name)}`);
  if (data === null) return frozenModule(name).code();
  if (!isBytesLike(data)) throw typeError(`get_frozen_object() argument 2 must be bytes, not ${typeName(data)}`);
  let code: Value;
  try {
    code = new Reader(asBytes(data), true).read();
  } catch (thrown) {
    if (!(thrown instanceof PyBaseException)) throw thrown;
    forget(thrown);
    throw frozenError('Frozen object named', name, ' is invalid');
  }
  if (!(code instanceof PyCode)) throw typeError(`frozen object ${textOf(repr(name))} is not a code object`);
  return code;
}

/** There are no extension modules; the arguments are checked all the same. */
function createDynamic(spec: Value): never {
  const [name, path] = ['name', 'origin'].map((attribute) => {
    const v = getattr(spec, attribute);
    if (!isStr(v)) throw typeError(`expected str, not ${typeName(v)}`);
    if (textOf(v).includes('\0')) throw valueError('embedded null character');
    return textOf(v);
  });
  throw importError(`Piton loads no extension modules (${name} from ${path})`);
}

/** Code from a cache was compiled under the name that the source file had then. */
function fixFilename(code: Value, path: Value): void {
  if (!(code instanceof PyCode)) throw typeError(`_fix_co_filename() argument 1 must be code, not ${typeName(code)}`);
  if (!isStr(path)) throw typeError(`_fix_co_filename() argument 2 must be str, not ${typeName(path)}`);
  const name = textOf(path);
  if (code.filename !== name) code.unit.rename(code, name);
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
    'lock_held()': () => importLock.gate.taken,
    'acquire_lock()': () => then(importLock.acquire(true, -1), (r) => (r === S ? S : null)),
    'release_lock()': () => {
      if (!importLock.ownedHere) throw runtimeError('not holding the import lock');
      importLock.release();
    },
    'is_builtin(name, /)': (name) => (isStr(name) && nativeModules.has(textOf(name)) ? (['sys', 'builtins'].includes(textOf(name)) ? -1 : 1) : 0),
    'create_builtin(spec, /)': createBuiltin,
    'exec_builtin(mod, /)': () => 0,
    'is_frozen(name: text, /)': (name) => findFrozen(textOf(name)) !== undefined,
    'is_frozen_package(name: text, /)': (name) => frozenModule(name).isPackage,
    'find_frozen(name: text, /, *, withdata: bool=False)': frozenInfo,
    'get_frozen_object(name, data=None, /)': frozenCode,
    'init_frozen(name: text, /)': (name) => runFrozen(textOf(name)) ?? null,
    '_frozen_module_names()': () => new PyList(frozenNames().map(str)),
    '_override_frozen_modules_for_tests(override: cint, /)': (override) => {
      overrideFrozen(override);
      return null;
    },
    '_override_multi_interp_extensions_check(override: cint, /)': () => 0,
    'extension_suffixes()': () => new PyList([]),
    'create_dynamic(spec, file=None, /)': createDynamic,
    'exec_dynamic(mod, /)': () => 0,
    'source_hash(key, source: bytes)': sourceHash,
    '_fix_co_filename(code, path, /)': fixFilename,
  }),
  values: () => ({ check_hash_based_pycs: str(config.checkHashBasedPycs), pyc_magic_number_token: PYC_MAGIC }),
});
