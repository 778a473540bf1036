// The module atexit. Counterpart: Modules/atexitmodule.c.

import { callVector } from '../runtime/call.ts';
import { same } from '../runtime/compare.ts';
import { reportInFlight } from '../runtime/control/aside.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { isCallable } from '../runtime/call.ts';
import { textOf } from '../runtime/layout/str.ts';
import { convertThrown, clearInFlight, typeError } from '../runtime/raise.ts';
import { discard, own, release } from '../runtime/refcount.ts';
import { repr } from '../runtime/text.ts';
import type { Value } from '../runtime/value.ts';

interface Callback {
  readonly f: Value;
  readonly args: readonly Value[];
  readonly names: readonly string[];
}

/** Latest last; owns function and arguments. */
let callbacks: Callback[] = [];

/** A tuple of function, arguments and keywords ends there, its last item first. */
function drop(c: Callback): void {
  const positional = c.args.length - c.names.length;
  for (const v of c.args.slice(positional)) release(v);
  for (const v of c.args.slice(0, positional).reverse()) release(v);
  release(c.f);
}

function register(args: readonly Value[], kwargs: PyDict): Value {
  const f = args[0];
  if (f === undefined) throw typeError('register() takes at least 1 argument (0 given)');
  if (!isCallable(f)) throw typeError('the first argument must be callable');
  const values = args.slice(1);
  const names: string[] = [];
  kwargs.forEach((key, v) => {
    names.push(textOf(key as string));
    values.push(v);
  });
  own(f);
  for (const v of values) own(v);
  callbacks.push({ f, args: values, names });
  return f;
}

function clear(): void {
  const old = callbacks;
  callbacks = [];
  for (const c of old) drop(c);
}

/** Runs those that are registered now, latest first, and then forgets all; what they raise is reported. */
export function runExitCallbacks(): void {
  const now = [...callbacks];
  for (const c of now) [c.f, ...c.args].forEach(own);
  for (const c of [...now].reverse()) {
    try {
      discard(callVector(c.f, c.args, c.names));
    } catch (thrown) {
      convertThrown(thrown);
      reportInFlight(`Exception ignored in atexit callback ${shown(c.f)}`);
    }
  }
  now.forEach(drop);
  clear();
}

function shown(f: Value): string {
  try {
    return textOf(repr(f));
  } catch (thrown) {
    convertThrown(thrown);
    clearInFlight();
    return '<unprintable>';
  }
}

/** Forgets every callback that equals `f`; its `__eq__` may change the list meanwhile. */
function unregister(f: Value): void {
  for (let i = callbacks.length - 1; i >= 0; i--) {
    const c = callbacks[i];
    if (c === undefined) continue;
    own(c.f);
    try {
      if (!same(c.f, f)) continue;
      const at = callbacks.indexOf(c);
      if (at < 0) continue;
      callbacks.splice(at, 1);
      drop(c);
    } finally {
      release(c.f);
    }
  }
}

export const atexitModule = defineModule({
  name: 'atexit',
  doc: 'allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n',
  functions: functions({
    'register(*args, **kwargs)': register,
    'unregister(func, /)': unregister,
    '_clear()': clear,
    '_run_exitfuncs()': runExitCallbacks,
    '_ncallbacks()': () => callbacks.length,
  }),
});
