import { expect, test } from 'vitest';
import { PySyntaxError } from '../../../src/syntax/errors.ts';
import { parseModule } from '../../../src/syntax/parse.ts';
import expected from './warnings.json' with { type: 'json' };

type Entry = readonly [source: string, warnings: readonly (readonly [string, number])[], error: readonly unknown[]];

test.each(expected as unknown as Entry[])('%j', (source, warnings, wanted) => {
  const seen: [string, number][] = [];
  parseModule(source, {
    characterName: () => '1',
    warn: (_category, message, lineno) => {
      seen.push([message, lineno]);
      return false;
    },
  });
  expect(seen).toEqual(warnings);
  let found: readonly unknown[] | null = null;
  try {
    parseModule(source, { characterName: () => '1', warn: () => true });
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    const { place } = error;
    found = [error.kind, error.message, place?.lineno, place?.offset, place?.endLineno, place?.endOffset, place?.text];
  }
  expect(found).toEqual(wanted);
});
