/*
 * The C library's locale and mathematics of a `Host`. Counterparts: Modules/_localemodule.c, and the libm that
 * Modules/mathmodule.c calls.
 */

/** struct lconv; the strings in the locale's encoding, CHAR_MAX (127) where a number is not given. */
export interface LocaleConventions {
  readonly texts: Readonly<Record<string, Uint8Array>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly grouping: readonly number[];
  readonly monGrouping: readonly number[];
}

export interface HostLocale {
  /** null asks only. The locale's name, or null when there is none of that name. */
  setlocale(category: number, name: Uint8Array | string | null): Uint8Array | null;
  localeconv(): LocaleConventions;
  langinfo(item: number): Uint8Array;
  /** Compares two strings given as code points: negative, 0 or positive. */
  strcoll(a: Uint32Array, b: Uint32Array): number;
  /** The wide string that compares like the original; a negative errno when it cannot be transformed. */
  strxfrm(text: Uint32Array): Uint32Array | number;
}

export interface HostMath {
  /** A function double -> double of the C library's mathematics, by name; undefined when it has none. */
  unary(name: string): ((x: number) => number) | undefined;
  binary(name: string): ((x: number, y: number) => number) | undefined;
  ternary(name: string): ((x: number, y: number, z: number) => number) | undefined;
}
