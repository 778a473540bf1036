// Text to tokens, one token a call of `step`.
//
// CPython counterpart: Parser/lexer/lexer.c, normal mode; f-strings are in tokenizeFString.ts, names and prefixes
// in tokenizeName.ts, numbers in tokenizeNumber.ts, strings in tokenizeString.ts. The text has `\n` line ends only.
// Reading stops at the first error: an ERRORTOKEN ends the stream and `stream.error` tells why. Errors that
// CPython's tokenizer raises itself outrank the parser's messages; those it only codes (E_DEDENT and the
// like) are raised when the parser gets there.

import { PySyntaxError, type SyntaxWarningSink } from './errors.ts';
import { utf8Length } from './source.ts';
import { endOfExpression, isExpressionEnd, stepFString, type FStringMode } from './tokenizeFString.ts';
import { stepPrefixed, verifyName } from './tokenizeName.ts';
import { stepNumber } from './tokenizeNumber.ts';
import { stepString } from './tokenizeString.ts';
import * as T from './tokens.ts';
import { keywordKinds, operatorKinds, TokenStream } from './tokens.ts';

export interface TokenizerOptions {
  /** Give COMMENT and NL tokens and be lenient, as `tokenize` wants it. */
  readonly extraTokens?: boolean;
  readonly typeComments?: boolean;
  readonly warn?: SyntaxWarningSink | undefined;
  /** Read `<>` as one token (`barry_as_FLUFL`). */
  readonly flufl?: boolean;
}

const maxIndent = 100;
const maxLevel = 200;
const tabSize = 8;

/** Bit 1: may start a name; bit 2: may continue one; bit 4: decimal digit; bit 8: hexadecimal digit. */
export const characterClass = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const letter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
  const digit = c >= 48 && c <= 57;
  const hex = digit || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
  characterClass[c] = (letter || c === 95 ? 3 : 0) | (digit ? 6 : 0) | (hex ? 8 : 0);
}

/** Thrown to leave a step after `fail` recorded the error. */
const stopped = Symbol('tokenizer stopped');

export class Tokenizer {
  readonly stream: TokenStream;
  readonly text: string;
  readonly length: number;
  readonly extra: boolean;
  readonly typeComments: boolean;
  readonly flufl: boolean;
  readonly warn: SyntaxWarningSink | undefined;
  readonly modes: FStringMode[] = [];
  readonly brackets: number[] = [];
  readonly bracketLines: number[] = [];
  readonly bracketStarts: number[] = [];
  pos = 0;
  lineno = 1;
  lineStart = 0;
  done = false;
  private readonly ascii: boolean;
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private pending = 0;
  private atLineStart = true;
  private blankLine = false;
  private commentLine = false;
  /** A NEWLINE token begins at the comment before it. */
  private commentStart = -1;
  private columnLine = -1;
  private columnPos = 0;
  private columnBytes = 0;

  constructor(text: string, options: TokenizerOptions = {}) {
    this.text = text;
    this.length = text.length;
    this.stream = new TokenStream(text);
    this.extra = options.extraTokens ?? false;
    this.typeComments = options.typeComments ?? false;
    this.flufl = options.flufl ?? false;
    this.warn = options.warn;
    // the question is exactly "ASCII only?"
    this.ascii = /^[\x00-\x7f]*$/.test(text);
    if (text === '') {
      this.lineno = 0;
      this.noticeEnd();
    }
  }

  run(): TokenStream {
    try {
      while (!this.done) this.step();
    } catch (error) {
      if (error !== stopped) throw error;
    }
    this.stream.insideFString = this.modes.length > 0;
    this.stream.openBrackets = this.brackets.map((c, i) => [String.fromCharCode(c), this.bracketLines[i]!, this.bracketStarts[i]!]);
    return this.stream;
  }

  /** Indentation levels still open where the text ended. */
  openIndents(): number {
    return this.indents.length - 1;
  }

  step(): void {
    const mode = this.modes.at(-1);
    if (mode?.literal) stepFString(this, mode);
    else this.stepNormal();
  }

