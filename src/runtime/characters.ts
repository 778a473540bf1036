// What the str type asks about characters: classes and case, by code point, and case mapping of whole texts.
// Counterpart: Objects/unicodectype.c.

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;
const ALPHA = /\p{L}/u;
const DECIMAL = /\p{Nd}/u;
const NUMERIC = /\p{N}/u;
const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;
const TITLE = /\p{Lt}/u;
const IDENTIFIER = /^[\p{XIDS}_]\p{XIDC}*$/u;
const ch = (c: number): string => String.fromCodePoint(c);

export function isPrintable(c: number): boolean {
  if (c < 127) return c >= 32;
  return !UNPRINTABLE.test(ch(c));
}

/** `str.isspace` of one character: bidirectional classes WS, B, S and category Zs. */
export function isSpace(c: number): boolean {
  if (c < 128) return c === 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return c === 0x85 || c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f || c === 0x3000;
}

export function isAlpha(c: number): boolean {
  return c < 128 ? (c >= 97 && c <= 122) || (c >= 65 && c <= 90) : ALPHA.test(ch(c));
}
export function isDecimal(c: number): boolean {
  return c < 128 ? c >= 48 && c <= 57 : DECIMAL.test(ch(c));
}
export function isDigit(c: number): boolean {
  return isDecimal(c);
}
export function isNumeric(c: number): boolean {
  return c < 128 ? c >= 48 && c <= 57 : NUMERIC.test(ch(c));
}
export function isUpper(c: number): boolean {
  return c < 128 ? c >= 65 && c <= 90 : UPPER.test(ch(c));
}
export function isLower(c: number): boolean {
  return c < 128 ? c >= 97 && c <= 122 : LOWER.test(ch(c));
}
export function isTitle(c: number): boolean {
  return c >= 128 && TITLE.test(ch(c));
}
export function isCased(c: number): boolean {
  return isUpper(c) || isLower(c) || isTitle(c);
}
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** Full mappings of UTF-16 text. */
export function upperText(text: string): string {
  return text.toUpperCase();
}
export function lowerText(text: string): string {
  return text.toLowerCase();
}
export function foldText(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}
/** Title case of one character. */
export function titleCharacter(c: number): string {
  return ch(c).toUpperCase();
}
