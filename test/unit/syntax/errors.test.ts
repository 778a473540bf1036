import { expect, test } from 'vitest';
import { PySyntaxError } from '../../../src/syntax/errors.ts';
import { type ParseMode, type ParseOptions, parseModule } from '../../../src/syntax/parse.ts';
import expected from './errors.json' with { type: 'json' };

type Entry = readonly [source: string, error: readonly unknown[] | null, mode: string, options: ParseOptions];

function errorOf(source: string, mode: string, options: ParseOptions): readonly unknown[] | null {
  try {
    parseModule(source, { ...options, mode: mode as ParseMode, characterName: () => null });
    return null;
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    const { place } = error;
    const fields = [place?.lineno, place?.offset, place?.endLineno, place?.endOffset, place?.text];
    return [error.kind, error.message, ...fields.map((field) => field ?? null)];
  }
}

test.each(expected as unknown as Entry[])('%j', (source, error, mode, options) => {
  expect(errorOf(source, mode, options)).toEqual(error);
});

test('deep nesting never exhausts the JavaScript stack', () => {
  const deep: readonly (readonly [string, string | null])[] = [
    ['('.repeat(100_000) + ')'.repeat(100_000), 'too many nested parentheses'],
    [`1${'+1'.repeat(100_000)}`, null],
    [`f${'()'.repeat(100_000)}`, null],
    [`${'-'.repeat(100_000)}1`, 'Parser stack overflowed - Python source too complex to parse'],
    [`${'not '.repeat(100_000)}1`, 'Parser stack overflowed - Python source too complex to parse'],
    [`${'lambda:'.repeat(100_000)}1`, 'Parser stack overflowed - Python source too complex to parse'],
    [`${'1 if 1 else '.repeat(5_900)}1`, null],
    [`if 1: pass\n${'elif 1: pass\n'.repeat(5_900)}`, null],
    [`if 1: pass\n${'elif 1: pass\n'.repeat(100_000)}`, 'Parser stack overflowed - Python source too complex to parse'],
    [`${'lambda a='.repeat(100_000)}1${':1'.repeat(100_000)}`, 'Parser stack overflowed - Python source too complex to parse'],
  ];
  for (const [source, message] of deep) expect(errorOf(source, 'exec', {})?.[1] ?? null).toBe(message);
});
