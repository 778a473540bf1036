// The module _warnings. Counterpart: Python/_warnings.c.

import { callMethod, getattrOptional, hasAttribute } from '../runtime/attribute.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { importHook } from '../runtime/importHook.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { runtimeError, typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Result, Value } from '../runtime/value.ts';
import { contextTypes } from './_contextvars.ts';
import { type Place, issueAt, moduleName } from './_warnings/explicit.ts';
import { fillInitialFilters, warningState } from './_warnings/state.ts';
import { warnFrom } from './_warnings/warn.ts';

function warn(message: Value, category: Value, stacklevel: number, source: Value, prefixes: Value): void {
  if (prefixes !== undefined && !(prefixes instanceof PyTuple)) {
    throw typeError(`warn() argument 'skip_file_prefixes' must be tuple, not ${typeName(prefixes)}`);
  }
  warnFrom(message, category, stacklevel, source, prefixes === undefined ? [] : (prefixes as PyTuple).items);
}

/** The source line as the module's loader gives it, for the text that is shown without the module `warnings`. */
function loaderLine(globals: PyDict, lineno: number): Value {
  const loader = callMethod(importHook.module('_frozen_importlib_external'), '_bless_my_loader', globals);
  const spec = globals.getStr('__spec__') ?? null;
  // A module that runs as `__main__` has its own name in its spec.
  const name = (spec === null ? undefined : getattrOptional(spec, 'name')) ?? globals.getStr('__name__');
  if (name === undefined || !hasAttribute(loader, 'get_source')) return null;
  const source = callMethod(loader, 'get_source', name);
  if (!isStr(source)) return null;
  return textOf(source).split(/\r\n|\r|\n/)[lineno - 1] ?? null;
}

function warnExplicit(
  message: Value,
  category: Value,
  filename: Value,
  lineno: number,
  module: Value | undefined,
  registry: Value,
  globals: Value,
  source: Value,
): void {
  if (registry !== null && !(registry instanceof PyDict)) throw typeError("'registry' must be a dict or None");
  let line: Value = null;
  if (globals !== null) {
    if (!(globals instanceof PyDict)) throw typeError(`module_globals must be a dict, not '${typeName(globals)}'`);
    line = own(loaderLine(globals, lineno));
  }
  const place: Place = { filename, lineno, module: module ?? moduleName(filename), registry };
  try {
    issueAt(category, message, place, source, line);
  } finally {
    release(line);
  }
}

function filtersMutated(): void {
  if (!warningState.lock.ownedHere) throw runtimeError('warnings lock is not held');
  warningState.version++;
}

const asNone = (r: Result): Result => (r === true ? null : r);

export const warningsModule = defineModule({
  name: '_warnings',
  doc: '_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.',
  functions: functions({
    'warn(message, category=None, stacklevel: ssize=1, source=None, *, skip_file_prefixes=?)': (message, category, level, source, prefixes) =>
      warn(message, category, level, source, prefixes as Value),
    'warn_explicit(message, category, filename: text, lineno: cint, module=?, registry=None, module_globals=None, source=None)': warnExplicit,
    '_filters_mutated_lock_held()': filtersMutated,
    '_acquire_lock()': () => asNone(warningState.lock.acquire(true, -1)),
    '_release_lock()': () => warningState.lock.release(),
  }),
  values: () => {
    fillInitialFilters();
    contextTypes();
    return {
      filters: warningState.filters,
      _onceregistry: warningState.onceRegistry,
      _defaultaction: warningState.defaultAction,
      _warnings_context: warningState.context,
    };
  },
});
