// Functions of `builtins` that natives name, as pickling does: `iter`, `reversed`, `getattr`.

import { exceptionOf } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';

/** Set by the module `builtins`. May throw. */
export const builtinHook: { get: (name: string) => Value | undefined } = { get: () => undefined };

/** The builtin of that name as the calling code sees it, borrowed. */
export function builtin(name: string): Value {
  const v = builtinHook.get(name);
  if (v === undefined) throw exceptionOf('AttributeError', name);
  return v;
}
