// The table of str's ordinary methods. `self` is a JavaScript string or a PyStr; results are exact strs.
// Counterpart: unicode_methods in Objects/unicodeobject.c.

import { methods } from '../../runtime/defineType.ts';
import { PyList, listFrom } from '../../runtime/layout/list.ts';
import { exactStr, isStr, strLength, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { memoryError, overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { MAX_TEXT, type Text, charAt, concat, concatAll, plainOf, repeatText, sliceText } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { encodeText } from '../codecs/encode.ts';
import { joinS } from '../joinable.ts';
import {
  allAlpha,
  allAlphanumeric,
  allDecimal,
  allDigit,
  allNumeric,
  allPrintable,
  allSpace,
  capitalize,
  casefold,
  isAscii,
  isIdentifierStr,
  isLowerStr,
  isTitleStr,
  isUpperStr,
  lower,
  swapcase,
  title,
  upper,
} from './case.ts';
import { FormatArguments, formatString, formatText } from './format.ts';
import { rangeEnd, rangeStart } from './range.ts';
import { count, find, hasAffix, replace, rfind } from './search.ts';
import { type Sides, partition, rsplitAt, rsplitWhitespace, splitAt, splitLines, splitWhitespace, strip } from './split.ts';
import { translate } from './translate.ts';

const list = (items: Text[]): PyList => listFrom(items);

function separatorOf(v: Value): Text | null {
  if (v === null) return null;
  if (!isStr(v)) throw typeError(`must be str or None, not ${typeName(v)}`);
  if (textOf(v) === '') throw valueError('empty separator');
  return v;
}

function partitionAt(s: Text, v: Value, last: boolean): PyTuple {
  if (!isStr(v)) throw typeError(`must be str, not ${v === null ? 'None' : typeName(v)}`);
  if (textOf(v) === '') throw valueError('empty separator');
  return tupleOf(...partition(s, v, last));
}

function stripArgument(s: Text, v: Value, sides: Sides, name: string): Text {
  if (v === null) return strip(s, undefined, sides);
  if (!isStr(v)) throw typeError(`${name} arg must be None or str`);
  return strip(s, v, sides);
}

function search(s: Text, sub: Text, start: Value, end: Value, how: (s: Text, sub: Text, from: number, to: number) => number): number {
  const length = strLength(s);
  return how(s, sub, rangeStart(start, length), rangeEnd(end, length));
}

function searchOrFail(s: Text, sub: Text, start: Value, end: Value, how: typeof find): number {
  const i = search(s, sub, start, end, how);
  if (i < 0) throw valueError('substring not found');
  return i;
}

function affix(s: Text, v: Value, start: Value, end: Value, name: 'startswith' | 'endswith'): boolean {
  const length = strLength(s);
  const from = rangeStart(start, length);
  const to = rangeEnd(end, length);
  const atEnd = name === 'endswith';
  if (isStr(v)) return hasAffix(s, v, from, to, atEnd);
  if (!(v instanceof PyTuple)) throw typeError(`${name} first arg must be str or a tuple of str, not ${typeName(v)}`);
  for (const item of v.items) {
    if (!isStr(item)) throw typeError(`tuple for ${name} must only contain str, not ${typeName(item)}`);
    if (hasAffix(s, item, from, to, atEnd)) return true;
  }
  return false;
}

/** The padding of `center` and its like. */
function fillOf(v: Value): Text {
  if (!isStr(v)) throw typeError(`The fill character must be a unicode character, not ${typeName(v)}`);
  if (strLength(v) !== 1) throw typeError('The fill character must be exactly one character long');
  return v;
}

function padded(s: Text, left: number, right: number, fill: Text): Text {
  if (left <= 0 && right <= 0) return exactStr(s);
  if (left + right > MAX_TEXT) throw memoryError();
  return concatAll([repeatText(fill, left), s, repeatText(fill, right)]);
}

function center(s: Text, width: number, v: Value): Text {
  const fill = fillOf(v);
  const missing = width - strLength(s);
  if (missing <= 0) return exactStr(s);
  const left = Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0);
  return padded(s, left, missing - left, fill);
}

function zfill(s: Text, width: number): Text {
  const missing = width - strLength(s);
  if (missing <= 0) return exactStr(s);
  const first = textOf(s)[0];
  const zeros = repeatText('0', missing);
  if (first !== '+' && first !== '-') return concat(zeros, s);
  return concatAll([first, zeros, sliceText(s, 1, strLength(s))]);
}

function expandTabs(s: Text, size: number): Text {
  const pieces: Text[] = [];
  let column = 0;
  const n = strLength(s);
  let start = 0;
  let total = n;
  for (let i = 0; i < n; i++) {
    const c = charAt(s, i);
    if (c === '\t') {
      pieces.push(sliceText(s, start, i));
      start = i + 1;
      const by = size > 0 ? size - (column % size) : 0;
      total += by;
      if (total > 9223372036854775807) throw overflowError('new string is too long');
      pieces.push(repeatText(' ', by));
      column += by;
    } else column = c === '\n' || c === '\r' ? 0 : column + 1;
  }
  if (pieces.length === 0) return exactStr(s);
  pieces.push(sliceText(s, start, n));
  return concatAll(pieces);
}

/** `separator.join(iterable)`. */
export function join(separator: Text, iterable: Value): Result {
  if (iterable instanceof PyList && iterable.constructor === PyList) return joinItems(separator, iterable.items);
  if (iterable instanceof PyTuple) return joinItems(separator, iterable.items);
  return joinS(iterable, (items) => joinItems(separator, items));
}

function joinItems(separator: Text, items: readonly Value[]): Text {
  let plain = typeof separator === 'string';
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Value;
    if (typeof item === 'string') continue;
    if (!isStr(item)) throw typeError(`sequence item ${i}: expected str instance, ${typeName(item)} found`);
    plain = false;
  }
  if (items.length === 1) return exactStr(items[0] as Text);
  if (plain) return (items as readonly string[]).join(separator as string);
  return concatAll(items as readonly Text[], separator);
}

