// What `_symtable` and `_tokenize` need of the assembly of parser and compiler; installed where that is.

import type { Entry } from '../compiler/symbols/entry.ts';
import type { PySyntaxError } from '../syntax/errors.ts';
import type { PyBaseException } from '../runtime/layout/exception.ts';
import type { Value } from '../runtime/value.ts';

export const syntaxHooks: {
  /** Symbol table of a source; throws SyntaxError. */
  symbolTable: (source: Value, filename: string, mode: 'exec' | 'eval' | 'single') => Entry;
  /** The Python exception of a syntax error. */
  syntaxError: (problem: PySyntaxError, filename: string) => PyBaseException;
} = { symbolTable: absent, syntaxError: absent };

function absent(): never {
  throw new Error('the compiler is not installed');
}
