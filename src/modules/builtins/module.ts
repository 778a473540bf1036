// The module `builtins`: functions here, types and exceptions from objects/. Counterpart: Python/bltinmodule.c.

import { builtinHook } from '../../objects/builtinFunctions.ts';
import { config } from '../../runtime/config.ts';
import { defineModule } from '../../runtime/defineType.ts';
import { frameBuiltins } from '../../runtime/emitted/callerFrames.ts';
import { isInstanceHook } from '../../runtime/emitted/patterns.ts';
import type { PyModule } from '../../runtime/layout/module.ts';
import { builtinsModule, lookupBuiltin } from '../../runtime/namespace.ts';
import { unwindInFlight } from '../../runtime/raise.ts';
import { unwrap } from '../../runtime/call.ts';
import { Ellipsis, NotImplemented } from '../../runtime/singletons.ts';
import { vm } from '../../runtime/state.ts';
import { S, type Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { frameHook } from '../sys/frameHook.ts';
import { fillModule } from '../createModule.ts';
import { asyncBuiltins } from '../../objects/asyncGenerator.ts';
import { attributeFunctions } from './attributes.ts';
import { codeFunctions, frameNames } from './code.ts';
import { builtinDocs } from './docs.ts';
import { isInstanceS } from './isinstance.ts';
import { iterationFunctions } from './iteration.ts';
import { numberFunctions } from './numbers.ts';
import { textFunctions } from './text.ts';

const TYPE_NAMES = [
  'bool',
  'bytearray',
  'bytes',
  'classmethod',
  'complex',
  'dict',
  'enumerate',
  'filter',
  'float',
  'frozenset',
  'int',
  'list',
  'map',
  'memoryview',
  'object',
  'property',
  'range',
  'reversed',
  'set',
  'slice',
  'staticmethod',
  'str',
  'super',
  'tuple',
  'type',
  'zip',
] as const;

export const builtinsDecl = defineModule({
  name: 'builtins',
  doc: "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\nThis module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need the\nbuiltin of that name at the same time.",
  functions: { ...numberFunctions, ...attributeFunctions, ...iterationFunctions, ...textFunctions, ...codeFunctions, ...asyncBuiltins },
  docs: builtinDocs,
  values: () => {
    const values: Record<string, Value> = {};
    for (const name of TYPE_NAMES) values[name] = (types as Record<string, Value>)[name] as Value;
    for (const [name, type] of Object.entries(exceptions)) values[name] = type;
    delete values._IncompleteInputError;
    Object.assign(values, {
      _IncompleteInputError: exceptions._IncompleteInputError,
      EnvironmentError: exceptions.OSError,
      IOError: exceptions.OSError,
      Ellipsis,
      NotImplemented,
      __debug__: config.optimize === 0,
      None: null,
      True: true,
      False: false,
    });
    return values;
  },
});

/** Fills the module that `ldglobal` falls back to. */
export function fillBuiltins(module: PyModule): void {
  fillModule(module, builtinsDecl);
  builtinsModule.dict = module.dict;
  builtinsModule.buildClass = module.dict.getStr('__build_class__');
  for (const name of frameNames) frameBuiltins.add(module.dict.getStr(name) as Value);
  builtinHook.get = (name) => {
    const globals = frameHook.globals();
    const found = globals === null ? module.dict.getStr(name) : lookupBuiltin(globals, name);
    if (found === S) throw unwindInFlight();
    return found;
  };
  isInstanceHook.test = (v, cls) => {
    vm.nosuspend++;
    try {
      return unwrap(isInstanceS(v, cls)) === true;
    } finally {
      vm.nosuspend--;
    }
  };
}
