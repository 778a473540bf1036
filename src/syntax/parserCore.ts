// What all parts of the parser share: the token cursor, positions, identifiers, options and limits.
//
// The parser is split over a chain of classes (core, nodes, strings, expressions, ...), so that the parts can
// call each other without circular imports. It accepts exactly the valid programs; at the first token that
// fits nothing it throws `ParseFailure`, and errorAnalysis.ts works out what CPython would say.
// A node begins at the token where its rule began and ends at the last token that is not white space.

import { normalize } from '../base/unicode/normalization.ts';
import { type ErrorPlace, ParseFailure, PySyntaxError, type SyntaxWarningSink } from './errors.ts';
import type { CharacterNameLookup } from './literalText.ts';
import { charactersInBytes, utf8Length } from './source.ts';
import type { TokenStream } from './tokens.ts';
import * as T from './tokens.ts';

export interface ParserOptions {
  readonly warn?: SyntaxWarningSink | undefined;
  readonly characterName?: CharacterNameLookup | undefined;
  /** Minor version of the grammar asked for (`feature_version`). */
  readonly featureVersion?: number | undefined;
  /** Limit for decimal integer literals, as `sys.get_int_max_str_digits()`; 0 is no limit. */
  readonly maxIntegerDigits?: number | undefined;
  /** `from __future__ import barry_as_FLUFL` is in force: `<>` instead of `!=`. */
  readonly barry?: boolean | undefined;
}

/** CPython's MAXSTACK less what the rules around an expression take; one unit for each nested operator. */
export const maxNesting = 5968;

export const latestVersion = 14;

/** Identifiers are compared in their NFKC form (PEP 3131), which must not be that of a constant. */
function normalIdentifier(raw: string): string {
  const name = normalize(raw, 'NFKC');
  if (name !== 'None' && name !== 'True' && name !== 'False') return name;
  throw new PySyntaxError('ValueError', `identifier field can't represent '${name}' constant`, null);
}

export class ParserCore {
  readonly tokens: TokenStream;
  readonly kinds: Uint8Array;
  readonly options: ParserOptions;
  readonly text: string;
  readonly featureVersion: number;
  p = 0;
  /** The last token read when the latest error was made. */
  errorToken = 0;
  barry: boolean;
  private readonly names = new Map<string, string>();

  constructor(tokens: TokenStream, options: ParserOptions) {
    this.tokens = tokens;
    this.kinds = tokens.kinds;
    this.options = options;
    this.text = tokens.text;
    this.featureVersion = options.featureVersion ?? latestVersion;
    this.barry = options.barry ?? false;
  }

  kind(): number {
    return this.kinds[this.p]!;
  }

  nextKind(): number {
    return this.p + 1 < this.tokens.count ? this.kinds[this.p + 1]! : T.ENDMARKER;
  }

  fail(): never {
    throw new ParseFailure(this.p);
  }

  expect(kind: number): number {
    if (this.kinds[this.p] !== kind) this.fail();
    return this.p++;
  }

  accept(kind: number): boolean {
    if (this.kinds[this.p] !== kind) return false;
    this.p++;
    return true;
  }

  /** Last token before the cursor that is not NEWLINE, INDENT, DEDENT or ENDMARKER. */
  last(): number {
    let i = this.p - 1;
    while (i > 0) {
      const kind = this.kinds[i]!;
      if (kind !== T.ENDMARKER && (kind < T.NEWLINE || kind > T.DEDENT)) break;
      i--;
    }
    return i;
  }

  /** The identifier of a NAME token, normalised as PEP 3131 asks. */
  identifier(token: number): string {
    const raw = this.tokens.textOf(token);
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    // the question is exactly "ASCII only?"
    const name = /^[\x00-\x7f]*$/.test(raw) ? raw : normalIdentifier(raw);
    this.names.set(raw, name);
    return name;
  }

  /** Whether the token is a NAME with this text (a soft keyword). */
  isWord(token: number, word: string): boolean {
    const { kinds, starts, ends } = this.tokens;
    if (kinds[token] !== T.NAME || ends[token]! - starts[token]! !== word.length) return false;
    return this.text.startsWith(word, starts[token]);
  }

  tooComplex(): never {
    throw new PySyntaxError('MemoryError', 'Parser stack overflowed - Python source too complex to parse', null);
  }

  checkNesting(depth: number): void {
    if (depth > maxNesting) this.tooComplex();
  }

