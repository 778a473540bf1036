// String literals without replacement fields. CPython counterpart: `letter_quote` in Parser/lexer/lexer.c.

import type { Tokenizer } from './tokenizer.ts';
import { STRING } from './tokens.ts';

/** Reads the string whose prefix begins at `start` and whose quote is at `quoteAt`. */
export function stepString(t: Tokenizer, start: number, quoteAt: number): boolean {
  const text = t.text;
  const quote = text.charCodeAt(quoteAt);
  const line = t.lineno;
  const lineStart = t.lineStart;
  let pos = quoteAt + 1;
  let size = 1;
  if (text.charCodeAt(pos) === quote) {
    if (text.charCodeAt(pos + 1) !== quote) {
      t.pos = pos + 1;
      if (t.pos >= t.length) t.noticeEnd();
      t.emit(STRING, start, t.pos);
      return true;
    }
    size = 3;
    pos += 2;
  }
  let closing = 0;
  let escapedQuote = false;
  while (closing !== size) {
    const c = text.charCodeAt(pos++);
    if (pos > t.length || (size === 1 && c === 10)) {
      unterminated(t, start, size, pos > t.length, escapedQuote, line, lineStart, quote);
    }
    if (c === quote) {
      closing++;
      continue;
    }
    closing = 0;
    if (c === 92) {
      if (text.charCodeAt(pos) === quote) escapedQuote = true;
      if (text.charCodeAt(pos) === 10) skipLineEnd(t, pos);
      pos++;
    } else if (c === 10) skipLineEnd(t, pos - 1);
  }
  t.pos = pos;
  if (t.lineno === line) t.emit(STRING, start, pos);
  else t.emitFrom(STRING, start, pos, line, lineStart);
  return true;
}

function skipLineEnd(t: Tokenizer, at: number): void {
  t.pos = at + 1;
  t.newLine();
}

function unterminated(
  t: Tokenizer,
  start: number,
  size: number,
  atEnd: boolean,
  escapedQuote: boolean,
  line: number,
  lineStart: number,
  quote: number,
): never {
  const detected = t.lineno;
  if (atEnd) t.noticeEnd();
  t.lineno = line;
  t.lineStart = lineStart;
  t.pos = start + 1;
  const mode = t.modes.at(-1);
  if (mode !== undefined && mode.quote === quote && mode.quoteSize === size) {
    t.fail(`${mode.template ? 't' : 'f'}-string: expecting '}'`);
  }
  t.stream.errorAtEnd = atEnd;
  if (size === 3) t.fail(`unterminated triple-quoted string literal (detected at line ${detected})`);
  const hint = escapedQuote ? '; perhaps you escaped the end quote?' : '';
  t.fail(`unterminated string literal (detected at line ${detected})${hint}`);
}
