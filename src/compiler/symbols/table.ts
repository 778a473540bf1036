// Builds the symbol table of a tree: first pass, then resolution.

import type { ModNode } from '../../syntax/tree.ts';
import { futureImports } from '../future.ts';
import { analyze } from './analyze.ts';
import { SymbolBuilder, type SymbolOptions } from './builder.ts';
import type { Entry } from './entry.ts';
import { visitExpr } from './expressions.ts';
import { visitStmts } from './statements.ts';

export interface SymbolTable {
  readonly top: Entry;
  /** The block of a tree object: function, class, lambda, comprehension, `arguments`, type parameter list, bound, alias. */
  block(owner: object): Entry;
}

const moduleRange = { lineno: 0, col_offset: 0, end_lineno: 0, end_col_offset: 0 };

export function buildSymbolTable(tree: ModNode, options: SymbolOptions): SymbolTable {
  const futureAnnotations = options.futureAnnotations || futureImports(tree).names.has('annotations');
  const b = new SymbolBuilder({ ...options, futureAnnotations });
  b.top = b.enter('top', 'module', tree, moduleRange);
  if (tree.node === 'Expression') visitExpr(b, tree.body);
  else if (tree.node !== 'FunctionType') visitStmts(b, tree.body);
  b.leave();
  analyze(b.top);
  return {
    top: b.top,
    block(owner) {
      const entry = b.blocks.get(owner);
      if (!entry) throw new Error('no symbol table block for this tree object');
      return entry;
    },
  };
}
