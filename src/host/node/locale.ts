/*
 * The C library's locale. struct lconv: ten `char *` from 0 to 72, then single chars from 80.
 */
import type { HostLocale, LocaleConventions } from '../../contract/host/locale.ts';
import { copyFrom, cPath, cString, pointerAt } from './memoryLayout.ts';
import { declare, failure, koffi } from './native.ts';

const c = declare({
  setlocale: 'uint64_t (int, void *)',
  localeconv: 'uint64_t ()',
  nl_langinfo: 'uint64_t (int)',
  wcscoll: 'int (void *, void *)',
  wcsxfrm: 'size_t (void *, void *, size_t)',
});

const TEXTS = [
  'decimal_point',
  'thousands_sep',
  '',
  'int_curr_symbol',
  'currency_symbol',
  'mon_decimal_point',
  'mon_thousands_sep',
  '',
  'positive_sign',
  'negative_sign',
];
const NUMBERS = [
  'int_frac_digits',
  'frac_digits',
  'p_cs_precedes',
  'p_sep_by_space',
  'n_cs_precedes',
  'n_sep_by_space',
  'p_sign_posn',
  'n_sign_posn',
  'int_p_cs_precedes',
  'int_p_sep_by_space',
  'int_n_cs_precedes',
  'int_n_sep_by_space',
  'int_p_sign_posn',
  'int_n_sign_posn',
];

function localeconv(): LocaleConventions {
  const address = c.localeconv();
  const pointers = TEXTS.map((_, index) => cString(pointerAt(address + index * 8)));
  const chars = copyFrom(address + 80, NUMBERS.length);
  const texts = TEXTS.flatMap((name, index) => (name === '' ? [] : [[name, pointers[index]] as const]));
  return {
    texts: Object.fromEntries(texts) as Record<string, Uint8Array>,
    numbers: Object.fromEntries(NUMBERS.map((name, index) => [name, chars[index] ?? 127])),
    grouping: [...(pointers[2] ?? [])],
    monGrouping: [...(pointers[7] ?? [])],
  };
}

function wide(text: Uint32Array): Uint32Array {
  const ended = new Uint32Array(text.length + 1);
  ended.set(text);
  return ended;
}

function strxfrm(text: Uint32Array): Uint32Array | number {
  const source = wide(text);
  koffi.errno(0);
  const length = c.wcsxfrm(null, source, 0);
  if (failure() !== 0) return failure();
  const target = new Uint32Array(length + 1);
  c.wcsxfrm(target, source, length + 1);
  return target.subarray(0, length);
}

export const locale: HostLocale = {
  setlocale(category, name) {
    const address = c.setlocale(category, name === null ? null : cPath(name));
    return address === 0 ? null : cString(address);
  },
  localeconv,
  langinfo: (item) => cString(c.nl_langinfo(item)),
  strcoll: (a, b) => c.wcscoll(wide(a), wide(b)),
  strxfrm,
};
