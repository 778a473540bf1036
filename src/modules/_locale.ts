// The module _locale. Counterpart: Modules/_localemodule.c.
//
// The gettext functions of the C library are absent: hosts do not have them, and the module gettext does without.

import type { Host } from '../contract/host.ts';
import { decodeBytes } from '../objects/codecs/decode.ts';
import { makeModuleException } from '../objects/exceptions/moduleException.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { listFrom } from '../runtime/layout/list.ts';
import { type PyStr, codePointsOf, isStr, str, strOfPoints, textOf } from '../runtime/layout/str.ts';
import { newException, typeError, valueError } from '../runtime/raise.ts';
import { osError } from '../runtime/osError.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';

const NAMES = `
  ABDAY_1 ABDAY_2 ABDAY_3 ABDAY_4 ABDAY_5 ABDAY_6 ABDAY_7 ABMON_1 ABMON_2 ABMON_3 ABMON_4 ABMON_5 ABMON_6 ABMON_7 ABMON_8 ABMON_9 ABMON_10
  ABMON_11 ABMON_12 ALT_DIGITS AM_STR CODESET CRNCYSTR DAY_1 DAY_2 DAY_3 DAY_4 DAY_5 DAY_6 DAY_7 D_FMT D_T_FMT ERA ERA_D_FMT ERA_D_T_FMT ERA_T_FMT
  MON_1 MON_2 MON_3 MON_4 MON_5 MON_6 MON_7 MON_8 MON_9 MON_10 MON_11 MON_12 NOEXPR PM_STR RADIXCHAR THOUSEP T_FMT T_FMT_AMPM YESEXPR _DATE_FMT`;
const CATEGORIES = 'LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME';

let errorType: PyType | undefined;
const localeError = (): PyType => (errorType ??= makeModuleException('locale', 'Error', exceptions.Exception));

const decoded = (data: Uint8Array): Value => decodeBytes(data, 'utf-8', 'surrogateescape');

/** A C list of groupings: its end is written out as 0. */
function grouping(numbers: readonly number[]): Value {
  return listFrom(numbers.length === 0 ? [] : [...numbers, 0]);
}

function localeconv(host: Host): Value {
  const { texts, numbers, grouping: plain, monGrouping } = host.locale.localeconv();
  const dict = new PyDict();
  const put = (names: readonly string[]): void => {
    for (const name of names) {
      const text = texts[name];
      if (name === 'mon_grouping') dict.setStr(name, grouping(monGrouping));
      else if (name === 'grouping') dict.setStr(name, grouping(plain));
      else dict.setStr(name, text === undefined ? (numbers[name] ?? 127) : decoded(text));
    }
  };
  put([
    'int_curr_symbol',
    'currency_symbol',
    'mon_decimal_point',
    'mon_thousands_sep',
    'mon_grouping',
    'positive_sign',
    'negative_sign',
    'int_frac_digits',
    'frac_digits',
    'p_cs_precedes',
    'p_sep_by_space',
    'n_cs_precedes',
    'n_sep_by_space',
    'p_sign_posn',
    'n_sign_posn',
    'decimal_point',
    'thousands_sep',
    'grouping',
  ]);
  return dict;
}

function setlocale(host: Host, category: number, name: Value): Value {
  if (name !== null && !isStr(name)) throw typeError(`setlocale() argument 2 must be str or None, not ${typeName(name)}`);
  if (name !== null && textOf(name).includes('\0')) throw valueError('embedded null character');
  const known = CATEGORIES.split(' ').map((n) => host.constants[n]);
  const r = known.includes(category) ? host.locale.setlocale(category, name === null ? null : textOf(name)) : null;
  if (r === null) throw newException(localeError(), name === null ? 'locale query failed' : 'unsupported locale setting');
  return decoded(r);
}

const points = (s: string | PyStr): Uint32Array => (typeof s === 'string' ? codePointsOf(s) : (s.points ?? codePointsOf(s.text)));

/** Text whose order is that of the locale. Transformed text that is no Unicode is spread over more characters. */
function strxfrm(host: Host, s: string | PyStr): Value {
  if (textOf(s).includes('\0')) throw valueError('embedded null character');
  const r = host.locale.strxfrm(points(s));
  if (typeof r === 'number') throw osError(host, r);
  if (r.every((c) => c <= 0x10ffff)) return strOfPoints(r);
  return strOfPoints(Array.from(r).flatMap((c) => (c < 0x10000 ? [c] : [0x10000 | (c >>> 16), c & 0xffff])));
}

export function localeModule(host: Host): ModuleDecl {
  const items: Record<string, Value> = {};
  const found: Record<string, Value> = { CHAR_MAX: 127 };
  for (const name of NAMES.trim().split(/\s+/)) if (host.constants[name] !== undefined) items[name] = host.constants[name];
  for (const name of CATEGORIES.split(' ')) if (host.constants[name] !== undefined) found[name] = host.constants[name];
  return defineModule({
    name: '_locale',
    doc: 'Support for POSIX locales.',
    functions: functions({
      'setlocale(category: cint, locale=None, /)': (category, name) => setlocale(host, category, name),
      'localeconv()': () => localeconv(host),
      'nl_langinfo(key: cint, /)': (key) => {
        if (!Object.values(items).includes(key)) throw valueError('unsupported langinfo constant');
        return decoded(host.locale.langinfo(key));
      },
      'getencoding()': () => {
        const text = host.constants.CODESET === undefined ? 'UTF-8' : String.fromCharCode(...host.locale.langinfo(host.constants.CODESET));
        return str(text === '' ? 'UTF-8' : text);
      },
      'strcoll(os1: text, os2: text, /)': (a, b) => host.locale.strcoll(points(a), points(b)),
      'strxfrm(string: text, /)': (s) => strxfrm(host, s),
    }),
    values: () => ({ ...items, ...found, Error: localeError() }),
  });
}
