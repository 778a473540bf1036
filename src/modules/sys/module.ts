// The module `sys`. Counterpart: Python/sysmodule.c.

import type { Host } from '../../contract/host.ts';
import { config } from '../../runtime/config.ts';
import { defineModule, functions, type ModuleDecl } from '../../runtime/defineType.ts';
import { asIndex } from '../../runtime/convert.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str } from '../../runtime/layout/str.ts';
import { newException, systemError, typeError, valueError } from '../../runtime/raise.ts';
import { callSpecial } from '../../runtime/special.ts';
import { settings } from '../../runtime/state.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { finalization } from './finalization.ts';
import { auditFunctions } from './audit.ts';
import { frameFunctions } from './frames.ts';
import { hookFunctions } from './hooks.ts';
import { infoRecords } from './info.ts';
import { jitModule } from './jit.ts';
import { monitoringModule } from './monitoring.ts';
import { asyncFunctions } from './asyncHooks.ts';
import { getrefcount } from './references.ts';
import { standardModuleNames } from './standardModules.ts';
import { unraisableHookArgs } from './unraisable.ts';
import { versionValues } from './version.ts';

function getsizeof(v: Value, fallback: Value | undefined): Value {
  const n = callSpecial(v, '__sizeof__');
  if (n === undefined) {
    if (fallback !== undefined) return fallback;
    throw typeError(`Type ${typeName(v)} doesn't define __sizeof__`);
  }
  const size = Number(asIndex(n));
  if (size < 0) throw valueError('__sizeof__() should return >= 0');
  return size + (hasGcHeader(v) ? 16 : 0);
}

/** Containers carry the collector's header in CPython. */
const hasGcHeader = (v: Value): boolean => isObject(v) && (v.type.heap || GC_TYPES.has(v.type.name));
const GC_TYPES = new Set([
  'Pickler',
  'Unpickler',
  'PicklerMemoProxy',
  'UnpicklerMemoProxy',
  'PickleBuffer',
  'list',
  'dict',
  'tuple',
  'set',
  'frozenset',
  'function',
  'method',
  'type',
  'module',
  'generator',
  'coroutine',
  'async_generator',
  'frame',
  'traceback',
  'cell',
  'property',
  'classmethod',
  'staticmethod',
  'slice',
  'mappingproxy',
  'deque',
  'defaultdict',
  'OrderedDict',
  'builtin_function_or_method',
  'list_iterator',
  'tuple_iterator',
  'dict_keyiterator',
  'enumerate',
  'zip',
  'map',
  'filter',
  'super',
]);

function exit(status: Value): never {
  if (status instanceof PyBaseException && status.type.isSubtype(exceptions.SystemExit)) throw status;
  const args = status instanceof PyTuple ? status.items : status === null ? [] : [status];
  throw newException(exceptions.SystemExit, ...args);
}

function intern(s: Value): Value {
  if (!isStr(s)) throw typeError(`intern() argument must be str, not ${typeName(s)}`);
  if (typeof s !== 'string' && s.points === null) throw typeError(`can't intern ${typeName(s)}`);
  return s;
}

/** Forgets the `__dict__` and `__weakref__` entries of a class, which would keep it alive in a copy of its namespace. */
function clearTypeDescriptors(v: Value): void {
  if (!(v instanceof PyType)) throw typeError(`_clear_type_descriptors() argument must be type, not ${typeName(v)}`);
  if (!v.heap) throw typeError('argument is immutable');
  v.deleteAttr('__dict__');
  v.deleteAttr('__weakref__');
}

function setIntMaxStrDigits(n: number): void {
  if (n !== 0 && n < 640) throw valueError('maxdigits must be >= 640 or 0 for unlimited');
  settings.intMaxStrDigits = n;
}

/** Flags for loading shared libraries: kept for those who set and restore them. RTLD_NOW. */
const loading = { flags: 2 };

const generalFunctions = functions({
  'exit(status=None, /)': exit,
  'getrefcount(object, /)': getrefcount,
  'getsizeof(object, default=?)': getsizeof,
  'intern(string, /)': intern,
  'getdefaultencoding()': () => 'utf-8',
  'getfilesystemencoding()': () => str(config.fileSystemEncoding),
  'getfilesystemencodeerrors()': () => 'surrogateescape',
  'get_int_max_str_digits()': () => settings.intMaxStrDigits,
  'set_int_max_str_digits(maxdigits: cint)': setIntMaxStrDigits,
  'getallocatedblocks()': () => 0,
  'getunicodeinternedsize(*, _only_immortal=False)': () => 0,
  'is_finalizing()': () => finalization.running,
  'is_stack_trampoline_active()': () => false,
  'is_remote_debug_enabled()': () => false,
  '_is_gil_enabled()': () => true,
  '_is_immortal(op, /)': (v) => !isObject(v) || v.rc >= IMMORTAL / 2,
  '_clear_type_cache()': () => null,
  '_clear_type_descriptors(type, /)': clearTypeDescriptors,
  '_clear_internal_caches()': () => null,
  '_get_cpu_count_config()': () => config.cpuCount,
  'getdlopenflags()': () => loading.flags,
  'setdlopenflags(flags: cint, /)': (flags) => {
    loading.flags = flags;
  },
  '_baserepl()': () => {
    throw systemError('the prompt is not running');
  },
});

function pathValues(): Record<string, Value> {
  const c = config;
  const list = (items: readonly string[]): PyList => new PyList(items.map(str));
  const options = new PyDict();
  for (const [key, v] of c.xOptions) options.setStr(key, v === true ? true : str(v));
  return {
    argv: list(c.argv),
    orig_argv: list(c.origArgv),
    path: list(c.path),
    warnoptions: list(c.warnOptions),
    _xoptions: options,
    executable: str(c.executable),
    _base_executable: str(c.executable),
    prefix: str(c.prefix),
    exec_prefix: str(c.prefix),
    base_prefix: str(c.prefix),
    base_exec_prefix: str(c.prefix),
    _stdlib_dir: str(c.libraryPath),
    platlibdir: 'lib',
    _framework: '',
    _home: null,
    pycache_prefix: c.pycachePrefix === null ? null : str(c.pycachePrefix),
    dont_write_bytecode: c.dontWriteBytecode !== 0,
    abiflags: '',
    meta_path: new PyList([]),
    path_hooks: new PyList([]),
    path_importer_cache: new PyDict(),
    modules: new PyDict(),
  };
}

/** The declaration for a host; `builtinNames` are the native modules. */
export function sysDecl(host: Host, builtinNames: readonly string[]): ModuleDecl {
  return defineModule({
    name: 'sys',
    doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
    functions: { ...generalFunctions, ...frameFunctions, ...hookFunctions, ...auditFunctions, ...asyncFunctions },
    values: () => ({
      ...pathValues(),
      ...versionValues(host.code.cacheTag),
      ...infoRecords(),
      _jit: jitModule(),
      monitoring: monitoringModule(),
      platform: str(host.platform),
      byteorder: 'little',
      maxsize: 9223372036854775807n,
      maxunicode: 0x10ffff,
      float_repr_style: 'short',
      builtin_module_names: tupleFrom([...builtinNames].sort()),
      stdlib_module_names: standardModuleNames(),
      UnraisableHookArgs: unraisableHookArgs().type,
    }),
  });
}

/** After the functions exist: the saved originals of the hooks. */
export function saveHooks(dict: PyDict): void {
  for (const name of ['displayhook', 'excepthook', 'unraisablehook', 'breakpointhook']) {
    dict.setStr(`__${name}__`, dict.getStr(name) as Value);
  }
}