  /** UTF-8 column of an offset in the line that starts at `lineStart`. */
  column(pos: number, lineStart: number): number {
    if (this.ascii) return pos - lineStart;
    if (this.columnLine !== lineStart || pos < this.columnPos) {
      this.columnLine = lineStart;
      this.columnPos = lineStart;
      this.columnBytes = 0;
    }
    this.columnBytes += utf8Length(this.text, this.columnPos, pos);
    this.columnPos = pos;
    return this.columnBytes;
  }

  /** A token within the current line. */
  emit(kind: number, start: number, end: number): void {
    const line = this.lineno;
    const col = this.column(start, this.lineStart);
    this.stream.push(kind, start, end, line, col, line, this.column(end, this.lineStart));
  }

  /** A token that began in an earlier line. Its position ends at `shownEnd`, its text at `end`. */
  emitFrom(kind: number, start: number, end: number, line: number, lineStart: number, shownEnd = end): void {
    const col = this.column(start, lineStart);
    this.stream.push(kind, start, end, line, col, this.lineno, this.column(shownEnd, this.lineStart));
  }

  /** To be called right after a line end was consumed. */
  newLine(): void {
    if (this.pos < this.length) {
      this.lineno++;
      this.lineStart = this.pos;
    } else this.noticeEnd();
  }

  /** The reader has met the end: the token now being read, and all later ones, are at the end of the source. */
  noticeEnd(): void {
    if (this.stream.endSeenFrom > this.stream.count) this.stream.endSeenFrom = this.stream.count;
  }

  /** Stops with an error of the tokenizer's own; `pos` is just behind the offending character. */
  fail(message: string, offset = -1, endOffset = -1): never {
    const lineEnd = this.text.indexOf('\n', this.lineStart);
    const line = this.text.slice(this.lineStart, lineEnd < 0 ? this.length : lineEnd);
    const at = offset >= 0 ? offset : characters(this.text, this.lineStart, this.pos);
    const place = { lineno: this.lineno, offset: at, endLineno: this.lineno, endOffset: endOffset >= 0 ? endOffset : at, text: line };
    this.stop(new PySyntaxError('SyntaxError', message, place), true);
  }

  stop(error: PySyntaxError, outranks: boolean): never {
    this.stream.error = error;
    this.stream.errorOutranks = outranks;
    const col = this.column(this.pos, this.lineStart);
    this.stream.push(T.ERRORTOKEN, this.pos, this.pos, this.lineno, col, this.lineno, col);
    this.done = true;
    throw stopped;
  }

  /** Stops with an error that is raised only when the parser gets here. */
  private failCoded(kind: 'SyntaxError' | 'IndentationError' | 'TabError', message: string, offset: number, endOffset: number): never {
    const place = { lineno: this.lineno, offset, endLineno: this.lineno, endOffset, text: this.currentLine() };
    this.stop(new PySyntaxError(kind, message, place), false);
  }

  private currentLine(): string {
    const end = this.text.indexOf('\n', this.lineStart);
    return this.text.slice(this.lineStart, end < 0 ? this.length : end + 1);
  }

  warning(message: string): void {
    if (this.warn?.('SyntaxWarning', message, this.lineno)) this.fail(message);
  }

  private failAtEnd(): never {
    this.noticeEnd();
    this.stream.errorAtEnd = true;
    const depth = this.brackets.length;
    if (depth === 0) {
      const offset = characters(this.text, this.lineStart, this.pos);
      this.failCoded('SyntaxError', 'unexpected EOF while parsing', offset, -1);
    }
    this.stop(unclosedBracket(this.text, this.brackets[depth - 1]!, this.bracketLines[depth - 1]!, this.bracketStarts[depth - 1]!), false);
  }

  private stepNormal(): void {
    for (;;) {
      if (this.atLineStart && this.stepIndentation()) return;
      if (this.pending !== 0) {
        this.emitPending();
        return;
      }
      if (this.stepToken()) return;
    }
  }

  private emitPending(): void {
    const start = this.extra && this.pending > 0 ? this.lineStart : this.pos;
    this.emit(this.pending < 0 ? T.DEDENT : T.INDENT, start, this.pos);
    this.pending += this.pending < 0 ? 1 : -1;
  }

