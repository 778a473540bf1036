// Token kinds (CPython's numbers, Include/internal/pycore_token.h) and the token store.
//
// Keywords have kinds of their own from 100 on; soft keywords are NAMEs. The store is a struct of arrays
// indexed by token number. Columns are UTF-8 byte columns, `starts`/`ends` offsets into the text.

import type { PySyntaxError } from './errors.ts';

export const ENDMARKER = 0;
export const NAME = 1;
export const NUMBER = 2;
export const STRING = 3;
export const NEWLINE = 4;
export const INDENT = 5;
export const DEDENT = 6;
export const LPAR = 7;
export const RPAR = 8;
export const LSQB = 9;
export const RSQB = 10;
export const COLON = 11;
export const COMMA = 12;
export const SEMI = 13;
export const PLUS = 14;
export const MINUS = 15;
export const STAR = 16;
export const SLASH = 17;
export const VBAR = 18;
export const AMPER = 19;
export const LESS = 20;
export const GREATER = 21;
export const EQUAL = 22;
export const DOT = 23;
export const PERCENT = 24;
export const LBRACE = 25;
export const RBRACE = 26;
export const EQEQUAL = 27;
export const NOTEQUAL = 28;
export const LESSEQUAL = 29;
export const GREATEREQUAL = 30;
export const TILDE = 31;
export const CIRCUMFLEX = 32;
export const LEFTSHIFT = 33;
export const RIGHTSHIFT = 34;
export const DOUBLESTAR = 35;
export const PLUSEQUAL = 36;
export const DOUBLESTAREQUAL = 46;
export const DOUBLESLASH = 47;
export const DOUBLESLASHEQUAL = 48;
export const AT = 49;
export const ATEQUAL = 50;
export const RARROW = 51;
export const ELLIPSIS = 52;
export const COLONEQUAL = 53;
export const EXCLAMATION = 54;
export const OP = 55;
export const TYPE_IGNORE = 56;
export const TYPE_COMMENT = 57;
export const FSTRING_START = 59;
export const FSTRING_MIDDLE = 60;
export const FSTRING_END = 61;
export const TSTRING_START = 62;
export const TSTRING_MIDDLE = 63;
export const TSTRING_END = 64;
export const COMMENT = 65;
export const NL = 66;
export const ERRORTOKEN = 67;

export const KW_FALSE = 100;
export const KW_NONE = 101;
export const KW_TRUE = 102;
export const KW_AND = 103;
export const KW_AS = 104;
export const KW_ASSERT = 105;
export const KW_ASYNC = 106;
export const KW_AWAIT = 107;
export const KW_BREAK = 108;
export const KW_CLASS = 109;
export const KW_CONTINUE = 110;
export const KW_DEF = 111;
export const KW_DEL = 112;
export const KW_ELIF = 113;
export const KW_ELSE = 114;
export const KW_EXCEPT = 115;
export const KW_FINALLY = 116;
export const KW_FOR = 117;
export const KW_FROM = 118;
export const KW_GLOBAL = 119;
export const KW_IF = 120;
export const KW_IMPORT = 121;
export const KW_IN = 122;
export const KW_IS = 123;
export const KW_LAMBDA = 124;
export const KW_NONLOCAL = 125;
export const KW_NOT = 126;
export const KW_OR = 127;
export const KW_PASS = 128;
export const KW_RAISE = 129;
export const KW_RETURN = 130;
export const KW_TRY = 131;
export const KW_WHILE = 132;
export const KW_WITH = 133;
export const KW_YIELD = 134;

const keywordList =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  );
export const keywordKinds: ReadonlyMap<string, number> = new Map(keywordList.map((word, i) => [word, KW_FALSE + i]));

/** Operator text to kind, all lengths. */
export const operatorKinds: ReadonlyMap<string, number> = new Map<string, number>([
  ['!', 54],
  ['!=', 28],
  ['%', 24],
  ['%=', 40],
  ['&', 19],
  ['&=', 41],
  ['(', 7],
  [')', 8],
  ['*', 16],
  ['**', 35],
  ['**=', 46],
  ['*=', 38],
  ['+', 14],
  ['+=', 36],
  [',', 12],
  ['-', 15],
  ['-=', 37],
  ['->', 51],
  ['.', 23],
  ['...', 52],
  ['/', 17],
  ['//', 47],
  ['//=', 48],
  ['/=', 39],
  [':', 11],
  [':=', 53],
  [';', 13],
  ['<', 20],
  ['<<', 33],
  ['<<=', 44],
  ['<=', 29],
  ['=', 22],
  ['==', 27],
  ['>', 21],
  ['>=', 30],
  ['>>', 34],
  ['>>=', 45],
  ['@', 49],
  ['@=', 50],
  ['[', 9],
  [']', 10],
  ['^', 32],
  ['^=', 43],
  ['{', 25],
  ['|', 18],
  ['|=', 42],
  ['}', 26],
  ['~', 31],
]);

/** All tokens of a source, up to ENDMARKER or to the token whose reading failed (then `error` says why). */
export class TokenStream {
  readonly text: string;
  count = 0;
  kinds = new Uint8Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  lines = new Int32Array(256);
  cols = new Int32Array(256);
  endLines = new Int32Array(256);
  endCols = new Int32Array(256);
  /** Text of the expression before a `:`, `!` or `}` that ends it inside an f-string or t-string. */
  readonly expressionTexts = new Map<number, string>();
  readonly typeIgnores: { readonly lineno: number; readonly tag: string }[] = [];
  /** What the ERRORTOKEN at the end stands for. */
  error: PySyntaxError | null = null;
  /** True when the tokenizer itself described the error: it then outranks the parser's own message. */
  errorOutranks = false;
  /** The error is that the text ended (so that more of it might help). */
  errorAtEnd = false;
  /** The tokens end inside an f-string or t-string. */
  insideFString = false;
  /** From this token on, the reader had met the end of the text (what `_is_end_of_source` asks). */
  endSeenFrom = Number.MAX_SAFE_INTEGER;
  /** Brackets still open where the tokens end: [character, line, byte column] of each, outermost first. */
  openBrackets: readonly (readonly [string, number, number])[] = [];

  constructor(text: string) {
    this.text = text;
  }

  push(kind: number, start: number, end: number, line: number, col: number, endLine: number, endCol: number): void {
    const i = this.count++;
    if (i === this.kinds.length) this.grow();
    this.kinds[i] = kind;
    this.starts[i] = start;
    this.ends[i] = end;
    this.lines[i] = line;
    this.cols[i] = col;
    this.endLines[i] = endLine;
    this.endCols[i] = endCol;
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = longer(this.starts, size);
    this.ends = longer(this.ends, size);
    this.lines = longer(this.lines, size);
    this.cols = longer(this.cols, size);
    this.endLines = longer(this.endLines, size);
    this.endCols = longer(this.endCols, size);
  }

  textOf(token: number): string {
    return this.text.slice(this.starts[token], this.ends[token]);
  }
}

function longer(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
