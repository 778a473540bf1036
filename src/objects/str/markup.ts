// Format strings taken apart: literal text and replacement fields.
//
// Parsing is lazy: an error shows only after the fields before it were formatted.
// Counterpart: Objects/stringlib/unicode_format.h, MarkupIterator.

import { textOf } from '../../runtime/layout/str.ts';
import { forget, isThrown, valueError } from '../../runtime/raise.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

export interface Markup {
  readonly literal: string;
  /** Undefined for a piece that is only text. */
  readonly field: string | undefined;
  readonly spec: string;
  /** `r`, `s`, `a` or whatever was given; '' for none. */
  readonly conversion: string;
  /** The spec has fields of its own. */
  readonly nested: boolean;
}

/** Format strings taken apart lately: the pieces, and the error that the parsing ended with. */
const parsed = new Map<string, ParsedMarkup>();
const PARSED_LIMIT = 512;

export interface ParsedMarkup {
  readonly pieces: readonly Markup[];
  /** Raised when all pieces were formatted. */
  readonly fault: string | undefined;
}

/** All pieces at once, for format strings that are used again and again. */
export function parseMarkup(text: string): ParsedMarkup {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const reader = new MarkupReader(text);
  const pieces: Markup[] = [];
  let fault: string | undefined;
  try {
    for (let m = reader.next(); m !== undefined; m = reader.next()) pieces.push(m);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.ValueError)) throw thrown;
    fault = textOf(thrown.args.items[0] as string);
    forget(thrown);
  }
  if (parsed.size >= PARSED_LIMIT) parsed.clear();
  const all = { pieces, fault };
  parsed.set(text, all);
  return all;
}

export class MarkupReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The next piece, or undefined at the end. Throws ValueError. */
  next(): Markup | undefined {
    const { text } = this;
    if (this.at >= text.length) return undefined;
    const start = this.at;
    let i = start;
    while (i < text.length && text[i] !== '{' && text[i] !== '}') i++;
    if (i === text.length) {
      this.at = i;
      return literal(text.slice(start));
    }
    const brace = text[i] as string;
    const atEnd = i + 1 === text.length;
    if (text[i + 1] === brace) {
      this.at = i + 2;
      return literal(text.slice(start, i + 1));
    }
    if (brace === '}') throw valueError("Single '}' encountered in format string");
    if (atEnd) throw valueError("Single '{' encountered in format string");
    this.at = i + 1;
    return this.field(text.slice(start, i));
  }

  private field(before: string): Markup {
    const name = this.fieldName();
    const { text } = this;
    let conversion = '';
    const stop = text[this.at];
    if (stop === undefined) throw valueError("expected '}' before end of string");
    this.at++;
    if (stop === '}') return { literal: before, field: name, spec: '', conversion, nested: false };
    if (stop === '!') {
      if (this.at >= text.length) throw valueError('end of string while looking for conversion specifier');
      conversion = String.fromCodePoint(text.codePointAt(this.at) as number);
      this.at += conversion.length;
      if (this.at < text.length) {
        const c = text[this.at++];
        if (c === '}') return { literal: before, field: name, spec: '', conversion, nested: false };
        if (c !== ':') throw valueError("expected ':' after conversion specifier");
      }
    }
    return this.spec(before, name, conversion);
  }

  private fieldName(): string {
    const { text } = this;
    const start = this.at;
    for (; this.at < text.length; this.at++) {
      const c = text[this.at];
      if (c === '{') throw valueError("unexpected '{' in field name");
      if (c === '[') {
        // Whatever is in brackets belongs to the name.
        const close = text.indexOf(']', this.at);
        this.at = close < 0 ? text.length - 1 : close;
      } else if (c === '}' || c === ':' || c === '!') break;
    }
    return text.slice(start, this.at);
  }

  private spec(before: string, name: string, conversion: string): Markup {
    const { text } = this;
    const start = this.at;
    let depth = 1;
    let nested = false;
    for (; this.at < text.length; this.at++) {
      const c = text[this.at];
      if (c === '{') {
        nested = true;
        depth++;
      } else if (c === '}' && --depth === 0) {
        const spec = text.slice(start, this.at++);
        return { literal: before, field: name, spec, conversion, nested };
      }
    }
    throw valueError("unmatched '{' in format spec");
  }
}

function literal(text: string): Markup {
  return { literal: text, field: undefined, spec: '', conversion: '', nested: false };
}
