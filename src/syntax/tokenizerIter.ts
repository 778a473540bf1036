// Tokens as `_tokenize.TokenizerIter` gives them to Lib/tokenize.py: with comments, NL, positions in characters
// and the physical line.
//
// CPython counterpart: Python/Python-tokenize.c. The lines are all read before the first token is given; the
// last one gets a line end if it has none, which then shows as an empty string.

import { PySyntaxError } from './errors.ts';
import { LineTable } from './source.ts';
import { characters, Tokenizer } from './tokenizer.ts';
import * as T from './tokens.ts';
import type { TokenStream } from './tokens.ts';

export interface IterToken {
  readonly type: number;
  readonly string: string;
  readonly start: readonly [line: number, column: number];
  readonly end: readonly [line: number, column: number];
  readonly line: string;
}

/** `source` keeps its `\r\n`. Throws `PySyntaxError` after the tokens before the error. */
export function* iterateTokens(source: string, extraTokens: boolean): Generator<IterToken, void, undefined> {
  if (source === '' && !extraTokens) return;
  const implicitEnd = source !== '' && !source.endsWith('\n');
  const text = implicitEnd ? `${source}\n` : source;
  const tokens = new Tokenizer(text, { extraTokens }).run();
  const shaper = new TokenShaper(tokens, extraTokens, implicitEnd);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === T.ERRORTOKEN) throw iterationError(tokens);
    yield shaper.shape(i);
  }
}

/** The errors that the tokenizer only codes have their own words here. */
function iterationError(tokens: TokenStream): PySyntaxError {
  const error = tokens.error!;
  if (tokens.errorOutranks) return error;
  const lineno = tokens.lines[tokens.count - 1]!;
  const line = new LineTable(tokens.text).line(lineno);
  const offset = characters(line, 0, line.length);
  const place = { lineno, offset, endLineno: lineno, endOffset: 0, text: line };
  if (!tokens.errorAtEnd) return new PySyntaxError(error.kind, error.message, place);
  // CPython counts what its buffer holds: nothing, except where a token or a continued line is under way.
  const underWay = tokens.insideFString || tokens.text.endsWith('\\\n');
  const message = 'unexpected EOF in multi-line statement';
  return new PySyntaxError('SyntaxError', message, { ...place, offset: underWay ? offset : 0, text: null });
}

function isStringPart(kind: number): boolean {
  return kind === T.STRING || (kind >= T.FSTRING_START && kind <= T.TSTRING_END);
}

class TokenShaper {
  private readonly tokens: TokenStream;
  private readonly lines: LineTable;
  private readonly extra: boolean;
  private readonly implicitEnd: boolean;
  private lastLine = -1;
  private lastText = '';

  constructor(tokens: TokenStream, extra: boolean, implicitEnd: boolean) {
    this.tokens = tokens;
    this.lines = new LineTable(tokens.text);
    this.extra = extra;
    this.implicitEnd = implicitEnd;
  }

  shape(i: number): IterToken {
    const t = this.tokens;
    const kind = t.kinds[i]!;
    const endLine = t.endLines[i]!;
    const atEnd = kind === T.ENDMARKER || (kind === T.DEDENT && i >= t.endSeenFrom);
    if (atEnd) {
      if (this.extra || endLine !== this.lastLine) this.lastText = '';
      this.lastLine = endLine;
      if (!this.extra) return this.plain(i, kind, [endLine, 0], [endLine, 0]);
      return { type: kind, string: '', start: [endLine + 1, 0], end: [endLine + 1, 0], line: '' };
    }
    if (endLine !== this.lastLine) this.lastText = this.physicalLines(isStringPart(kind) ? t.lines[i]! : endLine, endLine);
    this.lastLine = t.lines[i]!;
    const start: [number, number] = [t.lines[i]!, this.characterColumn(t.lines[i]!, t.starts[i]!)];
    const end: [number, number] = [endLine, this.characterColumn(endLine, t.ends[i]!)];
    if (this.extra) {
      const type = kind > T.DEDENT && kind < T.OP ? T.OP : kind;
      return { type, string: this.shown(i, kind), start, end, line: this.lastText };
    }
    return this.plain(i, kind, start, end);
  }

  /** Without extra tokens: white space tokens have no column, NEWLINE leaves out the line end. */
  private plain(i: number, kind: number, start: [number, number], end: [number, number]): IterToken {
    const line = this.lastText;
    const type = kind >= T.KW_FALSE ? T.NAME : kind;
    if (kind === T.NEWLINE) return { type, string: this.tokens.textOf(i).slice(0, -1), start, end: [end[0], end[1] - 1], line };
    if (kind !== T.INDENT && kind !== T.DEDENT && kind !== T.ENDMARKER) return { type, string: this.tokens.textOf(i), start, end, line };
    return { type, string: '', start: [start[0], -1], end: [end[0], -1], line };
  }

  private shown(i: number, kind: number): string {
    const t = this.tokens;
    const implicit = this.implicitEnd && t.ends[i] === t.text.length;
    return implicit && (kind === T.NEWLINE || kind === T.NL) ? '' : t.textOf(i);
  }

  private physicalLines(from: number, to: number): string {
    const start = this.lines.starts[from - 1] ?? 0;
    const text = this.tokens.text.slice(start, this.lines.starts[to] ?? this.tokens.text.length);
    return this.implicitEnd && to >= this.lines.starts.length - 1 ? text.slice(0, -1) : text;
  }

  private characterColumn(line: number, offset: number): number {
    return characters(this.tokens.text, this.lines.starts[line - 1] ?? 0, offset);
  }
}
