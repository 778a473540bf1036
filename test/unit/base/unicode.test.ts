import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseInteger } from '../../../src/base/integerText.ts';
import * as caseMapping from '../../../src/base/unicode/caseMapping.ts';
import * as characters from '../../../src/base/unicode/characters.ts';
import * as database320 from '../../../src/base/unicode/database320.ts';
import { characterName, lookupName } from '../../../src/base/unicode/names.ts';
import { decompositionText, normalize, normalizePoints, type NormalForm } from '../../../src/base/unicode/normalization.ts';
import { decimalValue, digitValue, numericValue } from '../../../src/base/unicode/numericValues.ts';
import * as text from '../../../src/base/unicode/text.ts';
import expected from './unicode.json' with { type: 'json' };

function digest(of: (cp: number) => string, surrogates = true): string {
  const out: string[] = [];
  for (let cp = 0; cp < 0x110000; cp++) if (surrogates || cp < 0xd800 || cp > 0xdfff) out.push(of(cp));
  return createHash('sha256').update(out.join('\n')).digest('hex');
}

/** As format(value, '.12g'), for the values that occur. */
function short(value: number | undefined): string {
  if (value === undefined) return '';
  const plain = String(Number(value.toPrecision(12)));
  return value >= 1e12 ? value.toExponential().replace(/e\+(\d)$/, 'e+0$1') : plain;
}

const byPoint: Record<string, (cp: number) => unknown> = { ...(characters as unknown as Record<string, (cp: number) => unknown>) };
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

for (const [name, wanted] of Object.entries(expected.digests)) {
  test(name, () => {
    let of: (cp: number) => string;
    let surrogates = true;
    if (name in text) of = (cp) => ((text as unknown as Record<string, (t: string) => boolean>)[name]!(String.fromCodePoint(cp)) ? '1' : '0');
    else if ((forms as readonly string[]).includes(name)) {
      surrogates = false;
      of = (cp) => String.fromCodePoint(...normalizePoints([cp], name as NormalForm));
    } else if (name.endsWith('Points')) {
      surrogates = false;
      of = (cp) => String.fromCodePoint(...(caseMapping as unknown as Record<string, (p: number[]) => number[]>)[name]!([cp]));
    } else if (name in caseMapping) {
      surrogates = false;
      of = (cp) => (caseMapping as unknown as Record<string, (t: string) => string>)[name]!(String.fromCodePoint(cp));
    } else if (name === 'characterName') of = (cp) => characterName(cp) ?? '';
    else if (name === 'decompositionText') of = decompositionText;
    else if (name === 'numericValue') of = (cp) => short(numericValue(cp));
    else if (name === 'decimalValue' || name === 'digitValue') of = (cp) => String((name === 'decimalValue' ? decimalValue : digitValue)(cp) ?? '');
    else of = (cp) => String(Number(byPoint[name]!(cp)) >= 0 ? Number(byPoint[name]!(cp)) : byPoint[name]!(cp));
    if (['category', 'bidirectional', 'eastAsianWidth'].includes(name)) of = byPoint[name] as (cp: number) => string;
    expect(digest(of, surrogates)).toBe(wanted);
  });
}

for (const [name, wanted] of Object.entries(expected.digests320)) {
  test(`3.2.0 ${name}`, () => {
    const old = database320;
    if ((forms as readonly string[]).includes(name))
      expect(digest((cp) => String.fromCodePoint(...old.normalizePoints([cp], name as NormalForm)), false)).toBe(wanted);
    else {
      const value = (old as unknown as Record<string, (cp: number) => string | number | undefined>)[name]!;
      expect(digest(name === 'numeric' ? (cp) => short(old.numeric(cp)) : (cp) => String(value(cp) ?? ''))).toBe(wanted);
    }
  });
}

test('3.2.0 normalization of texts', () => {
  for (const [source, ...wanted] of expected.normal320) {
    for (const [i, form] of forms.entries()) {
      const points = database320.normalizePoints(
        Array.from(source!, (c) => c.codePointAt(0)!),
        form,
      );
      expect([source, String.fromCodePoint(...points)]).toEqual([source, wanted[i]]);
    }
  }
});

test('normalization of texts', () => {
  for (const [source, ...wanted] of expected.normal) {
    for (const [i, form] of forms.entries()) {
      expect([source, form, normalize(source!, form)]).toEqual([source, form, wanted[i]]);
      const points = normalizePoints(
        Array.from(source!, (c) => c.codePointAt(0)!),
        form,
      );
      expect(String.fromCodePoint(...points)).toBe(wanted[i]);
    }
  }
});

test('case of texts', () => {
  const { toLower, toUpper, toTitle, toCapitalized, toSwappedCase, toFolded } = caseMapping;
  for (const [word, ...wanted] of expected.cases as [string, ...unknown[]][]) {
    expect([
      word,
      toLower(word),
      toUpper(word),
      toTitle(word),
      toCapitalized(word),
      toSwappedCase(word),
      toFolded(word),
      text.isLowerText(word),
      text.isUpperText(word),
      text.isTitleText(word),
      text.isIdentifier(word),
    ]).toEqual([word, ...wanted]);
  }
});

test('splitting', () => {
  for (const [source, max, left, right] of expected.split as [string, number, string[], string[]][]) {
    expect([source, max, text.splitAtSpace(source, max), text.splitAtSpaceFromRight(source, max)]).toEqual([source, max, left, right]);
  }
  for (const [source, bare, kept] of expected.lines as [string, string[], string[]][]) {
    expect([text.splitLines(source), text.splitLines(source, true)]).toEqual([bare, kept]);
  }
});

test('lookup of names', () => {
  for (const [name, character] of expected.lookup) expect([name, lookupName(name!) ?? null]).toEqual([name, character]);
});

test('digits of other scripts', () => {
  for (const [source, value] of expected.digits as [string, number | null][])
    expect([source, parseInteger(text.toAsciiDigits(source), 10) ?? null]).toEqual([source, value]);
});
