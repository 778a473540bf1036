// String literals, f-strings and t-strings: the rule `strings` and its actions.
//
// CPython counterpart: the f-string helpers of Parser/action_helpers.c. Adjacent literals are joined; in an
// f-string adjacent constants fold into one and empty ones vanish.

import { PySyntaxError } from './errors.ts';
import {
  asciiBytes,
  bufferLength,
  type CharacterNameLookup,
  type DecodedText,
  decodeByteEscapes,
  decodeEscapes,
  EscapeError,
  type InvalidEscape,
  joinTexts,
  literalShape,
  plainText,
} from './literalText.ts';
import { NodeBuilder } from './nodeBuilder.ts';
import { charactersInBytes, LineTable, utf8Length } from './source.ts';
import * as T from './tokens.ts';
import type * as A from './tree.ts';
import { joinBytes } from '../base/bytes.ts';

const noNames: CharacterNameLookup = () => null;

export abstract class StringParser extends NodeBuilder {
  /** `yield_expr | star_expressions` */
  abstract annotatedRhs(): A.ExprNode;

  strings(): A.ExprNode {
    const s = this.p;
    if (this.kind() === T.TSTRING_START) return this.templateStrings(s);
    if (this.kind() === T.STRING) {
      const next = this.nextKind();
      if (next !== T.STRING && next !== T.FSTRING_START && next !== T.TSTRING_START) return this.stringConstant(this.p++);
    }
    const parts: A.ExprNode[] = [];
    for (;;) {
      if (this.kind() === T.STRING) parts.push(this.stringConstant(this.p++));
      else if (this.kind() === T.FSTRING_START) parts.push(this.fString());
      else break;
    }
    if (this.kind() === T.TSTRING_START) this.fail();
    return this.concatenate(parts, s);
  }

  /** The Constant of one STRING token. */
  private stringConstant(token: number): A.Constant {
    const literal = this.tokens.textOf(token);
    const shape = literalShape(literal);
    const content = literal.slice(shape.from, shape.to);
    const raw = shape.raw || !content.includes('\\');
    const invalid = (escape: InvalidEscape): void => this.warnEscape(content, escape, token);
    try {
      if (shape.bytes) {
        // the question is exactly "ASCII only?"
        if (!/^[\x00-\x7f]*$/.test(content)) {
          throw this.errorAt(token, token, 'bytes can only contain ASCII literal characters');
        }
        const value = raw ? asciiBytes(content) : decodeByteEscapes(content, invalid);
        return this.constant({ type: 'bytes', value }, null, token, token);
      }
      const text = raw ? plainText(content) : decodeEscapes(content, this.options.characterName ?? noNames, invalid);
      return this.constant(textValue(text), shape.unicodePrefix ? 'u' : null, token, token);
    } catch (error) {
      if (error instanceof EscapeError) throw this.errorAt(token, token, `(${error.sort}) ${error.message}`);
      throw error;
    }
  }

  /** Raises what is wrong with a STRING token, without warnings. For the error analysis. */
  checkString(token: number): void {
    this.silent = true;
    try {
      this.stringConstant(token);
    } finally {
      this.silent = false;
    }
  }

  private silent = false;

  isBytes(token: number): boolean {
    return literalShape(this.tokens.textOf(token)).bytes;
  }

  /**
   * Warns of an escape in the content of `token`. As an error it stands where CPython's arithmetic puts it:
   * the token's column, plus the bytes of the buffer before the escape, plus the token's leading quotes.
   */
  private warnEscape(content: string, escape: InvalidEscape, token: number): void {
    if (this.silent) return;
    const t = this.tokens;
    const before = content.slice(0, escape.at);
    const lineno = t.lines[token]! + before.split('\n').length - 1;
    const what = escape.octal ? 'an invalid octal escape sequence' : 'an invalid escape sequence';
    const first = `"\\${escape.shown}" is ${what}. `;
    const hint = `Did you mean "\\\\${escape.shown}"? A raw string is also an option.`;
    const message = `${first}Such sequences will not work in the future. ${hint}`;
    if (!this.options.warn?.('SyntaxWarning', message, lineno)) return;
    let column = bufferLength(before.slice(before.lastIndexOf('\n') + 1));
    if (lineno === t.lines[token]) column += t.cols[token]! + leadingQuotes(t.textOf(token));
    const lines = new LineTable(this.text);
    const line = lines.line(lineno) || lines.line(lineno - 1);
    const shown = lineno < t.endLines[token]! ? line.replace(/\n$/, '') : line;
    const offset = (bytes: number): number => charactersInBytes(shown, Math.min(bytes, utf8Length(shown, 0, shown.length) + 1));
    const place = { lineno, offset: offset(column), endLineno: lineno, endOffset: offset(column + 2), text: shown };
    throw new PySyntaxError('SyntaxError', first + hint, place);
  }

