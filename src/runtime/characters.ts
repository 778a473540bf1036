// What the str type asks about characters: classes and case, by code point.
// Counterpart: Objects/unicodectype.c.

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;
const ch = (c: number): string => String.fromCodePoint(c);

export function isPrintable(c: number): boolean {
  if (c < 127) return c >= 32;
  return !UNPRINTABLE.test(ch(c));
}
