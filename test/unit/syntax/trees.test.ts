import { expect, test } from 'vitest';
import { dumpTree } from '../../../src/syntax/dump.ts';
import { type ParseMode, type ParseOptions, parseModule } from '../../../src/syntax/parse.ts';
import expected from './trees.json' with { type: 'json' };

type Entry = readonly [source: string, dump: string, mode: string, options: ParseOptions];
const names: Readonly<Record<string, string>> = { BULLET: '\u2022', 'DIGIT ONE': '1', 'GREEK SMALL LETTER ALPHA': '\u03b1' };

test.each(expected as unknown as Entry[])('%j', (source, dump, mode, options) => {
  const tree = parseModule(source, { ...options, mode: mode as ParseMode, characterName: (name) => names[name] ?? null });
  expect(dumpTree(tree)).toBe(dump);
});