  /** Measures the indentation of a new line. Answers true when it gave a token. */
  private stepIndentation(): boolean {
    this.atLineStart = false;
    const text = this.text;
    let col = 0;
    let alt = 0;
    let continued = 0;
    for (;;) {
      const c = text.charCodeAt(this.pos);
      if (c === 32) {
        col++;
        alt++;
      } else if (c === 9) {
        col = (Math.floor(col / tabSize) + 1) * tabSize;
        alt++;
      } else if (c === 12) {
        col = 0;
        alt = 0;
      } else if (c === 92) {
        continued = continued || col;
        this.pos++;
        this.continueLine();
        continue;
      } else break;
      this.pos++;
    }
    if (this.pos >= this.length) this.noticeEnd();
    const c = text.charCodeAt(this.pos);
    this.blankLine = false;
    if (c === 35 || c === 10 || (c === 13 && text.charCodeAt(this.pos + 1) === 10)) this.blankLine = true;
    if (!this.blankLine && this.brackets.length === 0) this.compareIndent(continued || col, continued || alt);
    return false;
  }

  private compareIndent(col: number, alt: number): void {
    const { indents, altIndents } = this;
    const top = indents.length - 1;
    if (col === indents[top]) {
      if (alt !== altIndents[top]) this.failTabs();
    } else if (col > indents[top]!) {
      if (top + 1 >= maxIndent) this.failIndentation('IndentationError', 'too many levels of indentation', 1, 0);
      if (alt <= altIndents[top]!) this.failTabs();
      this.pending++;
      indents.push(col);
      altIndents.push(alt);
    } else {
      while (indents.length > 1 && col < indents[indents.length - 1]!) {
        this.pending--;
        indents.pop();
        altIndents.pop();
      }
      if (col !== indents[indents.length - 1]) {
        const offset = characters(this.text, this.lineStart, this.lineStart + this.currentLine().length);
        this.failIndentation('IndentationError', 'unindent does not match any outer indentation level', offset, -1);
      }
      if (alt !== altIndents[altIndents.length - 1]) this.failTabs();
    }
  }

  private failTabs(): never {
    this.failIndentation('TabError', 'inconsistent use of tabs and spaces in indentation', 1, 0);
  }

  private failIndentation(kind: 'IndentationError' | 'TabError', message: string, offset: number, endOffset: number): never {
    this.failCoded(kind, message, offset, endOffset);
  }

  /** After a backslash: the line must end here. */
  private continueLine(): void {
    if (this.text.startsWith('\r\n', this.pos)) this.pos++;
    if (this.text.charCodeAt(this.pos) !== 10) {
      if (this.pos >= this.length) this.noticeEnd();
      else this.pos++;
      const offset = characters(this.text, this.lineStart, this.pos);
      this.failCoded('SyntaxError', 'unexpected character after line continuation character', offset, 0);
    }
    this.pos++;
    this.newLine();
    if (this.pos >= this.length) this.failAtEnd();
  }

  /** One token after the indentation. Answers false when the line gave none and reading goes on. */
  private stepToken(): boolean {
    const text = this.text;
    for (;;) {
      let c = text.charCodeAt(this.pos);
      while (c === 32 || c === 9 || c === 12) c = text.charCodeAt(++this.pos);
      if (c === 35) {
        if (this.stepComment()) return true;
        c = text.charCodeAt(this.pos);
      }
      if (this.pos >= this.length) return this.stepEnd();
      if (c >= 128 || (characterClass[c]! & 1) !== 0) return this.stepName(c);
      if (c === 10 || (c === 13 && text.charCodeAt(this.pos + 1) === 10)) return this.stepLineEnd();
      if (c >= 48 && c <= 57) return stepNumber(this, this.pos);
      if (c === 46) return this.stepDot();
      if (c === 34 || c === 39) return stepString(this, this.pos, this.pos);
      if (c !== 92) return this.stepOperator(c);
      this.pos++;
      this.continueLine();
    }
  }

  private stepEnd(): boolean {
    this.noticeEnd();
    if (this.brackets.length > 0) this.failAtEnd();
    this.emit(T.ENDMARKER, this.pos, this.pos);
    this.done = true;
    return true;
  }

