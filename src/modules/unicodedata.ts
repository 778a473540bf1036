// The module unicodedata: the Unicode Character Database 16.0.0, and 3.2.0 as `ucd_3_2_0`.
// Counterpart: Modules/unicodedata.c.

import * as now from '../base/unicode/characters.ts';
import * as old from '../base/unicode/database320.ts';
import { characterName, lookupName } from '../base/unicode/names.ts';
import { type NormalForm, decompositionText, isNormalized, normalize as normalizeText, normalizePoints } from '../base/unicode/normalization.ts';
import { decimalValue, digitValue, numericValue } from '../base/unicode/numericValues.ts';
import { latin1Text } from '../objects/codecs/byteSink.ts';
import { once } from './once.ts';
import { noInstances } from '../objects/noInstances.ts';
import { isBytesLike } from '../runtime/buffer.ts';
import { asBytes } from '../runtime/convert.ts';
import { type AnyTable, defineModule, defineType, functions, makeType, methods } from '../runtime/defineType.ts';
import { float } from '../runtime/layout/numbers.ts';
import { exactStr, isStr, str, strLength, strOfPoints, textOf } from '../runtime/layout/str.ts';
import { keyError, typeError, valueError } from '../runtime/raise.ts';
import { type Text, ordOf, plainOf, pointsOf } from '../runtime/strings.ts';
import { typeName } from '../runtime/typeOf.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

/** What differs between the two versions of the database. */
interface Database {
  readonly category: (cp: number) => string;
  readonly bidirectional: (cp: number) => string;
  readonly combining: (cp: number) => number;
  readonly mirrored: (cp: number) => number;
  readonly eastAsianWidth: (cp: number) => string;
  readonly decomposition: (cp: number) => string;
  readonly decimal: (cp: number) => number | undefined;
  readonly digit: (cp: number) => number | undefined;
  readonly numeric: (cp: number) => number | undefined;
  readonly normalize: (points: Iterable<number>, form: NormalForm) => number[];
  readonly knows: (cp: number) => boolean;
}

const present: Database = {
  ...now,
  decomposition: decompositionText,
  decimal: decimalValue,
  digit: digitValue,
  numeric: numericValue,
  normalize: normalizePoints,
  knows: () => true,
};
const older: Database = { ...old, normalize: old.normalizePoints, knows: old.isAssigned };

function character(v: Value, name: string, place: string): number {
  if (!isStr(v)) throw typeError(`${name}() argument${place} must be a unicode character, not ${v === null ? 'None' : typeName(v)}`);
  const c = ordOf(v);
  if (c === undefined) throw typeError(`${name}(): argument${place} must be a unicode character, not a string of length ${strLength(v)}`);
  return c;
}

function formOf(form: string): NormalForm {
  if (form === 'NFC' || form === 'NFD' || form === 'NFKC' || form === 'NFKD') return form;
  throw valueError('invalid normalization form');
}

function normalize(db: Database, form: string, s: Text): Text {
  if (textOf(s) === '') return '';
  const f = formOf(form);
  const plain = plainOf(s);
  // the whole of ASCII is meant
  if (plain !== undefined && /^[\x00-\x7f]*$/.test(plain)) return plain;
  if (plain !== undefined && db === present) return str(normalizeText(plain, f));
  const points = pointsOf(s);
  const out = db.normalize(points, f);
  if (out.length === points.length && out.every((c, i) => c === points[i])) return exactStr(s);
  return strOfPoints(out);
}

function normalized(db: Database, form: string, s: Text): boolean {
  const f = formOf(form);
  const plain = plainOf(s);
  if (db === present && plain !== undefined) return isNormalized(plain, f);
  const points = pointsOf(s);
  const out = db.normalize(points, f);
  return out.length === points.length && out.every((c, i) => c === points[i]);
}

/** The value that a function answers with, its default, or ValueError. */
function answered(value: Value | undefined, fallback: Value | undefined, message: string): Value {
  if (value !== undefined) return value;
  if (fallback !== undefined) return fallback;
  throw valueError(message);
}

function lookup(db: Database, v: Value): Text {
  const name = isStr(v) ? textOf(v) : isBytesLike(v) ? latin1Text(asBytes(v)) : undefined;
  if (name === undefined) throw typeError(`lookup() argument must be read-only bytes-like object or str, not ${typeName(v)}`);
  const found = lookupName(name);
  if (found === undefined || (db !== present && !isPlainName(db, found, name))) throw keyError(str(`undefined character name '${name}'`));
  return str(found);
}

/** The older database knows neither aliases nor sequences. */
function isPlainName(db: Database, found: string, name: string): boolean {
  const c = found.codePointAt(0) as number;
  return found === String.fromCodePoint(c) && db.knows(c) && characterName(c) === name.toUpperCase();
}

function tableOf(db: Database): AnyTable {
  return functions({
    'category(chr, /)': (v) => db.category(character(v, 'category', '')),
    'bidirectional(chr, /)': (v) => db.bidirectional(character(v, 'bidirectional', '')),
    'combining(chr, /)': (v) => db.combining(character(v, 'combining', '')),
    'mirrored(chr, /)': (v) => db.mirrored(character(v, 'mirrored', '')),
    'east_asian_width(chr, /)': (v) => db.eastAsianWidth(character(v, 'east_asian_width', '')),
    'decomposition(chr, /)': (v) => db.decomposition(character(v, 'decomposition', '')),
    'decimal(chr, default=?, /)': (v, fallback) => answered(db.decimal(character(v, 'decimal', ' 1')), fallback, 'not a decimal'),
    'digit(chr, default=?, /)': (v, fallback) => answered(db.digit(character(v, 'digit', ' 1')), fallback, 'not a digit'),
    'numeric(chr, default=?, /)': (v, fallback) => {
      const x = db.numeric(character(v, 'numeric', ' 1'));
      return answered(x === undefined ? undefined : float(x), fallback, 'not a numeric character');
    },
    'name(chr, default=?, /)': (v, fallback) => {
      const c = character(v, 'name', ' 1');
      return answered(db.knows(c) ? characterName(c) : undefined, fallback, 'no such name');
    },
    'lookup(name, /)': (v) => lookup(db, v),
    'normalize(form: str, unistr: text, /)': (form, s) => normalize(db, form, s),
    'is_normalized(form: str, unistr: text, /)': (form, s) => normalized(db, form, s),
  });
}

/** The object `ucd_3_2_0`. */
class PyUcd extends PyObject {}

/** The functions as methods of an object: the receiver is dropped. */
function asMethods(table: AnyTable): AnyTable {
  const out: Record<string, (...args: never[]) => Value> = {};
  for (const [source, f] of Object.entries(table)) out[source.replace('(', '(self, ')] = (_self, ...args) => f(...args) as Value;
  return methods<PyUcd>()(out as never);
}

const ucdType = defineType<PyUcd>({
  name: 'UCD',
  construct: noInstances('unicodedata.UCD'),
  module: 'unicodedata',
  ctor: PyUcd,
  final: true,
  methods: asMethods(tableOf(older)),
  getset: { unidata_version: { get: () => '3.2.0', member: true } },
});

export const unicodedataModule = defineModule({
  name: 'unicodedata',
  doc: 'The Unicode Character Database, version 16.0.0.',
  functions: tableOf(present),
  values: once(() => {
    const UCD = makeType({ ...ucdType, bases: [types.object] });
    return { UCD, ucd_3_2_0: new PyUcd(), unidata_version: '16.0.0' };
  }),
});
