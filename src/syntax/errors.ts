// Syntax errors and warnings as plain TypeScript values.
//
// This layer knows no Python objects: whoever compiles turns a `PySyntaxError` into the Python exception
// named by `kind` with the same fields. Offsets are CPython's `.offset`: 1-based, in characters (code
// points); -1 and 0 occur as CPython gives them (`IndentationError` has end_offset -1, for example).

export type SyntaxErrorKind =
  | 'SyntaxError'
  | 'IndentationError'
  | 'TabError'
  | '_IncompleteInputError'
  | 'MemoryError'
  | 'ValueError'
  | 'LookupError';

/** Where an error lies, in CPython's units. */
export interface ErrorPlace {
  readonly lineno: number;
  readonly offset: number;
  readonly endLineno: number | null;
  readonly endOffset: number | null;
  /** The line(s) shown below the message, or null when there is none. */
  readonly text: string | null;
}

/** Thrown by everything in `src/syntax`; not a Python exception yet. */
export class PySyntaxError extends Error {
  readonly kind: SyntaxErrorKind;
  readonly place: ErrorPlace | null;
  /** `_metadata` of the Python exception: what traceback's keyword suggestions start from. */
  metadata: readonly [line: number, column: number, source: string] | null = null;

  constructor(kind: SyntaxErrorKind, message: string, place: ErrorPlace | null) {
    super(message);
    this.name = 'PySyntaxError';
    this.kind = kind;
    this.place = place;
  }
}

/** A warning of the tokenizer or of a literal. Answering true turns it into a syntax error at the same place. */
export type SyntaxWarningSink = (category: 'SyntaxWarning' | 'DeprecationWarning', message: string, lineno: number) => boolean;

/** Thrown inside the parser when the tokens fit no rule; the error analysis then finds the message. */
export class ParseFailure {
  readonly token: number;
  constructor(token: number) {
    this.token = token;
  }
}