  /** The text has `\r\n` only where `tokenize` asks for it. */
  private stepLineEnd(): boolean {
    const start = this.pos;
    const end = this.text.charCodeAt(start) === 13 ? start + 2 : start + 1;
    this.atLineStart = true;
    const silent = this.blankLine || this.brackets.length > 0;
    if (silent || this.commentLine) {
      if (this.extra) this.emit(T.NL, start, end);
      this.commentLine = false;
      this.commentStart = -1;
      this.pos = end;
      this.newLine();
      if (this.pos >= this.length) this.noticeEnd();
      return this.extra;
    }
    this.emit(T.NEWLINE, this.commentStart >= 0 ? this.commentStart : start, end);
    this.commentStart = -1;
    this.pos = end;
    this.newLine();
    return true;
  }

  private stepComment(): boolean {
    const start = this.pos;
    const lineEnd = this.text.indexOf('\n', start);
    this.pos = lineEnd < 0 ? this.length : lineEnd;
    if (lineEnd > start && this.text.charCodeAt(lineEnd - 1) === 13) this.pos--;
    if (lineEnd < 0) this.noticeEnd();
    if (this.typeComments && this.stepTypeComment(start)) return true;
    if (!this.extra) {
      this.commentStart = start;
      return false;
    }
    this.emit(T.COMMENT, start, this.pos);
    this.commentLine = this.blankLine;
    return true;
  }

  private stepTypeComment(start: number): boolean {
    const comment = this.text.slice(start, this.pos);
    const found = /^#[ \t]*type:[ \t]*/.exec(comment);
    if (found === null) return false;
    const rest = comment.slice(found[0].length);
    if (/^ignore(?![A-Za-z0-9\u0080-\uffff])/.test(rest)) {
      this.stream.typeIgnores.push({ lineno: this.lineno, tag: rest.slice(6) });
      if (!this.blankLine) return false;
      if (this.pos < this.length) {
        this.pos++;
        this.newLine();
      }
      this.atLineStart = true;
      return this.stepNormal(), true;
    }
    this.emit(T.TYPE_COMMENT, start + found[0].length, this.pos);
    this.blankLine = false;
    return true;
  }

  private stepName(first: number): boolean {
    const text = this.text;
    const start = this.pos;
    if (first < 128 && stepPrefixed(this, start)) return true;
    let pos = start;
    let seen = 0;
    let c = first;
    while (c >= 128 || (characterClass[c]! & 2) !== 0) {
      seen |= c;
      c = text.charCodeAt(++pos);
    }
    this.pos = pos;
    if (pos >= this.length) this.noticeEnd();
    if (seen >= 128 && !this.extra) verifyName(this, start);
    const size = pos - start;
    let kind = T.NAME;
    if (size >= 2 && size <= 8 && !this.extra) kind = keywordKinds.get(text.slice(start, pos)) ?? T.NAME;
    this.emit(kind, start, pos);
    return true;
  }

  private stepDot(): boolean {
    const text = this.text;
    const start = this.pos;
    const next = text.charCodeAt(start + 1);
    if (next >= 48 && next <= 57) return stepNumber(this, start);
    const ellipsis = next === 46 && text.charCodeAt(start + 2) === 46;
    this.pos = start + (ellipsis ? 3 : 1);
    if (!ellipsis && (next === 46 ? start + 2 : this.pos) >= this.length) this.noticeEnd();
    this.emit(ellipsis ? T.ELLIPSIS : T.DOT, start, this.pos);
    return true;
  }

  private stepOperator(c: number): boolean {
    const start = this.pos;
    const mode = this.modes.at(-1);
    this.pos = start + 1;
    let expression: string | null = null;
    if (mode !== undefined && isExpressionEnd(c)) {
      expression = endOfExpression(this, mode, c, start);
      if (expression !== null) this.stream.expressionTexts.set(this.stream.count, expression);
      if (c === 58 && mode.depth - 1 === mode.expressionDepth) {
        mode.literal = true;
        mode.inSpec = true;
        this.emit(T.COLON, start, this.pos);
        return true;
      }
    }
    const kind = this.longestOperator(start, c);
    if (this.pos >= this.length && this.pos < start + 3) this.noticeEnd();
    if (this.pos === start + 1) {
      if (c === 40 || c === 91 || c === 123) this.open(c, start, mode);
      else if (c === 41 || c === 93 || c === 125) this.close(c, mode);
      else if (c < 32 || c === 127) this.fail(`invalid non-printable character U+${c.toString(16).toUpperCase().padStart(4, '0')}`);
      else if (c === 61 && mode !== undefined && mode.expressionDepth >= 0) mode.debug = true;
    }
    this.emit(kind, start, this.pos);
    return true;
  }

