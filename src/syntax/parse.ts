// The way in: source text to a syntax tree, or a `PySyntaxError` with CPython's message and place.
//
// First a fast parse that knows only valid programs; when it fails, errorAnalysis.ts reads the statement
// again with the rules for errors.

import { analyzeError } from './errorAnalysis.ts';
import { type ErrorPlace, ParseFailure, PySyntaxError, type SyntaxWarningSink } from './errors.ts';
import { futureFeatures } from './future.ts';
import type { CharacterNameLookup } from './literalText.ts';
import { Parser } from './parser.ts';
import { charactersInBytes, LineTable, translateNewlines } from './source.ts';
import { Tokenizer } from './tokenizer.ts';
import * as T from './tokens.ts';
import type { TokenStream } from './tokens.ts';
import type { Alias, ModNode } from './tree.ts';

export type ParseMode = 'exec' | 'eval' | 'single' | 'func_type';

export interface ParseOptions {
  readonly mode?: ParseMode;
  /** `PyCF_TYPE_COMMENTS` */
  readonly typeComments?: boolean;
  /** Minor version whose grammar is asked for. */
  readonly featureVersion?: number;
  /** `PyCF_DONT_IMPLY_DEDENT` */
  readonly dontImplyDedent?: boolean;
  /** `PyCF_ALLOW_INCOMPLETE_INPUT`: running out of input gives an `_IncompleteInputError`. */
  readonly allowIncompleteInput?: boolean;
  /** `CO_FUTURE_BARRY_AS_BDFL` */
  readonly barry?: boolean;
  /** `sys.get_int_max_str_digits()`; 4300 when absent, 0 for no limit. */
  readonly maxIntegerDigits?: number;
  /** What `\N{...}` names mean. Without it every name is unknown. */
  readonly characterName?: CharacterNameLookup;
  readonly warn?: SyntaxWarningSink;
}

export function parseModule(source: string, options: ParseOptions = {}): ModNode {
  const mode = options.mode ?? 'exec';
  const text = translateNewlines(source, mode === 'exec');
  const zero = text.indexOf('\0');
  if (zero >= 0) throw new PySyntaxError('SyntaxError', 'source code string cannot contain null bytes', null);
  const flufl = options.barry === true || text.includes('barry_as_FLUFL');
  const tokenizer = new Tokenizer(text, { typeComments: options.typeComments ?? false, warn: options.warn, flufl });
  const tokens = tokenizer.run();
  if (mode === 'single') endSingleInput(tokens, tokenizer.openIndents(), options.dontImplyDedent ?? false);
  const parser = new Parser(tokens, options);
  let tree: ModNode;
  try {
    tree = startRule(parser, mode);
  } catch (error) {
    // Nesting that is not made of brackets (lambdas in defaults of lambdas …) may exhaust the JavaScript stack.
    if (error instanceof RangeError) parser.tooComplex();
    if (!(error instanceof ParseFailure || error instanceof PySyntaxError)) throw error;
    const found = analyzeError(error, parser, mode, options);
    if (found.kind !== 'MemoryError') found.metadata = [0, 0, text];
    throw found;
  }
  if (mode === 'single') checkSingle(parser);
  futureFeatures(tree, (alias) => aliasPlace(alias, text));
  return tree;
}

/** CPython takes the text of these errors from the file, not from the source it was given. */
function aliasPlace(alias: Alias, text: string): ErrorPlace {
  const lines = new LineTable(text);
  const line = lines.line(alias.lineno);
  const column = (bytes: number): number => charactersInBytes(line, bytes) + 1;
  return {
    lineno: alias.lineno,
    offset: column(alias.col_offset),
    endLineno: alias.end_lineno,
    endOffset: column(alias.end_col_offset),
    text: null,
  };
}

function startRule(parser: Parser, mode: ParseMode): ModNode {
  switch (mode) {
    case 'exec':
      return parser.file();
    case 'eval':
      return parser.evalInput();
    case 'single':
      return parser.interactive();
    case 'func_type':
      return parser.functionType();
  }
}

/** In single mode the end of the text serves as NEWLINE once something was read, and implies the dedents. */
function endSingleInput(tokens: TokenStream, openIndents: number, dontImplyDedent: boolean): void {
  const end = tokens.count - 1;
  if (end < 1 || tokens.kinds[end] !== T.ENDMARKER) return;
  const at = [tokens.starts[end]!, tokens.ends[end]!, tokens.lines[end]!, tokens.cols[end]!] as const;
  const add = (kind: number): void => tokens.push(kind, at[0], at[1], at[2], at[3], at[2], at[3]);
  tokens.kinds[end] = T.NEWLINE;
  const dedents = dontImplyDedent ? 0 : openIndents;
  for (let i = 0; i < dedents; i++) add(T.DEDENT);
  if (dedents > 0) add(T.NEWLINE);
  add(T.ENDMARKER);
}

function checkSingle(parser: Parser): void {
  const { tokens } = parser;
  const last = parser.p - 1;
  const rest = tokens.text.slice(tokens.ends[last]!).replace(/#[^\n]*/g, '');
  if (/^[ \t\n\f]*$/.test(rest)) return;
  const error = parser.errorAt(last, last, 'multiple statements found while compiling a single statement');
  error.metadata = [0, 0, tokens.text];
  throw error;
}
