// `from __future__ import …` at the head of a module: which features it names.
//
// CPython counterpart: Python/future.c. It already runs when only a tree is asked for.

import { PySyntaxError } from './errors.ts';
import type { Alias, ModNode, StmtNode } from './tree.ts';

const known: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface FutureFeatures {
  readonly names: ReadonlySet<string>;
  /** Line of the last future statement, 0 when there is none: later ones are errors. */
  readonly lastLine: number;
}

/** Throws for an unknown feature; `place` locates an alias. */
export function futureFeatures(tree: ModNode, place: (alias: Alias) => PySyntaxError['place']): FutureFeatures {
  const names = new Set<string>();
  let lastLine = 0;
  if (tree.node !== 'Module' && tree.node !== 'Interactive') return { names, lastLine };
  for (const [i, statement] of tree.body.entries()) {
    if (i === 0 && isDocstring(statement)) continue;
    if (statement.node !== 'ImportFrom' || statement.module !== '__future__' || (statement.level ?? 0) !== 0) break;
    for (const alias of statement.names) {
      if (alias.name === 'braces') throw new PySyntaxError('SyntaxError', 'not a chance', place(alias));
      if (!known.has(alias.name)) {
        throw new PySyntaxError('SyntaxError', `future feature ${alias.name} is not defined`, place(alias));
      }
      names.add(alias.name);
    }
    lastLine = statement.lineno;
  }
  return { names, lastLine };
}

function isDocstring(statement: StmtNode): boolean {
  return statement.node === 'Expr' && statement.value.node === 'Constant' && statement.value.value.type === 'str';
}