  private templateStrings(s: number): A.ExprNode {
    const values: A.ExprNode[] = [];
    while (this.kind() === T.TSTRING_START) {
      values.push(...this.formattedParts(T.TSTRING_MIDDLE, T.TSTRING_END));
      this.checkVersion(14, 't-strings are', this.p - 1);
    }
    if (this.kind() === T.STRING || this.kind() === T.FSTRING_START) this.fail();
    return { node: 'TemplateStr', values: this.foldConstants(values), ...this.span(s, this.p - 1) };
  }

  private fString(): A.JoinedStr {
    const s = this.p;
    const values = this.formattedParts(T.FSTRING_MIDDLE, T.FSTRING_END);
    return { node: 'JoinedStr', values, ...this.span(s, this.p - 1) };
  }

  /** From the START token to the END token: constants (decoded, the empty ones left out) and fields. */
  private formattedParts(middle: number, end: number): A.ExprNode[] {
    const opening = this.tokens.textOf(this.p++);
    const raw = /[rR]/.test(opening);
    const values: A.ExprNode[] = [];
    while (this.kind() !== end) {
      if (this.kind() === middle) {
        const constant = this.middleConstant(this.p++, raw, false);
        if (!isEmptyText(constant)) values.push(constant);
      } else if (this.kind() === T.LBRACE) this.replacementField(middle, raw, middle === T.TSTRING_MIDDLE, values);
      else this.fail();
    }
    this.p++;
    return values;
  }

  private middleConstant(token: number, raw: boolean, inSpec: boolean): A.Constant {
    let content = this.tokens.textOf(token);
    if (!inSpec && (content === '{{' || content === '}}')) content = content[0]!;
    if (raw || !content.includes('\\')) return this.constant(textValue(plainText(content)), null, token, token);
    const invalid = (escape: InvalidEscape): void => {
      if (escape.shown !== '{' && escape.shown !== '}') this.warnEscape(content, escape, this.escapeToken(token, inSpec));
    };
    try {
      const text = decodeEscapes(content, this.options.characterName ?? noNames, invalid);
      return this.constant(textValue(text), null, token, token);
    } catch (error) {
      if (error instanceof EscapeError) throw this.errorAt(token, token, `(${error.sort}) ${error.message}`);
      throw error;
    }
  }

  /** The token that CPython names in the warning: a literal part's is the END of its f-string. */
  private escapeToken(token: number, inSpec: boolean): number {
    if (inSpec) return token;
    let depth = 0;
    for (let i = token; ; i++) {
      const kind = this.kinds[i]!;
      if (kind === T.FSTRING_START || kind === T.TSTRING_START) depth++;
      else if ((kind === T.FSTRING_END || kind === T.TSTRING_END) && depth-- === 0) return i;
    }
  }

  /** `{expression=!r:spec}`: adds the text of a debug field and the field itself. */
  private replacementField(middle: number, raw: boolean, template: boolean, out: A.ExprNode[]): void {
    const s = this.expect(T.LBRACE);
    const value = this.annotatedRhs();
    const debug = this.accept(T.EQUAL);
    let ending = this.p;
    let conversion = -1;
    let debugEnd = this.p;
    let debugShift = -1;
    if (this.kind() === T.EXCLAMATION) {
      conversion = this.conversion();
      debugEnd = this.p - 1;
    }
    let spec: A.ExprNode | null = null;
    if (this.kind() === T.COLON) {
      if (conversion < 0) {
        ending = debugEnd = this.p;
        debugShift = 0;
      }
      spec = this.formatSpec(middle, raw);
    }
    if (debug && conversion < 0 && spec === null) conversion = 114;
    const closing = this.expect(T.RBRACE);
    if (conversion < 0 && spec === null) ending = closing;
    const text = this.tokens.expressionTexts.get(ending) ?? '';
    if (debug) out.push(this.debugText(text, s, debugEnd, debugShift, closing));
    if (template) {
      const shown = debug ? text.slice(0, text.lastIndexOf('=')) : text;
      const str = { type: 'str', value: shown } as const;
      out.push({ node: 'Interpolation', value, str, conversion, format_spec: spec, ...this.span(s, closing) });
    } else out.push({ node: 'FormattedValue', value, conversion, format_spec: spec, ...this.span(s, closing) });
  }

  /** The constant before a `{x=}` field: it ends where the conversion, the spec or the closing brace begins. */
  private debugText(text: string, s: number, debugEnd: number, shift: number, closing: number): A.Constant {
    const t = this.tokens;
    const atClosing = debugEnd === closing;
    return {
      node: 'Constant',
      value: { type: 'str', value: text },
      kind: null,
      lineno: t.lines[s]!,
      col_offset: t.cols[s]! + 1,
      end_lineno: atClosing ? t.endLines[closing]! : t.lines[debugEnd]!,
      end_col_offset: atClosing ? t.endCols[closing]! - 1 : t.cols[debugEnd]! + shift,
    };
  }

