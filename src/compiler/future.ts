// `from __future__ import …` at the head of a unit. CPython counterpart: Python/future.c.

import type { ImportFrom, ModNode } from '../syntax/tree.ts';
import { docstringOf } from './docstring.ts';
import { CompileProblem } from './problem.ts';

const known = new Set([
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

export interface FutureImports {
  readonly names: ReadonlySet<string>;
  /** The statements that stand where such imports may; any other is an error. */
  readonly allowed: ReadonlySet<ImportFrom>;
}

export function futureImports(tree: ModNode): FutureImports {
  const names = new Set<string>();
  const allowed = new Set<ImportFrom>();
  if (tree.node !== 'Module' && tree.node !== 'Interactive') return { names, allowed };
  const body = docstringOf(tree.body) === null ? tree.body : tree.body.slice(1);
  for (const s of body) {
    if (s.node !== 'ImportFrom' || s.module !== '__future__' || s.level) break;
    allowed.add(s);
    for (const alias of s.names) {
      if (alias.name === 'braces') throw new CompileProblem('not a chance', alias);
      if (!known.has(alias.name)) throw new CompileProblem(`future feature ${alias.name} is not defined`, alias);
      names.add(alias.name);
    }
  }
  return { names, allowed };
}
