// Case of text, and the `is…` questions about all characters, for both representations of str.
// Counterpart: case_operation and the unicode_is… functions in Objects/unicodeobject.c.

import {
  capitalizePoints,
  foldPoints,
  lowerPoints,
  swapCasePoints,
  titlePoints,
  toCapitalized,
  toFolded,
  toLower,
  toSwappedCase,
  toTitle,
  toUpper,
  upperPoints,
} from '../../base/unicode/caseMapping.ts';
import { flagAlpha, flagDecimal, flagDigit, flagNumeric, flagPrintable, flagSpace } from '../../base/unicode/characters.ts';
import { allHave, allPointsHave, isIdentifier, isLowerText, isTitleText, isUpperText } from '../../base/unicode/text.ts';
import { strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { type Text, plainOf, pointsOf } from '../../runtime/strings.ts';

// the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

export function isAscii(s: Text): boolean {
  const plain = plainOf(s);
  return plain !== undefined && ASCII.test(plain);
}

function mapping(plainMap: (text: string) => string, pointMap: (points: Uint32Array) => number[]): (s: Text) => Text {
  return (s) => {
    const plain = plainOf(s);
    return plain !== undefined ? plainMap(plain) : strOfPoints(pointMap(pointsOf(s)));
  };
}

export const upper = mapping(toUpper, upperPoints);
export const lower = mapping(toLower, lowerPoints);
export const casefold = mapping(toFolded, foldPoints);
export const capitalize = mapping(toCapitalized, capitalizePoints);
export const title = mapping(toTitle, titlePoints);
export const swapcase = mapping(toSwappedCase, swapCasePoints);

function every(flags: number): (s: Text) => boolean {
  return (s) => {
    const plain = plainOf(s);
    return plain !== undefined ? allHave(plain, flags) : allPointsHave(pointsOf(s), flags);
  };
}

export const allSpace = every(flagSpace);
export const allAlpha = every(flagAlpha);
export const allDecimal = every(flagDecimal);
export const allDigit = every(flagDigit);
export const allNumeric = every(flagNumeric);
export const allAlphanumeric = every(flagAlpha | flagDecimal | flagDigit | flagNumeric);
const printable = every(flagPrintable);
export const allPrintable = (s: Text): boolean => textOf(s) === '' || printable(s);
export const isIdentifierStr = (s: Text): boolean => isIdentifier(textOf(s));
export const isUpperStr = (s: Text): boolean => isUpperText(textOf(s));
export const isLowerStr = (s: Text): boolean => isLowerText(textOf(s));
export const isTitleStr = (s: Text): boolean => isTitleText(textOf(s));
