// What filters warnings: the lists that `_warnings` owns, or those that the module `warnings` has put in their place.
// Counterpart: the first half of Python/_warnings.c.

import { getattrOptional, callMethod, getattr } from '../../runtime/attribute.ts';
import { unwrap } from '../../runtime/call.ts';
import { config } from '../../runtime/config.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, clearInFlight, runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import { repr } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { isSubclassS } from '../builtins/isinstance.ts';
import { lookupVariable } from '../_contextvars.ts';
import { PyContextVar } from '../_contextvars/variable.ts';
import { PyRLock } from '../_thread/lock.ts';
import { sysDict } from '../sys/dict.ts';

const immortal = <T extends { rc: number }>(o: T): T => {
  o.rc = IMMORTAL;
  return o;
};

/** Made when the module is; all of them live as long as Piton. */
export const warningState = {
  filters: new PyList(),
  onceRegistry: new PyDict(),
  defaultAction: 'default',
  version: 1,
  lock: new PyRLock(),
  context: new PyContextVar('_warnings_context'),
};
for (const o of [warningState.filters, warningState.onceRegistry, warningState.lock, warningState.context]) immortal(o);

/** The filters that are there before any option. */
export function fillInitialFilters(): void {
  const { filters } = warningState;
  if (filters.items.length > 0) return;
  const ignored = ['DeprecationWarning', 'PendingDeprecationWarning', 'ImportWarning', 'ResourceWarning'] as const;
  filters.items = [
    own(tupleOf('default', null, exceptions.DeprecationWarning, '__main__', 0)),
    ...ignored.map((name) => own(tupleOf('ignore', null, exceptions[name], null, 0))),
  ];
}

/** Does `catch_warnings` work through a context variable (`-X context_aware_warnings`)? */
export function usesContext(): boolean {
  return config.contextAwareWarnings > 0;
}

/** An attribute of the module `warnings`, which is imported first only where `load` says so; undefined without it. */
export function warningsAttribute(name: string, load = false): Value | undefined {
  let module = (sysDict().getStr('modules') as PyDict | undefined)?.getStr('warnings');
  if (module === undefined && load) {
    try {
      module = importHook.module('warnings');
    } catch (thrown) {
      convertThrown(thrown);
      clearInFlight();
    }
  }
  return module === undefined || module === null ? undefined : getattrOptional(module, name);
}

function contextFilters(): PyList | undefined {
  const context = lookupVariable(warningState.context);
  if (context === undefined) return undefined;
  const filters = getattr(context, '_filters');
  if (filters instanceof PyList) return filters;
  throw valueError('_filters of warnings._warnings_context must be a list');
}

function globalFilters(): PyList {
  const filters = warningsAttribute('filters') ?? warningState.filters;
  if (filters instanceof PyList) return kept('filters', filters);
  throw valueError('_warnings.filters must be a list');
}

/** What the module `warnings` was seen to have last serves when it has it no more. */
function kept<K extends 'filters' | 'onceRegistry'>(key: K, value: (typeof warningState)[K]): (typeof warningState)[K] {
  const old = warningState[key];
  if (old !== value) {
    warningState[key] = own(value);
    release(old);
  }
  return value;
}

/** Does a string or compiled pattern of a filter admit the text? */
function matches(pattern: Value, text: Value): boolean {
  if (pattern === null) return true;
  if (isStr(pattern)) return isStr(text) && textOf(pattern) === textOf(text);
  return truth(callMethod(pattern, 'match', text));
}

export interface Found {
  readonly action: string;
  /** The filter, null for the default action; borrowed. */
  readonly item: Value;
}

/** The first filter that fits. Throws what a pattern throws. */
export function findFilter(category: Value, text: Value, lineno: number, module: Value): Found {
  const inContext = usesContext() ? contextFilters() : undefined;
  const found =
    (inContext === undefined ? undefined : search(inContext, category, text, lineno, module)) ??
    search(globalFilters(), category, text, lineno, module);
  return found ?? { action: defaultAction(), item: null };
}

function search(filters: PyList, category: Value, text: Value, lineno: number, module: Value): Found | undefined {
  for (let i = 0; i < filters.items.length; i++) {
    const item = filters.items[i] as Value;
    if (!(item instanceof PyTuple) || item.items.length !== 5) throw valueError(`warnings.filters item ${i} isn't a 5-tuple`);
    const [action, message, cat, mod, line] = item.items as readonly [Value, Value, Value, Value, Value];
    if (!isStr(action)) throw typeError(`action must be a string, not '${typeName(action)}'`);
    const wanted = intValue(line);
    if (wanted === undefined) throw typeError(`'${typeName(line)}' object cannot be interpreted as an integer`);
    own(item);
    try {
      if (isSubclass(category, cat) && (wanted === 0 || wanted === lineno) && matches(message, text) && matches(mod, module))
        return { action: textOf(action), item };
    } finally {
      item.rc--;
    }
  }
  return undefined;
}

function isSubclass(category: Value, wanted: Value): boolean {
  return truth(unwrap(isSubclassS(category, wanted)));
}

function defaultAction(): string {
  const action = warningsAttribute('defaultaction') ?? warningState.defaultAction;
  if (isStr(action)) return (warningState.defaultAction = textOf(action));
  throw typeError(`_warnings.defaultaction must be a string, not '${typeName(action)}'`);
}

/** The registry of what was shown `once`. */
function onceRegistry(): PyDict {
  const registry = warningsAttribute('onceregistry') ?? warningState.onceRegistry;
  if (registry instanceof PyDict) return kept('onceRegistry', registry);
  throw typeError(`_warnings.onceregistry must be a dict, not '${typeName(registry)}'`);
}

/** Is `key` in the registry of this state of the filters? Enters it where `enter` says so. */
export function alreadyWarned(registry: PyDict, key: Value, enter: boolean): boolean {
  if (registry.getStr('version') !== warningState.version) {
    registry.clear();
    registry.setStr('version', warningState.version);
  } else {
    const known = registry.get(key);
    if (known !== undefined && truth(known)) return true;
  }
  if (enter) registry.set(key, true);
  return false;
}

/** Enters a warning as its action wants; true when it has been shown already. */
export function enterWarning(found: Found, registry: PyDict | null, key: PyTuple): boolean {
  const { action } = found;
  if (action === 'always' || action === 'all') return false;
  registry?.set(key, true);
  const [text, category] = key.items as readonly [Value, Value];
  if (action === 'once') return withKey(tupleOf(text, category), (k) => alreadyWarned(registry ?? onceRegistry(), k, true));
  if (action === 'module') return registry !== null && withKey(tupleOf(text, category, 0), (k) => alreadyWarned(registry, k, true));
  if (action === 'default') return false;
  throw runtimeError(`Unrecognized action (${textOf(repr(action))}) in warnings.filters:\n ${textOf(repr(found.item))}`);
}

function withKey(key: PyTuple, f: (key: PyTuple) => boolean): boolean {
  own(key);
  try {
    return f(key);
  } finally {
    release(key);
  }
}
