// f-strings (PEP 701) and t-strings (PEP 750): literal parts, and where replacement fields begin and end.
//
// CPython counterpart: tok_get_fstring_mode in Parser/lexer/lexer.c. A mode is pushed at the opening quote.
// While `literal` is true the next token is a MIDDLE or END; otherwise the normal tokenizer reads the
// expression and hands back at the `:` or `}` that ends it.

import type { Tokenizer } from './tokenizer.ts';
import * as T from './tokens.ts';

export interface FStringMode {
  readonly quote: number;
  readonly quoteSize: 1 | 3;
  readonly raw: boolean;
  readonly template: boolean;
  readonly start: number;
  readonly line: number;
  readonly lineStart: number;
  literal: boolean;
  inSpec: boolean;
  /** A top-level `=` was seen in the current expression. */
  debug: boolean;
  /** Open brackets inside this string. */
  depth: number;
  /** Bracket depth at which the innermost expression began; -1 outside expressions. */
  expressionDepth: number;
  /** Offset behind the brace that opened the outermost expression. */
  expressionStart: number;
  /** Where that expression's text ended, or -1 while it is open. */
  expressionEnd: number;
}

const maxNesting = 150;
const maxExpressionNesting = 3;

/** `t.pos` is at the opening quote, the prefix begins at `start`. */
export function beginFString(t: Tokenizer, start: number, raw: boolean, template: boolean): void {
  const text = t.text;
  const quote = text.charCodeAt(t.pos);
  const triple = text.charCodeAt(t.pos + 1) === quote && text.charCodeAt(t.pos + 2) === quote;
  t.pos += triple ? 3 : 1;
  if (t.modes.length + 1 >= maxNesting) t.fail('too many nested f-strings or t-strings');
  if (t.pos >= t.length && !triple) t.noticeEnd();
  t.modes.push({
    quote,
    quoteSize: triple ? 3 : 1,
    raw,
    template,
    start,
    line: t.lineno,
    lineStart: t.lineStart,
    literal: true,
    inSpec: false,
    debug: false,
    depth: 0,
    expressionDepth: -1,
    expressionStart: 0,
    expressionEnd: -1,
  });
  t.emit(template ? T.TSTRING_START : T.FSTRING_START, start, t.pos);
}

/** Whether the character may end (or begin) a replacement field's expression. */
export function isExpressionEnd(c: number): boolean {
  return c === 58 || c === 125 || c === 33 || c === 123;
}

/**
 * Notes the bounds of the expression when `c` at `start` opens or ends one. Answers its text when the token
 * must carry it: for `{x=}` and in t-strings.
 */
export function endOfExpression(t: Tokenizer, mode: FStringMode, c: number, start: number): string | null {
  if (mode.expressionDepth < 0 || (c === 33 && t.text.charCodeAt(start + 1) === 61)) return null;
  const cursor = mode.depth - (c !== 123 ? 1 : 0);
  const valid = cursor === 0 || (cursor === 1 && (mode.debug || mode.inSpec));
  if (!valid) return null;
  if (c === 123) {
    mode.expressionStart = start + 1;
    mode.expressionEnd = -1;
    return null;
  }
  if (mode.expressionEnd === -1) mode.expressionEnd = start;
  if (!mode.debug && !mode.template) return null;
  return withoutComments(t.text.slice(mode.expressionStart, mode.expressionEnd));
}

/** The expression's text with comments cut out; a `#` inside a string literal is kept. */
function withoutComments(source: string): string {
  if (!source.includes('#')) return source;
  let result = '';
  let quote = '';
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (quote !== '') {
      if (c === '\\') result += source[i++];
      else if (source.startsWith(quote, i)) {
        result += quote.slice(1);
        i += quote.length - 1;
        quote = '';
      }
      result += source[i] ?? '';
    } else if (c === '#') {
      while (i < source.length && source[i] !== '\n') i++;
      if (i < source.length) result += '\n';
    } else {
      if (c === '"' || c === "'") {
        quote = source.startsWith(c.repeat(3), i) ? c.repeat(3) : c;
        result += quote.slice(1);
        i += quote.length - 1;
      }
      result += c;
    }
  }
  return result;
}

export function stepFString(t: Tokenizer, mode: FStringMode): void {
  const text = t.text;
  const start = t.pos;
  if (text.charCodeAt(start) === 123 && text.charCodeAt(start + 1) !== 123) {
    enterExpression(t, mode);
    t.step();
    return;
  }
  if (closesHere(text, start, mode)) {
    t.pos = start + mode.quoteSize;
    t.modes.pop();
    t.emit(mode.template ? T.TSTRING_END : T.FSTRING_END, start, t.pos);
    return;
  }
  stepMiddle(t, mode, start);
}

