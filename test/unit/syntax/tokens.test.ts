import { expect, test } from 'vitest';
import { PySyntaxError } from '../../../src/syntax/errors.ts';
import { iterateTokens } from '../../../src/syntax/tokenizerIter.ts';
import expected from './tokens.json' with { type: 'json' };

type Entry = readonly [source: string, extra: boolean, tokens: readonly unknown[]];

test.each(expected as unknown as Entry[])('%j, extra tokens: %s', (source, extra, wanted) => {
  const seen: unknown[] = [];
  try {
    for (const token of iterateTokens(source, extra)) seen.push([token.type, token.string, token.start, token.end, token.line]);
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    seen.push([error.kind, error.message, error.place?.lineno, error.place?.offset]);
  }
  expect(seen).toEqual(wanted);
});
