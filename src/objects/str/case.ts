// Case of text: mappings, and the `is…` questions about all characters.
// Counterpart: case_operation and the unicode_is… functions in Objects/unicodeobject.c.

import {
  foldText, isAlpha, isCased, isDecimal, isDigit, isIdentifier, isLower, isNumeric, isPrintable, isSpace, isTitle, isUpper, lowerText, titleCharacter,
  upperText,
} from '../../runtime/characters.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

export function isAscii(s: Text): boolean {
  return typeof s === 'string' ? ASCII.test(s) : s.points === null && ASCII.test(s.text);
}

export function upper(s: Text): Text {
  return str(upperText(textOf(s)));
}

export function lower(s: Text): Text {
  return str(lowerText(textOf(s)));
}

export function casefold(s: Text): Text {
  const text = textOf(s);
  return ASCII.test(text) ? text.toLowerCase() : str(foldText(text));
}

/** The lower case of each character of `text` in its place: a final sigma needs what surrounds it. */
function lowerPieces(points: Uint32Array, text: string): string[] {
  const pieces: string[] = new Array(points.length);
  let hasSigma = false;
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    if (c === 0x3a3) hasSigma = true;
    pieces[i] = lowerText(String.fromCodePoint(c));
  }
  if (!hasSigma) return pieces;
  const whole = lowerText(text);
  let at = 0;
  for (let i = 0; i < pieces.length; i++) {
    const n = (pieces[i] as string).length;
    if (points[i] === 0x3a3) pieces[i] = whole.slice(at, at + n);
    at += n;
  }
  return pieces;
}

export function capitalize(s: Text): Text {
  const text = textOf(s);
  if (text === '') return '';
  if (ASCII.test(text)) return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  const points = pointsOf(s);
  const pieces = lowerPieces(points, text);
  pieces[0] = titleCharacter(points[0] as number);
  return str(pieces.join(''));
}

export function title(s: Text): Text {
  const points = pointsOf(s);
  const pieces = lowerPieces(points, textOf(s));
  let inWord = false;
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    if (!inWord) pieces[i] = titleCharacter(c);
    inWord = isCased(c);
  }
  return str(pieces.join(''));
}

export function swapcase(s: Text): Text {
  const points = pointsOf(s);
  const pieces = lowerPieces(points, textOf(s));
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    if (isUpper(c)) continue;
    const character = String.fromCodePoint(c);
    pieces[i] = isLower(c) ? upperText(character) : character;
  }
  return str(pieces.join(''));
}

function all(s: Text, test: (c: number) => boolean): boolean {
  if (typeof s === 'string') {
    for (let i = 0; i < s.length; i++) if (!test(s.charCodeAt(i))) return false;
    return s.length > 0;
  }
  const points = pointsOf(s);
  for (let i = 0; i < points.length; i++) if (!test(points[i] as number)) return false;
  return points.length > 0;
}

export const allSpace = (s: Text): boolean => all(s, isSpace);
export const allAlpha = (s: Text): boolean => all(s, isAlpha);
export const allDecimal = (s: Text): boolean => all(s, isDecimal);
export const allDigit = (s: Text): boolean => all(s, isDigit);
export const allNumeric = (s: Text): boolean => all(s, isNumeric);
export const allAlphanumeric = (s: Text): boolean => all(s, (c) => isAlpha(c) || isDecimal(c) || isDigit(c) || isNumeric(c));
export const allPrintable = (s: Text): boolean => textOf(s) === '' || all(s, isPrintable);
export const isIdentifierText = (s: Text): boolean => isIdentifier(textOf(s));

/** Some character is upper case and none is lower or title case; with the roles given by the tests. */
function oneCase(s: Text, wanted: (c: number) => boolean, other: (c: number) => boolean): boolean {
  const points = pointsOf(s);
  let seen = false;
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    if (other(c) || isTitle(c)) return false;
    if (!seen && wanted(c)) seen = true;
  }
  return seen;
}

export const isUpperText = (s: Text): boolean => oneCase(s, isUpper, isLower);
export const isLowerText = (s: Text): boolean => oneCase(s, isLower, isUpper);

export function isTitleText(s: Text): boolean {
  const points = pointsOf(s);
  let seen = false;
  let inWord = false;
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    if (isUpper(c) || isTitle(c)) {
      if (inWord) return false;
      inWord = seen = true;
    } else if (isLower(c)) {
      if (!inWord) return false;
      seen = true;
    } else inWord = false;
  }
  return seen;
}
