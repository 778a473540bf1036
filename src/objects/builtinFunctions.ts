// Functions of `builtins` that natives name, as pickling does: `iter`, `reversed`, `getattr`.

import { runtimeError } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';

/** Set by the module `builtins`. */
export const builtinHook: { get: (name: string) => Value | undefined } = { get: () => undefined };

/** The builtin of that name, borrowed. */
export function builtin(name: string): Value {
  const v = builtinHook.get(name);
  if (v === undefined) throw runtimeError(`builtins.${name} is not available`);
  return v;
}
