// Field names of format strings: `0.name[key]`. Counterpart: Objects/stringlib/unicode_format.h, FieldNameIterator.

import { decimalValue } from '../../base/unicode/numericValues.ts';
import { valueError } from '../../runtime/raise.ts';

/** One step behind the first name. */
export interface Accessor {
  readonly attribute: boolean;
  /** A number only as an item. */
  readonly key: string | number;
}

const MAX_INDEX = 9223372036854775807n;

/** The number that the whole text is, or undefined. ASCII digits and those of other scripts. */
export function fieldIndex(text: string): number | undefined {
  let digits = text;
  if (!/^[0-9]+$/.test(text)) {
    // the whole of ASCII is meant
    if (/^[\x00-\x7f]*$/.test(text)) return undefined;
    digits = '';
    for (const c of text) {
      const value = decimalValue(c.codePointAt(0) as number);
      if (value === undefined) return undefined;
      digits += value;
    }
  }
  if (BigInt(digits) > MAX_INDEX) throw valueError('Too many decimal digits in format string');
  return Number(digits);
}

/** Field names that are only a first name, taken apart lately. */
const simple = new Map<string, { readonly first: string | number; readonly rest: string }>();
const SIMPLE_LIMIT = 512;

/** As `splitFieldName`, remembering what it gave. */
export function splitKnownFieldName(text: string): { readonly first: string | number; readonly rest: string } {
  let r = simple.get(text);
  if (r === undefined) {
    r = splitFieldName(text);
    if (simple.size >= SIMPLE_LIMIT) simple.clear();
    simple.set(text, r);
  }
  return r;
}

/** Splits off the first name; the accessors are parsed as they are asked for, so that earlier errors come first. */
export function splitFieldName(text: string): { readonly first: string | number; readonly rest: string } {
  const end = /[.[]/.exec(text)?.index ?? text.length;
  const first = text.slice(0, end);
  return { first: fieldIndex(first) ?? first, rest: text.slice(end) };
}

export function* accessors(rest: string): Generator<Accessor> {
  let at = 0;
  while (at < rest.length) {
    const c = rest[at++];
    if (c === '.') {
      let end = at;
      while (end < rest.length && rest[end] !== '.' && rest[end] !== '[') end++;
      const name = rest.slice(at, end);
      at = end;
      if (name === '') throw valueError('Empty attribute in format string');
      yield { attribute: true, key: name };
    } else if (c === '[') {
      const end = rest.indexOf(']', at);
      if (end < 0) throw valueError("Missing ']' in format string");
      const name = rest.slice(at, end);
      at = end + 1;
      const index = fieldIndex(name);
      if (name === '') throw valueError('Empty attribute in format string');
      yield { attribute: false, key: index ?? name };
    } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
  }
}