  private conversion(): number {
    const mark = this.p++;
    const name = this.expect(T.NAME);
    this.checkConversion(mark, name);
    return this.text.charCodeAt(this.tokens.starts[name]!);
  }

  /** The name behind a field's `!` must follow at once and be s, r or a. */
  checkConversion(mark: number, name: number): void {
    const t = this.tokens;
    const sort = this.stringSort(mark);
    if (t.lines[mark] !== t.lines[name] || t.endCols[mark] !== t.cols[name]) {
      throw this.errorAt(mark, name, `${sort}-string: conversion type must come right after the exclamation mark`);
    }
    const text = this.identifier(name);
    if (text === 's' || text === 'r' || text === 'a') return;
    throw this.errorAt(name, name, `${sort}-string: invalid conversion character '${text}': expected 's', 'r', or 'a'`);
  }

  /** `f` or `t`: the sort of string that a token is inside of. */
  stringSort(token: number): string {
    return this.inTemplate(token) ? 't' : 'f';
  }

  private inTemplate(token: number): boolean {
    let depth = 0;
    for (let i = token; i >= 0; i--) {
      const kind = this.kinds[i];
      if (kind === T.FSTRING_END || kind === T.TSTRING_END) depth++;
      else if (kind === T.FSTRING_START || kind === T.TSTRING_START) {
        if (depth === 0) return kind === T.TSTRING_START;
        depth--;
      }
    }
    return false;
  }

  private formatSpec(middle: number, raw: boolean): A.ExprNode {
    const s = this.p++;
    const parts: A.ExprNode[] = [];
    for (;;) {
      if (this.kind() === middle) {
        const constant = this.middleConstant(this.p++, raw, true);
        if (!isEmptyText(constant)) parts.push(constant);
      } else if (this.kind() === T.LBRACE) this.replacementField(middle, raw, false, parts);
      else break;
    }
    return { node: 'JoinedStr', values: this.foldConstants(parts), ...this.span(s, this.p - 1) };
  }

  private concatenate(parts: A.ExprNode[], s: number): A.ExprNode {
    const e = this.p - 1;
    const bytes = parts.filter((part) => part.node === 'Constant' && part.value.type === 'bytes').length;
    if (bytes > 0 && bytes < parts.length && this.kind() === T.ERRORTOKEN) this.fail();
    if (bytes > 0 && bytes < parts.length) throw this.errorAtToken(this.p, 'cannot mix bytes and nonbytes literals');
    const first = parts[0]!;
    if (parts.every((part) => part.node === 'Constant')) {
      if (parts.length === 1) return first;
      const constants = parts as A.Constant[];
      return this.constant(bytes > 0 ? joinByteConstants(constants) : joinConstants(constants), constants[0]!.kind, s, e);
    }
    const flat = parts.flatMap((part) => (part.node === 'JoinedStr' ? part.values : [part]));
    return { node: 'JoinedStr', values: this.foldConstants(flat), ...this.span(s, e) };
  }

  /** Joins neighbouring constants and drops empty ones. */
  private foldConstants(values: readonly A.ExprNode[]): A.ExprNode[] {
    const result: A.ExprNode[] = [];
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value.node !== 'Constant') {
        result.push(value);
        continue;
      }
      const run: A.Constant[] = [value];
      for (let next = values[i + 1]; next?.node === 'Constant'; next = values[i + 1]) {
        run.push(next);
        i++;
      }
      const last = run.at(-1)!;
      const joined =
        run.length === 1 ? value : { ...value, value: joinConstants(run), end_lineno: last.end_lineno, end_col_offset: last.end_col_offset };
      if (!isEmptyText(joined)) result.push(joined);
    }
    return result;
  }
}

function leadingQuotes(token: string): number {
  const quote = token[0];
  let count = 0;
  if (quote === '"' || quote === "'") while (token[count] === quote) count++;
  return count;
}

function textValue(text: DecodedText): A.ConstantValue {
  return text.points === null ? { type: 'str', value: text.text } : { type: 'str', value: text.text, codePoints: text.points };
}

function isEmptyText(constant: A.Constant): boolean {
  return constant.value.type === 'str' && constant.value.value === '';
}

function joinConstants(constants: readonly A.Constant[]): A.ConstantValue {
  const texts = constants.map(({ value }): DecodedText => {
    if (value.type !== 'str') throw new TypeError('not a str constant');
    return { text: value.value, points: value.codePoints ?? null };
  });
  return textValue(joinTexts(texts));
}

function joinByteConstants(constants: readonly A.Constant[]): A.ConstantValue {
  const parts = constants.map(({ value }) => (value.type === 'bytes' ? value.value : new Uint8Array(0)));
  return { type: 'bytes', value: joinBytes(parts) };
}
