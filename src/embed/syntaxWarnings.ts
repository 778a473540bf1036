// Warnings of the parser and the compiler, through the module `warnings`. Counterpart: _PyErr_EmitSyntaxWarning.

import { dealtWith } from '../runtime/raise.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { explicitWarning } from '../modules/_warnings/explicit.ts';

/** Issues the warning; true when a filter turned it into an error, which the caller raises as SyntaxError. */
export function warnSyntax(category: 'SyntaxWarning' | 'DeprecationWarning', message: string, filename: string, lineno: number): boolean {
  const type = exceptions[category];
  try {
    explicitWarning.issue(type, message, filename, lineno, null);
    return false;
  } catch (thrown) {
    if (dealtWith(thrown, type)) return true;
    throw thrown;
  }
}
