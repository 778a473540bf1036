// `_testcapi`: of CPython's module of that name only what the support code of language tests asks about the build and
// the configuration. There is no C API behind it; Piton's library and programs have no use for it.

import { type Config, config } from '../runtime/config.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { str } from '../runtime/layout/str.ts';
import { valueError } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';

/** Options of `PyConfig_Get` that Piton has. */
const options: Readonly<Record<string, (c: Config) => Value>> = {
  code_debug_ranges: (c) => !c.noDebugRanges,
  bytes_warning: (c) => c.bytesWarning,
  dev_mode: (c) => c.devMode,
  executable: (c) => str(c.executable),
  inspect: (c) => c.inspect > 0,
  int_max_str_digits: (c) => c.intMaxStrDigits,
  interactive: (c) => c.interactive > 0,
  isolated: (c) => c.isolated > 0,
  optimization_level: (c) => c.optimize,
  parser_debug: (c) => c.debug > 0,
  pycache_prefix: (c) => (c.pycachePrefix === null ? null : str(c.pycachePrefix)),
  quiet: (c) => c.quiet > 0,
  safe_path: (c) => c.safePath,
  site_import: (c) => c.noSite === 0,
  use_environment: (c) => c.ignoreEnvironment === 0,
  utf8_mode: (c) => c.utf8Mode > 0,
  verbose: (c) => c.verbose,
  warn_default_encoding: (c) => c.warnDefaultEncoding > 0,
  write_bytecode: (c) => c.dontWriteBytecode === 0,
};

/** Limits of C's integer types on the 64-bit platforms whose CPython Piton agrees with. */
const limits: Readonly<Record<string, Value>> = {
  CHAR_MAX: 127, CHAR_MIN: -128, UCHAR_MAX: 255,
  SHRT_MAX: 32767, SHRT_MIN: -32768, USHRT_MAX: 65535,
  INT_MAX: 2147483647, INT_MIN: -2147483648, UINT_MAX: 4294967295,
  LONG_MAX: 2n ** 63n - 1n, LONG_MIN: -(2n ** 63n), ULONG_MAX: 2n ** 64n - 1n,
  LLONG_MAX: 2n ** 63n - 1n, LLONG_MIN: -(2n ** 63n), ULLONG_MAX: 2n ** 64n - 1n,
  PY_SSIZE_T_MAX: 2n ** 63n - 1n, PY_SSIZE_T_MIN: -(2n ** 63n), SIZE_MAX: 2n ** 64n - 1n,
};

export const testCapiModule = defineModule({
  name: '_testcapi',
  functions: functions({
    'config_get(name: str, /)': (name) => {
      const get = Object.hasOwn(options, name) ? options[name] : undefined;
      if (get === undefined) throw valueError(`unknown config option name: ${name}`);
      return get(config);
    },
  }),
  values: () => limits,
});
