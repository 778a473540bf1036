// Scopes: one entry a block (module, class, function, annotation scope, …) with the flags of its names.
// Serves the lowering and Python's `_symtable`. CPython counterpart: Include/internal/pycore_symtable.h.

import type { SourceRange } from '../../contract/code.ts';

export const DEF_GLOBAL = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 4;
export const DEF_NONLOCAL = 8;
export const USE = 16;
export const DEF_FREE_CLASS = 64;
export const DEF_IMPORT = 128;
export const DEF_ANNOT = 256;
export const DEF_COMP_ITER = 512;
export const DEF_TYPE_PARAM = 1024;
export const DEF_COMP_CELL = 2048;
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;
/** The resolved scope sits above the definition flags. */
export const SCOPE_OFFSET = 12;
export const SCOPE_MASK = 15;

export const LOCAL = 1;
export const GLOBAL_EXPLICIT = 2;
export const GLOBAL_IMPLICIT = 3;
export const FREE = 4;
export const CELL = 5;
export type Scope = typeof LOCAL | typeof GLOBAL_EXPLICIT | typeof GLOBAL_IMPLICIT | typeof FREE | typeof CELL;

/** Numbers as in `_symtable.TYPE_*`. */
export const blockTypes = {
  function: 0,
  class: 1,
  module: 2,
  annotation: 3,
  typeAlias: 4,
  typeParameters: 5,
  typeVariable: 6,
} as const;
export type BlockType = keyof typeof blockTypes;

export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

export class Entry {
  readonly name: string;
  readonly type: BlockType;
  readonly parent: Entry | null;
  readonly range: SourceRange;
  /** Mangled name -> flags, resolved scope included after analysis; in order of first mention. */
  readonly symbols = new Map<string, number>();
  /** Parameters, in CPython's order. */
  readonly varnames: string[] = [];
  children: Entry[] = [];
  /** Where `global` and `nonlocal` declared a name (for errors found by the analysis). */
  readonly directives: { name: string; range: SourceRange }[] = [];
  nested = false;
  generator = false;
  coroutine = false;
  isAsyncDef = false;
  varargs = false;
  varkeywords = false;
  method = false;
  hasDocstring = false;
  comprehension: ComprehensionKind | null = null;
  /** Merged into the enclosing block (PEP 709). */
  inlined = false;
  compIterTarget = false;
  compIterExpr = 0;
  /** Annotation scopes directly in a class see the class namespace. */
  canSeeClassScope = false;
  needsClassClosure = false;
  needsClassDict = false;
  annotationsUsed = false;
  hasConditionalAnnotations = false;
  inConditionalBlock = false;
  inUnevaluatedAnnotation = false;
  /** Of variables annotated in a module or class (in functions: never evaluated). */
  annotationBlock: Entry | null = null;
  /** Of parameters and result. */
  signatureBlock: Entry | null = null;
  /** Annotation scopes of a type parameter or alias: what error texts call them. */
  scopeInfo: string | null = null;
  /** Type parameter block of a class: only these names are mangled. */
  mangledNames: Set<string> | null = null;
  /** Names that only inlined comprehensions brought in: they get no slot of their own. */
  readonly inlinedNames = new Set<string>();
  /** Names that a `del`, an `except … as` or the like may unbind. */
  readonly deletedNames = new Set<string>();
  /** Targets of assignment expressions that end up in this block. */
  readonly walrusNames = new Set<string>();

  constructor(name: string, type: BlockType, parent: Entry | null, range: SourceRange) {
    this.name = name;
    this.type = type;
    this.parent = parent;
    this.range = range;
  }

  get functionLike(): boolean {
    return this.type !== 'module' && this.type !== 'class';
  }
  flags(name: string): number {
    return this.symbols.get(name) ?? 0;
  }
  /** Scope of a mangled name after analysis; 0 when the block does not know it. */
  scope(name: string): number {
    return (this.flags(name) >> SCOPE_OFFSET) & SCOPE_MASK;
  }
}
