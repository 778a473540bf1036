// The compiler as the runtime knows it: a function from source to code. The assembly installs it, because
// runtime and compiler are siblings (DESIGN.md section 2). Counterpart: Py_CompileStringObject.

import type { CodeUnit } from './control/codeObject.ts';
import type { Value } from './value.ts';

export interface CompileRequest {
  /** Text, bytes with a coding cookie, or a tree object of the module `ast`. */
  readonly source: Value;
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single' | 'func_type';
  /** `PyCF_*` and `CO_FUTURE_*` flags. */
  readonly flags: number;
  /** -1: as the interpreter. */
  readonly optimize: number;
  readonly featureVersion: number;
  readonly separateLocals?: boolean;
  /** The bytes are those of the file itself: errors of its encoding name it. */
  readonly fromFile?: boolean;
}

export const compileFlags = {
  onlyAst: 0x400,
  dontImplyDedent: 0x200,
  typeComments: 0x1000,
  allowTopLevelAwait: 0x2000,
  allowIncomplete: 0x4000,
  optimizedAst: 0x8000 | 0x400,
  futureAnnotations: 0x1000000,
  futureMask: 0x1ff0000 | 0x20000 | 0x40000 | 0x80000,
  sourceIsUtf8: 0x100,
  ignoreCookie: 0x800,
} as const;

export const sourceCompiler: {
  /** Throws SyntaxError and the like. */
  compile: (request: CompileRequest) => CodeUnit;
  /** `compile(…, PyCF_ONLY_AST)`: a tree object. */
  tree: (request: CompileRequest) => Value;
} = { compile: absent, tree: absent };

function absent(): never {
  throw new Error('the compiler is not installed');
}
