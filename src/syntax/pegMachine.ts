// The state and values of the parser that explains errors (see errorGrammar.ts).
//
// It follows CPython's generated parser closely: which token was the last one fetched decides where many
// messages point, so `touch` must happen where CPython would fetch. Results are kept only for the rules
// that CPython memoizes; the memo does not know whether mistake rules were on, as there.

import type { PySyntaxError } from './errors.ts';
import type { Parser } from './parser.ts';
import * as T from './tokens.ts';
import type { TokenStream } from './tokens.ts';

/** What a rule gives: a node, a token, or a list of them. Positions are token numbers, `e` inclusive. */
export interface PegNode {
  readonly kind: string;
  readonly s: number;
  readonly e: number;
  readonly parts: Readonly<Record<string, PegValue>>;
}
export type PegValue = PegNode | readonly PegValue[];

export const noParts: Readonly<Record<string, PegValue>> = {};
/** An option that was not there, a lookahead that held. */
export const nothing: PegNode = { kind: '', s: 0, e: 0, parts: noParts };

/** Leaves the machine with the error found. */
export class Raised {
  readonly error: PySyntaxError;
  constructor(error: PySyntaxError) {
    this.error = error;
  }
}

interface MemoEntry {
  value: PegValue | null;
  mark: number;
}

export class PegMachine {
  readonly parser: Parser;
  readonly tokens: TokenStream;
  mark: number;
  /** One more than the last token fetched. */
  fill: number;
  /** Whether rules for mistakes take part. */
  explaining = false;
  private memo = new Map<number, MemoEntry>();
  private levels: Uint16Array | null = null;

  constructor(parser: Parser, start: number) {
    this.parser = parser;
    this.tokens = parser.tokens;
    this.mark = start;
    this.fill = start;
  }

  restart(start: number): void {
    this.mark = start;
    this.memo = new Map();
    this.explaining = true;
  }

  /** Fetches the token at the cursor, as CPython does before it looks at it. */
  touch(): void {
    if (this.mark < this.fill) return;
    if (this.mark >= this.tokens.count) this.mark = this.tokens.count - 1;
    this.fill = this.mark + 1;
    if (this.tokens.kinds[this.mark] === T.ERRORTOKEN) throw new Raised(this.tokens.error!);
  }

  kindHere(): number {
    this.touch();
    return this.tokens.kinds[this.mark]!;
  }

  token(): PegNode {
    const at = this.mark++;
    return { kind: 'Token', s: at, e: at, parts: noParts };
  }

  /** Last token before the cursor that is not white space. */
  lastToken(): number {
    const { kinds } = this.tokens;
    let i = this.mark - 1;
    while (i > 0) {
      const kind = kinds[i]!;
      if (kind !== T.ENDMARKER && (kind < T.NEWLINE || kind > T.DEDENT)) break;
      i--;
    }
    return i;
  }

  memoAt(rule: number): MemoEntry | undefined {
    return this.memo.get(this.mark * 1024 + rule);
  }

  remember(rule: number, at: number, value: PegValue | null): MemoEntry {
    const key = at * 1024 + rule;
    const known = this.memo.get(key);
    if (known !== undefined) {
      known.value = value;
      known.mark = this.mark;
      return known;
    }
    const entry = { value, mark: this.mark };
    this.memo.set(key, entry);
    return entry;
  }

  /** Open brackets after a token was read, counting the braces of replacement fields. */
  levelAt(token: number): number {
    if (this.levels === null) {
      const { kinds, count } = this.tokens;
      this.levels = new Uint16Array(count);
      let level = 0;
      for (let i = 0; i < count; i++) {
        const kind = kinds[i]!;
        if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) level++;
        else if (kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) level--;
        this.levels[i] = Math.max(0, level);
      }
    }
    return this.levels[token]!;
  }
}
