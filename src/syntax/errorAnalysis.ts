// What CPython says about source that the fast parser rejects.
//
// CPython counterpart: _PyPegen_run_parser and Parser/pegen_errors.c. Two passes of the error grammar over
// the statement that failed: the first finds the last token reached, the second, with the rules for mistakes,
// a better message. Errors of the tokenizer further down outrank the result.

import { errorAtToken } from './errorActions.ts';
import { errorGrammar } from './errorGrammar.ts';
import { type ParseFailure, PySyntaxError } from './errors.ts';
import type { Parser } from './parser.ts';
import { GrammarReader } from './pegGrammar.ts';
import { PegMachine, Raised } from './pegMachine.ts';
import { unclosedBracket } from './tokenizer.ts';
import * as T from './tokens.ts';

export interface AnalysisOptions {
  readonly allowIncompleteInput?: boolean;
}

const startRules: Readonly<Record<string, string>> = { exec: 'file', eval: 'eval', single: 'interactive', func_type: 'func_type' };

let reader: GrammarReader | null = null;

export function analyzeError(failure: ParseFailure | PySyntaxError, parser: Parser, mode: string, options: AnalysisOptions): PySyntaxError {
  if (failure instanceof PySyntaxError && failure.kind === 'MemoryError') return failure;
  const machine = new PegMachine(parser, mode === 'exec' ? parser.statementBefore : 0);
  return withShownText(analyze(machine, failure, mode, options), machine);
}

/** CPython shows the line end only when the line is the one its tokenizer stands in. */
function withShownText(error: PySyntaxError, machine: PegMachine): PySyntaxError {
  const { tokens } = machine;
  const { place } = error;
  if (place === null || place.text === null || !place.text.endsWith('\n')) return error;
  if (place.lineno >= tokens.endLines[machine.fill - 1]!) return error;
  return new PySyntaxError(error.kind, error.message, { ...place, text: place.text.slice(0, -1) });
}

function analyze(machine: PegMachine, error: ParseFailure | PySyntaxError, mode: string, options: AnalysisOptions): PySyntaxError {
  const { parser } = machine;
  const start = machine.mark;
  if (error instanceof PySyntaxError) {
    machine.fill = parser.errorToken + 1;
    return incomplete(machine, options) ?? outranked(machine, error, false);
  }
  if (parser.tokens.error !== null && error.token === parser.tokens.count - 1) {
    machine.fill = parser.tokens.count;
    return incomplete(machine, options) ?? parser.tokens.error;
  }
  reader ??= new GrammarReader(errorGrammar);
  const first = run(machine, reader, startRules[mode]!);
  if (first === 'overflow') machine.fill = Math.max(machine.fill, error.token + 1);
  const early = incomplete(machine, options);
  if (early !== null) return early;
  if (first instanceof PySyntaxError) return first === parser.tokens.error ? first : outranked(machine, first, false);
  if (first === 'matched') machine.fill = error.token + 1;
  const last = machine.fill - 1;
  if (first === null) {
    machine.restart(start);
    const second = run(machine, reader, startRules[mode]!);
    if (second instanceof PySyntaxError) return outranked(machine, second, false);
  }
  return outranked(machine, generic(machine, last), true);
}

/** One pass: the error it raised, null when nothing matched. */
function run(machine: PegMachine, grammar: GrammarReader, rule: string): PySyntaxError | 'matched' | 'overflow' | null {
  try {
    return grammar.rules.get(rule)!(machine) === null ? null : 'matched';
  } catch (error) {
    if (error instanceof Raised) return error.error;
    if (error instanceof PySyntaxError) return error;
    // The JavaScript stack is too small for this many nested brackets: the general message must do.
    if (error instanceof RangeError) return 'overflow';
    throw error;
  }
}

function incomplete(machine: PegMachine, options: AnalysisOptions): PySyntaxError | null {
  const { tokens } = machine;
  if (options.allowIncompleteInput !== true || machine.fill - 1 < tokens.endSeenFrom) return null;
  if (tokens.error !== null && machine.fill >= tokens.count && !tokens.errorAtEnd) return null;
  const error = errorAtToken(machine, '_IncompleteInputError', 'incomplete input', machine.fill - 1);
  if (tokens.error === null || !tokens.errorOutranks || error.place === null) return error;
  // An open string: CPython's buffer holds all its lines.
  const begin = tokens.text.lastIndexOf('\n', tokens.starts[tokens.count - 1]! - 1) + 1;
  return new PySyntaxError(error.kind, error.message, { ...error.place, text: tokens.text.slice(begin) });
}

function generic(machine: PegMachine, last: number): PySyntaxError {
  const kind = machine.tokens.kinds[last]!;
  if (kind === T.INDENT) return errorAtToken(machine, 'IndentationError', 'unexpected indent', machine.fill - 1);
  if (kind === T.DEDENT) return errorAtToken(machine, 'IndentationError', 'unexpected unindent', machine.fill - 1);
  return machine.parser.errorAt(last, last, 'invalid syntax');
}

/** The error, or the one that the tokenizer finds in the rest of the source. */
function outranked(machine: PegMachine, error: PySyntaxError, generally: boolean): PySyntaxError {
  const { tokens } = machine;
  const last = machine.fill - 1;
  if (!generally && last >= tokens.endSeenFrom) return error;
  if (generally && (tokens.kinds[last] === T.INDENT || tokens.kinds[last] === T.DEDENT)) return error;
  if (tokens.error === null || tokens.insideFString || last >= tokens.count - 1) return error;
  if (tokens.errorOutranks) return tokens.error;
  const open = tokens.openBrackets.at(-1);
  if (open === undefined || tokens.lines[last]! <= open[1]) return error;
  machine.fill = tokens.count;
  return unclosedBracket(tokens.text, open[0], open[1], open[2]);
}
