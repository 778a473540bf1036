import { expect, test } from 'vitest';
import { bundled } from './bundled.ts';
import cases from './numberCases.json' with { type: 'json' };

const { formatted, operated } = await bundled<typeof import('./programs/numbers.ts')>('numbers.ts');

test('the format mini-language', () => {
  for (const [x, spec, expected] of cases.formats as [string, string, string][]) {
    expect([x, spec, formatted(x, spec)]).toEqual([x, spec, expected]);
  }
});

test('operators', () => {
  for (const [name, a, b, expected] of cases.operators as [string, string, string, string][]) {
    expect([name, a, b, operated(name, a, b)]).toEqual([name, a, b, expected]);
  }
});