function enterExpression(t: Tokenizer, mode: FStringMode): void {
  mode.expressionDepth++;
  if (mode.expressionDepth >= maxExpressionNesting) {
    t.fail(`${mode.template ? 't' : 'f'}-string: expressions nested too deeply`);
  }
  mode.literal = false;
}

function closesHere(text: string, at: number, mode: FStringMode): boolean {
  for (let i = 0; i < mode.quoteSize; i++) {
    if (text.charCodeAt(at + i) !== mode.quote) return false;
  }
  return true;
}

function stepMiddle(t: Tokenizer, mode: FStringMode, start: number): void {
  const text = t.text;
  const line = t.lineno;
  const lineStart = t.lineStart;
  const inSpec = mode.inSpec && mode.expressionDepth >= 0;
  let namedEscape = false;
  for (let pos = start; ; pos++) {
    const c = text.charCodeAt(pos);
    if (pos >= t.length || (mode.quoteSize === 1 && c === 10)) {
      if (inSpec && c === 10) {
        const sort = mode.template ? 't' : 'f';
        t.pos = pos + 1;
        t.fail(`${sort}-string: newlines are not allowed in format specifiers for single quoted ${sort}-strings`);
      }
      unterminated(t, mode, pos >= t.length);
    }
    if (c === 10) {
      t.pos = pos + 1;
      t.newLine();
    } else if (c === mode.quote && closesHere(text, pos, mode)) {
      emitMiddle(t, mode, start, pos, pos, line, lineStart);
      return;
    } else if (c === 123) {
      mode.expressionStart = pos + 1;
      mode.expressionEnd = -1;
      if (text.charCodeAt(pos + 1) === 123 && !inSpec) {
        emitMiddle(t, mode, start, pos + 1, pos + 2, line, lineStart);
        return;
      }
      t.pos = pos;
      enterExpression(t, mode);
      mode.inSpec = false;
      emitMiddle(t, mode, start, pos, pos, line, lineStart);
      return;
    } else if (c === 125) {
      if (namedEscape) emitMiddle(t, mode, start, pos + 1, pos + 1, line, lineStart);
      else if (text.charCodeAt(pos + 1) === 125 && !inSpec && mode.depth === 0) {
        emitMiddle(t, mode, start, pos + 1, pos + 2, line, lineStart);
      } else {
        mode.literal = false;
        mode.inSpec = false;
        emitMiddle(t, mode, start, pos, pos, line, lineStart);
      }
      return;
    } else if (c === 92) {
      const next = text.charCodeAt(pos + 1);
      if (next === 123 || next === 125) {
        t.pos = pos + 2;
        if (!mode.raw) warnEscape(t, text[pos + 1]!);
        continue;
      }
      if (next === 10) {
        t.pos = pos + 2;
        t.newLine();
      }
      if (pos + 1 < t.length) pos++;
      if (!mode.raw && next === 78 && text.charCodeAt(pos + 1) === 123) {
        namedEscape = true;
        pos++;
      }
    }
  }
}

function warnEscape(t: Tokenizer, c: string): void {
  const message =
    `"\\${c}" is an invalid escape sequence. Such sequences will not work in the future. ` +
    `Did you mean "\\\\${c}"? A raw string is also an option.`;
  if (t.warn?.('SyntaxWarning', message, t.lineno)) {
    t.fail(`"\\${c}" is an invalid escape sequence. Did you mean "\\\\${c}"? A raw string is also an option.`);
  }
}

/** The token's text ends at `end`; its position, and the reading, at `next` (behind a doubled brace). */
function emitMiddle(t: Tokenizer, mode: FStringMode, start: number, end: number, next: number, line: number, lineStart: number): void {
  t.pos = next;
  t.emitFrom(mode.template ? T.TSTRING_MIDDLE : T.FSTRING_MIDDLE, start, end, line, lineStart, next);
}

function unterminated(t: Tokenizer, mode: FStringMode, atEnd: boolean): never {
  const detected = t.lineno;
  if (atEnd && mode.quoteSize === 3) {
    t.noticeEnd();
    t.stream.errorAtEnd = true;
  }
  t.pos = mode.start + 1;
  t.lineno = mode.line;
  t.lineStart = mode.lineStart;
  const sort = `${mode.quoteSize === 3 ? 'triple-quoted ' : ''}${mode.template ? 't' : 'f'}-string`;
  t.fail(`unterminated ${sort} literal (detected at line ${detected})`);
}
