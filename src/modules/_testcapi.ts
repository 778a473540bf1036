// `_testcapi`: of CPython's module of that name what tests of the language, its errors and its limits reach through it,
// in terms of Piton's own runtime. There is no C API behind it; names that stand for memory, C threads or C debugging
// are absent, so that a test that wants one is left out or fails by itself. Counterpart: Modules/_testcapimodule.c.

import { compileFunctions } from './_testcapi/compile.ts';
import { addConventions, conventionTypes } from './_testcapi/conventions.ts';
import { datetimeFunctions } from './_testcapi/datetime.ts';
import { errorFunctions, errorValues } from './_testcapi/errors.ts';
import { limits } from './_testcapi/limits.ts';
import { protocolTypes } from './_testcapi/protocols.ts';
import { vectorcallFunctions, vectorcallTypes } from './_testcapi/vectorcall.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { config } from '../runtime/config.ts';
import { bindNative } from '../runtime/bind.ts';
import { keyError } from '../runtime/raise.ts';
import { PyBuiltinFunction } from '../runtime/native.ts';
import { str } from '../runtime/layout/str.ts';
import type { Value } from '../runtime/value.ts';

/** Settings of the interpreter under their names in CPython's PyConfig. */
const SETTINGS: Readonly<Record<string, () => Value>> = {
  bytes_warning: () => config.bytesWarning,
  code_debug_ranges: () => !config.noDebugRanges,
  dev_mode: () => config.devMode,
  inspect: () => config.inspect !== 0,
  int_max_str_digits: () => config.intMaxStrDigits,
  interactive: () => config.interactive !== 0,
  optimization_level: () => config.optimize,
  safe_path: () => config.safePath,
  verbose: () => config.verbose,
};

export const testCapiModule = defineModule({
  name: '_testcapi',
  functions: functions({
    'config_get(name: str, /)': (name) => {
      const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
      if (setting === undefined) throw keyError(str(`unknown config option name: ${name}`));
      return setting();
    },
    'create_cfunction()': () =>
      new PyBuiltinFunction(
        'func',
        null,
        null,
        bindNative('func()', () => null),
        null,
      ),
    // There is no errno that native functions could find set.
    'set_errno(new_errno: cint, /)': () => null,
    ...vectorcallFunctions,
    ...errorFunctions,
    ...compileFunctions,
    ...datetimeFunctions,
  }),
  values: () => ({ ...limits, ...conventionTypes(), ...vectorcallTypes(), ...protocolTypes(), ...errorValues() }),
  start: addConventions,
});
