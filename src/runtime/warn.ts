// Issuing warnings from TypeScript. Counterpart: PyErr_WarnEx.

import { str } from './layout/str.ts';
import type { PyType } from './typeObject.ts';
import type { Value } from './value.ts';
import { type ExceptionName, exceptions } from './wellKnown.ts';

/** Installed by the module _warnings; until then warnings go nowhere. Throws when a filter makes an error of it. */
export const warnHook: { issue: (category: PyType, message: Value, stackLevel: number, source?: Value) => void } = { issue: () => {} };

/** Issues a warning as seen from the Python code that called the native; `source` is what a ResourceWarning is about. Throws when filters say `error`. */
export function warn(category: ExceptionName, message: string, stackLevel = 1, source: Value = null): void {
  warnHook.issue(exceptions[category], str(message), stackLevel, source);
}
