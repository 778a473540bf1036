// What the compiler hands to the runtime: script text, code tables, line table. Everything is JSON-able.
//
// One unit (module, exec'd text, eval'd expression) is one script. Its text evaluates to an
// `InstantiateUnit` function. Code 0 is the unit itself; nested code follows in the order of creation.
// CPython counterpart: code objects (Objects/codeobject.c) and their position tables.

/** A constant in the tables. Plain JSON values stand for None, bool, safe int and str without surrogates. */
export type ConstantRecord =
  | null
  | boolean
  | number
  | string
  | { readonly ellipsis: true }
  | { readonly int: string }
  | { readonly float: string }
  | { readonly complex: readonly [real: string, imag: string] }
  | { readonly str: readonly number[] }
  | { readonly bytes: string }
  | { readonly tuple: readonly ConstantRecord[] }
  | { readonly frozenset: readonly ConstantRecord[] }
  | { readonly code: number };

/**
 * What a slot of a frame record holds. `h` is the mask of handed-over arguments (always slot 0 when present),
 * `p` a parameter (mask bit `bit`), `l` a local, `oc` an own cell, `fc` a cell of an enclosing function,
 * `ns` the namespace of a class body or of module code with separate locals.
 */
export type SlotKind = 'h' | 'p' | 'l' | 'oc' | 'fc' | 'ns';
export interface Slot {
  readonly kind: SlotKind;
  /** Python name; '' for `h` and `ns`. */
  readonly name: string;
  /** For `p`, and for an `oc` made from a parameter: index of the parameter, which is its bit in the mask. */
  readonly bit?: number;
}

/** CPython's code flags, plus the compiler's own above bit 24. */
export const codeFlags = {
  optimized: 0x1,
  newLocals: 0x2,
  varArgs: 0x4,
  varKeywords: 0x8,
  nested: 0x10,
  generator: 0x20,
  coroutine: 0x80,
  iterableCoroutine: 0x100,
  asyncGenerator: 0x200,
  futureBarryAsBdfl: 0x400000,
  futureGeneratorStop: 0x800000,
  futureAnnotations: 0x1000000,
  hasDocstring: 0x4000000,
  method: 0x8000000,
} as const;

/** What code does with a name that is no variable of its own: the numbers of CPython's instructions. */
export const nameUse = {
  deleteAttribute: 61,
  deleteGlobal: 64,
  deleteName: 65,
  importFrom: 72,
  importName: 73,
  loadAttribute: 80,
  loadGlobal: 92,
  loadName: 93,
  loadSuperAttribute: 96,
  storeAttribute: 110,
  storeGlobal: 115,
  storeName: 116,
} as const;
export type NameUse = keyof typeof nameUse;

export interface CodeTable {
  readonly name: string;
  readonly qualname: string;
  readonly firstlineno: number;
  /** CPython's `co_flags`. */
  readonly flags: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** Parameters first (positional, keyword-only, *args, **kwargs), then locals in CPython's order. */
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly names: readonly string[];
  /** What the code does with its names: codes of `nameUse` and indices in `names` by turns, each pair once. */
  readonly nameUses: readonly number[];
  readonly consts: readonly ConstantRecord[];
  readonly docstring: string | null;
  /** Indices of the code nested directly in this one, in order. */
  readonly kids: readonly number[];
  /** Slots of a frame record, in the order in which CPython numbers (and, reversed, releases) them. */
  readonly slots: readonly Slot[];
  /**
   * What the JavaScript function tells callers: its number of parameters when it may be called as it stands
   * with that many positional arguments, else -1 (keyword-only, *args, **kwargs, more than 30 parameters).
   * With more than 30 parameters every argument arrives counted and the mask is ignored.
   */
  readonly jsArgc: number;
  /** The body handles exceptions: frames of it need a frame object early, generators a handled-exception item. */
  readonly usesF: boolean;
  /** Per resume point four numbers: line, end line, column, end column (bytes); -1 where CPython has None. */
  readonly positions: readonly number[];
  /** Per resume point one digit a temporary behind the slots: 0 raw, 1 held, 2 unheld. */
  readonly temps: readonly string[];
  /** Per resume point how many temporaries survive at the handler. */
  readonly keep: readonly number[];
  /** Ranges of method look-ups that share a resume point with their call: pc -> four numbers as in `positions`. */
  readonly lookups: Readonly<Record<number, readonly number[]>>;
  /** Variables of inlined comprehensions: pc -> [index behind the slots, name, 1 when it is a cell]. */
  readonly tempNames: Readonly<Record<number, readonly (readonly [number, string, number])[]>>;
  /** Hash of the tables above that both printings must share. */
  readonly hash: number;
}

/**
 * Where the lines of a script come from. `pcs[i]` is the resume point printed on line i+1 of the text (-1: none);
 * `spans` lists, sorted, the first line of each stretch and the code it belongs to.
 */
export interface LineTable {
  readonly pcs: readonly number[];
  readonly spans: readonly (readonly [firstLine: number, code: number])[];
}

export interface CompiledUnit {
  readonly filename: string;
  /** JavaScript: an expression that evaluates to an `InstantiateUnit` function. */
  readonly text: string;
  readonly codes: readonly CodeTable[];
  /** The unit's constant table `k`. */
  readonly constants: readonly ConstantRecord[];
  readonly lines: LineTable;
  readonly warnings: readonly SyntaxNotice[];
}

/** What a code does as a row of instructions of CPython: nothing runs it. */
export interface CodeListing {
  /** Six numbers an instruction: opcode, argument, line, end line, column, end column; -1 where CPython has None. */
  readonly instructions: readonly number[];
  /** Which instruction each resume point belongs to. */
  readonly places: readonly number[];
  /** The same for method look-ups that share a resume point with their call. */
  readonly lookups: Readonly<Record<number, number>>;
  /** Stretches of instructions (`to` is behind) with the instruction that an exception in them goes on at. */
  readonly handlers: readonly { readonly from: number; readonly to: number; readonly target: number; readonly depth: number }[];
}

/** The resumable printing of one function: an expression that evaluates to an `InstantiateResumable` function. */
export interface ResumableText {
  readonly text: string;
  readonly lines: LineTable;
  readonly hash: number;
}

export interface SourceRange {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}
/** A SyntaxWarning found while compiling, in source order of the stages. Columns are bytes from 0. */
export interface SyntaxNotice extends SourceRange {
  readonly message: string;
}

export type CompileMode = 'exec' | 'eval' | 'single';
export interface CompileOptions {
  readonly filename: string;
  readonly mode: CompileMode;
  /** 0, 1 (-O: no asserts) or 2 (-OO: no docstrings). */
  readonly optimize?: number;
  /** PyCF_ALLOW_TOP_LEVEL_AWAIT. */
  readonly topLevelAwait?: boolean;
  /** Inherited `from __future__ import annotations`. */
  readonly futureAnnotations?: boolean;
  /** Inherited `from __future__ import barry_as_FLUFL`. */
  readonly futureBarry?: boolean;
  /** The unit runs with a namespace of its own beside its globals (exec with two mappings). */
  readonly separateLocals?: boolean;
  /** Test switch: print `force(…)` around every instruction that may run code. */
  readonly force?: boolean;
}