  private longestOperator(start: number, c: number): number {
    const text = this.text;
    const next = text.charCodeAt(start + 1);
    if (this.flufl && c === 60 && next === 62) {
      this.pos = start + 2;
      return T.NOTEQUAL;
    }
    if (next === 61 || next === 62 || next === c) {
      const two = operatorKinds.get(text.slice(start, start + 2));
      if (two !== undefined) {
        const three = operatorKinds.get(text.slice(start, start + 3));
        const long = three !== undefined && start + 3 <= this.length && text.slice(start, start + 3).length === 3;
        this.pos = start + (long ? 3 : 2);
        return long ? three : two;
      }
    }
    return oneCharacter[c] ?? T.OP;
  }

  private open(c: number, start: number, mode: FStringMode | undefined): void {
    if (this.brackets.length >= maxLevel) this.fail('too many nested parentheses');
    this.brackets.push(c);
    this.bracketLines.push(this.lineno);
    this.bracketStarts.push(this.column(start, this.lineStart));
    if (mode !== undefined) mode.depth++;
  }

  private close(c: number, mode: FStringMode | undefined): void {
    const shown = String.fromCharCode(c);
    const sort = mode?.template ? 't' : 'f';
    if (mode !== undefined && mode.depth === 0 && c === 125) this.fail(`${sort}-string: single '}' is not allowed`);
    if (!this.extra && this.brackets.length === 0) this.fail(`unmatched '${shown}'`);
    if (this.brackets.length > 0) {
      const opening = this.brackets.pop()!;
      const line = this.bracketLines.pop()!;
      this.bracketStarts.pop();
      if (!this.extra && c !== (opening === 40 ? 41 : opening + 2)) {
        if (mode !== undefined && opening === 123 && mode.depth - 1 === mode.expressionDepth) {
          this.fail(`${sort}-string: unmatched '${shown}'`);
        }
        const where = line === this.lineno ? '' : ` on line ${line}`;
        const first = `closing parenthesis '${shown}' does not match opening parenthesis`;
        this.fail(`${first} '${String.fromCharCode(opening)}'${where}`);
      }
    }
    if (mode === undefined) return;
    mode.depth--;
    if (mode.depth < 0) this.fail(`${sort}-string: unmatched '${shown}'`);
    if (c === 125 && mode.depth === mode.expressionDepth) {
      mode.expressionDepth--;
      mode.literal = true;
      mode.inSpec = false;
      mode.debug = false;
    }
  }
}

const oneCharacter: (number | undefined)[] = [];
for (const [operator, kind] of operatorKinds) {
  if (operator.length === 1) oneCharacter[operator.charCodeAt(0)] = kind;
}

/** Code points between two offsets. */
export function characters(text: string, from: number, to: number): number {
  let count = to - from;
  for (let i = from; i + 1 < to; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

/** The error for a bracket that the text never closes; `column` is its byte column. */
export function unclosedBracket(text: string, bracket: number | string, line: number, column: number): PySyntaxError {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  const shown = text.slice(start, end < 0 ? text.length : end + 1);
  let offset = 0;
  for (let bytes = 0, i = 0; bytes < column; offset++) {
    const code = shown.codePointAt(i)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    i += code > 0xffff ? 2 : 1;
  }
  const character = typeof bracket === 'string' ? bracket : String.fromCharCode(bracket);
  const place = { lineno: line, offset: offset + 1, endLineno: line, endOffset: 0, text: shown };
  return new PySyntaxError('SyntaxError', `'${character}' was never closed`, place);
}

export function tokenizeText(text: string, options: TokenizerOptions = {}): TokenStream {
  return new Tokenizer(text, options).run();
}
