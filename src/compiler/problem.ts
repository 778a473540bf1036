// Errors of the compiler's own stages (symbols, lowering). The caller turns them into Python exceptions.

import type { SourceRange } from '../contract/code.ts';

/** Columns are bytes from 0, as in the syntax tree; `filename` is added by the caller. */
export class CompileProblem extends Error {
  readonly kind: 'SyntaxError' | 'RecursionError' | 'ValueError' | 'TypeError' | 'SystemError';
  readonly range: SourceRange | null;
  constructor(message: string, range: SourceRange | null, kind: CompileProblem['kind'] = 'SyntaxError') {
    super(message);
    this.name = 'CompileProblem';
    this.kind = kind;
    this.range = range;
  }
}

/** The JavaScript stack bounds how deep a tree may nest; left-leaning chains are walked by loops and do not count. */
const maxNesting = 6000;

/** Counts nesting; one for each stage. */
export class NestingGuard {
  private depth = 0;
  enter(): void {
    if (++this.depth > maxNesting) {
      throw new CompileProblem('maximum recursion depth exceeded during compilation', null, 'RecursionError');
    }
  }
  leave(): void {
    this.depth--;
  }
}