  /** An error whose place is the last token read so far, as CPython's RAISE_SYNTAX_ERROR. */
  errorAtToken(token: number, message: string): PySyntaxError {
    this.errorToken = token;
    return new PySyntaxError('SyntaxError', message, tokenPlace(this.tokens, token));
  }

  errorAt(from: number, to: number, message: string): PySyntaxError {
    this.errorToken = to;
    return new PySyntaxError('SyntaxError', message, rangePlace(this.tokens, from, to));
  }

  /** `fetched` is the last token that CPython has read when it checks: the next one, unless a rule just ended. */
  checkVersion(version: number, what: string, fetched = this.p): void {
    if (this.featureVersion >= version) return;
    throw this.errorAtToken(fetched, `${what} only supported in Python 3.${version} and greater`);
  }
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Text of the line where a token starts, with its line end; at the end of the text, its last line. */
function lineText(text: string, at: number): string {
  const start = at === text.length && text.endsWith('\n') ? at - 1 : at;
  const end = text.indexOf('\n', start);
  return text.slice(lineStart(text, start), end < 0 ? text.length : end + 1);
}

/** Number of the character at an offset in its line, from 1. */
function characterColumn(text: string, offset: number): number {
  let count = 0;
  for (let i = lineStart(text, offset); i < offset; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  }
  return count + 1;
}

/**
 * The place from the start of one token to the end of another. When they are in different lines CPython counts
 * the characters of the end column in the first line; so does this.
 */
export function rangePlace(tokens: TokenStream, from: number, to: number) {
  const { text } = tokens;
  const shown = lineText(text, tokens.starts[from]!);
  const lineno = tokens.lines[from]!;
  const endLineno = tokens.endLines[to]!;
  const offset = hasNoColumn(tokens, from) ? 0 : characterColumn(text, tokens.starts[from]!);
  let endOffset = 0;
  if (!hasNoColumn(tokens, to)) endOffset = lineno === endLineno ? endColumn(tokens, to) : endColumnWithin(shown, tokens.endCols[to]! + 1);
  return { lineno, offset, endLineno, endOffset, text: shown };
}

function endColumn(tokens: TokenStream, token: number): number {
  const end = tokens.ends[token]!;
  const lineEnd = tokens.kinds[token] === T.NEWLINE && end > tokens.starts[token]!;
  return lineEnd ? characterColumn(tokens.text, end - 1) + 1 : characterColumn(tokens.text, end);
}

function endColumnWithin(line: string, bytes: number): number {
  const plain = line.replace(/\n$/, '');
  return charactersInBytes(plain, Math.min(bytes, utf8Length(plain, 0, plain.length) + 1));
}

/** Tokens that CPython gives no column: INDENT, DEDENT, the end, and the NEWLINE that the end implies. */
export function hasNoColumn(tokens: TokenStream, token: number): boolean {
  const kind = tokens.kinds[token]!;
  if (kind === T.NEWLINE) return tokens.starts[token] === tokens.ends[token];
  return kind === T.INDENT || kind === T.DEDENT || kind === T.ENDMARKER || kind === T.ERRORTOKEN;
}

/** Where CPython's tokenizer stands after reading a token, as an offset without the usual one added. */
export function tokenizerOffset(tokens: TokenStream, token: number): number {
  const { text } = tokens;
  const end = tokens.ends[token]!;
  if (hasNoColumn(tokens, token) && end === text.length && text.endsWith('\n')) {
    return characterColumn(text, end - 1);
  }
  return endColumn(tokens, token) - 1;
}

/** The place of one token, as CPython's RAISE_SYNTAX_ERROR has it. */
export function tokenPlace(tokens: TokenStream, token: number): ErrorPlace {
  const place = rangePlace(tokens, token, token);
  if (!hasNoColumn(tokens, token)) return place;
  return { ...place, offset: tokenizerOffset(tokens, token), endOffset: -1 };
}

const starters = new Uint8Array(256);
for (const kind of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTRING_START,
  T.TSTRING_START,
  T.LPAR,
  T.LSQB,
  T.LBRACE,
  T.MINUS,
  T.PLUS,
  T.TILDE,
  T.ELLIPSIS,
  T.KW_TRUE,
  T.KW_FALSE,
  T.KW_NONE,
  T.KW_NOT,
  T.KW_LAMBDA,
  T.KW_AWAIT,
]) {
  starters[kind] = 1;
}

/** Whether an `expression` can begin with this token. */
export function startsExpression(kind: number): boolean {
  return starters[kind] === 1;
}
