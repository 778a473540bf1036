/**
 * Questions about whole texts, and their division at whitespace and line ends, by Unicode 16.0. Texts are JavaScript
 * strings without surrogates unless a function says otherwise; indices are code units. Counterpart: the predicates
 * and splitters of Objects/unicodeobject.c.
 */
import { flagLower, flagsOf, flagTitle, flagUpper, isIdentifierPart, isIdentifierStart, isLineBreak, isSpace } from './characters.ts';
import { decimalValue } from './numericValues.ts';

/** Whether the text is not empty and every character has at least one of the flags. */
export function allHave(text: string, flags: number): boolean {
  for (let i = 0; i < text.length; i++) if ((flagsOf(text.charCodeAt(i)) & flags) === 0) return false;
  return text.length > 0;
}

/** allHave over code points. */
export function allPointsHave(points: ArrayLike<number>, flags: number): boolean {
  for (let i = 0; i < points.length; i++) if ((flagsOf(points[i]!) & flags) === 0) return false;
  return points.length > 0;
}

const ascii = /^[\0-\x7f]*$/;

/** str.islower: some lower case letter, and none of upper or title case. */
export function isLowerText(text: string): boolean {
  if (ascii.test(text)) return /[a-z]/.test(text) && !/[A-Z]/.test(text);
  return isCaseOnly(text, flagLower, flagUpper | flagTitle);
}

export function isUpperText(text: string): boolean {
  if (ascii.test(text)) return /[A-Z]/.test(text) && !/[a-z]/.test(text);
  return isCaseOnly(text, flagUpper, flagLower | flagTitle);
}

function isCaseOnly(text: string, wanted: number, refused: number): boolean {
  let seen = 0;
  for (const c of text) seen |= flagsOf(c.codePointAt(0)!);
  return (seen & wanted) !== 0 && (seen & refused) === 0;
}

/** str.istitle: upper or title case only after uncased characters, lower case only after cased ones. */
export function isTitleText(text: string): boolean {
  let inWord = false;
  let any = false;
  for (const c of text) {
    const flags = flagsOf(c.codePointAt(0)!);
    if ((flags & (flagUpper | flagTitle)) !== 0) {
      if (inWord) return false;
      inWord = any = true;
    } else if ((flags & flagLower) !== 0) {
      if (!inWord) return false;
      any = true;
    } else inWord = false;
  }
  return any;
}

const asciiIdentifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** str.isidentifier; astral characters may be pairs of surrogates. */
export function isIdentifier(text: string): boolean {
  if (asciiIdentifier.test(text)) return true;
  let first = true;
  for (const c of text) {
    const cp = c.codePointAt(0)!;
    if (!(first ? isIdentifierStart(cp) : isIdentifierPart(cp))) return false;
    first = false;
  }
  return !first;
}

/** Where the text begins when leading whitespace is left out, and where it ends without the trailing. */
export function spaceStart(text: string): number {
  let i = 0;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

export function spaceEnd(text: string, from = 0): number {
  let i = text.length;
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/** str.split() at runs of whitespace, at most `max` times; negative means no limit. */
export function splitAtSpace(text: string, max = -1): string[] {
  const parts: string[] = [];
  const n = text.length;
  let i = 0;
  for (;;) {
    while (i < n && isSpace(text.charCodeAt(i))) i++;
    if (i >= n) return parts;
    if (parts.length === max) {
      parts.push(text.slice(i));
      return parts;
    }
    const start = i;
    while (i < n && !isSpace(text.charCodeAt(i))) i++;
    parts.push(text.slice(start, i));
  }
}

/** str.rsplit() */
export function splitAtSpaceFromRight(text: string, max = -1): string[] {
  const parts: string[] = [];
  let i = text.length;
  for (;;) {
    while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
    if (i <= 0) return parts.reverse();
    if (parts.length === max) {
      parts.push(text.slice(0, i));
      return parts.reverse();
    }
    const end = i;
    while (i > 0 && !isSpace(text.charCodeAt(i - 1))) i--;
    parts.push(text.slice(i, end));
  }
}

/** str.splitlines() */
export function splitLines(text: string, keepEnds = false): string[] {
  const lines: string[] = [];
  const n = text.length;
  for (let i = 0; i < n; ) {
    const start = i;
    while (i < n && !isLineBreak(text.charCodeAt(i))) i++;
    let end = i;
    if (i < n) {
      i += text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
      if (keepEnds) end = i;
    }
    lines.push(text.slice(start, end));
  }
  return lines;
}

/**
 * The text with decimals of any script as 0-9 and whitespace beyond ASCII as blanks, for the parsers of numbers; other
 * characters beyond ASCII become '?', which no number holds.
 */
export function toAsciiDigits(text: string): string {
  if (ascii.test(text)) return text;
  let out = '';
  for (const c of text) {
    const cp = c.codePointAt(0)!;
    if (cp < 128) out += c;
    else if (isSpace(cp)) out += ' ';
    else out += decimalValue(cp) ?? '?';
  }
  return out;
}
