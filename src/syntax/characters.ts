// Questions about characters that CPython answers from its Unicode tables.

/** `str.isprintable` of one code point. */
export function isPrintable(code: number): boolean {
  if (code === 32) return true;
  return !/^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]$/u.test(String.fromCodePoint(code));
}
