// Character categories and case for matching. Counterpart: sre_category and sre_lower_* in Modules/_sre/sre.c.

import { isAlphanumeric, isDecimal, isSpace } from '../../base/unicode/characters.ts';
import { simpleLower, simpleUpper } from '../../base/unicode/caseMapping.ts';
import type { Category, Ignore } from './codes.ts';

const isAsciiDigit = (c: number): boolean => c >= 48 && c <= 57;
const isAsciiSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);
const isAsciiWord = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isAsciiDigit(c) || c === 95;
const isUnicodeWord = (c: number): boolean => (c < 128 ? isAsciiWord(c) : isAlphanumeric(c));

export function inCategory(category: Category, c: number): boolean {
  switch (category) {
    case 'digit':
      return isAsciiDigit(c);
    case 'space':
      return isAsciiSpace(c);
    case 'word':
    case 'locWord':
      return isAsciiWord(c);
    case 'linebreak':
      return c === 10;
    case 'uniDigit':
      return c < 128 ? isAsciiDigit(c) : isDecimal(c);
    case 'uniSpace':
      return c < 128 ? isAsciiSpace(c) || (c >= 28 && c <= 31) : isSpace(c);
    case 'uniWord':
      return isUnicodeWord(c);
    default:
      return c === 10 || c === 13 || c === 11 || c === 12 || (c >= 28 && c <= 30) || c === 0x85 || c === 0x2028 || c === 0x2029;
  }
}

export const asciiLower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
const asciiUpper = (c: number): number => (c >= 97 && c <= 122 ? c - 32 : c);
export const unicodeLower = (c: number): number => (c < 128 ? asciiLower(c) : simpleLower(c));
export const unicodeUpper = (c: number): number => (c < 128 ? asciiUpper(c) : simpleUpper(c));

/** Lower case as a pattern of this kind sees it. The locale is C's. */
export function lowerFor(ignore: Ignore): (c: number) => number {
  return ignore === 'unicode' ? unicodeLower : ignore === '' ? (c) => c : asciiLower;
}

export { isAsciiWord, isUnicodeWord };
