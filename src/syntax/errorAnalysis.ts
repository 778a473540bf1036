import { ParseFailure, PySyntaxError } from './errors.ts';
import type { Parser } from './parser.ts';
export function analyzeError(error: ParseFailure | PySyntaxError, parser: Parser, _mode: string, _options: object): PySyntaxError {
  if (error instanceof PySyntaxError) return error;
  const token = error.token;
  if (parser.tokens.error !== null && token === parser.tokens.count - 1) return parser.tokens.error;
  return parser.errorAt(token, token, 'invalid syntax');
}