const ordinary = methods<Text>()({
  'find(self, sub: text, start=None, end=None, /)': (self, sub, start, end) => search(self, sub, start, end, find),
  'rfind(self, sub: text, start=None, end=None, /)': (self, sub, start, end) => search(self, sub, start, end, rfind),
  'index(self, sub: text, start=None, end=None, /)': (self, sub, start, end) => searchOrFail(self, sub, start, end, find),
  'rindex(self, sub: text, start=None, end=None, /)': (self, sub, start, end) => searchOrFail(self, sub, start, end, rfind),
  'count(self, sub: text, start=None, end=None, /)': (self, sub, start, end) => search(self, sub, start, end, count),
  'startswith(self, prefix, start=None, end=None, /)': (self, prefix, start, end) => affix(self, prefix, start, end, 'startswith'),
  'endswith(self, suffix, start=None, end=None, /)': (self, suffix, start, end) => affix(self, suffix, start, end, 'endswith'),
  'replace(self, old: text, new: text, /, count: ssize=-1)': (self, old, by, max) => exactStr(replace(self, old, by, max)),
  'split(self, /, sep=None, maxsplit: ssize=-1)': (self, sep, max) => {
    const at = separatorOf(sep);
    return list(at === null ? splitWhitespace(self, max) : splitAt(self, at, max));
  },
  'rsplit(self, /, sep=None, maxsplit: ssize=-1)': (self, sep, max) => {
    const at = separatorOf(sep);
    return list(at === null ? rsplitWhitespace(self, max) : rsplitAt(self, at, max));
  },
  'splitlines(self, /, keepends: bool=False)': (self, keepends) => list(splitLines(self, keepends)),
  'partition(self, sep, /)': (self, sep) => partitionAt(self, sep, false),
  'rpartition(self, sep, /)': (self, sep) => partitionAt(self, sep, true),
  'strip(self, chars=None, /)': (self, chars) => stripArgument(self, chars, 'both', 'strip'),
  'lstrip(self, chars=None, /)': (self, chars) => stripArgument(self, chars, 'left', 'lstrip'),
  'rstrip(self, chars=None, /)': (self, chars) => stripArgument(self, chars, 'right', 'rstrip'),
  'removeprefix(self, prefix: text, /)': (self, prefix) => {
    const length = strLength(self);
    return hasAffix(self, prefix, 0, length, false) ? sliceText(self, strLength(prefix), length) : exactStr(self);
  },
  'removesuffix(self, suffix: text, /)': (self, suffix) => {
    const length = strLength(self);
    return hasAffix(self, suffix, 0, length, true) ? sliceText(self, 0, length - strLength(suffix)) : exactStr(self);
  },
  'join(self, iterable, /)': (self, iterable) => join(self, iterable),
  "center(self, width: ssize, fillchar=' ', /)": (self, width, fill) => center(self, width, fill),
  "ljust(self, width: ssize, fillchar=' ', /)": (self, width, fill) => padded(self, 0, width - strLength(self), fillOf(fill)),
  "rjust(self, width: ssize, fillchar=' ', /)": (self, width, fill) => padded(self, width - strLength(self), 0, fillOf(fill)),
  'zfill(self, width: ssize, /)': (self, width) => zfill(self, width),
  'expandtabs(self, /, tabsize: cint=8)': (self, tabsize) => expandTabs(self, tabsize),
  'translate(self, table, /)': (self, table) => exactStr(translate(self, table)),
  "encode(self, /, encoding: str='utf-8', errors: str='strict')": (self, encoding, errors) => encodeText(self, encoding, errors),
  'format(self, /, *args, **kwargs)': (self, args, kwargs) => exactStr(formatString(textOf(self), new FormatArguments(args, kwargs))),
  'format_map(self, mapping, /)': (self, mapping) => exactStr(formatString(textOf(self), new FormatArguments(undefined, mapping))),
  '__format__(self, format_spec: text, /)': (self, spec) => formatText(self, spec),
  '__getnewargs__(self, /)': (self) => tupleOf(exactStr(self)),
  '__sizeof__(self, /)': (self) => sizeOf(self),
});

/** The size of CPython's compact object: one, two or four bytes a character. */
function sizeOf(s: Text): number {
  const plain = plainOf(s);
  if (plain === undefined) {
    const wide = textOf(s).length > strLength(s);
    return 56 + (wide ? 4 : 2) * (strLength(s) + 1);
  }
  if (isAscii(plain)) return 41 + plain.length;
  return 56 + (/[^\0-\xff]/.test(plain) ? 2 : 1) * (plain.length + 1);
}

const cases = methods<Text>()({
  'capitalize(self, /)': capitalize,
  'casefold(self, /)': casefold,
  'lower(self, /)': lower,
  'swapcase(self, /)': swapcase,
  'title(self, /)': title,
  'upper(self, /)': upper,
  'isalnum(self, /)': allAlphanumeric,
  'isalpha(self, /)': allAlpha,
  'isascii(self, /)': isAscii,
  'isdecimal(self, /)': allDecimal,
  'isdigit(self, /)': allDigit,
  'isidentifier(self, /)': isIdentifierStr,
  'islower(self, /)': isLowerStr,
  'isnumeric(self, /)': allNumeric,
  'isprintable(self, /)': allPrintable,
  'isspace(self, /)': allSpace,
  'istitle(self, /)': isTitleStr,
  'isupper(self, /)': isUpperStr,
});

export const strMethods = { ...ordinary, ...cases };
